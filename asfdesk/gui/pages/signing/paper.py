"""Signing an agreement or a visit's protocol by pen: print both copies, bring the scans home, state who has signed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.documents.paper_copy import PaperOf
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.control_code import DIGITS
from asfdesk.domain.errors import Problem, RuleBroken
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.exchange.scans import ScannedPage
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.side_by_side import SideBySide
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import paper, paper_prints, signing

from .paper_home import choose_copy
from .paper_pages import PaperPages
from .paper_party import PaperParty
from .paper_words import PaperWords
from .scan_reading import KINDS, ScanReading

SIDE_BY_SIDE = 720  # pixels; on narrower pages the three steps stand below each other

if TYPE_CHECKING:
    from asfdesk.services.signatures.paper import ByPen, CopyScan


_HOME = {PaperOf.AGREEMENT: "agreement", PaperOf.PROTOCOL: "visit"}


class PaperPage(Page):
    """Opened on the id of a presented agreement or a closed visit, or on ``(id, scanned pages, copy of those without
    code)``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Signatures on paper"))
        self._desk, self._window = desk, window
        self.subject: ByPen | None = None
        self._pages: tuple[ScannedPage, ...] = ()
        self._without_code: Copy | None = None
        self._copies: dict[Copy, CopyScan] = {}
        self._task: Task | None = None
        self.show_back(window.navigator)
        self._saver = DocumentSaver(desk, window, self)
        self.reading = ScanReading(window, self)
        self.reading.read.connect(self._on_read)
        left, right = look.scrolling(self._left()), look.scrolling(self._right())
        self.content.addWidget(SideBySide(left, right, gap=look.L, turn=SIDE_BY_SIDE), 1)

    def _left(self) -> QWidget:
        printing, column = look.card(tr("1. Print"))
        self.print_hint = look.body()
        column.addWidget(self.print_hint)
        self.print_buttons = {
            Copy.FULL: look.secondary_button("", "printer"),
            Copy.SUPERVISOR: look.secondary_button(tr("Print the supervisor's copy…"), "printer"),
        }
        for copy, act in ((Copy.FULL, self._on_print_full), (Copy.SUPERVISOR, self._on_print_supervisor)):
            self.print_buttons[copy].setObjectName(f"paper.print.{copy}")
            self.print_buttons[copy].clicked.connect(act)
            column.addWidget(self.print_buttons[copy], 0, Qt.AlignmentFlag.AlignLeft)
        scanning, column = look.card(tr("2. Scan or photograph"))
        self.scan_hint = look.body(
            tr(
                "Drop scans or photos of the signed pages on the window: PDF, JPEG or PNG, in any order. Photos taken "
                "at an angle are straightened."
            )
        )
        column.addWidget(self.scan_hint)
        self.choose_button = look.secondary_button(tr("Choose a file…"), "folder-open")
        self.choose_button.setObjectName("paper.choose")
        self.choose_button.clicked.connect(self._on_choose)
        self.clear_button = look.quiet_button(tr("Start over"), "rotate-ccw")
        self.clear_button.setObjectName("paper.clear")
        self.clear_button.clicked.connect(self._on_clear)
        column.addLayout(look.row(self.choose_button, self.clear_button, None))
        self.shown = PaperPages()
        column.addWidget(self.shown)
        self.other_text = look.problem_label()
        column.addWidget(self.other_text)
        return _stacked(printing, scanning)

    def _right(self) -> QWidget:
        made, column = look.card(tr("3. Who has signed"))
        column.setSpacing(look.M)
        self.parties = {role: PaperParty(role) for role in ROLES}
        self.holders: dict[Role, QWidget] = {}
        for role, party in self.parties.items():
            self.holders[role] = holder = QWidget()
            inside = look.column(look.M)
            inside.addWidget(party)
            if role is not ROLES[-1]:
                inside.addWidget(look.separator())
            holder.setLayout(inside)
            column.addWidget(holder)
            party.changed.connect(self._on_party)
        self.keep_button = look.primary_button(tr("Keep the paper and the signatures"), "file-check")
        self.keep_button.setObjectName("paper.keep")
        self.keep_button.clicked.connect(self.keep)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.kept_hint = look.hint()
        column.addWidget(self.kept_hint)
        return _stacked(made)

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        pages: Sequence[ScannedPage] = ()
        copy: Copy | None = None
        if isinstance(subject, tuple):
            key, pages, copy = subject
        else:
            key = subject
        assert isinstance(key, UUID)
        found = paper.by_pen(self._desk, key)
        if found is None:
            self._window.navigator.go("agreements")
            return
        if not found.waits:
            self._window.messages.show_warning(
                tr("{number} does not wait for signatures.", number=found.number)
            )
            self._window.navigator.go(_HOME[found.of], key)
            return
        if self.subject is None or self.subject.key != key or not pages:
            self._pages, self._without_code = (), None
        self._start(found)
        self._add(pages, copy)

    def _start(self, found: ByPen) -> None:
        self.subject = found
        self.set_title(
            tr("Signatures on paper"),
            tr("{number} · {enterprise}", number=found.number, enterprise=found.enterprise),
        )
        words = PaperWords.of(found.of)
        self.print_hint.setText(words.printing)
        self.print_buttons[Copy.FULL].setText(words.print_whole)
        self.kept_hint.setText(words.kept)
        place = signing.last_place(self._desk)
        for role, party in self.parties.items():
            self.holders[role].setVisible(role in found.signers)
            if role in found.signers:
                party.start(*found.signers[role], place, self._desk.today())

    def _add(self, pages: Sequence[ScannedPage], without_code: Copy | None) -> None:
        """More pages; the same picture again changes nothing."""
        known = {page.jpeg for page in self._pages}
        self._pages += tuple(page for page in pages if page.jpeg not in known)
        self._without_code = without_code or self._without_code
        self._copies = paper.copies_of(self._pages, self._without_code)
        assert self.subject is not None
        self.shown.show_copies(self._copies, PaperWords.of(self.subject.of).whole)
        self.clear_button.setVisible(bool(self._pages))
        other = self._other_text()
        self.other_text.setVisible(other)
        self.other_text.setText(
            tr(
                "The paper was printed from another version of the text, so its signatures do not bind to this one."
            )
            if other
            else ""
        )
        self._allow(none_at_all=other)

    def _other_text(self) -> bool:
        assert self.subject is not None
        beginnings = {copy: text.sha256[:DIGITS] for copy, text in self.subject.texts.items()}
        return any(page.code and page.code.sha256 != beginnings.get(page.code.copy) for page in self._pages)

    def _allow(self, *, none_at_all: bool) -> None:
        assert self.subject is not None
        left = self.subject.left
        may = () if none_at_all else paper.may_sign(self.subject, self._copies)
        for role, party in self.parties.items():
            party.allow(self._why_not(role, role in left, role in may))
        self._on_party()

    def _why_not(self, role: Role, waits: bool, may: bool) -> str:  # two facts about the role
        if not waits:
            return tr("Has already signed.")
        if may:
            return ""
        if copy_for(role) is Copy.SUPERVISOR:
            return tr("The supervisor's copy has not been scanned.")
        assert self.subject is not None
        return PaperWords.of(self.subject.of).not_scanned

    @Slot()
    def _on_party(self) -> None:
        some = any(party.signed.isChecked() for party in self.parties.values())
        self.keep_button.setEnabled(some and self._task is None)

    # ------------------------------------------------------------------------------------------ doing

    @Slot()
    def _on_print_full(self) -> None:
        self._print(Copy.FULL)

    @Slot()
    def _on_print_supervisor(self) -> None:
        self._print(Copy.SUPERVISOR)

    def _print(self, copy: Copy) -> None:
        if self.subject is not None:
            key = self.subject.key
            self._saver.print_out(partial(paper_prints.paper_to_sign, self._desk, key, copy), about=key)

    @Slot()
    def _on_choose(self) -> None:
        path = self._window.ask.open_file(tr("Scan or photo of the signed paper"), KINDS)
        if path is not None:
            self.reading.start([path])

    @Slot()
    def _on_clear(self) -> None:
        self._pages, self._without_code = (), None
        self._add((), None)

    def take_bare(self, pages: list[ScannedPage]) -> bool:
        """Pages without code that were dropped while this page is in view are meant for it."""
        if self.subject is None:
            return False
        self._on_read(pages)
        return True

    @Slot(object)
    def _on_read(self, pages: list[ScannedPage]) -> None:
        """Pages of this document, and those without code once the officer has said which copy they are."""
        if self.subject is None:
            return
        mine = [page for page in pages if page.code and page.code.subject_id == self.subject.key]
        bare = [page for page in pages if page.code is None]
        others = len(pages) - len(mine) - len(bare)
        copy = None
        if bare:
            sure = self._window.ask.confirm(
                tr("No control code was found"),
                tr(
                    "The program cannot check that the paper has the text that was locked. You must have compared "
                    "them yourself; the kept paper says so. Try first with a sharper picture of the whole page."
                ),
                tr("I have compared them"),
                danger=True,
            )
            copy = choose_copy(self._window, PaperWords.of(self.subject.of).whole) if sure else None
        self._add([*mine, *(bare if copy else [])], copy)
        if others:
            self._window.messages.show_warning(
                tr("%n pages belong to something else and were left out.", n=others)
            )

    @Slot()
    def keep(self) -> None:
        """Take the signatures that are ticked."""
        subject = self.subject
        if subject is None or self._task is not None:
            return
        stated = [said for party in self.parties.values() if (said := party.stated()) is not None]
        if self._show_problems({one.role: paper.paper_problems(self._desk, subject, one) for one in stated}):
            return
        desk, key, copies = self._desk, subject.key, dict(self._copies)

        def work(_progress: Report) -> ByPen:
            if subject.of is PaperOf.AGREEMENT:
                return paper.agreement_by_pen(paper.sign_on_paper(desk, key, copies, stated))
            return paper.protocol_by_pen(paper.sign_protocol_on_paper(desk, key, copies, stated))

        self._task = self._window.tasks.run(work, writes=True)
        self._task.succeeded.connect(self._on_kept)
        self._task.failed.connect(self._on_refused)
        self._task.finished.connect(self._on_over)
        self._on_party()

    def _show_problems(self, problems: dict[Role, list[Problem]]) -> bool:
        for role, party in self.parties.items():
            party.show_problems(problems.get(role, []))
        return any(problems.values())

    @Slot(object)
    def _on_kept(self, after: ByPen) -> None:
        self._pages, self._without_code = (), None
        left = len(after.left)
        self.subject = None
        home = _HOME[after.of]
        more = "signing" if after.of is PaperOf.AGREEMENT else "sign_protocol"
        self._window.navigator.go(more if left else home, after.key)
        self._window.messages.show_ok(
            tr("The paper is kept. %n signatures are still missing.", n=left)
            if left
            else tr("The paper is kept, and {number} is signed by all.", number=after.number)
        )

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            by_role = {role: [p for p in error.problems if p.params.get("role") == role] for role in ROLES}
            if self._show_problems(by_role):
                return
        self._window.messages.show_error(error)

    @Slot()
    def _on_over(self) -> None:
        self._task = None
        self._on_party()

    def first_focus(self) -> QWidget | None:
        return self.choose_button


def _stacked(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = look.column(look.L)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    holder.setLayout(column)
    return holder
