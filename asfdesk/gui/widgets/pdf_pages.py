"""Pictures of a PDF's pages, made by PDFium; without widgets, so that a worker thread may do it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from asfdesk.exchange import pdfium
from asfdesk.gui.tasks import Report

SHARPEST = 3600  # pixels across; beyond this memory goes for nothing


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """Sizes of all pages in points, pictures by page number, and pixels per point."""

    sizes: tuple[tuple[float, float], ...]  # points
    images: dict[int, QImage]
    scale: float


def draw_pages(
    pdf: bytes, wanted: tuple[int, ...], scale: float, progress: Report | None = None
) -> DrawnPages:
    """Sizes of all pages and pictures of the ``wanted`` ones at ``scale`` pixels per point; any thread may call it.

    Raises UnreadablePdf when the bytes are not a PDF.
    """
    with pdfium.opened(pdf) as file:
        images: dict[int, QImage] = {}
        for number in wanted:
            if progress is not None:
                progress()
            if number < len(file):
                drawn = file.draw(number, min(scale, SHARPEST / max(file.sizes[number])))
                images[number] = QImage(
                    drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
                ).copy()
        return DrawnPages(file.sizes, images, scale)
