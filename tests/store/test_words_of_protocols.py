"""``protokoll.json`` and the pages of a protocol must say the same, also under a new seal of the very same hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import jsonschema
import pytest

from asfdesk.documents import ink, pieces, style, verdict_words
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Picture, Table, from_json, to_json
from asfdesk.documents.protocol import APART
from asfdesk.documents.reading import plain
from asfdesk.documents.render import pdf
from asfdesk.documents.signed_by import content_ink
from asfdesk.documents.surface import Surface
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import Copy, Ink, InkPoint, Role
from asfdesk.domain.verdict import Content, Judgement, Reason, Unlike, Verdict
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.exchange.protocol_data import NAME
from asfdesk.paths import resource
from asfdesk.services.authoring import checklist_upgrade
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents
from asfdesk.services.sealed import seals, verification
from asfdesk.services.sealed.certificates import believed
from asfdesk.services.visiting import pictures, protocol_seals, protocols, visits
from tests import follow_up
from tests.archive import judges
from tests.archive.specimen import Specimen
from tests.cases import open_desk, register, scrawl
from tests.photo_files import camera_photo
from tests.store.test_words_and_data import paint


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One register for all: what is forged is never written into it."""
    made = open_desk(tmp_path_factory.mktemp("protocols") / "register")
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def signed(desk: Desk) -> Protocol:
    """Every question answered, a note, two pictures, notes and a bild of one's own; signed by all three."""
    agreement = follow_up.signed(desk, register(desk))
    for consent in consents.consents_of(desk, agreement.participant.id):
        consents.save_consent(desk, replace(consent, topics=consent.topics | {SharedTopic.NOTES}))
    opened = visits.open_visit(desk, follow_up.first_planned(desk, agreement).id)
    for number in (1, 2):
        pictures.add_photos(desk, opened.visit.id, f"{number}.jpg", camera_photo(shade=40 + number))
    visits.write_notes(
        desk,
        replace(
            opened.visit, participant_view="Jag sover bättre.\n\nKassan vill jag vänta med.",
            notes="Lugn stämning\noch 150 kronor i kassan", notes_visibility=Visibility.SHARED,
        ),
    )  # fmt: skip
    item = opened.checklist.items[0]
    visits.answer(desk, opened.visit.id, item.id, item.values[0], "Sagt av handledaren", Visibility.PROTOCOL)
    return signed_by_all(desk, opened.visit.id)


def signed_by_all(desk: Desk, visit_id: UUID) -> Protocol:
    """Answered to the end, closed, signed and sealed."""
    view = visits.close_visit(desk, follow_up.answer_all(desk, visits.get_visit(desk, visit_id)).visit.id)
    found = protocols.get_protocol(desk, view.visit.id)
    for role in found.parties:
        name, capacity = protocols.signer(found, role)
        found = protocols.sign_protocol(
            desk, view.visit.id, role, name=name, capacity=capacity, place="Gävle", ink=hand(role),
            shown_sha256=next(text.sha256 for text in found.texts if text.copy is copy_for(role)),
        )  # fmt: skip
    assert protocol_seals.seal_protocol(desk, view.visit.id)
    return found


def hand(role: Role) -> Ink:
    """Each party's own: the wave of ``scrawl`` with as many strokes beneath it as the role has letters."""
    drawn = scrawl()
    beneath = tuple(
        tuple(InkPoint(150 + 40 * n, 250 + 7 * row, 900 + 100 * row + n, 0.4) for n in range(6))
        for row in range(len(role.value))
    )
    return replace(drawn, strokes=(drawn.strokes[0], *beneath))


def judged(desk: Desk, data: bytes) -> Judgement:
    return verification.judge(data, believed(desk), desk.now())


def handed_out(desk: Desk, found: Protocol, recipient: Recipient = Recipient.FILE) -> bytes:
    return protocol_seals.protocol_for(desk, found.view.visit.id, recipient)


