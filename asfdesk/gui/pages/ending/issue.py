"""Issuing: the pages exactly as they will be frozen, and the signatures under them. Opened on (placement id, kind).

Whoever is there signs on the screen, one after the other; the others get a line for ink. Nothing is written until it is
issued, and then it never changes.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QPushButton, QVBoxLayout, QWidget

from asfdesk.documents.content import Document, digest
from asfdesk.documents.render import pdf
from asfdesk.domain.closing import SIGNERS, USUAL_SIGNERS, ClosingDocument, ClosingKind, ClosingSignature
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.signature import Role
from asfdesk.gui import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.pages.signing.card import SigningCard
from asfdesk.gui.pages.signing.table_bar import TableWork
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services import closing, signing
from asfdesk.services.desk import Desk

from .words import closing_words

CARD_WIDTH = 520
SIDE_BY_SIDE = 916  # pixels of the room inside the page


class IssuePage(Page):
    """Page ``issue``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Sign and issue"))
        self._desk, self._window = desk, window
        self.placement: UUID | None = None
        self.what = ClosingKind.ASSESSMENT
        self.signers: tuple[Role, ...] = USUAL_SIGNERS[self.what]
        self.document: Document | None = None
        self.given: dict[Role, ClosingSignature] = {}
        self.role: Role | None = None
        self.show_back(window.navigator)
        QShortcut(QKeySequence("Esc"), self).activated.connect(window.navigator.back)
        self.lend_button = look.secondary_button(tr("Lend the screen"), "lock-keyhole")
        self.lend_button.setObjectName("issue.lend")
        self.lend_button.setToolTip(tr("Only this document can be reached until you take the screen back."))
        self.lend_button.clicked.connect(window.lending.asked)
        window.lending.changed.connect(self._on_lent)
        self.action_row.addWidget(self.lend_button)
        self.issue_button = look.primary_button(tr("Issue"), "check")
        self.issue_button.setObjectName("issue.issue")
        self.issue_button.clicked.connect(self.issue)
        self.action_row.addWidget(self.issue_button)
        self.pages = PdfView(window.tasks)
        self.pages.setObjectName("issue.pages")
        self.pages.failed.connect(window.messages.show_error)
        self.pages.shown.connect(self._on_shown)
        self.pages.page_changed.connect(self._on_seen)
        self.pages.verticalScrollBar().valueChanged.connect(self._on_seen)
        self.card = SigningCard()
        self.card.sign_asked.connect(self.sign)
        self.roles: dict[Role, QPushButton] = {}
        self._roles: QVBoxLayout = look.column(look.XS)
        made, inside = look.card(margin=look.L)
        inside.addWidget(
            look.hint(tr("Whoever is here signs on the screen. The others get a line to sign by pen."))
        )
        inside.addLayout(self._roles)
        self.officer_too = QCheckBox(tr("The case officer signs too"))
        self.officer_too.setObjectName("issue.officer")
        self.officer_too.setToolTip(tr("A case officer's name on a certificate tells of an authority."))
        self.officer_too.clicked.connect(self._on_officer)
        inside.addWidget(self.officer_too)
        inside.addWidget(look.separator())
        inside.addWidget(self.card)
        inside.addStretch(1)
        self.right = look.scrolling(made)
        self.pages.setMinimumHeight(260)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(look.L)
        self._both.addWidget(self.pages, 1)
        self._both.addWidget(self.right)
        self.work = TableWork(self._both)
        self.work.changed.connect(self._on_room)
        self.content.addWidget(self.work, 1)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, tuple)
        placement, kind = subject
        self.placement, self.what = placement, ClosingKind(kind)
        self.given = {}
        self.signers = USUAL_SIGNERS[self.what]
        self.officer_too.setVisible(self.what is ClosingKind.CERTIFICATE)
        self.officer_too.setChecked(False)
        self.issue_button.setText(tr("Issue the {what}", what=closing_words(self.what).lower()))
        self._open_lines()

    def _open_lines(self) -> None:
        """The document with a line for each who is to sign."""
        assert self.placement is not None
        placement = self.placement
        try:
            self.document = closing.content(self._desk, self.what, placement, self.signers)
        except (RuleBroken, StoreFault) as error:
            self.document = None
            self._window.navigator.go(self.what.value, placement)
            self._window.messages.show_error(error)
            return
        self.set_title(tr("Sign and issue"), f"{closing_words(self.what)} · {self.document.reference}")
        look.clear(self._roles)
        self.roles = {}
        for role in self.signers:
            button = look.with_role(QPushButton(), "section")
            button.setObjectName(f"issue.role.{role}")
            button.setCheckable(True)
            button.setProperty("role_of", role.value)
            button.clicked.connect(self._on_role)
            self.roles[role] = button
            self._roles.addWidget(button)
        self._start(self.signers[0])
        self._draw()

    # ---- showing

    def _draw(self) -> None:
        document, desk = self.document, self._desk
        if document is None:
            return

        def work(_progress: Report) -> bytes:
            return pdf(document, made_at=desk.now())

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self.pages.show_pdf)
        task.failed.connect(self._window.messages.show_error)
        self.card.sign.setEnabled(False)

    @Slot(int)
    def _on_shown(self, _count: int) -> None:
        self.card.sign.setEnabled(self.role is not None and self.role not in self.given)
        self._on_seen()

    @Slot()
    def _on_seen(self, _value: int = 0) -> None:
        bar = self.pages.verticalScrollBar()
        if self.pages.page_count and self.pages.isVisible() and bar.value() >= bar.maximum() - 4:
            self.card.show_read()

    def _start(self, role: Role) -> None:
        assert self.document is not None
        self.role = role
        name, capacity = closing.signers(self.document, self.what)[role]
        self.card.start(name, capacity, signing.last_place(self._desk), None, read=False)
        self._show_roles()
        self._on_seen()

    def _show_roles(self) -> None:
        for role, button in self.roles.items():
            signed = role in self.given
            state, icon, ink = (tr("has signed"), "circle-check", "ok") if signed else (
                (tr("signs now"), "signature", "accent_text") if role is self.role
                else (tr("line for ink"), "circle-dashed", "muted")
            )  # fmt: skip
            button.setIcon(look.icon(icon, ink))
            button.setText(tr("{who}: {state}", who=role_words(role), state=state))
            button.setChecked(role is self.role)
            button.setEnabled(not signed)
        done = all(role in self.given for role in self.roles)
        self.card.setVisible(not done)

    # ---- signing and issuing

    @Slot()
    def sign(self) -> None:
        """Take one signature under the pages on the screen; it is written when the document is issued."""
        if self.role is None or self.document is None:
            return
        has_read = self.card.has_read()
        try:
            signature = closing.given_under(self._desk, self.role, self.card.given(), digest(self.document))
        except RuleBroken as broken:
            if strange := self.card.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        if not has_read:
            return
        self.given[self.role] = signature
        left = [role for role in self.signers if role not in self.given]
        if left:
            self._start(left[0])
            self.card.sign.setEnabled(True)
        else:
            self.role = None
            self._show_roles()
            self.issue_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.messages.show_ok(tr("{name} has signed. Issue it to keep it.", name=signature.name))

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
        self.given = {}
        both = self.officer_too.isChecked()
        self.signers = SIGNERS[self.what] if both else USUAL_SIGNERS[self.what]
        self._open_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_room()

    @Slot()
    def _on_room(self) -> None:
        self.pages.set_sharpness(self.work.scale)
        self.work.fit_pad(self.card.pad, lent=self._window.lending.lent)
        width = self.work.room_width()
        wide = width >= SIDE_BY_SIDE
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.right.setMinimumWidth(max(CARD_WIDTH, width * 2 // 5) if wide else 0)
        self.right.setMaximumWidth(self.right.minimumWidth() if wide else 16_777_215)

    @Slot()
    def _on_role(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self._start(Role(sender.property("role_of")))
            self.card.sign.setEnabled(self.pages.page_count > 0)

    @Slot()
    def issue(self) -> None:
        """Freeze it for ever."""
        if self.document is None or self.placement is None:
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
        desk, kind, placement = self._desk, self.what, self.placement
        signatures, sha256, lines = tuple(self.given.values()), digest(self.document), self.signers

        def work(_progress: Report) -> ClosingDocument:
            return closing.issue(desk, kind, placement, signatures, sha256, lines)

        self.issue_button.setEnabled(False)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_issued)
        task.failed.connect(self._window.messages.show_error)
        task.finished.connect(self._on_over)

    @Slot(object)
    def _on_issued(self, _issued: ClosingDocument) -> None:
        self.given = {}
        self.document = None
        self.card.start("", "", "", None, read=False)
        self._window.navigator.go(self.what.value, self.placement)
        self._window.messages.show_ok(
            tr("{what} is issued. Save or print the copies.", what=closing_words(self.what))
        )

    @Slot()
    def _on_over(self) -> None:
        self.issue_button.setEnabled(True)

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        """While the screen is lent nothing leads away from the document."""
        self.back_button.setVisible(not lent)
        self.lend_button.setVisible(not lent)
        self.issue_button.setVisible(not lent)
        self.officer_too.setEnabled(not lent)
        self.top.setVisible(not lent)
        self.work.set_lent(lent=lent)
        self._on_room()

    def can_leave(self) -> bool:
        if not self.given and not self.card.begun:
            return True
        return self._window.ask.confirm(
            tr("Leave without issuing?"),
            tr("The signatures that were given are thrown away."),
            tr("Leave"),
            danger=True,
        )

    def under_way(self) -> bool:
        return bool(self.given) or (self.document is not None and self.card.begun)

    def first_focus(self) -> QWidget | None:
        return self.pages
