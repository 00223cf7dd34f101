"""Which protected cases were opened with a reason, and until when: asked once per case and hour, forgotten at the lock."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import UUID

HOLDS_SECONDS = 60 * 60
"""A reason given in the morning is not the reason for looking in the afternoon."""


class Openings:
    """In memory alone. Counted in elapsed time, not by the clock, which may be set."""

    def __init__(self, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._elapsed = elapsed
        self._given: dict[UUID, tuple[float, str]] = {}

    def give(self, person: UUID, reason: str) -> None:
        """From now on the case of ``person`` is open for an hour, for ``reason``."""
        self._given[person] = (self._elapsed(), reason)

    def forget(self) -> None:
        """The register is locked: whoever comes back says why anew."""
        self._given.clear()

    def reason_for(self, person: UUID) -> str:
        """The reason the case is open for; empty when it is not."""
        since, reason = self._given.get(person, (0.0, ""))
        return reason if reason and self._elapsed() - since < HOLDS_SECONDS else ""
