"""What an agreement template is made of besides clauses: the parts of the paper in order, and fields of its own.

Why: published models differ in which parts they print and in what order, and some ask for what the guided form has no
field for (how damage is shared between school and employer, the extent in intervals). Both are data here, so that
a new model needs no code. A template without sections prints the usual parts in the usual order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .condition import Condition
from .kinds import SharedTopic


class Part(StrEnum):
    """A part of the guided form as it is printed; TERMS are the clauses that no section of its own holds."""

    PARTIES = "parties"
    PURPOSE = "purpose"
    GOALS = "goals"
    TASKS = "tasks"
    PERIOD = "period"
    SUPERVISION = "supervision"
    FOLLOW_UP = "follow_up"
    COMPENSATION = "compensation"
    ABSENCE = "absence"
    SAFETY = "safety"
    CONFIDENTIALITY = "confidentiality"
    RESPONSIBILITIES = "responsibilities"
    TERMS = "terms"
    OTHER = "other"


class FieldKind(StrEnum):
    """How a field of the template is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"


WITH_OPTIONS = frozenset({FieldKind.CHOICE, FieldKind.CHOICES})
YES = "yes"
NO = "no"
SEPARATOR = "\n"
"""Between the values of a CHOICES answer."""


@dataclass(frozen=True, slots=True)
class FieldOption:
    """A choice: the stored value, which never changes, and its words."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A question of the template's own. ``code`` is what answers are kept under through every version.

    ``shares``: the answer reaches the supervisor's copy only with consent for that topic.
    """

    code: str
    kind: FieldKind
    label: str
    help: str = ""
    required: bool = False
    options: tuple[FieldOption, ...] = ()
    shares: SharedTopic | None = None
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A numbered part of the paper: one of the form's ``part``, or words, fields and clauses of the template's own, or
    both. ``code`` is its name within the template; ``text`` may hold placeholders; an empty ``title`` of a standard
    part means its usual one."""

    code: str
    title: str = ""
    part: Part | None = None
    text: str = ""
    fields: tuple[TemplateField, ...] = ()
    clauses: tuple[str, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class SignatureSize:
    """How much room each party gets to sign in, in millimetres; 0 is the usual."""

    width: int = 0
    height: int = 0


USUAL_SIZE = SignatureSize()


@dataclass(frozen=True, slots=True)
class Pin:
    """A clause in the very version that a released template was released with."""

    code: str
    version: int


def field_words(field: TemplateField, value: str) -> str:
    """An answer in words, or nothing; a value that no option has any more stands as it was stored."""
    texts = {option.value: option.text for option in field.options}
    if field.kind is FieldKind.YES_NO:
        return {YES: "Ja", NO: "Nej"}.get(value, "")
    if field.kind in WITH_OPTIONS:
        return ", ".join(texts.get(one, one) for one in value.split(SEPARATOR) if one)
    return value
