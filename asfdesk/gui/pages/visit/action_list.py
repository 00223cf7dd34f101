"""Action points in view: the open ones to tick, the done ones folded away, each with who and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from asfdesk.domain.visit import ActionPoint, Whose
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.visit.action_form import ActionForm
from asfdesk.gui.pages.visit.words import due_words, responsible
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import actions


@dataclass(frozen=True, slots=True)
class _Line:
    action: ActionPoint
    done: QToolButton
    change: QPushButton
    remove: QToolButton


class ActionList(QWidget):
    """Writes by itself; ``changed`` tells the page to read anew. ``show_actions`` keeps a form that is open."""

    changed = Signal()

    def __init__(
        self, desk: Desk, window: Surroundings, *, title: str = "", empty: str = "", may_add: bool = True
    ) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._whose: Whose | None = None
        self._visit: UUID | None = None
        self._actions: tuple[ActionPoint, ...] = ()
        self._frozen = False
        self._folded = True
        self.lines: list[_Line] = []
        self.form: ActionForm | None = None
        layout = look.column(look.S)
        self.setLayout(layout)
        self.add = look.secondary_button(tr("New action"), "plus")
        self.add.setObjectName("action.add")
        self.add.clicked.connect(self._on_add)
        self._may_add = may_add
        look.show_if(self.add, may_add)
        head = look.row(spacing=look.S)
        if title:
            head.addWidget(look.subheading(title), 1)
        else:
            head.addStretch(1)
        head.addWidget(self.add)
        layout.addLayout(head)
        self._form_place: QVBoxLayout = look.column(0)
        layout.addLayout(self._form_place)
        self._empty = look.hint(empty)
        layout.addWidget(self._empty)
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)
        self.fold = look.quiet_button("", "chevron-down")
        self.fold.clicked.connect(self._on_fold)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)

    def show_actions(
        self,
        whose: Whose,
        found: Sequence[ActionPoint],
        *,
        visit_id: UUID | None = None,
        frozen: bool = False,
    ) -> None:
        """Show these; new ones belong to the same placement or enterprise, and to the visit. ``frozen`` shows without letting change."""
        if whose != self._whose or visit_id != self._visit:
            self._close_form()
        self._whose, self._visit, self._frozen = whose, visit_id, frozen
        self._actions = tuple(found)
        self.add.setVisible(self._may_add and not frozen)
        self._build()

    def write(self, text: str = "", item: str = "", owner_name: str = "") -> None:
        """Open the form on a new action point, such as one that a checklist answer suggests."""
        if self._whose is None:
            return
        due = self._desk.today() + timedelta(days=actions.USUAL_DAYS)
        whose = self._whose
        new = actions.new_action(
            whose.placement_id, self._visit, text, item, due, enterprise_id=whose.enterprise_id
        )
        self._open_form(new)

    def change(self, key: object) -> None:
        """Open the form on an action point that is shown."""
        found = next((action for action in self._actions if action.id == key), None)
        if found is not None:
            self._open_form(found)

    def _build(self) -> None:
        look.clear(self._list)
        self.lines = []
        waiting = [action for action in self._actions if action.done_on is None]
        done = [action for action in self._actions if action.done_on is not None]
        self._empty.setVisible(not waiting and bool(self._empty.text()) and self.form is None)
        today = self._desk.today()
        for action in waiting if self._folded else [*waiting, *done]:
            self._list.addWidget(self._card(action, today))
        self.fold.setVisible(bool(done))
        words = tr("Show %n done", n=len(done)) if self._folded else tr("Hide the done ones")
        self.fold.setText(words)
        self.fold.setIcon(look.icon("chevron-down" if self._folded else "chevron-up", "accent_text"))

    def _card(self, action: ActionPoint, today: date) -> QFrame:
        card = look.frame("card")
        box = look.row(spacing=look.M)
        box.setContentsMargins(look.S, look.S, look.S, look.S)
        card.setLayout(box)
        is_done = action.done_on is not None
        name = (
            tr("Reopen: {text}", text=action.text)
            if is_done
            else tr("Mark as done: {text}", text=action.text)
        )
        done = look.icon_button("circle-check" if is_done else "circle", name, "ok" if is_done else "muted")
        done.setToolTip(tr("Reopen") if is_done else tr("Mark as done"))
        done.setObjectName("action.done")
        done.setEnabled(not self._frozen or not is_done)
        done.clicked.connect(self._on_done)
        box.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        words = look.column(look.XS)
        words.addWidget(look.body(action.text))
        when, meaning = due_words(action, today)
        words.addWidget(look.hint(responsible(action)))
        words.addWidget(look.badge(when, meaning), 0, Qt.AlignmentFlag.AlignLeft)
        if action.outcome:
            words.addWidget(look.hint(action.outcome))
        box.addLayout(words, 1)
        change = look.quiet_button(tr("Edit"))
        change.setAccessibleName(tr("Change: {text}", text=action.text))
        change.clicked.connect(self._on_change)
        look.show_if(change, self._may_add and not is_done and not self._frozen)
        remove = look.icon_button("trash-2", tr("Remove: {text}", text=action.text), "muted")
        remove.setToolTip(tr("Remove"))
        remove.clicked.connect(self._on_remove)
        look.show_if(remove, self._may_add and not self._frozen)
        box.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.lines.append(_Line(action, done, change, remove))
        return card

    # ------------------------------------------------------------------------------------------ deeds

    def _sent(self) -> ActionPoint | None:
        sender = self.sender()
        return next((ln.action for ln in self.lines if sender in (ln.done, ln.change, ln.remove)), None)

    @Slot()
    def _on_done(self) -> None:
        action = self._sent()
        if action is None:
            return
        if action.done_on is not None:
            self._reopen(action)
            return
        finished = attempt(self._window.messages, lambda: actions.finish_action(self._desk, action))
        if finished is not None:
            self.changed.emit()
            self._window.messages.show_ok(
                tr("The action is done."), tr("Undo"), lambda: self._reopen(finished)
            )

    def _reopen(self, action: ActionPoint) -> None:
        if attempt(self._window.messages, lambda: actions.reopen_action(self._desk, action)) is not None:
            self.changed.emit()

    @Slot()
    def _on_remove(self) -> None:
        action = self._sent()
        if action is None:
            return

        def deed() -> bool:
            actions.delete_action(self._desk, action.id)
            return True

        if attempt(self._window.messages, deed):
            self.changed.emit()
            self._window.messages.show_ok(
                tr("The action is removed."), tr("Undo"), lambda: self._restore(action.id)
            )

    def _restore(self, action_id: UUID) -> None:
        def deed() -> bool:
            actions.restore_action(self._desk, action_id)
            return True

        if attempt(self._window.messages, deed):
            self.changed.emit()

    @Slot()
    def _on_change(self) -> None:
        action = self._sent()
        if action is not None:
            self._open_form(action)

    @Slot()
    def _on_add(self) -> None:
        self.write()

    def _open_form(self, value: ActionPoint) -> None:
        self._close_form()
        self.form = ActionForm(self._desk, self._window.messages, value)
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self._on_cancelled)
        self._form_place.addWidget(self.form)
        self._empty.hide()
        self.form.focus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form = None
            look.clear(self._form_place)

    @Slot(object)
    def _on_saved(self, _action: ActionPoint) -> None:
        self._on_cancelled()
        self.changed.emit()
        self._window.messages.show_ok(tr("The action is saved."))

    @Slot()
    def _on_cancelled(self) -> None:
        self._close_form()
        self._build()
        if self.add.isVisible():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_fold(self) -> None:
        self._folded = not self._folded
        self._build()
