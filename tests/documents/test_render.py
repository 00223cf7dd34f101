"""What comes out of the renderer: conforming, readable back, the same every time."""

from __future__ import annotations

import gc
import io
import threading
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import (
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
    Ink,
    Item,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBox,
    Signatures,
    Space,
    Table,
    from_json,
    to_json,
)
from asfdesk.documents.reading import alternative_texts, normal, plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.setting import forget
from asfdesk.documents.tags import Node
from asfdesk.domain.errors import Rule, RuleBroken

from .reading_back import artifact_texts, page_texts, problems, squeezed, structure, tree_texts
from .samples import NOW

LONG = "Deltagaren arbetar i egen takt och får stöd av handledaren när det behövs. "


def document(*blocks: object, **fields: object) -> Document:
    return Document(kind="test", schema=1, title="Överenskommelse åäö", blocks=blocks, **fields)  # type: ignore[arg-type]


def everything() -> Document:
    ink = Ink(1000, 300, (((10, 10, 200), (200, 250, 900), (400, 20, 500)), ((500, 100, 500),)))
    return document(
        Facts((Fact("Deltagare", "Åsa Öberg"), Fact("Plats", "Gävle"), Fact("Ensam", "rad")), "Kort", "box"),
        Heading("Rubrik", 1, "1."),
        Paragraph((Run("Fet ", "bold"), Run("kursiv", "italic"), Run(" och (vanlig) \\ text – §"))),
        Heading("Underrubrik", 3),
        Facts((Fact("Etikett", "Värde\nandra raden"), Fact("Tomt", ""))),
        Table(
            "Mål", (Column("Vad"), Column("När", 5, "right")), (Row(("Komma i tid", "maj")), Row(("", "")))
        ),
        BulletList((Item("Ett"), Item((Run("Två", "bold"),)))),
        NumberedList((Item("Nio"), Item("Tio")), 9),
        CheckList((CheckItem("Kryssad", True), CheckItem("Tom"))),
        Clause("c1", 1, "Ansvar", "Första stycket.\n\nAndra stycket."),
        Callout("Tänk på", "Ring först.\n\nSkriv sedan.", "warning"),
        Callout("Bara rubrik"),
        Space(5),
        PageBreak(),
        Section((Paragraph("Some English."),), language="en"),
        Section(
            (
                Heading("Underskrifter"),
                Signatures(
                    (
                        SignatureBox(
                            "Deltagare", "Åsa Öberg", signed="Gävle den 3 mars", ink=ink, sha256="ab" * 32
                        ),
                        SignatureBox("Anordnare", "Per Ö", "chef", note="Ort, datum"),
                    )
                ),
            ),
            keep_together=True,
        ),
        subtitle="Undertitel",
        organisation="Sandvikens kommun",
        unit="AME",
        reference="ÖK-1",
        marks=(Fact("Nummer", "ÖK-1"),),
        status="Utkast",
        watermark="UTKAST",
        recipient="Handledarens exemplar – en del",
        notice="DEMO",
    )


def test_a_document_with_every_kind_of_block_is_archival_and_accessible() -> None:
    assert problems(pdf(everything(), made_at=NOW)) == []


def test_the_structure_tree_says_exactly_what_the_model_says_in_its_order() -> None:
    made = everything()
    assert tree_texts(pdf(made, made_at=NOW)) == plain_text(made)


def test_another_library_finds_every_text_on_the_pages() -> None:
    made = everything()
    found = squeezed(" ".join(page_texts(pdf(made, made_at=NOW))))
    missing = [text for text in plain_text(made) if squeezed(text) not in found]
    assert missing == []


def test_headings_lists_and_tables_are_tagged_as_what_they_are() -> None:
    tree = structure(pdf(everything(), made_at=NOW))
    assert [e.text for e in tree.all("H1")] == ["Överenskommelse åäö"]
    assert [normal(e.text) for e in tree.all("H2")] == ["1. Rubrik", "Underskrifter"]
    assert [normal(e.text) for e in tree.all("H3")] == ["Underrubrik"]
    assert [normal(e.text) for e in tree.all("H4")] == ["§\u00a01 Ansvar"]
    scopes = {e.text: e.attributes for e in tree.all("TH")}
    assert "/Column" in scopes["Vad"]
    assert "/Row" in scopes["Komma i tid"]
    assert [normal(e.text) for e in tree.all("Lbl") if normal(e.text) in {"9.", "10.", "•", "☑", "☐"}] == [
        "•",
        "•",
        "9.",
        "10.",
        "☑",
        "☐",
    ]
    assert [len(row.kids) for row in tree.all("TR")].count(2) == 5
    assert [e.whole_text for e in tree.all("Sect") if e.language == "en"] == ["Some English."]


def test_a_drawn_signature_is_a_figure_with_a_spoken_text_and_its_place_on_the_page() -> None:
    made = everything()
    figures = structure(pdf(made, made_at=NOW)).all("Figure")
    assert [figure.alt for figure in figures] == alternative_texts(made)
    assert "Åsa Öberg" in figures[0].alt
    assert "BBox" in figures[0].attributes


def test_every_page_says_which_it_is_and_of_how_many() -> None:
    made = document(*(Paragraph(LONG * 30) for _ in range(8)), reference="ÖK-7")
    feet = artifact_texts(pdf(made, made_at=NOW))
    assert len(feet) > 3
    for number, text in enumerate(feet, 1):
        assert text.endswith(f"Sida {number} av {len(feet)}")
        assert "ÖK-7" in text
        assert "Utskriven 2026-03-03 kl.\u00a009.30" in text


