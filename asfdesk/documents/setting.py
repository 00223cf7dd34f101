"""Text to lines: words are broken to a width and each line becomes ready PDF text operators.

Why an own setter: a line must be a unit that can go to the next page, every line must say in which sheets of the
typeface it is drawn, and a line that ends at a word gets its blank, so that words do not run together when the text is
read out or copied (ISO 32000-1, 14.8.2.5). Results are remembered, because terms repeat from document to document;
:func:`forget` empties the memory when the store is locked.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from .content import Rich
from .direction import visual_order
from .fonts import SOFT_HYPHEN, face
from .glyphs import GlyphRun
from .scripts import Pen, is_plain, level_of, parted, pen
from .shaping import forget as forget_shapes
from .style import Style

_WORDS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_SOFT_BREAKS = re.compile(rf"(?<={SOFT_HYPHEN})|(?<=[^\W\d_][-–/])(?=[^\W\d_])|(?<=[@_])(?=[^\W_])")
_LEADING = frozenset({"§", "§§", "kl.", "nr", "s."})
_TRAILING = frozenset({"§", "§§", "kap", "kr", "st", "%"})
_REMEMBERED = 8_000


class Line(NamedTuple):
    """One set line: operators between BT and ET after positioning, offset for alignment, sheets it draws with.

    A line with other scripts has ``runs`` instead: operators and glyphs from left to right. ``spoken`` is its text in
    logical order where what is drawn says it in another.
    """

    operators: str
    shift: float
    sheets: frozenset[str]
    runs: tuple[str | GlyphRun, ...] = ()
    spoken: str = ""


class SetText:
    """A text set to a width; never changed once it is made, since it is remembered. ``height``: from the top of the first
    line to the foot of the last; ``drop``: from the top of a line to where its letters stand; ``drawn``: the lines that
    are not empty, each with how far right and down it begins."""

    __slots__ = ("drawn", "drop", "height", "lines", "sheets", "spoken", "style", "width")

    def __init__(self, lines: tuple[Line, ...], style: Style, width: float) -> None:
        self.lines = lines
        self.style = style
        self.width = width
        self.height = len(lines) * style.leading
        self.drop = style.size * 0.74 + (style.leading - style.size) / 2
        self.drawn = tuple(
            (line.shift, place * style.leading, line)
            for place, line in enumerate(lines)
            if line.operators or line.runs
        )
        self.spoken = any(line.spoken for line in lines)
        self.sheets: frozenset[str] = frozenset[str]().union(*(line.sheets for line in lines))

    def part(self, start: int, end: int) -> SetText:
        """These lines of it."""
        return (
            self if end - start == len(self.lines) else SetText(self.lines[start:end], self.style, self.width)
        )


class _Chunk(NamedTuple):
    """An unbreakable stretch: (key, text) pieces, their width, and what follows: blank, soft, open, line or end, set
    with the key ``gap``."""

    pieces: tuple[tuple[str, str], ...]
    width: float
    after: str
    gap: str


_memory: dict[tuple[Rich, Style, float], SetText] = {}
_longest: dict[tuple[str, Style], float] = {}
_backwards: ContextVar[bool] = ContextVar("right to left", default=False)


def forget() -> None:
    """Drop every remembered text (it may be about a person)."""
    _memory.clear()
    _longest.clear()
    for key in "RSI":
        face(key).forget()
    forget_shapes()


@contextmanager
def right_to_left() -> Generator[None]:
    """What is set inside is in a language written from right to left."""
    before = _backwards.set(True)
    try:
        yield
    finally:
        _backwards.reset(before)


def set_text(rich: Rich, style: Style, width: float) -> SetText:
    """``rich`` broken into lines of at most ``width`` points; at least one line.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE``, no typeface has a character.
    """
    if _backwards.get():
        style = style.backwards()
    key = (rich, style, width)
    found = _memory.get(key)
    if found is None:
        found = _set(rich, style, width)
        if len(_memory) > _REMEMBERED:
            _memory.clear()
        _memory[key] = found
    return found


def longest_word(text: str, style: Style) -> float:
    """Width in points of the longest unbreakable word among the first few hundred; remembered like the set texts."""
    found = _longest.get((text, style))
    if found is None:
        words = {piece for word in text.split()[:400] for piece in word.split("\u00ad")}
        some = sorted(words, key=len)[-3:]
        found = max((natural_width(word, style) for word in some), default=0.0)
        if len(_longest) > _REMEMBERED:
            _longest.clear()
        _longest[text, style] = found
    return found


def natural_width(text: str, style: Style) -> float:
    """Width in points of ``text`` on one line."""
    known = face(style.face)
    if known.plain(text):
        return known.width(text) * style.size / 1000
    return sum(_width(key, part) for part, key in parted(((text, style.face),))) * style.size / 1000


def _set(rich: Rich, style: Style, width: float) -> SetText:
    runs = (
        ((rich, style.face),)
        if isinstance(rich, str)
        else tuple((r.text, _face_of(r.style, style)) for r in rich)
    )
    if style.rtl or not is_plain(runs):
        runs = parted(runs, rtl=style.rtl)
    limit = max(width * 1000 / style.size, face(style.face).width("MM"))
    lines: list[Line] = []
    current: list[_Chunk] = []
    used = 0.0
    for chunk in _chunks(runs):
        needed = chunk.width + (pen(chunk.gap).width("-") if chunk.after == "soft" else 0.0)
        if current and used + needed > limit:
            lines.append(_line(current, style, limit, last=False))
            current, used = [], 0.0
        while chunk.width > limit:
            head, chunk = _cut(chunk, limit)
            lines.append(_line([head], style, limit, last=False))
        current.append(chunk)
        used += chunk.width + (pen(chunk.gap).width(" ") if chunk.after == "blank" else 0.0)
        if chunk.after == "line":
            lines.append(_line(current, style, limit, last=False))
            current, used = [], 0.0
    if current or not lines:
        lines.append(_line(current, style, limit, last=True))
    return SetText(tuple(lines), style, width)


def _face_of(run_style: str, style: Style) -> str:
    if run_style == "bold":
        return "S"
    return "I" if run_style == "italic" else style.face


def _chunks(runs: tuple[tuple[str, str], ...]) -> list[_Chunk]:
    out: list[_Chunk] = []
    pieces: list[tuple[str, str]] = []

    def close(after: str, blank: str = "") -> None:
        if pieces or after == "line":
            joined = tuple(pieces) or (("R", ""),)
            last = joined[-1][0]
            gap = (
                blank if len(last) > 1 or len(blank) > 1 else last
            )  # plain ones have their blank from the word before
            out.append(_Chunk(joined, sum([_width(k, t) for k, t in joined]), after, gap or last))
            pieces.clear()
        elif out and out[-1].after == "open":
            out[-1] = out[-1]._replace(after=after)

    for text, key in runs:
        words: list[str] = _WORDS.findall(text)
        for place, word in enumerate(words):
            if word == "\n":
                close("line", key)
            elif word[0] in " \t":
                if 0 < place < len(words) - 1 and _tied(words[place - 1], words[place + 1]):
                    pieces.append((key, " "))
                else:
                    close("blank", key)
            else:
                parts = _SOFT_BREAKS.split(word)
                for index, part in enumerate(parts):
                    if part:
                        pieces.append((key, part.replace(SOFT_HYPHEN, "")))
                    if index < len(parts) - 1 and pieces:
                        close("soft" if part.endswith(SOFT_HYPHEN) else "open", key)
    close("end")
    return out


def _tied(left: str, right: str) -> bool:
    """Whether a line must not end between two words: ``7 §``, ``2 kap.``, ``kl. 9``, ``150 kr``."""
    return left in _LEADING or (left[-1:].isdigit() and right.rstrip(".,;)") in _TRAILING)


def _width(key: str, text: str) -> float:
    return pen(key).width(text)


def _cut(chunk: _Chunk, limit: float) -> tuple[_Chunk, _Chunk]:
    """Part a word that is wider than a line after the last character that fits."""
    head: list[tuple[str, str]] = []
    used = 0.0
    for index, (key, text) in enumerate(chunk.pieces):
        drawing = pen(key)
        place = drawing.fitting(text, limit - used)
        if place < len(text):
            place = place or (0 if used else 1)  # a line holds at least one character
            fits = (*head, (key, text[:place])) if place else tuple(head)
            rest = ((key, text[place:]), *chunk.pieces[index + 1 :])
            left = _Chunk(fits, sum([_width(k, t) for k, t in fits]), "open", key)
            return left, _Chunk(rest, sum([_width(k, t) for k, t in rest]), chunk.after, chunk.gap)
        used += drawing.width(text)
        head.append((key, text))
    return chunk._replace(after="open"), _Chunk((("R", ""),), 0.0, chunk.after, chunk.gap)


def _line(chunks: list[_Chunk], style: Style, limit: float, *, last: bool) -> Line:
    stretches = _stretches(chunks)
    shift = 0.0
    align = _mirrored(style.align) if style.rtl else style.align
    if align != "left":
        free = (limit - sum(_width(k, t) for k, t in stretches)) * style.size / 1000
        shift = max(0.0, free if align == "right" else free / 2)
    blank = " " if chunks and not last and chunks[-1].after in {"blank", "line"} else ""
    if style.rtl or any(len(key) > 1 for key, _ in stretches):
        return _any_line(stretches, blank, style, shift)
    if blank:
        key, text = stretches.pop() if stretches else (style.face, "")
        stretches.append((key, f"{text} "))
    operators: list[str] = []
    sheets: set[str] = set()
    for key, text in stretches:
        _plain(key, text, style, operators, sheets)
    return Line(" ".join(operators), shift, frozenset(sheets))


def _plain(key: str, text: str, style: Style, operators: list[str], sheets: set[str]) -> None:
    font = ""
    for sheet, code in face(key).encode(text):
        if sheet.name != font:
            font = sheet.name
            sheets.add(font)
            operators.append(f"/{font} {style.size:g} Tf")
        operators.append(f"({code}) Tj")


def _any_line(stretches: list[tuple[str, str]], blank: str, style: Style, shift: float) -> Line:
    """A line with other scripts: its stretches are put in order from left to right and shaped."""
    logical = "".join(text for _, text in stretches) + blank
    if blank:  # stands at the end of the line, whatever the direction of the last word
        stretches = [*stretches, (f"{style.face}:1" if style.rtl else style.face, blank)]
        if style.rtl:
            shift -= _width(style.face, blank) * style.size / 1000
    runs: list[str | GlyphRun] = []
    sheets: set[str] = set()
    drawn = ""
    for key, text in visual_order(stretches, [level_of(key) for key, _ in stretches]):
        drawing = pen(key)
        if isinstance(drawing, Pen):
            shown = text.replace(SOFT_HYPHEN, "-")  # shapers leave the soft one out
            run = GlyphRun(drawing.face.key, style.size, drawing.face.glyphs(shown, rtl=drawing.rtl))
            runs.append(run)
            drawn += run.text
        else:
            operators: list[str] = []
            _plain(key, text, style, operators, sheets)
            runs.append(" ".join(operators))
            drawn += text
    spoken = logical if drawn != logical else ""
    return Line("", shift, frozenset(sheets), tuple(runs), spoken)


def _mirrored(align: str) -> str:
    return {"left": "right", "right": "left"}.get(align, align)


def _stretches(chunks: list[_Chunk]) -> list[tuple[str, str]]:
    """The text of a line in pieces of one face; a word parted at its soft hyphen shows it."""
    out: list[tuple[str, str]] = []
    for index, chunk in enumerate(chunks):
        final = index == len(chunks) - 1
        end = (
            " "
            if chunk.after == "blank" and not final
            else SOFT_HYPHEN
            if chunk.after == "soft" and final
            else ""
        )
        for key, text in (*chunk.pieces, (chunk.gap, end)):
            if not text:
                continue
            if out and out[-1][0] == key:
                out[-1] = (key, out[-1][1] + text)
            else:
                out.append((key, text))
    return out
