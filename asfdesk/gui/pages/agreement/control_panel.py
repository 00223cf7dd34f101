"""The control before signing in the form of an agreement: every point is saved as it is set, and can be undone.

It stands last in the form because most points fill themselves in from what is written above it.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.before_signing import ControlMark, Finding, Standing
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.control_row import ControlForm, ControlRow
from asfdesk.gui.pages.agreement.control_words import standing_name
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.text import tr
from asfdesk.services.agreeing import before_signing
from asfdesk.services.desk import Desk


class ControlPanel(QWidget):
    """``changed``: a point was set; ``field_asked``: the officer wants to go to a field of the form."""

    changed = Signal()
    field_asked = Signal(str)
    revealed = Signal(object)  # QWidget, to be scrolled to

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self.setObjectName("agreement.control")
        self._desk, self._window = desk, window
        self._view: AgreementView | None = None
        self.rows: dict[str, ControlRow] = {}
        self.form: ControlForm | None = None
        self._editing = ""
        self._list = look.column(look.S)
        self.empty = look.hint(tr("The law asks for no control before this agreement."))
        whole = look.column(look.S)
        whole.addWidget(self.empty)
        whole.addLayout(self._list)
        self.setLayout(whole)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """As shown."""
        return self._view.control if self._view else ()

    def show_view(self, view: AgreementView) -> None:
        """Show how the points stand. A form that is open stays open as long as its point is there and open to it."""
        before, self._view = self.findings, view
        if before == view.control and self.rows:
            return
        focused = next((code for code, row in self.rows.items() if _has_focus(row)), "")
        keep = self.form if any(f.point.code == self._editing for f in view.control) else None
        if keep is not None:
            keep.setParent(self)
        look.clear(self._list)
        self.rows = {}
        self.empty.setVisible(not view.control)
        for finding in view.control:
            row = ControlRow(finding, next(iter(finding.point.fields), ""))
            row.done_asked.connect(self._on_done)
            row.change_asked.connect(self._on_change)
            row.clear_asked.connect(self._on_clear)
            row.field_asked.connect(self.field_asked)
            self.rows[finding.point.code] = row
            self._list.addWidget(row)
        if keep is None:
            self.form, self._editing = None, ""
        else:
            self.rows[self._editing].place.addWidget(keep)
            keep.show()
        if focused in self.rows and keep is None:
            self.rows[focused].focus_first()

    def focus_point(self, code: str) -> bool:
        """Put the focus on a point; False when it is not asked for."""
        row = self.rows.get(code)
        if row is None:
            return False
        row.focus_first()
        self.revealed.emit(row)
        return True

    # ------------------------------------------------------------------------------------------ setting

    def _asked(self) -> Finding | None:
        row = self.sender()
        return row.finding if isinstance(row, ControlRow) else None

    @Slot()
    def _on_done(self) -> None:
        finding = self._asked()
        if finding is not None and self._view is not None:
            mark = before_signing.new_mark(self._desk, self._view, finding, Standing.DONE)
            if mark.by:
                self._set(mark, finding.mark)
            else:  # nobody is chosen as case officer yet: ask who
                self._open(finding, mark)

    @Slot()
    def _on_change(self) -> None:
        finding = self._asked()
        if finding is None or self._view is None:
            return
        standing = finding.standing if finding.standing is not Standing.OPEN else Standing.DONE
        self._open(finding, before_signing.new_mark(self._desk, self._view, finding, standing))

    @Slot()
    def _on_clear(self) -> None:
        finding = self._asked()
        if finding is not None and finding.mark is not None:
            self._set(replace(finding.mark, standing=Standing.OPEN, on=None, by="", reason=""), finding.mark)

    def _open(self, finding: Finding, mark: ControlMark) -> None:
        self._close()
        self.form, self._editing = ControlForm(mark, finding), finding.point.code
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._on_cancelled)
        self.rows[self._editing].place.addWidget(self.form)
        self.form.form.fields["standing"].focus()
        self.revealed.emit(self.rows[self._editing])

    def _close(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form, self._editing = None, ""

    @Slot(object)
    def _on_saved(self, mark: ControlMark) -> None:
        finding = self._now(mark)
        try:
            saved = before_signing.mark_point(self._desk, mark)
        except RuleBroken as broken:
            if self.form is not None and (strange := self.form.form.show_problems(broken.problems)):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self._close()
            self._told(saved, finding.mark if finding else None)

    @Slot()
    def _on_cancelled(self) -> None:
        code = self._editing
        self._close()
        self.focus_point(code)

    def _set(self, mark: ControlMark, before: ControlMark | None) -> None:
        saved = attempt(self._window.messages, lambda: before_signing.mark_point(self._desk, mark))
        if saved is not None:
            self._told(saved, before)

    def _told(self, saved: ControlMark, before: ControlMark | None) -> None:
        self.changed.emit()
        point = next((f.point.label for f in self.findings if f.point.code == saved.point), saved.point)

        def undo() -> None:
            now = self._now(saved)
            latest = now.mark if now and now.mark else saved
            if attempt(self._window.messages, lambda: before_signing.take_back(self._desk, latest, before)):
                self.changed.emit()

        self._window.messages.show_ok(
            tr("{point}: {standing}", point=point, standing=standing_name(saved.standing)), tr("Undo"), undo
        )

    def _now(self, mark: ControlMark) -> Finding | None:
        return next((f for f in self.findings if f.point.code == mark.point), None)


def _has_focus(row: ControlRow) -> bool:
    widget = row.window().focusWidget()
    return widget is not None and row.isAncestorOf(widget)
