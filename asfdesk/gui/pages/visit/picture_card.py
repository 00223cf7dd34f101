"""The pictures of a visit, or of one photo question: taken in, described, shown to whom it concerns, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QListView, QProgressBar, QWidget

from asfdesk.domain.picture import LONGEST_ALT, PictureKind, VisitPicture
from asfdesk.gui.dress import look
from asfdesk.gui.drops import files_in
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.visit.picture_intake import KINDS, PictureIntake, Source, Taken, from_files, from_image
from asfdesk.gui.pages.visit.picture_model import SMALL, PictureModel, picture_name
from asfdesk.gui.pages.visit.visibility import VisibilityChips
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import pictures

SEEN = QSize(640, 420)
"""The largest a chosen picture is shown beside its words."""


REFRESH_MS = 300
"""How often the list is read anew while pictures are taken in."""


class PictureList(QListView):
    """Small pictures in rows; as high as they need, so that only the page scrolls."""

    def __init__(self, model: PictureModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setIconSize(SMALL)
        self.setGridSize(QSize(SMALL.width() + look.L, SMALL.height() + 40))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(tr("Pictures"))
        model.rowsInserted.connect(self._fit)
        model.modelReset.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        count = self.model().rowCount()
        across = max(1, self.viewport().width() // self.gridSize().width())
        rows = -(-count // across)
        self.setVisible(count > 0)
        height = rows * self.gridSize().height() + 4
        if self.minimumHeight() != height:
            self.setFixedHeight(height)


class PictureCard(QWidget):
    """``changed`` tells that the register holds other pictures than before. ``item`` is the question, or empty."""

    changed = Signal()

    def __init__(
        self, desk: Desk, window: Surroundings, visit_id: UUID, item: str = "", *, consented: bool = True
    ) -> None:
        super().__init__()
        self._desk, self._window, self._visit, self._item = desk, window, visit_id, item
        self.setAcceptDrops(True)
        self.model = PictureModel(desk, window.tasks)
        self.intake = PictureIntake(desk, window, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        self.intake.progressed.connect(self._on_progressed)
        self.intake.finished.connect(self._on_finished)
        self.add = look.secondary_button(tr("Add pictures…"), "image")
        self.add.setObjectName(f"visit.pictures.add.{item}")
        self.add.clicked.connect(self._on_add)
        self.paste = look.secondary_button(tr("Paste"), "copy")
        self.paste.setObjectName(f"visit.pictures.paste.{item}")
        self.paste.clicked.connect(self.paste_picture)
        self.scan = look.secondary_button(tr("Scanned paper…"), "files")
        self.scan.setObjectName(f"visit.pictures.scan.{item}")
        self.scan.clicked.connect(self._on_scan)
        look.show_if(self.scan, not item)
        self.said = look.hint(
            tr(
                "Drop pictures here, paste them or choose files. They are scaled and freed of place and time, and lie in the "
                "encrypted register alone. The program does not open the camera: take the picture with the tablet's own "
                "camera and delete it there afterwards."
            )
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Pictures taken in"))
        self.stop = look.secondary_button(tr("Cancel"))
        self.stop.clicked.connect(self.intake.cancel)
        self.progress = QWidget()
        line = look.row(spacing=look.S)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.progress.setLayout(line)
        self.progress.hide()
        self.list = PictureList(self.model)
        self.list.setObjectName(f"visit.pictures.{item}")
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.chosen: VisitPicture | None = None
        box = look.column(look.S)
        box.addLayout(look.row(self.add, self.paste, self.scan, None))
        box.addWidget(self.said)
        box.addWidget(self.progress)
        box.addWidget(self.list)
        self.detail = self._detail(consented=consented)
        box.addWidget(self.detail)
        self.setLayout(box)

    def _detail(self, *, consented: bool) -> QWidget:
        made = QWidget()
        self.seen = QLabel()
        self.seen.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.alt = TextField(longest=LONGEST_ALT)
        self.alt.set_name(tr("What the picture shows"))
        self.alt.edit.setPlaceholderText(tr("What the picture shows, for who cannot see it"))
        self.alt.edit.setObjectName(f"visit.pictures.alt.{self._item}")
        self.alt.edit.editingFinished.connect(self._on_described)
        self.chips = VisibilityChips(tr("Picture"), consented=consented)
        self.chips.changed.connect(self._on_described)
        self.remove = look.secondary_button(tr("Remove the picture"), "trash-2")
        self.remove.setObjectName(f"visit.pictures.remove.{self._item}")
        self.remove.clicked.connect(self._on_remove)
        self.title = look.with_role(look.body(), "label")
        box = look.column(look.S)
        for part in (self.title, self.alt, self.chips, self.seen):
            box.addWidget(part)
        box.addLayout(look.row(self.remove, None))
        made.setLayout(box)
        made.hide()
        return made

    # ------------------------------------------------------------------------------------------ showing

    def show_pictures(self, found: Sequence[VisitPicture]) -> None:
        """Show those that belong here."""
        mine = [one for one in found if one.item == self._item]
        self.model.show_pictures(mine)
        known = next((one for one in mine if self.chosen is not None and one.id == self.chosen.id), None)
        if known is None:
            self.detail.hide()
        self.chosen = known

    def refresh(self) -> None:
        """Read what the register holds."""
        self.show_pictures(pictures.pictures_of(self._desk, self._visit))

    def value(self) -> str:
        """The stored form of the question's answer."""
        return "\n".join(str(one.id) for one in self.model.pictures)

    def focus(self) -> None:
        """Go to the first button."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------ taking in

    def take(self, sources: Sequence[Source], kind: PictureKind = PictureKind.PHOTO) -> None:
        """Take pictures in."""
        if self.intake.running:
            self._window.messages.show_warning(tr("Wait until the pictures under way are taken in."))
            return
        self.bar.setRange(0, len(sources))
        self.bar.setValue(0)
        self.progress.setVisible(len(sources) > 1)
        self.intake.take(self._visit, sources, self._item, kind)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take files in."""
        self.take(from_files(paths))

    @Slot()
    def paste_picture(self) -> None:
        """Take what the clipboard holds: a picture, or files."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take_files(paths)
        elif mime.hasImage():
            self.take([from_image(QGuiApplication.clipboard().image())])
        else:
            self._window.messages.show_info(tr("The clipboard holds no picture."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_in(event)
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_picture()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.chosen is not None:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_add(self) -> None:
        self._take_chosen(tr("Add pictures"), PictureKind.PHOTO)

    @Slot()
    def _on_scan(self) -> None:
        self._take_chosen(tr("Add scanned paper"), PictureKind.SCAN)

    def _take_chosen(self, title: str, kind: PictureKind) -> None:
        paths = self._window.ask.open_files(title, KINDS)
        if paths:
            self.take(from_files(paths), kind)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not self._soon.isActive():
            self._soon.start()  # a list read anew for each of two hundred would be slower than taking them in

    @Slot(object)
    def _on_finished(self, taken: Taken) -> None:
        self.progress.hide()
        self._soon.stop()
        self.refresh()
        self.changed.emit()
        if taken.refused:
            self._window.messages.show_warning(" ".join(taken.refused[:3]))
        elif taken.count:
            self._window.messages.show_ok(tr("%n pictures taken in.", n=taken.count))

    # ------------------------------------------------------------------------------------------ one picture

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        picture = self.chosen = self.model.pictures[index.row()]
        self.title.setText(picture_name(picture, index.row() + 1))
        self.alt.show_value(picture.alt)
        self.chips.show_value(picture.visibility)
        room = SEEN.boundedTo(QSize(max(self.width() - look.L, 200), SEEN.height()))
        self.seen.setPixmap(_fitted(pictures.content(self._desk, picture.id), room))
        self.seen.setAccessibleName(picture.alt or self.title.text())
        self.detail.show()

    @Slot()
    def _on_described(self) -> None:
        picture = self.chosen
        alt, visibility = self.alt.read(), self.chips.read()
        if picture is None or (picture.alt, picture.visibility) == (alt, visibility):
            return
        done = attempt(self._window.messages, lambda: pictures.describe(self._desk, picture, alt, visibility))
        if done is not None:
            self.chosen = done
            self.refresh()
            self.changed.emit()

    @Slot()
    def _on_remove(self) -> None:
        picture = self.chosen
        if picture is None:
            return

        def deed() -> bool:
            pictures.remove(self._desk, picture)
            return True

        if attempt(self._window.messages, deed):
            self._after_change()
            self._window.messages.show_ok(
                tr("The picture is removed. When the visit is closed it is gone for good."),
                tr("Undo"),
                lambda: self._bring_back(picture),
            )

    def _bring_back(self, picture: VisitPicture) -> None:
        def deed() -> bool:
            pictures.bring_back(self._desk, picture)
            return True

        if attempt(self._window.messages, deed):
            self._after_change()

    def _after_change(self) -> None:
        self.refresh()
        self.changed.emit()


def _fitted(jpeg: bytes, room: QSize) -> QPixmap:
    """The picture as large as the room; the decoder scales as it reads, which spares the window most of the work."""
    buffer = QBuffer()
    buffer.setData(jpeg)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
