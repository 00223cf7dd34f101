"""The one door to paper: a document in, the bytes of a tagged PDF/A and PDF/UA-1 file out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

from asfdesk.domain.control_code import ControlCode
from asfdesk.domain.kept import Level

from . import control_marks, furniture
from .archive import Attachment, Metadata, assemble
from .content import Document, Picture
from .layout import Flow
from .pieces import document_pieces
from .seal import Seal
from .surface import Surface

PRODUCER = "asfdesk"


def pdf(
    document: Document,
    *,
    made_at: datetime,
    producer: str = PRODUCER,
    attachments: tuple[Attachment, ...] = (),
    seal: Seal | None = None,
    code: ControlCode | None = None,
    pictures: Mapping[Picture, bytes] = MappingProxyType({}),
    level: Level = Level.A3,
) -> bytes:
    """The document on its paper.

    A function of its arguments alone: the same document, time and producer give the same bytes, so a signed document
    comes out the same for ever from its stored JSON. May be called from any thread.

    Args:
        made_at: with time zone; stands in the metadata and, as Swedish time, in the foot of each page.
        producer: name and version of the program.
        attachments: files to carry inside (PDF/A-3 associated files).
        seal: who seals the file while it is written; without one it is not sealed. Only the signature itself may
            differ from time to time.
        code: drawn on every page of what is to be signed on paper, so that the paper finds its way back.
        pictures: the JPEG bytes of every :class:`Picture` of the document.
        level: the archival format; A2 and A1 carry no attachments, and A1 no watermark, which needs transparency.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE``; no typeface has a character, nothing is dropped in silence.
        ValueError: ``made_at`` has no time zone, a table row has not as many cells as columns, or ``level`` cannot
            hold what is asked for.
    """
    if level is Level.A1 and document.watermark:
        raise ValueError("PDF/A-1 has no transparency, and a watermark needs it")
    pages = Surface()
    above = Surface(beneath=pages)
    root, pieces = document_pieces(document)
    flow = Flow(pages)
    flow.run(pieces)
    pages.end_page()
    mark = partial(control_marks.draw, above, root, code) if code else None
    furniture.draw(above, document, pages.page_index, made_at, mark)
    about = Metadata(
        title=f"{document.title} {document.reference}".strip(),
        author=", ".join(part for part in (document.organisation, document.unit) if part) or producer,
        subject=document.subtitle or document.title,
        language=document.language,
        producer=producer,
        made_at=made_at,
        level=level,
    )
    return assemble(pages, above, root, about, attachments, seal, pictures, document.sheet == "a5")


def page_count(document: Document) -> int:
    """How many pages the document has."""
    pages = Surface()
    _, pieces = document_pieces(document)
    Flow(pages).run(pieces)
    pages.end_page()
    return pages.page_index


def warm_up() -> None:
    """Read the fonts and make their subsets, so that the first document is quick; meant for a background thread."""
    from .fonts import face

    for key in "RSI":
        face(key).sheets[0].program()
