"""The bytes of a PDF file: numbered objects, object streams and a cross-reference stream; in PDF 1.4 neither of these.

Why not ReportLab's own writer: it has no object streams (a tagged file has a thousand small objects), writes streams
in a way PDF/A forbids (no line end before ``endstream``), and stamps the file with the time of day. The same objects
give the same bytes here, whenever and wherever they are written.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

_PER_OBJECT_STREAM = 200
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
        header = _HEADER % (b"1.7" if self._packs else b"1.4")
        out: list[bytes] = [header]
        position = len(header)
        entries: dict[int, tuple[int, int, int]] = {}
        small: list[tuple[int, bytes]] = []

        def emit(number: int, body: bytes) -> None:
            nonlocal position
            block = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            entries[number] = (1, position, 0)
            self.starts[number] = position
            out.append(block)
            position += len(block)

        for number in sorted(self._bodies):
            body = self._bodies[number]
            if not self._packs or body.endswith(b"endstream") or number in self._alone:
                emit(number, body)
            else:
                small.append((number, body))
        total = self._next
        for start in range(0, len(small), _PER_OBJECT_STREAM):
            part = small[start : start + _PER_OBJECT_STREAM]
            offsets: list[bytes] = []
            offset = 0
            for index, (number, body) in enumerate(part):
                offsets.append(b"%d %d" % (number, offset))
                offset += len(body) + 1
                entries[number] = (2, total, index)
            head = b" ".join(offsets) + b"\n"
            content = head + b"\n".join([body for _, body in part])
            emit(total, packed_stream(content, b"/Type/ObjStm/N %d/First %d" % (len(part), len(head))))
            total += 1
        identity = hashlib.sha256(b"".join(out)).hexdigest()[:32].upper().encode()
        about = b"/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        if not self._packs:
            lines = [b"xref\n0 %d\n0000000000 65535 f \n" % total]
            lines += [
                b"%010d 00000 n \n" % entries[n][1] if n in entries else b"0000000000 00000 f \n"
                for n in range(1, total)
            ]
            lines.append(b"trailer\n<<%s>>\n" % (about % (total, root, info, identity, identity)))
            return b"".join([*out, *lines, b"startxref\n%d\n%%%%EOF\n" % position])
        entries[total] = (1, position, 0)
        pack = struct.Struct(">BBIH").pack  # the filter, then the row
        rows = b"".join([pack(2, *entries.get(n, (0, 0, 65535))) for n in range(total + 1)])
        xref = packed_stream(
            _differences(rows),
            b"/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>"
            + about % (total + 1, root, info, identity, identity),
        )
        start_of_xref = position
        emit(total, xref)
        out.append(b"startxref\n%d\n%%%%EOF\n" % start_of_xref)
        return b"".join(out)


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
