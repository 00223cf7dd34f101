"""The certificate that seals at this desk: made here on first use, or the authority's own; and whom the desk believes.

Keys lie in the encrypted register and nowhere else. Roots alone, which say nothing about anybody, are also laid in the
settings folder, so that ``asfdesk verify`` can judge a file without the register being open.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from cryptography.x509 import Certificate

from asfdesk import paths
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.seal_ladder import Hindrance
from asfdesk.domain.trust import SealCertificate, SealSource, TrustedCertificate, TrustPurpose
from asfdesk.sealing.cades import CadesSigner, common_name
from asfdesk.sealing.certificates import (
    Holder,
    Identity,
    KeyKind,
    fingerprint,
    identity_of,
    key_bytes,
    new_root,
    new_seal,
    pem,
    read_certificates,
    read_key,
    read_pkcs12,
)
from asfdesk.store.work import Work

from ..desk import Desk

ROOTS_FILE = "trusted_roots.pem"  # read by asfdesk.verify_command, which goes without the register


def certificate_in_use(desk: Desk) -> SealCertificate | None:
    """The certificate that seals, or None when nothing has been sealed yet."""
    with desk.store.read() as work:
        return work.seal_certificates.in_use()


def certificate_to_seal(desk: Desk) -> SealCertificate:
    """The certificate that seals now. The own kind is made on first use and renewed before it ends.

    Raises:
        StoreFault: SEAL_FAILED (``hindrance`` CERTIFICATE_EXPIRED): an authority's certificate is over.
    """
    found = certificate_in_use(desk)
    now = desk.now()
    if found is None:
        return make_own(desk)
    if found.source is SealSource.OWN and found.ends_soon(desk.today()):
        return make_own(desk, _kind(found))
    if not found.valid_from <= now <= found.valid_until:
        raise StoreFault(Fault.SEAL_FAILED, hindrance=Hindrance.CERTIFICATE_EXPIRED)
    return found


def signer_to_seal(desk: Desk, found: SealCertificate) -> CadesSigner:
    """Seals with the certificate in use, whose key lies in the register or on a card.

    Raises:
        StoreFault: SEAL_FAILED (``hindrance`` NEEDS_PIN): its card has not been opened.
    """
    if found.secret:
        return signer_of(found)
    signer = desk.cards.signer(found.fingerprint)
    if signer is None:
        raise StoreFault(Fault.SEAL_FAILED, hindrance=Hindrance.NEEDS_PIN)
    return signer


def signer_of(found: SealCertificate) -> CadesSigner:
    """Seals with a certificate whose key lies in the register."""
    return identity_of(found.secret, found.chain).signer()


def make_own(desk: Desk, kind: KeyKind = KeyKind.P256) -> SealCertificate:
    """A new seal certificate under the register's own root, which is made with the first; it seals from now on."""
    now = desk.now()
    with desk.store.write(Operation.MAKE_CERTIFICATE) as work:
        holder = _holder(desk, work)
        kept = work.seal_certificates.own_root()
        if kept is None or kept.ends_soon(desk.today()):
            if kept is not None:
                work.seal_certificates.save(replace(kept, retired_at=now))
            root = new_root(holder, now)
            work.seal_certificates.save(_kept(root, SealSource.OWN, is_root=True))
        else:
            root = Identity(read_key(kept.secret), read_certificates(kept.chain.encode())[0])
        made = _put_in_use(desk, work, _kept(new_seal(root, holder, now, kind), SealSource.OWN))
    lay_out_roots(desk)
    return made


def use_file(desk: Desk, data: bytes, passphrase: str) -> SealCertificate:
    """Seal with the authority's own certificate from a PKCS#12 file; its key is kept in the encrypted register.

    Raises:
        RuleBroken: a CERTIFICATE rule at ``file`` or ``passphrase``.
    """
    identity = read_pkcs12(data, passphrase, desk.now())
    with desk.store.write(Operation.MAKE_CERTIFICATE) as work:
        made = _put_in_use(desk, work, _kept(identity, SealSource.FILE))
    lay_out_roots(desk)
    return made


