"""What an agreement lacks and what is wrong with it, judged without a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from uuid import uuid4

import pytest

from asfdesk.domain.agreement_check import SECTION_OF, Section, gaps, problems
from asfdesk.domain.clause import Responsibility
from asfdesk.domain.errors import Rule
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.terms import ChosenClause, Compensation, Fulfilled, Goal, Step, Terms, WorkDay
from tests.cases import TODAY, catalogue


@pytest.fixture
def training() -> Measure:
    return catalogue().measure("work_training", TODAY)


def rules(terms: Terms, measure: Measure) -> set[tuple[Rule, str]]:
    return {(problem.rule, problem.field) for problem in problems(terms, measure)}


WEEK = tuple(WorkDay(day, time(9), time(13, 30), 30) for day in range(5))
PERIOD = Terms(start=date(2026, 3, 9), end=date(2026, 9, 8), hours_per_week=Decimal(20), schedule=WEEK)


def test_empty_terms_have_gaps_but_no_problems(training: Measure) -> None:
    assert problems(Terms(), training) == []
    missing = [gap.field for gap in gaps(Terms(), training)]
    assert missing[0] == "unit_id"
    assert "compensation" in missing
    assert "clauses" in missing


def test_gaps_come_in_the_order_of_the_form(training: Measure) -> None:
    order = [list(Section).index(gap.section) for gap in gaps(Terms(), training)]
    assert order == sorted(order)


def test_every_term_belongs_to_a_section() -> None:
    left = set(Terms.__dataclass_fields__) - set(SECTION_OF) - {"template_version"}
    assert left == set()


def test_each_missing_requirement_of_the_measure_is_named(training: Measure) -> None:
    named = {gap.field for gap in gaps(Terms(), training)}
    wanted = {f"requirements.{need.code}" for need in training.requirements if need.mandatory}
    assert wanted - named == {"requirements.period_motivation"}
    filled = replace(Terms(), requirements=(Fulfilled("union_statement", "Kommunal, 2026-02-18"),))
    assert "requirements.union_statement" not in {gap.field for gap in gaps(filled, training)}


def test_the_motivation_is_asked_for_once(training: Measure) -> None:
    fields = [gap.field for gap in gaps(Terms(), training)]
    assert fields.count("motivation") == 1
    assert "requirements.period_motivation" not in fields


def test_six_months_to_the_day_are_within_and_one_day_more_needs_an_exception(training: Measure) -> None:
    assert rules(PERIOD, training) == set()
    longer = replace(PERIOD, end=date(2026, 9, 9))
    assert rules(longer, training) == {(Rule.PERIOD_NEEDS_EXCEPTION, "period_exception")}
    assert rules(replace(longer, period_exception="after_450_days"), training) == set()


def test_more_than_the_longest_exception_is_refused(training: Measure) -> None:
    assert (Rule.PERIOD_TOO_LONG, "end") in rules(replace(PERIOD, end=date(2027, 3, 9)), training)


def test_an_end_before_the_start_is_told_at_the_end(training: Measure) -> None:
    assert (Rule.END_BEFORE_START, "end") in rules(replace(PERIOD, end=date(2026, 3, 8)), training)


def test_a_year_typed_wrong_is_out_of_range(training: Measure) -> None:
    assert (Rule.DATE_OUT_OF_RANGE, "start") in rules(replace(PERIOD, start=date(1926, 3, 9)), training)


def test_a_measure_that_is_not_in_force_on_the_first_day_is_told() -> None:
    old = next(m for m in catalogue().all_measures if m.valid_to is not None)
    assert (Rule.MEASURE_NOT_VALID, "start") in rules(PERIOD, old)


@pytest.mark.parametrize("hours", [Decimal(0), Decimal(-1), Decimal(41)])
def test_hours_outside_a_week_are_refused(training: Measure, hours: Decimal) -> None:
    terms = replace(PERIOD, hours_per_week=hours, schedule=())
    assert rules(terms, training) == {(Rule.OUT_OF_RANGE, "hours_per_week")}


def test_a_schedule_that_adds_up_to_something_else_is_told(training: Measure) -> None:
    assert rules(replace(PERIOD, schedule=WEEK[:4]), training) == {(Rule.SCHEDULE_HOURS_DIFFER, "schedule")}


def test_with_a_step_up_the_schedule_may_differ(training: Measure) -> None:
    steps = (Step(date(2026, 4, 1), Decimal(20)),)
    assert rules(replace(PERIOD, schedule=WEEK[:2], steps=steps), training) == set()


@pytest.mark.parametrize(
    ("steps", "rule"),
    [
        ((Step(date(2026, 5, 1), Decimal(10)), Step(date(2026, 4, 1), Decimal(20))), Rule.STEPS_OUT_OF_ORDER),
        ((Step(date(2026, 12, 1), Decimal(10)),), Rule.STEP_OUTSIDE_PERIOD),
        ((Step(date(2026, 4, 1), Decimal(60)),), Rule.OUT_OF_RANGE),
    ],
)
def test_steps_that_cannot_be_are_told(training: Measure, steps: tuple[Step, ...], rule: Rule) -> None:
    assert (rule, "steps") in rules(replace(PERIOD, steps=steps), training)


def test_a_day_turned_round_or_given_twice_is_told(training: Measure) -> None:
    turned = (WorkDay(0, time(13), time(9)),)
    assert (Rule.SCHEDULE_TIME_ORDER, "schedule") in rules(replace(PERIOD, schedule=turned), training)
    twice = (WEEK[0], WEEK[0])
    assert (Rule.SCHEDULE_DAY_TWICE, "schedule") in rules(replace(PERIOD, schedule=twice), training)


def test_nobody_deputises_for_themselves(training: Measure) -> None:
    somebody = uuid4()
    terms = Terms(supervisor_id=somebody, deputy_id=somebody)
    assert rules(terms, training) == {(Rule.DEPUTY_IS_SUPERVISOR, "deputy_id")}


def test_no_compensation_needs_its_reason_and_a_paid_one_its_amount(training: Measure) -> None:
    none = Terms(compensation=Compensation(CompensationKind.NONE))
    assert rules(none, training) == {(Rule.COMPENSATION_REASON, "compensation")}
    assert (
        rules(replace(none, compensation=Compensation(CompensationKind.NONE, reason="Avstår")), training)
        == set()
    )
    paid = Terms(compensation=Compensation(CompensationKind.PER_DAY_PRESENT))
    assert rules(paid, training) == {(Rule.COMPENSATION_AMOUNT, "compensation")}
    for amount in (Decimal(0), Decimal(-5), Decimal("1.005"), Decimal(2_000_000)):
        wrong = Terms(compensation=Compensation(CompensationKind.PER_DAY_PRESENT, amount))
        assert rules(wrong, training) == {(Rule.COMPENSATION_AMOUNT, "compensation")}


def test_an_unknown_placeholder_is_told_wherever_it_stands(training: Measure) -> None:
    clause = ChosenClause("egen", 1, "Eget", "Ring {chefen}.")
    terms = Terms(absence="Ring {receptionen}.", clauses=(clause,))
    assert rules(terms, training) == {
        (Rule.PLACEHOLDER_UNKNOWN, "absence"),
        (Rule.PLACEHOLDER_UNKNOWN, "clauses.0"),
    }
    row = Terms(responsibilities=(Responsibility("Samtal", "{chefen}", "Varje vecka"),))
    assert rules(row, training) == {(Rule.PLACEHOLDER_UNKNOWN, "responsibilities")}


@pytest.mark.parametrize(
    ("terms", "where"),
    [
        (Terms(signatory="X" * 10_000), "signatory"),
        (Terms(purpose_text="x" * 10_000), "purpose_text"),
        (Terms(tasks=("x" * 600,)), "tasks"),
        (Terms(goals=(Goal("x" * 1100),)), "goals"),
        (Terms(other="a\u202eb"), "other"),
        (Terms(signatory="Åsa 🙂"), "signatory"),
    ],
)
def test_too_long_hidden_and_strange_text_is_told(training: Measure, terms: Terms, where: str) -> None:
    assert [problem.field for problem in problems(terms, training)] == [where]


def test_a_goal_must_say_what_how_and_when(training: Measure) -> None:
    half = Terms(goals=(Goal("Arbeta mer", "", date(2026, 5, 1)),))
    assert "goals" in {gap.field for gap in gaps(half, training)}
    whole = Terms(goals=(Goal("Arbeta mer", "Närvaro", date(2026, 5, 1)),))
    assert "goals" not in {gap.field for gap in gaps(whole, training)}
