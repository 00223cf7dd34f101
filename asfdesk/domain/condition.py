"""Conditions: when a clause, a section or a field of a template belongs in an agreement.

Why a small tree of values: whoever writes a template says it in plain words ("alla av: insatsen är …, åldern är
under 18"), and the same value is stored, hashed, exchanged between organisations and judged here. There is no code
in it and no way to write any.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter

from .kinds import CommissionerKind
from .measure import Family, Measure

DEEPEST = 4
"""Groups inside groups; more than this nobody reads."""
MOST_PARTS = 40


class Situation(StrEnum):
    """Facts about one agreement that switch clauses on.

    PAID_PER_DAY goes with kind per_day_present, PAID with per_month and additional_cost,
    UNPAID with none. RECORD_CHECK: the work needs an extract from the criminal records register.
    """

    MINOR = "minor"
    INTERPRETER = "interpreter"
    GUARDIAN = "guardian"
    SECOND_AUTHORITY = "second_authority"
    RECORD_CHECK = "record_check"
    PAID_PER_DAY = "paid_per_day"
    PAID = "paid"
    UNPAID = "unpaid"


class Test(StrEnum):
    """What one condition looks at. ALL, ANY and NONE join others; CLAUSE asks whether a term belongs here too."""

    __test__ = False  # no test case, whatever pytest makes of the name

    ALL = "all"
    ANY = "any"
    NONE = "none"
    MEASURE = "measure"
    FAMILY = "family"
    COMMISSIONER = "commissioner"
    SITUATION = "situation"
    AGE = "age"
    HOURS = "hours"
    PROTECTED = "protected"
    CLAUSE = "clause"


GROUPS = frozenset({Test.ALL, Test.ANY, Test.NONE})
CHOICES = frozenset({Test.MEASURE, Test.FAMILY, Test.COMMISSIONER, Test.SITUATION, Test.CLAUSE})
RANGES = frozenset({Test.AGE, Test.HOURS})


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. ``parts`` belongs to groups, ``values`` to choices (any of them), ``least`` and ``most`` (both
    included, either may be open) to ranges: whole years on the first day, hours a week.
    """

    test: Test
    parts: tuple[Condition, ...] = ()
    values: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one agreement. ``age`` and ``hours`` None: not known, and no range then holds."""

    measure: str
    family: Family
    commissioner: CommissionerKind
    situations: Collection[Situation] = ()
    age: int | None = None
    hours: Decimal | None = None
    protected: bool = False


def facts_of(
    measure: Measure, commissioner: CommissionerKind, situations: Collection[Situation] = ()
) -> Facts:
    """What the measure and the orderer alone tell."""
    return Facts(measure.code, measure.family, commissioner, situations)


def holds_for(condition: Condition | None, facts: Facts, belongs: Callable[[str], bool]) -> bool:
    """Whether the condition is fulfilled; None always is. ``belongs`` says whether a term, by its code, belongs in the
    agreement; a NONE of nothing and an ALL of nothing hold, an ANY of nothing does not."""
    if condition is None:
        return True
    match condition.test:
        case Test.ALL:
            return all(holds_for(part, facts, belongs) for part in condition.parts)
        case Test.ANY:
            return any(holds_for(part, facts, belongs) for part in condition.parts)
        case Test.NONE:
            return not any(holds_for(part, facts, belongs) for part in condition.parts)
        case Test.AGE:
            return _within(condition, None if facts.age is None else Decimal(facts.age))
        case Test.HOURS:
            return _within(condition, facts.hours)
        case Test.PROTECTED:
            return facts.protected
        case Test.CLAUSE:
            return any(belongs(code) for code in condition.values)
        case Test.MEASURE | Test.FAMILY | Test.COMMISSIONER | Test.SITUATION as test:
            return any(value in condition.values for value in _known(test, facts))


def _known(test: Test, facts: Facts) -> Collection[str]:
    if test is Test.SITUATION:
        return facts.situations
    return {Test.MEASURE: (facts.measure,), Test.FAMILY: (facts.family,)}.get(test, (facts.commissioner,))


def _within(condition: Condition, value: Decimal | None) -> bool:
    if value is None:
        return False
    return (condition.least is None or condition.least <= value) and (
        condition.most is None or value <= condition.most
    )


def every(condition: Condition | None) -> Iterator[Condition]:
    """The condition and all inside it."""
    if condition is not None:
        yield condition
        for part in condition.parts:
            yield from every(part)


def depth(condition: Condition) -> int:
    """How many levels of groups there are; a single condition has one."""
    return 1 + max((depth(part) for part in condition.parts), default=0)


def named_clauses(condition: Condition | None) -> tuple[str, ...]:
    """The codes of the terms that a condition asks for."""
    return tuple(code for one in every(condition) if one.test is Test.CLAUSE for code in one.values)


def is_whole(condition: Condition) -> bool:
    """Whether everything is filled in: a group has parts, a choice values, a range an end, and they are in order."""
    for one in every(condition):
        if one.test in GROUPS and not one.parts:
            return False
        if one.test in CHOICES and not one.values:
            return False
        if one.test in RANGES and one.least is None and one.most is None:
            return False
        if one.least is not None and one.most is not None and one.most < one.least:
            return False
    return depth(condition) <= DEEPEST and sum(1 for _ in every(condition)) <= MOST_PARTS


def circle(needs: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """The names of a circle in "this one hangs on those", or () when there is none: A hangs on B that hangs on A is
    neither true nor false."""
    try:
        TopologicalSorter({name: tuple(others) for name, others in needs.items()}).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return tuple(dict.fromkeys(reversed(found)))
    return ()
