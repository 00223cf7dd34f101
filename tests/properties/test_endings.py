"""Whatever is tried with the end of a placement: one ending at the most, within the period; what was undone is as before;
what is issued stands."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import Effect
from asfdesk.domain.ending_visits import goes_again, taken_back, visits_at_end
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.followup import Because, planned_visits
from asfdesk.domain.ids import new_id
from asfdesk.domain.period import add_months
from asfdesk.domain.terms import FollowUpPlan
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.services.finishing import endings
from asfdesk.services.visiting import visits
from asfdesk.services.workdays import swedish_workdays
from asfdesk.store.trail.audit import verify_chain
from tests.cases import Clock, open_desk, register
from tests.endings import assessed, at, early, issued, refused
from tests.follow_up import signed

START, END = date(2026, 3, 9), date(2026, 9, 8)
WORKDAY = swedish_workdays()


@settings(max_examples=150)
@given(
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    st.integers(10, 400),
    st.integers(0, 400),
    st.integers(-40, 40),
    st.builds(
        FollowUpPlan,
        introduction=st.booleans(),
        first_weeks=st.integers(0, 6),
        every_weeks=st.integers(0, 8),
        closing=st.booleans(),
        after_months=st.sampled_from([(), (3,), (3, 6), (1, 12)]),
    ),
)
def test_after_an_ending_only_contacts_lie_behind_the_last_day_and_the_undoing_is_whole(
    start: date, length: int, cut: int, now: int, plan: FollowUpPlan
) -> None:
    end = start + timedelta(days=length)
    last = max(start, end - timedelta(days=cut))
    today = last + timedelta(days=now)
    key = new_id()
    before = {
        visit.id: visit
        for planned in planned_visits(plan, start, end, WORKDAY)
        for visit in [
            Visit(
                new_id(), key, planned.kind, VisitState.PLANNED, planned.on, because=planned.because,
                number=planned.number,
            )
        ]
    }  # fmt: skip
    changed = visits_at_end(before.values(), key, last, today, WORKDAY, reason="Slut.")
    after = before | {one.visit.id: one.visit for one in changed}
    for visit in after.values():
        if visit.state is VisitState.PLANNED and visit.on > last:
            assert visit.because is Because.AFTER
            assert visit.on >= add_months(last, visit.number)
            assert WORKDAY(visit.on)
    calls = [v.number for v in after.values() if v.because is Because.AFTER and v.state is VisitState.PLANNED]
    assert sorted(calls) == [3, 6], "each contact once"
    restored = dict(after)
    for one in changed:
        visit = after[one.visit.id]
        if goes_again(one.effect, visit):
            del restored[visit.id]
        else:
            was = taken_back(one.effect, visit)
            assert was is not None
            restored[visit.id] = was
    moved = {one.visit.id for one in changed if one.effect.effect is Effect.MOVED}
    assert {k: replace(v, at=None) for k, v in restored.items() if k in moved} == {
        k: v for k, v in before.items() if k in moved
    }
    assert {k: v for k, v in restored.items() if k not in moved} == {
        k: v for k, v in before.items() if k not in moved
    }


class Closing(RuleBasedStateMachine):
    """One placement and everything that may be tried with its end."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="asfdesk-end-"))
        self.clock = Clock()
        self.desk = open_desk(self.folder / "register", self.clock)
        self.view = signed(self.desk, register(self.desk))
        self.key = self.view.placement.id
        self.clock.now = at(date(2026, 6, 1))
        self.planned = self.seen()
        self.last: date | None = None
        self.issued = 0

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    def seen(self) -> list[tuple[object, ...]]:
        every = visits.visits_of(self.desk, self.key)
        return [(v.id, v.state, v.on, v.moved_from, v.reason) for v in every]

    @rule(day=st.dates(date(2026, 3, 1), date(2026, 9, 20)))
    def end(self, day: date) -> None:
        stored = endings.get_ending(self.desk, self.key).ending
        value = replace(
            early(self.desk, self.view, day), notice_days=None, version=stored.version if stored else 0
        )

        def act() -> object:
            return endings.end_placement(self.desk, value)

        if not START <= day <= END:
            refused(act, Rule.END_BEFORE_START, Rule.DATE_OUT_OF_RANGE)
        elif self.issued:
            refused(act, Rule.ENDING_ISSUED)
        else:
            act()
            self.last = day

    @rule()
    def end_from_an_older_window(self) -> None:
        stored = endings.get_ending(self.desk, self.key).ending
        if stored is not None and not self.issued:
            old = replace(stored, version=stored.version - 1 or -1, reason="Från ett annat fönster")
            with pytest.raises(RuleBroken):
                endings.end_placement(self.desk, old)

    @rule()
    def undo(self) -> None:
        if self.issued:
            refused(lambda: endings.reopen(self.desk, self.key), Rule.ENDING_ISSUED)
        elif self.last is None:
            refused(lambda: endings.reopen(self.desk, self.key), Rule.NOT_ENDED)
        else:
            endings.reopen(self.desk, self.key)
            self.last = None
            assert self.seen() == self.planned, "as it was before"

    @rule()
    def issue(self) -> None:
        if self.last is None:
            refused(lambda: issued(self.desk, self.view, ClosingKind.ASSESSMENT), *Rule)
            return
        self.clock.now = max(self.clock.now, at(self.last))
        assessed(self.desk, self.view)
        issued(self.desk, self.view, ClosingKind.ASSESSMENT, sign=self.issued % 3)
        self.issued += 1

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.clock.now += timedelta(days=days)

    @rule()
    def close_and_open_the_program(self) -> None:
        self.desk.store.close()
        self.desk = open_desk(self.folder / "register", self.clock)

    @invariant()
    def there_is_one_ending_at_the_most_and_it_lies_within_the_period(self) -> None:
        found = endings.get_ending(self.desk, self.key)
        assert (found.ending.last_day if found.ending else None) == self.last
        assert len(found.issued) == self.issued
        if self.last is not None:
            assert START <= self.last <= END
        with self.desk.store.read() as work:
            count = work.connection.exec_driver_sql(
                "SELECT count(*) FROM ending WHERE deleted_at IS NULL"
            ).scalar()
            assert count == (self.last is not None)
            assert verify_chain(work.connection) is None

    @invariant()
    def nothing_at_the_workplace_is_planned_behind_the_last_day(self) -> None:
        if self.last is not None:
            late = [
                v for v in visits.visits_of(self.desk, self.key)
                if v.state is VisitState.PLANNED and v.on > self.last and v.because is not Because.AFTER
            ]  # fmt: skip
            assert late == []


@pytest.mark.slow
def test_whatever_is_tried_there_is_never_more_than_one_end() -> None:
    long = settings.get_current_profile_name() == "long"
    run_state_machine_as_test(
        Closing, settings=settings() if long else settings(max_examples=6, stateful_step_count=14)
    )
