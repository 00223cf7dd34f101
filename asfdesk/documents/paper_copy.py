"""What is kept of an agreement or a protocol that was signed by pen: the scanned pages, and beside them what they are.

The text says plainly that it is a picture of a paper, what the program has done to the picture, and what it could not
check, so that nobody takes it for more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from asfdesk.domain import swedish
from asfdesk.domain.signature import Copy, Role

from . import wording
from .content import (
    SCHEMA,
    Block,
    Callout,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Table,
)
from .sharing import RECIPIENT


class PaperOf(StrEnum):
    """What was signed on paper."""

    AGREEMENT = "agreement"
    PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True)
class _Words:
    whole: str
    scanned: str
    kept: str
    label: str
    belongs: str


_WORDS = {
    PaperOf.AGREEMENT: _Words(
        "Hela överenskommelsen",
        "Inskannat exemplar av överenskommelse {number}",
        "den förvarade överenskommelsen",
        "Överenskommelse",
        "vilken överenskommelse det hör till",
    ),
    PaperOf.PROTOCOL: _Words(
        "Hela protokollet",
        "Inskannat exemplar av protokollet: {number}",
        "det förvarade protokollet",
        "Protokoll",
        "vilket protokoll det hör till",
    ),
}


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A scanned page. ``number`` is None when the paper does not say; ``straight``: whether it could be straightened."""

    picture: Picture
    number: int | None
    straight: bool


@dataclass(frozen=True, slots=True)
class PaperSigner:
    """What the officer states about one signature on the paper."""

    role: Role
    name: str = field(repr=False)
    capacity: str
    place: str = field(repr=False)
    signed_on: date


@dataclass(frozen=True, slots=True)
class Paper:
    """A scanned copy. ``pages_in_all`` is 0 when the paper carries no control code; ``scanned_at`` is local time;
    ``sha256`` the digest of the text that the signatures are bound to."""

    number: str
    copy: Copy
    pages: Sequence[PaperPage]
    pages_in_all: int
    signers: Sequence[PaperSigner]
    scanned_at: datetime
    scanned_by: str
    sha256: str
    organisation: str = ""
    unit: str = ""
    of: PaperOf = PaperOf.AGREEMENT


def paper_document(paper: Paper, *, demo: bool = False) -> Document:
    """The document to seal."""
    words = _WORDS[paper.of]
    whole = words.whole if paper.copy is Copy.FULL else "Handledarens exemplar"
    when = swedish.moment(paper.scanned_at)
    by = f" av {paper.scanned_by}" if paper.scanned_by else ""
    blocks: list[Block] = [
        Paragraph(
            f"Underskriven på papper, inskannad {when}{by}. Sidorna efter denna är bilder av papperet; det som står på "
            f"bilderna kan inte sökas eller läsas upp. Samma text finns i {words.kept}.",
            "lead",
        ),
        *_doubts(paper),
        Table(
            "Underskrifter på papperet, enligt handläggaren",
            (Column("Part", 8), Column("Namn", 12), Column("Ort", 8), Column("Datum", 9)),
            tuple(
                Row(
                    (
                        wording.ROLES[signer.role],
                        wording.joined(signer.name, signer.capacity),
                        signer.place,
                        swedish.long_date(signer.signed_on),
                    )
                )
                for signer in paper.signers
            ),
        ),
        Heading("Om bilderna"),
        Paragraph(_made(paper)),
        Paragraph(f"Kontrollsumma för texten som undertecknades (SHA-256): {paper.sha256}", "small"),
    ]
    for index, page in enumerate(paper.pages, 1):
        blocks += [PageBreak(), Paragraph(_caption(page, index, paper), "small"), page.picture]
    return Document(
        kind="paper_copy",
        schema=SCHEMA,
        title="Underskriven på papper",
        subtitle=words.scanned.format(number=paper.number),
        organisation=paper.organisation,
        unit=paper.unit,
        reference=paper.number,
        marks=wording.facts(
            (words.label, paper.number),
            ("Exemplar", whole),
            ("Sidor", str(len(paper.pages))),
        ),
        status=f"Underskriven på papper, inskannad {swedish.long_date(paper.scanned_at.date())}",
        recipient=RECIPIENT if paper.copy is Copy.SUPERVISOR else "",
        notice=wording.DEMO if demo else "",
        blocks=tuple(blocks),
    )


def missing_pages(numbers: Sequence[int | None], in_all: int) -> tuple[int, ...]:
    """The pages that were printed but not scanned."""
    return tuple(number for number in range(1, in_all + 1) if number not in numbers)


def picture_alt(number: int | None, index: int) -> str:
    """What a screen reader says for a scanned page."""
    return (
        f"Inskannad bild av sida {number}"
        if number
        else f"Inskannad bild nummer {index}, sidnumret är inte läst"
    )


def _doubts(paper: Paper) -> list[Block]:
    """What the reader must know before relying on the pictures."""
    doubts: list[str] = []
    if not paper.pages_in_all:
        doubts.append(
            f"Papperet har ingen läsbar kontrollkod. Handläggaren har själv angett {_WORDS[paper.of].belongs}; "
            "programmet har inte kunnat kontrollera att texten är densamma."
        )
    missing = missing_pages([page.number for page in paper.pages], paper.pages_in_all)
    if missing:
        numbers = ", ".join(map(str, missing))
        doubts.append(
            f"Inskannat utan {'sida' if len(missing) == 1 else 'sidorna'} {numbers} av {paper.pages_in_all}."
        )
    return [Callout("Observera", "\n\n".join(doubts), "warning")] if doubts else []


def _made(paper: Paper) -> str:
    straight = sum(page.straight for page in paper.pages)
    if straight == len(paper.pages):
        done = "Bilderna är uträtade efter papperets kontrollkod och förminskade till 200 punkter per tum."
    elif straight:
        done = f"{straight} av {len(paper.pages)} bilder är uträtade efter papperets kontrollkod; alla är förminskade."
    else:
        done = "Bilderna är förminskade men inte uträtade."
    return f"{done} Uppgifter från kamera eller skanner om tid, plats och apparat är borttagna. I övrigt är bilderna oförändrade."


def _caption(page: PaperPage, index: int, paper: Paper) -> str:
    told = (
        f"Sida {page.number} av {paper.pages_in_all}"
        if page.number and paper.pages_in_all
        else f"Bild {index}"
    )
    return told if page.straight else f"{told}, inte uträtad"
