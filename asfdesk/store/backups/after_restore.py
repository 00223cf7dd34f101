"""What must be done anew in a register that comes from a backup before anybody sees it.

A backup knows nothing of what happened later: a person who was erased after it was made would come back with it.
Each step here gets the register to be, open for writing, and the file of the one it replaces, if that can be
read. It is called by restore and by salvage, after the schema is up to date and before the register gets its name,
so that a kill in between leaves the old register in place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..erasure import erasing_again
from ..keys.file_key import FileKey
from ..store import Store

Step = Callable[[Store, Path | None, FileKey], None]
"""``(restored, replaced, key)``; ``key.connect(replaced)`` reads what the replaced register knew."""

STEPS: tuple[Step, ...] = (erasing_again.after_restore,)
"""In order."""


def after_restore(restored: Store, replaced: Path | None, key: FileKey) -> None:
    """Take every step. An exception stops the restore and leaves the register as it was."""
    for step in STEPS:
        step(restored, replaced, key)
