"""The data that a copy of an issued assessment or certificate carries inside, for each who may have one.

Whose copy holds what follows the words of that copy: the workplace's and another authority's carry their own narrowed
words and nothing beside them (JO 3507-2017; OSL 26:1), and a certificate's data tell no more than its page, since it is
shown to employers.
"""

from __future__ import annotations

from decimal import Decimal

from asfdesk import __version__
from asfdesk.documents.archive import Attachment
from asfdesk.documents.closing_signatures import role_of
from asfdesk.documents.content import Document, digest, from_json, signature_boxes, to_json
from asfdesk.domain.carried import Carry, Recipient
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.ending import Ending
from asfdesk.domain.final_assessment import FinalAssessment
from asfdesk.domain.work_certificate import WorkCertificate
from asfdesk.exchange import closing_data as form

from ..agreeing.carried import carry_for, ink_data, without_number
from ..desk import Desk
from . import assessments, work_certificates
from .closing import Whose
from .endings import EndingView

_DESCRIPTION = "Handlingens uppgifter, underskrifternas streck och kontrollsummor"
_CARRY = {
    Whose.FILE: Recipient.FILE,
    Whose.PARTICIPANT: Recipient.PARTICIPANT,
    Whose.SUPERVISOR: Recipient.SUPERVISOR,
    Whose.AUTHORITY: Recipient.SUPERVISOR,
}


def closing_attachments(
    desk: Desk, view: EndingView, issued: ClosingDocument, whose: Whose, words: Document
) -> tuple[Attachment, ...]:
    """What the copy carries inside; nothing when pages alone were chosen. ``words``: those of this copy, unsigned."""
    carry = carry_for(desk, _CARRY[whose])
    if not carry.data:
        return ()
    data = closing_data(desk, view, issued, whose, words, carry)
    return (Attachment(form.NAME, "application/json", form.to_json(data), _DESCRIPTION),)


def closing_data(
    desk: Desk, view: EndingView, issued: ClosingDocument, whose: Whose, words: Document, carry: Carry
) -> form.ClosingData:
    """The document as data for ``whose`` copy."""
    about, recipient = view.view, _CARRY[whose]
    person = about.participant
    whole = whose in (Whose.FILE, Whose.PARTICIPANT)
    told = whole and issued.kind is ClosingKind.ASSESSMENT
    content = to_json(words).decode()
    bare = content if carry.person_number else without_number(person, content)
    as_signed = digest(words) == issued.sha256 and bare == content
    written = _written(desk, issued) if whole else None
    number = person.person_number.digits if person.person_number else ""
    number = number if carry.person_number and _says(words, number) else ""
    left_out = {
        "text": not as_signed,
        "written": written is None,
        "ending": not told or view.ending is None,
        "person_number": bool(person.person_number) and not number,
        "dynamics": any(not carry.keeps_dynamics(recipient, one.role) for one in issued.signatures),
    }
    return form.ClosingData(
        format=form.FORMAT,
        version=form.VERSION,
        program=f"asfdesk {__version__}",
        recipient=whose.value,
        left_out=tuple(name for name, is_out in left_out.items() if is_out),
        id=str(issued.id),
        kind=issued.kind.value,
        placement_id=str(issued.placement_id),
        agreement=about.agreement.number,
        issued_at=issued.issued_at,
        last_day=view.last_day,
        participant=form.PartyData(str(person.id), person.name, number),
        enterprise=form.PartyData(
            str(about.enterprise.id), about.enterprise.name, about.enterprise.org_number
        ),
        words=form.WordsData(issued.sha256, content)
        if as_signed
        else form.WordsData(issued.sha256, pages=bare),
        signatures=tuple(
            form.GivenData(
                role=one.role.value,
                name=one.name,
                capacity=one.capacity,
                place=one.place,
                signed_at=one.at,
                shown_sha256=one.sha256,
                ink=ink_data(one.ink, dynamics=carry.keeps_dynamics(recipient, one.role)),
                way=one.way.value,
                witness=one.witness,
            )
            for one in issued.signatures
        ),
        replaces=str(issued.replaces) if issued.replaces else None,
        ending=_ending(view.ending) if told and view.ending else None,
        assessment=_assessment(written) if isinstance(written, FinalAssessment) else None,
        certificate=_certificate(written) if isinstance(written, WorkCertificate) else None,
    )


def _says(words: Document, number: str) -> bool:
    """Whether the pages show the personal number: a certificate does only when that was chosen."""
    return bool(number) and number[-4:] in (plain := to_json(words).decode()) and number[:8] in plain


def _written(desk: Desk, issued: ClosingDocument) -> FinalAssessment | WorkCertificate | None:
    """What the officer wrote, if it is still what was issued: a better one may be under way."""
    with desk.store.read() as work:
        if issued.kind is ClosingKind.ASSESSMENT:
            assessment = assessments.assessment_view(desk, work, issued.placement_id)
            made, value = assessments.document_of(desk, assessment, assessment.value), assessment.value
        else:
            certificate = work_certificates.certificate_view(desk, work, issued.placement_id)
            value = certificate.value
            lines = signature_boxes(from_json(issued.content.encode()).blocks)
            made = work_certificates.document_of(
                desk, certificate, value, tuple(role_of(issued.kind, line) for line in lines)
            )
    return value if digest(made) == issued.sha256 else None


def _ending(ending: Ending) -> form.EndingData:
    assert ending.last_day is not None  # something has been issued about it
    return form.EndingData(
        last_day=ending.last_day,
        planned_end=ending.planned_end,
        by=ending.by,
        reason_code=ending.reason_code,
        reason=ending.reason,
        noticed_on=ending.noticed_on,
        notice_days=ending.notice_days,
        notice_exception=ending.notice_exception,
    )


def _assessment(value: FinalAssessment) -> form.AssessmentData:
    return form.AssessmentData(
        goals=tuple(
            form.GoalData(one.what, one.measured, one.when, one.fulfilment, one.words) for one in value.goals
        ),
        adaptations=tuple(form.AdaptationData(one.what, one.worked, one.words) for one in value.adaptations),
        tasks=value.tasks,
        participant_view=value.participant_view,
        supervisor_view=value.supervisor_view,
        officer_view=value.officer_view,
        recommendation_code=value.recommendation_code,
        recommendation=value.recommendation,
        next_step=value.next_step,
        discussed_on=value.discussed_on,
    )


def _certificate(value: WorkCertificate) -> form.CertificateData:
    return form.CertificateData(value.tasks, value.learnt, value.words, _hours(value.hours))


def _hours(hours: Decimal | None) -> str:
    return "" if hours is None else f"{hours.normalize():f}"
