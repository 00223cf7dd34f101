"""The access extract holds everything about one person and nothing about others; objections stand beside the record."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.objection import Decision, Demand
from asfdesk.domain.reading import Seen
from asfdesk.domain.retention import Block
from asfdesk.exchange import pdfium
from asfdesk.services.desk import Desk
from asfdesk.services.rights import access_extract, objections, reading, retention
from asfdesk.services.visiting import visits
from asfdesk.store.erasure.belongings import hanging_on
from tests.cases import Case, open_desk, register
from tests.follow_up import answer_all, first_planned, signed


@pytest.fixture
def case(desk: Desk) -> Case:
    made = register(desk)
    view = signed(desk, made)
    visit = visits.open_visit(desk, first_planned(desk, view).id, on=desk.today())
    visits.write_notes(
        desk,
        replace(
            visit.visit, notes="Trivs i köket.", attendees=("Åsa Öberg", "Märta Holmström", "Gun Granne")
        ),
    )
    visits.close_visit(desk, answer_all(desk, visit).visit.id)
    reading.opened(desk, Seen.PLACEMENT, view.placement.id, "Skäl som bara är vårt")
    return made


def text_of(pdf: bytes) -> str:
    return "\n".join(pdfium.page_texts(pdf))


def test_the_extract_tells_everything_in_both_forms(desk: Desk, case: Case) -> None:
    pdf, data = access_extract.extract(desk, case.participant.id)
    said, told = text_of(pdf.data), json.loads(data.data)
    for words in (
        "Åsa Öberg",
        "19811228-9874",
        "070-174 06 05",
        "Trivs i köket.",
        "Undertecknad",
        "2002:546",
        "C-579/21",
    ):
        assert words in said, words
    with pikepdf.open(BytesIO(pdf.data)) as file:
        assert file.Root.MarkInfo.Marked
        assert str(file.Root.Lang) == "sv"
    kinds = set(told["uppgifter"])
    assert {"Personuppgifter om deltagaren", "Överenskommelser", "Underskrifter", "Besök och samtal"} <= kinds
    assert len(told["uppgifter"]["Underskrifter"]) == 3
    assert "Öberg" not in pdf.name + data.name  # file names travel in clear


def test_every_table_that_hangs_on_a_person_has_a_name_for_the_reader() -> None:
    from asfdesk.documents.disposal_protocol import TABLES

    assert hanging_on("participant") - set(TABLES) == set()


def test_others_are_left_out_and_it_is_said_why(desk: Desk, case: Case) -> None:
    pdf, data = access_extract.extract(desk, case.participant.id)
    for text in (text_of(pdf.data), data.data.decode()):
        assert "Gun Granne" not in text
        assert "Märta Holmström" in text
        assert "Skäl som bara är vårt" not in text
        assert "C-579/21" in text


def test_the_hand_out_stands_in_the_log(desk: Desk, case: Case) -> None:
    access_extract.extract(desk, case.participant.id)
    assert reading.readings_of(desk, case.participant.id)[0].seen is Seen.EXTRACT


def test_a_protected_persons_address_is_not_on_paper(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "another")
    case = register(desk, protected=True)
    pdf, _ = access_extract.extract(desk, case.participant.id)
    said = text_of(pdf.data)
    assert "070-174 06 05" not in said
    assert "lämnas över personligen" in said
    desk.store.close()


def test_an_objection_stands_beside_the_record_and_holds_disposal_back_until_it_is_decided(
    desk: Desk, case: Case
) -> None:
    value = objections.new_objection(desk, case.participant.id, contested="Kom för sent tre gånger")
    with pytest.raises(RuleBroken) as refused:
        objections.save_objection(desk, value)
    assert refused.value.problems[0].field == "statement"
    saved = objections.save_objection(desk, replace(value, statement="Bussen var inställd."))
    assert objections.objections_about(desk, case.participant.id) == (saved,)
    (line,) = retention.trial(desk).lines
    assert Block.OBJECTION in line.verdict.blocks
    assert "Bussen var inställd." in text_of(access_extract.extract(desk, case.participant.id)[0].data)
    with pytest.raises(RuleBroken) as refused:
        objections.save_objection(desk, replace(saved, decision=Decision.REFUSED))
    assert refused.value.problems[0].field == "answer"
    decided = objections.save_objection(
        desk, replace(saved, decision=Decision.REFUSED, answer="Anteckningen stämmer med närvarolistan.")
    )
    assert decided.decided_on == desk.today()
    (line,) = retention.trial(desk).lines
    assert Block.OBJECTION not in line.verdict.blocks


def test_an_objection_is_not_received_tomorrow(desk: Desk, case: Case) -> None:
    value = objections.new_objection(desk, case.participant.id)
    with pytest.raises(RuleBroken) as refused:
        objections.save_objection(
            desk,
            replace(
                value,
                demand=Demand.CORRECTION,
                statement="x",
                received_on=desk.today() + timedelta(days=1),
            ),
        )
    assert refused.value.problems[0].field == "received_on"
