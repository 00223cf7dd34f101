"""The access extract (registerutdrag) as a document: everything about one person, what is left out and why.

Sources: GDPR art. 15 (what must be told: purpose, kinds of data, recipients, time of keeping, rights, source).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from asfdesk.domain import swedish

from . import wording
from .content import (
    SCHEMA,
    Block,
    BulletList,
    Callout,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    Table,
)

_HIDDEN_WHEN_PROTECTED = frozenset(
    {
        "Telefon",
        "E-post",
        "Gatuadress",
        "Postnummer",
        "Ort",
        "Om kontakt",
        "Kommunkod",
        "Företrädarens telefon",
    }
)
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of rows; each row as (label, value)."""

    title: str
    rows: tuple[tuple[tuple[str, str], ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the extract tells. ``kept``: the rules of keeping that apply."""

    name: str = field(repr=False)
    number: str = field(repr=False)
    protected: bool
    parts: tuple[Part, ...]
    readings: tuple[tuple[str, str], ...]
    withheld: tuple[tuple[str, str, str], ...]
    kept: tuple[str, ...]


def access_extract_document(shown: Shown, *, at: datetime, officer: str, demo: bool = False) -> Document:
    """The extract. ``at`` on Swedish clocks."""
    blocks: list[Block] = []
    if shown.protected:
        blocks.append(
            Callout(
                "Skyddade personuppgifter",
                "Utdraget lämnas över personligen till den det gäller. Det får inte skickas med post eller e-post.",
                "warning",
            )
        )
    blocks += [
        Facts(
            look="box",
            facts=wording.facts(
                ("Utdrag om", shown.name),
                ("Personnummer", shown.number),
                ("Gjort", swedish.moment(at)),
                ("Lämnat av", officer),
            ),
        ),
        Paragraph(
            "Här står allt som registret innehåller om dig. Du har rätt att få fel rättade, att få din egen uppfattning "
            "antecknad och att klaga hos Integritetsskyddsmyndigheten (IMY). Vänd dig till handläggaren.",
            "lead",
        ),
        Heading("Varför uppgifterna finns och vem som får dem", 1, "1."),
        BulletList(
            (
                Item(
                    "Ändamål: att handlägga och följa upp din placering hos ett arbetsintegrerande socialt företag."
                ),
                Item(
                    "Rättslig grund: myndighetsutövning och uppgift av allmänt intresse, inte ditt samtycke."
                ),
                Item(
                    "Mottagare: det företag där du är placerad, bara det du har samtyckt till, och uppdragsgivaren."
                ),
                Item(
                    "Uppgifterna kommer från dig, från uppdragsgivaren och från uppföljningen på arbetsplatsen."
                ),
                *(Item(f"Gallras enligt {rule}.") for rule in shown.kept),
            )
        ),
        Heading("Uppgifter om dig", 1, "2."),
    ]
    for place, part in enumerate(shown.parts, 1):
        blocks.append(Heading(part.title, 2, f"2.{place}"))
        for row in part.rows:
            facts = tuple(_fact(label, value, protected=shown.protected) for label, value in row)
            if facts:
                blocks.append(Facts(facts))
    blocks.append(Heading("När ärendet har lästs", 1, "3."))
    if shown.readings:
        blocks.append(
            Table(
                "Läsningar",
                (Column("När", 8), Column("Vad", 14)),
                tuple(Row(line) for line in shown.readings),
                row_headers=False,
            )
        )
    else:
        blocks.append(Paragraph("Ärendet har inte lästs sedan loggen började föras."))
    blocks += [
        Heading("Vad som är utelämnat och varför", 1, "4."),
        Table(
            "Utelämnat",
            (Column("Vad", 10), Column("Varför", 9), Column("Stöd", 8)),
            tuple(Row(line) for line in shown.withheld),
        ),
    ]
    return Document(
        kind="access_extract",
        schema=SCHEMA,
        title="Registerutdrag",
        subtitle="Enligt artikel 15 i dataskyddsförordningen",
        marks=(Fact("Datum", swedish.long_date(at.date())),),
        reference=f"Registerutdrag {swedish.iso(at.date())}",
        notice=wording.DEMO if demo else "",
        blocks=tuple(blocks),
    )


def _fact(label: str, value: str, *, protected: bool) -> Fact:
    if protected and label in _HIDDEN_WHEN_PROTECTED:
        return Fact(label, wording.PROTECTED)
    short = value if len(value) <= _LONGEST else value[:_LONGEST] + " … (hela texten finns i JSON-filen)"
    return Fact(label, short)
