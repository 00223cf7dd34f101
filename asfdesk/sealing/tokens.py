# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false
"""Keys on a smart card or in an HSM, by PKCS#11: the key stays where it is, and the program asks it to sign a hash.

Why not pyHanko's signer: the CMS is written by :mod:`.cades` whichever key signs it, so that a file sealed by a card is
held to the same strict form as any other. The driver is the maker's own library, named by whoever knows the card.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import Certificate, load_der_x509_certificate

from asfdesk.domain.errors import Rule, broken

from .cades import CadesSigner, common_name, tlv

_one_at_a_time = threading.RLock()
"""Drivers answer one question at a time."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key lies: the driver's file, the card's serial number, and the key's own name on it, hexadecimal."""

    module: str
    serial: str
    key: str


@dataclass(frozen=True, slots=True)
class OnCard:
    """A certificate on a card, with its key beside it; ``chain`` is what else the card knows of its issuers."""

    place: Place
    card: str
    certificate: Certificate
    chain: tuple[Certificate, ...]


def certificates_on(module: Path, pin: str) -> list[OnCard]:
    """Every certificate with a private key on the cards that the driver sees, by name.

    Raises:
        RuleBroken: CARD_MODULE at ``file``; CARD_MISSING, CARD_PIN, CARD_LOCKED, CARD_EMPTY or CARD_FAILED at ``pin``.
    """
    found: list[OnCard] = []
    with _one_at_a_time:
        for token in _tokens(module):
            with _session(token, pin) as session:
                found += _pairs(session, str(module), token)
    if not found:
        raise broken(Rule.CARD_EMPTY, "pin")
    return sorted(found, key=lambda one: common_name(one.certificate))


class OpenCard:
    """A card that has been given its PIN, until :meth:`close`."""

    def __init__(self, place: Place, pin: str) -> None:
        """Raises RuleBroken as :func:`certificates_on`."""
        with _one_at_a_time:
            tokens = [one for one in _tokens(Path(place.module)) if _serial(one) == place.serial]
            if not tokens:
                raise broken(Rule.CARD_MISSING, "pin")
            self._place = place
            self._session: Any = _session(tokens[0], pin)

    def signer(self, certificate: Certificate, chain: tuple[Certificate, ...]) -> CadesSigner:
        """Seals with the card's key. What the card refuses then is RuleBroken(CARD_FAILED)."""
        public = certificate.public_key()
        elliptic = isinstance(public, ec.EllipticCurvePublicKey)
        chain = tuple(one for one in chain if one.subject != one.issuer)
        if isinstance(public, ec.EllipticCurvePublicKey):
            size = (public.curve.key_size + 7) // 8
            longest = len(tlv(0x30, *2 * (tlv(0x02, bytes(size + 1)),)))
        elif isinstance(public, rsa.RSAPublicKey):
            longest = public.key_size // 8
        else:
            raise broken(Rule.CERTIFICATE_KEY_KIND, "pin")
        return CadesSigner(
            common_name(certificate), certificate, chain, self._elliptic if elliptic else self._rsa,
            longest, elliptic=elliptic,
        )  # fmt: skip

    def close(self) -> None:
        """Take the PIN back."""
        import pkcs11

        with _one_at_a_time:
            try:
                self._session.close()
            except pkcs11.PKCS11Error:
                return  # the card was pulled out: it has forgotten by itself

    def _rsa(self, data: bytes) -> bytes:
        import pkcs11

        return self._signed(data, pkcs11.Mechanism.SHA256_RSA_PKCS)

    def _elliptic(self, data: bytes) -> bytes:
        import pkcs11
        from pkcs11.util.ec import encode_ecdsa_signature

        raw = self._signed(hashlib.sha256(data).digest(), pkcs11.Mechanism.ECDSA)
        return bytes(encode_ecdsa_signature(raw))

    def _signed(self, data: bytes, mechanism: Any) -> bytes:
        import pkcs11

        wanted = {
            pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY,
            pkcs11.Attribute.ID: bytes.fromhex(self._place.key),
        }
        try:
            with _one_at_a_time:
                key = next(iter(self._session.get_objects(wanted)))
                return bytes(key.sign(data, mechanism=mechanism))
        except (pkcs11.PKCS11Error, StopIteration):
            raise broken(Rule.CARD_FAILED, "pin") from None


def _tokens(module: Path) -> list[Any]:
    import pkcs11

    try:
        library = pkcs11.lib(str(module))
        library.reinitialize()  # a card that was put in since
        tokens = [slot.get_token() for slot in library.get_slots(token_present=True)]
    except (pkcs11.PKCS11Error, RuntimeError, OSError):
        raise broken(Rule.CARD_MODULE, "file") from None
    ready = [one for one in tokens if pkcs11.TokenFlag.TOKEN_INITIALIZED in one.flags]
    if not ready:
        raise broken(Rule.CARD_MISSING, "pin")
    return ready


def _serial(token: Any) -> str:
    return bytes(token.serial).decode("latin-1").strip() + "/" + str(token.label).strip()


def _session(token: Any, pin: str) -> Any:
    import pkcs11

    try:
        return token.open(user_pin=pin)
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.ArgumentsBad):
        raise broken(Rule.CARD_PIN, "pin") from None
    except pkcs11.PinLocked:
        raise broken(Rule.CARD_LOCKED, "pin") from None
    except pkcs11.PKCS11Error:
        raise broken(Rule.CARD_FAILED, "pin") from None


def _pairs(session: Any, module: str, token: Any) -> list[OnCard]:
    import pkcs11
    from pkcs11 import Attribute, ObjectClass

    known: dict[bytes, Certificate] = {}
    others: list[Certificate] = []
    keys: set[bytes] = set()
    try:
        for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
            certificate = load_der_x509_certificate(bytes(one[Attribute.VALUE]))
            known[bytes(one[Attribute.ID])] = certificate
            others.append(certificate)
        keys = {bytes(one.id) for one in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    except (pkcs11.PKCS11Error, ValueError):
        raise broken(Rule.CARD_FAILED, "pin") from None
    return [
        OnCard(Place(module, _serial(token), key.hex()), str(token.label).strip(), known[key],
               _chain(known[key], others))
        for key in keys & set(known)
    ]  # fmt: skip


def _chain(certificate: Certificate, others: list[Certificate]) -> tuple[Certificate, ...]:
    """The issuers above, nearest first, as far as the card knows them."""
    found: list[Certificate] = []
    while certificate.issuer != certificate.subject:
        above = next((one for one in others if one.subject == certificate.issuer and one not in found), None)
        if above is None:
            break
        found.append(above)
        certificate = above
    return tuple(found)
