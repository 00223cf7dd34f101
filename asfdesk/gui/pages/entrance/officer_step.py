"""Who works here: asked once, at the first start, because agreements and the audit trail name the officer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Problem, Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import UnitKind, check_officer
from asfdesk.domain.reference import CommissionerModel, UnitModel
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.fields import TextField, email_field, phone_field
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.entrance.passphrase import is_enter
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk


OTHER = "other"
"""Chosen by who works at a commissioner that the catalogue does not know."""


class OfficerStep(QWidget):
    """Name, title and unit; ``more`` takes what else is asked for. ``done`` tells when the officer, the commissioner and its units are in the register."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._models: dict[str, CommissionerModel] = {}
        self.form = Form()
        self.name = self.form.add_row("name", tr("Your name"), TextField(), required=True)
        self.name.edit.setObjectName("officer.name")
        self.officer_title = self.form.add_row("title", tr("Title"), TextField(width=240))
        self.officer_title.edit.setObjectName("officer.title")
        self.phone = self.form.add_row("phone", tr("Telephone"), phone_field(), beside=True)
        self.email = self.form.add_row("email", tr("E-mail"), email_field())
        self.commissioner = self.form.add_row(
            "commissioner", tr("Where you work"), ChoiceField(searchable=True, width=None), required=True
        )
        self.commissioner.combo.setObjectName("officer.commissioner")
        self.unit = self.form.add_row("unit", tr("Unit"), ChoiceField(width=None), required=True)
        self.unit.combo.setObjectName("officer.unit")
        self.other_name = self.form.add_row(
            "other_name", tr("Name of the organisation"), TextField(), required=True
        )
        self.other_name.edit.setObjectName("officer.other_name")
        self.other_unit = self.form.add_row("other_unit", tr("Name of the unit"), TextField(), required=True)
        self.other_unit.edit.setObjectName("officer.other_unit")
        self._show_other(other=False)
        self.form.changed.connect(self._on_changed)
        self.button: QPushButton = look.primary_button(tr("Start working"), "check")
        self.button.setObjectName("officer.done")
        self.button.clicked.connect(self._on_done)
        self.said = look.problem_label()
        self.said.hide()
        lines = look.column(look.M)
        self.more = look.column(0)
        lines.addWidget(self.form)
        lines.addLayout(self.more)
        lines.addWidget(self.said)
        lines.addLayout(look.row(self.button, None))
        self.setLayout(lines)

    def show_desk(self, desk: Desk) -> None:
        """The register that the officer is going to work in."""
        self._desk = desk
        self._models = {model.code: model for model in desk.catalogue.reference.commissioners}
        known = [(model.code, model.name) for model in self._models.values()]
        self.commissioner.set_choices([*known, (OTHER, tr("Another organisation"))])
        self.form.show_values({"title": tr("Case officer")})
        self.name.focus()

    @Slot(str)
    def _on_changed(self, key: str) -> None:
        if key != "commissioner":
            return
        self._show_other(other=self.commissioner.read() == OTHER)
        model = self._models.get(str(self.commissioner.read()))
        units = [(place, unit.name) for place, unit in enumerate(model.units)] if model else []
        self.unit.set_choices(units)
        if len(units) == 1:
            self.unit.show_value(0)

    def _show_other(self, *, other: bool) -> None:
        self.form.show_row("unit", not other)
        self.form.show_row("other_name", other)
        self.form.show_row("other_unit", other)

    def _model(self, values: dict[str, object]) -> tuple[CommissionerModel, str] | None:
        """The commissioner and the name of the unit; None when something is not chosen yet."""
        if values["commissioner"] == OTHER:
            name, unit = str(values["other_name"]), str(values["other_unit"])
            kind = CommissionerKind.OTHER
            return CommissionerModel(OTHER, kind, name, (UnitModel(unit, UnitKind.OTHER),)), unit
        model, place = self._models.get(str(values["commissioner"])), values["unit"]
        return (model, model.units[place].name) if model and isinstance(place, int) else None

    def _missing(self, values: dict[str, object]) -> list[Problem]:
        other = values["commissioner"] == OTHER
        wanted = ["name", "commissioner", *(("other_name", "other_unit") if other else ("unit",))]
        return [Problem(Rule.REQUIRED, key) for key in wanted if values[key] in (None, "")]

    @Slot()
    def _on_done(self) -> None:
        from asfdesk.services.parties import commissioners

        desk, values = self._desk, self.form.read()
        if desk is None:
            return
        found = [*self._missing(values), *self.form.problems()]
        chosen = self._model(values)
        if found or chosen is None:
            self.form.show_problems(found)
            return
        model, unit_name = chosen
        try:
            officer = replace(
                commissioners.new_officer(),
                **{key: values[key] for key in ("name", "title", "phone", "email")},
            )
            if broken_rules := check_officer(officer):
                raise RuleBroken(broken_rules)  # before the commissioner is written
            units = commissioners.add_model(desk, model).units
            unit = next((u for u in units if u.name == unit_name), None)
            officer = replace(officer, unit_id=unit.id if unit else None)
            commissioners.work_as(desk, commissioners.save_officer(desk, officer).id)
        except RuleBroken as broken:
            self.form.show_problems(broken.problems)
        except StoreFault as fault:
            self.said.setText(fault_text(fault))
            self.said.show()
        else:
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.button.click()
        else:
            super().keyPressEvent(event)
