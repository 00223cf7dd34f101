"""Whatever is signed in whatever order: the text of a day is found by folding the chain, and no day is counted twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain import ceiling, chain
from asfdesk.domain.agreement import Agreement, AgreementKind, State
from asfdesk.domain.measure import last_day_after_months
from asfdesk.domain.period import Span, days_covered
from asfdesk.domain.terms import Terms
from tests.unit.test_chain import measure_with

FIRST = date(2026, 1, 1)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@st.composite
def documents(draw: st.DrawFn) -> list[Agreement]:
    """An agreement and up to six amendments and extensions, each beginning no earlier than what it follows."""
    start = draw(st.dates(FIRST, date(2028, 3, 1)))
    end = start + timedelta(days=draw(st.integers(0, 400)))
    made = [_link(1, Terms(start=start, end=end), AgreementKind.AGREEMENT, None)]
    for number in range(2, 2 + draw(st.integers(0, 6))):
        before = made[-1]
        assert before.terms.start is not None
        assert before.terms.end is not None
        assert before.applies_from is not None
        if draw(st.booleans()):
            first = before.terms.end + timedelta(days=draw(st.integers(1, 60)))
            terms = Terms(start=first, end=first + timedelta(days=draw(st.integers(0, 400))))
            made.append(_link(number, terms, AgreementKind.EXTENSION, before))
        else:
            length = (before.terms.end - before.applies_from).days
            holds = before.applies_from + timedelta(days=draw(st.integers(0, length)))
            end = max(holds, before.terms.start) + timedelta(days=draw(st.integers(0, 400)))
            terms = Terms(start=before.terms.start, end=end, change_from=holds)
            made.append(_link(number, terms, AgreementKind.AMENDMENT, before))
    return draw(st.permutations(made))


def _link(number: int, terms: Terms, kind: AgreementKind, before: Agreement | None) -> Agreement:
    return Agreement(
        UUID(int=number), UUID(int=999), f"ÖK-2026-AAA-{number:04d}", State.SIGNED, terms,
        signed_at=datetime(2026, 1, number, tzinfo=UTC), kind=kind, amends_id=before.id if before else None,
    )  # fmt: skip


@given(documents(), days)
def test_the_text_of_a_day_is_what_folding_the_chain_gives(signed, day):
    held: Agreement | None = None
    for one in sorted(signed, key=lambda a: a.id):  # fold: each replaces the one before from its own day
        if one.applies_from is not None and one.applies_from <= day:
            held = one
    wanted = held if held is not None and held.terms.end is not None and day <= held.terms.end else None
    assert chain.valid_at(signed, day) == wanted


@given(documents(), days)
def test_cut_to_their_own_days_one_document_holds_each_day_and_it_is_the_valid_one(signed, day):
    cut = [one for one in chain.by_day(signed) if one.terms.start <= day <= one.terms.end]
    valid = chain.valid_at(signed, day)
    assert [one.id for one in cut] == ([valid.id] if valid else [])


@given(documents())
def test_the_days_that_texts_hold_lie_in_the_agreed_periods(signed):
    held = days_covered(Span(one.terms.start, one.terms.end) for one in chain.by_day(signed))
    assert held <= days_covered(chain.periods(signed))


spans = st.lists(
    st.tuples(days, st.integers(0, 500)).map(lambda pair: Span(pair[0], pair[0] + timedelta(days=pair[1]))),
    max_size=6,
)


@given(spans)
def test_covered_days_are_counted_as_a_set_would(found):
    every = {span.start + timedelta(days=n) for span in found for n in range(span.days)}
    assert days_covered(found) == len(every)


@given(st.dates(FIRST, date(2030, 1, 1)), st.integers(1, 36), st.lists(st.integers(1, 200), max_size=5))
def test_periods_laid_end_to_end_reach_as_far_as_one_long_period(start, months, lengths):
    """Over leap years too, and wherever it is cut."""
    spans, day = [], start
    for length in lengths:
        spans.append(Span(day, day + timedelta(days=length - 1)))
        day += timedelta(days=length)
    limit = ceiling.summed_limit(measure_with(months), day, spans)
    assert limit is not None
    assert limit.last == last_day_after_months(start, months)


@given(st.dates(FIRST, date(2030, 1, 1)), st.integers(1, 36), spans)
def test_a_longer_past_never_leaves_more(start, months, earlier):
    measure = measure_with(months)
    alone = ceiling.summed_limit(measure, start, [])
    more = ceiling.summed_limit(measure, start, earlier)
    assert alone is not None
    assert more is not None
    assert more.last <= alone.last + timedelta(days=3)  # months of other lengths
