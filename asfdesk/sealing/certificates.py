"""Certificates that seal: made here without a network, or the authority's own from a PKCS#12 file.

The own kind is a root per register and a seal certificate under it. It proves that a document is unchanged and which
register it came from, to everybody who has the root; it is not a qualified or EU-trusted seal (that needs a provider on
the trusted list) and is never called one. Profile: RFC 5280; document signing EKU by RFC 9336.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID, ObjectIdentifier

from asfdesk.domain.errors import Rule, broken

from .cades import CadesSigner, SealKey, common_name, signer_of

ROOT_YEARS, SEAL_YEARS = 20, 10
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_BACKDATED = timedelta(minutes=5)  # the clock of who verifies may be behind ours


class KeyKind(StrEnum):
    """What a new key is. P-256 is the rule; RSA for readers that know nothing else."""

    P256 = "p256"
    RSA3072 = "rsa3072"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who stands in an own certificate."""

    organisation: str
    unit: str = ""
    org_number: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """A private key with its certificate and the certificates above it, root last."""

    key: SealKey = field(repr=False)
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def root(self) -> x509.Certificate:
        """What a receiver must trust: the last of the chain."""
        return self.chain[-1] if self.chain else self.certificate

    def signer(self) -> CadesSigner:
        """Seals with this key."""
        return signer_of(self.key, self.certificate, self.chain)


