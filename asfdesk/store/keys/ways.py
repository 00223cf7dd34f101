"""Changing who comes in and how, in a register's folder: passphrases, people, the recovery key, the keyring.

Every change proves a secret first, also at an unlocked desk, so that whoever passes by an open window changes nothing;
what concerns others is an officer's to change.
All may be called while the register is open; the register itself is touched by :func:`rekey_register` alone.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole, Person

from ..backups.backup import KEY_FILE
from ..faults import worded
from . import people, system_keyring
from .kdf import Kdf, calibrated
from .key import KEYRING, PASSPHRASE, KeyFile, read_key_file, replace_key_file
from .management import require_free, require_removable
from .people import Opened
from .recovery import RecoveryTypo, new_recovery_key, read_recovery_key, recovery_text
from .rekey import rekey
from .system_keyring import Keyring

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Who is to be let in; the passphrase was typed twice by its owner."""

    name: str = field(repr=False)
    role: AccessRole
    sign_in: str = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a change: the person whose slot is open here (None: the only one), proved by the passphrase."""

    passphrase: str = field(repr=False)
    who: UUID | None = None


def change_passphrase(folder: Path, asker: Asker, new: str, *, kdf: Kdf | None = None) -> None:
    """Wrap the private key anew, at a cost measured now; register and recovery key stay. Raises WRONG_KEY."""
    with worded(folder):
        opened = _prove(folder, asker)
        assert opened.slot is not None
        cost = kdf or calibrated(before=opened.slot.ways[PASSPHRASE].kdf)
        _keep(folder, people.with_passphrase(opened, new, cost))


def set_passphrase_by_recovery(
    folder: Path, recovery_key: str, new: str, *, sign_in: str = "", kdf: Kdf | None = None
) -> UUID:
    """A new passphrase for whoever forgot theirs; returns whose. With several people, ``sign_in`` says it.

    Raises StoreFault(WRONG_KEY, with ``unknown`` when nobody signs in like that).
    """
    with worded(folder):
        opened = _prove_recovery(folder, recovery_key)
        found = opened.key_file.people
        if len(found) > 1:
            called = people.sign_in_digest(opened.key_file, sign_in)
            found = tuple(slot for slot in found if slot.sign_in == called)
        if not found:
            raise StoreFault(Fault.WRONG_KEY, unknown=True)
        _keep(folder, people.with_new_pair(opened, found[0].key, new, kdf or calibrated()))
        return found[0].key


def renew_recovery_key(folder: Path, asker: Asker) -> str:
    """Another recovery key, in groups, kept nowhere else; the one before opens the register no more, though it
    still opens older backups. Raises StoreFault(WRONG_KEY, KEY_FILE_MISSING, KEY_FILE_DAMAGED)."""
    with worded(folder):
        opened = _prove_officer(folder, asker)
        assert opened.data_key is not None
        fresh = new_recovery_key()
        changed = people.with_recovery_key(opened.key_file, opened.data_key, fresh)
        _keep(folder, people.sealed(changed, opened.management_key))
    return recovery_text(fresh)


def people_of(store: Store) -> list[Person]:
    """Everybody with a way in to the open register, by name."""
    with worded(store.folder):
        return people.people(_at_desk(store))


def name_person(store: Store, who: UUID, name: str, sign_in: str = "") -> None:
    """Somebody's name in the key file, and sign-in name. Raises RuleBroken(SIGN_IN_FORM, SIGN_IN_TAKEN)."""
    opened = _at_desk(store)
    if sign_in:
        require_free(opened.key_file, sign_in, but=who)
    _keep(store.folder, people.named(opened, who, name, sign_in))


def add_person(folder: Path, asker: Asker, new: NewPerson, *, kdf: Kdf | None = None) -> UUID:
    """Let somebody in. Raises StoreFault(WRONG_KEY), RuleBroken(SIGN_IN_FORM, SIGN_IN_TAKEN)."""
    with worded(folder):
        opened = _prove_officer(folder, asker)
        require_free(opened.key_file, new.sign_in)
        cost = kdf or calibrated()
        key_file, key = people.with_person(opened, new.name, new.role, new.passphrase, new.sign_in, cost)
        _keep(folder, key_file)
        return key


def approve_person(folder: Path, asker: Asker, who: UUID) -> None:
    """Say yes to somebody whom an administrator prepared. Raises StoreFault(WRONG_KEY)."""
    with worded(folder):
        _keep(folder, people.approved(_prove_officer(folder, asker), who))


