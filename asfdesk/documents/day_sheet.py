"""A day's visits on one A4 to carry: when and where, how long until the next, whom to call, what is open, room for notes.

A paper is lost more easily than a binder, so it says nothing about health: of a protected identity initials alone, and no
open points. For a visit that is made alone it has a line of safety: until when, and whom to call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from asfdesk.domain import swedish
from asfdesk.domain.kinds import VisitKind

from . import wording
from .content import SCHEMA, Block, Document, Heading, Paragraph, Run, Section
from .render import page_count

LINE = "_" * 100


@dataclass(frozen=True, slots=True)
class DayVisit:
    """One visit of the day. ``buffer`` is minutes from its end to the next; ``phones`` are (whose, number)."""

    kind: VisitKind
    at: time | None
    who: str = field(repr=False)
    enterprise: str = ""
    address: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    phones: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    open_points: tuple[str, ...] = field(default=(), repr=False)
    hidden_points: int = 0
    buffer: int | None = None
    same_place: bool = False
    alone_until: str = ""
    alone_call: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The day, whose it is, and its visits in the order they are made."""

    day: date
    officer: str = ""
    holiday: str = ""
    visits: tuple[DayVisit, ...] = ()


def day_sheet_document(sheet: DaySheet, *, demo: bool = False) -> Document:
    """With as much room for notes and as many open points as one page takes."""
    for points, lines in ((6, 4), (4, 3), (3, 2), (2, 1), (1, 1), (1, 0)):
        document = _document(sheet, points, lines, demo=demo)
        if page_count(document) == 1:
            return document
    return _document(sheet, 1, 0, demo=demo, tight=True)


def _document(sheet: DaySheet, points: int, lines: int, *, demo: bool, tight: bool = False) -> Document:
    """``tight``: everything about a visit is one paragraph, so that a dozen of them still are one page."""
    week = f"vecka {sheet.day.isocalendar().week}"
    blocks: list[Block] = []
    for visit in sheet.visits:
        said = _visit(visit, points, lines)
        blocks.append(Section(tuple(_run_in(said) if tight else said), keep_together=True))
    if not sheet.visits:
        blocks.append(Paragraph("Inga besök är planerade den här dagen."))
    return Document(
        kind="day_sheet",
        schema=SCHEMA,
        title=f"Dagblad {swedish.weekday_date(sheet.day)}",
        subtitle=", ".join(filter(None, (sheet.officer, week, sheet.holiday))),
        reference=f"Dagblad {sheet.day.isoformat()}",
        notice=wording.DEMO if demo else "",
        blocks=tuple(blocks),
    )


def _visit(visit: DayVisit, points: int, lines: int) -> list[Block]:
    when = f"kl.{swedish.NBSP}{swedish.clock(visit.at)}" if visit.at else "Ingen tid bestämd"
    title = ", ".join(filter(None, (when, wording.VISITS[visit.kind], visit.who)))
    where = ", ".join(filter(None, (visit.enterprise, visit.address)))
    place = visit.place if visit.place not in ("", visit.enterprise) else ""
    facts = [
        ("Plats", "; ".join(filter(None, (where, place)))),
        ("Telefon", "; ".join(f"{whose} {number}" for whose, number in visit.phones)),
        ("Till nästa", _until_next(visit)),
    ]
    blocks: list[Block] = [Heading(title, 2)]
    told = [Run(words, style) for label, value in facts if value for words, style in _pair(label, value)]
    blocks.append(Paragraph(tuple(told), "small"))
    if visit.alone_until:
        alone = f"Klart senast {visit.alone_until}. Annars ringer {visit.alone_call}."
        blocks.append(Paragraph((Run("Ensamt besök: ", "bold"), Run(alone)), "small"))
    if shown := visit.open_points[:points]:
        more = len(visit.open_points) - len(shown)
        words = "; ".join(shown) + (f"; {more} till i registret" if more else "")
        blocks.append(Paragraph((Run("Öppet sedan sist: ", "bold"), Run(words)), "small"))
    elif visit.hidden_points:
        blocks.append(Paragraph(f"Öppna punkter i registret: {visit.hidden_points}", "small"))
    if lines == 1:
        blocks.append(Paragraph(f"Anteckningar {LINE[13:]}", "small"))
    elif lines:
        blocks.append(Paragraph("Anteckningar", "small"))
        blocks += [Paragraph(LINE, "small")] * lines
    return blocks


def _run_in(blocks: list[Block]) -> list[Block]:
    """A title and its paragraphs as one paragraph."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Heading):
            runs.append(Run(f"{block.text}. ", "bold"))
        elif isinstance(block, Paragraph):
            runs += block.text if isinstance(block.text, tuple) else [Run(block.text)]
            runs.append(Run(" "))
    return [Paragraph(tuple(runs), "small")]


def _pair(label: str, value: str) -> tuple[tuple[str, Literal["bold", "plain"]], ...]:
    return (f"{label}: ", "bold"), (f"{value}.  ", "plain")


def _until_next(visit: DayVisit) -> str:
    if visit.buffer is None:
        return ""
    if visit.buffer < 0:
        return "Besöken går in i varandra"
    where = ", samma plats" if visit.same_place else ", inklusive vägen dit"
    return f"{visit.buffer} minuter{where}"


def buffers(times: Sequence[tuple[time | None, int]]) -> list[int | None]:
    """Minutes between the end of each visit and the next one's beginning; None where an hour is missing.

    ``times`` are hours in order with how long each takes, in minutes.
    """
    found: list[int | None] = []
    for index, (at, length) in enumerate(times):
        later = times[index + 1][0] if index + 1 < len(times) else None
        gap = (later.hour - at.hour) * 60 + later.minute - at.minute - length if at and later else None
        found.append(gap)
    return found
