"""The calm surface before the register is open: one card in the middle, nothing else on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

CARD_WIDTH = 560
LOW = 480


class Entrance(QWidget):
    """A card with a mark, a title and a text; subclasses fill ``inside``."""

    def __init__(self, icon_name: str, title: str, text: str, *, demo: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        made, self.inside = look.card(margin=look.XXL)
        self.inside.setSpacing(look.L)
        made.setMaximumWidth(CARD_WIDTH)
        made.setMinimumWidth(CARD_WIDTH - 160)
        self.icon = look.IconLabel(icon_name, "accent", look.ICON_LARGE)
        self.title: QLabel = look.display(title)
        self.words: QLabel = look.body(text)
        self.inside.addWidget(self.icon)
        self.inside.addWidget(self.title)
        self.inside.addWidget(self.words)
        self.note = look.body()
        self.note.setObjectName("entrance.note")
        self._noted = look.row(look.IconLabel("info", "info", 20), spacing=look.M)
        self._noted.addWidget(self.note, 1)
        self._note_box = look.with_role(QWidget(), "note")
        self._note_box.setLayout(self._noted)
        self._note_box.hide()
        self.inside.addWidget(self._note_box)
        canvas = QWidget()
        self._middle = middle = look.column(0, look.XL)
        middle.addStretch(1)
        line = look.row(None, made, None)
        line.setStretch(1, 100)
        middle.addLayout(line)
        middle.addStretch(2)
        if demo:
            note = look.hint(tr("Demo register with invented people"))
            note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            middle.addWidget(note)
        canvas.setLayout(middle)
        whole = look.column(0)
        whole.addWidget(look.scrolling(canvas))
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window, such as a laptop's at 200 %, keeps its height for what is to be filled in."""
        super().resizeEvent(event)
        low = self.height() < LOW
        self.icon.setVisible(not low)
        edge, inner = (look.S, look.L) if low else (look.XL, look.XXL)
        self._middle.setContentsMargins(look.XL, edge, look.XL, edge)
        self.inside.setContentsMargins(inner, inner, inner, inner)
        self.inside.setSpacing(look.M if low else look.L)

    def tell(self, text: str) -> None:
        """What happened before this page came, such as that a backup was restored."""
        self.note.setText(text)
        self._note_box.setVisible(bool(text))

    def say(self, icon_name: str, title: str, text: str) -> None:
        """Another title and text, such as at the next step."""
        self.setAccessibleName(title)
        self.icon.set_icon(icon_name, "accent")
        self.title.setText(title)
        self.words.setText(text)


class Busy(QWidget):
    """Says that something is under way which takes a second or two."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(text)
        self.words = look.hint(text)
        lines = look.column(look.XS)
        lines.addWidget(self.bar)
        lines.addWidget(self.words)
        self.setLayout(lines)
        self.hide()


def place_words(folder: Path) -> str:
    """Where the register lies, so that it can be found, moved and backed up."""
    return tr("The register lies in {folder}", folder=str(folder))
