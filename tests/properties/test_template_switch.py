"""A draft taken over to another edition of its template and back loses no answer, whatever was edited meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.clause import Applies, Clause, Responsibility, is_mandatory
from asfdesk.domain.template import FieldKind, Part, TemplateField, TemplateSection
from asfdesk.domain.template_switch import TEXTS, Edition, loss, memory_of, switched
from asfdesk.domain.terms import ChosenClause, Fulfilled, Terms
from tests.cases import catalogue

Draw = Callable[..., Any]
DAY = date(2026, 3, 2)
MEASURE = catalogue().measure("work_training", DAY)
BASE = catalogue().template("af_training", 1)
CODES = (
    "absence",
    "absence@1a2b3c4d",
    "images",
    "own@0000aaaa",
    "own@0000bbbb",
    "copies",
    *MEASURE.required_clauses[:1],
)
WORDS = st.sampled_from(["", "Ett.", "Två ord.", "Tre nya ord.", "Fyra helt andra ord."])
ROWS = st.lists(st.builds(Responsibility, WORDS, WORDS, WORDS), max_size=3, unique=True).map(tuple)


@st.composite
def editions(draw: st.DrawFn, version: int) -> Edition:
    """A template with some clauses, fields, texts and rows."""
    codes = draw(st.lists(st.sampled_from(CODES), unique=True, max_size=6))
    clauses = tuple(
        Clause(
            code, draw(st.integers(1, 2)), code, draw(WORDS), "own", draw(st.booleans()), Applies(), (), DAY
        )
        for code in codes
    )
    fields = tuple(
        TemplateField(code, FieldKind.LINE, code)
        for code in draw(st.lists(st.sampled_from("pqrs"), unique=True))
    )
    defaults = replace(BASE.defaults, **{name: draw(WORDS) for name in (*TEXTS, "follow_up")})
    template = replace(
        BASE, version=version, defaults=defaults, responsibilities=draw(ROWS), clauses=tuple(codes),
        sections=(TemplateSection("s", part=Part.TERMS, fields=fields, clauses=tuple(codes)),),
    )  # fmt: skip
    return Edition(template, clauses)


def worded(draw: Draw, terms: Terms) -> Terms:
    """The officer edits some terms, texts, rows and answers."""
    clauses = tuple(
        replace(c, text="Handläggarens egna ord.") if draw(st.booleans()) else c for c in terms.clauses
    )
    texts = {name: f"Eget om {name}." for name in TEXTS if draw(st.booleans())}
    rows = (
        (*terms.responsibilities, Responsibility("Egen rad", "", ""))
        if draw(st.booleans())
        else terms.responsibilities
    )
    return replace(terms, clauses=clauses, responsibilities=rows, **texts)  # type: ignore[arg-type]


def begun(draw: Draw, edition: Edition) -> Terms:
    """Terms as a new agreement has them, some optional clauses taken out, and every question answered."""
    kept = [c for c in edition.clauses if is_mandatory(c, MEASURE) or draw(st.booleans())]
    defaults = edition.template.defaults
    return Terms(
        template_code=edition.template.code, template_version=edition.template.version,
        clauses=tuple(ChosenClause(c.code, c.version, c.title, c.text, is_mandatory(c, MEASURE), c.shares) for c in kept),
        responsibilities=edition.template.responsibilities,
        template_answers=tuple(Fulfilled(f.code, f"svar {f.code}") for f in edition.template.fields),
        **{name: getattr(defaults, name) for name in TEXTS},
    )  # fmt: skip


@given(st.data())
def test_there_and_back_is_as_before(data: st.DataObject) -> None:
    now, then = data.draw(editions(1)), data.draw(editions(2))
    terms = worded(data.draw, begun(data.draw, now))
    there = switched(terms, now, then, MEASURE)
    back = switched(there, then, now, MEASURE, memory_of(terms))
    required = {c.code for c in now.clauses if is_mandatory(c, MEASURE)}
    assert required <= {c.code for c in terms.clauses}
    assert back == terms


@given(st.data())
def test_what_is_written_on_the_other_side_is_not_lost_either(data: st.DataObject) -> None:
    now, then = data.draw(editions(1)), data.draw(editions(2))
    terms = begun(data.draw, now)
    there = switched(terms, now, then, MEASURE)
    edited = worded(data.draw, there)
    answered = replace(edited, template_answers=(*edited.template_answers, Fulfilled("ny", "svar ny")))
    back = switched(answered, then, now, MEASURE, memory_of(terms))
    again = switched(back, now, then, MEASURE, memory_of(answered))
    assert {a.code: a.value for a in again.template_answers} == {
        a.code: a.value for a in answered.template_answers
    }
    assert again.clauses == answered.clauses
    assert {r for r in answered.responsibilities if r.what == "Egen rad"} <= set(again.responsibilities)
    for name in TEXTS:
        if getattr(answered, name) == f"Eget om {name}.":
            assert getattr(again, name) == getattr(answered, name)


@given(st.data())
def test_every_answer_is_kept_and_what_loses_its_place_is_told(data: st.DataObject) -> None:
    now, then = data.draw(editions(1)), data.draw(editions(2))
    terms = worded(data.draw, begun(data.draw, now))
    there = switched(terms, now, then, MEASURE)
    lost = loss(terms, now, then, there)
    assert there.template_answers == terms.template_answers
    asked = {f.code for f in then.template.fields}
    assert {f.code for f in lost.answers} == {a.code for a in terms.template_answers} - asked
    own = {c.text for c in terms.clauses if c.text == "Handläggarens egna ord."}
    kept = {c.text for c in there.clauses} | {c.text for c in lost.clauses}
    assert own <= kept
