"""The parts of an open visit: the list of them, one in view at a time or all, and the way from one to the next.

Where the officer is (part, question, height) is kept by :class:`~asfdesk.gui.pages.visit.whereabouts.Whereabouts`.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from asfdesk.gui import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.visit.card_maker import CardMaker
from asfdesk.gui.pages.visit.notes import Section
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.pages.visit.questions import Questions
from asfdesk.gui.pages.visit.whereabouts import Whereabouts
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.section_list import SectionList
from asfdesk.services.desk import Desk
from asfdesk.services.visit_place import Place

RAIL_WIDTH = 274
NARROW = 640
"""Below this width the parts are chosen from one line above the questions."""


class VisitSections(QWidget):
    """``current`` is the key of the part in view."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self.sections: dict[str, Section] = {}
        self.current = ""
        self._jump = ""
        self._to_show: list[str] = []
        self._reveal = QTimer(self)
        self._reveal.setInterval(0)
        self._reveal.timeout.connect(self._on_reveal)
        self.maker = CardMaker(desk, window)
        self.maker.setParent(self)
        self.questions = Questions(self.maker.make, self)
        self.questions.completed.connect(self._on_completed)
        self.saved = look.hint()
        self.saved.setObjectName("visit.saved")
        self.saved.setWordWrap(False)
        self.all = QCheckBox(tr("Show all sections"))
        self.all.setObjectName("visit.all")
        self.all.toggled.connect(self._on_all)
        self._list_place: QVBoxLayout = look.column(look.S)
        self.list = SectionList()
        rail = look.column(look.M)
        rail.addWidget(self.all)
        rail.addLayout(self._list_place)
        rail.addStretch(1)
        rail.addWidget(self.saved)
        beside = QWidget()
        beside.setLayout(rail)
        beside.setFixedWidth(RAIL_WIDTH - look.M)
        self._rail = look.scrolling(beside)
        self._rail.setFixedWidth(RAIL_WIDTH)
        self.chooser = QComboBox()
        self.chooser.setObjectName("visit.chooser")
        self.chooser.setAccessibleName(tr("Section"))
        self.chooser.setMinimumHeight(44)
        self.chooser.activated.connect(self._on_chosen_above)
        self.chooser.hide()
        middle = QWidget()
        self._middle: QVBoxLayout = look.column(look.XL)
        self._middle.setContentsMargins(0, 0, look.M, look.L)
        middle.setLayout(self._middle)
        self.area = look.scrolling(middle)
        self.place = Whereabouts(desk, self._place, self.area.verticalScrollBar(), self)
        self.line = look.row(spacing=look.L)
        self.line.addWidget(self._rail)
        self.line.addWidget(self.area, 1)
        whole = look.column(look.S)
        whole.addWidget(self.chooser)
        whole.addLayout(self.line, 1)
        self.setLayout(whole)

    @property
    def cards(self) -> dict[str, QuestionCard]:
        """The cards that are built, by question."""
        return self.questions.cards

    def show_chooser(self) -> None:
        """On a narrow or much enlarged screen the list gives way to one line with the same words."""
        narrow = self.width() < NARROW
        self._rail.setVisible(not narrow)
        self.chooser.setVisible(narrow)
        if not narrow:
            return
        titles = [self.list.buttons[key].text() for key in self.sections]
        if [self.chooser.itemText(row) for row in range(self.chooser.count())] != titles:
            self.chooser.clear()
            self.chooser.addItems(titles)
        if self.current in self.sections:
            self.chooser.setCurrentIndex(list(self.sections).index(self.current))

    @Slot(int)
    def _on_chosen_above(self, row: int) -> None:
        self.go_to_section(list(self.sections)[row])

    def before_moving(self) -> None:
        """What is typed is saved before another part comes into view."""

    # ------------------------------------------------------------------------------------------ making

    def start_sections(self) -> None:
        """Take the parts of another visit away."""
        look.clear(self._middle)
        look.clear(self._list_place)
        self.list = SectionList()
        self.list.setObjectName("visit.sections")
        self.list.chosen.connect(self.go_to_section)
        self._list_place.addWidget(self.list)
        self.sections = {}
        self._to_show = []
        self._jump = ""

    def add_section(self, key: str, title: str) -> Section:
        """A part below the others."""
        made = Section(key, title)
        made.next_asked.connect(self.go_to_section)
        self.sections[key] = made
        self.list.add(key, title)
        self._middle.addWidget(made)
        return made

    def finish_sections(self) -> None:
        """Every part is there: each leads on to the next."""
        keys = [*self.sections, ""]
        for key, following in zip(self.sections, keys[1:], strict=True):
            self.sections[key].finish(following, self.sections[following].title if following else "")
        self._middle.addStretch(1)

    # ------------------------------------------------------------------------------------------ going about

    @Slot(str)
    def go_to_section(self, key: str) -> None:
        """Show a section, or scroll to it when all are in view."""
        if key not in self.sections:
            return
        self.before_moving()
        self._show_section(key)
        if self.all.isChecked():
            QTimer.singleShot(0, self, self._scroll_to_current)
        else:
            self.area.verticalScrollBar().setValue(0)
        self.place.keep()

    def _show_section(self, key: str) -> None:
        self.current = key
        self.list.set_current(key)
        self.show_chooser()
        self._arrange()

    @Slot(str)
    def go_to_item(self, item: str) -> None:
        """Show a question and put the focus in it, as soon as it is built."""
        key = self.questions.section_of(item)
        if not key:
            return
        self.go_to_section(key)
        if item not in self.cards:
            self._jump = item
            return
        self.cards[item].focus()
        self.area.ensureWidgetVisible(self.cards[item], 0, look.XL)

    def go_back_to(self, place: Place) -> None:
        """To the part, the question and the height where the visit was left."""
        self.all.setChecked(place.all_sections)
        self._show_section(place.section if place.section in self.sections else next(iter(self.sections)))
        QTimer.singleShot(0, self, lambda: self._go_down_to(place))

    def _go_down_to(self, place: Place) -> None:
        if self.current != place.section:
            return
        if place.item in self.cards:
            self.cards[place.item].focus()
        elif place.item:
            self._jump = place.item
        self.area.verticalScrollBar().setValue(place.scroll)

    def _place(self) -> Place:
        focus = QApplication.focusWidget()
        item = next((key for key, card in self.cards.items() if focus and card.isAncestorOf(focus)), "")
        return Place(self.current, item, self.area.verticalScrollBar().value(), self.all.isChecked())

    def _arrange(self) -> None:
        every = self.all.isChecked()
        for key, section in self.sections.items():
            if key == self.current or not every:
                section.setVisible(key == self.current)
            section.show_next(not every)
        self.questions.want((self.current,))
        self._to_show = [key for key in self.sections if key != self.current] if every else []
        if self._to_show:
            self._reveal.start()

    @Slot()
    def _on_reveal(self) -> None:
        """One part for each turn of the event loop: all of them at once would keep the window waiting."""
        if not self._to_show:
            self._reveal.stop()
            return
        key = self._to_show.pop(0)
        if key in self.sections:
            self.sections[key].setVisible(True)
            self.questions.want((key,))

    @Slot()
    def _scroll_to_current(self) -> None:
        if self.current in self.sections:
            self.area.verticalScrollBar().setValue(self.sections[self.current].y())

    @Slot()
    def _on_all(self) -> None:
        self._arrange()
        self.place.moved()
        QTimer.singleShot(0, self, self._scroll_to_current)

    @Slot()
    def _on_completed(self) -> None:
        jump, self._jump = self._jump, ""
        if jump:
            QTimer.singleShot(0, self, lambda: self.go_to_item(jump))


def carded(widget: QWidget) -> QFrame:
    """A part's content on a card of its own."""
    card, layout = look.card()
    layout.addWidget(widget)
    return card
