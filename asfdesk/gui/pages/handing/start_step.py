"""Where it begins: hand over, take in, and the merges that were made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPushButton, QRadioButton, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.picker import Find, Found, PickerField
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.words.wording import problem_text
from asfdesk.services.hand_over import Chosen
from asfdesk.services.merging import JournalEntry

from .words import sender_words

_KEY = 256


class StartStep(QWidget):
    """``pack_wanted``, ``package_wanted``; ``undo_wanted`` and ``given_way_wanted`` carry a :class:`JournalEntry`."""

    pack_wanted = Signal()
    package_wanted = Signal()
    undo_wanted = Signal(object)
    given_way_wanted = Signal(object)

    def __init__(self, find: Find, tasks: Tasks) -> None:
        super().__init__()
        whole = look.column(look.L)
        whole.setContentsMargins(0, 0, look.M, look.L)
        self.journal, self._journal_column = look.card(tr("Merges"), margin=look.XL)
        self._lines = look.column(look.M)
        self._journal_column.addLayout(self._lines)
        for part in (self._give_card(find, tasks), self._take_card(), self.journal):
            whole.addWidget(part)
        whole.addStretch(1)
        self.setLayout(whole)
        self.setMaximumWidth(look.READING_WIDTH + 120)
        self._on_scope()

    def _give_card(self, find: Find, tasks: Tasks) -> QWidget:
        card, inside = look.card(tr("Hand over"), margin=look.XL)
        inside.setSpacing(look.M)
        inside.addWidget(
            look.hint(
                tr(
                    "One locked file with the cases, for a colleague's computer or your own laptop. The log, keys, "
                    "half-typed work and settings stay here. Everybody whose case goes along is noted in the log."
                )
            )
        )
        self.everything = QRadioButton(tr("Everything in the register"))
        self.everything.setObjectName("handing.everything")
        self.everything.setChecked(True)
        self.some = QRadioButton(tr("The cases of some participants"))
        self.some.setObjectName("handing.some")
        self.some.toggled.connect(self._on_scope)
        self.picker = PickerField(find, tasks=tasks, placeholder=tr("Add a participant by name or number"))
        self.picker.set_name(tr("Add a participant"))
        self.picker.changed.connect(self._on_picked)
        self.people = QListWidget()
        self.people.setAccessibleName(tr("Whose cases go along"))
        self.people.setObjectName("handing.people")
        self.people.setMaximumHeight(100)
        self.remove: QPushButton = look.quiet_button(tr("Take off the list"), "x")
        self.remove.setObjectName("handing.remove")
        self.remove.clicked.connect(self._on_remove)
        self._chosen = QWidget()
        lines = look.column(look.S)
        for widget in (self.picker, self.people):
            lines.addWidget(widget)
        lines.addLayout(look.row(self.remove, None))
        self._chosen.setLayout(lines)
        self.protected = QCheckBox(tr("Protected identities too"))
        self.protected.setObjectName("handing.protected")
        self.pack: QPushButton = look.primary_button(tr("Make the package…"), "file-down")
        self.pack.setObjectName("handing.pack")
        self.pack.clicked.connect(self.pack_wanted)
        for widget in (self.everything, self.some, self._chosen, self.protected):
            inside.addWidget(widget)
        inside.addLayout(look.row(self.pack, None))
        return card

    def _take_card(self) -> QWidget:
        card, inside = look.card(tr("Take in"), margin=look.XL)
        inside.setSpacing(look.M)
        inside.addWidget(
            look.hint(
                tr(
                    "First you see what a package would do. Nothing is written before you say so, and the register is backed "
                    "up first. What is signed never changes, and whoever was erased here does not come back."
                )
            )
        )
        self.take: QPushButton = look.primary_button(tr("Open a package…"), "folder-open")
        self.take.setObjectName("handing.open")
        self.take.clicked.connect(self.package_wanted)
        inside.addLayout(look.row(self.take, None))
        return card

    @property
    def chosen(self) -> Chosen:
        """What the officer has ticked."""
        people = tuple(self.people.item(number).data(_KEY) for number in range(self.people.count()))
        return Chosen(people if self.some.isChecked() else None, self.protected.isChecked())

    def add(self, found: Found) -> None:
        """One participant more on the list."""
        self.some.setChecked(True)
        known = {self.people.item(number).data(_KEY) for number in range(self.people.count())}
        if found.value not in known:
            item = QListWidgetItem(found.title)
            item.setData(_KEY, found.value)
            self.people.addItem(item)
            self.people.setCurrentItem(item)
        self._on_scope()

    def show_journal(self, found: Sequence[JournalEntry]) -> None:
        """The merges, the latest first."""
        look.clear(self._lines)
        if not found:
            self._lines.addWidget(look.hint(tr("No package has been taken in yet.")))
        for number, entry in enumerate(found):
            self._lines.addWidget(self._line(number, entry))

    def _line(self, number: int, entry: JournalEntry) -> QWidget:
        sender = sender_words(entry.merging.sender, entry.merging.sender_device)
        words = tr(
            "{moment}: package from {sender}, made {made}",
            moment=moment_text(entry.done_at), sender=sender, made=moment_text(entry.merging.packed_at),
        )  # fmt: skip
        line = look.row(look.body(words), spacing=look.M)
        line.setStretch(0, 1)
        if entry.given_way:
            show = look.secondary_button(tr("%n values gave way…", n=entry.given_way), "eye")
            show.setObjectName(f"handing.given_way.{number}")
            show.clicked.connect(partial(self._on_given_way, entry))
            line.addWidget(show)
        if entry.merging.undone_at is not None:
            line.addWidget(look.badge(tr("Undone"), Meaning.NEUTRAL))
        elif entry.hindrance is None:
            undo = look.secondary_button(tr("Take the merge back"), "undo-2")
            undo.setObjectName(f"handing.undo.{number}")
            undo.setAccessibleName(tr("Take back: {what}", what=words))
            undo.clicked.connect(partial(self._on_undo, entry))
            line.addWidget(undo)
        whole = look.column(look.XS)
        whole.addLayout(line)
        if entry.hindrance is not None and entry.merging.undone_at is None:
            whole.addWidget(look.hint(problem_text(Problem(entry.hindrance))))
            whole.addWidget(look.hint(tr("The backup: {name}", name=entry.merging.backup)))
        holder = QWidget()
        holder.setLayout(whole)
        return holder

    def _on_given_way(self, entry: JournalEntry, _checked: bool = False) -> None:
        self.given_way_wanted.emit(entry)

    def _on_undo(self, entry: JournalEntry, _checked: bool = False) -> None:
        self.undo_wanted.emit(entry)

    @Slot()
    def _on_scope(self) -> None:
        some = self.some.isChecked()
        self._chosen.setVisible(some)
        self.people.setVisible(self.people.count() > 0)
        self.remove.setVisible(self.people.count() > 0)
        self.pack.setEnabled(not some or self.people.count() > 0)

    @Slot()
    def _on_picked(self) -> None:
        found = self.picker.found
        if found is not None and isinstance(found.value, UUID):
            self.add(found)
            self.picker.show_value(None)
            self.picker.focus()

    @Slot()
    def _on_remove(self) -> None:
        self.people.takeItem(max(self.people.currentRow(), 0))
        self._on_scope()