def test_the_time_on_the_page_is_swedish_whatever_zone_it_came_in() -> None:
    summer = datetime(2026, 7, 1, 6, 15, tzinfo=UTC)
    assert "2026-07-01 kl.\u00a008.15" in artifact_texts(pdf(document(), made_at=summer))[0]


def test_a_draft_carries_its_watermark_on_every_page_and_a_signed_one_none() -> None:
    made = document(Paragraph("x"), PageBreak(), Paragraph("y"), watermark="UTKAST")
    assert all("UTKAST" in text for text in artifact_texts(pdf(made, made_at=NOW)))
    clean = document(Paragraph("x"))
    assert "UTKAST" not in "".join(artifact_texts(pdf(clean, made_at=NOW)))


def test_the_file_names_its_language_title_and_maker() -> None:
    with pikepdf.open(io.BytesIO(pdf(everything(), made_at=NOW, producer="asfdesk 9"))) as file:
        assert str(file.Root.Lang) == "sv"
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.docinfo.Title) == "Överenskommelse åäö ÖK-1"
        assert str(file.docinfo.Author) == "Sandvikens kommun, AME"
        assert str(file.docinfo.Producer) == "asfdesk 9"
        assert str(file.docinfo.CreationDate) == "D:20260303093000+01'00'"


def test_only_the_shipped_typeface_is_used_and_it_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(pdf(everything(), made_at=NOW))) as file:
        fonts = [font for page in file.pages for font in page.Resources.Font.values()]
        assert fonts
        for font in fonts:
            assert "SourceSans3" in str(font.BaseFont)
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


def test_the_same_document_gives_the_same_bytes_and_so_does_its_stored_json() -> None:
    made = everything()
    first = pdf(made, made_at=NOW)
    forget()
    assert pdf(from_json(to_json(made)), made_at=NOW) == first
    assert pdf(made, made_at=NOW + timedelta(minutes=1)) != first


def test_threads_can_render_at_the_same_time() -> None:
    documents = [document(Paragraph(f"Tråd {i}: Żółć Жук {LONG * i}")) for i in range(6)]
    alone = [pdf(made, made_at=NOW) for made in documents]
    together: dict[int, bytes] = {}
    forget()

    def work(index: int) -> None:
        together[index] = pdf(documents[index], made_at=NOW)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [together[i] for i in range(6)] == alone


def test_an_attached_file_comes_back_and_the_file_stays_archival() -> None:
    data = '{"nummer":"ÖK-1"}'.encode()
    attached = Attachment("overenskommelse.json", "application/json", data, "Uppgifterna")
    made = pdf(everything(), made_at=NOW, attachments=(attached,))
    assert problems(made) == []
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.attachments["overenskommelse.json"].get_file().read_bytes() == data


@pytest.mark.parametrize(
    "name", ["Жук Петров", "Ελένη", "Nguyễn Thị Hồng", "Żółkiewska-Şahin", "Đỗ", "Mārtiņš"]
)
def test_names_in_every_european_script_print_and_read_back(name: str) -> None:
    made = document(Facts((Fact("Namn", name),)), Heading(name), Paragraph((Run(name, "italic"),)))
    data = pdf(made, made_at=NOW)
    assert tree_texts(data) == plain_text(made)
    assert problems(data) == []


@pytest.mark.parametrize("text", ["😀 glad", "漢字", "\x07", "\u202eomvänt", "\ue000"])
def test_a_character_that_cannot_be_printed_is_named_and_never_dropped(text: str) -> None:
    for made in (
        document(Paragraph(text)),
        document(Table(text, (Column("a"),), ())),
        document(Table("", (Column("a"),), (Row((text,)),))),
        replace_title(text),
        document(organisation=text),
        document(watermark=text),
    ):
        with pytest.raises(RuleBroken) as caught:
            pdf(made, made_at=NOW)
        [problem] = caught.value.problems
        assert problem.rule is Rule.UNPRINTABLE
        assert str(problem.params["characters"])[0] in text


def replace_title(text: str) -> Document:
    return Document(kind="test", schema=1, title=text, blocks=())


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        pdf(document(), made_at=replace_zone())


def replace_zone() -> datetime:
    return NOW.replace(tzinfo=None)


def test_an_empty_document_is_one_conforming_page() -> None:
    made = pdf(document(), made_at=NOW)
    assert problems(made) == []
    assert len(page_texts(made)) == 1


def test_empty_lists_tables_and_sections_leave_no_trace() -> None:
    made = document(
        Facts(()),
        BulletList(()),
        NumberedList(()),
        CheckList(()),
        Section((), keep_together=True),
        Signatures(()),
        Table("", (Column("Rubrik"),), ()),
        Paragraph(""),
        Clause("c", 1, "Tom", ""),
        Callout(""),
    )
    data = pdf(made, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(made)
    assert structure(data).all("L") == []


def test_an_empty_heading_does_not_make_the_next_skip_a_level() -> None:
    blocks = (Heading("", 1), Heading("", 2), Heading("Tredje", 3), Paragraph("Text"))
    data = pdf(Document(kind="t", schema=1, title="T", blocks=blocks), made_at=NOW)
    assert problems(data) == []
    assert [e.tag for e in structure(data).walk() if e.tag.startswith("H")] == ["H1", "H2"]


def test_what_a_page_was_made_of_is_gone_as_soon_as_it_is_made() -> None:
    """Without waiting for the garbage collector: it costs a third of the time, and the words of a person stay no longer
    than they must."""

    def alive() -> int:
        return sum(isinstance(one, Node) for one in gc.get_objects())

    gc.collect()
    before = alive()
    gc.disable()
    try:
        pdf(everything(), made_at=NOW)
        assert alive() == before
    finally:
        gc.enable()
