"""What is known of one agreement, for the conditions of clauses, sections and fields."""

from __future__ import annotations

from datetime import date

from .agreement import AgreementView
from .condition import Facts, Situation, holds_for
from .kinds import CommissionerKind, CompensationKind
from .measure import Measure
from .parties import InterpreterNeed, Participant
from .template import TemplateField, TemplateSection
from .terms import Terms


def facts_for(view: AgreementView, today: date | None = None) -> Facts:
    """The facts of an agreement as it stands. Age is that of the first day, or of ``today`` before there is one."""
    kind = view.commissioner.kind if view.commissioner else view.measure.ordering_kinds[0]
    return known(view.participant, view.measure, kind, view.terms, view.terms.start or today)


def known(
    participant: Participant,
    measure: Measure,
    commissioner: CommissionerKind,
    terms: Terms | None,
    on: date | None,
) -> Facts:
    """The same before there is an agreement."""
    number = participant.person_number
    return Facts(
        measure.code,
        measure.family,
        commissioner,
        situations(participant, terms, on),
        number.age(on) if number and on else None,
        terms.hours_per_week if terms else None,
        participant.protected,
    )


def situations(participant: Participant, terms: Terms | None, on: date | None) -> frozenset[Situation]:
    """The facts about one agreement that switch clauses on."""
    found: set[Situation] = set()
    if participant.person_number and on and participant.person_number.age(on) < 18:
        found.add(Situation.MINOR)
    if participant.interpreter is not InterpreterNeed.NONE:
        found.add(Situation.INTERPRETER)
    if participant.representative:
        found.add(Situation.GUARDIAN)
    kind = terms.compensation.kind if terms else None
    if kind is CompensationKind.NONE:
        found.add(Situation.UNPAID)
    elif kind is not None:
        per_day = kind is CompensationKind.PER_DAY_PRESENT
        found.add(Situation.PAID_PER_DAY if per_day else Situation.PAID)
    return frozenset(found)


def sections_shown(view: AgreementView, facts: Facts) -> tuple[TemplateSection, ...]:
    """The template's sections that belong in this agreement; () when it prints the usual parts."""
    held = {clause.code for clause in view.terms.clauses}
    return tuple(s for s in view.template.sections if holds(s, facts, held))


def fields_shown(view: AgreementView, facts: Facts) -> tuple[TemplateField, ...]:
    """The template's own fields that belong in this agreement."""
    held = {clause.code for clause in view.terms.clauses}
    return tuple(
        f for section in sections_shown(view, facts) for f in section.fields if holds(f, facts, held)
    )


def holds(thing: TemplateSection | TemplateField, facts: Facts, held: set[str]) -> bool:
    """Whether a section or a field belongs in an agreement with these facts and clauses."""
    return holds_for(thing.when, facts, held.__contains__)
