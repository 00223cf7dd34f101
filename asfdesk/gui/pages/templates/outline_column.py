"""The outline with its buttons: what can be added, moved and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from asfdesk.domain.template import Part
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

from .outline import Outline
from .words import part_words


class OutlineColumn(QWidget):
    """``parts`` tells which parts of the form can be added (None: the content has neither parts nor terms)."""

    section_asked = Signal()
    question_asked = Signal()
    clause_asked = Signal()
    part_asked = Signal(object)  # Part
    stepped = Signal(int)
    removal_asked = Signal()

    def __init__(self, parts: Callable[[], Sequence[Part] | None], *, read_only: bool) -> None:
        super().__init__()
        self._parts = parts
        self.outline = Outline()
        self.outline.setObjectName("template.outline")
        self.outline.setDragEnabled(not read_only)
        self.add = look.secondary_button(tr("Add"), "plus")
        self.add.setObjectName("template.add")
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._fill)
        self.add.setMenu(self.menu)
        self.remove_button = look.icon_button("trash-2", tr("Take the line away (Delete)"), "muted")
        self.remove_button.clicked.connect(self.removal_asked)
        self.up = look.icon_button("arrow-up", tr("Move up (Alt+Up)"), "muted")
        self.down = look.icon_button("arrow-down", tr("Move down (Alt+Down)"), "muted")
        for button, way in ((self.up, -1), (self.down, 1)):
            button.setProperty("way", way)
            button.clicked.connect(self._on_step)
        tools = QWidget()
        tools.setLayout(look.row(self.add, None, self.up, self.down, self.remove_button, spacing=0))
        look.show_if(tools, not read_only)
        column = look.column(look.S)
        column.addWidget(self.outline, 1)
        column.addWidget(tools)
        self.setLayout(column)

    def show_movable(self, *, movable: bool) -> None:
        """Whether the line in view can be moved and taken away."""
        for button in (self.up, self.down, self.remove_button):
            button.setEnabled(movable)

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        parts = self._parts()
        self._act(tr("New section"), "template.add_section", self.section_asked)
        self._act(tr("New question"), "template.add_question", self.question_asked)
        if parts is None:
            return
        self._act(tr("New term"), "template.add_clause", self.clause_asked)
        if parts:
            inner = self.menu.addMenu(tr("Part of the form"))
            for part in parts:
                action = inner.addAction(part_words(part))
                action.setObjectName(f"template.part.{part}")
                action.setData(part)
                action.triggered.connect(self._on_part)

    def _act(self, words: str, name: str, asked: object) -> None:
        action = self.menu.addAction(words)
        action.setObjectName(name)
        action.triggered.connect(asked)  # type: ignore[arg-type]  # a signal of ours

    @Slot()
    def _on_part(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.part_asked.emit(Part(action.data()))

    @Slot()
    def _on_step(self) -> None:
        button = self.sender()
        if button is not None:
            self.stepped.emit(int(button.property("way")))
