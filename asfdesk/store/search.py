"""Search-as-you-type over the register: which entries match, best first, and what to call them.

"Best": a word that begins as it was typed, accents and all (``Åsa`` before ``Asa`` for "ås"); then a word that
begins so without accents; then the text anywhere in a word. Within each, Swedish order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.engine import RowMapping

from asfdesk.domain.change import Kind
from asfdesk.domain.parties import Protection
from asfdesk.domain.rows import Hit
from asfdesk.domain.swedish import sort_key

from .rows import case_tables, party_tables
from .rows.tables import table
from .search_sqlite import find


def search(connection: Connection, text: str, *, limit: int = 50, kinds: tuple[Kind, ...] = ()) -> list[Hit]:
    """At most ``limit`` hits; none for an empty text."""
    found = find(connection, unicodedata.normalize("NFC", text), kinds, limit)
    named: dict[UUID, Hit] = {}
    for kind in {kind for kind, _, _ in found}:
        keys = [key for one, key, _ in found if one is kind]
        named |= {hit.id: hit for hit in _NAMERS[kind](connection, keys)}
    ranked = [(tier, named[key]) for _, key, tier in found if key in named]
    ranked.sort(key=lambda pair: (pair[0], sort_key(pair[1].title), str(pair[1].id)))
    return [hit for _, hit in ranked]


def _participants(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    people = table(party_tables.ParticipantRow)
    for row in connection.execute(select(people).where(people.c.id.in_(keys))).mappings():
        number = row["person_number"]
        detail = number.masked if number and row["protection"] is Protection.NONE else ""
        yield Hit(Kind.PARTICIPANT, row["id"], person_title(row), detail, row["protection"])


def person_title(row: RowMapping) -> str:
    """``Öberg, Åsa``, or the initials of a protected identity; of a row with the participant's name columns."""
    given, family = row["given_name"], row["family_name"]
    if row["protection"] is not Protection.NONE:
        return "".join(f"{part[0]}." for part in (given, family) if part)
    return ", ".join(part for part in (family, given) if part)


def _enterprises(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of = table(party_tables.EnterpriseRow)
    for row in connection.execute(select(of).where(of.c.id.in_(keys))).mappings():
        yield Hit(Kind.ENTERPRISE, row["id"], row["name"], row["org_number"])


def _supervisors(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of, at = table(party_tables.SupervisorRow), table(party_tables.EnterpriseRow)
    query = select(of.c.id, of.c.name, at.c.name.label("at")).join(at, at.c.id == of.c.enterprise_id)
    for row in connection.execute(query.where(of.c.id.in_(keys))):
        yield Hit(Kind.SUPERVISOR, row.id, row.name, row.at)


def _commissioners(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of = table(party_tables.CommissionerRow)
    for row in connection.execute(select(of).where(of.c.id.in_(keys))).mappings():
        yield Hit(Kind.COMMISSIONER, row["id"], row["name"], row["org_number"])


def _units(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of, at = table(party_tables.UnitRow), table(party_tables.CommissionerRow)
    query = select(of.c.id, of.c.name, at.c.name.label("at")).join(at, at.c.id == of.c.commissioner_id)
    for row in connection.execute(query.where(of.c.id.in_(keys))):
        yield Hit(Kind.UNIT, row.id, row.name, row.at)


def _officers(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of = table(party_tables.OfficerRow)
    for row in connection.execute(select(of).where(of.c.id.in_(keys))).mappings():
        yield Hit(Kind.OFFICER, row["id"], row["name"], row["title"])


def _agreements(connection: Connection, keys: list[UUID]) -> Iterable[Hit]:
    of, case = table(case_tables.AgreementRow), table(case_tables.PlacementRow)
    people = table(party_tables.ParticipantRow)
    query = (
        select(of.c.id, of.c.number, people.c.given_name, people.c.family_name, people.c.protection)
        .join(case, case.c.id == of.c.placement_id)
        .join(people, people.c.id == case.c.participant_id)
        .where(of.c.id.in_(keys))
    )
    for row in connection.execute(query).mappings():
        yield Hit(Kind.AGREEMENT, row["id"], row["number"], person_title(row), row["protection"])


_NAMERS = {
    Kind.PARTICIPANT: _participants,
    Kind.ENTERPRISE: _enterprises,
    Kind.SUPERVISOR: _supervisors,
    Kind.COMMISSIONER: _commissioners,
    Kind.UNIT: _units,
    Kind.OFFICER: _officers,
    Kind.AGREEMENT: _agreements,
}
