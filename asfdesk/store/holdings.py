"""How many records of each kind the register held at a moment, and how the file says that it is encrypted.

What was disposed of since then is not counted: nothing of it is left to count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from asfdesk.domain.lost_machine import Held, Holding
from asfdesk.domain.protection import Protection

from .rows import (
    attendance_tables,
    case_tables,
    ending_tables,
    kept_tables,
    ledger_tables,
    party_tables,
    visit_tables,
)
from .rows.tables import table

_TABLES: dict[Held, Table] = {
    Held.PARTICIPANTS: table(party_tables.ParticipantRow),
    Held.PROTECTED: table(party_tables.ParticipantRow),
    Held.SUPERVISORS: table(party_tables.SupervisorRow),
    Held.OFFICERS: table(party_tables.OfficerRow),
    Held.ENTERPRISES: table(party_tables.EnterpriseRow),
    Held.PLACEMENTS: table(case_tables.PlacementRow),
    Held.AGREEMENTS: table(case_tables.AgreementRow),
    Held.SIGNATURES: table(case_tables.SignatureRow),
    Held.CONSENTS: table(case_tables.ConsentRow),
    Held.VISITS: table(visit_tables.VisitRow),
    Held.ANSWERS: table(visit_tables.AnswerRow),
    Held.ACTIONS: table(visit_tables.ActionPointRow),
    Held.ATTENDANCE: table(attendance_tables.AttendanceRow),
    Held.ENDINGS: table(ending_tables.EndingRow),
    Held.ASSESSMENTS: table(ending_tables.AssessmentRow),
    Held.OUTCOMES: table(ending_tables.OutcomeRow),
    Held.DOCUMENTS: table(kept_tables.KeptRow),
    Held.DRAFTS: table(ledger_tables.DraftRow),
}


def holdings(connection: Connection, until: datetime) -> Iterator[Holding]:
    """What there was at ``until`` (UTC). What was put away counts as held: it is in the file until disposal."""
    for kind, of in _TABLES.items():
        query = select(func.count()).select_from(of).where(*_conditions(kind, of, until))
        yield Holding(kind, connection.scalar(query) or 0)


def _conditions(kind: Held, of: Table, until: datetime) -> Iterator[ColumnElement[Any]]:
    born = of.c.saved_at if kind is Held.DRAFTS else of.c.created_at
    yield or_(born.is_(None), born <= until)
    if kind is Held.PROTECTED:
        yield of.c.protection != Protection.NONE


def cipher_of(connection: Connection) -> tuple[str, str]:
    """The cipher's name and version, and how pages are authenticated, as the open file itself answers."""
    ask = connection.exec_driver_sql
    version = ask("PRAGMA cipher_version").scalar() or ""
    hmac = ask("PRAGMA cipher_hmac_algorithm").scalar() or ""
    return f"SQLCipher {version}, AES-256-CBC", str(hmac).replace("_", "-")
