"""Keeps half-typed terms: a draft within a second of the first key, the real save on leaving and with Ctrl+S.

The draft goes to the encrypted store in under a millisecond, so it is written where the officer types and is durable
when the line says so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.change import Kind
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.terms import Terms
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk

KEEP_AFTER_MS = 800


class Keeping(QObject):
    """``read`` gives the terms as typed. ``told`` tells when something was kept (True) or saved (False), and when."""

    told = Signal(bool, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: AgreementView, read: Callable[[], Terms], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._read = desk, read
        self.view = view
        self._saved_as: Terms = view.terms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def dirty(self) -> bool:
        """Whether what is typed differs from what is saved."""
        return self._read() != self._saved_as

    def settle(self) -> None:
        """What the form shows now is what is saved."""
        self._saved_as = self._read()

    @Slot()
    def touch(self) -> None:
        """Something was typed; it is kept within a second even if the typing never pauses."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keep a draft now."""
        self._timer.stop()
        if not self.dirty:
            return
        agreement = self.view.agreement
        try:
            draft = drafts.keep_draft(
                self._desk, Kind.AGREEMENT, agreement.id, self._read(), agreement.version
            )
        except StoreFault as fault:
            self.failed.emit(fault)
            return
        self.told.emit(True, draft.saved_at)

    def save(self) -> None:
        """Save for real. Raises RuleBroken (AGREEMENT_LOCKED, CHANGED_ELSEWHERE) and StoreFault."""
        self._timer.stop()
        typed = self._read()
        if typed == self._saved_as:
            return
        agreements.save_terms(self._desk, self.view.agreement, typed)
        self.view = agreements.get_agreement(self._desk, self.view.agreement.id)
        self._saved_as = typed
        self.told.emit(False, self._desk.now())

    def reread(self) -> AgreementView:
        """The agreement as it is saved now, such as by another window."""
        self.view = agreements.get_agreement(self._desk, self.view.agreement.id)
        return self.view

    def found(self) -> tuple[Draft, Terms] | None:
        """A draft from before that differs from what is saved."""
        draft = drafts.find_draft(self._desk, Kind.AGREEMENT, self.view.agreement.id)
        typed = drafts.read_draft(draft, Terms) if draft else None
        return (draft, typed) if draft and typed is not None and typed != self.view.terms else None

    def drop(self) -> None:
        """Throw the draft away."""
        self._timer.stop()
        drafts.drop_draft(self._desk, Kind.AGREEMENT, self.view.agreement.id)

    def stop(self) -> None:
        """Keep nothing more: the agreement was presented or put away."""
        self._timer.stop()
        self._saved_as = self._read()

    def local(self, at: datetime) -> datetime:
        """A time on Swedish clocks."""
        return self._desk.local(at)
