"""Which face draws which character: the main typeface where it can, else one of the others that are shipped.

A text that the main typeface can set by itself is *plain* and takes the quick way of :mod:`.fonts`. Any other is parted
into stretches of one face and one direction, here; a letter is never parted from its combining marks. A character that
no face has is never dropped or replaced: :func:`unprintable` names it, and its field refuses it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from asfdesk.domain.errors import Rule, broken

from .direction import levels
from .fonts import INSTRUCTIONS, Face, face
from .shaping import SCRIPTS, ShapedFace, shaped_face

JOINERS = "\u200c\u200d\u200e\u200f\u061c\u034f"
"""What is not seen but shapes or orders its neighbours: the joiners and the marks of direction. Embeddings and overrides
of direction are not among them: they can make a page read otherwise than its data."""
_WEIGHT = {"R": "Regular", "S": "SemiBold", "I": "Regular"}
_BETWEEN = frozenset({"Zs", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Sm", "Sc"})


@dataclass(frozen=True, slots=True)
class Pen:
    """A face at a level: even levels run from left to right, odd ones back. ``key`` names it in pieces of text."""

    key: str
    face: ShapedFace
    level: int

    @property
    def rtl(self) -> bool:
        """Whether it writes from right to left."""
        return self.level % 2 == 1

    def width(self, text: str) -> float:
        """Width in 1/1000 of the size."""
        return self.face.width(text)

    def fitting(self, text: str, room: float) -> int:
        """How many characters fit in ``room``."""
        return self.face.fitting(text, room)


def pen(key: str) -> Face | Pen:
    """What a key stands for: a face of the main typeface (``R``), or a shaped one at a level (``Vazirmatn-Regular:1``)."""
    return face(key) if len(key) == 1 else _pen(key)


@cache
def _pen(key: str) -> Pen:
    name, _, level = key.partition(":")
    return Pen(key, shaped_face(name), int(level))


def level_of(key: str) -> int:
    """The level of direction that a key writes at."""
    return 0 if len(key) == 1 else int(key.rpartition(":")[2])


def unprintable(text: str) -> str:
    """The characters of ``text`` that no face has, each once, in order; empty if all can be printed.

    Line breaks, tabs and soft hyphens are instructions and count as printable, and so do :data:`JOINERS`.
    """
    if face("R").plain(text):
        return ""
    return "".join(c for c in dict.fromkeys(text) if c not in INSTRUCTIONS and not _drawable(c))


def check_printable(text: str) -> None:
    """Refuse a text that could not be printed whole.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE`` with the characters in ``params["characters"]``.
    """
    lacking = unprintable(text)
    if lacking:
        raise broken(Rule.UNPRINTABLE, characters=lacking)


def is_plain(runs: tuple[tuple[str, str], ...]) -> bool:
    """Whether the main typeface sets all of these ``(text, face)`` runs by itself."""
    return all(face(key).plain(text) for text, key in runs)


def parted(runs: tuple[tuple[str, str], ...], *, rtl: bool = False) -> tuple[tuple[str, str], ...]:
    """The runs of one paragraph as ``(text, key)`` stretches in logical order, see :func:`pen`.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE``.
    """
    whole = "".join(text for text, _ in runs)
    check_printable(whole)
    at = levels(whole, rtl=rtl)
    out: list[tuple[str, str]] = []
    place = 0
    for text, style in runs:
        current = ""
        for cluster in _clusters(text):
            for part, key in _keyed(cluster, style, at[place], current):
                current = key
                if out and out[-1][1] == key:
                    out[-1] = (out[-1][0] + part, key)
                else:
                    out.append((part, key))
            place += len(cluster)
    return tuple(out)


def _clusters(text: str) -> list[str]:
    """Each character with the marks and joiners that follow it."""
    out: list[str] = []
    for char in text:
        follows = unicodedata.category(char)[0] == "M" or char in JOINERS
        if follows and out and out[-1] not in INSTRUCTIONS:
            out[-1] += char
        else:
            out.append(char)
    return out


def _keyed(cluster: str, style: str, level: int, current: str) -> list[tuple[str, str]]:
    """The key for a cluster; if no face has it whole, one for each of its characters."""
    instruction = cluster in INSTRUCTIONS
    between = instruction or unicodedata.category(cluster[0]) in _BETWEEN
    if between and current and level_of(current) == level and (instruction or _has(current, cluster)):
        return [(cluster, current)]  # blanks and signs are drawn by the face of the letters before them
    if level == 0 and face(style).plain(cluster):
        return [(cluster, style)]
    name = style if instruction else _face_for(cluster, style)
    if name:
        return [(cluster, f"{name}:{level}")]
    return [(char, f"{_face_for(char, style)}:{level}") for char in cluster]


def _has(key: str, cluster: str) -> bool:
    drawing = pen(key)
    return drawing.face.has(cluster) if isinstance(drawing, Pen) else drawing.plain(cluster)


def _face_for(cluster: str, style: str) -> str:
    seen = "".join(char for char in cluster if char not in JOINERS)
    if not seen:
        return style
    for name in _chain(style):
        if shaped_face(name).has(seen):
            return name
    return ""


@cache
def _chain(style: str) -> tuple[str, ...]:
    """The faces to try for a style; the upright ones of normal weight come last and have what any has."""
    weight = _WEIGHT[style]
    first = (style, *(f"{script}-{weight}" for script in SCRIPTS))
    return tuple(dict.fromkeys((*first, "R", *(f"{script}-Regular" for script in SCRIPTS))))


@cache
def _drawable(char: str) -> bool:
    if (
        unicodedata.category(char)[0] == "C"
    ):  # fonts may hold glyphs for controls, overrides and private characters
        return char in JOINERS
    return bool(_face_for(char, "R"))
