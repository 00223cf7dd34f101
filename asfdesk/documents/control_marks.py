# pyright: reportUnknownMemberType=false
"""The control code of an unsigned page, drawn as vectors in three corners; the first is spoken, the others decoration."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import segno

from asfdesk.domain.control_code import PLACES, SIDE, ControlCode

from . import style
from .setting import natural_width, set_text
from .style import MM, Style
from .surface import Surface
from .tags import Node

_SPOKEN = "1"
_BLACK = "0 0 0 rg"
_WORDS = Style(7, 9, "R", style.MUTED)


def spoken(code: ControlCode) -> str:
    """The alternative text of the code on one page."""
    return f"Kontrollkod {code.words}, sida {code.page} av {code.pages}"


def draw(surface: Surface, root: Node, code: ControlCode, number: int, pages: int) -> None:
    """Draw the code of page ``number`` on the open page; its figure becomes the last child of ``root``."""
    here = replace(code, page=number, pages=pages)
    for place, (x, y) in PLACES.items():
        if place == _SPOKEN:
            box = f"{x * MM:.2f} {y * MM:.2f} {(x + SIDE) * MM:.2f} {(y + SIDE) * MM:.2f}"
            figure = root.add("Figure", f"<</O/Layout/Placement/Block/BBox[{box}]>>", spoken(here))
            bracket = surface.content(figure)
        else:
            bracket = surface.artifact("/Type/Pagination")
        with bracket:
            surface.operators(_squares(here.written(place), x * MM, y * MM))
    words = f"Kontrollkod {here.words}"
    with surface.artifact("/Type/Pagination/Subtype/Footer"):
        right = style.LEFT + style.WIDTH - natural_width(words, _WORDS)
        surface.text(set_text(words, _WORDS, style.WIDTH), right, 8 * MM)


@lru_cache(maxsize=64)
def _squares(text: str, x: float, y: float) -> str:
    """The dark modules as rectangles, one for each run in a row."""
    made = segno.make_qr(text, version=3, error="q", mode="alphanumeric", boost_error=False)
    rows = [bytes(row) for row in made.matrix]
    side = SIDE * MM / len(rows)
    out = [f"q {_BLACK}"]
    for index, row in enumerate(rows):
        top = y + (len(rows) - index - 1) * side
        column = 0
        while column < len(row):
            run = column
            while run < len(row) and row[run]:
                run += 1
            if run > column:
                # a hair wider than its place, so that neighbouring rows show no seam
                out.append(
                    f"{x + column * side:.3f} {top:.3f} {(run - column) * side:.3f} {side + 0.02:.3f} re"
                )
            column = max(run, column + 1)
    return " ".join([*out, "f Q"])
