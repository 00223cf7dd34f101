"""The protocol of a disposal (gallringsprotokoll): what went, by which rule, on whose decision. It names no person.

Sources: arkivlagen 1990:782 10 § (disposal needs a decision); OSL 5 kap. (what was registered is told by number);
the protocol stays when the case is gone, so it may not hold what was disposed of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.disposal import Decision
from asfdesk.domain.retention import CountFrom, Verdict
from asfdesk.domain.signature import Way

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
from .signed_by import content_ink, way_words

TABLES = {
    "participant": "Personuppgifter om deltagaren",
    "placement_order": "Beställningar",
    "order_request": "Förfrågningar till företag",
    "template_memory": "Villkor från tidigare mallar",
    "placement": "Placeringar",
    "agreement": "Överenskommelser",
    "control_mark": "Kontroll före underskrift",
    "frozen_text": "Låsta avtalstexter",
    "signature": "Underskrifter",
    "kept_document": "Sparade dokument (PDF, inskannade)",
    "consent": "Samtycken",
    "visit": "Besök och samtal",
    "answer": "Svar i checklistor",
    "visit_change": "Ändringar av besöks dagar",
    "calendar_entry": "Besök i kalenderfiler",
    "lone_visit": "Ensamma besök",
    "frozen_checklist": "Checklistor",
    "visit_picture": "Bilder från besök",
    "protocol_text": "Låsta protokoll",
    "protocol_signature": "Underskrifter på protokoll",
    "action_point": "Åtgärder",
    "attendance": "Närvarodagar",
    "cost": "Merkostnader",
    "ending": "Avslut",
    "final_assessment": "Slutbedömningar",
    "work_certificate": "Intyg",
    "outcome": "Utfall",
    "closing_document": "Utfärdade slutbedömningar och intyg",
    "objection": "Invändningar och rättelser",
    "hold": "Gallringsstopp",
    "given_way": "Värden som gav vika i en sammanslagning",
    "failed_step": "Försök att höja en försegling",
}
"""What the officer calls the rows of each table."""
COUNTED = {CountFrom.CLOSED: "ärendet avslutades", CountFrom.LAST_NOTE: "sista anteckningen"}


@dataclass(frozen=True, slots=True)
class Gone:
    """One case that was disposed of."""

    verdict: Verdict
    authority: str
    person_went: bool


def rule_words(verdict: Verdict) -> str:
    """The rule with its source: ``Socialnämndens personakter, Socialtjänstlag (2025:400) 16 kap. 1 §``."""
    rule = verdict.rule
    return f"{rule.name}, {rule.source.title} {rule.paragraph}" if rule else "Ingen regel"


def disposal_protocol(
    *,
    number: str,
    at: datetime,
    decision: Decision,
    cases: tuple[Gone, ...],
    rows: Mapping[str, int],
    entries: int,
    capacity: str = "",
    organisation: str = "",
    reason: str = "",
    demo: bool = False,
) -> Document:
    """The protocol.

    Args:
        at: when, on Swedish clocks.
        rows: table -> how many rows went.
        entries: how many entries of the audit trail lost their values.
        reason: why, when it was not by a rule of the table.
    """
    people = len({gone.verdict.facts.participant_id for gone in cases if gone.person_went})
    blocks: list[Block] = [
        Facts(
            look="box",
            facts=wording.facts(
                ("Protokoll", number),
                ("Gallrat", swedish.moment(at)),
                ("Beslutat av", wording.joined(decision.name, capacity)),
                ("Ärenden", str(len(cases))),
                ("Personer som inte längre finns i registret", str(people)),
                ("Skäl", reason),
            ),
        ),
        Paragraph(
            "Protokollet nämner ingen person, eftersom det bevaras efter gallringen. Ärendena anges med nummer på "
            "överenskommelsen.",
            "note",
        ),
        Heading("Ärenden", 1, "1."),
        Table(
            "Gallrade ärenden",
            (
                Column("Överenskommelse", 9),
                Column("Myndighet", 8),
                Column("Räknas från", 7),
                Column("Får gallras från", 7),
                Column("Går ut", 7),
            ),
            tuple(_case(gone) for gone in cases),
        ),
        Heading("Regler", 1, "2."),
        BulletList(
            tuple(Item(text) for text in sorted({_rule(gone.verdict) for gone in cases if gone.verdict.rule}))
            or (Item("Gallringen vilar på skälet ovan, inte på en gallringsfrist."),)
        ),
        Heading("Vad som togs bort", 1, "3."),
        Table(
            "Antal poster",
            (Column("Slag", 16), Column("Antal", 5, "right")),
            tuple(
                Row((TABLES.get(name, name), swedish.number(count)))
                for name, count in sorted(rows.items(), key=lambda item: TABLES.get(item[0], item[0]))
            ),
        ),
        Heading("Vad som finns kvar", 1, "4."),
        BulletList(
            (
                Item("Det här protokollet, i registret och som fil."),
                Item(
                    f"Loggens rader om vem som gjorde vad och när. {swedish.number(entries)} rader har mist sina "
                    "värden; loggens kedja går fortfarande att kontrollera."
                ),
                Item(
                    "Nycklade fingeravtryck som gör att samma uppgifter inte kommer tillbaka vid återläsning eller "
                    "import. De går inte att räkna tillbaka till en person."
                ),
                Item(
                    "Säkerhetskopior som gjordes före gallringen innehåller uppgifterna tills de har roterat ut. Läses "
                    "en sådan kopia tillbaka gallras uppgifterna på nytt innan någon ser dem."
                ),
                Item("Dokument som redan har lämnats ut, skrivits ut eller arkiverats utanför programmet."),
            )
        ),
        decided(decision, capacity, at),
    ]
    return Document(
        kind="disposal_protocol",
        schema=SCHEMA,
        title="Gallringsprotokoll",
        subtitle="Uppgifter som har tagits bort ur registret",
        organisation=organisation,
        marks=(Fact("Nummer", number), Fact("Datum", swedish.long_date(at.date()))),
        reference=number,
        notice=wording.DEMO if demo else "",
        blocks=tuple(blocks),
    )


def decided(decision: Decision, capacity: str, at: datetime) -> Signatures:
    """The signature under a disposal's protocol, with the way in which it was given."""
    box = SignatureBox(
        role="Beslutat och utfört av",
        name=decision.name,
        capacity=capacity,
        signed=f"Undertecknat {swedish.moment(at)}",
        ink=content_ink(decision.ink) if decision.ink is not None else None,
        note=way_words(decision.way),
        way="" if decision.way is Way.SCREEN else "typed",
    )
    return Signatures((box,))


def _case(gone: Gone) -> Row:
    verdict = gone.verdict
    counted = swedish.iso(verdict.counted_from)
    return Row(
        (
            ", ".join(verdict.facts.agreements) or "Ingen överenskommelse",
            gone.authority or "Okänd",
            f"{counted}\n({COUNTED[verdict.rule.count_from]})"
            if verdict.rule and counted
            else counted or "–",
            swedish.iso(verdict.due_on) or "–",
            "Hela personen" if gone.person_went else "Ärendet",
        )
    )


def _rule(verdict: Verdict) -> str:
    rule = verdict.rule
    assert rule is not None
    return f"{rule_words(verdict)} (version {rule.version}). {rule.note}"
