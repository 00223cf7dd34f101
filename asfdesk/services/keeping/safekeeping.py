"""Backups, drills and checks of the register by themselves, and what the officer is told when something is wrong.

One call for everybody who is about to change much: :func:`back_up` with the reason. :func:`chores` does what is
due and belongs in a background task; it is harmless to call often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from asfdesk.domain.backup import OLDEST, Concern, Reason, Worry
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.store.backups import shelf
from asfdesk.store.backups.backup import REGISTER, Backup
from asfdesk.store.backups.backup import back_up as copy_to_shelf
from asfdesk.store.backups.drill import Drill, Failing, newest_backup, newest_of
from asfdesk.store.backups.drill import drill as hold_drill
from asfdesk.store.backups.kept_state import Checked, Failed, KeptState, read_state, write_state
from asfdesk.store.backups.manifest import heads_in, unaudited_state
from asfdesk.store.backups.replacing import seal_set_aside
from asfdesk.store.backups.shelf import Shelved
from asfdesk.store.erasure import erasing_again
from asfdesk.store.faults import worded
from asfdesk.store.keys.file_key import FileKey
from asfdesk.store.place import Ground, lying
from asfdesk.store.rescue.integrity import Findings, check_register, renew_search
from asfdesk.store.reserve import has_reserve, keep_reserve

from ..desk import Desk

__all__ = ["Checked", "Drill", "Failing", "Findings", "KeptState", "Shelved", "Worry"]

HOURLY = timedelta(hours=1)
AT_LEAST = timedelta(days=7)
MONTHLY = timedelta(days=30)
OLD_BACKUP_DAYS = 7
LATE_DRILL = timedelta(days=45)
PATIENCE_SECOND = timedelta(days=7)

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Safety:
    """Everything the page about backups shows, at a moment. ``second_lacks``: None while the second place is not there."""

    at: datetime
    backups: tuple[Shelved, ...]
    second: Path | None
    second_lacks: int | None
    state: KeptState
    worries: tuple[Worry, ...]
    synced: str = ""

    @property
    def newest(self) -> Shelved | None:
        """The newest one of the register in use that bears its seal."""
        ours = [one for one in self.backups if one.ours and one.reason is not Reason.SET_ASIDE]
        return newest_of(ours, self.at)

    @property
    def size(self) -> int:
        """Bytes of all backups beside the register."""
        return sum(one.size for one in self.backups)


@dataclass(frozen=True, slots=True)
class Lingering:
    """How many backups there are, and by when the last of them is thinned out, in Sweden."""

    count: int
    until: date | None


def back_up(desk: Desk, reason: Reason = Reason.BY_HAND, step: Step | None = None) -> Backup:
    """A verified backup now, copied to the second place if that is there. Raises StoreFault.

    To be called before every import, merge and disposal; nothing of these may begin when it raises.
    """
    store, key = desk.store, desk.store.key.again()
    with worded(store.folder):
        made = copy_to_shelf(store.folder, key, reason, desk.now(), pause=store.paused(), step=step)
        _note(store.folder, key, failed=None)
    place = shelf.second_place(store.folder)
    if place is not None:
        _try_second(desk, place, key, step)
    return made


def chores(desk: Desk, step: Step | None = None) -> list[str]:
    """Do what is due; the names of what was done. Failures are kept and told, never raised."""
    folder, key, now = desk.store.folder, desk.store.key.again(), desk.now()
    done: list[str] = []
    if desk.store.replaced is not None:
        with suppress(StoreFault, OSError):
            seal_set_aside(desk.store.replaced, key, now)
        desk.store.replaced = None
    keep_reserve(folder)
    if _backup_due(folder, key, now):
        try:
            back_up(desk, Reason.SCHEDULED, step)
            done.append("backup")
        except StoreFault as fault:
            _note(folder, key, failed=Failed(now, fault.fault.value))
    with suppress(OSError):
        _rotate(desk, shelf.shelf_of(folder), key)
    place = shelf.second_place(folder)
    if place is not None and _try_second(desk, place, key, step):
        done.append("second place")
    state = read_state(folder, key)
    crash = desk.store.after_crash
    if crash is not None and (state.check is None or state.check.at < crash.since):
        check(desk, full=False, step=step)
        done.append("check after crash")
    elif state.check is None or now - state.check.at >= MONTHLY:
        check(desk, full=True, step=step)
        done.append("check")
    if _drill_due(read_state(folder, key).drill, newest_backup(folder, key, now), now):
        drill(desk, step)
        done.append("drill")
    return done


def drill(desk: Desk, step: Step | None = None) -> Drill:
    """Restore the newest backup to a scratch place and compare; the result is kept. Raises StoreFault."""
    folder, key = desk.store.folder, desk.store.key.again()
    with worded(folder):
        told = hold_drill(folder, key, desk.now(), step)
        _note(folder, key, drill=told)
    return told


def check(desk: Desk, *, full: bool = True, step: Step | None = None) -> Findings:
    """Check the register in a copy; the result is kept. A search index that does not agree is made anew, since it
    only repeats what the register says. Raises StoreFault."""
    folder, key = desk.store.folder, desk.store.key.again()
    with worded(folder):
        found = check_register(folder, key, full=full, pause=desk.store.paused(), step=step)
        if not found.search and not found.damaged:
            with desk.store.paused():
                renew_search(desk.store.path, key)
        _note(folder, key, check=Checked(desk.now(), full, found))
    return found


def safety(desk: Desk) -> Safety:
    """How the register is kept safe now. Quick: reads descriptions, no copies."""
    folder, key = desk.store.folder, desk.store.key
    place = shelf.second_place(folder)
    backups = tuple(shelf.shelved(shelf.shelf_of(folder), key))
    state = read_state(folder, key)
    lacks = shelf.lacking(folder, place, key) if place is not None else 0
    made = Safety(desk.now(), backups, place, lacks, state, (), synced_by(desk))
    return replace(made, worries=tuple(_worries(desk, made)))


def worries(desk: Desk) -> tuple[Worry, ...]:
    """What the start page must say."""
    return safety(desk).worries


def synced_by(desk: Desk) -> str:
    """The program that synchronises the register's folder, or an empty text."""
    found = lying(desk.store.folder)
    return found.kind if found.ground is Ground.SYNCED else ""


