"""The form: the only place that puts a label, a hint and a required mark to a field.

::

    form = Form()
    form.add_section(tr("Period"))
    form.add_row("start", tr("First day"), DateField(), required=True)
    form.add_row("end", tr("Last day"), DateField(), required=True, beside=True)   # on the same line
    form.show_values({"start": draft.start, "end": draft.end})
    ...
    values = form.read()                 # {"start": date | None, ...}
    problems = [*form.problems(), *check(draft)]
    form.show_problems(problems)         # at the fields; focus on the first

A form edits values and knows no store. "Changed" is :attr:`Form.dirty`: what is read differs from what was shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.gui.words.wording import problem_text

from .fields import Field

F = TypeVar("F", bound=Field)
ROOMY = 320  # pixels that a field without a width of its own needs beside another
LONG_HINT = 60  # characters; a longer hint takes the whole line though its field is narrow


class Row(QWidget):
    """A label over a field, with its hint between them."""

    def __init__(self, label: str, field: Field, hint: str, *, required: bool) -> None:
        super().__init__()
        self.field = field
        self.roomy = field.natural_width is None or len(hint) > LONG_HINT
        self.label = look.with_role(QLabel(tr("{label} *", label=label) if required else label), "label")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(field.control)
        self.hint = look.hint(hint)
        look.show_if(self.hint, bool(hint))
        field.set_name(tr("{label}, must be filled in", label=label) if required else label, hint)
        layout: QVBoxLayout = look.column(look.XS)
        layout.addWidget(self.label)
        layout.addWidget(self.hint)
        if self.roomy and field.natural_width is not None:
            field.setMaximumWidth(field.natural_width)
            layout.addLayout(look.row(field, None))
        else:
            layout.addWidget(field)
        self.setLayout(layout)
        self.label.setVisible(bool(label))
        across = QSizePolicy.Policy.Expanding if self.roomy else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        words = max(_length(self.label), 0 if self.roomy else _length(self.hint))
        return QSize(max(self.field.natural_width or ROOMY, min(words, ROOMY)), super().sizeHint().height())


def _length(label: QLabel) -> int:
    """Pixels of a label's words on one line."""
    label.ensurePolished()
    return label.fontMetrics().horizontalAdvance(label.text()) + look.S if label.text() else 0


class Form(QWidget):
    """Rows of fields by key. ``changed`` carries the key of the field that the officer changed."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, Row] = {}
        self._keys: dict[Field, str] = {}
        self._shown: dict[str, Any] = {}
        self._line: FlowLayout | None = None
        self._layout: QVBoxLayout = look.column(look.L)
        self.setLayout(self._layout)
        self.setMaximumWidth(look.READING_WIDTH)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add_section(self, title: str, hint: str = "") -> QLabel:
        """A title over the rows that follow."""
        if self._layout.count():
            self._layout.addSpacing(look.S)
        label = look.subheading(title)
        words = look.column(2)
        words.addWidget(label)
        if hint:
            words.addWidget(look.hint(hint))
        self._layout.addLayout(words)
        self._line = None
        return label

    def add_row(
        self, key: str, label: str, field: F, *, hint: str = "", required: bool = False, beside: bool = False
    ) -> F:
        """Put ``field`` under ``label``; ``beside`` places it on the line of the row before. Returns the field."""
        row = Row(label, field, hint, required=required)
        if not beside or self._line is None:
            self._line = FlowLayout(look.L)
            self._layout.addLayout(self._line)
        self._line.addWidget(row)
        self.fields[key] = field
        self.rows[key] = row
        self._keys[field] = key
        field.changed.connect(self._on_field_changed)
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Something between the rows that is not a field: a note, a button."""
        self._layout.addWidget(widget)
        self._line = None

    def add_stretch(self) -> None:
        """Keep the rows together at the top."""
        self._layout.addStretch(1)

    def show_row(self, key: str, visible: bool) -> None:
        """Show or hide a row whose question depends on another answer."""
        self.rows[key].setVisible(visible)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is there for each key and remember it as unchanged."""
        for key, value in values.items():
            if key in self.fields:
                self.fields[key].show_value(value)
        self._shown = self.read()

    def read(self) -> dict[str, Any]:
        """Every field's value by key."""
        return {key: field.read() for key, field in self.fields.items()}

    def problems(self) -> list[Problem]:
        """What is typed but cannot be read, in the order of the form, each with its field's key."""
        found: list[Problem] = []
        for key, field in self.fields.items():
            found += [
                replace(problem, field=f"{key}.{problem.field}" if problem.field else key)
                for problem in field.problems()
            ]
        return found

    @property
    def dirty(self) -> bool:
        """Whether what is read differs from what was shown."""
        return self.read() != self._shown or any(field.problems() for field in self.fields.values())

    def show_problems(self, problems: Iterable[Problem], *, focus: bool = True) -> list[Problem]:
        """Show each problem at its field and focus the first; returns those that belong to no field here.

        ``goals.1.how`` and ``goals[1].how`` both go to the field ``goals`` with the rest ``1.how``.
        """
        self.clear_problems()
        strange: list[Problem] = []
        texts: dict[tuple[str, str], list[str]] = {}
        for problem in problems:
            key, rest = self._split(problem.field)
            if key in self.fields:
                texts.setdefault((key, rest), []).append(problem_text(problem))
            else:
                strange.append(problem)
        for (key, rest), sentences in texts.items():
            self.fields[key].set_problem("\n".join(dict.fromkeys(sentences)), rest)
        wrong = {key for key, _ in texts}
        first = next((field for key, field in self.fields.items() if key in wrong), None)
        if first is not None and focus:
            first.focus()
            look.announce(first.control)
        return strange

    def clear_problems(self) -> None:
        """Take every problem away."""
        for field in self.fields.values():
            field.set_problem("")

    def focus_field(self, path: str) -> bool:
        """Focus the field that ``path`` points at and scroll it into view; False if there is none."""
        key, _ = self._split(path)
        if key not in self.fields:
            return False
        self.fields[key].focus()
        self._reveal(self.rows[key])
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Show without letting anything be changed."""
        for field in self.fields.values():
            field.set_read_only(read_only)

    def _split(self, path: str) -> tuple[str, str]:
        if path in self.fields:
            return path, ""
        parts = re.sub(r"\[(\w+)\]", r".\1", path).split(".")
        for length in range(len(parts) - 1, 0, -1):
            key = ".".join(parts[:length])
            if key in self.fields:
                return key, ".".join(parts[length:])
        return path, ""

    @Slot()
    def _on_field_changed(self) -> None:
        field = self.sender()
        if isinstance(field, Field) and field in self._keys:
            self.changed.emit(self._keys[field])

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        widget: QWidget | None = new
        while widget is not None and not isinstance(widget, Row):
            widget = widget.parentWidget()
        self._reveal(widget or new, new)

    def _reveal(self, row: QWidget, focused: QWidget | None = None) -> None:
        area = row.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        canvas = area.widget() if area is not None else None
        if area is None or canvas is None:
            return
        high = row.height() > area.viewport().height()
        shown = focused if high and focused is not None else row
        box = QRect(shown.mapTo(canvas, QPoint(0, 0)), shown.size())
        area.ensureVisible(0, box.bottom(), 0, look.XL)
        area.ensureVisible(0, box.top(), 0, look.XL)


def form_card(form: Form) -> QFrame:
    """A form on a surface of its own."""
    made, layout = look.card(margin=look.XL)
    layout.addWidget(form)
    return made
