"""All enterprises, found by name, kommun and branch, with how many of their places are taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.reference import Coded
from asfdesk.domain.register_import import ImportKind
from asfdesk.domain.rows import EnterpriseRow
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.participant_form import coded_name
from asfdesk.gui.pages.register.register_list import RegisterList
from asfdesk.gui.tables.row_model import Order, TableColumn
from asfdesk.gui.text import date_text, number_text, tr
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import enterprise_visits

NOT_VISITED = "not_visited"
"""Opened with this the page shows those without contact for as long as was chosen last."""


class EnterprisesPage(RegisterList):
    """Page ``enterprises``."""

    key = "enterprises"
    record_key = "enterprise"
    import_kind = ImportKind.ENTERPRISES
    _contacts: dict[UUID, date] = {}  # noqa: RUF012  never changed, only replaced
    watched = frozenset({Kind.ENTERPRISE, Kind.PLACEMENT, Kind.AGREEMENT, Kind.VISIT})

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            desk,
            window,
            tr("Enterprises (ASF)"),
            search=tr("Search by name or organisation number"),
            new=tr("New enterprise"),
        )

    def add_filters(self) -> None:
        reference = self.desk.catalogue.reference
        self.municipality = self._filter(
            tr("All municipalities"), tr("Municipality"), reference.municipalities
        )
        self.municipality.combo.setObjectName("enterprises.municipality")
        self.branch = self._filter(tr("All branches"), tr("Branch"), reference.branches)
        self.branch.combo.setObjectName("enterprises.branch")
        self.contact = ChoiceField(
            [
                (None, tr("Visited or not")),
                *((months, tr("Not for %n months", n=months)) for months in enterprise_visits.CHOICES),
            ],
            width=None,
        )
        self.contact.show_value(None)
        self.contact.set_name(tr("Show only: {name}", name=tr("Not visited for long")))
        self.contact.setFixedWidth(200)
        self.contact.combo.setObjectName("enterprises.contact")
        self.contact.changed.connect(self._on_contact)
        self.filters.addWidget(self.contact)

    def open(self, subject: object = None) -> None:
        if subject == NOT_VISITED:
            self.contact.show_value(enterprise_visits.months_chosen(self.desk))
            self.refresh()
        super().open(subject)

    @Slot()
    def _on_contact(self) -> None:
        months = self.contact.read()
        if isinstance(months, int):
            enterprise_visits.choose_months(self.desk, months)
        self.refresh()

    def _filter(self, everything: str, name: str, choices: Sequence[Coded]) -> ChoiceField:
        made = ChoiceField([(None, everything), *((each.code, each.name) for each in choices)], width=None)
        made.show_value(None)
        made.set_name(tr("Show only: {name}", name=name))
        made.setFixedWidth(220)
        made.changed.connect(self._on_filter)
        self.filters.addWidget(made)
        return made

    def columns(self) -> list[TableColumn]:
        return [
            TableColumn("name", tr("Name"), lambda row: row.name, "name", 0, icon=_icon),
            TableColumn("municipality", tr("Municipality"), self._municipality, "municipality", 150),
            TableColumn("branches", tr("Branches"), self._branches, "", 260, spare=2),
            TableColumn("places", tr("Taken places"), _places, "places", 150),
            TableColumn("contact", tr("Last contact"), self._last_contact, "", 130, spare=1),
            TableColumn(
                "state", tr("State"), lambda row: _state(row)[0], "", 160, meaning=lambda row: _state(row)[1]
            ),
        ]

    def query(self, order: Order) -> Callable[[], Sequence[UUID]]:
        municipality, branch = self.municipality.read(), self.branch.read()
        months = self.contact.read()
        return partial(
            _ids,
            months if isinstance(months, int) else 0,
            self.desk,
            self.text,
            order.by or "name",
            descending=order.descending,
            municipality=municipality if isinstance(municipality, str) else None,
            branch=branch if isinstance(branch, str) else None,
        )

    def rows(self, ids: Sequence[UUID]) -> Sequence[EnterpriseRow]:
        self._contacts = enterprise_visits.last_contacts(self.desk)
        return lists.enterprise_rows(self.desk, ids)

    def empty_words(self) -> tuple[str, str, str]:
        return (
            "building-2",
            tr("No enterprises yet"),
            tr(
                "Register the work-integration social enterprises you work with, their places and supervisors."
            ),
        )

    @property
    def filtered(self) -> bool:
        chosen = (self.municipality, self.branch, self.contact)
        return bool(self.text) or any(field.read() is not None for field in chosen)

    def clear_filters(self) -> None:
        super().clear_filters()
        self.municipality.show_value(None)
        self.branch.show_value(None)
        self.contact.show_value(None)

    @Slot()
    def _on_filter(self) -> None:
        self.refresh()

    def _municipality(self, row: EnterpriseRow) -> str:
        return coded_name(self.desk.catalogue.reference.municipalities, row.municipality)

    def _last_contact(self, row: EnterpriseRow) -> str:
        day = self._contacts.get(row.id)
        return date_text(day) if day else ""

    def _branches(self, row: EnterpriseRow) -> str:
        branches = self.desk.catalogue.reference.branches
        return ", ".join(coded_name(branches, code) for code in row.branches)


def _ids(months: int, desk: Desk, text: str, order: str, **chosen: Any) -> Sequence[UUID]:
    """The enterprises that a list may show; ``months``: only those without contact for so long, those longest ago first."""
    found = lists.enterprise_ids(desk, text, order, **chosen)
    if not months:
        return found
    fitting = set(found)
    late = [one.enterprise.id for one in enterprise_visits.not_visited(desk, months)]
    return [key for key in late if key in fitting]


def _icon(_row: EnterpriseRow) -> str:
    return "building-2"


def _places(row: EnterpriseRow) -> str:
    if not row.places:
        return number_text(row.placed_now) if row.placed_now else ""
    return tr("{taken} of {places}", taken=number_text(row.placed_now), places=number_text(row.places))


def _state(row: EnterpriseRow) -> tuple[str, Meaning]:
    free = row.places - row.placed_now
    if not row.active:
        return tr("Takes nobody now"), Meaning.NEUTRAL
    if not row.places:
        return tr("Places not stated"), Meaning.NEUTRAL
    if free <= 0:
        return tr("Full"), Meaning.WARNING
    return tr("%n free places", n=free), Meaning.OK
