# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""PDFium, by one thread at a time: pages of a PDF as pictures and as text.

"None of the PDFium APIs are thread-safe" (fpdfview.h); two threads that draw at once, each its own file, kill the program
(measured, three times of three: a scan read while a preview was drawn). So nothing else imports the library, every call
holds one lock, and nothing of the library outlives its ``with``: what the collector would close later, it would close
without the lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import pypdfium2

T = TypeVar("T")
_TURN = threading.RLock()


class UnreadablePdf(Exception):  # an outcome, worded by who asked
    """The bytes are no PDF, are locked with another password, or a page of them cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as rows of ``stride`` bytes, four a pixel in the order blue, green, red, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PdfFile:
    """An open file. Pages are numbered from 0; any thread may call, and waits for its turn."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self.sizes = tuple(document.get_page_size(number) for number in range(len(document)))
        """Width and height of every page in points."""

    def __len__(self) -> int:
        return len(self.sizes)

    def draw(self, number: int, scale: float) -> Picture:
        """The page at ``scale`` pixels per point. Raises UnreadablePdf."""

        def work(page: pypdfium2.PdfPage) -> Picture:
            bitmap = page.render(scale=scale, prefer_bgrx=True)  # pyright: ignore[reportArgumentType]  # floats are fine
            try:
                return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                bitmap.close()

        return self._with_page(number, work)

    def text(self, number: int) -> str:
        """What the page says, with PDFium's own line ends. Raises UnreadablePdf."""

        def work(page: pypdfium2.PdfPage) -> str:
            found = page.get_textpage()
            try:
                return found.get_text_bounded()
            finally:
                found.close()

        return self._with_page(number, work)

    def text_boxes(self, number: int) -> list[tuple[float, float, float, float]]:
        """Left, bottom, right and top of each piece of text, in points. Raises UnreadablePdf."""

        def work(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
            found = page.get_textpage()
            try:
                return [found.get_rect(index) for index in range(found.count_rects())]
            finally:
                found.close()

        return self._with_page(number, work)

    def _with_page(self, number: int, work: Callable[[pypdfium2.PdfPage], T]) -> T:
        import pypdfium2

        with _TURN:
            try:
                page = self._document[number]
                try:
                    return work(page)
                finally:
                    page.close()
            except pypdfium2.PdfiumError as error:
                raise UnreadablePdf from error


@contextmanager
def opened(data: bytes, password: str | None = None) -> Generator[PdfFile]:
    """The file while the ``with`` lasts. Raises UnreadablePdf."""
    import pypdfium2

    with _TURN:
        try:
            document = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            raise UnreadablePdf from error
        try:
            file = PdfFile(document)
        except pypdfium2.PdfiumError as error:
            document.close()
            raise UnreadablePdf from error
    try:
        yield file
    finally:
        with _TURN:
            document.close()


def page_texts(data: bytes, password: str | None = None) -> list[str]:
    """Every page's text. Raises UnreadablePdf."""
    with opened(data, password) as file:
        return [file.text(number) for number in range(len(file))]
