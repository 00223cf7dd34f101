"""The chain of a placement: which words hold on a day, and where a measure's limits lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from asfdesk.domain import ceiling, chain
from asfdesk.domain.agreement import Agreement, AgreementKind, State
from asfdesk.domain.errors import Rule
from asfdesk.domain.followup import Because, PlannedVisit
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.period import Span, days_covered
from asfdesk.domain.replanning import moved, replan
from asfdesk.domain.terms import Terms
from asfdesk.domain.visit import Visit, VisitState
from tests.cases import catalogue

PLACEMENT = UUID(int=1)


def link(
    number: int,
    start: date,
    end: date,
    kind: AgreementKind = AgreementKind.AGREEMENT,
    before: Agreement | None = None,
    holds: date | None = None,
) -> Agreement:
    return Agreement(
        UUID(int=100 + number),
        PLACEMENT,
        f"ÖK-2026-AAA-{number:04d}",
        State.SIGNED,
        Terms(start=start, end=end, change_from=holds),
        signed_at=datetime(2026, 1, number, tzinfo=UTC),
        kind=kind,
        amends_id=before.id if before else None,
    )


@pytest.fixture
def documents() -> list[Agreement]:
    """January to June, amended from March to end in May, extended from June to November."""
    first = link(1, date(2026, 1, 1), date(2026, 6, 30))
    second = link(2, date(2026, 1, 1), date(2026, 5, 31), AgreementKind.AMENDMENT, first, date(2026, 3, 1))
    third = link(3, date(2026, 6, 1), date(2026, 11, 30), AgreementKind.EXTENSION, second)
    return [third, first, second]


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2025, 12, 31), None),
        (date(2026, 1, 1), "0001"),
        (date(2026, 2, 28), "0001"),
        (date(2026, 3, 1), "0002"),
        (date(2026, 5, 31), "0002"),
        (date(2026, 6, 1), "0003"),
        (date(2026, 11, 30), "0003"),
        (date(2026, 12, 1), None),
    ],
)
def test_the_words_of_a_day_are_those_of_the_last_document_that_has_begun(documents, day, number):
    found = chain.valid_at(documents, day)
    assert (found and found.number[-4:]) == number


def test_a_placement_goes_by_the_nearest_document_when_none_holds(documents):
    assert chain.current(documents, date(2025, 6, 1)).number.endswith("0001")
    assert chain.current(documents, date(2027, 1, 1)).number.endswith("0003")
    assert chain.current([], date(2026, 1, 1)) is None


def test_an_amendment_moves_its_period_and_an_extension_adds_one(documents):
    assert chain.periods(documents) == (
        Span(date(2026, 1, 1), date(2026, 5, 31)),
        Span(date(2026, 6, 1), date(2026, 11, 30)),
    )


def test_no_day_is_told_twice_when_agreements_are_cut_to_their_own_days(documents):
    cut = {one.number[-4:]: (one.terms.start, one.terms.end) for one in chain.by_day(documents)}
    assert cut == {
        "0001": (date(2026, 1, 1), date(2026, 2, 28)),
        "0002": (date(2026, 3, 1), date(2026, 5, 31)),
        "0003": (date(2026, 6, 1), date(2026, 11, 30)),
    }


def test_two_documents_that_change_the_same_one_are_both_kept_and_told(documents):
    first = documents[1]
    other = link(4, date(2026, 1, 1), date(2026, 6, 30), AgreementKind.AMENDMENT, first, date(2026, 4, 1))
    (found,) = chain.chains([*documents, other])
    assert found.forked
    assert [one.number[-4:] for one in found.links] == ["0001", "0002", "0004", "0003"]


def test_what_is_not_signed_is_no_part_of_the_chain(documents):
    draft = replace(documents[0], state=State.DRAFT, signed_at=None)
    assert chain.valid_at([*documents[1:], draft], date(2026, 6, 1)) is None


def test_an_extension_begins_the_day_after_and_asks_for_its_own_motivation(documents):
    before = replace(
        documents[0], terms=replace(documents[0].terms, motivation="Gammal", purpose_text="Samma")
    )
    terms = chain.first_terms(before, AgreementKind.EXTENSION, date(2026, 10, 1))
    assert (terms.start, terms.end, terms.motivation, terms.purpose_text) == (
        date(2026, 12, 1), None, "", "Samma",
    )  # fmt: skip
    assert not terms.follow_up.introduction


@pytest.mark.parametrize(
    ("kind", "change", "rule"),
    [
        (AgreementKind.AMENDMENT, {"change_from": date(2026, 2, 1)}, Rule.AMENDMENT_TOO_EARLY),
        (AgreementKind.AMENDMENT, {"change_from": date(2026, 7, 1)}, Rule.AMENDMENT_TOO_LATE),
        (
            AgreementKind.AMENDMENT,
            {"change_from": date(2026, 4, 1), "start": date(2026, 2, 1)},
            Rule.START_HAS_BEEN,
        ),
        (AgreementKind.EXTENSION, {"start": date(2026, 5, 31)}, Rule.EXTENSION_TOO_EARLY),
    ],
)
def test_a_change_that_does_not_fit_its_chain_is_told_at_its_field(documents, kind, change, rule):
    before = documents[2]
    (found,) = chain.problems(replace(before.terms, **change), kind, before)
    assert found.rule is rule


# --- limits ----------------------------------------------------------------------------------------------------------


def measure_with(total: int | None) -> Measure:
    measure = catalogue().measure("introduction_job", date(2026, 1, 1))
    return replace(measure, period=replace(measure.period, total_months=total))


def test_days_in_two_periods_count_once():
    spans = [Span(date(2026, 1, 1), date(2026, 1, 31)), Span(date(2026, 1, 15), date(2026, 2, 10))]
    assert days_covered(spans) == 41
    assert days_covered([]) == 0


def test_periods_without_a_gap_reckon_as_one_over_a_leap_day():
    measure = measure_with(24)
    first = Span(date(2027, 3, 1), date(2028, 2, 29))
    limit = ceiling.summed_limit(measure, date(2028, 3, 1), [first])
    assert limit is not None
    assert limit.last == date(2029, 2, 28)


def test_a_gap_does_not_use_up_the_total():
    measure = measure_with(12)
    half = Span(date(2026, 1, 1), date(2026, 6, 30))
    limit = ceiling.summed_limit(measure, date(2027, 1, 1), [half])
    assert limit is not None
    assert (limit.used, limit.last) == (181, date(2027, 7, 3))


def test_a_period_beyond_the_total_is_refused_and_says_what_is_left():
    measure = measure_with(12)
    half = Span(date(2026, 1, 1), date(2026, 6, 30))
    terms = Terms(start=date(2026, 7, 1), end=date(2027, 1, 1))
    (problem,) = ceiling.total_problems(measure, terms, [half])
    assert (problem.rule, problem.params["last"]) == (Rule.TOTAL_TOO_LONG, date(2026, 12, 31))
    assert ceiling.total_problems(measure, replace(terms, end=date(2026, 12, 31)), [half]) == []
    whole = [Span(date(2025, 1, 1), date(2025, 12, 31))]
    (used_up,) = ceiling.total_problems(measure, terms, whole)
    assert used_up.rule is Rule.TOTAL_USED_UP
    assert ceiling.total_problems(measure_with(None), terms, whole) == []


# --- visits ----------------------------------------------------------------------------------------------------------


def planned(on: date, because: Because = Because.RECURRING, number: int = 4) -> PlannedVisit:
    kind = {Because.CLOSING: VisitKind.CLOSING, Because.AFTER: VisitKind.INDIVIDUAL}.get(
        because, VisitKind.WORKPLACE
    )
    return PlannedVisit(kind, on, because, number)


def visit(of: PlannedVisit, number: int, **other: object) -> Visit:
    made = Visit(
        UUID(int=number), PLACEMENT, of.kind, VisitState.PLANNED, of.on, because=of.because, number=of.number
    )
    return replace(made, **other)


def test_visits_follow_when_the_end_moves():
    old = [planned(date(2026, 3, 2)), planned(date(2026, 6, 26), Because.CLOSING)]
    new = [planned(date(2026, 3, 2)), planned(date(2026, 5, 29), Because.CLOSING)]
    found = replan([visit(one, place) for place, one in enumerate(old, 1)], old, new, date(2026, 3, 1))
    ((shift),) = found.shifts
    assert (shift.visit.kind, shift.to, found.added) == (VisitKind.CLOSING, date(2026, 5, 29), ())
    after = moved(shift, "Tillägg.")
    assert (after.on, after.moved_from, after.reason) == (date(2026, 5, 29), date(2026, 6, 26), "Tillägg.")


def test_a_visit_that_the_officer_moved_stays_where_it_is():
    old = new = [planned(date(2026, 3, 2)), planned(date(2026, 3, 30))]
    mine = [visit(old[0], 1, on=date(2026, 3, 4), moved_from=date(2026, 3, 2)), visit(old[1], 2)]
    assert replan(mine, old, new, date(2026, 3, 1)).nothing


def test_visits_that_have_no_place_left_are_cancelled_and_others_are_left_alone():
    old = [planned(date(2026, 3, 2)), planned(date(2026, 3, 30))]
    mine = [visit(old[0], 1), visit(old[1], 2, state=VisitState.CLOSED)]
    chosen = visit(planned(date(2026, 4, 1), Because.CHOSEN), 3)
    found = replan([*mine, chosen], old, [], date(2026, 3, 1))
    assert [(shift.visit.id, shift.to) for shift in found.shifts] == [(mine[0].id, None)]
    assert moved(found.shifts[0], "Tillägg.").state is VisitState.CANCELLED


def test_what_lies_before_the_change_stays():
    old = [planned(date(2026, 3, 2))]
    assert replan([visit(old[0], 1)], old, [], date(2026, 3, 3)).nothing


def test_a_contact_after_the_end_takes_the_day_of_the_same_contact():
    old = [planned(date(2026, 9, 1), Because.AFTER, 3), planned(date(2026, 12, 1), Because.AFTER, 6)]
    new = [planned(date(2027, 3, 1), Because.AFTER, 3), planned(date(2027, 6, 1), Because.AFTER, 6)]
    mine = [visit(one, place) for place, one in enumerate(old, 1)]
    found = replan(mine, old, new, date(2026, 6, 1))
    assert [(s.visit.number, s.to) for s in found.shifts] == [(3, date(2027, 3, 1)), (6, date(2027, 6, 1))]
    assert timedelta(0) < new[0].on - old[0].on
