"""Where pages are parted: nothing runs off, nothing is left alone, table headers come again."""

from __future__ import annotations

import io

import pikepdf
import pytest

from asfdesk.documents import style
from asfdesk.documents.content import (
    BulletList,
    Callout,
    Clause,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    Section,
    Space,
    Table,
)
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.setting import set_text

from .reading_back import artifact_texts, page_texts, problems, squeezed, structure, tree_texts
from .samples import NOW

SENTENCE = "Deltagaren arbetar i egen takt och får stöd av handledaren när det behövs. "


def made(*blocks: object) -> Document:
    return Document(kind="t", schema=1, title="Titel", blocks=blocks)  # type: ignore[arg-type]


def baselines(data: bytes) -> list[list[float]]:
    """Per page, the heights at which text of the document (not furniture) is set."""
    out: list[list[float]] = []
    with pikepdf.open(io.BytesIO(data)) as file:
        for page in file.pages:
            found: list[float] = []
            furniture = False
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "BDC":
                        furniture = "/Type" in operands[1]
                    case "BMC":
                        furniture = False
                    case "Tm" if not furniture:
                        found.append(float(operands[5]))
                    case _:
                        pass
            out.append(found)
    return out


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(SENTENCE * 140),
        Facts((Fact("Etikett", SENTENCE * 140),)),
        Facts((Fact("Etikett", SENTENCE * 140),), look="box"),
        Table("T", (Column("a"), Column("b")), (Row((SENTENCE * 60, SENTENCE * 90)),)),
        BulletList((Item(SENTENCE * 140),)),
        Callout("Titel", SENTENCE * 140, "warning"),
        Clause("c", 1, "Titel", (SENTENCE * 20 + "\n\n") * 8),
        Section((Heading("H"), Paragraph(SENTENCE * 140)), keep_together=True),
        Paragraph("x" * 10_000),
        Facts((Fact("y" * 300, "z" * 9_000),)),
        Table("", tuple(Column("k" * 40) for _ in range(6)), (Row(("w" * 3_000,) * 6),)),
    ],
    ids=lambda b: type(b).__name__,
)
def test_what_is_taller_than_a_page_goes_on_over_the_next_and_keeps_every_word(block: object) -> None:
    document = made(Paragraph("Före."), block, Paragraph("Efter."))
    data = pdf(document, made_at=NOW)
    assert len(page_texts(data)) > 1
    assert tree_texts(data) == plain_text(document)
    assert problems(data) == []
    for heights in baselines(data):
        assert min(heights) > style.BOTTOM - 1
        assert max(heights) < style.PAGE[1] - 30


def test_a_ten_thousand_letter_name_is_cut_at_the_margin_not_lost() -> None:
    text = set_text("å" * 10_000, style.BODY, style.WIDTH)
    assert len(text.lines) > 90
    made_of = made(Paragraph("å" * 10_000))
    assert squeezed("".join(tree_texts(pdf(made_of, made_at=NOW)))).count("å") == 10_000


@pytest.mark.parametrize("filler", range(0, 30, 3))
def test_no_paragraph_leaves_a_single_line_behind(filler: int) -> None:
    document = made(Space(150 + filler), Paragraph(SENTENCE * 12), Paragraph(SENTENCE * 12))
    for heights in baselines(pdf(document, made_at=NOW))[1:]:
        assert len(heights) != 1
    first = baselines(pdf(document, made_at=NOW))[0]
    assert len(first) != 2  # the title and one lonely line


@pytest.mark.parametrize("filler", range(0, 48, 4))
def test_a_heading_never_ends_a_page(filler: int) -> None:
    document = made(Space(190 + filler), Heading("Rubriken"), Heading("Under", 2), Paragraph(SENTENCE * 4))
    pages = page_texts(pdf(document, made_at=NOW))
    [holder] = [text for text in pages if "Rubriken" in text]
    assert "Deltagaren arbetar" in holder


def test_the_header_of_a_long_table_comes_again_on_each_page_but_is_read_once() -> None:
    rows = tuple(Row((f"Rad {n}", SENTENCE)) for n in range(80))
    document = made(Heading("Tabell"), Table("", (Column("Kolumn ett"), Column("Kolumn två")), rows))
    data = pdf(document, made_at=NOW)
    pages = page_texts(data)
    assert len(pages) > 2
    assert all("Kolumn ett" in text for text in pages)
    assert all("Kolumn ett" in text for text in artifact_texts(data)[1:])
    assert [e.text for e in structure(data).all("TH") if "Kolumn" in e.text] == ["Kolumn ett", "Kolumn två"]
    assert tree_texts(data) == plain_text(document)


def test_what_is_kept_together_moves_to_the_next_page_as_one() -> None:
    kept = Section(tuple(Paragraph(f"Del {n}. {SENTENCE}") for n in range(6)), keep_together=True)
    pages = page_texts(pdf(made(Space(200), kept), made_at=NOW))
    assert "Del 0" not in pages[0]
    assert all(f"Del {n}." in pages[1] for n in range(6))


def test_columns_are_wide_enough_for_their_longest_word() -> None:
    table = Table("", (Column("Nr", 1), Column("Text", 40)), (Row(("Arbetsmarknadspolitisk", "x")),))
    text = page_texts(pdf(made(table), made_at=NOW))[0]
    assert "Arbetsmarknadspolitisk" in text


def test_a_row_with_the_wrong_number_of_cells_is_a_bug_that_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="cell for each column"):
        pdf(made(Table("", (Column("a"), Column("b")), (Row(("en",)),))), made_at=NOW)


def test_a_line_does_not_end_between_a_number_and_its_sign() -> None:
    for width in range(60, 240, 7):
        lines = set_text(
            "enligt 2 kap. 9 § lagen och 3 kap. 6–13 §§ samt kl. 10 och 150 kr i veckan", style.BODY, width
        )
        ends = [line.operators.rsplit("(", 1)[-1].split(")")[0].strip() for line in lines.lines[:-1]]
        assert not {"kl.", "9", "150", "2", "3"} & {end.split()[-1] for end in ends if end.split()}


def test_a_soft_hyphen_shows_only_where_the_word_is_parted() -> None:
    whole = set_text("arbets\u00adträning", style.BODY, 400)
    parted = set_text("arbets\u00adträning", style.BODY, 40)
    assert len(whole.lines) == 1
    assert len(parted.lines) == 2
    document = made(Paragraph("Sammanhållen arbets\u00adträning " * 40))
    assert tree_texts(pdf(document, made_at=NOW)) == plain_text(document)


@pytest.mark.parametrize("filler", range(20, 44, 4))
def test_a_table_of_two_rows_is_never_parted(filler: int) -> None:
    lines = [Paragraph(f"Rad {number}") for number in range(filler)]
    rows = (Fact("Första", "Kort."), Fact("Andra", "Längre. " * 40))
    texts = page_texts(pdf(made(*lines, Facts(rows, caption="Tabellen")), made_at=NOW))
    [page] = [text for text in texts if "Första" in text]
    assert "Andra" in page
    assert "Tabellen" in page


def test_a_line_to_write_on_is_not_broken() -> None:
    for width in range(60, 200, 7):
        lines = set_text("När hon inte är på plats handleder ________.", style.BODY, width).lines
        drawn = [line.operators for line in lines]
        assert sum("_" in code for code in drawn) == 1
