"""Photographs of paper that nobody took: a page seen from the side on a brown table, turned, dim and a little unsharp."""

from __future__ import annotations

import io
import random
from functools import cache

from PIL import Image, ImageFilter

from asfdesk.documents.content import Document
from asfdesk.documents.render import pdf
from asfdesk.domain.control_code import ControlCode
from asfdesk.exchange import pdfium
from asfdesk.exchange.pictures import image_of
from asfdesk.exchange.straighten import PAGE_SIZE, _perspective
from tests.documents.samples import NOW

TABLE = (120, 90, 60)


def sheets(document: Document, code: ControlCode | None, dpi: int = 150) -> list[Image.Image]:
    """The printed pages as a scanner sees them."""
    return [picture.copy() for picture in _sheets(pdf(document, made_at=NOW, code=code), dpi)]


@cache
def _sheets(data: bytes, dpi: int) -> tuple[Image.Image, ...]:
    return tuple(printed(data, dpi))


def printed(data: bytes, dpi: int) -> list[Image.Image]:
    """A file's pages as a printer would put them on paper."""
    with pdfium.opened(data) as file:
        return [image_of(file.draw(number, dpi / 72)) for number in range(len(file))]


def photograph(
    sheet: Image.Image, seed: int = 1, turned: int = 0, size: tuple[int, int] = (1800, 2400)
) -> Image.Image:
    """The sheet on a table, held at an angle that the ``seed`` decides, the camera ``turned`` by degrees."""
    dice = random.Random(seed)
    corners = [
        ((x + dice.uniform(-0.07, 0.07)) * size[0], (y + dice.uniform(-0.07, 0.07)) * size[1])
        for x, y in ((0.12, 0.1), (0.88, 0.1), (0.88, 0.9), (0.12, 0.9))
    ]
    width, height = sheet.size
    matrix = _perspective(list(zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True)))
    assert matrix is not None
    table = Image.new("RGB", size, TABLE)
    whole = Image.new("L", sheet.size, 255).transform(size, Image.Transform.PERSPECTIVE, matrix)
    seen = sheet.transform(size, Image.Transform.PERSPECTIVE, matrix, Image.Resampling.BICUBIC)
    table.paste(seen, (0, 0), whole)
    return table.filter(ImageFilter.GaussianBlur(0.8)).rotate(turned, expand=True, fillcolor=TABLE)


def jpeg(picture: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=75, **more)
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def scan_pdf(pictures: list[Image.Image]) -> bytes:
    """What an office scanner sends: one picture to a page."""
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=150)
    return out.getvalue()


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of grey levels, page against page: under 12 when the words lie upon each other."""
    from PIL import ImageChops, ImageStat

    small = (PAGE_SIZE[0] // 2, PAGE_SIZE[1] // 2)
    first, second = (picture.convert("L").resize(small) for picture in (one, other))
    return ImageStat.Stat(ImageChops.difference(first, second)).mean[0]
