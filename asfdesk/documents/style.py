"""How the documents look, in one place: measures in points, the type scale, and colours as PDF operators.

A calm A4 page: generous margins, one family in few sizes, thin rules, one dark accent. Every text colour has at least
7:1 contrast against what is behind it, so the paper survives a photocopier and weak eyes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

MM = 72 / 25.4
PAGE = (595.2756, 841.8898)
LEFT = 24 * MM
RIGHT = 22 * MM
TOP = 20 * MM
TOP_LATER = 27 * MM
BOTTOM = 22 * MM
WIDTH = PAGE[0] - LEFT - RIGHT

INK = ".11 .13 .16 rg"
MUTED = ".33 .37 .41 rg"
ACCENT = ".07 .25 .36 rg"
WARNING = ".55 .12 .07 rg"
WATERMARK = ".90 .91 .92 rg"
TINT = ".942 .957 .965 rg"
WARNING_TINT = ".992 .949 .937 rg"
RULE = ".76 .80 .83 RG"
STRONG_RULE = ".07 .25 .36 RG"
PEN = ".04 .11 .42 RG"

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How one kind of text is set; looks are few, made once and told apart by who they are, since every text is
    remembered by its look. ``size`` and ``leading`` in points; ``face`` as in :mod:`.fonts`; ``rtl``: the text
    as a whole is in a language written from right to left, and what is aligned left stands right."""

    size: float
    leading: float
    face: str = "R"
    colour: str = INK
    before: float = 0.0
    after: float = 0.0
    align: Align = "left"
    rtl: bool = False

    def aligned(self, align: Align) -> Style:
        """This look with another alignment."""
        return self if align == self.align else _changed(self, align, self.rtl)

    def backwards(self) -> Style:
        """This look for what is written from right to left."""
        return self if self.rtl else _changed(self, self.align, True)


@cache
def _changed(look: Style, align: Align, rtl: bool) -> Style:
    return replace(look, align=align, rtl=rtl)


TITLE = Style(21, 25, "S", ACCENT)
SUBTITLE = Style(12, 16, "R", INK, 2)
STATUS = Style(10, 14, "S", INK, 5)
RECIPIENT = Style(10, 14, "I", INK, 3)
NOTICE = Style(9.5, 17, "S", WARNING)
ORGANISATION = Style(11, 14.5, "S", INK)
UNIT = Style(10, 13.5, "R", MUTED)
HEADINGS = (
    Style(13.5, 18, "S", ACCENT, 16, 4),
    Style(11, 15, "S", INK, 9, 2),
    Style(10.5, 15, "S", MUTED, 9, 2),
)
BODY = Style(10.5, 14.75, "R", INK, 0, 6)
LEAD = Style(11.5, 16.5, "R", INK, 0, 9)
SMALL = Style(9, 12.5, "R", MUTED, 0, 6)
NOTE = Style(9.5, 13.5, "R", MUTED, 3, 7)
PARAGRAPHS = {
    "body": BODY,
    "lead": LEAD,
    "small": SMALL,
    "note": NOTE,
    "large": Style(18, 23.5, "R", INK, 0, 3),
    "medium": Style(15.5, 20.5, "R", INK, 0, 2),
    "compact": Style(13, 17, "R", INK, 0, 1),
    "large_number": Style(25, 30, "S", INK, 0, 4),
    "medium_number": Style(21, 25, "S", INK, 0, 3),
    "compact_number": Style(16.5, 20, "S", INK, 0, 2),
}
LOOKS = {
    "large": Style(18, 23.5, "S", ACCENT, 13, 2),
    "medium": Style(15.5, 20, "S", ACCENT, 10, 2),
    "compact": Style(13, 17, "S", ACCENT, 7, 1),
}
"""Headings of a card in large type. A sheet of A5 is set as one of A4 and made smaller, so these are 1.41 times as large
as they become."""
LABEL = Style(8.5, 11.5, "R", MUTED)
VALUE = Style(10.5, 14, "R", INK)
CELL = Style(9.75, 13.25, "R", INK)
CELL_LABEL = Style(9.75, 13.25, "R", MUTED)
CELL_HEAD = Style(9.75, 13.25, "S", INK)
COLUMN_HEAD = Style(9, 12, "S", ACCENT)
CAPTION = Style(9.5, 13, "S", MUTED, 9, 3)
ITEM = Style(10.5, 14.75, "R", INK, 0, 2)
CLAUSE_TITLE = Style(10.25, 14.25, "S", INK, 8, 1)
CLAUSE = Style(10.25, 14.25, "R", INK, 0, 4)
CALLOUT_TITLE = Style(10.5, 15, "S", ACCENT)
CALLOUT_WARNING = Style(10.5, 15, "S", WARNING)
CALLOUT = Style(10, 14.5, "R", INK)
CODE = Style(19, 30, "S", INK, align="center")
SIGN_ROLE = Style(8.5, 11.5, "S", MUTED)
SIGN_NAME = Style(11, 14.5, "S", INK)
SIGN_TEXT = Style(9, 12, "R", INK)
SIGN_SMALL = Style(7.5, 10, "R", MUTED)
RUNNING = Style(8.5, 11, "R", MUTED)
RUNNING_NOTICE = Style(8.5, 11, "S", WARNING)
