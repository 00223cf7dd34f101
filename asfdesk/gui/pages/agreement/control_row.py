"""One point of the control before signing: how it stands, one click for "done today", and a form for the rest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.before_signing import LONGEST, ControlMark, Finding, Standing
from asfdesk.domain.errors import RuleBroken
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement.control_words import (
    law_text,
    standing_badge,
    standing_name,
    standing_text,
)
from asfdesk.gui.text import tr

SETTABLE = (Standing.DONE, Standing.NOT_APPLICABLE, Standing.LACKING)


class ControlRow(QFrame):
    """``done_asked``, ``change_asked`` and ``clear_asked`` carry nothing: the panel knows the row by its point."""

    done_asked = Signal()
    change_asked = Signal()
    clear_asked = Signal()
    field_asked = Signal(str)

    def __init__(self, finding: Finding, field: str) -> None:
        super().__init__()
        self.finding = finding
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        code = finding.point.code
        self.setObjectName(f"agreement.control.{code}")
        layout = look.column(look.XS, look.M)
        self.setLayout(layout)
        words, meaning = standing_badge(finding)
        self.badge = look.badge(words, meaning)
        self.title = look.with_role(look.body(finding.point.label), "label")
        top = look.row(self.title, self.badge, spacing=look.M)
        top.setStretch(0, 1)
        top.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        self.status = look.body(standing_text(finding))
        look.show_if(self.status, bool(self.status.text()))
        layout.addWidget(self.status)
        layout.addWidget(look.hint(f"{law_text(finding)}. {finding.point.help}"))
        self.done = self._button(tr("Done today"), "done", self.done_asked)
        self.change = self._button(
            tr("Other…") if finding.standing is Standing.OPEN else tr("Change…"), "change", self.change_asked
        )
        self.clear = self._button(tr("Remove"), "clear", self.clear_asked)
        self.to_field = look.quiet_button(tr("Go to the field"))
        self.to_field.setObjectName(f"agreement.control.{code}.field")
        self.to_field.setAccessibleName(tr("Go to the field: {point}", point=finding.point.label))
        self.to_field.clicked.connect(self._on_field)
        self._field = field
        look.show_if(self.done, finding.standing is Standing.OPEN)
        self.clear.setVisible(not finding.known and finding.standing is not Standing.OPEN)
        look.show_if(self.change, not finding.known)
        look.show_if(
            self.to_field,
            bool(field) and (finding.known or finding.standing in (Standing.OPEN, Standing.LACKING)),
        )
        layout.addLayout(look.row(self.done, self.change, self.clear, self.to_field, None, spacing=look.XS))
        self.place: QVBoxLayout = look.column(0)
        layout.addLayout(self.place)

    def _button(self, words: str, name: str, then: SignalInstance) -> QPushButton:
        button = look.quiet_button(words)
        button.setObjectName(f"agreement.control.{self.finding.point.code}.{name}")
        button.setAccessibleName(tr("{what}, {name}", what=words.rstrip("…"), name=self.finding.point.label))
        button.clicked.connect(then)
        return button

    def focus_first(self) -> None:
        """Put the focus on the first thing to do."""
        for button in (self.done, self.change, self.to_field):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot()
    def _on_field(self) -> None:
        self.field_asked.emit(self._field)


class ControlForm(QWidget):
    """How a point stands, when and by whom, or why not. ``saved`` carries the mark to set."""

    saved = Signal(object)  # ControlMark
    cancelled = Signal()

    def __init__(self, mark: ControlMark, finding: Finding) -> None:
        super().__init__()
        self._mark, self._finding = mark, finding
        layout = look.column(look.M)
        layout.setContentsMargins(0, look.S, 0, 0)
        self.setLayout(layout)
        self.form = Form()
        self.form.add_row(
            "standing", tr("How it stands"), RadioField([(s, standing_name(s)) for s in SETTABLE], vertical=True),
            required=True,
        )  # fmt: skip
        self.form.add_row("on", tr("Done on"), DateField(), required=True)
        self.form.add_row("by", tr("By whom"), TextField(), required=True, beside=True)
        self.form.add_row(
            "reason", tr("Why"), LongTextField(lines=2, longest=LONGEST), required=True,
            hint=tr("It stands in the agreement, and whoever signs reads it."),
        )  # fmt: skip
        self.form.show_values(
            {"standing": mark.standing, "on": mark.on, "by": mark.by, "reason": mark.reason}
        )
        self.form.changed.connect(self._share)
        layout.addWidget(self.form)
        self.usual: list[QPushButton] = []
        for words in finding.point.exempt:
            usual = look.link_button(words)
            usual.setToolTip(tr("Take these words"))
            usual.clicked.connect(self._on_usual)
            self.usual.append(usual)
            layout.addWidget(usual)
        self.warning = look.badge(tr("The agreement will say that this was lacking"), Meaning.WARNING)
        layout.addWidget(self.warning)
        self.save = look.primary_button(tr("Save"), "check")
        self.save.setObjectName("agreement.control.save")
        self.save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(self.save, cancel, None))
        for key, field in self.form.fields.items():
            field.setObjectName(f"agreement.control.form.{key}")
        self._share()

    @Slot()
    @Slot(str)
    def _share(self, _key: str = "") -> None:
        standing = self.form.fields["standing"].read()
        done = standing is Standing.DONE
        self.form.show_row("on", done)
        self.form.show_row("by", done)
        self.form.show_row("reason", not done)
        self.warning.setVisible(standing is Standing.LACKING)
        for usual in self.usual:
            usual.setVisible(standing is Standing.NOT_APPLICABLE)

    @Slot()
    def _on_usual(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.form.fields["reason"].show_value(button.text())
            self.form.fields["reason"].focus()

    @Slot()
    def _on_save(self) -> None:
        values = self.form.read()
        done = values["standing"] is Standing.DONE
        found = [p for p in self.form.problems() if done or p.field.partition(".")[0] not in ("on", "by")]
        if found:
            self.form.show_problems(found)
            return
        mark = replace(
            self._mark,
            standing=values["standing"],
            on=values["on"] if done else self._mark.on,
            by=values["by"] or "" if done else self._mark.by,
            reason="" if done else values["reason"] or "",
        )
        self.saved.emit(mark)

    def show_refusal(self, broken: RuleBroken) -> list[object]:
        """Show what is refused at its field; returns what belongs to none."""
        return list(self.form.show_problems(broken.problems))
