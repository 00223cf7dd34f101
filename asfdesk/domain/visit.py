"""Visits: workplace visit, individual follow-up, three-party meeting; their answers and action points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from . import writing
from .agreement import Placement
from .checklist import Answers, Checklist, Item, answer_problems
from .errors import Problem, Rule, broken
from .followup import Because
from .kinds import SharedTopic, VisitKind
from .measure import Measure
from .note import Visibility
from .objection import Objection
from .parties import CaseOfficer, Commissioner, Enterprise, Participant, Supervisor, Unit
from .picture import VisitPicture


class VisitState(StrEnum):
    """Planned, under way (opened with a checklist version), closed for good, or cancelled."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Whose:
    """What a visit or an action point belongs to: a placement, or an enterprise without any participant."""

    placement_id: UUID | None = None
    enterprise_id: UUID | None = None


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
    ``visibility`` is that of the comment.
    """

    visit_id: UUID
    item: str
    value: str = field(default="", repr=False)
    comment: str = field(default="", repr=False)
    visibility: Visibility = Visibility.PROTOCOL


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Åtgärd with an owner and a date; open until done. Of a placement, or of an enterprise alone."""

    id: UUID
    placement_id: UUID | None
    visit_id: UUID | None = None
    text: str = field(default="", repr=False)
    owner: Owner = Owner.OFFICER
    owner_name: str = field(default="", repr=False)
    due: date | None = None
    item: str = ""  # the checklist item it came from
    done_on: date | None = None
    outcome: str = field(default="", repr=False)
    enterprise_id: UUID | None = None
    version: int = 0

    @property
    def whose(self) -> Whose:
        """What it belongs to."""
        return Whose(self.placement_id, self.enterprise_id)


@dataclass(frozen=True, slots=True)
class Visit:
    """Besök, uppföljning or trepartssamtal of a placement; or a visit to an enterprise, of no participant."""

    id: UUID
    placement_id: UUID | None
    kind: VisitKind
    state: VisitState
    on: date
    at: time | None = None
    place: str = field(default="", repr=False)
    because: Because = Because.CHOSEN
    number: int = 0
    checklist_code: str = ""
    checklist_version: int = 0
    attendees: tuple[str, ...] = field(default=(), repr=False)
    notes: str = field(default="", repr=False)
    participant_view: str = field(default="", repr=False)
    supervisor_view: str = field(default="", repr=False)
    moved_from: date | None = None
    reason: str = field(
        default="", repr=False
    )  # why it was moved or cancelled; moved and then cancelled: both, one on each line
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    notes_visibility: Visibility = Visibility.PROTOCOL
    enterprise_id: UUID | None = None
    version: int = 0

    @property
    def whose(self) -> Whose:
        """What it belongs to."""
        return Whose(self.placement_id, self.enterprise_id)

    def require_open(self) -> None:
        """Raises RuleBroken unless answers may be written."""
        if self.state is VisitState.CLOSED:
            raise broken(Rule.VISIT_CLOSED, "visit")
        if self.state is not VisitState.OPEN:
            raise broken(Rule.VISIT_NOT_OPEN, "visit")


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit with everything around it: what its page and its protocol need, in one value.

    ``actions`` are this visit's own, ``carried`` the open ones from before. ``checklist`` is the one the visit was
    opened with, or the one it would open with. A visit to an enterprise alone has no placement, participant or measure.
    ``before`` is what was answered at the previous visit with the same checklist items. ``apart``: the questions that were
    answered and that the checklist does not ask.
    """

    visit: Visit
    enterprise: Enterprise
    checklist: Checklist
    answers: Mapping[str, Answer]
    placement: Placement | None = None
    participant: Participant | None = None
    measure: Measure | None = None
    actions: tuple[ActionPoint, ...] = ()
    carried: tuple[ActionPoint, ...] = ()
    supervisor: Supervisor | None = None
    deputy: Supervisor | None = None
    unit: Unit | None = None
    commissioner: Commissioner | None = None
    officer: CaseOfficer | None = None
    agreement_number: str = ""
    previous: Visit | None = None
    following: Visit | None = None
    shared: frozenset[SharedTopic] = frozenset()
    before: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    pictures: tuple[VisitPicture, ...] = ()
    objections: tuple[Objection, ...] = ()
    takes_part: tuple[str, ...] = field(default=(), repr=False)
    apart: tuple[Item, ...] = ()

    @property
    def own_answers(self) -> Mapping[str, Answer]:
        """The answers without those of ``apart``."""
        gone = {item.id for item in self.apart}
        return {key: answer for key, answer in self.answers.items() if key not in gone}


def answer_values(answers: Mapping[str, Answer]) -> Answers:
    """Answers in the form that the checklist's rules read."""
    return {
        item: tuple(answer.value.split("\n")) if "\n" in answer.value else answer.value
        for item, answer in answers.items()
    }


def placed_answers(checklist: Checklist, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Those that a checklist asks for, in the kind that it asks for. A visit that goes on with another edition may have more."""
    values = answer_values(answers)
    wrong = {problem.field for problem in answer_problems(checklist, values)}
    return {item: answer for item, answer in answers.items() if item not in wrong}


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
