"""Whom to call: a card of A5 for the participant, in easy Swedish and large type, to fold and carry.

Short sentences, one thing on a line, no word that tells of health or of why somebody is here (språklagen 2009:600 11 §;
domain.md §5.6). A card is lost more easily than a binder: of a protected identity it has no name. A number that is
missing leaves a line to write it on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from itertools import groupby
from typing import Literal, TypeAlias

from asfdesk.domain import swedish
from asfdesk.domain.terms import WorkDay

from . import wording
from .content import SCHEMA, Block, Document, Heading, Paragraph, Rich, Run, Section
from .render import page_count

Size: TypeAlias = Literal["large", "medium", "compact"]
SIZES: tuple[Size, ...] = ("large", "medium", "compact")
LINE = "________________"
TITLE = "Vem ringer jag?"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call."""

    name: str = field(repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class CallCard:
    """What the card says. ``participant`` is empty for a protected identity; ``place``: whom to call while no supervisor is
    named."""

    participant: str = field(repr=False)
    enterprise: str
    address: str = ""
    start: date | None = None
    schedule: tuple[WorkDay, ...] = ()
    stepped: bool = False
    supervisor: Contact | None = None
    place: Contact | None = None
    deputy: Contact | None = None
    officer: Contact | None = None
    unit: str = ""
    reference: str = ""
    protected: bool = False
    begun: bool = False


def call_card_document(card: CallCard, *, demo: bool = False) -> Document:
    """The card in the largest type with which it is one page."""
    for size in SIZES[:-1]:
        document = _document(card, size, demo=demo)
        if page_count(document) == 1:
            return document
    return _document(card, SIZES[-1], demo=demo)


def _document(card: CallCard, size: Size, *, demo: bool) -> Document:
    return Document(
        kind="call_card",
        schema=SCHEMA,
        title=TITLE,
        subtitle=f"Kortet är till {card.participant}." if card.participant else "",
        reference=card.reference,
        notice=wording.DEMO if demo else "",
        sheet="a5",
        blocks=(
            *_where(card, size),
            *_ill(card, size),
            *_people(card, size),
            Heading("Är det fara för liv? Ring", look=size),
            Paragraph("112", _number(size)),
            *_hidden(card, size),
        ),
    )


def _where(card: CallCard, size: Size) -> list[Block]:
    title = "Din arbetsplats" if card.begun or card.start is None else "Din första dag"
    lines: list[Rich] = []
    if card.start is not None and not card.begun:
        first = next((day.start for day in card.schedule if day.weekday == card.start.weekday()), None)
        day = swedish.weekday_date(card.start).capitalize()
        lines.append((Run(f"{day}, klockan {_time(first)}." if first else f"{day}.", "bold"),))
    lines.append(f"Plats: {_sentence(card.enterprise)}")
    if card.address:
        lines.append(_sentence(card.address))
    lines += [f"{words}." for words in times(card.schedule)]
    if card.stepped:
        lines.append("Tiderna kan ändras. Fråga din handledare.")
    return [Heading(title, look=size), *(Paragraph(line, size) for line in lines)]


def _ill(card: CallCard, size: Size) -> list[Block]:
    starts = {day.start for day in card.schedule}
    before = (
        f"Ring före klockan {_time(starts.pop())}." if len(starts) == 1 else "Ring innan du skulle ha börjat."
    )
    whom = "Ring din handledare." if card.supervisor else "Ring din arbetsplats."
    return [
        Heading("Är du sjuk?", look=size),
        Paragraph(f"{whom} {before}", size),
        Paragraph("Säg bara att du är borta. Du behöver inte säga varför.", size),
    ]


def _people(card: CallCard, size: Size) -> list[Block]:
    named: list[tuple[str, Contact | None]] = [
        ("Din handledare", card.supervisor) if card.supervisor else ("Din arbetsplats", card.place),
        ("Svarar inte handledaren? Ring", card.deputy),
        ("Har du frågor? Ring din handläggare", card.officer),
    ]
    out: list[Block] = []
    for title, person in named:
        if person is None:
            continue
        more = f", {card.unit}" if person is card.officer and card.unit else ""
        number: Rich = person.phone or LINE
        lines: list[Block] = [
            Heading(title, look=size),
            Paragraph(f"{person.name}{more}", size),
            Paragraph(number, _number(size)),
        ]
        if not person.phone:
            lines.insert(2, Paragraph("Fråga efter numret. Skriv det här:", size))
        out.append(Section(tuple(lines), keep_together=True))
    return out


def _hidden(card: CallCard, size: Size) -> list[Block]:
    if not card.protected:
        return []
    words = "Visa inte kortet för andra. Tappar du kortet? Ring din handläggare."
    return [Paragraph((Run(words, "bold"),), size)]


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def _number(size: Size) -> Literal["large_number", "medium_number", "compact_number"]:
    match size:
        case "large":
            return "large_number"
        case "medium":
            return "medium_number"
        case "compact":
            return "compact_number"


def times(schedule: Sequence[WorkDay]) -> list[str]:
    """``Måndag till fredag, klockan 9–13.30``: days in a row with the same hours are one line."""
    days = sorted(schedule, key=lambda day: (day.weekday, day.start))
    runs: list[list[WorkDay]] = []
    for (_, _, _), group in groupby(
        enumerate(days), key=lambda n: (n[1].start, n[1].end, n[1].weekday - n[0])
    ):
        runs.append([day for _, day in group])
    return [f"{_days(run)}, klockan {_time(run[0].start)}–{_time(run[0].end)}" for run in runs]


def _days(run: list[WorkDay]) -> str:
    first, last = (swedish.WEEKDAYS[run[place].weekday] for place in (0, -1))
    if len(run) == 1:
        return first.capitalize()
    return f"{first.capitalize()} {'och' if len(run) == 2 else 'till'} {last}"


def _time(at: time) -> str:
    """``9`` or ``13.30``: as people say it."""
    return f"{at.hour}.{at.minute:02d}" if at.minute else f"{at.hour}"
