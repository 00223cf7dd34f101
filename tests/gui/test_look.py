"""The look: contrast, icons, light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.dress import look, palette
from asfdesk.gui.dress.icons import icon
from asfdesk.gui.dress.palette import DARK, LIGHT, Colours, Meaning, contrast
from asfdesk.gui.dress.style import Appearance, Scheme, load_font
from asfdesk.gui.widgets.section_list import SectionButton, SectionList
from asfdesk.paths import resource

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_text_reads_on_every_ground(colours: Colours) -> None:
    for ground in (colours.window, colours.surface, colours.raised, colours.sunken):
        for text in (colours.text, colours.muted, colours.accent_text):
            assert contrast(text, ground) >= 4.5, (text, ground)
        for tone in colours.tones.values():
            assert contrast(tone.text, ground) >= 4.5, (tone, ground)
    assert contrast(colours.text, colours.accent_soft) >= 4.5
    assert contrast(colours.accent_text, colours.accent_soft) >= 4.5


@BOTH
def test_words_read_on_their_buttons_and_badges(colours: Colours) -> None:
    for text, ground in (
        (colours.on_accent, colours.accent), (colours.on_accent, colours.accent_hover),
        (colours.on_danger, colours.danger_solid), (colours.on_danger, colours.danger_hover),
    ):  # fmt: skip
        assert contrast(text, ground) >= 4.5
    for tone in colours.tones.values():
        assert contrast(tone.text, tone.soft) >= 4.5, tone


@BOTH
def test_edges_of_controls_and_the_focus_can_be_seen(colours: Colours) -> None:
    for ground in (colours.window, colours.surface):
        assert contrast(colours.outline, ground) >= 3
        assert contrast(colours.accent, ground) >= 3


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_whole_program_turns_dark_at_once(appearance: Appearance, qtbot: QtBot) -> None:
    label = QLabel("Åsa")
    qtbot.addWidget(label)
    label.show()
    try:
        with qtbot.waitSignal(appearance.changed):
            appearance.choose(Scheme.DARK)
        assert palette.current() is DARK
        assert label.palette().windowText().color().name() == DARK.text
    finally:
        appearance.choose(Scheme.LIGHT)
    assert palette.current() is LIGHT


def test_an_icon_takes_the_colour_of_its_meaning(appearance: Appearance) -> None:
    picture = icon("circle-check", str(Meaning.OK)).pixmap(QSize(48, 48)).toImage()
    inked = {
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert LIGHT.tone(Meaning.OK).text in inked


def test_an_unknown_icon_is_refused_when_the_widget_is_made() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_every_icon_named_in_the_code_is_shipped() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path("asfdesk/gui").rglob("*.py"))
    named = set(
        re.findall(r'(?:[^_]icon|IconLabel|set_icon|icon_button|empty_state)\(\s*"([a-z0-9-]+)"', code)
    )
    named |= set(re.findall(r'_button\(tr\("[^"]*"[^()]*\),\s*"([a-z0-9-]+)"\)', code))
    missing = {name for name in named if not (resource("icons") / f"{name}.svg").exists()}
    assert named
    assert not missing


def test_no_widget_styles_itself() -> None:
    for path in Path("asfdesk/gui").rglob("*.py"):
        if path.name not in {"style.py", "sheet.py"}:
            text = path.read_text(encoding="utf-8")
            assert "setStyleSheet" not in text, path
            assert not re.search(r"QColor\(\s*\d", text), path


def test_a_badge_changes_its_meaning(appearance: Appearance, qtbot: QtBot) -> None:
    badge = look.badge("Utkast")
    qtbot.addWidget(badge)
    look.set_badge(badge, "Gäller", Meaning.OK)
    assert badge.text() == "Gäller"
    assert badge.property("meaning") == "ok"


def test_words_that_lead_somewhere_are_not_cut_off_beside_a_badge(qtbot: QtBot) -> None:
    link, page = look.link_button("Individuell uppföljning"), QWidget()
    qtbot.addWidget(page)
    column = look.column(0)
    column.addLayout(look.row(link, look.badge("Planerat"), None))
    column.addStretch(1)
    page.setLayout(column)
    page.show()
    frame = 2 * (2 + 2)  # border and padding
    assert link.height() >= link.fontMetrics().height() + frame


def test_a_long_section_is_cut_with_an_ellipsis_and_keeps_its_count(qtbot: QtBot) -> None:
    sections = SectionList()
    qtbot.addWidget(sections)
    sections.add("work", "Systematiskt arbetsmiljöarbete")
    sections.show()
    button = sections.buttons["work"]
    assert isinstance(button, SectionButton)
    button.setText("Systematiskt arbetsmiljöarbete på arbetsplatsen (3/8)")
    assert re.fullmatch(r"Systematiskt arb.*… \(3/8\)", button.shown_words())
    button.setText("Samlat (0/2)")
    assert button.shown_words() == "Samlat (0/2)"
    assert button.toolTip().startswith("Systematiskt arbetsmiljöarbete")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ተስፋይ", "Noto Sans Ethiopic"),
        ("محمد", "Vazirmatn"),
        ("สมชาย", "Noto Sans Thai"),
        ("Åsa", "Source Sans 3"),
    ],
)
def test_a_name_in_any_script_is_shown_by_a_shipped_typeface(qtbot: QtBot, name: str, family: str) -> None:
    layout = QTextLayout(name, load_font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert [run.rawFont().familyName() for run in layout.glyphRuns()] == [family]
