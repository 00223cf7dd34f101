"""Signing: each of the three reads exactly the pages that bind, and draws a name under them.

The enterprise reads, and signs, the copy without what the participant has not agreed to share, and is told so. On a
narrow or much enlarged screen the pages and the signature take turns, so that both stay large enough.
"""

from __future__ import annotations

from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from asfdesk.documents.plain_summary import plain_summary
from asfdesk.domain.agreement import AgreementView, State, copy_for, roles_left
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.signature import ROLES, Ink, Role
from asfdesk.gui import look
from asfdesk.gui.clock_bar import may_sign
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.locked import short_hash
from asfdesk.gui.pages.agreement.withdraw import withdraw
from asfdesk.gui.pages.register.protection_words import protection_banner
from asfdesk.gui.pages.signing.card import SigningCard
from asfdesk.gui.pages.signing.done import SigningDone
from asfdesk.gui.pages.signing.progress import SigningProgress
from asfdesk.gui.pages.signing.reader import SigningReader
from asfdesk.gui.pages.signing.summary import SigningSummary
from asfdesk.gui.pages.signing.table_bar import TableWork
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.services import agreements, clock, signing
from asfdesk.services.desk import Desk

SIDE_BY_SIDE = 876
CARD_WIDTH = 460


class Step(Enum):
    """What is in view of the three, where there is not room for more."""

    SUMMARY = auto()
    PAGES = auto()
    SIGN = auto()


