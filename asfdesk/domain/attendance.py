"""Attendance (*närvaro*): which scheduled days a participant was there, and how long somebody has been away.

Attendance is what the enterprise is paid by (domain.md §2.5: pay only for placed *and present*), and a long absence in
a row can end the measure (förordning 2000:634, 10 §), so the program counts. The kinds of absence and the rules on long
ones are data (``resources/reference``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from .errors import Problem, Rule
from .followup import Workday
from .kinds import CommissionerKind
from .source import Certainty, Source, holds
from .terms import Terms

PRESENT = "present"
"""The mark of a day of presence; every other mark is the code of a kind of absence."""


@dataclass(frozen=True, slots=True)
class AttendanceDay:
    """One marked day of a placement: :data:`PRESENT`, the code of an absence, or empty when the mark was taken back."""

    placement_id: UUID
    on: date
    mark: str


@dataclass(frozen=True, slots=True)
class AbsenceRule:
    """When an absence in a row matters: after ``days`` calendar days, told beforehand at each of ``warn_at``.

    ``commissioner_kinds`` empty: for all others. ``text`` says what follows, in Swedish.
    """

    code: str
    days: int
    warn_at: tuple[int, ...]
    text: str
    source: Source
    certainty: Certainty
    commissioner_kinds: tuple[CommissionerKind, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def passed(self, days: int) -> int | None:
        """The highest threshold that an absence of ``days`` calendar days has reached, or None."""
        return max((n for n in (*self.warn_at, self.days) if days >= n), default=None)


@dataclass(frozen=True, slots=True)
class Absence:
    """Days away in a row: ``first`` to ``last`` inclusive, in calendar days."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many calendar days it has lasted."""
        return (self.last - self.first).days + 1


def absence_rule(rules: Iterable[AbsenceRule], kind: CommissionerKind | None, on: date) -> AbsenceRule | None:
    """The rule in force for a kind of commissioner; its own before the one for all others."""
    fitting = [
        rule
        for rule in rules
        if holds(on, rule.valid_from, rule.valid_to)
        and (not rule.commissioner_kinds or kind in rule.commissioner_kinds)
    ]
    return max(fitting, key=lambda rule: bool(rule.commissioner_kinds), default=None)


def expected_days(terms: Terms, first: date, last: date, is_workday: Workday) -> list[date]:
    """The days between ``first`` and ``last`` (inclusive) on which the agreement expects the participant.

    By the weekly schedule, or Monday to Friday without one. Public holidays are left out; a scheduled Saturday or Sunday
    counts although it is no working day, since a café may be open then.
    """
    if terms.start is None or terms.end is None:
        return []
    weekdays = {day.weekday for day in terms.schedule} or set(range(5))
    found: list[date] = []
    day, end = max(first, terms.start), min(last, terms.end)
    while day <= end:
        if day.weekday() in weekdays and (day.weekday() >= 5 or is_workday(day)):
            found.append(day)
        day += timedelta(days=1)
    return found


def absence_until(marks: Mapping[date, str], on: date) -> Absence | None:
    """The unbroken absence that has lasted until ``on``, or None when the last mark was a day of presence.

    Days without a mark between two absences (weekends, forgotten days) do not break it: warning once too early is better
    than once too late.
    """
    first = last = None
    for day in sorted((day for day, mark in marks.items() if mark and day <= on), reverse=True):
        if marks[day] == PRESENT:
            break
        first = day
        last = last or day
    return Absence(first, last) if first and last else None


def check_day(
    day: AttendanceDay, terms: Iterable[Terms], kinds: Collection[str], today: date
) -> list[Problem]:
    """Problems of a mark: a known kind, within one of the placement's signed periods, and no presence foretold."""
    if day.mark not in {"", PRESENT, *kinds}:
        return [Problem(Rule.ANSWER_FORM, "mark")]
    periods = [(t.start, t.end) for t in terms if t.start and t.end]
    if not any(start <= day.on <= end for start, end in periods):
        if not periods:
            return [Problem(Rule.AGREEMENT_INCOMPLETE, "on")]
        limits = {"earliest": min(s for s, _ in periods), "latest": max(e for _, e in periods)}
        return [Problem(Rule.DATE_OUT_OF_RANGE, "on", limits)]
    if day.mark == PRESENT and day.on > today:
        return [Problem(Rule.DATE_OUT_OF_RANGE, "on", {"latest": today})]
    return []
