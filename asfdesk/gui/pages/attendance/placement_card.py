"""Attendance on a placement's page: this month in numbers, an absence that lasts, the way to the month, and costs."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from asfdesk.domain import writing
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.invoice_basis import LARGEST_COST, ORE, CostLine
from asfdesk.domain.kinds import CompensationKind
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import date_text, number_text, tr
from asfdesk.services import attendance, invoice_basis
from asfdesk.services.agreeing.placements import PlacementView
from asfdesk.services.desk import Desk

from .words import month_words


class AttendanceCard(QFrame):
    """``opened`` asks for the month; ``changed`` tells the page to read anew; ``ending_asked`` begins an ending from a long
    absence."""

    opened = Signal()
    changed = Signal()
    ending_asked = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window = desk, window
        self._placement: UUID | None = None
        self.form: CostForm | None = None
        self.removers: list[tuple[CostLine, QToolButton]] = []
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.warning = look.badge("", Meaning.WARNING)
        layout.addLayout(look.row(look.subheading(tr("Attendance")), self.warning, None))
        self.words = look.body()
        layout.addWidget(self.words)
        self.rule = look.hint("")
        layout.addWidget(self.rule)
        self.end_it = look.quiet_button(tr("Begin an ending…"), "flag")
        self.end_it.setObjectName("placement.absence.end")
        self.end_it.clicked.connect(self.ending_asked)
        layout.addWidget(self.end_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_it = look.secondary_button(tr("Mark attendance"), "calendar-check")
        self.open_it.setObjectName("placement.attendance")
        self.open_it.clicked.connect(self.opened)
        layout.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.costs = QWidget()
        inside = look.column(look.S)
        inside.addWidget(look.section_title(tr("Additional costs this month")))
        self._list: QVBoxLayout = look.column(look.XS)
        inside.addLayout(self._list)
        self._form_place: QVBoxLayout = look.column(0)
        inside.addLayout(self._form_place)
        self.add = look.quiet_button(tr("Add a cost"), "plus")
        self.add.setObjectName("placement.cost.add")
        self.add.clicked.connect(self._on_add)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.costs.setLayout(inside)
        layout.addWidget(self.costs)

    def show_placement(self, view: PlacementView) -> None:
        """Show how it stands this month; hidden until an agreement is signed."""
        if view.placement.id != self._placement:
            self._close_form()
        self._placement = view.placement.id
        summary = attendance.summary(self._desk, view.placement.id)
        self.setVisible(summary is not None)
        if summary is None:
            return
        month = month_words(summary.month).capitalize()
        self.words.setText(
            tr(
                "{month}: present {present}, away {away}, not marked {unmarked}",
                month=month,
                present=summary.present,
                away=summary.absent,
                unmarked=summary.unmarked,
            )
        )
        long = summary.long_absence
        self.warning.setVisible(long is not None)
        self.rule.setVisible(long is not None)
        self.end_it.setVisible(long is not None and view.ending is None)
        if long is not None:
            look.set_badge(
                self.warning,
                tr("Away %n days in a row", n=long.absence.days),
                Meaning.DANGER if long.threshold >= long.rule.days else Meaning.WARNING,
            )
            self.rule.setText(f"{long.rule.text} ({long.rule.source.title})")
        current = view.current
        kind = current.terms.compensation.kind if current else None
        self.costs.setVisible(kind is CompensationKind.ADDITIONAL_COST)
        if kind is CompensationKind.ADDITIONAL_COST:
            self._show_costs(invoice_basis.costs_of(self._desk, view.placement.id, summary.month))

    def _show_costs(self, found: list[CostLine]) -> None:
        look.clear(self._list)
        self.removers = []
        if not found:
            self._list.addWidget(look.hint(tr("None yet.")))
        for cost in found:
            words = tr(
                "{day}: {what}, {amount} kr",
                day=date_text(cost.on),
                what=cost.what,
                amount=number_text(cost.amount, 2),
            )
            remove = look.icon_button("trash-2", tr("Remove: {what}", what=cost.what))
            remove.clicked.connect(self._on_remove)
            line = look.row(look.body(words), remove)
            line.setStretch(0, 1)
            self._list.addLayout(line)
            self.removers.append((cost, remove))

    @Slot()
    def _on_add(self) -> None:
        if self._placement is None or self.form is not None:
            return
        self.form = CostForm(self._desk, self._window, invoice_basis.new_cost(self._desk, self._placement))
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._close_form)
        self._form_place.addWidget(self.form)
        self.form.form.fields["what"].focus()

    @Slot()
    def _on_saved(self) -> None:
        self._close_form()
        self.changed.emit()

    @Slot()
    def _close_form(self) -> None:
        self.form = None
        look.clear(self._form_place)

    @Slot()
    def _on_remove(self) -> None:
        cost = next((cost for cost, button in self.removers if button is self.sender()), None)
        if cost is None:
            return
        try:
            invoice_basis.delete_cost(self._desk, cost.id)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._removed = cost.id
        self._window.messages.show_ok(tr("The cost is removed."), tr("Undo"), self._bring_back)
        self.changed.emit()

    def _bring_back(self) -> None:
        invoice_basis.restore_cost(self._desk, self._removed)
        self.changed.emit()


class CostForm(QFrame):
    """One additional cost. ``saved`` after it was written."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, window: Surroundings, value: CostLine) -> None:
        super().__init__()
        self._desk, self._window, self._value = desk, window, value
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.M, look.M)
        self.setLayout(layout)
        self.form = Form()
        self.form.add_row("what", tr("What it was for"), TextField(check=writing.check_line), required=True)
        self.form.add_row("on", tr("Date"), DateField(), required=True)
        self.form.add_row(
            "amount",
            tr("Amount excluding VAT"),
            NumberField(unit="kr", lowest=ORE, highest=LARGEST_COST),
            required=True,
        )
        self.form.show_values({"what": value.what, "on": value.on, "amount": None})
        layout.addWidget(self.form)
        save = look.primary_button(tr("Save the cost"), "check")
        save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(save, cancel, None))
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"cost.{key}")
        save.setObjectName("cost.save")

    @Slot()
    def _on_save(self) -> None:
        values = self.form.read()
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        try:
            invoice_basis.save_cost(self._desk, replace(self._value, **values))
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.saved.emit()
