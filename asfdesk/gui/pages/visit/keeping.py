"""Keeps an open visit as it is written: chosen answers at once, typed words within a second.

What is typed goes to a draft 0.8 s after the first key and is saved for real when the fingers rest, when the field is
left and when the page is left. So the register's trail gets whole answers, and a killed process loses at most a second.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.note import Visibility
from asfdesk.domain.visit import Visit
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits

KEEP_AFTER_MS = 800
SAVE_AFTER_MS = 2500

NOTES = "notes"
"""The key of everything beside the checklist in :attr:`VisitKeeping.refused`."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What is written beside the checklist."""

    place: str = ""
    attendees: tuple[str, ...] = ()
    notes: str = field(default="", repr=False)
    participant_view: str = field(default="", repr=False)
    supervisor_view: str = field(default="", repr=False)
    notes_visibility: Visibility = Visibility.PROTOCOL


class Given(NamedTuple):
    """What a question's card holds."""

    value: str = ""
    comment: str = ""
    visibility: Visibility = Visibility.PROTOCOL


@dataclass(frozen=True, slots=True)
class Typed:
    """A draft's content: the answers being typed by item (answer, comment), who may read the comments, and the notes."""

    answers: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]], repr=False)
    notes: Notes = Notes()
    visibility: dict[str, Visibility] = field(default_factory=dict[str, Visibility])

    def given(self, item: str) -> Given:
        """An answer as it was being typed."""
        return Given(*self.answers[item], self.visibility.get(item, Visibility.PROTOCOL))


def notes_of(visit: Visit) -> Notes:
    """The notes that are saved with a visit."""
    return Notes(**{name: getattr(visit, name) for name in Notes.__dataclass_fields__})


class VisitKeeping(QObject):
    """``read_answer`` gives what an item's card holds, or raises RuleBroken when what is typed is no answer.

    ``saved`` and ``kept`` carry the time; ``refused`` the item's id (or NOTES) and the RuleBroken."""

    saved = Signal(object)
    kept = Signal(object)
    answered = Signal(str)  # an answer is in the register
    refused = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.visit: Visit | None = None
        self._read_answer: Callable[[str], Given] = lambda _item: Given()
        self._read_notes: Callable[[], Notes] = Notes
        self._typed: set[str] = set()
        self._drafted = False
        self._keep = self._timer(KEEP_AFTER_MS, self.keep)
        self._save = self._timer(SAVE_AFTER_MS, self.flush)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def start(
        self, visit: Visit, read_answer: Callable[[str], Given], read_notes: Callable[[], Notes]
    ) -> None:
        """Begin with a visit; what was typed in another has been flushed."""
        self._keep.stop()
        self._save.stop()
        self._typed.clear()
        self._drafted = False
        self.visit, self._read_answer, self._read_notes = visit, read_answer, read_notes

    def draft(self) -> tuple[Draft, Typed] | None:
        """What was typed when the program stopped."""
        if self.visit is None:
            return None
        found = drafts.find_draft(self._desk, Kind.VISIT, self.visit.id)
        typed = drafts.read_draft(found, Typed) if found else None
        return (found, typed) if found and typed else None

    def resume(self, typed: Typed) -> None:
        """The fields hold a draft's content: it waits to be saved like anything typed."""
        self._typed = {*typed.answers, NOTES}
        self._drafted = True

    @property
    def waiting(self) -> bool:
        """Whether something is typed and not yet saved for real."""
        return bool(self._typed)

    def touch(self, key: str) -> None:
        """A key was pressed in an item's text or, with NOTES, beside the checklist."""
        self._typed.add(key)
        if not self._keep.isActive():
            self._keep.start()
        self._save.start()

    def choose(self, item: str) -> bool:
        """An answer was chosen: it is in the register when this returns True."""
        return self._put(item)

    @Slot()
    def keep(self) -> None:
        """Keep a draft of what is typed."""
        self._keep.stop()
        if self.visit is None or not self._typed:
            return
        given = self._readable()
        content = Typed(
            {item: (one.value, one.comment) for item, one in given.items()},
            self._read_notes(),
            {item: one.visibility for item, one in given.items()},
        )
        try:
            draft = drafts.keep_draft(self._desk, Kind.VISIT, self.visit.id, content, self.visit.version)
        except StoreFault as fault:
            self.failed.emit(fault)
            return
        self._drafted = True
        self.kept.emit(draft.saved_at)

    @Slot()
    def flush(self) -> bool:
        """Save everything for real; False when something was refused. A refused text stays in the draft."""
        self._save.stop()
        if self.visit is None or not self._typed:
            return True
        for key in sorted(self._typed):
            self._write_notes() if key == NOTES else self._put(key)
        if self._typed:
            self.keep()
            return False
        self._keep.stop()
        if self._drafted:
            drafts.drop_draft(self._desk, Kind.VISIT, self.visit.id)
            self._drafted = False
        return True

    def throw_away(self) -> None:
        """Forget what was typed and never saved."""
        self._keep.stop()
        self._save.stop()
        self._typed.clear()
        self._drafted = False
        if self.visit is not None:
            drafts.drop_draft(self._desk, Kind.VISIT, self.visit.id)

    def _put(self, item: str) -> bool:
        assert self.visit is not None
        try:
            visits.answer(self._desk, self.visit.id, item, *self._read_answer(item))
        except RuleBroken as broken:
            self.refused.emit(item, broken)
            return False
        except StoreFault as fault:
            self.failed.emit(fault)
            return False
        self._typed.discard(item)
        self.saved.emit(self._desk.now())
        self.answered.emit(item)
        return True

    def _readable(self) -> dict[str, Given]:
        """The answers being typed, but for those that are no answer yet, such as half a date."""
        found: dict[str, Given] = {}
        for key in self._typed - {NOTES}:
            with contextlib.suppress(RuleBroken):
                found[key] = self._read_answer(key)
        return found

    def _write_notes(self) -> None:
        assert self.visit is not None
        notes = self._read_notes()
        if notes == notes_of(self.visit):
            self._typed.discard(NOTES)
            return
        values = {name: getattr(notes, name) for name in Notes.__dataclass_fields__}
        try:
            self.visit = visits.write_notes(self._desk, replace(self.visit, **values))
        except RuleBroken as broken:
            self.refused.emit(NOTES, broken)
            return
        except StoreFault as fault:
            self.failed.emit(fault)
            return
        self._drafted = False  # the same transaction dropped it
        self._typed.discard(NOTES)
        self.saved.emit(self._desk.now())
