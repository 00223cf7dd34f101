"""Who may open this register, and as what; every change of it is confirmed by the passphrase of who asks.

An officer has a row of their own in the register as well, so that agreements and the audit trail name them; which row
belongs to which way in is remembered in the register (``officer/ID``). Slow by purpose (Argon2id): call in a task.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Problem, Rule, RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import CaseOfficer
from asfdesk.domain.people import AccessRole, Person
from asfdesk.store.keys import ways
from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.keys.key import PASSPHRASE, read_key_file
from asfdesk.store.keys.system_keyring import Keyring
from asfdesk.store.keys.ways import Asker, NewPerson

from ..desk import Desk
from ..parties import commissioners
from . import access

__all__ = ["NewPerson"]


def people(desk: Desk) -> list[Person]:
    """Everybody with a way in, by name; whoever has given no name yet goes by the officer's."""
    found = ways.people_of(desk.store)
    officer = commissioners.current_officer(desk)
    return [
        replace(person, name=officer.name)
        if officer is not None and person.id == desk.store.person and not person.name
        else person
        for person in found
    ]


def me(desk: Desk) -> Person | None:
    """Whose slot opened the register; None after the recovery key."""
    return next((person for person in ways.people_of(desk.store) if person.id == desk.store.person), None)


def reads_only(desk: Desk) -> bool:
    """Whether nothing may be changed here."""
    return desk.store.role is AccessRole.READER


def cost(desk: Desk) -> Kdf | None:
    """What one try of the passphrase that opened the register costs."""
    key_file = read_key_file(desk.store.folder / access.KEY_FILE)
    slot = key_file.person(desk.store.person) if desk.store.person else key_file.people[0]
    return slot.ways[PASSPHRASE].kdf if slot else None


def set_sign_in(desk: Desk, sign_in: str) -> None:
    """The sign-in name of who works here. Raises RuleBroken(SIGN_IN_FORM, SIGN_IN_TAKEN)."""
    person = _here(desk)
    officer = commissioners.current_officer(desk)
    ways.name_person(desk.store, person, officer.name if officer else "", sign_in)


def add(desk: Desk, passphrase: str, new: NewPerson, *, kdf: Kdf | None = None) -> UUID:
    """Let somebody in; with several people everybody signs in by name, so the asker must have one too.

    Raises RuleBroken (a weak passphrase, no name, SIGN_IN_FORM, SIGN_IN_TAKEN; ``own_sign_in`` when the asker's is
    missing), StoreFault(WRONG_KEY, TOO_SOON).
    """
    access.require_strong(new.passphrase)
    if not new.name.strip():
        raise RuleBroken(Problem(Rule.REQUIRED, "name"))
    asker = me(desk)
    if asker is not None and not asker.signs_in:
        raise RuleBroken(Problem(Rule.REQUIRED, "own_sign_in"))
    with access.attempt(desk.store.folder):
        key = ways.add_person(desk.store.folder, Asker(passphrase, desk.store.person), new, kdf=kdf)
    _introduce(desk, key, new.name.strip(), new.role)
    return key


def approve(desk: Desk, passphrase: str, person: Person) -> None:
    """Say yes to somebody whom an administrator prepared. Raises StoreFault(WRONG_KEY, TOO_SOON)."""
    with access.attempt(desk.store.folder):
        ways.approve_person(desk.store.folder, Asker(passphrase, desk.store.person), person.id)
    _introduce(desk, person.id, person.name, person.role)


def remove(desk: Desk, passphrase: str, who: UUID, *, rekey: bool) -> None:
    """Take a way in away, and with ``rekey`` give the register another key, so that a copied one opens no more of it.

    Raises RuleBroken(LAST_OFFICER, OWN_WAY_IN), StoreFault(WRONG_KEY, TOO_SOON, RECOVERY_OLD, DISK_FULL).
    """
    asker = Asker(passphrase, desk.store.person)
    with access.attempt(desk.store.folder):
        ways.remove_person(desk.store.folder, asker, who)
    with desk.store.write(Operation.CHANGE_ACCESS) as work:
        work.note(f"removed {who}")
        work.preferences.put(commissioners.officer_key(who), "")
    if rekey:
        ways.rekey_register(desk.store, asker)
        _note(desk, "re-keyed")


def rekey(desk: Desk, passphrase: str) -> None:
    """Another key for the register. Raises StoreFault(WRONG_KEY, TOO_SOON, RECOVERY_OLD, DISK_FULL)."""
    with access.attempt(desk.store.folder):
        ways.rekey_register(desk.store, Asker(passphrase, desk.store.person))
    _note(desk, "re-keyed")


def use_keyring(desk: Desk, passphrase: str, keyring: Keyring | None = None) -> None:
    """Open by the system's keyring as well. Raises StoreFault(WRONG_KEY, TOO_SOON, KEYRING)."""
    with access.attempt(desk.store.folder):
        ways.use_keyring(desk.store.folder, Asker(passphrase, desk.store.person), keyring)


def withdraw_keyring(desk: Desk, keyring: Keyring | None = None) -> bool:
    """Open by the keyring no more; False when the keyring itself would not let go of its useless key."""
    return ways.withdraw_keyring(desk.store, _here(desk), keyring)


def proves(desk: Desk, passphrase: str) -> bool:
    """Whether it is the passphrase of who works here. Raises StoreFault(WRONG_KEY with ``wait``, TOO_SOON)."""
    with access.attempt(desk.store.folder):
        if not ways.proves(desk.store.folder, Asker(passphrase, desk.store.person)):
            raise StoreFault(Fault.WRONG_KEY)
    return True


def _introduce(desk: Desk, key: UUID, name: str, role: AccessRole) -> None:
    """Give the new person an officer of their own, beside the one who works here; a reader signs nothing."""
    if role is AccessRole.ADMINISTRATOR:
        _note(desk, f"let in {key} as {role}")
        return
    mine = commissioners.current_officer(desk)
    with desk.store.write(Operation.CHANGE_ACCESS) as work:
        work.note(f"let in {key} as {role}")
        if mine is not None and desk.store.person is not None:
            work.preferences.put(commissioners.officer_key(desk.store.person), str(mine.id))
        officer = ""
        if role is AccessRole.OFFICER:
            unit = mine.unit_id if mine else None
            officer = str(work.officers.save(CaseOfficer(new_id(), name=name, unit_id=unit)).id)
        work.preferences.put(commissioners.officer_key(key), officer)


def _note(desk: Desk, text: str) -> None:
    with desk.store.write(Operation.CHANGE_ACCESS) as work:
        work.note(text)


def _here(desk: Desk) -> UUID:
    person = desk.store.person
    if person is None:
        person = read_key_file(desk.store.folder / access.KEY_FILE).people[0].key
    return person
