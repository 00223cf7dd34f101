"""Backups: the newest, the drill, the check, the second place, and the list to look into and restore from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import NAMESPACE_URL, UUID, uuid5

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from asfdesk.domain.backup import Concern
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.locks.hand_over import AskHandOver, HandOver
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.tasks import Lane, Progress, Report, Task
from asfdesk.gui.text import moment_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import restoring, safekeeping
from asfdesk.services.keeping.safekeeping import Safety, Shelved

from .facts import FactCard, tell_check, tell_drill, tell_newest, tell_second
from .salvaged import salvaged_words
from .words import reason_words, size_words
from .worries import Worries


class BackupsPage(Page):
    """Page ``backups``. ``hand_over`` closes the register for what needs it closed."""

    def __init__(self, desk: Desk, window: Surroundings, *, hand_over: AskHandOver) -> None:
        super().__init__(
            tr("Backups"), tr("Made by themselves, encrypted like the register, and proved once a month.")
        )
        self._desk, self._window, self._hand_over = desk, window, hand_over
        self.seen: Safety | None = None
        self._task: Task | None = None
        self._rows: dict[UUID, Shelved] = {}
        self.now_button = self._button("now", look.primary_button, tr("Back up now"), "save", self._on_now)
        self.action_row.addWidget(self.now_button)
        self.worries = Worries(button=False)
        self.save_button = self._button(
            "salvage", look.danger_button, tr("Save what is left…"), "shield-alert", self._on_salvage
        )
        self.save_button.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = self._button("cancel", look.quiet_button, tr("Cancel"), "x", self._on_cancel)
        self._running = QWidget()
        self.doing = look.hint()
        line = look.row(self.doing, spacing=look.M)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        self._running.setLayout(line)
        self._running.hide()
        self._compose_cards()
        self.model = RowModel(self._columns(), Source(self._ids, self._read_rows, _key))
        self.model.order = Order("at", descending=True)
        empty = look.empty_state(
            "shield-check", tr("No backups yet"), tr("The first one is made by itself within a minute.")
        )
        self.table = RowTable(self.model, name=tr("Backups"), empty=empty)
        self.table.view.setObjectName("backups.table")
        self.table.activated.connect(self._on_activated)
        self.table.setMinimumHeight(320)
        self.open_folder = self._button(
            "folder", look.quiet_button, tr("Open the folder"), "folder-open", self._on_folder
        )
        self.look_button = self._button(
            "look", look.secondary_button, tr("Look inside…"), "eye", self._on_look
        )
        inside = QWidget()
        column = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        column.addWidget(self.worries)
        column.addLayout(look.row(self.save_button, None))
        column.addWidget(self._running)
        column.addLayout(self._cards)
        title = look.subheading(tr("All backups"))
        title.setWordWrap(False)
        column.addLayout(look.row(title, None, self.look_button, self.open_folder))
        column.addWidget(self.table, 1)
        inside.setLayout(column)
        self.content.addWidget(look.scrolling(inside), 1)

    def _button(
        self,
        name: str,
        make: Callable[[str, str], QPushButton],
        text: str,
        icon: str,
        act: Callable[[], None],
    ) -> QPushButton:
        button = make(text, icon)
        button.setObjectName(f"backups.{name}")
        button.clicked.connect(act)
        return button

    def _compose_cards(self) -> None:
        self.drill_button = self._button(
            "drill_now", look.secondary_button, tr("Hold a drill now"), "rotate-ccw", self._on_drill
        )
        self.check_button = self._button(
            "check_now", look.secondary_button, tr("Check now"), "list-checks", self._on_check
        )
        self.place_button = self._button(
            "choose", look.secondary_button, tr("Choose a folder…"), "folder-open", self._on_place
        )
        self.copy_button = self._button("copy", look.quiet_button, tr("Copy now"), "copy", self._on_copy)
        self.forget_button = self._button("forget", look.quiet_button, tr("Remove"), "x", self._on_forget)
        self.newest = FactCard("newest", tr("Newest backup"))
        self.drill = FactCard("drill", tr("Restore drill"), self.drill_button)
        self.check = FactCard("check", tr("The register's health"), self.check_button)
        self.second = FactCard(
            "second", tr("Second place"), self.place_button, self.copy_button, self.forget_button
        )
        self._cards = QGridLayout()
        self._cards.setSpacing(look.M)
        for place, card in enumerate((self.newest, self.drill, self.check, self.second)):
            self._cards.addWidget(card, place // 2, place % 2)
        self._cards.setColumnStretch(0, 1)
        self._cards.setColumnStretch(1, 1)

    def open(self, subject: object = None) -> None:
        self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.now_button

    @Slot()
    def refresh(self) -> None:
        """Read what there is; quick enough for no task of its own on any but a slow stick, hence one."""
        desk = self._desk

        def work(_progress: Report) -> Safety:
            return safekeeping.safety(desk)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_seen)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_seen(self, seen: Safety) -> None:
        self.seen = seen
        self.worries.show_worries(seen.worries)
        self.save_button.setVisible(any(worry.concern is Concern.DAMAGED for worry in seen.worries))
        tell_newest(self.newest, seen, self._desk.now())
        tell_drill(self.drill, seen)
        tell_check(self.check, seen)
        tell_second(self.second, seen)
        self.copy_button.setVisible(bool(seen.second_lacks))
        self.forget_button.setVisible(seen.second is not None)
        self._rows = {_key(one): one for one in seen.backups}
        self.look_button.setEnabled(bool(self._rows))
        self.table.refresh()

    # ------------------------------------------------------------------------------------------ the list

    @staticmethod
    def _columns() -> list[TableColumn]:
        return [
            TableColumn("at", tr("Made"), lambda one: moment_text(one.at), order="at", width=220),
            TableColumn("why", tr("Why"), lambda one: reason_words(one.reason), order="why"),
            TableColumn(
                "size", tr("Size"), lambda one: size_words(one.size), order="size", width=100, right=True
            ),
            TableColumn("rows", tr("Rows"), _rows_text, width=100, right=True),
            TableColumn("state", tr("State"), _state, width=150, meaning=_meaning),
        ]

    def _ids(self, order: Order) -> Sequence[UUID]:
        ways: dict[str, Callable[[Shelved], object]] = {
            "why": lambda one: (reason_words(one.reason), one.at),
            "size": lambda one: one.size,
        }
        way = ways.get(order.by, lambda one: (one.at, one.name))
        return [_key(one) for one in sorted(self._rows.values(), key=way, reverse=order.descending)]  # type: ignore[arg-type]  # each way's own keys

    def _read_rows(self, ids: Sequence[UUID]) -> Sequence[Shelved]:
        return [self._rows[key] for key in ids if key in self._rows]

    @Slot(object)
    def _on_activated(self, key: UUID) -> None:
        if key in self._rows:
            self._window.navigator.go("backup", self._rows[key])

    @Slot()
    def _on_look(self) -> None:
        key = self.table.current_id() or next(iter(self.model.ids), None)
        if key is not None:
            self._on_activated(key)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.store.folder / "backups")))

    # ------------------------------------------------------------------------------------------ doing

    def _run(self, doing: str, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        if self._task is not None:
            return
        self.doing.setText(doing)
        self.bar.setValue(0)
        self._set_running(running=True)
        self._task = self._window.tasks.run(work, Lane.SAFEKEEPING)
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(done)
        self._task.failed.connect(self._window.messages.show_error)
        self._task.finished.connect(self._on_finished)

    def _set_running(self, *, running: bool) -> None:
        self._running.setVisible(running)
        for button in (
            self.now_button,
            self.drill_button,
            self.check_button,
            self.place_button,
            self.copy_button,
            self.save_button,
        ):
            button.setEnabled(not running)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setValue(1000 * progress.done // max(1, progress.total))

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        self._set_running(running=False)
        self.refresh()

    @Slot()
    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _on_now(self) -> None:
        desk = self._desk

        def work(progress: Report) -> object:
            return safekeeping.back_up(desk, step=progress)

        self._run(tr("Backing up…"), work, self._on_backed_up)

    @Slot(object)
    def _on_backed_up(self, _made: object) -> None:
        self._window.messages.show_ok(tr("The backup is made and verified."))

    @Slot()
    def _on_drill(self) -> None:
        desk = self._desk

        def work(progress: Report) -> object:
            return safekeeping.drill(desk, progress)

        self._run(tr("Restoring the newest backup to a scratch place…"), work, self._on_drilled)

    @Slot(object)
    def _on_drilled(self, drill: safekeeping.Drill) -> None:
        if drill.ok:
            self._window.messages.show_ok(tr("The drill passed: the backup can be restored."))
        else:
            self._window.messages.show_message(Meaning.DANGER, tr("The drill failed. See below."))

    @Slot()
    def _on_check(self) -> None:
        desk = self._desk

        def work(progress: Report) -> object:
            return safekeeping.check(desk, step=progress)

        self._run(tr("Checking the register…"), work, self._on_checked)

    @Slot(object)
    def _on_checked(self, found: safekeeping.Findings) -> None:
        if found.ok:
            self._window.messages.show_ok(tr("The register is whole."))
        else:
            self._window.messages.show_message(Meaning.DANGER, tr("The register is damaged. See below."))

    @Slot()
    def _on_place(self) -> None:
        place = self._window.ask.folder(tr("Where shall the second copy of each backup lie?"))
        if place is None:
            return
        desk = self._desk

        def work(progress: Report) -> object:
            safekeeping.set_second_place(desk, place)
            return safekeeping.catch_up(desk, progress)

        self._run(tr("Copying to the second place…"), work, self._on_placed)

    @Slot()
    def _on_copy(self) -> None:
        desk = self._desk

        def work(progress: Report) -> object:
            return safekeeping.catch_up(desk, progress)

        self._run(tr("Copying to the second place…"), work, self._on_placed)

    @Slot(object)
    def _on_placed(self, copied: object) -> None:
        count = copied if isinstance(copied, int) else 0
        self._window.messages.show_ok(tr("%n backups copied to the second place.", n=count))

    @Slot()
    def _on_forget(self) -> None:
        title = tr("Make no second copies?")
        text = tr("The backups that lie there already stay. New ones are made beside the register only.")
        if self._window.ask.confirm(title, text, tr("Make no second copies")):
            safekeeping.set_second_place(self._desk, None)
            self.refresh()

    @Slot()
    def _on_salvage(self) -> None:
        title = tr("Save what is left of the register?")
        text = tr(
            "Every row that can be read is saved into a new register, what is missing is taken from the newest backup "
            "and the audit trail, and what is lost is listed. The damaged register is set aside, not deleted."
        )
        if self.seen is None or not self._window.ask.confirm(title, text, tr("Save what is left")):
            return
        desk, newest = self._desk, self.seen.newest

        def work(progress: Report) -> object:
            return restoring.salvage(desk, newest, progress)

        self._run(tr("Saving row by row…"), work, self._on_salvaged)

    @Slot(object)
    def _on_salvaged(self, told: restoring.Salvaged) -> None:
        self._hand_over(HandOver(salvaged_words(told)))


def _key(one: Shelved) -> UUID:
    """Tables know rows by UUIDs; a backup's name is unique."""
    return uuid5(NAMESPACE_URL, one.name)


def _rows_text(one: Shelved) -> str:
    return number_text(one.manifest.rows) if one.manifest is not None else "–"


def _state(one: Shelved) -> str:
    if one.ours:
        return tr("Verified")
    return tr("Not verified") if one.manifest is None else tr("Not this register's")


def _meaning(one: Shelved) -> Meaning:
    if one.ours:
        return Meaning.OK
    return Meaning.WARNING if one.manifest is None else Meaning.DANGER
