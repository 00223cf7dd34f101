"""``asfdesk outside`` and ``asfdesk card``: the signatures of others on a signed agreement, and a smart card or an HSM that
seals, without a window.

``send`` writes the file for the authority's own service, ``back`` takes in what was signed there, ``approve`` signs the
sealed file with a certificate of one's own. Passphrases are asked for without echo, never arguments. Protected identities
are left to the window, which asks for a reason. ``card`` tells which certificates a card has, and seals with one of them
from then on; its PIN is asked for like a passphrase and kept nowhere, so ``asfdesk save`` asks for it again.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.register_cli import Ask, with_register

if TYPE_CHECKING:
    from asfdesk.sealing.tokens import OnCard
    from asfdesk.services.desk import Desk

ACTIONS = ("send", "back", "approve")
PIN_PROMPT = "Kortets PIN: "


@dataclass(frozen=True, slots=True)
class OutsideOrder:
    """What is done to which agreement; ``path`` is the folder, the signed file or the certificate."""

    action: str
    number: str
    path: Path


def run_outside(register: Path, order: OutsideOrder, ask: Ask | None = None) -> int:
    """0 when it is done, 1 when it was refused, 2 for a wrong passphrase, an unknown number or a file that is not there."""

    def deed(desk: Desk, asked: Ask) -> int:
        try:
            return _done(desk, order, asked)
        except OSError:
            sys.stderr.write("Filen går inte att läsa.\n")
            return 2

    return with_register(register, deed, ask)


def run_card(register: Path, driver: Path, wanted: str = "", ask: Ask | None = None) -> int:
    """Tell which certificates the cards behind ``driver`` have; with the beginning of a fingerprint as ``wanted`` seal with
    that one from now on. 0 when it is done, 1 when it was refused, 2 when no certificate or several are meant."""

    def deed(desk: Desk, asked: Ask) -> int:
        from asfdesk.services.sealed import cards

        pin = asked(PIN_PROMPT)
        found = cards.look_at_cards(driver, pin)
        beginning = "".join(wanted.split()).upper()
        meant = [one for one in found if _fingerprint(one).startswith(beginning)]
        if not beginning or len(meant) != 1:
            sys.stdout.write("".join(f"{_told(one)}\n" for one in (meant or found)))
        if not beginning:
            return 0
        if len(meant) != 1:
            sys.stderr.write("Skriv så mycket av fingeravtrycket att det bara kan vara ett certifikat.\n")
            return 2
        made = cards.use_card(desk, meant[0], pin)
        sys.stdout.write(f"Från och med nu förseglas med {made.name}.\n")
        return 0

    return with_register(register, deed, ask)


def _told(one: OnCard) -> str:
    """A certificate on one line: what it is chosen by, whose it is, who says so, and until when."""
    from asfdesk.domain.swedish import iso
    from asfdesk.sealing.cades import common_name, issuer_name

    until = iso(one.certificate.not_valid_after_utc.date())
    return (
        f"{_fingerprint(one)[:16]}  {common_name(one.certificate)}  utfärdat av {issuer_name(one.certificate)}, "
        f"gäller till {until}, på kortet {one.card}"
    )


def _fingerprint(one: OnCard) -> str:
    from asfdesk.sealing.certificates import fingerprint

    return fingerprint(one.certificate)


def _done(desk: Desk, order: OutsideOrder, ask: Ask) -> int:
    from asfdesk.services.output.exports import write_export
    from asfdesk.services.rights.protected import protected_person
    from asfdesk.services.signatures import approvals, outside

    found = _numbered(desk, order.number)
    if found is None:
        sys.stderr.write(f"Ingen överenskommelse har numret {order.number}.\n")
        return 2
    if protected_person(desk, found) is not None:
        sys.stderr.write("Skyddade personuppgifter: gör det i fönstret, som frågar efter skälet.\n")
        return 1
    if order.action == "send":
        told = f"Sparad: {write_export(outside.export_for_service(desk, found), order.path)}"
    elif order.action == "back":
        kept = outside.bring_back(desk, found, order.path.read_bytes())
        told = f"Intagen. Underskriven av {kept.name}."
    else:
        certificate = order.path.read_bytes()
        kept = approvals.approve(desk, found, certificate, ask("Certifikatets lösenord: "))
        told = f"Godkänd av {kept.name}."
    sys.stdout.write(told + "\n")
    return 0


def _numbered(desk: Desk, number: str) -> UUID | None:
    """The agreement with exactly this number."""
    from asfdesk.services import lists

    keys = lists.agreement_ids(desk, number)
    rows = lists.agreement_rows(desk, keys)
    return next((row.id for row in rows if row.number == number), None)
