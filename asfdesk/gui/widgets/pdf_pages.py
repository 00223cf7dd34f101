"""Pictures of a PDF's pages, made by PDFium; without widgets, so that a worker thread may do it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

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

    Raises pypdfium2.PdfiumError when the bytes are not a PDF.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = tuple(document.get_page_size(number) for number in range(len(document)))
        images: dict[int, QImage] = {}
        for number in wanted:
            if progress is not None:
                progress()
            if number >= len(sizes):
                continue
            page = document[number]
            factor = min(scale, SHARPEST / max(sizes[number]))
            bitmap = page.render(scale=factor, prefer_bgrx=True)  # pyright: ignore[reportArgumentType]  # floats are fine
            picture = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            )
            images[number] = picture.copy()
            bitmap.close()
            page.close()
        return DrawnPages(sizes, images, scale)
    finally:
        document.close()
