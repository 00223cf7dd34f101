"""The control before signing as the agreement states it: each point, how it stands, when and by whom.

A point that is lacking stands in a box of its own with the reason, so that nobody signs without having seen it.
"""

from __future__ import annotations

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.before_signing import ControlPoint, Finding, Standing

from . import wording
from .content import Block, Callout, Column, Document, Paragraph, Rich, Row, Run, Table

OWN_ADVICE = "HOUSE"
LACKING = "Undertecknas trots att något saknas"
_OPEN: Rich = (Run("Inte klart än", "italic"),)


def law_words(point: ControlPoint) -> str:
    """``9 a § förordning (2000:628)``; nothing for the program's own advice."""
    if point.source.code == OWN_ADVICE:
        return ""
    title = point.source.title
    if not point.paragraph:
        return title.split(":")[0]
    named = title[: title.index(")") + 1] if ")" in title else title
    return f"{point.paragraph} {named[:1].lower()}{named[1:]}"


def standing_words(finding: Finding) -> str:
    """How a point stands, in a sentence."""
    match finding.standing:
        case Standing.DONE:
            return f"Klart. {finding.words}" if finding.words else "Klart"
        case Standing.NOT_APPLICABLE:
            return f"Gäller inte: {finding.reason}"
        case Standing.LACKING:
            return "Saknas, se skälet nedan"
        case Standing.OPEN:
            return ""


def _named(point: ControlPoint) -> Rich:
    law = law_words(point)
    return (Run(point.label), Run(f"\n{law}", "italic")) if law else point.label


def control(view: AgreementView) -> list[Block]:
    """The table of points, and a box for each that is lacking."""
    if not view.control:
        return []
    rows = tuple(
        Row(
            (
                _named(finding.point),
                standing_words(finding) or _OPEN,
                wording.joined(swedish.long_date(finding.on), finding.by, between="\n") or "–",
            ),
            shares=finding.point.shares,
        )
        for finding in view.control
    )
    columns = (Column("Vad", 15), Column("Hur det är", 14), Column("När och av vem", 9))
    return [
        Paragraph("Det här har kontrollerats innan överenskommelsen undertecknas."),
        Table("", columns, rows),
        *(
            Callout(
                LACKING,
                (Run(f"{finding.point.label}: ", "bold"), Run(finding.reason)),
                "warning",
                shares=finding.point.shares,
            )
            for finding in view.control
            if finding.standing is Standing.LACKING
        ),
    ]


def gap_reasons(document: Document) -> list[str]:
    """The reasons that a document gives for being signed with something lacking."""
    return [
        block.text[-1].text
        for block in document.blocks
        if isinstance(block, Callout)
        and block.title == LACKING
        and isinstance(block.text, tuple)
        and block.text
    ]
