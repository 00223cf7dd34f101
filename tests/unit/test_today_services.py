"""The start page, action points, consents and a placement's page through the services on a real encrypted store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from asfdesk.domain.before_signing import Standing
from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.todo import Todo, Urgency
from asfdesk.domain.visit import Owner
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements, before_signing, placements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents
from asfdesk.services.signatures import signing
from asfdesk.services.start_page import today
from asfdesk.services.visiting import actions, visits
from tests.cases import Case, Clock, open_desk, ready, register
from tests.follow_up import answer_all, first_planned, in_days, signed


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)


def kinds(desk: Desk) -> list[tuple[Todo, Urgency]]:
    return [(line.todo, line.urgency) for line in today.todo_lines(desk)]


def test_an_empty_register_has_nothing_to_do(desk: Desk) -> None:
    assert today.todo_lines(desk) == []
    assert today.figures(desk, []) == today.Figures(0, 0, 0)


def test_a_draft_agreement_is_no_line_until_its_start_has_passed(
    desk: Desk, case: Case, clock: Clock
) -> None:
    view = ready(desk, case)
    assert kinds(desk) == []
    signing.present(desk, view.agreement.id)
    assert kinds(desk) == [(Todo.WAITING_FOR_SIGNATURES, Urgency.SOON)]
    clock.now = at(date(2026, 3, 9))
    line = today.todo_lines(desk)[0]
    assert (line.todo, line.urgency, line.kind) == (
        Todo.UNSIGNED_AFTER_START,
        Urgency.OVERDUE,
        Kind.AGREEMENT,
    )
    assert (line.who, line.where) == ("Åsa Öberg", "Kooperativet Ängen")


def test_open_points_of_the_control_are_told_two_weeks_before_the_wished_start_on_one_line_a_draft(
    desk: Desk, case: Case, clock: Clock
) -> None:
    view = ready(desk, case)
    start = view.terms.start
    assert start is not None
    unheard = tuple(one for one in view.terms.requirements if one.code != "union_statement")
    agreements.save_terms(desk, view.agreement, replace(view.terms, requirements=unheard))
    clock.now = at(start - timedelta(days=15))
    assert kinds(desk) == []
    clock.now = at(start - timedelta(days=14))
    (line,) = today.todo_lines(desk)
    assert (line.todo, line.subject, line.when) == (Todo.CONTROL_OPEN, view.agreement.id, start)
    assert (line.urgency, line.open_points, line.detail) == (Urgency.LATER, 1, view.agreement.number)
    clock.now = at(start)
    (line,) = today.todo_lines(desk)
    assert (line.todo, line.open_points) == (Todo.UNSIGNED_AFTER_START, 1), "one line, which tells both"
    (open_point,) = agreements.assess(desk, agreements.get_agreement(desk, view.agreement.id)).control
    given_up = before_signing.new_mark(desk, view, open_point, Standing.LACKING)
    before_signing.mark_point(desk, replace(given_up, reason="Svarar inte"))
    assert [line.open_points for line in today.todo_lines(desk)] == [0]


def test_planned_visits_come_up_two_weeks_ahead_and_are_overdue_the_day_after(
    desk: Desk, case: Case, clock: Clock
) -> None:
    visit = first_planned(desk, signed(desk, case))
    lines = [line for line in today.todo_lines(desk) if line.todo is Todo.VISIT]
    assert [line.subject for line in lines] == [visit.id]
    assert lines[0].urgency is Urgency.SOON
    clock.now = at(visit.on)
    assert today.todo_lines(desk)[0].urgency is Urgency.TODAY
    clock.now = at(visit.on + timedelta(days=1))
    assert today.todo_lines(desk)[0].urgency is Urgency.OVERDUE


def test_a_visit_that_was_begun_stays_until_it_is_closed(desk: Desk, case: Case) -> None:
    view = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)
    assert (Todo.OPEN_VISIT, Urgency.TODAY) in kinds(desk)
    visits.close_visit(desk, answer_all(desk, view).visit.id)
    assert Todo.OPEN_VISIT not in {todo for todo, _ in kinds(desk)}


def test_an_ending_placement_and_its_consent_come_up_in_time(desk: Desk, case: Case, clock: Clock) -> None:
    signed(desk, case)
    clock.now = at(date(2026, 8, 1))
    assert Todo.ENDING not in {todo for todo, _ in kinds(desk)}
    clock.now = at(date(2026, 8, 20))
    assert dict(kinds(desk))[Todo.ENDING] is Urgency.LATER
    clock.now = at(date(2026, 9, 4))
    found = dict(kinds(desk))
    assert Todo.ENDING not in found
    assert found[Todo.NOT_ASSESSED] is Urgency.SOON
    assert found[Todo.CONSENT_EXPIRING] is Urgency.SOON
    clock.now = at(date(2026, 9, 20))
    assert dict(kinds(desk))[Todo.NOT_ASSESSED] is Urgency.OVERDUE
    clock.now = at(date(2026, 11, 20))
    assert Todo.NOT_ASSESSED not in {todo for todo, _ in kinds(desk)}, "what ended long ago is history"


def test_a_consent_that_ran_out_comes_up_and_goes_when_renewed(desk: Desk, case: Case, clock: Clock) -> None:
    agreement = signed(desk, case)
    short = consents.new_consent(desk, case.participant.id, case.enterprise.id, until=in_days(desk, 60))
    consents.save_consent(
        desk, replace(short, topics=frozenset({SharedTopic.HEALTH}), purpose="Anpassa köket")
    )
    clock.now = at(date(2026, 6, 1))
    long = agreement.terms.end
    covered = [line for line in today.todo_lines(desk) if line.kind is Kind.CONSENT]
    assert long is not None
    # the agreement's own consent still holds, but not for health: what ran out must be seen
    assert [line.todo for line in covered] == [Todo.CONSENT_EXPIRED]
    line = covered[0]
    assert today.placement_of(desk, line) == agreement.placement.id
    renewed = consents.new_consent(desk, case.participant.id, case.enterprise.id, until=long)
    consents.save_consent(
        desk, replace(renewed, topics=frozenset({SharedTopic.HEALTH}), purpose="Anpassa köket")
    )
    assert [line for line in today.todo_lines(desk) if line.kind is Kind.CONSENT] == []


def test_a_revoked_consent_is_no_reminder(desk: Desk, case: Case, clock: Clock) -> None:
    signed(desk, case)
    for consent in consents.consents_of(desk, case.participant.id):
        consents.revoke_consent(desk, consent)
    assert consents.shared_now(desk, case.participant.id, case.enterprise.id) == frozenset()
    clock.now = at(date(2026, 9, 4))
    assert not any(line.kind is Kind.CONSENT for line in today.todo_lines(desk))


def test_a_consent_needs_topics_purpose_and_an_end_after_its_start(desk: Desk, case: Case) -> None:
    empty = replace(consents.new_consent(desk, case.participant.id, case.enterprise.id), purpose=" ")
    with pytest.raises(RuleBroken) as refused:
        consents.save_consent(desk, empty)
    assert [(p.rule, p.field) for p in refused.value.problems] == [
        (Rule.REQUIRED, "topics"), (Rule.REQUIRED, "purpose"), (Rule.REQUIRED, "valid_to"),
    ]  # fmt: skip
    backwards = replace(
        empty, topics=frozenset({SharedTopic.GOALS}), purpose="Mål", valid_to=in_days(desk, -1)
    )
    with pytest.raises(RuleBroken) as refused:
        consents.save_consent(desk, backwards)
    assert refused.value.problems[0].rule is Rule.END_BEFORE_START


def test_an_action_point_is_open_until_done_and_can_be_opened_again(
    desk: Desk, case: Case, clock: Clock
) -> None:
    placement = signed(desk, case).placement.id
    with pytest.raises(RuleBroken):
        actions.save_action(desk, actions.new_action(placement))
    late = actions.save_action(desk, actions.new_action(placement, text=" Köp skor ", due=in_days(desk, -1)))
    assert (late.text, late.owner) == ("Köp skor", Owner.OFFICER)
    line = today.todo_lines(desk)[0]
    assert (line.todo, line.urgency, line.detail) == (Todo.ACTION, Urgency.OVERDUE, "Köp skor")
    assert today.placement_of(desk, line) == placement
    done = actions.finish_action(desk, late, "Hämtade i dag")
    assert (done.done_on, done.outcome) == (desk.today(), "Hämtade i dag")
    assert not any(line.todo is Todo.ACTION for line in today.todo_lines(desk))
    again = actions.reopen_action(desk, done)
    assert actions.actions_of(desk, placement) == (again,)
    actions.delete_action(desk, again.id)
    assert actions.actions_of(desk, placement) == ()
    assert not any(line.todo is Todo.ACTION for line in today.todo_lines(desk))
    actions.restore_action(desk, again.id)
    assert [action.text for action in actions.actions_of(desk, placement)] == ["Köp skor"]


def test_open_action_points_follow_to_the_next_visit_until_done(desk: Desk, case: Case) -> None:
    agreement = signed(desk, case)
    first, second = visits.visits_of(desk, agreement.placement.id)[:2]
    visits.open_visit(desk, first.id)
    mine = actions.save_action(
        desk, actions.new_action(agreement.placement.id, first.id, "Ring tolken", due=in_days(desk, 5))
    )
    assert visits.get_visit(desk, first.id).actions == (mine,)
    assert visits.get_visit(desk, second.id).carried == (mine,)
    actions.finish_action(desk, mine)
    assert visits.get_visit(desk, second.id).carried == ()


def test_half_typed_work_comes_up_with_its_time(desk: Desk, case: Case) -> None:
    view = ready(desk, case)
    drafts.keep_draft(desk, Kind.AGREEMENT, view.agreement.id, view.terms, view.agreement.version)
    line = next(line for line in today.todo_lines(desk) if line.todo is Todo.DRAFT)
    assert (line.kind, line.subject, line.detail) == (Kind.AGREEMENT, view.agreement.id, "09.30")
    drafts.drop_draft(desk, Kind.AGREEMENT, view.agreement.id)
    assert today.todo_lines(desk) == []


def test_the_start_page_shows_initials_of_a_protected_identity(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "protected")
    try:
        signed(desk, register(desk, protected=True))
        lines = today.todo_lines(desk)
        assert {line.who for line in lines} == {"Å.Ö."}
    finally:
        desk.store.close()


def test_figures_count_running_placements_and_the_visits_of_the_week(
    desk: Desk, case: Case, clock: Clock
) -> None:
    placement = signed(desk, case).placement.id
    clock.now = at(date(2026, 3, 11))
    visits.plan_visit(desk, placement, VisitKind.WORKPLACE, date(2026, 3, 15))
    gone = visits.plan_visit(desk, placement, VisitKind.WORKPLACE, date(2026, 3, 13))
    visits.cancel_visit(desk, gone, "Stängt")
    lines = today.todo_lines(desk)
    assert today.figures(desk, lines) == today.Figures(running=1, this_week=2, overdue=1)


def test_a_placement_shows_everything_that_belongs_to_it(desk: Desk, case: Case) -> None:
    agreement = signed(desk, case)
    view = placements.get_placement(desk, agreement.placement.id)
    assert view.current == agreements.get_agreement(desk, agreement.agreement.id).agreement
    assert (view.participant, view.enterprise) == (case.participant, case.enterprise)
    assert {s.name for s in view.supervisors} == {"Märta Holmström", "Pär Lindqvist"}
    assert [c.topics for c in view.consents] == [agreement.terms.shared_topics]
    assert [v.on for v in view.visits] == sorted(v.on for v in view.visits)
    assert placements.placements_of_participant(desk, case.participant.id) == (view,)
