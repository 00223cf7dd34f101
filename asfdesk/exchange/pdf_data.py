# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""The file inside a PDF, taken out of what may be anybody's: broken, hostile, or a bomb of zeroes.

Nothing of the PDF is run or drawn. What is packed is unpacked up to a limit and no further.
"""

from __future__ import annotations

import io
import zlib

import pikepdf

LARGEST_PDF = 64 * 1024 * 1024


class Unreadable(ValueError):
    """Not a PDF, damaged, or locked with a password."""


class NothingInside(ValueError):
    """A PDF, but without such a file in it."""


class TooLarge(ValueError):
    """Larger than anything this program makes."""


def embedded_file(pdf: bytes, name: str, largest: int) -> bytes:
    """The attached file called ``name``, at most ``largest`` bytes.

    Raises:
        Unreadable, NothingInside, TooLarge.
    """
    if len(pdf) > LARGEST_PDF:
        raise TooLarge("the file")
    if b"%PDF-" not in pdf[:1024]:
        raise Unreadable("not a PDF")
    try:
        with pikepdf.open(io.BytesIO(pdf), suppress_warnings=True) as file:
            stream = _stream(file, name)
            if stream is None:
                raise NothingInside(name)
            return _unpacked(stream, largest)
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RecursionError, zlib.error) as error:
        raise Unreadable("damaged") from error
    except (KeyError, TypeError, AttributeError, NotImplementedError, OverflowError) as error:
        raise Unreadable("odd structure") from error


def _stream(file: pikepdf.Pdf, name: str) -> pikepdf.Object | None:
    """The first associated file of that name: what the program attaches hangs on the catalogue's ``AF``."""
    found = file.Root.get("/AF")
    if not isinstance(found, pikepdf.Array):
        return None
    for number, spec in enumerate(found):  # pyright: ignore[reportArgumentType] - an Array is iterable
        if number >= 100:
            break
        if isinstance(spec, pikepdf.Dictionary) and name in {str(spec.get("/UF")), str(spec.get("/F"))}:
            stream = spec.get("/EF", pikepdf.Dictionary()).get("/F")
            return stream if isinstance(stream, pikepdf.Stream) else None
    return None


def _unpacked(stream: pikepdf.Object, largest: int) -> bytes:
    raw = stream.read_raw_bytes()
    kind = stream.get("/Filter")
    if kind is None:
        if len(raw) > largest:
            raise TooLarge("the file inside")
        return raw
    if kind != pikepdf.Name.FlateDecode or "/DecodeParms" in stream:
        raise Unreadable("packed in an unknown way")
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(raw, largest + 1)
    if len(data) > largest:
        raise TooLarge("the file inside")
    if not unpacking.eof:
        raise Unreadable("cut off")
    return data
