"""Conditions: what they join, what they look at, and circles that no template may have."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.condition import (
    DEEPEST,
    Condition,
    Facts,
    Situation,
    Test,
    circle,
    depth,
    holds_for,
    is_whole,
    named_clauses,
)
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.measure import Family

FACTS = Facts(
    "work_practice", Family.PLACEMENT, CommissionerKind.AF, frozenset({Situation.MINOR}), 17, Decimal(20)
)


def _holds(condition: Condition, facts: Facts = FACTS, held: tuple[str, ...] = ()) -> bool:
    return holds_for(condition, facts, held.__contains__)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(Test.MEASURE, values=("work_practice", "other")), True),
        (Condition(Test.FAMILY, values=("school",)), False),
        (Condition(Test.COMMISSIONER, values=("af",)), True),
        (Condition(Test.SITUATION, values=("minor",)), True),
        (Condition(Test.SITUATION, values=("guardian",)), False),
        (Condition(Test.AGE, most=Decimal(17)), True),
        (Condition(Test.AGE, least=Decimal(18)), False),
        (Condition(Test.HOURS, least=Decimal(20), most=Decimal(30)), True),
        (Condition(Test.HOURS, least=Decimal("20.5")), False),
        (Condition(Test.PROTECTED), False),
    ],
)
def test_each_condition_looks_at_its_own_fact(condition: Condition, expected: bool) -> None:
    assert _holds(condition) is expected


def test_what_is_not_known_fulfils_no_range() -> None:
    unknown = replace(FACTS, age=None, hours=None)
    assert not _holds(Condition(Test.AGE, most=Decimal(120)), unknown)
    assert not _holds(Condition(Test.HOURS, least=Decimal(0)), unknown)


def test_groups_join_and_turn_round() -> None:
    young, paid = Condition(Test.AGE, most=Decimal(17)), Condition(Test.SITUATION, values=("paid",))
    assert _holds(Condition(Test.ANY, (young, paid)))
    assert not _holds(Condition(Test.ALL, (young, paid)))
    assert _holds(Condition(Test.NONE, (paid,)))
    assert not _holds(Condition(Test.NONE, (young, paid)))


def test_a_term_may_hang_on_another() -> None:
    condition = Condition(Test.CLAUSE, values=("travel",))
    assert _holds(condition, held=("travel",))
    assert not _holds(condition)
    assert named_clauses(Condition(Test.ALL, (condition, Condition(Test.PROTECTED)))) == ("travel",)


def test_a_condition_that_is_not_whole_says_so() -> None:
    assert is_whole(Condition(Test.AGE, most=Decimal(17)))
    for broken in (
        Condition(Test.ALL),
        Condition(Test.MEASURE),
        Condition(Test.AGE),
        Condition(Test.AGE, least=Decimal(18), most=Decimal(17)),
        Condition(Test.ANY, (Condition(Test.HOURS),)),
    ):
        assert not is_whole(broken)


def test_groups_deeper_than_anybody_reads_are_refused() -> None:
    condition = Condition(Test.PROTECTED)
    while depth(condition) < DEEPEST:
        condition = Condition(Test.ALL, (condition,))
    assert is_whole(condition)
    assert not is_whole(Condition(Test.ALL, (condition,)))


def test_a_circle_is_found_and_named_in_its_order() -> None:
    assert circle({"a": ("b",), "b": ("c",), "c": ()}) == ()
    found = circle({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)})
    assert set(found) == {"a", "b", "c"}
    assert circle({"a": ("a",)}) == ("a",)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3)))
def test_a_circle_is_a_real_one(needs: dict[str, list[str]]) -> None:
    found = circle(needs)
    for name, following in zip(found, (*found[1:], *found[:1]), strict=True):
        assert following in needs[name]
