"""The read side of tables: ids in order, and lines by id, as column selects into frozen values.

A table asks for all ids once (100 000 take 0.2 s) and for a page of lines when it is shown; no entity is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Text, Uuid, case, func, or_, select, text
from sqlalchemy import column as named
from sqlalchemy.engine import RowMapping

from asfdesk.domain.change import Kind
from asfdesk.domain.protection import Protection
from asfdesk.domain.rows import AgreementRow, EnterpriseRow, ParticipantRow, PersonLabel, VisitRow

from .latest import ENDED, LAST_DAY, latest_agreements, latest_placements
from .latest import placed as placed_now
from .rows import case_tables, ending_tables, party_tables, visit_tables
from .rows.tables import table
from .search_sqlite import matching

_P = table(party_tables.ParticipantRow)
_E = table(party_tables.EnterpriseRow)
_C = table(case_tables.PlacementRow)
_A = table(case_tables.AgreementRow)
_S = table(case_tables.SignatureRow)
_V = table(visit_tables.VisitRow)
_G = table(ending_tables.EndingRow)

_VISITED = func.coalesce(_C.c.enterprise_id, _V.c.enterprise_id)
"""Where a visit goes: the placement's enterprise, or one that is visited without any participant."""

_SHOWN_NUMBER = case((_P.c.protection == Protection.NONE, _P.c.person_number), else_=None)
_SHOWN_MUNICIPALITY = case((_P.c.protection == Protection.NONE, _P.c.municipality), else_="")
"""A protected identity's number and home are not shown, so neither is its place among the others."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A list: where its rows come from, and the names it can be ordered and filtered by."""

    query: Select[Any]
    key: ColumnElement[UUID]
    orders: dict[str, tuple[ColumnElement[Any], ...]]
    filters: dict[str, ColumnElement[Any]]
    search: dict[Kind, ColumnElement[Any]]


def _living(*tables: Any) -> list[ColumnElement[bool]]:
    return [one.c.deleted_at.is_(None) for one in tables]


_SOURCES = {
    Kind.PARTICIPANT: _Source(
        select(_P.c.id).where(*_living(_P)),
        _P.c.id,
        {
            "name": (_P.c.name_order,),
            "person_number": (_SHOWN_NUMBER, _P.c.name_order),
            "municipality": (_SHOWN_MUNICIPALITY, _P.c.name_order),
            "changed": (_P.c.operation_id,),
        },
        {"municipality": _SHOWN_MUNICIPALITY, "language": _P.c.language, "protection": _P.c.protection},
        {Kind.PARTICIPANT: _P.c.id},
    ),
    Kind.ENTERPRISE: _Source(
        select(_E.c.id).where(*_living(_E)),
        _E.c.id,
        {
            "name": (_E.c.name_order,),
            "org_number": (_E.c.org_number,),
            "municipality": (_E.c.municipality, _E.c.name_order),
            "places": (_E.c.places, _E.c.name_order),
            "changed": (_E.c.operation_id,),
        },
        {"municipality": _E.c.municipality, "legal_form": _E.c.legal_form, "active": _E.c.active},
        {Kind.ENTERPRISE: _E.c.id},
    ),
    Kind.AGREEMENT: _Source(
        select(_A.c.id)
        .join(_C, _C.c.id == _A.c.placement_id)
        .join(_P, _P.c.id == _C.c.participant_id)
        .join(_E, _E.c.id == _C.c.enterprise_id)
        .outerjoin(_G, ENDED)
        .where(*_living(_A)),
        _A.c.id,
        {
            "number": (_A.c.number,),
            "name": (_P.c.name_order, _A.c.number),
            "enterprise": (_E.c.name_order, _P.c.name_order),
            "state": (_A.c.state, _P.c.name_order),
            "measure": (_C.c.measure_code, _P.c.name_order),
            "start": (_A.c.start_on, _P.c.name_order),
            "end": (LAST_DAY, _P.c.name_order),
            "changed": (_A.c.operation_id,),
        },
        {
            "state": _A.c.state,
            "participant_id": _C.c.participant_id,
            "enterprise_id": _C.c.enterprise_id,
            "placement_id": _A.c.placement_id,
            "officer_id": _A.c.officer_id,
            "measure_code": _C.c.measure_code,
        },
        {Kind.AGREEMENT: _A.c.id, Kind.PARTICIPANT: _P.c.id, Kind.ENTERPRISE: _E.c.id},
    ),
    Kind.VISIT: _Source(
        select(_V.c.id)
        .outerjoin(_C, _C.c.id == _V.c.placement_id)
        .outerjoin(_P, _P.c.id == _C.c.participant_id)
        .join(_E, _E.c.id == _VISITED)
        .where(*_living(_V)),
        _V.c.id,
        {
            "on": (_V.c.held_on, _V.c.held_at),
            "name": (_P.c.name_order, _V.c.held_on),
            "enterprise": (_E.c.name_order, _V.c.held_on),
            "kind": (_V.c.kind, _V.c.held_on),
            "state": (_V.c.state, _V.c.held_on),
            "place": (_V.c.place, _V.c.held_on),
        },
        {
            "state": _V.c.state,
            "kind": _V.c.kind,
            "participant_id": _C.c.participant_id,
            "enterprise_id": _VISITED,
            "placement_id": _V.c.placement_id,
            "officer_id": _C.c.officer_id,
            "first": _V.c.held_on,
            "last": _V.c.held_on,
        },
        {Kind.PARTICIPANT: _P.c.id, Kind.ENTERPRISE: _E.c.id},
    ),
}


