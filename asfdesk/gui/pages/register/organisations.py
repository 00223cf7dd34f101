"""Commissioners with their units and officers, and which of the officers works at this desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.parties import CaseOfficer, Commissioner, Unit
from asfdesk.domain.register_import import ImportKind
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.register.organisation_forms import (
    Part,
    PartForm,
    delete_part,
    kind_of,
    make_form,
    save_part,
)
from asfdesk.gui.pages.register.organisation_tree import OrganisationTree
from asfdesk.gui.pages.register.record_page import ask_to_leave
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.side_by_side import SideBySide
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners
from asfdesk.services.parties.commissioners import Organisation

TREE_WIDTH, SIDE_BY_SIDE, LEAST_TALL = 340, 720, 260


class OrganisationsPage(Page):
    """Page ``organisations``; a subject is the id of a commissioner, unit or officer to show.

    ``show_officer`` tells the window the name of who works here when it changes.
    """

    watched: ClassVar[frozenset[Kind]] = frozenset({Kind.COMMISSIONER, Kind.UNIT, Kind.OFFICER})

    def __init__(
        self, desk: Desk, window: Surroundings, *, show_officer: Callable[[str], object] | None = None
    ) -> None:
        super().__init__(
            tr("Commissioners"),
            tr("Who orders placements: authorities and municipalities, their units and officers."),
        )
        self.desk, self._window, self._show_officer = desk, window, show_officer
        self.organisations: tuple[Organisation, ...] = ()
        self.form: PartForm | None = None
        self.add_button: QPushButton = look.primary_button(tr("New commissioner"), "plus")
        self.add_button.setObjectName("organisations.new")
        self.add_button.setToolTip(tr("{deed} (Ctrl+N)", deed=tr("New commissioner")))
        self.add_button.clicked.connect(self.add_commissioner)
        self.import_button: QPushButton = look.secondary_button(tr("Import…"), "file-plus")
        self.import_button.setObjectName("organisations.import")
        self.import_button.setToolTip(tr("From Excel or CSV"))
        self.import_button.clicked.connect(self.go_import)
        self.action_row.addWidget(self.import_button)
        self.action_row.addWidget(self.add_button)
        self.model = ChoiceField(searchable=True, placeholder=tr("Add from the region's list"), width=None)
        self.model.set_name(tr("Add from the region's list"))
        self.model.combo.setObjectName("organisations.model")
        self.model.changed.connect(self._on_model)
        self.tree = OrganisationTree()
        self.tree.chosen.connect(self._on_chosen)
        left = look.column(look.M)
        left.addWidget(self.model)
        left.addWidget(self.tree, 1)
        side = QWidget()
        side.setLayout(left)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._compose_editor())
        self.stack.addWidget(
            look.empty_state(
                "landmark",
                tr("Nothing chosen"),
                tr("Choose a commissioner, unit or officer to the left, or add one from the region's list."),
            )
        )
        both = SideBySide(side, self.stack, gap=look.XL, turn=SIDE_BY_SIDE, wide=TREE_WIDTH, least=LEAST_TALL)
        self.content.addWidget(both, 1)
        for keys, act in (
            (QKeySequence.StandardKey.New, self.add_commissioner),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._show_part(None)

    def _compose_editor(self) -> QWidget:
        self.title_of_part = look.subheading("")
        self.me = look.hint(tr("This is you: agreements and the log name you."))
        self._place: QVBoxLayout = look.column(0)
        self.save_button = look.primary_button(tr("Save"), "save")
        self.save_button.setObjectName("organisation.save")
        self.save_button.clicked.connect(self.save)
        self.remove_button = look.quiet_button(tr("Remove"), "trash-2")
        self.remove_button.setObjectName("organisation.remove")
        self.remove_button.clicked.connect(self._on_remove)
        self.unit_button = look.secondary_button(tr("New unit"), "plus")
        self.unit_button.setObjectName("organisation.new_unit")
        self.unit_button.clicked.connect(self._on_new_unit)
        self.officer_button = look.secondary_button(tr("New case officer"), "user-plus")
        self.officer_button.setObjectName("organisation.new_officer")
        self.officer_button.clicked.connect(self._on_new_officer)
        self.me_button = look.secondary_button(tr("This is me"), "user-round")
        self.me_button.setObjectName("organisation.me")
        self.me_button.clicked.connect(self._on_me)
        card, inside = look.card(margin=look.XL)
        inside.setSpacing(look.M)
        for widget in (self.title_of_part, self.me):
            inside.addWidget(widget)
        inside.addLayout(self._place)
        inside.addLayout(look.row(self.save_button, self.remove_button, None))
        inside.addLayout(look.wrapped(self.unit_button, self.officer_button, self.me_button))
        canvas = QWidget()
        layout = look.column(0)
        layout.addWidget(card)
        layout.addStretch(1)
        canvas.setLayout(layout)
        return look.scrolling(canvas)

    # ---- life

    def open(self, subject: object = None) -> None:
        self.refresh()
        if isinstance(subject, UUID):
            self.tree.select(subject)

    def refresh(self) -> None:
        """Read the tree anew."""
        self.organisations = commissioners.organisations(self.desk)
        loose = commissioners.officers_without_unit(self.desk)
        self.tree.show_organisations(self.organisations, loose, commissioners.current_officer(self.desk))
        there = {each.commissioner.name for each in self.organisations}
        models = self.desk.catalogue.reference.commissioners
        self.model.set_choices([(model.code, model.name) for model in models if model.name not in there])
        self.model.show_value(None)

    def on_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.kinds & self.watched and not self.dirty:
            self.refresh()

    @property
    def dirty(self) -> bool:
        """Whether the form holds anything that is not saved."""
        return self.form is not None and self.form.dirty

    def can_leave(self) -> bool:
        return self._settle()

    def first_focus(self) -> QWidget | None:
        return self.tree if self.organisations else self.model.combo

    def _settle(self) -> bool:
        """Save what is typed; if that cannot be, ask before it is lost."""
        if not self.dirty or self.save():
            return True
        return ask_to_leave(self._window.ask)

    # ---- one part

    @Slot(object)
    def _on_chosen(self, part: Part) -> None:
        form = self.form
        if form is not None and form.value_shown.id == part.id:
            return
        if not self._settle():
            if form is not None:
                self.tree.blockSignals(True)
                self.tree.select(form.value_shown.id)
                self.tree.blockSignals(False)
            return
        self._show_part(self.tree.parts.get(part.id, part))

    def _show_part(self, part: Part | None) -> None:
        look.clear(self._place)
        self.form = None
        self.stack.setCurrentIndex(0 if part is not None else 1)
        if part is None:
            return
        self.form = make_form(self.desk, part, self.organisations)
        self._place.addWidget(self.form)
        new = part.version == 0
        self.title_of_part.setText(_new_words(part) if new else part.name)
        mine = commissioners.current_officer(self.desk)
        me = mine is not None and mine.id == part.id
        self.me.setVisible(me)
        self.remove_button.setVisible(not new)
        self.unit_button.setVisible(isinstance(part, Commissioner) and not new)
        self.officer_button.setVisible(isinstance(part, Unit) and not new)
        self.me_button.setVisible(isinstance(part, CaseOfficer) and not new and not me)
        if new:
            self.form.fields["name"].focus()

    @Slot()
    def save(self) -> bool:
        """Save the part in view."""
        form = self.form
        if form is None:
            return True
        try:
            if found := form.problems():
                raise RuleBroken(found)
            saved = save_part(self.desk, form.part())
        except RuleBroken as broken:
            if strange := form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return False
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return False
        self.form = None
        self.refresh()
        self._show_part(saved)
        self._tell_officer()
        self.tree.select(saved.id)
        self._window.messages.show_ok(tr("Saved: {name}", name=saved.name))
        return True

    def _tell_officer(self) -> None:
        mine = commissioners.current_officer(self.desk)
        if self._show_officer is not None and mine is not None:
            self._show_officer(mine.name)

    @Slot()
    def go_import(self) -> None:
        """A table of commissioners with their units."""
        self._window.navigator.go("import_register", ImportKind.COMMISSIONERS)

    @Slot()
    def add_commissioner(self) -> None:
        """An empty commissioner."""
        self._start(commissioners.new_commissioner())

    @Slot()
    def _on_new_unit(self) -> None:
        part = self.form.value_shown if self.form else None
        if isinstance(part, Commissioner):
            self._start(commissioners.new_unit(part.id))

    @Slot()
    def _on_new_officer(self) -> None:
        part = self.form.value_shown if self.form else None
        if isinstance(part, Unit):
            self._start(commissioners.new_officer(part.id))

    def _start(self, part: Part) -> None:
        if self._settle():
            self.tree.setCurrentItem(None)  # type: ignore[arg-type]
            self._show_part(part)

    @Slot()
    def _on_me(self) -> None:
        part = self.form.value_shown if self.form else None
        if not isinstance(part, CaseOfficer) or not self._settle():
            return
        commissioners.work_as(self.desk, part.id)
        self._tell_officer()
        self.refresh()
        self._show_part(self.tree.parts.get(part.id, part))
        self._window.messages.show_ok(tr("You now work as {name}.", name=part.name))

    @Slot()
    def _on_model(self) -> None:
        code = self.model.read()
        model = next(
            (each for each in self.desk.catalogue.reference.commissioners if each.code == code), None
        )
        if model is None or not self._settle():
            return
        added = commissioners.add_model(self.desk, model)
        self.form = None
        self.refresh()
        self.tree.select(added.commissioner.id)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.messages.show_ok(tr("Added with its units: {name}", name=added.commissioner.name))

    @Slot()
    def _on_remove(self) -> None:
        part = self.form.value_shown if self.form else None
        if part is None:
            return
        try:
            delete_part(self.desk, part)
        except RuleBroken:
            self._window.messages.show_warning(_in_use_words(part))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        kind, key = kind_of(part), part.id

        def undo() -> None:
            commissioners.restore(self.desk, kind, key)
            self.refresh()
            self.tree.select(key)

        self._show_part(None)
        self.refresh()
        self._window.messages.show_ok(tr("Removed: {name}", name=part.name), tr("Undo"), undo)


def _new_words(part: Part) -> str:
    if isinstance(part, Commissioner):
        return tr("New commissioner")
    return tr("New unit") if isinstance(part, Unit) else tr("New case officer")


def _in_use_words(part: Part) -> str:
    if isinstance(part, Commissioner):
        return tr("Remove its units first.")
    if isinstance(part, Unit):
        return tr("Officers or placements belong to this unit, so it cannot be removed.")
    return tr("You cannot remove yourself or an officer who has placements.")
