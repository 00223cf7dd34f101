# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""Pictures out of a file that somebody else made: a scan as PDF, a photo as JPEG or PNG.

The file may be hostile or broken. Its size is asked for before anything is unpacked, only the formats named here are
tried, what is too large is refused in words, and nothing is written to disk on the way.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator

from PIL import Image, ImageCms, ImageOps

from asfdesk.domain.errors import Rule, broken

from . import pdfium

LARGEST_FILE = 80_000_000
"""Bytes; a photo has five million, sixty scanned pages about thirty."""
LARGEST_SIDE = 12_000
LARGEST_AREA = 64_000_000
MOST_PAGES = 60
WORKING_SIDE = 4_000
"""Pixels of the longer side that are worked on: 340 to the inch of an A4 page."""
_SCAN_DPI = 250
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    EOFError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""What a decoder may answer to a broken file."""


def pictures(name: str, data: bytes, side: int = WORKING_SIDE) -> Iterator[Image.Image]:
    """The pages of a file as pictures in grey or sRGB, upright as the camera says, at most ``side`` pixels long.

    Raises RuleBroken: SCAN_TOO_LARGE, SCAN_FORMAT, SCAN_UNREADABLE with ``name``.
    """
    if len(data) > LARGEST_FILE:
        raise broken(Rule.SCAN_TOO_LARGE, "scan", name=name)
    if b"%PDF-" in data[:1024]:
        yield from _of_pdf(name, data, side)
    elif data[:3] == b"\xff\xd8\xff" or data[:8] == b"\x89PNG\r\n\x1a\n":
        yield _photo(name, data, side)
    else:
        raise broken(Rule.SCAN_FORMAT, "scan", name=name)


def _photo(name: str, data: bytes, side: int) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as opened:
                _require_size(name, *opened.size)
                _decode_smaller(opened, side)
                opened.load()
                return _plain(opened, side)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise broken(Rule.SCAN_TOO_LARGE, "scan", name=name) from bomb
    except _BROKEN as error:
        raise broken(Rule.SCAN_UNREADABLE, "scan", name=name) from error


def _decode_smaller(opened: Image.Image, side: int) -> None:
    """Let a JPEG be decoded at a half, a quarter or an eighth where that is large enough: a third of the work, or less.

    The decoder asks for a size that neither side may fall below, so a square would keep it from doing so.
    """
    longest = max(opened.size)
    if longest > side:
        width, height = (max(1, length * side // longest) for length in opened.size)
        opened.draft(None, (width, height))


def _require_size(name: str, width: int, height: int) -> None:
    if max(width, height) > LARGEST_SIDE or width * height > LARGEST_AREA:
        raise broken(Rule.SCAN_TOO_LARGE, "scan", name=name)


def _plain(opened: Image.Image, side: int) -> Image.Image:
    """Upright, in grey or sRGB on white, without a word of what the camera noted about place, time and owner."""
    profile = opened.info.get("icc_profile")
    upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((side, side), Image.Resampling.LANCZOS)
    if upright.mode in {"1", "L", "I;16", "I"}:
        return Image.frombytes("L", upright.size, _grey(upright).tobytes())
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        upright = Image.alpha_composite(white, clear)
    plain = _in_srgb(upright, profile) if profile and upright.mode == "RGB" else upright.convert("RGB")
    return Image.frombytes("RGB", plain.size, plain.tobytes())


def _grey(picture: Image.Image) -> Image.Image:
    return (
        picture.point(lambda level: level / 256).convert("L")
        if picture.mode[0] == "I"
        else picture.convert("L")
    )


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Colours of a camera's own space as sRGB, which is what the archive file says its colours are."""
    try:
        given = ImageCms.getOpenProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, given, ImageCms.createProfile("sRGB")) or picture
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture  # a broken profile says nothing about the colours


def image_of(drawn: pdfium.Picture) -> Image.Image:
    """A page that PDFium drew, in RGB."""
    size = (drawn.width, drawn.height)
    return Image.frombytes("RGB", size, drawn.pixels, "raw", "BGRX", drawn.stride)


def _of_pdf(name: str, data: bytes, side: int) -> Iterator[Image.Image]:
    try:
        with pdfium.opened(data) as file:
            if len(file) > MOST_PAGES:
                raise broken(Rule.SCAN_TOO_LARGE, "scan", name=name)
            for number, size in enumerate(file.sizes):
                drawn = file.draw(number, min(_SCAN_DPI / 72, side / max(*size, 1.0)))
                yield image_of(drawn)
    except (pdfium.UnreadablePdf, *_BROKEN) as error:
        raise broken(Rule.SCAN_UNREADABLE, "scan", name=name) from error