def keep_from_card(
    desk: Desk, certificate: Certificate, chain: tuple[Certificate, ...], place: str
) -> SealCertificate:
    """Seal with a certificate whose key lies at ``place`` on a card; here lies no secret."""
    made = SealCertificate(
        id=new_id(),
        source=SealSource.TOKEN,
        is_root=False,
        name=common_name(certificate)[:200],
        fingerprint=fingerprint(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        chain=pem(certificate, *chain).decode("ascii"),
        place=place,
    )
    with desk.store.write(Operation.MAKE_CERTIFICATE) as work:
        made = _put_in_use(desk, work, made)
    lay_out_roots(desk)
    return made


def root_file(desk: Desk) -> tuple[str, bytes]:
    """A safe name and the PEM of the root that receivers must trust to check this desk's seals."""
    found = certificate_to_seal(desk)
    root = read_certificates(found.chain.encode())[-1]
    return f"Rotcertifikat {fingerprint(root)[:8]}.pem", pem(root)


def trusted(desk: Desk) -> list[TrustedCertificate]:
    """Certificates of others that the officer has chosen to believe, by name."""
    with desk.store.read() as work:
        return work.trusted_certificates.all()


def trust(desk: Desk, data: bytes, purpose: TrustPurpose) -> list[TrustedCertificate]:
    """Believe the certificates of a PEM or DER file from now on; returns those that were not believed before.

    Raises:
        RuleBroken: CERTIFICATE_UNREADABLE.
    """
    with desk.store.write(Operation.TRUST_CERTIFICATE) as work:
        known = {(one.purpose, one.fingerprint) for one in work.trusted_certificates.all()}
        fresh = [
            TrustedCertificate(
                new_id(), purpose, common_name(one)[:200], fingerprint(one), pem(one).decode("ascii")
            )
            for one in read_certificates(data)
            if (purpose, fingerprint(one)) not in known
        ]
        saved = work.trusted_certificates.save_all(fresh)
    lay_out_roots(desk)
    return saved


def distrust(desk: Desk, certificate_id: UUID) -> None:
    """Believe a certificate no longer."""
    with desk.store.write(Operation.TRUST_CERTIFICATE) as work:
        work.trusted_certificates.delete(certificate_id)
    lay_out_roots(desk)


def believed(desk: Desk) -> tuple[Certificate, ...]:
    """Every root by which a signature or a time stamp is judged here: own ones, past ones, and chosen ones."""
    with desk.store.read() as work:
        own = work.seal_certificates.all()
        others = work.trusted_certificates.all()
    roots = [read_certificates(one.chain.encode())[-1] for one in own]
    roots += [root for other in others for root in read_certificates(other.pem.encode())]
    return tuple({fingerprint(root): root for root in roots}.values())


def lay_out_roots(desk: Desk, folder: Path | None = None) -> None:
    """Write the believed roots where ``asfdesk verify`` finds them; of a demo register it must believe nothing."""
    if desk.demo:
        return
    folder = folder or paths.settings_dir()
    with contextlib.suppress(OSError):  # the window judges by the register; only the command does without
        part = paths.made(folder) / f"{ROOTS_FILE}.part"
        part.write_bytes(pem(*believed(desk)))
        part.replace(folder / ROOTS_FILE)


def _put_in_use(desk: Desk, work: Work, made: SealCertificate) -> SealCertificate:
    """Retire what sealed before; its key is not needed any more and is wiped."""
    before = work.seal_certificates.in_use()
    if before is not None:
        work.seal_certificates.save(replace(before, retired_at=desk.now(), secret=b""))
    return work.seal_certificates.save(made)


def _kept(identity: Identity, source: SealSource, *, is_root: bool = False) -> SealCertificate:
    certificate = identity.certificate
    return SealCertificate(
        id=new_id(),
        source=source,
        is_root=is_root,
        name=common_name(certificate)[:200],
        fingerprint=fingerprint(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        chain=pem(certificate, *identity.chain).decode("ascii"),
        secret=key_bytes(identity.key),
        place=json.dumps({"key": "rsa" if not identity.signer().elliptic else "p256"}),
    )


def _kind(found: SealCertificate) -> KeyKind:
    """A renewed certificate has the same kind of key."""
    return KeyKind.P256 if signer_of(found).elliptic else KeyKind.RSA3072


def _holder(desk: Desk, work: Work) -> Holder:
    """Who works at this desk; the certificate says nothing about a person."""
    chosen = work.preferences.get("officer")
    officer = work.officers.find(UUID(chosen)) if chosen else None
    unit = work.units.find(officer.unit_id) if officer and officer.unit_id else None
    commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    if desk.demo:
        return Holder("DEMO – påhittad organisation", device=desk.store.device)
    return Holder(
        organisation=(commissioner.name if commissioner else "") or "asfdesk",
        unit=unit.name if unit else "",
        org_number=commissioner.org_number if commissioner else "",
        device=desk.store.device,
    )
