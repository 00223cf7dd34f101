"""What stands on every page and is not read out: running head, foot with "Sida x av y", watermark."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from asfdesk.domain import swedish

from . import style
from .content import Document
from .reading import normal
from .setting import natural_width, set_text
from .style import Style
from .surface import MULTIPLY, Surface

_BETWEEN = "  ·  "
_FOOT = re.compile(r"(.*?)(?:Utskriven\d{4}-\d\d-\d\dkl\.\d\d\.\d\d)?Sida\d+av\d+", re.DOTALL)


def draw(
    surface: Surface,
    document: Document,
    pages: int,
    made_at: datetime,
    mark: Callable[[int, int], None] | None = None,
) -> None:
    """Draw the furniture of all ``pages`` on as many pages of ``surface``; ``mark`` draws what is told one page from
    another by, given its number and how many there are."""
    for number in range(1, pages + 1):
        if number > 1:
            with surface.artifact("/Type/Pagination/Subtype/Header"):
                _head(surface, document)
        with surface.artifact("/Type/Pagination/Subtype/Footer"):
            _foot(surface, document, number, pages, made_at)
        if document.watermark:
            with surface.artifact("/Type/Background"):
                _watermark(surface, document.watermark)
        if mark is not None:
            mark(number, pages)
        surface.end_page()


def _head(surface: Surface, document: Document) -> None:
    y = style.PAGE[1] - 15 * style.MM
    _left(surface, _shortened(document.title, style.WIDTH * 0.6), y)
    if document.notice:
        _right(surface, _shortened(document.notice, style.WIDTH * 0.4), y, style.RUNNING_NOTICE)
    else:
        _right(surface, _shortened(document.organisation, style.WIDTH * 0.36), y)
    surface.line(style.LEFT, y - 6, style.LEFT + style.WIDTH, y - 6, style.RULE, 0.4)


def _foot(surface: Surface, document: Document, number: int, pages: int, made_at: datetime) -> None:
    y = 13 * style.MM
    surface.line(style.LEFT, y + 13, style.LEFT + style.WIDTH, y + 13, style.RULE, 0.4)
    local = made_at.astimezone(swedish.SWEDEN)
    made = f"Utskriven {swedish.iso(local.date())} kl.\u00a0{swedish.clock(local)}"
    copy = document.recipient.split(" – ")[0]
    parts = [part for part in (document.reference, copy, made) if part]
    _left(surface, _shortened(_BETWEEN.join(parts), style.WIDTH * 0.8), y)
    _right(surface, f"Sida {number} av {pages}", y)


def is_ours(text: str, document: Document) -> bool:
    """Whether a text outside the structure tree is what this module draws on pages of ``document``.

    By its beginning, since long ones are shortened by the widths of the typeface of their day.
    """
    said = _letters(text)
    if document.watermark and said == _letters(document.watermark):
        return True
    right = document.notice or document.organisation
    if _is_shortened(said, document.title, right) or _is_shortened(said, document.title, ""):
        return True
    foot = _FOOT.fullmatch(said)
    before = [document.reference, document.recipient.split(" – ")[0]]
    return foot is not None and _is_shortened(foot[1], _BETWEEN.join([p for p in before if p] + [""]), "")


def _is_shortened(said: str, first: str, second: str) -> bool:
    """``first`` and ``second`` behind each other, each perhaps cut off with three dots."""
    first, second = _letters(first), _letters(second)
    if sorted(said) == sorted(first + second):
        return True  # letters of another direction are drawn in another order
    head, dots, tail = said.partition("…")
    if dots and first.startswith(head) and _begins(tail, second):
        return True
    return said.startswith(first) and _begins(said[len(first) :], second)


def _begins(tail: str, whole: str) -> bool:
    return tail == whole or (tail.endswith("…") and whole.startswith(tail[:-1]))


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00a0\u00ad]+", "", text)


def _left(surface: Surface, text: str, y: float) -> None:
    surface.text(set_text(text, style.RUNNING, style.WIDTH), style.LEFT, y)


def _right(surface: Surface, text: str, y: float, look: Style = style.RUNNING) -> None:
    if text:
        width = natural_width(text, look)
        surface.text(set_text(text, look, style.WIDTH), style.LEFT + style.WIDTH - width, y)


def _shortened(text: str, width: float) -> str:
    """One line of furniture; the whole text stands on page 1."""
    text = normal(text)
    if natural_width(text, style.RUNNING) <= width:
        return text
    while text and natural_width(text + "…", style.RUNNING) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _watermark(surface: Surface, text: str) -> None:
    text = normal(text)
    size = min(62.0, 690_000 / max(natural_width(text, Style(1000, 1000, "S")), 1.0))
    look = Style(size, size, "S", style.WATERMARK)
    half = natural_width(text, look) / 2
    cos, sin = 0.588, 0.809
    x = style.PAGE[0] / 2 - half * cos + size * 0.3 * sin
    y = style.PAGE[1] / 2 - half * sin - size * 0.3 * cos
    surface.operators(f"q /{MULTIPLY} gs")  # the words beneath stay as dark as they are
    surface.text(set_text(text, look, half * 3), x, y, f"{cos} {sin} {-sin} {cos}")
    surface.operators("Q")
