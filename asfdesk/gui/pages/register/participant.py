"""One participant: the form, the placements beside it, and what each enterprise may know."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Problem
from asfdesk.domain.parties import Participant
from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.placement.consent_card import ConsentCard
from asfdesk.gui.pages.register.participant_form import ParticipantForm, TypedParticipant
from asfdesk.gui.pages.register.placement_list import PlacementList
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services.agreeing import placements
from asfdesk.services.agreeing.placements import PlacementView
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents, participants


class ParticipantPage(RecordPage):
    """Page ``participant``; opened without a subject it takes a new one."""

    kind = Kind.PARTICIPANT
    key = "participant"
    draft_type = TypedParticipant

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Participant"))
        self.columns = Columns()
        self.columns.main.addWidget(form_card(self.form))
        self.placements = PlacementList("participant")
        self.placements.opened.connect(self._on_placement)
        self.placements.asked_new.connect(self._on_new_agreement)
        self.order_button = look.secondary_button(tr("New order"), "inbox")
        self.order_button.setObjectName("participant.new_order")
        self.order_button.clicked.connect(self._on_new_order)
        self.action_row.insertWidget(1, self.order_button)
        self._consents: QVBoxLayout = look.column(look.M)
        self.cards: dict[UUID, ConsentCard] = {}
        self.columns.side.addWidget(self.placements)
        self.columns.side.addLayout(self._consents)
        self.rights = look.quiet_button(tr("Access extract, objection…"), "scroll-text")
        self.rights.setObjectName("participant.rights")
        self.rights.clicked.connect(self._on_rights)
        self.columns.side.addWidget(self.rights)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    def make_form(self) -> Form:
        self.fields = ParticipantForm(self.desk.catalogue.reference, self.desk.today)
        return self.fields

    def make_new(self, key: UUID | None) -> Participant:
        return Participant(id=key) if key is not None else participants.new_participant()

    def find_record(self, key: UUID) -> Participant | None:
        return participants.find_participant(self.desk, key)

    def as_typed(self, record: Participant) -> TypedParticipant:
        return TypedParticipant(record)

    def show_typed(self, typed: Any) -> None:
        self.fields.show_typed(typed)

    def typed(self) -> TypedParticipant:
        return self.fields.typed(self.record)

    def value(self) -> Participant:
        return self.typed().value

    def check(self, value: Participant) -> list[Problem]:
        return participants.participant_problems(self.desk, value)

    def store(self, value: Participant) -> Participant:
        return participants.save_participant(self.desk, value)

    def put_away(self, key: UUID) -> None:
        participants.delete_participant(self.desk, key)

    def bring_back(self, key: UUID) -> None:
        participants.restore_participant(self.desk, key)

    def name_of(self, record: Participant) -> str:
        return record.name if record.version else ""

    def called(self, record: Participant) -> str:
        return record.initials if record.protected else self.name_of(record)

    def unfinished(self) -> bool:
        return any(card.form is not None and card.form.form.dirty for card in self.cards.values())

    def title_of_new(self) -> str:
        return tr("New participant")

    def in_use_text(self) -> str:
        return tr(
            "A participant who has a placement cannot be removed. The case is kept until it may be disposed of."
        )

    @Slot()
    def _on_rights(self) -> None:
        self._window.navigator.go("person", self.record.id)

    def read_around(self) -> None:
        self.rights.setVisible(not self.new)
        self.placements.setVisible(not self.new)
        self.order_button.setVisible(not self.new)
        found = placements.placements_of_participant(self.desk, self.record.id) if not self.new else ()
        self.placements.show_placements(
            found,
            self.desk.today(),
            of_enterprise=False,
            empty=tr("No placement yet. Start with an agreement: choose enterprise and measure."),
        )
        self._show_consents(found)

    def _show_consents(self, found: tuple[PlacementView, ...]) -> None:
        given = consents.consents_of(self.desk, self.record.id) if found else ()
        wanted = {view.enterprise.id: view for view in reversed(found)}
        if set(self.cards) != set(wanted):
            look.clear(self._consents)
            self.cards = {}
            for key, view in reversed(wanted.items()):
                self._consents.addWidget(
                    look.section_title(tr("Consent for {name}", name=view.enterprise.name))
                )
                card = ConsentCard(self.desk, self._window)
                card.changed.connect(self.read_around)
                self.cards[key] = card
                self._consents.addWidget(card)
        for key, card in self.cards.items():
            view = wanted[key]
            card.show_consents(
                self.record.id,
                key,
                [consent for consent in given if consent.enterprise_id == key],
                view.last_day,
                tr("So that the supervisor can adapt the work."),
            )

    @Slot(object)
    def _on_placement(self, key: object) -> None:
        self._window.navigator.go("placement", key)

    @Slot()
    def _on_new_agreement(self) -> None:
        self._window.navigator.go("new_agreement", self.record.id)

    @Slot()
    def _on_new_order(self) -> None:
        self._window.navigator.go("new_order", self.record.id)
