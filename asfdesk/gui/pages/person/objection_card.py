"""What the person says is wrong: entered as received, decided later; what it contests stays as it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.objection import Decision, Demand, Objection
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.rights import objections


def demand_words(demand: Demand) -> str:
    """What the person asks for."""
    return {
        Demand.NOTE: tr("Own view to be noted"),
        Demand.CORRECTION: tr("Correction"),
        Demand.RESTRICTION: tr("Restriction meanwhile"),
        Demand.OBJECTION: tr("Objection to the processing"),
        Demand.ERASURE: tr("Erasure"),
    }[demand]


def decision_words(decision: Decision) -> str:
    """What came of it."""
    return {
        Decision.OPEN: tr("Not decided"),
        Decision.MET: tr("Met"),
        Decision.PARTLY: tr("Met in part"),
        Decision.REFUSED: tr("Refused"),
    }[decision]


class ObjectionCard(QFrame):
    """The list of a person's objections, and a form for a new one or for the decision on an old one."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.value: Objection | None = None
        self._person: object = None
        self._found: dict[str, Objection] = {}
        card, inside = look.card(tr("Correction and objection"))
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)
        inside.addWidget(
            look.hint(
                tr(
                    "The person's own view stands beside the record. What is signed or noted is not changed; a "
                    "correction is made in the form or as a new note. While one is not decided the case is kept."
                )
            )
        )
        self._list: QVBoxLayout = look.column(look.S)
        inside.addLayout(self._list)
        self.add = look.secondary_button(tr("New objection…"), "message-square-text")
        self.add.setObjectName("person.objection")
        self.add.clicked.connect(self._on_new)
        inside.addLayout(look.row(self.add, None))
        self.form = Form()
        self.demand = self.form.add_row(
            "demand",
            tr("What is asked for"),
            ChoiceField([(one, demand_words(one)) for one in Demand], width=300),
        )
        self.received = self.form.add_row(
            "received_on", tr("Received"), DateField(), required=True, beside=True
        )
        self.contested = self.form.add_row(
            "contested",
            tr("What is contested"),
            LongTextField(lines=2),
            hint=tr("Quote the words as they stand."),
        )
        self.statement = self.form.add_row(
            "statement", tr("The person's own words"), LongTextField(lines=3), required=True
        )
        self.decision = self.form.add_row(
            "decision",
            tr("Decision"),
            ChoiceField([(one, decision_words(one)) for one in Decision], width=300),
        )
        self.answer = self.form.add_row(
            "answer",
            tr("Reasons"),
            LongTextField(lines=2),
            hint=tr("Needed when it is refused or met in part."),
        )
        inside.addWidget(self.form)
        self.save = look.primary_button(tr("Save"), "save")
        self.save.setObjectName("person.objection.save")
        self.save.clicked.connect(self._on_save)
        self.cancel = look.secondary_button(tr("Cancel"))
        self.cancel.clicked.connect(self._close)
        inside.addLayout(look.row(self.save, self.cancel, None))
        self._close()

    def show_person(self, participant_id: object) -> None:
        """Another person."""
        self._person = participant_id
        self._close()
        self._show()

    @property
    def dirty(self) -> bool:
        """Whether something typed would be lost."""
        return self.value is not None and self.form.dirty

    def _show(self) -> None:
        look.clear(self._list)
        found = objections.objections_of(self._desk, self._person)  # type: ignore[arg-type]
        self._found = {str(one.id): one for one in found}
        for one in found:
            self._list.addWidget(self._line(one))
        if not found:
            self._list.addWidget(look.body(tr("Nothing is contested.")))

    def _line(self, value: Objection) -> QFrame:
        frame = look.frame("well")
        inside = look.column(look.XS, look.M)
        open_ = value.decision is Decision.OPEN
        badge = look.badge(decision_words(value.decision), Meaning.WARNING if open_ else Meaning.OK)
        title = look.body(
            tr("{what}, {day}", what=demand_words(value.demand), day=date_text(value.received_on))
        )
        title.setWordWrap(False)
        edit = look.quiet_button(tr("Decide") if open_ else tr("Open"), "pencil")
        edit.setProperty("subject", str(value.id))
        edit.clicked.connect(self._on_edit)
        row = look.row(title, badge)
        row.addStretch(1)
        row.addWidget(edit)
        inside.addLayout(row)
        if value.contested:
            inside.addWidget(look.hint(tr("Contested: {words}", words=value.contested)))
        inside.addWidget(look.body(value.statement))
        if value.answer:
            inside.addWidget(look.hint(value.answer))
        frame.setLayout(inside)
        return frame

    @Slot()
    def _on_edit(self) -> None:
        value = self._found.get(str(self.sender().property("subject")))
        if value is not None:
            self._edit(value)

    @Slot()
    def _on_new(self) -> None:
        self._edit(objections.new_objection(self._desk, self._person))  # type: ignore[arg-type]

    def _edit(self, value: Objection) -> None:
        self.value = value
        self.form.clear_problems()
        self.form.show_values(
            {
                "demand": value.demand,
                "received_on": value.received_on,
                "contested": value.contested,
                "statement": value.statement,
                "decision": value.decision,
                "answer": value.answer,
            }
        )
        for widget in (self.form, self.save, self.cancel):
            widget.show()
        self.add.hide()
        self.statement.focus()

    @Slot()
    def _close(self) -> None:
        self.value = None
        for widget in (self.form, self.save, self.cancel):
            widget.hide()
        self.add.show()

    @Slot()
    def _on_save(self) -> None:
        if self.value is None:
            return
        self.form.clear_problems()
        value = replace(self.value, **self.form.read())
        try:
            if found := self.form.problems():
                raise RuleBroken(found)
            objections.save_objection(self._desk, value)
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close()
        self._show()
        self._window.messages.show_ok(tr("The objection is saved beside the record."))