def new_root(holder: Holder, at: datetime, kind: KeyKind = KeyKind.P256) -> Identity:
    """A root of its own that may sign seal certificates and lists of revoked ones, nothing else."""
    key = _new_key(kind)
    name = _name(holder, f"{_shown(holder)} – rot för sigill")
    made = (
        _builder(name, name, key, at, ROOT_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Identity(key, made)


def new_seal(root: Identity, holder: Holder, at: datetime, kind: KeyKind = KeyKind.P256) -> Identity:
    """A seal certificate under ``root``; it never outlives it."""
    key = _new_key(kind)
    issuer = root.certificate
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    made = (
        _builder(
            _name(holder, _shown(holder)), issuer.subject, key, at, SEAL_YEARS, issuer.not_valid_after_utc
        )
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([_DOCUMENT_SIGNING]), critical=False)
        .add_extension(authority, critical=False)
        .sign(root.key, hashes.SHA256())
    )
    return Identity(key, made, (issuer,))


def revocation_list(
    root: Identity, at: datetime, revoked: tuple[int, ...] = ()
) -> x509.CertificateRevocationList:
    """What the root says of its certificates now; long-term validation needs it even when nothing is revoked."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.certificate.subject)
        .last_update(at - _BACKDATED)
        .next_update(at + timedelta(days=90))
        .add_extension(x509.CRLNumber(int(at.timestamp())), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key()), critical=False
        )
    )
    for serial in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at - _BACKDATED)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(root.key, hashes.SHA256())


def read_pkcs12(data: bytes, passphrase: str, at: datetime) -> Identity:
    """The authority's own certificate.

    Raises:
        RuleBroken: CERTIFICATE_PASSPHRASE, _UNREADABLE, _NO_KEY, _KEY_KIND, _EXPIRED or _NOT_FOR_SIGNING.
    """
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, passphrase.encode() or None)
    except ValueError as error:
        wrong = "password" in str(error).lower() or "mac" in str(error).lower()
        if wrong:
            raise broken(Rule.CERTIFICATE_PASSPHRASE, "passphrase") from None
        raise broken(Rule.CERTIFICATE_UNREADABLE, "file") from None
    if key is None or certificate is None:
        raise broken(Rule.CERTIFICATE_NO_KEY, "file")
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise broken(Rule.CERTIFICATE_KEY_KIND, "file")
    check_usable(certificate, at)
    return Identity(key, certificate, _ordered(certificate, others))


def check_usable(certificate: x509.Certificate, at: datetime) -> None:
    """Raises RuleBroken when the certificate may not seal at this time."""
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        raise broken(Rule.CERTIFICATE_EXPIRED, "file")
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise broken(Rule.CERTIFICATE_NOT_FOR_SIGNING, "file")


def read_certificates(data: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates of a PEM or DER file; raises RuleBroken(CERTIFICATE_UNREADABLE)."""
    try:
        if b"-----BEGIN" in data:
            return tuple(x509.load_pem_x509_certificates(data))
        return (x509.load_der_x509_certificate(data),)
    except ValueError:
        raise broken(Rule.CERTIFICATE_UNREADABLE, "file") from None


def pem(*certificates: x509.Certificate) -> bytes:
    """Certificates as text."""
    return b"".join(one.public_bytes(Encoding.PEM) for one in certificates)


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 in hex, upper case: what two people compare on the telephone."""
    return certificate.fingerprint(hashes.SHA256()).hex().upper()


def pack(identity: Identity) -> bytes:
    """The identity as bytes for the encrypted store, which is its protection."""
    name = common_name(identity.certificate).encode()
    return pkcs12.serialize_key_and_certificates(
        name, identity.key, identity.certificate, identity.chain, NoEncryption()
    )


def unpack(data: bytes) -> Identity:
    """What :func:`pack` made."""
    key, certificate, others = pkcs12.load_key_and_certificates(data, None)
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise broken(Rule.CERTIFICATE_NO_KEY, "file")
    return Identity(key, certificate, _ordered(certificate, others))


def export_pkcs12(identity: Identity, passphrase: str) -> bytes:
    """The identity for another device of the same organisation, encrypted."""
    return pkcs12.serialize_key_and_certificates(
        common_name(identity.certificate).encode(),
        identity.key,
        identity.certificate,
        identity.chain,
        BestAvailableEncryption(passphrase.encode()),
    )


def key_bytes(key: SealKey) -> bytes:
    """PKCS#8, unencrypted, for the encrypted store."""
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def read_key(data: bytes) -> SealKey:
    """What :func:`key_bytes` made."""
    key = load_der_private_key(data, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise broken(Rule.CERTIFICATE_KEY_KIND, "file")
    return key


def identity_of(secret: bytes, chain: str) -> Identity:
    """From the bytes of its key (:func:`key_bytes`) and the PEM of its certificates, nearest first."""
    certificate, *above = read_certificates(chain.encode())
    return Identity(read_key(secret), certificate, tuple(above))


def _new_key(kind: KeyKind) -> SealKey:
    if kind is KeyKind.P256:
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(65537, 3072)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: SealKey,
    at: datetime,
    years: int,
    latest: datetime | None = None,
) -> x509.CertificateBuilder:
    end = at + timedelta(days=365 * years + years // 4)
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _BACKDATED)
        .not_valid_after(min(end, latest) if latest else end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _shown(holder: Holder) -> str:
    return f"{holder.organisation} ({holder.device})" if holder.device else holder.organisation


def _name(holder: Holder, common: str) -> x509.Name:
    """Subject by ETSI EN 319 412-3: country, organisation, its identifier, unit, common name; at most 64 characters
    each (X.520)."""
    parts = [(NameOID.COUNTRY_NAME, "SE"), (NameOID.ORGANIZATION_NAME, holder.organisation)]
    if holder.org_number:
        parts.append((NameOID.ORGANIZATION_IDENTIFIER, f"NTRSE-{holder.org_number}"))
    if holder.unit:
        parts.append((NameOID.ORGANIZATIONAL_UNIT_NAME, holder.unit))
    parts.append((NameOID.COMMON_NAME, common))
    return x509.Name([x509.NameAttribute(kind, value[:64]) for kind, value in parts])


def _ordered(certificate: x509.Certificate, others: list[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """The certificates above ``certificate``, nearest first; those that belong to another chain are left out."""
    above: list[x509.Certificate] = []
    current = certificate
    left = list(others)
    while current.issuer != current.subject:
        found = next((one for one in left if one.subject == current.issuer), None)
        if found is None:
            break
        left.remove(found)
        above.append(found)
        current = found
    return tuple(above)
