"""Lists and search for the tables and the search field: ids by filter and order, pages of rows, hits."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from asfdesk.domain.change import Kind
from asfdesk.domain.rows import AgreementRow, EnterpriseRow, Hit, ParticipantRow, VisitRow

from .desk import Desk


def ids(
    desk: Desk, kind: Kind, text: str = "", order: str = "name", *, descending: bool = False
) -> list[UUID]:
    """Keys of a kind that match ``text``, in order."""
    with desk.store.read() as work:
        return work.lists.ids(kind, text, order, descending=descending)


def participant_rows(desk: Desk, keys: Sequence[UUID]) -> list[ParticipantRow]:
    """Rows of participants in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.participant_rows(keys)


def enterprise_rows(desk: Desk, keys: Sequence[UUID]) -> list[EnterpriseRow]:
    """Rows of enterprises in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.enterprise_rows(keys)


def agreement_rows(desk: Desk, keys: Sequence[UUID]) -> list[AgreementRow]:
    """Rows of agreements in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.agreement_rows(keys)


def visit_rows(desk: Desk, keys: Sequence[UUID]) -> list[VisitRow]:
    """Rows of visits in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.visit_rows(keys)


def search(desk: Desk, text: str, limit: int = 50) -> list[Hit]:
    """Search as you type over the whole register."""
    with desk.store.read() as work:
        return work.search(text, limit=limit)
