"""Two real encrypted registers of one organisation, an office and a laptop, that meet over a stick."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from asfdesk.services import hand_over, merging
from asfdesk.services.desk import Desk
from asfdesk.services.hand_over import Chosen
from asfdesk.services.merging import Choices, Merged, Rehearsal
from asfdesk.store.merging.packing import pack
from tests.cases import open_desk

PASSWORD = "vit häst över bron"


def laptop_in(folder: Path) -> Desk:
    """Another register, with keys of its own."""
    return open_desk(folder)


def packed(desk: Desk, *people: UUID, protected: bool = False) -> bytes:
    """A package of some people's cases, or of everything."""
    return hand_over.hand_over(desk, Chosen(people or None, protected), PASSWORD).data


def rehearsed(desk: Desk, data: bytes, **more: object) -> Rehearsal:
    """What a package would do."""
    return merging.rehearse(desk, merging.read(data, PASSWORD), **more)  # type: ignore[arg-type]


def taken_in(desk: Desk, data: bytes, choices: Choices | None = None) -> Merged:
    """A package merged."""
    return merging.merge(desk, rehearsed(desk, data), choices)


def content(desk: Desk) -> dict[str, dict[str, dict[str, object]]]:
    """Everything that travels, without the bookkeeping that is each register's own."""
    own = {"operation_id", "seq", "version"}
    with desk.store.read() as work:
        rows = pack(work.connection, None).rows
    return {
        table: {
            key: {name: value for name, value in row.items() if name not in own} for key, row in found.items()
        }
        for table, found in rows.items()
    }
