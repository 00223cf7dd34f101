"""Visits of an enterprise without any participant: planned, made, carried over, and who was not visited for long."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from asfdesk.domain.ids import made_at, new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.todo import Todo
from asfdesk.domain.visit import VisitState
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.lists import Which
from asfdesk.services.parties import enterprises
from asfdesk.services.rights import reading, retention
from asfdesk.services.start_page import today
from asfdesk.services.start_page.today_visits import enterprise_of
from asfdesk.services.visiting import actions, enterprise_visits, visits
from tests.cases import Case, Clock
from tests.follow_up import answer_all, first_planned, in_days, signed


def meet(desk: Desk, case: Case, kind: VisitKind = VisitKind.ENTERPRISE):
    planned = enterprise_visits.plan_enterprise_visit(desk, case.enterprise.id, kind, desk.today())
    return visits.open_visit(desk, planned.id)


def test_an_enterprise_is_visited_with_a_checklist_of_its_own(desk: Desk, case: Case) -> None:
    view = meet(desk, case)
    assert (view.checklist.code, view.participant, view.placement, view.measure) == (
        "readiness",
        None,
        None,
        None,
    )
    assert view.visit.attendees == ("Ann-Sofie Åkerlund",)
    dialogue = meet(desk, case, VisitKind.DIALOGUE)
    assert dialogue.checklist.code == "dialogue"
    closed = visits.close_visit(desk, answer_all(desk, view).visit.id)
    assert closed.visit.state is VisitState.CLOSED
    assert not reading.opened(desk, reading.Seen.VISIT, view.visit.id)  # nobody's case was read


def test_what_was_agreed_is_carried_to_the_next_visit_until_it_is_done(desk: Desk, case: Case) -> None:
    first = meet(desk, case)
    agreed = actions.save_action(
        desk,
        actions.new_action(
            None, first.visit.id, "Skriv rutin", due=in_days(desk, -1), enterprise_id=case.enterprise.id
        ),
    )
    visits.close_visit(desk, answer_all(desk, first).visit.id)
    second = meet(desk, case)
    assert [action.id for action in second.carried] == [agreed.id]
    assert second.previous is not None
    assert second.before["reception"].value == "yes"
    [line] = [line for line in today.todo_lines(desk) if line.todo is Todo.ACTION]
    assert line.where == "Kooperativet Ängen"
    assert enterprise_of(desk, line) == case.enterprise.id
    actions.finish_action(desk, agreed)
    assert visits.get_visit(desk, second.visit.id).carried == ()


def test_visits_of_both_sorts_stand_in_the_list_and_are_found(desk: Desk, case: Case) -> None:
    planned = enterprise_visits.plan_enterprise_visit(
        desk, case.enterprise.id, VisitKind.ENTERPRISE, in_days(desk, 2)
    )
    signed(desk, case)
    keys = lists.visit_ids(desk, which=Which.COMING)
    rows = {row.id: row for row in lists.visit_rows(desk, keys)}
    assert rows[planned.id].participant is None
    assert rows[planned.id].enterprise == "Kooperativet Ängen"
    assert any(row.participant for row in rows.values())
    assert planned.id in lists.visit_ids(desk, Which.COMING, "ängen")


def test_the_last_contact_is_that_of_any_visit_there(desk: Desk, case: Case) -> None:
    assert enterprise_visits.visits_of_enterprise(desk, case.enterprise.id).contact.last is None
    opened = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)
    found = enterprise_visits.visits_of_enterprise(desk, case.enterprise.id).contact
    assert (found.last, found.kind) == (desk.today(), opened.visit.kind)


def test_who_was_not_visited_for_months_is_told_unless_a_visit_is_planned(
    desk: Desk, case: Case, clock: Clock
) -> None:
    view = meet(desk, case)
    visits.close_visit(desk, answer_all(desk, view).visit.id)
    assert enterprise_visits.not_visited(desk) == ()
    clock.now += timedelta(days=200)
    [late] = enterprise_visits.not_visited(desk)
    assert late.enterprise.id == case.enterprise.id
    [line] = [line for line in today.todo_lines(desk) if line.todo is Todo.NOT_VISITED]
    assert (line.detail, line.where) == ("1", "Kooperativet Ängen")
    enterprise_visits.choose_months(desk, 9)
    assert enterprise_visits.not_visited(desk) == ()
    assert enterprise_visits.not_visited(desk, 3)
    enterprise_visits.plan_enterprise_visit(desk, case.enterprise.id, VisitKind.DIALOGUE, in_days(desk, 7))
    assert enterprise_visits.not_visited(desk, 3) == ()


def test_an_enterprise_that_takes_nobody_is_not_missed(desk: Desk, case: Case, clock: Clock) -> None:
    visits.close_visit(desk, answer_all(desk, meet(desk, case)).visit.id)
    clock.now += timedelta(days=400)
    found = enterprises.find_enterprise(desk, case.enterprise.id)
    assert found is not None
    enterprises.save_enterprise(desk, replace(found, active=False))
    assert enterprise_visits.not_visited(desk) == ()


def test_a_key_tells_when_it_was_made() -> None:
    first = new_id()
    assert made_at(first) <= made_at(new_id())
    assert made_at(first).tzinfo is not None


def test_visits_of_an_enterprise_hang_on_nobodys_case(desk: Desk, case: Case) -> None:
    view = meet(desk, case)
    assert all(line.key[0] != view.visit.id for line in retention.trial(desk).lines)
