"""Rows of enterprises with their supervisors. Several rows of the same enterprise may each name a supervisor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID

from asfdesk.domain.parties import Enterprise, Supervisor, check_supervisor
from asfdesk.domain.register_import import CellProblem, Coming, ImportLine
from asfdesk.domain.writing import tidied
from asfdesk.services.parties.enterprises import new_enterprise, new_supervisor, problems_in, tidy_enterprise

from .cells import RowReader
from .rows import Rows, at_cells, differing, name_key, said

_LINES = ("name", "email", "website", "signatory", "signatory_title")
_KNOWLEDGE = ("organisation", "purpose", "goals", "method", "activities")
_OF_SUPERVISOR = {
    "name": "supervisors",
    "title": "supervisor_title",
    "phone": "supervisor_phone",
    "email": "supervisor_email",
}
_BETWEEN = re.compile(r"[;\n/]+|\s+&\s+|\s+och\s+")


@dataclass(slots=True)
class _Row:
    reader: RowReader
    values: dict[str, object] = field(repr=False)
    address: dict[str, object] = field(repr=False)
    knowledge: dict[str, object] = field(repr=False)
    supervisors: tuple[str, ...] = field(repr=False)
    contact: dict[str, object] = field(repr=False)

    @property
    def at(self) -> int:
        return self.reader.row.number

    @property
    def label(self) -> str:
        return str(self.values.get("name", ""))

    @property
    def number(self) -> str:
        return str(self.values.get("org_number", ""))

    def over(self, before: Enterprise) -> Enterprise:
        """``before`` with what the row says; an empty cell says nothing."""
        value = replace(before, **self.values)  # type: ignore[arg-type]  # each field was read for its own type
        return tidy_enterprise(
            replace(
                value,
                address=replace(value.address, **self.address),  # type: ignore[arg-type]
                knowledge=replace(value.knowledge, **self.knowledge),  # type: ignore[arg-type]
            )
        )


@dataclass(frozen=True, slots=True)
class _Made:
    """What a row makes of an enterprise: what to save, what changes, what is wrong."""

    values: tuple[object, ...]
    fields: tuple[str, ...]
    problems: tuple[CellProblem, ...]
    enterprise: Enterprise


def rehearse_firms(rows: Rows) -> Iterator[ImportLine]:
    """One line per row, in the file's order."""
    rehearsing = _Rehearsing(rows)
    read = [_read(rows, reader) for reader in rows.readers((0, 2))]
    rehearsing.meet(read)
    for row in rows.again(read):
        yield rehearsing.line(row)


