"""Signatures of others behind the seal: certify, then approve. Whoever has a certificate of their own signs the sealed file.

Off until somebody wants it: a file that is open to signatures has empty fields, and what is sealed for good cannot be
opened afterwards. The approver's certificate file is read, used and forgotten; nothing of its key is kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.seal_ladder import Hindrance
from asfdesk.domain.signature import Copy
from asfdesk.domain.verdict import Reason
from asfdesk.sealing.certificates import read_pkcs12
from asfdesk.sealing.conformance import examine

from ..agreeing.agreements import get_agreement
from ..desk import Desk
from ..sealed.certificates import believed
from ..sealed.failed_steps import keep
from ..sealed.seals import OPEN_KEY, keep_sealed, open_to_approvals
from ..sealed.verification import judge

__all__ = ["approve", "choose_open", "open_to_approvals", "places_left"]


def choose_open(desk: Desk, *, open_to_others: bool) -> None:
    """Leave room for three signatures of others in what is sealed from now on, or none."""
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(OPEN_KEY, "yes" if open_to_others else "")


def places_left(desk: Desk, agreement_id: UUID) -> int:
    """How many more may sign the kept file of a signed agreement; seals it if it is not sealed yet. Raises
    StoreFault(SEAL_FAILED)."""
    from asfdesk.sealing.approvals import empty_fields

    kept = keep_sealed(desk, get_agreement(desk, agreement_id), Copy.FULL)
    with desk.store.read() as work:
        return len(empty_fields(work.kept.content(kept.id)))


def approve(desk: Desk, agreement_id: UUID, certificate_file: bytes, passphrase: str) -> KeptDocument:
    """Sign the sealed file with somebody's own certificate (PKCS#12), and keep the result in its place.

    Raises:
        RuleBroken: a CERTIFICATE rule at ``file`` or ``passphrase``.
        StoreFault: SEAL_FAILED; NOT_APPROVED with ``hindrance``: SEALED_FOR_GOOD, or ISSUER_UNKNOWN when a receiver
            with this register's roots could not check it.
    """
    from asfdesk.sealing.approvals import NoRoom, approved

    who = read_pkcs12(certificate_file, passphrase, desk.now())
    before = keep_sealed(desk, get_agreement(desk, agreement_id), Copy.FULL)
    with desk.store.read() as work:
        data = work.kept.content(before.id)
    try:
        made = approved(data, who)
    except NoRoom:
        raise StoreFault(Fault.NOT_APPROVED, hindrance=Hindrance.SEALED_FOR_GOOD) from None
    found = judge(made, believed(desk), desk.now())
    if Reason.NOT_TRUSTED in found.reasons:
        raise StoreFault(Fault.NOT_APPROVED, hindrance=Hindrance.ISSUER_UNKNOWN)
    if set(found.reasons) - {Reason.NOT_CONFORMING}:
        raise StoreFault(Fault.NOT_APPROVED, hindrance=Hindrance.BROKEN)
    conformance = examine(made, signatures=len(found.found))
    kept = replace(
        before,
        id=new_id(),
        kind=KeptKind.RAISED,
        rung=found.rung,  # trusted time has to come anew, behind the signature
        sha256=hashlib.sha256(made).hexdigest(),
        size=len(made),
        made_at=desk.now(),
        name=", ".join(filter(None, (before.name, who.signer().name)))[:200],
        why="approved",
        conformance=conformance,
        replaces=before.id,
    )
    with desk.store.write(Operation.RAISE_SEAL) as work:
        keep(desk, work, kept, made)
    return kept
