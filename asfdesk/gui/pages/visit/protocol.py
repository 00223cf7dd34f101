"""A closed visit: its protocol as the real pages, the supervisor's copy with what it leaves out, and the files."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from asfdesk.domain.carried import Recipient
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.ladder_card import LadderCard, OnLadder
from asfdesk.gui.pages.agreement.ladder_words import summary_words
from asfdesk.gui.pages.agreement.words import topics_text
from asfdesk.gui.pages.placement.parts import facts_list
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.objections import VisitObjections
from asfdesk.gui.pages.visit.words import why_words
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.signatures import paper
from asfdesk.services.visiting import protocol_ladder, protocol_seals, protocols

BESIDE = 900


class VisitProtocol(QWidget):
    """``changed`` asks the page to read the visit anew (an action was done)."""

    changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.view: VisitView | None = None
        self._copy = Recipient.FILE
        self._task: Task | None = None
        self._saver = DocumentSaver(desk, window, self)
        self.pdf = PdfView(window.tasks)
        self.pdf.setObjectName("visit.protocol")
        self.pdf.setMinimumHeight(320)
        self.pdf.failed.connect(window.messages.show_error)
        self._group = QButtonGroup(self)
        self.copies: dict[Recipient, QToolButton] = {}
        chips = FlowLayout(look.S)
        for copy, words in (
            (Recipient.FILE, tr("For the file")),
            (Recipient.PARTICIPANT, tr("The participant's copy")),
            (Recipient.SUPERVISOR, tr("Supervisor's copy")),
        ):
            chip = look.with_role(QToolButton(), "chip")
            chip.setText(words)
            chip.setCheckable(True)
            chip.setChecked(copy is self._copy)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setObjectName(f"visit.copy.{copy.value}")
            chip.clicked.connect(self._on_copy)
            self._group.addButton(chip)
            self.copies[copy] = chip
            chips.addWidget(chip)
        self.sign = look.secondary_button(tr("Sign the protocol…"), "signature")
        self.sign.setObjectName("visit.sign_protocol")
        self.sign.clicked.connect(self._on_sign)
        self.standing = look.badge("")
        self.standing.setObjectName("visit.standing")
        self.seal = look.secondary_button(tr("Try again"), "rotate-ccw")
        self.seal.setObjectName("visit.seal_protocol")
        self.seal.clicked.connect(self._on_seal)
        self.seal.hide()
        self.export = look.primary_button(tr("Save as PDF"), "file-down")
        self.export.setObjectName("visit.export")
        self.export.clicked.connect(self._on_export)
        self.print_it = look.secondary_button(tr("Print"), "printer")
        self.print_it.setObjectName("visit.print")
        self.print_it.clicked.connect(self._on_print)
        self.lock_it = look.icon_button("lock-keyhole", tr("Save with a password…"))
        self.lock_it.setObjectName("visit.lock")
        self.lock_it.clicked.connect(self._on_lock)
        for part in (self.lock_it, self.print_it, self.export, self.sign, self.seal):
            chips.addWidget(part)
        self.notice = look.frame("message")
        look.set_property(self.notice, "meaning", str(Meaning.INFO))
        self.left_out = look.body()
        self.left_out.setObjectName("visit.left_out")
        inside = look.row(look.IconLabel("eye-off", "info"), spacing=look.S)
        inside.setContentsMargins(look.M, look.S, look.M, look.S)
        inside.addWidget(self.left_out, 1)
        self.notice.setLayout(inside)
        preview = look.column(look.M)
        preview.addLayout(chips)
        preview.addLayout(look.row(self.standing, None))
        self.failed_step = look.problem_label("")
        self.failed_step.hide()
        preview.addWidget(self.failed_step)
        self._papers = FlowLayout(look.XS)
        preview.addLayout(self._papers)
        preview.addWidget(self.notice)
        preview.addWidget(self.pdf, 1)
        facts, box = look.card()
        facts.setObjectName("visit.facts")
        self._facts = look.column(0)
        box.addLayout(self._facts)
        self.action_points = ActionList(
            desk,
            window,
            title=tr("Decided at this visit"),
            empty=tr("Nothing was decided at this visit."),
            may_add=False,
        )
        self.action_points.changed.connect(self.changed)
        actions, inner = look.card()
        inner.addWidget(self.action_points)
        about = look.column(look.L)
        about.setContentsMargins(0, 0, look.M, 0)
        about.addWidget(facts)
        self.ladder: LadderCard | None = None
        self._ladder_place = look.column(0)
        about.addLayout(self._ladder_place)
        about.addWidget(actions)
        self.objections = VisitObjections(desk, window)
        self.objections.changed.connect(self.changed)
        self._objections_card, holder = look.card()
        holder.addWidget(self.objections)
        about.addWidget(self._objections_card)
        about.addStretch(1)
        side = QWidget()
        side.setLayout(about)
        self._side = look.scrolling(side)
        whole = look.row(spacing=look.L)
        whole.addLayout(preview, 3)
        whole.addWidget(self._side, 2)
        self.setLayout(whole)

    def show_view(self, view: VisitView) -> None:
        """Show a closed visit."""
        if self.view is None or self.view.visit.id != view.visit.id:
            self._choose(Recipient.FILE)
            self.pdf.show_pdf(b"")
        self.view = view
        visit = view.visit
        look.clear(self._facts)
        self._facts.addLayout(
            facts_list(
                (
                    (tr("Closed"), _moment(visit.closed_at)),
                    (tr("Who took part"), ", ".join(visit.attendees)),
                    (tr("Checklist"), tr("{title}, version {version}", title=view.checklist.title,
                                         version=view.checklist.version)),
                    (tr("Why this day"), why_words(visit)),
                )
            )
        )  # fmt: skip
        self.action_points.show_actions(view.visit.whose, view.actions, visit_id=visit.id)
        self.objections.show_view(view)
        self._objections_card.setVisible(view.participant is not None)
        self.copies[Recipient.PARTICIPANT].setVisible(view.participant is not None)
        self._show_standing()
        self._make()

    def _show_standing(self) -> None:
        """How strongly the protocol stands; what is weaker than it should be is said in red."""
        assert self.view is not None
        found = protocols.get_protocol(self._desk, self.view.visit.id)
        stands = protocol_seals.standing(self._desk, found)
        given, all_of_them = len(found.signatures), len(found.parties)
        if stands.signed and not stands.sealed and stands.failed:
            look.set_badge(self.standing, tr("Signed by all, but could not be sealed"), Meaning.DANGER)
        elif stands.signed and not stands.sealed:
            look.set_badge(self.standing, tr("Signed by all, waits to be sealed"), Meaning.NEUTRAL)
        elif stands.sealed:
            look.set_badge(self.standing, tr("Signed by all and sealed"), Meaning.OK)
        elif not stands.frozen:
            look.set_badge(self.standing, tr("Closed by an older version of the program"), Meaning.NEUTRAL)
        elif given:
            words = tr("Signed by {given} of {all}", given=given, all=all_of_them)
            look.set_badge(self.standing, words, Meaning.WARNING)
        else:
            look.set_badge(self.standing, tr("No signatures"), Meaning.NEUTRAL)
        look.clear(self._papers)
        for kept in paper.papers_of(self._desk, self.view.visit.id):
            words = (
                tr("Show the scanned paper, whole protocol")
                if kept.copy is Copy.FULL
                else tr("Show the scanned paper, supervisor's copy")
            )
            button = look.quiet_button(words, "scroll-text")
            button.setObjectName(f"visit.paper.{kept.copy}")
            button.clicked.connect(partial(self._show_paper, kept.id))
            self._papers.addWidget(button)
        self.sign.setVisible(stands.frozen and not stands.signed)
        self._show_ladder(found)

    def _show_ladder(self, found: Protocol) -> None:
        """The card of the words that were frozen; where the side has no room, its button alone."""
        about = protocol_on_ladder(self._desk, found)
        if self.ladder is None:
            self.ladder = LadderCard(self._desk, self._window, about)
            self.ladder.setObjectName("visit.ladder")
            self._ladder_place.addWidget(self.ladder)
        else:
            self.ladder.about = about
            self.ladder.show_ladder()
        self.ladder.setVisible(bool(found.texts))
        self._show_seal_button()

    def _show_seal_button(self) -> None:
        card = self.ladder
        wanted = card is not None and not card.isHidden() and not card.again.isHidden()
        narrow = self._side.isHidden()
        self.seal.setVisible(wanted and narrow)
        ladder = card.ladder if card is not None else None
        self.failed_step.setVisible(narrow and ladder is not None and ladder.failed)
        if card is not None and ladder is not None:
            self.seal.setText(card.again.text())
            self.failed_step.setText(summary_words(ladder))

    def _show_paper(self, kept_id: UUID) -> None:
        desk = self._desk
        task = self._window.tasks.run(lambda _progress: paper.paper_pdf(desk, kept_id), Lane.DOCUMENTS)
        task.succeeded.connect(self.pdf.show_pdf)
        task.failed.connect(self._window.messages.show_error)

    @Slot()
    def _on_sign(self) -> None:
        if self.view is not None:
            self._window.navigator.go("sign_protocol", self.view.visit.id)

    @Slot()
    def _on_seal(self) -> None:
        if self.ladder is not None:
            self.ladder.climb()

    def _make(self) -> None:
        view, copy, desk = self.view, self._copy, self._desk
        if view is None:
            return
        self._say_left_out(view)
        if self._task is not None:
            self._task.cancel()

        def work(_progress: Report) -> bytes:
            return protocols.protocol_pdf(desk, view, copy.copy)

        self._task = self._window.tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self._on_made)
        self._task.failed.connect(self._window.messages.show_error)

    def _say_left_out(self, view: VisitView) -> None:
        """The supervisor's copy: what is left out and why, before it leaves the house."""
        self.notice.setVisible(self._copy is Recipient.SUPERVISOR and view.participant is not None)
        if self._copy is not Recipient.SUPERVISOR:
            return
        gone = protocols.withheld(view, protocols.protocol(self._desk, view))
        if gone:
            topics = topics_text(frozenset(gone))
            text = tr(
                "Left out because the participant has not consented to share it: {topics}. "
                "The copy itself says where something is missing.",
                topics=topics,
            )
        else:
            text = tr("Nothing is left out: the participant consents to share everything the protocol tells.")
        self.left_out.setText(text)

    @Slot(object)
    def _on_made(self, pdf: bytes) -> None:
        self._task = None
        self.pdf.show_pdf(pdf)

    @Slot()
    def _on_copy(self) -> None:
        chosen = next((copy for copy, chip in self.copies.items() if chip is self.sender()), Recipient.FILE)
        self._choose(chosen)
        self._make()

    def _choose(self, copy: Recipient) -> None:
        self._copy = copy
        self.copies[copy].setChecked(True)
        words = {
            Recipient.SUPERVISOR: tr("Save the supervisor's copy"),
            Recipient.PARTICIPANT: tr("Save the participant's copy"),
            Recipient.FILE: tr("Save as PDF"),
        }[copy]
        self.export.setText(words)

    # ------------------------------------------------------------------------------------------ files and paper

    @Slot()
    def _on_export(self) -> None:
        if self.view is not None:
            make = partial(exports.export_protocol, self._desk, self.view, self._copy)
            self._saver.save(make, about=self.view.visit.id)

    @Slot()
    def _on_lock(self) -> None:
        if self.view is not None:
            self._saver.save_locked(partial(exports.export_protocol, self._desk, self.view, self._copy))

    @Slot()
    def _on_print(self) -> None:
        if self.view is not None:
            make = partial(exports.export_protocol, self._desk, self.view, self._copy, seen=Seen.PRINT)
            self._saver.print_out(make, about=self.view.visit.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._side.setVisible(self.width() >= BESIDE)  # the pages tell the same, and need the room
        self._show_seal_button()
        super().resizeEvent(event)


def protocol_on_ladder(desk: Desk, found: Protocol) -> OnLadder:
    """A visit's protocol: the whole, and the supervisor's copy."""
    return OnLadder(
        whole=lambda: protocol_ladder.protocol_ladder(desk, found),
        narrow=lambda: protocol_ladder.protocol_ladder(desk, found, Copy.SUPERVISOR),
        climb=lambda: protocol_ladder.climb_protocol(desk, found.view.visit.id),
        signed=found.signed,
    )


def _moment(at: datetime | None) -> str:
    """On Swedish clocks wherever the computer thinks it is, as in the protocol."""
    return moment_text(Desk.local(at).replace(tzinfo=None)) if at else ""
