"""Two registers meet on the fault bench: packages of other registers are merged, and a merge taken back again."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from asfdesk.exchange.hand_over import Package
from asfdesk.services import merging
from asfdesk.services.desk import Desk
from tests.cases import ready, register
from tests.follow_up import signed
from tests.merging import PASSWORD, laptop_in, packed

NAMES = ("signed", "draft")
"""What the other registers hand over: a signed case, whose merge stands for ever, and a draft, whose merge can be undone."""
_PACKAGES: list[Package] = []
"""Read once, for all forks."""


def write_packages(folder: Path) -> None:
    """A case of two other registers, with the same people under other keys."""
    for name in NAMES:
        desk = laptop_in(folder / f"laptop-{name}")
        case = register(desk)
        signed(desk, case) if name == "signed" else ready(desk, case)
        (folder / name).write_bytes(packed(desk))
        desk.store.close()


def know_packages(folder: Path) -> None:
    """Read them, once before the trials."""
    _PACKAGES[:] = [merging.read((folder / name).read_bytes(), PASSWORD) for name in NAMES]


def merge(desk: Desk, chance: random.Random, say: Callable[[str], None]) -> None:
    """Taken in, with its own backup first; or taken back, when nothing stands in the way."""
    past = [one.merging.id for one in merging.journal(desk) if one.hindrance is None]
    if past:
        say(f"do keep undone/{past[0].hex} 1")
        merging.undo(desk, past[0])
        say(f"ok keep undone/{past[0].hex} 1")
        return
    say("do merge")
    done = merging.merge(desk, merging.rehearse(desk, chance.choice(_PACKAGES)))
    if done.id is not None:
        say(f"ok backup {done.backup}")
        say(f"ok keep merging/{done.id.hex} 1")