def forged(
    desk: Desk,
    found: Protocol,
    words: Callable[[str], str] = str,
    data: Callable[[dict], None] = lambda _: None,
    photo: bytes | None = None,
) -> bytes:
    """Another text, other data or another picture under a seal of the very same certificate."""
    inside = json.loads(embedded_file(handed_out(desk, found), NAME, 8_000_000))
    data(inside)
    changed = from_json(words(to_json(protocols.stated(desk, found, Copy.FULL)).decode()).encode())
    held = protocols.picture_bytes(desk, found.view.visit.id, changed)
    drawn: dict[Picture, bytes] = {one: photo or raw for one, raw in held.items()}
    attachment = Attachment(NAME, "application/json", json.dumps(inside).encode(), "Uppgifter")
    return seals.sealed_bytes(desk, changed, drawn, inside=(attachment,))[0]


def as_version_1(inside: dict) -> None:
    """Without what version 2 added, as older files are."""
    inside["version"] = 1
    added = {
        "": ("placement_id", "because", "number", "held_at", "moved_from", "opened_at", "notes_visibility", "checklist_content"),
        "answers": ("visibility",), "actions": ("id", "item"), "objections": ("id", "demand"),
        "pictures": ("item", "visibility", "words"), "signatures": ("id", "ink"),
    }  # fmt: skip
    for part, names in added.items():
        for one in inside.get(part, []) if part else [inside]:
            for name in names:
                one.pop(name, None)


def told(found: Judgement) -> str:
    return "\n".join(line.text for line in verdict_words.lines(found))


@pytest.mark.parametrize("recipient", Recipient)
def test_every_copy_of_a_protocol_agrees_with_its_data(
    desk: Desk, signed: Protocol, recipient: Recipient
) -> None:
    found = judged(desk, handed_out(desk, signed, recipient))
    assert (found.verdict, found.content, found.differences) == (Verdict.GOOD, Content.AGREES, ())


def test_answers_that_the_checklist_does_not_ask_for_any_more_stand_in_the_protocol_and_in_its_data(
    desk: Desk, signed: Protocol
) -> None:
    placement = signed.view.visit.placement_id
    assert placement is not None
    visit = visits.plan_visit(desk, placement, VisitKind.INDIVIDUAL, desk.today())
    asked = {one.id: one for one in visits.open_visit(desk, visit.id, "individual_follow_up").checklist.items}
    shared, withheld, hers = (asked[key] for key in ("learned", "own_view", "treated_badly_text"))
    for item, words, visibility in (
        (shared, "Kassan och ugnen", Visibility.PROTOCOL),
        (withheld, "Värk i axeln", Visibility.OFFICER),
        (hers, "Trivs inte med tonen", Visibility.PROTOCOL),
    ):
        visits.answer(desk, visit.id, item.id, words, f"Not: {words}", visibility)
    moved = checklist_upgrade.take_over_checklist(desk, visit.id, "introduction", 1)
    assert {item.id for item in moved.apart} == {shared.id, withheld.id, hers.id}
    found = signed_by_all(desk, visit.id)

    def rows(recipient: Recipient) -> str:
        document = protocols.stated(desk, found, recipient.copy)
        tables = [one for one in document.blocks if isinstance(one, Table) and one.caption == APART]
        return " ".join(plain(cell) for one in tables for row in one.rows for cell in row.cells)

    whole, narrow = rows(Recipient.FILE), rows(Recipient.SUPERVISOR)
    for words in ("Kassan och ugnen", "Not: Kassan och ugnen", "Värk i axeln", "Trivs inte med tonen"):
        assert words in whole
    assert "Not: Värk i axeln" not in whole, "the officer keeps that note"
    assert "Kassan och ugnen" in narrow
    for words in ("Not: ", "Värk i axeln", "Trivs inte", hers.text):
        assert words not in narrow
    for recipient in Recipient:
        data = handed_out(desk, found, recipient)
        judgement = judged(desk, data)
        assert (judgement.verdict, judgement.content) == (Verdict.GOOD, Content.AGREES)
        inside = json.loads(embedded_file(data, NAME, 8_000_000))
        answers = {one["item"]: one for one in inside.get("answers", ())}
        assert (hers.id in answers) is (recipient is not Recipient.SUPERVISOR)
    document = protocols.stated(desk, found, Copy.FULL)
    pages = pdf(document, made_at=desk.now(), pictures=protocols.picture_bytes(desk, visit.id, document))
    assert judges.complaints(Specimen("apart", pages, document)) == {}
    again = visits.get_visit(desk, visit.id)
    assert again.apart == moved.apart, "as they were asked, whatever later editions ask"


