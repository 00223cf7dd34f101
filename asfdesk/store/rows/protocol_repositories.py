"""Repositories of pictures, phrases, and the frozen words and signatures of protocols."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select

from asfdesk.domain.change import Kind
from asfdesk.domain.note import Phrase
from asfdesk.domain.picture import VisitPicture
from asfdesk.domain.protocol import ProtocolSignature, ProtocolText

from .json_values import read_ink, write_ink
from .ledger import Ledger, NotFound
from .mapping import Codec, TableMapping
from .repository import Repository
from .visit_tables import PhraseRow, ProtocolSignatureRow, ProtocolTextRow, VisitPictureRow


class Phrases(Repository[Phrase]):
    """The officer's own phrases, oldest first."""

    mapping = TableMapping(Phrase, PhraseRow, Kind.PHRASE)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures of visits in the order they came. The bytes are never read with the list. Raises StoreFault(FROZEN) when
    the visit is closed."""

    ledger: Ledger

    def add(self, picture: VisitPicture, content: bytes, thumbnail: bytes) -> VisitPicture:
        """Keep a new picture. Raises ValueError when digest or size are not those of the bytes."""
        self._check(picture, content)
        first = self.ledger.stamp() | {"version": 1, "created_at": self.ledger.at, "deleted_at": None}
        row = _PICTURES.to_row(picture) | first | {"content": content, "thumbnail": thumbnail}
        self.ledger.connection.execute(insert(_PICTURES.table), [row])
        return self._touched(picture, 1)

    def redraw(self, picture: VisitPicture, content: bytes, thumbnail: bytes) -> VisitPicture:
        """A sketch after another stroke, whoever drew last. Raises NotFound."""
        self._check(picture, content)
        return self._write(picture, {"content": content, "thumbnail": thumbnail})

    def save(self, picture: VisitPicture) -> VisitPicture:
        """Change what is said of a picture. Raises NotFound."""
        return self._write(picture, {})

    def mark(self, key: UUID, *, removed: bool) -> VisitPicture:
        """Take a picture away until the visit is closed, or put it back. Raises NotFound."""
        table = _PICTURES.table
        done = self.ledger.connection.execute(
            table.update()
            .where(table.c.id == key)
            .values(
                self.ledger.stamp()
                | {"deleted_at": self.ledger.at if removed else None, "version": table.c.version + 1}
            )
        )
        if done.rowcount != 1:
            raise NotFound(f"visit_picture {key}")
        (picture,) = self._list(table.c.id == key)
        return self._touched(picture, picture.version)

    def purge(self, visit_id: UUID) -> None:
        """What was taken away during the visit goes for good as it is closed: a picture taken by mistake is kept nowhere."""
        table = _PICTURES.table
        gone = (table.c.visit_id == visit_id) & table.c.deleted_at.is_not(None)
        if self._list(gone):
            _ = self.ledger.operation_id  # the trail refuses a change without its operation
            self.ledger.connection.execute(delete(table).where(gone))

    def find(self, key: UUID) -> VisitPicture | None:
        """A picture that is not taken away, or None."""
        table = _PICTURES.table
        found = self._list((table.c.id == key) & table.c.deleted_at.is_(None))
        return found[0] if found else None

    def of_visit(self, visit_id: UUID) -> list[VisitPicture]:
        """Those of a visit that are not taken away."""
        table = _PICTURES.table
        return self._list((table.c.visit_id == visit_id) & table.c.deleted_at.is_(None))

    def content(self, key: UUID) -> bytes:
        """The picture's JPEG. Raises NotFound, and ValueError when it is not what was kept."""
        table = _PICTURES.table
        row = self.ledger.connection.execute(
            select(table.c.content, table.c.sha256).where(table.c.id == key)
        ).first()
        if row is None:
            raise NotFound(f"visit_picture {key}")
        if hashlib.sha256(row[0]).hexdigest() != row[1]:
            raise ValueError("a picture is not what was kept")
        return bytes(row[0])

    def thumbnail(self, key: UUID) -> bytes:
        """A small JPEG for lists. Raises NotFound."""
        table = _PICTURES.table
        found = self.ledger.connection.scalar(select(table.c.thumbnail).where(table.c.id == key))
        if found is None:
            raise NotFound(f"visit_picture {key}")
        return bytes(found)

    def _write(self, picture: VisitPicture, more: dict[str, Any]) -> VisitPicture:
        table = _PICTURES.table
        values = _PICTURES.to_row(picture) | self.ledger.stamp() | more
        values["version"] = table.c.version + 1
        done = self.ledger.connection.execute(
            table.update().where(table.c.id == picture.id, table.c.deleted_at.is_(None)).values(values)
        )
        if done.rowcount != 1:
            raise NotFound(f"visit_picture {picture.id}")
        return self._touched(picture, picture.version + 1)

    def _touched(self, picture: VisitPicture, version: int) -> VisitPicture:
        self.ledger.touch(Kind.PICTURE, picture.visit_id)
        return replace(picture, version=version)

    def _list(self, condition: Any) -> list[VisitPicture]:
        table = _PICTURES.table
        columns = [column for column in table.c if column.name not in ("content", "thumbnail")]
        query = select(*columns).where(condition).order_by(table.c.id)
        return [_PICTURES.from_row(row) for row in self.ledger.connection.execute(query).mappings()]

    def _check(self, picture: VisitPicture, content: bytes) -> None:
        if (picture.sha256, picture.size) != (hashlib.sha256(content).hexdigest(), len(content)):
            raise ValueError("the digest of a picture is not that of its bytes")


