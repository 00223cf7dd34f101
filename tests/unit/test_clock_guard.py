"""The clock guard: jumps are noticed while the program runs and at its start; sleep, time zones and summer time are none."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from asfdesk.domain import ids
from asfdesk.domain.clock import Doubt, Sample, judge_run, judge_start
from asfdesk.domain.signature import ROLES
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import clock as guard
from asfdesk.services.parties import participants
from asfdesk.services.signatures import signing, to_sign
from asfdesk.store.opening import unlock
from asfdesk.store.trail.audit import history, verify_chain
from tests.cases import NOW, PASSPHRASE, Clock, catalogue, ready, register, scrawl
from tests.cases import open_desk as made_desk

DAY = timedelta(days=1)


def open_desk(folder: Path, clock: Clock) -> Desk:
    """A desk whose register goes by the same clock."""
    if not folder.exists():
        made_desk(folder).store.close()
    return Desk(unlock(folder, PASSPHRASE, clock=clock), catalogue(), clock)


class Elapsed:
    """Seconds that run evenly."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register", clock)
    yield made
    made.store.close()


def pass_by(clock: Clock, elapsed: Elapsed, span: timedelta) -> None:
    """Time goes on, and the clock with it."""
    clock.now += span
    elapsed.seconds += span.total_seconds()


def save(desk: Desk, given: str) -> None:
    value = participants.new_participant()
    participants.save_participant(desk, type(value)(value.id, given, "Ek"))


@pytest.mark.parametrize(
    ("jump", "doubt"),
    [
        (timedelta(hours=-3), Doubt.BEFORE_LAST),
        (timedelta(minutes=-30), Doubt.JUMPED_BACK),
        (timedelta(minutes=10), Doubt.JUMPED_AHEAD),
        (timedelta(days=400), Doubt.LONG_AFTER),
    ],
)
def test_a_jump_while_the_program_runs_is_noticed_and_goes_when_the_clock_is_set_right(
    desk: Desk, clock: Clock, jump: timedelta, doubt: Doubt
) -> None:
    elapsed = Elapsed()
    save(desk, "Anna")
    clock.now += timedelta(hours=1)
    watch = guard.watch(desk, elapsed)
    pass_by(clock, elapsed, timedelta(minutes=5))
    assert watch.look() is None
    clock.now += jump
    found = watch.look()
    assert found is not None
    assert found.doubt is doubt
    assert desk.store.clock_doubt == found
    pass_by(clock, elapsed, timedelta(minutes=1))
    clock.now -= jump
    assert watch.look() is None
    assert desk.store.clock_doubt is None


def test_a_covered_window_that_goes_on_after_the_unlocking_still_marks_what_is_written(
    desk: Desk, clock: Clock
) -> None:
    elapsed = Elapsed()
    watch = guard.watch(desk, elapsed)
    clock.now += timedelta(minutes=10)
    watch.look()
    folder = desk.store.folder
    desk.store.forget()
    desk.store.go_on_with(unlock(folder, PASSPHRASE, clock=clock))
    watch.look()
    save(desk, "Anna")
    assert [entry.operation for entry in guard.doubtful_entries(desk)] == ["save_participant"]


def test_a_night_asleep_and_a_clock_that_drifts_by_seconds_are_no_jumps(desk: Desk, clock: Clock) -> None:
    elapsed = Elapsed()
    watch = guard.watch(desk, elapsed)
    pass_by(clock, elapsed, timedelta(hours=14))
    clock.now += timedelta(seconds=50)
    assert watch.look() is None


def test_a_clock_set_back_while_the_program_was_closed_is_noticed_at_the_start(
    tmp_path: Path, clock: Clock
) -> None:
    first = open_desk(tmp_path / "register", clock)
    save(first, "Anna")
    first.store.close()
    clock.now -= 3 * DAY
    second = open_desk(tmp_path / "register", clock)
    watch = guard.watch(second, Elapsed())
    assert watch.doubt is not None
    assert watch.doubt.doubt is Doubt.BEFORE_LAST
    assert watch.doubt.off_by == -3 * DAY
    second.store.close()


def test_a_day_of_mere_reading_counts_too(tmp_path: Path, clock: Clock) -> None:
    first = open_desk(tmp_path / "register", clock)
    clock.now += DAY
    guard.keep_time(first)
    first.store.close()
    clock.now -= timedelta(hours=2)
    second = open_desk(tmp_path / "register", clock)
    assert guard.watch(second, Elapsed()).doubt is not None
    second.store.close()


def test_after_a_long_time_away_the_date_is_asked_about_once(tmp_path: Path, clock: Clock) -> None:
    first = open_desk(tmp_path / "register", clock)
    save(first, "Anna")
    first.store.close()
    clock.now += 120 * DAY
    second = open_desk(tmp_path / "register", clock)
    watch = guard.watch(second, Elapsed())
    assert watch.doubt is not None
    assert watch.doubt.doubt is Doubt.LONG_AFTER
    watch.trust()
    assert watch.look() is None
    second.store.close()
    third = open_desk(tmp_path / "register", clock)
    assert guard.watch(third, Elapsed()).doubt is None
    third.store.close()


