"""Presenting an agreement, taking the three signatures, and what follows from the last one.

Each party is shown, and signs, one frozen text: the participant and the officer the whole agreement, the
enterprise the same without what the participant has not consented to share (JO 3507-2017). The signature is
bound to the SHA-256 of that text. After the third the agreement is signed for ever, and its visits are planned.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.amendment import words_to_sign
from asfdesk.documents.content import Document, digest, to_json
from asfdesk.documents.printable import check_document
from asfdesk.documents.render import pdf
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.agreement import (
    Agreement,
    AgreementView,
    FrozenText,
    State,
    copy_for,
    roles_left,
)
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.followup import planned_visits
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Copy, Given, Ink, Role, Signature, Way
from asfdesk.domain.visit import Visit
from asfdesk.domain.writing import tidy
from asfdesk.store.work import Work

from ..agreeing.agreements import require_ready, view_of
from ..agreeing.before_signing import lock_control
from ..agreeing.frozen_words import shown_document
from ..agreeing.replanning import carry_out
from ..desk import Desk
from ..planning.busy_times import is_busy
from ..sealed.seals import seal_signed
from ..visiting.visit_planning import add_planned
from ..workdays import swedish_workdays
from .given import checked, require_shown, require_turn

_PLACE_KEY = "signing_place"
_PURPOSE = "Placering enligt överenskommelse {number}"


def present(desk: Desk, agreement_id: UUID) -> AgreementView:
    """Lock the words and freeze both copies, ready to be signed. Raises RuleBroken with what is missing."""
    with desk.store.write(Operation.PRESENT_FOR_SIGNING) as work:
        view = view_of(desk, work, work.agreements.get(agreement_id))
        view.agreement.require_editable()
        if work.endings.find(view.placement.id):
            raise broken(Rule.PLACEMENT_ENDED, "agreement")
        require_ready(desk, view)
        lock_control(work, view)
        presented = replace(
            view.agreement,
            state=State.PRESENTED,
            round=view.agreement.round + 1,
            presented_at=desk.now(),
        )
        saved = work.agreements.save(presented)
        freeze_texts(desk, work, view, saved)
        work.drafts.drop(Kind.AGREEMENT, agreement_id)
        return view_of(desk, work, saved)


def freeze_texts(
    desk: Desk, work: Work, view: AgreementView, presented: Agreement
) -> tuple[FrozenText, FrozenText]:
    """Freeze both copies of a presented agreement, within a running unit of work. Raises RuleBroken(UNPRINTABLE)."""
    full = words_to_sign(view, desk.catalogue.reference, demo=desk.demo)
    check_document(full)
    shared = frozenset(topic.value for topic in view.terms.shared_topics)
    copies = (
        _text(presented, Copy.FULL, full),
        _text(presented, Copy.SUPERVISOR, for_supervisor(full, shared)),
    )
    work.texts.add(*copies)
    return copies


def _text(presented: Agreement, copy: Copy, document: Document) -> FrozenText:
    return FrozenText(presented.id, presented.round, copy, to_json(document).decode(), digest(document))


def withdraw(desk: Desk, agreement_id: UUID, reason: str) -> Agreement:
    """Back to a draft. Signatures given so far stay on record but no longer count. Raises RuleBroken."""
    if not tidy(reason):
        raise broken(Rule.REASON_REQUIRED, "reason")
    with desk.store.write(Operation.WITHDRAW_FROM_SIGNING) as work:
        agreement = work.agreements.get(agreement_id)
        agreement.require_presented()
        work.note(tidy(reason))
        return work.agreements.save(replace(agreement, state=State.DRAFT, presented_at=None))


def signer(view: AgreementView, role: Role) -> tuple[str, str]:
    """The name and the capacity that a party is expected to sign with."""
    if role is Role.PARTICIPANT:
        return view.participant.name, "Deltagare"
    if role is Role.ENTERPRISE:
        return view.terms.signatory, view.terms.signatory_title or "För anordnaren"
    officer = view.officer
    return (officer.name, officer.title) if officer else ("", "Handläggare")


def last_place(desk: Desk) -> str:
    """Where somebody signed last: usually the same table."""
    with desk.store.read() as work:
        return work.preferences.get(_PLACE_KEY) or ""


def shown_pdf(desk: Desk, view: AgreementView, role: Role) -> bytes:
    """The pages of :func:`shown_document` with the signatures given so far."""
    return pdf(with_signatures(shown_document(view, role), view, Desk.local), made_at=desk.now())


def sign(
    desk: Desk,
    agreement_id: UUID,
    role: Role,
    *,
    name: str,
    capacity: str,
    place: str,
    ink: Ink | None,
    shown_sha256: str,
    way: Way = Way.SCREEN,
    typed: str = "",
    witness: str = "",
) -> AgreementView:
    """Take one party's signature under exactly the text that was on the screen.

    Raises RuleBroken: a problem of ``given.given_problems``; SIGNED_ALREADY; TEXT_CHANGED when what was shown is not
    what is frozen; AGREEMENT_LOCKED when nothing is presented.
    """
    given = checked(Given(name, capacity, place, ink, way, typed, witness))
    with desk.store.write(Operation.SIGN) as work:
        agreement = work.agreements.get(agreement_id)
        agreement.require_presented()
        view = view_of(desk, work, agreement)
        text = view.text(copy_for(role))
        require_shown(text, shown_sha256, "agreement")
        require_turn(role, roles_left(view.signatures))
        work.signatures.add(
            Signature(
                id=new_id(),
                agreement_id=agreement.id,
                round=agreement.round,
                role=role,
                name=given.name,
                capacity=given.capacity,
                place=given.place,
                signed_at=desk.now(),
                copy=copy_for(role),
                shown_sha256=shown_sha256,
                ink=given.kept_ink,
                way=given.way,
                witness=given.witness,
            )
        )
        work.preferences.put(_PLACE_KEY, given.place)
        if len(roles_left(view.signatures)) == 1:
            agreement = work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=desk.now()))
            follow_on(work, view, desk.today())
        view = view_of(desk, work, agreement)
    if agreement.state is State.SIGNED:
        seal_signed(desk, agreement_id)  # its own write: what fails here is a to-do, the signatures stand
    return view


def follow_on(work: Work, view: AgreementView, on: date) -> None:
    """What follows from the last signature, within the write that takes it: visits, whose the case is, and the consent."""
    if view.amends is None:
        plan_visits(work, view)
    else:
        carry_out(work, view, on)
        hand_over(work, view)
    record_consent(work, view, on)


def hand_over(work: Work, view: AgreementView) -> None:
    """An amendment that names another case officer gives that officer the case, and with it its visits."""
    officer_id, before = view.terms.officer_id, view.amends
    if before is None or officer_id in (None, before.terms.officer_id):
        return
    placement = work.placements.get(view.placement.id)
    if placement.officer_id != officer_id:
        work.placements.save(replace(placement, officer_id=officer_id))


def plan_visits(work: Work, view: AgreementView) -> list[Visit]:
    """Make the visits of the follow-up plan, unless the same kind already lies on that day. Returns the new ones.

    Days on which the officer's other calendar has no room are avoided; each date keeps the chain of reasons it came from.
    """
    terms = view.terms
    if terms.start is None or terms.end is None:
        return []
    existing = {(visit.kind, visit.on) for visit in work.visits.of_placement(view.placement.id)}
    plan = planned_visits(terms.follow_up, terms.start, terms.end, swedish_workdays(), is_busy(work))
    return add_planned(
        work,
        view.placement.id,
        view.enterprise.name,
        [planned for planned in plan if (planned.kind, planned.on) not in existing],
    )


def record_consent(work: Work, view: AgreementView, on: date) -> Consent | None:
    """The topics ticked in the agreement, signed by the participant, become a consent on record for its period.

    An amendment or extension that changes topics or days ends the consent of the document before it and begins its own.
    """
    terms, before = view.terms, view.amends
    begins = min(on, terms.start or on)
    if before is not None:
        begins = view.agreement.applies_from or on
        if (before.terms.shared_topics, before.terms.end) == (terms.shared_topics, terms.end):
            return None
        purpose = _PURPOSE.format(number=before.agreement.number)
        for earlier in work.consents.of_participant(view.participant.id):
            lasts = earlier.valid_to is None or earlier.valid_to >= begins
            if earlier.purpose == purpose and earlier.revoked_on is None and lasts:
                work.consents.save(replace(earlier, valid_to=begins - timedelta(days=1)))
    if not terms.shared_topics:
        return None
    return work.consents.save(
        Consent(
            id=new_id(),
            participant_id=view.participant.id,
            enterprise_id=view.enterprise.id,
            topics=terms.shared_topics,
            purpose=_PURPOSE.format(number=view.agreement.number),
            way=ConsentWay.WRITTEN,
            valid_from=begins,
            valid_to=terms.end,
            given_on=on,
        )
    )
