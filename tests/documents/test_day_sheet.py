"""The day sheet: one A4 with buffers, numbers and open points, and nothing that should not be lost on a bus."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from asfdesk.documents.content import to_json
from asfdesk.documents.day_sheet import DaySheet, DayVisit, buffers, day_sheet_document
from asfdesk.documents.render import page_count
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.protection import Protection
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.services.planning import day_sheet
from asfdesk.services.visiting import actions, lone_visits, visits
from tests.cases import Case
from tests.follow_up import signed

DAY = date(2026, 3, 25)


def words(desk: Desk) -> str:
    with desk.store.read() as work:
        found = day_sheet.sheet_of(desk, work, DAY, day_sheet._of_day(work, DAY, None))
    return to_json(day_sheet_document(found)).decode().replace("\u00a0", " ")


def test_buffers_are_minutes_from_end_to_beginning() -> None:
    assert buffers([(time(9), 60), (time(10, 45), 60), (time(11), 60), (None, 60)]) == [45, -45, None, None]


@pytest.mark.parametrize("count", [0, 1, 4, 7, 12])
def test_a_usual_day_is_one_page(count: int) -> None:
    visit = DayVisit(
        VisitKind.WORKPLACE, time(9), "Åsa Öberg", "Kooperativet Ängen", "Ängsvägen 4, 802 52 Gävle", "Verkstaden",
        (("Märta Holmström", "026-65 43 21"), ("Kooperativet Ängen", "026-12 34 56")),
        ("Skaffa skor", "Prova längre pass", "Fråga om bussen", "Nytt schema"), buffer=35, alone_until="kl. 11.00",
        alone_call="Bo Ek, 070-123 45 67",
    )  # fmt: skip
    assert page_count(day_sheet_document(DaySheet(DAY, "Ann-Sofie Åkerlund", "", (visit,) * count))) == 1


def test_the_sheet_has_numbers_open_points_and_the_line_of_safety(desk: Desk, case: Case) -> None:
    placement = signed(desk, case).placement.id
    first = visits.plan_visit(desk, placement, VisitKind.WORKPLACE, DAY, time(9), "Verkstaden")
    visits.plan_visit(desk, placement, VisitKind.INDIVIDUAL, DAY, time(10, 30))
    gone = visits.plan_visit(desk, placement, VisitKind.DIALOGUE, DAY, time(15))
    visits.cancel_visit(desk, gone, "Sjuk")
    actions.save_action(desk, actions.new_action(placement, None, "Skaffa skor", "", DAY))
    lone_visits.save_lone_visit(desk, first.id, time(11), "Bo Ek", "070-123 45 67")
    text = words(desk)
    for part in (
        "026-65 43 21",
        "Skaffa skor",
        "Klart senast kl. 11.00",
        "Bo Ek, 070-123 45 67",
        "30 minuter, samma plats",
    ):
        assert part in text
    assert "15.00" not in text


def test_of_a_protected_identity_the_paper_has_initials_and_a_number_of_points(
    desk: Desk, case: Case
) -> None:
    placement = signed(desk, case).placement.id
    visits.plan_visit(desk, placement, VisitKind.WORKPLACE, DAY, time(9), "Hemma på Storgatan 1")
    actions.save_action(desk, actions.new_action(placement, None, "Ring läkaren", "", DAY))
    person = participants.get_participant(desk, case.participant.id)
    participants.save_participant(desk, replace(person, protection=Protection.CONFIDENTIAL))
    text = words(desk)
    assert person.initials in text
    for hidden in (person.family_name, "läkaren", "Storgatan", person.phone or "?"):
        assert hidden not in text
    assert "Öppna punkter i registret: 1" in text


def test_the_pdf_is_written_under_a_name_that_tells_of_nobody(desk: Desk, case: Case) -> None:
    placement = signed(desk, case).placement.id
    visits.plan_visit(desk, placement, VisitKind.WORKPLACE, DAY, time(9))
    export = day_sheet.day_sheet(desk, DAY)
    assert export.name == "Dagblad 2026-03-25.pdf"
    assert export.data.startswith(b"%PDF")
