"""Where in an open visit the officer is: a killed program, a dead battery or a turned screen opens it there again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import msgspec

from asfdesk.domain.change import Operation

from ..desk import Desk

_KEY = "visit_places"
_MOST = 30
"""Visits that are remembered: more than anybody has under way."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section, the question in it that has the focus, how far down the page is (pixels at 100 %), and whether every
    section is in view."""

    section: str = ""
    item: str = ""
    scroll: int = 0
    all_sections: bool = False


def remember_place(desk: Desk, visit_id: UUID, place: Place) -> None:
    """Keep the place in a visit."""
    with desk.store.write(Operation.WRITE_NOTES) as work:
        known = _read(work.preferences.get(_KEY))
        known.pop(str(visit_id), None)
        known[str(visit_id)] = place
        latest = dict(list(known.items())[-_MOST:])
        work.preferences.put(_KEY, msgspec.json.encode(latest).decode())


def last_place(desk: Desk, visit_id: UUID) -> Place:
    """The place that was last kept for this visit, or its beginning."""
    with desk.store.read() as work:
        return _read(work.preferences.get(_KEY)).get(str(visit_id), Place())


def _read(text: str | None) -> dict[str, Place]:
    try:
        return msgspec.json.decode(text or "{}", type=dict[str, Place])
    except msgspec.DecodeError:
        return {}
