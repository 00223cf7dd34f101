"""A page on which the parties of one document sign it in turn: each reads exactly the pages that bind, and signs them.

The same for an agreement, what changes it, a protocol, an assessment and a certificate: what is read, refused, kept half
drawn and shown first is here; a page of its own adds what its document has besides. On a narrow or much enlarged screen,
and while the screen is lent, summary, pages and signature take turns, so that each stays large enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.signature import Copy, Given, Ink, Role
from asfdesk.gui.dress import look
from asfdesk.gui.guards.clock_bar import may_sign
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.locked import short_hash
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import given as giving
from asfdesk.services.signatures import signing, to_sign
from asfdesk.services.signatures.to_sign import ToSign, Turn

from .card import SigningCard
from .progress import SigningProgress
from .reader import SigningReader
from .summary import SigningSummary
from .table_bar import TableWork
from .thanks import SigningThanks

SIDE_BY_SIDE = 876  # pixels of the room inside the page
CARD_WIDTH = 460
_GONE = {Rule.SIGNED_ALREADY, Rule.AGREEMENT_LOCKED, Rule.TEXT_CHANGED}


class Step(Enum):
    """What is in view of the three, where there is not room for more."""

    SUMMARY = auto()
    PAGES = auto()
    SIGN = auto()


class SignDocumentPage(Page):
    """A subclass reads its document in ``open`` and calls :meth:`show_document`."""

    whole = ""
    """What the button from the summary to the pages says; set by a subclass."""

    def __init__(self, desk: Desk, window: Surroundings, title: str) -> None:
        super().__init__(title)
        self._desk, self._window = desk, window
        self.document: ToSign | None = None
        self.role: Role | None = None
        self._turn: Turn | None = None
        self._place = ""
        self._inks: dict[Role, Ink] = {}
        self._task: Task | None = None
        self._step = Step.PAGES
        self._lent = False
        self.show_back(window.navigator)
        self.lend_button = look.secondary_button(tr("Lend the screen"), "lock-keyhole")
        self.lend_button.setObjectName("signing.lend")
        self.lend_button.setToolTip(tr("Only this document can be reached until you take the screen back."))
        self.lend_button.clicked.connect(window.lending.asked)
        window.lending.changed.connect(self._on_lent)
        self.work = TableWork(self._make_work())
        self.work.changed.connect(self._on_room)
        self.table_bar = self.work.bar
        self.content.addWidget(self.work, 1)

    def _make_work(self) -> QLayout:
        self.reader = SigningReader(self._window)
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
        self.thanks = SigningThanks()
        made, column = look.card(margin=look.L)
        self.above, self.below = look.column(look.S), look.column(look.S)
        column.addWidget(self.read_again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.above)
        column.addWidget(self.progress)
        column.addLayout(self.below)
        column.addWidget(look.separator())
        column.addWidget(self.card)
        column.addStretch(1)
        holder = QWidget()
        inside = look.column(0)
        inside.addWidget(made)
        holder.setLayout(inside)
        self.right = look.scrolling(holder)
        both = look.row(spacing=look.L)
        for widget in (self.summary, self.reader, self.thanks, self.right):
            both.addWidget(widget, 1)
        return both

    # ------------------------------------------------------------------------------------------ what a document has of its own

    def words_for(self, turn: Turn) -> str:
        """Whose copy ``turn`` is about, in a sentence above the pages."""
        raise NotImplementedError

    def others_wait(self) -> str:
        """What is said of who neither has signed nor signs now."""
        return tr("waits")

    def leading_away(self) -> Mapping[QPushButton, bool]:
        """The page's own buttons that lead away, and whether each is shown while the screen is not lent."""
        return {self.lend_button: self.role is not None}

    def read_anew(self) -> None:
        """Somebody else has changed the document meanwhile: read it again."""

    def show_over(self) -> None:
        """Nobody is left who has to sign."""

    def taken_words(self, turn: Turn, given: Given) -> str:
        """What is said when a signature has been taken."""
        return tr("{name} has signed. SHA-256 {hash} …", name=given.name, hash=short_hash(turn.sha256))

    # ------------------------------------------------------------------------------------------ showing

    def forget(self) -> None:
        """Another document: what somebody began to draw under the one before is none of it."""
        self._inks.clear()
        self._place = ""
        self.document = self.role = self._turn = None
        self.card.pad.show_ink(None)

    def show_document(self, document: ToSign, *, role: Role | None = None) -> None:
        """Show whose turn it is: ``role``'s, or whoever's it was, or the next one's."""
        self._keep_ink()
        self.document = document
        left = to_sign.left(document)
        self.progress.show_parties(document.parties)
        if not left:
            self.role = self._turn = None
            self._show_state()
            self._on_lent(self._window.lending.lent)
            self.show_over()
            return
        wanted = role or self.role
        self._start(wanted if wanted is not None and wanted in left else left[0])
        self._on_lent(self._window.lending.lent)

    def _start(self, role: Role) -> None:
        document = self.document
        assert document is not None
        turn = document.turn(role)
        self.role, self._turn = role, turn
        self._step = Step.SUMMARY if self._lent else Step.PAGES
        place = self._place or signing.last_place(self._desk)
        self.card.start(turn.name, turn.capacity, place, self._inks.get(role), read=False)
        self._show_state()
        self.card.sign.setEnabled(False)
        self.reader.read(role, self.words_for(turn), turn.sha256, lambda: document.pages(role))
        self.summary.show_parts(turn.name, turn.summary, self.whole)
        self._share_room()

    def _show_state(self) -> None:
        document = self.document
        assert document is not None
        names = {role: document.signed_as.get(role) or document.turn(role).name for role in document.parties}
        self.progress.show_state(names, to_sign.left(document), self.role, self.others_wait())

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        """While the screen is lent nothing leads away from the document, to a file or to another page."""
        self.back_button.setVisible(not lent)
        for button, shown in self.leading_away().items():
            button.setVisible(shown and not lent)
        self.top.setVisible(not lent)
        self.work.set_lent(lent=lent)
        if lent is not self._lent:
            self._lent = lent
            self._step = Step.SUMMARY if lent else Step.PAGES
        self._on_room()

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
        document, turn = self.document, self._turn
        if (
            document is None
            or turn is None
            or self._task is not None
            or self.reader.drawn_for is not turn.role
        ):
            return
        has_read = self.card.has_read()
        given = self.card.given()
        found = giving.given_problems(given)
        self.card.show_problems(tuple(found))
        if found or not has_read:
            return
        desk = self._desk
        if not may_sign(self._window.ask, document.doubt(), desk.local(desk.now())):
            return

        def work(_progress: Report) -> tuple[ToSign, Turn, Given]:
            return document.sign(turn, given), turn, giving.tidy_given(given)

        self.card.sign.setEnabled(False)
        self._task = self._window.tasks.run(work, writes=True)
        self._task.succeeded.connect(self._on_signed)
        self._task.failed.connect(self._on_refused)
        self._task.finished.connect(self._on_sign_over)

    @Slot(object)
    def _on_signed(self, taken: tuple[ToSign, Turn, Given]) -> None:
        document, turn, given = taken
        self._inks.pop(turn.role, None)
        self.card.pad.show_ink(None)
        self._place = given.place
        self._task = None
        self._window.messages.show_ok(self.taken_words(turn, given))
        self.show_document(document)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            strange = self.card.show_problems(error.problems)
            if strange:
                self._window.messages.show_error(RuleBroken(strange))
            if any(problem.rule in _GONE for problem in error.problems):
                self._keep_ink()
                self.read_anew()
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
        thanked = self._lent and self.role is None
        self.thanks.setVisible(thanked)
        self.summary.setVisible(self._step is Step.SUMMARY and not thanked)
        pages = self._step is Step.PAGES or (both and self._step is Step.SIGN)
        self.reader.setVisible(pages and not thanked)
        self.right.setVisible((both or self._step is Step.SIGN) and not thanked)
        self.reader.go_on.setVisible(not both)
        self.read_again.setVisible(not both)
        self.card.setVisible(self.role is not None)
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


def copy_words(turn: Turn, whole: str, narrow: str) -> str:
    """The sentence of the copy that is signed."""
    return narrow if turn.copy is Copy.SUPERVISOR else whole
