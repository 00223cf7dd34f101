"""Placeholders and where clauses apply."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.clause import Situation, fill, is_mandatory, placeholders
from asfdesk.domain.kinds import CommissionerKind
from tests.unit.trade import catalogue

DAY = date(2026, 3, 1)


def test_placeholders_are_filled_once_and_typed_braces_stay() -> None:
    values = {"participant": "Åsa {officer} Öberg", "officer": "Per"}
    assert fill("{participant} och {officer}", values) == "Åsa {officer} Öberg och Per"


def test_a_missing_value_is_never_printed_half_filled() -> None:
    with pytest.raises(KeyError):
        fill("Ring {officer}.", {})


def test_placeholders_are_named_once_in_order() -> None:
    assert placeholders("{b} {a} {b}") == ("b", "a")


@given(st.text())
def test_any_text_without_braces_is_left_alone(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    assert fill(plain, {}) == plain


def codes(measure: str, kind: CommissionerKind, *situations: Situation, on: date = DAY) -> list[str]:
    data = catalogue()
    found = data.measure(measure, on)
    return [c.code for c in data.clauses_for(data.template_for(found, kind, on), found, kind, on, situations)]


def test_arbetsformedlingen_training_carries_the_plans_two_clauses_and_its_insurance() -> None:
    found = codes("enhanced_work_training", CommissionerKind.AF, Situation.PAID_PER_DAY)
    assert {"investigator_role", "supervision_responsibility", "insurance_af"} <= set(found)
    assert {"no_choice_of_person", "compensation_per_day"} <= set(found)
    assert not {"insurance_municipal", "compensation_none", "minor", "pay_terms"} & set(found)


def test_each_situation_brings_its_own_clause() -> None:
    plain = set(codes("work_practice", CommissionerKind.AF))
    for situation, clause in (
        (Situation.MINOR, "minor"),
        (Situation.INTERPRETER, "language_interpreter"),
        (Situation.GUARDIAN, "guardian"),
        (Situation.RECORD_CHECK, "criminal_record"),
        (Situation.UNPAID, "compensation_none"),
        (Situation.SECOND_AUTHORITY, "second_authority_other"),
    ):
        assert set(codes("work_practice", CommissionerKind.AF, situation)) - plain == {clause}


def test_lex_sarah_stands_only_where_social_services_law_applies() -> None:
    assert "lex_sarah" in codes("daily_activity", CommissionerKind.MUNICIPALITY)
    assert "lex_sarah" not in codes("work_training", CommissionerKind.AF)


def test_an_employee_gets_no_clause_written_for_placements() -> None:
    found = set(codes("introduction_job", CommissionerKind.AF, Situation.PAID))
    assert {"work_environment_employer", "ending_employee", "compensation_employer"} <= found
    assert not found & {"ending", "absence", "attendance_report", "insurance_af", "compensation_agreed"}


def test_a_measure_can_make_an_optional_clause_mandatory() -> None:
    data = catalogue()
    clause = data.clause("second_authority", DAY)
    assert not clause.mandatory
    assert is_mandatory(clause, data.measure("work_trial", DAY))
    assert not is_mandatory(clause, data.measure("sick_pay_trial", date(2026, 4, 1)))
