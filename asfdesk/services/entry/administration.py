"""What an administrator does: people, backups, their own passphrase. No service here has the key to the register."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.people import Person
from asfdesk.store.backups.backup import BACKUPS
from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.keys.management import Management
from asfdesk.store.keys.ways import NewPerson

from .access import require_strong

__all__ = ["Management", "NewPerson", "Person"]


def prepare(management: Management, new: NewPerson, *, kdf: Kdf | None = None) -> UUID:
    """Prepare somebody, who gets in when an officer has said yes. Raises RuleBroken."""
    require_strong(new.passphrase)
    if not new.name.strip():
        raise RuleBroken(Problem(Rule.REQUIRED, "name"))
    return management.add(new.name.strip(), new.role, new.passphrase, new.sign_in, kdf=kdf)


def remove(management: Management, person: Person) -> None:
    """Take somebody's way in away. Raises RuleBroken(LAST_OFFICER, OWN_WAY_IN)."""
    management.remove(person.id)


def change_passphrase(management: Management, new: str, *, kdf: Kdf | None = None) -> None:
    """Another passphrase for the administrator who is here. Raises RuleBroken (weak)."""
    require_strong(new)
    management.change_passphrase(new, kdf=kdf)


def backups(folder: Path) -> list[datetime]:
    """When the backups beside the register were made, oldest first, in this computer's time."""
    found: list[datetime] = []
    for place in (folder / BACKUPS).glob("*T*-*"):
        with contextlib.suppress(ValueError):  # a folder of another name is none of ours
            made = datetime.strptime(place.name[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            found.append(made.astimezone())
    return sorted(found)
