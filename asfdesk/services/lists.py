"""Lists and search for the tables and the search field: ids by filter and order, pages of rows, hits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.domain.rows import AgreementRow, EnterpriseRow, Hit, ParticipantRow, VisitRow
from asfdesk.domain.visit import VisitState

from .desk import Desk


def ids(
    desk: Desk, kind: Kind, text: str = "", order: str = "name", *, descending: bool = False
) -> list[UUID]:
    """Keys of a kind that match ``text``, in order."""
    with desk.store.read() as work:
        return work.lists.ids(kind, text, order, descending=descending)


def enterprise_ids(
    desk: Desk,
    text: str = "",
    order: str = "name",
    *,
    descending: bool = False,
    municipality: str | None = None,
    branch: str | None = None,
) -> list[UUID]:
    """Keys of enterprises that match ``text``, lie in a kommun (code) and work in a branch (code), in order."""
    with desk.store.read() as work:
        return work.lists.ids(
            Kind.ENTERPRISE, text, order, descending=descending, municipality=municipality, branch=branch
        )


class Which(StrEnum):
    """The visits a list may show. An open visit is coming, whatever its day: it waits for its protocol."""

    COMING = "coming"
    OVERDUE = "overdue"
    DONE = "done"
    ALL = "all"


def visit_ids(
    desk: Desk, which: Which, text: str = "", order: str = "on", *, descending: bool = False
) -> list[UUID]:
    """Keys of visits that match ``text``, in order; ``which`` judges by state and today's date."""
    today = desk.today()
    yesterday = today - timedelta(days=1)
    parts: dict[Which, list[dict[str, object]]] = {
        Which.COMING: [{"state": VisitState.PLANNED, "first": today}, {"state": VisitState.OPEN}],
        Which.OVERDUE: [{"state": VisitState.PLANNED, "last": yesterday}],
        Which.DONE: [{"state": VisitState.CLOSED}],
        Which.ALL: [{}],
    }
    with desk.store.read() as work:
        found = [
            work.lists.ids(Kind.VISIT, text, order, descending=descending, **part) for part in parts[which]
        ]
        if len(found) == 1:
            return found[0]
        wanted = {key for keys in found for key in keys}
        return [
            key for key in work.lists.ids(Kind.VISIT, text, order, descending=descending) if key in wanted
        ]


def participant_rows(desk: Desk, keys: Sequence[UUID]) -> list[ParticipantRow]:
    """Rows of participants in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.participant_rows(keys)


def enterprise_rows(desk: Desk, keys: Sequence[UUID]) -> list[EnterpriseRow]:
    """Rows of enterprises in the order of ``keys``."""
    with desk.store.read() as work:
        return work.lists.enterprise_rows(keys, desk.today())


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


def agreement_ids(
    desk: Desk,
    text: str = "",
    order: str = "changed",
    *,
    descending: bool = False,
    states: Sequence[State] = (),
) -> list[UUID]:
    """Keys of agreements that match ``text`` (number, participant or enterprise) in any of ``states``, in order."""
    with desk.store.read() as work:
        return work.lists.ids(Kind.AGREEMENT, text, order, descending=descending, state=tuple(states))
