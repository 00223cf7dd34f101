"""What an administrator sees instead of the register: the people with a way in, the backups, and their own passphrase.

The key to the register is not in an administrator's slot, so nothing here could show a case even by mistake.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.pages.entrance.card import Busy, Entrance, place_words
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase
from asfdesk.gui.pages.settings.person_form import PersonForm
from asfdesk.gui.pages.settings.person_list import PersonList
from asfdesk.gui.tasks import Report, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text, problems_text
from asfdesk.services.entry import administration
from asfdesk.services.entry.administration import Management, NewPerson


class AdministrationPage(Entrance):
    """``lock_asked`` when the administrator is done."""

    lock_asked = Signal()

    def __init__(self, management: Management, tasks: Tasks) -> None:
        super().__init__(
            "shield",
            tr("Administration"),
            tr(
                "You manage who comes in, and see how the backups stand. The key to the register is not yours: no case "
                "can be read here, and whom you prepare gets in when a case officer has said yes."
            ),
        )
        self._management, self._tasks = management, tasks
        self.people = PersonList(approves=False)
        self.people.removed.connect(self._on_remove)
        self.form = PersonForm(asks_passphrase=False)
        self.form.asked.connect(self._on_add)
        self.new = NewPassphrase(tr("New passphrase"))
        self.change: QPushButton = look.secondary_button(tr("Change my passphrase"), "key-round")
        self.change.setObjectName("administration.change")
        self.change.clicked.connect(self._on_change)
        self.busy = Busy(tr("Working with the keys…"))
        self.said = look.problem_label()
        self.said.hide()
        self.told = look.body()
        self.told.hide()
        self.leave: QPushButton = look.primary_button(tr("Lock"), "lock")
        self.leave.setObjectName("administration.lock")
        self.leave.clicked.connect(self._on_leave)
        self.backups = look.body()
        for widget in (
            self.said, self.told, self.busy, look.subheading(tr("People and roles")), self.people, look.separator(),
            look.subheading(tr("Prepare somebody")), self.form, look.separator(),
            look.subheading(tr("Backups")), self.backups, look.separator(),
            look.subheading(tr("Your passphrase")), self.new,
        ):  # fmt: skip
            self.inside.addWidget(widget)
        self.inside.addLayout(look.row(self.change, None))
        self.inside.addWidget(look.separator())
        self.inside.addWidget(look.hint(place_words(management.folder)))
        self.inside.addLayout(look.row(self.leave, None))
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        self.people.show_people(self._management.people(), self._management.person)
        found = administration.backups(self._management.folder)
        self.backups.setText(
            tr("%n backups beside the register, the newest from {newest}.", n=len(found), newest=found[-1])
            if found
            else tr("There is no backup beside the register.")
        )

    def abandon(self) -> None:
        """Give the register free."""
        self._management.close()

    @Slot(object)
    def _on_add(self, new: NewPerson) -> None:
        management = self._management

        def work(_progress: Report) -> object:
            return administration.prepare(management, new)

        self._run(work, tr("{name} is prepared. A case officer must say yes in the settings.", name=new.name))

    @Slot(object)
    def _on_remove(self, person: object) -> None:
        management = self._management

        def work(_progress: Report) -> object:
            return administration.remove(management, person)  # type: ignore[arg-type]  # the list sends a Person

        self._run(work, tr("The way in is gone. Ask a case officer to change the register's key as well."))

    @Slot()
    def _on_change(self) -> None:
        chosen = self.new.read_checked()
        management = self._management
        if chosen is None:
            return

        def work(_progress: Report) -> object:
            return administration.change_passphrase(management, chosen)

        self._run(work, tr("The passphrase is changed. Use the new one from now on."))

    @Slot()
    def _on_leave(self) -> None:
        self.abandon()
        self.lock_asked.emit()

    def _run(self, work: object, told: str) -> None:
        self._told = told
        self._set_working(working=True)
        task = self._tasks.run(work)  # type: ignore[arg-type]  # a function of the progress
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self._set_working(working=False)
        self.new.forget()
        self.form.forget()
        self._say("", self._told)
        self.refresh()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        if isinstance(error, RuleBroken):
            strange = self.form.form.show_problems(error.problems)
            self._say(problems_text(strange), "")
        elif isinstance(error, StoreFault):
            self._say(fault_text(error), "")
        else:
            raise error

    def _say(self, problem: str, told: str) -> None:
        for label, text in ((self.said, problem), (self.told, told)):
            label.setText(text)
            label.setVisible(bool(text))
        look.announce(self.said if problem else self.told)

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.people, self.form, self.new, self.change, self.leave):
            widget.setEnabled(not working)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.abandon()
        super().closeEvent(event)
