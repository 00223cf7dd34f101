"""Visits through the services on a real encrypted store: plan, move, cancel, begin, answer, write, close, protocol."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from asfdesk.domain.carried import Recipient
from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import VisitState, VisitView
from asfdesk.services import drafts, lists
from asfdesk.services.desk import Desk
from asfdesk.services.lists import Which
from asfdesk.services.output import exports
from asfdesk.services.visiting import protocols, visit_place, visits
from tests.cases import Case, Clock
from tests.follow_up import answer_all, first_planned, in_days, signed


@pytest.fixture
def opened(desk: Desk, case: Case) -> VisitView:
    return visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)


def rules(refused: pytest.ExceptionInfo[RuleBroken]) -> list[tuple[Rule, str]]:
    return [(problem.rule, problem.field) for problem in refused.value.problems]


def test_signing_plans_the_visits_of_the_follow_up_plan_with_their_reasons(desk: Desk, case: Case) -> None:
    agreement = signed(desk, case)
    planned = visits.visits_of(desk, agreement.placement.id)
    assert planned[0].kind is VisitKind.INTRODUCTION
    assert planned[0].on == date(2026, 3, 9)
    assert [visit.on for visit in planned] == sorted(visit.on for visit in planned)
    assert {visit.because for visit in planned} >= {
        Because.FIRST,
        Because.RECURRING,
        Because.CLOSING,
        Because.AFTER,
    }
    assert all(visit.place == "Kooperativet Ängen" for visit in planned)


def test_a_booked_visit_is_the_officers_own_choice_and_its_day_is_asked_for(desk: Desk, case: Case) -> None:
    placement = signed(desk, case).placement.id
    visit = visits.plan_visit(desk, placement, VisitKind.WORKPLACE, in_days(desk, 3), time(9, 30), "  Köket ")
    assert (visit.because, visit.at, visit.place) == (Because.CHOSEN, time(9, 30), "Köket")
    for day, rule in ((None, Rule.REQUIRED), (date(2062, 3, 9), Rule.DATE_OUT_OF_RANGE)):
        with pytest.raises(RuleBroken) as refused:
            visits.plan_visit(desk, placement, VisitKind.WORKPLACE, day)
        assert rules(refused) == [(rule, "on")]


def test_a_moved_visit_keeps_its_first_day_and_the_reason(desk: Desk, case: Case) -> None:
    visit = first_planned(desk, signed(desk, case))
    with pytest.raises(RuleBroken) as refused:
        visits.move_visit(desk, visit, in_days(desk, 10), None, "", " ")
    assert rules(refused) == [(Rule.REASON_REQUIRED, "reason")]
    moved = visits.move_visit(desk, visit, in_days(desk, 10), None, "", "Åsa är sjuk")
    again = visits.move_visit(desk, moved, in_days(desk, 12), time(13), "", "Tolken fick förhinder")
    assert (again.moved_from, again.reason) == (visit.on, "Tolken fick förhinder")
    hour = visits.move_visit(desk, again, again.on, time(14), "", "")
    assert (hour.at, hour.reason) == (time(14), "Tolken fick förhinder")


def test_a_cancelled_visit_stays_with_its_reason_and_can_be_planned_again(desk: Desk, case: Case) -> None:
    visit = first_planned(desk, signed(desk, case))
    with pytest.raises(RuleBroken):
        visits.cancel_visit(desk, visit, "")
    cancelled = visits.cancel_visit(desk, visit, "Företaget har stängt")
    assert (cancelled.state, cancelled.reason) == (VisitState.CANCELLED, "Företaget har stängt")
    with pytest.raises(RuleBroken):
        visits.open_visit(desk, visit.id)
    assert visits.restore_visit(desk, cancelled).state is VisitState.PLANNED


def test_undoing_a_cancellation_keeps_the_reason_of_an_earlier_move(desk: Desk, case: Case) -> None:
    visit = first_planned(desk, signed(desk, case))
    moved = visits.move_visit(desk, visit, in_days(desk, 10), None, "", "Åsa är sjuk")
    cancelled = visits.cancel_visit(desk, moved, "Stängt")
    assert cancelled.reason == "Åsa är sjuk\nStängt"
    restored = visits.restore_visit(desk, cancelled)
    assert (restored.moved_from, restored.reason) == (visit.on, "Åsa är sjuk")


def test_only_a_cancelled_visit_can_be_planned_again(desk: Desk, opened: VisitView) -> None:
    with pytest.raises(RuleBroken):
        visits.restore_visit(desk, opened.visit)


def test_a_visit_begins_with_its_checklist_frozen_and_the_expected_people(
    desk: Desk, opened: VisitView
) -> None:
    assert opened.visit.state is VisitState.OPEN
    assert opened.visit.attendees == ("Åsa Öberg", "Märta Holmström", "Ann-Sofie Åkerlund")
    assert opened.checklist.code == opened.visit.checklist_code
    without = replace(desk.catalogue, all_checklists=())
    later = Desk(desk.store, without, desk.clock)
    assert visits.get_visit(later, opened.visit.id).checklist == opened.checklist
    assert visits.open_visit(desk, opened.visit.id).visit == opened.visit


def test_the_protocol_states_the_day_the_visit_was_made_and_keeps_the_planned_one(
    desk: Desk, case: Case, clock: Clock
) -> None:
    planned = visits.visits_of(desk, signed(desk, case).placement.id)
    early = visits.open_visit(desk, planned[0].id).visit
    assert (early.on, early.moved_from) == (desk.today(), planned[0].on)
    with pytest.raises(RuleBroken) as refused:
        visits.open_visit(desk, planned[1].id, on=in_days(desk, 1))
    assert rules(refused) == [(Rule.DATE_OUT_OF_RANGE, "on")]
    clock.now += planned[1].on - desk.today() + timedelta(days=2)
    afterwards = visits.open_visit(desk, planned[1].id, on=planned[1].on).visit
    assert (afterwards.on, afterwards.moved_from) == (planned[1].on, None)


def test_an_answer_is_durable_and_another_one_replaces_it(desk: Desk, opened: VisitView) -> None:
    item = next(item for item in opened.checklist.items if item.values)
    visits.answer(desk, opened.visit.id, item.id, item.values[0])
    visits.answer(desk, opened.visit.id, item.id, item.values[-1], " Efter lunch ")
    found = visits.get_visit(desk, opened.visit.id).answers[item.id]
    assert (found.value, found.comment) == (item.values[-1], "Efter lunch")
    assert visits.with_answer(opened, item.id, item.values[-1], " Efter lunch ").answers[item.id] == found


def test_an_answer_that_does_not_fit_is_refused_at_its_question(desk: Desk, opened: VisitView) -> None:
    item = next(item for item in opened.checklist.items if item.values)
    for key, value in ((item.id, "kanske"), ("no_such_item", "yes")):
        with pytest.raises(RuleBroken) as refused:
            visits.answer(desk, opened.visit.id, key, value)
        assert rules(refused) == [(Rule.ANSWER_FORM, key)]
    text = next(item for item in opened.checklist.items if not item.values and item.kind.value == "text")
    with pytest.raises(RuleBroken) as refused:
        visits.answer(desk, opened.visit.id, text.id, "å" * 20_001)
    assert rules(refused) == [(Rule.TOO_LONG, text.id)]


def test_notes_are_saved_and_the_draft_of_the_visit_goes(desk: Desk, opened: VisitView) -> None:
    drafts.keep_draft(desk, Kind.VISIT, opened.visit.id, {"notes": "halv"}, opened.visit.version)
    written = replace(opened.visit, notes=" Gick bra ", attendees=("Åsa Öberg", " "), participant_view="Kul")
    saved = visits.write_notes(desk, written)
    assert (saved.notes, saved.attendees, saved.participant_view) == ("Gick bra", ("Åsa Öberg",), "Kul")
    assert drafts.find_draft(desk, Kind.VISIT, opened.visit.id) is None


def test_a_visit_closes_only_when_every_required_question_is_answered(
    desk: Desk, opened: VisitView, clock: Clock
) -> None:
    wanting = {item.id for item in visits.unanswered(opened)}
    with pytest.raises(RuleBroken) as refused:
        visits.close_visit(desk, opened.visit.id)
    assert {field for _, field in rules(refused)} == wanting
    assert {rule for rule, _ in rules(refused)} == {Rule.CHECKLIST_INCOMPLETE}
    answer_all(desk, opened)
    closed = visits.close_visit(desk, opened.visit.id)
    assert (closed.visit.state, closed.visit.closed_at) == (VisitState.CLOSED, clock())


def test_nothing_in_a_closed_visit_can_be_changed(desk: Desk, opened: VisitView) -> None:
    closed = visits.close_visit(desk, answer_all(desk, opened).visit.id)
    item = closed.checklist.items[0]
    with pytest.raises(RuleBroken):
        visits.answer(desk, closed.visit.id, item.id, "")
    with pytest.raises(RuleBroken):
        visits.write_notes(desk, replace(closed.visit, notes="efteråt"))
    with pytest.raises(RuleBroken):
        visits.cancel_visit(desk, closed.visit, "skäl")
    with pytest.raises(RuleBroken):
        visits.close_visit(desk, closed.visit.id)
    with pytest.raises(RuleBroken):
        visits.move_visit(desk, closed.visit, in_days(desk, 3), None, "", "skäl")
    with pytest.raises(RuleBroken):
        visits.restore_visit(desk, closed.visit)
    assert visits.get_visit(desk, closed.visit.id) == closed


def test_a_visit_knows_the_one_before_and_the_one_after(desk: Desk, opened: VisitView) -> None:
    assert opened.previous is None
    assert opened.following is not None
    closed = visits.close_visit(desk, answer_all(desk, opened).visit.id)
    after = visits.get_visit(desk, opened.following.id)
    assert after.previous == closed.visit


def test_the_supervisors_protocol_leaves_out_what_is_not_consented_to(desk: Desk, opened: VisitView) -> None:
    visit = replace(
        opened.visit,
        participant_view="Jag sover dåligt",
        notes="Ring vården",
        supervisor_view="Flitig",
        notes_visibility=Visibility.SHARED,
    )
    visits.write_notes(desk, visit)
    view = visits.get_visit(desk, opened.visit.id)
    full = protocols.protocol(desk, view)
    assert set(protocols.withheld(view, full)) >= {SharedTopic.PARTICIPANT_VIEW, SharedTopic.NOTES}
    assert protocols.protocol_pdf(desk, view)[:5] == b"%PDF-"
    copy = repr(protocols.protocol(desk, view, Copy.SUPERVISOR))
    assert "sover" not in copy
    assert "vården" not in copy
    export = exports.export_protocol(desk, view, Recipient.SUPERVISOR)
    assert "Öberg" not in export.name
    assert "handledarens exemplar" in export.name


def test_the_place_in_a_visit_is_remembered_for_that_visit_alone(desk: Desk, opened: VisitView) -> None:
    assert visit_place.last_place(desk, opened.visit.id).section == ""
    visit_place.remember_place(desk, opened.visit.id, visit_place.Place("s2"))
    assert visit_place.last_place(desk, opened.visit.id).section == "s2"
    assert opened.following is not None
    assert visit_place.last_place(desk, opened.following.id).section == ""


def test_lists_of_visits_tell_coming_overdue_and_completed_apart(
    desk: Desk, opened: VisitView, clock: Clock
) -> None:
    placement = opened.placement.id
    late = visits.plan_visit(desk, placement, VisitKind.WORKPLACE, in_days(desk, -2))
    every = lists.visit_ids(desk, Which.ALL)
    coming = lists.visit_ids(desk, Which.COMING)
    assert lists.visit_ids(desk, Which.OVERDUE) == [late.id]
    assert opened.visit.id in coming
    assert late.id not in coming
    assert len(every) == len(coming) + 1
    visits.close_visit(desk, answer_all(desk, opened).visit.id)
    assert lists.visit_ids(desk, Which.DONE) == [opened.visit.id]
    assert lists.visit_ids(desk, Which.ALL, "öberg") == every
    assert lists.visit_ids(desk, Which.ALL, "finns inte") == []
    days = [row.on for row in lists.visit_rows(desk, lists.visit_ids(desk, Which.ALL, descending=True))]
    assert days == sorted(days, reverse=True)


def test_a_note_that_no_protocol_can_show_is_kept_and_named_when_the_visit_is_closed(
    desk: Desk, opened: VisitView
) -> None:
    answered = answer_all(desk, opened)
    visits.write_notes(desk, replace(answered.visit, notes="Glad dag 😀"))
    with pytest.raises(RuleBroken) as refused:
        visits.close_visit(desk, opened.visit.id)
    assert [(p.rule, p.field, p.params["characters"]) for p in refused.value.problems] == [
        (Rule.UNPRINTABLE, "notes", "😀")
    ]
    assert visits.get_visit(desk, opened.visit.id).visit.notes == "Glad dag 😀"


def test_months_after_the_end_the_short_call_is_the_usual_checklist(desk: Desk, case: Case) -> None:
    view = signed(desk, case)
    later = [v for v in visits.visits_of(desk, view.placement.id) if v.because is Because.AFTER]
    assert later
    assert all(visits.get_visit(desk, visit.id).checklist.code == "later_contact" for visit in later)
