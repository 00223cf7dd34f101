"""The code on each page of an unsigned print, by which the signed paper finds its way back.

It carries the key of the agreement or the visit, which copy it is, the beginning of the SHA-256 of the text and the page:
nothing about a person, so a lost paper tells no more than its print does. The same code stands in three corners of the page, told
apart by its last character; from where they lie a scan or photo is straightened.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from uuid import UUID

from .signature import Copy

PAPER = (210.0, 297.0)
"""A4 in millimetres."""
MODULES = 29
"""A QR code of version 3: 47 letters and digits at error correction Q, of which 46 are used."""
MODULE = 0.5
SIDE = MODULES * MODULE
PLACES = {
    "1": (210.0 - 5.5 - SIDE, 5.5),
    "2": (5.5, 297.0 - 5.5 - SIDE),
    "3": (5.5, 5.5),
}
"""Lower left corner of the code per last character, in millimetres from the lower left corner of the page: outside
the text, inside what an office printer reaches."""

DIGITS = 12
"""Hexadecimal digits of the text's SHA-256 in the code."""
_HEAD = "ASF1"
_COPIES = {Copy.FULL: "F", Copy.SUPERVISOR: "S"}
_LENGTH = len(_HEAD) + 36 + 1 + 4
_MOST_PAGES = 99


@dataclass(frozen=True, slots=True)
class ControlCode:
    """Which page of which text. ``sha256`` are the first :data:`DIGITS` digits of the text's digest."""

    subject_id: UUID
    copy: Copy
    sha256: str
    page: int = 1
    pages: int = 1

    @property
    def words(self) -> str:
        """What stands beside the code, to be read by a person: ``3FA9-81C2-04BD``."""
        return "-".join(self.sha256[i : i + 4].upper() for i in range(0, DIGITS, 4))

    def written(self, place: str) -> str:
        """The content of the QR code at one of :data:`PLACES`: capitals and digits only."""
        inner = base64.b32encode(self.subject_id.bytes + bytes.fromhex(self.sha256)).decode().rstrip("=")
        page, pages = min(self.page, _MOST_PAGES), min(self.pages, _MOST_PAGES)
        return f"{_HEAD}{inner}{_COPIES[self.copy]}{page:02d}{pages:02d}{place}"


def code_for(subject_id: UUID, copy: Copy, sha256: str) -> ControlCode:
    """The code of a text, before its pages are counted."""
    return ControlCode(subject_id, copy, sha256[:DIGITS])


def read_code(text: str) -> tuple[ControlCode, str] | None:
    """A code as scanned, with the place where it stands on the page; None for any other text."""
    inner, tail = text[len(_HEAD) : -6], text[-6:]
    copy = next((copy for copy, letter in _COPIES.items() if letter == tail[:1]), None)
    if not text.startswith(_HEAD) or len(text) != _LENGTH + 1 or copy is None or tail[5] not in PLACES:
        return None
    numbers = tail[1:5]
    if not (numbers.isascii() and numbers.isdigit()):
        return None
    page, pages = int(numbers[:2]), int(numbers[2:])
    try:
        data = base64.b32decode(inner + "=" * (-len(inner) % 8))
    except (binascii.Error, ValueError):
        return None
    if not 1 <= page <= pages:
        return None
    return ControlCode(UUID(bytes=data[:16]), copy, data[16:].hex(), page, pages), tail[5]
