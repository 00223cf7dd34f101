"""The Swedish words that documents use for codes, dates and missing values.

Documents are Swedish whatever language the interface speaks, so these are not interface texts. Choices whose words
are data (purposes, languages, branches) are looked up in the reference lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from asfdesk.domain import swedish
from asfdesk.domain.clause import PLACEHOLDERS
from asfdesk.domain.kinds import CompensationKind, SharedTopic, VisitKind
from asfdesk.domain.reference import Coded
from asfdesk.domain.signature import Role
from asfdesk.domain.visit import Owner

from .content import Fact, Item, Paragraph, Rich, Run
from .reading import paragraphs

MISSING: Rich = (Run("Inte ifyllt", "italic"),)
DEMO = "DEMO – påhittade personer och uppgifter"
DRAFT = "UTKAST – ej undertecknad"
PROTECTED: Rich = (Run("Skyddade personuppgifter. Finns hos handläggaren.", "italic"),)

ROLES = {Role.PARTICIPANT: "Deltagare", Role.ENTERPRISE: "Anordnare", Role.OFFICER: "Uppdragsgivare"}
VISITS = {
    VisitKind.WORKPLACE: "Arbetsplatsbesök",
    VisitKind.INDIVIDUAL: "Individuell uppföljning",
    VisitKind.THREE_PARTY: "Trepartssamtal",
    VisitKind.INTRODUCTION: "Introduktion",
    VisitKind.CLOSING: "Avslutande samtal",
    VisitKind.DIALOGUE: "Dialogmöte",
    VisitKind.ENTERPRISE: "Besök hos företaget",
}
OWNERS = {
    Owner.PARTICIPANT: "Deltagaren",
    Owner.SUPERVISOR: "Handledaren",
    Owner.ENTERPRISE: "Anordnaren",
    Owner.OFFICER: "Handläggaren",
    Owner.OTHER: "Annan",
}
COMPENSATION_UNITS = {
    CompensationKind.PER_DAY_PRESENT: "per närvarodag",
    CompensationKind.PER_MONTH: "per månad",
    CompensationKind.ADDITIONAL_COST: "för merkostnader",
}
TOPICS = {
    SharedTopic.PERSON_NUMBER: "Personnummer",
    SharedTopic.CONTACT: "Kontaktuppgifter",
    SharedTopic.LANGUAGE: "Språk och tolk",
    SharedTopic.ADAPTATIONS: "Anpassningar och hjälpmedel",
    SharedTopic.HEALTH: "Hälsa",
    SharedTopic.BACKGROUND: "Bakgrund och syfte med insatsen",
    SharedTopic.GOALS: "Mål och hur de nås",
    SharedTopic.DECISION: "Beslut, planer och skäl för insatsen",
    SharedTopic.PARTICIPANT_VIEW: "Deltagarens egna önskemål och synpunkter",
    SharedTopic.NOTES: "Anteckningar från uppföljningar",
    SharedTopic.OTHER_CONTACTS: "Företrädare och andra kontakter",
}


def name_of(code: str, choices: Iterable[Coded]) -> str:
    """The name of a coded choice; what was typed freely is its own name."""
    return next((choice.name for choice in choices if choice.code == code), code)


def filled(text: str, values: Mapping[str, str]) -> str:
    """``text`` with every known placeholder replaced, in one pass. What else stands in braces stays as typed."""
    out: list[str] = []
    rest = text
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, closing, behind = after.partition("}")
        out.append(before)
        if closing and name in PLACEHOLDERS:
            out.append(values[name])
            rest = behind
        else:
            out.append("{")
            rest = after
    return "".join([*out, rest])


def prose(text: str, shares: SharedTopic | None = None) -> list[Paragraph]:
    """A typed text as paragraphs."""
    return [Paragraph(part, shares=shares) for part in paragraphs(text)]


def items(texts: Iterable[str], shares: SharedTopic | None = None) -> tuple[Item, ...]:
    """Typed lines as list entries, without empty ones."""
    return tuple(Item(text, shares) for text in texts if text.strip())


def facts(*pairs: tuple[str, Rich, SharedTopic | None] | tuple[str, Rich]) -> tuple[Fact, ...]:
    """Labels with a value; what is empty is left out."""
    return tuple(Fact(pair[0], pair[1], pair[2] if len(pair) > 2 else None) for pair in pairs if pair[1])


def day(value: date | None) -> Rich:
    """A long date, or that it is missing."""
    return swedish.long_date(value) or MISSING


def or_missing(value: str) -> Rich:
    """The text, or that it is missing."""
    return value if value.strip() else MISSING


def joined(*parts: str, between: str = ", ") -> str:
    """The parts that are not empty."""
    return between.join(part for part in parts if part)


def months(count: int) -> str:
    """``en månad``, ``3 månader``."""
    return "en månad" if count == 1 else f"{count}\u00a0månader"
