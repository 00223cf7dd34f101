"""The key file: who has a way to the register's data key. Read, checked and written here; opened in ``people``.

A random 256-bit data key opens the register. Each person has a key pair: the private half lies wrapped by the person's
passphrase (and, if wanted, by a key in the system's keyring), and the data key lies sealed to the public half. So a
passphrase is changed without rewriting the register, and the register is re-keyed without everybody's passphrase. The
recovery key makes a key pair of its own. An administrator's seal holds a management key, which is derived from the
data key and does not lead back to it.

Losing this file loses the register, so it is written whole, keeps its predecessor, and a copy lies beside every backup.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

import msgspec

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole

from ..whole_file import write_whole
from .kdf import Kdf
from .sealing import subkey

__all__ = ["FORMAT", "Kdf", "KeyFile", "PersonSlot", "RecoverySlot", "Way", "previous_of", "read_key_file", "subkey",
           "write_key_file"]  # fmt: skip

FORMAT = 2
MOST_PEOPLE = 200
PASSPHRASE, KEYRING = "passphrase", "keyring"
_HEX = re.compile(r"(?:[0-9a-f]{2})*")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a person's private key: ``wrapped`` by what a passphrase or the keyring's key is stretched to.
    ``kdf`` is None for the keyring's key, which is random and needs no slow derivation. Bytes in hex."""

    salt: str
    wrapped: str
    kdf: Kdf | None = None


@dataclass(frozen=True, slots=True)
class PersonSlot:
    """One person: an opaque id, a role, and the data key (an administrator: the management key) ``sealed`` to
    ``public``. ``grant`` marks that somebody with the data key let the person in; ``sign_in`` is a slow digest of the
    sign-in name, ``name`` lies encrypted. ``public`` is empty in a slot of format 1: it wraps the data key itself."""

    id: str
    role: AccessRole
    public: str
    ways: dict[str, Way]
    sealed: str = ""
    grant: str = ""
    sign_in: str = ""
    name: str = ""

    @property
    def key(self) -> UUID:
        """The id as the audit trail writes it."""
        return UUID(hex=self.id)

    @property
    def old(self) -> bool:
        """Whether it still has the form of format 1."""
        return not self.public


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The data key ``sealed`` to the key pair that the recovery key gives; in format 1 (``public`` empty) wrapped."""

    salt: str
    sealed: str
    public: str = ""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of ``register.key``. ``store_id`` is also the salt in the first 16 bytes of the register, so that
    a key file from another store is recognised. ``former`` is the data key before, while the register is re-keyed.
    ``seal`` is made with the management key: nobody without any key changes a word unnoticed."""

    format: int
    store_id: str
    people: tuple[PersonSlot, ...]
    recovery: RecoverySlot
    former: str = ""
    seal: str = ""
    check: str = ""

    def digest(self) -> str:
        """SHA-256 of everything but the digest itself, to tell damage from a wrong passphrase."""
        return hashlib.sha256(encoded(replace(self, check=""))).hexdigest()

    def person(self, key: UUID) -> PersonSlot | None:
        """Somebody by id."""
        return next((slot for slot in self.people if slot.id == key.hex), None)

    def with_person(self, slot: PersonSlot) -> KeyFile:
        """Somebody new, or changed, in the same place."""
        if any(each.id == slot.id for each in self.people):
            return replace(self, people=tuple(slot if each.id == slot.id else each for each in self.people))
        return replace(self, people=(*self.people, slot))

    def without_person(self, key: UUID) -> KeyFile:
        """Somebody's slot gone."""
        return replace(self, people=tuple(slot for slot in self.people if slot.id != key.hex))


def write_key_file(file: Path, key_file: KeyFile) -> None:
    """Write it whole and durably; the predecessor stays as ``.prev``. Raises OSError."""
    write_whole(file, encoded(replace(key_file, check=key_file.digest())), keep=previous_of(file))