@dataclass(frozen=True, slots=True)
class Protocols:
    """Frozen words of protocols and the signatures under them. Append-only."""

    ledger: Ledger

    def freeze(self, *texts: ProtocolText) -> None:
        """Keep the words of an open visit that is being closed. Raises StoreFault(FROZEN) when some are kept already."""
        stamp = self.ledger.first_stamp()
        self.ledger.connection.execute(insert(_TEXTS.table), [_TEXTS.to_row(text) | stamp for text in texts])

    def texts(self, visit_id: UUID) -> tuple[ProtocolText, ...]:
        """The frozen words, by copy."""
        query = select(_TEXTS.table).where(_TEXTS.table.c.visit_id == visit_id).order_by(_TEXTS.table.c.copy)
        return tuple(_TEXTS.from_row(row) for row in self.ledger.connection.execute(query).mappings())

    def sign(self, *signatures: ProtocolSignature) -> None:
        """Keep signatures. Raises StoreFault(FROZEN): not the frozen words, or signed already."""
        stamp = self.ledger.first_stamp()
        rows = [_SIGNATURES.to_row(one) | stamp for one in signatures]
        self.ledger.connection.execute(insert(_SIGNATURES.table), rows)
        for one in signatures:
            self.ledger.touch(Kind.SIGNATURE, one.id)
            self.ledger.touch(Kind.VISIT, one.visit_id)

    def signatures(self, visit_id: UUID) -> tuple[ProtocolSignature, ...]:
        """In the order they were given."""
        table = _SIGNATURES.table
        query = select(table).where(table.c.visit_id == visit_id).order_by(table.c.id)
        return tuple(_SIGNATURES.from_row(row) for row in self.ledger.connection.execute(query).mappings())

    def begun(self) -> list[UUID]:
        """The visits whose protocol somebody has signed."""
        return list(self.ledger.connection.scalars(select(_SIGNATURES.table.c.visit_id).distinct()))


_PICTURES: TableMapping[VisitPicture] = TableMapping(VisitPicture, VisitPictureRow)
_TEXTS: TableMapping[ProtocolText] = TableMapping(ProtocolText, ProtocolTextRow)
_SIGNATURES: TableMapping[ProtocolSignature] = TableMapping(
    ProtocolSignature, ProtocolSignatureRow, codecs={"ink": Codec(write_ink, read_ink)}
)