class SigningPage(Page):
    """Opened on the id of an agreement that has been presented."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Sign the agreement"))
        self._desk, self._window = desk, window
        self.view: AgreementView | None = None
        self.role: Role | None = None
        self.done: SigningDone | None = None
        self._inks: dict[Role, Ink] = {}
        self._task: Task | None = None
        self._step = Step.PAGES
        self._signed = False
        self._lent = False
        self.show_back(window.navigator)
        QShortcut(QKeySequence("Esc"), self).activated.connect(window.navigator.back)
        self.paper_button = look.quiet_button(tr("Signed on paper…"), "scroll-text")
        self.paper_button.setObjectName("signing.paper")
        self.paper_button.clicked.connect(self._on_paper)
        self.action_row.addWidget(self.paper_button)
        self.withdraw_button = look.quiet_button(tr("Withdraw and change the text…"), "undo-2")
        self.withdraw_button.setObjectName("signing.withdraw")
        self.withdraw_button.clicked.connect(self._on_withdraw)
        self.action_row.addWidget(self.withdraw_button)
        self.lend_button = look.secondary_button(tr("Lend the screen"), "lock-keyhole")
        self.lend_button.setObjectName("signing.lend")
        self.lend_button.setToolTip(tr("Only this document can be reached until you take the screen back."))
        self.lend_button.clicked.connect(window.lending.asked)
        window.lending.changed.connect(self._on_lent)
        self.action_row.addWidget(self.lend_button)
        self.banner = protection_banner()
        self.banner.hide()
        self.content.addWidget(self.banner)
        self.work = TableWork(self._make_work())
        self.work.changed.connect(self._on_room)
        self.table_bar = self.work.bar
        self.content.addWidget(self.work, 1)

    def _make_work(self) -> QLayout:
        self.reader = SigningReader(self._desk, self._window)
        self.reader.ready.connect(self._on_ready)
        self.reader.read_through.connect(self._on_read_through)
        self.reader.go_on.clicked.connect(self._on_to_sign)
        self.reader.in_short.clicked.connect(self._on_to_summary)
        self.summary = SigningSummary()
        self.summary.go_on.clicked.connect(self._on_to_pages)
        self.progress = SigningProgress()
        self.progress.chosen.connect(self._on_chosen)
        self.card = SigningCard()
        self.card.sign_asked.connect(self.sign)
        self.read_again = look.quiet_button(tr("Read the pages again"), "arrow-left")
        self.read_again.setObjectName("signing.read_again")
        self.read_again.clicked.connect(self._on_to_pages)
        made, column = look.card(margin=look.L)
        column.addWidget(self.read_again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.progress)
        column.addWidget(look.separator())
        column.addWidget(self.card)
        column.addStretch(1)
        holder = QWidget()
        inside = look.column(0)
        inside.addWidget(made)
        holder.setLayout(inside)
        self.right = look.scrolling(holder)
        both = look.row(spacing=look.L)
        for widget in (self.summary, self.reader, self.right):
            both.addWidget(widget, 1)
        return both

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        if self.view is None or self.view.agreement.id != subject:
            self._inks.clear()
        self._keep_ink()
        view = agreements.find_agreement(self._desk, subject)
        if view is None:
            self._window.navigator.go("agreements")
            return
        self.banner.setVisible(view.participant.protected)
        if view.agreement.state is State.DRAFT:
            self._window.navigator.go("agreement", subject)
            return
        self._show(view)

    def _show(self, view: AgreementView, *, role: Role | None = None) -> None:
        self.view = view
        self.set_title(
            tr("Sign the agreement"),
            tr("{number} · {enterprise}", number=view.agreement.number, enterprise=view.enterprise.name),
        )
        left = roles_left(view.signatures)
        signed = view.agreement.state is State.SIGNED
        self._signed = signed
        if self.done is not None:
            self.content.removeWidget(self.done)
            self.done.hide()
            self.done.deleteLater()
            self.done = None
        self.work.setVisible(not signed)
        if signed or not left:
            self.role = None
            self.done = SigningDone(self._desk, self._window, view)
            self.done.agreement_asked.connect(self._on_agreement)
            self.done.placement_asked.connect(self._on_placement)
            self.content.addWidget(self.done, 1)
            self.done.show()  # now, not when the layout comes to it: the ways out are hidden or shown next
            self._on_lent(self._window.lending.lent)
            return
        self._on_lent(self._window.lending.lent)
        wanted = role or self.role
        self._start(wanted if wanted is not None and wanted in left else left[0])

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        """While the screen is lent nothing leads away from the document, to a file or to another page."""
        self.back_button.setVisible(not lent)
        for button in (self.withdraw_button, self.paper_button):
            button.setVisible(not lent and not self._signed)
        self.lend_button.setVisible(not lent and not self._signed)
        self.top.setVisible(not lent)
        self.work.set_lent(lent=lent)
        if lent is not self._lent:
            self._lent = lent
            self._step = Step.SUMMARY if lent else Step.PAGES
            self._on_room()
        if self.done is not None:
            self.done.show_ways(shown=not lent)

    def _start(self, role: Role) -> None:
        assert self.view is not None
        self.role = role
        self._step = Step.SUMMARY if self._lent else Step.PAGES
        name, capacity = signing.signer(self.view, role)
        place = signing.last_place(self._desk)
        self.card.start(name, capacity, place, self._inks.get(role), read=False)
        names = {each: self._name_of(each) for each in ROLES}
        self.progress.show_state(names, roles_left(self.view.signatures), role)
        self.card.sign.setEnabled(False)
        self.reader.start(self.view, role)
        self.summary.show_parts(name, plain_summary(self.view, role))
        self._share_room()

    def _name_of(self, role: Role) -> str:
        assert self.view is not None
        given = next((s.name for s in self.view.signatures if s.role is role), "")
        return given or signing.signer(self.view, role)[0]

    @Slot()
    def _on_ready(self) -> None:
        self.card.sign.setEnabled(self._task is None)

    @Slot()
    def _on_read_through(self) -> None:
        self.card.show_read()

    # ------------------------------------------------------------------------------------------ signing

    @Slot()
    def sign(self) -> None:
        """Take the signature under the text that is on the screen."""
        view, role = self.view, self.role
        if view is None or role is None or self._task is not None or self.reader.drawn_for is not role:
            return
        has_read = self.card.has_read()
        given = self.card.given()
        found = signing.given_problems(given)
        self.card.show_problems(tuple(found))
        if found or not has_read:
            return
        desk = self._desk
        if not may_sign(self._window.ask, clock.signing_doubt(desk, view), desk.local(desk.now())):
            return
        text = view.text(copy_for(role))
        assert text is not None
        agreement_id, sha256 = view.agreement.id, text.sha256

        def work(_progress: Report) -> AgreementView:
            return signing.sign(
                desk, agreement_id, role, shown_sha256=sha256, name=given.name, capacity=given.capacity,
                place=given.place, ink=given.ink, way=given.way, typed=given.typed, witness=given.witness,
            )  # fmt: skip

        self.card.sign.setEnabled(False)
        self._task = self._window.tasks.run(work, writes=True)
        self._task.succeeded.connect(self._on_signed)
        self._task.failed.connect(self._on_refused)
        self._task.finished.connect(self._on_sign_over)

    @Slot(object)
    def _on_signed(self, view: AgreementView) -> None:
        role = self.role
        assert role is not None
        self._inks.pop(role, None)
        self.card.pad.show_ink(None)
        given = next(s for s in view.signatures if s.role is role)
        self._window.messages.show_ok(
            tr("{name} has signed. SHA-256 {hash} …", name=given.name, hash=short_hash(given.shown_sha256))
        )
        self._show(view)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            strange = self.card.show_problems(error.problems)
            if strange:
                self._window.messages.show_error(RuleBroken(strange))
            gone = {Rule.SIGNED_ALREADY, Rule.AGREEMENT_LOCKED, Rule.TEXT_CHANGED}
            if self.view is not None and any(problem.rule in gone for problem in error.problems):
                self._keep_ink()
                self.open(self.view.agreement.id)
            return
        self._window.messages.show_error(error)

    @Slot()
    def _on_sign_over(self) -> None:
        self._task = None
        self.card.sign.setEnabled(self.role is not None and self.reader.drawn_for is self.role)

    def _keep_ink(self) -> None:
        if self.role is not None:
            if self.card.pad.empty:
                self._inks.pop(self.role, None)
            else:
                self._inks[self.role] = self.card.pad.ink()

    @Slot(object)
    def _on_chosen(self, role: Role) -> None:
        self._keep_ink()
        self._start(role)

    @Slot()
    def _on_paper(self) -> None:
        if self.view is not None:
            self._window.navigator.go("paper", self.view.agreement.id)

    @Slot()
    def _on_withdraw(self) -> None:
        if self.view is not None and withdraw(self._desk, self._window, self.view.agreement.id):
            agreement_id = self.view.agreement.id
            self._inks.clear()
            self.card.pad.show_ink(None)
            self.view = None
            self._window.navigator.go("agreement", agreement_id)

    @Slot()
    def _on_agreement(self) -> None:
        if self.view is not None:
            self._window.navigator.go("agreement", self.view.agreement.id)

    @Slot()
    def _on_placement(self) -> None:
        if self.view is not None:
            self._window.navigator.go("placement", self.view.placement.id)

    # ------------------------------------------------------------------------------------------ room

    @Slot()
    def _on_to_summary(self) -> None:
        self._go_to(Step.SUMMARY)
        self.summary.area.setFocus()

    @Slot()
    def _on_to_pages(self) -> None:
        self._go_to(Step.PAGES)
        self.reader.pages.setFocus()

    @Slot()
    def _on_to_sign(self) -> None:
        self._go_to(Step.SIGN)
        self.card.pad.setFocus()
        self.right.ensureWidgetVisible(self.card.sign)
        self.right.ensureWidgetVisible(self.card.pad)

    def _go_to(self, step: Step) -> None:
        self._step = step
        self._share_room()

    @Slot()
    def _on_room(self) -> None:
        self.reader.pages.set_sharpness(self.work.scale)
        self.work.fit_pad(self.card.pad, lent=self._lent)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        width = self.work.room_width()
        both = width >= SIDE_BY_SIDE and not self._lent
        self.summary.setVisible(self._step is Step.SUMMARY)
        self.reader.setVisible(self._step is Step.PAGES or (both and self._step is Step.SIGN))
        self.right.setVisible(both or self._step is Step.SIGN)
        self.reader.go_on.setVisible(not both)
        self.read_again.setVisible(not both)
        if both:
            self.right.setFixedWidth(max(CARD_WIDTH, width * 2 // 5))
        else:
            self.right.setMinimumWidth(0)
            self.right.setMaximumWidth(16_777_215)

    def can_leave(self) -> bool:
        self._keep_ink()
        return True

    def under_way(self) -> bool:
        return self.role is not None and (bool(self._inks) or self.card.begun)

    def first_focus(self) -> QWidget | None:
        return self.reader.pages if self.role is not None else None
