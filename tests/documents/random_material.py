"""Documents at random, as Hypothesis strategies: any blocks in any order, and whole agreements and protocols of people
with names of every length and alphabet.

Used by the tests in a size that is quick, and by the archive gate (``tests/archive``) two hundred at a time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.content import (
    SCHEMA,
    Block,
    BulletList,
    Callout,
    CheckItem,
    CheckList,
    Clause,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    NumberedList,
    PageBreak,
    Paragraph,
    Rich,
    Row,
    Run,
    Section,
    Space,
    Table,
    digest,
)
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.checklist import ItemKind
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.domain.terms import Goal
from asfdesk.domain.visit import Answer
from asfdesk.services.desk import Desk

from .samples import agreement_view, catalogue, signature, uid, visit_view, with_terms

LETTERS = "abcåäöÅÄÖéü ()<>&\\/-–§€'\"%{}0123456789\n\u00ad\u00a0łŞЖλễ"
OTHERS = "محمدعليلافةّ ١٢ትግርኛ שלוםहिन्दीไทยܫܠܡ\u0301\u0323\u200cɓŋ(.)a1,"
words = (
    st.text(LETTERS, max_size=60)
    | st.text(OTHERS + LETTERS, max_size=60)
    | st.sampled_from(("محمد علي", "ትግርኛ ሓድጉ", "Åse\u0301 Nguyễn", "(فاطمة) 12, x"))
    | st.text("محمدلا ", min_size=90, max_size=300)
    | st.text("aå §", min_size=200, max_size=900)
    | st.text("xyz", min_size=90, max_size=400)
)
rich: st.SearchStrategy[Rich] = words | st.lists(
    st.builds(Run, words, st.sampled_from(("plain", "bold", "italic"))), max_size=4
).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 6))
    columns = draw(
        st.lists(st.builds(Column, words, st.integers(0, 30), st.sampled_from(("left", "right", "center"))),
                 min_size=count, max_size=count)
    )  # fmt: skip
    rows = draw(
        st.lists(st.lists(rich, min_size=count, max_size=count).map(lambda r: Row(tuple(r))), max_size=8)
    )
    return Table(draw(words), tuple(columns), tuple(rows), draw(st.booleans()))


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=6).map(tuple)


simple: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, words, st.integers(1, 3), words),
    st.builds(Paragraph, rich, st.sampled_from(("body", "lead", "small", "note"))),
    st.builds(Facts, several(st.builds(Fact, words, rich)), words, st.sampled_from(("rows", "box"))),
    tables(),
    st.builds(BulletList, several(st.builds(Item, rich))),
    st.builds(NumberedList, several(st.builds(Item, rich)), st.integers(1, 2000)),
    st.builds(CheckList, several(st.builds(CheckItem, rich, st.none() | st.booleans()))),
    st.builds(Clause, st.just("c"), st.integers(1, 99), words, words),
    st.builds(Callout, words, rich, st.sampled_from(("info", "warning"))),
    st.builds(Space, st.integers(0, 80)),
    st.just(PageBreak()),
)
blocks = simple | st.builds(Section, several(simple), st.booleans(), st.sampled_from(("", "en", "ar")))
documents = st.builds(
    Document,
    kind=st.just("random"),
    schema=st.just(SCHEMA),
    title=st.text(LETTERS + "محمدላ", min_size=1, max_size=80).filter(str.strip),
    blocks=st.lists(blocks, max_size=9).map(tuple),
    organisation=words,
    reference=words,
    marks=several(st.builds(Fact, words, rich)),
    watermark=st.sampled_from(("", "UTKAST")),
    recipient=words,
)


# --- whole agreements and protocols ------------------------------------------------------------------------------------

NAMES = (
    "Åsa Östberg-Lindqvist",
    "Ülkü Şahin Żółkiewska",
    "Олена Шевченко",
    "Ελένη Παπαδοπούλου",
    "Nguyễn Thị Ánh Tuyết",
    "محمد علي السلامي",
    "ተስፋይ ሓድጉ",
    "Åse\u0301 Sjo\u0308gren",
    "Björk " * 40,
    "Anna-" * 60,
    "Ö",
)
lines = st.text("abcdefåäö ÅÄÖ-–§%/()éü0123456789", min_size=1, max_size=160).filter(str.strip)
prose = st.text("aeo rnst åäö ÅÄÖ.,-–\n()łŞЖλễمحدላ0123456789", max_size=1500)
names = st.sampled_from(NAMES) | lines


def lists_of(of: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=most).map(tuple)


@st.composite
def agreements(draw: st.DrawFn) -> Document:
    """An agreement, unsigned or signed by some or all, whole or the supervisor's copy."""
    view = agreement_view()
    clauses = view.terms.clauses
    count = draw(st.sampled_from((0, 1, len(clauses), 60)))
    name = draw(names)
    view = with_terms(
        replace(view, participant=replace(view.participant, given_name=name, family_name=draw(names))),
        clauses=tuple(clauses[i % len(clauses)] for i in range(count)),
        goals=draw(lists_of(st.builds(Goal, lines, lines, st.none() | st.just(date(2026, 6, 30))), 9)),
        tasks=draw(lists_of(lines, 12)),
        adaptations=draw(lists_of(lines, 5)),
        responsibilities=draw(st.sampled_from((view.terms.responsibilities, ()))),
        steps=draw(st.sampled_from((view.terms.steps, ()))),
        schedule=draw(st.sampled_from((view.terms.schedule, ()))),
        purpose_text=draw(prose),
        motivation=draw(prose),
        wishes=draw(prose),
        other=draw(prose),
        signatory=draw(names),
        shared_topics=draw(st.frozensets(st.sampled_from(list(SharedTopic)))),
    )
    copy = draw(st.sampled_from(Copy))
    document = agreement_document(view, catalogue().reference)
    if copy is Copy.SUPERVISOR:
        document = for_supervisor(document, frozenset(topic.value for topic in view.terms.shared_topics))
    signed: list[Role] = draw(st.sampled_from([list(ROLES), [], [Role.PARTICIPANT]]))
    given = tuple(
        replace(signature(role, digest(document), number), name=name)
        for number, role in enumerate(ROLES, draw(st.integers(1, 9)))
        if role in signed
    )
    return with_signatures(document, replace(view, signatures=given), Desk.local)


@st.composite
def protocols(draw: st.DrawFn) -> Document:
    """A protocol with any of the checklists, its free answers and notes of any length."""
    code = draw(st.sampled_from([checklist.code for checklist in catalogue().all_checklists]))
    view = visit_view(code, closed=draw(st.booleans()))
    answers = dict(view.answers)
    for item in view.checklist.items:
        if item.kind is ItemKind.TEXT:
            answers[item.id] = Answer(uid(20), item.id, draw(prose), draw(st.just("") | lines))
        elif draw(st.integers(0, 4)) == 0:
            answers.pop(item.id, None)
    visit = replace(
        view.visit,
        attendees=draw(lists_of(names, 8)),
        notes=draw(prose),
        participant_view=draw(prose),
        supervisor_view=draw(prose),
    )
    view = replace(view, visit=visit, answers=answers, actions=draw(st.sampled_from((view.actions, ()))))
    return protocol_document(view, copy=draw(st.sampled_from(Copy)))


anything = st.one_of(documents, agreements(), protocols())
"""What the archive gate draws from."""
