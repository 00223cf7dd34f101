"""The recovery key, shown once: written down or printed, and then proved by typing a group of it from the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from asfdesk.domain.errors import StoreFault
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.entrance.passphrase import is_enter
from asfdesk.gui.printing import ChoosePrinter, choose_printer, print_pdf
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text
from asfdesk.services.entry import access

PER_LINE = 5
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


class RecoveryStep(QWidget):
    """Two faces: the key with ways to keep it, then the check while the key is hidden. ``kept`` tells when it is proved.

    ``clock`` gives UTC. The key is held only as long as the step is shown; :meth:`forget` drops it.
    """

    kept = Signal()

    def __init__(
        self,
        ask: Ask,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        choose: ChoosePrinter = choose_printer,
    ) -> None:
        super().__init__()
        self._ask, self._clock, self._choose = ask, clock, choose
        self._key = ""
        self.groups: list[QLabel] = []
        self.face = self._compose_face()
        self.check = self._compose_check()
        lines = look.column(look.M)
        lines.addWidget(self.face)
        lines.addWidget(self.check)
        self.setLayout(lines)
        self.check.hide()

    @property
    def _group(self) -> int:
        """Which group is asked for: the last of four signs, counted from one."""
        return len(self._key.split("-")) - 1

    def show_key(self, key: str) -> None:
        """Show a new key."""
        self._key = key
        for label in self.groups:
            label.hide()
            label.deleteLater()
        self.groups = []
        for place, group in enumerate(key.split("-")):
            label = look.subheading(group)
            label.setWordWrap(False)
            label.setAccessibleName(tr("Group {number}: {signs}", number=place + 1, signs=" ".join(group)))
            self.groups.append(label)
            self._grid.addWidget(label, place // PER_LINE, place % PER_LINE)
        self.form.rows["group"].label.setText(tr("Group {number} of the key *", number=self._group))
        self.said.hide()
        self._turn(check=False)

    def forget(self) -> None:
        """Take the key off the screen and out of here."""
        self.show_key("")
        self.typed.show_value("")

    def _compose_face(self) -> QWidget:
        well = look.frame("well")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(look.L, look.L, look.L, look.L)
        self._grid.setHorizontalSpacing(look.L)
        self._grid.setVerticalSpacing(look.M)
        well.setLayout(self._grid)
        self.print_button = look.secondary_button(tr("Print"), "printer")
        self.print_button.setObjectName("recovery.print")
        self.print_button.clicked.connect(self._on_print)
        self.save_button = look.secondary_button(tr("Save as PDF"), "file-down")
        self.save_button.setObjectName("recovery.save")
        self.save_button.clicked.connect(self._on_save)
        self.said = look.hint()
        self.said.hide()
        self.next: QPushButton = look.primary_button(tr("I have the key on paper"), "arrow-right")
        self.next.setObjectName("recovery.next")
        self.next.clicked.connect(self._on_next)
        lines = look.column(look.M)
        lines.addWidget(well)
        lines.addLayout(look.row(self.print_button, self.save_button, None))
        lines.addWidget(self.said)
        lines.addWidget(
            look.body(tr("Keep the paper locked in, not together with the computer. It is shown only now."))
        )
        lines.addLayout(look.row(self.next, None))
        made = QWidget()
        made.setLayout(lines)
        return made

    def _compose_check(self) -> QWidget:
        self.form = Form()
        self.typed = self.form.add_row("group", tr("Group of the key"), TextField(width=200), required=True)
        self.typed.edit.setObjectName("recovery.group")
        self.prove: QPushButton = look.primary_button(tr("Continue"), "check")
        self.prove.setObjectName("recovery.prove")
        self.prove.clicked.connect(self._on_prove)
        self.again: QPushButton = look.quiet_button(tr("Show the key again"), "eye")
        self.again.setObjectName("recovery.again")
        self.again.clicked.connect(self._on_again)
        lines = look.column(look.M)
        lines.addWidget(
            look.body(
                tr("Read one group from the paper and write it here, so that you know that the key is kept.")
            )
        )
        lines.addWidget(self.form)
        lines.addLayout(look.row(self.prove, self.again, None))
        made = QWidget()
        made.setLayout(lines)
        return made

    def _sheet(self) -> bytes:
        now = self._clock()
        return access.recovery_sheet(self._key, now.astimezone().date(), now)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        look.announce(self.said)

    @Slot()
    def _on_print(self) -> None:
        printer = self._choose(self, tr("Print the recovery key"))
        if printer is None:
            return
        try:
            print_pdf(self._sheet(), printer)
        except OSError:
            self._say(tr("The printer did not answer. Save as PDF, or write the key down by hand."))
            return
        self._say(tr("Sent to the printer. Fetch the paper at once."))

    @Slot()
    def _on_save(self) -> None:
        target: Path | None = self._ask.save_file(tr("Save the recovery key"), tr("Recovery key asfdesk.pdf"))
        if target is None:
            return
        try:
            access.write_sheet(target, self._sheet())
        except StoreFault as fault:
            self._say(fault_text(fault))
            return
        self._say(tr("Saved. Print the file and delete it: who has it can read the register."))

    @Slot()
    def _on_next(self) -> None:
        self._turn(check=True)
        self.typed.focus()

    @Slot()
    def _on_again(self) -> None:
        self._turn(check=False)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_prove(self) -> None:
        wanted = self._key.split("-")[self._group - 1]
        if self.typed.read().upper().replace("-", "").translate(_READ_AS) == wanted:
            self.kept.emit()
        else:
            self.typed.set_problem(
                tr("That is not group {number}. Look at the paper again.", number=self._group)
            )
            self.typed.focus()

    def _turn(self, *, check: bool) -> None:
        self.face.setVisible(not check)
        self.check.setVisible(check)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            (self.prove if self.check.isVisible() else self.next).click()
        else:
            super().keyPressEvent(event)
