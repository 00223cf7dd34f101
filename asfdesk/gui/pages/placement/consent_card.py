"""Consents on a placement: what the enterprise may know today in words, and giving, renewing or revoking one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain import swedish
from asfdesk.domain.consent import Consent, ConsentWay, topics_shared
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.gui import look
from asfdesk.gui.forms.choices import ChipsField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import topic_words
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.visit.words import consent_state, consent_way_words
from asfdesk.gui.text import period_text, tr
from asfdesk.services import consents
from asfdesk.services.desk import Desk


def topics_text(topics: frozenset[SharedTopic]) -> str:
    """``Anpassningar, mål och hälsa`` in the order of the agreement's form."""
    words = [topic_words(topic)[0] for topic in SharedTopic if topic in topics]
    lowered = [words[0], *(word[:1].lower() + word[1:] for word in words[1:])] if words else []
    return swedish.listed(lowered)


class ConsentCard(QFrame):
    """``changed`` tells the page to read anew."""

    changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._parties: tuple[UUID, UUID] | None = None
        self._until: date | None = None
        self._purpose = ""
        self._shown: tuple[Consent, ...] = ()
        self.form: ConsentForm | None = None
        self.buttons: list[tuple[Consent, QPushButton, QPushButton]] = []
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("What the supervisor may know")))
        self.summary = look.body()
        self.summary.setObjectName("consent.summary")
        layout.addWidget(self.summary)
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)
        self._form_place: QVBoxLayout = look.column(0)
        layout.addLayout(self._form_place)
        self.add = look.secondary_button(tr("New consent"), "plus")
        self.add.setObjectName("consent.add")
        self.add.clicked.connect(self._on_add)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_consents(
        self,
        participant_id: UUID,
        enterprise_id: UUID,
        found: Sequence[Consent],
        until: date | None,
        purpose: str,
    ) -> None:
        """Show these; a new one is offered until the end of the placement and for its purpose."""
        if (participant_id, enterprise_id) != self._parties:
            self._close_form()
        self._parties, self._until, self._purpose = (participant_id, enterprise_id), until, purpose
        self._shown = tuple(sorted(found, key=lambda c: (c.valid_from or date.min, c.id), reverse=True))
        today = self._desk.today()
        shared = topics_shared(self._shown, enterprise_id, today)
        self.summary.setText(
            tr("Today the enterprise may know: {topics}.", topics=topics_text(shared))
            if shared
            else tr("No consent holds today. Nothing about the participant may be told to the enterprise.")
        )
        look.clear(self._list)
        self.buttons = []
        for consent in self._shown:
            self._list.addWidget(self._row(consent, today))

    def _row(self, consent: Consent, today: date) -> QWidget:
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        words, meaning = consent_state(consent, today)
        layout.addLayout(look.row(look.badge(words, meaning), None))
        layout.addWidget(look.body(topics_text(consent.topics)))
        about = f"{consent_way_words(consent.way)}, {period_text(consent.valid_from, consent.valid_to)}"
        layout.addWidget(look.hint(about))
        layout.addWidget(look.hint(consent.purpose))
        renew = look.quiet_button(tr("Renew"))
        renew.setObjectName("consent.renew")
        renew.setAccessibleName(tr("Renew: {topics}", topics=topics_text(consent.topics)))
        renew.clicked.connect(self._on_renew)
        revoke = look.quiet_button(tr("Revoke"))
        revoke.setObjectName("consent.revoke")
        revoke.setAccessibleName(tr("Revoke: {topics}", topics=topics_text(consent.topics)))
        revoke.clicked.connect(self._on_revoke)
        revoke.setVisible(
            consent.revoked_on is None and (consent.valid_to is None or consent.valid_to >= today)
        )
        layout.addLayout(look.row(renew, revoke, None, spacing=look.XS))
        self.buttons.append((consent, renew, revoke))
        return made

    def _sent(self) -> Consent | None:
        sender = self.sender()
        return next((consent for consent, *buttons in self.buttons if sender in buttons), None)

    @Slot()
    def _on_add(self) -> None:
        if self._parties is not None:
            value = consents.new_consent(self._desk, *self._parties, until=self._until)
            self._open_form(replace(value, purpose=self._purpose))

    @Slot()
    def _on_renew(self) -> None:
        old = self._sent()
        if old is None or self._parties is None:
            return
        today = self._desk.today()
        start = today
        if old.revoked_on is None and old.valid_to is not None and old.valid_to >= today:
            start = old.valid_to + timedelta(days=1)
        until = self._until if self._until and self._until >= start else None
        renewed = replace(old, id=new_id(), valid_from=start, valid_to=until, revoked_on=None, version=0)
        self._open_form(renewed)

    @Slot()
    def _on_revoke(self) -> None:
        consent = self._sent()
        if consent is None:
            return
        text = tr(
            "From today the supervisor's copies leave this out: {topics}. It stays on record that it was given.",
            topics=topics_text(consent.topics),
        )
        if not self._window.ask.confirm(tr("Revoke the consent?"), text, tr("Revoke"), danger=True):
            return
        if attempt(self._window.messages, lambda: consents.revoke_consent(self._desk, consent)) is not None:
            self.changed.emit()
            self._window.messages.show_ok(tr("The consent is revoked from today."))

    def _open_form(self, value: Consent) -> None:
        self._close_form()
        self.form = ConsentForm(self._desk, self._window, value)
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._on_cancelled)
        self._form_place.addWidget(self.form)
        self.add.hide()
        self.form.form.fields["topics"].focus()

    def _close_form(self) -> None:
        self.form = None
        look.clear(self._form_place)
        self.add.show()

    @Slot()
    def _on_saved(self) -> None:
        self._close_form()
        self.changed.emit()
        self._window.messages.show_ok(tr("The consent is on record."))

    @Slot()
    def _on_cancelled(self) -> None:
        self._close_form()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class ConsentForm(QWidget):
    """Topics, purpose, way and period of one consent."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, window: Surroundings, value: Consent) -> None:
        super().__init__()
        self._desk, self._window, self._value = desk, window, value
        layout = look.column(look.M)
        layout.setContentsMargins(0, look.S, 0, 0)
        self.setLayout(layout)
        self.form = Form()
        topics = ChipsField([(topic, topic_words(topic)[0]) for topic in SharedTopic])
        for topic, chip in zip(SharedTopic, topics.chips, strict=True):
            chip.setToolTip(topic_words(topic)[1])
        self.form.add_row("topics", tr("May be told"), topics, required=True,
                          hint=tr("Tick only what the participant has agreed to. Go through it together."))  # fmt: skip
        self.form.add_row("purpose", tr("What for"), LongTextField(lines=2, longest=1000), required=True)
        ways = RadioField([(way, consent_way_words(way)) for way in ConsentWay], vertical=True)
        self.form.add_row("way", tr("How it was given"), ways, required=True)
        self.form.add_row("valid_from", tr("From"), DateField(), required=True)
        self.form.add_row("valid_to", tr("Until"), DateField(), required=True)
        self.form.show_values(
            {
                "topics": tuple(topic for topic in SharedTopic if topic in value.topics),
                "purpose": value.purpose,
                "way": value.way,
                "valid_from": value.valid_from,
                "valid_to": value.valid_to,
            }
        )
        layout.addWidget(self.form)
        self.save = look.primary_button(tr("Save the consent"), "check")
        self.save.setObjectName("consent.save")
        self.save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(self.save, cancel, None))
        for key, field in self.form.fields.items():
            field.setObjectName(f"consent.{key}")

    @Slot()
    def _on_save(self) -> None:
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        values = self.form.read()
        values["topics"] = frozenset(values["topics"])
        try:
            consents.save_consent(self._desk, replace(self._value, **values))
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self.saved.emit()
