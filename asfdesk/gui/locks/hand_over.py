"""What a page asks of the program when the register must be closed for it: a restore, a move to another folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HandOver:
    """``said`` on the unlock page afterwards; ``move_to``: the closed register is moved there, ``busy`` said meanwhile.
    Without it the register is only closed: a restore is finished by the next unlocking."""

    said: str
    move_to: Path | None = None
    busy: str = ""


AskHandOver = Callable[[HandOver], object]
