"""The small cards of a placement: who and what it is, whom to call, and the agreement with its documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.parties import Supervisor
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.words import state_words
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.text import period_text, tr
from asfdesk.services.agreeing.placements import PlacementView


def placement_state(view: PlacementView, today: date) -> tuple[str, Meaning]:
    """Where a placement stands today, by its signed agreement."""
    current = view.current
    if current is None:
        return tr("No agreement"), Meaning.WARNING
    if current.state is not State.SIGNED:
        return tr("Agreement not signed"), Meaning.WARNING
    start, end = view.first_day, view.last_day
    if start is not None and today < start:
        return tr("Starts {near}", near=near_words(start, today)), Meaning.INFO
    if end is not None and today > end:
        return tr("Ended"), Meaning.NEUTRAL
    if view.ending is not None and end is not None:
        return tr("Ends {near}", near=near_words(end, today)), Meaning.WARNING
    if end is not None and (end - today).days <= 30:
        return tr("Running, ends {near}", near=near_words(end, today)), Meaning.WARNING
    return tr("Running"), Meaning.OK


def facts_list(facts: Iterable[tuple[str, str]]) -> QVBoxLayout:
    """Quiet titles over their values; empty values are left out."""
    layout = look.column(look.S)
    for title, value in facts:
        if value:
            pair = look.column(0)
            pair.addWidget(look.section_title(title))
            pair.addWidget(look.body(value, selectable=True))
            layout.addLayout(pair)
    return layout


class HeadCard(QFrame):
    """``opened`` carries the page ("participant" or "enterprise") that a name leads to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.participant = look.link_button("")
        self.participant.setObjectName("placement.participant")
        self.enterprise = look.link_button("")
        self.enterprise.setObjectName("placement.enterprise")
        for button, page in ((self.participant, "participant"), (self.enterprise, "enterprise")):
            button.setProperty("page", page)
            button.clicked.connect(self._on_clicked)
        people = look.row(spacing=look.XL)
        for title, button in ((tr("Participant"), self.participant), (tr("Enterprise"), self.enterprise)):
            pair = look.column(0)
            pair.addWidget(look.section_title(title))
            pair.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            people.addLayout(pair, 1)
        layout.addLayout(people)
        self.banner = look.frame("message")
        look.set_property(self.banner, "meaning", str(Meaning.WARNING))
        inside = look.row(look.IconLabel("shield-alert", "warning"), spacing=look.S, margin=look.S)
        inside.addWidget(look.body(tr("Protected identity: think of who can see the screen.")), 1)
        self.banner.setLayout(inside)
        layout.addWidget(self.banner)
        self._facts = look.column(0)
        layout.addLayout(self._facts)

    def show_placement(self, view: PlacementView) -> None:
        """Show who, what, when and whose."""
        self.participant.setText(view.participant.name)
        self.participant.setAccessibleName(tr("Open {name}", name=view.participant.name))
        self.enterprise.setText(view.enterprise.name)
        self.enterprise.setAccessibleName(tr("Open {name}", name=view.enterprise.name))
        self.banner.setVisible(view.participant.protected)
        current = view.current
        whose = ", ".join(
            filter(None, (view.officer.name if view.officer else "", view.unit.name if view.unit else ""))
        )
        period = period_text(view.first_day, view.last_day) if current else ""
        look.clear(self._facts)
        pairs = look.row(spacing=look.XL)
        for title, value in (
            (tr("Measure"), view.measure.short_name or view.measure.name),
            (tr("Period"), period or tr("not decided")),
            (tr("Case officer and unit"), whose),
        ):
            column = facts_list([(title, value)])
            column.addStretch(1)
            pairs.addLayout(column, 1)
        self._facts.addLayout(pairs)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.opened.emit(str(button.property("page")))


