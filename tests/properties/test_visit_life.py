"""Visits planned, moved, cancelled, amended, ended and taken up again in any order: dates, history and open actions hold."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from asfdesk.domain.agreement import AgreementKind
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.services.finishing import endings
from asfdesk.services.planning.calendar_export import planned_calendar
from asfdesk.services.visiting import actions, visit_dates, visits
from asfdesk.services.workdays import swedish_workdays
from asfdesk.store.trail.audit import verify_chain
from tests.amending import follow, until
from tests.cases import Clock, open_desk, register
from tests.endings import at, early
from tests.follow_up import answer_all, signed

CHOICE = st.integers(0, 30)
BY_PLAN = (Because.INTRODUCTION, Because.FIRST, Because.RECURRING, Because.CLOSING)
WORKDAY = swedish_workdays()


class VisitLife(RuleBasedStateMachine):
    """One placement and everything that may happen to its visits."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="asfdesk-visits-"))
        self.clock = Clock()
        self.desk = open_desk(self.folder / "register", self.clock)
        self.view = signed(self.desk, register(self.desk))
        self.key = self.view.placement.id
        self.clock.now = at(date(2026, 4, 1))
        self.history: dict[UUID, tuple[VisitChange, ...]] = {}
        self.closed: dict[UUID, Visit] = {}
        self.waiting: set[UUID] = set()
        self.ended: date | None = None
        self.undo: tuple[Visit, ...] = ()
        self.sequences: dict[UUID, int] = {}
        self.told: set[UUID] = set()
        self.as_it_was: dict[UUID, tuple[VisitState, date]] = {}
        self.touched: set[UUID] = set()
        self.happened: Counter[str] = Counter()

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    def every(self) -> tuple[Visit, ...]:
        return visits.visits_of(self.desk, self.key)

    def pick(self, n: int, *states: VisitState) -> Visit | None:
        found = [visit for visit in self.every() if visit.state in states]
        return found[n % len(found)] if found else None

    @rule(kind=st.sampled_from(VisitKind), days=st.integers(0, 200))
    def plan(self, kind: VisitKind, days: int) -> None:
        visits.plan_visit(self.desk, self.key, kind, self.desk.today() + timedelta(days=days))

    @rule(n=CHOICE, days=st.integers(-30, 60), along=st.booleans())
    def move(self, n: int, days: int, along: bool) -> None:
        visit = self.pick(n, VisitState.PLANNED)
        if visit is None:
            return
        to = visit.on + timedelta(days=days)
        before = self.every()
        effects = visit_dates.effects_of_move(self.desk, visit, to)
        with_it = effects.along if along else visit_dates.Along()
        follows = with_it.follows
        assert self.every() == before, "asking moves nothing"
        assert all(WORKDAY(shift.to) for shift in follows if shift.to)
        self.touched |= {visit.id, *(shift.visit.id for shift in follows)}
        self.undo = visit_dates.move_with_effects(
            self.desk, visit, to, visit.at, visit.place, "Sjuk", with_it
        )
        promised = {visit.id: to} | {shift.visit.id: shift.to or shift.visit.on for shift in follows}
        now = {one.id: one.on for one in self.every()}
        assert len(now) == len(before) + len(with_it.added)
        assert {one.id: now[one.id] for one in before if now[one.id] != one.on} == {
            key: day for key, day in promised.items() if day != {one.id: one.on for one in before}[key]
        }, "what was promised moves, and nothing else"

    @rule()
    def move_back(self) -> None:
        self.touched |= {visit.id for visit in self.undo}
        with suppress(RuleBroken):  # somebody has changed one of them meanwhile: then none goes back
            visit_dates.move_back(self.desk, self.undo)
        self.undo = ()

    @rule(n=CHOICE)
    def cancel(self, n: int) -> None:
        visit = self.pick(n, VisitState.PLANNED)
        if visit is not None:
            self.touched.add(visit.id)
            visits.cancel_visit(self.desk, visit, "Stängt")

    @rule(n=CHOICE)
    def plan_again(self, n: int) -> None:
        visit = self.pick(n, VisitState.CANCELLED)
        if visit is not None and (self.ended is None or visit.on <= self.ended):
            self.touched.add(visit.id)
            visits.restore_visit(self.desk, visit)

    @rule(n=CHOICE, action=st.booleans())
    def hold(self, n: int, action: bool) -> None:
        visit = self.pick(n, VisitState.PLANNED)
        if visit is None:
            return
        self.touched.add(visit.id)
        view = answer_all(self.desk, visits.open_visit(self.desk, visit.id))
        if action:
            new = actions.new_action(self.key, visit.id, "Skaffa skor", "", self.desk.today())
            self.waiting.add(actions.save_action(self.desk, new).id)
        self.closed[visit.id] = visits.close_visit(self.desk, view.visit.id).visit

    @rule(n=CHOICE)
    def finish_an_action(self, n: int) -> None:
        if self.waiting:
            key = sorted(self.waiting)[n % len(self.waiting)]
            found = next(one for one in actions.actions_of(self.desk, self.key) if one.id == key)
            actions.finish_action(self.desk, found)
            self.waiting.discard(key)

    @rule(days=st.integers(0, 150))
    def end(self, days: int) -> None:
        if self.ended is None:
            last = min(self.desk.today() + timedelta(days=days), date(2026, 9, 8))
            before = {visit.id: (visit.state, visit.on) for visit in self.every()}
            with suppress(RuleBroken):
                endings.end_placement(self.desk, replace(early(self.desk, self.view, last), notice_days=None))
                self.ended, self.as_it_was, self.touched = last, before, set()
                self.happened["end"] += 1
                ahead = [v for v in self.every() if v.state is VisitState.PLANNED and v.because in BY_PLAN]
                assert all(v.on <= last for v in ahead), "what the plan had after the last day is gone"

    @rule()
    def reopen(self) -> None:
        if self.ended is not None:
            endings.reopen(self.desk, self.key)
            now = {visit.id: (visit.state, visit.on) for visit in self.every()}
            kept = self.as_it_was.keys() - self.touched
            assert {key: now[key] for key in kept} == {key: self.as_it_was[key] for key in kept}
            self.ended = None
            self.happened["reopen"] += 1

    @rule(days=st.integers(20, 100))
    def amend(self, days: int) -> None:
        on = self.desk.today() + timedelta(days=1)
        end = self.desk.today() + timedelta(days=days)
        with suppress(RuleBroken):  # an ended placement, or one amended from a later day, is not amended
            follow(
                self.desk, self.view, AgreementKind.AMENDMENT,
                lambda terms: replace(until(end)(terms), change_from=on, change_reason="Kortare tid."),
            )  # fmt: skip
            self.happened["amend"] += 1
            plan = [v for v in self.every() if v.state is VisitState.PLANNED and v.because is Because.CLOSING]
            assert len(plan) <= 1, "an amendment moves the closing visit and makes no second one"

    @rule(days=st.integers(1, 15))
    def time_passes(self, days: int) -> None:
        self.clock.now += timedelta(days=days)

    @rule()
    def tell_the_other_calendar(self) -> None:
        with suppress(RuleBroken):
            file = planned_calendar(self.desk).data.replace(b"\r\n ", b"").decode()
            events = {UUID(event.split("@")[0]): event for event in file.split("UID:")[1:]}
            living = {visit.id for visit in self.every() if visit.state is not VisitState.CANCELLED}
            for key in self.told - living:
                assert "STATUS:CANCELLED" in events[key], "what is gone here is taken out there"
            self.told = {key for key, event in events.items() if "CONFIRMED" in event} | (self.told & living)
        with self.desk.store.read() as work:
            now = {
                key: one.sequence
                for key, one in work.calendar_entries.many([v.id for v in self.every()]).items()
            }
        assert all(now[key] >= number for key, number in self.sequences.items()), "a number never falls"
        self.sequences = now

    @rule()
    def close_and_open_the_program(self) -> None:
        self.desk.store.close()
        self.desk = open_desk(self.folder / "register", self.clock)

    @invariant()
    def the_history_leads_from_the_first_day_to_the_one_that_stands(self) -> None:
        for visit in self.every():
            changes = visit_dates.date_story(self.desk, visit.id).changes
            known = self.history.get(visit.id, ())
            assert changes[: len(known)] == known, "nothing in a history is ever changed or lost"
            self.history[visit.id] = changes
            for earlier, later in zip(changes, changes[1:], strict=False):
                assert later.was == earlier.day
            if changes:
                assert changes[-1].day == visit.on
                assert (changes[-1].event is VisitEvent.CANCELLED) == (visit.state is VisitState.CANCELLED)
            for change in changes:
                assert change.reason or change.event in (
                    VisitEvent.PLANNED_AGAIN,
                    VisitEvent.HELD,
                    VisitEvent.MOVED,
                )

    @invariant()
    def what_is_closed_stays_and_what_is_open_waits(self) -> None:
        now = {visit.id: visit for visit in self.every()}
        assert all(now[key] == visit for key, visit in self.closed.items())
        waiting = {one.id for one in actions.actions_of(self.desk, self.key) if one.done_on is None}
        assert self.waiting <= waiting

    @invariant()
    def the_trail_is_whole(self) -> None:
        with self.desk.store.read() as work:
            assert verify_chain(work.connection) is None

    @invariant()
    def visits_by_rule_are_on_working_days(self) -> None:
        for visit in self.every():
            if (
                visit.because is not Because.CHOSEN
                and not self.history.get(visit.id)
                and visit.id not in self.closed
            ):
                assert WORKDAY(visit.on)


@pytest.mark.slow
def test_whatever_happens_to_visits_their_dates_history_and_actions_hold() -> None:
    long = settings.get_current_profile_name() == "long"
    run_state_machine_as_test(
        VisitLife, settings=settings() if long else settings(max_examples=6, stateful_step_count=14)
    )
