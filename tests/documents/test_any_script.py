"""Names in any script: right letters, right direction, and read back as they were typed."""

from __future__ import annotations

import io
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from bidi import get_display
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.documents import style
from asfdesk.documents.agreement import agreement_document
from asfdesk.documents.content import (
    BulletList,
    Callout,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Ink,
    Item,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBox,
    Signatures,
    Table,
)
from asfdesk.documents.direction import levels, visual_order
from asfdesk.documents.glyphs import GlyphRun
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.scripts import pen, unprintable
from asfdesk.documents.setting import forget, natural_width, set_text
from asfdesk.domain.errors import RuleBroken
from asfdesk.exchange import pdfium

from .reading_back import artifact_texts, page_texts, problems, structure, tree_texts
from .samples import NOW, agreement_view, catalogue

ARABIC = "محمد علي السلامي"
NAMES = {
    "arabic": ARABIC,
    "persian": "گلناز می\u200cخواهد",
    "kurdish": "ئاکۆ ڕەحیم",
    "tigrinya": "ተስፋይ ሓድጉ",
    "hebrew": "דָּוִד בן־גוריון",
    "syriac": "ܡܫܝܚܐ",
    "armenian": "Հայկ Պետրոսյան",
    "georgian": "ნინო",
    "thai": "สมชาย ใจดี",
    "hindi": "हिन्दी प्रिया",
    "bengali": "বাংলা",
    "tamil": "தமிழ்",
    "decomposed": "Åse\u0301 No\u0308rd Nguye\u0302\u0303n",
    "african": "Ɓɗŋ Ɣɛ Ọ̀ṣun",
    "vowels": "مُحَمَّد",
    "bracketed": "فاطمة الزهراء (زهرة)",
}


def document(*blocks: object, **fields: object) -> Document:
    return Document(**{"kind": "t", "schema": 1, "title": "Titel", "blocks": blocks, **fields})  # type: ignore[arg-type]


