"""Visits: workplace visit, individual follow-up, three-party meeting; their answers and action points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from . import writing
from .agreement import Placement
from .checklist import Answers, Checklist
from .errors import Problem, Rule, broken
from .followup import Because
from .kinds import SharedTopic, VisitKind
from .measure import Measure
from .parties import CaseOfficer, Commissioner, Enterprise, Participant, Supervisor, Unit


class VisitState(StrEnum):
    """Planned, under way (opened with a checklist version), closed for good, or cancelled."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Owner(StrEnum):
    """Who shall do what an action point says."""

    PARTICIPANT = "participant"
    SUPERVISOR = "supervisor"
    ENTERPRISE = "enterprise"
    OFFICER = "officer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a checklist. ``value`` follows the item's kind: a code ("yes", "partly", ...), a number as
    text, a date in ISO form, a text, or several codes separated by line breaks; empty = not answered.
    """

    visit_id: UUID
    item: str
    value: str = field(default="", repr=False)
    comment: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Åtgärd with an owner and a date; open until done."""

    id: UUID
    placement_id: UUID
    visit_id: UUID | None = None
    text: str = field(default="", repr=False)
    owner: Owner = Owner.OFFICER
    owner_name: str = field(default="", repr=False)
    due: date | None = None
    item: str = ""  # the checklist item it came from
    done_on: date | None = None
    outcome: str = field(default="", repr=False)
    version: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """Besök, uppföljning or trepartssamtal."""

    id: UUID
    placement_id: UUID
    kind: VisitKind
    state: VisitState
    on: date
    at: time | None = None
    place: str = ""
    because: Because = Because.CHOSEN
    number: int = 0
    checklist_code: str = ""
    checklist_version: int = 0
    attendees: tuple[str, ...] = field(default=(), repr=False)
    notes: str = field(default="", repr=False)
    participant_view: str = field(default="", repr=False)
    supervisor_view: str = field(default="", repr=False)
    moved_from: date | None = None
    reason: str = ""  # why it was moved or cancelled; moved and then cancelled: both, one on each line
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 0

    def require_open(self) -> None:
        """Raises RuleBroken unless answers may be written."""
        if self.state is VisitState.CLOSED:
            raise broken(Rule.VISIT_CLOSED, "visit")
        if self.state is not VisitState.OPEN:
            raise broken(Rule.VISIT_NOT_OPEN, "visit")


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit with everything around it: what its page and its protocol need, in one value.

    ``actions`` are this visit's own, ``carried`` the placement's open ones from before. ``checklist`` is the one
    the visit was opened with, or the one it would open with.
    """

    visit: Visit
    placement: Placement
    participant: Participant
    enterprise: Enterprise
    measure: Measure
    checklist: Checklist
    answers: Mapping[str, Answer]
    actions: tuple[ActionPoint, ...] = ()
    carried: tuple[ActionPoint, ...] = ()
    supervisor: Supervisor | None = None
    unit: Unit | None = None
    commissioner: Commissioner | None = None
    officer: CaseOfficer | None = None
    agreement_number: str = ""
    previous: Visit | None = None
    following: Visit | None = None
    shared: frozenset[SharedTopic] = frozenset()


def answer_values(answers: Mapping[str, Answer]) -> Answers:
    """Answers in the form that the checklist's rules read."""
    return {
        item: tuple(answer.value.split("\n")) if "\n" in answer.value else answer.value
        for item, answer in answers.items()
    }


def check_action(value: ActionPoint) -> list[Problem]:
    """An action point says what and by when."""
    found = writing.check_text(value.text, "text", required=True, longest=1000)
    found += writing.check_line(value.owner_name, "owner_name")
    if value.due is None:
        found.append(Problem(Rule.REQUIRED, "due"))
    return found


def check_visit_notes(value: Visit) -> list[Problem]:
    """Lengths of what is written during a visit."""
    found: list[Problem] = []
    for name in ("notes", "participant_view", "supervisor_view"):
        found += writing.check_text(getattr(value, name), name)
    found += writing.check_line(value.place, "place", longest=200)
    for person in value.attendees:
        found += writing.check_line(person, "attendees", longest=150)
    return found
