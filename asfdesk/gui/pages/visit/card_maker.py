"""Makes the cards of an open visit's questions, each with what it needs of the visit around it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from asfdesk.domain.checklist import Item, ItemKind
from asfdesk.domain.visit import VisitView
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.visit.answers import said
from asfdesk.gui.pages.visit.keeping import Typed
from asfdesk.gui.pages.visit.phrase_button import PhraseButton
from asfdesk.gui.pages.visit.picture_card import PictureCard
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.pages.visit.sketch import SketchField
from asfdesk.services.desk import Desk


class CardMaker(QObject):
    """The signals are those of the cards. ``resumed`` is what was typed when the program stopped."""

    answered = Signal(str)
    typed = Signal(str)
    left = Signal(str)
    action_asked = Signal(str, str)
    objected = Signal(str)
    pictures_changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.view: VisitView | None = None
        self.resumed: Typed | None = None
        self._section = ""

    @property
    def may_object(self) -> bool:
        """Whether anybody is spoken of who could object."""
        return self.view is not None and self.view.participant is not None

    def make(self, item: Item) -> QuestionCard:
        """The card of a question, with its answer."""
        assert self.view is not None
        view = self.view
        self._section = next(part.title for part in view.checklist.sections if item in part.items)
        before = view.before.get(item.id)
        card = QuestionCard(item, view.shared, self, last_time=said(item, before.value) if before else "")
        card.answered.connect(self.answered)
        card.typed.connect(self.typed)
        card.left.connect(self.left)
        card.action_asked.connect(self.action_asked)
        card.show_answer(view.answers.get(item.id))
        if self.resumed is not None and item.id in self.resumed.answers:
            card.show_typed(*self.resumed.given(item.id))
        return card

    def pictured(self, item: Item) -> PictureCard | SketchField:
        """The control of a question that takes pictures."""
        assert self.view is not None
        visit = self.view.visit.id
        if item.kind is ItemKind.SKETCH:
            sketch = SketchField(self._desk, self._window, visit, item.id)
            sketch.show_kept()
            sketch.kept.connect(self.pictures_changed)
            return sketch
        shared = item.topic is None or item.topic in self.view.shared
        made = PictureCard(self._desk, self._window, visit, item.id, consented=shared)
        made.show_pictures(self.view.pictures)
        made.changed.connect(self.pictures_changed)
        return made

    def phrases(self, edit: QPlainTextEdit) -> QWidget:
        """The phrase bank for a text of the section that is being made."""
        return PhraseButton(self._desk, self._window, edit, self._section)

    @Slot(str)
    def object_to(self, words: str) -> None:
        """The participant holds these words to be wrong."""
        self.objected.emit(words)
