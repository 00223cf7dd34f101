"""A new order: for whom, and in which measure; the need itself is written on the order's own page."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.picker import PickerField
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.register.finding import find_participants, found_participant
from asfdesk.gui.text import tr
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners, participants


class NewOrderPage(Page):
    """Opened without a subject, or on a participant's id."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("New order"), tr("Whom it is for, and the measure. Then the need is written down.")
        )
        self._desk, self._window = desk, window
        self.show_back(window.navigator)
        self.form = Form()
        self.participant = self.form.add_row(
            "participant",
            tr("Participant"),
            PickerField(
                partial(find_participants, desk),
                tasks=window.tasks,
                placeholder=tr("Name or personal identity number"),
            ),
            required=True,
        )
        self.participant.search.setObjectName("new_order.participant")
        self.measure = self.form.add_row("measure", tr("Measure"), ChoiceField(width=460), required=True)
        self.measure.combo.setObjectName("new_order.measure")
        self.start_button = look.primary_button(tr("Write down the need"), "arrow-right")
        self.start_button.setObjectName("new_order.start")
        self.start_button.clicked.connect(self.start)
        self.action_row.addWidget(self.start_button)
        holder = QWidget()
        inside = look.column(0)
        inside.setContentsMargins(0, 0, look.M, look.XL)
        inside.addWidget(form_card(self.form))
        inside.addStretch(1)
        holder.setLayout(inside)
        self.content.addWidget(look.scrolling(holder), 1)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.start)

    def open(self, subject: object = None) -> None:
        self.form.clear_problems()
        self._offer_measures()
        self.participant.show_value(None)
        self.measure.show_value(None)
        if isinstance(subject, UUID):
            self.participant.show_value(found_participant(participants.get_participant(self._desk, subject)))

    def first_focus(self) -> QWidget | None:
        return self.participant.search if self.participant.read() is None else self.measure.control

    @Slot()
    def start(self) -> None:
        """Go on to the need."""
        person, code = self.participant.read(), self.measure.read()
        missing = [
            Problem(Rule.REQUIRED, name)
            for name, value in (("participant", person), ("measure", code))
            if value is None
        ]
        if missing:
            self.form.show_problems(missing)
            return
        self._window.navigator.go("order", (person, code))

    def _offer_measures(self) -> None:
        kind = commissioners.commissioner_kind(self._desk)
        found = agreements.measures_to_choose(self._desk, kind)
        self.measure.set_choices([(measure.code, measure.name) for measure in found])
