"""Attendance by month: mark days by key, pen or mouse, take back with Ctrl+Z, and make the basis to invoice from.

Opened without a subject (this month, every enterprise) or on ``(enterprise id, Month)``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.enterprise_basis import EnterpriseBasis
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.invoice_basis import Month
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import number_text, tr
from asfdesk.services import attendance, invoice_basis, lists
from asfdesk.services.attendance import MonthLine
from asfdesk.services.desk import Desk
from asfdesk.services.output.exports import Export

from .month_model import FIRST_DAY, WHERE, Cell, MonthModel
from .month_table import MonthTable
from .words import marks, month_words

LEAST_TALL = 240
"""Pixels: a handful of people; a lower window scrolls the page instead."""

Change = dict[Cell, str]
_WATCHED = frozenset(
    {Kind.AGREEMENT, Kind.ATTENDANCE, Kind.COST, Kind.ENTERPRISE, Kind.PARTICIPANT, Kind.PLACEMENT}
)


class AttendancePage(Page):
    """Page ``attendance``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("Attendance"), tr("Type a letter over one day or many. Delete takes a mark back.")
        )
        self.desk, self._window = desk, window
        self.month = Month.of(desk.today())
        self._undone: list[Change] = []
        self._done: list[Change] = []
        self._stale, self._own = True, False
        self._reading: Task | None = None
        self._saver = DocumentSaver(desk, window, self)
        self.marks = marks(desk.catalogue.reference.absence_kinds)
        self.model = MonthModel(self.marks)
        self.table = MonthTable(self.model, tr("Attendance"))
        self.table.setObjectName("attendance.table")
        self.table.setMinimumHeight(LEAST_TALL)
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(self._on_opened)
        self.content.addWidget(self._choosers())
        self.marking = self._letters()
        self.content.addWidget(self.marking)
        self.empty = look.empty_state(
            "calendar-check",
            tr("Nobody to mark this month"),
            tr("Placements with a signed agreement that runs in the month stand here."),
        )
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.content.addWidget(holder, 1)
        self.content.addWidget(self._basis())
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # ------------------------------------------------------------------------------------------ parts

    def _choosers(self) -> QWidget:
        self.earlier = look.icon_button("chevron-left", tr("The month before"))
        self.later = look.icon_button("chevron-right", tr("The month after"))
        self.now = look.secondary_button(tr("This month"))
        self.name = look.with_role(look.subheading(""), "subheading")
        self.name.setMinimumWidth(150)
        for button, act in (
            (self.earlier, self._on_earlier),
            (self.later, self._on_later),
            (self.now, self._on_now),
        ):
            button.clicked.connect(act)
        self.enterprise = ChoiceField(searchable=True, placeholder=tr("All enterprises"), width=320)
        self.enterprise.set_name(tr("Enterprise"))
        self.enterprise.combo.setObjectName("attendance.enterprise")
        self.enterprise.changed.connect(self._on_enterprise)
        self.fill = look.secondary_button(tr("Fill in the rest as present"), "check-check")
        self.fill.setObjectName("attendance.fill")
        self.fill.setToolTip(
            tr("Marks every expected day up to today that has no mark, in the chosen rows or in all.")
        )
        self.fill.clicked.connect(self._on_fill)
        self.back = look.quiet_button(tr("Undo"), "undo-2")
        self.back.setObjectName("attendance.undo")
        self.back.clicked.connect(self.undo)
        line = look.wrapped(
            self.earlier, self.name, self.later, self.now, self.enterprise, self.back, self.fill
        )
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _letters(self) -> QWidget:
        """The marks with their keys; a tap marks the chosen days, for pen and finger."""
        holder = QWidget()
        line = look.wrapped(spacing=look.XS)
        self.letters: dict[str, QPushButton] = {}
        for mark in self.marks:
            button = look.secondary_button(f"{mark.letter}  {mark.name}")
            button.setObjectName(f"attendance.mark.{mark.code}")
            button.setAccessibleName(
                tr("Mark the chosen days: {name} ({letter})", name=mark.name, letter=mark.letter)
            )
            button.setProperty("mark", mark.code)
            button.clicked.connect(self._on_letter)
            self.letters[mark.code] = button
            line.addWidget(button)
        clear = look.quiet_button(tr("Take back"), "eraser")
        clear.setProperty("mark", "")
        clear.setObjectName("attendance.mark.none")
        clear.clicked.connect(self._on_letter)
        line.addWidget(clear)
        self.missing = look.badge("")
        line.addWidget(self.missing)
        holder.setLayout(line)
        return holder

    def _basis(self) -> QWidget:
        made, inside = look.card(margin=look.M)
        self.sum = look.body()
        self.sum.setObjectName("attendance.sum")
        self.pdf = look.secondary_button(tr("Basis as PDF"), "file-down")
        self.pdf.setObjectName("attendance.pdf")
        self.pdf.clicked.connect(self._on_pdf)
        self.excel = look.secondary_button(tr("Basis as Excel"), "file-down")
        self.excel.setObjectName("attendance.excel")
        self.excel.clicked.connect(self._on_excel)
        line = look.row(self.sum, self.pdf, self.excel)
        line.setStretch(0, 1)
        inside.addLayout(line)
        return made

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        if isinstance(subject, tuple):
            enterprise_id, month = subject
            self._offer_enterprises()
            self.enterprise.show_value(enterprise_id)
            self.month = month
            self._stale = True
        if self._stale:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.table

    def on_changes(self, changes: Changes) -> None:
        if not changes.kinds & _WATCHED:
            return
        if self._own:
            self._read_sum()
        elif self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @property
    def enterprise_id(self) -> UUID | None:
        """The enterprise that the list is narrowed to."""
        found = self.enterprise.read()
        return found if isinstance(found, UUID) else None

    def refresh(self) -> None:
        """Read the month in the store's thread."""
        self._stale = False
        self._offer_enterprises()
        self.name.setText(month_words(self.month).capitalize())
        self.now.setEnabled(self.month != Month.of(self.desk.today()))
        desk, month, enterprise_id = self.desk, self.month, self.enterprise_id
        if self._reading is not None:
            self._reading.cancel()

        def work(_progress: Report) -> list[MonthLine]:
            return attendance.month(desk, month, enterprise_id)

        self._reading = self._window.tasks.run(work)
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._window.messages.show_error)

    def _offer_enterprises(self) -> None:
        ids = lists.ids(self.desk, Kind.ENTERPRISE)
        rows = lists.enterprise_rows(self.desk, ids)
        keep = self.enterprise_id
        self.enterprise.set_choices([(None, tr("All enterprises")), *((row.id, row.name) for row in rows)])
        self.enterprise.show_value(keep)

    @Slot(object)
    def _on_read(self, lines: list[MonthLine]) -> None:
        self._reading = None
        self.model.show_month(self.month, lines, self.desk.today())
        self.table.setColumnHidden(WHERE, self.enterprise_id is not None)
        if not lines and self.table.hasFocus():
            self.earlier.setFocus(Qt.FocusReason.OtherFocusReason)  # else it wanders to the foot of the page
        self.marking.setVisible(bool(lines))
        self.stack.setCurrentIndex(0 if lines else 1)
        if lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, self._start_column()))
        self._show_missing()
        self._read_sum()

    def _start_column(self) -> int:
        days = self.month.days
        today = self.desk.today()
        return FIRST_DAY + (days.index(today) if today in days else 0)

    def _show_missing(self) -> None:
        count = len(self.model.missing())
        self.missing.setVisible(bool(self.model.lines))
        words = tr("%n days not marked", n=count) if count else tr("Every day is marked")
        look.set_badge(self.missing, words, Meaning.WARNING if count else Meaning.OK)
        self.fill.setEnabled(bool(count))
        self.back.setEnabled(bool(self._done))

    def _read_sum(self) -> None:
        enterprise_id = self.enterprise_id
        for button in (self.pdf, self.excel):
            button.setEnabled(enterprise_id is not None)
        if enterprise_id is None:
            self.sum.setText(tr("Choose an enterprise to see and save the basis it invoices from."))
            return
        desk, month = self.desk, self.month

        def work(_progress: Report) -> EnterpriseBasis:
            return invoice_basis.enterprise_basis(desk, enterprise_id, month)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_sum)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_sum(self, basis: EnterpriseBasis) -> None:
        if basis.enterprise.id != self.enterprise_id or basis.month != self.month:
            return
        amount = number_text(basis.total, 2)
        said = tr(
            "{month}: {amount} kronor excluding VAT",
            month=month_words(basis.month).capitalize(),
            amount=amount,
        )
        if basis.unmarked:
            said += " · " + tr("%n days not marked", n=basis.unmarked)
        if basis.unknown:
            said += " · " + tr("%n days without a known amount", n=basis.unknown)
        self.sum.setText(said)

    # ------------------------------------------------------------------------------------------ marking

    @Slot(object, str)
    def _on_marked(self, cells: list[Cell], code: str) -> None:
        today = self.desk.today()
        wanted = {cell: code for cell in cells if code != PRESENT or cell[1] <= today}
        if not wanted and cells:
            self._window.messages.show_warning(tr("Presence cannot be marked before the day has come."))
            return
        self._write(wanted)

    def _write(self, wanted: Change, *, undoing: bool = False, redoing: bool = False) -> None:
        if not wanted:
            return
        self._own = True
        try:
            before = attendance.mark(self.desk, wanted)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        finally:
            self._own = False
        if undoing:
            self._undone.append(before)
        else:
            self._done.append(before)
            if not redoing:
                self._undone.clear()
        self.model.put(wanted)
        self._show_missing()
        self._read_sum()

    @Slot()
    def undo(self) -> None:
        """Take back the last thing that was marked, whole."""
        if self._done:
            self._write(self._done.pop(), undoing=True)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            self._write(self._undone.pop(), redoing=True)

    @Slot()
    def _on_letter(self) -> None:
        sender = self.sender()
        code = str(sender.property("mark")) if sender is not None else ""
        self._on_marked(self.table.chosen(), code)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_fill(self) -> None:
        rows = self.table.rows_chosen()
        self._write(dict.fromkeys(self.model.missing(rows if len(rows) > 1 else None), PRESENT))

    # ------------------------------------------------------------------------------------------ going on

    @Slot()
    def _on_earlier(self) -> None:
        self._go(self.month.shifted(-1))

    @Slot()
    def _on_later(self) -> None:
        self._go(self.month.shifted(1))

    @Slot()
    def _on_now(self) -> None:
        self._go(Month.of(self.desk.today()))

    def _go(self, month: Month) -> None:
        self.month = month
        self._done.clear()
        self._undone.clear()
        self.refresh()

    @Slot()
    def _on_enterprise(self) -> None:
        self.refresh()

    @Slot(object)
    def _on_opened(self, placement_id: UUID) -> None:
        self._window.navigator.go("placement", placement_id)

    @Slot()
    def _on_pdf(self) -> None:
        self._export(invoice_basis.export_basis_pdf)

    @Slot()
    def _on_excel(self) -> None:
        self._export(invoice_basis.export_basis_workbook)

    def _export(self, make: Callable[[Desk, UUID, Month], Export]) -> None:
        if self.enterprise_id is not None:
            self._saver.save(partial(make, self.desk, self.enterprise_id, self.month))
