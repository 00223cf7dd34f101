"""What the protocol of a visit states, and what its supervisor's copy leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.content import Document
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.note import Visibility
from asfdesk.domain.objection import Objection
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import Answer, VisitView

from .reading_back import problems, tree_texts
from .samples import NOW, catalogue, uid, visit_view


def made(view: VisitView, copy: Copy = Copy.FULL) -> Document:
    return protocol_document(view, copy=copy)


def words(view: VisitView, copy: Copy = Copy.FULL) -> list[str]:
    return plain_text(made(view, copy))


def test_the_protocol_holds_all_that_was_answered_said_and_decided() -> None:
    text = "\n".join(words(visit_view()))
    for said in (
        "Protokoll: trepartssamtal",
        "Tisdag 24\u00a0mars 2026 kl.\u00a013.00",
        "Maria Sjögren",
        "Finns ett skriftligt samtycke som gäller i dag?",
        "På väg",
        "Jag trivs och har fått en egen rutin.",
        "Kassan vill jag vänta med.",
        "Åsa är noggrann",
        "Lugn och saklig stämning.",
        "Sätta upp skriftlig instruktion vid märkbordet",
        "Handledaren (Maria Sjögren)",
        "31\u00a0mars 2026",
        "Kvar från tidigare besök",
        "Arbetsplatsbesök tisdag 21\u00a0april 2026 kl.\u00a010.00",
        "Avslutat 24\u00a0mars 2026 kl.\u00a014.10 av Ülkü Şahin Żółkiewska",
    ):
        assert said in text, said


@pytest.mark.parametrize("code", [checklist.code for checklist in catalogue().all_checklists])
def test_every_checklist_gives_a_conforming_protocol_that_reads_back(code: str) -> None:
    document = made(visit_view(code))
    data = pdf(document, made_at=NOW)
    assert tree_texts(data) == plain_text(document)
    assert problems(data) == []


def test_answers_are_in_words_not_in_codes() -> None:
    text = words(visit_view("supervisor_follow_up"))
    assert any(said.startswith("1 av 5 (behöver hjälp hela tiden)") for said in text)
    assert any(said.startswith("Egna uppgifter, Vid sidan av någon annan") for said in text)
    assert not {"yes", "own", "partly"} & set(text)


def test_a_required_question_without_answer_is_shown_as_unanswered() -> None:
    view = visit_view()
    answers = dict(view.answers)
    del answers["aim"]
    answers["present"] = Answer(uid(20), "present", "", "Glömdes bort")
    text = words(replace(view, answers=answers))
    assert text[text.index("Syftet med mötet") + 1] == "Inte besvarad"
    assert text[text.index("Vilka är med?") + 1] == "Inte besvarad"
    assert text[text.index("Vilka är med?") + 2 :][:2] == ["Anteckning", "Glömdes bort"]


def test_a_note_reaches_whom_it_is_meant_for() -> None:
    view = visit_view()
    for visibility, full, supervisor in (
        (Visibility.OFFICER, False, False),
        (Visibility.PROTOCOL, True, False),
        (Visibility.SHARED, True, True),
    ):
        answers = {
            **view.answers,
            "aim": replace(view.answers["aim"], comment="Tätt rum", visibility=visibility),
        }
        noted = replace(view, answers=answers)
        assert ("Tätt rum" in words(noted)) is full
        assert ("Tätt rum" in words(noted, Copy.SUPERVISOR)) is supervisor
        kept = replace(view, visit=replace(view.visit, notes="Kom sent", notes_visibility=visibility))
        assert ("Kom sent" in words(kept)) is full
        assert "Kom sent" not in words(kept, Copy.SUPERVISOR)  # shared, but the participant has not consented
        consented = replace(kept, shared=view.shared | {SharedTopic.NOTES})
        assert ("Kom sent" in words(consented, Copy.SUPERVISOR)) is supervisor


def test_what_the_participant_holds_to_be_wrong_stands_in_the_protocol() -> None:
    said = Objection(uid(77), uid(1), contested="Kom sent", statement="Bussen var sen")
    text = words(replace(visit_view(), objections=(said,)))
    assert "Deltagarens invändningar" in " ".join(text)
    assert "Bussen var sen" in text


def test_a_question_that_the_answers_did_not_call_for_is_left_out() -> None:
    view = visit_view()
    assert "Vad är ni inte överens om?" not in words(view)
    answers = dict(view.answers)
    answers["all_agree"] = replace(answers["all_agree"], value="no")
    assert "Vad är ni inte överens om?" in words(replace(view, answers=answers))


def test_an_open_visit_is_marked_as_work_in_progress() -> None:
    document = made(visit_view(closed=False))
    assert document.watermark == "ARBETSEXEMPLAR"
    assert "inte avslutat" in document.status


def test_the_supervisors_copy_leaves_out_views_notes_and_the_participants_own_actions() -> None:
    view = visit_view()
    text = "\n".join(words(view, Copy.SUPERVISOR))
    for secret in ("Jag trivs", "Lugn och saklig", "vårdcentralen", view.answers["participant_says"].value):
        assert secret not in text
    for kept in ("Sätta upp skriftlig instruktion", "Beställa skyddsskor", "Åsa är noggrann", "På väg"):
        assert kept in text
    assert "deltagaren har inte samtyckt" in text


def test_a_visit_with_nothing_written_is_still_a_document() -> None:
    view = visit_view(closed=False)
    bare = replace(
        view,
        answers={},
        actions=(),
        carried=(),
        following=None,
        supervisor=None,
        unit=None,
        commissioner=None,
        officer=None,
        agreement_number="",
        visit=replace(
            view.visit, attendees=(), notes="", participant_view="", supervisor_view="", at=None, place=""
        ),
    )
    data = pdf(made(bare), made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(made(bare))
