"""What an import did, and the way to undo it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.register_import import Imported
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout

from .words import result_words


class ResultStep(QWidget):
    """``undo_wanted``, ``list_wanted``, ``register_wanted``, ``again_wanted``."""

    undo_wanted = Signal()
    list_wanted = Signal()
    register_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        made, inside = look.card(margin=look.XL)
        made.setObjectName("import.result")
        inside.setSpacing(look.M)
        self.outcome = look.badge("")
        self.summary = look.subheading("")
        self.words = look.body()
        self.register: QPushButton = look.primary_button(tr("Show the register"), "arrow-right")
        self.register.setObjectName("import.register")
        self.register.clicked.connect(self.register_wanted)
        self.undo: QPushButton = look.secondary_button(tr("Undo the whole import"), "undo-2")
        self.undo.setObjectName("import.undo")
        self.undo.clicked.connect(self.undo_wanted)
        self.save_list: QPushButton = look.secondary_button(tr("Save what was left out…"), "file-down")
        self.save_list.setObjectName("import.left_out")
        self.save_list.clicked.connect(self.list_wanted)
        self.again: QPushButton = look.secondary_button(tr("Import another file"), "folder-open")
        self.again.setObjectName("import.again")
        self.again.clicked.connect(self.again_wanted)
        inside.addLayout(look.row(self.outcome, None))
        inside.addWidget(self.summary)
        inside.addWidget(self.words)
        buttons = FlowLayout(look.M)
        for button in (self.register, self.undo, self.save_list, self.again):
            buttons.addWidget(button)
        inside.addLayout(buttons)
        made.setMaximumWidth(look.READING_WIDTH + 120)
        whole = look.column(look.L)
        whole.addWidget(made)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_done(self, done: Imported) -> None:
        """The numbers."""
        wrote = done.operation is not None
        look.set_badge(
            self.outcome,
            tr("Imported") if wrote else tr("Nothing to import"),
            Meaning.OK if wrote else Meaning.NEUTRAL,
        )
        self.summary.setText(result_words(done))
        self.words.setText(
            tr(
                "The register was backed up first. As long as nothing is built on it, the import can be undone as one "
                "step, here and among the latest imports."
            )
            if wrote
            else tr("The register was left as it is.")
        )
        self.undo.setVisible(wrote)
        self.save_list.setVisible(done.left > 0)

    def show_undone(self) -> None:
        """After the undoing."""
        look.set_badge(self.outcome, tr("Undone"), Meaning.NEUTRAL)
        self.words.setText(tr("The register is as before the import. The same file can be imported again."))
        self.undo.hide()
