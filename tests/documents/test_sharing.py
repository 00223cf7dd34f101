"""The supervisor's copy holds nothing that the participant has not consented to share, and says so."""

from __future__ import annotations

from asfdesk.documents.content import (
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
    Paragraph,
    Row,
    Section,
    Table,
    to_json,
)
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.sharing import RECIPIENT, WITHHELD, for_supervisor, topics
from asfdesk.domain.checklist import OFFICER_ONLY

from .reading_back import page_texts, problems
from .samples import NOW

SECRETS = (
    Facts((Fact("Etikett", "hemlig1", "health"), Fact("Öppen", "synlig"))),
    Table("Mål", (Column("a"), Column("b")), (Row(("hemlig2", "hemlig3"), "goals"), Row(("synlig", "rad")))),
    Table("Bara dolt", (Column("a"),), (Row(("hemlig4",), "goals"),)),
    BulletList((Item("hemlig5", "health"), Item("hemlig6", "health"), Item("synlig punkt"))),
    NumberedList((Item("hemlig7", "health"),)),
    CheckList((CheckItem("hemlig8", True, "health"), CheckItem("synlig ruta"))),
    Heading("Rubriken hemlig9", shares="health"),
    Paragraph("hemlig10", shares="background"),
    Paragraph("hemlig11", shares="background"),
    Clause("c", 1, "hemlig12", "hemlig13", "health"),
    Callout("hemlig14", "hemlig15", shares="contact"),
    Section((Paragraph("hemlig16", shares="goals"), Paragraph("synlig i del"))),
    Section((Paragraph("hemlig17"),), shares="goals"),
)


def made(*blocks: Block) -> Document:
    return Document(
        kind="t",
        schema=1,
        title="T",
        blocks=blocks,
        marks=(Fact("Dnr", "hemlig18", "decision"), Fact("Nr", "1")),
    )


def test_nothing_unconsented_is_left_in_model_json_or_pages() -> None:
    copy = for_supervisor(made(*SECRETS), frozenset())
    assert b"hemlig" not in to_json(copy)
    data = pdf(copy, made_at=NOW)
    assert "hemlig" not in " ".join(page_texts(data))
    assert problems(data) == []


def test_what_is_open_stays_and_each_gap_is_told() -> None:
    words = plain_text(for_supervisor(made(*SECRETS), frozenset()))
    for text in ("Etikett", "synlig", "rad", "synlig punkt", "synlig ruta", "synlig i del", "1", RECIPIENT):
        assert text in words
    assert words.count(WITHHELD) >= 8
    assert f"Bara dolt: {WITHHELD}" in words


def test_with_every_topic_consented_the_words_are_those_of_the_whole() -> None:
    whole = made(*SECRETS)
    copy = for_supervisor(whole, topics(whole))
    assert [t for t in plain_text(copy) if t != RECIPIENT] == plain_text(whole)


def test_each_consented_topic_opens_its_parts_and_no_others() -> None:
    words = " ".join(plain_text(for_supervisor(made(*SECRETS), frozenset({"goals"}))))
    assert all(f"hemlig{n}" in words for n in (2, 3, 4, 16, 17))
    assert "hemlig5" not in words
    assert "hemlig18" not in words


def test_neighbouring_gaps_are_told_once() -> None:
    copy = for_supervisor(made(Paragraph("a", shares="health"), Paragraph("b", shares="health")), frozenset())
    assert plain_text(copy).count(WITHHELD) == 2  # one for the mark, one for both paragraphs


def test_making_the_copy_again_changes_nothing_but_can_take_more_away() -> None:
    whole = made(*SECRETS)
    copy = for_supervisor(whole, frozenset({"goals", "health"}))
    assert for_supervisor(copy, frozenset({"goals", "health"})) == copy
    narrower = " ".join(plain_text(for_supervisor(copy, frozenset({"goals"}))))
    assert "hemlig5" not in narrower
    assert "hemlig2" in narrower


def test_the_topics_of_a_document_are_all_found() -> None:
    assert topics(made(*SECRETS)) == {"health", "goals", "background", "contact", "decision"}


def test_what_is_for_the_officer_alone_goes_without_a_word_whatever_was_consented() -> None:
    whole = made(
        Paragraph("hemlig1", shares=OFFICER_ONLY),
        Table("T", (Column("a"),), (Row(("hemlig2",), OFFICER_ONLY), Row(("synlig",)))),
        Table("hemlig3", (Column("a"),), (Row(("hemlig4",), OFFICER_ONLY),)),
        Facts((Fact("hemlig5", "hemlig6", OFFICER_ONLY), Fact("b", "c"))),
        BulletList((Item("hemlig7", OFFICER_ONLY), Item("kvar"))),
        CheckList((CheckItem("hemlig8", True, OFFICER_ONLY), CheckItem("kvar"))),
    )
    for consented in (frozenset({"decision"}), topics(whole)):
        copy = for_supervisor(whole, consented)
        assert b"hemlig" not in to_json(copy).replace(b"hemlig18", b"")
        assert WITHHELD not in plain_text(copy)
        assert "synlig" in plain_text(copy)


def test_narrowing_twice_tells_each_gap_once() -> None:
    items = BulletList((Item("a", "goals"), Item("b", "health"), Item("c")))
    copy = for_supervisor(
        for_supervisor(made(items), frozenset({"goals", "decision"})), frozenset({"decision"})
    )
    assert plain_text(copy).count(WITHHELD) == 1