def everywhere(name: str) -> Document:
    """The name in every place that a name may come to."""
    ink = Ink(1000, 300, (((10, 10, 200), (200, 250, 900)),))
    return document(
        Paragraph(f"Deltagaren {name} börjar den 3 mars (se {name}), 150 kr. " * 4),
        Heading(name),
        Paragraph((Run(name, "bold"), Run(" och "), Run(name, "italic"))),
        Facts((Fact("Namn", name), Fact(name, "Värde"))),
        Facts((Fact("Namn", name),), look="box"),
        Table(name, (Column(name), Column("B", align="right")), (Row((name, name)),)),
        BulletList((Item(name),)),
        Callout(name, name),
        Signatures((SignatureBox("Deltagare", name, ink=ink), SignatureBox("Anordnare", name))),
        title=f"Överenskommelse {name}",
        organisation=name,
        watermark="UTKAST",
        recipient=name,
        marks=(Fact("För", name),),
    )


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_conforms_and_reads_back_wherever_it_stands(script: str) -> None:
    made = everywhere(NAMES[script])
    data = pdf(made, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(made)
    assert NAMES[script] in structure(data).all("Figure")[0].alt
    forget()
    assert pdf(made, made_at=NOW) == data


@pytest.mark.parametrize("script", ["arabic", "kurdish", "tigrinya", "hebrew", "armenian", "georgian", "god"])
def test_other_readers_copy_the_name_in_the_order_it_was_typed(script: str, tmp_path: Path) -> None:
    name = {**NAMES, "hebrew": "דוד בן־גוריון", "god": "عبد الله الأمين"}[script]
    data = pdf(document(Paragraph(f"Deltagaren {name} börjar.")), made_at=NOW)
    assert set(name.split()) <= set(" ".join(page_texts(data)).split())
    file = tmp_path / "namn.pdf"
    file.write_bytes(data)
    read = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    assert read.stderr == b""
    assert name in read.stdout.decode()


def test_letters_join_and_run_from_right_to_left() -> None:
    [line] = set_text(ARABIC, style.BODY, 400).lines
    [run] = line.runs
    assert isinstance(run, GlyphRun)
    assert run.text == ARABIC[::-1]
    assert line.spoken == ARABIC
    alone = [set_text(letter, style.BODY, 400).lines[0].runs[0].glyphs[0].number for letter in "محمد"]  # type: ignore[union-attr]
    joined = [glyph.number for glyph in set_text("محمد", style.BODY, 400).lines[0].runs[0].glyphs]  # type: ignore[union-attr]
    assert alone[::-1] != joined


def test_a_name_and_the_amount_after_it_keep_their_places_in_a_swedish_sentence() -> None:
    [line] = set_text(f"{ARABIC}, 150 kr och (فاطمة (زهرة)) 3 dagar", style.BODY, 500).lines
    drawn = [run.text if isinstance(run, GlyphRun) else run for run in line.runs]
    assert drawn[0] == ARABIC[::-1]
    assert ", 150 kr och \\(" in drawn[1]
    assert drawn[2] == "فاطمة (زهرة)"[::-1]
    assert "\\) 3 dagar" in drawn[3]


def test_what_is_drawn_as_it_is_said_needs_no_other_words() -> None:
    for script in ("tigrinya", "armenian", "decomposed"):
        assert set_text(NAMES[script], style.BODY, 400).lines[0].spoken == ""


def test_a_summary_in_arabic_stands_to_the_right_in_its_own_language() -> None:
    text = "اتفاق بشأن العمل التدريبي في Gävle لمدة 20 ساعة. "
    summary = Section(
        (
            Heading("ملخص"),
            Paragraph(text * 8),
            BulletList((Item(text),)),
            Table("جدول", (Column("اليوم"), Column("الوقت")), (Row(("الاثنين", "9.00")),) * 60),
            Callout("مهم", text),
        ),
        language="ar",
    )
    made = document(Paragraph("Före."), summary, Paragraph("Efter."))
    data = pdf(made, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(made)
    [section] = [e for e in structure(data).all("Sect") if e.language == "ar"]
    assert "ملخص" in section.whole_text
    right = style.LEFT + style.WIDTH
    for line in set_text(text * 8, replace(style.BODY, rtl=True), style.WIDTH).lines:
        assert line.shift >= -3
    edges = _right_edges(data)
    assert all(edge <= right + 0.5 for edge in edges)
    assert len([edge for edge in edges if edge > right - 0.5]) > 3


def _right_edges(data: bytes) -> list[float]:
    with pdfium.opened(data) as file:
        return [right for _left, _bottom, right, _top in file.text_boxes(0)]


def test_ten_thousand_arabic_letters_are_cut_at_the_margin_and_none_is_lost() -> None:
    made = document(Facts((Fact("Namn", "محمد" * 2_500),)))
    data = pdf(made, made_at=NOW)
    assert "".join(tree_texts(data)).count("محمد"[0]) == 5_000
    assert len("".join(tree_texts(data)).replace(" ", "")) == len("TitelNamn") + 10_000
    assert problems(data) == []


def test_a_letter_is_never_parted_from_its_marks() -> None:
    text = "e\u0301o\u0323\u0302" * 300
    for line in set_text(text, style.BODY, 100).lines:
        assert line.runs
        drawn = "".join(run.text for run in line.runs if isinstance(run, GlyphRun))
        assert drawn[0] in "eo"


def test_each_embedded_font_holds_just_its_glyphs_with_their_widths() -> None:
    data = pdf(everywhere(NAMES["arabic"] + " " + NAMES["tigrinya"]), made_at=NOW)
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = [f for f in file.pages[0].Resources.Font.values() if f.Subtype == "/Type0"]
        assert {str(f.BaseFont).partition("+")[2] for f in fonts} == {
            "Vazirmatn-Regular",
            "Vazirmatn-SemiBold",
            "NotoSansEthiopic-Regular",
            "NotoSansEthiopic-SemiBold",
        }
        for font in fonts:
            [descendant] = font.DescendantFonts
            embedded = TTFont(io.BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
            assert embedded["maxp"].numGlyphs < 60
            to_glyph = descendant.CIDToGIDMap.read_bytes()
            unit = 1000 / embedded["head"].unitsPerEm
            order = embedded.getGlyphOrder()
            for code, width in enumerate(descendant.W[1], 1):
                number = int.from_bytes(to_glyph[2 * code : 2 * code + 2], "big")
                assert abs(float(width) - embedded["hmtx"][order[number]][0] * unit) < 1


def test_every_bold_and_slanted_letter_has_a_face_even_where_the_main_one_lacks_it() -> None:
    for run_style in ("plain", "bold", "italic"):
        for name in NAMES.values():
            assert set_text((Run(name, run_style),), style.BODY, 400).lines  # type: ignore[arg-type]


@pytest.mark.parametrize("hidden", ["\u202e", "\u202d", "\u2066", "\u2067", "\ufeff", "\u200b"])
def test_a_character_that_is_not_seen_and_turns_others_is_refused(hidden: str) -> None:
    assert unprintable(f"50{hidden}0 kr") == hidden
    with pytest.raises(RuleBroken):
        pdf(document(Paragraph(f"50{hidden}0 kr")), made_at=NOW)


def test_the_running_head_and_foot_carry_the_name_and_shorten_it_where_it_is_too_long() -> None:
    made = document(*[Paragraph("x " * 900)] * 3, title="محمد " * 60, recipient=ARABIC)
    data = pdf(made, made_at=NOW)
    assert problems(data) == []
    heads = artifact_texts(data)
    assert "…" in heads[1]
    assert all(ARABIC[::-1] in head for head in heads)


def test_a_whole_agreement_with_a_name_from_right_to_left_and_one_from_eritrea() -> None:
    view = agreement_view()
    person = replace(view.participant, given_name=ARABIC, family_name="السلامي")
    terms = replace(view.terms, signatory=NAMES["tigrinya"])
    view = replace(view, participant=person, agreement=replace(view.agreement, terms=terms))
    made = agreement_document(view, catalogue().reference)
    data = pdf(made, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(made)
    assert any(ARABIC in text for text in tree_texts(data))


def test_the_width_of_a_mixed_line_is_that_of_its_parts() -> None:
    both = natural_width(f"{ARABIC} Åsa", style.BODY)
    apart = natural_width(ARABIC, style.BODY) + natural_width("Åsa", style.BODY)
    assert apart < both < apart + 4


LETTERS = "aBå 12.,()[]{}«»-+%:אבגمحمد١٢ـ\u0301\u0651/\"'"


@given(st.text(LETTERS, max_size=16))
def test_the_order_of_letters_is_that_of_the_unicode_algorithm(text: str) -> None:
    at = levels(text, rtl=True)
    for place in range(len(text) - 1, -1, -1):  # blanks at the end of a line, rule L1
        if text[place] != " ":
            break
        at[place] = 1
    assert "".join(visual_order(text, at)) == get_display(text, base_dir="R")


def test_a_foreign_stretch_in_a_swedish_line_stands_for_itself() -> None:
    dice = random.Random(4)
    for _ in range(300):
        inside = "א" + "".join(dice.choice("אבמ 12.,-") for _ in range(6)) + "ב"
        text = f"Ord {inside}, 3 ord"
        shown = "".join(visual_order(text, levels(text)))
        assert shown == f"Ord {get_display(inside, base_dir='R')}, 3 ord"


def test_an_empty_text_in_a_shaped_face_is_nothing_wide() -> None:
    """Hypothesis came upon it: what is left of a word when it was cut after its last letter."""
    for pen_key in ("I:0", "Vazirmatn-Regular:1"):
        assert pen(pen_key).width("") == 0
