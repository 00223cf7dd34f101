"""``overenskommelse.json``: what an agreement's PDF carries inside, as a published and versioned format.

Why its own shape and not the program's values: an archive opens the file in thirty years, and another system tomorrow.
A key is never removed, renamed or given another meaning within a version; readers of version 1 refuse other versions.
The JSON Schema in ``resources/schemas`` is made from these classes (:func:`schema`) and a test holds them together.

What a copy holds is the choice of :mod:`asfdesk.services.agreeing.carried`; ``left_out`` says what it lacks.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta

from asfdesk.domain.terms import Terms

from .data_version import NotOurs, reason

NAME = "overenskommelse.json"
FORMAT = "asfdesk/overenskommelse"
VERSION = 1
HIDDEN_NUMBER = "‹personnummer›"
LARGEST = 8 * 1024 * 1024
"""Bytes: three signatures and sixty clauses are a hundredth of it."""

Line: TypeAlias = Annotated[str, Meta(max_length=1_000)]
Note: TypeAlias = Annotated[str, Meta(max_length=20_000)]
Key: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Digest: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{64}$", description="SHA-256, hexadecimal")]
Number: TypeAlias = Annotated[str, Meta(pattern="^ÖK-[0-9]{4}-[0-9A-Z]{1,12}-[0-9]{1,9}$")]
Moment: TypeAlias = Annotated[datetime, Meta(tz=True)]
Point: TypeAlias = Annotated[
    tuple[float, ...],
    Meta(
        min_length=2,
        max_length=4,
        description="x, y in the pad's units; then, with dynamics, milliseconds and pressure 0-1 (-1: none)",
    ),
]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every part."""


class PersonData(Value, frozen=True):
    """The participant."""

    id: Key
    given_name: Line = ""
    family_name: Line = ""
    person_number: Annotated[str, Meta(pattern="^([0-9]{12})?$")] = ""
    protection: Line = "none"
    phone: Line = ""
    email: Line = ""
    street: Line = ""
    postcode: Line = ""
    city: Line = ""
    contact_note: Note = ""
    municipality: Line = ""
    language: Line = ""
    interpreter: Line = "none"
    communication: Line = ""
    representative: Line = ""
    representative_phone: Line = ""


class OrganisationData(Value, frozen=True):
    """The enterprise, the commissioner or its unit. ``kind`` is a code for the latter two."""

    id: Key
    name: Line
    kind: Line = ""
    org_number: Line = ""
    municipality: Line = ""
    legal_form: Line = ""
    street: Line = ""
    postcode: Line = ""
    city: Line = ""
    phone: Line = ""
    email: Line = ""
    signatory: Line = ""
    signatory_title: Line = ""


class ContactData(Value, frozen=True):
    """A supervisor, a deputy or the case officer."""

    id: Key
    name: Line
    title: Line = ""
    phone: Line = ""
    email: Line = ""


class TextData(Value, frozen=True):
    """What was shown for signing. ``content`` is the document's canonical JSON, whose UTF-8 bytes have the digest.
    Where it holds more than the copy may carry, ``pages`` is the same for what the pages of this copy state, with
    ``HIDDEN_NUMBER`` for a personal identity number."""

    copy: Literal["full", "supervisor"]
    sha256: Digest
    content: Annotated[str, Meta(max_length=4_000_000)] | None = None
    pages: Annotated[str, Meta(max_length=4_000_000)] | None = None


class InkData(Value, frozen=True):
    """A drawn signature. ``dynamics``: whether the points say when and how hard; else they are its shape alone."""

    width: float
    height: float
    dynamics: bool
    strokes: Annotated[
        tuple[Annotated[tuple[Point, ...], Meta(max_length=20_000)], ...], Meta(max_length=2_000)
    ]
    device: Literal["pen", "touch", "mouse", ""] = ""


class SignatureData(Value, frozen=True):
    """One party's signature under the text with ``shown_sha256``: a simple electronic one, unless it is on paper."""

    id: Key
    role: Literal["participant", "enterprise", "officer"]
    name: Line
    capacity: Line
    place: Line
    signed_at: Moment
    copy: Literal["full", "supervisor"]
    shown_sha256: Digest
    ink: InkData
    way: Annotated[
        Literal["screen", "typed", "mark", "paper"],
        Meta(description="the name drawn, the name typed, a mark before a witness, or by pen on kept paper"),
    ] = "screen"
    witness: Line = ""


class ControlData(Value, frozen=True):
    """A point of the control before signing. ``known``: the register's own answer, whose words are then ``reason``;
    a point that is ``lacking`` was signed without, for the reason that stands in the text too."""

    id: Key
    point: Annotated[str, Meta(pattern="^[a-z0-9_]{1,64}$")]
    label: Line
    law: Line
    standing: Literal["done", "not_applicable", "lacking"]
    on: date | None = None
    by: Annotated[str, Meta(max_length=200)] = ""
    reason: Note = ""
    known: bool = False


class VisitData(Value, frozen=True):
    """A visit that followed from the agreement."""

    id: Key
    kind: Line
    on: date
    because: Line
    number: int = 0
    place: Line = ""


class AmendsData(Value, frozen=True):
    """The signed document that an amendment or extension follows in its chain."""

    id: Key
    number: Number


class AgreementData(Value, frozen=True):
    """Everything that a copy carries."""

    format: Literal["asfdesk/overenskommelse"]
    version: Literal[1]
    program: Line
    recipient: Annotated[
        Literal["file", "participant", "supervisor"],
        Meta(description="whose copy: the case file holds everything"),
    ]
    left_out: tuple[Line, ...]
    id: Key
    number: Number
    state: Literal["signed"]
    round: Annotated[int, Meta(ge=1, le=100_000)]
    presented_at: Moment
    signed_at: Moment
    placement_id: Key
    measure: Line
    measure_from: date
    participant: PersonData
    enterprise: OrganisationData
    texts: Annotated[tuple[TextData, ...], Meta(min_length=1, max_length=2)]
    signatures: Annotated[tuple[SignatureData, ...], Meta(min_length=3, max_length=3)]
    kind: Annotated[
        Literal["agreement", "amendment", "extension"],
        Meta(
            description="an amendment or extension states what changes; its terms are the whole text as it became"
        ),
    ] = "agreement"
    amends: AmendsData | None = None
    financier: Line = ""
    commissioner: OrganisationData | None = None
    unit: OrganisationData | None = None
    officer: ContactData | None = None
    supervisors: Annotated[tuple[ContactData, ...], Meta(max_length=2)] = ()
    terms: Terms | None = None
    control: Annotated[tuple[ControlData, ...], Meta(max_length=200)] = ()
    visits: Annotated[tuple[VisitData, ...], Meta(max_length=500)] = ()


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(AgreementData)


def to_json(data: AgreementData) -> bytes:
    """UTF-8, keys sorted: the same data give the same bytes."""
    return _ENCODER.encode(data)


def from_json(raw: bytes) -> AgreementData:
    """Read it strictly.

    Raises:
        NotOurs: not this format, another version, a wrong type, a text too long, too deep, or not JSON at all.
    """
    if len(raw) > LARGEST:
        raise NotOurs("too large")
    try:
        return _DECODER.decode(raw)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, ValueError) as error:
        raise NotOurs(reason(raw, FORMAT, VERSION)) from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format."""
    made = msgspec.json.schema(AgreementData)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Överenskommelse i asfdesk, version 1",
        **made,
    }
