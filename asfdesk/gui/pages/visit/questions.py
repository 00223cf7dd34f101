"""The questions of an open visit as cards: at once when they are few, a handful at a time when they are many.

A checklist of three hundred questions would stop the window for a second if it were built, or even shown, in one go. So the
cards of a section lie in slices, frames of a few cards each: one slice is built or brought into view for each turn of the
event loop, and laying a slice out leaves the other slices as they are. Whoever types is never kept waiting.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from asfdesk.domain.checklist import Checklist, Item
from asfdesk.gui.pages.visit.notes import Section
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.pages.visit.slices import SLICE, Slice

AT_ONCE = 2
"""So few slices are built in one go."""


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
    """``built`` carries the questions whose cards have come; ``completed`` that every card asked for is in view."""

    built = Signal(object)
    completed = Signal()

    def __init__(self, make: Callable[[Item], QuestionCard], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self.cards: dict[str, QuestionCard] = _Cards(self._build_one)
        self._slices: dict[str, list[Slice]] = {}
        self._places: dict[str, tuple[str, Slice]] = {}
        self._queue: deque[Slice] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)

    def start(self, checklist: Checklist, sections: dict[str, Section]) -> None:
        """Begin with a checklist; ``sections`` are the frames for its parts, in order."""
        self._turn.stop()
        self._queue.clear()
        self.cards = _Cards(self._build_one)
        self._slices, self._places = {}, {}
        for (key, section), part in zip(sections.items(), checklist.sections, strict=True):
            starts = range(0, len(part.items), SLICE)
            made = self._slices[key] = [Slice(part.items[at : at + SLICE]) for at in starts]
            for place, one in enumerate(made):
                section.box.insertWidget(1 + place, one)  # below the heading
                self._places.update({item.id: (key, one) for item in one.items})

    def want(self, keys: Iterable[str]) -> None:
        """These sections come into view: build and show what is missing of them, a short one at once."""
        for key in keys:
            self._queue.extend(
                one for one in self._slices.get(key, ()) if not one.wanted and one not in self._queue
            )
        if self._queue:
            self._turn.start()
        if 0 < len(self._queue) <= AT_ONCE:
            self.build(AT_ONCE)

    def put_away(self, key: str) -> None:
        """A section is out of view: its cards stay, and are shown a few at a time when it comes back."""
        for one in self._slices.get(key, ()):
            one.wanted = False
            one.hide()
            if one in self._queue:
                self._queue.remove(one)

    def show_called_for(self, shown: Collection[str], items: Iterable[str]) -> None:
        """Of these questions, show the cards of those in ``shown``."""
        slices: dict[Slice, None] = {}
        for item in items:
            self.cards[item].setVisible(item in shown)
            slices[self._places[item][1]] = None
        for one in slices:
            one.settle()

    def is_there(self, item: str) -> bool:
        """Whether a question's card is built and in its place, so that it can be gone to."""
        _, one = self._places.get(item, ("", None))
        return one is not None and one.wanted

    def section_of(self, item: str) -> str:
        """The key of the section that a question belongs to, or an empty text."""
        return self._places.get(item, ("", None))[0]

    @property
    def waiting(self) -> bool:
        """Whether cards are still to come."""
        return bool(self._queue)

    def _build_one(self, item: str) -> QuestionCard | None:
        """A card before its turn: somebody needs what it holds."""
        _, one = self._places.get(item, ("", None))
        if one is None:
            return None
        self._fill(one)
        return dict.get(self.cards, item)

    def build(self, count: int) -> None:
        """Bring so many slices of those asked for into view."""
        for _ in range(min(count, len(self._queue))):
            one = self._queue.popleft()
            self._fill(one)
            one.wanted = True
            one.settle()
        if not self._queue:
            self._turn.stop()
            self.completed.emit()

    def _fill(self, one: Slice) -> None:
        if one.cards:
            return
        for item in one.items:
            card = self.cards[item.id] = self._make(item)
            one.add(card)
        self.built.emit([item.id for item in one.items])

    @Slot()
    def _on_turn(self) -> None:
        self.build(1)
