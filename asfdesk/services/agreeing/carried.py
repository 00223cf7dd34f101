"""The data that a copy of a signed agreement carries inside, chosen for each recipient.

Source: JO 3507-2017 and OSL 26:1 for the supervisor's copy; GDPR article 5.1 c for the others.
"""

from __future__ import annotations

import msgspec

from asfdesk import __version__
from asfdesk.documents.agreement_control import law_words
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import from_json as read_document
from asfdesk.documents.content import to_json
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.agreement import AgreementView, FrozenText, State
from asfdesk.domain.before_signing import Finding, Standing
from asfdesk.domain.carried import CAREFUL, Carry, Recipient, limited
from asfdesk.domain.change import Operation
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import CaseOfficer, Commissioner, Enterprise, Participant, Supervisor, Unit
from asfdesk.domain.signature import Copy, Ink, Signature
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.exchange import agreement_data as form

from ..desk import Desk
from ..parties.consents import shared_now

_KEY = "carried.{}"
_DESCRIPTION = "Överenskommelsens uppgifter, underskrifternas streck och kontrollsummor"


def carry_for(desk: Desk, recipient: Recipient) -> Carry:
    """What was chosen for a recipient."""
    with desk.store.read() as work:
        known = work.preferences.get(_KEY.format(recipient))
    if known is None:
        return CAREFUL[recipient]
    try:
        return msgspec.json.decode(known.encode(), type=Carry)
    except msgspec.DecodeError:
        return CAREFUL[recipient]


def choose_carry(desk: Desk, recipient: Recipient, carry: Carry) -> None:
    """Let copies for a recipient carry this from now on."""
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(_KEY.format(recipient), msgspec.json.encode(carry).decode())


def attachments(desk: Desk, view: AgreementView, recipient: Recipient) -> tuple[Attachment, ...]:
    """What the recipient's copy of a signed agreement carries inside; nothing for what is not signed."""
    if view.agreement.state is not State.SIGNED:
        return ()
    shared = shared_now(desk, view.participant.id, view.enterprise.id)
    carry = limited(carry_for(desk, recipient), recipient, shared)
    if not carry.data:
        return ()
    with desk.store.read() as work:
        visits = work.visits.of_placement(view.placement.id)
    data = form.to_json(agreement_data(view, recipient, carry, shared, visits))
    return (Attachment(form.NAME, "application/json", data, _DESCRIPTION),)


def agreement_data(
    view: AgreementView,
    recipient: Recipient,
    carry: Carry,
    shared: frozenset[SharedTopic],
    visits: list[Visit] | None = None,
) -> form.AgreementData:
    """The data of a signed agreement for a recipient; ``shared``: what the participant lets the supervisor know now."""
    agreement, placement = view.agreement, view.placement
    assert agreement.presented_at is not None
    assert agreement.signed_at is not None
    mine = recipient is not Recipient.SUPERVISOR
    texts = tuple(
        _text(view, text, recipient, carry, shared)
        for text in view.texts
        if mine or text.copy is Copy.SUPERVISOR
    )
    everyone = view.supervisor, view.deputy
    return form.AgreementData(
        format=form.FORMAT,
        version=form.VERSION,
        program=f"asfdesk {__version__}",
        recipient=recipient.value,
        left_out=_left_out(view, recipient, carry, texts),
        id=str(agreement.id),
        number=agreement.number,
        state="signed",
        round=agreement.round,
        presented_at=agreement.presented_at,
        signed_at=agreement.signed_at,
        placement_id=str(placement.id),
        measure=placement.measure_code,
        measure_from=placement.measure_from,
        financier=placement.financier,
        participant=_person(view.participant, recipient, carry, shared),
        enterprise=_enterprise(view.enterprise),
        commissioner=_commissioner(view.commissioner) if view.commissioner else None,
        unit=_unit(view.unit) if view.unit else None,
        officer=_contact(view.officer) if view.officer else None,
        supervisors=tuple(_contact(person) for person in everyone if person is not None),
        terms=view.terms if mine else None,
        texts=texts,
        signatures=tuple(_signature(one, recipient, carry) for one in view.signatures),
        kind=agreement.kind.value,
        amends=form.AmendsData(str(view.amends.agreement.id), view.amends.agreement.number)
        if view.amends
        else None,
        control=tuple(_control(one) for one in view.control if _may_tell(one, view, recipient, shared)),
        visits=tuple(_visit(visit) for visit in visits or () if visit.state is VisitState.PLANNED and mine),
    )


def _left_out(
    view: AgreementView, recipient: Recipient, carry: Carry, texts: tuple[form.TextData, ...]
) -> tuple[str, ...]:
    found = {
        "terms": recipient is Recipient.SUPERVISOR,
        "text": any(text.content is None for text in texts) or len(texts) < len(view.texts),
        "person_number": view.participant.person_number is not None and not carry.person_number,
        "contact": view.participant.protected or recipient is Recipient.SUPERVISOR,
        "dynamics": any(not carry.keeps_dynamics(recipient, one.role) for one in view.signatures),
    }
    return tuple(name for name, is_out in found.items() if is_out)


def _may_tell(
    finding: Finding, view: AgreementView, recipient: Recipient, shared: frozenset[SharedTopic]
) -> bool:
    """The supervisor's copy has no more of the control than its text says."""
    topic = finding.point.shares
    if finding.mark is None or finding.standing is Standing.OPEN:
        return False
    return (
        recipient is not Recipient.SUPERVISOR or topic is None or topic in (shared & view.terms.shared_topics)
    )


