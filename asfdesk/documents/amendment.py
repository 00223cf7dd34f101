"""What an amendment (tillägg) or an extension (förlängning) states: a page of its own with what changes, and nothing else.

Source: plan p10 ("tydliga överenskommelser i varje enskilt ärende"); for a new period its own motivation, förordning
(2007:414) 10 §. What does not change is not repeated: it holds as it was signed, and the compilation of a day
(:mod:`.compilation`) shows the whole text.
"""

from __future__ import annotations

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.reference import Reference
from asfdesk.domain.signature import Copy

from . import agreement_control, agreement_parties, wording
from .agreement import agreement_document, signature_section
from .content import Block, Column, Document, Fact, Facts, Heading, Paragraph, Row, Run, Table
from .difference import Difference, differences
from .sharing import for_supervisor

TITLES = {
    AgreementKind.AMENDMENT: "Tillägg till överenskommelse",
    AgreementKind.EXTENSION: "Förlängning av överenskommelse",
}
_OWN_PARTS = ("Kontroll före underskrift", "Underskrifter")
_LONG = 240
_UNCHANGED = "Allt annat gäller oförändrat så som det är undertecknat i {number}."
_NOTHING: tuple[Run, ...] = (Run("–"),)


def changes(view: AgreementView, reference: Reference) -> tuple[Difference, ...]:
    """What the document of ``view`` changes in the one before it, in the words that both print."""
    assert view.amends is not None
    old = agreement_document(view.amends, reference)
    return differences(old, agreement_document(view, reference), leave_out=_OWN_PARTS)


def amendment_document(
    view: AgreementView,
    reference: Reference,
    *,
    copy: Copy = Copy.FULL,
    demo: bool = False,
) -> Document:
    """The amendment or extension as it stands, unsigned; arguments as for
    :func:`~asfdesk.documents.agreement.agreement_document`."""
    whole = agreement_document(view, reference, demo=demo)
    before = view.amends
    assert before is not None
    document = Document(
        kind=view.agreement.kind.value,
        schema=whole.schema,
        title=TITLES[view.agreement.kind],
        subtitle=whole.subtitle,
        organisation=whole.organisation,
        unit=whole.unit,
        reference=whole.reference,
        marks=wording.facts(
            ("Nummer", view.agreement.number),
            ("Gäller från", swedish.long_date(view.agreement.applies_from)),
            (
                "Ändrar" if view.agreement.kind is AgreementKind.AMENDMENT else "Förlänger",
                before.agreement.number,
            ),
            ("Diarienummer", view.terms.registry_number),
        ),
        status=whole.status,
        watermark=whole.watermark,
        notice=whole.notice,
        blocks=_blocks(view, before, reference),
    )
    if copy is Copy.SUPERVISOR:
        return for_supervisor(document, frozenset(topic.value for topic in view.terms.shared_topics))
    return document


def words_to_sign(
    view: AgreementView,
    reference: Reference,
    *,
    copy: Copy = Copy.FULL,
    demo: bool = False,
) -> Document:
    """What the parties of ``view`` read and sign: the whole agreement, or what amends or extends one."""
    if view.amends is None:
        return agreement_document(view, reference, copy=copy, demo=demo)
    return amendment_document(view, reference, copy=copy, demo=demo)


def _blocks(view: AgreementView, before: AgreementView, reference: Reference) -> tuple[Block, ...]:
    found = changes(view, reference)
    blocks: list[Block] = [
        agreement_parties.summary(view),
        *agreement_parties.protected_notice(view),
        Heading("Vad det gäller", 1, "1."),
        _facts(view, before),
        Heading("Det som ändras", 1, "2."),
        *_changed(found),
        Paragraph(_UNCHANGED.format(number=before.agreement.number)),
    ]
    number = 3
    control = agreement_control.control(view)
    if control:
        blocks += [Heading("Kontroll före underskrift", 1, f"{number}."), *control]
        number += 1
    return (*blocks, signature_section(view, number))


def _facts(view: AgreementView, before: AgreementView) -> Facts:
    signed = before.agreement.signed_at
    day = swedish.long_date(signed.astimezone(swedish.SWEDEN).date()) if signed else ""
    extending = view.agreement.kind is AgreementKind.EXTENSION
    return Facts(
        (
            Fact(
                "Förlänger" if extending else "Ändrar",
                wording.joined(before.agreement.number, f"undertecknad den {day}" if day else ""),
            ),
            Fact("Gäller från och med", wording.day(view.agreement.applies_from)),
            Fact("Skäl", wording.or_missing(view.terms.change_reason), SharedTopic.DECISION),
        )
    )


def _changed(found: tuple[Difference, ...]) -> list[Block]:
    if not found:
        return [Paragraph(wording.MISSING)]
    blocks: list[Block] = []
    columns = (Column("Vad", 9), Column("Hittills", 13), Column("Ny lydelse", 13))
    for part in dict.fromkeys(one.part for one in found):
        mine = [one for one in found if one.part == part]
        blocks.append(Heading(part, 2))
        short = tuple(
            Row((one.what, one.before or _NOTHING, one.after or (Run("Utgår", "italic"),)), one.shares)
            for one in mine
            if not _is_long(one)
        )
        if short:
            blocks.append(Table("", columns, short))
        for one in mine:
            if _is_long(one):
                blocks += _told(one)
    return blocks


def _is_long(one: Difference) -> bool:
    return max(len(one.before), len(one.after)) > _LONG or "\n\n" in one.before + one.after


def _told(one: Difference) -> list[Block]:
    """A long text: what it was and what it becomes, one under the other."""
    blocks: list[Block] = []
    for title, words in (("Hittills", one.before), ("Ny lydelse", one.after)):
        first, *rest = words.split("\n\n") if words else ["Utgår" if title == "Ny lydelse" else "–"]
        blocks.append(Paragraph((Run(f"{one.what}. {title}: ", "bold"), Run(first)), shares=one.shares))
        blocks += [Paragraph(more, shares=one.shares) for more in rest if more.strip()]
    return blocks
