"""Write a small file so that after any crash either the old or the new content is there, whole."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(file: Path, content: bytes, *, keep: Path | None = None) -> None:
    """Replace ``file``: temporary file, fsync, rename, fsync of the folder; ``keep`` receives the predecessor.

    Raises OSError; then ``file`` is as before.
    """
    fresh = file.with_name(file.name + ".new")
    _write_through(fresh, content)
    if keep is not None and file.exists():
        older = keep.with_name(keep.name + ".new")
        _write_through(older, file.read_bytes())
        os.replace(older, keep)
    os.replace(fresh, file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable. Windows has no such call and needs none: NTFS journals renames."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_through(file: Path, content: bytes) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