class _Rehearsing:
    def __init__(self, rows: Rows) -> None:
        self._work = rows.work
        every = rows.work.enterprises.all()
        self._by_number = {one.org_number: one for one in every if one.org_number}
        self._by_name: dict[str, list[Enterprise]] = {}
        for one in every:
            self._by_name.setdefault(name_key(one.name), []).append(one)
        self._supervisors: dict[UUID, dict[str, Supervisor]] = {}
        self._seen: dict[str, tuple[int, Enterprise | None]] = {}
        self._numbered: dict[UUID, int] = {}

    def meet(self, read: list[_Row]) -> None:
        """Which enterprise is known by number is taken before names are compared, wherever in the file the row stands."""
        for row in read:
            if (found := self._by_number.get(row.number)) is not None:
                self._numbered.setdefault(found.id, row.at)

    def line(self, row: _Row) -> ImportLine:
        """What becomes of a row."""
        mark = row.number or name_key(row.label)
        if mark in self._seen:
            return self._again(row, *self._seen[mark])
        found = self._by_number.get(row.number) if row.number else None
        if found is not None:
            return self._taken(row, mark, self._made(row, found), Coming.UPDATE)
        alike = self._by_name.get(name_key(row.label), []) if row.label else []
        if len(alike) == 1 and alike[0].id in self._numbered:
            return ImportLine(row.at, Coming.DOUBLE, row.label, twin=self._numbered[alike[0].id])
        if len(alike) == 1:
            self._seen[mark] = (row.at, None)
            return self._asked(row, alike[0])
        return self._taken(row, mark, self._made(row, new_enterprise()), Coming.NEW)

    def _taken(self, row: _Row, mark: str, made: _Made, coming: Coming) -> ImportLine:
        if made.problems:
            return ImportLine(row.at, Coming.WRONG, row.label, made.problems)
        if mark:
            self._seen[mark] = (row.at, made.enterprise)
        self._remember(made)
        if not made.values:
            return ImportLine(row.at, Coming.UNCHANGED, row.label or made.enterprise.name)
        label = row.label or made.enterprise.name
        return ImportLine(row.at, coming, label, fields=made.fields, values=made.values)

    def _again(self, row: _Row, first: int, enterprise: Enterprise | None) -> ImportLine:
        """Another row of the same enterprise counts for the supervisors it names."""
        if enterprise is not None:
            values, problems = self._people(row, enterprise)
            if problems:
                return ImportLine(row.at, Coming.WRONG, row.label, tuple(problems), twin=first)
            if values:
                self._remember(_Made(tuple(values), (), (), enterprise))
                return ImportLine(
                    row.at,
                    Coming.UPDATE,
                    row.label,
                    fields=("supervisors",),
                    values=tuple(values),
                    twin=first,
                )
        return ImportLine(row.at, Coming.DOUBLE, row.label, twin=first)

    def _asked(self, row: _Row, known: Enterprise) -> ImportLine:
        same, fresh = self._made(row, known), self._made(row, new_enterprise())
        if same.problems and fresh.problems:
            return ImportLine(row.at, Coming.WRONG, row.label, same.problems)
        if not same.values and not same.problems and not row.number:
            return ImportLine(row.at, Coming.UNCHANGED, row.label)
        return ImportLine(
            row.at,
            Coming.ASK,
            row.label,
            fields=same.fields,
            same=() if same.problems else same.values,
            fresh=() if fresh.problems else fresh.values,
        )

    def _made(self, row: _Row, before: Enterprise) -> _Made:
        value = row.over(before)
        fields = differing(before, value) if before.version else ()
        supervisors, problems = self._people(row, value)
        found = [*row.reader.problems, *at_cells(problems_in(self._work, value), row.reader), *problems]
        enterprise = (value,) if fields or not before.version else ()
        told = (*fields, "supervisors") if supervisors and before.version else fields
        return _Made((*enterprise, *supervisors), told, tuple(found), value)

    def _people(self, row: _Row, enterprise: Enterprise) -> tuple[list[Supervisor], list[CellProblem]]:
        known = self._known(enterprise)
        values: list[Supervisor] = []
        problems: list[CellProblem] = []
        contact = row.contact if len(row.supervisors) == 1 else {}
        for name in row.supervisors:
            before = known.get(name_key(name)) or replace(new_supervisor(enterprise.id), name=name)
            value = tidied(replace(before, **contact))  # type: ignore[arg-type]  # each field was read for its own type
            if not before.version and name_key(name) in known:
                continue  # an earlier row of the file brings the same one
            problems += at_cells(check_supervisor(value), row.reader, _OF_SUPERVISOR)
            if not before.version or differing(before, value):
                values.append(value)
        return values, problems

    def _known(self, enterprise: Enterprise) -> dict[str, Supervisor]:
        if enterprise.id not in self._supervisors:
            there = self._work.supervisors.of_enterprise(enterprise.id) if enterprise.version else ()
            self._supervisors[enterprise.id] = {name_key(one.name): one for one in there}
        return self._supervisors[enterprise.id]

    def _remember(self, made: _Made) -> None:
        for value in made.values:
            if isinstance(value, Supervisor):
                self._known(made.enterprise)[name_key(value.name)] = replace(value, version=0)


def _read(rows: Rows, reader: RowReader) -> _Row:
    reference, data = rows.desk.catalogue.reference, rows.data
    values: dict[str, object] = {code: reader.line(code) for code in _LINES}
    values |= {
        "org_number": reader.org_number("org_number"),
        "legal_form": reader.listed("legal_form", reference.legal_forms, data.legal_forms),
        "municipality": reader.listed("municipality", reference.municipalities),
        "branches": reader.several("branches", reference.branches),
        "places": reader.count("places"),
        "phone": reader.phone("phone"),
        "languages": reader.several("languages", reference.languages, data.languages),
        "note": reader.text("note"),
        "active": reader.truth("active"),
    }
    address = {
        "street": reader.line("street"), "postcode": reader.postcode("postcode"), "city": reader.line("city")
    }  # fmt: skip
    knowledge = {code: reader.text(code) for code in _KNOWLEDGE}
    named = reader.text("supervisors") or ""
    supervisors = tuple(
        dict.fromkeys(" ".join(part.split()) for part in _BETWEEN.split(named) if part.strip())
    )
    contact = {
        "title": reader.line("supervisor_title"),
        "phone": reader.phone("supervisor_phone"),
        "email": reader.line("supervisor_email"),
    }
    return _Row(reader, said(values), said(address), said(knowledge), supervisors, said(contact))