def set_second_place(desk: Desk, place: Path | None) -> None:
    """Another second place, or none. Raises StoreFault(NOT_WRITABLE) when nothing can be written there."""
    folder = desk.store.folder
    with worded(place or folder):
        if place is not None:
            if place.resolve().is_relative_to(shelf.shelf_of(folder).resolve()):
                raise StoreFault(Fault.NOT_WRITABLE, folder=str(place))
            shelf.second_shelf(place, desk.store.key.store_id).mkdir(parents=True, exist_ok=True)
        shelf.set_second_place(folder, place)
        _note(folder, desk.store.key, second_at=None, second_failed=None)


def keep_ledger(desk: Desk) -> None:
    """The second place knows at once who was erased, if it is there: restored on another computer, a copy from before
    would bring the person back."""
    place = shelf.second_place(desk.store.folder)
    if place is not None:
        with suppress(OSError):  # the next round of :func:`chores` tries again
            erasing_again.keep_on(shelf.second_shelf(place, desk.store.key.store_id), desk.store)


def lingering(desk: Desk) -> Lingering:
    """The backups of before now, which hold everybody who is erased from now on. Quick, reads names only."""
    found = shelf.everywhere(desk.store.folder)
    last = max((one.at for one in found), default=None)
    return Lingering(len(found), desk.local(min(last, desk.now()) + OLDEST).date() if last else None)


def catch_up(desk: Desk, step: Step | None = None) -> int:
    """Copy what the second place lacks, now. Raises StoreFault."""
    folder = desk.store.folder
    place = shelf.second_place(folder)
    if place is None:
        return 0
    with worded(place):
        return _catch_up(desk, place, desk.store.key.again(), step)


def changed_since(folder: Path, key: FileKey, backup: Shelved | None) -> bool:
    """Whether anything was written after a backup was made, half-typed work included."""
    if backup is None or backup.manifest is None:
        return True
    connection = key.connect(folder / REGISTER)
    try:
        standing = (heads_in(connection), unaudited_state(connection, key))
    finally:
        connection.close()
    return standing != (backup.manifest.heads, backup.manifest.drafts)


