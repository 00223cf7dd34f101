"""The way into a register: first start, unlocking, and changing what unlocks it.

The unlock page is the first thing an officer sees, so this module imports neither the ORM nor the documents until
one of its functions is called; :func:`warm_up` fetches them while the officer types. Opening and creating take
about a second of CPU on purpose (Argon2id) and belong in a task. A wrong secret, wherever it is typed, is counted
beside the key, and after two each new try must wait (``store.attempts``).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import Fault, Problem, Rule, RuleBroken, StoreFault
from asfdesk.store.keys.attempts import PAUSES, Attempts
from asfdesk.store.keys.key_look import KeyLook, look_at_key_file
from asfdesk.store.keys.recovery import RecoveryTypo, read_recovery_key
from asfdesk.store.keys.secrecy import harden_process
from asfdesk.store.keys.strength import SHORTEST, Hint, Strength
from asfdesk.store.keys.strength import strength as _strength
from asfdesk.store.lock import Holder, holder_of

if TYPE_CHECKING:
    from uuid import UUID

    from typing_extensions import TypeIs

    from asfdesk.store.keys.kdf import Kdf
    from asfdesk.store.keys.management import Management
    from asfdesk.store.keys.system_keyring import Keyring
    from asfdesk.store.store import Store

__all__ = ["PAUSES", "SHORTEST", "Hint", "Holder", "KeyLook", "Strength", "harden_process"]

REGISTER, KEY_FILE, LOCK_FILE = "register.asfdesk", "register.key", "register.lock"
REPLACING = "register.replacing"


def exists(folder: Path) -> bool:
    """Whether a register lies in the folder; does not load the store."""
    return (folder / REGISTER).exists() or (folder / REPLACING).exists()


def look(folder: Path) -> KeyLook:
    """What the unlock page must ask for; does not load the store."""
    return look_at_key_file(folder / KEY_FILE)


def open_elsewhere(folder: Path) -> Holder | None:
    """Who has the register open now, in another window or program; None when nobody has."""
    return holder_of(folder / LOCK_FILE)


def seconds_left(folder: Path) -> int:
    """How long the next attempt must wait after wrong ones, also those before this start."""
    return Attempts(folder).left()


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """How hard the passphrase is to guess, 0-4, and what would make it better. ``known`` are the officer's own words."""
    return _strength(passphrase, known)


def passphrase_problems(passphrase: str, again: str, known: Iterable[str] = ()) -> list[Problem]:
    """What is wrong with a new passphrase typed twice; fields ``passphrase`` and ``again``."""
    judged = strength(passphrase, known)
    found: list[Problem] = []
    if judged.hint is Hint.TOO_SHORT:
        found.append(Problem(Rule.PASSPHRASE_SHORT, "passphrase", {"shortest": SHORTEST}))
    elif not judged.enough:
        found.append(Problem(Rule.PASSPHRASE_WEAK, "passphrase"))
    if passphrase != again:
        found.append(Problem(Rule.PASSPHRASES_DIFFER, "again"))
    return found


def first_start(folder: Path, passphrase: str, *, kdf: Kdf | None = None) -> tuple[Store, str]:
    """A new register, unlocked, and its recovery key in groups, which is kept nowhere.

    Raises RuleBroken for a passphrase that is easy to guess, StoreFault (STORE_EXISTS, DISK_FULL, NOT_WRITABLE ...).
    """
    require_strong(passphrase)
    from asfdesk.store.opening import create_store

    return create_store(folder, passphrase, kdf=kdf)


def open_register(folder: Path, secret: str, *, sign_in: str = "") -> Store:
    """The register, unlocked by passphrase or recovery key. Raises StoreFault as ``store.opening.unlock`` says,
    and TOO_SOON (``seconds``)."""
    from asfdesk.store.opening import unlock

    with attempt(folder):
        return unlock(folder, secret, sign_in=sign_in)


def enter(
    folder: Path, secret: str, sign_in: str = "", *, pauses: Sequence[int] = PAUSES
) -> Store | Management:
    """The register, or an administrator's part of it. Raises StoreFault as :func:`open_register`; WRONG_KEY tells in
    ``wait`` how many seconds the next attempt must wait."""
    from asfdesk.store.opening import admit, by_secret

    with attempt(folder, pauses):
        return admit(folder, lambda key_file: by_secret(key_file, secret, sign_in=sign_in))


