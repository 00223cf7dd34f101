"""What ``avslut.json`` makes the pages of an issued assessment or certificate say: its words with their signatures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from asfdesk.documents.closing_signatures import with_closing_signatures
from asfdesk.documents.content import Document, digest, signature_boxes
from asfdesk.domain import swedish
from asfdesk.domain.closing import ClosingKind, ClosingSignature
from asfdesk.domain.signature import NO_INK, Given, Role, Way, check_given
from asfdesk.domain.verdict import Found
from asfdesk.exchange.agreement_data import HIDDEN_NUMBER, LARGEST
from asfdesk.exchange.closing_data import (
    NAME,
    AssessmentData,
    CertificateData,
    ClosingData,
    GivenData,
    from_json,
)

from ..sealed.agreement_words import number_shown
from ..sealed.carried_proof import Refused, ink_of
from ..sealed.expected_words import Broken, Expected, carried, frozen, local, with_note

_KINDS = {"final_assessment": ClosingKind.ASSESSMENT, "work_certificate": ClosingKind.CERTIFICATE}


def expected_of_closing(pdf: bytes, words: list[str], found: tuple[Found, ...]) -> Expected | None:
    """Of an issued assessment or certificate that carries its data; None of any other file. Raises Newer, Broken."""
    data = carried(pdf, NAME, LARGEST, from_json)
    if data is None:
        return None
    signatures = tuple(_signature(data, one) for one in data.signatures)
    document = _words_of(data, words)
    try:
        issued = with_closing_signatures(
            document,
            ClosingKind(data.kind),
            signature_boxes(document.blocks),
            signatures,
            data.issued_at,
            local,
        )
    except (StopIteration, ValueError) as error:
        raise Broken("signatures") from error
    return Expected(with_note(issued, words, found), tuple(("", text) for text in _facts(data)))


def _words_of(data: ClosingData, words: list[str]) -> Document:
    """The words of this copy, unsigned, proved by their digest as far as the copy tells them."""
    raw = data.words.content if data.words.content is not None else data.words.pages
    if raw is None:
        raise Broken("words")
    document = frozen(raw, data.words.sha256 if data.words.content is not None else None)
    whole = msgspec.structs.replace(document, recipient="")
    participants = data.recipient == "participant" and HIDDEN_NUMBER not in raw
    if participants and digest(whole) != data.words.sha256:
        raise Broken(f"SHA-256 {digest(whole)[:16]}")
    if _KINDS.get(document.kind) is not ClosingKind(data.kind) or data.agreement not in document.reference:
        raise Broken(document.reference)
    if HIDDEN_NUMBER in raw:
        document = frozen(raw.replace(HIDDEN_NUMBER, number_shown(raw, words)), None)
    return document


def _signature(data: ClosingData, one: GivenData) -> ClosingSignature:
    way = Way(one.way)
    try:
        ink = NO_INK if way is Way.TYPED else ink_of(one.ink)
    except Refused as error:
        raise Broken(one.name) from error
    given = Given(one.name, one.capacity, one.place, ink, way, one.name, one.witness)
    if way is Way.PAPER or check_given(given) or (one.witness and way is not Way.MARK):
        raise Broken(one.name)
    if one.shown_sha256 != data.words.sha256:
        raise Broken(one.name)
    return ClosingSignature(
        Role(one.role),
        one.name,
        one.capacity,
        one.place,
        one.signed_at,
        one.shown_sha256,
        ink,
        way,
        one.witness,
    )


def _facts(data: ClosingData) -> Iterator[str]:
    """What the data state and the pages must say."""
    yield from (data.participant.name, data.enterprise.name)
    yield swedish.long_date(data.last_day)
    for one in data.signatures:
        yield from (one.name, one.place)
    if data.assessment is not None:
        yield from _assessed(data.assessment)
    if data.certificate is not None:
        yield from _certified(data.certificate)


def _assessed(written: AssessmentData) -> Iterator[str]:
    for goal in written.goals:
        yield from (goal.what, goal.measured, swedish.long_date(goal.when), goal.words)
    for one in written.adaptations:
        yield from (one.what, one.words if one.what else "")
    yield from written.tasks.split("\n")
    yield from (
        written.participant_view,
        written.supervisor_view,
        written.officer_view,
        written.recommendation,
        written.next_step,
    )
    yield swedish.long_date(written.discussed_on)


def _certified(written: CertificateData) -> Iterator[str]:
    yield from written.tasks
    yield from (written.learnt, written.words)
    yield swedish.hours(Decimal(written.hours)) if written.hours else ""
