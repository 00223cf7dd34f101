"""The demo register is believable and deterministic, belongs to nobody, and is never built over a real one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from asfdesk.domain import chain
from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.kinds import CommissionerKind, VisitKind
from asfdesk.domain.picture import PictureKind
from asfdesk.domain.todo import Todo, TodoLine, Urgency
from asfdesk.domain.visit import VisitState
from asfdesk.paths import resource
from asfdesk.services import attendance
from asfdesk.services.agreeing import agreements
from asfdesk.services.agreeing.open_control import open_points
from asfdesk.services.demo import cases, opening
from asfdesk.services.demo.register import build_demo
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners
from asfdesk.services.start_page import today
from asfdesk.services.visiting import protocol_seals, protocols
from asfdesk.store.trail.audit import verify_chain
from tests.cases import TODAY, Clock, catalogue, open_desk

PLACEMENTS = 44


def built(folder: Path, limit: int) -> Desk:
    desk = replace(open_desk(folder, Clock()), demo=True)
    build_demo(desk, resource(), limit=limit)
    return desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = built(tmp_path_factory.mktemp("demo") / "register", PLACEMENTS)
    yield desk
    desk.store.close()


@pytest.fixture(scope="module")
def lines(desk: Desk) -> list[TodoLine]:
    return today.todo_lines(desk)


def days(lines: list[TodoLine], todo: Todo) -> list[int]:
    return [(line.when - TODAY).days for line in lines if line.todo is todo and line.when]


def test_the_whole_register_has_the_figures_of_the_plan() -> None:
    plots = cases.plots(CommissionerKind.AF, cases.ALL, Random(1))
    kinds = Counter(plot.line.kind for plot in plots)
    assert len(plots) == 260
    assert kinds[CommissionerKind.FK] == 52  # 20 %
    assert 50 <= kinds[CommissionerKind.MUNICIPALITY] <= 60
    courses = Counter(plot.course for plot in plots)
    assert courses[cases.Course.LATE_UNSIGNED] == 3
    assert courses[cases.Course.ENDING] == 12
    assert courses[cases.Course.RUNNING] > 130
    urgent = {cases.Course.LATE_UNSIGNED, cases.Course.ENDING}
    assert all(plot.own for plot in plots if plot.course in urgent)
    assert {plot.line.kind for plot in plots if plot.own} == {CommissionerKind.AF}


@pytest.mark.parametrize("limit", [1, 2, 7, 30, 259])
def test_a_smaller_register_has_as_many_placements_as_asked_for(limit: int) -> None:
    assert len(cases.plots(CommissionerKind.AF, limit, Random(1))) == limit


def test_thirty_enterprises_lie_in_ten_kommuner(desk: Desk) -> None:
    with desk.store.read() as work:
        enterprises, people, placements = (
            work.enterprises.all(), work.participants.all(), work.placements.all()
        )  # fmt: skip
    assert len(enterprises) == 30
    assert len({enterprise.municipality for enterprise in enterprises}) == 10
    assert len(people) == len(placements) == PLACEMENTS


def test_no_personal_number_can_belong_to_anybody(desk: Desk) -> None:
    with desk.store.read() as work:
        numbers = [person.person_number for person in work.participants.all()]
    assert all(number and number.digits[8:11] == "000" for number in numbers)
    assert len(set(numbers)) == PLACEMENTS


def test_agreements_and_visits_are_in_every_state(desk: Desk) -> None:
    with desk.store.read() as work:
        agreed = Counter(agreement.state for agreement in work.agreements.all())
        visits = Counter(visit.state for visit in work.visits.all())
    assert set(agreed) == set(State)
    assert set(visits) == set(VisitState)


def test_what_the_register_holds_could_have_been_written_by_hand(desk: Desk) -> None:
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None
        signed = work.agreements.in_states(State.SIGNED)
        for agreement in signed:
            view = agreements.view_of(desk, work, agreement)
            assert agreements.assess(desk, view).problems == ()
            assert {signature.role.value for signature in view.signatures} == {
                "participant", "enterprise", "officer",
            }  # fmt: skip
        for visit in work.visits.in_states(VisitState.CLOSED):
            assert work.checklists.of(visit.id)
            assert work.answers.of(visit.id)
            assert visit.on < TODAY


def test_no_page_is_empty_pictures_enterprise_visits_a_sealed_protocol_and_a_visit_made_alone(
    desk: Desk,
) -> None:
    with desk.store.read() as work:
        every = work.visits.all()
        at_enterprises = [visit for visit in every if visit.placement_id is None]
        pictures = {visit.id: work.pictures.of_visit(visit.id) for visit in every}
        alone = work.lone_visits.waiting()
        waiting = [action for action in work.actions.open() if action.enterprise_id]
        standing = [
            protocol_seals.standing(desk, protocols.protocol_of(desk, work, visit.id))
            for visit in every
            if visit.state is VisitState.CLOSED and visit.placement_id and pictures[visit.id]
        ]
    assert {(visit.kind, visit.state) for visit in at_enterprises} == {
        (VisitKind.ENTERPRISE, VisitState.CLOSED),
        (VisitKind.DIALOGUE, VisitState.CLOSED),
        (VisitKind.DIALOGUE, VisitState.PLANNED),
    }
    shown = [picture for some in pictures.values() for picture in some]
    assert {picture.kind for picture in shown} == {PictureKind.PHOTO, PictureKind.SKETCH}
    assert all("demobild" in picture.alt or picture.kind is PictureKind.SKETCH for picture in shown)
    assert [(one.signed, one.sealed) for one in standing] == [(True, True)]
    assert len(alone) == len(waiting) == 1
    with desk.store.read() as work:
        assert work.visits.get(alone[0].visit_id).on > TODAY


def test_what_is_late_is_a_few_things_of_the_last_weeks(lines: list[TodoLine]) -> None:
    late = [day for day in days(lines, Todo.VISIT) if day < 0]
    assert 1 <= len(late) <= 8
    assert min(late) >= -25
    overdue = [day for day in days(lines, Todo.ACTION) if day < 0]
    assert 1 <= len(overdue) <= 9
    assert min(overdue) >= -30
    assert all((line.when - TODAY).days >= -30 for line in lines if line.when)


def test_something_of_every_kind_waits_on_the_start_page(desk: Desk, lines: list[TodoLine]) -> None:
    assert today.todo_lines(replace(desk, demo=False)) == lines, "nothing hangs on knowing that it is a demo"
    unread = {Todo.LOG_CONTROL}  # nobody has read a case in a register that was just built
    unsealed = {
        Todo.SEAL_STEP,
        Todo.CERTIFICATE_ENDING,
        Todo.PROTOCOL_UNSEALED,
        Todo.CLOSING_UNSEALED,
    }  # nor has anything been tried to be sealed: what is issued waits, and no line says that it failed
    rare = {
        Todo.LIMIT_REACHED,
        Todo.NOT_VISITED,
        Todo.NOT_BACK,
        Todo.CONTROL_OPEN,
    }  # no period of the demo is long enough, no enterprise left alone, the union answers in time
    assert {line.todo for line in lines} - rare == set(Todo) - {
        Todo.ENDED,
        Todo.DRAFT,
    } - unread - unsealed - rare
    assert 0 in days(lines, Todo.VISIT)
    assert all(0 <= day <= 30 for day in days(lines, Todo.ENDING))
    assert all(-14 <= day < 0 for day in days(lines, Todo.UNSIGNED_AFTER_START))
    assert days(lines, Todo.OPEN_VISIT) == [-3]  # Monday: begun on Friday


def test_open_points_of_many_drafts_are_those_that_each_one_says_itself(desk: Desk) -> None:
    with desk.store.read() as work:
        written = work.agreements.in_states(State.DRAFT, State.PRESENTED, State.SIGNED)
        drafts = [
            replace(
                one,
                state=State.DRAFT,
                terms=replace(
                    one.terms,
                    requirements=one.terms.requirements[: place % 3],
                    deputy_id=None,
                    shared_topics=frozenset(),
                ),
            )
            for place, one in enumerate(written)
        ]
        each = {
            one.id: sum(not found.settled for found in agreements.view_of(desk, work, one).control)
            for one in drafts
        }
        assert open_points(desk, work, drafts) == {key: left for key, left in each.items() if left}
    assert len({left for left in each.values() if left}) > 1, "some want more than others"


def test_each_placement_in_short_says_what_the_month_and_the_long_absences_say(desk: Desk) -> None:
    away = {one.placement.id: one for one in attendance.long_absences(desk)}
    assert away
    lines: dict[Month, dict[UUID, attendance.MonthLine]] = {}
    with desk.store.read() as work:
        keys = [one.id for one in work.placements.all()]
    told = {key: short for key in keys if (short := attendance.summary(desk, key))}
    assert set(away) <= set(told)
    for key, short in told.items():
        if short.month not in lines:
            lines[short.month] = {one.placement.id: one for one in attendance.month(desk, short.month)}
        line = lines[short.month][key]
        assert (short.present, short.absent) == (line.present, line.absent)
        assert (short.unmarked, short.long_absence) == (len(line.unmarked(TODAY)), away.get(key))


def test_what_is_late_is_on_the_desk_of_the_officer_who_works(desk: Desk, lines: list[TodoLine]) -> None:
    officer = commissioners.current_officer(desk)
    assert officer is not None
    late = {line.where + line.who for line in lines if line.urgency is Urgency.OVERDUE}
    with desk.store.read() as work:
        people = {p.id: p for p in work.participants.all()}
        places = {e.id: e for e in work.enterprises.all()}
        own = {
            places[one.enterprise_id].name
            + (
                people[one.participant_id].initials
                if people[one.participant_id].protected
                else people[one.participant_id].name
            )
            for one in work.placements.all()
            if one.officer_id == officer.id
        }
    assert late <= own


def test_the_same_day_gives_the_same_register(tmp_path: Path) -> None:
    def told(folder: Path) -> list[tuple[object, ...]]:
        desk = built(folder, 6)
        try:
            return [
                (line.todo, line.urgency, line.when, line.who, line.where) for line in today.todo_lines(desk)
            ]
        finally:
            desk.store.close()

    assert told(tmp_path / "first") == told(tmp_path / "second")


def test_invented_people_never_enter_a_real_register(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register", Clock())
    try:
        with pytest.raises(ValueError, match="demo desk"):
            build_demo(desk, resource(), limit=1)
        with desk.store.read() as work:
            assert work.participants.all() == []
    finally:
        desk.store.close()


def opened(folder: Path, *, fresh: bool = False) -> set[object]:
    """Opens the demo register, closes it, and tells whose keys are in it."""
    desk = opening.open_demo(
        folder, resource(), lambda store: Desk(store, catalogue(), demo=True), fresh=fresh, limit=1
    )
    try:
        with desk.store.read() as work:
            return {person.id for person in work.participants.all()}
    finally:
        desk.store.close()


def test_a_demo_register_is_used_again_for_three_days_unless_a_fresh_one_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    first = opened(folder)
    assert opened(folder) == first
    fresh = opened(folder, fresh=True)
    assert fresh != first
    mark = folder / "demo.json"
    told = json.loads(mark.read_text("utf-8"))
    told["built"] = (datetime.now(UTC) - timedelta(days=4)).isoformat()
    mark.write_text(json.dumps(told), "utf-8")
    assert opened(folder) != fresh


def test_a_folder_with_a_register_of_the_officers_own_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    open_desk(folder).store.close()
    before = (folder / "register.key").read_bytes()
    with pytest.raises(StoreFault) as refused:
        opened(folder)
    assert refused.value.fault is Fault.STORE_EXISTS
    assert (folder / "register.key").read_bytes() == before
    open_desk(folder).store.close()


def test_what_has_ended_is_assessed_certified_and_has_an_outcome_and_one_ends_early(desk: Desk) -> None:
    with desk.store.read() as work:
        endings = work.endings.all()
        issued = work.closing.kinds_issued()
        outcomes = work.outcomes.all()
    over = [ending for ending in endings if ending.last_day and ending.last_day < TODAY]
    assert over
    assert all({(one.id, "assessment"), (one.id, "certificate")} <= issued for one in over)
    assert all(outcomes[one.id][0].code for one in endings)
    (early,) = [ending for ending in endings if ending.early]
    assert early.last_day is not None
    assert early.last_day > TODAY
    assert len(early.effects) >= 2


def test_some_agreements_are_amended_and_their_chains_hold_together(desk: Desk) -> None:
    with desk.store.read() as work:
        signed = work.agreements.in_states(State.SIGNED)
    changed = [one for one in signed if one.kind is AgreementKind.AMENDMENT]
    assert changed
    for one in changed:
        links = chain.chain_of([a for a in signed if a.placement_id == one.placement_id], one)
        assert links is not None
        assert links.valid_at(desk.today()) == one
