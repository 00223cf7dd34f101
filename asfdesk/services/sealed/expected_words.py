"""What the data inside a file make its pages say: the document made anew, and what must stand in it.

Each kind of data (an agreement's, a protocol's) has a module that makes an :class:`Expected` of it, without the register
and without trade data: both have moved on when a file is old.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import msgspec

from asfdesk.documents.content import Document, digest, from_json, to_json
from asfdesk.documents.seal_note import TITLE, SealedBy, with_seal_note
from asfdesk.domain import swedish
from asfdesk.domain.verdict import Difference, Found, Mark, Unlike
from asfdesk.exchange.data_version import NotOurs
from asfdesk.exchange.pdf_data import NothingInside, TooLarge, Unreadable, embedded_file

T = TypeVar("T")


class Newer(Exception):
    """Of a version of the format that is not known here."""


class Broken(Exception):
    """The data do not hold together; ``difference`` says where."""

    def __init__(self, what: str) -> None:
        self.difference = Difference(Unlike.DATA, carried=what)


@dataclass(frozen=True, slots=True)
class Expected:
    """``documents``: what the pages may say, as far as only they know what is not in the data; none where the data hold
    no words. ``facts``: what must stand on a page that has the label, or on any. ``strokes``: the data carry those of the
    signatures."""

    documents: tuple[Document, ...] = field(repr=False)
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    unlike: tuple[Difference, ...] = ()
    strokes: bool = True


def carried(pdf: bytes, name: str, largest: int, read: Callable[[bytes], T]) -> T | None:
    """The data of that name, or None of a file without. ``read`` raises NotOurs.

    Raises:
        Newer, Broken.
    """
    try:
        return read(embedded_file(pdf, name, largest))
    except NothingInside:
        return None
    except NotOurs as error:
        if str(error) == "newer":
            raise Newer from error
        raise Broken(name) from error
    except (Unreadable, TooLarge) as error:
        raise Broken(name) from error


def frozen(raw: str, sha256: str | None) -> Document:
    """The words as they were frozen, proved by ``sha256`` where it is known. Raises Broken."""
    try:
        document = from_json(raw.encode())
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise Broken("texts") from error
    if to_json(document) != raw.encode() or (sha256 is not None and digest(document) != sha256):
        raise Broken(f"SHA-256 {hashlib.sha256(raw.encode()).hexdigest()[:16]}")
    return document


def with_note(document: Document, words: list[str], found: tuple[Found, ...]) -> tuple[Document, ...]:
    """With the words about the first seal, if the pages have any; issued by the register itself, or not."""
    seal = next((one for one in found if one.kind is not Mark.TIME), None)
    if seal is None or seal.at is None or TITLE not in words:
        return (document,)
    at = local(seal.at)
    return tuple(
        with_seal_note(document, SealedBy(seal.name, seal.fingerprint, seal.issuer, own, at))
        for own in (True, False)
    )


def local(moment: datetime) -> datetime:
    """On Swedish clocks."""
    return moment.astimezone(swedish.SWEDEN)
