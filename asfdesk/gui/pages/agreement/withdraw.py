"""Taking a presented agreement back to a draft, with the reason, from its own page and from the signing page."""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import signing


def withdraw(desk: Desk, window: Surroundings, agreement_id: UUID) -> bool:
    """Ask for the reason and take the text back to a draft; signatures given so far stay on record."""
    reason = window.ask.text(
        tr("Withdraw and change the text"), tr("Reason"),
        hint=tr("Signatures given so far stay on record but no longer count; all three sign the new text."),
        yes=tr("Withdraw"),
    )  # fmt: skip
    if reason is None:
        return False
    try:
        signing.withdraw(desk, agreement_id, reason)
    except (RuleBroken, StoreFault) as error:
        window.messages.show_error(error)
        return False
    return True
