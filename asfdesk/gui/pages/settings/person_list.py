"""Everybody with a way in to the register, one line each: name, role, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.people import AccessRole, Person
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr


def role_words(role: AccessRole) -> str:
    """A role in a word."""
    return {
        AccessRole.OFFICER: tr("Case officer"),
        AccessRole.READER: tr("Reader"),
        AccessRole.ADMINISTRATOR: tr("Administrator"),
    }[role]


class PersonList(QWidget):
    """``removed`` and ``approved`` carry the :class:`Person` whose button was pressed."""

    removed = Signal(object)
    approved = Signal(object)

    def __init__(self, *, approves: bool) -> None:
        super().__init__()
        self._approves = approves
        self._people: dict[str, Person] = {}
        self._lines = look.column(look.S)
        self.setLayout(self._lines)

    def show_people(self, people: Sequence[Person], me: UUID | None) -> None:
        """Show them in this order; ``me`` cannot be removed."""
        look.clear(self._lines)
        self._people = {person.id.hex: person for person in people}
        for person in people:
            self._lines.addWidget(self._line(person, mine=person.id == me))

    def _line(self, person: Person, *, mine: bool) -> QWidget:
        called = person.name or tr("Name not given")
        name = look.with_role(look.body(tr("{name} (you)", name=called) if mine else called), "label")
        badge = look.badge(role_words(person.role), Meaning.INFO)
        made = QWidget()
        line = look.row(name, badge, spacing=look.M)
        line.setStretch(0, 1)
        if person.pending:
            line.addWidget(look.badge(tr("waits for a yes"), Meaning.WARNING))
        if person.pending and self._approves:
            yes = look.secondary_button(tr("Let in"), "check")
            yes.setObjectName(f"people.approve.{person.id.hex}")
            yes.setAccessibleName(tr("Let in {name}", name=called))
            yes.clicked.connect(self._on_approve)
            line.addWidget(yes)
        if not mine:
            gone = look.quiet_button(tr("Remove…"), "trash-2")
            gone.setObjectName(f"people.remove.{person.id.hex}")
            gone.setAccessibleName(tr("Remove {name}", name=called))
            gone.clicked.connect(self._on_remove)
            line.addWidget(gone)
        made.setLayout(line)
        made.setMinimumHeight(look.XXL + look.XS)  # as high with a button as without
        return made

    def _asked(self) -> Person | None:
        button = self.sender()
        return (
            self._people.get(button.objectName().rpartition(".")[2])
            if isinstance(button, QPushButton)
            else None
        )

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self._asked())

    @Slot()
    def _on_approve(self) -> None:
        self.approved.emit(self._asked())
