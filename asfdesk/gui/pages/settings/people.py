"""The card of people and roles: who comes in, letting somebody in, taking a way in away, another key for the register."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.domain.people import AccessRole, Person
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.entry import people
from asfdesk.services.entry.people import NewPerson

from .person_form import PersonForm
from .person_list import PersonList
from .refusal import show_refusal


class PeopleCard(QFrame):
    """Every change is confirmed by the passphrase of who is here, typed in the form."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._told = ""
        self.list = PersonList(approves=True)
        self.list.removed.connect(self._on_remove)
        self.list.approved.connect(self._on_approve)
        self.form = PersonForm(asks_passphrase=True)
        self.form.asked.connect(self._on_add)
        self.form.hide()
        self.more: QPushButton = look.secondary_button(tr("Let somebody in…"), "user-plus")
        self.more.setObjectName("people.more")
        self.more.clicked.connect(self._on_more)
        self.rekey: QPushButton = look.quiet_button(tr("Change the register's key…"), "rotate-ccw")
        self.rekey.setObjectName("people.rekey")
        self.rekey.clicked.connect(self._on_rekey)
        self.busy = Busy(tr("Working with the keys…"))
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("People and roles")))
        layout.addWidget(
            look.hint(
                tr(
                    "Everybody has a passphrase of their own, and the log tells who did what. A reader changes nothing in "
                    "this program. An administrator lets in and removes, and has no key to the register."
                )
            )
        )
        for widget in (self.list, self.busy):
            layout.addWidget(widget)
        layout.addLayout(look.wrapped(self.more, self.rekey))
        layout.addWidget(self.form)
        self.setLayout(layout)

    def show_state(self) -> None:
        """Read the people anew; a reader sees them and changes nothing."""
        self.list.show_people(people.people(self._desk), self._desk.store.person)
        me = people.me(self._desk)
        self.form.ask_own_sign_in(asked=me is not None and not me.signs_in)
        mayhap = self._desk.store.role is AccessRole.OFFICER
        for widget in (self.more, self.rekey):
            widget.setVisible(mayhap)
        self.list.setEnabled(mayhap)

    def forget(self) -> None:
        """Take what was typed out of the widgets."""
        self.form.forget()
        self.form.hide()

    @Slot()
    def _on_more(self) -> None:
        self.form.setVisible(self.form.isHidden())
        if self.form.isVisible():
            self.form.name.focus()

    @Slot(object)
    def _on_add(self, new: NewPerson) -> None:
        desk, secret = self._desk, self.form.secret.read()
        own = self.form.own_sign_in.read() if not self.form.form.rows["own_sign_in"].isHidden() else ""

        def work(_progress: Report) -> object:
            if own:
                _set_own(desk, own)
            return people.add(desk, secret, new)

        self._run(work, tr("{name} has a way in now.", name=new.name))

    @Slot(object)
    def _on_approve(self, person: Person) -> None:
        secret = self._ask_passphrase(tr("Let in {name}?", name=person.name))
        if secret is None:
            return
        desk = self._desk

        def work(_progress: Report) -> object:
            return people.approve(desk, secret, person)

        self._run(work, tr("{name} has a way in now.", name=person.name))

    @Slot(object)
    def _on_remove(self, person: Person) -> None:
        chosen = self._window.ask.choose(
            tr("Remove {name}?", name=person.name or tr("Name not given")),
            tr(
                "Who had a way in may have copied the register and its key. Only another key keeps what is written from "
                "now on from such a copy; older backups stay readable for it. Changing the key of a large register "
                "takes a minute."
            ),
            [tr("Remove and change the register's key"), tr("Remove only")],
        )
        if chosen is None:
            return
        secret = self._ask_passphrase(tr("Remove {name}?", name=person.name))
        if secret is None:
            return
        desk = self._desk

        def work(_progress: Report) -> object:
            return people.remove(desk, secret, person.id, rekey=chosen == 0)

        told = (
            tr("The way in is gone, and the register has another key.")
            if chosen == 0
            else tr("The way in is gone.")
        )
        self._run(work, told)

    @Slot()
    def _on_rekey(self) -> None:
        secret = self._ask_passphrase(tr("Change the register's key?"))
        if secret is None:
            return
        desk = self._desk

        def work(_progress: Report) -> object:
            return people.rekey(desk, secret)

        self._run(work, tr("The register has another key. Passphrases and the recovery key stay."))

    def _ask_passphrase(self, title: str) -> str | None:
        return self._window.ask.secret(title, tr("Your passphrase")) or None

    def _run(self, work: object, told: str) -> None:
        self._told = told
        self._set_working(working=True)
        task = self._window.tasks.run(work, writes=True)  # type: ignore[arg-type]  # a function of the progress
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self._set_working(working=False)
        self.forget()
        self.show_state()
        self._window.messages.show_ok(self._told)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        self.show_state()
        if isinstance(error, RuleBroken):
            strange = self.form.form.show_problems(error.problems)
            if strange:
                self._window.messages.show_error(RuleBroken(strange))
        elif isinstance(error, StoreFault) and error.fault is Fault.WRONG_KEY and self.form.isVisible():
            show_refusal(self.form.secret, error, self._window)
        elif isinstance(error, StoreFault) and error.fault is Fault.WRONG_KEY:
            self._window.messages.show_warning(tr("The passphrase is not right. Nothing was changed."))
        else:
            self._window.messages.show_error(error)

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.list, self.form, self.more, self.rekey):
            widget.setEnabled(not working)


def _set_own(desk: Desk, sign_in: str) -> None:
    """Say at the right field when the asker's own sign-in name will not do."""
    try:
        people.set_sign_in(desk, sign_in)
    except RuleBroken as broken:
        raise RuleBroken([type(p)(p.rule, "own_sign_in", p.params) for p in broken.problems]) from broken
