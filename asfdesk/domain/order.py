"""The order (*beställning*): what the commissioner needs for a participant, and which enterprises have been asked.

The regional plan wants an *orderstruktur* (p10): one need, written down once, put to one enterprise after another, each
with its answer. The need may change until the first enterprise has been asked; from then on a change is a new order, as
what was asked must stay what it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from .errors import Problem, Rule, broken
from .measure import Measure
from .terms import Purpose
from .writing import check_line, check_text

MOST_TASKS = 12
LONGEST_TASK = 200


class OrderState(StrEnum):
    """Where an order stands; read off its requests, never set by hand but for CLOSED."""

    DRAFT = "draft"  # nobody has been asked
    ASKED = "asked"  # at least one answer is awaited
    OPEN = "open"  # everybody asked has declined, or let the time pass
    ACCEPTED = "accepted"
    CLOSED = "closed"  # the need is no more


class RequestState(StrEnum):
    """Where one question to one enterprise stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"  # no answer in time
    WITHDRAWN = "withdrawn"  # the commissioner took it back


@dataclass(frozen=True, slots=True)
class PlacementOrder:
    """A need. ``branches`` and ``languages`` are codes of the reference lists, ``municipality`` the kommun code that the
    participant travels from, ``travel_km`` how far at the most; what is about the person is not part of ``repr``."""

    id: UUID
    number: str
    participant_id: UUID
    measure_code: str
    unit_id: UUID | None = None
    officer_id: UUID | None = None
    purpose: Purpose | None = None
    purpose_text: str = field(default="", repr=False)
    start: date | None = None
    end: date | None = None
    hours_per_week: Decimal | None = None
    branches: tuple[str, ...] = ()
    tasks: tuple[str, ...] = field(default=(), repr=False)
    language: str = ""
    adaptations: tuple[str, ...] = field(default=(), repr=False)
    municipality: str = ""
    travel_km: int | None = None
    note: str = field(default="", repr=False)
    closed_on: date | None = None
    closed_because: str = field(default="", repr=False)
    version: int = 0


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """One enterprise asked. ``content`` is the frozen text that was sent, with its SHA-256; ``reason`` why it declined or
    why it was withdrawn; ``agreement_id`` the agreement that an accepted one became."""

    id: UUID
    order_id: UUID
    enterprise_id: UUID
    state: RequestState
    asked_at: datetime
    answer_by: date
    content: str = field(repr=False)
    sha256: str
    answered_on: date | None = None
    answered_by: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    agreement_id: UUID | None = None
    version: int = 0


def order_state(order: PlacementOrder, requests: Iterable[OrderRequest]) -> OrderState:
    """Where the order stands."""
    states = {request.state for request in requests}
    if RequestState.ACCEPTED in states:
        return OrderState.ACCEPTED
    if order.closed_on is not None:
        return OrderState.CLOSED
    if RequestState.ASKED in states:
        return OrderState.ASKED
    return OrderState.OPEN if states else OrderState.DRAFT


def order_number(device: str, year: int, counter: int) -> str:
    """``BE-2026-K7Q-0012``: the device part keeps numbers of two offline laptops apart."""
    return f"BE-{year}-{device}-{counter:04d}"


def check_order(order: PlacementOrder, measure: Measure | None, today: date) -> list[Problem]:
    """What is wrong with a need as it is typed; what is only missing is no problem yet (:func:`gaps`)."""
    found: list[Problem] = []
    if order.start and order.end and order.end < order.start:
        found.append(Problem(Rule.END_BEFORE_START, "end", {"start": order.start}))
    for name, day in (("start", order.start), ("end", order.end)):
        if day is not None and abs(day.year - today.year) > 10:
            found.append(Problem(Rule.DATE_OUT_OF_RANGE, name, {"day": day}))
    most = (measure.hours.maximum if measure else None) or Decimal(40)
    if order.hours_per_week is not None and not 0 < order.hours_per_week <= most:
        found.append(Problem(Rule.OUT_OF_RANGE, "hours_per_week", {"least": 1, "most": most}))
    if order.travel_km is not None and not 0 <= order.travel_km <= 500:
        found.append(Problem(Rule.OUT_OF_RANGE, "travel_km", {"least": 0, "most": 500}))
    found += check_text(order.purpose_text, "purpose_text", longest=2000)
    found += check_text(order.note, "note", longest=2000)
    for name, lines in (("tasks", order.tasks), ("adaptations", order.adaptations)):
        if len(lines) > MOST_TASKS:
            found.append(Problem(Rule.OUT_OF_RANGE, name, {"most": MOST_TASKS}))
        for line in lines:
            found += check_line(line, name, longest=LONGEST_TASK)
    return found


def gaps(order: PlacementOrder) -> list[Problem]:
    """What must be there before anybody can be asked: purpose, start, extent and from where."""
    needed = (
        ("purpose", order.purpose), ("start", order.start), ("hours_per_week", order.hours_per_week),
        ("municipality", order.municipality),
    )  # fmt: skip
    return [Problem(Rule.REQUIRED, name) for name, value in needed if not value]


def require_unasked(requests: Iterable[OrderRequest]) -> None:
    """Raises RuleBroken(ORDER_ASKED): what an enterprise has been asked stays what it was."""
    if list(requests):
        raise broken(Rule.ORDER_ASKED, "order")


def check_answer(request: OrderRequest) -> list[Problem]:
    """Problems of an answer: a refusal or a withdrawal needs its reason, and no answer comes before the question."""
    found: list[Problem] = []
    if request.state in (RequestState.DECLINED, RequestState.WITHDRAWN):
        found += check_text(request.reason, "reason", required=True, longest=1000)
    found += check_line(request.answered_by, "answered_by")
    if request.answered_on is not None and request.answered_on < request.asked_at.date():
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "answered_on", {"earliest": request.asked_at.date()}))
    return found
