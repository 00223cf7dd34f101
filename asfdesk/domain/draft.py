"""Half-typed work: kept in the encrypted store every second, offered again after a crash with its age."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from .change import Kind


@dataclass(frozen=True, slots=True)
class Draft:
    """The latest content of one form. ``subject`` is the thing being edited (or the id it will get);
    ``base_version`` the version it was read at; ``payload`` the form's own JSON.
    """

    kind: Kind
    subject: UUID
    payload: str = field(repr=False)
    saved_at: datetime  # UTC
    base_version: int = 0
