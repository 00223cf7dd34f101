"""What one party fills in: name, capacity, place, that it has been read, and the signature itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.domain.signature import Given, Ink, Way
from asfdesk.domain.writing import check_name
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import SignaturePad
from asfdesk.gui.words.wording import problem_text

WAYS = (Way.SCREEN, Way.TYPED, Way.MARK)


def way_choice(way: Way) -> str:
    """A way to sign on the screen, as a choice."""
    return {
        Way.SCREEN: tr("Draw the name"),
        Way.TYPED: tr("Write the name"),
        Way.MARK: tr("Make a mark"),
        Way.PAPER: tr("On paper"),
    }[way]


def way_honest(way: Way) -> str:
    """What the signature is called, and what is kept of it."""
    return {
        Way.SCREEN: tr(
            "This is a simple electronic signature (eIDAS): the drawn name is kept with the time and bound to "
            "exactly the text that is shown."
        ),
        Way.TYPED: tr(
            "This is a simple electronic signature (eIDAS): the document says that the name was written and nothing drawn."
        ),
        Way.MARK: tr(
            "This is a simple electronic signature (eIDAS): the document says that it is a mark, and who witnessed it."
        ),
        Way.PAPER: tr("Signed by pen. The scanned paper is kept with the agreement."),
    }[way]


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
        self.how = Form()
        self.how.add_row("way", tr("How"), RadioField([(way, way_choice(way)) for way in WAYS]))
        self.how.add_row(
            "typed", tr("Write your name to sign"), TextField(width=320),
            hint=tr("The same name as above. Nothing is drawn."),
        )  # fmt: skip
        self.how.add_row(
            "witness", tr("Witness"), TextField(check=check_name, width=320), required=True,
            hint=tr("Somebody else who sees the mark being drawn."),
        )  # fmt: skip
        for key, field in self.how.fields.items():
            field.control.setObjectName(f"signing.{key}")
            field.setObjectName(f"signing.field.{key}")
        self.how.changed.connect(self._on_how)
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
        self.honest = look.hint()
        whole = look.column(look.M)
        for widget in (self.form, self.how, self.pad_label, self.pad, self.pad_problem):
            whole.addWidget(widget)
        whole.addLayout(look.row(self.undo, self.clear, None, spacing=look.XS))
        for widget in (self.read, self.read_problem, self.sign, self.honest):
            whole.addWidget(widget)
        self.setLayout(whole)
        self._on_ink()

    def start(self, name: str, capacity: str, place: str, ink: Ink | None, *, read: bool) -> None:
        """Another party's turn: ``ink`` is what it may have begun to draw."""
        self.form.show_values({"name": name, "capacity": capacity, "place": place})
        self.how.show_values({"way": Way.SCREEN, "typed": "", "witness": ""})
        self._on_how()
        self.pad.show_ink(ink)
        self.read.setChecked(read)
        self.show_problems(())
        self._on_ink()

    def given(self) -> Given:
        """What the party has done so far to sign."""
        how = self.how.read()
        return Given(
            **self.form.read(),
            ink=self.pad.ink(),
            way=how["way"] or Way.SCREEN,
            typed=how["typed"] or "",
            witness=how["witness"] or "",
        )

    @property
    def begun(self) -> bool:
        """Whether something would be lost: strokes, or a name written to sign with."""
        return not self.pad.empty or bool(self.how.fields["typed"].read())

    def choose_way(self, way: Way) -> None:
        """Another way to sign; what is drawn stays until it is cleared."""
        self.how.fields["way"].show_value(way)
        self._on_how()

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
        rest = [p for p in problems if p.field != "ink"]
        mine = [p for p in rest if p.field in self.how.fields]
        strange = self.form.show_problems([p for p in rest if p not in mine])
        self.how.show_problems(mine, focus=bool(mine) and len(mine) == len(rest))
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
    @Slot(str)
    def _on_how(self, _key: str = "") -> None:
        way = self.how.fields["way"].read() or Way.SCREEN
        drawn = way is not Way.TYPED
        self.how.show_row("typed", not drawn)
        self.how.show_row("witness", way is Way.MARK)
        self.pad_label.setText(tr("Mark") if way is Way.MARK else tr("Signature"))
        for widget in (self.pad_label, self.pad, self.undo, self.clear):
            widget.setVisible(drawn)
        self.pad_problem.hide()
        self.honest.setText(way_honest(way))

    @Slot()
    def _on_read(self) -> None:
        self.read_problem.hide()
