"""The supervisor's copy: a document without what the participant has not consented to share, and saying so.

Source: JO 3507-2017 and OSL 26:1 (secret data reached a supervisor without a documented consent). What is left out is
*replaced by a sentence*, so that the reader knows that something is missing and why, and nobody takes the copy for
the whole agreement. Only what is marked :data:`~asfdesk.domain.checklist.OFFICER_ONLY` goes without a word: that there
is an answer at all may be what must not be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from asfdesk.domain.checklist import OFFICER_ONLY

from .content import (
    Block,
    BulletList,
    CheckItem,
    CheckList,
    Document,
    Fact,
    Facts,
    Item,
    NumberedList,
    Paragraph,
    Rich,
    Row,
    Run,
    Section,
    Table,
)

WITHHELD = "Uppgiften lämnas inte ut: deltagaren har inte samtyckt."
RECIPIENT = "Handledarens exemplar – innehåller bara det som deltagaren har samtyckt till att dela"

_WITHHELD: Rich = (Run(WITHHELD, "italic"),)
_NOTICE = Paragraph(_WITHHELD, "note")
_Part = TypeVar("_Part", Fact, Item, CheckItem, Row)


def for_supervisor(document: Document, consented: frozenset[str], recipient: str = RECIPIENT) -> Document:
    """The copy that a supervisor may hold.

    Args:
        consented: the topics (``SharedTopic`` values) that the participant has consented to share.
        recipient: the line that says whose copy it is.
    """
    consented -= {OFFICER_ONLY}
    return replace(
        document,
        marks=_facts(document.marks, consented),
        blocks=_blocks(document.blocks, consented),
        recipient=recipient,
    )


def topics(document: Document) -> frozenset[str]:
    """Every topic that some part of the document is about."""
    found: set[str] = set()

    def look(blocks: Sequence[Block]) -> None:
        for block in blocks:
            found.add(getattr(block, "shares", None) or "")
            match block:
                case Section():
                    look(block.blocks)
                case Facts():
                    found.update(fact.shares or "" for fact in block.facts)
                case Table():
                    found.update(row.shares or "" for row in block.rows)
                case BulletList() | NumberedList() | CheckList():
                    found.update(item.shares or "" for item in block.items)
                case _:
                    pass

    look(document.blocks)
    found.update(mark.shares or "" for mark in document.marks)
    return frozenset(found - {""})


def _may(shares: str | None, consented: frozenset[str]) -> bool:
    return shares is None or shares in consented


def _blocks(blocks: tuple[Block, ...], consented: frozenset[str]) -> tuple[Block, ...]:
    out: list[Block] = []
    for block in blocks:
        kept = _block(block, consented)
        if not (kept and kept[-1] == _NOTICE and len(kept) == 1 and out and out[-1] == _NOTICE):
            out.extend(kept)
    return tuple(out)


def _block(block: Block, consented: frozenset[str]) -> tuple[Block, ...]:
    shares: str | None = getattr(block, "shares", None)
    if not _may(shares, consented):
        return () if shares == OFFICER_ONLY else (_NOTICE,)
    match block:
        case Section():
            return (replace(block, blocks=_blocks(block.blocks, consented)),)
        case Facts():
            return (replace(block, facts=_facts(block.facts, consented)),)
        case Table():
            return _table(replace(block, rows=_tellable(block.rows)), consented) if block.rows else (block,)
        case BulletList() | NumberedList():
            told = _tellable(block.items)
            items = _kept(told, consented)
            if len(items) < len(told) and items[-1:] != (Item(_WITHHELD),):
                items += (Item(_WITHHELD),)
            return (replace(block, items=items),)
        case CheckList():
            told = _tellable(block.items)
            checks = _kept(told, consented)
            left: tuple[Block, ...] = (replace(block, items=checks),) if checks else ()
            return left if len(checks) == len(told) else (*left, _NOTICE)
        case _:
            return (block,)


def _facts(facts: tuple[Fact, ...], consented: frozenset[str]) -> tuple[Fact, ...]:
    """The labels stay: they say what is missing without saying it."""
    return tuple(f if _may(f.shares, consented) else Fact(f.label, _WITHHELD) for f in _tellable(facts))


def _table(table: Table, consented: frozenset[str]) -> tuple[Block, ...]:
    if not table.rows:
        return ()
    rows = _kept(table.rows, consented)
    if len(rows) == len(table.rows):
        return (table,)
    if not rows:
        return (
            Paragraph(
                ((Run(f"{table.caption}: ", "bold"),) if table.caption else ()) + (Run(WITHHELD, "italic"),)
            ),
        )
    return (replace(table, rows=rows), _NOTICE)


def _tellable(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    return tuple(part for part in parts if part.shares != OFFICER_ONLY)


def _kept(parts: tuple[_Part, ...], consented: frozenset[str]) -> tuple[_Part, ...]:
    return tuple(part for part in parts if _may(part.shares, consented))
