"""One final assessment or certificate of a folder, put into the register anew, with the end of the placement it speaks of.

It belongs to an agreement, which must be in the register already. An assessment tells of the end; a certificate, which is
shown to employers, only its last day. Source of trust: the words have their SHA-256, each who signed has signed them, and
``before`` has the whole file judged.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from asfdesk.documents.content import digest
from asfdesk.domain.agreement import Placement
from asfdesk.domain.bulk import Entry, Lack, Outcome, What, Why
from asfdesk.domain.change import Operation
from asfdesk.domain.closing import SIGNERS, ClosingDocument, ClosingKind, ClosingSignature
from asfdesk.domain.ending import Ending
from asfdesk.domain.final_assessment import (
    AdaptationResult,
    FinalAssessment,
    GoalResult,
    check_assessment,
)
from asfdesk.domain.signature import NO_INK, Given, Role, Way
from asfdesk.domain.visit import VisitState
from asfdesk.domain.work_certificate import WorkCertificate, check_certificate
from asfdesk.exchange.closing_data import AssessmentData, CertificateData, ClosingData, GivenData
from asfdesk.store.work import Work

from ..desk import Desk
from ..finishing.closing import issued_document
from ..finishing.endings import period_of, settle, signed_of
from ..finishing.outcomes import follow_up_told
from ..sealed.carried_proof import Refused, given_well, hides, ink_of, proved
from ..visiting.visit_view import view_of
from .entry import Before, Conflict, attempted, keep_file, refuse_erased, unjudged
from .found import placement_of
from .visit_check import number

_WHAT = {ClosingKind.ASSESSMENT: What.ASSESSMENT, ClosingKind.CERTIFICATE: What.CERTIFICATE}
_KINDS = {ClosingKind.ASSESSMENT: "final_assessment", ClosingKind.CERTIFICATE: "work_certificate"}


def take_in_closing(desk: Desk, data: ClosingData, before: Before = unjudged) -> Entry:
    """One assessment or certificate, in one transaction."""
    entry = Entry("", Outcome.DONE, number=data.agreement, what=_WHAT[ClosingKind(data.kind)])
    return attempted(
        lambda: _take_in(desk, data, before, entry), entry, Why.DOCUMENT_DIFFERS, Why.ENDING_DIFFERS
    )


def _take_in(desk: Desk, data: ClosingData, before: Before, entry: Entry) -> Entry:
    issued = _issued(data)
    digits = number(data.participant, desk.today())
    refuse_erased(desk, UUID(data.participant.id), digits, data.participant.name)
    with desk.store.read() as work:
        placement, _ = placement_of(work, data.agreement, data.participant, digits)
        known = work.closing.find(issued.id)
        ending = work.endings.find(placement.id)
        if known is None and issued.replaces is not None and work.closing.find(issued.replaces) is None:
            raise Conflict(Why.NO_EARLIER, data.agreement)
    issued = replace(issued, placement_id=placement.id)
    if known is not None:
        if (known.sha256, known.placement_id) != (issued.sha256, placement.id):
            raise Conflict(Why.DOCUMENT_DIFFERS)
        return replace(entry, outcome=Outcome.ALREADY)
    last_day = data.ending.last_day if data.ending else data.last_day
    if ending is not None and ending.last_day != last_day:
        raise Conflict(Why.ENDING_DIFFERS)
    written = _written(desk, data, placement.id)
    whole = before()
    with desk.store.write(Operation.REBUILD) as work:
        work.note(f"rebuild {data.kind} {data.agreement}")
        if ending is None:
            _end(desk, work, data, placement, last_day)
        if isinstance(written, FinalAssessment) and work.assessments.find(placement.id) is None:
            work.assessments.save(written)
        if isinstance(written, WorkCertificate) and work.certificates.find(placement.id) is None:
            work.certificates.save(written)
        work.closing.add(issued)
        if whole is not None:
            keep_file(desk, work, whole, digest(issued_document(desk, issued)), closing_id=issued.id)
    return replace(entry, lacks=tuple(_lacks(data, ended=ending is None, written=written is not None)))


def _issued(data: ClosingData) -> ClosingDocument:
    """The document as it was issued. Raises Refused(PART_ONLY | WORDS_DIFFER | SIGNATURE_DIFFERS | MALFORMED)."""
    if data.recipient != "file" or data.words.content is None:
        raise Refused(Why.PART_ONLY)
    content, kind = data.words.content, ClosingKind(data.kind)
    if proved(content, data.words.sha256).kind != _KINDS[kind]:
        raise Refused(Why.WORDS_DIFFER)
    roles = [one.role for one in data.signatures]
    if len(set(roles)) < len(roles) or not set(roles) <= {role.value for role in SIGNERS[kind]}:
        raise Refused(Why.SIGNATURE_DIFFERS)
    return ClosingDocument(
        UUID(data.id),
        UUID(data.placement_id),
        kind,
        content,
        data.words.sha256,
        data.issued_at,
        tuple(_signature(data, one) for one in data.signatures),
        UUID(data.replaces) if data.replaces else None,
    )


def _signature(data: ClosingData, one: GivenData) -> ClosingSignature:
    way = Way(one.way)
    if way is Way.PAPER:
        raise Refused(Why.ON_PAPER)
    drawn = NO_INK if way is Way.TYPED else ink_of(one.ink)
    given_well(Given(one.name, one.capacity, one.place, drawn, way, one.name, one.witness))
    if one.shown_sha256 != data.words.sha256:
        raise Refused(Why.SIGNATURE_DIFFERS)
    return ClosingSignature(
        Role(one.role), one.name, one.capacity, one.place, one.signed_at, one.shown_sha256, drawn, way, one.witness
    )  # fmt: skip


def _end(desk: Desk, work: Work, data: ClosingData, placement: Placement, last_day: date | None) -> None:
    """The end as the document tells of it, with what it does to the planned visits; and the outcomes that visits made
    after it told. Raises Conflict(ENDING_DIFFERS): the day is none of the agreement's."""
    start, end = period_of(signed_of(work, placement.id))
    if last_day is None or start is None or end is None or not start <= last_day <= end:
        raise Conflict(Why.ENDING_DIFFERS)
    told = data.ending
    value = Ending(placement.id, last_day=last_day, planned_end=end)
    if told is not None:
        if hides(told.reason, told.notice_exception):
            raise Refused(Why.MALFORMED)
        codes = {reason.code for reason in desk.catalogue.ending_reasons}
        value = replace(
            value,
            by=told.by,
            reason_code=told.reason_code if told.reason_code in codes else "",
            reason=told.reason,
            noticed_on=told.noticed_on,
            notice_days=told.notice_days,
            notice_exception=told.notice_exception,
        )
    settle(desk, work, value)
    for visit in work.visits.of_placement(placement.id):
        if visit.state is VisitState.CLOSED and visit.on > last_day:
            follow_up_told(desk, work, view_of(desk, work, visit))


