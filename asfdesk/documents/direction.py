# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
"""Which way each character runs: the Unicode bidirectional algorithm (UAX #9) for one paragraph.

The rules for weak, neutral and implicit types are those of python-bidi. It gives either a finished visual string,
which loses where each character came from, or the levels of an older edition without bracket pairs (rule N0), where
``محمد (علي)`` gets one bracket the wrong way round; so N0 stands here between its steps. Explicit embeddings and
overrides never come this far: a character that is not seen and turns the order of others is not printed
(:func:`asfdesk.documents.scripts.unprintable`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, TypeVar
from unicodedata import bidirectional, normalize

from bidi import algorithm

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "arz", "aii", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages (BCP 47) written from right to left."""
_T = TypeVar("_T")
_OPENING = "([{༺༼᚛⁅⁽₍⌈⌊〈❨❪❬❮❰❲❴⟦⟨⟪⟬⟮⦃⦅⦇⦉⦋⦍⦏⦑⦓⦕⦗⧘⧚⧼〈《「『【〔〖〘〚﹙﹛﹝（［｛｟｢"
_CLOSING = ")]}༻༽᚜⁆⁾₎⌉⌋〉❩❫❭❯❱❳❵⟧⟩⟫⟭⟯⦄⦆⦈⦊⦌⦎⦐⦒⦔⦖⦘⧙⧛⧽〉》」』】〕〗〙〛﹚﹜﹞）］｝｠｣"
_CLOSES = {normalize("NFC", opening): normalize("NFC", closing)
           for opening, closing in zip(_OPENING, _CLOSING, strict=True)}  # fmt: skip
_ENDS = frozenset(_CLOSES.values())
_DEEPEST = 63
_BACKWARDS = frozenset({"R", "AL", "AN"})


class _Char(TypedDict):
    ch: str
    level: int
    type: str
    orig: str


def levels(text: str, *, rtl: bool = False) -> list[int]:
    """The embedding level of each character: odd ones run from right to left. ``rtl`` is the paragraph's direction.

    In a paragraph from left to right with Latin letters in it each stretch of another direction stands for itself, as
    if isolated (UAX #9, HL3): ``محمد, 150 kr`` is a name and an amount, not Arabic with a number in it.
    """
    kinds = [bidirectional(char) for char in text]
    if rtl or "L" not in kinds:
        return _levels(text, int(rtl))
    out = [0] * len(text)
    place = 0
    while place < len(text):
        if kinds[place] not in _BACKWARDS:
            place += 1
            continue
        end = place
        for ahead in range(place, len(text)):
            if kinds[ahead] == "L":
                break
            part_of_it = kinds[ahead] == "NSM" and end == ahead
            if kinds[ahead] in _BACKWARDS or part_of_it or text[ahead] == _awaited(text[place:ahead]):
                end = ahead + 1
        out[place:end] = _levels(text[place:end], 1)
        place = end
    return out


def _awaited(text: str) -> str:
    """The bracket that would close the last one left open."""
    open_: list[str] = []
    for char in text:
        if char in _CLOSES:
            open_.append(_CLOSES[char])
        elif open_ and char == open_[-1]:
            open_.pop()
    return open_[-1] if open_ else ""


def _levels(text: str, base: int) -> list[int]:
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    everyone: list[_Char] = storage["chars"]
    algorithm.explicit_embed_and_overrides(storage)  # leaves out joiners and soft hyphens
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    counted = {id(char) for char in storage["chars"]}
    out: list[int] = []
    before = base
    for char in everyone:
        before = char["level"] if id(char) in counted else before
        out.append(before)
    return out


def visual_order(items: Sequence[_T], at: Sequence[int]) -> list[_T]:
    """The items of one line from left to right, given their levels (rule L2)."""
    out = list(zip(items, at, strict=True))
    for level in range(max(at, default=0), 0, -1):
        start = 0
        while start < len(out):
            end = start
            while end < len(out) and out[end][1] >= level:
                end += 1
            out[start:end] = out[start:end][::-1]
            start = max(end, start + 1)
    return [item for item, _ in out]


def _resolve_brackets(chars: list[_Char], embedding: str) -> None:
    """Rule N0: both brackets of a pair get one direction."""
    for opening, closing in _pairs(chars):
        inside = {_strong(char["type"]) for char in chars[opening + 1 : closing]}
        if embedding in inside:
            direction = embedding
        elif inside & {"L", "R"}:
            other = "L" if embedding == "R" else "R"
            context = next(
                (d for char in reversed(chars[:opening]) if (d := _strong(char["type"]))), embedding
            )
            direction = other if context == other else embedding
        else:
            continue
        for place in (opening, closing):
            chars[place]["type"] = direction
            for mark in chars[place + 1 :]:
                if mark["orig"] != "NSM":
                    break
                mark["type"] = direction


def _pairs(chars: list[_Char]) -> list[tuple[int, int]]:
    """Where the bracket pairs stand, in the order of their opening (definition BD16)."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for place, char in enumerate(chars):
        sign = normalize("NFC", char["ch"])
        if char["type"] != "ON":
            continue
        if sign in _CLOSES:
            if len(waiting) == _DEEPEST:
                break
            waiting.append((_CLOSES[sign], place))
        elif sign in _ENDS:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == sign:
                    found.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(found)


def _strong(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""
