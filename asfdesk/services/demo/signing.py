"""The three parties of the demo sign, with control, frozen words and ink, as they would at the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from asfdesk.domain.agreement import AgreementView, State, copy_for
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import ROLES, Role, Signature
from asfdesk.services.agreeing.before_signing import lock_control
from asfdesk.services.desk import Desk
from asfdesk.services.signatures.signing import freeze_texts, signer
from asfdesk.store.work import Work

from .controls import with_control
from .handwriting import signature_of


def sign(desk: Desk, work: Work, view: AgreementView, day: date, *, whole: bool = True) -> AgreementView:
    """Present and sign on a day; what is not signed by the whole table has the participant's signature alone."""
    at = datetime.combine(day, time(10, 15), UTC)
    view = with_control(desk, work, view, day)
    lock_control(work, view)
    presented = work.agreements.save(
        replace(view.agreement, state=State.PRESENTED, round=view.agreement.round + 1, presented_at=at)
    )
    texts = freeze_texts(desk, work, view, presented)
    view = replace(view, agreement=presented, texts=texts)
    roles = ROLES if whole else ROLES[:1]
    signatures = tuple(
        _signature(view, role, at + timedelta(minutes=4 * minutes))
        for minutes, role in enumerate(roles, start=1)
    )
    work.signatures.add(*signatures)
    if whole:
        presented = work.agreements.save(
            replace(presented, state=State.SIGNED, signed_at=at + timedelta(minutes=15))
        )
    return replace(view, agreement=presented, signatures=signatures)


def _signature(view: AgreementView, role: Role, at: datetime) -> Signature:
    text = view.text(copy_for(role))
    assert text is not None  # frozen a moment ago
    name, capacity = signer(view, role)
    return Signature(
        id=new_id(),
        agreement_id=view.agreement.id,
        round=view.agreement.round,
        role=role,
        name=name,
        capacity=capacity,
        place=view.enterprise.address.city,
        signed_at=at,
        copy=text.copy,
        shown_sha256=text.sha256,
        ink=signature_of(name),
    )
