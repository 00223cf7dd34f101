"""Erasing again what came back: after a restore, after a salvage, and when an older file was put in the place.

One function that every way back into the register calls: :func:`reapply`. Source: GDPR art. 17; what was erased must
stay so, and no backup knows of what was erased after it was made.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from asfdesk.domain.change import Operation

from ..backups.backup import BACKUPS
from ..keys.file_key import FileKey
from .disposal import Disposed, dispose, scrub_due
from .erased import (
    ErasedTrace,
    enter,
    traces_beside,
    traces_in,
    traces_in_other,
    traces_on,
    who_came_back,
    write_on,
)

if TYPE_CHECKING:
    from ..store import Store


def reapply(store: Store, traces: Iterable[ErasedTrace] = (), *, only_news: bool = False) -> Disposed | None:
    """Erase what any ledger of the erased knows of and this register holds; None when there is nothing.

    ``traces``: what other ledgers know; the files beside the register are read too. ``only_news`` looks through the
    register only when one of them tells what the register itself does not know. Raises StoreFault.
    """
    with store.read() as work:
        own = traces_in(work.connection)
    told = {trace.fingerprint: trace for trace in (*own, *traces_beside(store.folder, store.key), *traces)}
    known = {trace.fingerprint for trace in own}
    if not told or (only_news and told.keys() <= known):
        return None
    with store.read() as work:
        back = who_came_back(work.connection, store.key, told.values())
    if not back and told.keys() <= known:
        return None
    done: Disposed | None = None
    with store.write(Operation.DISPOSE_AGAIN) as work:
        _ = work.ledger.operation_id
        enter(work.ledger, {one: trace.trace for one, trace in told.items()})
        if back:
            done = dispose(
                work.ledger,
                store.key,
                back,
                number=f"ÅG-{work.ledger.operation_id.hex[:12]}",
                decided_by="asfdesk",
                content=lambda _done: "{}",
            )
    if done is not None:
        store.scrub()
    return done


def keep_beside(store: Store) -> None:
    """See to it that the files beside the register know all that the register knows. Raises OSError."""
    _keep_on((store.folder, store.folder / BACKUPS), store)


def keep_on(shelf: Path, store: Store) -> None:
    """The same for a shelf of backups elsewhere, so that the ledger is there when the computer is not. Raises OSError."""
    _keep_on((shelf,), store)


def _keep_on(places: tuple[Path, ...], store: Store) -> None:
    with store.read() as work:
        own = traces_in(work.connection)
    for place in places:
        known = {trace.fingerprint for trace in traces_on((place,), store.key)}
        if place.is_dir() and any(trace.fingerprint not in known for trace in own):
            write_on((place,), store.key, own)


def after_restore(restored: Store, replaced: Path | None, key: FileKey) -> None:
    """The step for restore and salvage: also asks the register that is replaced, if it can be read."""
    known: list[ErasedTrace] = []
    if replaced is not None and replaced.exists():
        with suppress(Exception):  # a damaged register tells what it can; the files beside it know the same
            other = key.connect(replaced)
            try:
                known = traces_in_other(other)
            finally:
                other.close()
    reapply(restored, known)


def at_start(store: Store) -> None:
    """What a kill may have left undone, and what an older file in the register's place brings back."""
    reapply(store, only_news=True)
    with suppress(OSError):  # a full disk: the next start tries again
        keep_beside(store)
    with store.read() as work:
        due = scrub_due(work.connection)
    if due:
        with suppress(DBAPIError):
            store.scrub()
