"""What leaves the calendar and what comes into it: a day sheet, files for other calendars, busy times of another calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from asfdesk.domain.busy import Busy
from asfdesk.domain.reading import Seen
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners
from asfdesk.services.planning import busy_import, busy_times, calendar_export, day_sheet
from asfdesk.services.planning.busy_import import Imported


class Exchange(QWidget):
    """Two buttons with a menu each. ``day`` is the one that the calendar shows; ``officer_id`` whose calendar is spoken of:
    the officer's in view, or with everybody in view the one's at this desk."""

    def __init__(self, desk: Desk, window: Surroundings, page: QWidget) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._saver = DocumentSaver(desk, window, page)
        self.day: date = desk.today()
        self.officer_id: UUID | None = None
        sheet = self._button(tr("Day sheet"), "printer", "calendar.sheet")
        files = self._button(tr("Other calendars"), "calendar-plus", "calendar.files")
        self.acts: dict[str, Callable[[], None]] = {}
        for button, lines in (
            (
                sheet,
                (
                    ("sheet.tomorrow", tr("Save tomorrow's sheet as PDF"), self.save_tomorrow),
                    ("sheet.day", tr("Save the sheet of the day in view as PDF"), self.save_day),
                    (
                        "sheet.locked",
                        tr("Save the sheet of the day in view with a password…"),
                        self.save_day_locked,
                    ),
                    ("sheet.print", tr("Print the sheet of the day in view…"), self.print_day),
                ),
            ),
            (
                files,
                (
                    (
                        "files.planned",
                        tr("Save the planned visits as a calendar file (initials)"),
                        self.save_planned,
                    ),
                    (
                        "files.named",
                        tr("Save the planned visits as a calendar file with names…"),
                        self.save_named,
                    ),
                    (
                        "files.cancelled",
                        tr("Save what is cancelled or gone, to take it out again"),
                        self.save_cancelled,
                    ),
                    ("files.import", tr("Read busy times from a calendar file…"), self.read_busy),
                    ("files.forget", tr("Forget the busy times"), self.forget_busy),
                ),
            ),
        ):
            menu = QMenu(button)
            for key, words, act in lines:
                action = menu.addAction(words)
                action.setObjectName(key)
                action.triggered.connect(act)
                self.acts[key] = act
            button.setMenu(menu)
        self.setLayout(look.row(sheet, files))

    def show_day_of(self, day: date, officer_id: UUID | None) -> None:
        """Take over what the calendar shows."""
        officer = None if officer_id else commissioners.current_officer(self._desk)
        self.day, self.officer_id = day, officer_id or (officer.id if officer else None)

    def _button(self, words: str, icon_name: str, name: str) -> QToolButton:
        button = look.with_role(QToolButton(), "chip")
        button.setText(words)
        button.setAccessibleName(words)
        button.setIcon(look.icon(icon_name))
        button.setIconSize(look.ICON_BEFORE_TEXT)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setObjectName(name)
        return button

    # ------------------------------------------------------------------------------------------ day sheet

    def save_tomorrow(self) -> None:
        """The next day's sheet."""
        self._saver.save(partial(day_sheet.day_sheet, self._desk, self._desk.today() + timedelta(days=1)))

    def save_day(self) -> None:
        """The sheet of the day in view."""
        self._saver.save(partial(day_sheet.day_sheet, self._desk, self.day))

    def save_day_locked(self) -> None:
        """The same behind a password."""
        self._saver.save_locked(partial(day_sheet.day_sheet, self._desk, self.day))

    def print_day(self) -> None:
        """The same on paper."""
        self._saver.print_out(partial(day_sheet.day_sheet, self._desk, self.day, seen=Seen.PRINT))

    # ------------------------------------------------------------------------------------------ files

    def save_planned(self) -> None:
        """With initials."""
        self._saver.save(partial(calendar_export.planned_calendar, self._desk, officer_id=self.officer_id))

    def save_named(self) -> None:
        """With names, when the officer has said that nobody else reads that calendar."""
        told = tr(
            "Everybody who may see your calendar then sees the names, and it may lie with somebody else's server. "
            "Protected identities are left without a name all the same."
        )
        if self._window.ask.confirm(tr("Names in a calendar file?"), told, tr("Save with names")):
            self._saver.save(
                partial(calendar_export.planned_calendar, self._desk, officer_id=self.officer_id, names=True)
            )

    def save_cancelled(self) -> None:
        """METHOD:CANCEL."""
        self._saver.save(partial(calendar_export.cancelled_calendar, self._desk, officer_id=self.officer_id))

    def read_busy(self) -> None:
        """Only times are kept."""
        path = self._window.ask.open_file(tr("Read busy times from"), tr("Calendar files (*.ics)"))
        if path is None:
            return
        desk = self._desk

        def work(_progress: Report) -> Imported:
            return busy_import.import_busy(desk, path)

        task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._window.messages.show_error)

    def _on_read(self, found: Imported) -> None:
        words = tr("%n busy times are known now; titles were not read.", n=found.times)
        if found.skipped:
            words = " ".join((words, tr("%n entries could not be read.", n=found.skipped)))
        if found.unknown_zones:
            zones = found.unknown_zones
            words = " ".join((words, tr("%n times in an unknown time zone were taken as Swedish.", n=zones)))
        if found.skipped or found.unknown_zones:
            self._window.messages.show_warning(words)
        else:
            self._window.messages.show_ok(words)

    def forget_busy(self) -> None:
        """With a way back."""
        before = attempt(self._window.messages, lambda: busy_times.forget_busy_times(self._desk))
        if before is not None:
            self._window.messages.show_ok(
                tr("The busy times are forgotten."), tr("Undo"), lambda: self._bring_back(before)
            )

    def _bring_back(self, times: tuple[Busy, ...]) -> None:
        attempt(self._window.messages, lambda: busy_times.keep_busy_times(self._desk, times))
