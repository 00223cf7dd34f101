"""What this computer remembers that says nothing about anybody: light or dark, the window's size.

Kept as JSON in the settings folder. A file that cannot be read is as good as none: settings never stop a start.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from asfdesk.paths import made

FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """``scheme`` is "system", "light" or "dark"; ``capture`` when screenshots are blocked ("always", "protected",
    "never"); sizes in device-independent pixels, 0 = as the program thinks fit; ``register`` the folder that the
    register was moved to, empty where it lies as usual; ``idle_minutes`` without anybody before the register is locked,
    0 = never."""

    scheme: str = "system"
    width: int = 0
    height: int = 0
    maximised: bool = False
    capture: str = "protected"
    register: str = ""
    idle_minutes: int = 10


def load_settings(folder: Path) -> Settings:
    """The settings in ``folder``, or the defaults."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()


def save_settings(folder: Path, settings: Settings) -> None:
    """Write them; a folder that cannot be written to is no reason to trouble anybody."""
    with contextlib.suppress(OSError):
        target = made(folder) / FILE
        part = target.with_suffix(".part")
        part.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
        part.replace(target)
