"""The parts of an open visit: the list of them, one in view at a time or all, and the way from one to the next.

Where the officer is (part, question, height) is kept by :class:`~asfdesk.gui.pages.visit.whereabouts.Whereabouts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.visit.card_maker import CardMaker
from asfdesk.gui.pages.visit.notes import Section
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.pages.visit.questions import Questions
from asfdesk.gui.pages.visit.whereabouts import Whereabouts
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.scroll_anchor import ScrollAnchor
from asfdesk.gui.widgets.section_list import SectionList
from asfdesk.services.desk import Desk
from asfdesk.services.visiting.visit_place import Place

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
        self._back: Place | None = None
        self._to_show: list[str] = []
        self._reveal = QTimer(self)
        self._reveal.setInterval(0)
        self._reveal.timeout.connect(self._on_reveal)
        self.maker = CardMaker(desk, window)
        self.maker.setParent(self)
        self.questions = Questions(self.maker.make, self)
        self.questions.completed.connect(self._settle)
        self.saved = look.hint()
        self.saved.setObjectName("visit.saved")
        self.saved.setWordWrap(False)
        self.all = QCheckBox(tr("Show all sections"))
        self.all.setObjectName("visit.all")
        self.all.setFocusPolicy(
            Qt.FocusPolicy.TabFocus
        )  # a touch leaves the focus with what is being written
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
        self.anchor = ScrollAnchor(self.area, self._anchors)
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

    @property
    def revealing(self) -> bool:
        """Whether parts are still to come into view."""
        return bool(self._to_show)

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
        self._jump, self._back = "", None

    def add_section(self, key: str, title: str) -> Section:
        """A part below the others."""
        made = Section(key, title)
        made.next_asked.connect(self.go_to_section)
        made.hide()  # or the layout shows it as soon as the page is seen
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
        self._turn_to(key)
        if self.all.isChecked():
            QTimer.singleShot(0, self, self._scroll_to_current)
        else:
            self.area.verticalScrollBar().setValue(0)
        self.place.keep()

    def _turn_to(self, key: str) -> None:
        self.before_moving()
        self._back = None
        self._show_section(key)

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
        self._turn_to(key)
        if not self.questions.is_there(item):
            self._jump = item
            return
        _lay_out()
        self.cards[item].focus()
        self.area.ensureWidgetVisible(self.cards[item], 0, look.XL)
        self.place.keep()

    def go_back_to(self, place: Place) -> None:
        """To the part, the question and the height where the visit was left."""
        self.all.setChecked(place.all_sections)
        self._show_section(place.section if place.section in self.sections else next(iter(self.sections)))
        self._back = place if place.section == self.current else None
        QTimer.singleShot(0, self, self._settle)

    def _go_down_to(self, place: Place) -> None:
        """Every part is in its place: the question gets the focus, unless the officer has gone elsewhere meanwhile."""
        if self._back is not place:
            return
        self._back = None
        item = self.item_in_focus()
        if item and item != place.item:
            return
        _lay_out()
        if place.item in self.cards:
            self.cards[place.item].focus()
        self.area.verticalScrollBar().setValue(place.scroll)
        self._show_focus()

    def item_in_focus(self) -> str:
        """The question that has the focus, or an empty text."""
        focus = QApplication.focusWidget()
        return next((key for key, card in self.cards.items() if focus and card.isAncestorOf(focus)), "")

    def _place(self) -> Place:
        if self._back is not None:
            return self._back  # not there yet
        scroll = self.area.verticalScrollBar().value()
        return Place(self._section_in_view(), self.item_in_focus(), scroll, self.all.isChecked())

    def _section_in_view(self) -> str:
        """With all in view: the one with the focus, or else the one that is read."""
        return self._section_read() if self.all.isChecked() else self.current

    def _section_read(self) -> str:
        held = self.anchor.in_view()
        around = (key for key, one in self.sections.items() if held and one.isAncestorOf(held))
        return next(around, self.current)

    def _anchors(self) -> Iterator[QWidget]:
        for section in self.sections.values():
            if section.isVisible():
                yield from section.parts()

    def _arrange(self) -> None:
        every = self.all.isChecked()
        for key, section in self.sections.items():
            section.show_next(not every)
            if not every and key != self.current and not section.isHidden():
                section.hide()
                self.questions.put_away(key)
        if self.current in self.sections:
            self.sections[self.current].show()
        self.questions.want((self.current,))
        self._to_show = [key for key, section in self.sections.items() if section.isHidden()] if every else []
        if self._to_show:
            self._reveal.start()

    @Slot()
    def _on_reveal(self) -> None:
        """One part for each turn of the event loop: all of them at once would keep the window waiting."""
        if self.questions.waiting:
            return
        key = self._to_show.pop(0) if self._to_show else ""
        if not self._to_show:
            self._reveal.stop()
        if key in self.sections:
            self.sections[key].show()
            self.questions.want((key,))
        self._settle()

    @Slot()
    def _scroll_to_current(self) -> None:
        if self.current in self.sections:
            self.area.verticalScrollBar().setValue(self.sections[self.current].y())

    @Slot()
    def _on_all(self) -> None:
        """What is read and what has the focus stay where they are while the other parts come or go."""
        self.anchor.hold()
        if not self.all.isChecked() and self.current:
            self.current = self._section_read()
            self.list.set_current(self.current)
        self._arrange()
        self.place.moved()

    @Slot()
    def _settle(self) -> None:
        """When everything asked for has come: on to where the officer wanted to go, or was."""
        if self._to_show or self.questions.waiting:
            return
        jump, self._jump = self._jump, ""
        back = self._back
        if jump:
            QTimer.singleShot(0, self, lambda: self.go_to_item(jump))
        elif back is not None:
            QTimer.singleShot(0, self, lambda: self._go_down_to(back))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A turned screen: where the officer writes stays in view."""
        seen = self.anchor.sees(QApplication.focusWidget())
        super().resizeEvent(event)
        if seen:
            QTimer.singleShot(0, self, self._show_focus)

    @Slot()
    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.area.isAncestorOf(focus):
            self.area.ensureWidgetVisible(focus, 0, look.M)


def _lay_out() -> None:
    """What has come is in its place before anybody asks where that is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def carded(widget: QWidget) -> QFrame:
    """A part's content on a card of its own."""
    card, layout = look.card()
    layout.addWidget(widget)
    return card
