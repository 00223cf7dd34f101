"""Where the import begins: a place to drop a file, the templates, and the last imports with the way to undo them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.register_import import ImportKind, PastImport
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.widgets.flow import FlowLayout

from .words import kind_words


class StartStep(QWidget):
    """``file_wanted``; ``template_wanted`` carries the kind, ``undo_wanted`` the operation."""

    file_wanted = Signal()
    template_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        zone = look.frame("drop")
        zone.setObjectName("import.zone")
        inside = look.column(look.M, look.XXL)
        middle = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(look.IconLabel("file-plus", "accent", look.ICON_LARGE), 0, middle)
        title = look.subheading(tr("Drop an Excel or CSV file here"))
        title.setAlignment(middle)
        inside.addWidget(title)
        words = look.hint(
            tr(
                "First you see what each row would become. Nothing is written before you say so, and the register is "
                "backed up first. Formulas and macros are never run."
            )
        )
        words.setAlignment(middle)
        inside.addWidget(words)
        self.choose: QPushButton = look.primary_button(tr("Choose a file…"), "folder-open")
        self.choose.setObjectName("import.choose")
        self.choose.clicked.connect(self.file_wanted)
        inside.addWidget(self.choose, 0, middle)
        zone.setLayout(inside)
        templates, column = look.card(tr("Templates"), margin=look.XL)
        column.addWidget(
            look.hint(
                tr(
                    "You do not need a template: your own headers are understood or can be pointed out. A template has "
                    "every column there is and a row as an example. Placements and agreements are not imported."
                )
            )
        )
        line = FlowLayout(look.M)
        self.templates: dict[ImportKind, QPushButton] = {}
        for kind in ImportKind:
            button = look.secondary_button(kind_words(kind), "file-down")
            button.setObjectName(f"import.template.{kind}")
            button.setAccessibleName(tr("Save the template: {kind}", kind=kind_words(kind)))
            button.clicked.connect(partial(self._on_template, kind))
            line.addWidget(button)
            self.templates[kind] = button
        column.addLayout(line)
        self.past, self._past_column = look.card(tr("Latest imports"), margin=look.XL)
        self._past_lines = look.column(look.S)
        self._past_column.addLayout(self._past_lines)
        self.past.hide()
        whole = look.column(look.L)
        whole.setContentsMargins(0, 0, look.M, look.L)
        for part in (zone, templates, self.past):
            part.setMaximumWidth(look.READING_WIDTH + 120)
            whole.addWidget(part)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_past(self, found: Sequence[PastImport]) -> None:
        """The imports that can be undone, and those that were."""
        look.clear(self._past_lines)
        self.past.setVisible(bool(found))
        for number, one in enumerate(found):
            words = tr(
                "{kind}, {moment}: {new} new, {updated} updated",
                kind=kind_words(one.kind), moment=moment_text(one.at), new=one.new, updated=one.updated,
            )  # fmt: skip
            line = look.row(look.body(words), spacing=look.M)
            line.setStretch(0, 1)
            if one.undone:
                line.addWidget(look.badge(tr("Undone"), Meaning.NEUTRAL))
            else:
                button = look.secondary_button(tr("Undo the whole import"), "undo-2")
                button.setObjectName(f"import.undo.{number}")
                button.setAccessibleName(tr("Undo: {what}", what=words))
                button.clicked.connect(partial(self._on_undo, one))
                line.addWidget(button)
            holder = QWidget()
            holder.setLayout(line)
            self._past_lines.addWidget(holder)

    def _on_template(self, kind: ImportKind, _checked: bool = False) -> None:
        self.template_wanted.emit(kind)

    def _on_undo(self, one: PastImport, _checked: bool = False) -> None:
        self.undo_wanted.emit(one)