def test_the_officer_can_say_that_the_earlier_time_is_the_right_one(tmp_path: Path, clock: Clock) -> None:
    clock.now += 400 * DAY  # entries made with a clock far ahead
    first = open_desk(tmp_path / "register", clock)
    save(first, "Anna")
    guard.keep_time(first)
    first.store.close()
    clock.now = NOW
    second = open_desk(tmp_path / "register", clock)
    watch = guard.watch(second, Elapsed())
    assert watch.doubt is not None
    watch.trust()
    save(second, "Bo")
    assert watch.look() is None
    assert len(guard.doubtful_entries(second)) == 1, "the word of the officer alone"
    second.store.close()
    third = open_desk(tmp_path / "register", clock)
    assert guard.watch(third, Elapsed()).doubt is None
    third.store.close()


def test_what_is_written_meanwhile_is_marked_and_sealed(desk: Desk, clock: Clock) -> None:
    elapsed = Elapsed()
    watch = guard.watch(desk, elapsed)
    save(desk, "Före")
    clock.now += DAY
    watch.look()
    save(desk, "Under")
    clock.now -= DAY
    watch.look()
    save(desk, "Efter")
    (entry,) = guard.doubtful_entries(desk)
    assert entry.doubt is Doubt.JUMPED_AHEAD
    assert entry.off_by == DAY
    assert entry.at == NOW + DAY
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None


def test_the_order_of_a_history_is_the_order_of_the_work_over_a_clock_set_back(
    desk: Desk, clock: Clock
) -> None:
    saved = participants.save_participant(
        desk, type(participants.new_participant())(participants.new_participant().id, "Ett", "Ek")
    )
    for name in ("Två", "Tre"):
        clock.now -= DAY
        saved = participants.save_participant(desk, type(saved)(saved.id, name, "Ek", version=saved.version))
    with desk.store.read() as work:
        names = [entry.changes["given_name"][1] for entry in history(work.connection, saved.id)]
    assert names == ["Ett", "Två", "Tre"]


def test_another_start_under_a_clock_set_back_goes_on_after_the_last_key(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program is started anew, so that nothing in memory remembers the last key."""
    desk = open_desk(tmp_path / "another", clock)
    save(desk, "Ett")
    desk.store.close()
    monkeypatch.setattr(ids, "_last", 0)
    year = 365 * 86_400 * 10**9
    monkeypatch.setattr(ids.time, "time_ns", lambda told=time.time_ns: told() - year)
    desk = open_desk(tmp_path / "another", clock)
    save(desk, "Två")
    with desk.store.read() as work:
        order = work.connection.exec_driver_sql("SELECT seq FROM operation ORDER BY id").scalars().all()
    assert order == sorted(order)
    desk.store.close()


def test_a_signature_before_its_own_text_was_shown_is_warned_about_and_marked(
    desk: Desk, clock: Clock
) -> None:
    case = register(desk)
    view = signing.present(desk, ready(desk, case).agreement.id)
    assert to_sign.AgreementToSign(desk, view).doubt() is None
    clock.now -= DAY
    found = to_sign.AgreementToSign(desk, view).doubt()
    assert found is not None
    assert found.doubt is Doubt.BEFORE_LAST
    guard.watch(desk, Elapsed())
    role = ROLES[0]
    name, capacity = signing.signer(view, role)
    text = next(text for text in view.texts if text.copy is signing.copy_for(role))
    view = signing.sign(
        desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
        shown_sha256=text.sha256,
    )  # fmt: skip
    assert guard.doubtful_signatures(desk, view.agreement.id) == {view.signatures[0].id}
    assert guard.signing_doubt(desk, []) == desk.store.clock_doubt is not None


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]
)
def test_the_two_changes_of_summer_time_are_no_jumps(day: datetime) -> None:
    sweden = ZoneInfo("Europe/Stockholm")
    for minutes in range(0, 180, 5):
        later = day + timedelta(minutes=minutes)
        on_the_wall = later.astimezone(sweden).astimezone(UTC)
        assert judge_run(Sample(day, 0.0), Sample(on_the_wall, minutes * 60.0)) is None
        assert judge_start(on_the_wall, day) is None


def test_another_time_zone_is_no_jump(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Desk(desk.store, desk.catalogue)
    watch = guard.watch(real)
    before = os.environ.get("TZ")
    set_zone: Callable[[], object] = getattr(
        time, "tzset", lambda: None
    )  # Windows takes it from the system alone
    for zone in ("Pacific/Auckland", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        set_zone()
        assert watch.look() is None
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    set_zone()


def test_the_even_seconds_go_on() -> None:
    first = guard.steady_seconds()
    assert guard.steady_seconds() >= first
