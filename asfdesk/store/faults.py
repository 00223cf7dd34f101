"""The one place where errors of SQLCipher and of the operating system become faults that can be worded.

Parameters of statements are never part of what leaves here.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from asfdesk.domain.errors import Fault, Rule, StoreFault, broken

FROZEN_MARK = "asfdesk:frozen"
OPERATION_MARK = "asfdesk:no operation"
_TAKEN = {
    "participant.person_number": (Rule.PERSON_NUMBER_TAKEN, "person_number"),
    "enterprise.org_number": (Rule.ORG_NUMBER_TAKEN, "org_number"),
}
_LITTLE = 1024 * 1024  # bytes; SQLite calls a full disk an I/O error when a journal cannot grow


@contextmanager
def worded(folder: Path) -> Generator[None]:
    """Raise what the officer can be told instead of what the driver said; a bug stays as it is."""
    try:
        yield
    except DBAPIError as trouble:
        raise_worded(trouble.orig, folder, trouble)
        raise
    except dbapi2.Error as trouble:  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]  # from a bare connection: a copy, a check, a new key
        raise_worded(trouble, folder, trouble)  # pyright: ignore[reportUnknownArgumentType]
        raise
    except OSError as trouble:
        fault = _of_system(trouble)
        if fault is None:
            raise
        raise StoreFault(fault, folder=str(folder)) from trouble


def raise_worded(driver_error: BaseException | None, folder: Path, cause: BaseException) -> None:
    """Raise the StoreFault or RuleBroken that a driver's error means; return when it means a bug."""
    text = str(driver_error)
    name = str(getattr(driver_error, "sqlite_errorname", ""))
    if FROZEN_MARK in text:
        what = text.partition(FROZEN_MARK)[2].strip()
        raise StoreFault(Fault.FROZEN, what=what) from cause
    if name.startswith("SQLITE_CONSTRAINT"):
        for column, (rule, at) in _TAKEN.items():
            if column in text:
                raise broken(rule, at) from cause
    fault = _of_sqlite(name, text, folder)
    if fault is not None:
        raise StoreFault(fault, folder=str(folder)) from cause


def _of_sqlite(name: str, text: str, folder: Path) -> Fault | None:
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return Fault.DISK_FULL
    if name.startswith("SQLITE_IOERR") or "disk I/O error" in text or "PRAGMA key or rekey" in text:
        return Fault.DISK_FULL if _nearly_full(folder) else Fault.NOT_WRITABLE
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return Fault.DISK_FULL if _nearly_full(folder) else Fault.NOT_WRITABLE
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Fault.IN_USE
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Fault.DAMAGED
    if name.startswith("SQLITE_AUTH"):
        return Fault.READER
    return None


def _of_system(trouble: OSError) -> Fault | None:
    if trouble.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return Fault.DISK_FULL
    if trouble.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EIO):
        return Fault.NOT_WRITABLE
    return None


def _nearly_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False
