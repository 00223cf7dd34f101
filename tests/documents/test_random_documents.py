"""Whatever a document holds: it conforms, and the file says what the model says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    from_json,
    to_json,
)
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf

from .reading_back import problems, tree_texts
from .samples import NOW

LETTERS = "abcåäöÅÄÖéü ()<>&\\/-–§€'\"%{}0123456789\n\u00ad\u00a0łŞЖλễ"
words = (
    st.text(LETTERS, max_size=60)
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
blocks = simple | st.builds(Section, several(simple), st.booleans(), st.sampled_from(("", "en")))
documents = st.builds(
    Document,
    kind=st.just("random"),
    schema=st.just(SCHEMA),
    title=st.text(LETTERS, min_size=1, max_size=80).filter(str.strip),
    blocks=st.lists(blocks, max_size=9).map(tuple),
    organisation=words,
    reference=words,
    marks=several(st.builds(Fact, words, rich)),
    watermark=st.sampled_from(("", "UTKAST")),
    recipient=words,
)


@pytest.mark.slow
@given(documents)
@settings(max_examples=15)
def test_any_document_conforms_reads_back_as_its_model_and_survives_its_json(document: Document) -> None:
    data = pdf(document, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(document)
    again = from_json(to_json(document))
    assert digest(again) == digest(document)
    assert pdf(again, made_at=NOW) == data
