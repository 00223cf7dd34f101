"""Page ``person``: what the law gives one person - the access extract, correction and objection, and erasure."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from asfdesk.domain.disposal import Decision, DisposalMade
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.register.record_page import ask_to_leave
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import date_text, moment_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import safekeeping
from asfdesk.services.keeping.safekeeping import Lingering
from asfdesk.services.output.exports import Export
from asfdesk.services.parties import participants
from asfdesk.services.parties.commissioners import current_officer
from asfdesk.services.rights import access_extract, disposal_protocols, reading, retention
from asfdesk.services.rights.retention import DisposalDone

from ..log.words import seen_words
from .objection_card import ObjectionCard

_SHOWN = 12


class PersonPage(Page):
    """Opened on a participant's id, from the participant's page."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("The person's rights"))
        self.desk, self._window = desk, window
        self.key: UUID | None = None
        self._asked: tuple[UUID | None, str] = (None, "")
        self.show_back(window.navigator)
        self._saver = DocumentSaver(desk, window, self)
        self.objections = ObjectionCard(desk, window)
        inside = QWidget()
        column = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        for card in (self._extract_card(), self.objections, self._readings_card(), self._erase_card()):
            column.addWidget(card)
        column.addStretch(1)
        inside.setLayout(column)
        inside.setMaximumWidth(look.READING_WIDTH + look.M)  # else heights are reckoned for wider lines
        self.content.addWidget(look.scrolling(inside), 1)

    def _extract_card(self) -> QFrame:
        card, inside = look.card(tr("Access extract"))
        inside.addWidget(
            look.hint(
                tr(
                    "Everything the register holds about the person, with what is left out and why (GDPR art. 15). The "
                    "hand-out stands in the log."
                )
            )
        )
        self.pdf = look.primary_button(tr("Extract as PDF"), "file-down")
        self.pdf.setObjectName("person.pdf")
        self.pdf.clicked.connect(self._on_pdf)
        self.json = look.secondary_button(tr("Extract as JSON"), "file-down")
        self.json.setObjectName("person.json")
        self.json.clicked.connect(self._on_json)
        inside.addLayout(look.row(self.pdf, self.json, None))
        return card

    def _readings_card(self) -> QFrame:
        card, inside = look.card(tr("Who has read the case"))
        self._readings: QVBoxLayout = look.column(look.XS)
        inside.addLayout(self._readings)
        return card

    def _erase_card(self) -> QFrame:
        card, inside = look.card(tr("Erase at once"))
        inside.addWidget(
            look.hint(
                tr(
                    "Only when the person has the right to it (GDPR art. 17) or should never have been registered. What an "
                    "authority must keep is disposed of when its time is out, on the page Disposal."
                )
            )
        )
        self.erase = look.danger_button(tr("Erase the person…"), "trash-2")
        self.erase.setObjectName("person.erase")
        self.erase.clicked.connect(self._on_erase)
        inside.addLayout(look.row(self.erase, None))
        return card

    def open(self, subject: object = None) -> None:
        if not isinstance(subject, UUID):
            return
        person = participants.find_participant(self.desk, subject)
        if person is None:
            self._window.navigator.go("participants")
            return
        self.key = subject
        self.set_title(tr("The person's rights"), person.initials if person.protected else person.name)
        self.objections.show_person(subject)
        look.clear(self._readings)
        found = reading.readings_of(self.desk, subject)
        for one in found[:_SHOWN]:
            self._readings.addWidget(
                look.body(f"{moment_text(self.desk.local(one.at))}  ·  {seen_words(one.seen)}")
            )
        if len(found) > _SHOWN:
            self._readings.addWidget(
                look.hint(tr("and {count} more; search the log", count=number_text(len(found) - _SHOWN)))
            )
        if not found:
            self._readings.addWidget(look.body(tr("Nobody yet.")))

    def can_leave(self) -> bool:
        return not self.objections.dirty or ask_to_leave(self._window.ask)

    @Slot()
    def _on_pdf(self) -> None:
        self._save(0)

    @Slot()
    def _on_json(self) -> None:
        self._save(1)

    def _save(self, which: int) -> None:
        desk, key = self.desk, self.key
        if key is None:
            return

        def make() -> Export:
            return access_extract.extract(desk, key)[which]

        self._saver.save(make)

    @Slot()
    def _on_erase(self) -> None:
        desk, key = self.desk, self.key
        if key is None:
            return
        reason = self._window.ask.text(
            tr("Erase the person"),
            tr("Why? Name no participant; it stands in the protocol."),
            yes=tr("Continue"),
        )
        if not reason:
            return

        def work(_progress: Report) -> Lingering:
            return safekeeping.lingering(desk)

        task = self._window.tasks.run(work)
        self._asked = (key, reason)
        task.succeeded.connect(self._on_backups_counted)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_backups_counted(self, backups: Lingering) -> None:
        """Asked once more, with what becomes of the copies that are there already; not if another person is shown."""
        desk, ask, (key, reason) = self.desk, self._window.ask, self._asked
        if key is None or key != self.key:
            return
        officer = current_officer(desk)
        if not ask.confirm(tr("Erase for good?"), _what_goes(backups), tr("Erase for good"), danger=True):
            return
        name = officer.name if officer else ""
        typed = ask.text(
            tr("Sign the protocol"),
            tr("Write your name to sign"),
            hint=name,
            yes=tr("Erase for good"),
        )
        if typed is None:
            return

        def work(_progress: Report) -> DisposalDone:
            done = retention.erase_person(desk, key, Decision(name, typed=typed), reason)
            disposal_protocols.try_to_seal(desk, done.id)
            return done

        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_erased)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_erased(self, done: DisposalDone) -> None:
        self.key = None
        self._window.navigator.go("participants")
        desk = self.desk
        made = DisposalMade(done.id, done.number, "", desk.today())
        self._window.messages.show_ok(
            tr("Erased. Protocol {number}.", number=done.number),
            tr("Save the protocol"),
            lambda: self._saver.save(lambda: disposal_protocols.protocol_file(desk, made)),
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken | StoreFault):
            self._window.messages.show_error(error)
            return
        raise error

    def first_focus(self) -> QWidget | None:
        return self.pdf


def _what_goes(backups: Lingering) -> str:
    said = [
        tr("Everything about the person is taken out of the register. Nobody can bring it back."),
        tr("No backup is made first, as it would keep the person."),
    ]
    if backups.until is not None:
        said.append(
            tr(
                "%n earlier backups still hold the person, encrypted, and are thinned out by {day} at the latest."
                " Whoever restores one of them gets a register in which the person is erased again at once.",
                n=backups.count,
                day=date_text(backups.until),
            )
        )
    return "\n\n".join(said)
