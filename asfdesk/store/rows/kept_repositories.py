"""Repositories of kept documents, of failed steps up the seal ladder, and of certificates."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, delete, insert, select

from asfdesk.domain.change import Kind
from asfdesk.domain.kept import Conformance, KeptDocument, KeptKind
from asfdesk.domain.seal_ladder import FailedStep, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import SealCertificate, TrustedCertificate

from .kept_tables import FailedStepRow, KeptRow, SealCertificateRow, TrustedRow
from .ledger import Ledger, NotFound
from .mapping import Codec, TableMapping
from .repository import Repository


@dataclass(frozen=True, slots=True)
class KeptDocuments:
    """Bytes that were. Append-only."""

    ledger: Ledger

    def add(self, document: KeptDocument, content: bytes) -> None:
        """Keep the bytes for ever.

        Raises:
            ValueError: the digest or size is not that of the bytes.
            StoreFault: FROZEN, the document that it replaces has been replaced already.
        """
        if (document.sha256, document.size) != (hashlib.sha256(content).hexdigest(), len(content)):
            raise ValueError("the digest of a kept document is not that of its bytes")
        row = _KEPT.to_row(document) | {"content": content} | self.ledger.first_stamp()
        self.ledger.connection.execute(insert(_KEPT.table), [row])
        self.ledger.touch(Kind.KEPT_DOCUMENT, document.id)
        _touch(self.ledger, document.of)

    def find(self, key: UUID) -> KeptDocument | None:
        """The document, or None."""
        found = self._list(_KEPT.table.c.id == key)
        return found[0] if found else None

    def content(self, key: UUID) -> bytes:
        """The bytes. Raises NotFound, and ValueError when they are not what was kept."""
        columns = _KEPT.table.c
        query = select(columns.content, columns.sha256).where(columns.id == key)
        row = self.ledger.connection.execute(query).first()
        if row is None:
            raise NotFound(f"kept_document {key}")
        content, sha256 = bytes(row[0]), row[1]
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError("a kept document is not what was kept")
        return content

    def of_agreement(self, key: UUID) -> list[KeptDocument]:
        """Oldest first."""
        return self._list(_KEPT.table.c.agreement_id == key)

    def of_visit(self, key: UUID) -> list[KeptDocument]:
        """Oldest first."""
        return self._list(_KEPT.table.c.visit_id == key)

    def of_disposal(self, key: UUID) -> list[KeptDocument]:
        """Oldest first."""
        return self._list(_KEPT.table.c.disposal_id == key)

    def of_closing(self, key: UUID) -> list[KeptDocument]:
        """Oldest first."""
        return self._list(_KEPT.table.c.closing_id == key)

    def visits_with(self, copy: Copy, kinds: Collection[KeptKind]) -> set[UUID]:
        """The visits of which a file of this copy is kept, of one of these kinds."""
        return self._with(_KEPT.table.c.visit_id, copy, kinds)

    def closings_with(self, copy: Copy, kinds: Collection[KeptKind]) -> set[UUID]:
        """The issued documents of which one is."""
        return self._with(_KEPT.table.c.closing_id, copy, kinds)

    def by_digest(self, sha256: str) -> KeptDocument | None:
        """The document with exactly these bytes, if they are kept here."""
        found = self._list(_KEPT.table.c.sha256 == sha256)
        return found[0] if found else None

    def all(self) -> list[KeptDocument]:
        """Oldest first."""
        return self._list()

    def _with(self, key: ColumnElement[UUID], copy: Copy, kinds: Collection[KeptKind]) -> set[UUID]:
        columns = _KEPT.table.c
        query = select(key).where(key.is_not(None), columns.copy == copy, columns.kind.in_(kinds))
        return set(self.ledger.connection.scalars(query))

    def _list(self, *conditions: ColumnElement[bool]) -> list[KeptDocument]:
        columns = [column for column in _KEPT.table.c if column.name != "content"]
        query = select(*columns).where(*conditions).order_by(_KEPT.table.c.made_at, _KEPT.table.c.id)
        return [_KEPT.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


@dataclass(frozen=True, slots=True)
class FailedSteps:
    """Steps that were tried in vain."""

    ledger: Ledger

    def put(self, failure: FailedStep) -> None:
        """Note a failure, over an earlier one of the same step."""
        known = next(iter(self._list(_this(failure.of, failure.copy, failure.step))), None)
        row = _FAILED.to_row(failure) | self.ledger.stamp()
        row |= {"version": 1, "created_at": self.ledger.at, "tries": known.tries + 1 if known else 1}
        if known is not None:
            self._drop(failure.of, failure.copy, failure.step)
        self.ledger.connection.execute(insert(_FAILED.table), [row])
        _touch(self.ledger, failure.of)

    def drop(self, of: Sealable, copy: Copy, step: Step) -> None:
        """The step has succeeded; harmless when it never failed."""
        if self._list(_this(of, copy, step)):
            _ = self.ledger.operation_id  # the trail refuses a change without its operation
            self._drop(of, copy, step)
            _touch(self.ledger, of)

    def of(self, document: Sealable) -> list[FailedStep]:
        """Those of one document, by copy and step."""
        return self._list(_FAILED.table.c.document_id == document.key)

    def all(self) -> list[FailedStep]:
        """Oldest try first."""
        return self._list()

    def _drop(self, of: Sealable, copy: Copy, step: Step) -> None:
        self.ledger.connection.execute(delete(_FAILED.table).where(_this(of, copy, step)))

    def _list(self, *conditions: ColumnElement[bool]) -> list[FailedStep]:
        columns = _FAILED.table.c
        query = (
            select(_FAILED.table)
            .where(*conditions)
            .order_by(columns.tried_at, columns.document_id, columns.copy, columns.step)
        )
        return [_FAILED.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


class SealCertificates(Repository[SealCertificate]):
    """Certificates of this register, with their keys."""

    mapping = TableMapping(SealCertificate, SealCertificateRow, Kind.SEAL_CERTIFICATE)

    def in_use(self) -> SealCertificate | None:
        """The one that seals now."""
        columns = self._table.c
        found = self._list(columns.is_root.is_(False), columns.retired_at.is_(None))
        return found[-1] if found else None

    def own_root(self) -> SealCertificate | None:
        """The register's own root, once it is made."""
        columns = self._table.c
        found = self._list(columns.is_root.is_(True), columns.retired_at.is_(None))
        return found[-1] if found else None


