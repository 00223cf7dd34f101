"""Every screen there is, one after the other: entrances, the pages of a full and an empty register, boxes and menus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from asfdesk.gui.dress.style import Appearance


@dataclass(frozen=True)
class Scene:
    """A widget that is ready to be photographed."""

    name: str
    widget: QWidget


def scenes(home: Path, appearance: Appearance, only: str = "") -> Iterator[Scene]:
    """Each is yielded in view; the next one begins when the picture is taken. ``only`` skips whole acts."""
    from .boxes import boxes
    from .entrances import entrances
    from .on_pages import empty_pages, full_pages
    from .sealing import sealing

    for act, made in (
        ("entrance", lambda: entrances(home)),
        ("box", boxes),
        ("empty", lambda: empty_pages(home, appearance)),
        ("page", lambda: full_pages(home, appearance)),
        ("seal", lambda: sealing(home, appearance)),
    ):
        if (
            not only
            or only.startswith(act)
            or not only.startswith(("entrance", "box", "empty", "page", "seal"))
        ):
            yield from made()
