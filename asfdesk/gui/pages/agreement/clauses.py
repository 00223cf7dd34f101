"""The terms (villkor) of an agreement as a field: read each, edit its words, put in or take out what is optional.

What the measure requires is locked in place, though its words may be fitted to the case; an edited term says so and can
be given its original words again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel

from asfdesk.domain.clause import Clause
from asfdesk.domain.terms import ChosenClause
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.fields import Field, LongTextField, TextField
from asfdesk.gui.text import tr

Original = Callable[[str, int], Clause]


class _ClauseRow(QFrame):
    changed = Signal()
    removed = Signal()

    def __init__(self, clause: ChosenClause, original: Clause, number: int) -> None:
        super().__init__()
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.clause, self._original = clause, original
        self._title_field: TextField | None = None
        self._text_field: LongTextField | None = None
        self.setObjectName(f"agreement.clause.{clause.code}")
        self.heading = look.with_role(look.body(), "label")
        self.edited = look.badge(tr("Edited"), Meaning.INFO)
        self.fixed = look.badge(tr("Required"), Meaning.NEUTRAL)
        look.show_if(self.fixed, clause.mandatory)
        self.text: QLabel = look.body(clause.text)
        self.edit_button = look.quiet_button(tr("Edit"), "pencil")
        self.edit_button.clicked.connect(self.edit)
        self.restore_button = look.quiet_button(tr("Original words"), "rotate-ccw")
        self.restore_button.clicked.connect(self.restore)
        self.remove_button = look.icon_button("trash-2", tr("Take out {title}", title=clause.title), "muted")
        look.show_if(self.remove_button, not clause.mandatory)
        self.remove_button.clicked.connect(self.removed)
        top = look.row(spacing=look.S)
        top.addWidget(self.heading, 1)
        for widget in (self.edited, self.fixed, self.restore_button, self.edit_button, self.remove_button):
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = look.column(look.XS)
        self._words.addWidget(self.text)
        self.problem = look.problem_label()
        self.problem.hide()
        whole = look.column(look.XS, look.M)
        whole.addLayout(top)
        whole.addWidget(self.problem)
        whole.addLayout(self._words)
        self.setLayout(whole)
        self.number(number)

    def number(self, number: int) -> None:
        """Its place in the list, which is its number on paper."""
        self._number = number
        self._show_state()

    def _show_state(self) -> None:
        changed = (self.clause.title, self.clause.text) != (self._original.title, self._original.text)
        self.heading.setText(f"{self._number}. {self.clause.title}")
        self.edited.setVisible(changed)
        self.restore_button.setVisible(changed)
        self.edit_button.setAccessibleName(tr("Edit {title}", title=self.clause.title))
        self.restore_button.setAccessibleName(tr("Give {title} its original words", title=self.clause.title))

    @Slot()
    def edit(self) -> None:
        """Change the words in place."""
        if self._text_field is None:
            self._title_field, self._text_field = TextField(longest=150), LongTextField(longest=5000)
            self._title_field.set_name(tr("Title of the term"))
            self._text_field.set_name(tr("Words of the term"))
            for field in (self._title_field, self._text_field):
                field.changed.connect(self._on_words)
                self._words.addWidget(field)
        assert self._title_field is not None
        self._title_field.show_value(self.clause.title)
        self._text_field.show_value(self.clause.text)
        editing = not self._text_field.isVisibleTo(self) or not self.text.isHidden()
        for field in (self._title_field, self._text_field):
            field.setVisible(editing)
        self.text.setVisible(not editing)
        self.edit_button.setText(tr("Done") if editing else tr("Edit"))
        if editing:
            self._text_field.focus()

    @Slot()
    def _on_words(self) -> None:
        if self._title_field is None or self._text_field is None:
            return
        self.clause = replace(self.clause, title=self._title_field.read(), text=self._text_field.read())
        self.text.setText(self.clause.text)
        self._show_state()
        self.changed.emit()

    @Slot()
    def restore(self) -> None:
        """The words of the data again."""
        self.clause = replace(self.clause, title=self._original.title, text=self._original.text)
        self.text.setText(self.clause.text)
        if self._title_field is not None and self._text_field is not None:
            self._title_field.show_value(self.clause.title)
            self._text_field.show_value(self.clause.text)
        self._show_state()
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the words."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.edit_button.setAccessibleDescription(text)

    def set_read_only(self, read_only: bool) -> None:
        for button in (self.edit_button, self.restore_button):
            button.setEnabled(not read_only)
        self.remove_button.setVisible(not read_only and not self.clause.mandatory)


class ClausesField(Field):
    """Reads a tuple of :class:`ChosenClause` in printing order. ``original`` gives a clause's words as data."""

    def __init__(
        self, original: Original, choose: Callable[[Clause], ChosenClause], order: Sequence[str]
    ) -> None:
        super().__init__()
        self._original, self._choose = original, choose
        self._order = {code: place for place, code in enumerate(order)}
        self.rows: list[_ClauseRow] = []
        self._offered: dict[str, Clause] = {}
        self._list = look.column(look.S)
        self.adding = ChoiceField(placeholder=tr("Put in another term…"))
        self.adding.combo.setObjectName("agreement.clauses.add")
        self.adding.set_name(tr("Put in another term"))
        self.adding.changed.connect(self._on_added)
        whole = look.column(look.S)
        whole.addLayout(self._list)
        whole.addWidget(self.adding)
        self.line.addLayout(whole)
        self.control = self.adding.combo

    def show_value(self, value: Sequence[ChosenClause] | None) -> None:
        for row in self.rows:
            self._throw_away(row)
        self.rows = []
        for clause in value or ():
            self._insert(clause)
        self.set_problem("")

    def show_arrivals(self, clauses: Sequence[ChosenClause]) -> None:
        """What the other answers have switched on or off, leaving the rows that stay untouched (and in edit)."""
        if tuple(c.code for c in clauses) == tuple(row.clause.code for row in self.rows):
            return
        wanted = {clause.code for clause in clauses}
        for row in [row for row in self.rows if row.clause.code not in wanted]:
            self.rows.remove(row)
            self._throw_away(row)
        held = {row.clause.code for row in self.rows}
        for clause in clauses:
            if clause.code not in held:
                self._insert(clause)

    def offer(self, clauses: Sequence[Clause]) -> None:
        """Terms that may be put in."""
        self._offered = {clause.code: clause for clause in clauses}
        self.adding.set_choices([(clause.code, clause.title) for clause in clauses])
        self.adding.setVisible(bool(clauses))

    def read(self) -> tuple[ChosenClause, ...]:
        return tuple(row.clause for row in self.rows)

    def set_name(self, name: str, description: str = "") -> None:
        self._description = description

    def set_problem(self, text: str, rest: str = "") -> None:
        """At the term that ``rest`` numbers, or under the list."""
        if not text:
            for row in self.rows:
                row.show_problem("")
        if rest.isdecimal() and int(rest) < len(self.rows):
            self.rows[int(rest)].show_problem(text)
        else:
            super().set_problem(text)

    def focus(self) -> None:
        """To the term that is wrong, the one to put in, or the first one's button."""
        wrong = next((row for row in self.rows if row.problem.text()), None)
        if wrong is not None:
            wrong.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._offered:
            self.adding.focus()
        elif self.rows:
            self.rows[0].edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        self.adding.setVisible(not read_only and bool(self._offered))
        for row in self.rows:
            row.set_read_only(read_only)

    @Slot()
    def _on_added(self) -> None:
        code = self.adding.read()
        clause = self._offered.pop(str(code), None)
        if clause is None:
            return
        self._insert(self._choose(clause))
        self.offer(tuple(self._offered.values()))
        self._on_edited()

    @Slot()
    def _on_removed(self) -> None:
        row = self.sender()
        if not isinstance(row, _ClauseRow):
            return
        place = self.rows.index(row)
        self.rows.remove(row)
        self._throw_away(row)
        self._renumber()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_edited()

    def _insert(self, clause: ChosenClause) -> None:
        last = len(self._order)
        mine = self._order.get(clause.code, last)
        place = next(
            (n for n, row in enumerate(self.rows) if self._order.get(row.clause.code, last) > mine),
            len(self.rows),
        )
        row = _ClauseRow(clause, self._original(clause.code, clause.version), place + 1)
        row.changed.connect(self._on_edited)
        row.removed.connect(self._on_removed)
        self.rows.insert(place, row)
        self._list.insertWidget(place, row)
        self._renumber()

    def _renumber(self) -> None:
        for place, row in enumerate(self.rows):
            row.number(place + 1)

    def _throw_away(self, row: _ClauseRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
