"""What is written beside the checklist: who took part, the participant's and the supervisor's own words, notes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.domain import writing
from asfdesk.domain.errors import Problem, RuleBroken
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.note import Visibility
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import Field, LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.pages.visit.keeping import Notes
from asfdesk.gui.pages.visit.slices import Slice
from asfdesk.gui.pages.visit.visibility import VisibilityChips
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.steady_column import SteadyColumn


class VisitNotes(Form):
    """A part of the notes as a form. ``left`` tells that a text was left."""

    left = Signal()

    def watch_texts(self) -> None:
        """Tell when a text is left, and give the controls their names for journeys."""
        for key, field in self.fields.items():
            field.control.setObjectName(f"visit.{key}")
            if isinstance(field, LongTextField):
                field.edit.left.connect(self.left)
            elif isinstance(field, TextField):
                field.edit.editingFinished.connect(self.left)


def people_form() -> VisitNotes:
    """Where the visit is and who takes part."""
    form = VisitNotes()
    form.add_row("place", tr("Place"), TextField(check=writing.check_line, longest=400))
    form.add_row(
        "attendees", tr("Who takes part"), LinesField(add=tr("Add a person"), empty=tr("Nobody is written yet.")),
        hint=tr("Name, and role when it is not obvious. Change what the plan suggested."),
    )  # fmt: skip
    form.watch_texts()
    return form


def words_form(shared: frozenset[SharedTopic], *, of_person: bool = True) -> VisitNotes:
    """The participant's own view, the supervisor's and the officer's notes, and who may read each."""
    form = VisitNotes()
    own = SharedTopic.PARTICIPANT_VIEW in shared
    if of_person:
        form.add_row(
            "participant_view", tr("The participant's own view"), LongTextField(lines=4),
            hint=tr("In the participant's own words. {sharing}", sharing=_sharing(reaches=own)),
        )  # fmt: skip
    form.add_row(
        "supervisor_view",
        tr("The supervisor's view") if of_person else tr("The enterprise's view"),
        LongTextField(lines=4),
        hint=tr("In the supervisor's own words. Stands in every copy.")
        if of_person
        else tr("In the enterprise's own words. Stands in every copy."),
    )
    form.add_row(
        "notes", tr("Notes"), LongTextField(lines=5), hint=tr("What else is worth keeping."),
    )  # fmt: skip
    form.add_row(
        "notes_visibility", tr("Who may read the notes"),
        VisibilityField(tr("Notes"), consented=SharedTopic.NOTES in shared or not of_person, shareable=True),
    )  # fmt: skip
    form.watch_texts()
    return form


def _sharing(*, reaches: bool) -> str:
    if reaches:
        return tr("The supervisor's copy holds it: the participant consents.")
    return tr("Left out of the supervisor's copy: no consent.")


class VisibilityField(Field):
    """Who may read, as a row of a form."""

    def __init__(self, about: str, *, consented: bool, shareable: bool) -> None:
        super().__init__()
        self.chips = VisibilityChips(about, consented=consented, shareable=shareable)
        self.chips.changed.connect(self._on_edited)
        self.control = self.chips.chips[Visibility.PROTOCOL]
        self.line.addWidget(self.chips)

    def show_value(self, value: Visibility | None) -> None:
        self.chips.show_value(value or Visibility.PROTOCOL)

    def read(self) -> Visibility:
        return self.chips.read()

    def set_name(self, name: str, description: str = "") -> None:
        """The chips have names of their own."""


class NotesForms:
    """The two forms read and shown as one value."""

    def __init__(self, people: VisitNotes, words: VisitNotes) -> None:
        self.people, self.words = people, words

    def show(self, notes: Notes) -> None:
        """Show ``notes`` in both forms."""
        values = {name: getattr(notes, name) for name in Notes.__dataclass_fields__}
        for form in (self.people, self.words):
            form.show_values({key: values[key] for key in form.fields})

    def read(self) -> Notes:
        """What both forms hold."""
        return Notes(**self.people.read(), **self.words.read())

    def show_refusal(self, broken: RuleBroken) -> list[Problem]:
        """Show each problem at its field, without taking the focus from where the officer types."""
        left = self.people.show_problems(broken.problems, focus=False)
        return self.words.show_problems(left, focus=False)


class Section(QFrame):
    """A part of the visit under its title, shown one at a time or all under each other."""

    next_asked = Signal(str)

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key, self.title = key, title
        self.setObjectName(f"visit.section.{key}")
        self.box = SteadyColumn(look.M)
        self.setLayout(self.box)
        self.heading = look.subheading(title)
        self.box.addWidget(self.heading)
        self.next = look.secondary_button("", "arrow-down")
        self.next.setObjectName("visit.next")
        self.next.clicked.connect(self._on_next)
        self._next_key = ""

    def finish(self, next_key: str, next_title: str) -> None:
        """Put the way on to the next section last."""
        self._next_key = next_key
        self.next.setText(tr("Next: {title}", title=next_title))
        self.box.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        self.next.setVisible(bool(next_key))

    def parts(self) -> Iterator[QWidget]:
        """What lies in it, from the top; of a slice of questions its cards."""
        for place in range(self.box.count()):
            item = self.box.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Slice):
                yield from widget.cards
            elif widget is not None:
                yield widget

    def show_next(self, visible: bool) -> None:  # as setVisible
        """Whether the way on is shown; with all sections in view it is not needed."""
        self.next.setVisible(visible and bool(self._next_key))

    @Slot()
    def _on_next(self) -> None:
        self.next_asked.emit(self._next_key)
