"""Clauses (*villkor*) and agreement templates: contract text as dated data.

Why: each organisation and each measure needs other words, and a signed agreement must keep its own. The
texts live in ``resources/clauses`` and ``resources/templates``; here are their shape, when they apply, and
the fixed list of placeholders that they may contain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .condition import Condition, Facts, Situation, Test, holds_for
from .kinds import CommissionerKind, SharedTopic
from .measure import Family, Measure
from .source import Source, holds
from .template import USUAL_SIZE, Pin, SignatureSize, TemplateField, TemplateSection

__all__ = ["Situation"]  # it stands with the conditions, and belongs to this subject too

PLACEHOLDERS: Mapping[str, str] = {
    "participant": "the participant's full name",
    "enterprise": "the enterprise's name",
    "workplace": "name or address of the place of work",
    "supervisor": "the supervisor's full name",
    "deputy": "the deputy supervisor's full name",
    "officer": "the case officer's full name",
    "unit": "the commissioner's unit",
    "commissioner": "the commissioner's name",
    "measure": "the measure's name, small first letter: it stands inside sentences",
    "legal_basis": "law and paragraphs, as '14–14 a §§ förordningen (2000:634)'",
    "start": "first day, long Swedish date",
    "end": "last day, long Swedish date",
    "hours": "hours a week, with the unit",
    "insurance": "the insurance sentences of the measure",
    "work_environment": "the measure's sentence on responsibility for the work environment",
    "compensation": "the agreed compensation in words, or 'ingen ersättning'",
    "absence_contact": "whom to call on the first day of absence",
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
OWN = "@"
"""Between the code of a shipped clause and the mark of an organisation's own wording of it."""


class ParticipantRole(StrEnum):
    """How the participant signs: as a party, or as having taken part of the planning (*tagit del av*)."""

    PARTY = "party"
    INFORMED = "informed"


@dataclass(frozen=True, slots=True)
class Applies:
    """Where a clause or template belongs. An empty tuple means no restriction; ``situations``: any of them; ``when`` is
    a condition that must hold besides."""

    measures: tuple[str, ...] = ()
    families: tuple[Family, ...] = ()
    commissioner_kinds: tuple[CommissionerKind, ...] = ()
    situations: tuple[Situation, ...] = ()
    when: Condition | None = None

    def to(
        self, measure: Measure, commissioner: CommissionerKind, situations: Collection[Situation] = ()
    ) -> bool:
        """Whether it applies to an agreement on ``measure`` ordered by ``commissioner``, ``when`` left aside."""
        return (
            (not self.measures or measure.code in self.measures)
            and (not self.families or measure.family in self.families)
            and (not self.commissioner_kinds or commissioner in self.commissioner_kinds)
            and (not self.situations or any(s in situations for s in self.situations))
        )

    def fits(self, measure: Measure, facts: Facts, belongs: Callable[[str], bool]) -> bool:
        """Whether it applies to an agreement of which this is known; ``belongs``: as in ``condition.holds_for``."""
        return self.to(measure, facts.commissioner, facts.situations) and holds_for(self.when, facts, belongs)


def as_condition(applies: Applies) -> Condition | None:
    """The same in one condition, as the editor shows it."""
    lists = (
        (Test.MEASURE, applies.measures),
        (Test.FAMILY, applies.families),
        (Test.COMMISSIONER, applies.commissioner_kinds),
        (Test.SITUATION, applies.situations),
    )
    parts = [Condition(test, values=tuple(values)) for test, values in lists if values]
    if applies.when is not None:
        parts.append(applies.when)
    return Condition(Test.ALL, tuple(parts)) if parts else None


@dataclass(frozen=True, slots=True)
class Clause:
    """One dated wording of a clause. ``mandatory``: where it applies, the officer cannot take it out.

    ``shares``: the clause states something on this topic, so the supervisor's copy needs consent for it.
    """

    code: str
    version: int
    title: str
    text: str
    topic: str
    mandatory: bool
    applies: Applies
    sources: tuple[Source, ...]
    valid_from: date
    valid_to: date | None = None
    shares: SharedTopic | None = None

    def in_force(self, on: date) -> bool:
        """Whether this wording is offered for a new agreement on a day."""
        return holds(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A row of *vem, vad och när* (regional plan p. 15); ``who`` and ``when`` may hold placeholders."""

    what: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class DefaultTexts:
    """What the form's free-text fields start with; each may hold placeholders and be edited."""

    supervision: str
    introduction: str
    follow_up: str
    absence: str
    ending: str
    work_environment: str
    insurance: str
    accident: str
    confidentiality: str


@dataclass(frozen=True, slots=True)
class AgreementTemplate:
    """One dated template: which measures it serves, its clauses in printing order, and its starting texts.

    ``clauses`` also lists clauses that only some situations switch on; it holds those of every section. ``sections``
    empty: the usual parts. ``pinned``: which version of each clause an organisation's own template was released
    with; a shipped one takes the wording in force on the day.
    """

    code: str
    version: int
    title: str
    applies: Applies
    participant_role: ParticipantRole
    participant_signature_text: str
    intro: str
    clauses: tuple[str, ...]
    defaults: DefaultTexts
    responsibilities: tuple[Responsibility, ...]
    sources: tuple[Source, ...]
    valid_from: date
    valid_to: date | None = None
    sections: tuple[TemplateSection, ...] = ()
    pinned: tuple[Pin, ...] = ()
    signature: SignatureSize = USUAL_SIZE

    @property
    def fields(self) -> tuple[TemplateField, ...]:
        """Every field of its own, in order."""
        return tuple(field for section in self.sections for field in section.fields)

    def in_force(self, on: date) -> bool:
        """Whether new agreements on a day may use this version."""
        return holds(on, self.valid_from, self.valid_to)


def is_mandatory(clause: Clause, measure: Measure) -> bool:
    """Whether the officer may not take the clause out of an agreement on this measure."""
    return clause.mandatory or base_code(clause.code) in measure.required_clauses


def base_code(code: str) -> str:
    """The shipped clause that an organisation's own wording stands for: ``supervision@1f2e3d4c`` for ``supervision``."""
    return code.partition(OWN)[0]


def placeholders(text: str) -> tuple[str, ...]:
    """The placeholder names in a text, in order of first appearance."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put the values in. One pass: a name that itself holds ``{officer}`` stays as typed.

    Raises KeyError for a placeholder without a value: half-filled contract text must never be printed.
    """
    return _PLACEHOLDER.sub(lambda match: values[match[1]], text)
