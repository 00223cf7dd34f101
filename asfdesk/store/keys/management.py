"""An administrator at work: the people of the key file, and no way to a case.

An administrator's slot opens the management key. With it names are read, people prepared and removed, and the key file
sealed. It is derived from the data key and does not lead back to it, so whom an administrator prepares gets in to the
cases only when an officer, who has the data key, says yes.
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.people import AccessRole, Person

from ..backups.backup import KEY_FILE
from ..faults import worded
from ..lock import StoreLock
from . import people
from .kdf import Kdf, calibrated
from .key import KeyFile, replace_key_file
from .people import Opened


class Management:
    """The opened key file of one register and the lock on it; made by ``opening.admit``."""

    def __init__(self, folder: Path, opened: Opened, lock: StoreLock) -> None:
        assert opened.slot is not None
        self.folder, self.person = folder, opened.slot.key
        self._opened, self._lock = opened, lock

    def people(self) -> list[Person]:
        """Everybody with a way in, by name."""
        return people.people(self._opened)

    def add(
        self, name: str, role: AccessRole, passphrase: str, sign_in: str, *, kdf: Kdf | None = None
    ) -> UUID:
        """Prepare somebody. Raises RuleBroken(SIGN_IN_TAKEN)."""
        require_free(self._opened.key_file, sign_in)
        key_file, key = people.with_person(self._opened, name, role, passphrase, sign_in, kdf or calibrated())
        self._take(key_file)
        return key

    def remove(self, who: UUID) -> None:
        """Take somebody's way in away. Raises RuleBroken(LAST_OFFICER, OWN_WAY_IN)."""
        require_removable(self._opened.key_file, who, self.person)
        self._take(people.without_person(self._opened, who))

    def change_passphrase(self, new: str, *, kdf: Kdf | None = None) -> None:
        """Another passphrase for the administrator who is here."""
        self._take(people.with_passphrase(self._opened, new, kdf or calibrated()))

    def close(self) -> None:
        """Give the register free; harmless when done twice."""
        self._lock.release()

    def _take(self, key_file: KeyFile) -> None:
        with worded(self.folder):
            replace_key_file(self.folder / KEY_FILE, key_file)
        slot = key_file.person(self.person)
        kept = self._opened
        self._opened = Opened(key_file, slot, None, kept.management_key, kept.private)


def require_free(key_file: KeyFile, sign_in: str, *, but: UUID | None = None) -> None:
    """Raises RuleBroken(SIGN_IN_FORM, SIGN_IN_TAKEN)."""
    if not 2 <= len(sign_in.strip()) <= 40:
        raise RuleBroken(Problem(Rule.SIGN_IN_FORM, "sign_in"))
    called = people.sign_in_digest(key_file, sign_in)
    if any(slot.sign_in == called and slot.key != but for slot in key_file.people):
        raise RuleBroken(Problem(Rule.SIGN_IN_TAKEN, "sign_in"))


def require_removable(key_file: KeyFile, who: UUID, by: UUID | None) -> None:
    """Nobody locks themselves out, and somebody must be left who can let others in. Raises RuleBroken."""
    if who == by:
        raise RuleBroken(Problem(Rule.OWN_WAY_IN, "person"))
    left = [slot for slot in key_file.people if slot.key != who]
    if not any(slot.role is AccessRole.OFFICER and slot.sealed for slot in left):
        raise RuleBroken(Problem(Rule.LAST_OFFICER, "person"))
