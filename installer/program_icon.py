"""The program's mark as the ``.ico`` file that Windows wants, drawn at each size from ``resources/icons/asfdesk.svg``."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_MARK = Path(__file__).resolve().parent.parent / "resources" / "icons" / "asfdesk.svg"


def drawn(size: int) -> Image.Image:
    """The mark, ``size`` pixels wide and high, on nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(_MARK)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.write(image)
    return Image.open(BytesIO(bytes(buffer.data().data())))


def write_icon(folder: Path) -> Path:
    """Write ``asfdesk.ico`` into ``folder``."""
    path = folder / "asfdesk.ico"
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(path, sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
    return path
