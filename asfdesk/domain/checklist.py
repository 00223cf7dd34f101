"""Checklists for visits as versioned data, and the rules on their answers.

Why: what a visit must look at changes with the law and with the organisation, while a closed protocol keeps
the questions it was answered to. Item ids are stable across versions so that answers can be compared.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from uuid import UUID

from .errors import Problem, Rule
from .kinds import SharedTopic, VisitKind
from .source import Source, holds

Answers = Mapping[str, str | tuple[str, ...]]
"""Item id -> answer. Text as typed; scale and number as digits with a point; date as ISO; choice and
yes_no_partly as the option's value; multi_choice as a tuple of values; photo as a tuple of the pictures' ids and sketch
as one. Missing, empty or blank: unanswered."""


class ItemKind(StrEnum):
    """How an item is answered."""

    YES_NO_PARTLY = "yes_no_partly"
    SCALE = "scale"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    PHOTO = "photo"
    SKETCH = "sketch"


PICTURED = (ItemKind.PHOTO, ItemKind.SKETCH)
"""Kinds answered by pictures that are kept with the visit."""

YES, PARTLY, NO, NOT_APPLICABLE = "yes", "partly", "no", "not_applicable"
OFFICER_ONLY = "officer_only"
"""A topic that no consent can name."""
_FIXED_VALUES = (YES, PARTLY, NO, NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the stored value and the Swedish words."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """The item shows only when another item's answer is (or contains) one of ``values``."""

    item: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionOn:
    """Answers that are deviations, with the action that the program suggests."""

    values: tuple[str, ...]
    suggestion: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole steps, with words for the two ends."""

    low: int
    high: int
    low_text: str
    high_text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``shares``: the answer reaches others than the officer only by the person's choice.

    ``officer_only``: it never reaches the supervisor, whatever the consents say, because it may be about the
    supervisor (has somebody treated you badly?).
    """

    id: str
    kind: ItemKind
    text: str
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    scale: Scale | None = None
    shares: SharedTopic | None = None
    action_on: ActionOn | None = None
    only_if: OnlyIf | None = None
    officer_only: bool = False

    def __post_init__(self) -> None:
        if (self.kind in (ItemKind.CHOICE, ItemKind.MULTI_CHOICE)) != bool(self.options):
            raise ValueError(f"item {self.id}: options belong to choice and multi_choice")
        if (self.kind is ItemKind.SCALE) != (self.scale is not None):
            raise ValueError(f"item {self.id}: a scale belongs to kind scale")
        if self.kind in PICTURED and self.action_on is not None:
            raise ValueError(f"item {self.id}: a picture is no deviation")

    @property
    def topic(self) -> str | None:
        """What the answer is about for the supervisor's copy: a SharedTopic, OFFICER_ONLY, or None for no bar."""
        return OFFICER_ONLY if self.officer_only else self.shares

    @property
    def values(self) -> tuple[str, ...]:
        """Every answer the item can take, or () when it is free."""
        if self.kind is ItemKind.YES_NO_PARTLY:
            return _FIXED_VALUES
        if self.scale is not None:
            return tuple(str(step) for step in range(self.scale.low, self.scale.high + 1))
        return tuple(option.value for option in self.options)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of items."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """One version of a checklist."""

    code: str
    version: int
    title: str
    intro: str
    visit_kinds: tuple[VisitKind, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    valid_from: date
    valid_to: date | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item in order."""
        return tuple(item for section in self.sections for item in section.items)

    def in_force(self, on: date) -> bool:
        """Whether new visits on a day may use this version."""
        return holds(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Deviation:
    """An answer that calls for an action."""

    item: Item
    answer: str
    suggestion: str


def answered(answers: Answers, item_id: str) -> tuple[str, ...]:
    """The answer's values without blanks; () when unanswered."""
    answer = answers.get(item_id, ())
    values = (answer,) if isinstance(answer, str) else answer
    return tuple(value for value in values if value.strip())


def visible_items(checklist: Checklist, answers: Answers) -> tuple[Item, ...]:
    """The items that the answers so far call for, in order. An item below a hidden item is hidden too."""
    shown: dict[str, Item] = {}
    for item in checklist.items:
        condition = item.only_if
        if condition is None or (
            condition.item in shown and any(v in condition.values for v in answered(answers, condition.item))
        ):
            shown[item.id] = item
    return tuple(shown.values())


def missing(checklist: Checklist, answers: Answers) -> tuple[Item, ...]:
    """The visible required items without an answer, in order."""
    return tuple(
        item for item in visible_items(checklist, answers) if item.required and not answered(answers, item.id)
    )


def deviations(checklist: Checklist, answers: Answers) -> tuple[Deviation, ...]:
    """The visible answers that suggest an action, one per value, in order."""
    return tuple(
        Deviation(item, value, item.action_on.suggestion)
        for item in visible_items(checklist, answers)
        if item.action_on is not None
        for value in answered(answers, item.id)
        if value in item.action_on.values
    )


def answer_problems(checklist: Checklist, answers: Answers) -> tuple[Problem, ...]:
    """ANSWER_FORM for every answer that its item cannot take, and for answers to unknown items."""
    items = {item.id: item for item in checklist.items}
    return tuple(
        Problem(Rule.ANSWER_FORM, item_id)
        for item_id in answers
        if item_id not in items or not _fits(items[item_id], answered(answers, item_id))
    )


def shareable(checklist: Checklist, consented: Collection[SharedTopic]) -> tuple[Item, ...]:
    """The items whose answers may reach the supervisor, given the topics the participant agreed to share."""
    return tuple(item for item in checklist.items if item.topic is None or item.topic in consented)


def _fits(item: Item, values: tuple[str, ...]) -> bool:
    if not values:
        return True
    if item.kind is ItemKind.MULTI_CHOICE:
        return set(values) <= set(item.values) and len(set(values)) == len(values)
    if item.kind is ItemKind.PHOTO:
        return all(map(_is_key, values)) and len(set(values)) == len(values)
    first, *rest = values
    if rest:
        return False
    if item.values:
        return first in item.values
    if item.kind is ItemKind.NUMBER:
        return _is_number(first)
    if item.kind is ItemKind.SKETCH:
        return _is_key(first)
    return item.kind is ItemKind.TEXT or _is_date(first)


def _is_key(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
