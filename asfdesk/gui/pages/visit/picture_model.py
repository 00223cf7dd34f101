"""The pictures of a visit for a list. The small ones are read and decoded in a worker when they come into view, the latest first,
and a grey ground stands in their place until then: two hundred of them would keep the window waiting for a second.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QPixmap

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.picture import PictureKind, VisitPicture
from asfdesk.gui.tasks import Lane, Report, Task, Tasks
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import pictures

SMALL = QSize(160, 120)
AT_A_TIME = 8
"""So many small pictures are read by one piece of work; what has come into view meanwhile is next."""
_Key = tuple[UUID, str]  # a picture and the checksum of what it shows
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def picture_name(picture: VisitPicture, number: int) -> str:
    """What a picture is called in a list."""
    return {
        PictureKind.PHOTO: tr("Photo {number}", number=number),
        PictureKind.SKETCH: tr("Sketch {number}", number=number),
        PictureKind.SCAN: tr("Scanned page {number}", number=number),
    }[picture.kind]


class PictureModel(QAbstractListModel):
    """One row for each picture."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.pictures: tuple[VisitPicture, ...] = ()
        self._small: dict[_Key, QPixmap] = {}
        self._asked: dict[_Key, None] = {}
        self._task: Task | None = None
        self._ground = QPixmap(SMALL)
        self._ground.fill(QColor("#d5dae0"))

    def show_pictures(self, found: Sequence[VisitPicture]) -> None:
        """Show these; what is there already keeps its place and its small picture."""
        before, now = self.pictures, tuple(found)
        if [one.id for one in now[: len(before)]] == [one.id for one in before]:
            if len(now) > len(before):
                self.beginInsertRows(QModelIndex(), len(before), len(now) - 1)
                self.pictures = now
                self.endInsertRows()
            self.pictures = now
            for row, (old, new) in enumerate(zip(before, now, strict=False)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.pictures = now
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pictures)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        picture = self.pictures[index.row()]
        if role == _DECORATION:
            return self._pixmap(picture)
        if role in (_DISPLAY, _TIP, _SPOKEN):
            name = picture_name(picture, index.row() + 1)
            if role == _DISPLAY:
                return picture.alt or name
            return f"{name}: {picture.alt or tr('no description')}"
        return None

    def _pixmap(self, picture: VisitPicture) -> QPixmap:
        key = (picture.id, picture.sha256)
        if key in self._small:
            return self._small[key]
        self._asked.pop(key, None)
        self._asked[key] = None  # the latest last
        if self._task is None and len(self._asked) == 1:
            QTimer.singleShot(0, self, self._read)
        return self._ground

    @Slot()
    def _read(self) -> None:
        if self._task is not None or not self._asked:
            return
        keys = list(reversed(self._asked))[:AT_A_TIME]
        for key in keys:
            del self._asked[key]
        desk = self._desk

        def work(progress: Report) -> dict[_Key, QImage]:
            found: dict[_Key, QImage] = {}
            for key in keys:
                progress()
                found[key] = _decoded(desk, key[0])
            return found

        self._task = self._tasks.run(work, Lane.STORE)
        self._task.succeeded.connect(self._on_read)
        self._task.failed.connect(self._on_stopped)
        self._task.cancelled.connect(self._on_stopped)

    @Slot(object)
    def _on_read(self, found: dict[_Key, QImage]) -> None:
        self._small.update({key: QPixmap.fromImage(image) for key, image in found.items()})
        for row, picture in enumerate(self.pictures):
            if (picture.id, picture.sha256) in found:
                self.dataChanged.emit(self.index(row), self.index(row), [_DECORATION])
        self._task = None
        self._read()

    @Slot()
    def _on_stopped(self) -> None:
        """The window closes, or the register cannot be read: they are asked for again when they are drawn again."""
        self._task = None
        self._asked.clear()


def _decoded(desk: Desk, picture_id: UUID) -> QImage:
    """A small picture as it is drawn; grey when it is gone or cannot be read. For any thread."""
    image = QImage()
    with contextlib.suppress(StoreFault, LookupError):
        image.loadFromData(pictures.thumbnail(desk, picture_id), "JPEG")
    if image.isNull():
        image = QImage(SMALL, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
    return image.scaled(SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
