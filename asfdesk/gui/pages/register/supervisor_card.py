"""The supervisors of an enterprise: who they are, who deputises, what they have learnt; edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.parties import Supervisor
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import CheckField, ChoiceField
from asfdesk.gui.forms.fields import LongTextField, TextField, email_field, phone_field
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.record_page import ask_to_leave
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties import enterprises


class SupervisorCard(QFrame):
    """``changed`` tells the page to read anew."""

    changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._enterprise: UUID | None = None
        self._shown: tuple[Supervisor, ...] = ()
        self.form: SupervisorForm | None = None
        self.buttons: list[tuple[Supervisor, QPushButton, QPushButton]] = []
        self.empty = look.hint(
            tr("No supervisor yet. An agreement needs a supervisor and a deputy (2000:634, section 14).")
        )
        self._list: QVBoxLayout = look.column(look.S)
        self._place: QVBoxLayout = look.column(0)
        self.add: QPushButton = look.secondary_button(tr("New supervisor"), "user-plus")
        self.add.setObjectName("supervisor.add")
        self.add.clicked.connect(self._on_add)
        layout = look.column(look.S, look.L)
        layout.addWidget(look.subheading(tr("Supervisors")))
        layout.addWidget(self.empty)
        layout.addLayout(self._list)
        layout.addLayout(self._place)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    def show_supervisors(self, enterprise_id: UUID, found: Sequence[Supervisor]) -> None:
        """Show these; a form that is open on the same enterprise stays open."""
        if enterprise_id != self._enterprise:
            self._close_form()
        self._enterprise, self._shown = enterprise_id, tuple(found)
        look.clear(self._list)
        self.buttons = []
        self.empty.setVisible(not found)
        names = {each.id: each.name for each in found}
        for each in found:
            self._list.addWidget(self._row(each, names))

    def _row(self, value: Supervisor, names: dict[UUID, str]) -> QWidget:
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        name = look.with_role(look.body(value.name, selectable=True), "label")
        head = look.row(name, spacing=look.S)
        head.setStretch(0, 1)
        if not value.active:
            head.addWidget(look.badge(tr("Not active"), Meaning.NEUTRAL))
        layout.addLayout(head)
        deputy = names.get(value.deputy_id) if value.deputy_id else None
        for words in (
            value.title,
            ", ".join(filter(None, (value.phone, value.email))),
            tr("Deputy: {name}", name=deputy) if deputy else tr("No deputy"),
            tr("At most %n participants at a time", n=value.capacity) if value.capacity else "",
            value.trainings,
        ):
            if words:
                layout.addWidget(look.hint(words))
        edit = look.quiet_button(tr("Edit"), "pencil")
        edit.setObjectName("supervisor.edit")
        edit.setAccessibleName(tr("Edit {name}", name=value.name))
        edit.clicked.connect(self._on_edit)
        remove = look.quiet_button(tr("Remove"), "trash-2")
        remove.setObjectName("supervisor.remove")
        remove.setAccessibleName(tr("Remove {name}", name=value.name))
        remove.clicked.connect(self._on_remove)
        layout.addLayout(look.row(edit, remove, None, spacing=look.XS))
        self.buttons.append((value, edit, remove))
        return made

    def _sent(self) -> Supervisor | None:
        sender = self.sender()
        return next((value for value, *buttons in self.buttons if sender in buttons), None)

    @Slot()
    def _on_add(self) -> None:
        if self._enterprise is not None:
            self._open_form(enterprises.new_supervisor(self._enterprise))

    @Slot()
    def _on_edit(self) -> None:
        value = self._sent()
        if value is not None:
            self._open_form(value)

    @Slot()
    def _on_remove(self) -> None:
        value = self._sent()
        if value is None:
            return
        try:
            enterprises.delete_supervisor(self._desk, value.id)
        except RuleBroken:
            self._window.messages.show_warning(
                tr("{name} deputises for somebody and cannot be removed.", name=value.name)
            )
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return

        def undo() -> None:
            enterprises.restore_supervisor(self._desk, value.id)
            self.changed.emit()

        self.changed.emit()
        self._window.messages.show_ok(tr("Removed: {name}", name=value.name), tr("Undo"), undo)

    @property
    def unfinished(self) -> bool:
        """Whether a supervisor is half-typed."""
        return self.form is not None and self.form.form.dirty

    def _open_form(self, value: Supervisor) -> None:
        if self.unfinished and not ask_to_leave(self._window.ask):
            return
        self._close_form()
        self.form = SupervisorForm(value, [each for each in self._shown if each.id != value.id])
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._on_cancelled)
        self._place.addWidget(self.form)
        self.add.hide()
        self.form.form.fields["name"].focus()

    def _close_form(self) -> None:
        self.form = None
        look.clear(self._place)
        self.add.show()

    @Slot(object)
    def _on_saved(self, value: Supervisor) -> None:
        form = self.form
        if form is None:
            return
        try:
            saved = enterprises.save_supervisor(self._desk, value)
        except RuleBroken as broken:
            if strange := form.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self._close_form()
            self.changed.emit()
            self._window.messages.show_ok(tr("Saved: {name}", name=saved.name))

    @Slot()
    def _on_cancelled(self) -> None:
        self._close_form()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class SupervisorForm(QWidget):
    """One supervisor. ``saved`` carries the value as typed; the card saves it."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, value: Supervisor, colleagues: Sequence[Supervisor]) -> None:
        super().__init__()
        self._value = value
        self.form = Form()
        self.form.add_row("name", tr("Name"), TextField(), required=True)
        self.form.add_row("title", tr("Title"), TextField())
        self.form.add_row("phone", tr("Telephone"), phone_field())
        self.form.add_row("email", tr("E-mail"), email_field())
        deputies: list[tuple[object, str]] = [(None, tr("None yet"))]
        deputies += [(each.id, each.name) for each in colleagues]
        self.form.add_row("deputy_id", tr("Deputy"), ChoiceField(deputies, width=None))
        self.form.add_row(
            "capacity", tr("Can supervise at a time"), IntegerField(unit=tr("participants"), highest=100)
        )
        self.form.add_row(
            "trainings",
            tr("Training as supervisor"),
            LongTextField(lines=2, longest=2000),
            hint=tr("Course and year, and what is wished for."),
        )
        self.form.add_row("active", "", CheckField(tr("Supervises now")))
        for key, each in self.form.fields.items():
            each.control.setObjectName(f"supervisor.{key}")
        self.form.show_values(
            {
                **{key: getattr(value, key) for key in ("name", "title", "phone", "email", "trainings")},
                "deputy_id": value.deputy_id,
                "capacity": value.capacity or None,
                "active": value.active,
            }
        )
        self.save = look.primary_button(tr("Save the supervisor"), "check")
        self.save.setObjectName("supervisor.save")
        self.save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.setObjectName("supervisor.cancel")
        cancel.clicked.connect(self.cancelled)
        layout = look.column(look.M)
        layout.setContentsMargins(0, look.S, 0, 0)
        layout.addWidget(self.form)
        layout.addLayout(look.row(self.save, cancel, None))
        self.setLayout(layout)

    @Slot()
    def _on_save(self) -> None:
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        values = self.form.read()
        self.saved.emit(replace(self._value, **{**values, "capacity": values["capacity"] or 0}))
