"""Where the officer has been in this window, for the buttons back and forward."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it was open on."""

    page: str
    subject: object = None


@dataclass(slots=True)
class History:
    """Places left behind and places come back from; the one in view is kept by the window."""

    past: list[Place] = field(default_factory=list[Place])
    future: list[Place] = field(default_factory=list[Place])

    def left(self, place: Place) -> None:
        """The officer went from ``place`` to somewhere new."""
        self.past.append(place)
        self.future.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.past.clear()
        self.future.clear()
