"""What the certificate (intyg) states: who, where, when, how much, what was done and what was learnt. One page.

It is the participant's own, to show an employer. Nothing in it tells of health, of benefits or of which measure it was
(``domain/work_certificate.py``); not even the authority's name stands in its head, but the workplace's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.closing import USUAL_SIGNERS, ClosingKind
from asfdesk.domain.signature import Role
from asfdesk.domain.work_certificate import WorkCertificate

from . import wording
from .closing_signatures import empty_boxes
from .content import (
    SCHEMA,
    Block,
    BulletList,
    Document,
    Facts,
    Heading,
    Paragraph,
    Section,
    Signatures,
    Space,
)


@dataclass(frozen=True, slots=True)
class Certified:
    """Everything that the document is made from."""

    view: AgreementView
    start: date | None
    last_day: date | None
    value: WorkCertificate


def certificate_document(
    of: Certified, *, roles: tuple[Role, ...] = USUAL_SIGNERS[ClosingKind.CERTIFICATE], demo: bool = False
) -> Document:
    """The certificate, unsigned and not issued; ``roles``: who has a line to sign on."""
    view = of.view
    return Document(
        kind="work_certificate",
        schema=SCHEMA,
        title="Intyg",
        subtitle=view.participant.name,
        organisation=view.enterprise.name,
        unit=view.enterprise.address.one_line,
        reference=f"Intyg {view.agreement.number}",
        marks=(),
        status="Utkast, inte utfärdat",
        watermark="UTKAST",
        notice=wording.DEMO if demo else "",
        blocks=_blocks(of, roles),
    )


def _blocks(of: Certified, roles: tuple[Role, ...]) -> tuple[Block, ...]:
    view, value = of.view, of.value
    person, place = view.participant, view.enterprise
    lead = (
        f"{person.name} har deltagit i arbetet hos {place.name} från den {swedish.long_date(of.start)} till den "
        f"{swedish.long_date(of.last_day)}."
    )
    number = person.person_number.full if person.person_number and value.shows_number else ""
    if person.protected:
        number = ""
    blocks: list[Block] = [
        Paragraph(lead, "lead"),
        Facts(
            look="box",
            facts=wording.facts(
                ("Namn", person.name),
                ("Personnummer", number),
                ("Arbetsplats", place.name),
                ("Organisationsnummer", place.org_number),
                ("Period", f"{swedish.long_date(of.start)} – {swedish.long_date(of.last_day)}"),
                ("Omfattning", _extent(of)),
                ("Handledare", _supervisor(view)),
            ),
        ),
        Heading("Arbetsuppgifter", 1),
        BulletList(wording.items(value.tasks)) if value.tasks else Paragraph(wording.MISSING),
        Heading(f"Det här har {person.given_name} lärt sig", 1),
        *(wording.prose(value.learnt) or [Paragraph(wording.MISSING)]),
    ]
    if value.words:
        blocks += [Heading("Vi vill också säga", 1), *wording.prose(value.words)]
    return (*blocks, Space(4), _signatures(view, roles))


def _extent(of: Certified) -> str:
    terms, value = of.view.terms, of.value
    week = f"{swedish.hours(terms.hours_per_week)} i veckan" if terms.hours_per_week else ""
    whole = f"sammanlagt {swedish.hours(value.hours)}" if value.hours else ""
    text = wording.joined(week, whole)
    return f"{text[:1].upper()}{text[1:]}"


def _supervisor(view: AgreementView) -> str:
    supervisor = view.supervisor
    return wording.joined(supervisor.name, supervisor.title) if supervisor else ""


def _signatures(view: AgreementView, roles: tuple[Role, ...]) -> Section:
    officer, supervisor = view.officer, view.supervisor
    signer = (
        (supervisor.name, wording.joined(supervisor.title, view.enterprise.name)) if supervisor else ("", "")
    )
    if not signer[0]:
        signer = (view.terms.signatory, wording.joined(view.terms.signatory_title, view.enterprise.name))
    who = {Role.ENTERPRISE: signer, Role.OFFICER: (officer.name, officer.title) if officer else ("", "")}
    phone = supervisor.phone if supervisor and supervisor.phone else view.enterprise.phone
    ask = f" Frågor besvaras av {signer[0]}, {phone}." if phone and signer[0] else ""
    return Section(
        (
            Signatures(empty_boxes(ClosingKind.CERTIFICATE, {role: who[role] for role in roles})),
            Paragraph(f"Intyget återger vad som har utförts på arbetsplatsen.{ask}", "small"),
        ),
        keep_together=True,
    )
