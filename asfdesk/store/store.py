"""The unlocked register: one transaction per intention, and one report of what it changed.

Services open a unit of work, never widgets, and nobody keeps one. The object may be used from the GUI thread and
a worker thread: each transaction has its own connection, and writers wait for one another here rather than in
SQLite's polling.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.change import Changes, Operation
from asfdesk.domain.clock import ClockDoubt
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole
from asfdesk.domain.trail import TrailAlarm

from .engine import acting_on
from .erasure.disposal import scrub
from .faults import raise_worded, worded
from .keys.file_key import FileKey
from .lock import Holder, StoreLock
from .rows.ledger import Ledger, ReadOnly
from .trail.anchor import Anchor
from .turnstile import Turnstile
from .work import Work

Listener = Callable[[Changes], None]


def now() -> datetime:
    """The system's clock in UTC."""
    return datetime.now(UTC)


class Store:
    """Made by ``store.opening``. ``device`` is part of human-readable numbers; ``actor`` the case officer working
    now, recorded in the audit trail; ``person`` whose slot of the key file opened it (None: the recovery key) and in
    what ``role``; ``clock_doubt`` marks what is written while the clock is doubtful; ``after_crash`` who held the store
    when its program last died; ``replaced`` where the register lies that this one took the place of when it was
    opened."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        lock: StoreLock,
        device: str,
        key: FileKey,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.path = path
        self.key = key
        self.device = device
        self.actor: UUID | None = None
        self.clock_doubt: ClockDoubt | None = None
        self.person: UUID | None = None
        self.role = AccessRole.OFFICER
        self.upgraded_from: str | None = None
        self.backup: Path | None = None
        self.key_file_mended = False
        self.anchor: Anchor | None = None  # of the register in its place; a copy being made ready has none
        self.reserve_given_up = False
        self.replaced: Path | None = None
        self._engine = engine
        self._lock = lock
        self._clock = clock
        self._writing = threading.Lock()
        self._reading = Turnstile()
        self._writer: int | None = None
        self._listeners: list[Listener] = []

    @property
    def folder(self) -> Path:
        """Where the register, its key file and its backups lie."""
        return self.path.parent

    @property
    def after_crash(self) -> Holder | None:
        """The holder that died without closing, or None after an orderly end."""
        return self._lock.after_crash

    def now(self) -> datetime:
        """The clock that stamps every write; UTC."""
        return self._clock()

    def on_commit(self, listener: Listener) -> None:
        """Call ``listener`` once after each committed operation that touched something, in the thread that
        committed. An error in a listener goes to ``sys.excepthook``: the write is done and must not look undone.
        """
        self._listeners.append(listener)

    @contextmanager
    def write(self, operation: Operation, *, actor: UUID | None = None) -> Generator[Work]:
        """One operation: committed durably on a clean exit, rolled back on any exception.

        Raises RuleBroken (version conflict, number taken), StoreFault, or what the caller raised.
        """
        if self._writer == threading.get_ident():
            raise RuntimeError("a write inside a write")
        with self._writing:
            self._writer = threading.get_ident()
            try:
                with worded(self.folder), self._engine.connect() as connection:
                    ledger = Ledger(
                        connection, operation, self.device, actor or self.actor, self._clock(),
                        doubt=self.clock_doubt,
                    )  # fmt: skip
                    acting = acting_on(connection)
                    try:
                        with connection.begin():
                            yield Work(ledger)
                    finally:
                        acting.clear()
            finally:
                self._writer = None
            if ledger.entered and self.anchor is not None and self.anchor.due():
                self._move_anchor()
        if ledger.touched:
            self._report(Changes(operation, frozenset(ledger.touched)))

    @contextmanager
    def read(self) -> Generator[Work]:
        """A view of one moment that waits for no writer; writing through it raises ReadOnly."""
        options = {"sqlite_begin": "DEFERRED"}
        with (
            worded(self.folder),
            self._reading.passing(),
            self._engine.connect().execution_options(**options) as connection,
        ):
            raw = connection.connection
            ledger = Ledger(connection, None, self.device, None, self._clock())
            raw.cursor().execute("PRAGMA query_only = ON")
            try:
                with connection.begin():
                    yield Work(ledger)
            except DBAPIError as trouble:
                if getattr(trouble.orig, "sqlite_errorname", "") == "SQLITE_READONLY":
                    raise ReadOnly("this transaction only reads") from trouble
                raise
            finally:
                raw.cursor().execute("PRAGMA query_only = OFF")

    def require_writer(self) -> None:
        """For what changes the register in another way than by :meth:`write`. Raises StoreFault(READER)."""
        if self.role is AccessRole.READER:
            raise StoreFault(Fault.READER)

    @contextmanager
    def paused(self) -> Generator[None]:
        """No write of this program begins while it lasts: for a copy, which must not make writers time out."""
        if self._writer == threading.get_ident():
            raise RuntimeError("a pause inside a write")
        with self._writing:
            yield

    @contextmanager
    def alone(self) -> Generator[None]:
        """Nobody reads or writes while it lasts and no connection is open: for what puts another file or key in
        place. :meth:`take_key` before it ends if the key is another."""
        with self.paused(), self._reading.closed():
            self._engine.dispose()
            yield

    def take_key(self, key: FileKey) -> None:
        """Go on with another data key; only while :meth:`alone`."""
        before, self.key = self.key, key
        self._engine = key.engine(self.path, reader=self.role is AccessRole.READER)
        before.forget()

    def close(self) -> None:
        """Fold the journal into the file and give the store free. Harmless when done twice."""
        if self.anchor is not None:
            self._move_anchor()
            self.anchor = None
        self._engine.dispose()
        self._lock.release()

    def go_on_with(self, other: Store) -> None:
        """After :meth:`forget`: the same register, opened again as ``other``, under this name, so that a window that was
        only covered goes on where it was. ``other`` is not to be used any more."""
        own = {"_listeners", "_writing", "_writer", "_reading", "clock_doubt"}  # a clock in doubt stays so
        for name, value in vars(other).items():
            if name not in own:
                setattr(self, name, value)

    def forget(self) -> None:
        """Close, and overwrite the key in memory: the register was locked."""
        self.close()
        self.key.forget()

    def check_trail(self) -> TrailAlarm | None:
        """Hold the trail's end against its anchor; what is found stays in ``anchor.alarm``."""
        if self.anchor is None:
            return None
        with self._looking() as connection:
            return self.anchor.check(connection, self.key)

    def accept_trail(self) -> None:
        """The alarm is on record: the trail counts as it is. The caller has written why."""
        if self.anchor is not None:
            with self._looking() as connection:
                self.anchor.accept(connection, self.key)

    def scrub(self) -> None:
        """Write the file anew, so that nothing of what was disposed of is left on any page; others wait. Raises
        StoreFault(DISK_FULL)."""
        with self.alone(), worded(self.folder):
            raw = self._engine.raw_connection()
            try:
                scrub(raw.cursor())
            except Exception as trouble:
                raise_worded(trouble, self.folder, trouble)
                raise
            finally:
                raw.close()

    def _move_anchor(self) -> None:
        """To the end of what is committed. What hinders it (a damaged or vanished file) is told by who reads next."""
        assert self.anchor is not None
        with suppress(DBAPIError), self._looking() as connection:
            self.anchor.write(connection, self.key)

    def _looking(self) -> Connection:
        return self._engine.connect().execution_options(sqlite_begin="DEFERRED")

    def _report(self, changes: Changes) -> None:
        for listener in list(self._listeners):
            try:
                listener(changes)
            except Exception:  # noqa: BLE001 - a bug in a listener is reported by the one door for bugs
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
