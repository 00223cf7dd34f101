"""Which enterprises suit an order: reasons for and against, counted openly, never a score that nobody can explain.

Each reason is a code with its figures; the interface words it. The order of the list follows the weights below, which
say only what comes first: a full enterprise stands last, however near it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from .order import PlacementOrder
from .parties import Enterprise
from .source import Certainty, Source
from .swedish import sort_key


class ReasonKind(StrEnum):
    """What a reason is about."""

    PLACES_FREE = "places_free"
    PLACES_FULL = "places_full"
    PLACES_UNKNOWN = "places_unknown"
    BRANCH = "branch"
    BRANCH_OTHER = "branch_other"
    SUPERVISOR_FREE = "supervisor_free"
    SUPERVISOR_FULL = "supervisor_full"
    SUPERVISOR_NONE = "supervisor_none"
    LANGUAGE = "language"
    LANGUAGE_NONE = "language_none"
    SAME_MUNICIPALITY = "same_municipality"
    NEAR = "near"
    TOO_FAR = "too_far"
    EARLIER_GOOD = "earlier_good"
    EARLIER_OTHER = "earlier_other"
    EARLIER_UNKNOWN = "earlier_unknown"
    EARLIER_NONE = "earlier_none"
    DECLINED_BEFORE = "declined_before"
    ASKED_NOW = "asked_now"
    INACTIVE = "inactive"


_WEIGHTS = {
    ReasonKind.PLACES_FREE: 4, ReasonKind.PLACES_FULL: -12, ReasonKind.PLACES_UNKNOWN: 0, ReasonKind.BRANCH: 5,
    ReasonKind.BRANCH_OTHER: -1, ReasonKind.SUPERVISOR_FREE: 2, ReasonKind.SUPERVISOR_FULL: -6,
    ReasonKind.SUPERVISOR_NONE: -5, ReasonKind.LANGUAGE: 3, ReasonKind.LANGUAGE_NONE: -1,
    ReasonKind.SAME_MUNICIPALITY: 4, ReasonKind.NEAR: 2, ReasonKind.TOO_FAR: -8, ReasonKind.EARLIER_GOOD: 1, ReasonKind.EARLIER_OTHER: 0, ReasonKind.EARLIER_UNKNOWN: 0,
    ReasonKind.EARLIER_NONE: 0, ReasonKind.DECLINED_BEFORE: -9, ReasonKind.ASKED_NOW: -3, ReasonKind.INACTIVE: -20,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kommun's main town lies (WGS 84, degrees): enough for a distance in a straight line."""

    code: str
    latitude: float
    longitude: float
    source: Source
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class CapacityRule:
    """How many participants a supervisor can have at a time: a rule of thumb, or a limit where the law has one.

    ``measures`` empty: for every measure that has no rule of its own. ``binding`` tells a limit from a thumb.
    """

    code: str
    per_supervisor: int
    text: str
    source: Source
    certainty: Certainty
    measures: tuple[str, ...] = ()
    binding: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What the register knows of an enterprise in the order's period: ``taken`` places at the busiest moment,
    ``supervised`` participants per supervisor who could take one (present number, own limit or 0), ``earlier``
    placements that have ended, of how many of them the outcome is ``known``, and how many of those led ``onward`` to work
    or studies."""

    enterprise: Enterprise
    taken: int
    supervised: tuple[tuple[int, int], ...]
    earlier: int = 0
    known: int = 0
    onward: int = 0
    declined_on: date | None = None
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, with the figures or codes its sentence needs."""

    kind: ReasonKind
    number: int = 0
    of: int = 0
    codes: tuple[str, ...] = ()
    on: date | None = None

    @property
    def weight(self) -> int:
        """Above nothing speaks for, below against."""
        return _WEIGHTS[self.kind]


