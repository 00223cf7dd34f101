"""``protokoll.json``: what a visit protocol's PDF carries inside, as a published and versioned format.

A key is never removed, renamed or given another meaning within a version. The JSON Schema in ``resources/schemas`` is made
from these classes (:func:`schema`) and a test holds them together. Version 2 adds what a register needs to take the visit in
again (the strokes of the signatures, the placement, the checklist, keys); a file of version 1 is read as before, and its own
schema stays published. What a copy holds is the choice of
:mod:`asfdesk.services.visiting.protocol_seals`; ``left_out`` says what it lacks. Notes that the officer keeps are in no copy.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta

from .agreement_data import InkData
from .data_version import NotOurs, reason

NAME = "protokoll.json"
FORMAT = "asfdesk/protokoll"
VERSION = 2
LARGEST = 16 * 1024 * 1024

Line: TypeAlias = Annotated[str, Meta(max_length=1_000)]
Note: TypeAlias = Annotated[str, Meta(max_length=20_000)]
Key: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Digest: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{64}$", description="SHA-256, hexadecimal")]
Moment: TypeAlias = Annotated[datetime, Meta(tz=True)]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every part."""


class NamedData(Value, frozen=True):
    """A person or an organisation: its key in the register and its name."""

    id: Key
    name: Line
    number: Annotated[
        str, Meta(max_length=20, description="organisation number, or twelve digits of a person")
    ] = ""


class AnswerData(Value, frozen=True):
    """A question and its answer; several values of a multiple choice, keys of pictures where pictures answer."""

    item: Line
    question: Line
    kind: Line
    values: tuple[Note, ...] = ()
    comment: Note = ""
    visibility: Annotated[Line, Meta(description="of the comment; version 2")] = ""


class ActionData(Value, frozen=True):
    """Åtgärd."""

    text: Note
    owner: Line
    owner_name: Line = ""
    due: date | None = None
    id: Key | None = None
    item: Annotated[Line, Meta(description="the question that it came from; version 2")] = ""


class ObjectionData(Value, frozen=True):
    """What the participant holds to be wrong (SoL 2025:400 14 kap. 6 §)."""

    contested: Note
    statement: Note
    received_on: date | None = None
    id: Key | None = None
    demand: Annotated[Line, Meta(description="what is asked for; version 2")] = ""


class PictureData(Value, frozen=True):
    """A picture on the pages: the SHA-256 of its JPEG bytes, and its words."""

    id: Key
    sha256: Digest
    kind: Line
    alt: Line
    width: int
    height: int
    item: Annotated[Line, Meta(description="the question that it answers; version 2")] = ""
    visibility: Annotated[Line, Meta(description="version 2")] = ""
    words: Annotated[Line, Meta(description="what the officer wrote of it; version 2")] = ""


class TextData(Value, frozen=True):
    """The frozen words of a copy; without ``content`` when this copy may not hold them, and then ``pages`` are the words
    that its own pages show."""

    copy: Literal["full", "supervisor"]
    sha256: Digest
    content: str | None = None
    pages: str | None = None


class SignatureData(Value, frozen=True):
    """Who signed which words, and how. Of version 1 the strokes stand on the pages alone."""

    role: Line
    name: Line
    capacity: Line
    place: Line
    signed_at: Moment
    copy: Literal["full", "supervisor"]
    shown_sha256: Digest
    way: Line
    witness: Line = ""
    id: Key | None = None
    ink: InkData | None = None


class ProtocolData(Value, frozen=True):
    """The whole file."""

    format: Literal["asfdesk/protokoll"]
    version: Literal[1, 2]
    program: Line
    recipient: Literal["file", "participant", "supervisor"]
    left_out: tuple[Line, ...]
    id: Key
    kind: Line
    held_on: date
    closed_at: Moment
    enterprise: NamedData
    checklist: Line
    checklist_version: int
    texts: tuple[TextData, ...]
    signatures: tuple[SignatureData, ...]
    agreement: Line = ""
    place: Line = ""
    participant: NamedData | None = None
    officer: NamedData | None = None
    attendees: tuple[Line, ...] = ()
    answers: tuple[AnswerData, ...] = ()
    participant_view: Note = ""
    supervisor_view: Note = ""
    notes: Note = ""
    actions: tuple[ActionData, ...] = ()
    objections: tuple[ObjectionData, ...] = ()
    pictures: tuple[PictureData, ...] = ()
    placement_id: Annotated[
        Key | None, Meta(description="None of a visit to an enterprise alone; version 2")
    ] = None
    because: Annotated[Line, Meta(description="why the visit was planned; version 2")] = ""
    number: int = 0
    held_at: time | None = None
    moved_from: date | None = None
    opened_at: Moment | None = None
    notes_visibility: Line = ""
    checklist_content: Annotated[
        Annotated[str, Meta(max_length=1_000_000)] | None,
        Meta(description="the checklist as it was when the visit was opened; version 2"),
    ] = None


def to_json(data: ProtocolData) -> bytes:
    """The file's bytes, keys sorted."""
    return msgspec.json.format(msgspec.json.encode(data, order="sorted"), indent=1)


def from_json(data: bytes) -> ProtocolData:
    """Read :func:`to_json` back, strictly.

    Raises:
        NotOurs: not this format, another version, a wrong type, a text too long, or not JSON at all.
    """
    if len(data) > LARGEST:
        raise NotOurs("too large")
    try:
        return msgspec.json.decode(data, type=ProtocolData)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, ValueError) as error:
        raise NotOurs(reason(data, FORMAT, VERSION)) from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Protokoll i asfdesk, version 2",
        **msgspec.json.schema(ProtocolData),
    }
