"""The first page of every later start, and what Ctrl+L returns to: the passphrase or the recovery key.

Nothing here imports the ORM or the documents; they are fetched in the background while the officer types. After two
wrong attempts each new one must wait longer, also after a restart. Where several people have a way in the page asks who
it is by a sign-in name; it never lists anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.entrance.card import Busy, Entrance, place_words
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, SecretField, is_enter
from asfdesk.gui.tasks import Lane, Report, Tasks
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.words.wording import fault_text, problems_text
from asfdesk.services.entry import access

if TYPE_CHECKING:
    from asfdesk.services.desk import Store
    from asfdesk.services.entry.access import Holder, Management

HOPELESS = frozenset(
    {Fault.DAMAGED, Fault.KEY_FILE_DAMAGED, Fault.KEY_FILE_MISSING, Fault.UPGRADE_FAILED, Fault.NO_STORE}
)
"""What no passphrase mends: the way to the backups is offered."""
ShowFirst = Callable[[Path, int], bool]


class UnlockPage(Entrance):
    """``opened`` carries the open store, ``managing`` an administrator's part of it. After the recovery key a new
    passphrase must be chosen first. ``show_first`` brings the window forward that has the register open."""

    opened = Signal(object)
    rescue_asked = Signal()
    managing = Signal(object)

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        *,
        demo: bool = False,
        warm_up: Callable[[], None] | None = access.warm_up,
        pauses: Sequence[int] = access.PAUSES,
        sign_in: str = "",
        show_first: ShowFirst | None = None,
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
        self._wait = 0
        self._look = access.look(folder)
        self._show_first = show_first
        self._working = False
        self.form = Form()
        self.sign_in = self.form.add_row("sign_in", tr("Sign-in name"), TextField(width=220))
        self.sign_in.edit.setObjectName("unlock.sign_in")
        self.sign_in.show_value(sign_in)
        self.form.show_row("sign_in", self._look.several)
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
        self.keyring: QPushButton = look.secondary_button(tr("Open by the computer's keyring"), "key-round")
        self.keyring.setObjectName("unlock.keyring")
        self.keyring.clicked.connect(self._on_keyring)
        self.first: QPushButton = look.secondary_button(tr("Show that window"), "external-link")
        self.first.setObjectName("unlock.first")
        self.first.clicked.connect(self._on_first)
        self.first.hide()
        self.busy = Busy(tr("Opening the register…"))
        self.place = look.hint(place_words(folder))
        self._typing = QWidget()
        lines = look.column(look.M)
        for widget in (self.form, self.busy):
            lines.addWidget(widget)
        lines.addLayout(look.row(self.button, self.other, None))
        lines.addLayout(look.row(self.keyring, self.first, self.rescue, None))
        lines.addWidget(self.place)
        self._typing.setLayout(lines)
        self._renewing = self._compose_renewal()
        self.inside.addWidget(self._typing)
        self.inside.addWidget(self._renewing)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._on_second)
        self._by_key = False
        self._holder: Holder | None = None
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
        self._focus()

    @property
    def signs_in_as(self) -> str:
        """The sign-in name as typed; empty where only one person has a way in."""
        return self.sign_in.read() if self._look.several else ""

    def _focus(self) -> None:
        wanted = self.sign_in if self._look.several and not self.signs_in_as else self.secret
        wanted.control.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.keyring.setVisible(self._look.keyring and not self._by_key)
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
        self._focus()

    @Slot()
    def _on_unlock(self) -> None:
        secret = self.secret.read()
        if self._working or self._wait:
            return
        if self._look.several and not self.signs_in_as:
            self.sign_in.set_problem(tr("Write your sign-in name first."))
            self.sign_in.focus()
            return
        if not secret:
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return
        self._set_working(working=True)
        folder, sign_in, pauses = self._folder, self.signs_in_as, self._pauses

        def work(_progress: Report) -> object:
            return access.enter(folder, secret, sign_in, pauses=pauses)

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._on_failed)

    @Slot()
    def _on_keyring(self) -> None:
        if self._working:
            return
        self._set_working(working=True)
        self.secret.show_value("")
        folder = self._folder

        def work(_progress: Report) -> object:
            return access.enter_by_keyring(folder)

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._on_failed)

    @Slot()
    def _on_first(self) -> None:
        shown = self._show_first is not None and self._show_first(
            self._folder, self._holder.pid if self._holder else 0
        )
        if not shown:
            self.secret.set_problem(
                tr("The other window did not answer. Look for it, or restart the computer.")
            )
            return
        window = self.window()
        window.close()

    @Slot(object)
    def _on_opened(self, found: Store | Management) -> None:
        secret = self.secret.read()
        self._set_working(working=False)
        if access.is_management(found):
            self.secret.show_value("")
            self.managing.emit(found)
            return
        store = found
        if secret and store.person is None and access.looks_like_recovery_key(secret):
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
        if error.fault is Fault.IN_USE:
            self._show_holder(access.open_elsewhere(self._folder))
        left = error.params.get("wait") or error.params.get("seconds") or 0
        self._pause(int(str(left)))

    def _show_holder(self, holder: Holder | None) -> None:
        """Say who has the register open and since when; offer to show that window."""
        self._holder = holder
        self.first.setVisible(holder is not None and self._show_first is not None)
        if holder is not None:
            fault = StoreFault(
                Fault.IN_USE, holder=holder.name, since=moment_text(holder.since.astimezone()), pid=holder.pid
            )
            self.secret.set_problem(fault_text(fault))

    def _words(self, error: StoreFault) -> str:
        if error.fault is Fault.WRONG_KEY and error.params.get("recovery_typo"):
            return tr("The recovery key has a slip in it. Compare it with the sheet, sign by sign.")
        if error.fault is Fault.WRONG_KEY and self._by_key:
            return tr("The recovery key does not open this register. Is it the latest sheet?")
        if error.fault is Fault.DISK_FULL:
            return tr("The disk is full, so the register does not open. Free some space and try again.")
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
        folder, key, sign_in, store = self._folder, self._recovery_key, self.signs_in_as, self._store

        def work(_progress: Report) -> object:
            access.replace_passphrase(folder, key, chosen, sign_in=sign_in)
            if store is not None:
                store.close()
            return access.enter(
                folder, chosen, sign_in
            )  # as the person whose passphrase it is, and in that role

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_kept)
        task.failed.connect(self._on_not_kept)

    @Slot(object)
    def _on_kept(self, found: object) -> None:
        self._store, self._recovery_key = None, ""
        self.new.forget()
        self._set_working(working=False)
        (self.managing if access.is_management(found) else self.opened).emit(found)

    @Slot(object)
    def _on_not_kept(self, error: BaseException) -> None:
        self._set_working(working=False)
        if isinstance(error, RuleBroken):
            self.new.first.set_problem(problems_text(error.problems))
        elif isinstance(error, StoreFault) and error.params.get("unknown"):
            self.new.first.set_problem(
                tr("Nobody signs in by that name. Lock, and begin again with the right one.")
            )
        elif isinstance(error, StoreFault):
            self.new.first.set_problem(fault_text(error))
        else:
            raise error

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.busy.setVisible(working)
        self.changing.setVisible(working)
        for widget in (self.form, self.new, self.keep, self.other, self.keyring):
            widget.setEnabled(not working)
        self._show_pause()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.abandon()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()
        self._pause(access.seconds_left(self._folder))
        self._show_holder(access.open_elsewhere(self._folder))
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
