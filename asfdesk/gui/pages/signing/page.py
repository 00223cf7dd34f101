"""Signing an agreement, or what changes or extends it: the three in turn, on the screen or on paper.

The enterprise reads, and signs, the copy without what the participant has not agreed to share, and is told so.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from asfdesk.domain.agreement import AgreementView, State, roles_left
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.withdraw import withdraw
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.pages.register.protection_words import protection_banner
from asfdesk.gui.pages.signing.done import SigningDone
from asfdesk.gui.signing.page import SignDocumentPage, copy_words
from asfdesk.gui.text import tr
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.signatures.to_sign import AgreementToSign, Turn


class SigningPage(SignDocumentPage):
    """Opened on the id of an agreement that has been presented."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Sign the agreement"))
        self.whole = tr("Read the whole agreement")
        self.done: SigningDone | None = None
        self.paper_button = look.quiet_button(tr("Signed on paper…"), "scroll-text")
        self.paper_button.setObjectName("signing.paper")
        self.paper_button.clicked.connect(self._on_paper)
        self.withdraw_button = look.quiet_button(tr("Withdraw and change the text…"), "undo-2")
        self.withdraw_button.setObjectName("signing.withdraw")
        self.withdraw_button.clicked.connect(self._on_withdraw)
        for button in (self.paper_button, self.withdraw_button, self.lend_button):
            self.action_row.addWidget(button)
        self.banner = protection_banner()
        self.banner.hide()
        self.content.insertWidget(0, self.banner)

    @property
    def view(self) -> AgreementView | None:
        """The agreement in view."""
        return self.document.view if isinstance(self.document, AgreementToSign) else None

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        if self.view is None or self.view.agreement.id != subject:
            self.forget()
        self._keep_ink()
        view = agreements.find_agreement(self._desk, subject)
        if view is None:
            self._window.navigator.go("agreements")
            return
        self.banner.setVisible(view.participant.protected)
        if view.agreement.state is State.DRAFT:
            self._window.navigator.go("agreement", subject)
            return
        self.set_title(
            tr("Sign the agreement"),
            tr("{number} · {enterprise}", number=view.agreement.number, enterprise=view.enterprise.name),
        )
        if self.done is not None:
            self.content.removeWidget(self.done)
            self.done.hide()
            self.done.deleteLater()
            self.done = None
        self.work.setVisible(bool(roles_left(view.signatures)))
        self.show_document(AgreementToSign(self._desk, view))

    def read_anew(self) -> None:
        if self.view is not None:
            self.open(self.view.agreement.id)

    def words_for(self, turn: Turn) -> str:
        who = role_words(turn.role)
        return copy_words(
            turn,
            tr("{who} signs the whole agreement.", who=who),
            tr("{who} signs the enterprise's copy: what the participant has not agreed to share is left out.", who=who),
        )  # fmt: skip

    def leading_away(self) -> Mapping[QPushButton, bool]:
        waits = self.role is not None
        return dict.fromkeys((self.lend_button, self.withdraw_button, self.paper_button), waits)

    def show_over(self) -> None:
        """The last has signed: what can be done with it now."""
        view = self.view
        assert view is not None
        self.work.hide()
        self.done = SigningDone(self._desk, self._window, view)
        self.done.agreement_asked.connect(self._on_agreement)
        self.done.placement_asked.connect(self._on_placement)
        self.content.addWidget(self.done, 1)
        self.done.show()  # now, not when the layout comes to it: the ways out are hidden or shown next
        self.done.show_ways(shown=not self._lent)

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        super()._on_lent(lent)
        if self.done is not None:
            self.done.show_ways(shown=not lent)

    @Slot()
    def _on_paper(self) -> None:
        if self.view is not None:
            self._window.navigator.go("paper", self.view.agreement.id)

    @Slot()
    def _on_withdraw(self) -> None:
        if self.view is not None and withdraw(self._desk, self._window, self.view.agreement.id):
            agreement_id = self.view.agreement.id
            self.forget()
            self._window.navigator.go("agreement", agreement_id)

    @Slot()
    def _on_agreement(self) -> None:
        if self.view is not None:
            self._window.navigator.go("agreement", self.view.agreement.id)

    @Slot()
    def _on_placement(self) -> None:
        if self.view is not None:
            self._window.navigator.go("placement", self.view.placement.id)
