"""Why a visit has its date, what became of it, and what moving it would do; busy days are avoided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.busy import Busy, full_days, merged
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.followup import Because, Step, planned_visits
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.terms import FollowUpPlan
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.visit_change import VisitEvent
from asfdesk.services.agreeing.prefill import follow_up_plan
from asfdesk.services.desk import Desk
from asfdesk.services.planning import busy_times
from asfdesk.services.visiting import visit_dates, visits
from asfdesk.services.workdays import holiday_name, swedish_workdays
from tests.amending import follow
from tests.cases import Case, catalogue
from tests.follow_up import signed


def day_of(month: int, day: int, *hours: int) -> Busy:
    begins, ends = hours or (7, 16)
    return Busy(datetime(2026, month, day, begins, tzinfo=UTC), datetime(2026, month, day, ends, tzinfo=UTC))


def planned(desk: Desk, case: Case) -> list[Visit]:
    return list(visits.visits_of(desk, signed(desk, case).placement.id))


def test_a_date_tells_its_chain_over_holiday_and_full_day() -> None:
    plan = FollowUpPlan(introduction=False, first_weeks=2, every_weeks=0, closing=False, after_months=())
    (visit,) = planned_visits(
        plan, date(2026, 3, 20), date(2026, 9, 1), swedish_workdays(), lambda day: day == date(2026, 4, 7)
    )
    assert visit.on == date(2026, 4, 8)
    assert [(step.step, step.day) for step in visit.chain] == [
        (Step.START, date(2026, 3, 20)),
        (Step.WEEKS, date(2026, 4, 3)),
        (Step.NOT_WORKING, date(2026, 4, 7)),
        (Step.BUSY, date(2026, 4, 8)),
    ]
    assert holiday_name(date(2026, 4, 3)) == "långfredagen"


def test_a_calendar_that_is_full_for_months_does_not_swallow_the_plan() -> None:
    full = planned_visits(
        FollowUpPlan(), date(2026, 3, 9), date(2026, 9, 8), swedish_workdays(), lambda _: True
    )
    free = planned_visits(FollowUpPlan(), date(2026, 3, 9), date(2026, 9, 8), swedish_workdays())
    assert [visit.on for visit in full] == [visit.on for visit in free]


def test_signing_avoids_the_days_that_another_calendar_has_filled(desk: Desk, case: Case) -> None:
    busy_times.keep_busy_times(desk, (day_of(3, 23),))
    first = next(v for v in planned(desk, case) if v.kind is VisitKind.THREE_PARTY)
    assert first.on == date(2026, 3, 24)
    assert visit_dates.date_story(desk, first.id).chain[-1].step is Step.BUSY


def test_a_day_is_full_when_no_two_hours_are_left_in_it() -> None:
    morning, afternoon = (
        day_of(3, 23, 7, 11),
        day_of(3, 23, 11, 13),
    )  # 8-12 and 12-14 on Swedish clocks in winter
    assert not full_days([morning, afternoon])
    assert full_days([morning, replace(afternoon, ends=afternoon.ends + timedelta(hours=1))]) == {
        date(2026, 3, 23)
    }
    assert merged([afternoon, morning, Busy(morning.ends, morning.begins)]) == (
        Busy(morning.begins, afternoon.ends),
    )


def test_every_move_and_the_cancelling_stay_in_the_history_with_their_reasons(desk: Desk, case: Case) -> None:
    visit = next(v for v in planned(desk, case) if v.kind is VisitKind.THREE_PARTY)
    for on, why in (
        (date(2026, 3, 25), "Åsa är sjuk"),
        (date(2026, 3, 27), "Åsa är sjuk"),
        (date(2026, 3, 30), "Bilen"),
    ):
        visit = visits.move_visit(desk, visit, on, None, visit.place, why)
    visit = visits.cancel_visit(desk, visit, "Företaget har stängt")
    visits.restore_visit(desk, visit)
    story = visit_dates.date_story(desk, visit.id)
    assert [(c.event, c.was, c.day, c.reason) for c in story.changes] == [
        (VisitEvent.MOVED, date(2026, 3, 23), date(2026, 3, 25), "Åsa är sjuk"),
        (VisitEvent.MOVED, date(2026, 3, 25), date(2026, 3, 27), "Åsa är sjuk"),
        (VisitEvent.MOVED, date(2026, 3, 27), date(2026, 3, 30), "Bilen"),
        (VisitEvent.CANCELLED, date(2026, 3, 30), date(2026, 3, 30), "Företaget har stängt"),
        (VisitEvent.PLANNED_AGAIN, date(2026, 3, 30), date(2026, 3, 30), ""),
    ]
    assert [step.step for step in story.chain] == [Step.START, Step.WEEKS]


def test_moving_shows_what_follows_before_it_does_and_is_undone_whole(desk: Desk, case: Case) -> None:
    before = planned(desk, case)
    first = next(v for v in before if v.because is Because.FIRST)
    effects = visit_dates.effects_of_move(desk, first, first.on + timedelta(days=3))
    assert [shift.visit.because for shift in effects.follows] == [Because.RECURRING] * len(effects.follows)
    assert effects.follows
    for shift in effects.follows:
        assert [step.step for step in shift.chain][:2] == [Step.PLANNED, Step.ALONG]
        assert shift.chain[-1].day == shift.to
    assert list(visits.visits_of(desk, first.placement_id or first.id)) == before  # asking writes nothing
    were = visit_dates.move_with_effects(
        desk, first, first.on + timedelta(days=3), None, first.place, "Semester", effects.along
    )
    now = {v.id: v for v in visits.visits_of(desk, first.placement_id or first.id)}
    assert all(now[shift.visit.id].on == shift.to for shift in effects.follows)
    visit_dates.move_back(desk, were)
    back = visits.visits_of(desk, first.placement_id or first.id)
    assert [(v.id, v.on, v.moved_from, v.reason) for v in back] == [
        (v.id, v.on, v.moved_from, v.reason) for v in before
    ]


def test_moving_the_first_day_shows_every_date_that_is_counted_from_it_and_is_undone_whole(
    desk: Desk, case: Case
) -> None:
    before = planned(desk, case)
    key = before[0].placement_id
    assert key is not None
    start = next(v for v in before if v.because is Because.INTRODUCTION)
    to = start.on + timedelta(days=9)
    busy_times.keep_busy_times(desk, (day_of(4, 1),))
    effects = visit_dates.effects_of_move(desk, start, to)
    assert effects.from_start
    assert list(visits.visits_of(desk, key)) == before  # asking writes nothing
    promised = {shift.visit.id: shift.to for shift in effects.follows}
    counted = [v for v in before if v.because in (Because.FIRST, Because.RECURRING)]
    assert set(promised) == {v.id for v in counted}
    first = next(shift for shift in effects.follows if shift.visit.because is Because.FIRST)
    assert [(step.step, step.day) for step in first.chain] == [
        (Step.START, date(2026, 3, 18)),
        (Step.WEEKS, date(2026, 4, 1)),
        (Step.BUSY, date(2026, 4, 2)),
    ]
    were = visit_dates.move_with_effects(desk, start, to, None, start.place, "Åsa är sjuk", effects.along)
    now = {v.id: v for v in visits.visits_of(desk, key)}
    assert {k: now[k].on if now[k].state is VisitState.PLANNED else None for k in promised} == promised
    assert visit_dates.date_story(desk, first.visit.id).chain == first.chain
    again = visit_dates.effects_of_move(desk, now[start.id], to + timedelta(days=7))
    assert {shift.visit.id for shift in again.follows} == {k for k, day in promised.items() if day}
    visit_dates.move_back(desk, were)
    assert [(v.id, v.on, v.state, v.moved_from, v.reason) for v in visits.visits_of(desk, key)] == [
        (v.id, v.on, v.state, v.moved_from, v.reason) for v in before
    ]
    assert visit_dates.date_story(desk, first.visit.id).chain[0].day == date(2026, 3, 9)
    assert visit_dates.effects_of_move(desk, visits.get_visit(desk, start.id).visit, to).follows == tuple(
        replace(shift, visit=visits.get_visit(desk, shift.visit.id).visit) for shift in effects.follows
    )


def test_an_earlier_first_day_may_bring_in_a_visit_which_the_undoing_takes_away(
    desk: Desk, case: Case
) -> None:
    before = planned(desk, case)
    key = before[0].placement_id
    assert key is not None
    start = next(v for v in before if v.because is Because.INTRODUCTION)
    to = start.on - timedelta(days=6)
    effects = visit_dates.effects_of_move(desk, start, to)
    (extra,) = effects.added
    were = visit_dates.move_with_effects(desk, start, to, None, start.place, "Kan börja nu", effects.along)
    assert extra.on in {v.on for v in visits.visits_of(desk, key)} - {v.on for v in before}
    assert len(visits.visits_of(desk, key)) == len(before) + 1
    visit_dates.move_back(desk, were)
    assert [(v.id, v.on) for v in visits.visits_of(desk, key)] == [(v.id, v.on) for v in before]


def test_so_many_weeks_before_the_end_is_one_visit_then_as_every_measure_says_in_words() -> None:
    said = {1: "sista veckan", 4: "fyra veckor före slutdatum", 0: "en avstämning i veckan"}
    for measure in catalogue().all_measures:
        rule = measure.follow_up
        assert said[rule.last_weeks_before_end] in rule.text.lower()
        plan = follow_up_plan(measure)
        found = planned_visits(plan, date(2026, 3, 9), date(2026, 9, 8), swedish_workdays())
        closing = [v.on for v in found if v.because is Because.CLOSING]
        expected = {1: [date(2026, 9, 2)], 4: [date(2026, 8, 11)], 0: []}
        assert closing == expected[rule.last_weeks_before_end]


def test_what_was_changed_since_is_not_moved_back(desk: Desk, case: Case) -> None:
    first = next(v for v in planned(desk, case) if v.because is Because.FIRST)
    were = visit_dates.move_with_effects(desk, first, first.on + timedelta(days=1), None, "", "Semester")
    visits.cancel_visit(desk, visits.get_visit(desk, first.id).visit, "Nej")
    with pytest.raises(RuleBroken):
        visit_dates.move_back(desk, were)
    assert visits.get_visit(desk, first.id).visit.state is VisitState.CANCELLED


def test_who_takes_part_follows_the_kind_of_visit(desk: Desk, case: Case) -> None:
    every = planned(desk, case)
    meeting = next(v for v in every if v.kind is VisitKind.THREE_PARTY)
    call = next(v for v in every if v.because is Because.AFTER)
    assert "Märta Holmström" in visits.get_visit(desk, meeting.id).takes_part
    assert "Märta Holmström" not in visits.get_visit(desk, call.id).takes_part


def test_visits_of_an_amendment_avoid_full_days_and_a_second_one_moves_them_again(
    desk: Desk, case: Case
) -> None:
    view = signed(desk, case)
    key = view.placement.id

    def closing() -> list[Visit]:
        there = [v for v in visits.visits_of(desk, key) if v.state is VisitState.PLANNED]
        assert len({v.on for v in there}) == len(there)  # never two on one day
        return [v for v in there if v.because is Because.CLOSING]

    def end_on(last: date, told: date) -> AgreementView:
        return follow(
            desk, view, AgreementKind.AMENDMENT,
            lambda terms: replace(
                terms, end=last, change_from=told, change_reason="Annan tid.", motivation="Målen nås då."
            ),
        )  # fmt: skip

    busy_times.keep_busy_times(desk, (day_of(6, 24), day_of(6, 23)))
    end_on(date(2026, 6, 30), date(2026, 4, 1))
    (last,) = closing()
    assert last.on == date(2026, 6, 22)  # the last week begins on the 24th, and two days are full
    story = visit_dates.date_story(desk, last.id)
    assert [step.step for step in story.chain] == [Step.END, Step.LAST_WEEK, Step.BUSY]
    assert story.chain[0].day == date(2026, 6, 30)
    end_on(date(2026, 7, 31), date(2026, 4, 2))
    (again,) = closing()
    assert (again.id, again.on) == (last.id, date(2026, 7, 24))
