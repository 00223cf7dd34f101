"""What the key file tells before anybody has proved anything: how many ways in there are, not whose.

Read without the cipher's libraries, as the unlock page is painted from it. Nothing here is believed when it matters.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class KeyLook:
    """``several``: the unlock page asks who it is. ``keyring``: somebody may come in through the system's keyring."""

    several: bool = False
    keyring: bool = False


def look_at_key_file(file: Path) -> KeyLook:
    """Never raises: a file that cannot be read is told when somebody tries to unlock."""
    try:
        told: Any = json.loads(file.read_bytes())
        people = list(told.get("people", ()))
        return KeyLook(len(people) > 1, any("keyring" in person.get("ways", {}) for person in people))
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return KeyLook()
