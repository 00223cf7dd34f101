"""Repositories of the case: placements, agreements, frozen words, signatures, consents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, insert, select

from asfdesk.domain.agreement import Agreement, FrozenText, Placement, State
from asfdesk.domain.change import Kind
from asfdesk.domain.consent import Consent
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Signature

from .case_tables import (
    AgreementRow,
    ConsentRow,
    FrozenTextRow,
    NumberSeriesRow,
    PlacementRow,
    SignatureRow,
)
from .json_values import read_ink, read_terms, write_ink, write_terms
from .ledger import Ledger
from .mapping import Codec, TableMapping
from .number_series import next_number
from .repository import Repository
from .tables import table

_SIGNING = ("state", "round", "presented_at", "signed_at")


def _query_columns(value: Agreement) -> dict[str, object]:
    terms = value.terms
    return {
        "start_on": terms.start,
        "end_on": terms.end,
        "hours_per_week": terms.hours_per_week,
        "compensation_kind": terms.compensation.kind,
        "registry_number": terms.registry_number,
        "supervisor_id": terms.supervisor_id,
        "officer_id": terms.officer_id,
        "applies_from": value.applies_from,
    }


class Placements(Repository[Placement]):
    """Placeringar."""

    mapping = TableMapping(Placement, PlacementRow, Kind.PLACEMENT)

    def of_participant(self, key: UUID) -> list[Placement]:
        """Oldest first."""
        return self._list(self._table.c.participant_id == key)

    def of_enterprise(self, key: UUID) -> list[Placement]:
        """Oldest first."""
        return self._list(self._table.c.enterprise_id == key)

    def matching(self, participant_id: UUID, enterprise_id: UUID, measure_code: str) -> Placement | None:
        """The latest placement of a participant at an enterprise in a measure."""
        columns = self._table.c
        found = self._list(
            columns.participant_id == participant_id,
            columns.enterprise_id == enterprise_id,
            columns.measure_code == measure_code,
        )
        return found[-1] if found else None


class Agreements(Repository[Agreement]):
    """Överenskommelser. Raises StoreFault(FROZEN) on any change to what is presented or signed."""

    mapping = TableMapping(
        Agreement,
        AgreementRow,
        Kind.AGREEMENT,
        codecs={"terms": Codec(write_terms, read_terms)},
        more=_query_columns,
        order="number",
    )

    def save(self, value: Agreement) -> Agreement:
        """As :meth:`Repository.save`; while the words are locked only the signing moves, and the stored words are
        left as they lie, byte for byte, even when this program would write the same terms differently."""
        stored = self.find(value.id) if value.version else None
        locked = stored is not None and stored.state is not State.DRAFT
        if stored is None or not locked or stored.terms != value.terms or _moved(stored, value):
            return super().save(value)
        self._update([value], [{name: getattr(value, name) for name in _SIGNING}])
        return self._saved(value)

    def of_placement(self, key: UUID) -> list[Agreement]:
        """By number."""
        return self._list(self._table.c.placement_id == key)

    def in_states(self, *states: State) -> list[Agreement]:
        """By number."""
        return self._list(self._table.c.state.in_(states))

    def next_number(self, year: int) -> int:
        """The next number of this device and year, from 1; it is used up only if the transaction commits."""
        return next_number(self._ledger, table(NumberSeriesRow), year)


def _moved(stored: Agreement, value: Agreement) -> bool:
    return (stored.placement_id, stored.number, stored.kind, stored.amends_id) != (
        value.placement_id,
        value.number,
        value.kind,
        value.amends_id,
    )


class Consents(Repository[Consent]):
    """Samtycken."""

    mapping = TableMapping(Consent, ConsentRow, Kind.CONSENT)

    def of_participant(self, key: UUID) -> list[Consent]:
        """Oldest first."""
        return self._list(self._table.c.participant_id == key)

    def of_participants(self, keys: Sequence[UUID]) -> list[Consent]:
        """Those of many, oldest first."""
        return self._list(self._table.c.participant_id.in_(keys))

    def of_enterprise(self, key: UUID) -> list[Consent]:
        """Oldest first."""
        return self._list(self._table.c.enterprise_id == key)


@dataclass(frozen=True, slots=True)
class FrozenTexts:
    """The words as shown at signing. Append-only."""

    ledger: Ledger

    def add(self, *texts: FrozenText) -> None:
        """Raises StoreFault(FROZEN) once the agreement is signed or this round's copy is already there."""
        stamp = self.ledger.first_stamp()
        rows = [_TEXTS.to_row(text) | {"id": new_id()} | stamp for text in texts]
        self.ledger.connection.execute(insert(_TEXTS.table), rows)
        for text in texts:
            self.ledger.touch(Kind.AGREEMENT, text.agreement_id)

    def of(self, agreement_id: UUID, round_: int) -> list[FrozenText]:
        """The copies of one round."""
        columns = _TEXTS.table.c
        query = select(_TEXTS.table).where(columns.agreement_id == agreement_id, columns.round == round_)
        rows = self.ledger.connection.execute(query.order_by(columns.copy)).mappings()
        return [_TEXTS.from_row(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Underskrifter. Append-only."""

    ledger: Ledger

    def add(self, *signatures: Signature) -> None:
        """Raises StoreFault(FROZEN) unless the agreement lies presented in this round, the signed words are the
        frozen ones, and the role has not signed yet."""
        stamp = self.ledger.first_stamp()
        rows = [_SIGNATURES.to_row(signature) | stamp for signature in signatures]
        self.ledger.connection.execute(insert(_SIGNATURES.table), rows)
        for signature in signatures:
            self.ledger.touch(Kind.SIGNATURE, signature.id)
            self.ledger.touch(Kind.AGREEMENT, signature.agreement_id)

    def of(self, agreement_id: UUID, round_: int) -> list[Signature]:
        """The signatures of one round, in the order they were made."""
        columns = _SIGNATURES.table.c
        return self._list((columns.agreement_id == agreement_id) & (columns.round == round_))

    def all_of(self, agreement_id: UUID) -> list[Signature]:
        """Those of withdrawn rounds too, in the order they were made."""
        return self._list(_SIGNATURES.table.c.agreement_id == agreement_id)

    def _list(self, condition: ColumnElement[bool]) -> list[Signature]:
        columns = _SIGNATURES.table.c
        query = select(_SIGNATURES.table).where(condition).order_by(columns.round, columns.id)
        return [_SIGNATURES.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


_TEXTS: TableMapping[FrozenText] = TableMapping(FrozenText, FrozenTextRow)
_SIGNATURES: TableMapping[Signature] = TableMapping(
    Signature, SignatureRow, codecs={"ink": Codec(write_ink, read_ink)}
)