class ContactsCard(QFrame):
    """Supervisor, deputy, participant and enterprise with telephones; a protected identity's stay hidden.

    ``card_asked`` carries whether the participant's card of whom to call goes to the printer.
    """

    card_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.M, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("Contacts")))
        self._list: QVBoxLayout = look.column(look.M)
        layout.addLayout(self._list)
        self.reveal: QPushButton | None = None
        self._hidden: QWidget | None = None
        layout.addWidget(look.section_title(tr("Card for the participant: whom to call")))
        self.save_card = look.secondary_button(tr("Save the card"), "file-down")
        self.save_card.setObjectName("placement.card")
        self.save_card.setToolTip(tr("One page of A5 in easy Swedish"))
        self.save_card.clicked.connect(self._on_save_card)
        self.print_card = look.quiet_button(tr("Print…"), "printer")
        self.print_card.setObjectName("placement.card.print")
        self.print_card.setAccessibleName(tr("Print the participant's card"))
        self.print_card.clicked.connect(self._on_print_card)
        layout.addLayout(look.row(self.save_card, self.print_card, None, spacing=look.XS))

    def show_placement(self, view: PlacementView) -> None:
        """Show whom to call."""
        look.clear(self._list)
        self.reveal = self._hidden = None
        terms = view.current.terms if view.current else None
        people = {supervisor.id: supervisor for supervisor in view.supervisors}
        supervisor = people.get(terms.supervisor_id) if terms and terms.supervisor_id else None
        deputy = people.get(terms.deputy_id) if terms and terms.deputy_id else None
        for title, person in ((tr("Supervisor"), supervisor), (tr("Deputy supervisor"), deputy)):
            if person is not None:
                self._list.addWidget(_contact(title, person.name, *_ways(person)))
        if supervisor is None:
            self._list.addWidget(look.hint(tr("No supervisor is named in the agreement.")))
        own = view.participant
        card = _contact(tr("Participant"), own.name, own.phone, own.email, own.contact_note)
        if own.protected:
            self.reveal = look.secondary_button(tr("Show the participant's contact details"), "eye")
            self.reveal.setObjectName("placement.reveal")
            self.reveal.clicked.connect(self._on_reveal)
            self._list.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
            card.hide()
            self._hidden = card
        self._list.addWidget(card)
        if own.representative and not own.protected:
            self._list.addWidget(_contact(tr("Representative"), own.representative, own.representative_phone))
        place = view.enterprise
        self._list.addWidget(
            _contact(tr("Enterprise"), place.name, place.phone, place.email, place.address.one_line)
        )

    @Slot()
    def _on_save_card(self) -> None:
        self.card_asked.emit(False)

    @Slot()
    def _on_print_card(self) -> None:
        self.card_asked.emit(True)

    @Slot()
    def _on_reveal(self) -> None:
        if self._hidden is not None and self.reveal is not None:
            self._hidden.show()
            self.reveal.hide()


def _ways(person: Supervisor) -> tuple[str, str]:
    return person.phone, person.email


def _contact(title: str, name: str, *ways: str) -> QWidget:
    made = QWidget()
    layout = look.column(0)
    made.setLayout(layout)
    layout.addWidget(look.section_title(title))
    layout.addWidget(look.with_role(look.body(name, selectable=True), "label"))
    for way in filter(None, ways):
        layout.addWidget(look.body(way, selectable=True))
    if not any(ways):
        layout.addWidget(look.hint(tr("No telephone or e-mail is registered.")))
    return made


class AgreementCard(QFrame):
    """The agreement that applies. ``opened`` asks for its page, ``exported`` carries the copy that is wanted."""

    opened = Signal(object)
    exported = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._agreement: Agreement | None = None
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.title = look.subheading(tr("Agreement"))
        self.title.setWordWrap(False)
        self.state = look.badge("")
        layout.addLayout(look.row(self.title, self.state, None))
        self.words: QLabel = look.body()
        layout.addWidget(self.words)
        self.open_it = look.secondary_button(tr("Open"), "file-text")
        self.open_it.setObjectName("placement.agreement.open")
        self.open_it.clicked.connect(self._on_open)
        self.full = look.secondary_button(tr("Save as PDF"), "file-down")
        self.full.setObjectName("placement.agreement.export")
        self.full.clicked.connect(self._on_full)
        self.copy = look.secondary_button(tr("Supervisor's copy"), "file-down")
        self.copy.setObjectName("placement.agreement.copy")
        self.copy.setToolTip(tr("Only what the participant consents to share today"))
        self.copy.clicked.connect(self._on_copy)
        layout.addLayout(look.row(self.open_it, self.full, self.copy, None))

    def show_placement(self, view: PlacementView) -> None:
        """Show the agreement that applies, or that none is written."""
        agreement = self._agreement = view.current
        for button in (self.open_it, self.full, self.copy):
            button.setVisible(agreement is not None)
        self.state.setVisible(agreement is not None)
        if agreement is None:
            self.words.setText(tr("No agreement is written for this placement."))
            return
        look.set_badge(self.state, *state_words(agreement.state))
        others = len(view.agreements) - 1
        more = tr("%n more in the same placement", n=others) if others else ""
        period = period_text(agreement.terms.start, agreement.terms.end)
        self.words.setText(" · ".join(filter(None, (agreement.number, period, more))))

    @Slot()
    def _on_open(self) -> None:
        if self._agreement is not None:
            self.opened.emit(self._agreement.id)

    @Slot()
    def _on_full(self) -> None:
        if self._agreement is not None:
            self.exported.emit(self._agreement.id, Copy.FULL)

    @Slot()
    def _on_copy(self) -> None:
        if self._agreement is not None:
            self.exported.emit(self._agreement.id, Copy.SUPERVISOR)
