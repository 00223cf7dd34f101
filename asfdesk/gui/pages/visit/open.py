"""A visit under way: the checklist section by section, notes, actions and the end, saved as it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from asfdesk.domain.checklist import Item, visible_items
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.visit import VisitView, answer_values
from asfdesk.gui import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.today.day_words import age_words
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.finish import VisitFinish
from asfdesk.gui.pages.visit.keeping import NOTES, Typed, VisitKeeping, notes_of
from asfdesk.gui.pages.visit.marks import mark, mark_actions, mark_checklist, mark_notes
from asfdesk.gui.pages.visit.notes import NotesForms, Section, people_form, words_form
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import date_text, time_text, tr
from asfdesk.gui.widgets.section_list import Mark, SectionList
from asfdesk.services import visits
from asfdesk.services.desk import Desk
from asfdesk.services.visit_place import Place, last_place, remember_place

BESIDE = 1000
"""From this width the open points of earlier visits stand beside the questions."""


class OpenVisit(QWidget):
    """``changed`` asks the page to read the visit anew; ``close_asked`` to close it."""

    changed = Signal()
    close_asked = Signal()
    previous_asked = Signal(object)

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.view: VisitView | None = None
        self.cards: dict[str, QuestionCard] = {}
        self.sections: dict[str, Section] = {}
        self.forms: NotesForms | None = None
        self.current = ""
        self.keeping = VisitKeeping(desk, self)
        self.keeping.saved.connect(self._on_saved)
        self.keeping.kept.connect(self._on_saved)
        self.keeping.answered.connect(self._on_answered)
        self.keeping.refused.connect(self._on_refused)
        self.keeping.failed.connect(window.messages.show_error)
        self.saved = look.hint()
        self.saved.setObjectName("visit.saved")
        self.saved.setWordWrap(False)
        self.all = QCheckBox(tr("Show all sections"))
        self.all.setObjectName("visit.all")
        self.all.toggled.connect(self._on_all)
        self._list_place: QVBoxLayout = look.column(look.S)
        self.list = SectionList()
        self._rail = QWidget()
        rail = look.column(look.M)
        rail.addWidget(self.all)
        rail.addLayout(self._list_place)
        rail.addStretch(1)
        rail.addWidget(self.saved)
        self._rail.setLayout(rail)
        middle = QWidget()
        self._middle: QVBoxLayout = look.column(look.XL)
        self._middle.setContentsMargins(0, 0, look.M, look.L)
        middle.setLayout(self._middle)
        self.area = look.scrolling(middle)
        self.beside = QWidget()
        self._beside_box = look.column(look.M)
        self.beside.setLayout(self._beside_box)
        self.beside.setFixedWidth(288)
        self.carried = ActionList(
            desk,
            window,
            title=tr("Open since before"),
            empty=tr("Nothing is left from earlier visits."),
            may_add=False,
        )
        self.carried.changed.connect(self.changed)
        self.previous = look.link_button("")
        self.previous.clicked.connect(self._on_previous)
        self._beside_box.addWidget(self.carried)
        self._beside_box.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignLeft)
        self._beside_box.addStretch(1)
        self._beside_area = look.scrolling(self.beside)
        self._beside_area.setFixedWidth(304)
        box = look.row(spacing=look.L)
        box.addWidget(self._rail)
        box.addWidget(self.area, 1)
        box.addWidget(self._beside_area)
        self.setLayout(box)

    # ------------------------------------------------------------------------------------------ showing

    def show_view(self, view: VisitView) -> None:
        """Show an open visit; the same one again keeps what is typed and refreshes what is around it."""
        if self.view is not None and self.view.visit.id == view.visit.id:
            self.view = view
            self.keeping.visit = view.visit
            self._show_around()
            return
        self.view = view
        self._build()
        assert self.forms is not None
        for item, card in self.cards.items():
            card.show_answer(view.answers.get(item))
        self.forms.show(notes_of(view.visit))
        self.keeping.start(view.visit, self._read_answer, self.forms.read)
        self.saved.setText("")
        self._show_around()
        self.current = ""
        place = last_place(self._desk, view.visit.id).section
        self.go_to_section(place if place in self.sections else next(iter(self.sections)))
        self._resume()

    def leave(self) -> bool:
        """Save what is typed. True even when something was refused: it is kept in the draft and said."""
        self.keeping.flush()
        return True

    def forget(self) -> None:
        """The visit is no longer open."""
        self.keeping.flush()
        self.view = None

    def _build(self) -> None:
        assert self.view is not None
        look.clear(self._middle)
        look.clear(self._list_place)
        self.list = SectionList()
        self.list.setObjectName("visit.sections")
        self.list.chosen.connect(self.go_to_section)
        self._list_place.addWidget(self.list)
        self.cards, self.sections = {}, {}
        for number, section in enumerate(self.view.checklist.sections):
            made = self._add_section(f"s{number}", section.title)
            for item in section.items:
                card = QuestionCard(item, self.view.shared)
                card.answered.connect(self._on_chosen)
                card.typed.connect(self.keeping.touch)
                card.left.connect(self._on_left)
                card.action_asked.connect(self._on_action_asked)
                self.cards[item.id] = card
                made.box.addWidget(card)
        people, words = people_form(), words_form(self.view.shared)
        self.forms = NotesForms(people, words)
        for key, title, form in (
            ("people", tr("Who takes part"), people),
            ("words", tr("Own words and notes"), words),
        ):
            form.changed.connect(self._on_notes)
            form.left.connect(self._on_notes_left)
            self._add_section(key, title).box.addWidget(_carded(form))
        self.action_points = ActionList(
            self._desk, self._window, title=tr("Decided at this visit"),
            empty=tr("Nothing is decided yet. Write what is to be done, who does it and by when."),
        )  # fmt: skip
        self.action_points.changed.connect(self.changed)
        self.carried_here = ActionList(
            self._desk, self._window, title=tr("Open since before"),
            empty=tr("Nothing is left from earlier visits."), may_add=False,
        )  # fmt: skip
        self.carried_here.changed.connect(self.changed)
        actions = self._add_section("actions", tr("Actions"))
        actions.box.addWidget(_carded(self.action_points))
        self._carried_card = _carded(self.carried_here)
        actions.box.addWidget(self._carried_card)
        self.finish = VisitFinish(self._desk, self._window)
        self.finish.jump.connect(self.go_to_item)
        self.finish.booked.connect(self.changed)
        self.finish.close_asked.connect(self.close_asked)
        self._add_section("finish", tr("Closing and next visit")).box.addWidget(self.finish)
        keys = [*self.sections, ""]
        for key, following in zip(self.sections, keys[1:], strict=True):
            self.sections[key].finish(following, self.sections[following].title if following else "")
        self._middle.addStretch(1)

    def _add_section(self, key: str, title: str) -> Section:
        made = Section(key, title)
        made.next_asked.connect(self.go_to_section)
        self.sections[key] = made
        self.list.add(key, title)
        self._middle.addWidget(made)
        return made

    def _show_around(self) -> None:
        """What is beside the fields: actions, the next visit, what is missing."""
        assert self.view is not None
        view = self.view
        self.action_points.show_actions(view.visit.whose, view.actions, visit_id=view.visit.id)
        for carried in (self.carried, self.carried_here):
            carried.show_actions(view.visit.whose, view.carried)
        before = view.previous
        self.previous.setVisible(before is not None)
        if before is not None:
            words = tr(
                "Previous visit: {kind} {day}",
                kind=visit_words(before.kind).lower(),
                day=date_text(before.on),
            )
            self.previous.setText(words)
            self.previous.setAccessibleName(words)
        self.finish.show_view(view)
        self._judge()

    def _judge(self) -> None:
        """Which questions the answers call for, what is missing, and how each section stands."""
        assert self.view is not None
        values = answer_values(self.view.answers)
        shown = {item.id for item in visible_items(self.view.checklist, values)}
        for key, card in self.cards.items():
            card.setVisible(key in shown)
            card.show_deviation(self.view.actions)
        left = visits.unanswered(self.view)
        self.finish.show_missing(left)
        mark_checklist(self.list, self.view, shown, {item.id for item in left})
        mark_actions(self.list, len(self.view.actions))
        mark(self.list, "finish", self.sections["finish"].title, Mark(missing=len(left)))
        self._mark_notes()

    def _mark_notes(self) -> None:
        if self.forms is not None:
            mark_notes(self.list, self.forms.read())

    def _resume(self) -> None:
        """Offer what was typed when the program stopped: it is already in the fields."""
        found = self.keeping.draft()
        if found is None or self.forms is None or self.view is None:
            return
        draft, typed = found
        before = self.view
        for item, (value, comment) in typed.answers.items():
            if item in self.cards:
                self.cards[item].show_typed(value, comment)
        self.forms.show(typed.notes)
        self.keeping.resume(typed)
        at = self._desk.local(draft.saved_at)
        text = tr(
            "Restored: what was typed at {time} ({age}) and not yet saved.",
            time=time_text(at),
            age=age_words(self._desk.now() - draft.saved_at),
        )
        act = tr("Throw the changes away")
        self._window.messages.show_info(text, act, lambda: self._throw_away(before, typed))

    def _throw_away(self, before: VisitView, typed: Typed) -> None:
        """Back to what was saved when the visit was opened here, even if the restored words have been saved since."""
        self.keeping.throw_away()
        attempt(self._window.messages, lambda: visits.put_back(self._desk, before, tuple(typed.answers)))
        self.view = None
        self.changed.emit()

    # ------------------------------------------------------------------------------------------ answering

    def _read_answer(self, item: str) -> tuple[str, str]:
        if item not in self.cards:
            return "", ""
        if found := self.cards[item].field.problems():
            raise RuleBroken(replace(problem, field=item) for problem in found)
        return self.cards[item].read()

    @Slot(str)
    def _on_chosen(self, item: str) -> None:
        self.keeping.choose(item)

    @Slot(str)
    def _on_left(self, item: str) -> None:
        if self.keeping.waiting and not self.cards[item].field.problems():
            self.keeping.flush()

    @Slot(str)
    def _on_notes(self, _key: str) -> None:
        self.keeping.touch(NOTES)

    @Slot()
    def _on_notes_left(self) -> None:
        if self.keeping.waiting:
            self.keeping.flush()

    @Slot(str)
    def _on_answered(self, item: str) -> None:
        if self.view is None:
            return
        self.view = visits.with_answer(self.view, item, *self._read_answer(item))
        self._judge()

    @Slot(str, object)
    def _on_refused(self, item: str, broken: RuleBroken) -> None:
        if item in self.cards:
            self.cards[item].show_refusal(broken)
        elif self.forms is not None and (strange := self.forms.show_refusal(broken)):
            self._window.messages.show_error(RuleBroken(strange))

    @Slot(object)
    def _on_saved(self, at: datetime) -> None:
        self.saved.setText(tr("Saved {time}", time=time_text(self._desk.local(at))))
        if self.view is not None:
            self._mark_notes()

    @Slot(str, str)
    def _on_action_asked(self, item: str, suggestion: str) -> None:
        self.go_to_section("actions")
        self.action_points.write(suggestion, item)

    # ------------------------------------------------------------------------------------------ going about

    @Slot(str)
    def go_to_section(self, key: str) -> None:
        """Show a section, or scroll to it when all are in view."""
        if key not in self.sections or self.view is None:
            return
        self.keeping.flush()
        if key != self.current:
            remember_place(self._desk, self.view.visit.id, Place(key))
        self.current = key
        self.list.set_current(key)
        self._arrange()
        if self.all.isChecked():
            QTimer.singleShot(0, self, self._scroll_to_current)
        else:
            self.area.verticalScrollBar().setValue(0)

    @Slot()
    def _scroll_to_current(self) -> None:
        if self.current in self.sections:
            self.area.verticalScrollBar().setValue(self.sections[self.current].y())

    @Slot(str)
    def go_to_item(self, item: str) -> None:
        """Show a question and put the focus in it."""
        assert self.view is not None
        for number, section in enumerate(self.view.checklist.sections):
            if any(each.id == item for each in section.items):
                self.go_to_section(f"s{number}")
                self.cards[item].focus()
                self.area.ensureWidgetVisible(self.cards[item], 0, look.XL)

    def missing(self) -> tuple[Item, ...]:
        """What must still be answered."""
        return visits.unanswered(self.view) if self.view is not None else ()

    def _arrange(self) -> None:
        every = self.all.isChecked()
        for key, section in self.sections.items():
            section.setVisible(every or key == self.current)
            section.show_next(not every)

    @Slot()
    def _on_all(self) -> None:
        self._arrange()
        QTimer.singleShot(0, self, self._scroll_to_current)

    @Slot()
    def _on_previous(self) -> None:
        if self.view is not None and self.view.previous is not None:
            self.previous_asked.emit(self.view.previous.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= BESIDE
        self._beside_area.setVisible(wide)
        if self.sections:
            self._carried_card.setVisible(not wide)
        super().resizeEvent(event)


def _carded(widget: QWidget) -> QFrame:
    card, layout = look.card()
    layout.addWidget(widget)
    return card
