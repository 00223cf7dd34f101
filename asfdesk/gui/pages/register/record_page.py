"""A page with a form over one thing of the register: shows, keeps half-typed work, saves, and puts away with undo.

What participants and enterprises have in common. A draft is kept within a second of the first key and is dropped by the
save; leaving saves what is right and keeps the rest as a draft, and says which it was.
"""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import Problem, RuleBroken, StoreFault
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.text import time_text, tr
from asfdesk.services import drafts
from asfdesk.services.desk import Desk

KEEP_AFTER_MS = 800


class Record(Protocol):
    """A value of the register."""

    @property
    def id(self) -> UUID:
        """Its key, made on the device."""
        ...

    @property
    def version(self) -> int:
        """0 while it was never saved."""
        ...


class RecordPage(Page):
    """A subclass sets ``kind``, ``key`` (its page) and ``draft_type`` and says how its value is found, read and saved.

    The *typed* value is what a draft holds: the record with whatever is typed but cannot be read yet.
    """

    kind: Kind
    key: str
    draft_type: type[Any]

    def __init__(self, desk: Desk, window: Surroundings, title: str) -> None:
        super().__init__(title)
        self.desk, self._window = desk, window
        self.record: Any = None
        self.form: Form = self.make_form()
        self._baseline: Any = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self.form.changed.connect(self._on_changed)
        self.state: QLabel = look.hint()
        self.state.setWordWrap(False)
        self.state.setObjectName(f"{self.key}.state")
        self.save_button: QPushButton = look.primary_button(tr("Save"), "save")
        self.save_button.setObjectName(f"{self.key}.save")
        self.save_button.setToolTip(tr("Save (Ctrl+S)"))
        self.save_button.clicked.connect(self.save)
        self.delete_button = look.icon_button("trash-2", tr("Remove from the register"), "muted")
        self.delete_button.setObjectName(f"{self.key}.delete")
        self.delete_button.clicked.connect(self._on_delete)
        self.action_row.addWidget(self.state)
        self.action_row.addWidget(self.delete_button)
        self.action_row.addWidget(self.save_button)
        self.show_back(window.navigator)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)

    # ---- what a subclass says

    def make_form(self) -> Form:
        """The form, made once."""
        raise NotImplementedError

    def make_new(self, key: UUID | None) -> Any:
        """An empty record, with ``key`` when a draft already has it."""
        raise NotImplementedError

    def find_record(self, key: UUID) -> Any | None:
        """The record as saved."""
        raise NotImplementedError

    def show_typed(self, typed: Any) -> None:
        """Fill the form."""
        raise NotImplementedError

    def typed(self) -> Any:
        """What the form holds now, as a draft keeps it."""
        raise NotImplementedError

    def as_typed(self, record: Any) -> Any:
        """A saved record as the form would hold it."""
        raise NotImplementedError

    def value(self) -> Any:
        """The record to save, from the form."""
        raise NotImplementedError

    def check(self, value: Any) -> list[Problem]:
        """Everything the rules say about it."""
        raise NotImplementedError

    def store(self, value: Any) -> Any:
        """Save; raises RuleBroken and StoreFault."""
        raise NotImplementedError

    def put_away(self, key: UUID) -> None:
        """Delete softly."""
        raise NotImplementedError

    def bring_back(self, key: UUID) -> None:
        """Undo :meth:`put_away`."""
        raise NotImplementedError

    def name_of(self, record: Any) -> str:
        """What the page is called with this record; empty for a new one."""
        raise NotImplementedError

    def called(self, record: Any) -> str:
        """The name in a message that may stand on another page."""
        return self.name_of(record)

    def unfinished(self) -> bool:
        """Whether something beside the form is half-typed, which no draft keeps."""
        return False

    def read_around(self) -> None:
        """Read what lies beside the form: placements, supervisors."""

    # ---- life of a record

    def open(self, subject: object = None) -> None:
        key = subject if isinstance(subject, UUID) else None
        found = self.find_record(key) if key is not None else None
        self._show_record(found if found is not None else self.make_new(key))
        draft = drafts.find_draft(self.desk, self.kind, self.record.id)
        kept = drafts.read_draft(draft, self.draft_type) if draft is not None else None
        if draft is not None and kept is not None and kept != self._baseline:
            self.show_typed(kept)
            self._say_restored(draft)
            self._show_state(draft)

    @property
    def new(self) -> bool:
        """Whether the record was never saved."""
        return self.record is not None and self.record.version == 0

    @property
    def dirty(self) -> bool:
        """Whether the form holds anything that is not saved."""
        return self.record is not None and self.typed() != self._baseline

    def _show_record(self, record: Any) -> None:
        self._timer.stop()
        self.record = record
        self.form.clear_problems()
        self.show_typed(self.as_typed(record))
        self._baseline = self.typed()
        self.delete_button.setVisible(not self.new)
        self.set_title(self.name_of(record) or self.title_of_new())
        self._show_state(None)
        self.read_around()

    def title_of_new(self) -> str:
        """The title over an empty form."""
        raise NotImplementedError

    @Slot()
    def save(self) -> bool:
        """Save for real; problems go to their fields, and what was typed stays as a draft."""
        self._timer.stop()
        found = self.form.problems()
        value = self.value()
        try:
            found += [problem for problem in self.check(value) if problem not in found]
            if found:
                raise RuleBroken(found)
            saved = self.store(value)
            drafts.drop_draft(self.desk, self.kind, saved.id)
        except RuleBroken as broken:
            strange = self.form.show_problems(broken.problems)
            if strange:
                self._window.messages.show_error(RuleBroken(strange))
            self.keep()
            return False
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return False
        self._show_record(saved)
        self._window.messages.show_ok(tr("Saved: {name}", name=self.called(saved)))
        return True

    @Slot()
    def keep(self) -> None:
        """Keep a draft now."""
        self._timer.stop()
        if not self.dirty:
            return
        try:
            draft = drafts.keep_draft(self.desk, self.kind, self.record.id, self.typed(), self.record.version)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._show_state(draft)

    def can_leave(self) -> bool:
        self._timer.stop()
        if self.record is None:
            return True
        if self.unfinished() and not ask_to_leave(self._window.ask):
            return False
        try:
            return self._settle()
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return ask_to_leave(self._window.ask)

    def _settle(self) -> bool:
        if not self.dirty:
            if drafts.find_draft(self.desk, self.kind, self.record.id) is not None:
                drafts.drop_draft(self.desk, self.kind, self.record.id)
            return True
        value = self.value()
        if not self.form.problems() and not self.check(value):
            try:
                saved = self.store(value)
            except RuleBroken:
                pass  # changed elsewhere meanwhile: the draft keeps what was typed here
            else:
                drafts.drop_draft(self.desk, self.kind, saved.id)
                self._show_record(saved)
                self._window.messages.show_ok(tr("Saved: {name}", name=self.called(saved)))
                return True
        key = self.record.id
        drafts.keep_draft(self.desk, self.kind, key, self.typed(), self.record.version)
        navigator, page = self._window.navigator, self.key

        def return_to() -> None:
            navigator.go(page, key)

        self._window.messages.show_ok(
            tr("Not everything was right, so it is kept as a draft and not saved."), tr("Go back"), return_to
        )
        return True

    def on_changes(self, changes: Changes) -> None:
        if self.record is not None and self.isVisible() and changes.kinds - {Kind.DRAFT}:
            self.read_around()

    # ---- words and buttons

    def _say_restored(self, draft: Draft) -> None:
        self._window.messages.show_info(
            tr(
                "Restored: changes from {time} that were never saved.",
                time=time_text(self.desk.local(draft.saved_at)),
            ),
            tr("Throw the changes away"),
            self.discard,
        )

    @Slot()
    def discard(self) -> None:
        """Throw the half-typed work away and show what is saved."""
        drafts.drop_draft(self.desk, self.kind, self.record.id)
        self._show_record(self.record)

    def _show_state(self, draft: Draft | None) -> None:
        if draft is not None:
            at = time_text(self.desk.local(draft.saved_at))
            self.state.setText(tr("Draft kept {time}", time=at))
        elif self.dirty:
            self.state.setText(tr("Not saved yet"))
        else:
            self.state.setText("" if self.new else tr("Saved"))

    @Slot(str)
    def _on_changed(self, _key: str) -> None:
        if not self._timer.isActive():
            self._timer.start()
        self._show_state(None)

    @Slot()
    def _on_delete(self) -> None:
        record = self.record
        name = self.called(record)
        if not self._window.ask.confirm(
            tr("Remove from the register?"),
            tr("{name} is put away and leaves all lists. You can undo it at once.", name=name),
            tr("Remove"),
            danger=True,
        ):
            return
        try:
            self.put_away(record.id)
            drafts.drop_draft(self.desk, self.kind, record.id)
        except RuleBroken:
            self._window.messages.show_warning(self.in_use_text())
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.record = None
        navigator, page, key = self._window.navigator, self.key, record.id

        def undo() -> None:
            self.bring_back(key)
            navigator.go(page, key)

        navigator.back()
        self._window.messages.show_ok(tr("Removed: {name}", name=name), tr("Undo"), undo)

    def in_use_text(self) -> str:
        """Why it cannot be removed."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        return next(iter(self.form.fields.values())).control if self.new else None


def ask_to_leave(ask: Ask) -> bool:
    """Whether to go though something typed will be lost."""
    return ask.confirm(
        tr("Leave without saving?"),
        tr("What you have typed on this page is not saved and will be lost."),
        tr("Leave without saving"),
        danger=True,
    )
