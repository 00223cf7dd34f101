"""Whatever a participant consents to: no text about a topic that is not consented to reaches a workplace in any document.

Every field that tells something about a person is filled with a word of its own, and this list says which topic the word
belongs to, apart from what the documents' makers say. A maker that forgets a mark fails here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from asfdesk.documents.agreement import agreement_document
from asfdesk.documents.content import Document, to_json
from asfdesk.documents.ending_notice import EndingTold, notice_document
from asfdesk.documents.final_assessment import Assessed, Attended, assessment_document
from asfdesk.documents.order import order_document
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.reading import plain_text
from asfdesk.documents.sharing import WITHHELD, for_supervisor
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.consent import Consent, topics_shared
from asfdesk.domain.ending import EndedBy, Ending, Told, ToldHow, ToldWho
from asfdesk.domain.final_assessment import AdaptationResult, FinalAssessment, Fulfilment, GoalResult, Worked
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.order import PlacementOrder
from asfdesk.domain.signature import Copy
from asfdesk.domain.terms import Goal, Purpose
from tests.documents.samples import agreement_view, catalogue, visit_view

T = SharedTopic
DAY = date(2026, 3, 3)
TOPICS = st.frozensets(st.sampled_from(SharedTopic))


def word(topic: SharedTopic, number: int = 0) -> str:
    """A word that stands for something about a topic and occurs nowhere else."""
    return f"zq{topic.value.replace('_', '')}x{number}"


def held(document: Document, shared: frozenset[SharedTopic]) -> None:
    """Nothing of what is not shared is left, in the text or in what is frozen of it; what is shared is there."""
    said = " ".join(plain_text(document))
    frozen = to_json(document).decode()
    for topic in SharedTopic:
        for number in range(8):
            if topic not in shared:
                assert word(topic, number) not in said, word(topic, number)
                assert word(topic, number) not in frozen, word(topic, number)
    assert bool(set(SharedTopic) - shared) >= (WITHHELD in said), "nothing is withheld that may be told"


def told(document: Document) -> set[str]:
    """The words of the whole document."""
    return {
        part for part in " ".join(plain_text(document)).replace(",", " ").split() if part.startswith("zq")
    }


def agreement() -> AgreementView:
    view = agreement_view()
    person = replace(
        view.participant,
        email=f"{word(T.CONTACT)}@example.se",
        contact_note=word(T.CONTACT, 1),
        representative=word(T.OTHER_CONTACTS),
    )
    terms = replace(
        view.terms,
        purpose_text=word(T.BACKGROUND),
        motivation=word(T.DECISION),
        decision=word(T.DECISION, 1),
        wishes=word(T.PARTICIPANT_VIEW),
        goals=(Goal(word(T.GOALS), word(T.GOALS, 1), DAY),),
        adaptations=(word(T.ADAPTATIONS),),
        aids=word(T.ADAPTATIONS, 1),
    )
    return replace(view, participant=person, agreement=replace(view.agreement, terms=terms))


AGREEMENT = agreement()
WHOLE = agreement_document(AGREEMENT, catalogue().reference)


@settings(max_examples=30)
@given(TOPICS)
def test_the_agreement_of_a_supervisor(shared: frozenset[SharedTopic]) -> None:
    assert {word(T.BACKGROUND), word(T.DECISION), word(T.PARTICIPANT_VIEW), word(T.GOALS)} <= told(WHOLE)
    terms = replace(AGREEMENT.terms, shared_topics=shared)
    view = replace(AGREEMENT, agreement=replace(AGREEMENT.agreement, terms=terms))
    held(agreement_document(view, catalogue().reference, copy=Copy.SUPERVISOR), shared)


@settings(max_examples=30)
@given(TOPICS)
def test_the_order_to_an_enterprise(shared: frozenset[SharedTopic]) -> None:
    order = PlacementOrder(
        new_id(), "BE-2026-X-0001", new_id(), "work_training", purpose=Purpose.TRAINING,
        purpose_text=word(T.BACKGROUND), start=DAY, tasks=("Baka",), language="ar",
        adaptations=(word(T.ADAPTATIONS),), note=word(T.BACKGROUND, 1),
    )  # fmt: skip
    document = order_document(
        order, AGREEMENT.measure, AGREEMENT.enterprise, catalogue().reference, officer=None, unit=None,
        commissioner=None, answer_by=DAY, asked_on=DAY, shared=shared,
    )  # fmt: skip
    held(document, shared)
    assert ("arabiska" in " ".join(plain_text(document))) == (T.LANGUAGE in shared)
    assert AGREEMENT.participant.family_name not in " ".join(plain_text(document))


@settings(max_examples=30)
@given(TOPICS)
def test_the_protocol_of_a_visit(shared: frozenset[SharedTopic]) -> None:
    view = visit_view()
    answers = {
        item.id: replace(view.answers[item.id], comment=word(SharedTopic(item.topic), 2))
        for item in view.checklist.items
        if item.id in view.answers and item.topic in set(SharedTopic)
    }
    visit = replace(view.visit, notes=word(T.NOTES), participant_view=word(T.PARTICIPANT_VIEW))
    view = replace(view, visit=visit, answers={**view.answers, **answers}, shared=shared)
    assert word(T.PARTICIPANT_VIEW) in told(protocol_document(view))
    held(protocol_document(view, copy=Copy.SUPERVISOR), shared)


def ending() -> Ending:
    return Ending(
        AGREEMENT.placement.id, DAY, DAY + timedelta(days=60), EndedBy.ENTERPRISE, "health", word(T.NOTES), DAY, 30,
        word(T.NOTES, 1), (Told(ToldWho.OTHER, word(T.OTHER_CONTACTS), DAY, ToldHow.LETTER),),
    )  # fmt: skip


@settings(max_examples=30)
@given(TOPICS)
def test_the_notice_of_the_end(shared: frozenset[SharedTopic]) -> None:
    reason = next(one for one in catalogue().ending_reasons if one.code == "health")
    whole = notice_document(EndingTold(AGREEMENT, ending(), reason, DAY, "Enligt avtal."), made_on=DAY)
    assert {word(T.NOTES), word(T.NOTES, 1), word(T.OTHER_CONTACTS)} <= told(whole)
    copy = for_supervisor(whole, frozenset(topic.value for topic in shared))
    held(copy, shared)
    assert (reason.name in " ".join(plain_text(copy))) == (T.HEALTH in shared)


@settings(max_examples=30)
@given(TOPICS)
def test_the_final_assessment(shared: frozenset[SharedTopic]) -> None:
    reason = next(one for one in catalogue().ending_reasons if one.code == "health")
    value = FinalAssessment(
        AGREEMENT.placement.id,
        (GoalResult(word(T.GOALS), word(T.GOALS, 1), DAY, Fulfilment.PARTLY, word(T.GOALS, 2)),),
        (AdaptationResult(word(T.ADAPTATIONS), Worked.WELL, word(T.ADAPTATIONS, 1)),),
        participant_view=word(T.PARTICIPANT_VIEW),
        supervisor_view="Noggrann.",
        officer_view=word(T.NOTES),
        recommendation_code="studies",
        recommendation=word(T.DECISION),
        next_step=word(T.DECISION, 1),
        discussed_on=DAY,
    )
    attended = Attended(20, 15, {"Sjuk": 5})
    of = Assessed(AGREEMENT, ending(), reason, DAY, value, word(T.DECISION, 2), attended)
    whole = assessment_document(of, catalogue().reference)
    assert len(told(whole)) == 10
    copy = for_supervisor(whole, frozenset(topic.value for topic in shared))
    held(copy, shared)
    said = " ".join(plain_text(copy))
    assert ("sjuk" in said.lower().replace("sjukskriv", "")) == (T.HEALTH in shared), (
        "the kind of absence tells"
    )
    assert "Noggrann." in said, "what the supervisor has said is the supervisor's to read"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            TOPICS, st.integers(-30, 30), st.integers(0, 60), st.none() | st.integers(-10, 40), st.booleans()
        ),
        max_size=5,
    )
)
def test_what_is_shared_is_what_some_consent_to_just_that_recipient_covers_on_the_day(
    given_: list[tuple[frozenset[SharedTopic], int, int, int | None, bool]],
) -> None:
    person, place, authority = new_id(), new_id(), new_id()
    consents = [
        Consent(
            new_id(), person, place, topics, "Arbete", valid_from=DAY + timedelta(days=start),
            valid_to=DAY + timedelta(days=start + length),
            revoked_on=None if revoked is None else DAY + timedelta(days=start + revoked),
            commissioner_id=authority if elsewhere else None,
        )
        for topics, start, length, revoked, elsewhere in given_
    ]  # fmt: skip
    for whom in (None, authority):
        expected = {
            topic
            for topics, start, length, revoked, elsewhere in given_
            if (authority if elsewhere else None) == whom
            and start <= 0 <= start + length
            and (revoked is None or start + revoked > 0)
            for topic in topics
        }
        assert topics_shared(consents, place, DAY, commissioner_id=whom) == expected
