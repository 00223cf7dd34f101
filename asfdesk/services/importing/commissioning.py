"""Rows of commissioners with their units. A commissioner that many rows name is made once, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import Commissioner, Unit, UnitKind, check_unit
from asfdesk.domain.register_import import Coming, ImportLine, WordFor
from asfdesk.services.parties.commissioners import (
    commissioner_problems,
    new_commissioner,
    new_unit,
    tidy_commissioner,
    tidy_unit,
)

from .cells import RowReader
from .layout import plain
from .rows import Rows, at_cells, differing, name_key, said

K = TypeVar("K", CommissionerKind, UnitKind)


def rehearse_commissioners(rows: Rows) -> Iterator[ImportLine]:
    """One line per row, in the file's order."""
    rehearsing = _Rehearsing(rows)
    for reader in rows.readers():
        yield rehearsing.line(reader)


class _Rehearsing:
    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._over = {name_key(one.name): one for one in rows.work.commissioners.all()}
        self._units: dict[UUID, dict[str, Unit]] = {}
        self._seen: dict[tuple[str, str], int] = {}

    def line(self, reader: RowReader) -> ImportLine:
        """What becomes of a row."""
        at = reader.row.number
        name, unit_name = reader.line("commissioner") or "", reader.line("unit") or ""
        label = ", ".join(part for part in (name, unit_name) if part)
        before = self._over.get(name_key(name))
        over = self._commissioner(reader, before, name)
        first_time = before is None or bool(differing(before, over))
        problems = [*at_cells(commissioner_problems(over), reader, {"name": "commissioner"})]
        unit = self._unit(reader, over, unit_name) if unit_name else None
        if unit is not None:
            problems += at_cells(check_unit(unit), reader, {"name": "unit"})
        if problems or reader.problems:
            return ImportLine(at, Coming.WRONG, label, (*reader.problems, *problems))
        first = self._seen.setdefault((name_key(name), name_key(unit_name)), at)
        if first != at:
            return ImportLine(at, Coming.DOUBLE, label, twin=first)
        known = self._of(over).get(name_key(unit_name))
        values: tuple[object, ...] = (tidy_commissioner(over),) if first_time else ()
        fields = differing(before, over) if before is not None else ()
        if unit is not None and (known is None or differing(known, unit)):
            values = (*values, unit)
            fields = (*fields, *(differing(known, unit) if known else ("unit",)))
        self._over[name_key(name)] = over
        new = before is None or (unit is not None and known is None)
        if not values:
            return ImportLine(at, Coming.UNCHANGED, label)
        return ImportLine(at, Coming.NEW if new else Coming.UPDATE, label, fields=fields, values=values)

    def _commissioner(self, reader: RowReader, before: Commissioner | None, name: str) -> Commissioner:
        data = self._rows.data
        kind = reader.word("kind", CommissionerKind, data.commissioner_kinds)
        number = reader.org_number("org_number")
        value = before or replace(
            new_commissioner(_told_by(name, data.commissioner_kinds, CommissionerKind)), name=name
        )
        return replace(value, kind=kind or value.kind, org_number=number or value.org_number)

    def _unit(self, reader: RowReader, over: Commissioner, name: str) -> Unit:
        data, reference = self._rows.data, self._rows.desk.catalogue.reference
        before = self._of(over).get(name_key(name)) or replace(
            new_unit(over.id), name=name, kind=_told_by(name, data.unit_kinds, UnitKind)
        )
        told = {
            "kind": reader.word("unit_kind", UnitKind, data.unit_kinds),
            "municipality": reader.listed("municipality", reference.municipalities),
            "phone": reader.phone("phone"),
            "email": reader.line("email"),
            "invoice_reference": reader.line("invoice_reference"),
        }
        place = {
            "street": reader.line("street"),
            "postcode": reader.postcode("postcode"),
            "city": reader.line("city"),
        }
        value = replace(before, **said(told))  # type: ignore[arg-type]  # each field was read for its own type
        return tidy_unit(replace(value, address=replace(value.address, **said(place))))  # type: ignore[arg-type]

    def _of(self, over: Commissioner) -> dict[str, Unit]:
        if over.id not in self._units:
            there = self._rows.work.units.of_commissioner(over.id) if over.version else ()
            self._units[over.id] = {name_key(one.name): one for one in there}
        return self._units[over.id]


def _told_by(name: str, words: Iterable[WordFor], kind: type[K]) -> K:
    """The kind whose word is part of the name; the longest tells most."""
    inside = [one for one in words if len(plain(one.word)) >= 3 and plain(one.word) in plain(name)]
    return kind(max(inside, key=lambda one: len(one.word)).code) if inside else kind.OTHER
