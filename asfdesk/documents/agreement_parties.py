"""Who agrees: the summary of page 1 and the facts about the three parties.

A protected identity has neither personnummer nor any way to reach the person on paper: a document travels further than
the register (Skatteverket's guidance on skyddade personuppgifter; OSL 22:1).
"""

from __future__ import annotations

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import InterpreterNeed, Participant, Supervisor
from asfdesk.domain.placeholders import legal_basis
from asfdesk.domain.reference import Reference

from . import wording
from .content import Block, Callout, Fact, Facts, Rich

_TOPIC = SharedTopic


def summary(view: AgreementView) -> Facts:
    """The box on page 1: who, where, which measure, when and how much."""
    supervisor, officer = view.supervisor, view.officer
    return Facts(
        look="box",
        caption="Kort om överenskommelsen",
        facts=(
            Fact("Deltagare", view.participant.name),
            person_number(view.participant),
            Fact(
                "Arbetsplats",
                wording.joined(view.enterprise.name, view.enterprise.address.one_line, between="\n"),
            ),
            Fact(
                "Handledare",
                wording.joined(supervisor.name, supervisor.phone) if supervisor else wording.MISSING,
            ),
            Fact("Insats", view.measure.short_name or view.measure.name),
            Fact("Lagrum", legal_basis_in_short(view)),
            Fact("Period", period_words(view)),
            Fact("Omfattning", hours_words(view)),
            Fact(
                "Handläggare",
                wording.joined(officer.name, officer.phone) if officer else wording.MISSING,
            ),
            Fact("Uppdragsgivare", _commissioner(view)),
        ),
    )


def protected_notice(view: AgreementView) -> list[Block]:
    """What everybody who handles the whole document must know of a protected identity."""
    if not view.participant.protected:
        return []
    return [
        Callout(
            "Skyddade personuppgifter",
            "Deltagarens personuppgifter är skyddade. Lämna inte ut namn, adress, arbetsplats eller tider till någon. "
            "Kontakta handläggaren vid frågor om deltagaren.",
            "warning",
            shares=_TOPIC.CONTACT,
        )
    ]


def person_number(participant: Participant) -> Fact:
    """The personnummer or samordningsnummer, with its topic."""
    number = participant.person_number
    label = "Samordningsnummer" if number and number.coordination else "Personnummer"
    value: Rich = number.full if number else wording.MISSING
    return Fact(label, wording.PROTECTED if participant.protected else value, _TOPIC.PERSON_NUMBER)


def parties(view: AgreementView, reference: Reference) -> list[Block]:
    """Three tables of facts."""
    return [
        Facts(_participant(view.participant, reference), "Deltagare"),
        Facts(_enterprise(view, reference), "Anordnare"),
        Facts(_ordering(view), "Uppdragsgivare"),
    ]


def period_words(view: AgreementView) -> Rich:
    """``3 mars 2026 – 31 augusti 2026``."""
    terms = view.terms
    if terms.start is None or terms.end is None:
        return wording.MISSING
    return f"{swedish.long_date(terms.start)} – {swedish.long_date(terms.end)}"


def hours_words(view: AgreementView) -> Rich:
    """``20 timmar i veckan``."""
    weekly = view.terms.hours_per_week
    return f"{swedish.hours(weekly)} i veckan" if weekly is not None else wording.MISSING


def legal_basis_in_short(view: AgreementView) -> str:
    """Paragraphs and numbers only: ``14–14 a §§ SFS 2000:634``."""
    short = [
        f"{basis.paragraph} SFS {basis.sfs}".strip() if basis.sfs else basis.text
        for basis in view.measure.legal_basis
    ]
    return "\n".join(short) if short else legal_basis(view.measure)


def _commissioner(view: AgreementView) -> Rich:
    unit, commissioner = view.unit, view.commissioner
    return (
        wording.joined(commissioner.name if commissioner else "", unit.name if unit else "")
        or wording.MISSING
    )


def _participant(person: Participant, reference: Reference) -> tuple[Fact, ...]:
    contact: tuple[Fact, ...]
    if person.protected:
        contact = (Fact("Kontakt", wording.PROTECTED, _TOPIC.CONTACT),)
    else:
        home = wording.name_of(person.municipality, reference.municipalities)
        contact = wording.facts(
            ("Telefon och e-post", wording.joined(person.phone, person.email), _TOPIC.CONTACT),
            ("Adress", person.address.one_line, _TOPIC.CONTACT),
            ("Hemkommun", home, _TOPIC.CONTACT),
            ("Att tänka på vid kontakt", person.contact_note, _TOPIC.CONTACT),
        )
    interpreter = (
        ""
        if person.interpreter is InterpreterNeed.NONE
        else wording.name_of(person.interpreter, reference.interpreter_kinds)
    )
    return (
        Fact("Namn", wording.or_missing(person.name)),
        person_number(person),
        *contact,
        *wording.facts(
            (
                "Språk och tolk",
                wording.joined(wording.name_of(person.language, reference.languages), interpreter.lower()),
                _TOPIC.LANGUAGE,
            ),
            ("Kommunikation", person.communication, _TOPIC.LANGUAGE),
            (
                "Företrädare",
                ""
                if person.protected
                else wording.joined(person.representative, person.representative_phone),
                _TOPIC.OTHER_CONTACTS,
            ),
        ),
    )


def _enterprise(view: AgreementView, reference: Reference) -> tuple[Fact, ...]:
    body, terms = view.enterprise, view.terms
    form = wording.name_of(body.legal_form, reference.legal_forms).lower()
    return (
        Fact("Namn", wording.or_missing(body.name)),
        *wording.facts(
            ("Organisationsnummer", f"{body.org_number} ({form})" if form else body.org_number),
            ("Arbetsplatsens adress", body.address.one_line),
            ("Telefon och e-post", wording.joined(body.phone, body.email)),
            ("Undertecknas av", wording.joined(terms.signatory, terms.signatory_title)),
        ),
    )


def _ordering(view: AgreementView) -> tuple[Fact, ...]:
    officer, unit = view.officer, view.unit
    return (
        Fact("Organisation", wording.or_missing(view.commissioner.name if view.commissioner else "")),
        *wording.facts(
            ("Enhet", wording.joined(unit.name, unit.address.one_line) if unit else ""),
            ("Handläggare", wording.joined(officer.name, officer.title) if officer else wording.MISSING),
            ("Telefon och e-post", wording.joined(officer.phone, officer.email) if officer else ""),
            ("Finansieras av", view.placement.financier),
            ("Fakturareferens", unit.invoice_reference if unit else ""),
            ("Beslut eller plan", view.terms.decision, _TOPIC.DECISION),
        ),
    )


def supervisor_words(person: Supervisor) -> str:
    """Name and every way to reach a supervisor."""
    return wording.joined(person.name, person.title, person.phone, person.email)
