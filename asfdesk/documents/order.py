"""What an order (beställning) states to one enterprise: the need, and no more about the person than it takes.

The name, the number and the telephone are never in it: an enterprise decides on a need, and learns who it is when it has
accepted (OSL 26:1; JO 3507-2017; dataskyddsförordningen art. 5.1 c). What tells something about the person beyond the
work itself stands under the topic that the participant must have consented to share with this very enterprise.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from asfdesk.domain import swedish
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.measure import Measure
from asfdesk.domain.order import PlacementOrder
from asfdesk.domain.parties import CaseOfficer, Commissioner, Enterprise, Unit
from asfdesk.domain.reference import Reference

from . import wording
from .content import SCHEMA, Block, BulletList, Document, Fact, Facts, Heading, Paragraph, Run
from .sharing import for_supervisor

RECIPIENT = "Till anordnaren – utan uppgift om vem deltagaren är"


def order_document(
    order: PlacementOrder,
    measure: Measure,
    enterprise: Enterprise,
    reference: Reference,
    *,
    officer: CaseOfficer | None,
    unit: Unit | None,
    commissioner: Commissioner | None,
    answer_by: date,
    asked_on: date,
    shared: frozenset[SharedTopic],
    demo: bool = False,
) -> Document:
    """The order as ``enterprise`` gets it.

    Args:
        answer_by: the last day for an answer.
        shared: the topics that the participant consents to share with this enterprise today.
        demo: the register holds invented people; every page says so.
    """
    document = Document(
        kind="order",
        schema=SCHEMA,
        title="Beställning av placering",
        subtitle=measure.name,
        organisation=commissioner.name if commissioner else "",
        unit=unit.name if unit else "",
        reference=f"Beställning {order.number}",
        marks=wording.facts(
            ("Beställning", order.number),
            ("Datum", swedish.long_date(asked_on)),
            ("Svar senast", swedish.long_date(answer_by)),
        ),
        status="Förfrågan, inte en överenskommelse",
        watermark="",
        notice=wording.DEMO if demo else "",
        blocks=_blocks(order, measure, enterprise, reference, officer, answer_by),
    )
    return for_supervisor(document, frozenset(topic.value for topic in shared), RECIPIENT)


def _blocks(
    order: PlacementOrder,
    measure: Measure,
    enterprise: Enterprise,
    reference: Reference,
    officer: CaseOfficer | None,
    answer_by: date,
) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Facts(
            look="box",
            facts=(
                Fact("Till", enterprise.name),
                Fact("Insats", measure.short_name or measure.name),
                Fact("Önskad start", swedish.long_date(order.start)),
                Fact("Svar senast", (Run(swedish.weekday_date(answer_by), "bold"),)),
            ),
        ),
        Heading("Vad vi söker", 1, "1."),
        Facts(
            wording.facts(
                ("Syfte", _purpose(order, reference)),
                (
                    "Omfattning",
                    f"{swedish.hours(order.hours_per_week)} i veckan" if order.hours_per_week else "",
                ),
                ("Period", _period(order, measure)),
                ("Verksamhet", _names(order.branches, reference)),
                ("Reser från", wording.name_of(order.municipality, reference.municipalities)),
                (
                    "Längsta resväg",
                    f"{swedish.number(Decimal(order.travel_km))}\u00a0km" if order.travel_km else "",
                ),
            )
        ),
    ]
    blocks += wording.prose(order.purpose_text, SharedTopic.BACKGROUND)
    number = 1
    for title, inner in _details(order, reference):
        number += 1
        blocks += [Heading(title, 1, f"{number}."), *inner]
    contact = wording.joined(officer.name, officer.phone, officer.email) if officer else ""
    blocks += [
        Heading("Så svarar ni", 1, f"{number + 1}."),
        Paragraph(
            f"Svara ja eller nej senast {swedish.weekday_date(answer_by)} och ange beställningens nummer {order.number}."
            " Tackar ni nej vill vi gärna veta varför, så att nästa förfrågan blir bättre. Tackar ni ja träffas vi för att"
            " skriva överenskommelsen; först då får ni veta vem det gäller."
        ),
        Facts(wording.facts(("Svar till", contact))),
        Paragraph(
            "Förfrågan binder ingen. En placering börjar gälla när överenskommelsen är undertecknad av deltagaren, er och"
            " oss.",
            "note",
        ),
    ]
    return tuple(blocks)


def _details(order: PlacementOrder, reference: Reference) -> list[tuple[str, list[Block]]]:
    language = (
        wording.name_of(order.language, reference.languages) if order.language not in ("", "sv") else ""
    )
    parts: list[tuple[str, list[Block]]] = [
        ("Önskade arbetsuppgifter", [BulletList(wording.items(order.tasks))] if order.tasks else []),
        (
            "Anpassningar som behövs",
            [BulletList(wording.items(order.adaptations, SharedTopic.ADAPTATIONS))]
            if order.adaptations
            else [],
        ),
        (
            "Språk",
            [Paragraph(f"Stöd på {language.lower()} är till hjälp.", shares=SharedTopic.LANGUAGE)]
            if language
            else [],
        ),
        ("Övrigt", list(wording.prose(order.note, SharedTopic.BACKGROUND))),
    ]
    return [(title, inner) for title, inner in parts if inner]


def _purpose(order: PlacementOrder, reference: Reference) -> str:
    return wording.name_of(order.purpose.value, reference.purposes) if order.purpose else ""


def _period(order: PlacementOrder, measure: Measure) -> str:
    if order.start is None:
        return ""
    if order.end is None:
        return f"Från {swedish.long_date(order.start)}. {measure.period.text}"
    return f"{swedish.long_date(order.start)} – {swedish.long_date(order.end)}"


def _names(codes: tuple[str, ...], reference: Reference) -> str:
    names = [wording.name_of(code, reference.branches) for code in codes]
    return swedish.listed([*names[:1], *(name[:1].lower() + name[1:] for name in names[1:])])
