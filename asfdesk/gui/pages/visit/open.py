"""A visit under way: the checklist section by section, notes, pictures, actions and the end, saved as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent

from asfdesk.domain.checklist import Item, visible_items
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.visit import VisitView, answer_values
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.today.day_words import age_words
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.beside import Beside, carried_list
from asfdesk.gui.pages.visit.displaced import DisplacedAnswers
from asfdesk.gui.pages.visit.finish import VisitFinish
from asfdesk.gui.pages.visit.keeping import NOTES, Given, Typed, VisitKeeping, notes_of
from asfdesk.gui.pages.visit.marks import mark, mark_actions, mark_checklist, mark_notes, mark_pictures
from asfdesk.gui.pages.visit.notes import NotesForms, people_form, words_form
from asfdesk.gui.pages.visit.objections import VisitObjections
from asfdesk.gui.pages.visit.phrase_button import add_phrases
from asfdesk.gui.pages.visit.picture_card import PictureCard
from asfdesk.gui.pages.visit.sections import VisitSections, carded
from asfdesk.gui.pages.visit.sketch import SketchField
from asfdesk.gui.text import time_text, tr
from asfdesk.gui.widgets.section_list import Mark
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import actions, visits

BESIDE = 1000
"""From this width the open points of earlier visits stand beside the questions."""


class OpenVisit(VisitSections):
    """``changed`` asks the page to read the visit anew; ``close_asked`` to close it."""

    changed = Signal()
    close_asked = Signal()
    previous_asked = Signal(object)
    edition_asked = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window)
        self._desk, self._window = desk, window
        self.view: VisitView | None = None
        self.forms: NotesForms | None = None
        self.keeping = VisitKeeping(desk, self)
        self.keeping.saved.connect(self._on_saved)
        self.keeping.kept.connect(self._on_saved)
        self.keeping.kept.connect(self.place.keep)
        self.keeping.answered.connect(self._on_answered)
        self.keeping.refused.connect(self._on_refused)
        self.keeping.failed.connect(window.messages.show_error)
        self.maker.answered.connect(self._on_chosen)
        self.maker.typed.connect(self.keeping.touch)
        self.maker.left.connect(self._on_left)
        self.maker.action_asked.connect(self._on_action_asked)
        self.maker.objected.connect(self._on_objected)
        self.maker.pictures_changed.connect(self._on_pictures)
        self.questions.built.connect(self._on_built)
        self.beside = Beside(desk, window)
        self.beside.changed.connect(self.changed)
        self.beside.previous_asked.connect(self.previous_asked)
        self.line.addWidget(self.beside)

    def before_moving(self) -> None:
        if self.view is not None:
            self.keeping.flush()

    # ------------------------------------------------------------------------------------------ showing

    def show_view(self, view: VisitView) -> None:
        """Show an open visit; the same one again keeps what is typed and refreshes what is around it."""
        if self.view is not None and self.view.visit.id == view.visit.id:
            self.view = self.maker.view = view
            self.keeping.visit = view.visit
            self._show_around()
            return
        self.view = view
        self.maker.view, self.maker.resumed = view, None
        self._build()
        assert self.forms is not None
        self.forms.show(notes_of(view.visit))
        self.keeping.start(view.visit, self._read_answer, self.forms.read)
        self.saved.setText("")
        self._show_around()
        self.current = ""
        self.go_back_to(self.place.start(view.visit.id))
        self._resume()

    def leave(self) -> bool:
        """Save what is typed. True even when something was refused: it is kept in the draft and said."""
        self.flush()
        return True

    def flush(self) -> bool:
        """Save everything for real; False when something was refused."""
        for card in self.cards.values():
            if isinstance(card.pictured, SketchField):
                card.pictured.flush()
        self.place.keep()
        return self.keeping.flush()

    def forget(self) -> None:
        """The visit is no longer open."""
        self.flush()
        self.place.stop()
        self.view = None

    def _build(self) -> None:
        assert self.view is not None
        view = self.view
        self.start_sections()
        parts = [(f"s{number}", part.title) for number, part in enumerate(view.checklist.sections)]
        frames = {key: self.add_section(key, title) for key, title in parts}
        self._add_displaced(view)
        self.forms = self._add_notes(view)
        self.pictures = PictureCard(
            self._desk,
            self._window,
            view.visit.id,
            consented=view.participant is None or SharedTopic.NOTES in view.shared,
        )
        self.pictures.changed.connect(self._on_pictures)
        self.add_section("pictures", tr("Pictures")).box.addWidget(carded(self.pictures))
        self.action_points = ActionList(
            self._desk, self._window, title=tr("Decided at this visit"),
            empty=tr("Nothing is decided yet. Write what is to be done, who does it and by when."),
        )  # fmt: skip
        self.carried_here = carried_list(self._desk, self._window)
        decided = self.add_section("actions", tr("Actions"))
        self._carried_card = carded(self.carried_here)
        for made, card in (
            (self.action_points, carded(self.action_points)),
            (self.carried_here, self._carried_card),
        ):
            made.changed.connect(self.changed)
            decided.box.addWidget(card)
        self._carried_card.setVisible(self.width() < BESIDE)
        self.finish = VisitFinish(self._desk, self._window)
        self.finish.jump.connect(self.go_to_item)
        self.finish.booked.connect(self.changed)
        self.finish.close_asked.connect(self.close_asked)
        self.add_section("finish", tr("Closing and next visit")).box.addWidget(self.finish)
        self.finish_sections()
        self.questions.start(view.checklist, frames)

    def _add_displaced(self, view: VisitView) -> None:
        found = view.apart
        if not found:
            return
        made = DisplacedAnswers(view)
        made.back_asked.connect(self.edition_asked)
        title = tr("Answers without a place ({count})", count=len(found))
        self.add_section("displaced", title).box.addWidget(carded(made))

    def _add_notes(self, view: VisitView) -> NotesForms:
        people = people_form()
        words = words_form(view.shared, of_person=view.participant is not None)
        add_phrases(self._desk, self._window, words)
        self.objections = VisitObjections(self._desk, self._window)
        self.objections.changed.connect(self.changed)
        for key, title, form in (
            ("people", tr("Who takes part"), people),
            ("words", tr("Own words and notes"), words),
        ):
            form.changed.connect(self._on_notes)
            form.left.connect(self._on_notes_left)
            self.add_section(key, title).box.addWidget(carded(form))
        if view.participant is not None:
            self.sections["words"].box.addWidget(carded(self.objections))
        return NotesForms(people, words)

    @Slot(str)
    def _on_objected(self, words: str) -> None:
        self.keeping.flush()
        self.objections.ask(words)

    @Slot(object)
    def _on_built(self, items: list[str]) -> None:
        if self.view is not None and self.forms is not None:
            self._judge_cards(items)

    def _show_around(self) -> None:
        """What is beside the fields: actions, pictures, objections, the next visit, what is missing."""
        assert self.view is not None
        view = self.view
        self.action_points.show_actions(view.visit.whose, view.actions, visit_id=view.visit.id)
        self.carried_here.show_actions(view.visit.whose, view.carried)
        self.beside.show_view(view)
        self.pictures.show_pictures(view.pictures)
        for card in self.cards.values():
            if isinstance(card.pictured, PictureCard):
                card.pictured.show_pictures(view.pictures)
        self.objections.show_view(view)
        self.finish.show_view(view)
        self._judge()

    def _judge(self) -> None:
        """Which questions the answers call for, what is missing, and how each section stands."""
        assert self.view is not None
        shown = self._judge_cards()
        left = visits.unanswered(self.view)
        self.finish.show_missing(left)
        mark_checklist(self.list, self.view, shown, {item.id for item in left})
        mark_actions(self.list, len(self.view.actions))
        mark_pictures(self.list, len(self.view.pictures))
        mark(self.list, "finish", self.sections["finish"].title, Mark(missing=len(left)))
        self._mark_notes()
        self.show_chooser()

    def _judge_cards(self, items: Sequence[str] | None = None) -> set[str]:
        """Show the cards that the answers call for: all of them, or those that have just been built."""
        assert self.view is not None
        shown = {item.id for item in visible_items(self.view.checklist, answer_values(self.view.answers))}
        keys = list(self.cards) if items is None else items
        for key in keys:
            self.cards[key].show_deviation(self.view.actions)
        self.questions.show_called_for(shown, keys)
        return shown

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
        self.maker.resumed = typed
        for item in typed.answers:
            if item in self.cards:
                self.cards[item].show_typed(*typed.given(item))
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

    def _read_answer(self, item: str) -> Given:
        if item not in self.cards:
            resumed = self.maker.resumed
            return resumed.given(item) if resumed and item in resumed.answers else Given()
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
        self.view = self.maker.view = visits.with_answer(self.view, item, *self._read_answer(item))
        self._judge()

    @Slot()
    def _on_pictures(self) -> None:
        """The register holds other pictures: the answers to photo questions are others too."""
        if self.view is None:
            return
        now = visits.get_visit(self._desk, self.view.visit.id)
        self.view = self.maker.view = replace(self.view, answers=now.answers, pictures=now.pictures)
        self._judge()
        self._on_saved(self._desk.now())

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
        """One tap: the action is written with the usual owner and date, and may be changed."""
        assert self.view is not None
        view = self.view
        made = attempt(
            self._window.messages, lambda: actions.quick_action(self._desk, view, item, suggestion)
        )
        if made is not None:
            self.changed.emit()
            self._window.messages.show_ok(
                tr("The action is written."), tr("Change who and when"), lambda: self._change_action(made.id)
            )

    def _change_action(self, key: object) -> None:
        self.go_to_section("actions")
        self.action_points.change(key)

    def missing(self) -> tuple[Item, ...]:
        """What must still be answered."""
        return visits.unanswered(self.view) if self.view is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= BESIDE
        self.beside.setVisible(wide)
        if self.sections:
            self._carried_card.setVisible(not wide)
            self.show_chooser()
        super().resizeEvent(event)
