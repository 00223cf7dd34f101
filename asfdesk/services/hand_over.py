"""Handing cases over to a colleague's computer, or to one's own laptop: what goes along, what does not, and the file.

Everybody whose case goes along is in the reading log before the file exists, like every other hand-out. Protected
identities go along only when the officer says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.reading import Seen
from asfdesk.exchange.hand_over import SUFFIX, Rows, Sender, write_package
from asfdesk.store.merging.packing import Packed, pack
from asfdesk.store.schema import head
from asfdesk.store.work import Work

from .desk import Desk
from .output.exports import Export
from .output.files import safe_name
from .parties.commissioners import current_officer

Step = Callable[[int, int], None]


class Left(StrEnum):
    """What never goes along, and why; ``gui`` has the words."""

    LOG = "log"  # the trail and the reading log belong to the register where they were written
    KEYS = "keys"  # passphrases, seal certificates and whom this computer trusts
    DESK = "desk"  # half-typed work, phrases, settings
    DISPOSED = (
        "disposed"  # what was disposed of, and the ledger of the erased: keyed with the register's own key
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """``people``: whose cases; None for everything in the register. ``protected``: protected identities too."""

    people: tuple[UUID, ...] | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Luggage:
    """What a choice would take along. ``stay``: how many protected identities stay because nobody asked for them."""

    people: int
    protected: int
    stay: int
    agreements: int
    visits: int
    documents: int
    pictures: int


def look(desk: Desk, chosen: Chosen) -> Luggage:
    """Count what would go along; nothing is read out."""
    with desk.store.read() as work:
        people, stay = _people(work, chosen)
        packed = pack(work.connection, _wanted(chosen, people), without=stay)
        protected = {one.id for one in work.participants.all() if one.protected}
    counts = {name: len(rows) for name, rows in packed.rows.items()}
    return Luggage(
        counts.get("participant", 0), len(protected & set(people)), len(stay), counts.get("agreement", 0),
        counts.get("visit", 0), counts.get("kept_document", 0), counts.get("visit_picture", 0),
    )  # fmt: skip


def hand_over(desk: Desk, chosen: Chosen, password: str, step: Step | None = None) -> Export:
    """The package as a locked file, in memory. Raises StoreFault when the log cannot be written, and what ``step``
    raises; then there is no file."""
    desk.store.require_writer()
    with desk.store.write(Operation.EXPORT) as work:
        work.note("hand-over package")
        people, stay = _people(work, chosen)
        known = work.participants.many(list(people))
        for person in known.values():
            work.readings.add(person.id, Seen.HAND_OVER, person.id, protected=person.protected)
        packed = pack(work.connection, _wanted(chosen, people), without=stay)
    officer = current_officer(desk)
    sender = Sender(
        new_id(), head(), desk.now(), officer.name if officer else "", desk.store.device, chosen.people is None,
        len(packed.rows.get("participant", {})),
    )  # fmt: skip
    name = package_name(desk)
    return Export(name, write_package(sender, as_tables(packed), packed.histories, password, step))


def package_name(desk: Desk) -> str:
    """What a package that is made now is called: the minute, and nothing of whom it is about."""
    return safe_name(f"Överlämning {desk.local(desk.now()):%Y-%m-%d %H.%M}", SUFFIX)


def as_tables(packed: Packed) -> dict[str, Rows]:
    """Rows by column as the package has them."""
    return {
        name: Rows(tuple(next(iter(rows.values()))), [list(row.values()) for row in rows.values()])
        for name, rows in packed.rows.items()
        if rows
    }


def _people(work: Work, chosen: Chosen) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:
    """Whose cases go along, and the protected ones that stay."""
    every = work.participants.all()
    asked = [one for one in every if chosen.people is None or one.id in set(chosen.people)]
    stay = () if chosen.protected else tuple(one.id for one in asked if one.protected)
    return tuple(one.id for one in asked if one.id not in set(stay)), stay


def _wanted(chosen: Chosen, people: Collection[UUID]) -> Collection[UUID] | None:
    return None if chosen.people is None else people
