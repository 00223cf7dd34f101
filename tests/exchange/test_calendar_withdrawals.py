"""What is gone leaves other calendars too: deleted, disposed of, or handed on to another officer, by its number alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import endings
from asfdesk.services.output.exports import Export
from asfdesk.services.parties import commissioners
from asfdesk.services.planning import calendar_export
from asfdesk.services.visiting import visits
from tests.amending import follow
from tests.cases import Case, Clock
from tests.endings import ended
from tests.follow_up import signed
from tests.store.whole_case import erase


@pytest.fixture
def view(desk: Desk, case: Case) -> AgreementView:
    return signed(desk, case)


def told(export: Export) -> dict[str, tuple[str, int]]:
    """UID -> STATUS and SEQUENCE; every file has unique UIDs and, for each, what RFC 5546 §3.2.1 asks for."""
    calendar: Any = Calendar.from_ical(export.data)
    every = calendar.walk("VEVENT")
    found = {str(one["UID"]): (str(one["STATUS"]), int(one["SEQUENCE"])) for one in every}
    assert len(found) == len(every)
    assert all(one.get("DTSTART") and one.get("SUMMARY") and one.get("DTSTAMP") for one in every)
    return found


def test_one_visit_and_a_selection_are_told_and_nothing_else(desk: Desk, view: AgreementView) -> None:
    every = visits.visits_of(desk, view.placement.id)
    one = calendar_export.visits_calendar(desk, [every[1].id])
    assert told(one) == {f"{every[1].id}@asfdesk": ("CONFIRMED", 0)}
    assert one.name == f"Besök {every[1].on.isoformat()}.ics"
    two = calendar_export.visits_calendar(desk, [every[1].id, every[3].id])
    assert set(told(two)) == {f"{every[1].id}@asfdesk", f"{every[3].id}@asfdesk"}
    visits.cancel_visit(desk, every[1], "Stängt")
    assert told(calendar_export.visits_calendar(desk, [every[1].id])) == {
        f"{every[1].id}@asfdesk": ("CANCELLED", 1)
    }
    visits.cancel_visit(desk, every[2], "Stängt")
    with pytest.raises(RuleBroken) as refused:  # nobody was told of it
        calendar_export.visits_calendar(desk, [every[2].id])
    assert refused.value.problems[0].rule is Rule.NOTHING_TO_EXPORT


def test_a_deleted_visit_is_taken_back_by_the_next_file(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    plain = replace(view, placement=view.placement)
    for visit in visits.visits_of(desk, view.placement.id):
        if visit.because is Because.AFTER:
            visits.cancel_visit(desk, visit, "Behövs inte")
    ended(desk, clock, plain)
    added = [
        v for v in visits.visits_of(desk, view.placement.id) if v.version == 1 and v.because is Because.AFTER
    ]
    assert added
    calendar_export.planned_calendar(desk)
    endings.reopen(desk, view.placement.id)  # what the ending had added is deleted
    export = calendar_export.planned_calendar(desk)
    for visit in added:
        assert told(export)[f"{visit.id}@asfdesk"] == ("CANCELLED", 1)
    assert told(calendar_export.visits_calendar(desk, [added[0].id]))[f"{added[0].id}@asfdesk"] == (
        "CANCELLED",
        1,
    )


def test_what_is_disposed_of_leaves_other_calendars_by_its_number_and_day_alone(
    desk: Desk, case: Case, view: AgreementView
) -> None:
    before = told(calendar_export.planned_calendar(desk))
    erase(desk, case.participant.id)
    export = calendar_export.cancelled_calendar(desk)
    assert b"METHOD:CANCEL" in export.data
    assert told(export) == dict.fromkeys(before, ("CANCELLED", 1))
    text = export.data.replace(b"\r\n ", b"").decode()
    assert "LOCATION" not in text
    assert {line for line in text.split("\r\n") if line.startswith("SUMMARY")} == {"SUMMARY:Besök"}
    with desk.store.read() as work:
        (kept, *_) = work.withdrawals.all()
        assert {name for name in kept.__slots__ if getattr(kept, name) is not None} == {
            "uid",
            "sequence",
            "day",
            "told_at",
        }


def test_a_case_that_is_handed_on_leaves_the_first_calendar_and_comes_into_the_next_in_either_order(
    desk: Desk, case: Case, view: AgreementView
) -> None:
    first = case.officer
    second = commissioners.save_officer(desk, replace(commissioners.new_officer(case.unit.id), name="Bo Ek"))
    uids = set(told(calendar_export.planned_calendar(desk, officer_id=first.id)))
    with pytest.raises(RuleBroken):
        calendar_export.planned_calendar(desk, officer_id=second.id)
    handed = follow(
        desk, view, AgreementKind.AMENDMENT,
        lambda terms: replace(
            terms, officer_id=second.id, change_from=date(2026, 3, 10), change_reason="Ny handläggare."
        ),
    )  # fmt: skip
    assert handed.placement.officer_id == second.id
    seconds = told(calendar_export.planned_calendar(desk, officer_id=second.id))
    assert seconds == dict.fromkeys(uids, ("CONFIRMED", 2))
    firsts = told(calendar_export.planned_calendar(desk, officer_id=first.id))
    assert firsts == dict.fromkeys(uids, ("CANCELLED", 1))  # a shared calendar keeps the higher number
    follow(
        desk, handed, AgreementKind.AMENDMENT,
        lambda terms: replace(
            terms, officer_id=first.id, change_from=date(2026, 3, 11), change_reason="Tillbaka igen."
        ),
    )  # fmt: skip
    assert told(calendar_export.planned_calendar(desk, officer_id=second.id)) == dict.fromkeys(
        uids, ("CANCELLED", 3)
    )
    assert told(calendar_export.planned_calendar(desk, officer_id=first.id)) == dict.fromkeys(
        uids, ("CONFIRMED", 4)
    )
