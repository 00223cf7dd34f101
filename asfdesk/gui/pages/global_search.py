"""Search over the whole register from the top bar: results grouped by kind, arrows and Enter, Escape closes.

The results lie on the window itself, not in a window of their own, so that the focus stays where one types.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.parties import Protection
from asfdesk.domain.reading import Seen
from asfdesk.domain.rows import Hit
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.parties import enterprises
from asfdesk.services.rights import reading

MOST = 40
PER_KIND = 8
TALLEST = 460
HIT = int(Qt.ItemDataRole.UserRole)
_ORDER = (
    Kind.PARTICIPANT, Kind.ENTERPRISE, Kind.SUPERVISOR, Kind.AGREEMENT, Kind.OFFICER, Kind.UNIT, Kind.COMMISSIONER,
)  # fmt: skip


class GlobalSearch(SearchBox):
    """For ``MainWindow.place_search``; Ctrl+K is the window's."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Search everything (Ctrl+K)"))
        self.setObjectName("search.everything")
        self._desk, self._window = desk, window
        self._task: Task | None = None
        self.hits: list[Hit] = []
        self.results = QListWidget()
        self.results.setObjectName("search.results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName(tr("Search results"))
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.results.setIconSize(look.ICON_BEFORE_TEXT)
        self.results.itemClicked.connect(self._on_clicked)
        self.results.hide()
        self.searched.connect(self._on_searched)

    def ask_now(self, text: str) -> list[Hit]:
        """The hits for a text."""
        return lists.search(self._desk, text, MOST)

    def close_results(self) -> None:
        """Hide the results and forget the search under way."""
        self.results.hide()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.close_results()
        if not text:
            return

        def work(_progress: Report) -> object:
            return self.ask_now(text)

        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self.show_results)

    @Slot(object)
    def show_results(self, found: Sequence[Hit]) -> None:
        """Show hits under their kinds, the first one chosen."""
        self._task = None
        self.hits = [hit for kind in _ORDER for hit in [h for h in found if h.kind is kind][:PER_KIND]]
        self.results.clear()
        before: Kind | None = None
        for place, hit in enumerate(self.hits):
            if hit.kind is not before:
                self._add_title(_kind_words(hit.kind))
                before = hit.kind
            words = (
                tr("{title}  ·  {detail}", title=hit.title, detail=hit.detail) if hit.detail else hit.title
            )
            item = QListWidgetItem(look.icon(_icon(hit), "muted"), words)
            item.setData(HIT, place)
            self.results.addItem(item)
        if not self.hits:
            self._add_title(tr("Nothing found. Try fewer letters."))
        else:
            self.results.setCurrentRow(1)
        self._lay_out()
        look.announce(self.results)

    def _add_title(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # not to be chosen, but as easy to read as the rest
        font = self.results.font()
        font.setBold(True)
        item.setFont(font)
        self.results.addItem(item)

    def _lay_out(self) -> None:
        top = self.window()
        if self.results.parentWidget() is not top:
            self.results.setParent(top)
            top.installEventFilter(self)
        at = self.mapTo(top, QPoint(0, self.height() + look.XS))
        rows = self.results.count()
        tall = sum(self.results.sizeHintForRow(row) for row in range(rows)) + look.M
        room = top.height() - at.y() - look.XL
        self.results.setGeometry(at.x(), at.y(), max(self.width(), 420), min(tall, TALLEST, room))
        self.results.show()
        self.results.raise_()

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._open(item)

    def _open(self, item: QListWidgetItem | None) -> None:
        place = item.data(HIT) if item is not None else None
        if place is None:
            return
        hit = self.hits[place]
        page, subject = self._place_of(hit)
        self.close_results()
        try:
            reading.opened(self._desk, Seen.SEARCH, hit.id)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        if self._window.navigator.go(page, subject):
            self.setText("")

    def _place_of(self, hit: Hit) -> tuple[str, UUID]:
        if hit.kind is Kind.SUPERVISOR:
            return "enterprise", enterprises.enterprise_of(self._desk, hit.id)
        pages = {Kind.PARTICIPANT: "participant", Kind.ENTERPRISE: "enterprise", Kind.AGREEMENT: "agreement"}
        return pages.get(hit.kind, "organisations"), hit.id

    def _step(self, way: int) -> None:
        row = self.results.currentRow() + way
        while 0 <= row < self.results.count():
            if self.results.item(row).data(HIT) is not None:
                self.results.setCurrentRow(row)
                return
            row += way

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.results.isVisible():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self._step(step)
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.results.currentItem())
                return
            if event.key() == Qt.Key.Key_Escape:
                self.close_results()
                return
        elif event.key() == Qt.Key.Key_Down and self.text().strip():
            self._on_searched(" ".join(self.text().split()))
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.close_results()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.results.isVisible():
            self._lay_out()
        return super().eventFilter(watched, event)


def _kind_words(kind: Kind) -> str:
    return {
        Kind.PARTICIPANT: tr("Participants"),
        Kind.ENTERPRISE: tr("Enterprises (ASF)"),
        Kind.SUPERVISOR: tr("Supervisors"),
        Kind.AGREEMENT: tr("Agreements"),
        Kind.OFFICER: tr("Case officers"),
        Kind.UNIT: tr("Units"),
        Kind.COMMISSIONER: tr("Commissioners"),
    }.get(kind, "")


def _icon(hit: Hit) -> str:
    if hit.kind is Kind.PARTICIPANT:
        return "user" if hit.protection is Protection.NONE else "shield-alert"
    return {
        Kind.ENTERPRISE: "building-2",
        Kind.SUPERVISOR: "user-round",
        Kind.AGREEMENT: "file-text",
        Kind.OFFICER: "user-round",
        Kind.UNIT: "building-2",
    }.get(hit.kind, "landmark")
