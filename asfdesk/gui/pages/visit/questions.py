"""The questions of an open visit as cards: at once when they are few, a few at a time when they are many.

A checklist of three hundred questions would stop the window for a second if it were built in one go; so a section is built
when it comes into view, a handful of cards for each turn of the event loop, and whoever types is never kept waiting.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from asfdesk.domain.checklist import Checklist, Item
from asfdesk.gui.pages.visit.notes import Section
from asfdesk.gui.pages.visit.question import QuestionCard

AT_ONCE = 12
"""So few cards are built in one go."""
SLICE = 6
"""So many for each turn of the event loop otherwise."""


class _Cards(dict[str, QuestionCard]):
    """The cards that are built; one that is asked for by name is built then and there."""

    def __init__(self, build: Callable[[str], QuestionCard | None]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, item: str) -> QuestionCard:
        made = self._build(item)
        if made is None:
            raise KeyError(item)
        return made


class Questions(QObject):
    """``built`` carries the questions whose cards have come; ``completed`` that every card asked for is there."""

    built = Signal(object)
    completed = Signal()

    def __init__(self, make: Callable[[Item], QuestionCard], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self.cards: dict[str, QuestionCard] = _Cards(self._build_one)
        self._places: dict[str, tuple[Section, tuple[Item, ...]]] = {}
        self._queue: deque[tuple[Section, int, Item]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)

    def start(self, checklist: Checklist, sections: dict[str, Section]) -> None:
        """Begin with a checklist; ``sections`` are the frames for its parts, in order."""
        self._turn.stop()
        self._queue.clear()
        self.cards = _Cards(self._build_one)
        self._places = {
            key: (section, part.items)
            for (key, section), part in zip(sections.items(), checklist.sections, strict=True)
        }

    def want(self, keys: Iterable[str]) -> None:
        """These sections come into view: build what is missing of them, a short one at once."""
        queued = {item.id for _, _, item in self._queue}
        for key in keys:
            section, items = self._places.get(key, (None, ()))
            for place, item in enumerate(items):
                if section is not None and item.id not in self.cards and item.id not in queued:
                    self._queue.append((section, place, item))
        if self._queue:
            self._turn.start()
            self.build(SLICE if len(self._queue) > AT_ONCE else AT_ONCE)

    def _build_one(self, item: str) -> QuestionCard | None:
        """A card before its turn: somebody wants to go there."""
        waiting = next((one for one in self._queue if one[2].id == item), None)
        if waiting is not None:
            self._queue.remove(waiting)
        else:
            section, items = self._places.get(self.section_of(item), (None, ()))
            place = next((n for n, one in enumerate(items) if one.id == item), -1)
            if section is None:
                return None
            waiting = (section, place, items[place])
        self._queue.appendleft(waiting)
        self.build(1)
        return dict.get(self.cards, item)

    def build(self, count: int) -> None:
        """Build so many of those asked for."""
        made: list[str] = []
        for _ in range(min(count, len(self._queue))):
            section, place, item = self._queue.popleft()
            card = self.cards[item.id] = self._make(item)
            # below the heading, in the checklist's own order, also when one was built before its turn
            _, items = self._places[self.section_of(item.id)]
            above = sum(one.id in self.cards for one in items[:place])
            section.box.insertWidget(1 + above, card)
            made.append(item.id)
        if made:
            self.built.emit(made)
        if not self._queue:
            self._turn.stop()
            self.completed.emit()

    def section_of(self, item: str) -> str:
        """The key of the section that a question belongs to, or an empty text."""
        return next((key for key, (_, items) in self._places.items() if any(i.id == item for i in items)), "")

    @property
    def waiting(self) -> bool:
        """Whether cards are still to come."""
        return bool(self._queue)

    @Slot()
    def _on_turn(self) -> None:
        self.build(SLICE)
