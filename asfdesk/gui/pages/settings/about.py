"""The card about the program: version and licences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from asfdesk import __version__
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.text import tr
from asfdesk.paths import resource


class AboutCard(QFrame):
    """Version and licences; the texts are shown here, never fetched."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("About asfdesk")))
        layout.addWidget(look.body(tr("Version {version}", version=__version__), selectable=True))
        files = sorted(resource("licences").glob("*.*"))
        names = [(str(file), _licence_name(file)) for file in files]
        self.licences = ChoiceField(names, placeholder=tr("Choose a licence to read"), width=360)
        self.licences.set_name(tr("Licences of the parts"))
        self.licences.combo.setObjectName("settings.licences")
        self.licences.changed.connect(self._on_licence)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Licence text"))
        self.text.setFixedHeight(280)
        self.text.hide()
        layout.addWidget(look.section_title(tr("Licences of the parts")))
        layout.addWidget(self.licences)
        layout.addWidget(self.text)
        self.setLayout(layout)

    @Slot()
    def _on_licence(self) -> None:
        chosen = self.licences.read()
        self.text.setVisible(chosen is not None)
        if isinstance(chosen, str):
            self.text.setPlainText(Path(chosen).read_text(encoding="utf-8"))


def _licence_name(file: Path) -> str:
    return tr("All parts and their licences") if file.stem == "THIRD_PARTY" else file.stem
