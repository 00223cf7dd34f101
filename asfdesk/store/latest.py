"""Where people are placed now and until when: the latest of several agreements, amendments counted on their own days."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, case, func, select

from asfdesk.domain.agreement import AgreementKind, State

from .rows import case_tables, ending_tables, party_tables
from .rows.tables import table

_E = table(party_tables.EnterpriseRow)
_C = table(case_tables.PlacementRow)
_A = table(case_tables.AgreementRow)
_G = table(ending_tables.EndingRow)

ENDED = (_G.c.id == _C.c.id) & _G.c.deleted_at.is_(None)
LAST_DAY = case((_G.c.last_day < _A.c.end_on, _G.c.last_day), else_=_A.c.end_on)
"""The last day of an agreement: its own, or that of a placement that was ended before."""


_AMENDING = _A.alias("amending")


def _amended_by(on: date | None = None) -> ColumnElement[bool]:
    """Whether an amendment of an agreement is signed, and has begun to hold on a day."""
    query = select(_AMENDING.c.id).where(
        _AMENDING.c.amends_id == _A.c.id,
        _AMENDING.c.kind == AgreementKind.AMENDMENT,
        _AMENDING.c.state == State.SIGNED,
    )
    return (query if on is None else query.where(_AMENDING.c.applies_from <= on)).exists()


def latest_placements(connection: Connection, people: list[UUID]) -> dict[UUID, tuple[str, str, int]]:
    """Person -> enterprise and measure of the latest placement, and how many placements there are."""
    query = (
        select(_C.c.participant_id, _E.c.name, _C.c.measure_code)
        .join(_E, _E.c.id == _C.c.enterprise_id)
        .where(_C.c.participant_id.in_(people), _C.c.deleted_at.is_(None))
        .order_by(_C.c.id)
    )
    found: dict[UUID, tuple[str, str, int]] = {}
    for person, enterprise, measure in connection.execute(query):
        found[person] = (enterprise, measure, found.get(person, ("", "", 0))[2] + 1)
    return found


def latest_agreements(connection: Connection, people: list[UUID]) -> dict[UUID, dict[str, Any]]:
    """Of each person's latest placement: from the first to the last signed day; unsigned ones count when nothing is."""
    query = (
        select(_C.c.participant_id, _C.c.id, _A.c.state, _A.c.start_on, LAST_DAY, _amended_by())
        .join(_A, _A.c.placement_id == _C.c.id)
        .outerjoin(_G, ENDED)
        .where(_C.c.participant_id.in_(people), _A.c.deleted_at.is_(None), _C.c.deleted_at.is_(None))
        .order_by(_C.c.id, _A.c.id)
    )
    found: dict[UUID, dict[str, Any]] = {}
    for person, placement, state, start, end, amended in connection.execute(query):
        before = found.get(person)
        follows = before is not None and before["placement"] == placement and before["state"] is State.SIGNED
        if follows and state is not State.SIGNED:
            continue
        new = {"placement": placement, "state": state, "start": start, "end": None if amended else end}
        if follows and before is not None:
            new["start"] = min((one for one in (before["start"], start) if one), default=None)
            new["end"] = new["end"] or before["end"]
        found[person] = new
    return {person: {key: one[key] for key in ("state", "start", "end")} for person, one in found.items()}


def placed(connection: Connection, enterprises: list[UUID], today: date | None) -> dict[UUID, int]:
    """Enterprise -> how many people are placed there on a day by words that hold then."""
    on = today or date.today()  # noqa: DTZ011 - a day of the officer's own calendar
    query = (
        select(_C.c.enterprise_id, func.count(_C.c.participant_id.distinct()))
        .join(_A, _A.c.placement_id == _C.c.id)
        .outerjoin(_G, ENDED)
        .where(
            _C.c.enterprise_id.in_(enterprises),
            _A.c.state == State.SIGNED,
            _A.c.applies_from <= on,
            on <= LAST_DAY,
            ~_amended_by(on),
        )
        .group_by(_C.c.enterprise_id)
    )
    return {enterprise: count for enterprise, count in connection.execute(query).all()}  # noqa: C416  a result has keys(), dict() would misread it
