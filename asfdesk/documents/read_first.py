"""What somebody reads first of a protocol, an assessment or a certificate: half a page, taken from the words that are signed.

Taken from the very copy that the reader signs, so it can tell nobody more than that copy does (JO 3507-2017). It is a help
and not the document; it says so itself where it is shown (språklagen 2009:600 11 §).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .content import (
    Block,
    BulletList,
    CheckList,
    Clause,
    Document,
    Facts,
    Heading,
    NumberedList,
    Paragraph,
    Rich,
    Section,
    Table,
)
from .plain_summary import SummaryPart
from .reading import normal, plain

LONGEST = 240
"""Characters of a line; a longer text ends in dots, and the pages have the rest."""
_MOST = 6
_WHAT = "Vad det är"
_MEANS = "Vad din underskrift betyder"


@dataclass(frozen=True, slots=True)
class _Kind:
    """Which headings of a kind of document are told, in which order, which facts of the box above them, and what signing it
    means."""

    facts: tuple[str, ...]
    headings: tuple[str, ...]
    means: str


_KINDS = {
    "visit_protocol": _Kind(
        ("Deltagare", "Arbetsplats", "Företag", "När", "Var"),
        (
            "Vilka var med", "Åtgärder", "Nästa besök", "Deltagarens egen bild", "Handledarens bild",
            "Deltagarens invändningar",
        ),
        "Den som skriver under har läst protokollet. Det gäller också utan underskrift.",
    ),
    "final_assessment": _Kind(
        ("Deltagare", "Arbetsplats", "Period", "Avslut"),
        (
            "Mål och hur långt vi nådde", "Deltagarens egen bild", "Handläggarens bedömning", "Rekommendation",
            "Vad händer nu",
        ),
        "Deltagarens underskrift visar att bedömningen är genomgången, inte att deltagaren håller med om allt.",
    ),
    "work_certificate": _Kind(
        ("Namn", "Arbetsplats", "Period", "Omfattning"),
        ("Arbetsuppgifter", "Det här har", "Vi vill också säga"),
        "Den som skriver under intygar att det som står i intyget har utförts på arbetsplatsen.",
    ),
}  # fmt: skip


def read_first(document: Document) -> tuple[SummaryPart, ...]:
    """What it is, the parts that matter most to whoever signs, and what the signature means; empty parts are left out.

    Raises:
        KeyError: no such kind of document is signed.
    """
    kind = _KINDS[document.kind]
    parts = [SummaryPart(_WHAT, (document.title, *_box(document.blocks, kind.facts)))]
    told = dict(_headed(document.blocks))
    for wanted in kind.headings:
        for title, blocks in told.items():
            if title.startswith(wanted):
                parts.append(SummaryPart(title, _few(blocks)))
    parts.append(SummaryPart(_MEANS, (kind.means,)))
    return tuple(part for part in parts if part.lines)


def _box(blocks: Sequence[Block], wanted: tuple[str, ...]) -> tuple[str, ...]:
    facts = next((block.facts for block in blocks if isinstance(block, Facts)), ())
    return tuple(f"{fact.label}: {_short(plain(fact.value))}" for fact in facts if fact.label in wanted)


def _headed(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """The blocks under each heading of the first level."""
    title, under = "", list[Block]()
    for block in blocks:
        if (
            isinstance(block, Section) and block.keep_together
        ):  # the places to sign, under a heading of their own
            continue
        if isinstance(block, Heading) and block.level == 1:
            yield title, under
            title, under = block.text, []
        else:
            under.append(block)
    yield title, under


def _few(blocks: Sequence[Block]) -> tuple[str, ...]:
    lines = [line for text in _lines(blocks) if (line := _short(text))]
    more = len(lines) - _MOST
    return (*lines[:_MOST], *((f"och {more} till",) if more > 0 else ()))


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Each block as lines of its own; what is read aloud badly (pictures, lines to sign on) is no part of a summary."""
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.text)
            case Clause():
                yield block.text
            case Section():
                yield from _lines(block.blocks)
            case BulletList() | NumberedList() | CheckList():
                yield from (plain(item.text) for item in block.items)
            case Facts():
                yield from (f"{fact.label}: {plain(fact.value)}" for fact in block.facts)
            case Table():
                yield from (" – ".join(filter(None, map(_cell, row.cells))) for row in block.rows)
            case _:
                pass


def _cell(cell: Rich) -> str:
    """The first line of a cell: what follows tells how it was measured or came about."""
    return normal(plain(cell).split("\n")[0])


def _short(text: str) -> str:
    text = normal(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