@dataclass(frozen=True, slots=True)
class Lists:
    """Ids and lines for tables."""

    connection: Connection

    def ids(
        self, kind: Kind, typed: str = "", order: str = "", *, descending: bool = False, **filters: Any
    ) -> list[UUID]:
        """Every id of a kind (participant, enterprise, agreement, visit) that matches.

        ``order`` is a column's name ("name", "number", "on" ...; empty = the list's own); a filter is a value or
        a collection of values, and None or an empty collection does not filter. Enterprises take ``branch``,
        visits ``first`` and ``last`` (dates, both included). Raises KeyError for an unknown order or filter.
        """
        source = _SOURCES[kind]
        query = source.query
        for name, wanted in filters.items():
            if wanted is None or (isinstance(wanted, _MANY) and not wanted):
                continue
            query = query.where(_condition(source, name, wanted))
        if typed.strip():
            query = query.where(_found(source, typed))
        order = order or next(iter(source.orders))
        for column in source.orders[order]:
            query = query.order_by(column.desc() if descending else column.asc())
        return list(self.connection.execute(query.order_by(source.key)).scalars())

    def participant_rows(self, ids: Iterable[UUID]) -> list[ParticipantRow]:
        """Lines in the order of ``ids``; ids that are gone are left out."""
        wanted = list(ids)
        placed = latest_placements(self.connection, wanted)
        agreed = latest_agreements(self.connection, wanted)
        found = {
            row["id"]: replace(_participant_row(row, placed.get(row["id"])), **agreed.get(row["id"], {}))
            for row in self.connection.execute(select(_P).where(_P.c.id.in_(wanted))).mappings()
        }
        return [found[key] for key in wanted if key in found]

    def enterprise_rows(self, ids: Iterable[UUID], today: date | None = None) -> list[EnterpriseRow]:
        """Lines in the order of ``ids``; ``placed_now`` counts participants with a signed agreement running on
        ``today`` (the device's date when not given)."""
        wanted = list(ids)
        placed = placed_now(self.connection, wanted, today)
        columns = (
            _E.c.id,
            _E.c.name,
            _E.c.org_number,
            _E.c.municipality,
            _E.c.branches,
            _E.c.places,
            _E.c.active,
        )
        found = {
            row["id"]: EnterpriseRow(**row, placed_now=placed.get(row["id"], 0))
            for row in self.connection.execute(select(*columns).where(_E.c.id.in_(wanted))).mappings()
        }
        return [found[key] for key in wanted if key in found]

    def agreement_rows(self, ids: Iterable[UUID]) -> list[AgreementRow]:
        """Lines in the order of ``ids``."""
        wanted = list(ids)
        query = (
            select(
                *(
                    _A.c.id,
                    _A.c.number,
                    _A.c.state,
                    _A.c.start_on,
                    LAST_DAY.label("end_on"),
                    _A.c.registry_number,
                    _A.c.kind,
                ),
                _G.c.last_day,
                *(_A.c.placement_id, _A.c.round, _C.c.enterprise_id, _C.c.measure_code),
                *_CASE_NAMES,
            )
            .join(_C, _C.c.id == _A.c.placement_id)
            .join(_P, _P.c.id == _C.c.participant_id)
            .join(_E, _E.c.id == _C.c.enterprise_id)
            .outerjoin(_G, ENDED)
            .where(_A.c.id.in_(wanted))
        )
        signed = self._signed(wanted)
        found = {
            row["id"]: AgreementRow(
                id=row["id"],
                number=row["number"],
                state=row["state"],
                participant=_label(row),
                enterprise_id=row["enterprise_id"],
                enterprise=row["enterprise"],
                measure_code=row["measure_code"],
                start=row["start_on"],
                end=row["end_on"],
                signed_by=frozenset(signed.get((row["id"], row["round"]), ())),
                placement_id=row["placement_id"],
                registry_number=row["registry_number"],
                ended_on=row["last_day"],
                kind=row["kind"],
            )
            for row in self.connection.execute(query).mappings()
        }
        return [found[key] for key in wanted if key in found]

    def visit_rows(self, ids: Iterable[UUID]) -> list[VisitRow]:
        """Lines in the order of ``ids``."""
        wanted = list(ids)
        query = (
            select(
                *(_V.c.id, _V.c.kind, _V.c.state, _V.c.held_on, _V.c.held_at, _V.c.place, _V.c.placement_id),
                *(_VISITED.label("enterprise_id"), *_CASE_NAMES),
            )
            .outerjoin(_C, _C.c.id == _V.c.placement_id)
            .outerjoin(_P, _P.c.id == _C.c.participant_id)
            .join(_E, _E.c.id == _VISITED)
            .where(_V.c.id.in_(wanted))
        )
        found = {
            row["id"]: VisitRow(
                id=row["id"],
                kind=row["kind"],
                state=row["state"],
                on=row["held_on"],
                at=row["held_at"],
                place="" if _is_hidden(row) else row["place"],  # may be a home
                participant=_label(row) if row["placement_id"] else None,
                enterprise_id=row["enterprise_id"],
                enterprise=row["enterprise"],
                placement_id=row["placement_id"],
            )
            for row in self.connection.execute(query).mappings()
        }
        return [found[key] for key in wanted if key in found]

    def _signed(self, agreements: list[UUID]) -> dict[tuple[UUID, int], set[Any]]:
        found: dict[tuple[UUID, int], set[Any]] = {}
        query = select(_S.c.agreement_id, _S.c.round, _S.c.role).where(_S.c.agreement_id.in_(agreements))
        for agreement_id, round_, role in self.connection.execute(query):
            found.setdefault((agreement_id, round_), set()).add(role)
        return found


