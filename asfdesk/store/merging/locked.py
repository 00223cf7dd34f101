"""What is locked together is judged together: an agreement with its words and signatures, a visit with its protocol, an
ending with what was issued about it, a released template.

One rule above all: what is signed or closed never changes. Signed on one side only, it is what counts, and what the other
side wrote meanwhile is kept beside it. Signed on both sides it must be the same, or it is refused by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from asfdesk.domain.merging import Coming, RowKey, Why

from .comparing import Compared, differing, leave, refuse, take_whole
from .packing import Stored
from .tables import OF_AGREEMENT, OF_VISIT


def judge(found: Compared) -> None:
    """Settle every group that is locked on either side."""
    for key in found.theirs["agreement"]:
        _judge_agreement(found, key)
    for key in found.theirs["visit"]:
        _judge_visit(found, key)
    for key in found.theirs["ending"]:
        _judge_ending(found, key)
    for key in found.theirs["own_item"]:
        _judge_template(found, key)
    for key in found.theirs["order_request"]:
        _judge_request(found, key)
    for key in found.theirs["placement"]:
        _judge_placement(found, key)


def group(found: Compared, tables: Iterable[str], column: str, key: str) -> list[RowKey]:
    """The rows of a group on either side: the first table's own row, and those that name it."""
    first, *others = tables
    rows = [RowKey(first, key)]
    for name in others:
        for side in (found.theirs, found.ours):
            rows += [RowKey(name, one) for one, row in side[name].items() if row[column] == key]
    return list(dict.fromkeys(rows))


def _judge_agreement(found: Compared, key: str) -> None:
    here, there = found.row(RowKey("agreement", key))
    rows = group(found, OF_AGREEMENT, "agreement_id", key)
    assert there is not None
    if here is None:
        _all_or_nothing(found, rows)
        return
    states = here["state"], there["state"]
    if states == ("draft", "draft"):
        return
    newer_here, newer_there = _newer(found, rows)
    if states == ("signed", "signed"):
        if not _same(found, rows):
            _refuse_all(found, rows, Why.SIGNED_DIFFERS)
    elif here["state"] == "signed":
        _each(found, rows, leave)
    elif there["state"] == "signed":
        if _signed_only_here(found, rows, here):
            _refuse_all(found, rows, Why.SIGNING_UNDER_WAY)
        else:
            _each(found, rows, take_whole)
    elif newer_here and newer_there:
        _refuse_all(found, rows, Why.SIGNING_UNDER_WAY)
    elif newer_there:
        _each(found, rows, take_whole)


def _judge_visit(found: Compared, key: str) -> None:
    here, there = found.row(RowKey("visit", key))
    rows = group(found, OF_VISIT, "visit_id", key)
    assert there is not None
    if here is None:
        _all_or_nothing(found, rows)
        return
    closed_here, closed_there = here["state"] == "closed", there["state"] == "closed"
    if closed_here and closed_there:
        if not _same(found, rows):
            _refuse_all(found, rows, Why.CLOSED_DIFFERS)
    elif closed_here:
        _each(found, rows, leave)
    elif closed_there:
        _each(found, rows, take_whole)


def _judge_ending(found: Compared, key: str) -> None:
    """Once something is issued about an ending here, it stands."""
    row = RowKey("ending", key)
    here, _ = found.row(row)
    if here is None:
        return
    if any(one["placement_id"] == key for one in found.ours["closing_document"].values()):
        leave(found, row)
    elif any(one["placement_id"] == key for one in found.theirs["closing_document"].values()):
        take_whole(found, row)


def _judge_template(found: Compared, key: str) -> None:
    row = RowKey("own_item", key)
    here, there = found.row(row)
    if here is None or there is None or here["state"] != "released":
        return
    if set(differing("own_item", here, there)) - {"retired_on"}:
        refuse(found, row, Why.RELEASED_DIFFERS)


def _judge_request(found: Compared, key: str) -> None:
    """What an enterprise has answered stays what it was."""
    row = RowKey("order_request", key)
    here, _ = found.row(row)
    if here is not None and here["state"] not in ("asked", "lapsed"):
        leave(found, row)


def _judge_placement(found: Compared, key: str) -> None:
    """Who, where and in which measure is part of what was signed."""
    row = RowKey("placement", key)
    here, _ = found.row(row)
    plan = found.plans[row]
    signed = any(
        one["placement_id"] == key and one["state"] == "signed" for one in found.ours["agreement"].values()
    )
    if here is not None and signed and plan.coming in (Coming.THERE, Coming.BOTH, Coming.CLASH):
        parts = {"participant_id", "enterprise_id", "measure_code", "measure_from"}
        touched = {*plan.take, *(one.name for one in plan.clashes)}
        if touched & parts:
            leave(found, row)


def _all_or_nothing(found: Compared, rows: list[RowKey]) -> None:
    """A new group comes whole, or not at all when a part of it is refused."""
    plans = [found.plans[row] for row in rows if row in found.plans]
    whys = [plan.why for plan in plans if plan.why is not None]
    if whys:
        _refuse_all(found, rows, whys[0])


def _newer(found: Compared, rows: list[RowKey]) -> tuple[bool, bool]:
    both = [found.newer(row) for row in rows]
    return any(here for here, _ in both), any(there for _, there in both)


def _same(found: Compared, rows: list[RowKey]) -> bool:
    """Whether both sides hold the same of a group; what only one of them has is a difference."""
    for row in rows:
        here, there = found.row(row)
        if here is None or there is None or differing(row.table, here, there):
            return False
    return True


def _signed_only_here(found: Compared, rows: list[RowKey], here: Stored) -> bool:
    """Whether somebody has signed here, in the round that is open, what is not among the signatures there."""
    return here["state"] == "presented" and any(
        row.table == "signature" and (mine := found.row(row))[1] is None
        and mine[0] is not None and mine[0]["round"] == here["round"]
        for row in rows
    )  # fmt: skip


def _each(found: Compared, rows: list[RowKey], judged: Callable[[Compared, RowKey], None]) -> None:
    for row in rows:
        if row in found.plans:
            judged(found, row)


def _refuse_all(found: Compared, rows: list[RowKey], why: Why) -> None:
    for row in rows:
        if row in found.plans:
            refuse(found, row, why)
