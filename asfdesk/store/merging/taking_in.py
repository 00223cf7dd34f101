"""Carrying out a plan: one transaction, row by row in the order of the foreign keys, through every wall there is.

What is locked comes in the way it once came to be: an agreement as a draft, then its control and its words, then it is
presented, signed by each party, and locked; a visit open, with its answers and its protocol, and then closed. So the
register's own triggers judge every step, and what they refuse is left out by itself and told (``Why.WALL``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.ids import new_id
from asfdesk.domain.merging import Coming, RowKey, RowPlan, Side, Value, Why, Written, decided

from ..faults import FROZEN_MARK
from ..rows.ledger import Ledger
from ..rows.merge_tables import GivenWayRow, MergedRow
from ..rows.tables import table as table_of
from .comparing import Compared, aligned, fingerprint_of, parent_is_refused
from .histories import as_json
from .locked import group
from .naming import named
from .packing import Stored
from .tables import KINDS, OF_AGREEMENT, OF_VISIT, packed_tables
from .writing import as_columns, change_row, derive, put_row

Choices = Mapping[tuple[RowKey, str], Side]
Step = Callable[[int, int], None]
_WRITTEN = (Coming.NEW, Coming.THERE, Coming.BOTH, Coming.CLASH)
_AFTER_LOCKING = ("sealed", "raised")


class TakingIn:
    """One merge while it is carried out. ``merging_id``: the merge's own row, already there."""

    def __init__(self, ledger: Ledger, found: Compared, choices: Choices, merging_id: UUID) -> None:
        self._ledger = ledger
        self._found = found
        self._choices = choices
        self._merging_id = merging_id
        self._grouped: set[RowKey] = set()
        self._given_way: list[dict[str, object]] = []

    def run(self, step: Step | None = None) -> None:
        """Take in what the plan says. Raises what the disk or a bug raises; then nothing is taken in."""
        self._ledger.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        tables = [str(table.name) for table in packed_tables()]
        for done, name in enumerate(tables):
            for key in self._found.theirs[name]:
                row = RowKey(name, key)
                if row in self._grouped:
                    continue
                if name == "agreement":
                    self._unit(group(self._found, OF_AGREEMENT, "agreement_id", key), self._agreement)
                elif name == "visit":
                    self._unit(group(self._found, OF_VISIT, "visit_id", key), self._visit)
                else:
                    self._unit([row], self._rows)
            if step is not None:
                step(done, len(tables))
        self._remember()

    def _unit(self, rows: list[RowKey], write: Callable[[list[RowKey]], None]) -> None:
        """Rows that come together or not at all."""
        self._grouped |= set(rows)
        plans = self._found.plans
        coming = [row for row in rows if row in plans and plans[row].coming in _WRITTEN]
        if not coming:
            return
        if any(self._is_orphan(row) for row in coming):
            self._refuse(coming, Why.PARENT_REFUSED)
            return
        before = len(self._given_way)
        standing = {row: self._found.row(row)[0] for row in coming}
        try:
            with self._apart():
                write(coming)
        except DBAPIError as trouble:
            if not _is_a_wall(trouble):
                raise
            del self._given_way[before:]
            for row, here in standing.items():
                if here is None:
                    self._found.ours[row.table].pop(row.key, None)
                else:
                    self._found.ours[row.table][row.key] = here
            self._refuse(coming, Why.WALL)
            return
        for row in coming:
            if (kind := KINDS.get(row.table)) is not None:
                self._ledger.touch(kind, UUID(hex=row.key))

    def _is_orphan(self, row: RowKey) -> bool:
        """Whether what it belongs to was refused on the way."""
        here, there = self._found.row(row)
        return here is None and there is not None and parent_is_refused(self._found, row, there)

    def _refuse(self, rows: list[RowKey], why: Why) -> None:
        plans = self._found.plans
        for row in rows:
            plans[row] = replace(plans[row], coming=Coming.REFUSED, why=why)

    @contextmanager
    def _apart(self) -> Generator[None]:
        run = self._ledger.connection.exec_driver_sql
        run("SAVEPOINT unit")
        try:
            yield
        except BaseException:
            run("ROLLBACK TO unit")
            run("RELEASE unit")
            raise
        run("RELEASE unit")

    def _rows(self, rows: list[RowKey]) -> None:
        for row in rows:
            self._row(row)

    def _row(self, row: RowKey, *, without: frozenset[str] = frozenset()) -> None:
        """Put a row in, or change it; ``without``: columns that are set later."""
        here, there = self._found.row(row)
        assert there is not None
        plan = self._found.plans[row]
        if here is None:
            if plan.coming is Coming.NEW:
                put_row(self._ledger, row.table, there)
            else:
                self._keep_what_gives_way(plan, there)
            return
        values = self._values(plan, here, there)
        values = {name: value for name, value in values.items() if name not in without}
        self._found.ours[row.table][row.key] = change_row(self._ledger, row.table, here, values)
        if values:
            derive(self._ledger, row.table, row.key)
        self._keep_what_gives_way(plan, there)

    def _values(self, plan: RowPlan, here: Stored, there: Stored) -> dict[str, Value]:
        _, theirs = aligned(plan.row.table, here, there)
        chosen = [
            clash.name for clash in plan.clashes if decided(clash, self._choices, plan.row) is Side.THEIRS
        ]
        names = dict.fromkeys((*plan.take, *chosen))
        return as_columns(plan.row.table, here, {name: theirs[name] for name in names}, there)

    def _keep_what_gives_way(self, plan: RowPlan, there: Stored) -> None:
        if not plan.clashes:
            return
        found = self._found
        told = named(plan.row.table, there, found.ours, found.theirs)
        for clash in plan.clashes:
            kept = decided(clash, self._choices, plan.row)
            lost, stayed = clash.ours, clash.theirs
            if kept is Side.OURS:
                lost, stayed = stayed, lost
            self._given_way.append(
                {
                    "id": new_id(), "merging_id": self._merging_id,
                    "participant_id": UUID(hex=told.person_key) if told.person_key else None,
                    "subject": plan.row.table, "row_key": plan.row.key, "field": clash.name, "kept": kept,
                    "value": fingerprint_of(lost), "stayed": fingerprint_of(stayed),
                    **self._ledger.first_stamp(),
                }
            )  # fmt: skip

    def _agreement(self, rows: list[RowKey]) -> None:
        """Draft, control and words; then presented, signed and locked, round by round as it was."""
        head = next((row for row in rows if row.table == "agreement"), None)
        others = {name: [row for row in rows if row.table == name] for name in OF_AGREEMENT[1:]}
        key = (head or rows[0]).key if head else self._owner(rows[0], "agreement_id")
        here, there = self._found.row(RowKey("agreement", key))
        assert there is not None
        moves = head is not None and self._state_moves(here, there)
        if head is not None:
            if here is None:
                draft = {**there, "state": "draft", "round": 0, "presented_at": None, "signed_at": None}
                put_row(self._ledger, "agreement", draft)
                self._found.ours["agreement"][key] = draft
            else:
                if moves and here["state"] == "presented":
                    self._set(key, {"state": "draft", "presented_at": None})
                locked = frozenset({"state", "round", "presented_at", "signed_at"})
                self._row(head, without=locked if moves else frozenset())
        self._rows(others["control_mark"])
        self._rows(others["frozen_text"])
        if moves:
            self._rounds(key, there, others["signature"])
        else:
            self._rows(others["signature"])

    def _state_moves(self, here: Stored | None, there: Stored) -> bool:
        if here is None:
            return there["state"] != "draft" or there["round"] != 0
        return (here["state"], here["round"]) != (there["state"], there["round"]) and there[
            "state"
        ] != "draft"

    def _rounds(self, key: str, there: Stored, signatures: list[RowKey]) -> None:
        by_round: dict[int, list[RowKey]] = {}
        for row in signatures:
            by_round.setdefault(int(str(self._found.theirs["signature"][row.key]["round"])), []).append(row)
        last, locked = int(str(there["round"])), there["state"] != "draft"
        for number in sorted(by_round.keys() | ({last} if locked else set[int]())):
            self._set(key, {"state": "presented", "round": number, "presented_at": there["presented_at"]})
            for row in by_round.get(number, ()):
                self._scan_of(self._found.theirs["signature"][row.key])
                self._row(row)
            if number < last or not locked:  # it was taken back: what was signed so far stays on record
                self._set(key, {"state": "draft", "presented_at": None})
        if there["state"] == "signed":
            self._set(key, {"state": "signed", "signed_at": there["signed_at"]})
        elif not locked:
            self._set(key, {"round": last, "presented_at": there["presented_at"]})

    def _scan_of(self, signature: Stored) -> None:
        """A signature on paper stands on its scan, which must lie here before it."""
        if (paper := signature.get("paper_id")) is not None:
            row = RowKey("kept_document", str(paper))
            if row in self._found.plans and row not in self._grouped:
                self._grouped.add(row)
                if self._found.plans[row].coming is Coming.NEW:
                    self._row(row)

    def _set(self, key: str, values: Mapping[str, Value]) -> None:
        here = self._found.ours["agreement"][key]
        self._found.ours["agreement"][key] = change_row(self._ledger, "agreement", here, values)

    def _visit(self, rows: list[RowKey]) -> None:
        """Open, with everything that belongs to it; closed last."""
        head = next((row for row in rows if row.table == "visit"), None)
        key = head.key if head else self._owner(rows[0], "visit_id")
        here, there = self._found.row(RowKey("visit", key))
        assert there is not None
        closes = (
            head is not None and there["state"] == "closed" and (here is None or here["state"] != "closed")
        )
        open_now = {"state": "open", "closed_at": None}
        if head is not None and here is None:
            opened = {**there, **open_now} if closes else there
            put_row(self._ledger, "visit", opened)
            self._found.ours["visit"][key] = opened
        elif head is not None:
            if closes:
                self._found.ours["visit"][key] = change_row(self._ledger, "visit", here or {}, open_now)
            self._row(head, without=frozenset({"state", "closed_at"}) if closes else frozenset())
        self._rows([row for row in rows if row.table != "visit"])
        if closes:
            closed = {"state": "closed", "closed_at": there["closed_at"]}
            self._found.ours["visit"][key] = change_row(
                self._ledger, "visit", self._found.ours["visit"][key], closed
            )

    def _owner(self, row: RowKey, column: str) -> str:
        here, there = self._found.row(row)
        return str((there or here or {})[column])

    def _remember(self) -> None:
        """What was learnt of the rows' history there, and the values that gave way."""
        connection = self._ledger.connection
        own = self._ledger.operation_id.hex
        stamp = self._ledger.first_stamp()
        learnt: list[dict[str, object]] = []
        for row, plan in self._found.plans.items():
            if plan.coming is Coming.REFUSED:
                continue
            history: dict[str, Written] = self._found.news_of(row)
            if plan.clashes and self._found.row(row)[0] is not None:
                history[own] = frozenset(clash.name for clash in plan.clashes)
            if history:
                learnt.append(
                    {
                        "merging_id": self._merging_id, "subject": row.table, "row_key": row.key,
                        "history": as_json(history), **stamp,
                    }
                )  # fmt: skip
        if learnt:
            connection.execute(insert(table_of(MergedRow)), learnt)
        if self._given_way:
            connection.execute(insert(table_of(GivenWayRow)), self._given_way)


def content_of(rows: Mapping[RowKey, RowPlan]) -> str:
    """What is kept of a merge: how many rows of each table came in which way. It names nobody."""
    counts: dict[str, dict[str, int]] = {}
    for row, plan in rows.items():
        if plan.coming is not Coming.SAME:
            of_table = counts.setdefault(plan.coming.value, {})
            of_table[row.table] = of_table.get(row.table, 0) + 1
    return json.dumps(counts, sort_keys=True)


def _is_a_wall(trouble: DBAPIError) -> bool:
    name = str(getattr(trouble.orig, "sqlite_errorname", ""))
    return FROZEN_MARK in str(trouble.orig) or name.startswith("SQLITE_CONSTRAINT")
