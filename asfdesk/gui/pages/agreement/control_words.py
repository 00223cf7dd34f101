"""What the control before signing is called on the screen. Points and what the register knows are data, in Swedish."""

from __future__ import annotations

from asfdesk.documents.agreement_control import law_words
from asfdesk.domain.before_signing import Finding, Standing
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import date_text, tr


def standing_name(standing: Standing) -> str:
    """A standing as a choice."""
    return {
        Standing.OPEN: tr("Not done"),
        Standing.DONE: tr("It is done"),
        Standing.NOT_APPLICABLE: tr("Does not apply"),
        Standing.LACKING: tr("Is lacking; sign all the same"),
    }[standing]


def standing_badge(finding: Finding) -> tuple[str, Meaning]:
    """One word and its colour."""
    return {
        Standing.OPEN: (tr("Not done"), Meaning.NEUTRAL),
        Standing.DONE: (tr("It is done"), Meaning.OK),
        Standing.NOT_APPLICABLE: (tr("Does not apply"), Meaning.INFO),
        Standing.LACKING: (tr("Lacking"), Meaning.WARNING),
    }[finding.standing]


def standing_text(finding: Finding) -> str:
    """How it stands: what the register knew, or who set it, when and why."""
    if finding.known:
        words = tr("Filled in from the register: {words}", words=finding.words)
        return f"{words} ({date_text(finding.on)})" if finding.on else words
    if finding.standing is Standing.OPEN:
        return ""
    who = ", ".join(filter(None, (date_text(finding.on) if finding.on else "", finding.by)))
    if finding.standing is Standing.DONE:
        return who
    reason = finding.reason if len(finding.reason) <= 300 else f"{finding.reason[:300].rstrip()} …"
    return f"{reason}\n{who}".strip()


def law_text(finding: Finding) -> str:
    """Where the point comes from."""
    return law_words(finding.point) or tr("Advice of this program")
