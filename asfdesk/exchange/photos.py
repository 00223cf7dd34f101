# pyright: reportUnknownMemberType=false
"""Photos and sketches as they are kept: scaled, upright, and with nothing of what the camera noted.

The pixels are decoded and encoded anew, so place, time, owner, the camera's small preview and whatever else was hidden
in the file stay behind. Everything happens in memory; see :mod:`asfdesk.exchange.pictures` for what is refused.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from asfdesk.domain.signature import Ink

from .pictures import pictures

SIDE = 2_000
"""Pixels of the longer side: 270 to the inch across the text of an A4 page."""
SMALL_SIDE = 320
SKETCH_SIDE = 1_400
_QUALITY = 82
_PEN = 4


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as JPEG (grey or sRGB) and a small one for lists."""

    jpeg: bytes = field(repr=False)
    small: bytes = field(repr=False)
    width: int
    height: int
    grey: bool = False


def photos(name: str, data: bytes) -> Iterator[Photo]:
    """Every picture of a file: one of a photo, one for each page of a scanned PDF.

    Raises RuleBroken: SCAN_TOO_LARGE, SCAN_FORMAT, SCAN_UNREADABLE with ``name``.
    """
    for picture in pictures(name, data, SIDE):
        yield _photo(picture)


def drawn(ink: Ink) -> Photo:
    """A sketch as black strokes on white."""
    scale = SKETCH_SIDE / max(ink.width, ink.height, 1)
    size = (max(1, round(ink.width * scale)), max(1, round(ink.height * scale)))
    paper = Image.new("L", size, 255)
    pen = ImageDraw.Draw(paper)
    for stroke in ink.strokes:
        points = [(point.x * scale, point.y * scale) for point in stroke]
        if len(points) > 1:
            pen.line(points, fill=0, width=_PEN, joint="curve")
        for x, y in points[:1] + points[-1:]:
            pen.ellipse((x - _PEN / 2, y - _PEN / 2, x + _PEN / 2, y + _PEN / 2), fill=0)
    return _photo(paper)


def _photo(picture: Image.Image) -> Photo:
    small = picture.copy()
    small.thumbnail((SMALL_SIDE, SMALL_SIDE), Image.Resampling.BILINEAR)
    return Photo(_jpeg(picture), _jpeg(small), *picture.size, grey=picture.mode == "L")


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
