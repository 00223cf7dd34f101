"""The words of a document in reading order, straight from the model.

Why: what a PDF *says* is proved by reading it back (structure tree, extracted text) and comparing with this. It is
also what a search index or a plain-text export wants. Headers, footers and the watermark are not words of the
document; alternative texts of drawn signatures are listed by :func:`alternative_texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .content import (
    Block,
    BulletList,
    Callout,
    CheckItem,
    CheckList,
    Clause,
    Code,
    Document,
    Facts,
    Heading,
    NumberedList,
    Paragraph,
    Picture,
    Rich,
    Section,
    SignatureBox,
    Signatures,
    Table,
)

BULLET = "•"
TICKED = "☑"
EMPTY = "☐"
CHECKSUM = "Kontrollsumma SHA-256:"
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_BLANKS = re.compile(r"[ \t\n]+")


def plain(rich: Rich) -> str:
    """The text of ``rich`` without its styles."""
    return rich if isinstance(rich, str) else "".join(run.text for run in rich)


def paragraphs(text: str) -> list[str]:
    """A typed text parted at its blank lines, without empty parts."""
    return [part for part in _BLANK_LINE.split(text.strip()) if part]


def normal(text: str) -> str:
    """One line: runs of blanks and line breaks become one space, soft hyphens go."""
    return _BLANKS.sub(" ", text.replace("\u00ad", "")).strip()


def plain_text(document: Document) -> list[str]:
    """Every text of the document in reading order, each in its :func:`normal` form; empty ones are left out."""
    return [text for text in map(normal, _document(document)) if text]


def alternative_texts(document: Document) -> list[str]:
    """The spoken stand-in of each drawn signature and each picture, in order."""
    return list(_spoken(document.blocks))


def signature_alt(box: SignatureBox) -> str:
    """What a screen reader says for the ink of ``box``."""
    drawn = "Bomärke" if box.way == "mark" else "Handskriven underskrift"
    said = f"{drawn} av {box.name}, {box.role.lower()}"
    return f"{said}. {box.signed}" if box.signed else said


def clause_label(clause: Clause) -> str:
    """``§ 12``, with a no-break space."""
    return f"§\u00a0{clause.number}"


def signature_lines(box: SignatureBox) -> list[str]:
    """The texts beside the ink, in order; role, name and capacity come first."""
    lines = [box.role, box.name, box.capacity, box.signed, box.note]
    if box.sha256:
        groups = " ".join(box.sha256[i : i + 8] for i in range(0, len(box.sha256), 8))
        lines.append(f"{CHECKSUM} {groups}")
    return [line for line in lines if line]


def _document(document: Document) -> Iterator[str]:
    yield from (document.notice, document.organisation, document.unit)
    for mark in document.marks:
        yield from (mark.label, plain(mark.value))
    yield from (document.title, document.subtitle, document.status, document.recipient)
    yield from _blocks(document.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:  # noqa: C901 - a case for each kind
    match block:
        case Heading():
            yield f"{block.number} {block.text}"
        case Paragraph():
            yield plain(block.text)
        case Facts():
            yield block.caption if block.facts else ""
            for fact in block.facts:
                yield from (fact.label, plain(fact.value))
        case Table():
            yield block.caption
            yield from (column.header for column in block.columns)
            for row in block.rows:
                yield from map(plain, row.cells)
        case BulletList():
            for item in block.items:
                yield from (BULLET, plain(item.text))
        case NumberedList():
            for number, item in enumerate(block.items, block.start):
                yield from (f"{number}.", plain(item.text))
        case CheckList():
            for check in block.items:
                yield from (tick(check), plain(check.text))
        case Clause():
            yield f"{clause_label(block)} {block.title}"
            yield from paragraphs(block.text)
        case Callout():
            yield block.title
            yield from _callout_text(block.text)
        case Code():
            yield block.label
            yield from block.groups
        case Signatures():
            for box in block.boxes:
                yield from signature_lines(box)
        case Section():
            yield from _blocks(block.blocks)
        case _:
            pass


def tick(check: CheckItem) -> str:
    """The box as a character."""
    return TICKED if check.checked else EMPTY


def _callout_text(text: Rich) -> list[str]:
    return paragraphs(text) if isinstance(text, str) else [plain(text)]


def pictures(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    """Every picture, in order."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Section):
            yield from pictures(block.blocks)


def signature_boxes(blocks: tuple[Block, ...]) -> Iterator[SignatureBox]:
    """Every place for a signature, filled or not."""
    for block in blocks:
        if isinstance(block, Signatures):
            yield from block.boxes
        elif isinstance(block, Section):
            yield from signature_boxes(block.blocks)


def _spoken(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Signatures():
                yield from (signature_alt(box) for box in block.boxes if box.ink is not None)
            case Picture():
                yield block.alt
            case Section():
                yield from _spoken(block.blocks)
            case _:
                pass