def _written(desk: Desk, data: ClosingData, key: UUID) -> FinalAssessment | WorkCertificate | None:
    """What was written in the form behind the document. Raises Refused(MALFORMED)."""
    if data.assessment is not None:
        assessment = _assessment(data.assessment, key)
        texts = [assessment.recommendation, assessment.next_step, assessment.officer_view, assessment.tasks]
        if check_assessment(assessment, desk.today()) or hides(*texts):
            raise Refused(Why.MALFORMED)
        return assessment
    if data.certificate is not None:
        certificate = _certificate(data.certificate, key, shows_number=bool(data.participant.number))
        if check_certificate(certificate) or hides(certificate.learnt, certificate.words):
            raise Refused(Why.MALFORMED)
        return certificate
    return None


def _assessment(data: AssessmentData, key: UUID) -> FinalAssessment:
    return FinalAssessment(
        key,
        tuple(GoalResult(one.what, one.measured, one.when, one.fulfilment, one.words) for one in data.goals),
        tuple(AdaptationResult(one.what, one.worked, one.words) for one in data.adaptations),
        data.tasks,
        data.participant_view,
        data.supervisor_view,
        data.officer_view,
        data.recommendation_code,
        data.recommendation,
        data.next_step,
        data.discussed_on,
    )


def _certificate(data: CertificateData, key: UUID, *, shows_number: bool) -> WorkCertificate:
    hours = Decimal(data.hours) if data.hours else None
    return WorkCertificate(key, data.tasks, data.learnt, data.words, hours, shows_number=shows_number)


def _lacks(data: ClosingData, *, ended: bool, written: bool) -> list[Lack]:
    found = [] if written else [Lack.FORM]
    if ended:
        found.append(Lack.TOLD if data.ending else Lack.REASON)
    return found
