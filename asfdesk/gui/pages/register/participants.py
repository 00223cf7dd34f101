"""All participants, found as one types, with the latest placement of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.domain.protection import Protection
from asfdesk.domain.register_import import ImportKind
from asfdesk.domain.rows import ParticipantRow
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.participant_form import coded_name
from asfdesk.gui.pages.register.register_list import RegisterList
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.tables.row_model import Order, TableColumn
from asfdesk.gui.text import tr
from asfdesk.services import lists
from asfdesk.services.desk import Desk


class ParticipantsPage(RegisterList):
    """Page ``participants``."""

    key = "participants"
    record_key = "participant"
    import_kind = ImportKind.PARTICIPANTS
    watched = frozenset({Kind.PARTICIPANT, Kind.PLACEMENT, Kind.AGREEMENT, Kind.ENTERPRISE})

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            desk, window, tr("Participants"), search=tr("Search by name or number"), new=tr("New participant")
        )

    def columns(self) -> list[TableColumn]:
        return [
            TableColumn("name", tr("Name"), lambda row: row.label.shown, "name", 0, icon=_icon),
            TableColumn("number", tr("Number"), _number, "person_number", 150),
            TableColumn("municipality", tr("Municipality"), self._municipality, "municipality", 130, spare=2),
            TableColumn("enterprise", tr("Enterprise"), lambda row: row.enterprise, "", 190),
            TableColumn("measure", tr("Measure"), self._measure, "", 190, spare=1),
            TableColumn(
                "state", tr("State"), lambda row: self._state(row)[0], "", 170, meaning=self._meaning
            ),
        ]

    def query(self, order: Order) -> Callable[[], Sequence[UUID]]:
        return partial(
            lists.ids, self.desk, Kind.PARTICIPANT, self.text, order.by or "name", descending=order.descending
        )

    def rows(self, ids: Sequence[UUID]) -> Sequence[ParticipantRow]:
        return lists.participant_rows(self.desk, ids)

    def empty_words(self) -> tuple[str, str, str]:
        return (
            "users",
            tr("No participants yet"),
            tr("Register the first one. Then you can make an agreement with an enterprise."),
        )

    def _municipality(self, row: ParticipantRow) -> str:
        return coded_name(self.desk.catalogue.reference.municipalities, row.municipality)

    def _measure(self, row: ParticipantRow) -> str:
        if not row.measure_code:
            return ""
        found = (m.short_name for m in self.desk.catalogue.all_measures if m.code == row.measure_code)
        return next(found, row.measure_code)

    def _state(self, row: ParticipantRow) -> tuple[str, Meaning]:
        return participant_state(row, self.desk)

    def _meaning(self, row: ParticipantRow) -> Meaning:
        return self._state(row)[1]


def participant_state(row: ParticipantRow, desk: Desk) -> tuple[str, Meaning]:
    """Where the latest placement stands today."""
    today = desk.today()
    if row.state is None:
        return tr("No agreement"), Meaning.NEUTRAL
    if row.state is not State.SIGNED:
        return tr("Not signed"), Meaning.WARNING
    if row.start is not None and today < row.start:
        return tr("Starts {near}", near=near_words(row.start, today)), Meaning.INFO
    if row.end is not None and today > row.end:
        return tr("Ended"), Meaning.NEUTRAL
    return tr("Running"), Meaning.OK


def _icon(row: ParticipantRow) -> str:
    return "shield-alert" if row.protection is not Protection.NONE else "user"


def _number(row: ParticipantRow) -> str:
    """Masked; nothing at all of a protected identity, whose date of birth tells too much in a list."""
    return row.person_number.masked if row.person_number else ""
