"""Temporary files of the libraries lie in memory where there is such a place, never on the disk in clear.

The program writes none itself. Printing does, by way of Qt and CUPS, and so might a library on a rare path. On Linux the
user's runtime folder is memory, belongs to the user alone and is emptied at logout; Windows and macOS have nothing like
it, and their disk encryption (BitLocker, FileVault) must cover the folder for temporary files: the lost-laptop sheet says so.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from asfdesk.paths import made

VARIABLES = ("TMPDIR", "SQLITE_TMPDIR")
_MEMORY = ("tmpfs", "ramfs")


def keep_temporary_files_in_memory(mounts: Path = Path("/proc/mounts")) -> Path | None:
    """Point this process's temporary files to memory; returns the folder, or None where there is none to be had."""
    place = os.environ.get("XDG_RUNTIME_DIR", "")
    if not sys.platform.startswith("linux") or not place or not _lies_in_memory(Path(place), mounts):
        return None
    try:
        folder = made(Path(place) / "asfdesk")
    except OSError:
        return None
    for variable in VARIABLES:
        os.environ[variable] = str(folder)
    tempfile.tempdir = None  # to be found anew
    return folder


def _lies_in_memory(folder: Path, mounts: Path) -> bool:
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return False
    real = folder.resolve()
    over = [(Path(words[1]), words[2]) for words in lines if len(words) > 2 and real.is_relative_to(words[1])]
    return bool(over) and max(over, key=lambda pair: len(pair[0].parts))[1] in _MEMORY
