"""Who does what, and when: the rows follow from template, plan and clauses, and stand as things happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.clause import PLACEHOLDERS, Responsibility, placeholders
from asfdesk.domain.duties import following, in_order, proposed, resettled
from asfdesk.domain.terms import ChosenClause, FollowUpPlan, Terms
from tests.unit.trade import catalogue

DATA = catalogue()
START, END = date(2026, 3, 9), date(2026, 9, 8)
TEMPLATE = DATA.template("af_training", 1).responsibilities


def terms(*clauses: str, **plan: object) -> Terms:
    held = tuple(ChosenClause(code, 1, code, "", True) for code in clauses)
    return Terms(start=START, end=END, clauses=held, follow_up=FollowUpPlan(**plan))  # type: ignore[arg-type]


def whats(rows) -> list[str]:
    return [row.what for row in rows]


def test_the_plan_says_in_plain_words_who_comes_when() -> None:
    rows = {row.what: (row.who, row.when) for row in following(DATA.duties, terms())}
    assert rows["Första uppföljningen, trepartssamtal"] == (
        "{officer} kallar {supervisor} och deltagaren", "2\u00a0veckor efter start",
    )  # fmt: skip
    assert rows["Besök på arbetsplatsen"][1] == "Var fjärde vecka"
    assert rows["Samtal om hur det har gått"][1] == "3 och 6 månader efter slutdatum"


def test_a_new_table_has_no_general_row_beside_the_exact_one() -> None:
    rows = whats(proposed(TEMPLATE, DATA.duties, terms("compensation_per_day", "accidents")))
    assert "Uppföljningsbesök" not in rows
    assert "Krav på ersättning, med närvaron" in rows
    assert "Ring vid olycka eller tillbud" in rows
    assert "Avslutande samtal" not in rows, "the template says it already, with the statement"
    assert len(rows) == len(set(rows))
    without = whats(proposed(TEMPLATE, DATA.duties, terms(first_weeks=0, every_weeks=0, after_months=())))
    assert "Uppföljningsbesök" in without


def test_a_changed_plan_changes_its_row_and_leaves_what_the_officer_wrote() -> None:
    before = terms()
    rows = proposed(TEMPLATE, DATA.duties, before)
    own = tuple(replace(r, when="Fredagar") if r.what == "Besök på arbetsplatsen" else r for r in rows)
    after = resettled(own, before, terms(first_weeks=3, every_weeks=6), DATA.duties)
    words = {row.what: row.when for row in after}
    assert words["Första uppföljningen, trepartssamtal"] == "3\u00a0veckor efter start"
    assert words["Besök på arbetsplatsen"] == "Fredagar"
    gone = resettled(rows, before, terms(after_months=()), DATA.duties)
    assert "Samtal om hur det har gått" not in whats(gone)
    assert resettled(own, before, before, DATA.duties) == own


def test_rows_stand_as_things_happen() -> None:
    rows = in_order(proposed(TEMPLATE, DATA.duties, terms("compensation_per_day")), DATA.phases, START, END)
    order = whats(rows)
    first = [
        "Riskbedömning av uppgifter och plats",
        "Samtycke: inhämta och följa upp",
        "Introduktion på arbetsplatsen",
    ]
    assert order[:3] == first
    assert order[-1] == "Samtal om hur det har gått"
    assert (
        order.index("Daglig handledning")
        < order.index("Närvaroredovisning")
        < order.index("Omdöme och avslutande samtal")
    )
    dated = [
        Responsibility("c", "", "Senast 2026-10-01"), Responsibility("b", "", "2026-05-02"),
        Responsibility("a", "", "2026-03-01"), Responsibility("x", "", "2026-13-45"),
    ]  # fmt: skip
    assert whats(in_order(dated, DATA.phases, START, END)) == ["a", "x", "b", "c"]


@pytest.mark.parametrize("template", DATA.all_templates, ids=lambda t: t.code)
def test_every_shipped_row_has_its_place_in_time_and_known_placeholders(template) -> None:
    words = [word for phase in DATA.phases for word in phase.words]
    every = (*template.responsibilities, *following(DATA.duties, terms(*(c.code for c in DATA.all_clauses))))
    for row in every:
        assert any(word in row.when.casefold() for word in words), row
        assert set(placeholders(row.who + row.when)) <= set(PLACEHOLDERS), row


@given(
    st.lists(st.builds(Responsibility, st.text(max_size=20), st.text(max_size=9), st.text(max_size=40)), max_size=8),
    st.integers(0, 9), st.integers(0, 9),
)  # fmt: skip
def test_nothing_that_the_officer_wrote_is_ever_lost(rows, before: int, after: int) -> None:
    old, new = terms(first_weeks=before), terms(every_weeks=after)
    kept = resettled(rows, old, new, DATA.duties)
    derived = following(DATA.duties, old)
    assert [row for row in rows if row not in derived] == [r for r in kept if r in rows and r not in derived][
        : len(rows)
    ]
    assert sorted(map(str, in_order(kept, DATA.phases, START, END))) == sorted(map(str, kept))
