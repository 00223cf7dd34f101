"""When the register does not open, or is gone: what is left of it, its backups, and the way back in three steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.backups.salvaged import salvaged_words
from asfdesk.gui.pages.backups.words import reason_words, size_words, table_words
from asfdesk.gui.pages.entrance.card import Busy, Entrance, place_words
from asfdesk.gui.pages.entrance.passphrase import SecretField, is_enter
from asfdesk.gui.tasks import Report, Tasks
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.words.wording import fault_text
from asfdesk.services.keeping import rescue
from asfdesk.services.keeping.rescue import Salvaged, Shelved, Survey

SALVAGE = "salvage"
SHOWN = 20


class RescuePage(Entrance):
    """``finished`` carries what is to be said on the unlock page; ``given_up`` leads back to where one came from."""

    finished = Signal(str)
    given_up = Signal()

    def __init__(self, folder: Path, tasks: Tasks, ask: Ask) -> None:
        super().__init__(
            "shield-alert",
            tr("Bring the register back"),
            tr("The program looks for backups, and for what can be saved. Nothing is deleted."),
        )
        self._folder, self._tasks, self._ask = folder, tasks, ask
        self._more: Path | None = None
        self.survey: Survey | None = None
        self.form = Form()
        self.secret = self.form.add_row("secret", tr("Passphrase or recovery key"), SecretField())
        self.secret.edit.setObjectName("rescue.secret")
        self.look_button: QPushButton = look.primary_button(tr("Look for a way back"), "search")
        self.look_button.setObjectName("rescue.find")
        self.look_button.clicked.connect(self._on_find)
        self.folder_button: QPushButton = look.secondary_button(
            tr("Choose a folder with backups…"), "folder-open"
        )
        self.folder_button.setObjectName("rescue.folder")
        self.folder_button.clicked.connect(self._on_folder)
        self.chosen = look.hint()
        self.chosen.hide()
        self.busy = Busy(tr("Looking…"))
        self.told = look.body()
        self.told.setObjectName("rescue.told")
        self.told.hide()
        self.ways = ChoiceField([], placeholder=tr("Choose a way"))
        self.ways.set_name(tr("How?"))
        self.ways.combo.setObjectName("rescue.ways")
        self.do: QPushButton = look.primary_button(tr("Do it"), "check")
        self.do.setObjectName("rescue.do")
        self.do.clicked.connect(self._on_do)
        self.back: QPushButton = look.quiet_button(tr("Back"), "arrow-left")
        self.back.setObjectName("rescue.back")
        self.back.clicked.connect(self.given_up)
        self._typing, self._choosing = QWidget(), QWidget()
        first = look.column(look.M)
        first.addWidget(self.form)
        first.addWidget(self.chosen)
        first.addLayout(look.row(self.look_button, self.folder_button, None))
        self._typing.setLayout(first)
        second = look.column(look.M)
        second.addWidget(self.ways)
        second.addLayout(look.row(self.do, None))
        self._choosing.setLayout(second)
        self._choosing.hide()
        for widget in (self.told, self._typing, self._choosing, self.busy):
            self.inside.addWidget(widget)
        self.inside.addLayout(look.row(self.back, None))
        self.inside.addWidget(look.hint(place_words(folder)))

    @Slot()
    def _on_folder(self) -> None:
        chosen = self._ask.folder(tr("In which folder do the backups lie?"))
        if chosen is not None:
            self._more = chosen
            self.chosen.setText(tr("Looks in {folder} as well", folder=str(chosen)))
            self.chosen.show()

    @Slot()
    def _on_find(self) -> None:
        secret = self.secret.read()
        if not secret:
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return
        folder, more = self._folder, self._more

        def work(_progress: Report) -> Survey:
            return rescue.survey(folder, secret, more)

        self._run(tr("Looking…"), work, self._on_found)

    @Slot(object)
    def _on_found(self, found: Survey) -> None:
        self.survey = found
        self.secret.show_value("")
        ways: list[tuple[str, str]] = []
        if found.there and found.pages:
            ways.append((SALVAGE, tr("Save row by row, with the newest backup's help (recommended)")))
        ways += [(one.name, _backup_words(one)) for one in found.backups[:SHOWN]]
        self.ways.set_choices(ways)
        if ways:
            self.ways.show_value(ways[0][0])
        self._typing.hide()
        self._choosing.setVisible(bool(ways))
        self.told.setText(_found_words(found, ways=bool(ways)))
        self.told.show()
        (self.ways.combo if ways else self.back).setFocus()

    @Slot()
    def _on_do(self) -> None:
        found, way = self.survey, self.ways.read()
        if found is None or way is None:
            return
        backup = next((one for one in found.backups if one.name == way), None)

        def work(progress: Report) -> object:
            if backup is None:
                return rescue.salvage(found, found.best, progress)
            return rescue.restore(found, backup, progress)

        self._run(tr("Building the register anew…"), work, self._on_done)

    @Slot(object)
    def _on_done(self, told: object) -> None:
        self.survey = None
        if isinstance(told, Salvaged):
            self.finished.emit(salvaged_words(told))
        else:
            self.finished.emit(tr("The backup is restored. What was here before is set aside."))

    def _run(self, words: str, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        self.busy.words.setText(words)
        self._set_working(working=True)
        task = self._tasks.run(work, writes=True)
        task.succeeded.connect(done)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._set_working(working=False)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, StoreFault):
            raise error
        if error.fault is Fault.NO_STORE:
            words = tr("There is neither a register nor a backup here. Choose a folder with backups.")
        else:
            words = fault_text(error)
        if self._choosing.isVisible():
            self.told.setText(words)
        else:
            self.secret.set_problem(words)
            self.secret.focus()

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self._typing, self._choosing, self.back):
            widget.setEnabled(not working)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            (self.do if self._choosing.isVisible() else self.look_button).click()
        else:
            super().keyPressEvent(event)


def _found_words(found: Survey, *, ways: bool) -> str:
    said: list[str] = []
    if not found.there:
        said.append(tr("The register itself is not here."))
    elif found.pages:
        said.append(tr("%n pages of the register are damaged.", n=len(found.pages)))
        said.append(
            tr("They belong to: {tables}.", tables=", ".join(table_words(name) for name in found.tables))
        )
    else:
        said.append(tr("Every page of the register can be read."))
    said.append(tr("%n backups were found.", n=len(found.backups)))
    if not ways:
        said.append(tr("There is nothing to mend here: go back and unlock the register."))
    return " ".join(said)


def _backup_words(one: Shelved) -> str:
    return tr(
        "Restore the backup of {when} ({why}, {size})",
        when=moment_text(one.at),
        why=reason_words(one.reason).lower(),
        size=size_words(one.size),
    )
