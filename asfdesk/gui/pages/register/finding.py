"""Finding somebody in the register while typing: what a picker shows of a participant."""

from __future__ import annotations

from collections.abc import Sequence

from asfdesk.domain.change import Kind
from asfdesk.domain.parties import Participant
from asfdesk.gui.forms.picker import Found
from asfdesk.services import lists
from asfdesk.services.desk import Desk

MOST_FOUND = 20


def find_participants(desk: Desk, text: str) -> Sequence[Found]:
    """Those whose name or number matches, with the number masked; initials of a protected identity."""
    keys = lists.ids(desk, Kind.PARTICIPANT, text)[:MOST_FOUND]
    return [
        Found(row.id, row.label.shown, row.person_number.masked if row.person_number else "")
        for row in lists.participant_rows(desk, keys)
    ]


def found_participant(value: Participant) -> Found:
    """One of the register as a picker shows it."""
    name = value.initials if value.protected else value.sorted_name
    return Found(value.id, name, value.person_number.masked if value.person_number else "")
