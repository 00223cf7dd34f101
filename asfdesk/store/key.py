"""The key file: a random 256-bit data key, wrapped by the passphrase and by the recovery key.

Why wrapped: changing the passphrase rewrites a kilobyte, not the register; and one data key opens the store
whichever way it was reached. Losing this file loses the register, so it is written whole, keeps its
predecessor, and a copy lies beside every backup.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from asfdesk.domain.errors import Fault, StoreFault

from .recovery import RecoveryTypo, read_recovery_key
from .whole_file import write_whole

FORMAT = 1
_PASSPHRASE, _RECOVERY = "passphrase", "recovery"


@dataclass(frozen=True, slots=True)
class Kdf:
    """Argon2id's cost: ``memory`` in KiB, ``passes`` over it, ``lanes`` in parallel."""

    memory: int
    passes: int
    lanes: int

    @classmethod
    def default(cls) -> Kdf:
        """256 MiB, 3 passes, 4 lanes: 0.55-0.9 s measured; more than RFC 9106 asks of memory-constrained use."""
        return cls(memory=256 * 1024, passes=3, lanes=4)

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """32 bytes. The text is taken in NFC, so that the same keys give the same bytes on every system."""
        secret = unicodedata.normalize("NFC", passphrase).encode()
        return hash_secret_raw(secret, salt, self.passes, self.memory, self.lanes, 32, Type.ID)

    @property
    def sane(self) -> bool:
        """Whether a key file may ask for it: a damaged file must not take all memory."""
        return 8 <= self.memory <= 4 * 1024 * 1024 and 1 <= self.passes <= 100 and 1 <= self.lanes <= 64


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key under one wrapping key; all bytes in hex. ``kdf`` is None for the recovery key, which is
    random and needs no slow derivation."""

    salt: str
    nonce: str
    wrapped: str
    kdf: Kdf | None = None


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of ``register.key``. ``store_id`` is also the salt in the first 16 bytes of the register, so
    that a key file from another store is recognised."""

    format: int
    store_id: str
    slots: dict[str, Slot]
    check: str = ""

    def digest(self) -> str:
        """SHA-256 of everything but the digest itself, to tell damage from a wrong passphrase."""
        return hashlib.sha256(_encode(replace(self, check=""))).hexdigest()


def new_key_file(passphrase: str, recovery_key: bytes, kdf: Kdf) -> tuple[KeyFile, bytes]:
    """A new store's key file and its data key."""
    data_key = secrets.token_bytes(32)
    bare = KeyFile(FORMAT, secrets.token_hex(16), {})
    slots = {
        _PASSPHRASE: _wrap_by_passphrase(bare.store_id, data_key, passphrase, kdf),
        _RECOVERY: _wrap_by_recovery(bare.store_id, data_key, recovery_key),
    }
    return _checked(replace(bare, slots=slots)), data_key


def with_passphrase(key_file: KeyFile, data_key: bytes, passphrase: str, kdf: Kdf) -> KeyFile:
    """The key file after a change of passphrase; the recovery key and the register stay as they are."""
    slot = _wrap_by_passphrase(key_file.store_id, data_key, passphrase, kdf)
    return _checked(replace(key_file, slots={**key_file.slots, _PASSPHRASE: slot}))


def with_recovery_key(key_file: KeyFile, data_key: bytes, recovery_key: bytes) -> KeyFile:
    """The key file after the sheet with the recovery key was lost; the passphrase stays as it is."""
    slot = _wrap_by_recovery(key_file.store_id, data_key, recovery_key)
    return _checked(replace(key_file, slots={**key_file.slots, _RECOVERY: slot}))


def unwrap(key_file: KeyFile, secret: str) -> bytes:
    """The data key, from the passphrase or the recovery key. Raises StoreFault(WRONG_KEY); its parameter
    ``recovery_typo`` tells that the text looks like a recovery key with a slip in it."""
    typo = False
    try:
        recovery_key = read_recovery_key(secret)
    except RecoveryTypo:
        recovery_key, typo = None, True
    if recovery_key is not None and (data_key := unwrap_by_recovery(key_file, recovery_key)) is not None:
        return data_key
    data_key = unwrap_by_passphrase(key_file, secret)
    if data_key is None:
        raise StoreFault(Fault.WRONG_KEY, recovery_typo=typo)
    return data_key


