"""Words about protected identities, and the warning over what shows one.

The kind is said in the form of the opened case and nowhere else: that somebody has assumed an identity is the very thing
that must not be seen (lag 1991:483).
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from asfdesk.domain.protection import NoticeSource, OpeningReason, Protection
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr


def source_words(source: NoticeSource) -> str:
    """On whose word an identity is protected."""
    return {
        NoticeSource.UNKNOWN: tr("Not known"),
        NoticeSource.TAX_AGENCY: tr("Notice from the Tax Agency"),
        NoticeSource.PARTICIPANT: tr("The participant says so"),
        NoticeSource.AUTHORITY: tr("Another authority"),
    }[source]


def reason_words(reason: OpeningReason) -> str:
    """Why a protected case is opened."""
    return {
        OpeningReason.MEETING: tr("Meeting, visit or follow-up"),
        OpeningReason.AGREEMENT: tr("Agreement, order or signatures"),
        OpeningReason.CONTACT: tr("Contact with or about the participant"),
        OpeningReason.CORRECTION: tr("Correct the data or review the protection"),
        OpeningReason.HAND_OUT: tr("Hand out a document or an extract"),
        OpeningReason.OTHER: tr("Something else, in your own words"),
    }[reason]


def logged_reason(logged: str) -> str:
    """A reason as the log of readings holds it, in words; what is no reason of the list is shown as it stands."""
    code, _, words = logged.partition(": ")
    if code not in set(OpeningReason):
        return logged
    return ": ".join(filter(None, (reason_words(OpeningReason(code)), words)))


def protection_words(protection: Protection) -> tuple[str, str]:
    """The name of a kind of protection, and what the program does about it."""
    lists = tr(
        "Lists, search and the start page show initials only, opening the case asks why and is logged, and number, "
        "address, telephone and e-mail never stand in a document."
    )
    return {
        Protection.NONE: (tr("None"), ""),
        Protection.CONFIDENTIAL: (
            tr("Confidentiality mark in the population register"),
            lists,
        ),
        Protection.PROTECTED_REGISTRATION: (
            tr("Protected population registration"),
            tr("{lists} Do not write the real address here; use the mail service.", lists=lists),
        ),
        Protection.ASSUMED_IDENTITY: (
            tr("Assumed identity"),
            tr("{lists} Write only the new identity, never the old one.", lists=lists),
        ),
    }[protection]


def protection_banner() -> QFrame:
    """The warning over everything that shows a protected identity."""
    made = look.frame("message")
    look.set_property(made, "meaning", str(Meaning.WARNING))
    inside = look.row(look.IconLabel("shield-alert", "warning"), spacing=look.M, margin=look.M)
    inside.addWidget(
        look.body(tr("Protected identity. Think of who can see the screen, and of what you print.")), 1
    )
    made.setLayout(inside)
    return made
