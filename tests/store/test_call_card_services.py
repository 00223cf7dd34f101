"""The participant's card out of the register: from the agreement that applies, logged, without the hidden name."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.documents.call_card import call_card_document
from asfdesk.documents.reading import plain_text
from asfdesk.domain.reading import Seen
from asfdesk.services.agreeing import agreements, call_card, placements
from asfdesk.services.desk import Desk
from tests.cases import ready, register

HEALTH = (
    "anpassning",
    "Fasta tider",
    "Träna",
    "arbetsträning",
    "trygg plats",
    "samtyck",
    "19811228",
    "070-174 06 05",
)


def said(desk: Desk, placement_id) -> str:
    view = placements.get_placement(desk, placement_id)
    return "\n".join(plain_text(call_card_document(call_card.card_of(desk, view))))


def test_the_card_has_the_people_of_the_agreement_and_nothing_of_the_case(desk: Desk) -> None:
    view = ready(desk, register(desk))
    text = said(desk, view.placement.id)
    for words in (
        "Åsa Öberg",
        "Märta Holmström",
        "026-65 43 21",
        "Pär Lindqvist",
        "Ann-Sofie Åkerlund",
        "026-12 34 56",
    ):
        assert words in text
    assert not [words for words in HEALTH if words.casefold() in text.casefold()]


def test_an_officer_without_a_number_is_reached_at_the_unit(desk: Desk) -> None:
    view = ready(desk, register(desk))
    found = placements.get_placement(desk, view.placement.id)
    assert found.officer is not None
    mute = replace(found, officer=replace(found.officer, phone=""))
    assert call_card.card_of(desk, mute).officer.phone == "0771-416 416"  # type: ignore[union-attr]


def test_a_protected_identity_is_not_named_and_the_hand_out_is_logged(desk: Desk) -> None:
    case = register(desk, protected=True)
    view = ready(desk, case)
    desk.openings.give(case.participant.id, "Möte")
    assert "Åsa" not in said(desk, view.placement.id)
    export = call_card.call_card(desk, view.placement.id)
    assert "Åsa" not in export.name
    assert export.data.startswith(b"%PDF-")
    with desk.store.read() as work:
        seen = [one.seen for one in work.readings.of_participant(case.participant.id)]
    assert Seen.EXPORT in seen


def test_a_placement_without_agreement_gets_a_card_too(desk: Desk) -> None:
    view = ready(desk, register(desk))
    agreements.discard_agreement(desk, view.agreement.id)
    text = said(desk, view.placement.id)
    assert "Ring din arbetsplats." in text
