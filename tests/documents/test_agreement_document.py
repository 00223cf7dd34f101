"""What an agreement states, for whom, and with which signatures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.content import Document, Section, SignatureBox, Signatures, digest, from_json, to_json
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.signed_by import content_ink
from asfdesk.documents.wording import TOPICS
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import CommissionerKind, SharedTopic
from asfdesk.domain.parties import Protection
from asfdesk.domain.signature import Copy, InkPoint, Role
from asfdesk.domain.terms import FollowUpPlan, Terms
from asfdesk.services.desk import Desk

from .reading_back import page_texts, problems, squeezed, structure, tree_texts
from .samples import (
    NOW,
    PARTICIPANT,
    TODAY,
    agreement_view,
    all_signatures,
    catalogue,
    ink,
    signature,
    unpaid,
    with_terms,
)


def made(view: AgreementView, copy: Copy = Copy.FULL) -> Document:
    return agreement_document(view, catalogue().reference, copy=copy)


def words(view: AgreementView, copy: Copy = Copy.FULL) -> str:
    return "\n".join(plain_text(made(view, copy)))


def boxes(document: Document) -> tuple[SignatureBox, ...]:
    section = document.blocks[-1]
    assert isinstance(section, Section)
    [found] = [block for block in section.blocks if isinstance(block, Signatures)]
    return found.boxes


def signed() -> tuple[AgreementView, Document, Document]:
    view = agreement_view()
    full, supervisor = made(view), made(view, Copy.SUPERVISOR)
    view = replace(view, signatures=all_signatures(digest(full), digest(supervisor)))
    return view, with_signatures(full, view, Desk.local), with_signatures(supervisor, view, Desk.local)


def test_everything_that_was_agreed_stands_in_the_document() -> None:
    view = agreement_view()
    text = words(view)
    terms = view.terms
    for said in (
        "ÖK-2026-K7Q-0012",
        "Åsa Östberg-Lindqvist",
        "19811218-9876",
        "Återbruket i Gävle arbetskooperativ",
        "769600-1234 (ekonomisk förening)",
        "Per-Olof Öhman, Verksamhetsledare",
        "Maria Sjögren",
        "Kent Ågren",
        "Ülkü Şahin Żółkiewska",
        "9\u00a0mars 2026 – 4\u00a0september 2026",
        "20\u00a0timmar i veckan",
        "Måndag",
        "09.00",
        "14.30",
        "Från 13\u00a0april 2026",
        "Brygga till den vanliga arbetsmarknaden",
        "Skriftliga instruktioner",
        "Eget skåp nära personalrummet",
        "Inga lyft över tio kilo. Inte ensam i kassan.",
        "150\u00a0kr per närvarodag",
        "26\u00a0februari 2026",
        "Första uppföljningen, trepartssamtal",
        "2\u00a0veckor efter start",
        "Var fjärde vecka",
        "tigrinska, tolk på telefon",
        *(goal.what for goal in terms.goals),
        *terms.tasks,
        terms.wishes,
        terms.motivation,
        *(row.what for row in terms.responsibilities),
        *(clause.title for clause in terms.clauses),
    ):
        assert said in text, said


def test_no_placeholder_is_left_in_any_text() -> None:
    text = words(agreement_view())
    assert "{" not in text
    assert "________" not in text


def test_what_an_officer_types_in_braces_stays_as_typed() -> None:
    view = with_terms(agreement_view(), absence="Ring {supervisor} eller {växeln} {", ending="}{")
    assert "Ring Maria Sjögren eller {växeln} {" in words(view)
    assert "}{" in words(view)


def test_no_compensation_is_said_with_its_reason() -> None:
    text = words(unpaid(agreement_view()))
    assert "Ingen ersättning" in text
    assert "Insatsen ger ingen ersättning till anordnaren" in text


def test_an_empty_draft_can_be_set_and_says_what_is_missing() -> None:
    view = agreement_view()
    bare = Terms(template_code=view.terms.template_code, follow_up=FollowUpPlan(False, 0, 0, False, ()))
    view = replace(
        view,
        agreement=replace(view.agreement, terms=bare),
        supervisor=None,
        deputy=None,
        unit=None,
        commissioner=None,
        officer=None,
    )
    document = made(view)
    assert "Inte ifyllt" in plain_text(document)
    data = pdf(document, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(document)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (measure.code, measure.ordering_kinds[0])
        for measure in catalogue().measures(TODAY)
    ],
)  # fmt: skip
def test_every_measure_gives_a_conforming_agreement_that_reads_back(
    code: str, kind: CommissionerKind
) -> None:
    document = made(agreement_view(code, kind))
    data = pdf(document, made_at=NOW)
    assert tree_texts(data) == plain_text(document)
    assert problems(data) == []


def test_the_supervisors_copy_holds_only_what_the_participant_shares() -> None:
    view = agreement_view()
    whole, copy = words(view), words(view, Copy.SUPERVISOR)
    for secret in (
        "19811218-9876",
        view.terms.purpose_text[:30],
        view.terms.motivation,
        view.terms.wishes,
        view.terms.decision,
        "tigrinska",
    ):
        assert secret in whole
        assert secret not in copy
    pages = squeezed(" ".join(page_texts(pdf(made(view, Copy.SUPERVISOR), made_at=NOW))))
    assert squeezed("19811218-9876") not in pages
    assert squeezed(view.terms.wishes) not in pages
    for shared in (view.terms.goals[0].what, "Skriftliga instruktioner", "070-174 06 05", *view.terms.tasks):
        assert shared in copy


def test_with_no_consent_at_all_no_word_about_the_person_but_the_name_is_left() -> None:
    view = with_terms(agreement_view(), shared_topics=frozenset())
    copy = words(view, Copy.SUPERVISOR)
    for secret in ("070-174 06 05", "Vågbrogatan", "Ring helst", "Skriftliga instruktioner", "Komma i tid"):
        assert secret not in copy
    assert PARTICIPANT.name in copy


def test_a_protected_identity_has_no_number_and_no_way_to_be_found_on_paper() -> None:
    view = agreement_view()
    hidden = replace(view, participant=replace(view.participant, protection=Protection.CONFIDENTIAL))
    text = words(hidden)
    for secret in ("19811218", "070-174 06 05", "Vågbrogatan", "asa.ostberg", "Ring helst"):
        assert secret not in text
    assert "Skyddade personuppgifter" in text


def test_every_topic_is_listed_with_its_tick_so_that_a_missing_one_is_seen() -> None:
    text = plain_text(made(agreement_view()))
    pairs = list(zip(text, text[1:], strict=False))
    for topic, said in TOPICS.items():
        box = "☑" if topic in agreement_view().terms.shared_topics else "☐"
        assert pairs.count((box, said)) == 1
    assert set(TOPICS) == set(SharedTopic)


def test_a_draft_is_marked_as_such_and_demo_people_as_invented() -> None:
    view = agreement_view()
    assert made(view).watermark.startswith("UTKAST")
    demo = agreement_document(view, catalogue().reference, demo=True)
    pages = page_texts(pdf(demo, made_at=NOW))
    assert all("DEMO" in page for page in pages)
    assert "DEMO" not in words(view)


def test_the_signed_agreement_shows_who_signed_what_where_and_when() -> None:
    view, full, _ = signed()
    assert full.status == "Undertecknad av alla parter 3\u00a0mars 2026"
    assert full.watermark == ""
    participant, enterprise, officer = boxes(full)
    assert participant.signed == "Gävle den 3\u00a0mars 2026 kl.\u00a009.31"
    assert participant.sha256 == digest(made(agreement_view()))
    assert enterprise.sha256 == digest(made(agreement_view(), Copy.SUPERVISOR))
    assert "handledarens exemplar" in enterprise.note
    assert "Enkel elektronisk underskrift" in officer.note
    assert (enterprise.name, enterprise.capacity) == (
        "Per-Olof Öhman",
        "Verksamhetsledare, Återbruket i Gävle arbetskooperativ",
    )
    data = pdf(full, made_at=NOW)
    assert tree_texts(data) == plain_text(full)
    assert problems(data) == []
    assert len(structure(data).all("Figure")) == 3
    assert view.signatures[0].name in structure(data).all("Figure")[0].alt


def test_the_signatures_do_not_change_a_word_of_what_was_signed() -> None:
    _, full, supervisor = signed()
    for copy, done in ((Copy.FULL, full), (Copy.SUPERVISOR, supervisor)):
        frozen = made(agreement_view(), copy)
        assert done.blocks[:-1] == frozen.blocks[:-1]
        assert (done.title, done.marks, done.recipient) == (frozen.title, frozen.marks, frozen.recipient)


def test_the_signed_document_comes_out_the_same_from_its_stored_json() -> None:
    view, full, _ = signed()
    frozen = from_json(to_json(made(agreement_view())))
    assert pdf(with_signatures(frozen, view, Desk.local), made_at=NOW) == pdf(full, made_at=NOW)


def test_while_signatures_are_missing_it_stays_a_draft_that_says_how_many_there_are() -> None:
    view = agreement_view()
    frozen = made(view)
    none = with_signatures(frozen, view, Desk.local)
    assert none.status == frozen.status
    one = replace(view, signatures=(signature(Role.OFFICER, digest(frozen)),))
    document = with_signatures(frozen, one, Desk.local)
    assert document.status == "Undertecknad av 1 av 3 parter"
    assert document.watermark == frozen.watermark
    assert [box.ink is not None for box in boxes(document)] == [False, False, True]


def test_the_ink_on_paper_has_no_times_and_keeps_pressure() -> None:
    drawn = ink()
    kept = content_ink(drawn)
    assert [len(stroke) for stroke in kept.strokes] == [len(stroke) for stroke in drawn.strokes]
    assert kept.strokes[0][3][2] == round((drawn.strokes[0][3].pressure or 0) * 1000)
    assert all(len(point) == 3 for stroke in kept.strokes for point in stroke)
    flat = replace(drawn, strokes=((InkPoint(1.26, 2.0, 0, None), InkPoint(3, 4, 9, 7.0)),))
    assert content_ink(flat).strokes == (((13, 20, 500), (30, 40, 1000)),)


def test_sixty_clauses_make_a_long_agreement_that_still_holds_together() -> None:
    view = agreement_view()
    many = tuple(replace(view.terms.clauses[i % 20], code=f"c{i}") for i in range(60))
    document = made(with_terms(view, clauses=many))
    data = pdf(document, made_at=NOW)
    assert len(page_texts(data)) > 10
    assert "§\u00a060" in " ".join(plain_text(document))
    assert tree_texts(data) == plain_text(document)
    assert problems(data) == []
    last = page_texts(data)[-1]
    assert all(name in last for name in ("Underskrifter", "Åsa Östberg", "Per-Olof Öhman", "Ülkü"))
