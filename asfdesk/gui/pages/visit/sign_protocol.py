"""Signing a protocol, as an agreement is signed. After the last signature it is sealed.

A protocol holds without signatures; whoever does not want to sign is not asked twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.protocol import Protocol
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.signing.page import SignDocumentPage, copy_words
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.signatures.to_sign import ProtocolToSign, Turn
from asfdesk.services.visiting import protocols


class SignProtocolPage(SignDocumentPage):
    """Page ``sign_protocol``, opened on the id of a closed visit."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Sign the protocol"))
        self.whole = tr("Read the whole protocol")
        self.paper_button = look.quiet_button(tr("Signed on paper…"), "scroll-text")
        self.paper_button.setObjectName("signing.paper")
        self.paper_button.clicked.connect(self._on_paper)
        for button in (self.paper_button, self.lend_button):
            self.action_row.addWidget(button)

    @property
    def found(self) -> Protocol | None:
        """The protocol in view."""
        return self.document.found if isinstance(self.document, ProtocolToSign) else None

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        if self.found is None or self.found.view.visit.id != subject:
            self.forget()
        self._keep_ink()
        try:
            found = protocols.get_protocol(self._desk, subject)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        visit = found.view.visit
        self.set_title(
            tr("Sign the protocol"),
            tr("{kind} {day} · {enterprise}", kind=visit_words(visit.kind), day=date_text(visit.on),
               enterprise=found.view.enterprise.name),
        )  # fmt: skip
        if not found.texts:  # closed before words were frozen
            self._window.navigator.go("visit", visit.id)
            return
        self.show_document(ProtocolToSign(self._desk, found))

    def read_anew(self) -> None:
        if self.found is not None:
            self.open(self.found.view.visit.id)

    def words_for(self, turn: Turn) -> str:
        who = role_words(turn.role)
        whole = tr("{who} signs the whole protocol.", who=who)
        if self.found is None or self.found.view.participant is None:
            return whole
        narrow = tr(
            "{who} signs the supervisor's copy: what the participant has not agreed to share is left out.",
            who=who,
        )
        return copy_words(turn, whole, narrow)

    def leading_away(self) -> Mapping[QPushButton, bool]:
        return dict.fromkeys((self.lend_button, self.paper_button), self.role is not None)

    @Slot()
    def _on_paper(self) -> None:
        if self.found is not None:
            self._window.navigator.go("paper", self.found.view.visit.id)

    def show_over(self) -> None:
        """Back to the visit; who has the screen on loan sees this document and no other."""
        if self.found is not None and not self._lent:
            self._window.navigator.go("visit", self.found.view.visit.id)

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        given_back = self._lent and not lent
        super()._on_lent(lent)
        if given_back and self.isVisible() and self.role is None:
            self.show_over()
