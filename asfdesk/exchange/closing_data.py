"""``avslut.json``: what the PDF of a final assessment or a certificate carries inside, as a published and versioned format.

A key is never removed, renamed or given another meaning within a version. The JSON Schema in ``resources/schemas`` is made
from these classes (:func:`schema`) and a test holds them together. What a copy holds is the choice of
:mod:`asfdesk.services.finishing.closing_carried`; ``left_out`` says what it lacks. A certificate's tells no more than its pages.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from asfdesk.domain.ending import EndedBy
from asfdesk.domain.final_assessment import Fulfilment, Worked

from .agreement_data import LARGEST, Digest, InkData, Key, Line, Moment, Note, Number, Value
from .data_version import NotOurs, reason

NAME = "avslut.json"
FORMAT = "asfdesk/avslut"
VERSION = 1


class PartyData(Value, frozen=True):
    """The participant or the enterprise: the key in the register, and the name."""

    id: Key
    name: Line
    number: Annotated[
        str, Meta(max_length=20, description="organisation number, or twelve digits of a person")
    ] = ""


class GoalData(Value, frozen=True):
    """A goal of the agreement and how far it was reached."""

    what: Note
    measured: Note = ""
    when: date | None = None
    fulfilment: Fulfilment | None = None
    words: Note = ""


class AdaptationData(Value, frozen=True):
    """An adaptation and how it worked."""

    what: Note
    worked: Worked | None = None
    words: Note = ""


class AssessmentData(Value, frozen=True):
    """What the case officer wrote in the final assessment."""

    goals: tuple[GoalData, ...] = ()
    adaptations: tuple[AdaptationData, ...] = ()
    tasks: Note = ""
    participant_view: Note = ""
    supervisor_view: Note = ""
    officer_view: Note = ""
    recommendation_code: Line = ""
    recommendation: Note = ""
    next_step: Note = ""
    discussed_on: date | None = None


class CertificateData(Value, frozen=True):
    """What the certificate says was done and learnt."""

    tasks: tuple[Line, ...] = ()
    learnt: Note = ""
    words: Note = ""
    hours: Annotated[str, Meta(pattern=r"^([0-9]{1,6}(\.[0-9]{1,2})?)?$")] = ""


class EndingData(Value, frozen=True):
    """The end that the assessment speaks of."""

    last_day: date
    planned_end: date | None = None
    by: EndedBy | None = None
    reason_code: Line = ""
    reason: Note = ""
    noticed_on: date | None = None
    notice_days: int | None = None
    notice_exception: Note = ""


class WordsData(Value, frozen=True):
    """The words that were issued. ``content`` is the document's canonical JSON, whose UTF-8 bytes have the digest. Where it
    holds more than the copy may carry, ``pages`` is the same for what the pages of this copy state."""

    sha256: Digest
    content: Annotated[str, Meta(max_length=4_000_000)] | None = None
    pages: Annotated[str, Meta(max_length=4_000_000)] | None = None


class GivenData(Value, frozen=True):
    """A signature given on the screen under the words with ``shown_sha256``: a simple electronic one."""

    role: Literal["participant", "enterprise", "officer"]
    name: Line
    capacity: Line
    place: Line
    signed_at: Moment
    shown_sha256: Digest
    ink: InkData
    way: Literal["screen", "typed", "mark", "paper"] = "screen"
    witness: Line = ""


class ClosingData(Value, frozen=True):
    """The whole file."""

    format: Literal["asfdesk/avslut"]
    version: Literal[1]
    program: Line
    recipient: Literal["file", "participant", "supervisor", "authority"]
    left_out: tuple[Line, ...]
    id: Key
    kind: Literal["assessment", "certificate"]
    placement_id: Key
    agreement: Number
    issued_at: Moment
    last_day: date | None
    participant: PartyData
    enterprise: PartyData
    words: WordsData
    signatures: tuple[GivenData, ...]
    replaces: Key | None = None
    ending: EndingData | None = None
    assessment: AssessmentData | None = None
    certificate: CertificateData | None = None


_DECODER = msgspec.json.Decoder(ClosingData)


def to_json(data: ClosingData) -> bytes:
    """The file's bytes, keys sorted."""
    return msgspec.json.format(msgspec.json.encode(data, order="sorted"), indent=1)


def from_json(raw: bytes) -> ClosingData:
    """Read it strictly.

    Raises:
        NotOurs: not this format, another version ("newer"), a wrong type, a text too long, too deep, or not JSON at all.
    """
    if len(raw) > LARGEST:
        raise NotOurs("too large")
    try:
        return _DECODER.decode(raw)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, ValueError) as error:
        raise NotOurs(reason(raw, FORMAT, VERSION)) from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Slutbedömning eller intyg i asfdesk, version 1",
        **msgspec.json.schema(ClosingData),
    }
