"""A smart card that is none: SoftHSM's driver where it is installed, with keys made by its own tool or put in by PKCS#11."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from asfdesk.domain.errors import Rule, broken
from asfdesk.sealing.certificates import Identity
from asfdesk.sealing.tokens import OnCard, Place

PIN = "123456"
DRIVERS = [
    Path(place)
    for place in (
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    )
    if Path(place).exists()
][:1]
"""The driver, if there is one on this machine."""


def reader(folder: Path) -> None:
    """An empty reader; before the driver is loaded for the first time in the process."""
    if "SOFTHSM2_CONF" not in os.environ:
        tokens = folder / "tokens"
        tokens.mkdir(parents=True)
        settings = folder / "softhsm2.conf"
        settings.write_text(
            f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n"
        )
        os.environ["SOFTHSM2_CONF"] = str(settings)


def put_in(driver: Path, label: str, identity: Identity) -> None:
    """A card with this key, its certificate and the certificates above."""
    import pkcs11
    from pkcs11.util.ec import decode_ec_private_key
    from pkcs11.util.rsa import decode_rsa_private_key

    init = ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", PIN]
    subprocess.run(init, check=True, capture_output=True)
    library = pkcs11.lib(str(driver))
    library.reinitialize()
    [token] = [t for t in (s.get_token() for s in library.get_slots(True)) if t.label == label]
    elliptic = isinstance(identity.key, ec.EllipticCurvePrivateKey)
    kind = PrivateFormat.TraditionalOpenSSL
    der = identity.key.private_bytes(Encoding.DER, kind, NoEncryption())
    attributes = decode_ec_private_key(der) if elliptic else decode_rsa_private_key(der)
    with token.open(user_pin=PIN, rw=True) as session:
        session.create_object({**attributes, pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.ID: b"\x01",
                               pkcs11.Attribute.PRIVATE: True, pkcs11.Attribute.SIGN: True})  # fmt: skip
        for number, one in enumerate((identity.certificate, *identity.chain), 1):
            session.create_object(
                {
                    pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                    pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                    pkcs11.Attribute.TOKEN: True,
                    pkcs11.Attribute.ID: bytes([number]),
                    pkcs11.Attribute.SUBJECT: one.subject.public_bytes(),
                    pkcs11.Attribute.VALUE: one.public_bytes(Encoding.DER),
                }
            )


class StandIn:
    """Stands for the driver: what is proved with it is what the register does with a card."""

    def __init__(self, identity: Identity) -> None:
        self.identity, self.open, self.pulled_out = identity, 0, False
        self.on_card = OnCard(
            Place("driver.so", "1/Kort", "01"), "Kort", identity.certificate, identity.chain
        )

    def __call__(self, place: Place, pin: str) -> StandIn:
        assert place == self.on_card.place
        if pin != PIN:
            raise broken(Rule.CARD_PIN, "pin")
        self.open += 1
        return self

    def signer(self, certificate, chain):
        made = self.identity.signer()
        sign = made.raw

        def raw(data: bytes) -> bytes:
            if self.pulled_out:
                raise broken(Rule.CARD_FAILED, "pin")
            return sign(data)

        object.__setattr__(made, "raw", raw)
        return made

    def close(self) -> None:
        self.open -= 1
