"""``asfdesk calendar`` as typed in a terminal or by a task that runs every morning."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from asfdesk.calendar_cli import CalendarOrder, run_calendar
from asfdesk.cli import main
from asfdesk.services.visiting import visits
from tests.cases import PASSPHRASE, Clock, open_desk, register
from tests.follow_up import signed


def test_planned_visits_and_single_ones_are_written_and_later_taken_back(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "register", tmp_path / "ut"
    out.mkdir()
    desk = open_desk(folder, Clock())
    case = register(desk)
    every = visits.visits_of(desk, signed(desk, case).placement.id)
    desk.store.close()

    def run(order: CalendarOrder, secret: str = PASSPHRASE) -> str:
        before = set(out.iterdir())
        code = run_calendar(folder, order, lambda _prompt: secret)
        (made,) = set(out.iterdir()) - before or {None}
        return str(code) if made is None else made.read_text("utf-8").replace("\n ", "")

    everything = run(CalendarOrder(out))
    assert everything.count("BEGIN:VEVENT") == len(every)
    assert case.participant.family_name not in everything
    one = run(CalendarOrder(out, visits=(every[1].id,), names=True))
    assert one.count("BEGIN:VEVENT") == 1
    assert case.participant.family_name in one
    month = run(CalendarOrder(out, first=every[0].on, last=every[1].on))
    assert month.count("BEGIN:VEVENT") == 2
    assert run(CalendarOrder(out, cancelled=True)) == "1"
    assert "Det finns inget besök" in capsys.readouterr().err
    desk = open_desk(folder, Clock())
    visits.cancel_visit(desk, visits.get_visit(desk, every[1].id).visit, "Stängt")
    desk.store.close()
    gone = run(CalendarOrder(out, cancelled=True))
    assert "METHOD:CANCEL" in gone
    assert "STATUS:CANCELLED" in gone
    assert run(CalendarOrder(out, visits=(UUID(int=1),))) == "1"
    assert run(CalendarOrder(out), "fel fras") == "2"


@pytest.mark.parametrize("words", [["--out", "x", "--from", "igår"], ["--out", "x", "--visit", "1"], []])
def test_an_impossible_day_or_key_is_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["calendar", *words])
    assert ended.value.code == 2
