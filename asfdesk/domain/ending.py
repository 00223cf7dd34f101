"""The end of a placement (*avslut*): its last day, who ended it and why, who was told, and what becomes of its visits.

A signed agreement never changes, so an early end is a record beside it: the placement runs to the day that comes first.
There is one for each placement, under the placement's own key, so that there can never be two. It can be taken back until
the final assessment or the certificate is issued. What it did to the planned visits is kept, for the undoing.

Sources: domain.md §1.5 (termination as a document of its own, with reason, notice and who was told) and §3.6; reasons are
data (``resources/reference/ending_reasons.json``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from .agreement import Agreement
from .errors import Problem, Rule
from .source import Certainty, Source
from .writing import check_line, check_text

LONGEST_REASON = 2000
LONGEST_NOTICE = 365
MOST_TOLD = 12
AS_PLANNED = "as_planned"
ABSENCE = "absence"


class EndedBy(StrEnum):
    """Whose decision an early end was."""

    PARTICIPANT = "participant"
    ENTERPRISE = "enterprise"
    COMMISSIONER = "commissioner"
    TOGETHER = "together"


class ToldWho(StrEnum):
    """Who has been told that the placement ends."""

    PARTICIPANT = "participant"
    ENTERPRISE = "enterprise"
    COMMISSIONER = "commissioner"
    OTHER = "other"


class ToldHow(StrEnum):
    """How somebody was told."""

    MEETING = "meeting"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class EndingReason:
    """Why a placement ended. ``private``: the name alone tells of health or home, so a supervisor reads it only with
    consent; ``in_words``: the code says too little; ``no_contact``: nobody is left to call afterwards."""

    code: str
    name: str
    source: Source
    certainty: Certainty
    help: str = ""
    private: bool = False
    in_words: bool = False
    no_contact: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody who was told, when and how. ``name`` is who it was at the enterprise or the authority."""

    who: ToldWho | None = None
    name: str = field(default="", repr=False)
    on: date | None = None
    how: ToldHow | None = None


class Effect(StrEnum):
    """What the ending did to a visit."""

    CANCELLED = "cancelled"
    MOVED = "moved"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class VisitEffect:
    """One visit that an ending changed, with what it was before: ``on`` where it stands now, ``was`` the day before."""

    visit_id: UUID
    effect: Effect
    on: date
    was: date | None = None
    was_moved_from: date | None = None
    was_reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Ending:
    """One placement's end; ``id`` is the placement's. ``planned_end`` is the agreement's last day when this was written.

    ``notice_days`` is the notice that the agreement gives, ``notice_exception`` why it was shorter.
    """

    id: UUID
    last_day: date | None = None
    planned_end: date | None = None
    by: EndedBy | None = None
    reason_code: str = ""
    reason: str = field(default="", repr=False)
    noticed_on: date | None = None
    notice_days: int | None = None
    notice_exception: str = field(default="", repr=False)
    told: tuple[Told, ...] = field(default=(), repr=False)
    effects: tuple[VisitEffect, ...] = field(default=(), repr=False)
    version: int = 0

    @property
    def early(self) -> bool:
        """Whether it ends before the agreement does."""
        return self.last_day is not None and self.planned_end is not None and self.last_day < self.planned_end

    @property
    def notice_ends(self) -> date | None:
        """The last day of the notice."""
        if self.noticed_on is None or self.notice_days is None:
            return None
        return self.noticed_on + timedelta(days=self.notice_days)

    @property
    def short_notice(self) -> bool:
        """Whether it ends before the notice is out, without everybody being agreed on it."""
        over = self.notice_ends
        return (
            over is not None
            and self.last_day is not None
            and self.early
            and self.last_day < over
            and self.by is not EndedBy.TOGETHER
        )


LastDays = Mapping[UUID, date]
"""Placement -> the last day of one that has been ended."""


def cut_short(agreement: Agreement, last_days: LastDays) -> Agreement:
    """The agreement as it ran: to its own last day, or to that of the placement when it was ended before."""
    last, end = last_days.get(agreement.placement_id), agreement.terms.end
    if last is None or end is None or end <= last:
        return agreement
    return replace(agreement, terms=replace(agreement.terms, end=last))


def check_ending(
    value: Ending, start: date | None, end: date | None, today: date, reasons: Iterable[EndingReason]
) -> list[Problem]:
    """Everything that is wrong with an ending of a placement whose signed agreement runs from ``start`` to ``end``."""
    if start is None or end is None:
        return [Problem(Rule.AGREEMENT_INCOMPLETE, "last_day")]
    found: list[Problem] = []
    if value.last_day is None:
        found.append(Problem(Rule.REQUIRED, "last_day"))
    elif value.last_day < start:
        found.append(Problem(Rule.END_BEFORE_START, "last_day", {"start": start}))
    elif value.last_day > end:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "last_day", {"latest": end}))
    found += _why(value, {reason.code: reason for reason in reasons})
    found += _notice(value, today)
    found += check_text(value.notice_exception, "notice_exception", longest=LONGEST_REASON)
    if len(value.told) > MOST_TOLD:
        found.append(Problem(Rule.OUT_OF_RANGE, "told", {"most": MOST_TOLD}))
    for place, told in enumerate(value.told):
        found += _told(told, f"told[{place}]", today)
    return found


def _why(value: Ending, reasons: Mapping[str, EndingReason]) -> list[Problem]:
    found: list[Problem] = []
    reason = reasons.get(value.reason_code)
    if value.early:
        if value.by is None:
            found.append(Problem(Rule.REQUIRED, "by"))
        if not value.reason_code:
            found.append(Problem(Rule.REQUIRED, "reason_code"))
        elif value.reason_code == AS_PLANNED:
            found.append(Problem(Rule.ANSWER_FORM, "reason_code"))
    if value.reason_code and reason is None:
        found.append(Problem(Rule.ANSWER_FORM, "reason_code"))
    needs_words = value.early and reason is not None and reason.in_words
    found += check_text(value.reason, "reason", required=needs_words, longest=LONGEST_REASON)
    return found


def _notice(value: Ending, today: date) -> list[Problem]:
    found: list[Problem] = []
    if value.noticed_on is not None and value.noticed_on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "noticed_on", {"latest": today}))
    elif value.noticed_on is None and value.early:
        found.append(Problem(Rule.REQUIRED, "noticed_on"))
    if value.notice_days is not None and not 0 <= value.notice_days <= LONGEST_NOTICE:
        found.append(Problem(Rule.OUT_OF_RANGE, "notice_days", {"least": 0, "most": LONGEST_NOTICE}))
    elif value.short_notice and not value.notice_exception.strip():
        found.append(Problem(Rule.REASON_REQUIRED, "notice_exception"))
    return found


def _told(told: Told, at: str, today: date) -> list[Problem]:
    found: list[Problem] = []
    if told.who is None:
        found.append(Problem(Rule.REQUIRED, f"{at}.who"))
    if told.how is None:
        found.append(Problem(Rule.REQUIRED, f"{at}.how"))
    if told.on is None:
        found.append(Problem(Rule.REQUIRED, f"{at}.on"))
    elif told.on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, f"{at}.on", {"latest": today}))
    found += check_line(told.name, f"{at}.name", required=told.who is ToldWho.OTHER)
    return found


def left_to_tell(value: Ending) -> tuple[ToldWho, ...]:
    """Who should be told of an early end and has not been: the participant and the workplace always."""
    told = {one.who for one in value.told}
    wanted = (ToldWho.PARTICIPANT, ToldWho.ENTERPRISE) if value.early else ()
    return tuple(who for who in wanted if who not in told)