def enter_by_keyring(folder: Path, keyring: Keyring | None = None) -> Store | Management:
    """The register through the system's keyring. Raises StoreFault(KEYRING ...): the passphrase still opens."""
    from asfdesk.store.keys.ways import by_keyring
    from asfdesk.store.opening import admit

    return admit(folder, lambda key_file: by_keyring(key_file, keyring))


def is_management(found: object) -> TypeIs[Management]:
    """Whether an administrator came in."""
    from asfdesk.store.keys.management import Management

    return isinstance(found, Management)


def looks_like_recovery_key(secret: str) -> bool:
    """Whether the text has the shape of a recovery key, with or without a slip in it."""
    try:
        return read_recovery_key(secret) is not None
    except RecoveryTypo:
        return True


def change_passphrase(
    folder: Path, old: str, new: str, *, who: UUID | None = None, kdf: Kdf | None = None
) -> None:
    """Another passphrase; the recovery key stays. Raises RuleBroken (weak), StoreFault(WRONG_KEY, TOO_SOON)."""
    require_strong(new)
    from asfdesk.store.keys.ways import Asker
    from asfdesk.store.keys.ways import change_passphrase as change

    with attempt(folder):
        change(folder, Asker(old, who), new, kdf=kdf)


def replace_passphrase(
    folder: Path, recovery_key: str, new: str, *, sign_in: str = "", kdf: Kdf | None = None
) -> UUID:
    """A new passphrase for whoever came in with the recovery key; returns whose it is. Raises RuleBroken (weak),
    StoreFault(WRONG_KEY; ``unknown``: nobody has that sign-in name)."""
    require_strong(new)
    from asfdesk.store.keys.ways import set_passphrase_by_recovery

    with attempt(folder):
        return set_passphrase_by_recovery(folder, recovery_key, new, sign_in=sign_in, kdf=kdf)


def renew_recovery_key(folder: Path, passphrase: str, *, who: UUID | None = None) -> str:
    """Another recovery key, in groups; the one before opens nothing any more. Raises StoreFault(WRONG_KEY, TOO_SOON)."""
    from asfdesk.store.keys.ways import Asker
    from asfdesk.store.keys.ways import renew_recovery_key as renew

    with attempt(folder):
        return renew(folder, Asker(passphrase, who))


def recovery_sheet(recovery_key: str, created: date, at: datetime, *, organisation: str = "") -> bytes:
    """The sheet with the recovery key as PDF, to print or save. ``at`` has a time zone."""
    from asfdesk.documents.recovery_sheet import recovery_document
    from asfdesk.documents.render import pdf

    return pdf(recovery_document(recovery_key, created, organisation=organisation), made_at=at)


def write_sheet(target: Path, sheet: bytes) -> Path:
    """Save the sheet where the officer asked. Raises StoreFault(EXPORT_FAILED)."""
    from ..output.files import write_file

    return write_file(target, sheet)


def warm_up() -> None:
    """Import what opening a register needs; run in a task while the officer types. Safe to call again."""
    from asfdesk.documents import render
    from asfdesk.store import opening

    from ..workdays import swedish_workdays

    del opening
    render.warm_up()
    swedish_workdays()


def require_strong(passphrase: str) -> None:
    """Raises RuleBroken for a passphrase that is easy to guess."""
    if found := passphrase_problems(passphrase, passphrase):
        raise RuleBroken(found)


@contextmanager
def attempt(folder: Path, pauses: Sequence[int] = PAUSES) -> Generator[None]:
    """One try of a secret. Raises StoreFault(TOO_SOON) before it; a WRONG_KEY from it is counted and told ``wait``."""
    attempts = Attempts(folder, pauses=pauses)
    if left := attempts.left():
        raise StoreFault(Fault.TOO_SOON, seconds=left)
    attempts.begin()
    try:
        yield
    except StoreFault as fault:
        if fault.fault is not Fault.WRONG_KEY or fault.params.get("unknown"):
            attempts.void()
        else:
            fault.params["wait"] = attempts.left()
        raise
    except BaseException:
        attempts.void()
        raise
    else:
        attempts.right()
