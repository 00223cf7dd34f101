"""When a term, a section or a question belongs in an agreement, chosen in plain words and read back as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.domain.condition import CHOICES, DEEPEST, GROUPS, RANGES, Condition, Test
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChipsField, Choice, ChoiceField
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.text import tr

from .words import condition_words, group_words, test_words

Values = Mapping[Test, Callable[[], Sequence[Choice]]]
"""What each kind of choice offers, asked for when it is chosen."""


class _Leaf(QFrame):
    """One condition: what it looks at, and which values it takes."""

    changed = Signal()
    removed = Signal()

    def __init__(self, values: Values, condition: Condition) -> None:
        super().__init__()
        self._values = values
        self._editor: Field | None = None
        self._most: NumberField | None = None
        tests = [test for test in Test if test not in GROUPS and (test not in CHOICES or test in values)]
        self.test = ChoiceField([(test, test_words(test)) for test in tests], width=None)
        self.test.set_name(tr("What the condition looks at"))
        self.test.changed.connect(self._on_test)
        self.remove = look.icon_button("trash-2", tr("Take the condition away"), "muted")
        self.remove.clicked.connect(self.removed)
        self._place = look.column(look.XS)
        top = look.row(spacing=look.S)
        top.addWidget(self.test, 1)
        top.addWidget(self.remove)
        whole = look.column(look.XS)
        whole.addLayout(top)
        whole.addLayout(self._place)
        self.setLayout(whole)
        self.test.show_value(condition.test)
        self._make_editor(condition.test)
        self._show(condition)

    def _make_editor(self, test: object) -> None:
        look.clear(self._place)
        self._editor = self._most = None
        if not isinstance(test, Test):
            return
        if test in CHOICES:
            self._editor = ChipsField(list(self._values[test]()))
            self._editor.set_name(test_words(test))
            self._editor.changed.connect(self.changed)
            self._place.addWidget(self._editor)
        elif test in RANGES:
            unit = tr("years") if test is Test.AGE else tr("hours")
            self._editor, self._most = NumberField(unit=unit, lowest=0), NumberField(unit=unit, lowest=0)
            line = look.row(spacing=look.S)
            for words, field in ((tr("at least"), self._editor), (tr("at most"), self._most)):
                field.set_name(f"{test_words(test)} {words}")
                field.changed.connect(self.changed)
                label = look.body(words)
                label.setWordWrap(False)
                line.addWidget(label)
                line.addWidget(field)
            line.addStretch(1)
            self._place.addLayout(line)

    def _show(self, condition: Condition) -> None:
        if isinstance(self._editor, ChipsField):
            self._editor.show_value(condition.values)
        elif isinstance(self._editor, NumberField) and self._most is not None:
            self._editor.show_value(condition.least)
            self._most.show_value(condition.most)

    def read(self) -> Condition | None:
        """The condition, or None before anything is chosen."""
        test = self.test.read()
        if not isinstance(test, Test):
            return None
        if isinstance(self._editor, ChipsField):
            return Condition(test, values=tuple(str(value) for value in self._editor.read()))
        if isinstance(self._editor, NumberField) and self._most is not None:
            return Condition(test, least=self._editor.read(), most=self._most.read())
        return Condition(test)

    @Slot()
    def _on_test(self) -> None:
        self._make_editor(self.test.read())
        self.changed.emit()


class _Group(QFrame):
    """Conditions joined; groups may lie in groups."""

    changed = Signal()
    removed = Signal()

    def __init__(self, values: Values, condition: Condition, depth: int) -> None:
        super().__init__()
        self._values, self._depth = values, depth
        self.parts: list[_Leaf | _Group] = []
        if depth:
            look.with_role(self, "well")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.join = ChoiceField(
            [(test, group_words(test)) for test in (Test.ALL, Test.ANY, Test.NONE)], width=None
        )
        self.join.set_name(tr("How the conditions are joined"))
        self.join.changed.connect(self.changed)
        self.add = look.quiet_button(tr("Add a condition"), "plus")
        self.add.clicked.connect(self._on_add)
        self.add_group = look.quiet_button(tr("Add a group"), "plus")
        self.add_group.clicked.connect(self._on_add_group)
        look.show_if(self.add_group, depth + 2 < DEEPEST)
        self.remove = look.icon_button("trash-2", tr("Take the group away"), "muted")
        self.remove.clicked.connect(self.removed)
        self.remove.setVisible(depth > 0)
        self._list = look.column(look.S)
        self._list.setContentsMargins(look.M, 0, 0, 0)
        self._top = QWidget()
        top = look.row(spacing=look.S)
        top.addWidget(self.join, 1)
        top.addWidget(self.remove)
        self._top.setLayout(top)
        whole = look.column(look.S, look.S if depth else 0)
        whole.addWidget(self._top)
        whole.addLayout(self._list)
        whole.addLayout(look.row(self.add, self.add_group, None, spacing=look.S))
        self.setLayout(whole)
        self.show_condition(condition)

    def show_condition(self, condition: Condition) -> None:
        """Show another group in place of what is there."""
        for part in self.parts:
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts.clear()
        self.join.show_value(condition.test)
        for part in condition.parts:
            self._insert(part)
        self._show_join()

    def _show_join(self) -> None:
        """One condition alone is joined with nothing; a group of its own says how."""
        self._top.setVisible(self._depth > 0 or bool(self.parts))

    def _insert(self, condition: Condition) -> _Leaf | _Group:
        made = (
            _Group(self._values, condition, self._depth + 1)
            if condition.test in GROUPS
            else _Leaf(self._values, condition)
        )
        made.changed.connect(self.changed)
        made.removed.connect(self._on_removed)
        self.parts.append(made)
        self._list.addWidget(made)
        return made

    def read(self) -> Condition:
        """The group with what is chosen in it."""
        join = self.join.read()
        parts = tuple(found for part in self.parts if (found := part.read()) is not None)
        return Condition(join if isinstance(join, Test) else Test.ALL, parts)

    @Slot()
    def _on_add(self) -> None:
        made = self._insert(Condition(Test.AGE))
        assert isinstance(made, _Leaf)
        self._show_join()
        made.test.focus()
        self.changed.emit()

    @Slot()
    def _on_add_group(self) -> None:
        self._insert(Condition(Test.ANY))
        self._show_join()
        self.changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        part = self.sender()
        if not isinstance(part, _Leaf | _Group):
            return
        self.parts.remove(part)
        self._list.removeWidget(part)
        part.hide()
        part.deleteLater()
        self._show_join()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class ConditionField(Field):
    """Shows and reads a :class:`Condition` or None. ``names`` words a measure or a term in the sentence below."""

    def __init__(self, values: Values, names: Callable[[Test, str], str]) -> None:
        super().__init__()
        self._values, self._names = values, names
        self.group = _Group(values, Condition(Test.ALL), 0)
        self.words = look.hint()
        self._whole = look.column(look.S)
        self._whole.addWidget(self.words)
        self._whole.addWidget(self.group)
        self.line.addLayout(self._whole)
        self.control = self.group.add
        self.group.changed.connect(self._on_group)

    def show_value(self, value: Condition | None) -> None:
        root = (
            value
            if value is not None and value.test in GROUPS
            else Condition(Test.ALL, (value,) if value else ())
        )
        self.group.show_condition(root)
        self.set_problem("")
        self._say()

    def read(self) -> Condition | None:
        found = self.group.read()
        return found if found.parts else None

    def set_read_only(self, read_only: bool) -> None:
        self.group.setVisible(not read_only)

    def _say(self) -> None:
        self.words.setText(condition_words(self.read(), self._names))

    @Slot()
    def _on_group(self) -> None:
        self._say()
        self._on_edited()
