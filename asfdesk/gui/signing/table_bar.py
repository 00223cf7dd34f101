"""What whoever has been lent the screen can do with it: larger, smaller, turned towards the other side of the table."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import SignaturePad
from asfdesk.gui.widgets.table_space import TableSpace

PAD_SHARE = 0.42  # of the height


class TableBar(QWidget):
    """Belongs inside what it enlarges and turns, so that the buttons turn with it."""

    def __init__(self) -> None:
        super().__init__()
        self._space: TableSpace | None = None
        self.smaller = self._button(tr("Smaller"), "zoom-out", "signing.table.smaller", self._on_smaller)
        self.larger = self._button(tr("Larger"), "zoom-in", "signing.table.larger", self._on_larger)
        self.percent = look.body("100 %")
        self.percent.setWordWrap(False)
        self.turn = self._button(tr("Turn the screen"), "rotate-ccw", "signing.table.turn", self._on_turn)
        self.turn.setToolTip(tr("Half a turn, towards who sits on the other side of the table"))
        self.setLayout(look.row(self.smaller, self.percent, self.larger, None, self.turn, spacing=look.S))

    def _button(self, words: str, icon: str, name: str, act: object) -> QPushButton:
        button = look.secondary_button(words, icon)
        button.setObjectName(name)
        button.setMinimumHeight(40)
        button.clicked.connect(act)
        return button

    def steer(self, space: TableSpace) -> None:
        """Enlarge and turn this."""
        self._space = space
        space.changed.connect(self._show)
        self._show()

    @Slot()
    def _on_smaller(self) -> None:
        if self._space is not None:
            self._space.show_as(self._space.smaller())

    @Slot()
    def _on_larger(self) -> None:
        if self._space is not None:
            self._space.show_as(self._space.larger())

    @Slot()
    def _on_turn(self) -> None:
        if self._space is not None:
            self._space.show_as(turned=not self._space.turned)

    @Slot()
    def _show(self) -> None:
        space = self._space
        if space is None:
            return
        percent = f"{round(space.scale * 100)} %"
        self.percent.setText(percent)
        self.percent.setAccessibleName(tr("Size {percent}", percent=percent))
        self.smaller.setEnabled(space.smaller() != space.scale)
        self.larger.setEnabled(space.larger() != space.scale)


class TableWork(TableSpace):
    """What a page lends at the table: its content under the bar, which is there while the screen is lent."""

    def __init__(self, content: QLayout) -> None:
        inner = look.with_role(QWidget(), "canvas")
        self.bar = TableBar()
        whole = look.column(look.S)
        whole.addWidget(self.bar)
        whole.addLayout(content, 1)
        inner.setLayout(whole)
        super().__init__(inner)
        self.bar.steer(self)
        self.bar.hide()

    def set_lent(self, *, lent: bool) -> None:
        """The screen is lent, or its owner is back: then everything is as it was."""
        self.bar.setVisible(lent)
        if not lent:
            self.show_as(1.0, turned=False)

    def fit_pad(self, pad: SignaturePad, *, lent: bool) -> None:
        """Keep the pad low enough for the tick and the button to be in view with it while the screen is lent."""
        room = int(self.height() / self.scale * PAD_SHARE)
        pad.setMaximumHeight(max(pad.minimumHeight(), room) if lent else 16_777_215)
