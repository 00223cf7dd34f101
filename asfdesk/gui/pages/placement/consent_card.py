"""Consents on a placement: what the enterprise may know today in words, and giving, renewing or revoking one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.consent import Consent, ConsentWay, topics_shared
from asfdesk.domain.ids import new_id
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import topics_text
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.placement.consent_form import ConsentForm
from asfdesk.gui.pages.visit.words import consent_state, consent_way_words
from asfdesk.gui.text import date_text, period_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents


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
        self._authorities: dict[UUID, str] = {}
        self._revoked: Consent | None = None
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
        if any(consent.commissioner_id for consent in found):
            self._authorities = {one.id: one.name for one in consents.authorities(self._desk)}
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
        if consent.commissioner_id is not None:
            to = self._authorities.get(consent.commissioner_id, tr("Another authority"))
            layout.addWidget(look.body(tr("To {who}", who=to)))
        layout.addWidget(look.body(topics_text(consent.topics)))
        for line in self.history(consent):
            layout.addWidget(look.hint(line))
        renew = look.quiet_button(tr("Renew"))
        renew.setObjectName("consent.renew")
        renew.setAccessibleName(tr("Renew: {topics}", topics=topics_text(consent.topics)))
        renew.clicked.connect(self._on_renew)
        revoke = look.quiet_button(tr("Revoke"))
        revoke.setObjectName("consent.revoke")
        revoke.setAccessibleName(tr("Revoke: {topics}", topics=topics_text(consent.topics)))
        revoke.clicked.connect(self._on_revoke)
        look.show_if(
            revoke, consent.revoked_on is None and (consent.valid_to is None or consent.valid_to >= today)
        )
        layout.addLayout(look.row(renew, revoke, None, spacing=look.XS))
        self.buttons.append((consent, renew, revoke))
        return made

    @staticmethod
    def history(consent: Consent) -> list[str]:
        """How it was given, for how long and what for, and how it was taken back."""
        given = ", ".join(
            filter(None, (consent_way_words(consent.way), date_text(consent.given_on), consent.given_to))
        )
        lines = [
            tr("Given: {how}", how=given),
            tr("For {period}", period=period_text(consent.valid_from, consent.valid_to)),
            consent.purpose,
        ]
        if consent.revoked_on is not None:
            way = consent_way_words(consent.revoked_way) if consent.revoked_way else ""
            how = ", ".join(filter(None, (way, date_text(consent.revoked_on), consent.revoked_note)))
            lines.append(tr("Revoked: {how}", how=how))
        return [line for line in lines if line]

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
        renewed = replace(
            old, id=new_id(), valid_from=start, valid_to=until, revoked_on=None, revoked_way=None, revoked_note="",
            given_on=today, given_to=consents.new_consent(self._desk, *self._parties).given_to, version=0,
        )  # fmt: skip
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
        ways = list(ConsentWay)
        chosen = self._window.ask.choose(
            tr("Revoke the consent?"),
            text,
            [tr("Revoked: {how}", how=consent_way_words(way).lower()) for way in ways],
        )
        if chosen is None:
            return
        revoked = attempt(
            self._window.messages, lambda: consents.revoke_consent(self._desk, consent, ways[chosen])
        )
        if revoked is not None:
            self._revoked = revoked
            self.changed.emit()
            self._window.messages.show_ok(
                tr("The consent is revoked from today."), tr("Undo"), self._unrevoke
            )

    def _unrevoke(self) -> None:
        revoked = self._revoked
        if revoked is not None:
            attempt(self._window.messages, lambda: consents.unrevoke_consent(self._desk, revoked))
            self._revoked = None
            self.changed.emit()

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
