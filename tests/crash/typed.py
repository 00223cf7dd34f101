"""What the typist of the crash tests types, and what was on the way when it was stopped."""

from __future__ import annotations

from dataclasses import dataclass

TYPED = " ".join(f"åäö{number}" for number in range(2000))


@dataclass(frozen=True)
class Stopped:
    """``keys``: the moment of each key; ``at``: the moment of the kill; both on the system's monotonic clock."""

    keys: tuple[float, ...]
    at: float

    def typed_until(self, seconds_before: float) -> int:
        """How many keys had been pressed that long before the kill."""
        return sum(key <= self.at - seconds_before for key in self.keys)
