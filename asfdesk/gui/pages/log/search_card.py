"""Searching the log: by days, officer, participant and kind of operation; a chosen line shows what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Kind, Operation
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.picker import Found, PickerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import moment_text, number_text, tr
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.rights import trail
from asfdesk.services.rights.trail import LogLine, Sought

from .words import operation_words, seen_words

MOST = 500


class LogSearch(QWidget):
    """Filters above, lines below, the changes of one line under them."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._task: Task | None = None
        self._lines: dict[UUID, LogLine] = {}
        self.form = Form()
        self.first = self.form.add_row("first", tr("From"), DateField())
        self.last = self.form.add_row("last", tr("To"), DateField(), beside=True)
        self.officer = self.form.add_row(
            "officer", tr("Case officer"), ChoiceField([], width=220), beside=True
        )
        self.operation = self.form.add_row(
            "operation",
            tr("What"),
            ChoiceField(
                [("", tr("Everything")), *((one.value, operation_words(one.value)) for one in Operation)],
                width=220,
            ),
            beside=True,
        )
        self.person = self.form.add_row(
            "person",
            tr("Participant"),
            PickerField(self._find, tasks=window.tasks, placeholder=tr("Everybody")),
        )
        self.person.search.setObjectName("log.person")
        self.go = look.secondary_button(tr("Search the log"), "search")
        self.go.setObjectName("log.search")
        self.go.clicked.connect(self.search)
        self.count = look.hint()
        self.count.setWordWrap(False)
        model = RowModel(self._columns(), Source(ids=self._ids, rows=self._rows))
        self.table = RowTable(
            model,
            name=tr("Log"),
            empty=look.empty_state(
                "scroll-text", tr("Nothing in the log"), tr("Choose other days or another officer.")
            ),
        )
        self.table.view.setObjectName("log.table")
        self.table.setMinimumHeight(280)
        self.table.selected.connect(self._on_selected)
        self.detail = look.body(selectable=True)
        self.detail.setObjectName("log.detail")
        self.detail.hide()
        layout = look.column(look.M)
        layout.addWidget(look.subheading(tr("Search the log")))
        whole = look.row(self.form, None)  # a row reckons with how wide a form may be, a column does not
        whole.setStretch(0, 100)
        layout.addLayout(whole)
        layout.addLayout(look.row(self.go, self.count, None))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.detail)
        self.setLayout(layout)

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn("at", tr("When"), lambda line: moment_text(line.at), "", 190),
            TableColumn(
                "officer", tr("Case officer"), lambda line: line.officer or tr("The program"), "", 190
            ),
            TableColumn("what", tr("What"), _what, "", 0),
            TableColumn("who", tr("Participant"), _who, "", 200),
            TableColumn("device", tr("Device"), lambda line: line.device, "", 80),
        ]

    def _ids(self, _order: Order) -> Sequence[UUID]:
        return list(self._lines)

    def _rows(self, ids: Sequence[UUID]) -> Sequence[LogLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _find(self, text: str) -> list[Found]:
        hits = lists.search(self._desk, text, limit=12)
        return [Found(hit.id, hit.title, hit.detail) for hit in hits if hit.kind is Kind.PARTICIPANT]

    def start(self) -> None:
        """The last week, everybody."""
        self.officer.set_choices([(None, tr("Everybody")), *trail.officers(self._desk)])
        today = self._desk.today()
        self.form.show_values(
            {"first": today - timedelta(days=7), "last": today, "officer": None, "operation": ""}
        )
        self.search()

    @Slot()
    def search(self) -> None:
        """Search in the store's thread."""
        first, last, desk = self.first.read(), self.last.read(), self._desk
        if self.form.problems() or first is None or last is None:
            self._window.messages.show_warning(tr("Write the period with a first and a last day."))
            return
        officer, person, operation = self.officer.read(), self.person.read(), self.operation.read()
        sought = Sought(
            first,
            last,
            officer if isinstance(officer, UUID) else None,
            person if isinstance(person, UUID) else None,
            str(operation or ""),
        )

        def work(_progress: Report) -> list[LogLine]:
            return trail.search(desk, sought, MOST)

        if self._task is not None:
            self._task.cancel()
        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self._on_found)
        self._task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_found(self, lines: list[LogLine]) -> None:
        self._task = None
        self._lines = {line.id: line for line in lines}
        self.table.refresh()
        self.detail.hide()
        many = len(lines) == MOST
        self.count.setText(
            tr("The latest {count}; choose fewer days to see the rest.", count=number_text(MOST))
            if many
            else tr("{count} in the list", count=number_text(len(lines)))
        )

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        if not isinstance(key, UUID) or key not in self._lines:
            self.detail.hide()
            return
        said = [
            tr("The values were taken away by a disposal.")
            if not change.name
            else tr("{table}, {field}: {old} → {new}", table=change.subject, field=change.name,
                    old=_short(change.old), new=_short(change.new))
            for change in trail.changes(self._desk, key)[:40]
        ]  # fmt: skip
        self.detail.setText("\n".join(dict.fromkeys(said)) or tr("Nothing was changed."))
        self.detail.show()


def _what(line: LogLine) -> str:
    said = operation_words(line.operation)
    more = seen_words(line.seen) if line.seen else line.note
    return f"{said}: {more}" if more else said


def _who(line: LogLine) -> str:
    return tr("Disposed of") if line.gone else line.who


def _short(text: str) -> str:
    one = " ".join(text.split())
    return (one[:117] + "…" if len(one) > 118 else one) or "–"
