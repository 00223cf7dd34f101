"""Opens the demo register: the one built lately, or a new one. Its passphrase is no secret, as its people are nobody."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from asfdesk import __version__
from asfdesk.domain.errors import StoreFault
from asfdesk.services.desk import Desk, system_clock
from asfdesk.services.entry import access

from .register import build_demo

if TYPE_CHECKING:
    from asfdesk.store.store import Store

PASSPHRASE = "demo utan hemligheter"  # noqa: S105  opens invented people only
KEEPS = timedelta(days=3)
_MARK = "demo.json"


def open_demo(
    folder: Path,
    resources: Path,
    make_desk: Callable[[Store], Desk],
    progress: Callable[[int, int], None] | None = None,
    *,
    fresh: bool = False,
    limit: int = 0,
) -> Desk:
    """The demo register in ``folder``, built anew when it is missing, older than three days, from another version,
    half built, or ``fresh`` is asked for.

    Raises StoreFault (IN_USE when another demo runs, DISK_FULL, NOT_WRITABLE).
    """
    from asfdesk.store.keys.key import Kdf

    mark = folder / _MARK
    if not fresh and _usable(mark):
        try:
            return make_desk(access.open_register(folder, PASSPHRASE))
        except StoreFault as fault:
            if fault.params.get("holder") is not None:
                raise
    else:
        _refuse_if_open(folder)
    if mark.exists() or not access.exists(folder):
        shutil.rmtree(folder, ignore_errors=True)
    store, _ = access.first_start(folder, PASSPHRASE, kdf=Kdf(memory=8 * 1024, passes=1, lanes=1))
    try:
        mark.write_bytes(msgspec.json.encode({"version": "", "built": ""}))
        desk = make_desk(store)
        build_demo(desk, resources, progress, limit=limit)
        built = {"version": __version__, "built": system_clock().isoformat()}
        mark.write_bytes(msgspec.json.encode(built))
    except BaseException:
        store.close()
        raise
    return desk


def _usable(mark: Path) -> bool:
    try:
        told = msgspec.json.decode(mark.read_bytes(), type=dict[str, str])
        age = system_clock() - datetime.fromisoformat(told["built"])
    except (OSError, msgspec.DecodeError, KeyError, ValueError):
        return False
    return told.get("version") == __version__ and timedelta() <= age <= KEEPS


def _refuse_if_open(folder: Path) -> None:
    """Never pull a register away under another program."""
    if access.exists(folder):
        try:
            access.open_register(folder, PASSPHRASE).close()
        except StoreFault as fault:
            if fault.params.get("holder") is not None:
                raise
