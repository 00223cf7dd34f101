"""Sealing with a smart card or an HSM: chosen once, opened by its PIN each time the register is unlocked.

The PIN is kept nowhere; the open card lies in memory until the register locks or the card is pulled out. Without it a
seal is a to-do that says what is missing, and nothing weaker is made in its place.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.trust import SealCertificate, SealSource
from asfdesk.sealing.certificates import check_usable, read_certificates
from asfdesk.sealing.tokens import OnCard, OpenCard, Place, certificates_on

from ..desk import Desk
from .certificates import certificate_in_use, keep_from_card

__all__ = ["OnCard", "look_at_cards", "needs_pin", "open_card", "use_card"]


def look_at_cards(module: Path, pin: str) -> list[OnCard]:
    """The certificates that could seal. Raises RuleBroken with a CARD rule."""
    return certificates_on(module, pin)


def use_card(desk: Desk, chosen: OnCard, pin: str) -> SealCertificate:
    """Seal with a certificate on a card from now on, and open the card.

    Raises:
        RuleBroken: a CERTIFICATE or CARD rule.
    """
    check_usable(chosen.certificate, desk.now())
    card = OpenCard(chosen.place, pin)
    signer = card.signer(chosen.certificate, chosen.chain)
    signer.sign(bytes(32))  # a key that cannot sign is found out now and not at the first document
    made = keep_from_card(desk, chosen.certificate, chosen.chain, json.dumps(asdict(chosen.place)))
    desk.cards.put(made.fingerprint, card, signer)
    return made


def needs_pin(desk: Desk) -> bool:
    """Whether the certificate in use lies on a card that has not been opened."""
    found = certificate_in_use(desk)
    return (
        found is not None
        and found.source is SealSource.TOKEN
        and desk.cards.signer(found.fingerprint) is None
    )


def open_card(desk: Desk, pin: str) -> None:
    """Give the card in use its PIN. Raises RuleBroken with a CARD rule."""
    found = certificate_in_use(desk)
    if found is None or found.source is not SealSource.TOKEN:
        raise broken(Rule.CARD_MISSING, "pin")
    card = OpenCard(Place(**json.loads(found.place)), pin)
    certificate, *chain = read_certificates(found.chain.encode())
    desk.cards.put(found.fingerprint, card, card.signer(certificate, tuple(chain)))
