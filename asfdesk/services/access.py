"""The way into a register: first start, unlocking, and changing what unlocks it.

The unlock page is the first thing an officer sees, so this module imports neither the ORM nor the documents until
one of its functions is called; :func:`warm_up` fetches them while the officer types. Opening and creating take
about a second of CPU on purpose (Argon2id) and belong in a task.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.store.recovery import RecoveryTypo, read_recovery_key
from asfdesk.store.strength import SHORTEST, Hint, Strength
from asfdesk.store.strength import strength as _strength

if TYPE_CHECKING:
    from asfdesk.store.key import Kdf
    from asfdesk.store.store import Store

__all__ = ["SHORTEST", "Hint", "Strength"]

REGISTER = "register.asfdesk"


def exists(folder: Path) -> bool:
    """Whether a register lies in the folder; does not load the store."""
    return (folder / REGISTER).exists()


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
    _require_strong(passphrase)
    from asfdesk.store.opening import create_store

    return create_store(folder, passphrase, kdf=kdf)


def open_register(folder: Path, secret: str) -> Store:
    """The register, unlocked by passphrase or recovery key. Raises StoreFault as ``store.opening.unlock`` says."""
    from asfdesk.store.opening import unlock

    return unlock(folder, secret)


def looks_like_recovery_key(secret: str) -> bool:
    """Whether the text has the shape of a recovery key, with or without a slip in it."""
    try:
        return read_recovery_key(secret) is not None
    except RecoveryTypo:
        return True


def change_passphrase(folder: Path, old: str, new: str, *, kdf: Kdf | None = None) -> None:
    """Another passphrase; the recovery key stays. Raises RuleBroken (weak), StoreFault(WRONG_KEY)."""
    _require_strong(new)
    from asfdesk.store.opening import change_passphrase as change

    change(folder, old, new, kdf=kdf)


def replace_passphrase(folder: Path, recovery_key: str, new: str, *, kdf: Kdf | None = None) -> None:
    """A new passphrase for whoever came in with the recovery key. Raises RuleBroken (weak), StoreFault(WRONG_KEY)."""
    _require_strong(new)
    from asfdesk.store.opening import set_passphrase_by_recovery

    set_passphrase_by_recovery(folder, recovery_key, new, kdf=kdf)


def renew_recovery_key(folder: Path, passphrase: str) -> str:
    """Another recovery key, in groups; the one before opens nothing any more. Raises StoreFault(WRONG_KEY)."""
    from asfdesk.store.opening import renew_recovery_key as renew

    return renew(folder, passphrase)


def recovery_sheet(recovery_key: str, created: date, at: datetime, *, organisation: str = "") -> bytes:
    """The sheet with the recovery key as PDF, to print or save. ``at`` has a time zone."""
    from asfdesk.documents.recovery_sheet import recovery_document
    from asfdesk.documents.render import pdf

    return pdf(recovery_document(recovery_key, created, organisation=organisation), made_at=at)


def write_sheet(target: Path, sheet: bytes) -> Path:
    """Save the sheet where the officer asked. Raises StoreFault(EXPORT_FAILED)."""
    from .exports import write_file

    return write_file(target, sheet)


def warm_up() -> None:
    """Import what opening a register needs; run in a task while the officer types. Safe to call again."""
    from asfdesk.documents import render
    from asfdesk.store import opening

    from .workdays import swedish_workdays

    del opening
    render.warm_up()
    swedish_workdays()


def _require_strong(passphrase: str) -> None:
    if found := passphrase_problems(passphrase, passphrase):
        raise RuleBroken(found)
