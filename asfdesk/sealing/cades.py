"""A CAdES signature (ETSI EN 319 122-1, level B-B, detached) as PAdES wants it: a CMS of a few hundred bytes.

Written by hand as DER, because every part but two is known when the certificate is: what is left per document is one
hash and one signature (0.1 ms with P-256, where a library that builds and checks everything anew takes 20 to 300 ms).
``openssl cms -verify -cades``, pyHanko and the reference validators accept it; the tests hold it to that.
There is no ``signing-time`` attribute: PAdES puts the claimed time into the PDF (EN 319 142-1, 6.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate
from cryptography.x509.oid import NameOID

SealKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
"""The kinds of keys that PDF readers of today verify."""


def tlv(tag: int, *contents: bytes) -> bytes:
    """A DER value."""
    body = b"".join(contents)
    size = len(body)
    if size < 128:
        return bytes((tag, size)) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + body


def oid(dotted: str) -> bytes:
    """An object identifier."""
    numbers = [int(part) for part in dotted.split(".")]
    out = bytearray([numbers[0] * 40 + numbers[1]])
    for number in numbers[2:]:
        digits = [number & 127]
        while number := number >> 7:
            digits.append(number & 127 | 128)
        out += bytes(reversed(digits))
    return tlv(0x06, bytes(out))


def _sequence(*contents: bytes) -> bytes:
    return tlv(0x30, *contents)


def _set(*contents: bytes) -> bytes:
    return tlv(0x31, *contents)


_DATA = oid("1.2.840.113549.1.7.1")
_SIGNED_DATA = oid("1.2.840.113549.1.7.2")
_CONTENT_TYPE = oid("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = oid("1.2.840.113549.1.9.4")
_SIGNING_CERTIFICATE_V2 = oid("1.2.840.113549.1.9.16.2.47")
_SHA256 = _sequence(oid("2.16.840.1.101.3.4.2.1"))
_ECDSA_SHA256 = _sequence(oid("1.2.840.10045.4.3.2"))
_RSA_SHA256 = _sequence(oid("1.2.840.113549.1.1.11"), b"\x05\x00")
_VERSION_1 = b"\x02\x01\x01"


@dataclass(frozen=True, slots=True)
class CadesSigner:
    """Seals with one certificate. ``raw`` signs bytes with the certificate's key and SHA-256; ``longest`` bounds it."""

    name: str
    certificate: Certificate
    chain: tuple[Certificate, ...]
    raw: Callable[[bytes], bytes] = field(repr=False)
    longest: int
    elliptic: bool
    reserved: int = field(init=False, repr=False, compare=False)
    """The exact length of the longest signature this certificate can give."""
    _known: tuple[bytes, bytes, bytes] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        der = self.certificate.public_bytes(Encoding.DER)
        issuer = self.certificate.issuer.public_bytes()
        serial = _integer(self.certificate.serial_number)
        certificates = tlv(0xA0, der, *(one.public_bytes(Encoding.DER) for one in self.chain))
        reference = _sequence(
            tlv(0x04, hashlib.sha256(der).digest()),
            _sequence(_sequence(tlv(0xA4, issuer)), serial),
        )
        which = _sequence(_SIGNING_CERTIFICATE_V2, _set(_sequence(_sequence(reference))))
        object.__setattr__(self, "_known", (_sequence(issuer, serial), certificates, which))
        object.__setattr__(self, "reserved", len(self._assemble(bytes(32), bytes(self.longest))))

    def sign(self, digest: bytes) -> bytes:
        """See ``documents.seal.Signer``."""
        return self._assemble(digest, self.raw(_set(self._attributes(digest))))

    def _attributes(self, digest: bytes) -> bytes:
        """The signed attributes in DER's order."""
        return b"".join(
            sorted(
                (
                    _sequence(_CONTENT_TYPE, _set(_DATA)),
                    _sequence(_MESSAGE_DIGEST, _set(tlv(0x04, digest))),
                    self._known[2],
                )
            )
        )

    def _assemble(self, digest: bytes, signature: bytes) -> bytes:
        who, certificates, _ = self._known
        signer = _sequence(
            _VERSION_1,
            who,
            _SHA256,
            tlv(0xA0, self._attributes(digest)),
            _ECDSA_SHA256 if self.elliptic else _RSA_SHA256,
            tlv(0x04, signature),
        )
        signed = _sequence(_VERSION_1, _set(_SHA256), _sequence(_DATA), certificates, _set(signer))
        return _sequence(_SIGNED_DATA, tlv(0xA0, signed))


def envelope(certificates: tuple[Certificate, ...], digest: bytes, signature: bytes) -> bytes:
    """The one CMS that this program makes of these parts; what differs by a bit was not made here or not left alone."""
    first, *others = certificates
    elliptic = isinstance(first.public_key(), ec.EllipticCurvePublicKey)
    shape = CadesSigner("", first, tuple(others), lambda _: signature, len(signature), elliptic)
    return shape.sign(digest)


def signer_of(key: SealKey, certificate: Certificate, chain: tuple[Certificate, ...] = ()) -> CadesSigner:
    """A signer whose private key lies in this program's memory. ``chain`` goes into the file but for a root: nobody
    should believe a root because it came along."""
    chain = tuple(one for one in chain if one.subject != one.issuer)
    if isinstance(key, rsa.RSAPrivateKey):

        def raw(data: bytes) -> bytes:
            return key.sign(data, padding.PKCS1v15(), hashes.SHA256())

        return CadesSigner(
            common_name(certificate), certificate, chain, raw, key.key_size // 8, elliptic=False
        )

    def raw_elliptic(data: bytes) -> bytes:
        return key.sign(data, ec.ECDSA(hashes.SHA256()))

    size = (key.curve.key_size + 7) // 8
    longest = len(tlv(0x30, *2 * (tlv(0x02, bytes(size + 1)),)))
    return CadesSigner(common_name(certificate), certificate, chain, raw_elliptic, longest, elliptic=True)


def common_name(certificate: Certificate) -> str:
    """The name a reader shows: common name, else organisation, else the whole subject."""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if found := certificate.subject.get_attributes_for_oid(kind):
            return str(found[0].value)
    return certificate.subject.rfc4514_string()


def issuer_name(certificate: Certificate) -> str:
    """The name of who issued it."""
    found = certificate.issuer.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else certificate.issuer.rfc4514_string()


def _integer(number: int) -> bytes:
    return tlv(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))
