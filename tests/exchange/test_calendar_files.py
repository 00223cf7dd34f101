"""Calendar files out and in: what RFC 5545 asks for, both clock changes, and hostile files that cost nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from asfdesk.domain.busy import Busy
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.protection import Protection
from asfdesk.domain.swedish import SWEDEN
from asfdesk.domain.visit import Visit
from asfdesk.exchange.busy_file import BusyFile, read_busy_file
from asfdesk.exchange.calendar_file import CalendarLine, calendar_file
from asfdesk.services.desk import Desk
from asfdesk.services.output.exports import Export
from asfdesk.services.parties import participants
from asfdesk.services.planning import busy_import, busy_times, calendar_export
from asfdesk.services.visiting import visits
from tests.cases import Case, Clock, open_desk
from tests.follow_up import signed

MADE = datetime(2026, 3, 2, 8, tzinfo=UTC)
FIRST, LAST = date(2026, 3, 1), date(2027, 3, 31)


def parsed(data: bytes) -> Any:
    return Calendar.from_ical(data)


def events(export: Export | bytes) -> dict[str, Any]:
    data = export if isinstance(export, bytes) else export.data
    found = {str(event["UID"]): event for event in parsed(data).walk("VEVENT")}
    assert len(found) == data.count(b"BEGIN:VEVENT")  # unique UIDs
    return found


def planned(desk: Desk, case: Case) -> list[Visit]:
    return list(visits.visits_of(desk, signed(desk, case).placement.id))


def of(found: dict[str, Any], visit: Visit) -> Any:
    return found[f"{visit.id}@asfdesk"]


def file(*events_: str) -> bytes:
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events_)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def read(*events_: str) -> BusyFile:
    return read_busy_file(file(*events_), FIRST, LAST)


# ------------------------------------------------------------------------------------------ out


@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 1, 1), date(2030, 12, 31)),
            st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
            st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200),
        ),
        max_size=4,
    )
)
def test_every_file_parses_back_to_what_was_written(rows: list[tuple[date, time | None, str]]) -> None:
    lines = [CalendarLine(f"{n}@asfdesk", n, on, at, text, text) for n, (on, at, text) in enumerate(rows)]
    data = calendar_file(lines, MADE)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    found = events(data)
    for line in lines:
        event = found[line.uid]
        assert int(event["SEQUENCE"]) == line.sequence
        assert str(event["SUMMARY"]) == line.summary
        assert event["DTSTAMP"].dt == MADE
        begins = event["DTSTART"].dt
        if line.at is None:
            assert begins == line.on
        else:
            assert begins.replace(tzinfo=None) == datetime.combine(line.on, line.at)


@pytest.mark.parametrize(
    ("day", "offset"),
    [(date(2026, 3, 28), 1), (date(2026, 3, 30), 2), (date(2026, 10, 24), 2), (date(2026, 10, 26), 1)],
)
def test_the_hours_stay_swedish_over_both_clock_changes_by_the_zone_in_the_file(
    day: date, offset: int
) -> None:
    data = calendar_file([CalendarLine("a@asfdesk", 0, day, time(9, 30))], MADE)
    (zone,) = parsed(data).walk("VTIMEZONE")
    begins = events(data)["a@asfdesk"]["DTSTART"]
    assert begins.params["TZID"] == str(zone["TZID"]) == "Europe/Stockholm"
    local = begins.dt.replace(tzinfo=None)
    assert zone.to_tz().utcoffset(local.replace(tzinfo=zone.to_tz())) == timedelta(hours=offset)
    assert local.replace(tzinfo=SWEDEN).utcoffset() == timedelta(hours=offset)


def test_sequence_rises_with_each_change_and_survives_a_restart(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    visit = planned(desk, case)[1]
    assert int(of(events(calendar_export.planned_calendar(desk)), visit)["SEQUENCE"]) == 0
    assert (
        int(of(events(calendar_export.planned_calendar(desk)), visit)["SEQUENCE"]) == 0
    )  # told the same again
    visits.move_visit(desk, visit, date(2026, 3, 26), time(13, 0), visit.place, "Sjuk")
    assert int(of(events(calendar_export.planned_calendar(desk)), visit)["SEQUENCE"]) == 1
    desk.store.close()
    again = open_desk(tmp_path / "register")
    visits.cancel_visit(again, visits.get_visit(again, visit.id).visit, "Stängt")
    event = of(events(calendar_export.planned_calendar(again)), visit)
    assert (int(event["SEQUENCE"]), str(event["STATUS"])) == (2, "CANCELLED")
    again.store.close()


def test_a_cancelled_visit_is_taken_back_by_a_file_of_its_own_and_for_a_month_by_the_same_number(
    desk: Desk, case: Case, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.store, "_clock", clock)
    visit = planned(desk, case)[1]
    calendar_export.planned_calendar(desk)
    visits.cancel_visit(desk, visit, "Stängt")
    export = calendar_export.cancelled_calendar(desk)
    assert str(parsed(export.data)["METHOD"]) == "CANCEL"
    assert list(events(export)) == [f"{visit.id}@asfdesk"]
    clock.now += timedelta(days=29)  # the first one may have been lost on its way
    again = of(events(calendar_export.cancelled_calendar(desk)), visit)
    assert int(again["SEQUENCE"]) == int(of(events(export), visit)["SEQUENCE"]) == 1
    clock.now += timedelta(days=2)
    with pytest.raises(RuleBroken) as refused:
        calendar_export.cancelled_calendar(desk)
    assert refused.value.problems[0].rule is Rule.NOTHING_TO_EXPORT


def test_a_visit_planned_again_is_told_again(desk: Desk, case: Case) -> None:
    visit = planned(desk, case)[1]
    calendar_export.planned_calendar(desk)
    cancelled = visits.cancel_visit(desk, visit, "Stängt")
    calendar_export.cancelled_calendar(desk)
    visits.restore_visit(desk, cancelled)
    event = of(events(calendar_export.planned_calendar(desk)), visit)
    assert (int(event["SEQUENCE"]), str(event["STATUS"])) == (2, "CONFIRMED")


def test_a_calendar_says_initials_and_never_a_reason_or_a_note(desk: Desk, case: Case) -> None:
    visit = planned(desk, case)[1]
    visits.move_visit(desk, visit, date(2026, 3, 26), None, "Hemma hos Åsa", "Åsa är sjukskriven")
    export = calendar_export.planned_calendar(desk)
    text = export.data.replace(b"\r\n ", b"").decode()
    assert case.participant.initials in text
    for word in (
        case.participant.family_name,
        "sjukskriven",
        "Hemma",
        case.participant.person_number.digits if case.participant.person_number else "?",
    ):
        assert word not in text
    assert case.participant.family_name not in export.name
    assert case.participant.family_name in calendar_export.planned_calendar(desk, names=True).data.decode()


def test_of_a_protected_identity_a_calendar_says_neither_name_nor_place(desk: Desk, case: Case) -> None:
    planned(desk, case)
    person = participants.get_participant(desk, case.participant.id)
    participants.save_participant(desk, replace(person, protection=Protection.CONFIDENTIAL))
    text = calendar_export.planned_calendar(desk, names=True).data.decode()
    assert "LOCATION" not in text
    assert person.initials not in text
    assert person.family_name not in text


# ------------------------------------------------------------------------------------------ in


def test_busy_times_are_read_with_zone_repetition_and_exception() -> None:
    found = read(
        "UID:a\r\nSUMMARY:Läkarbesök\r\nDTSTART;TZID=Europe/Stockholm:20260323T090000\r\n"
        "DTEND;TZID=Europe/Stockholm:20260323T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
        "EXDATE;TZID=Europe/Stockholm:20260330T090000"
    )
    assert found.times == (
        Busy(datetime(2026, 3, 23, 8, tzinfo=UTC), datetime(2026, 3, 23, 9, tzinfo=UTC)),
        Busy(datetime(2026, 4, 6, 7, tzinfo=UTC), datetime(2026, 4, 6, 8, tzinfo=UTC)),
    )


@pytest.mark.parametrize(
    "line",
    ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "UID:x@asfdesk"],
)
def test_what_takes_no_time_is_not_busy(line: str) -> None:
    assert read(f"DTSTART:20260323T080000Z\r\nDTEND:20260323T090000Z\r\n{line}").times == ()


def test_a_zone_that_nobody_knows_is_taken_as_swedish_and_said() -> None:
    found = read(
        "UID:a\r\nDTSTART;TZID=Mars/Olympus:20260323T090000\r\nDTEND;TZID=Mars/Olympus:20260323T100000"
    )
    assert (found.unknown_zones, found.times[0].begins) == (1, datetime(2026, 3, 23, 8, tzinfo=UTC))


def test_windows_names_of_zones_are_known() -> None:
    zone = "W. Europe Standard Time"
    found = read(f'UID:a\r\nDTSTART;TZID="{zone}":20260723T090000\r\nDTEND;TZID="{zone}":20260723T100000')
    assert (found.unknown_zones, found.times[0].begins) == (0, datetime(2026, 7, 23, 7, tzinfo=UTC))


@pytest.mark.parametrize(
    "event",
    [
        "UID:a\r\nDTSTART:20260301T000000Z\r\nRRULE:FREQ=SECONDLY",
        "UID:a\r\nDTSTART:20260301T000000Z\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3;BYSECOND=0,1,2",
        "UID:a\r\nDTSTART:00010101T000000Z\r\nRRULE:FREQ=DAILY",
        "UID:a\r\nDTSTART:nonsense\r\nDTEND:20269999T999999Z",
        "UID:a\r\nDTSTART:20260323T090000Z\r\nRRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY",
    ],
)
def test_a_bomb_or_nonsense_costs_its_own_event_alone(event: str) -> None:
    found = read(event, "UID:b\r\nDTSTART:20260323T080000Z\r\nDTEND:20260323T090000Z")
    assert (len(found.times), found.skipped) == (1, 1)


def test_zone_rules_of_others_never_reach_the_parser() -> None:
    bomb = b"BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    data = file("UID:b\r\nDTSTART:20260323T080000Z\r\nDTEND:20260323T090000Z").replace(
        b"BEGIN:VEVENT", bomb + b"BEGIN:VEVENT"
    )
    assert len(read_busy_file(data, FIRST, LAST).times) == 1


def test_too_much_is_refused_whole() -> None:
    assert read_busy_file(b"x" * (6 * 1024 * 1024), FIRST, LAST).problem == "too_large"
    daily = "\r\nDTSTART:20260301T080000Z\r\nDTEND:20260301T083000Z\r\nRRULE:FREQ=DAILY"
    assert read(*(f"UID:{n}{daily}" for n in range(1_001))).problem == "too_many"
    assert read_busy_file(b"%PDF-1.7", FIRST, LAST).problem == "no_calendar"


def test_importing_keeps_times_without_titles_and_a_strange_file_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    day = desk.today() + timedelta(days=3)
    event = f"UID:a\r\nSUMMARY:Hemligt möte\r\nDTSTART:{day:%Y%m%d}T080000Z\r\nDTEND:{day:%Y%m%d}T090000Z"
    good, strange = tmp_path / "min.ics", tmp_path / "annan.ics"
    good.write_bytes(file(event))
    strange.write_bytes(b"%PDF-1.7")
    assert busy_import.import_busy(desk, good).times == 1
    with pytest.raises(RuleBroken) as refused:
        busy_import.import_busy(desk, strange)
    assert refused.value.problems[0].rule is Rule.BUSY_FILE_STRANGE
    assert len(busy_times.busy_times(desk)) == 1
    with desk.store.read() as work:
        kept = str(work.preferences.starting("busy"))
    assert "Hemligt" not in kept
