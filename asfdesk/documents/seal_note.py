"""What a sealed document says about its own protection: the rung it stands on when it is made, and how to check it.

The words claim nothing that the file does not hold: a drawn signature is an *enkel elektronisk underskrift*, the seal
is the organisation's own, and trusted time is said to be absent when it is (it may be added behind, and then shows
when the file is checked).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from asfdesk.domain import swedish

from .content import Document, Fact, Facts, Heading, Section
from .reading import signature_boxes

TITLE = "Så är dokumentet skyddat"
_DRAWN = (
    "Enkla elektroniska underskrifter, ritade på skärm. De är inte avancerade eller kvalificerade elektroniska "
    "underskrifter (eIDAS-förordningen, artikel 3)."
)
_SIMPLE = (
    "Enkla elektroniska underskrifter på skärm; hur var och en är given står vid namnet. De är inte avancerade eller "
    "kvalificerade elektroniska underskrifter (eIDAS-förordningen, artikel 3)."
)
_BY_PEN = (
    "Underskrivet med penna på papper. Det inskannade papperet är förseglat och förvaras med {what}; namn, ort och dag är "
    "enligt handläggaren."
)
_NOBODY = "Ingen har skrivit under i filen; raderna är till för en penna på papper."
_ON_THIS_PAPER = (
    "Underskrivet med penna på det papper som är inskannat här. Namn, ort och dag är enligt handläggaren."
)
_TIME = (
    "Tiden ovan är datorns egen. Intygad tid och långtidsskydd fanns inte när filen gjordes. Läggs de till efteråt "
    "syns det när filen kontrolleras."
)
_CHECK = (
    "Öppna filen i asfdesk (Kontrollera ett dokument), kör asfdesk verify, eller se underskriftspanelen i en "
    "PDF-läsare. Mottagaren behöver utfärdarens rotcertifikat."
)


@dataclass(frozen=True, slots=True)
class SealedBy:
    """The certificate that seals. ``own``: issued by the register itself; ``at`` is Swedish time."""

    name: str
    fingerprint: str
    issuer: str
    own: bool
    at: datetime


def with_seal_note(document: Document, by: SealedBy) -> Document:
    """``document`` with a last part about its seal."""
    issued = (
        f"Utfärdat av registret självt ({by.issuer}); visar varifrån filen kommer och att den är oförändrad, men är "
        "inget kvalificerat sigill."
        if by.own
        else f"Utfärdat av {by.issuer}."
    )
    facts = (
        Fact("Underskrifter", _how_signed(document)),
        Fact(
            "Sigill",
            f"Förseglat {swedish.moment(by.at)} av {by.name}. Varje ändring därefter syns vid kontroll.",
        ),
        Fact("Certifikat", f"{issued} Fingeravtryck SHA-256: {grouped(by.fingerprint)}"),
        Fact("Tid", _TIME),
        Fact("Kontroll", _CHECK),
    )
    note = Section((Heading(TITLE, 2), Facts(facts)), keep_together=True)
    return msgspec.structs.replace(document, blocks=(*document.blocks, note))


def _how_signed(document: Document) -> str:
    """What kind of signatures the document carries; a pen on paper is not called electronic."""
    if document.kind == "paper_copy":
        return _ON_THIS_PAPER
    boxes = list(signature_boxes(document.blocks))
    if boxes and not any(box.signed for box in boxes):
        return _NOBODY
    otherwise = any(box.way in ("typed", "mark") for box in boxes)
    here = otherwise or any(box.ink is not None for box in boxes)
    by_pen = any(box.ink is None and box.signed and box.way != "typed" for box in boxes)
    said = _SIMPLE if otherwise else _DRAWN
    if by_pen:
        pen = _BY_PEN.format(what="protokollet" if document.kind == "visit_protocol" else "överenskommelsen")
        return f"{pen} De övriga: {said[0].lower()}{said[1:]}" if here else pen
    return said


def grouped(digest: str) -> str:
    """A digest in groups of eight, as two people read it to each other."""
    return " ".join(digest[place : place + 8] for place in range(0, len(digest), 8))
