"""One enterprise: facts and knowledge, and beside them its supervisors, its placements and what an ASF is."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Problem
from asfdesk.domain.parties import Enterprise
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.contact_card import ContactCard
from asfdesk.gui.pages.register.definition_card import DefinitionCard
from asfdesk.gui.pages.register.enterprise_form import EnterpriseForm, TypedEnterprise
from asfdesk.gui.pages.register.placement_list import PlacementList
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.pages.register.supervisor_card import SupervisorCard
from asfdesk.gui.text import number_text, tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services import lists
from asfdesk.services.agreeing import placements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import enterprises


class EnterprisePage(RecordPage):
    """Page ``enterprise``; opened without a subject it takes a new one."""

    kind = Kind.ENTERPRISE
    key = "enterprise"
    draft_type = TypedEnterprise

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Enterprise"))
        self.taken = look.badge("")
        self.taken.setObjectName("enterprise.taken")
        self.action_row.insertWidget(0, self.taken)
        self.columns = Columns()
        self.columns.main.addWidget(form_card(self.form))
        self.supervisors = SupervisorCard(desk, window)
        self.supervisors.changed.connect(self.read_around)
        self.placements = PlacementList("enterprise")
        self.placements.opened.connect(self._on_placement)
        self.placements.asked_new.connect(self._on_new_agreement)
        self.contact = ContactCard(desk, window)
        self.contact.changed.connect(self.read_around)
        self.contact.opened.connect(self._on_visit)
        self.definition = DefinitionCard(desk.catalogue.reference.wise_criteria)
        for card in (self.contact, self.supervisors, self.placements, self.definition):
            self.columns.side.addWidget(card)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    def make_form(self) -> Form:
        self.fields = EnterpriseForm(self.desk.catalogue.reference)
        return self.fields

    def make_new(self, key: UUID | None) -> Enterprise:
        return Enterprise(id=key) if key is not None else enterprises.new_enterprise()

    def find_record(self, key: UUID) -> Enterprise | None:
        return enterprises.find_enterprise(self.desk, key)

    def as_typed(self, record: Enterprise) -> TypedEnterprise:
        return TypedEnterprise(record)

    def show_typed(self, typed: Any) -> None:
        self.fields.show_typed(typed)

    def typed(self) -> TypedEnterprise:
        return self.fields.typed(self.record)

    def value(self) -> Enterprise:
        return self.typed().value

    def check(self, value: Enterprise) -> list[Problem]:
        return enterprises.enterprise_problems(self.desk, value)

    def store(self, value: Enterprise) -> Enterprise:
        return enterprises.save_enterprise(self.desk, value)

    def put_away(self, key: UUID) -> None:
        enterprises.delete_enterprise(self.desk, key)

    def bring_back(self, key: UUID) -> None:
        enterprises.restore_enterprise(self.desk, key)

    def name_of(self, record: Enterprise) -> str:
        return record.name if record.version else ""

    def unfinished(self) -> bool:
        return self.supervisors.unfinished

    def title_of_new(self) -> str:
        return tr("New enterprise")

    def in_use_text(self) -> str:
        return tr(
            "An enterprise that has a placement cannot be removed. Untick that it takes participants instead."
        )

    def read_around(self) -> None:
        for card in (self.contact, self.supervisors, self.placements):
            card.setVisible(not self.new)
        self.taken.setVisible(not self.new)
        if self.new:
            return
        view = enterprises.get_enterprise(self.desk, self.record.id)
        self.contact.show_enterprise(view.enterprise.id)
        self.supervisors.show_supervisors(view.enterprise.id, view.supervisors)
        self.placements.show_placements(
            placements.placements_of_enterprise(self.desk, self.record.id),
            self.desk.today(),
            of_enterprise=True,
            empty=tr("Nobody is placed here yet."),
        )
        self._show_taken()

    def _show_taken(self) -> None:
        rows = lists.enterprise_rows(self.desk, [self.record.id])
        self.taken.setVisible(bool(rows and rows[0].places))
        for row in rows:
            free = row.places - row.placed_now
            words = tr(
                "{taken} of {places} places taken",
                taken=number_text(row.placed_now),
                places=number_text(row.places),
            )
            look.set_badge(self.taken, words, Meaning.OK if free > 0 else Meaning.WARNING)

    @Slot(object)
    def _on_visit(self, key: object) -> None:
        self._window.navigator.go("visit", key)

    @Slot(object)
    def _on_placement(self, key: object) -> None:
        self._window.navigator.go("placement", key)

    @Slot()
    def _on_new_agreement(self) -> None:
        self._window.navigator.go("new_agreement", self.record.id)
