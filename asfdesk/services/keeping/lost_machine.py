"""The lost-laptop sheet: made from the open register, kept beside the backups in the second place, holds no name.

It must be at hand when the laptop is not. So it is written anew to the second backup place whenever the register is
opened and once a day while it is open, and can be saved or printed in advance.
"""

from __future__ import annotations

import platform
from datetime import date, datetime, time, timedelta
from pathlib import Path

from asfdesk import __version__
from asfdesk.documents.lost_machine import lost_machine_document
from asfdesk.documents.render import pdf
from asfdesk.domain.change import Operation
from asfdesk.domain.lost_machine import CopiesAt, Encryption, LostMachine
from asfdesk.domain.swedish import SWEDEN
from asfdesk.store.backups.backup import KEY_FILE
from asfdesk.store.backups.shelf import second_place, second_shelf, shelf_of, shelved
from asfdesk.store.holdings import cipher_of, holdings
from asfdesk.store.keys.key import KEYRING, PASSPHRASE, KeyFile, read_key_file

from ..desk import Desk
from ..output.exports import Export
from ..output.files import safe_name, write_file

_OPENED = "opened_at"
_FILE = "Förlorad dator.pdf"


def today(desk: Desk) -> date:
    """The day by the clock that stamps the register's entries, which the sheet counts by."""
    return desk.local(desk.store.now()).date()


def note_opening(desk: Desk) -> None:
    """Remember that the register was unlocked now; the sheet tells it."""
    with desk.store.write(Operation.KEEP_TIME) as work:
        work.preferences.put(_OPENED, desk.store.now().isoformat())


def lost_machine(desk: Desk, on: date | None = None) -> LostMachine:
    """What this machine held at the end of ``on`` (today when not given). Raises StoreFault."""
    day = on or today(desk)
    until = datetime.combine(day + timedelta(days=1), time(), SWEDEN)
    key_file = read_key_file(desk.store.folder / KEY_FILE)
    with desk.store.read() as work:
        found = tuple(holdings(work.connection, until))
        cipher, hmac = cipher_of(work.connection)
        written = work.clock.newest(0)
        opened = work.preferences.get(_OPENED)
    return LostMachine(
        on=day,
        made_at=desk.store.now(),
        device=desk.store.device,
        computer=platform.node(),
        system=f"{platform.system()} {platform.release()}",
        program=__version__,
        folder=_told(desk.store.folder),
        holdings=found,
        encryption=_encryption(key_file, cipher, hmac),
        copies=_copies(desk.store.folder, key_file.store_id),
        opened_at=datetime.fromisoformat(opened) if opened else None,
        written_at=written,
    )


def lost_machine_pdf(desk: Desk, on: date | None = None) -> Export:
    """The sheet as PDF."""
    sheet = lost_machine(desk, on)
    data = pdf(lost_machine_document(sheet, demo=desk.demo), made_at=sheet.made_at)
    return Export(safe_name(f"Förlorad dator {sheet.device} {sheet.on:%Y-%m-%d}"), data)


def keep_sheet(desk: Desk) -> Path | None:
    """Write today's sheet beside the backups in the second place; None when there is none, or it is not connected.

    Raises StoreFault(DISK_FULL, NOT_WRITABLE)."""
    place = second_place(desk.store.folder)
    if place is None or not place.is_dir():
        return None
    key_file = read_key_file(desk.store.folder / KEY_FILE)
    return write_file(second_shelf(place, key_file.store_id) / _FILE, lost_machine_pdf(desk).data)


def _told(folder: Path) -> str:
    """A folder without the name of the account, which is as a rule somebody's own name."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


def _encryption(key_file: KeyFile, cipher: str, hmac: str) -> Encryption:
    costs = [
        (way.kdf.memory // 1024, way.kdf.passes, way.kdf.lanes)
        for person in key_file.people
        if (way := person.ways.get(PASSPHRASE)) is not None and way.kdf is not None
    ]
    memory, passes, lanes = min(costs, default=(0, 0, 0))
    by_system = sum(KEYRING in person.ways for person in key_file.people)
    return Encryption(cipher, hmac, memory, passes, lanes, len(key_file.people), by_system)


def _copies(folder: Path, store_id: str) -> tuple[CopiesAt, ...]:
    own = _copies_at(shelf_of(folder), _told(shelf_of(folder)))
    second = second_place(folder)
    if second is None:
        return (own,)
    return own, _copies_at(second_shelf(second, store_id), _told(second), there=second.is_dir())


def _copies_at(shelf: Path, place: str, *, there: bool = True) -> CopiesAt:
    found = shelved(shelf) if shelf.is_dir() else []
    return CopiesAt(place, len(found), max((one.at for one in found), default=None), there)
