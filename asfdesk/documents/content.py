r"""What a document states, as plain frozen values: the one thing that is frozen, hashed, rendered and read back.

Why it is apart from the renderer: a signature binds to *these* values (:func:`digest` of their canonical JSON), and
the PDF of a signed document must come out the same for ever from the stored JSON. So:

* nothing here is markup; emphasis is a :class:`Run` with a style, and what a person typed is only ever text;
* a field is never removed, renamed or given another default; a new one gets a default that means "as before"
  (defaults are left out of the JSON, so old digests hold), and a change of meaning raises :data:`SCHEMA`;
* unknown fields are refused when reading, so that an older program never shows half a newer document.

Texts may hold ``\n`` (line break). A soft hyphen marks where a word may break.
``shares`` on a part names the topic (``domain.kinds.SharedTopic`` value) that the participant must have consented to
share before that part may reach the supervisor; see :func:`asfdesk.documents.sharing.for_supervisor`.
"""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

import msgspec

SCHEMA = 1


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base of every value of a document."""


class Run(Value, frozen=True):
    """A stretch of text in one style."""

    text: str
    style: Literal["plain", "bold", "italic"] = "plain"


Rich: TypeAlias = str | tuple[Run, ...]


class Fact(Value, frozen=True):
    """A label and its value."""

    label: str
    value: Rich
    shares: str | None = None


class Item(Value, frozen=True):
    """One entry of a list."""

    text: Rich
    shares: str | None = None


class CheckItem(Value, frozen=True):
    """One box to tick. ``checked`` None is an empty box to be filled in by hand."""

    text: Rich
    checked: bool | None = None
    shares: str | None = None


class Column(Value, frozen=True):
    """A column of a table; ``width`` is its weight among the columns."""

    header: str
    width: int = 10
    align: Literal["left", "right", "center"] = "left"


class Row(Value, frozen=True):
    """A row of a table; as many cells as the table has columns."""

    cells: tuple[Rich, ...]
    shares: str | None = None


class Ink(Value, frozen=True):
    """A drawn signature. Points are ``(x, y, pressure)``: x, y in whole units from the upper left corner of a field of
    ``width`` x ``height`` units, pressure 0-1000 (500 when the device gives none). No times: they are not for paper."""

    width: int
    height: int
    strokes: tuple[tuple[tuple[int, int, int], ...], ...]


# --- blocks ----------------------------------------------------------------------------------------------------------


class Heading(Value, frozen=True, tag="heading"):
    """A heading; level 1 is a section of the document (the document's own title stands above it)."""

    text: str
    level: int = 1
    number: str = ""
    shares: str | None = None
    look: Literal["", "large", "medium", "compact"] = ""


class Paragraph(Value, frozen=True, tag="paragraph"):
    """Running text."""

    text: Rich
    style: Literal[
        "body",
        "lead",
        "small",
        "note",
        "large",
        "medium",
        "compact",
        "large_number",
        "medium_number",
        "compact_number",
    ] = "body"
    shares: str | None = None


class Facts(Value, frozen=True, tag="facts"):
    """Labels and values: ``rows`` is a table with thin rules, ``box`` a tinted two-column summary."""

    facts: tuple[Fact, ...]
    caption: str = ""
    look: Literal["rows", "box"] = "rows"
    shares: str | None = None


class Table(Value, frozen=True, tag="table"):
    """A table. The header row repeats on each page; the first cell of a row heads it if ``row_headers``."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    row_headers: bool = True
    shares: str | None = None


class BulletList(Value, frozen=True, tag="bullets"):
    """An unordered list."""

    items: tuple[Item, ...]
    shares: str | None = None


class NumberedList(Value, frozen=True, tag="numbered"):
    """An ordered list, numbered from ``start``."""

    items: tuple[Item, ...]
    start: int = 1
    shares: str | None = None


class CheckList(Value, frozen=True, tag="checks"):
    """Boxes, ticked or to tick."""

    items: tuple[CheckItem, ...]
    shares: str | None = None


class Clause(Value, frozen=True, tag="clause"):
    """A term of the agreement. ``code`` names its source in the data and is not printed; a blank line in ``text``
    parts paragraphs."""

    code: str
    number: int
    title: str
    text: str
    shares: str | None = None


class Callout(Value, frozen=True, tag="callout"):
    """A box the reader must not miss."""

    title: str
    text: Rich = ""
    kind: Literal["info", "warning"] = "info"
    shares: str | None = None


class Code(Value, frozen=True, tag="code"):
    """Groups of characters to be typed off the paper, set large, ``per_line`` groups on a line."""

    label: str
    groups: tuple[str, ...]
    per_line: int = 4


class SignatureBox(Value, frozen=True):
    """Where one party signs. Without ``ink`` it is an empty line for a pen.

    ``signed`` says when and where in words; ``note`` how it was given and which copy the party was shown; ``sha256`` the digest of that
    copy as 64 hexadecimal digits.
    """

    role: str
    name: str
    capacity: str = ""
    signed: str = ""
    ink: Ink | None = None
    note: str = ""
    sha256: str = ""
    way: Literal["", "typed", "mark", "paper"] = ""


class Signatures(Value, frozen=True, tag="signatures"):
    """The signatures, kept on one page where they fit. A document has at most one such block. ``width`` and ``height``
    are of the room to sign in, in millimetres; 0 is the usual."""

    boxes: tuple[SignatureBox, ...]
    width: int = 0
    height: int = 0


class Picture(Value, frozen=True, tag="picture"):
    """A photo or scan, known by the SHA-256 of its JPEG bytes, which are handed to the renderer beside the document.
    ``width`` and ``height`` in pixels; ``most_height`` in millimetres, 0: as high as the page allows."""

    sha256: str
    alt: str
    width: int
    height: int
    grey: bool = False
    most_height: int = 0


class Space(Value, frozen=True, tag="space"):
    """Air, in millimetres."""

    millimetres: int = 4


class PageBreak(Value, frozen=True, tag="page_break"):
    """What follows starts on a new page."""


class Section(Value, frozen=True, tag="section"):
    """Blocks that belong together; ``keep_together`` moves them to the next page as one if they fit there.
    ``language`` (BCP 47) is set when it differs from the document's."""

    blocks: tuple[Block, ...]
    keep_together: bool = False
    language: str = ""
    shares: str | None = None


Block: TypeAlias = (
    Heading
    | Paragraph
    | Facts
    | Table
    | BulletList
    | NumberedList
    | CheckList
    | Clause
    | Callout
    | Code
    | Signatures
    | Picture
    | Space
    | PageBreak
    | Section
)


class Document(Value, frozen=True):
    """A whole document.

    ``kind`` names the type (``agreement``, ``visit_protocol``, ``recovery_sheet``); ``reference`` is the human number
    that stands on every page; ``marks`` are the facts at the upper right of page 1; ``status`` is one line under the
    title; ``watermark`` is printed across every page when set; ``recipient`` says whose copy it is; ``notice`` is a
    warning at the top of every page (invented people); ``sheet`` the paper. A sheet of A5 holds text alone.
    """

    kind: str
    schema: int
    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    language: str = "sv"
    organisation: str = ""
    unit: str = ""
    reference: str = ""
    marks: tuple[Fact, ...] = ()
    status: str = ""
    watermark: str = ""
    recipient: str = ""
    notice: str = ""
    sheet: Literal["a4", "a5"] = "a4"


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(Document)


def to_json(document: Document) -> bytes:
    """The canonical JSON (UTF-8, keys sorted, no blanks, defaults left out): equal documents give equal bytes."""
    return _ENCODER.encode(document)


def from_json(data: bytes) -> Document:
    """Read :func:`to_json` back.

    Raises:
        msgspec.ValidationError: not a document, or one of a newer schema.
    """
    document = _DECODER.decode(data)
    if document.schema > SCHEMA:
        raise msgspec.ValidationError(f"document schema {document.schema} is newer than {SCHEMA}")
    return document


def digest(document: Document) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal digits: what a signature is bound to."""
    return hashlib.sha256(to_json(document)).hexdigest()


def signed(
    document: Document, boxes: tuple[SignatureBox, ...], status: str = "", watermark: str = ""
) -> Document:
    """The frozen ``document`` with the parties' signatures in its :class:`Signatures` block.

    The signatures bind to ``digest(document)`` of the frozen document, not to the digest of the result.

    Raises:
        ValueError: the document has no place for signatures.
    """
    blocks, places = _filled(document.blocks, boxes)
    if places != 1:
        raise ValueError(f"a document to sign has one signatures block, this one has {places}")
    return msgspec.structs.replace(document, blocks=blocks, watermark=watermark, status=status)


def signature_boxes(blocks: tuple[Block, ...]) -> tuple[SignatureBox, ...]:
    """The boxes of a document's :class:`Signatures` block, or none."""
    for block in blocks:
        if isinstance(block, Signatures):
            return block.boxes
        if isinstance(block, Section) and (found := signature_boxes(block.blocks)):
            return found
    return ()


def _filled(blocks: tuple[Block, ...], boxes: tuple[SignatureBox, ...]) -> tuple[tuple[Block, ...], int]:
    out: list[Block] = []
    places = 0
    for block in blocks:
        match block:
            case Signatures():
                out.append(msgspec.structs.replace(block, boxes=boxes))
                places += 1
            case Section():
                inner, found = _filled(block.blocks, boxes)
                out.append(msgspec.structs.replace(block, blocks=inner))
                places += found
            case _:
                out.append(block)
    return tuple(out), places
