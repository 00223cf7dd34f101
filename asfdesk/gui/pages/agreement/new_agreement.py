"""A new agreement: which participant, at which enterprise, in which measure; everything else is in the form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Problem, Rule, RuleBroken, StoreFault
from asfdesk.domain.parties import Enterprise, Participant
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import CheckField
from asfdesk.gui.forms.picker import Found, PickerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.new_agreement_measures import MeasureChoice
from asfdesk.gui.pages.register.finding import MOST_FOUND, find_participants, found_participant
from asfdesk.gui.text import number_text, tr
from asfdesk.services import lists
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners, enterprises, participants


class NewAgreementPage(Page):
    """Opened without a subject, on a :class:`Participant` or :class:`Enterprise`, or on the id of either."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("New agreement"), tr("Three choices; the rest is filled in step by step."))
        self._desk, self._window = desk, window
        self._begun = False  # a choice half made stays when the officer comes back from registering somebody
        self.show_back(window.navigator)
        form = self.form = Form()
        self.participant = form.add_row(
            "participant", tr("Participant"),
            PickerField(
                partial(find_participants, desk), tasks=window.tasks, placeholder=tr("Name or personal identity number"),
                offer_new=tr("New participant…"),
            ),
            required=True,
        )  # fmt: skip
        self.enterprise = form.add_row(
            "enterprise", tr("Enterprise"),
            PickerField(
                self._find_enterprises, tasks=window.tasks, placeholder=tr("Name, municipality or number"),
                offer_new=tr("New enterprise…"),
            ),
            required=True,
        )  # fmt: skip
        self.participant.search.setObjectName("new_agreement.participant")
        self.enterprise.search.setObjectName("new_agreement.enterprise")
        self.participant.new_asked.connect(self._on_new_participant)
        self.enterprise.new_asked.connect(self._on_new_enterprise)
        self.enterprise.changed.connect(self._show_places)
        self.places = look.badge("")
        self.places.setObjectName("new_agreement.places")
        holder = QWidget()
        holder.setLayout(look.row(self.places, None))
        form.add_widget(holder)
        self.all_measures = CheckField(tr("Show measures of other commissioners too"))
        self.all_measures.box.setObjectName("new_agreement.all_measures")
        self.all_measures.set_name("")
        self.all_measures.changed.connect(self._offer_measures)
        self.measures = MeasureChoice()
        self.measures.changed.connect(self._on_measure)
        self.problem = look.problem_label()
        self.problem.hide()
        self.start_button = look.primary_button(tr("Begin the agreement"), "arrow-right")
        self.start_button.setObjectName("new_agreement.start")
        self.start_button.clicked.connect(self.start)
        self.action_row.addWidget(self.start_button)
        made, column = look.card(margin=look.XL)
        column.addWidget(form)
        column.addSpacing(look.S)
        column.addWidget(look.with_role(look.body(tr("Measure")), "label"))
        column.addWidget(self.problem)
        column.addWidget(self.all_measures)
        column.addWidget(self.measures)
        holder = QWidget()
        inside = look.column(0)
        inside.setContentsMargins(0, 0, look.M, look.XL)
        inside.addWidget(made)
        inside.addStretch(1)
        holder.setLayout(inside)
        self.content.addWidget(look.scrolling(holder), 1)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.start)

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        self.form.clear_problems()
        self.problem.hide()
        if subject is not None:
            self._take(subject)
        elif self._begun:
            self.participant.show_value(None)
            self.enterprise.show_value(None)
        self._begun = False
        self._offer_measures()
        self._show_places()

    def _take(self, subject: object) -> None:
        if isinstance(subject, UUID):
            subject = self._value_of(subject)
        if isinstance(subject, Participant):
            self.participant.show_value(found_participant(subject))
            self.enterprise.show_value(None)
        elif isinstance(subject, Enterprise):
            self.enterprise.show_value(Found(subject.id, subject.name, subject.org_number))
            self.participant.show_value(None)

    def _value_of(self, key: UUID) -> object:
        if lists.participant_rows(self._desk, [key]):
            return participants.get_participant(self._desk, key)
        if lists.enterprise_rows(self._desk, [key]):
            return enterprises.get_enterprise(self._desk, key).enterprise
        return None

    @Slot()
    def _offer_measures(self) -> None:
        kind = None if self.all_measures.read() else commissioners.commissioner_kind(self._desk)
        self.measures.offer(agreements.measures_to_choose(self._desk, kind))
        self.all_measures.setVisible(commissioners.commissioner_kind(self._desk) is not None)

    @Slot()
    def _show_places(self) -> None:
        key = self.enterprise.read()
        rows = lists.enterprise_rows(self._desk, [key]) if isinstance(key, UUID) else []
        self.places.setVisible(bool(rows))
        if not rows:
            return
        free = rows[0].places - rows[0].placed_now
        if not rows[0].places:
            look.set_badge(self.places, tr("The number of places is not registered"), Meaning.NEUTRAL)
        elif free > 0:
            words = tr(
                "{free} of {places} places are free",
                free=number_text(free),
                places=number_text(rows[0].places),
            )
            look.set_badge(self.places, words, Meaning.OK)
        else:
            words = tr(
                "No free place: {placed} of {places} are taken",
                placed=rows[0].placed_now,
                places=rows[0].places,
            )
            look.set_badge(self.places, words, Meaning.WARNING)

    # ------------------------------------------------------------------------------------------ finding

    def _find_enterprises(self, text: str) -> Sequence[Found]:
        keys = lists.ids(self._desk, Kind.ENTERPRISE, text)[:MOST_FOUND]
        towns = {town.code: town.name for town in self._desk.catalogue.reference.municipalities}
        found: list[Found] = []
        for row in lists.enterprise_rows(self._desk, keys):
            town = towns.get(row.municipality, "")
            free = tr("%n free places", n=max(row.places - row.placed_now, 0)) if row.places else ""
            found.append(Found(row.id, row.name, ", ".join(filter(None, (town, free)))))
        return found

    @Slot(str)
    def _on_new_participant(self, _typed: str) -> None:
        self._window.navigator.go("participant", None)

    @Slot(str)
    def _on_new_enterprise(self, _typed: str) -> None:
        self._window.navigator.go("enterprise", None)

    @Slot()
    def _on_measure(self) -> None:
        self.problem.hide()

    # ------------------------------------------------------------------------------------------ starting

    @Slot()
    def start(self) -> None:
        """Begin, or go on with the draft of the same three."""
        participant, enterprise, measure = (
            self.participant.read(),
            self.enterprise.read(),
            self.measures.chosen,
        )
        missing = [
            Problem(Rule.REQUIRED, key)
            for key, value in (("participant", participant), ("enterprise", enterprise))
            if value is None
        ]
        self.problem.setText(tr("Choose a measure.") if measure is None else "")
        self.problem.setVisible(measure is None)
        self.form.show_problems(missing)
        if (
            missing
            or measure is None
            or not isinstance(participant, UUID)
            or not isinstance(enterprise, UUID)
        ):
            return
        try:
            known = agreements.begun(self._desk, participant, enterprise, measure.code) is not None
            made = agreements.start_agreement(self._desk, participant, enterprise, measure.code)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._go_on(made, known=known)

    def _go_on(self, made: Agreement, *, known: bool) -> None:
        self._begun = True
        self._window.navigator.go("agreement", made.id)
        if known and not self._window.messages.text:
            words = (
                tr(
                    "{number} is already begun for the same participant, enterprise and measure; here it is.",
                    number=made.number,
                )
                if made.state is State.DRAFT
                else tr("{number} is already being signed.", number=made.number)
            )
            self._window.messages.show_info(words)

    def first_focus(self) -> QWidget | None:
        return self.participant.search if self.participant.read() is None else self.enterprise.search
