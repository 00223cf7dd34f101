"""Colours with a meaning, light and dark, in the one place where a colour is written down.

Every pair of text and ground meets WCAG 2.2 AA (4.5:1 for text, 3:1 for the edge of a control); a test counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Meaning(StrEnum):
    """What a colour says. The words always say it too: colour alone tells nobody anything."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Tone:
    """``text`` reads on ``soft`` and on every surface; ``edge`` frames ``soft``."""

    text: str
    soft: str
    edge: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours. ``outline`` edges a control, ``border`` only parts one area from another."""

    dark: bool
    window: str
    surface: str
    raised: str
    sunken: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    danger_solid: str
    danger_hover: str
    on_danger: str
    tones: dict[Meaning, Tone]

    def tone(self, meaning: Meaning) -> Tone:
        """The three colours of a meaning."""
        return self.tones[meaning]


LIGHT = Colours(
    dark=False,
    window="#f5f7f8",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#edf0f3",
    border="#dde2e8",
    outline="#848f9c",
    text="#18222d",
    muted="#55616f",
    disabled="#939daa",
    accent="#0b6272",
    accent_hover="#084c59",
    on_accent="#ffffff",
    accent_soft="#e0f0f2",
    accent_text="#0a5462",
    danger_solid="#b3261e",
    danger_hover="#8f1d17",
    on_danger="#ffffff",
    tones={
        Meaning.NEUTRAL: Tone("#4b5866", "#eaeef2", "#cdd5dd"),
        Meaning.INFO: Tone("#1c5596", "#e6f0fb", "#b9d3f0"),
        Meaning.OK: Tone("#1a6437", "#e3f4e8", "#b3dcc0"),
        Meaning.WARNING: Tone("#7c4a03", "#fdf1d8", "#efd08f"),
        Meaning.DANGER: Tone("#a3211a", "#fdeae8", "#f2bdb8"),
    },
)

DARK = Colours(
    dark=True,
    window="#12171c",
    surface="#191f26",
    raised="#212932",
    sunken="#0e1216",
    border="#2d3742",
    outline="#6d7a89",
    text="#e8ecf1",
    muted="#a4b0bd",
    disabled="#66727f",
    accent="#67c5d4",
    accent_hover="#8bd5e1",
    on_accent="#04242b",
    accent_soft="#173942",
    accent_text="#8fd9e5",
    danger_solid="#f28b82",
    danger_hover="#f6aaa3",
    on_danger="#3b0906",
    tones={
        Meaning.NEUTRAL: Tone("#b9c4d0", "#29323c", "#3d4955"),
        Meaning.INFO: Tone("#9cc8f5", "#18304a", "#2c4d70"),
        Meaning.OK: Tone("#8fd6a6", "#16361f", "#2a5a38"),
        Meaning.WARNING: Tone("#f0c777", "#3c2d0c", "#66501f"),
        Meaning.DANGER: Tone("#f7a8a1", "#45191a", "#74302f"),
    },
)


def current() -> Colours:
    """The set in use, read from the application's palette so that nobody has to keep it."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1–21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF()


def qt_palette(colours: Colours) -> QPalette:
    """The Qt palette of a set, disabled group included."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, colours.window), (role.WindowText, colours.text), (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken), (role.Text, colours.text), (role.Button, colours.raised),
        (role.ButtonText, colours.text), (role.BrightText, colours.on_accent), (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text), (role.Highlight, colours.accent), (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent_text), (role.LinkVisited, colours.accent_text), (role.Accent, colours.accent),
        (role.PlaceholderText, colours.muted), (role.Light, colours.raised), (role.Midlight, colours.border),
        (role.Mid, colours.border), (role.Dark, colours.outline), (role.Shadow, "#000000"),
    ):  # fmt: skip
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.border))
    return palette