def _backup_due(folder: Path, key: FileKey, now: datetime) -> bool:
    newest = newest_backup(folder, key, now)
    if newest is None or newest.at > now or now - newest.at >= AT_LEAST:  # a clock set back: another one
        return True
    return now - newest.at >= HOURLY and changed_since(folder, key, newest)


def _drill_due(last: Drill | None, newest: Shelved | None, now: datetime) -> bool:
    """Monthly; sooner when the last one failed and there is another backup to prove."""
    if newest is None:
        return False
    if last is None or now - last.at >= MONTHLY:
        return True
    return not last.ok and newest.name != last.backup


def _catch_up(desk: Desk, place: Path, key: FileKey, step: Step | None) -> int:
    folder = desk.store.folder
    copied, there = shelf.catch_up(folder, place, key, step), shelf.second_shelf(place, key.store_id)
    erasing_again.keep_on(there, desk.store)
    _rotate(desk, there, key)
    _note(folder, key, second_at=desk.now(), second_failed=None)
    return copied


def _try_second(desk: Desk, place: Path, key: FileKey, step: Step | None) -> int:
    """As :func:`catch_up`; what hinders it stands in the kept state, and Today tells it."""
    try:
        with worded(place):
            return _catch_up(desk, place, key, step)
    except (StoreFault, OSError) as trouble:
        fault = trouble.fault if isinstance(trouble, StoreFault) else Fault.NOT_WRITABLE
        if fault is not Fault.SECOND_PLACE_GONE:  # told when it has been gone for long
            _note(desk.store.folder, key, second_failed=Failed(desk.now(), fault.value))
        return 0


def _rotate(desk: Desk, where: Path, key: FileKey) -> None:
    """Nothing is thinned out by a clock in doubt: one that stands a year ahead would take every backup but the last."""
    if desk.store.clock_doubt is None:
        shelf.rotate(where, key, desk.now())


def _note(folder: Path, key: FileKey, **changes: object) -> None:
    write_state(folder, key, replace(read_state(folder, key), **changes))  # type: ignore[arg-type]  # fields by name


def _worries(desk: Desk, seen: Safety) -> Iterator[Worry]:
    findings = seen.state.check.findings if seen.state.check is not None else None
    if findings is not None and findings.damaged:
        yield Worry(Concern.DAMAGED, grave=True, detail=", ".join(findings.tables))
    newest = seen.newest
    for worry in _about_backups(desk, seen, newest):
        yield replace(worry, newest_at=newest.at, newest_size=newest.size) if newest else worry
    yield from _about_places(seen)
    if desk.store.reserve_given_up and not has_reserve(desk.store.folder):
        yield Worry(Concern.DISK_NEARLY_FULL, grave=True)


def _about_backups(desk: Desk, seen: Safety, newest: Shelved | None) -> Iterator[Worry]:
    state, now = seen.state, seen.at
    if newest is None:
        if state.failed is not None:
            yield Worry(Concern.NO_BACKUP, grave=True)
    else:
        days = (now - newest.at).days
        if days > OLD_BACKUP_DAYS and changed_since(desk.store.folder, desk.store.key, newest):
            yield Worry(Concern.BACKUP_OLD, grave=True, days=days)
    if state.failed is not None and (newest is None or newest.at < state.failed.at):
        yield Worry(Concern.BACKUP_FAILED, grave=True, detail=state.failed.fault)
    if state.drill is not None and not state.drill.ok:
        yield Worry(Concern.DRILL_FAILED, grave=True)
    elif state.drill is not None and now - state.drill.at > LATE_DRILL:
        yield Worry(Concern.DRILL_OLD, grave=False, days=(now - state.drill.at).days)


def _about_places(seen: Safety) -> Iterator[Worry]:
    state = seen.state
    if seen.second is not None and seen.second_lacks and state.second_failed is not None:
        yield Worry(Concern.SECOND_FAILED, grave=True, detail=state.second_failed.fault)
    elif seen.second is not None and seen.second_lacks is None:
        since = state.second_at
        if since is None or seen.at - since > PATIENCE_SECOND:
            days = (seen.at - since).days if since else 0
            yield Worry(Concern.SECOND_GONE, grave=False, days=days, detail=str(seen.second))
    if seen.synced:
        yield Worry(Concern.SYNCED, grave=False, detail=seen.synced)
