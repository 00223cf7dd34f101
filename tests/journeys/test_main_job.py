"""From an empty machine to a signed agreement and a finished visit, and everything is there after the next start."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit

from asfdesk.app import Program
from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.content import digest, from_json
from asfdesk.documents.reading import plain_text
from asfdesk.domain.agreement import AgreementView, State, copy_for
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.domain.visit import VisitState
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.services.agreeing import agreements, placements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents, enterprises, participants
from asfdesk.services.visiting import protocols, visits
from asfdesk.store.trail.audit import verify_chain
from asfdesk.tour import people
from asfdesk.tour.hands import click, find, wait, write
from asfdesk.tour.way import Way
from tests.documents.reading_back import page_texts, squeezed, tree_texts

from .journey import Taken

NEW_PASSPHRASE = "sju vantar under granen 12"
UNCONSENTED = (  # of the participant, who agreed to share goals and language only
    people.PARTICIPANT["person_number"],
    people.PARTICIPANT["phone"],
    people.PARTICIPANT["email"],
    people.PARTICIPANT["street"],
    "Deltagaren har valt platsen själv",
    "Vill lära sig baka",
)


def unlock(way: Way, secret: str) -> None:
    """Type the secret on the unlock page and press its button."""
    way.program.start()
    page = way.program.entrance
    assert isinstance(page, UnlockPage)
    write(find(page, "unlock.secret"), secret)
    click(find(page, "unlock.open"))


def opened(way: Way) -> Desk:
    wait(lambda: way.program.window is not None, "the main window")
    way.idle()
    return way.desk


@pytest.fixture
def desk(again: Way) -> Desk:
    """Unlocked by the passphrase that was typed at the first start."""
    unlock(again, people.PASSPHRASE)
    return opened(again)


def view_of(desk: Desk, taken: Taken) -> AgreementView:
    return agreements.get_agreement(desk, taken.agreement)


def test_everything_written_is_found_after_the_next_start(desk: Desk, taken: Taken, again: Way) -> None:
    person = participants.get_participant(desk, taken.participant)
    number = person.person_number
    assert number is not None
    assert (person.given_name, person.family_name) == ("Åsa-Märta", "Öhlén")
    assert (number.full, person.phone) == (people.PARTICIPANT["person_number"], people.PARTICIPANT["phone"])
    view = view_of(desk, taken)
    enterprise = enterprises.get_enterprise(desk, view.enterprise.id)
    first, second = people.SUPERVISORS
    deputies = {s.name: s.deputy_id for s in enterprise.supervisors}
    ids = {s.name: s.id for s in enterprise.supervisors}
    assert deputies == {first["name"]: ids[second["name"]], second["name"]: None}
    assert view.agreement.state is State.SIGNED
    assert [signature.role for signature in view.signatures] == list(ROLES)
    assert {signature.place for signature in view.signatures} == {people.SIGNED_AT}
    assert all(signature.ink.strokes and signature.ink.length > 100 for signature in view.signatures)
    assert view.terms.goals[0].what == "Komma i tid fyra dagar av fem"
    assert [day.weekday for day in view.terms.schedule] == [0, 1, 2, 3, 4]
    planned = [v for v in visits.visits_of(desk, view.placement.id) if v.state is VisitState.PLANNED]
    assert len(planned) >= 3
    seen = visits.get_visit(desk, taken.visit)
    assert seen.visit.state is VisitState.CLOSED
    assert {item: answer.value for item, answer in seen.answers.items()} == taken.answered
    assert "Genomgånget tillsammans." in taken.answered.values()
    assert "yes" in taken.answered.values()
    assert [action.text for action in seen.actions] == ["Skaffa halkfria skor i storlek 39"]
    assert seen.actions[0].due == desk.today() + timedelta(days=7)
    (consent,) = consents.consents_of(desk, taken.participant)
    assert consent.topics == view.terms.shared_topics
    assert [p.placement.id for p in placements.placements_of_participant(desk, taken.participant)] == [
        view.placement.id
    ]
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None
    again.window.go("today")
    again.idle()
    wait(lambda: any("halkfria skor" in text for text in again.shown_words()), "the action on the start page")


def test_the_recovery_key_opens_it_and_asks_for_a_new_passphrase(
    again: Way, taken: Taken, appearance: Appearance
) -> None:
    again.program.start()
    page = again.program.entrance
    assert isinstance(page, UnlockPage)
    click(find(page, "unlock.recovery"))
    write(find(page, "unlock.secret"), taken.recovery_key.lower())
    click(find(page, "unlock.open"))
    wait(page._renewing.isVisible, "the question for a new passphrase")
    assert again.program.window is None, "nothing opens before there is a new passphrase"
    for name in ("passphrase.first", "passphrase.again"):
        write(find(page, name, QLineEdit), NEW_PASSPHRASE)
    click(find(page, "unlock.renew"))
    assert view_of(opened(again), taken).agreement.state is State.SIGNED
    again.window.close()
    again.program = Program(
        appearance, again.program.folder, ask=again.ask, settings_folder=again.out / "settings"
    )
    unlock(again, people.PASSPHRASE)
    entrance = again.program.entrance
    assert isinstance(entrance, UnlockPage)
    wait(lambda: bool(entrance.secret.problem_text), "the old passphrase to be refused")
    assert (
        entrance.secret.problem_text
        == "Lösenfrasen stämmer inte. Försök igen eller använd återställningsnyckeln."
    )
    write(find(entrance, "unlock.secret"), NEW_PASSPHRASE)
    click(find(entrance, "unlock.open"))
    assert view_of(opened(again), taken).agreement.state is State.SIGNED


@pytest.mark.parametrize("copy", list(Copy))
def test_the_signed_pdf_says_exactly_what_was_frozen_and_signed(desk: Desk, taken: Taken, copy: Copy) -> None:
    view = view_of(desk, taken)
    text = view.text(copy)
    assert text is not None
    document = with_signatures(from_json(text.content.encode()), view, Desk.local)
    pattern = "Överenskommelse*exemplar.pdf" if copy is Copy.SUPERVISOR else "Överenskommelse*[0-9].pdf"
    pdf = taken.document(pattern).read_bytes()
    frozen, said_of_the_seal = (
        tree_texts(pdf)[: len(plain_text(document))],
        tree_texts(pdf)[len(plain_text(document)) :],
    )
    assert frozen == plain_text(document)
    assert said_of_the_seal[0] == "Så är dokumentet skyddat"  # behind the frozen words, and nothing else is
    pages = squeezed(" ".join(page_texts(pdf)))
    for said in plain_text(document):
        assert squeezed(said) in pages or len(said) > 60, said  # a long one may be parted by a page's foot


def test_each_signature_is_bound_to_the_very_text_that_its_party_had_on_the_screen(
    desk: Desk, taken: Taken
) -> None:
    view = view_of(desk, taken)
    assert set(taken.shown) == set(ROLES)
    for signature in view.signatures:
        text = view.text(copy_for(signature.role))
        assert text is not None
        seen = taken.shown[signature.role]
        frozen = from_json(text.content.encode())
        assert signature.shown_sha256 == text.sha256 == digest(frozen) == seen.sha256
        given = tuple(s for s in view.signatures if ROLES.index(s.role) < ROLES.index(signature.role))
        before = with_signatures(frozen, replace(view, signatures=given), Desk.local)
        assert tree_texts(seen.pdf) == plain_text(before)
    assert taken.shown[Role.ENTERPRISE].sha256 != taken.shown[Role.PARTICIPANT].sha256
    assert taken.shown[Role.OFFICER].sha256 == taken.shown[Role.PARTICIPANT].sha256


def test_the_supervisors_copy_holds_nothing_that_was_not_consented_to(taken: Taken) -> None:
    whole = " ".join(page_texts(taken.document("Överenskommelse*[0-9].pdf").read_bytes()))
    assert not [said for said in UNCONSENTED if said not in whole], "the whole agreement does hold them"
    for copy in (
        taken.document("Överenskommelse*exemplar.pdf").read_bytes(),
        taken.shown[Role.ENTERPRISE].pdf,
    ):
        read = " ".join([*tree_texts(copy), *page_texts(copy)])
        for said in UNCONSENTED:
            assert said not in read
            assert squeezed(said) not in squeezed(read)
        assert "Komma i tid fyra dagar av fem" in read
        assert people.PARTICIPANT["family_name"] in read
        assert "deltagaren har inte samtyckt" in read
        for secret in (*UNCONSENTED, people.PARTICIPANT["person_number"].replace("-", "")):
            assert secret.encode() not in copy
            assert secret.encode("utf-16-be") not in copy


def test_the_protocol_holds_the_answers_the_words_and_the_action(desk: Desk, taken: Taken) -> None:
    pdf = taken.document("Besök*.pdf").read_bytes()
    seen = visits.get_visit(desk, taken.visit)
    said = tree_texts(pdf)
    assert said == plain_text(protocols.protocol(desk, seen))
    read = " ".join(said)
    assert len(taken.answered) >= 5
    for item in seen.checklist.items:
        if item.id in taken.answered:
            assert item.text in read
    for words in (
        "Det känns bra. Jag vill gärna börja med att baka.",
        "Lugn första dag. Karin visade runt och ersättaren var med.",
        "Skaffa halkfria skor i storlek 39",
        people.PARTICIPANT["family_name"],
    ):
        assert words in read
