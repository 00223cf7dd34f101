"""The whole text of an agreement as it holds on a day, put together from the signed documents of its chain.

It is a help to read, named *sammanställning*: what binds is the signed documents, and it says which they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from asfdesk.domain import swedish
from asfdesk.domain.agreement import Agreement, AgreementKind, AgreementView
from asfdesk.domain.reference import Reference
from asfdesk.domain.signature import Copy

from .agreement import agreement_document
from .content import Block, Callout, Column, Document, Fact, Heading, Row, Section, Signatures, Table
from .sharing import for_supervisor

KINDS = {
    AgreementKind.AGREEMENT: "Överenskommelse",
    AgreementKind.AMENDMENT: "Tillägg",
    AgreementKind.EXTENSION: "Förlängning",
}
WATERMARK = "SAMMANSTÄLLNING"


def compilation(
    view: AgreementView,
    sources: Sequence[Agreement],
    on: date,
    reference: Reference,
    *,
    copy: Copy = Copy.FULL,
    demo: bool = False,
) -> Document:
    """The text of ``view`` (the document whose words hold on ``on``) in full, unsigned and saying so.

    ``sources``: the signed documents that it comes from, in order.
    """
    whole = agreement_document(view, reference, demo=demo)
    first = sources[0].number if sources else view.agreement.number
    text = tuple(block for block in whole.blocks if not _signing(block))
    number = sum(isinstance(block, Heading) and block.level == 1 for block in text) + 1
    document = replace(
        whole,
        kind="compilation",
        title=f"{whole.title} – sammanställning",
        reference=first,
        status=f"Så som texten gäller {swedish.long_date(on)}. Inte undertecknad.",
        watermark=WATERMARK,
        marks=(Fact("Överenskommelse", first), *whole.marks[1:]),
        blocks=(
            Callout(
                "Det här är en sammanställning",
                "Den visar hela texten en viss dag. Det som binder parterna är de undertecknade handlingar som räknas "
                "upp sist.",
            ),
            *text,
            Heading("Undertecknade handlingar", 1, f"{number}."),
            _sources(sources),
        ),
    )
    if copy is Copy.SUPERVISOR:
        return for_supervisor(document, frozenset(topic.value for topic in view.terms.shared_topics))
    return document


def _sources(sources: Sequence[Agreement]) -> Table:
    rows = tuple(
        Row(
            (
                KINDS[one.kind],
                one.number,
                swedish.long_date(one.signed_at.astimezone(swedish.SWEDEN).date()) if one.signed_at else "",
                swedish.long_date(one.applies_from),
            )
        )
        for one in sources
    )
    columns = (
        Column("Handling", 9),
        Column("Nummer", 11),
        Column("Undertecknad", 10),
        Column("Gäller från", 10),
    )
    return Table("", columns, rows)


def _signing(block: Block) -> bool:
    return isinstance(block, Signatures) or (
        isinstance(block, Section) and any(_signing(inner) for inner in block.blocks)
    )
