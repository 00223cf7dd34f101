"""``asfdesk outside``: the signatures of others on a signed agreement, without a window.

``send`` writes the file for the authority's own service, ``back`` takes in what was signed there, ``approve`` signs the
sealed file with a certificate of one's own. Passphrases are asked for without echo, never arguments. Protected identities
are left to the window, which asks for a reason.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.register_cli import Ask, with_register

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

ACTIONS = ("send", "back", "approve")


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