def replace_key_file(file: Path, key_file: KeyFile) -> None:
    """Write it twice, so that the spare copy opens for nobody whose way in was given up."""
    for _ in range(2):
        write_key_file(file, key_file)


def read_key_file(file: Path) -> KeyFile:
    """A key file of this format, or of format 1 in the shape of this one.

    Raises StoreFault(KEY_FILE_MISSING, KEY_FILE_DAMAGED, TOO_NEW).
    """
    damaged = StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(file.parent))
    try:
        content = file.read_bytes()
        form = msgspec.json.decode(content, type=_Form).format
        if form > FORMAT:
            raise StoreFault(Fault.TOO_NEW, folder=str(file.parent))
        found = msgspec.json.decode(content, type=KeyFile) if form == FORMAT else _of_format_1(content)
    except FileNotFoundError:
        raise StoreFault(Fault.KEY_FILE_MISSING, folder=str(file.parent)) from None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, _Odd):
        raise damaged from None
    whole = found.check == found.digest() and bool(found.seal) and not any(slot.old for slot in found.people)
    if not _sound(found) or (form == FORMAT and not whole):
        raise damaged
    return found


def previous_of(file: Path) -> Path:
    """Where the predecessor of a key file is kept."""
    return file.with_name(file.name + ".prev")


def encoded(value: object) -> bytes:
    """Canonical JSON, in lines, as somebody may have to look at it."""
    return msgspec.json.format(msgspec.json.encode(value, order="sorted"), indent=2)


def _sound(found: KeyFile) -> bool:
    """Whether every part is there and asks for nothing absurd; only secrets can tell whether they are right."""
    slow = [slot.ways.get(PASSPHRASE) for slot in found.people]
    return (
        _hex(found.store_id, 32)
        and 0 < len(found.people) <= MOST_PEOPLE
        and len({slot.id for slot in found.people}) == len(found.people)
        and all(_hex(slot.id, 32) for slot in found.people)
        and all(
            way is not None and way.kdf is not None and way.kdf.sane and len(way.salt) >= 16 for way in slow
        )
        and all(_hex(way.salt) and _hex(way.wrapped) for slot in found.people for way in slot.ways.values())
        and all(_hex(slot.public, 64) or slot.old for slot in found.people)
        and _hex(found.recovery.salt)
        and (_hex(found.recovery.public, 64) or not found.recovery.public)
    )


def _hex(text: str, length: int = 0) -> bool:
    return bool(_HEX.fullmatch(text)) and (not length or len(text) == length)


class _Odd(ValueError):
    """A file of format 1 that is not whole."""


@dataclass(frozen=True, slots=True)
class _Form:
    format: int


@dataclass(frozen=True, slots=True)
class _Slot1:
    salt: str
    nonce: str
    wrapped: str
    kdf: Kdf | None = None


@dataclass(frozen=True, slots=True)
class _KeyFile1:
    format: int
    store_id: str
    slots: dict[str, _Slot1] = field(default_factory=dict[str, _Slot1])
    check: str = ""


def _of_format_1(content: bytes) -> KeyFile:
    """One passphrase and one recovery key, each wrapping the data key itself; made anew at the next unlocking."""
    found = msgspec.json.decode(content, type=_KeyFile1)
    slow, recovery = found.slots.get(PASSPHRASE), found.slots.get("recovery")
    digest = hashlib.sha256(encoded(replace(found, check=""))).hexdigest()
    if found.format != 1 or found.check != digest or slow is None or recovery is None:
        raise _Odd
    person = hashlib.sha256(f"asfdesk first person {found.store_id}".encode()).hexdigest()[:32]
    way = Way(slow.salt, slow.nonce + slow.wrapped, slow.kdf)
    slot = PersonSlot(person, AccessRole.OFFICER, "", {PASSPHRASE: way})
    return KeyFile(
        FORMAT, found.store_id, (slot,), RecoverySlot(recovery.salt, recovery.nonce + recovery.wrapped)
    )
