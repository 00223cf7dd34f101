"""Two real encrypted registers of one organisation, an office and a laptop, that meet over a stick."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from uuid import UUID

from asfdesk.services import hand_over, merging
from asfdesk.services.desk import Desk
from asfdesk.services.hand_over import Chosen
from asfdesk.services.merging import Choices, Merged, Rehearsal
from asfdesk.services.parties import participants
from asfdesk.store.keys.key import Kdf
from asfdesk.store.merging.packing import pack
from asfdesk.store.opening import create_store
from tests.cases import PASSPHRASE, open_desk

PASSWORD = "vit häst över bron"


@cache
def _another_store() -> Path:
    folder = Path(mkdtemp(prefix="asfdesk-test-")) / "register"
    store, _ = create_store(folder, PASSPHRASE, kdf=Kdf(memory=64, passes=1, lanes=1))
    store.close()
    return folder


def laptop_in(folder: Path) -> Desk:
    """Another register, with keys and numbers of its own."""
    shutil.copytree(_another_store(), folder)
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


def changed(desk: Desk, person: UUID, **values: object) -> None:
    """Other values for a participant."""
    participants.save_participant(desk, replace(participants.get_participant(desk, person), **values))  # type: ignore[arg-type]
