"""What one document states otherwise than another of the same kind, statement by statement.

Why on documents and not on the values behind them: what the parties read is what they agree on, so every change that shows
is found, in the very words that show it, with the topic it tells about (``shares``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from .content import (
    Block,
    BulletList,
    Callout,
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

YES, NO = "Ja", "Nej"
_Key: TypeAlias = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement that is new (``before`` empty), gone (``after`` empty) or worded otherwise."""

    part: str
    what: str
    before: str = field(repr=False)
    after: str = field(repr=False)
    shares: str | None = None


@dataclass(frozen=True, slots=True)
class _Statement:
    part: str
    what: str
    words: str = field(repr=False)
    shares: str | None


def differences(
    before: Document, after: Document, *, leave_out: Iterable[str] = ()
) -> tuple[Difference, ...]:
    """What changes from ``before`` to ``after``, in the order of the text.

    What stands before the first numbered heading repeats what stands after it and is not looked at, nor are the parts
    whose titles are in ``leave_out``.
    """
    out = set(leave_out)
    old = {key: s for key, s in _keyed(before) if s.part not in out}
    new = {key: s for key, s in _keyed(after) if s.part not in out}
    order = list(old)
    for key in new:
        if key not in old:
            order = _inserted(order, list(new), key)
    found: list[Difference] = []
    for key in order:
        was, becomes = old.get(key), new.get(key)
        words = (was.words if was else "", becomes.words if becomes else "")
        if words[0] != words[1]:
            one = becomes or was
            assert one is not None
            found.append(Difference(one.part, one.what, *words, one.shares))
    return tuple(found)


def plain(words: Rich) -> str:
    """Words without emphasis."""
    return words if isinstance(words, str) else "".join(run.text for run in words)


def _inserted(order: list[_Key], new: list[_Key], key: _Key) -> list[_Key]:
    """``key`` put in after what it follows in the new text."""
    before = new[: new.index(key)]
    at = next((order.index(one) + 1 for one in reversed(before) if one in order), 0)
    return [*order[:at], key, *order[at:]]


def _keyed(document: Document) -> Iterator[tuple[_Key, _Statement]]:
    """Each statement under a key that is the same in both documents."""
    seen: dict[tuple[str, str, str], int] = {}
    for key, statement in _statements(document.blocks, ["", ""]):
        whole = (statement.part, statement.what, key)
        seen[whole] = number = seen.get(whole, 0) + 1
        yield (*whole, number), statement


def _statements(blocks: tuple[Block, ...], place: list[str]) -> Iterator[tuple[str, _Statement]]:
    for block in blocks:
        if isinstance(block, Heading):
            place[block.level > 1 :] = [block.text] if block.level > 1 else [block.text, ""]
        elif isinstance(block, Section):
            yield from _statements(block.blocks, place)
        elif place[0]:
            yield from _of_block(block, *place)


def _of_block(block: Block, part: str, under: str) -> Iterator[tuple[str, _Statement]]:
    match block:
        case Facts():
            for fact in block.facts:
                yield "", _Statement(part, fact.label, plain(fact.value), fact.shares or block.shares)
        case Table():
            yield from _of_table(block, part, under)
        case BulletList() | NumberedList():
            for item in block.items:
                words = plain(item.text)
                yield words, _Statement(part, under or part, words, item.shares or block.shares)
        case CheckList():
            for item in block.items:
                answer = "" if item.checked is None else YES if item.checked else NO
                yield "", _Statement(part, plain(item.text), answer, item.shares or block.shares)
        case Clause():
            yield "", _Statement(part, block.title, block.text, block.shares)
        case Callout():
            yield "", _Statement(part, block.title, plain(block.text), block.shares)
        case Paragraph():
            yield "", _Statement(part, under or part, plain(block.text), block.shares)
        case _:
            return


def _of_table(table: Table, part: str, under: str) -> Iterator[tuple[str, _Statement]]:
    """A row is known by its first cell; the others are told with their headers."""
    for row in table.rows:
        head, *rest = (plain(cell) for cell in row.cells)
        if len(rest) == 1:
            words = rest[0]
        else:
            named = zip(table.columns[1:], rest, strict=True)
            words = ", ".join(f"{_small(column.header)}: {cell}" for column, cell in named if cell)
        what = table.caption or under or part
        yield head, _Statement(part, what, f"{head}: {words}" if words else head, row.shares or table.shares)


def _small(header: str) -> str:
    return header[:1].lower() + header[1:]