def test_a_changed_word_of_the_page_is_named_with_what_the_data_say(desk: Desk, signed: Protocol) -> None:
    found = judged(desk, forged(desk, signed, words=lambda raw: raw.replace("150 kronor", "950 kronor")))
    assert (found.verdict, found.reasons) == (Verdict.BAD, (Reason.CONTENT_DIFFERS,))
    assert found.differences[0].unlike is Unlike.WORDS
    assert "950 kronor" in told(found)
    assert "150 kronor" in told(found)


def _first_choice(inside: dict) -> dict:
    return next(one for one in inside["answers"] if one["kind"] == "yes_no_partly")


@pytest.mark.parametrize(
    ("change", "unlike"),
    [
        (lambda d: d.update(notes="Orolig stämning"), Unlike.FACT),
        (lambda d: d.update(participant_view="Jag sover sämre."), Unlike.FACT),
        (lambda d: d.update(held_on="2026-01-02"), Unlike.FACT),
        (lambda d: d["answers"][0].update(comment="Sagt av någon annan"), Unlike.FACT),
        (lambda d: _first_choice(d).update(values=["partly"]), Unlike.WORDS),
        (lambda d: d["answers"].append({**d["answers"][0], "question": "Något annat?"}), Unlike.FACT),
        (lambda d: d["enterprise"].update(name="Ett annat företag"), Unlike.FACT),
        (lambda d: d["pictures"][0].update(alt="Foto 1: en annan bild"), Unlike.FACT),
        (lambda d: d["signatures"][0].update(name="Någon Annan"), Unlike.WORDS),
        (lambda d: d["signatures"][0].update(shown_sha256="0" * 64), Unlike.DATA),
        (lambda d: d["signatures"].pop(), Unlike.WORDS),
        (lambda d: d["texts"][0].update(content=d["texts"][0]["content"].replace("150", "950")), Unlike.DATA),
        (lambda d: d["texts"].pop(0), Unlike.DATA),
        (lambda d: d.update(surprise=1), Unlike.DATA),
    ],
    ids=["notes", "own words", "day", "note to an answer", "answer", "question", "enterprise", "picture", "signer",
         "digest", "signature left out", "frozen words", "text left out", "unknown key"],
)  # fmt: skip
def test_data_that_say_something_else_than_the_pages_are_never_called_good(
    desk: Desk, signed: Protocol, change: Callable[[dict], None], unlike: Unlike
) -> None:
    found = judged(desk, forged(desk, signed, data=change))
    assert (found.verdict, found.content) == (Verdict.BAD, Content.DIFFERS)
    assert unlike in {one.unlike for one in found.differences}
    assert told(found)


def test_another_photo_in_the_place_of_the_one_that_was_signed_is_found(desk: Desk, signed: Protocol) -> None:
    other = next(iter(protocols.picture_bytes(desk, signed.view.visit.id,
                 protocols.stated(desk, signed, Copy.FULL)).values()))  # fmt: skip
    found = judged(desk, forged(desk, signed, photo=other))
    assert [one.unlike for one in found.differences] == [Unlike.PICTURE]
    assert "Bilderna på sidorna" in told(found)