def remove_person(folder: Path, asker: Asker, who: UUID) -> None:
    """Take somebody's way in away; the data key stays the same until :func:`rekey_register`.

    Raises StoreFault(WRONG_KEY), RuleBroken(LAST_OFFICER, OWN_WAY_IN).
    """
    with worded(folder):
        opened = _prove_officer(folder, asker)
        require_removable(opened.key_file, who, opened.slot.key if opened.slot else None)
        _keep(folder, people.without_person(opened, who))


def rekey_register(store: Store, asker: Asker) -> None:
    """Another data key for the register; everybody's passphrase and the recovery key stay.

    Raises StoreFault(WRONG_KEY, RECOVERY_OLD, DISK_FULL).
    """
    with worded(store.folder):
        rekey(store, _prove_officer(store.folder, asker))


def use_keyring(folder: Path, asker: Asker, keyring: Keyring | None = None) -> None:
    """Open by the system's keyring as well: it keeps a key of its own, never the passphrase.

    Raises StoreFault(WRONG_KEY, KEYRING); the passphrase goes on opening.
    """
    with worded(folder):
        opened = _prove(folder, asker)
        assert opened.slot is not None
        account = system_keyring.account(opened.key_file.store_id, opened.slot.id)
        key = system_keyring.find(account, keyring)
        # a key that opens already stays, so that the way in holds if the program is killed before the file is written
        if key is None or people.by_keyring(opened.key_file, opened.slot.key, key) is None:
            key = secrets.token_bytes(32)
            system_keyring.keep(account, key, keyring)
        _keep(folder, people.with_keyring(opened, key))


def withdraw_keyring(store: Store, who: UUID, keyring: Keyring | None = None) -> bool:
    """Open by the keyring no more. Returns whether the keyring has let go of its key too; the slot is gone anyhow."""
    opened = _at_desk(store)
    _keep(store.folder, people.without_keyring(opened, who))
    return system_keyring.drop(system_keyring.account(opened.key_file.store_id, who.hex), keyring)


def by_keyring(key_file: KeyFile, keyring: Keyring | None = None) -> Opened:
    """Whom the system's keyring lets in. Raises StoreFault(KEYRING, WRONG_KEY, PENDING)."""
    for slot in key_file.people:
        key = None
        if KEYRING in slot.ways:
            key = system_keyring.find(system_keyring.account(key_file.store_id, slot.id), keyring)
        if key is not None and (opened := people.by_keyring(key_file, slot.key, key)) is not None:
            return opened
    raise StoreFault(Fault.KEYRING, reason="empty")


def proves(folder: Path, asker: Asker) -> bool:
    """Whether it is the person's passphrase; for the window that is locked by a PIN."""
    with worded(folder):
        try:
            _prove(folder, asker)
        except StoreFault as fault:
            if fault.fault is Fault.WRONG_KEY:
                return False
            raise
    return True


def _prove(folder: Path, asker: Asker) -> Opened:
    opened = people.by_passphrase(read_key_file(folder / KEY_FILE), asker.passphrase, who=asker.who)
    if opened is None:
        raise StoreFault(Fault.WRONG_KEY)
    if opened.slot is not None and opened.slot.old:  # the register is open, so this format is on its way in
        opened = people.by_passphrase(people.modernised(opened, asker.passphrase), asker.passphrase)
        assert opened is not None
    return opened


def _prove_officer(folder: Path, asker: Asker) -> Opened:
    """Ways in are an officer's to give: a reader who gave one would give more than they have.

    Raises StoreFault(WRONG_KEY), READER or NO_CASES for somebody else.
    """
    opened = _prove(folder, asker)
    if opened.role is not AccessRole.OFFICER:
        raise StoreFault(Fault.READER if opened.role.reads_cases else Fault.NO_CASES)
    return opened


def _prove_recovery(folder: Path, recovery_key: str) -> Opened:
    try:
        key = read_recovery_key(recovery_key)
    except RecoveryTypo:
        raise StoreFault(Fault.WRONG_KEY, recovery_typo=True) from None
    opened = None if key is None else people.by_recovery(read_key_file(folder / KEY_FILE), key)
    if opened is None:
        raise StoreFault(Fault.WRONG_KEY, recovery_typo=False)
    return opened


def _at_desk(store: Store) -> Opened:
    """What the open register itself proves: it holds the data key."""
    key_file = read_key_file(store.folder / KEY_FILE)
    return Opened(key_file, None, store.key.data_key, store.key.management_key)


def _keep(folder: Path, key_file: KeyFile) -> None:
    """Twice, so that the spare copy does not open by what was given up."""
    replace_key_file(folder / KEY_FILE, key_file)
