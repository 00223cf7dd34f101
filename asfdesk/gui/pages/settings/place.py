"""The card that tells where the register lies, and moves it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.locks.hand_over import AskHandOver, HandOver
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import safekeeping


class PlaceCard(QFrame):
    """The folder, a warning when some program synchronises it, and the way to another."""

    def __init__(self, desk: Desk, window: Surroundings, hand_over: AskHandOver) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window, self._hand_over = desk, window, hand_over
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Where the register lies")))
        layout.addWidget(look.body(str(desk.store.folder), selectable=True))
        synced = safekeeping.synced_by(desk)
        self.warning = look.problem_label(
            tr(
                "{program} synchronises this folder. The register can be overwritten by an older copy: move it.",
                program=synced,
            )
        )
        self.warning.setObjectName("settings.synced")
        self.warning.setVisible(bool(synced))
        layout.addWidget(self.warning)
        layout.addWidget(
            look.hint(
                tr(
                    "The register is encrypted. Copy the whole folder, with the key file, when you move to another "
                    "computer. Keep it out of synchronised folders."
                )
            )
        )
        self.open_folder: QPushButton = look.secondary_button(tr("Open the folder"), "folder-open")
        self.open_folder.setObjectName("settings.folder")
        self.open_folder.clicked.connect(self._on_folder)
        self.move_button: QPushButton = look.secondary_button(tr("Move the register…"), "folder-open")
        self.move_button.setObjectName("settings.move")
        self.move_button.clicked.connect(self._on_move)
        look.show_if(self.move_button, not desk.demo)
        layout.addLayout(look.row(self.open_folder, self.move_button, None))
        self.setLayout(layout)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.store.folder)))

    @Slot()
    def _on_move(self) -> None:
        target = self._window.ask.folder(tr("Where shall the register lie?"))
        if target is None:
            return
        title = tr("Move the register to {folder}?", folder=str(target))
        text = tr(
            "The register is closed, copied with its backups and verified byte for byte. Then the program uses the new "
            "folder; the old one gets another name and stays until you delete it."
        )
        if self._window.ask.confirm(title, text, tr("Move")):
            self._hand_over(_moving(target))


def _moving(target: Path) -> HandOver:
    return HandOver(
        tr("The register is moved. The old folder has another name and can be deleted."),
        move_to=target,
        busy=tr("Copying and verifying the register…"),
    )
