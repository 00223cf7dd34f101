"""Orders: where they stand, what must be there, and which enterprises suit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.matching import Facts, ReasonKind, capacity_rule, fits, kilometres
from asfdesk.domain.order import (
    OrderRequest,
    OrderState,
    PlacementOrder,
    RequestState,
    check_answer,
    check_order,
    gaps,
    order_state,
    require_unasked,
)
from asfdesk.domain.parties import Enterprise
from asfdesk.domain.terms import Purpose
from tests.cases import catalogue

TODAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ORDER = PlacementOrder(
    uuid4(), "BE-2026-K7Q-0001", uuid4(), "work_training", purpose=Purpose.TRAINING, start=date(2026, 4, 1),
    hours_per_week=Decimal(20), municipality="2180", branches=("cafe",), language="ar", travel_km=30,
)  # fmt: skip


def request(state: RequestState, **more) -> OrderRequest:
    return OrderRequest(uuid4(), ORDER.id, uuid4(), state, AT, date(2026, 3, 16), "{}", "0" * 64, **more)


@pytest.mark.parametrize(
    ("states", "state"),
    [
        ([], OrderState.DRAFT),
        ([RequestState.ASKED], OrderState.ASKED),
        ([RequestState.DECLINED, RequestState.ASKED], OrderState.ASKED),
        ([RequestState.DECLINED, RequestState.LAPSED, RequestState.WITHDRAWN], OrderState.OPEN),
        ([RequestState.DECLINED, RequestState.ACCEPTED], OrderState.ACCEPTED),
    ],
)
def test_an_order_stands_where_its_answers_put_it(states, state):
    assert order_state(ORDER, map(request, states)) is state


def test_a_closed_order_is_closed_unless_somebody_had_accepted():
    closed = replace(ORDER, closed_on=TODAY, closed_because="Deltagaren fick arbete")
    assert order_state(closed, [request(RequestState.WITHDRAWN)]) is OrderState.CLOSED
    assert order_state(closed, [request(RequestState.ACCEPTED)]) is OrderState.ACCEPTED


@given(st.lists(st.sampled_from(RequestState)))
def test_every_set_of_answers_gives_one_state_and_only_silence_is_a_draft(states):
    found = order_state(ORDER, [request(state) for state in states])
    assert (found is OrderState.DRAFT) == (not states)
    assert (found is OrderState.ACCEPTED) == (RequestState.ACCEPTED in states)


def test_what_must_be_there_before_anybody_is_asked():
    assert gaps(ORDER) == []
    bare = PlacementOrder(uuid4(), "", uuid4(), "work_training")
    assert [p.field for p in gaps(bare)] == ["purpose", "start", "hours_per_week", "municipality"]


@pytest.mark.parametrize(
    ("changes", "at", "rule"),
    [
        ({"end": date(2026, 3, 1)}, "end", Rule.END_BEFORE_START),
        ({"start": date(2226, 4, 1)}, "start", Rule.DATE_OUT_OF_RANGE),
        ({"hours_per_week": Decimal(41)}, "hours_per_week", Rule.OUT_OF_RANGE),
        ({"hours_per_week": Decimal(0)}, "hours_per_week", Rule.OUT_OF_RANGE),
        ({"travel_km": -1}, "travel_km", Rule.OUT_OF_RANGE),
        ({"purpose_text": "x" * 10_000}, "purpose_text", Rule.TOO_LONG),
        ({"tasks": ("x" * 201,)}, "tasks", Rule.TOO_LONG),
        ({"tasks": ("baka",) * 13}, "tasks", Rule.OUT_OF_RANGE),
        ({"note": "\u202ebaklänges"}, "note", Rule.HIDDEN_CHARACTERS),
    ],
)
def test_an_impossible_need_is_refused_at_its_field(changes, at, rule):
    measure = catalogue().measure("work_training", TODAY)
    found = check_order(replace(ORDER, **changes), measure, TODAY)
    assert (at, rule) in [(p.field, p.rule) for p in found]


def test_a_refusal_needs_its_reason_and_no_answer_comes_before_the_question():
    found = check_answer(request(RequestState.DECLINED, answered_on=date(2026, 3, 1)))
    assert [(p.rule, p.field) for p in found] == [
        (Rule.REQUIRED, "reason"),
        (Rule.DATE_OUT_OF_RANGE, "answered_on"),
    ]
    assert check_answer(request(RequestState.ACCEPTED, answered_on=TODAY)) == []


def test_a_need_that_somebody_was_asked_about_does_not_change():
    require_unasked([])
    with pytest.raises(RuleBroken) as caught:
        require_unasked([request(RequestState.WITHDRAWN)])
    assert caught.value.problems[0].rule is Rule.ORDER_ASKED


# ------------------------------------------------------------------------------------------------ matching


def enterprise(name: str = "Ängen", **more) -> Enterprise:
    given = {"places": 6, "municipality": "2180", "branches": ("cafe",), "languages": ("ar",)} | more
    return Enterprise(uuid4(), name, **given)


def facts(one: Enterprise, taken: int = 0, supervised=((0, 0),), **more) -> Facts:
    return Facts(one, taken, supervised, **more)


def matched(*found: Facts):
    data = catalogue()
    return fits(ORDER, list(found), capacity_rule(data.capacity_rules, ORDER.measure_code), data.places)


def kinds(fit) -> set[ReasonKind]:
    return {reason.kind for reason in fit.reasons}


def test_everything_that_suits_is_told_with_its_figures():
    (fit,) = matched(facts(enterprise(), taken=2, supervised=((4, 0),), earlier=3, known=3, onward=2))
    assert kinds(fit) == {
        ReasonKind.PLACES_FREE, ReasonKind.BRANCH, ReasonKind.SUPERVISOR_FREE, ReasonKind.LANGUAGE,
        ReasonKind.SAME_MUNICIPALITY, ReasonKind.EARLIER_GOOD,
    }  # fmt: skip
    by_kind = {reason.kind: reason for reason in fit.reasons}
    assert (by_kind[ReasonKind.PLACES_FREE].number, by_kind[ReasonKind.PLACES_FREE].of) == (4, 6)
    assert by_kind[ReasonKind.SUPERVISOR_FREE].number == 6  # the rule of thumb is ten
    assert fit.free


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"taken": 6}, ReasonKind.PLACES_FULL),
        ({"supervised": ((3, 3), (2, 2))}, ReasonKind.SUPERVISOR_FULL),
        ({"supervised": ()}, ReasonKind.SUPERVISOR_NONE),
        ({"declined_on": TODAY}, ReasonKind.DECLINED_BEFORE),
        ({"asked_on": TODAY}, ReasonKind.ASKED_NOW),
    ],
)
def test_what_speaks_against_is_told_and_puts_the_enterprise_behind_the_others(given, kind):
    good, bad = facts(enterprise("Östra")), replace(facts(enterprise("Alfa")), **given)
    found = matched(bad, good)
    assert [fit.enterprise.name for fit in found] == ["Östra", "Alfa"]
    assert kind in kinds(found[1])


def test_a_full_enterprise_stands_last_however_near_it_is():
    full = facts(enterprise("Nära"), taken=6)
    far = facts(enterprise("Långt", municipality="2181", branches=("forest",), languages=()))
    assert [fit.enterprise.name for fit in matched(full, far)] == ["Långt", "Nära"]


def test_further_than_the_participant_can_travel_is_too_far():
    (fit,) = matched(facts(enterprise(municipality="2184")))
    reason = next(reason for reason in fit.reasons if reason.kind is ReasonKind.TOO_FAR)
    assert 100 < reason.number < 130  # Gävle to Hudiksvall
    assert not fit.free


def test_distances_are_the_same_both_ways_and_nothing_to_oneself():
    places = catalogue().places
    assert set(places) == {town.code for town in catalogue().reference.municipalities}
    for one in places.values():
        assert kilometres(one, one) == 0
        for other in places.values():
            assert kilometres(one, other) == kilometres(other, one) < 200


def test_a_binding_limit_lowers_what_a_supervisor_says():
    rule = capacity_rule(catalogue().capacity_rules, "school_practice")
    assert rule is not None
    assert rule.binding
    found = fits(ORDER, [facts(enterprise(), supervised=((2, 8),))], rule, {})
    assert ReasonKind.SUPERVISOR_FULL in kinds(found[0])