def _control(finding: Finding) -> form.ControlData:
    mark = finding.mark
    assert mark is not None  # locked with the words
    assert mark.standing is not Standing.OPEN
    return form.ControlData(
        id=str(mark.id),
        point=mark.point,
        label=finding.point.label,
        law=law_words(finding.point),
        standing=mark.standing.value,
        on=mark.on,
        by=mark.by,
        reason=mark.reason,
        known=mark.known,
    )


def _text(
    view: AgreementView, text: FrozenText, recipient: Recipient, carry: Carry, shared: frozenset[SharedTopic]
) -> form.TextData:
    """The words too. Where they hold more than the recipient may have now, those that its own pages show."""
    if recipient is Recipient.SUPERVISOR:
        document = read_document(text.content.encode())
        narrowed = for_supervisor(document, frozenset(topic.value for topic in shared))
        if narrowed == document:
            return form.TextData(text.copy.value, text.sha256, text.content)
        return form.TextData(
            text.copy.value, text.sha256, pages=without_number(view.participant, to_json(narrowed).decode())
        )
    if carry.person_number:
        return form.TextData(text.copy.value, text.sha256, text.content)
    pages = without_number(view.participant, text.content) if text.copy is recipient.copy else None
    return form.TextData(text.copy.value, text.sha256, pages=pages)


def without_number(person: Participant, content: str) -> str:
    """The words without the personal identity number, however it is written."""
    number = person.person_number
    for written in (number.full, number.digits) if number else ():
        content = content.replace(written, form.HIDDEN_NUMBER)
    return content


def _person(
    person: Participant, recipient: Recipient, carry: Carry, shared: frozenset[SharedTopic]
) -> form.PersonData:
    number = person.person_number.digits if person.person_number and carry.person_number else ""
    name = {"id": str(person.id), "given_name": person.given_name, "family_name": person.family_name}
    if recipient is Recipient.SUPERVISOR:
        contact = SharedTopic.CONTACT in shared and not person.protected
        return form.PersonData(
            **name,
            person_number=number,
            phone=person.phone if contact else "",
            email=person.email if contact else "",
        )
    if person.protected:  # where to find a protected person stands in no file that leaves the register
        return form.PersonData(**name, person_number=number, protection=person.protection.value)
    return form.PersonData(
        **name,
        person_number=number,
        phone=person.phone,
        email=person.email,
        street=person.address.street,
        postcode=person.address.postcode,
        city=person.address.city,
        contact_note=person.contact_note,
        municipality=person.municipality,
        language=person.language,
        interpreter=person.interpreter.value,
        communication=person.communication,
        representative=person.representative,
        representative_phone=person.representative_phone,
    )


def _enterprise(enterprise: Enterprise) -> form.OrganisationData:
    return form.OrganisationData(
        id=str(enterprise.id),
        name=enterprise.name,
        org_number=enterprise.org_number,
        municipality=enterprise.municipality,
        legal_form=enterprise.legal_form,
        street=enterprise.address.street,
        postcode=enterprise.address.postcode,
        city=enterprise.address.city,
        phone=enterprise.phone,
        email=enterprise.email,
        signatory=enterprise.signatory,
        signatory_title=enterprise.signatory_title,
    )


def _commissioner(commissioner: Commissioner) -> form.OrganisationData:
    return form.OrganisationData(
        str(commissioner.id), commissioner.name, commissioner.kind.value, commissioner.org_number
    )


def _unit(unit: Unit) -> form.OrganisationData:
    return form.OrganisationData(
        id=str(unit.id),
        name=unit.name,
        kind=unit.kind.value,
        municipality=unit.municipality,
        street=unit.address.street,
        postcode=unit.address.postcode,
        city=unit.address.city,
        phone=unit.phone,
        email=unit.email,
    )


def _contact(person: Supervisor | CaseOfficer) -> form.ContactData:
    return form.ContactData(str(person.id), person.name, person.title, person.phone, person.email)


def _signature(one: Signature, recipient: Recipient, carry: Carry) -> form.SignatureData:
    return form.SignatureData(
        id=str(one.id),
        role=one.role.value,
        name=one.name,
        capacity=one.capacity,
        place=one.place,
        signed_at=one.signed_at,
        copy=one.copy.value,
        shown_sha256=one.shown_sha256,
        ink=ink_data(one.ink, dynamics=carry.keeps_dynamics(recipient, one.role)),
        way=one.way.value,
        witness=one.witness,
    )


def ink_data(ink: Ink, *, dynamics: bool) -> form.InkData:
    """The strokes of a signature; their times and pressure only with ``dynamics``."""
    strokes = tuple(
        tuple(
            (p.x, p.y, float(p.t), -1.0 if p.pressure is None else p.pressure) if dynamics else (p.x, p.y)
            for p in s
        )
        for s in ink.strokes
    )
    return form.InkData(ink.width, ink.height, dynamics, strokes, ink.device.value if dynamics else "")


def _visit(visit: Visit) -> form.VisitData:
    return form.VisitData(
        str(visit.id), visit.kind.value, visit.on, visit.because.value, visit.number, visit.place
    )
