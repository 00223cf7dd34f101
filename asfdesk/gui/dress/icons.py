"""Icons as drawings: Lucide SVG files, coloured when painted, so they follow light and dark and stay crisp at 200 %.

Icons go with words. A button with an icon alone must be given an accessible name and a tool tip.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from asfdesk.paths import resource

from .palette import Colours, current

_NAME = re.compile(r"[a-z0-9-]+")


def icon(name: str, ink: str = "text", *, thin: bool = False) -> QIcon:
    """The icon ``name`` (a file in ``resources/icons`` without its ending) in the colour ``ink``.

    ``ink`` is a field of :class:`~asfdesk.gui.dress.palette.Colours` (``text``, ``muted``, ``accent``, ``on_accent`` …) or
    the value of a :class:`~asfdesk.gui.dress.palette.Meaning`. ``thin`` is for large drawings. Raises FileNotFoundError for a name that is not there.
    """
    _source(name)
    return QIcon(_Drawing(name, ink, thin=thin))


@cache
def _source(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise FileNotFoundError(name)
    return (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")


def svg(name: str, colour: str) -> bytes:
    """The drawing with its strokes in ``colour`` (#rrggbb)."""
    return _source(name).replace("currentColor", colour).encode()


def _thinner(drawing: bytes) -> bytes:
    """A large icon with its lines as thin as those of the text beside it."""
    return drawing.replace(b'stroke-width="2"', b'stroke-width="1.25"')


def _colour(ink: str, colours: Colours) -> str:
    tones = {meaning.value: tone.text for meaning, tone in colours.tones.items()}
    return tones.get(ink) or str(getattr(colours, ink))


class _Drawing(QIconEngine):
    """Paints the SVG in the palette of the moment."""

    def __init__(self, name: str, ink: str, *, thin: bool) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._thin = thin

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colours = current()
        colour = colours.disabled if mode is QIcon.Mode.Disabled else _colour(self._ink, colours)
        side = min(rect.width(), rect.height())
        drawing = svg(self._name, colour)
        renderer = QSvgRenderer(QByteArray(_thinner(drawing) if self._thin else drawing))
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        if (
            rect.width() > rect.height()
        ):  # a wide icon leaves its room at the right: the space before the words
            box.moveLeft(rect.left())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()  # a button that has no room yet, before its page is laid out
        key = f"asfdesk/{self._name}/{self._ink}/{self._thin}/{current().dark}/{mode.value}/{size.width()}x{size.height()}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture

    def clone(self) -> QIconEngine:
        return _Drawing(self._name, self._ink, thin=self._thin)