@dataclass(frozen=True, slots=True)
class Fit:
    """An enterprise with everything for and against, the weightiest first."""

    enterprise: Enterprise
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """The sum, for the order of the list alone."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def free(self) -> bool:
        """Whether nothing speaks so strongly against that asking would be in vain."""
        return min((reason.weight for reason in self.reasons), default=0) > _WEIGHTS[ReasonKind.TOO_FAR]


def fits(
    order: PlacementOrder, facts: list[Facts], rule: CapacityRule | None, places: Mapping[str, Place]
) -> list[Fit]:
    """Every enterprise, the most suitable first, then by name."""
    found = [Fit(one.enterprise, _reasons(order, one, rule, places)) for one in facts]
    return sorted(found, key=lambda fit: (-fit.weight, sort_key(fit.enterprise.name), fit.enterprise.id))


def capacity_rule(rules: tuple[CapacityRule, ...], measure_code: str) -> CapacityRule | None:
    """The rule for a measure; its own before the general one."""
    fitting = [rule for rule in rules if not rule.measures or measure_code in rule.measures]
    return max(fitting, key=lambda rule: bool(rule.measures), default=None)


def kilometres(one: Place, other: Place) -> int:
    """The distance in a straight line (haversine on a sphere of 6 371 km), to the nearest kilometre."""
    north, south = radians(one.latitude), radians(other.latitude)
    half = sin((north - south) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(one.longitude - other.longitude) / 2) ** 2
    return round(2 * 6371 * asin(sqrt(half)))


def _reasons(
    order: PlacementOrder, facts: Facts, rule: CapacityRule | None, places: Mapping[str, Place]
) -> tuple[Reason, ...]:
    found = [
        *_places(facts),
        *_branches(order, facts.enterprise),
        *_supervisors(facts, rule),
        *_languages(order, facts.enterprise),
        *_distance(order, facts.enterprise, places),
        *_past(facts),
    ]
    if not facts.enterprise.active:
        found.append(Reason(ReasonKind.INACTIVE))
    return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.kind)))


def _places(facts: Facts) -> list[Reason]:
    places = facts.enterprise.places
    if not places:
        return [Reason(ReasonKind.PLACES_UNKNOWN, facts.taken)]
    free = places - facts.taken
    return [Reason(ReasonKind.PLACES_FREE if free > 0 else ReasonKind.PLACES_FULL, max(free, 0), places)]


def _branches(order: PlacementOrder, enterprise: Enterprise) -> list[Reason]:
    if not order.branches:
        return []
    common = tuple(code for code in order.branches if code in enterprise.branches)
    if common:
        return [Reason(ReasonKind.BRANCH, codes=common)]
    return [Reason(ReasonKind.BRANCH_OTHER, codes=enterprise.branches)]


def _supervisors(facts: Facts, rule: CapacityRule | None) -> list[Reason]:
    if not facts.supervised:
        return [Reason(ReasonKind.SUPERVISOR_NONE)]
    usual = rule.per_supervisor if rule else 0
    room = [_limit(own, usual, rule) - now for now, own in facts.supervised if _limit(own, usual, rule)]
    if not room:
        return []
    best = max(room)
    return [Reason(ReasonKind.SUPERVISOR_FREE if best > 0 else ReasonKind.SUPERVISOR_FULL, max(best, 0))]


def _limit(own: int, usual: int, rule: CapacityRule | None) -> int:
    """A supervisor's own limit; a binding rule may lower it, a rule of thumb only fills in."""
    if own and rule and rule.binding:
        return min(own, usual)
    return own or usual


def _languages(order: PlacementOrder, enterprise: Enterprise) -> list[Reason]:
    if not order.language or order.language == "sv":
        return []
    kind = ReasonKind.LANGUAGE if order.language in enterprise.languages else ReasonKind.LANGUAGE_NONE
    return [Reason(kind, codes=(order.language,))]


def _distance(order: PlacementOrder, enterprise: Enterprise, places: Mapping[str, Place]) -> list[Reason]:
    if not order.municipality or not enterprise.municipality:
        return []
    if order.municipality == enterprise.municipality:
        return [Reason(ReasonKind.SAME_MUNICIPALITY, codes=(enterprise.municipality,))]
    here, there = places.get(order.municipality), places.get(enterprise.municipality)
    if here is None or there is None:
        return []
    far = kilometres(here, there)
    most = order.travel_km
    kind = ReasonKind.TOO_FAR if most is not None and far > most else ReasonKind.NEAR
    return [Reason(kind, far, most or 0, (enterprise.municipality,))]


def _past(facts: Facts) -> list[Reason]:
    found = [_results(facts)]
    if facts.asked_on is not None:
        found.append(Reason(ReasonKind.ASKED_NOW, on=facts.asked_on))
    elif facts.declined_on is not None:
        found.append(Reason(ReasonKind.DECLINED_BEFORE, on=facts.declined_on))
    return found


def _results(facts: Facts) -> Reason:
    """What came of those who were there before. Nothing is held against a workplace: outcomes have many causes."""
    if not facts.earlier:
        return Reason(ReasonKind.EARLIER_NONE)
    if not facts.known:
        return Reason(ReasonKind.EARLIER_UNKNOWN, facts.earlier)
    kind = ReasonKind.EARLIER_GOOD if facts.onward else ReasonKind.EARLIER_OTHER
    return Reason(kind, facts.onward, facts.known)
