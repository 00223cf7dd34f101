"""The report of a log control: what was looked at, why each line was chosen, who checked and with what result.

Source: SoLPuL 2001:454, 10 §. The report is an internal document; protected identities stand with initials.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from asfdesk.domain import swedish
from asfdesk.domain.log_check import Outcome, Why
from asfdesk.domain.reading import Seen

from . import wording
from .content import (
    SCHEMA,
    Block,
    BulletList,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    SignatureBox,
    Signatures,
    Table,
)

SEEN = {
    Seen.PARTICIPANT: "Deltagaren",
    Seen.PLACEMENT: "Placeringen",
    Seen.AGREEMENT: "Överenskommelsen",
    Seen.SIGNING: "Undertecknandet",
    Seen.VISIT: "Besöket",
    Seen.ORDER: "Beställningen",
    Seen.PROTOCOL: "Protokollet",
    Seen.SEARCH: "Sökträff",
    Seen.EXPORT: "Sparad som fil",
    Seen.PRINT: "Utskrift",
    Seen.EXTRACT: "Registerutdrag",
    Seen.HAND_OVER: "Överlämningspaket",
    Seen.MERGE: "Sammanslagning",
}
WHY = {
    Why.PROTECTED: "Skyddade personuppgifter",
    Why.NOT_OWN: "Ingen egen placering",
    Why.OFF_HOURS: "Utanför arbetstid",
    Why.MANY: "Många öppnade samma dag",
    Why.CHANCE: "Slumpvis",
}
OUTCOMES = {
    Outcome.NO_REMARK: "Ingen anmärkning",
    Outcome.REMARK: "Anmärkning",
    Outcome.SUSPICION: "Misstanke om obehörig åtkomst",
}


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One reading that was chosen; ``at`` on Swedish clocks."""

    at: datetime
    officer: str
    who: str = field(repr=False)
    seen: Seen
    reasons: tuple[Why, ...]
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LogReport:
    """A control. ``outcome`` None: not on record yet, to be filled in by hand."""

    first: date
    last: date
    readings: int
    lines: tuple[ReportLine, ...]
    outcome: Outcome | None
    remarks: str
    checked_by: str
    at: datetime


def log_report(report: LogReport, *, demo: bool = False) -> Document:
    """The report as a document."""
    period = f"{swedish.long_date(report.first)} – {swedish.long_date(report.last)}"
    counts = {why: sum(why in line.reasons for line in report.lines) for why in Why}
    blocks: list[Block] = [
        Facts(
            look="box",
            facts=wording.facts(
                ("Period", period),
                ("Läsningar i perioden", swedish.number(report.readings)),
                ("Utvalda rader", swedish.number(len(report.lines))),
                ("Kontrollerat av", report.checked_by),
                ("Resultat", OUTCOMES[report.outcome] if report.outcome else "Inte bedömt än"),
            ),
        ),
        Heading("Hur raderna valdes", 1, "1."),
        Paragraph(
            "Raderna är valda dels av programmet efter risk, dels slumpvis bland alla läsningar i perioden. En rad kan "
            "vara vald av flera skäl."
        ),
        BulletList(
            tuple(Item(f"{WHY[why]}: {swedish.number(count)}") for why, count in counts.items() if count)
            or (Item("Ingen läsning fanns att välja."),)
        ),
        Heading("Rader att granska", 1, "2."),
        *(
            (
                Table(
                    "Läsningar",
                    (
                        Column("Tid", 7),
                        Column("Handläggare", 8),
                        Column("Deltagare", 8),
                        Column("Vad", 7),
                        Column("Varför utvald", 10),
                    ),
                    tuple(_row(line) for line in report.lines),
                    row_headers=False,
                ),
            )
            if report.lines
            else (Paragraph("Inga rader."),)
        ),
        Heading("Resultat", 1, "3."),
        *(
            wording.prose(report.remarks)
            if report.remarks
            else (
                Paragraph(
                    OUTCOMES[report.outcome] + "." if report.outcome else "Fylls i efter granskningen."
                ),
            )
        ),
        Signatures((SignatureBox("Kontrollerat av", report.checked_by),)),
    ]
    return Document(
        kind="log_report",
        schema=SCHEMA,
        title="Loggkontroll",
        subtitle="Återkommande kontroll av vem som har läst i ärenden",
        marks=(
            Fact("Period", f"{report.first} – {report.last}"),
            Fact("Gjord", swedish.long_date(report.at.date())),
        ),
        reference=f"Loggkontroll {report.first}",
        notice=wording.DEMO if demo else "",
        blocks=tuple(blocks),
    )


def _row(line: ReportLine) -> Row:
    what = f"{SEEN[line.seen]}\n{line.reason}" if line.reason else SEEN[line.seen]
    return Row(
        (
            f"{swedish.iso(line.at.date())} {swedish.clock(line.at)}",
            line.officer or "Programmet",
            line.who or "Gallrad",
            what,
            ", ".join(WHY[why] for why in line.reasons),
        )
    )
