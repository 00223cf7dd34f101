"""Who does what, and when (regional plan p. 15: *vem, vad och när*): the rows that follow from what is agreed.

A template has the rows that always hold. The follow-up plan and the chosen clauses add theirs, as data in
``resources/reference/duties.json``; a row that somebody has edited is the officer's own and is left alone. Rows stand in
the order in which things happen, judged by the words of *when* (``when_order.json``) and by dates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from .clause import Responsibility
from .followup import Because
from .swedish import before_the_end, every_weeks, listed, weeks
from .terms import FollowUpPlan, Terms

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
NO_PHASE = "when_needed"


@dataclass(frozen=True, slots=True)
class Duty:
    """A row that follows from a kind of visit in the plan, or from one of ``clauses``.

    ``replaces``: what general rows of a template it says more exactly; ``unless``: rows that say it already.
    """

    code: str
    what: str
    who: str
    when: str
    clauses: tuple[str, ...] = ()
    visit: Because | None = None
    replaces: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the placement, and the words by which a *when* belongs to it. Phases stand in order of time."""

    code: str
    words: tuple[str, ...]


def following(duties: Iterable[Duty], terms: Terms) -> tuple[Responsibility, ...]:
    """The rows that follow from these terms, in the order of the data."""
    held = {clause.code for clause in terms.clauses}
    found: list[Responsibility] = []
    for duty in duties:
        if duty.visit is None and not held & set(duty.clauses):
            continue
        when = duty.when if duty.visit is None else _when(duty, terms.follow_up)
        if when:
            found.append(Responsibility(duty.what, duty.who, when))
    return tuple(found)


def proposed(
    template: Sequence[Responsibility], duties: Sequence[Duty], terms: Terms
) -> tuple[Responsibility, ...]:
    """Everything that a new table should hold: the template's rows, but for those that others say more exactly."""
    more = following(duties, terms)
    given = {row.what for row in more}
    gone = {what for duty in duties if duty.what in given for what in duty.replaces}
    kept = [row for row in template if row.what not in gone]
    return (*kept, *_missing(more, kept, duties))


def resettled(
    rows: Sequence[Responsibility], before: Terms, after: Terms, duties: Sequence[Duty]
) -> tuple[Responsibility, ...]:
    """The rows after a change of plan or clauses: what followed from the old ones alone goes if nobody edited it, and
    what follows from the new ones alone comes in its place."""
    old, new = following(duties, before), following(duties, after)
    if old == new:
        return tuple(rows)
    coming = [row for row in new if row not in old]
    by_what = {row.what: row for row in coming}
    kept: list[Responsibility] = []
    for row in rows:
        if row not in old or row in new:
            kept.append(row)
        elif row.what in by_what:
            kept.append(by_what[row.what])
    return (*kept, *_missing(coming, kept, duties))


def in_order(
    rows: Iterable[Responsibility], phases: Sequence[Phase], start: date | None, end: date | None
) -> tuple[Responsibility, ...]:
    """Rows as things happen; what happens at the same time keeps its order."""
    return tuple(sorted(rows, key=lambda row: _place(row.when, phases, start, end)))


def _missing(
    more: Iterable[Responsibility], there: Sequence[Responsibility], duties: Sequence[Duty]
) -> list[Responsibility]:
    known = {row.what for row in there}
    unless: dict[str, Collection[str]] = {duty.what: duty.unless for duty in duties}
    return [row for row in more if row.what not in known and not known & set(unless.get(row.what, ()))]


def _when(duty: Duty, plan: FollowUpPlan) -> str:
    """The words of a duty that follows from the plan; nothing when the plan has no such visit."""
    match duty.visit:
        case Because.FIRST if plan.first_weeks:
            return duty.when.replace("{weeks}", weeks(plan.first_weeks)).capitalize()
        case Because.RECURRING if plan.every_weeks:
            return duty.when.replace("{every}", every_weeks(plan.every_weeks)).capitalize()
        case Because.AFTER if plan.after_months:
            numbers = listed([str(months) for months in plan.after_months])
            unit = "månad" if plan.after_months == (1,) else "månader"
            return duty.when.replace("{months}", f"{numbers} {unit}")
        case Because.INTRODUCTION if plan.introduction:
            return duty.when
        case Because.CLOSING if plan.closing:
            return duty.when.replace("{closing}", before_the_end(plan.closing_weeks)).capitalize()
        case _:
            return ""


def _place(when: str, phases: Sequence[Phase], start: date | None, end: date | None) -> tuple[int, int, date]:
    """Phase, then days: a date belongs to the phase that it falls in."""
    order = {phase.code: place for place, phase in enumerate(phases)}
    if found := _ISO.search(when):
        try:
            day = date(*(int(part) for part in found.groups()))
        except ValueError:
            return (order.get(NO_PHASE, len(order)), 0, date.max)
        if start and day < start:
            return (order.get("before", 0), 1, day)
        if end and day > end:
            return (order.get("after", len(order)), 1, day)
        return (order.get(NO_PHASE, len(order)), 1, day)
    text = when.casefold()
    fitting = [(len(word), order[phase.code]) for phase in phases for word in phase.words if word in text]
    longest = max((length for length, _ in fitting), default=0)
    place = min((at for length, at in fitting if length == longest), default=order.get(NO_PHASE, len(order)))
    return (place, 0, date.min)
