"""The outcome: at the end, and three and six months later; what is chosen is written at once and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.outcome import POINTS, Outcome
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import outcomes

from .words import point_words


class OutcomeCard(QFrame):
    """``changed`` tells the page to read anew."""

    changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window = desk, window
        self._placement: UUID | None = None
        self._found: dict[int, Outcome] = {}
        self._undo: tuple[int, Outcome | None] | None = None
        self.form: OutcomeForm | None = None
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("Outcomes")))
        layout.addWidget(
            look.hint(tr("What the participant does now. It is counted, so it is chosen from a list."))
        )
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)

    def show_outcomes(self, placement_id: UUID, found: Mapping[int, Outcome]) -> None:
        """Show what is known at each point."""
        if placement_id == self._placement and self.form is not None:
            return  # what is being typed stays
        self.form = None
        self._placement, self._found = placement_id, dict(found)
        names = outcomes.outcome_names(self._desk)
        look.clear(self._list)
        for months in POINTS:
            self._list.addWidget(self._line(months, found.get(months), names))

    def _line(self, months: int, known: Outcome | None, names: Mapping[str, str]) -> QWidget:
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        layout.addWidget(look.section_title(point_words(months)))
        if known is not None:
            layout.addWidget(look.with_role(look.body(names.get(known.code, known.code)), "label"))
            whence = (
                tr("told at the follow-up {day}", day=date_text(known.on))
                if known.visit_id
                else date_text(known.on)
            )
            layout.addWidget(look.hint(". ".join(filter(None, (whence, known.note)))))
        else:
            layout.addWidget(look.hint(tr("Not known yet.")))
        button = look.quiet_button(tr("Change…") if known else tr("Record…"), "pencil")
        button.setObjectName(f"outcome.record.{months}")
        button.setAccessibleName(f"{button.text()} {point_words(months)}")
        button.setProperty("months", months)
        button.clicked.connect(self._on_record)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    @Slot()
    def _on_record(self) -> None:
        sender = self.sender()
        if sender is None or self._placement is None:
            return
        self.open_form(int(sender.property("months")))

    def open_form(self, months: int) -> None:
        """Ask what is known at a point."""
        assert self._placement is not None
        self.form = None
        self.show_outcomes(self._placement, self._found)
        known = self._found.get(months)
        value = known or outcomes.new_outcome(self._desk, self._placement, months)
        self.form = OutcomeForm(self._desk, self._window, value)
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._on_cancelled)
        self._list.insertWidget(POINTS.index(months) + 1, self.form)
        self.form.form.fields["code"].focus()

    @Slot(object)
    def _on_saved(self, before: tuple[int, Outcome | None]) -> None:
        self._undo = before
        self.form = None
        self.changed.emit()
        self._window.messages.show_ok(tr("The outcome is recorded."), tr("Undo"), self._take_back)

    def _take_back(self) -> None:
        if self._undo is not None and self._placement is not None:
            outcomes.take_back(self._desk, self._placement, *self._undo)
            self._undo = None
            self.changed.emit()

    @Slot()
    def _on_cancelled(self) -> None:
        self.form = None
        if self._placement is not None:
            self.show_outcomes(self._placement, self._found)


class OutcomeForm(QWidget):
    """One outcome. ``saved`` carries its point and what stood there before."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, window: Surroundings, value: Outcome) -> None:
        super().__init__()
        self._desk, self._window, self._value = desk, window, value
        layout = look.column(look.S)
        self.setLayout(layout)
        self.form = Form()
        choices = [(kind.code, kind.name) for kind in desk.catalogue.outcomes]
        self.form.add_row(
            "code", point_words(value.after_months), ChoiceField(choices, width=280), required=True
        )
        self.form.add_row("on", tr("Date"), DateField(), required=True)
        self.form.add_row("note", tr("Comment"), TextField())
        self.form.show_values({"code": value.code or None, "on": value.on, "note": value.note})
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"outcome.{key}")
        layout.addWidget(self.form)
        save = look.primary_button(tr("Record the outcome"), "check")
        save.setObjectName("outcome.save")
        save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(save, cancel, None))

    @Slot()
    def _on_save(self) -> None:
        values = self.form.read()
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        value = self._value
        outcome = Outcome(
            value.placement_id, value.after_months, str(values["code"] or ""), values["on"], values["note"]
        )
        try:
            before = outcomes.record(self._desk, outcome)
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self.saved.emit((value.after_months, before))
