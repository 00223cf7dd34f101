"""Rules of the end: reasons and outcomes as data, what an answer means, notice, and what cannot be typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from asfdesk.domain.ending import EndedBy, Ending, Told, ToldHow, ToldWho, check_ending, left_to_tell
from asfdesk.domain.errors import Rule
from asfdesk.domain.final_assessment import FinalAssessment, Fulfilment, GoalResult, check_assessment, gaps
from asfdesk.domain.ids import new_id
from asfdesk.domain.outcome import Outcome, OutcomeGroup, latest, outcome_of_answers, point_of
from asfdesk.domain.work_certificate import WorkCertificate, certificate_gaps, check_certificate, telling
from tests.unit.trade import catalogue

DATA = catalogue()
START, END, TODAY = date(2026, 3, 9), date(2026, 9, 8), date(2026, 6, 3)
EARLY = Ending(
    new_id(), date(2026, 6, 12), END, EndedBy.PARTICIPANT, "employment", "", TODAY, 7,
    told=(Told(ToldWho.PARTICIPANT, "", TODAY, ToldHow.PHONE),),
)  # fmt: skip


def wrong(value: Ending) -> list[tuple[Rule, str]]:
    return [(p.rule, p.field) for p in check_ending(value, START, END, TODAY, DATA.ending_reasons)]


def test_reasons_and_outcomes_have_sources_and_codes_of_their_own() -> None:
    for rows in (DATA.ending_reasons, DATA.outcomes, DATA.telling_words):
        codes = [row.code for row in rows]
        assert len(set(codes)) == len(codes)
        assert all(row.source.title for row in rows)
    assert {kind.group for kind in DATA.outcomes} == set(OutcomeGroup)
    assert next(one for one in DATA.ending_reasons if one.code == "deceased").no_contact


def test_every_answer_to_what_do_you_do_now_is_an_outcome() -> None:
    asked = next(item for item in DATA.checklist("later_contact").items if item.id == "now")
    meant = {
        value: outcome_of_answers(DATA.outcomes, "later_contact", {"now": (value,)}) for value in asked.values
    }
    assert all(meant.values()), meant
    assert outcome_of_answers(DATA.outcomes, "later_contact", {"willing": ("no",)}) == "unknown"
    assert outcome_of_answers(DATA.outcomes, "three_party", {"now": ("studies",)}) == ""


def test_a_contact_belongs_to_the_nearest_point_and_the_latest_known_outcome_counts() -> None:
    last = date(2026, 6, 12)
    assert [point_of(day, last) for day in (date(2026, 8, 1), date(2026, 10, 1), date(2027, 1, 9))] == [
        3,
        3,
        6,
    ]
    known = [Outcome(new_id(), 0, "unemployed"), Outcome(new_id(), 3, "studies"), Outcome(new_id(), 6, "")]
    found = latest(known)
    assert found is not None
    assert found.code == "studies"


def test_a_notice_that_is_too_short_needs_a_reason_unless_all_are_agreed() -> None:
    assert wrong(EARLY) == []
    short = replace(EARLY, notice_days=14)
    assert wrong(short) == [(Rule.REASON_REQUIRED, "notice_exception")]
    assert wrong(replace(short, notice_exception="Börjar på måndag.")) == []
    assert wrong(replace(short, by=EndedBy.TOGETHER)) == []


def test_the_workplace_is_missed_among_those_who_were_told() -> None:
    assert left_to_tell(EARLY) == (ToldWho.ENTERPRISE,)
    assert left_to_tell(replace(EARLY, last_day=END)) == ()


@pytest.mark.parametrize("text", ["\u202eomvänt", "dold\u200btext", "x" * 10_000])
def test_hidden_turned_and_endless_texts_are_refused_everywhere(text: str) -> None:
    rules = {Rule.HIDDEN_CHARACTERS, Rule.TOO_LONG}
    assert {rule for rule, _ in wrong(replace(EARLY, reason=text))} <= rules
    assert wrong(replace(EARLY, reason=text))
    assessment = FinalAssessment(new_id(), (GoalResult("Mål", words=text),), next_step=text)
    assert {(p.rule in rules, p.field) for p in check_assessment(assessment, TODAY)} == {
        (True, "goals[0].words"),
        (True, "next_step"),
    }
    certificate = WorkCertificate(new_id(), (text,), text, text)
    assert {p.field for p in check_certificate(certificate)} == {"tasks", "learnt", "words"}


def test_an_assessment_from_the_future_and_a_goal_without_words_are_told() -> None:
    value = FinalAssessment(
        new_id(), (GoalResult("Mål", fulfilment=Fulfilment.NOT),), discussed_on=date(2030, 1, 1)
    )
    assert [p.field for p in check_assessment(value, TODAY)] == ["discussed_on"]
    assert (Rule.REASON_REQUIRED, "goals[0].words") in {(p.rule, p.field) for p in gaps(value)}


def test_telling_words_are_found_in_any_case_and_form_but_not_inside_others() -> None:
    value = WorkCertificate(new_id(), ("Packa varor",), "Oberoende arbete, SJUKSKRIVEN ibland.", "psykologi")
    assert telling(value, DATA.telling_words) == ("SJUKSKRIVEN", "psykologi")
    assert certificate_gaps(replace(value, tasks=(), learnt=" ")) != []
