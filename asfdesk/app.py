"""The composition root of the window: the one module that knows every page and puts the parts together.

Unlock page first, main window after; locking closes the register and comes back to the place where the work was.
What is heavy (the ORM, ReportLab) is imported by the unlock page's background task, not here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from asfdesk import paths
from asfdesk.gui.ask import Ask, AskOnScreen
from asfdesk.gui.crash import CrashReporter
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.dress.style import Appearance, Scheme
from asfdesk.gui.garbage import GarbageCollector
from asfdesk.gui.guards.screen_capture import Capture, ScreenShield
from asfdesk.gui.locks.hand_over import HandOver
from asfdesk.gui.locks.locking import LockingProgram
from asfdesk.gui.locks.unattended import AskDoor
from asfdesk.gui.pages.entrance.moving import MovingPage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.reminding import Reminding
from asfdesk.gui.text import load_language, tr
from asfdesk.gui.window.first_window import show_first
from asfdesk.gui.window.history import Place
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.gui.window.window_size import remember_size, restore_size, show_as_left
from asfdesk.gui.words.trail_words import trail_alarm_text
from asfdesk.services.entry import access
from asfdesk.services.entry.access import harden_process
from asfdesk.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from datetime import datetime

    from asfdesk.logs import Reporting
    from asfdesk.services.desk import Desk
    from asfdesk.services.entry.access import Management
    from asfdesk.store.store import Store


def application(arguments: list[str], settings: Settings | None = None) -> tuple[QApplication, Appearance]:
    """The Qt application in Swedish and dressed; once per process."""
    app = QApplication(arguments)
    app.setApplicationName("asfdesk")
    app.setDesktopFileName("asfdesk")
    app.setWindowIcon(QIcon(str(paths.resource("icons", "asfdesk.svg"))))
    load_language(app)
    scheme = Scheme.SYSTEM
    with contextlib.suppress(ValueError):
        scheme = Scheme((settings or Settings()).scheme)
    return app, Appearance(app, scheme)


class Program(LockingProgram):
    """One running program on the register in ``folder``."""

    def __init__(
        self,
        appearance: Appearance,
        folder: Path,
        *,
        demo: bool = False,
        ask: Ask | None = None,
        clock: Callable[[], datetime] | None = None,
        settings_folder: Path | None = None,
    ) -> None:
        super().__init__(folder, settings_folder or paths.settings_dir(), demo=demo)
        self._appearance, self._ask, self._clock = appearance, ask, clock
        self._garbage = GarbageCollector(self)
        capture = load_settings(self._settings_folder).capture
        known = capture in set(Capture)
        self.shield = ScreenShield(
            Capture(capture) if known else Capture.PROTECTED, self._remember_capture, self
        )
        self.safekeeper.looked.connect(self._on_looked)
        self.reminding = Reminding(self)
        self.changes.happened.connect(self.reminding.on_changes)
        self.opened.connect(self._remind)

    @Slot()
    @Slot(str)
    def start(self, said: str = "") -> None:
        """Show the unlock page, or the guide of the first start. ``said`` is what happened before."""
        from asfdesk.gui.pages.entrance.first_start import FirstStartPage

        self._garbage.take_back()
        if access.exists(self.folder):
            page = UnlockPage(
                self.folder, self.tasks, demo=self.demo, sign_in=self._sign_in, show_first=show_first
            )
            page.opened.connect(self._on_unlocked)
            page.rescue_asked.connect(self.rescue)
            page.tell(said)
            page.managing.connect(self._on_managing)
            self._enter(page)
            return
        first = FirstStartPage(self.folder, self.tasks, self._ask or AskOnScreen(), self.make_desk)
        first.finished.connect(self.open_desk)
        first.rescue_asked.connect(self.rescue)
        self._enter(first)

    @Slot()
    def rescue(self) -> None:
        """The register does not open, or is gone: what is left, its backups, and the way back."""
        from asfdesk.gui.pages.entrance.rescue import RescuePage

        page = RescuePage(self.folder, self.tasks, self._ask or AskOnScreen())
        page.finished.connect(self.start)
        page.given_up.connect(self.start)
        self._enter(page)

    def make_desk(self, store: Store) -> Desk:
        """The desk over an unlocked store, with its officer named to the audit trail. For any thread."""
        from asfdesk.services.catalogue import load_catalogue
        from asfdesk.services.desk import Desk, system_clock
        from asfdesk.services.entry.people import reads_only
        from asfdesk.services.parties.commissioners import current_officer

        desk = Desk(store, load_catalogue(paths.resource()), self._clock or system_clock, self.demo)
        officer = current_officer(desk)
        store.actor = officer.id if officer else store.person if reads_only(desk) else None
        return desk

    @Slot(object)
    def open_desk(self, desk: Desk) -> None:
        """Show the main window over ``desk``, where the officer left off."""
        from asfdesk.gui.pages.entrance.first_start import FirstStartPage
        from asfdesk.gui.shell import compose

        self.desk = desk
        desk.store.on_commit(self.changes.report)
        ask = self._ask or AskOnScreen()
        window = MainWindow(
            demo=self.demo, ask=AskDoor(ask), tasks=self.tasks, changes=self.changes,
            appearance=self._appearance,
        )  # fmt: skip
        if isinstance(ask, AskOnScreen):
            ask.attach(window)
        window.guard = self.guard
        compose(window, desk, self.shield)
        window.lock_asked.connect(self.lock)
        window.closing.connect(self.close)
        window.handed_over.connect(self.hand_over)
        window.scheme_chosen.connect(self._on_scheme)
        restore_size(self._settings_folder, window)
        self.window = window
        show_as_left(self._settings_folder, window)
        (who, place), self._left = self._left, (None, None)
        if who != desk.store.person:
            place = None  # a colleague begins at the start page
        if isinstance(self.entrance, FirstStartPage) and self.entrance.rebuild.isChecked():
            place = Place("rebuild", None)
        if place is None or not window.go(place.page, place.subject):
            window.go("today")
        self._leave_entrance()
        self._tell_of_the_start(window, desk)
        self._catch_up(window, desk)
        self.safekeeper.start(desk)
        self.opened.emit(window)

    @Slot(object)
    def _remind(self, window: MainWindow) -> None:
        if self.desk is not None:
            self.reminding.follow(self.desk, window)

    @Slot(object)
    def hand_over(self, asked: HandOver) -> None:
        """Close the register for what needs it closed, and come back to the unlock page."""
        window = self.window
        if window is None:
            return
        self._left = None, None
        if asked.move_to is None:
            self._close_desk()
            self.start(asked.said)
            self._put_away(window)
            return
        waiting = MovingPage(self.tasks, self.folder, asked, self._remember_register)
        waiting.finished.connect(self._on_moved)
        self._enter(waiting)
        self._put_away(window)
        self._close_desk()
        waiting.begin()

    @Slot(object, str)
    def _on_moved(self, folder: Path, said: str) -> None:
        self.folder = folder
        self.start(said)

    def _remember_register(self, folder: Path) -> None:
        settings = load_settings(self._settings_folder)
        save_settings(self._settings_folder, replace(settings, register=str(folder)))

    @Slot()
    def _on_looked(self) -> None:
        """The safekeeper was at work: pages in view that tell of it look again."""
        window = self.window
        if window is not None and window.place is not None and window.place.page in ("today", "backups"):
            window.pages[window.place.page].open()

    @Slot()
    def close(self) -> None:
        """The main window closes: wait for work under way, then give the register free."""
        window = self.window
        if window is not None:
            remember_size(self._settings_folder, window)
            self.window = None
            window.deleteLater()  # with its timers: no page may look into a closed register
        self.tasks.close()
        self.clipboard.empty()
        self._close_desk()
        self._garbage.stop()
        self.reminding.stop()
        self.stop_watching()

    @Slot(object)
    def _on_managing(self, management: Management) -> None:
        from asfdesk.gui.pages.entrance.administration import AdministrationPage

        page = self._administration = AdministrationPage(management, self.tasks)
        page.lock_asked.connect(self.start)
        if self._covered is not None:
            self._put_away(self._covered)
            self._covered = None
            self._close_desk()
        self._enter(page)

    @Slot(object)
    def _on_unlocked(self, store: Store) -> None:
        if isinstance(self.entrance, UnlockPage):
            self._sign_in = self.entrance.signs_in_as
        desk = self.make_desk(store)
        self._garbage.set_aside()
        if self._covered is not None and self._uncover(self._covered, store):
            return
        if store.actor is not None:
            self.open_desk(desk)
            return
        from asfdesk.gui.pages.entrance.first_start import FirstStartPage

        guide = FirstStartPage(
            self.folder, self.tasks, self._ask or AskOnScreen(), self.make_desk, warm_up=None
        )
        guide.finished.connect(self.open_desk)
        self._enter(guide)
        guide.go_on(desk)

    def _catch_up(self, window: MainWindow, desk: Desk) -> None:
        """In the background: seal what a kill left unsealed, and ask for certified time if a service is chosen."""
        from asfdesk.gui.tasks import Lane, Report
        from asfdesk.services.entry.people import reads_only
        from asfdesk.services.finishing import closing_seals
        from asfdesk.services.rights import disposal_protocols
        from asfdesk.services.sealed import time_stamps
        from asfdesk.services.visiting import protocol_ladder

        if desk.demo or reads_only(desk):
            return

        def work(progress: Report) -> int:
            done = time_stamps.catch_up(desk, progress) + disposal_protocols.catch_up(desk)
            return done + closing_seals.catch_up_closings(desk) + protocol_ladder.catch_up_protocols(desk)

        task = self.tasks.run(work, Lane.DOCUMENTS)
        task.failed.connect(window.messages.show_error)

    def _tell_of_the_start(self, window: MainWindow, desk: Desk) -> None:
        """What happened since last time that the officer should know, the most important alone."""
        store = desk.store
        alarm = store.anchor.alarm if store.anchor is not None else None
        if alarm is not None:
            window.messages.show_message(
                Meaning.DANGER,
                trail_alarm_text(alarm),
                tr("Show the log"),
                lambda: window.go("log"),
            )
            return
        if store.backup is not None:
            said = tr(
                "The register was brought up to this version. A backup lies in {folder}.",
                folder=str(store.backup),
            )
        elif store.reserve_given_up:
            window.messages.show_message(
                Meaning.DANGER,
                tr("The disk is full. The reserve was used to open the register. Free some space now."),
            )
            return
        elif store.key_file_mended:
            said = tr("The key file was damaged and has been put right from its copy.")
        elif store.after_crash is not None:
            said = tr(
                "The program was not closed last time. Everything that was saved is there; drafts stand below."
            )
        else:
            return
        window.messages.show_info(said)

    def _enter(self, page: QWidget) -> None:
        before, self.entrance = self.entrance, page
        page.setWindowTitle(tr("asfdesk – DEMO") if self.demo else "asfdesk")
        restore_size(self._settings_folder, page)
        show_as_left(self._settings_folder, page)
        if before is not None:
            before.close()
            before.deleteLater()

    def _remember_capture(self, capture: Capture) -> None:
        settings = load_settings(self._settings_folder)
        save_settings(self._settings_folder, replace(settings, capture=str(capture)))

    @Slot(object)
    def _on_scheme(self, scheme: Scheme) -> None:
        settings = load_settings(self._settings_folder)
        save_settings(self._settings_folder, replace(settings, scheme=str(scheme)))


def run(folder: Path, reporting: Reporting | None = None) -> int:
    """The program in its window, until it is closed. Returns the exit code."""
    settings_folder = paths.settings_dir()
    app, appearance = application(["asfdesk"], load_settings(settings_folder))
    crashes = CrashReporter(app)
    if reporting is not None:
        reporting.show = crashes.report
    harden_process()
    program = Program(appearance, folder)
    program.start()
    program.watch(app)
    return app.exec()


def run_demo(folder: Path, reporting: Reporting | None = None, *, fresh: bool = False) -> int:
    """The program on a demo register that is built anew in ``folder``; no passphrase is asked for."""
    from asfdesk.gui.demo_start import DemoStart

    app, appearance = application(["asfdesk"], load_settings(paths.settings_dir()))
    crashes = CrashReporter(app)
    if reporting is not None:
        reporting.show = crashes.report
    program = Program(appearance, folder, demo=True)
    start = DemoStart(program.tasks, folder, program.make_desk, fresh=fresh)
    start.finished.connect(program.open_desk)
    program.opened.connect(start.close)
    start.show()
    start.begin()
    return app.exec()