@pytest.mark.parametrize(
    ("way", "whose"),
    [("exchanged", 2), ("another's", 1), ("a stroke less", 1), ("in the data", 1), ("no strokes", 0)],
)
def test_ink_that_is_not_what_the_data_carry_is_told_with_whose_it_is(
    desk: Desk, signed: Protocol, way: str, whose: int
) -> None:
    """Without strokes at all the data do not hold together."""
    first, second, third = signed.signatures
    wave = replace(first.ink, strokes=first.ink.strokes[:-1])
    pages = {
        "exchanged": (replace(first, ink=second.ink), replace(second, ink=first.ink), third),
        "another's": (replace(first, ink=third.ink), second, third),
        "a stroke less": (replace(first, ink=wave), second, third),
    }.get(way, signed.signatures)

    def change(inside: dict) -> None:
        if way == "in the data":
            inside["signatures"][0]["ink"]["strokes"] = inside["signatures"][1]["ink"]["strokes"]
        if way == "no strokes":
            del inside["signatures"][0]["ink"]

    found = judged(desk, forged(desk, replace(signed, signatures=pages), data=change))
    assert (found.verdict, found.reasons) == (Verdict.BAD, (Reason.CONTENT_DIFFERS,))
    assert [one.unlike for one in found.differences] == ([Unlike.INK] * whose or [Unlike.DATA])
    if whose:
        assert f"Handskriven underskrift av {first.name}, deltagare" in told(found)
        assert "är inte ritad med de streck som uppgifterna har" in told(found)
        assert all(one.page for one in found.differences)


@pytest.mark.parametrize("way", ["in another box", "in white", "beneath paper", "beneath other ink"])
def test_ink_that_is_drawn_right_and_not_seen_beside_its_name_is_told(
    desk: Desk, signed: Protocol, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, line = ink.operators, pieces._line
    under = drawn(content_ink(hand(Role.ENTERPRISE)), 330, 60, 200, 700)

    def operators(strokes: object, x: float, y: float, width: float, height: float) -> str:
        y -= 130 if way == "in another box" else 0
        made = drawn(strokes, x, y, width, height)  # type: ignore[arg-type] - handed on as it came
        return made.replace(style.PEN, "1 1 1 RG") if way == "in white" else made

    def beneath(surface: Surface, x: float, y: float, width: float, height: float) -> None:
        line(surface, x, y, width, height)
        if way == "beneath paper":
            surface.fill(x, y, width, height + 70, "1 1 1 rg")
        if way == "beneath other ink":
            surface.operators(under)

    with monkeypatch.context() as forging:
        forging.setattr(ink, "operators", operators)
        forging.setattr(pieces, "_line", beneath)
        data = forged(desk, signed)
    assert {one.unlike for one in judged(desk, data).differences} & {Unlike.INK, Unlike.HIDDEN}


@pytest.mark.parametrize("way", ["painted over", "pale", "said besides"])
def test_nothing_on_a_protocol_is_painted_over_hidden_or_added(
    desk: Desk, signed: Protocol, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(monkeypatch, way)
    found = judged(desk, forged(desk, signed))
    assert Reason.CONTENT_DIFFERS in found.reasons
    assert {one.unlike for one in found.differences} & {Unlike.HIDDEN, Unlike.ADDED}


def test_a_file_of_version_1_is_read_as_before_without_its_strokes(desk: Desk, signed: Protocol) -> None:
    data = forged(desk, signed, data=as_version_1)
    published = json.loads(resource("schemas", "protokoll-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(embedded_file(data, NAME, 8_000_000)), published)
    found = judged(desk, data)
    assert (found.verdict, found.content) == (Verdict.GOOD, Content.AGREES)


def test_a_protocol_of_a_newer_version_is_not_judged_at_all(desk: Desk, signed: Protocol) -> None:
    found = judged(desk, forged(desk, signed, data=lambda d: d.update(version=3)))
    assert (found.verdict, found.reasons) == (Verdict.NOT_OURS, (Reason.NEWER_DATA,))


def test_a_copy_that_was_narrowed_after_it_was_signed_agrees_with_what_remains(
    desk: Desk, signed: Protocol
) -> None:
    revoked = [
        consents.revoke_consent(desk, one) for one in consents.consents_of(desk, signed.view.participant.id)
    ]
    narrow = handed_out(desk, signed, Recipient.SUPERVISOR)
    for one in revoked:
        consents.unrevoke_consent(desk, one)  # the register is shared with the other tests here
    inside = json.loads(embedded_file(narrow, NAME, 8_000_000))
    assert [("content" in text, "pages" in text) for text in inside["texts"]] == [(False, True)]
    found = judged(desk, narrow)
    assert (found.verdict, found.content) == (Verdict.GOOD, Content.AGREES)
