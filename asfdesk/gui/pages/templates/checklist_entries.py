"""The forms of a checklist's lines: the whole, a section, a question of every kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot

from asfdesk.domain.checklist import ActionOn, Checklist, Item, ItemKind, OnlyIf, Option, Scale
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.own import Content
from asfdesk.gui.forms.choices import CheckField, ChipsField, Choice, ChoiceField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.pages.agreement.words import visit_words
from asfdesk.gui.text import tr

from .entry_form import EntryForm, in_order, options_as_typed
from .words import answer_words, item_kind_words, topic_choices

_OPTIONS = frozenset({ItemKind.CHOICE, ItemKind.MULTI_CHOICE})
_SCALE = ("low", "high", "low_text", "high_text")


def _checklist(content: Content) -> Checklist:
    assert isinstance(content, Checklist)
    return content


class ChecklistHeadForm(EntryForm):
    """The whole checklist."""

    def build(self, content: Content) -> None:
        self.add_row("title", tr("Title"), TextField(longest=150), required=True)
        self.add_row("intro", tr("Introductory words"), LongTextField(longest=2000))
        kinds = ChipsField([(kind, visit_words(kind)) for kind in VisitKind])
        self.add_row("visit_kinds", tr("Kinds of visit it is used for"), kinds, required=True)

    def values(self, content: Content) -> dict[str, Any]:
        checklist = _checklist(content)
        return {"title": checklist.title, "intro": checklist.intro, "visit_kinds": checklist.visit_kinds}

    def apply(self, content: Content) -> Content:
        typed = self.read()
        before = _checklist(content).visit_kinds
        kinds = tuple(VisitKind(kind) for kind in in_order(before, typed["visit_kinds"]))
        return replace(_checklist(content), title=typed["title"], intro=typed["intro"], visit_kinds=kinds)


class ChecklistSectionForm(EntryForm):
    """A section: its title."""

    def build(self, content: Content) -> None:
        self._number = int(self.key.split(".")[1])
        self.add_row("title", tr("Title"), TextField(longest=150), required=True)

    def values(self, content: Content) -> dict[str, Any]:
        return {"title": _checklist(content).sections[self._number].title}

    def apply(self, content: Content) -> Content:
        checklist = _checklist(content)
        sections = list(checklist.sections)
        sections[self._number] = replace(sections[self._number], title=self.read()["title"])
        return replace(checklist, sections=tuple(sections))


class ItemForm(EntryForm):
    """A question: what is asked, how it is answered, when, and which answers call for an action."""

    def build(self, content: Content) -> None:
        _, number, _, place = self.key.split(".")
        self._number, self._place = int(number), int(place)
        self.add_row("text", tr("Question"), LongTextField(lines=2, longest=500), required=True)
        self.add_row(
            "kind", tr("How it is answered"), ChoiceField([(k, item_kind_words(k)) for k in ItemKind])
        )
        self.add_row(
            "options", tr("Options"), LinesField(add=tr("Add an option"), empty=tr("No options yet."))
        )
        self.add_row("low", tr("Lowest step"), IntegerField(highest=10))
        self.add_row("low_text", tr("Its words"), TextField(longest=60, width=200), beside=True)
        self.add_row("high", tr("Highest step"), IntegerField(highest=10))
        self.add_row("high_text", tr("Its words"), TextField(longest=60, width=200), beside=True)
        self.add_row("help", tr("Help beside the question"), LongTextField(lines=2, longest=500))
        self.add_row("required", "", CheckField(tr("Must be answered before the visit is closed")))
        self.add_section(tr("Only after a certain answer"))
        self.add_row("only_item", tr("To the question"), ChoiceField(self._earlier(content), width=None))
        self.add_row("only_values", tr("When the answer is"), ChipsField())
        self.add_section(tr("Deviation"))
        self.add_row("action_values", tr("Answers that call for an action"), ChipsField())
        self.add_row("suggestion", tr("Action to suggest"), TextField(longest=300))
        self.add_section(tr("Who may see the answer"))
        self.add_row("shares", tr("What it tells about the participant"), ChoiceField(topic_choices()))
        self.add_row(
            "officer_only", "", CheckField(tr("Never for the supervisor, whatever the consents say"))
        )
        self._offer(self._item(content), content)
        self.changed.connect(self._on_answer_kind)
        self._content = content

    def values(self, content: Content) -> dict[str, Any]:
        item = self._item(content)
        self._content = content
        self._offer(item, content)
        scale = item.scale or Scale(1, 5, "", "")
        return {
            "text": item.text,
            "kind": item.kind,
            "options": tuple(option.text for option in item.options),
            **{name: getattr(scale, name) for name in _SCALE},
            "help": item.help,
            "required": item.required,
            "only_item": item.only_if.item if item.only_if else "",
            "only_values": item.only_if.values if item.only_if else (),
            "action_values": item.action_on.values if item.action_on else (),
            "suggestion": item.action_on.suggestion if item.action_on else "",
            "shares": item.shares or "",
            "officer_only": item.officer_only,
        }

    def apply(self, content: Content) -> Content:
        checklist, before = _checklist(content), self._item(content)
        made = self._typed(before)
        sections = list(checklist.sections)
        items = list(sections[self._number].items)
        items[self._place] = made
        sections[self._number] = replace(sections[self._number], items=tuple(items))
        return replace(checklist, sections=tuple(sections))

    def _typed(self, before: Item) -> Item:
        typed = self.read()
        kind = typed["kind"] if isinstance(typed["kind"], ItemKind) else before.kind
        options: tuple[Option, ...] = ()
        if kind in _OPTIONS:
            texts = typed["options"] or (tr("Option 1"),)
            pairs = options_as_typed(texts, [(o.value, o.text) for o in before.options])
            options = tuple(Option(*pair) for pair in pairs)
        scale = None
        if kind is ItemKind.SCALE:
            low, high = typed["low"], typed["high"]
            scale = Scale(
                1 if low is None else low, 5 if high is None else high, typed["low_text"], typed["high_text"]
            )
        other = str(typed["only_item"] or "")
        action = tuple(str(value) for value in typed["action_values"])
        return replace(
            before,
            text=typed["text"],
            kind=kind,
            options=options,
            scale=scale,
            help=typed["help"],
            required=typed["required"],
            only_if=OnlyIf(other, tuple(str(v) for v in typed["only_values"])) if other else None,
            action_on=ActionOn(action, typed["suggestion"]) if action or typed["suggestion"] else None,
            shares=SharedTopic(typed["shares"]) if typed["shares"] else None,
            officer_only=typed["officer_only"],
        )

    def _item(self, content: Content) -> Item:
        return _checklist(content).sections[self._number].items[self._place]

    def _earlier(self, content: Content) -> list[Choice]:
        """The questions before this one whose answers can be chosen."""
        mine = self._item(content).id
        found: list[Choice] = [("", tr("Always asked"))]
        for item in _checklist(content).items:
            if item.id == mine:
                break
            if item.values:
                found.append((item.id, item.text))
        return found

    def _offer(self, item: Item, content: Content) -> None:
        """Show the rows that this kind has, and the values that its answers and the other question's can take."""
        kind = item.kind
        self.show_row("options", kind in _OPTIONS)
        for name in _SCALE:
            self.show_row(name, kind is ItemKind.SCALE)
        words = {option.value: option.text for option in item.options}
        own = [(value, words.get(value) or answer_words(value)) for value in item.values]
        for name in ("action_values", "suggestion"):
            self.show_row(name, bool(own))
        action, only = self.fields["action_values"], self.fields["only_values"]
        assert isinstance(action, ChipsField)
        assert isinstance(only, ChipsField)
        action.set_choices(own)
        code = item.only_if.item if item.only_if else ""
        other = next((one for one in _checklist(content).items if one.id == code), None)
        words = {option.value: option.text for option in other.options} if other else {}
        theirs = [(value, words.get(value) or answer_words(value)) for value in other.values] if other else []
        only.set_choices(theirs)
        self.show_row("only_values", bool(theirs))

    @Slot(str)
    def _on_answer_kind(self, key: str) -> None:
        if key in ("kind", "options", "low", "high", "only_item"):
            made = self.apply(self._content)
            self._content = made
            self._offer(self._item(made), made)
