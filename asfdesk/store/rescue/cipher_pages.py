"""The pages of an encrypted register, read without SQLCipher: each is authentic or damaged, by itself.

Why by hand: SQLCipher opens a file or refuses it; one bad byte in a page high in a tree hides every page below it.
To save what is left, each page must be judged alone. The format is that of SQLCipher 4 with its defaults: AES-256-CBC
per page, then a nonce of 16 bytes and HMAC-SHA512 over ciphertext, nonce and the page's number; the first 16 bytes
of the file are the salt. Source: "SQLCipher Design" (zetetic.net/sqlcipher/design). A frame of the write-ahead log
holds a page in the same form. Source: "WAL-mode File Format" (sqlite.org/walformat.html).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ..keys.file_key import FileKey

PAGE = 4096
RESERVED = 80
USABLE = PAGE - RESERVED
_SALT, _NONCE, _CODE = 16, 16, 64
_WAL_HEADER, _FRAME_HEADER = 32, 24
_BIG = 0x377F0683


class CipherPages:
    """The pages of a register's file with what its journal has committed, numbered from 1."""

    def __init__(self, register: Path, key: FileKey) -> None:
        salt = bytes.fromhex(key.store_id)
        self._code_key = hashlib.pbkdf2_hmac(
            "sha512", key.data_key, bytes(byte ^ 0x3A for byte in salt), 2, 32
        )
        self._page_key = algorithms.AES(key.data_key)
        self._file = register.read_bytes()
        journal = register.with_name(register.name + "-wal")
        self._journal = _committed(journal.read_bytes()) if journal.exists() else {}
        self.count = max(len(self._file) // PAGE, *self._journal, 0)

    def read(self, number: int) -> bytes | None:
        """A page in clear, without its reserved end; None when it is damaged or missing."""
        raw = self._journal.get(number) or self._file[(number - 1) * PAGE : number * PAGE]
        if len(raw) != PAGE:
            return None
        begin = _SALT if number == 1 else 0
        sealed, code = raw[begin : PAGE - _CODE], raw[PAGE - _CODE :]
        ours = hmac.new(self._code_key, sealed + struct.pack("<I", number), "sha512").digest()
        if not hmac.compare_digest(ours[:_CODE], code):
            return None
        nonce = raw[USABLE : USABLE + _NONCE]
        clear = Cipher(self._page_key, modes.CBC(nonce)).decryptor().update(raw[begin:USABLE])
        return b"SQLite format 3\0" + clear if number == 1 else clear

    def damaged(self) -> Iterator[int]:
        """The numbers of the pages that are not authentic."""
        return (number for number in range(1, self.count + 1) if self.read(number) is None)


def _committed(journal: bytes) -> dict[int, bytes]:
    """The latest committed content of each page in a write-ahead log; a torn end is left out, as SQLite does."""
    if len(journal) < _WAL_HEADER:
        return {}
    magic, _version, size = struct.unpack(">III", journal[:12])
    if magic & ~1 != _BIG & ~1 or size != PAGE:
        return {}
    order = ">" if magic & 1 else "<"
    salts, state = journal[16:24], _checksum(order, journal[:24], (0, 0))
    if struct.pack(">II", *state) != journal[24:32]:
        return {}
    committed: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    for start in range(_WAL_HEADER, len(journal) - _FRAME_HEADER - PAGE + 1, _FRAME_HEADER + PAGE):
        header = journal[start : start + _FRAME_HEADER]
        page = journal[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]
        state = _checksum(order, page, _checksum(order, header[:8], state))
        if header[8:16] != salts or struct.pack(">II", *state) != header[16:24]:
            break
        number, size_after = struct.unpack(">II", header[:8])
        pending[number] = page
        if size_after:
            committed |= pending
            pending = {}
    return committed


def _checksum(order: str, content: bytes, state: tuple[int, int]) -> tuple[int, int]:
    first, second = state
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
