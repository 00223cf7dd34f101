"""The bytes of a PDF file: numbered objects, object streams and a cross-reference stream; in PDF 1.4 neither of these.

Why not ReportLab's own writer: it has no object streams (a tagged file has a thousand small objects), writes streams
in a way PDF/A forbids (no line end before ``endstream``), and stamps the file with the time of day. The same objects
give the same bytes here, whenever and wherever they are written.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from itertools import accumulate

_PER_OBJECT_STREAM = 200
_ENTRY = struct.Struct(">BBIH").pack
"""A row of the cross-reference: the filter, what it is, and the two numbers that say where."""
_FREE = _ENTRY(2, 0, 0, 65535)
_HEADER = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """Objects by number. A body that is a stream stands alone, all others are packed.

    ``packs``: PDF 1.7; without it PDF 1.4 with a plain table, which PDF/A-1 is built on.
    """

    def __init__(self, *, packs: bool = True) -> None:
        self._packs = packs
        self._bodies: dict[int, bytes] = {}
        self._alone: set[int] = set()
        self.starts: dict[int, int] = {}
        """Where each object that stands alone begins; known after :meth:`write`."""
        self._next = 1

    def number(self) -> int:
        """A new object number, to be filled with :meth:`put`."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, body: bytes) -> int:
        """Give object ``number`` its body; returns the number."""
        self._bodies[number] = body
        self._next = max(self._next, number + 1)
        return number

    def put_all(self, bodies: list[bytes]) -> int:
        """So many new objects; returns the number of the first."""
        first = self._next
        self._bodies.update(enumerate(bodies, first))
        self._next += len(bodies)
        return first

    def put_alone(self, number: int, body: bytes) -> int:
        """The same, kept out of the packed streams: what is filled in when the file is finished must be findable."""
        self._alone.add(number)
        return self.put(number, body)

    def add(self, body: bytes) -> int:
        """A new object."""
        return self.put(self.number(), body)

    def stream(self, data: bytes, entries: bytes = b"", level: int = 4) -> int:
        """A new compressed stream with further dictionary ``entries``."""
        return self.add(packed_stream(data, entries, level))

    @property
    def next_number(self) -> int:
        """The number that the next object will get."""
        return self._next

    def write(self, root: int, info: int) -> bytes:
        """The whole file, with ``root`` as its catalogue."""
        out = [_HEADER % (b"1.7" if self._packs else b"1.4")]
        position = len(out[0])
        small: list[tuple[int, bytes]] = []

        def emit(number: int, body: bytes) -> None:
            nonlocal position
            block = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            self.starts[number] = position
            out.append(block)
            position += len(block)

        for number, body in sorted(self._bodies.items()):
            if not self._packs or body.endswith(b"endstream") or number in self._alone:
                emit(number, body)
            else:
                small.append((number, body))
        total = self._next
        rows = [_FREE] * (total + len(small) // _PER_OBJECT_STREAM + 2)
        for start in range(0, len(small), _PER_OBJECT_STREAM):
            part = small[start : start + _PER_OBJECT_STREAM]
            for index, (number, _) in enumerate(part):
                rows[number] = _ENTRY(2, 2, total, index)
            emit(total, _object_stream(part))
            total += 1
        identity = _identity(out)
        about = b"/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        if not self._packs:
            lines = [b"xref\n0 %d\n0000000000 65535 f \n" % total]
            lines += [
                b"%010d 00000 n \n" % self.starts[n] if n in self.starts else b"0000000000 00000 f \n"
                for n in range(1, total)
            ]
            lines.append(b"trailer\n<<%s>>\n" % (about % (total, root, info, identity, identity)))
            return b"".join([*out, *lines, b"startxref\n%d\n%%%%EOF\n" % position])
        start_of_xref = position
        for number, start in self.starts.items():
            rows[number] = _ENTRY(2, 1, start, 0)
        rows[total] = _ENTRY(2, 1, start_of_xref, 0)
        xref = packed_stream(
            _differences(b"".join(rows[: total + 1])),
            b"/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>"
            + about % (total + 1, root, info, identity, identity),
        )
        emit(total, xref)
        out.append(b"startxref\n%d\n%%%%EOF\n" % start_of_xref)
        return b"".join(out)


def _object_stream(part: list[tuple[int, bytes]]) -> bytes:
    """The body of a stream that holds these objects."""
    starts = accumulate([len(body) + 1 for _, body in part], initial=0)
    head = " ".join([f"{number} {start}" for (number, _), start in zip(part, starts, strict=False)]) + "\n"
    content = head.encode() + b"\n".join([body for _, body in part])
    return packed_stream(content, b"/Type/ObjStm/N %d/First %d" % (len(part), len(head)))


def _identity(blocks: list[bytes]) -> bytes:
    """The file's identifier: it follows from what is in it."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()[:32].upper().encode()


def _differences(rows: bytes) -> bytes:
    """Each row of eight bytes as what it differs from the one above (PNG's filter *up*, whose number leads the row),
    which packs to a third. All bytes are subtracted at once, as one large number, with no borrow from one to the next:
    Hacker's Delight, 2-18."""
    these = int.from_bytes(rows, "big")
    above = int.from_bytes(b"\2\0\0\0\0\0\0\0" + rows[:-8], "big")
    highest = int.from_bytes(b"\x80" * len(rows), "big")
    apart = ((these | highest) - (above & ~highest)) ^ ((these ^ ~above) & highest)
    filters = int.from_bytes(b"\2\0\0\0\0\0\0\0" * (len(rows) // 8), "big")
    return (apart | filters).to_bytes(len(rows), "big")


def packed_stream(data: bytes, entries: bytes = b"", level: int = 4) -> bytes:
    """The body of a Flate-compressed stream object."""
    packed = zlib.compress(data, level)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\r\nendstream" % (entries, len(packed), packed)


def plain_stream(data: bytes, entries: bytes = b"") -> bytes:
    """The body of an uncompressed stream object (PDF/A wants its metadata readable)."""
    return b"<<%s/Length %d>>\nstream\n%s\r\nendstream" % (entries, len(data), data)
