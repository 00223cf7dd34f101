"""When backups were last proved, the register last checked, and what went wrong: kept beside the backups.

Not in the register: a reader may not write there, and a restored register must not bring an old date back. It is
sealed with a key derived from the register's, so that nobody can paint a failed drill green; what does not bear
the seal counts for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from ..keys.file_key import FileKey
from ..rescue.integrity import Findings
from ..whole_file import write_whole
from .backup import BACKUPS
from .drill import Drill

FILE = "state.json"
_PURPOSE = "backup state"


@dataclass(frozen=True, slots=True)
class Checked:
    """A check of the register, when and what it found."""

    at: datetime
    full: bool
    findings: Findings


@dataclass(frozen=True, slots=True)
class Failed:
    """A backup that could not be made: when, and the fault's code."""

    at: datetime
    fault: str


@dataclass(frozen=True, slots=True)
class KeptState:
    """``second_at``: when the second place last had everything; ``second_failed``: it was there and took no copy."""

    drill: Drill | None = None
    check: Checked | None = None
    failed: Failed | None = None
    second_at: datetime | None = None
    second_failed: Failed | None = None
    seal: str = ""


def read_state(folder: Path, key: FileKey) -> KeptState:
    """What is kept, or nothing when nobody with the key wrote it."""
    try:
        found = msgspec.json.decode((folder / BACKUPS / FILE).read_bytes(), type=KeptState)
    except (OSError, msgspec.DecodeError):
        return KeptState()
    return found if found.seal == _seal(found, key) else KeptState()


def write_state(folder: Path, key: FileKey, state: KeptState) -> None:
    """Keep it. Raises OSError."""
    (folder / BACKUPS).mkdir(parents=True, exist_ok=True)
    sealed = replace(state, seal=_seal(state, key))
    write_whole(folder / BACKUPS / FILE, msgspec.json.format(msgspec.json.encode(sealed), indent=1))


def _seal(state: KeptState, key: FileKey) -> str:
    return key.digest(msgspec.json.encode(replace(state, seal="")), _PURPOSE)
