"""Two registers of one organisation meet: what becomes of a row that both have, field by field.

Every write is an operation with a key of its own (UUIDv7), so a row's *history* is the set of operations that wrote it and
which fields each of them wrote. What one side's history holds and the other's lacks is news. A field that is news on one
side only is taken from there; news on both sides is a clash, which the officer decides. No clock takes part, so two
laptops whose clocks differ cannot lose anything by it (idea 16 of the peers: time alone never decides a merge).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = str | int | float | bytes | None
"""A value as the register stores it."""
Fields: TypeAlias = Mapping[str, Value]
Written: TypeAlias = frozenset[str] | None
"""The fields that one operation wrote; None: all of them, or nobody knows which."""
History: TypeAlias = Mapping[str, Written]
"""Operation -> what it wrote."""

DELETED = "deleted_at"


class Coming(StrEnum):
    """What a merge does with a row, in the order that people ask about it."""

    NEW = "new"
    THERE = "there"  # newer there: taken over
    BOTH = "both"  # both changed, in different fields: both are kept
    CLASH = "clash"  # both changed the same field
    HERE = "here"  # newer here: stays
    SAME = "same"
    REFUSED = "refused"
    ERASED = "erased"


class Why(StrEnum):
    """Why something of a package is not taken in."""

    SIGNED_DIFFERS = "signed_differs"  # signed on both sides with other words or signatures
    CLOSED_DIFFERS = "closed_differs"  # a visit closed on both sides with other content
    SIGNING_UNDER_WAY = "signing_under_way"  # being signed on one side, changed on the other
    KEPT_DIFFERS = "kept_differs"  # something that is only ever added lies here with another content
    RELEASED_DIFFERS = "released_differs"  # a released template with other words
    NUMBER_TAKEN = "number_taken"  # another row here has its number
    PARENT_REFUSED = "parent_refused"  # what it belongs to was not taken in
    WALL = "wall"  # the register itself refused it


class Side(StrEnum):
    """Whose value."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that both have written: ``keep`` is whose value stays, the other is kept beside it. ``settled``: there
    is nothing to choose, because one side is signed or closed."""

    name: str
    ours: Value = field(repr=False)
    theirs: Value = field(repr=False)
    keep: Side = Side.OURS
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """How the two versions of a row stand to each other. ``take``: the fields whose value comes from there."""

    coming: Coming
    take: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class RowKey:
    """A row of the register: its table and its key as the audit trail writes it."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What happens to one row. ``title`` and ``person`` are words for the officer, the latter already masked for a
    protected identity (``masked``)."""

    row: RowKey
    coming: Coming
    take: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    why: Why | None = None
    title: str = field(default="", repr=False)
    person: str = field(default="", repr=False)
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Somebody in the package without a number, who has the name of somebody erased: the officer must say who it is."""

    key: str
    name: str = field(repr=False)
    erased_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do. ``rows`` has every row of the package that is not the same; ``erased`` how many people were
    left out because they were erased here; ``doubtful`` those left out until somebody says who they are."""

    rows: tuple[RowPlan, ...] = field(repr=False)
    same: int
    erased: int
    erased_rows: int
    doubtful: tuple[Doubtful, ...] = field(default=(), repr=False)

    def of(self, *comings: Coming) -> tuple[RowPlan, ...]:
        """The rows that come in one of these ways."""
        return tuple(row for row in self.rows if row.coming in comings)

    @property
    def open_clashes(self) -> tuple[tuple[RowPlan, Clash], ...]:
        """What there is to choose."""
        return tuple(
            (row, clash)
            for row in self.rows
            if row.coming is not Coming.REFUSED
            for clash in row.clashes
            if not clash.settled
        )

    @property
    def writes(self) -> bool:
        """Whether a merge would write anything into the register but what it now knows of the other's history."""
        return bool(self.of(Coming.NEW, Coming.THERE, Coming.BOTH, Coming.CLASH))


def news(ours: History, theirs: History) -> dict[str, Written]:
    """What their history holds and ours lacks."""
    return {one: written for one, written in theirs.items() if one not in ours}


def meet(here: Fields, there: Fields, ours: History, theirs: History) -> Met:
    """What becomes of a row that both have. ``here`` and ``there`` have the same fields."""
    differing = [name for name in here if here[name] != there[name]]
    if not differing:
        return Met(Coming.SAME)
    from_there, from_here = _Written(news(ours, theirs)), _Written(news(theirs, ours))
    strangers = not (ours.keys() & theirs.keys())
    take: list[str] = []
    clashes: list[Clash] = []
    for name in differing:
        if name == DELETED and here[name] is not None and there[name] is not None:
            if str(there[name]) < str(here[name]):  # put away on both sides: the first time counts
                take.append(name)
            continue
        newer_there, newer_here = from_there.has(name), from_here.has(name)
        if strangers and not here[name]:
            take.append(name)
        elif strangers and not there[name]:
            continue
        elif newer_there and not newer_here:
            take.append(name)
        elif newer_here and not newer_there:
            continue
        else:
            clashes.append(Clash(name, here[name], there[name]))
    clashes += _put_away(here, there, take, from_here, from_there)
    return Met(_coming(take, clashes, from_here), tuple(take), tuple(clashes))


def _put_away(
    here: Fields, there: Fields, take: list[str], from_here: _Written, from_there: _Written
) -> list[Clash]:
    """Put away on one side and worked on at the other: what is worked on stays, unless the officer says otherwise."""
    if DELETED not in here or (here[DELETED] is None) == (there[DELETED] is None):
        return []
    if DELETED in take and there[DELETED] is not None and from_here.more_than(DELETED):
        take.remove(DELETED)
        return [Clash(DELETED, here[DELETED], there[DELETED])]
    newer_here = from_here.has(DELETED) and not from_there.has(DELETED)
    if newer_here and here[DELETED] is not None and from_there.more_than(DELETED):
        return [Clash(DELETED, here[DELETED], there[DELETED], keep=Side.THEIRS)]
    return []


def _coming(take: list[str], clashes: list[Clash], from_here: _Written) -> Coming:
    if clashes:
        return Coming.CLASH
    if not take:
        return Coming.HERE
    return Coming.BOTH if from_here.anything else Coming.THERE


class _Written:
    """What a set of operations wrote."""

    def __init__(self, operations: Mapping[str, Written]) -> None:
        self._all = any(written is None for written in operations.values())
        self._some: set[str] = set()
        for written in operations.values():
            self._some |= written or set()

    @property
    def anything(self) -> bool:
        return self._all or bool(self._some)

    def has(self, name: str) -> bool:
        return self._all or name in self._some

    def more_than(self, name: str) -> bool:
        return self._all or bool(self._some - {name})


def decided(clash: Clash, choices: Mapping[tuple[RowKey, str], Side], row: RowKey) -> Side:
    """Whose value stays: what the officer chose, or what the plan proposes."""
    return clash.keep if clash.settled else choices.get((row, clash.name), clash.keep)


def counted(rows: Iterable[RowPlan]) -> dict[Coming, int]:
    """How many rows come in which way."""
    found = dict.fromkeys(Coming, 0)
    for row in rows:
        found[row.coming] += 1
    return {coming: count for coming, count in found.items() if count}
