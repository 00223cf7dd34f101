"""Trusted time for sealed agreements: where the time-stamp service is, and the way up the ladder when it is reached.

Off by default. What leaves the computer is a hash of the file and nothing else. What fails is noted in red and tried
again on demand or at the next start; the sealed file is there all the while.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from cryptography.hazmat.primitives.serialization import Encoding

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Rule, StoreFault, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.seal_ladder import Hindrance, Rung, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import TrustedCertificate, TrustPurpose
from asfdesk.sealing.cades import common_name
from asfdesk.sealing.certificates import (
    Identity,
    fingerprint,
    pem,
    read_certificates,
    read_key,
    revocation_list,
)

from ..agreeing.agreements import get_agreement
from ..desk import Desk
from . import certificates
from .failed_steps import failed_seals, keep, note_failure
from .kept_ladder import TIME_SERVICE
from .seals import keep_sealed, newest

Progress = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Offered:
    """Who a time-stamp service says it is: to be compared and believed by the officer, not by the program."""

    address: str
    name: str
    fingerprint: str
    pem: str


def time_service(desk: Desk) -> str:
    """The address of the service, empty when none is chosen."""
    with desk.store.read() as work:
        return work.preferences.get(TIME_SERVICE) or ""


def choose_time_service(desk: Desk, address: str) -> None:
    """Use this service from now on; empty for none. Raises RuleBroken(ADDRESS_FORM)."""
    address = address.strip()
    if address:
        check_address(address)
    with desk.store.write(Operation.TRUST_CERTIFICATE) as work:
        work.preferences.put(TIME_SERVICE, address)


def check_address(address: str) -> None:
    """Raises RuleBroken(ADDRESS_FORM) for what is no address of the web."""
    if not address.startswith(("http://", "https://")) or len(address) > 500 or " " in address:
        raise broken(Rule.ADDRESS_FORM, "address")


def ask_service(address: str, post: Callable[[str, bytes, str], bytes] | None = None) -> Offered:
    """Ask a service for a stamp on nothing, to see who answers.

    Raises:
        StoreFault: TIME_SERVICE with ``hindrance``.
    """
    from asfdesk.sealing.time_stamps import Service, StepFailed, http

    try:
        found = Service(address, post or http).token_certificates()
    except StepFailed as failed:
        raise StoreFault(Fault.TIME_SERVICE, hindrance=failed.hindrance) from None
    top = found[-1]
    return Offered(address, common_name(top), fingerprint(top), pem(top).decode("ascii"))


def believe_service(desk: Desk, offered: Offered) -> list[TrustedCertificate]:
    """The officer has compared the fingerprint: use the service and trust its certificate for time."""
    choose_time_service(desk, offered.address)
    return certificates.trust(desk, offered.pem.encode(), TrustPurpose.TIME)


def raise_rung(
    desk: Desk,
    agreement_id: UUID,
    copy: Copy = Copy.FULL,
    post: Callable[[str, bytes, str], bytes] | None = None,
) -> KeptDocument:
    """The sealed file of a copy, as far up the ladder as the service takes it; each step is kept when it holds.

    Raises:
        StoreFault: SEAL_FAILED or TIME_SERVICE with ``hindrance``; the failure is noted.
    """
    return climb(desk, keep_sealed(desk, get_agreement(desk, agreement_id), copy), post)


def climb(
    desk: Desk, kept: KeptDocument, post: Callable[[str, bytes, str], bytes] | None = None
) -> KeptDocument:
    """A sealed document of any kind as far up as the service takes it.

    Raises:
        StoreFault: TIME_SERVICE with ``hindrance``: none is chosen, or it did not answer, or not well; that is noted, and
            what was reached before is kept.
    """
    from asfdesk.sealing.time_stamps import StepFailed

    try:
        return _climb(desk, kept, post)
    except StepFailed as failed:
        note_failure(desk, kept.of, kept.copy, failed.step, failed.hindrance)
        raise StoreFault(Fault.TIME_SERVICE, hindrance=failed.hindrance) from None


def climb_copies(
    desk: Desk,
    copies: Iterable[Copy],
    keep_sealed_copy: Callable[[Copy], KeptDocument],
    post: Callable[[str, bytes, str], bytes] | None = None,
) -> None:
    """Seal each copy that is not sealed, and raise it if a time-stamp service is chosen. Raises StoreFault: SEAL_FAILED or
    TIME_SERVICE with ``hindrance``; the failure is noted."""
    stamped = post is not None or bool(time_service(desk))
    for copy in copies:
        kept = keep_sealed_copy(copy)
        if stamped:
            climb(desk, kept, post)


def _climb(desk: Desk, kept: KeptDocument, post: Callable[[str, bytes, str], bytes] | None) -> KeptDocument:
    from asfdesk.sealing.time_stamps import Service, http, with_long_term, with_trusted_time

    address = time_service(desk)
    if not address:
        raise StoreFault(Fault.TIME_SERVICE, hindrance=Hindrance.NO_TIME_SERVICE)
    service, roots = Service(address, post or http), certificates.believed(desk)
    with desk.store.read() as work:
        data = work.kept.content(kept.id)
    if not kept.rung.reaches(Rung.TRUSTED_TIME):
        data = with_trusted_time(data, service, roots, desk.now())
        kept = _keep(desk, kept, data, Rung.TRUSTED_TIME, Step.TIME)
    if not kept.rung.reaches(Rung.LONG_TERM):
        data = with_long_term(data, service, roots, _own_lists(desk), desk.now())
        kept = _keep(desk, kept, data, Rung.LONG_TERM, Step.LONG_TERM)
    return kept


def to_raise(desk: Desk) -> list[tuple[UUID, Copy]]:
    """Sealed copies below the highest rung, while a service is chosen."""
    if not time_service(desk):
        return []
    with desk.store.read() as work:
        signed = work.agreements.in_states(State.SIGNED)
        found = [(one.id, copy, newest(work, one.id, copy)) for one in signed for copy in Copy]
    return [(key, copy) for key, copy, kept in found if kept and kept.rung is not Rung.LONG_TERM]


def catch_up(desk: Desk, progress: Progress | None = None) -> int:
    """Seal what is signed and not sealed, and raise what can be raised; returns how many copies stand higher now.

    Meant for the background at the start. Stops at the first sign that the service is not reached.
    """
    done = 0
    with desk.store.read() as work:
        signed = {one.id for one in work.agreements.in_states(State.SIGNED)}
        bare = {(key, Copy.FULL) for key in signed if newest(work, key, Copy.FULL) is None}
        again = ((one.of.agreement_id, one.copy) for one in failed_seals(work))
        bare |= {(key, copy) for key, copy in again if key is not None and key in signed}
    for place, (key, copy) in enumerate(sorted(bare)):
        if progress is not None:
            progress(place, len(bare))
        try:
            keep_sealed(desk, get_agreement(desk, key), copy)
            done += 1
        except StoreFault as fault:
            if fault.fault is not Fault.SEAL_FAILED:
                raise
            break
    for key, copy in to_raise(desk):
        if progress is not None:
            progress()
        try:
            raise_rung(desk, key, copy)
            done += 1
        except StoreFault as fault:
            if fault.fault is not Fault.TIME_SERVICE:
                raise
            if fault.params.get("hindrance") is Hindrance.UNREACHABLE:
                break
    return done


def _keep(desk: Desk, before: KeptDocument, data: bytes, rung: Rung, step: Step) -> KeptDocument:
    from asfdesk.sealing.conformance import examine

    stamps = 2 if rung is Rung.TRUSTED_TIME else 3
    conformance = examine(data, signatures=stamps)
    kept = replace(
        before,
        id=new_id(),
        kind=KeptKind.RAISED,
        rung=rung,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        made_at=desk.now(),
        why=step.value,
        conformance=conformance,
        replaces=before.id,
    )
    with desk.store.write(Operation.RAISE_SEAL) as work:
        keep(desk, work, kept, data, step)
    return kept


def _own_lists(desk: Desk) -> tuple[bytes, ...]:
    """A fresh list of each own root, which says that nothing of ours is withdrawn."""
    with desk.store.read() as work:
        roots = [one for one in work.seal_certificates.all() if one.is_root and one.secret]
    found: list[bytes] = []
    for one in roots:
        root = Identity(read_key(one.secret), read_certificates(one.chain.encode())[0])
        found.append(revocation_list(root, desk.now()).public_bytes(Encoding.DER))
    return tuple(found)
