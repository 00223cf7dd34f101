"""What the program remembers about this desk, in the encrypted store and outside the audit trail."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.change import Operation

from .desk import Desk

_RECOVERY_KEPT = "recovery_key_kept_on"


def recovery_key_kept_on(desk: Desk) -> date | None:
    """When the officer last proved to have the recovery key; None means that nobody may have it."""
    with desk.store.read() as work:
        kept = work.preferences.get(_RECOVERY_KEPT)
    return date.fromisoformat(kept) if kept else None


def recovery_key_is_kept(desk: Desk) -> None:
    """The officer has proved to have written or printed the recovery key."""
    with desk.store.write(Operation.CREATE_STORE) as work:
        work.preferences.put(_RECOVERY_KEPT, desk.today().isoformat())


def recovery_key_is_new(desk: Desk) -> None:
    """The recovery key was made anew and nobody has proved yet to have it."""
    with desk.store.write(Operation.CREATE_STORE) as work:
        work.preferences.put(_RECOVERY_KEPT, "")
