"""Certificates: begun from what the agreement says was to be done, saved as they are written, and what may tell too much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from asfdesk.documents.content import Document
from asfdesk.documents.scripts import unprintable
from asfdesk.documents.work_certificate import Certified, certificate_document
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.closing import USUAL_SIGNERS, ClosingKind
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.signature import Role
from asfdesk.domain.work_certificate import (
    WorkCertificate,
    certificate_gaps,
    check_certificate,
    telling,
)
from asfdesk.domain.writing import tidied, tidy
from asfdesk.store.work import Work

from ..desk import Desk
from .assessments import hours_present
from .endings import EndingView, ending_view


@dataclass(frozen=True, slots=True)
class CertificateView:
    """The certificate with the end it belongs to; ``value`` is a begun one while nothing is saved."""

    end: EndingView
    value: WorkCertificate


def get_certificate(desk: Desk, placement_id: UUID) -> CertificateView:
    """The certificate, begun from the agreement's tasks if there is none. Raises RuleBroken(AGREEMENT_INCOMPLETE)."""
    hours = hours_present(desk, placement_id)
    with desk.store.read() as work:
        view = certificate_view(desk, work, placement_id)
    return replace(view, value=replace(view.value, hours=hours)) if view.value.version == 0 else view


def certificate_view(desk: Desk, work: Work, placement_id: UUID) -> CertificateView:
    """:func:`get_certificate` within a running unit of work, without the hours of a begun one."""
    end = ending_view(desk, work, placement_id)
    begun = WorkCertificate(
        placement_id, end.view.terms.tasks, shows_number=not end.view.participant.protected
    )
    return CertificateView(end, work.certificates.find(placement_id) or begun)


def check(value: WorkCertificate) -> list[Problem]:
    """What is wrong, what could not be printed included."""
    found = check_certificate(value)
    for name, text in (("tasks", "\n".join(value.tasks)), ("learnt", value.learnt), ("words", value.words)):
        if lacking := unprintable(text):
            found.append(Problem(Rule.UNPRINTABLE, name, {"characters": lacking[:20]}))
    return found


def missing(view: CertificateView, value: WorkCertificate) -> list[Problem]:
    """What must be there before the certificate can be issued."""
    found = certificate_gaps(value)
    return found if view.end.ending is not None else [Problem(Rule.NOT_ENDED, "ending"), *found]


def telling_words(desk: Desk, value: WorkCertificate) -> tuple[str, ...]:
    """Words in it that may tell of health, benefits or the reason: to be looked at before it is issued."""
    return telling(value, desk.catalogue.telling_words)


def save_certificate(desk: Desk, value: WorkCertificate) -> WorkCertificate:
    """Save as far as it has come, and drop its half-typed copy in the same transaction. Raises RuleBroken."""
    value = replace(tidied(value), tasks=tuple(task for task in map(tidy, value.tasks) if task))
    if found := check_certificate(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_CERTIFICATE) as work:
        work.placements.get(value.id)
        work.drafts.drop(Kind.CERTIFICATE, value.id)
        return work.certificates.save(value)


def document_of(
    desk: Desk,
    view: CertificateView,
    value: WorkCertificate,
    roles: tuple[Role, ...] = USUAL_SIGNERS[ClosingKind.CERTIFICATE],
) -> Document:
    """What the certificate states as it stands, not issued, with lines for ``roles``."""
    end = view.end
    return certificate_document(
        Certified(end.view, end.start, end.last_day, value), roles=roles, demo=desk.demo
    )
