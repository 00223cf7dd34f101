"""Bytes behind a password, authenticated to the last one: what a file that travels on a stick is wrapped in.

Argon2id makes the key of the password (RFC 9106 §4, second recommended option); AES-256-GCM takes the content in pieces,
each bound to its place, to whether it is the last, and to the header, so that nothing can be cut off, swapped or joined
(the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The file is made in memory; nothing of the
content is ever on disk in clear.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable
from typing import Annotated, Literal

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from asfdesk.domain.errors import Rule, broken

MAGIC = b"asfdesk package\n"
VERSION = 1
PIECE = 1 << 20
LARGEST = 1 << 31
_TAG = 16
_HEADER = 1024
_NO_PIECE = 0xFFFFFFFF
_MIB = 1024
Step = Callable[[int, int], None]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be known before the password is asked for. Nothing of it tells of anybody."""

    version: Literal[1]
    memory: Annotated[int, Meta(ge=64 * _MIB, le=1024 * _MIB)]
    passes: Annotated[int, Meta(ge=3, le=40)]
    lanes: Annotated[int, Meta(ge=1, le=16)]
    salt: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    nonce: Annotated[str, Meta(pattern="^[0-9a-f]{14}$")]


def lock(content: bytes, password: str, step: Step | None = None) -> bytes:
    """The file. ``step`` is told how many bytes of how many are done and may raise to cancel."""
    if not password:
        raise ValueError("a password is needed")
    header = Header(VERSION, 64 * _MIB, 3, 4, secrets.token_hex(16), secrets.token_hex(7))
    told = msgspec.json.encode(header, order="sorted")
    key = AESGCM(_key(header, password))
    pieces = [MAGIC, len(told).to_bytes(2, "big"), told, _proof(key, header, told)]
    count = max(1, -(-len(content) // PIECE))
    for number in range(count):
        piece = content[number * PIECE : (number + 1) * PIECE]
        pieces.append(key.encrypt(_nonce(header, number, last=number == count - 1), piece, told))
        if step is not None:
            step(min((number + 1) * PIECE, len(content)), len(content))
    return b"".join(pieces)


def unlock(data: bytes, password: str, step: Step | None = None) -> bytes:
    """The content. Raises RuleBroken: PACKAGE_NOT_OURS, PACKAGE_NEWER, PACKAGE_TOO_LARGE, PACKAGE_PASSWORD,
    PACKAGE_CUT_OFF."""
    if len(data) > LARGEST:
        raise broken(Rule.PACKAGE_TOO_LARGE, "package")
    if not data.startswith(MAGIC):
        short = MAGIC.startswith(data[: len(MAGIC)]) and data != b""
        raise broken(Rule.PACKAGE_CUT_OFF if short else Rule.PACKAGE_NOT_OURS, "package")
    size = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 2], "big")
    start = len(MAGIC) + 2 + size
    if size > _HEADER:
        raise broken(Rule.PACKAGE_NOT_OURS, "package")
    if len(data) < start + 2 * _TAG:
        raise broken(Rule.PACKAGE_CUT_OFF, "package")
    told = data[len(MAGIC) + 2 : start]
    header = _header(told)
    key = AESGCM(_key(header, password))
    if data[start : start + _TAG] != _proof(key, header, told):
        raise broken(Rule.PACKAGE_PASSWORD, "package")
    start += _TAG
    whole = PIECE + _TAG
    count = -(-(len(data) - start) // whole)
    pieces: list[bytes] = []
    for number in range(count):
        piece = data[start + number * whole : start + (number + 1) * whole]
        try:
            pieces.append(key.decrypt(_nonce(header, number, last=number == count - 1), piece, told))
        except (InvalidTag, ValueError):
            raise broken(Rule.PACKAGE_CUT_OFF, "package") from None
        if step is not None:
            step(number + 1, count)
    return b"".join(pieces)


def _proof(key: AESGCM, header: Header, told: bytes) -> bytes:
    """A tag over nothing, under a number that no piece has: tells a mistyped password from a damaged file."""
    return key.encrypt(_nonce(header, _NO_PIECE, last=False), b"", told)


def _header(told: bytes) -> Header:
    try:
        return msgspec.json.decode(told, type=Header)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise broken(Rule.PACKAGE_NEWER if _newer(told) else Rule.PACKAGE_NOT_OURS, "package") from None


def _newer(told: bytes) -> bool:
    try:
        head = msgspec.json.decode(told)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    version: object = head.get("version") if isinstance(head, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return isinstance(version, int) and version > VERSION


def _nonce(header: Header, number: int, *, last: bool) -> bytes:
    return bytes.fromhex(header.nonce) + number.to_bytes(4, "big") + bytes([last])


def _key(header: Header, password: str) -> bytes:
    """32 bytes. The text is taken in NFC and without blanks around it, so that the same keys open it on every system."""
    secret = unicodedata.normalize("NFC", password.strip()).encode()
    salt = bytes.fromhex(header.salt)
    return hash_secret_raw(secret, salt, header.passes, header.memory, header.lanes, 32, Type.ID)
