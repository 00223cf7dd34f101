"""The protocol of a disposal of the log: from which day it is kept, by whose decision, what went and what stays."""

from __future__ import annotations

from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.disposal import Decision
from asfdesk.domain.log_retention import LogRule, LogTrial

from . import wording
from .content import SCHEMA, BulletList, Document, Fact, Facts, Heading, Item, Paragraph
from .disposal_protocol import decided


def log_disposal_protocol(
    *,
    number: str,
    at: datetime,
    decision: Decision,
    capacity: str,
    trial: LogTrial,
    rule: LogRule,
    demo: bool = False,
) -> Document:
    """The protocol; ``at`` on Swedish clocks."""
    source = "organisationens eget beslut" if trial.decided else "programmets förslag, inte ändrat"
    return Document(
        kind="log_disposal_protocol",
        schema=SCHEMA,
        title="Gallringsprotokoll",
        subtitle="Uppgifter som har tagits bort ur loggen",
        marks=(Fact("Nummer", number), Fact("Datum", swedish.long_date(at.date()))),
        reference=number,
        notice=wording.DEMO if demo else "",
        blocks=(
            Facts(
                look="box",
                facts=wording.facts(
                    ("Protokoll", number),
                    ("Gallrat", swedish.moment(at)),
                    ("Beslutat av", wording.joined(decision.name, capacity)),
                    ("Loggen sparas", f"{swedish.number(trial.months)} månader ({source})"),
                    ("Gallrat till och med dagen före", swedish.long_date(trial.before)),
                ),
            ),
            Paragraph("Protokollet nämner ingen deltagare, eftersom det bevaras efter gallringen.", "note"),
            Heading("Regel", 1, "1."),
            BulletList((Item(f"{rule.source.title} {rule.paragraph}. {rule.note}"),)),
            Heading("Vad som togs bort", 1, "2."),
            BulletList(
                (
                    Item(f"Gamla och nya värden i {swedish.number(trial.entries)} av loggens rader."),
                    Item(
                        f"{swedish.number(trial.readings)} anteckningar om vem som läst vems ärende, med angivna skäl."
                    ),
                )
            ),
            Heading("Vad som finns kvar", 1, "3."),
            BulletList(
                (
                    Item("Det här protokollet, i registret och som fil."),
                    Item(
                        "Alla rader om vem som gjorde vad och när, utan värden. Loggens kedja går fortfarande att "
                        "kontrollera, och den säger vilka rader som är tömda."
                    ),
                    Item(
                        "Raden om hur en uppgift kom till, så länge uppgiften finns oförändrad i registret. Den gallras "
                        "med ärendet."
                    ),
                    Item(
                        f"{swedish.number(trial.held)} rader som ett gallringsstopp håller kvar."
                        if trial.held
                        else "Inga rader hölls kvar av ett gallringsstopp."
                    ),
                    Item(
                        "Säkerhetskopior som gjordes före gallringen innehåller uppgifterna tills de har roterat ut."
                    ),
                )
            ),
            decided(decision, capacity, at),
        ),
    )
