"""Endings through the services on a real encrypted store: what is shown first happens, frees its place, can be undone, and
leads to outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.busy import Busy
from asfdesk.domain.ending import ABSENCE, EndedBy, Told, ToldHow, ToldWho
from asfdesk.domain.errors import Rule
from asfdesk.domain.followup import Because, Step
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.matching import ReasonKind
from asfdesk.domain.outcome import AT_END, Outcome
from asfdesk.domain.terms import Goal, Terms
from asfdesk.domain.visit import VisitState
from asfdesk.services import attendance, lists
from asfdesk.services.agreeing import agreements, amendments, placements
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import assessments, endings, outcomes
from asfdesk.services.ordering import matching, orders
from asfdesk.services.parties import participants
from asfdesk.services.planning import busy_times
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visit_dates, visits
from tests.amending import until, written
from tests.cases import Case, Clock
from tests.endings import LAST_DAY, at, early, ended, plain, refused
from tests.follow_up import answer_all, sign_all, signed


@pytest.fixture
def view(desk: Desk, case: Case) -> AgreementView:
    return signed(desk, case)


def states(desk: Desk, view: AgreementView) -> list[tuple[object, ...]]:
    every = visits.visits_of(desk, view.placement.id)
    return [(v.kind, v.state, v.on, v.moved_from, v.reason, v.because, v.number) for v in every]


def test_what_is_shown_first_is_what_happens_to_the_visits(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    clock.now = at(LAST_DAY - timedelta(days=9))
    ending = early(desk, view)
    shown = endings.what_happens(desk, ending)
    endings.end_placement(desk, ending)
    now = {visit.id: visit for visit in visits.visits_of(desk, view.placement.id)}
    assert {one.visit.id: (one.visit.on, one.visit.state) for one in shown if one.visit.id in now} == {
        one.visit.id: (now[one.visit.id].on, now[one.visit.id].state) for one in shown if one.visit.id in now
    }
    later = [v for v in now.values() if v.state is VisitState.PLANNED and v.on > LAST_DAY]
    assert {(v.because, v.number) for v in later} == {(Because.AFTER, 3), (Because.AFTER, 6)}
    assert [v.on for v in later] == [date(2026, 9, 14), date(2026, 12, 14)], (
        "three and six months, on a workday"
    )
    cancelled = [v for v in now.values() if v.state is VisitState.CANCELLED]
    assert cancelled
    assert all("Placeringen avslutas 12 juni 2026." in plain(v.reason) for v in cancelled)
    (last,) = [v for v in now.values() if v.because is Because.CLOSING]
    assert (last.state, last.on) == (VisitState.PLANNED, LAST_DAY), "the closing visit is brought forward"


def test_the_visits_of_an_ending_avoid_full_days_and_say_so_until_it_is_taken_back(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    def told() -> dict[UUID, list[Step]]:
        every = visits.visits_of(desk, view.placement.id)
        return {v.id: [s.step for s in visit_dates.date_story(desk, v.id).chain] for v in every}

    before, steps = states(desk, view), told()
    full = [datetime(day.year, day.month, day.day, 5, tzinfo=UTC) for day in (LAST_DAY, date(2026, 9, 14))]
    busy_times.keep_busy_times(desk, tuple(Busy(day, day + timedelta(hours=12)) for day in full))
    clock.now = at(LAST_DAY - timedelta(days=9))
    shown = endings.what_happens(desk, early(desk, view))
    ended(desk, clock, view)
    now = {(v.because, v.number): v for v in visits.visits_of(desk, view.placement.id)}
    last = next(v for v in now.values() if v.because is Because.CLOSING)
    calls = [now[Because.AFTER, months] for months in (3, 6)]
    assert last.on == LAST_DAY - timedelta(days=1)
    assert [call.on for call in calls] == [date(2026, 9, 15), date(2026, 12, 14)]
    assert {v.on for v in (last, *calls)} <= {one.visit.on for one in shown}, "as it was shown"
    assert told()[last.id] == [Step.END, Step.BUSY]
    assert told()[calls[0].id] == [Step.END, Step.MONTHS, Step.NOT_WORKING, Step.BUSY]
    endings.reopen(desk, view.placement.id)
    assert (states(desk, view), told()) == (before, steps)


def test_ending_on_the_planned_day_leaves_a_call_where_the_officer_put_it(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    call = next(
        v for v in visits.visits_of(desk, view.placement.id) if (v.because, v.number) == (Because.AFTER, 3)
    )
    visits.move_visit(desk, call, call.on + timedelta(days=9), None, "", "Semester")
    assert view.terms.end is not None
    ended(desk, clock, view, view.terms.end)
    assert visits.get_visit(desk, call.id).visit.on == call.on + timedelta(days=9)


def test_an_ending_is_undone_and_everything_is_as_before(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    before = states(desk, view)
    ended(desk, clock, view)
    assert states(desk, view) != before
    endings.reopen(desk, view.placement.id)
    assert states(desk, view) == before
    assert placements.get_placement(desk, view.placement.id).ending is None
    refused(lambda: endings.reopen(desk, view.placement.id), Rule.NOT_ENDED)
    again = ended(desk, clock, view, date(2026, 7, 3))
    assert placements.get_placement(desk, view.placement.id).ending == again, "ended anew after the undoing"


def test_another_last_day_is_counted_from_the_visits_as_they_were(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    first = ended(desk, clock, view)
    moved = endings.end_placement(desk, replace(first, last_day=date(2026, 8, 14)))
    once = states(desk, view)
    endings.reopen(desk, view.placement.id)
    endings.end_placement(desk, replace(early(desk, view), last_day=date(2026, 8, 14)))
    assert states(desk, view) == once
    assert moved.last_day == date(2026, 8, 14)


def test_a_visit_that_somebody_changed_meanwhile_is_left_alone_by_the_undoing(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    ended(desk, clock, view)
    call = next(v for v in visits.visits_of(desk, view.placement.id) if v.because is Because.AFTER)
    visits.move_visit(desk, call, call.on + timedelta(days=1), None, "", "Hon bad om det")
    endings.reopen(desk, view.placement.id)
    kept = next(v for v in visits.visits_of(desk, view.placement.id) if v.id == call.id)
    assert kept.on == call.on + timedelta(days=1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"last_day": None}, [(Rule.REQUIRED, "last_day")]),
        ({"last_day": date(2026, 3, 8), "notice_days": None}, [(Rule.END_BEFORE_START, "last_day")]),
        ({"last_day": date(2026, 9, 9)}, [(Rule.DATE_OUT_OF_RANGE, "last_day")]),
        ({"by": None}, [(Rule.REQUIRED, "by")]),
        ({"reason_code": ""}, [(Rule.REQUIRED, "reason_code")]),
        ({"reason_code": "as_planned"}, [(Rule.ANSWER_FORM, "reason_code")]),
        ({"reason_code": "påhittat"}, [(Rule.ANSWER_FORM, "reason_code")]),
        ({"reason_code": "other", "reason": ""}, [(Rule.REQUIRED, "reason")]),
        ({"reason": "x" * 10_000}, [(Rule.TOO_LONG, "reason")]),
        ({"noticed_on": None}, [(Rule.REQUIRED, "noticed_on")]),
        ({"noticed_on": date(2026, 6, 30), "notice_days": None}, [(Rule.DATE_OUT_OF_RANGE, "noticed_on")]),
        ({"notice_days": -1}, [(Rule.OUT_OF_RANGE, "notice_days")]),
        ({"notice_days": 30}, [(Rule.REASON_REQUIRED, "notice_exception")]),
        ({"notice_exception": "x" * 10_000}, [(Rule.TOO_LONG, "notice_exception")]),
        ({"told": (Told(),)}, [(Rule.REQUIRED, "told[0].who"), (Rule.REQUIRED, "told[0].how"), (Rule.REQUIRED, "told[0].on")]),
        ({"told": (Told(ToldWho.PARTICIPANT, "", date(2027, 1, 1), ToldHow.PHONE),)}, [(Rule.DATE_OUT_OF_RANGE, "told[0].on")]),
        ({"told": (Told(ToldWho.OTHER, "y" * 10_000, date(2026, 6, 1), ToldHow.PHONE),)}, [(Rule.TOO_LONG, "told[0].name")]),
    ],
    ids=str,
)  # fmt: skip
def test_an_ending_that_cannot_be_is_refused_at_its_field_and_nothing_happens(
    desk: Desk, clock: Clock, view: AgreementView, change: dict[str, object], expected: list[tuple[Rule, str]]
) -> None:
    clock.now = at(LAST_DAY - timedelta(days=9))
    before = states(desk, view)
    value = replace(early(desk, view), **change)
    assert refused(lambda: endings.end_placement(desk, value), *Rule) == expected
    assert states(desk, view) == before
    assert placements.get_placement(desk, view.placement.id).ending is None


def test_a_placement_without_a_signed_agreement_has_nothing_to_end(desk: Desk, case: Case) -> None:
    draft = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, "work_training")
    refused(lambda: endings.get_ending(desk, draft.placement_id), Rule.AGREEMENT_INCOMPLETE)


def test_a_long_absence_begins_an_ending_with_its_first_day(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    days = [date(2026, 4, 1) + timedelta(days=n) for n in range(26)]
    clock.now = at(days[-1])
    attendance.mark(desk, {(view.placement.id, day): "sick" for day in days if day.weekday() < 5})
    begun = endings.new_ending(desk, view.placement.id, because=ABSENCE)
    assert (begun.reason_code, begun.by) == (ABSENCE, EndedBy.COMMISSIONER)
    assert plain(begun.reason) == "Frånvarande i följd sedan 1 april 2026 (24 dagar)."


def test_an_ended_placement_shows_itself_as_ended_and_frees_its_place(
    desk: Desk, clock: Clock, case: Case, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY + timedelta(days=1))
    (row,) = lists.agreement_rows(desk, [view.agreement.id])
    assert (row.end, row.ended_on) == (LAST_DAY, LAST_DAY)
    (person,) = lists.participant_rows(desk, [case.participant.id])
    assert person.end == LAST_DAY
    (place,) = lists.enterprise_rows(desk, [case.enterprise.id])
    assert place.placed_now == 0
    (line,) = attendance.month(desk, Month(2026, 6))
    assert max(line.expected) == LAST_DAY
    assert attendance.month(desk, Month(2026, 7)) == []
    refused(
        lambda: attendance.mark(desk, {(view.placement.id, LAST_DAY + timedelta(days=3)): PRESENT}),
        Rule.DATE_OUT_OF_RANGE,
    )
    somebody = participants.save_participant(
        desk, replace(participants.new_participant(), given_name="Örjan", family_name="Ek")
    )
    order = replace(
        orders.new_order(desk, somebody.id, "work_training"), start=date(2026, 7, 1), end=date(2026, 9, 1)
    )
    (fit,) = matching.suitable(desk, order)
    free = next(reason for reason in fit.reasons if reason.kind is ReasonKind.PLACES_FREE)
    assert (free.number, free.of) == (6, 6)
    assert next(r for r in fit.reasons if r.kind is ReasonKind.EARLIER_UNKNOWN).number == 1
    outcomes.record(desk, Outcome(view.placement.id, AT_END, "employment", LAST_DAY))
    (fit,) = matching.suitable(desk, order)
    good = next(reason for reason in fit.reasons if reason.kind is ReasonKind.EARLIER_GOOD)
    assert (good.number, good.of) == (1, 1)


def test_a_new_agreement_after_an_ending_is_a_new_placement(
    desk: Desk, clock: Clock, case: Case, view: AgreementView
) -> None:
    ended(desk, clock, view)
    made = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, "work_training")
    assert made.placement_id != view.placement.id
    assert agreements.begun(desk, case.participant.id, case.enterprise.id, "work_training") == made


def test_a_follow_up_after_the_end_records_the_outcome(desk: Desk, clock: Clock, view: AgreementView) -> None:
    ended(desk, clock, view)
    call = next(v for v in visits.visits_of(desk, view.placement.id) if v.because is Because.AFTER)
    clock.now = at(call.on)
    opened = visits.open_visit(desk, call.id)
    visits.answer(desk, call.id, "willing", "yes")
    visits.answer(desk, call.id, "now", "studies")
    visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, call.id)).visit.id)
    found = outcomes.outcomes_of(desk, view.placement.id)
    assert found[3].code == "studies"
    assert (found[3].on, found[3].visit_id) == (call.on, opened.visit.id)
    assert outcomes.outcome_table(desk) == [(view.placement.id, 3, "studies", "education", call.on)]


def test_an_outcome_is_recorded_undone_and_refused_when_it_cannot_be(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    key = view.placement.id
    good = Outcome(key, AT_END, "employment", LAST_DAY)
    assert outcomes.record(desk, good) is None
    before = outcomes.record(desk, replace(good, code="studies"))
    outcomes.take_back(desk, key, AT_END, before)
    assert outcomes.outcomes_of(desk, key) == {AT_END: good}
    outcomes.take_back(desk, key, AT_END)
    assert outcomes.outcomes_of(desk, key) == {}
    for bad, rule in (
        (replace(good, code=""), Rule.REQUIRED),
        (replace(good, code="lottovinst"), Rule.ANSWER_FORM),
        (replace(good, on=LAST_DAY + timedelta(days=1)), Rule.DATE_OUT_OF_RANGE),
        (replace(good, after_months=3, on=LAST_DAY - timedelta(days=1)), Rule.DATE_OUT_OF_RANGE),
        (replace(good, after_months=4), Rule.OUT_OF_RANGE),
        (replace(good, note="x" * 10_000), Rule.TOO_LONG),
    ):
        refused(lambda bad=bad: outcomes.record(desk, bad), rule)


def test_an_ended_placement_is_neither_changed_nor_extended_nor_ended_under_open_signatures(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    clock.now = at(LAST_DAY - timedelta(days=9))

    def later(terms: Terms) -> Terms:
        return replace(until(date(2026, 12, 4))(terms), goals=(Goal("Klara kassan", "Prov", LAST_DAY),))

    draft = written(desk, view, AgreementKind.EXTENSION, later)
    signing.present(desk, draft.agreement.id)
    refused(lambda: endings.end_placement(desk, early(desk, view)), Rule.SIGNATURES_UNDER_WAY)
    signing.withdraw(desk, draft.agreement.id, "Hon har fått arbete")
    endings.end_placement(desk, early(desk, view))
    refused(lambda: signing.present(desk, draft.agreement.id), Rule.PLACEMENT_ENDED)
    refused(lambda: amendments.begin(desk, view.agreement.id, AgreementKind.AMENDMENT), Rule.PLACEMENT_ENDED)
    endings.reopen(desk, view.placement.id)
    extended = sign_all(desk, signing.present(desk, draft.agreement.id))
    found = endings.get_ending(desk, view.placement.id)
    assert (found.start, found.end) == (date(2026, 3, 9), date(2026, 12, 4))
    ended(desk, clock, view, date(2026, 10, 30))
    begun = assessments.get_assessment(desk, view.placement.id)
    assert [goal.what for goal in begun.value.goals] == ["Klara kassan"], "the goals in force at the end"
    assert begun.end.view.agreement.id == extended.agreement.id
