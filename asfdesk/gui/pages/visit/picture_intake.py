"""Pictures on their way into the register: from files, dropped or pasted, one after the other in a worker.

Each file is read into memory, made anew without what the camera noted, and is in the encrypted register before the next
is looked at. What cannot be read is said by name and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal, Slot
from PySide6.QtGui import QImage

from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.picture import PictureKind
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Lane, Progress, Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import problems_text
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import pictures

KINDS = "JPEG, PNG, PDF (*.jpg *.jpeg *.png *.pdf *.JPG *.JPEG *.PNG *.PDF)"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to take in: its name for messages, and how its bytes are had (in the worker)."""

    name: str = field(repr=False)
    read: Callable[[], bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Taken:
    """How it went: pictures taken, and what was refused in words."""

    count: int
    refused: tuple[str, ...] = field(default=(), repr=False)


def from_files(paths: Sequence[Path]) -> list[Source]:
    """Files to read."""
    return [Source(path.name, path.read_bytes) for path in paths]


def from_image(image: QImage) -> Source:
    """A pasted picture."""

    def encoded() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "JPEG", 92)  # type: ignore[call-overload]  # stub lacks a device
        return bytes(buffer.data().data())

    return Source(tr("the clipboard"), encoded)


class PictureIntake(QObject):
    """``progressed`` tells that another picture is in (done, of how many); ``finished`` how it went."""

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, desk: Desk, window: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self.task: Task | None = None

    @property
    def running(self) -> bool:
        """Whether something is on its way in."""
        return self.task is not None

    def take(self, visit_id: UUID, sources: Sequence[Source], item: str, kind: PictureKind) -> None:
        """Take the sources in, in order. Nothing while others are under way."""
        if self.task is not None or not sources:
            return
        desk, given = self._desk, list(sources)

        def work(progress: Report) -> Taken:
            return _take_in(desk, visit_id, given, item, kind, progress)

        self.task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        self.task.progressed.connect(self._on_progressed)
        self.task.succeeded.connect(self._on_succeeded)
        self.task.failed.connect(self._on_failed)
        self.task.cancelled.connect(self._on_cancelled)

    @Slot()
    def cancel(self) -> None:
        """Stop after the picture that is being read; those taken stay."""
        if self.task is not None:
            self.task.cancel()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.progressed.emit(progress.done, progress.total)

    @Slot(object)
    def _on_succeeded(self, taken: Taken) -> None:
        self.task = None
        self.finished.emit(taken)

    @Slot()
    def _on_cancelled(self) -> None:
        self.task = None
        self.finished.emit(Taken(0))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.task = None
        self.finished.emit(Taken(0))
        self._window.messages.show_error(error)


def _take_in(
    desk: Desk, visit_id: UUID, sources: Sequence[Source], item: str, kind: PictureKind, progress: Report
) -> Taken:
    count, refused = 0, list[str]()
    for number, source in enumerate(sources, 1):
        progress()
        try:
            added = pictures.add_photos(
                desk, visit_id, source.name, source.read(), item=item, kind=kind, step=progress
            )
            count += len(added)
        except RuleBroken as broken:
            refused.append(problems_text(broken.problems))
            if any(
                problem.rule is not Rule.SCAN_UNREADABLE and not _of_file(problem.rule)
                for problem in broken.problems
            ):
                break  # the visit is full or closed: no other file would fare better
        except OSError:
            refused.append(tr("{name} could not be read.", name=source.name))
        except StoreFault:
            raise
        progress(number, len(sources))
    return Taken(count, tuple(refused))


def _of_file(rule: Rule) -> bool:
    return rule in (Rule.SCAN_TOO_LARGE, Rule.SCAN_FORMAT)