_MANY = (list, tuple, set, frozenset)
_CASE_NAMES = (
    _P.c.id.label("participant_id"),
    _P.c.given_name,
    _P.c.family_name,
    _P.c.protection,
    _E.c.name.label("enterprise"),
)


def _condition(source: _Source, name: str, wanted: Any) -> ColumnElement[bool]:
    if name == "branch" and source is _SOURCES[Kind.ENTERPRISE]:
        return _E.c.branches.cast(Text).contains(f'"{wanted}"', autoescape=True)
    column = source.filters[name]
    if name == "first":
        return column >= wanted
    if name == "last":
        return column <= wanted
    if isinstance(wanted, _MANY):
        return column.in_(list(cast("Iterable[Any]", wanted)))
    return column == wanted


def _found(source: _Source, typed: str) -> ColumnElement[bool]:
    hits: list[ColumnElement[bool]] = []
    for number, (kind, key) in enumerate(source.search.items()):
        match = matching(typed, kind)
        assert match is not None
        sql, parameters = match
        used: dict[str, object] = {}
        for name in sorted(parameters, key=len, reverse=True):
            if f":{name}" in sql:
                sql = re.sub(rf":{name}\b", f":k{number}_{name}", sql)
                used[f"k{number}_{name}"] = parameters[name]
        chosen = text(sql).bindparams(**used)
        hits.append(key.in_(chosen.columns(named("subject", Uuid()))))
    return or_(*hits)


def _is_hidden(row: RowMapping) -> bool:
    return row["protection"] not in (None, Protection.NONE)


def _label(row: RowMapping, key: UUID | None = None) -> PersonLabel:
    """How a list names a person. Of a protected identity the name does not even leave the store."""
    given, family = row["given_name"], row["family_name"]
    hidden = row["protection"] is not Protection.NONE
    initials = "".join(f"{part[0]}." for part in (given, family) if part)
    return PersonLabel(
        id=key or row["participant_id"],
        name=initials if hidden else ", ".join(part for part in (family, given) if part),
        initials=initials,
        protection=row["protection"],
    )


def _participant_row(row: RowMapping, placed: tuple[str, str, int] | None) -> ParticipantRow:
    enterprise, measure, count = placed or ("", "", 0)
    hidden = row["protection"] is not Protection.NONE
    return ParticipantRow(
        id=row["id"],
        label=_label(row, row["id"]),
        person_number=None if hidden else row["person_number"],
        protection=row["protection"],
        municipality="" if hidden else row["municipality"],
        language="" if hidden else row["language"],
        phone="" if hidden else row["phone"],
        enterprise=enterprise,
        measure_code=measure,
        placements=count,
    )
