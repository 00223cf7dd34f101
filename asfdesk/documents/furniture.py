"""What stands on every page and is not read out: running head, foot with "Sida x av y", watermark."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from asfdesk.domain import swedish

from . import style
from .content import Document
from .reading import normal
from .setting import SetText, natural_width, set_text
from .style import Style
from .surface import MULTIPLY, Surface

_HEAD = style.PAGE[1] - 15 * style.MM
_FOOT = 13 * style.MM
"""Where the letters of the running lines stand."""
_MEASURE = Style(1000, 1000, "S")
_BETWEEN = "  ·  "
_FOOT_WORDS = re.compile(r"(.*?)(?:Utskriven\d{4}-\d\d-\d\dkl\.\d\d\.\d\d)?Sida\d+av\d+", re.DOTALL)


def draw(
    surface: Surface,
    document: Document,
    pages: int,
    made_at: datetime,
    mark: Callable[[int, int], None] | None = None,
) -> None:
    """Draw the furniture of all ``pages`` on as many pages of ``surface``; ``mark`` draws what is told one page from
    another by, given its number and how many there are."""
    head, foot = _head(document), _foot(document, made_at)
    for number in range(1, pages + 1):
        if number > 1:
            with surface.artifact("/Type/Pagination/Subtype/Header"):
                _running(surface, head, _HEAD, _HEAD - 6)
        with surface.artifact("/Type/Pagination/Subtype/Footer"):
            _running(surface, [foot, _right(f"Sida {number} av {pages}")], _FOOT, _FOOT + 13)
        if document.watermark:
            with surface.artifact("/Type/Background"):
                _watermark(surface, document.watermark)
        if mark is not None:
            mark(number, pages)
        surface.end_page()


def _running(surface: Surface, texts: list[tuple[SetText, float]], y: float, rule: float) -> None:
    surface.line(style.LEFT, rule, style.LEFT + style.WIDTH, rule, style.RULE, 0.4)
    for text, x in texts:
        surface.text(text, x, y)


def _head(document: Document) -> list[tuple[SetText, float]]:
    """What stands above, and where."""
    title = _left(_shortened(document.title, style.WIDTH * 0.6))
    if document.notice:
        return [title, _right(_shortened(document.notice, style.WIDTH * 0.4), style.RUNNING_NOTICE)]
    return [title, _right(_shortened(document.organisation, style.WIDTH * 0.36))]


def _foot(document: Document, made_at: datetime) -> tuple[SetText, float]:
    """What stands below beside the number of the page, and where."""
    local = made_at.astimezone(swedish.SWEDEN)
    made = f"Utskriven {swedish.iso(local.date())} kl.\u00a0{swedish.clock(local)}"
    copy = document.recipient.split(" – ")[0]
    parts = [part for part in (document.reference, copy, made) if part]
    return _left(_shortened(_BETWEEN.join(parts), style.WIDTH * 0.8))


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
    foot = _FOOT_WORDS.fullmatch(said)
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


def _left(text: str) -> tuple[SetText, float]:
    return set_text(text, style.RUNNING, style.WIDTH), style.LEFT


def _right(text: str, look: Style = style.RUNNING) -> tuple[SetText, float]:
    return set_text(text, look, style.WIDTH), style.LEFT + style.WIDTH - natural_width(text, look)


def _shortened(text: str, width: float) -> str:
    """One line of furniture; the whole text stands on page 1."""
    text = normal(text)
    if natural_width(text, style.RUNNING) <= width:
        return text
    while text and natural_width(text + "…", style.RUNNING) > width:
        text = text[:-1]
    return text.rstrip() + "…"


@lru_cache(maxsize=64)
def _stamp(size: float) -> Style:
    return Style(size, size, "S", style.WATERMARK)


def _watermark(surface: Surface, text: str) -> None:
    text = normal(text)
    size = min(62.0, 690_000 / max(natural_width(text, _MEASURE), 1.0))
    look = _stamp(size)
    half = natural_width(text, look) / 2
    cos, sin = 0.588, 0.809
    x = style.PAGE[0] / 2 - half * cos + size * 0.3 * sin
    y = style.PAGE[1] / 2 - half * sin - size * 0.3 * cos
    surface.operators(f"q /{MULTIPLY} gs")  # the words beneath stay as dark as they are
    surface.text(set_text(text, look, half * 3), x, y, f"{cos} {sin} {-sin} {cos}")
    surface.operators("Q")
