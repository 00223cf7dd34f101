"""Issuing: the pages exactly as they will be frozen, and the signatures under them. Opened on (placement id, kind).

Whoever is there signs on the screen, one after the other; the others get a line for ink. Nothing is written until it is
issued, and then it never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from asfdesk.documents.content import digest
from asfdesk.domain.closing import SIGNERS, USUAL_SIGNERS, ClosingKind, ClosingSignature
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.signature import Given, Role
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.signing.page import SignDocumentPage
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing, closing_seals
from asfdesk.services.signatures.to_sign import ClosingToSign, Turn

from .words import closing_words


class IssuePage(SignDocumentPage):
    """Page ``issue``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Sign and issue"))
        self.whole = tr("Read the whole document")
        self.placement: UUID | None = None
        self.what = ClosingKind.ASSESSMENT
        self.signers: tuple[Role, ...] = USUAL_SIGNERS[self.what]
        self.issue_button = look.primary_button(tr("Issue"), "check")
        self.issue_button.setObjectName("issue.issue")
        self.issue_button.clicked.connect(self.issue)
        for button in (self.lend_button, self.issue_button):
            self.action_row.addWidget(button)
        self.above.addWidget(
            look.hint(tr("Whoever is here signs on the screen. The others get a line to sign by pen."))
        )
        self.officer_too = QCheckBox(tr("The case officer signs too"))
        self.officer_too.setObjectName("issue.officer")
        self.officer_too.setToolTip(tr("A case officer's name on a certificate tells of an authority."))
        self.officer_too.clicked.connect(self._on_officer)
        self.below.addWidget(self.officer_too)

    @property
    def given(self) -> dict[Role, ClosingSignature]:
        """What has been signed here and is not issued yet."""
        return (
            {one.role: one for one in self.document.given} if isinstance(self.document, ClosingToSign) else {}
        )

    @property
    def roles(self) -> dict[Role, QPushButton]:
        """The step of each who may sign."""
        return {role: self.progress.buttons[role] for role in self.signers}

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, tuple)
        placement, kind = subject
        self.placement, self.what = placement, ClosingKind(kind)
        self.signers = USUAL_SIGNERS[self.what]
        self.officer_too.setVisible(self.what is ClosingKind.CERTIFICATE)
        self.officer_too.setChecked(False)
        self.issue_button.setText(tr("Issue the {what}", what=closing_words(self.what).lower()))
        self._open_lines()

    def _open_lines(self) -> None:
        """The document with a line for each who is to sign."""
        assert self.placement is not None
        self.forget()
        try:
            document = closing.content(self._desk, self.what, self.placement, self.signers)
        except (RuleBroken, StoreFault) as error:
            self._window.navigator.go(self.what.value, self.placement)
            self._window.messages.show_error(error)
            return
        self.set_title(tr("Sign and issue"), f"{closing_words(self.what)} · {document.reference}")
        self.show_document(ClosingToSign(self._desk, self.what, self.placement, document, self.signers))

    def words_for(self, turn: Turn) -> str:
        return tr("{who} signs the whole document.", who=role_words(turn.role))

    def others_wait(self) -> str:
        return tr("line for ink")

    def leading_away(self) -> Mapping[QPushButton, bool]:
        return {self.lend_button: self.role is not None, self.issue_button: True}

    def taken_words(self, turn: Turn, given: Given) -> str:
        return tr("{name} has signed. Issue it to keep it.", name=given.name)

    def show_over(self) -> None:
        """The pages once more, with everybody's signature under them."""
        document, role = self.document, self.signers[-1]
        assert document is not None
        turn = document.turn(role)
        self.reader.read(role, self.words_for(turn), turn.sha256, lambda: document.pages(role))
        self.issue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        super()._on_lent(lent)
        self.officer_too.setEnabled(not lent)

    @Slot()
    def _on_officer(self) -> None:
        """A line more or less is another text, so whoever has signed signs anew."""
        if self.given and not self._window.ask.confirm(
            tr("Change who signs?"),
            tr("The text becomes another, so the signatures that were given are thrown away."),
            tr("Change"),
        ):
            self.officer_too.setChecked(not self.officer_too.isChecked())
            return
        both = self.officer_too.isChecked()
        self.signers = SIGNERS[self.what] if both else USUAL_SIGNERS[self.what]
        self._open_lines()

    @Slot()
    def issue(self) -> None:
        """Freeze it for ever."""
        document = self.document
        if not isinstance(document, ClosingToSign) or self._task is not None:
            return
        unsigned = [role_words(role) for role in self.signers if role not in self.given]
        text = tr(
            "What is issued never changes; a better one can be issued after it. The ending cannot be taken back."
        )
        if unsigned:
            text = tr("{text} Line for ink: {who}.", text=text, who=", ".join(unsigned).lower())
        if not self._window.ask.confirm(
            tr("Issue the {what}?", what=closing_words(self.what).lower()), text, tr("Issue")
        ):
            return
        desk, sha256 = self._desk, digest(document.document)

        def work(_progress: Report) -> bool:
            issued = closing.issue(
                desk, document.kind, document.placement_id, document.given, sha256, document.signers
            )
            return closing_seals.seal_issued(desk, issued)

        self.issue_button.setEnabled(False)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_issued)
        task.failed.connect(self._window.messages.show_error)
        task.finished.connect(self._on_over)

    @Slot(object)
    def _on_issued(self, sealed: bool) -> None:
        self.forget()
        self._window.navigator.go(self.what.value, self.placement)
        what = closing_words(self.what)
        if sealed:
            self._window.messages.show_ok(
                tr("{what} is issued and sealed. Save or print the copies.", what=what)
            )
        else:
            self._window.messages.show_warning(tr("{what} is issued, but could not be sealed.", what=what))

    @Slot()
    def _on_over(self) -> None:
        self.issue_button.setEnabled(True)

    def can_leave(self) -> bool:
        if self.document is None or (not self.given and not self.under_way()):
            return True
        return self._window.ask.confirm(
            tr("Leave without issuing?"),
            tr("The signatures that were given are thrown away."),
            tr("Leave"),
            danger=True,
        )

    def under_way(self) -> bool:
        return bool(self.given) or super().under_way()

    def first_focus(self) -> QWidget | None:
        return self.reader.pages
