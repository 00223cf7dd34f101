"""What one party fills in: name, capacity, place, that it has been read, and the signature itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.domain.signature import Ink
from asfdesk.domain.writing import check_name
from asfdesk.gui import look
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import SignaturePad
from asfdesk.gui.wording import problem_text


class SigningCard(QWidget):
    """``sign_asked`` when the button is pressed; the page does it and shows problems with :meth:`show_problems`."""

    sign_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Form()
        self.form.add_row("name", tr("Name"), TextField(check=check_name, width=220), required=True)
        self.form.add_row("capacity", tr("In what capacity"), TextField(width=170), beside=True)
        self.form.add_row("place", tr("Town"), TextField(width=170), required=True, beside=True)
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"signing.{key}")
        self.read = QCheckBox(tr("I have read all pages"))
        self.read.setObjectName("signing.read")
        self.read_problem = look.problem_label()
        self.read_problem.hide()
        self.read.clicked.connect(self._on_read)
        self.pad_label: QLabel = look.with_role(look.body(tr("Signature")), "label")
        self.pad = SignaturePad()
        self.pad.setObjectName("signing.pad")
        self.pad_label.setBuddy(self.pad)
        self.pad.changed.connect(self._on_ink)
        self.pad_problem = look.problem_label()
        self.pad_problem.hide()
        self.undo = look.quiet_button(tr("Undo the last stroke"), "undo-2")
        self.undo.setObjectName("signing.undo")
        self.undo.clicked.connect(self.pad.undo)
        self.clear = look.quiet_button(tr("Clear"), "eraser")
        self.clear.setObjectName("signing.clear")
        self.clear.clicked.connect(self.pad.clear)
        self.sign = look.primary_button(tr("Sign"), "signature")
        self.sign.setObjectName("signing.sign")
        self.sign.setMinimumHeight(44)
        self.sign.clicked.connect(self.sign_asked)
        honest = look.hint(
            tr(
                "This is a simple electronic signature (eIDAS): the drawn name is kept with the time and bound to "
                "exactly the text that is shown."
            )
        )
        whole = look.column(look.M)
        for widget in (self.form, self.pad_label, self.pad, self.pad_problem):
            whole.addWidget(widget)
        whole.addLayout(look.row(self.undo, self.clear, None, spacing=look.XS))
        for widget in (self.read, self.read_problem, self.sign, honest):
            whole.addWidget(widget)
        self.setLayout(whole)
        self._on_ink()

    def start(self, name: str, capacity: str, place: str, ink: Ink | None, *, read: bool) -> None:
        """Another party's turn: ``ink`` is what it may have begun to draw."""
        self.form.show_values({"name": name, "capacity": capacity, "place": place})
        self.pad.show_ink(ink)
        self.read.setChecked(read)
        self.show_problems(())
        self._on_ink()

    def values(self) -> dict[str, str]:
        """Name, capacity and place as typed."""
        return self.form.read()

    def has_read(self) -> bool:
        """Whether all pages were read or said to be; shows the problem if not."""
        missing = not self.read.isChecked()
        self.read_problem.setText(tr("Read all pages, or tick that you have read them.") if missing else "")
        self.read_problem.setVisible(missing)
        return not missing

    def show_read(self) -> None:
        """All pages have been seen."""
        self.read.setChecked(True)
        self.read_problem.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show each problem at its field; returns those that belong to none."""
        ink = [p for p in problems if p.field == "ink"]
        self.pad_problem.setText("\n".join(problem_text(p) for p in ink))
        self.pad_problem.setVisible(bool(ink))
        strange = self.form.show_problems([p for p in problems if p.field != "ink"])
        if ink and len(ink) == len(problems):
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            look.announce(self.pad)
        return tuple(strange)

    @Slot()
    def _on_ink(self) -> None:
        self.undo.setEnabled(not self.pad.empty)
        self.clear.setEnabled(not self.pad.empty)
        if self.pad_problem.isVisible():
            self.pad_problem.hide()

    @Slot()
    def _on_read(self) -> None:
        self.read_problem.hide()
