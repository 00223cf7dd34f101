"""The rules of retention over every date, for reopened cases and several authorities at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import UnitKind
from asfdesk.domain.retention import Block, CaseFacts, CountFrom, Verdict, person_goes, rule_for, try_case
from tests.unit.trade import catalogue

RULES = catalogue().retention
DAYS = st.dates(date(2004, 1, 1), date(2040, 12, 31))
AUTHORITIES = st.sampled_from(CommissionerKind)
UNITS = st.sampled_from([None, *UnitKind])


@st.composite
def cases(draw: st.DrawFn, *, ongoing: bool | None = None) -> CaseFacts:
    """A case of any authority, closed on a day and noted in on another, or going on."""
    goes_on = draw(st.booleans()) if ongoing is None else ongoing
    noted = draw(DAYS)
    return CaseFacts(
        UUID(int=1),
        (UUID(int=2),),
        draw(AUTHORITIES),
        draw(UNITS),
        closed_on=None if goes_on else draw(DAYS),
        last_note=noted,
        ongoing=goes_on,
        held=draw(st.booleans()),
        contested=draw(st.booleans()),
        birth_day=draw(st.one_of(st.none(), st.integers(1, 31))),
    )


def tried(facts: CaseFacts, today: date) -> Verdict:
    return try_case(facts, RULES, today)


@given(facts=cases(), today=DAYS)
def test_nothing_goes_while_anything_holds_it_back(facts: CaseFacts, today: date) -> None:
    verdict = tried(facts, today)
    if facts.ongoing or facts.held or facts.contested or verdict.rule is None or verdict.rule.own_decision:
        assert not verdict.goes(today)
        assert not verdict.late(today)
        assert verdict.blocks


@given(facts=cases(ongoing=False), today=DAYS)
def test_a_case_waits_its_whole_time_and_not_a_day_less(facts: CaseFacts, today: date) -> None:
    verdict = tried(facts, today)
    rule = verdict.rule
    if rule is None:
        return
    assert verdict.counted_from is not None
    assert verdict.due_on is not None
    assert verdict.latest is not None
    years = rule.months // 12
    counted = date(verdict.counted_from.year, 12, 31) if rule.from_year_end else verdict.counted_from
    whole = (counted.year + years, counted.month)
    assert (verdict.latest.year, verdict.latest.month) >= whole
    assert verdict.due_on <= verdict.latest
    if not rule.lead_months:
        assert (verdict.due_on.year, verdict.due_on.month, min(verdict.due_on.day, 28)) == (
            *whole,
            min(counted.day, 28),
        )
    assert verdict.due(verdict.due_on)
    assert not verdict.due(verdict.due_on - timedelta(days=1))


@given(facts=cases(ongoing=False), later=st.integers(0, 4000), today=DAYS)
def test_a_case_that_was_opened_again_never_goes_sooner(facts: CaseFacts, later: int, today: date) -> None:
    assert facts.closed_on is not None
    assert facts.last_note is not None
    first = tried(facts, today)
    again = tried(
        replace(
            facts,
            closed_on=facts.closed_on + timedelta(days=later),
            last_note=max(facts.last_note, facts.closed_on + timedelta(days=later)),
        ),
        today,
    )
    if first.due_on is not None:
        assert again.due_on is not None
        assert again.due_on >= first.due_on


@given(facts=cases(ongoing=False), today=DAYS)
def test_a_case_that_is_opened_again_stays_until_it_is_closed_anew(facts: CaseFacts, today: date) -> None:
    opened = tried(replace(facts, ongoing=True, closed_on=None), today)
    assert not opened.goes(today)
    assert Block.ONGOING in opened.blocks
    assert opened.due_on is None


@given(facts=st.lists(cases(), min_size=1, max_size=5), today=DAYS)
def test_the_person_goes_only_when_every_authoritys_case_does(facts: list[CaseFacts], today: date) -> None:
    verdicts = [tried(one, today) for one in facts]
    goes = person_goes(verdicts, today)
    assert goes == all(verdict.goes(today) for verdict in verdicts)
    assert not person_goes([*verdicts, tried(replace(facts[0], ongoing=True), today)], today)


@given(facts=cases(ongoing=False), today=DAYS, days=st.integers(0, 5000))
def test_what_may_go_today_may_go_later_too(facts: CaseFacts, today: date, days: int) -> None:
    verdict = tried(facts, today)
    assert verdict.goes(today) <= verdict.goes(today + timedelta(days=days))


@given(facts=cases(ongoing=False), note=DAYS, today=DAYS)
def test_a_note_after_the_end_counts_where_the_last_note_counts(
    facts: CaseFacts, note: date, today: date
) -> None:
    verdict = tried(replace(facts, last_note=note), today)
    assert facts.closed_on is not None
    if verdict.rule is not None and verdict.rule.count_from is CountFrom.LAST_NOTE:
        assert verdict.counted_from == max(facts.closed_on, note)
    elif verdict.rule is not None:
        assert verdict.counted_from == facts.closed_on


@given(kind=AUTHORITIES, unit=UNITS, today=DAYS)
def test_one_rule_at_most_and_that_one_in_force(
    kind: CommissionerKind, unit: UnitKind | None, today: date
) -> None:
    rule = rule_for(RULES, kind, unit, today)
    if rule is not None:
        assert kind in rule.commissioners
        assert rule.valid_from <= today
        assert rule.valid_to is None or today <= rule.valid_to


def at(
    kind: CommissionerKind, closed: date, note: date | None = None, unit: UnitKind | None = None
) -> Verdict:
    facts = CaseFacts(UUID(int=1), (), kind, unit, closed_on=closed, last_note=note or closed)
    return tried(facts, date(2030, 1, 1))


@pytest.mark.parametrize(
    ("verdict", "due_on", "latest"),
    [
        # lag 2002:546 16 §: three years after the end of the year, whichever day of it
        (at(CommissionerKind.AF, date(2026, 1, 1)), date(2029, 9, 30), date(2029, 12, 31)),
        (at(CommissionerKind.AF, date(2026, 12, 31)), date(2029, 9, 30), date(2029, 12, 31)),
        (at(CommissionerKind.AF, date(2026, 3, 1), date(2028, 5, 5)), date(2029, 9, 30), date(2029, 12, 31)),
        # SoL 16:1: five years after the last note, the work done by the end of the following year
        (at(CommissionerKind.MUNICIPALITY, date(2026, 3, 1)), date(2031, 3, 1), date(2032, 12, 31)),
        (
            at(CommissionerKind.MUNICIPALITY, date(2026, 3, 1), date(2026, 9, 9)),
            date(2031, 9, 9),
            date(2032, 12, 31),
        ),
        (at(CommissionerKind.MUNICIPALITY, date(2028, 2, 29)), date(2033, 2, 28), date(2034, 12, 31)),
        # SoL 17:2: two years in private activities
        (at(CommissionerKind.OTHER, date(2026, 3, 1)), date(2028, 3, 1), date(2029, 12, 31)),
    ],
)
def test_the_days_of_the_law(verdict: Verdict, due_on: date, latest: date) -> None:
    assert (verdict.due_on, verdict.latest) == (due_on, latest)


def test_care_follows_lss_and_the_rest_of_the_municipality_the_law_on_social_services() -> None:
    care = at(CommissionerKind.MUNICIPALITY, date(2026, 3, 1), unit=UnitKind.CARE)
    unit = at(CommissionerKind.MUNICIPALITY, date(2026, 3, 1), unit=UnitKind.LABOUR_MARKET_UNIT)
    assert care.rule is not None
    assert unit.rule is not None
    assert (care.rule.code, unit.rule.code) == ("lss", "social")


@pytest.mark.parametrize("day", [5, 15, 25])
def test_people_born_on_the_days_of_the_sample_are_kept_for_research(day: int) -> None:
    facts = CaseFacts(
        UUID(int=1),
        (),
        CommissionerKind.MUNICIPALITY,
        closed_on=date(2010, 1, 1),
        last_note=date(2010, 1, 1),
        birth_day=day,
    )
    assert tried(facts, date(2030, 1, 1)).blocks == (Block.PRESERVED,)


def test_an_authority_without_a_time_in_law_needs_its_own_decision() -> None:
    assert Block.OWN_DECISION in at(CommissionerKind.FK, date(2004, 1, 1)).blocks
