"""What the calendar leaves out: by officer, kommun and kind; and whether it shows the dates that are no visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from asfdesk.domain.kinds import VisitKind
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.services.desk import Desk
from asfdesk.services.planning import calendar
from asfdesk.services.planning.calendar import Wanted


class Filters(QWidget):
    """``changed`` asks the page to look again."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        flow = FlowLayout(look.S)
        reference = desk.catalogue.reference
        officers = [(one.id, one.name) for one in calendar.officers(desk)]
        self.officer = self._choice("officer", tr("Case officer"), tr("All case officers"), officers)
        self.municipality = self._choice(
            "municipality", tr("Municipality"), tr("All municipalities"),
            [(one.code, one.name) for one in reference.municipalities],
        )  # fmt: skip
        self.kind = self._choice(
            "kind", tr("Kind"), tr("All kinds"), [(kind, visit_words(kind)) for kind in VisitKind]
        )
        self.others = QCheckBox(tr("Other dates too"))
        self.others.setToolTip(tr("Agreements that end, orders waiting for answers, actions to be done."))
        self.others.setObjectName("calendar.others")
        self.others.toggled.connect(self._on_changed)
        for part in (self.officer, self.municipality, self.kind, self.others):
            flow.addWidget(part)
        self.setLayout(flow)

    def _choice(
        self, name: str, said: str, everything: str, choices: Sequence[tuple[object, str]]
    ) -> ChoiceField:
        field = ChoiceField(choices, placeholder=everything, width=190)
        field.set_name(said)
        field.combo.setObjectName(f"calendar.{name}")
        field.changed.connect(self._on_changed)
        return field

    def wanted(self, first: date, last: date) -> Wanted:
        """What to look for."""
        municipality, kind = self.municipality.read(), self.kind.read()
        return Wanted(
            first,
            last,
            self.chosen_officer,
            municipality if isinstance(municipality, str) else None,
            kind if isinstance(kind, VisitKind) else None,
            others=self.others.isChecked(),
        )

    @property
    def chosen_officer(self) -> UUID | None:
        """Whose visits alone are in view; None for everybody's."""
        officer = self.officer.read()
        return officer if isinstance(officer, UUID) else None

    @property
    def any(self) -> bool:
        """Whether something is left out."""
        return any(field.read() is not None for field in (self.officer, self.municipality, self.kind))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
