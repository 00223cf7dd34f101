"""The first page of every later start, and what Ctrl+L returns to: the passphrase or the recovery key.

Nothing here imports the ORM or the documents; they are fetched in the background while the officer types. After two
wrong attempts each new one must wait longer, so that nobody sits and guesses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.gui import look
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.entrance.card import Busy, Entrance, place_words
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, SecretField, is_enter
from asfdesk.gui.tasks import Lane, Report, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.wording import fault_text, problems_text
from asfdesk.services import access

if TYPE_CHECKING:
    from asfdesk.services.desk import Store

PAUSES = (0, 0, 2, 4, 8, 15, 30)
"""Seconds to wait after the first, second ... wrong attempt; the last one repeats."""
HOPELESS = frozenset(
    {Fault.DAMAGED, Fault.KEY_FILE_DAMAGED, Fault.KEY_FILE_MISSING, Fault.UPGRADE_FAILED, Fault.NO_STORE}
)
"""What no passphrase mends: the way to the backups is offered."""


class UnlockPage(Entrance):
    """``opened`` carries the open store. After the recovery key a new passphrase must be chosen first."""

    opened = Signal(object)
    rescue_asked = Signal()

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        *,
        demo: bool = False,
        warm_up: Callable[[], None] | None = access.warm_up,
        pauses: Sequence[int] = PAUSES,
    ) -> None:
        super().__init__(
            "lock-keyhole",
            tr("Unlock the register"),
            tr("The register is encrypted. Write your passphrase to open it."),
            demo=demo,
        )
        self._folder, self._tasks, self._warm_up, self._pauses = folder, tasks, warm_up, pauses
        self._store: Store | None = None
        self._recovery_key = ""
        self._wrong = 0
        self._wait = 0
        self._working = False
        self.form = Form()
        self.secret = self.form.add_row("secret", tr("Passphrase"), SecretField())
        self.secret.edit.setObjectName("unlock.secret")
        self.button: QPushButton = look.primary_button(tr("Unlock"), "lock-open")
        self.button.setObjectName("unlock.open")
        self.button.clicked.connect(self._on_unlock)
        self.other: QPushButton = look.quiet_button(tr("Use the recovery key"), "key-round")
        self.other.setObjectName("unlock.recovery")
        self.other.clicked.connect(self._on_other)
        self.rescue: QPushButton = look.secondary_button(tr("Bring the register back…"), "shield-alert")
        self.rescue.setObjectName("unlock.rescue")
        self.rescue.clicked.connect(self.rescue_asked)
        self.rescue.hide()
        self.busy = Busy(tr("Opening the register…"))
        self.place = look.hint(place_words(folder))
        self._typing = QWidget()
        lines = look.column(look.M)
        for widget in (self.form, self.busy):
            lines.addWidget(widget)
        lines.addLayout(look.row(self.button, self.other, None))
        lines.addLayout(look.row(self.rescue, None))
        lines.addWidget(self.place)
        self._typing.setLayout(lines)
        self._renewing = self._compose_renewal()
        self.inside.addWidget(self._typing)
        self.inside.addWidget(self._renewing)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._on_second)
        self._by_key = False
        self._show_way()

    @property
    def waiting(self) -> int:
        """Seconds left before the next attempt."""
        return self._wait

    def lock_again(self) -> None:
        """Ready for the next officer: nothing typed, nothing said."""
        self._store, self._recovery_key, self._by_key = None, "", False
        self.secret.show_value("")
        self.new.forget()
        self._show_way()
        self._set_working(working=False)
        self.secret.edit.setFocus()

    def abandon(self) -> None:
        """The program ends: give a register free that was opened but never handed on."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _compose_renewal(self) -> QWidget:
        self.new = NewPassphrase(tr("New passphrase"))
        self.keep: QPushButton = look.primary_button(tr("Change the passphrase and open"), "check")
        self.keep.setObjectName("unlock.renew")
        self.keep.clicked.connect(self._on_keep)
        self.changing = Busy(tr("Changing the passphrase…"))
        made = QWidget()
        lines = look.column(look.M)
        for widget in (self.new, self.changing):
            lines.addWidget(widget)
        lines.addLayout(look.row(self.keep, None))
        made.setLayout(lines)
        made.hide()
        return made

    def _show_way(self) -> None:
        self._typing.show()
        self._renewing.hide()
        label = tr("Recovery key") if self._by_key else tr("Passphrase")
        self.form.rows["secret"].label.setText(label)
        self.secret.set_name(label)
        self.other.setText(tr("Use the passphrase") if self._by_key else tr("Use the recovery key"))
        if self._by_key:
            self.say(
                "key-round",
                tr("Open with the recovery key"),
                tr("It stands on the printed sheet. Capital letters and hyphens do not matter."),
            )
        else:
            self.say(
                "lock-keyhole",
                tr("Unlock the register"),
                tr("The register is encrypted. Write your passphrase to open it."),
            )

    @Slot()
    def _on_other(self) -> None:
        self._by_key = not self._by_key
        self.secret.show_value("")
        self._show_way()
        self.secret.edit.setFocus()

    @Slot()
    def _on_unlock(self) -> None:
        secret = self.secret.read()
        if self._working or self._wait:
            return
        if not secret:
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return
        self._set_working(working=True)
        folder = self._folder

        def work(_progress: Report) -> object:
            return access.open_register(folder, secret)

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_opened(self, store: Store) -> None:
        self._wrong = 0
        secret = self.secret.read()
        self._set_working(working=False)
        if access.looks_like_recovery_key(secret):
            self._store, self._recovery_key = store, secret
            self.secret.show_value("")
            self._typing.hide()
            self._renewing.show()
            self.say(
                "key-round",
                tr("Choose a new passphrase"),
                tr("The recovery key was right. Choose a new passphrase; the recovery key stays the same."),
            )
            self.new.first.focus()
            return
        self.secret.show_value("")
        self.opened.emit(store)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        if not isinstance(error, StoreFault):
            raise error
        self.secret.set_problem(self._words(error))
        self.rescue.setVisible(error.fault in HOPELESS)
        self.secret.edit.selectAll()
        self.secret.focus()
        look.announce(self.secret.edit)
        if error.fault is Fault.WRONG_KEY:
            self._pause(self._pauses[min(self._wrong, len(self._pauses) - 1)])
            self._wrong += 1

    def _words(self, error: StoreFault) -> str:
        if error.fault is Fault.WRONG_KEY and error.params.get("recovery_typo"):
            return tr("The recovery key has a slip in it. Compare it with the sheet, sign by sign.")
        if error.fault is Fault.WRONG_KEY and self._by_key:
            return tr("The recovery key does not open this register. Is it the latest sheet?")
        return fault_text(error)

    def _pause(self, seconds: int) -> None:
        self._wait = seconds
        if seconds:
            self._clock.start()
        self._show_pause()

    @Slot()
    def _on_second(self) -> None:
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._clock.stop()
        self._show_pause()

    def _show_pause(self) -> None:
        self.button.setEnabled(not self._wait and not self._working)
        self.button.setText(tr("Wait %n seconds", n=self._wait) if self._wait else tr("Unlock"))

    @Slot()
    def _on_keep(self) -> None:
        chosen = self.new.read_checked()
        if chosen is None or self._working:
            return
        self._set_working(working=True)
        folder, key = self._folder, self._recovery_key

        def work(_progress: Report) -> object:
            return access.replace_passphrase(folder, key, chosen)

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_kept)
        task.failed.connect(self._on_not_kept)

    @Slot(object)
    def _on_kept(self, _nothing: object) -> None:
        store, self._store, self._recovery_key = self._store, None, ""
        self.new.forget()
        self._set_working(working=False)
        self.opened.emit(store)

    @Slot(object)
    def _on_not_kept(self, error: BaseException) -> None:
        self._set_working(working=False)
        if isinstance(error, RuleBroken):
            self.new.first.set_problem(problems_text(error.problems))
        elif isinstance(error, StoreFault):
            self.new.first.set_problem(fault_text(error))
        else:
            raise error

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.busy.setVisible(working)
        self.changing.setVisible(working)
        for widget in (self.form, self.new, self.keep, self.other):
            widget.setEnabled(not working)
        self._show_pause()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.abandon()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.edit.setFocus()
        warm, self._warm_up = self._warm_up, None
        if warm is not None:

            def work(_progress: Report) -> object:
                return warm()

            self._tasks.run(work, Lane.DOCUMENTS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            (self.keep if self._renewing.isVisible() else self.button).click()
        else:
            super().keyPressEvent(event)
