"""The control before anyone signs (*kontroll före underskrift*): what the law asks for, point by point.

The points are dated data (``resources/reference/before_signing.json``; domain.md §1.2). A point is done on a day by
somebody, or does not apply for a reason, or is lacking: then the agreement may be signed all the same, but only with a
written reason that stands in the agreement itself. Source of who and when: förvaltningslagen 2017:900 27 §.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from . import writing
from .clause import Applies
from .errors import Problem, Rule
from .kinds import CommissionerKind, SharedTopic
from .measure import Measure
from .period import add_months
from .source import Certainty, Source, holds

EARLIEST = date(2000, 1, 1)
LONGEST = 2_000


class KnownBy(StrEnum):
    """Where the register looks for the answer."""

    ANSWERS = "answers"  # what the form asks for under ``fields``
    SUPERVISION = "supervision"  # supervisor and deputy are chosen
    MOTIVATION = "motivation"
    CONSENT = "consent"  # on record, or given in this agreement


class Standing(StrEnum):
    """How a point stands. LACKING: it is signed without it, for a reason that everyone reads."""

    OPEN = "open"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """One dated point. ``fields`` are keys of the agreement's form that ask for the same thing: the control answers
    for them, so that nobody is asked twice. ``fresh_months``: an older date is no answer. ``shares``: the topic that a
    supervisor must be allowed to know before being told how the point stands. ``exempt``: usual reasons why it does not
    apply, to choose from.
    """

    code: str
    label: str
    help: str
    paragraph: str
    source: Source
    certainty: Certainty
    known_by: KnownBy
    applies: Applies
    valid_from: date
    valid_to: date | None = None
    fields: tuple[str, ...] = ()
    fresh_months: int | None = None
    shares: SharedTopic | None = None
    exempt: tuple[str, ...] = ()

    def in_force(self, on: date) -> bool:
        """Whether it is asked for on a day."""
        return holds(on, self.valid_from, self.valid_to)

    def is_stale(self, on: date, start: date) -> bool:
        """Whether something of the day ``on`` is too old when the placement starts."""
        return self.fresh_months is not None and add_months(on, self.fresh_months) < start


@dataclass(frozen=True, slots=True)
class ControlMark:
    """What is set for one point of one agreement; ``known``: by the register itself, when the words were locked."""

    id: UUID
    agreement_id: UUID
    point: str
    standing: Standing
    on: date | None = None
    by: str = ""
    reason: str = field(default="", repr=False)
    known: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the register knows of a point, in words for the document; ``on`` where it has a day."""

    words: str = field(repr=False)
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One point and how it stands. ``words`` is what the register knows; ``mark`` what the officer has set."""

    point: ControlPoint
    standing: Standing
    on: date | None = None
    by: str = ""
    reason: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    known: bool = False
    mark: ControlMark | None = field(default=None, repr=False)

    @property
    def settled(self) -> bool:
        """Whether it stands in nobody's way: done, not applicable, or lacking with the reason written."""
        if self.standing in (Standing.NOT_APPLICABLE, Standing.LACKING):
            return bool(self.reason.strip())
        return self.standing is Standing.DONE


def points_for(
    points: Iterable[ControlPoint], measure: Measure, commissioner: CommissionerKind, on: date
) -> tuple[ControlPoint, ...]:
    """The points of an agreement that starts ``on`` a day, in the order of the data.

    Of several wordings of one point the one that names the measure holds.
    """
    fitting = [p for p in points if p.in_force(on) and p.applies.to(measure, commissioner)]
    particular = {p.code for p in fitting if p.applies.measures}
    return tuple(p for p in fitting if p.applies.measures or p.code not in particular)


def covered(points: Iterable[ControlPoint]) -> frozenset[str]:
    """The form's keys that the control answers for: being empty they are a point that is open, not a second gap."""
    return frozenset(name for point in points for name in point.fields)


def findings(
    points: Iterable[ControlPoint], marks: Iterable[ControlMark], known: Mapping[str, Known]
) -> tuple[Finding, ...]:
    """How each point stands while the agreement is written.

    What the officer has set goes first, but a gap that the register has filled since is no gap any more.
    """
    by_point = {mark.point: mark for mark in marks}
    return tuple(_finding(point, by_point.get(point.code), known.get(point.code)) for point in points)


def _finding(point: ControlPoint, mark: ControlMark | None, known: Known | None) -> Finding:
    own = mark if mark is not None and not mark.known and mark.standing is not Standing.OPEN else None
    if known is not None and (own is None or own.standing is Standing.LACKING):
        return Finding(point, Standing.DONE, on=known.on, words=known.words, known=True, mark=mark)
    if own is not None:
        return Finding(point, own.standing, own.on, own.by, own.reason, mark=own)
    return Finding(point, Standing.OPEN, mark=mark)


def frozen_findings(points: Iterable[ControlPoint], marks: Iterable[ControlMark]) -> tuple[Finding, ...]:
    """How each point stood when the words were locked. ``points``: all wordings; the newest names a point."""
    named = {point.code: point for point in points}
    return tuple(
        Finding(
            named[mark.point],
            mark.standing,
            mark.on,
            mark.by,
            "" if mark.known else mark.reason,
            mark.reason if mark.known else "",
            mark.known,
            mark,
        )
        for mark in marks
        if mark.point in named
    )


def check_mark(mark: ControlMark, point: ControlPoint, today: date, start: date) -> list[Problem]:
    """Problems of what is set: done needs a day that is not to come and somebody's name, the rest a reason."""
    found = writing.check_text(
        mark.reason, "reason", required=mark.standing in (Standing.NOT_APPLICABLE, Standing.LACKING),
        longest=LONGEST,
    )  # fmt: skip
    found += writing.check_line(mark.by, "by", required=mark.standing is Standing.DONE, longest=100)
    if mark.standing is Standing.DONE and mark.on is None:
        found.insert(0, Problem(Rule.REQUIRED, "on"))
    if mark.on is not None and not EARLIEST <= mark.on <= today:
        found.insert(0, Problem(Rule.DATE_OUT_OF_RANGE, "on", {"earliest": EARLIEST, "latest": today}))
    elif mark.standing is Standing.DONE and mark.on is not None and point.is_stale(mark.on, start):
        found.insert(0, Problem(Rule.CONTROL_TOO_OLD, "on", {"months": point.fresh_months}))
    return found