def unwrap_by_passphrase(key_file: KeyFile, passphrase: str) -> bytes | None:
    """The data key, or None when the passphrase is wrong."""
    slot = key_file.slots[_PASSPHRASE]
    assert slot.kdf is not None
    return _open(slot, key_file.store_id, _PASSPHRASE, slot.kdf.derive(passphrase, bytes.fromhex(slot.salt)))


def unwrap_by_recovery(key_file: KeyFile, recovery_key: bytes) -> bytes | None:
    """The data key, or None when the recovery key is wrong."""
    slot = key_file.slots[_RECOVERY]
    wrapping = _stretch(recovery_key, bytes.fromhex(slot.salt), b"asfdesk recovery key")
    return _open(slot, key_file.store_id, _RECOVERY, wrapping)


def subkey(data_key: bytes, purpose: str) -> bytes:
    """A key of its own for another purpose than encryption, such as the audit chain."""
    return _stretch(data_key, b"", f"asfdesk {purpose}".encode())


def write_key_file(file: Path, key_file: KeyFile) -> None:
    """Write it whole and durably; the predecessor stays as ``.prev``. Raises OSError."""
    write_whole(file, _encode(key_file), keep=previous_of(file))


def read_key_file(file: Path) -> KeyFile:
    """Raises StoreFault(KEY_FILE_MISSING, KEY_FILE_DAMAGED, TOO_NEW)."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise StoreFault(Fault.KEY_FILE_MISSING, folder=str(file.parent)) from None
    except OSError as trouble:
        raise StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(file.parent)) from trouble
    try:
        found = msgspec.json.decode(content, type=KeyFile)
    except msgspec.DecodeError:
        raise StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(file.parent)) from None
    if found.format > FORMAT:
        raise StoreFault(Fault.TOO_NEW, folder=str(file.parent))
    if found.check != found.digest() or not _complete(found):
        raise StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(file.parent))
    return found


def previous_of(file: Path) -> Path:
    """Where the predecessor of a key file is kept."""
    return file.with_name(file.name + ".prev")


def _complete(found: KeyFile) -> bool:
    slow = found.slots.get(_PASSPHRASE)
    return slow is not None and slow.kdf is not None and slow.kdf.sane and _RECOVERY in found.slots


def _checked(key_file: KeyFile) -> KeyFile:
    return replace(key_file, check=key_file.digest())


def _encode(key_file: KeyFile) -> bytes:
    return msgspec.json.format(msgspec.json.encode(key_file, order="sorted"), indent=2)


def _wrap_by_passphrase(store_id: str, data_key: bytes, passphrase: str, kdf: Kdf) -> Slot:
    salt = secrets.token_bytes(16)
    return _seal(data_key, store_id, _PASSPHRASE, kdf.derive(passphrase, salt), salt, kdf)


def _wrap_by_recovery(store_id: str, data_key: bytes, recovery_key: bytes) -> Slot:
    salt = secrets.token_bytes(16)
    return _seal(
        data_key, store_id, _RECOVERY, _stretch(recovery_key, salt, b"asfdesk recovery key"), salt, None
    )


def _seal(data_key: bytes, store_id: str, name: str, wrapping: bytes, salt: bytes, kdf: Kdf | None) -> Slot:
    nonce = secrets.token_bytes(12)
    wrapped = AESGCM(wrapping).encrypt(nonce, data_key, _bound_to(store_id, name))
    return Slot(salt.hex(), nonce.hex(), wrapped.hex(), kdf)


def _open(slot: Slot, store_id: str, name: str, wrapping: bytes) -> bytes | None:
    try:
        return AESGCM(wrapping).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _bound_to(store_id, name)
        )
    except InvalidTag:
        return None


def _bound_to(store_id: str, name: str) -> bytes:
    """A slot opens only in its own store and its own place."""
    return f"asfdesk|{FORMAT}|{store_id}|{name}".encode()


def _stretch(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=purpose).derive(secret)