class TrustedCertificates(Repository[TrustedCertificate]):
    """Certificates of others that are believed."""

    mapping = TableMapping(TrustedCertificate, TrustedRow, Kind.TRUSTED_CERTIFICATE, order="name")


def _this(of: Sealable, copy: Copy, step: Step) -> ColumnElement[bool]:
    columns = _FAILED.table.c
    return (columns.document_id == of.key) & (columns.copy == copy) & (columns.step == step)


def _touch(ledger: Ledger, of: Sealable) -> None:
    """Tell the windows of the document whose seal is another."""
    if of.agreement_id is not None:
        ledger.touch(Kind.AGREEMENT, of.agreement_id)
    if of.visit_id is not None:
        ledger.touch(Kind.VISIT, of.visit_id)
    if of.disposal_id is not None:
        ledger.touch(Kind.DISPOSAL, of.disposal_id)
    if of.closing_id is not None:
        ledger.touch(Kind.CLOSING_DOCUMENT, of.closing_id)


def _read_conformance(text: str) -> Conformance:
    return msgspec.json.decode(text.encode(), type=Conformance)


def _write_conformance(value: Conformance) -> str:
    return msgspec.json.encode(value).decode()


_KEPT: TableMapping[KeptDocument] = TableMapping(
    KeptDocument, KeptRow, codecs={"conformance": Codec(_write_conformance, _read_conformance)}
)
_FAILED: TableMapping[FailedStep] = TableMapping(
    FailedStep, FailedStepRow, nested={"of": Sealable}, more=lambda failure: {"document_id": failure.of.key}
)
