# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false
"""Signed papers read back: which page of which agreement each picture shows, straightened and without metadata."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PIL import Image

from asfdesk.domain.control_code import ControlCode, read_code

from .pictures import pictures
from .straighten import PAGE_SIZE, Found, straightened

QUALITY = 82


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page as JPEG (grey or sRGB). ``source`` and ``number`` say where it came from; ``code`` is None when no
    control code was found; ``straight`` tells whether its perspective could be taken away."""

    source: str = field(repr=False)
    number: int
    jpeg: bytes = field(repr=False)
    width: int
    height: int
    code: ControlCode | None = None
    straight: bool = False
    grey: bool = False


def read_scan(name: str, data: bytes, progress: Callable[[], object] = lambda: None) -> list[ScannedPage]:
    """Every page that a file shows; several papers on one photo become several pages.

    Args:
        progress: called for each picture; may raise to stop.

    Raises RuleBroken: SCAN_TOO_LARGE, SCAN_FORMAT, SCAN_UNREADABLE.
    """
    pages: list[ScannedPage] = []
    for number, picture in enumerate(pictures(name, data), 1):
        progress()
        found = _codes(picture)
        for code, places in found.items():
            page, straight = straightened(picture, places)
            pages.append(_page(name, number, page, code, straight=straight))
        if not found:
            pages.append(_page(name, number, picture, None, straight=False))
    return pages


def _page(
    name: str, number: int, picture: Image.Image, code: ControlCode | None, *, straight: bool
) -> ScannedPage:
    scaled = picture.copy()
    scaled.thumbnail((PAGE_SIZE[1], PAGE_SIZE[1]), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    scaled.save(out, "JPEG", quality=QUALITY, optimize=True)
    return ScannedPage(name, number, out.getvalue(), *scaled.size, code, straight, grey=scaled.mode == "L")


def _codes(picture: Image.Image) -> dict[ControlCode, list[Found]]:
    """The codes of each page in the picture. Tried anew at other sizes when not all three of a page were found."""
    found: dict[ControlCode, dict[str, Found]] = {}
    grey = picture.convert("L")
    for size in (1.0, 0.5, 1.5):
        for code, one in _read(grey, size):
            found.setdefault(code, {}).setdefault(one.place, one)
        if found and all(len(places) == 3 for places in found.values()):
            break
    return {code: list(places.values()) for code, places in found.items()}


def _read(grey: Image.Image, size: float) -> Sequence[tuple[ControlCode, Found]]:
    import zxingcpp

    asked = grey
    if size != 1.0:
        if size > 1 and max(grey.size) * size > 6000:
            return []
        asked = grey.resize(
            (max(1, round(grey.width * size)), max(1, round(grey.height * size))), Image.Resampling.BICUBIC
        )
    out: list[tuple[ControlCode, Found]] = []
    for barcode in zxingcpp.read_barcodes(
        asked, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    ):
        read = read_code(barcode.text)
        if read is not None:
            where = barcode.position
            points = (where.top_left, where.top_right, where.bottom_right, where.bottom_left)
            corners = tuple((point.x / size, point.y / size) for point in points)
            out.append((read[0], Found(read[1], corners)))  # pyright: ignore[reportArgumentType]  # four they are
    return out
