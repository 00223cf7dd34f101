"""The pictures of a visit for a list: small ones are read from the register when they come into view, and no sooner."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.picture import PictureKind, VisitPicture
from asfdesk.gui.text import tr
from asfdesk.services import pictures
from asfdesk.services.desk import Desk

SMALL = QSize(160, 120)
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

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pictures: tuple[VisitPicture, ...] = ()
        self._small: dict[tuple[object, str], QPixmap] = {}

    def show_pictures(self, found: Sequence[VisitPicture]) -> None:
        """Show these; what is there already keeps its place and its small picture."""
        before, now = self.pictures, tuple(found)
        if [one.id for one in now[: len(before)]] == [one.id for one in before]:
            if len(now) > len(before):
                self.beginInsertRows(QModelIndex(), len(before), len(now) - 1)
                self.pictures = now
                self.endInsertRows()
            self.pictures = now
            if before:
                self.dataChanged.emit(self.index(0), self.index(len(before) - 1))
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
        if key not in self._small:
            pixmap = QPixmap()
            try:
                pixmap.loadFromData(pictures.thumbnail(self._desk, picture.id), "JPEG")
            except (StoreFault, LookupError):
                pixmap = QPixmap(SMALL)
                pixmap.fill(Qt.GlobalColor.lightGray)
            self._small[key] = pixmap.scaled(
                SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return self._small[key]
