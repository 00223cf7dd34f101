"""What the key file opens for whom, and every change of it, as functions from one key file to the next.

Nothing here touches the disk. Three facts carry the design. (1) Only who holds the data key can make a ``grant``, so an
administrator, who holds the management key alone, may prepare a person but not let anybody in to the cases. (2) The
whole file is sealed with the management key, so nobody without a key changes a role, a name or a public key unnoticed.
(3) A re-keyed register is sealed to those public keys alone whose grant holds under the old data key.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from uuid import UUID

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.people import AccessRole, Person

from . import sealing
from .kdf import Kdf
from .key import FORMAT, KEYRING, PASSPHRASE, KeyFile, PersonSlot, RecoverySlot, Way, encoded
from .sealing import stretch, subkey

_SIGN_IN = Kdf(
    memory=19 * 1024, passes=2, lanes=1
)  # slow enough that initials are not read off a copied file at once


@dataclass(frozen=True, slots=True)
class Opened:
    """What a secret opened: ``slot`` is None for the recovery key, ``data_key`` for an administrator."""

    key_file: KeyFile
    slot: PersonSlot | None
    data_key: bytes | None = field(repr=False)
    management_key: bytes = field(repr=False)
    private: bytes = field(default=b"", repr=False)

    @property
    def role(self) -> AccessRole:
        """The person's role; the recovery key is an officer's."""
        return self.slot.role if self.slot is not None else AccessRole.OFFICER


# ------------------------------------------------------------------------------------------------ making and opening


def new_key_file(passphrase: str, recovery_key: bytes, kdf: Kdf) -> tuple[KeyFile, bytes]:
    """A new store's key file with one officer, and its data key."""
    data_key = secrets.token_bytes(32)
    bare = KeyFile(FORMAT, secrets.token_hex(16), (), RecoverySlot("", ""))
    made = _let_in(bare, new_id(), AccessRole.OFFICER, passphrase, kdf, data_key)
    return sealed(with_recovery_key(made, data_key, recovery_key), subkey(data_key, "management")), data_key


def by_passphrase(
    key_file: KeyFile, passphrase: str, *, sign_in: str = "", who: UUID | None = None
) -> Opened | None:
    """What the passphrase opens; None when it is wrong. With several people, ``sign_in`` or ``who`` says whose it is.

    An unknown sign-in name costs the same time as a known one. Raises StoreFault(PENDING, KEY_FILE_DAMAGED).
    """
    slot = _whose(key_file, sign_in, who)
    way = (slot or key_file.people[0]).ways[PASSPHRASE]
    assert way.kdf is not None
    wrapping = way.kdf.derive(passphrase, bytes.fromhex(way.salt))
    if slot is None:
        return None
    if slot.old:
        data_key = sealing.unwrap(wrapping, way.wrapped, f"asfdesk|1|{key_file.store_id}|{PASSPHRASE}")
        return None if data_key is None else Opened(key_file, slot, data_key, subkey(data_key, "management"))
    return _opened(
        key_file, slot, sealing.unwrap(wrapping, way.wrapped, _place(key_file, slot.id, PASSPHRASE))
    )


def by_keyring(key_file: KeyFile, who: UUID, key: bytes) -> Opened | None:
    """What the key from the system's keyring opens. Raises as :func:`by_passphrase`."""
    slot = key_file.person(who)
    way = slot.ways.get(KEYRING) if slot else None
    if slot is None or way is None:
        return None
    wrapping = stretch(key, bytes.fromhex(way.salt), b"asfdesk keyring")
    return _opened(key_file, slot, sealing.unwrap(wrapping, way.wrapped, _place(key_file, slot.id, KEYRING)))


def by_recovery(key_file: KeyFile, recovery_key: bytes) -> Opened | None:
    """What the recovery key opens; None when it is another one's."""
    slot = key_file.recovery
    private = stretch(recovery_key, bytes.fromhex(slot.salt), b"asfdesk recovery key")
    if slot.public:
        data_key = sealing.unseal(private, slot.sealed, _place(key_file, "recovery", "seal"))
    else:
        data_key = sealing.unwrap(private, slot.sealed, f"asfdesk|1|{key_file.store_id}|recovery")
    if data_key is None:
        return None
    return _authentic(Opened(key_file, None, data_key, subkey(data_key, "management")))


def people(opened: Opened) -> list[Person]:
    """Everybody with a slot, by name."""
    found = [
        Person(
            slot.key, slot.role, name_of(opened, slot), slot.role.reads_cases and not slot.sealed and not slot.old,
            KEYRING in slot.ways, bool(slot.sign_in),
        )
        for slot in opened.key_file.people
    ]  # fmt: skip
    return sorted(found, key=lambda person: (person.name.casefold(), person.id))


def name_of(opened: Opened, slot: PersonSlot) -> str:
    """The name that lies encrypted in the slot; empty when none was given."""
    key = subkey(opened.management_key, "names")
    raw = sealing.unwrap(key, slot.name, _place(opened.key_file, slot.id, "name")) if slot.name else b""
    return (raw or b"").decode(errors="replace")


# ------------------------------------------------------------------------------------------------ changing


def with_passphrase(opened: Opened, passphrase: str, kdf: Kdf) -> KeyFile:
    """Another passphrase for the one who opened; everything else stays. A slot of format 1 is made anew."""
    slot, key_file = opened.slot, opened.key_file
    assert slot is not None
    if slot.old:
        assert opened.data_key is not None
        made = _let_in(key_file, slot.key, slot.role, passphrase, kdf, opened.data_key)
        return sealed(made, opened.management_key)
    way = _slow_way(key_file, slot.id, opened.private, passphrase, kdf)
    return sealed(
        key_file.with_person(replace(slot, ways={**slot.ways, PASSPHRASE: way})), opened.management_key
    )


def with_new_pair(opened: Opened, who: UUID, passphrase: str, kdf: Kdf) -> KeyFile:
    """A passphrase for somebody who lost theirs: a new key pair, and the way through the keyring is gone."""
    slot = opened.key_file.person(who)
    assert slot is not None
    assert opened.data_key is not None
    made = _let_in(opened.key_file, who, slot.role, passphrase, kdf, opened.data_key)
    return sealed(made, opened.management_key)


def with_recovery_key(key_file: KeyFile, data_key: bytes, recovery_key: bytes) -> KeyFile:
    """Another recovery key; the passphrases stay. Not sealed yet."""
    salt = secrets.token_bytes(16)
    public = sealing.public_of(stretch(recovery_key, salt, b"asfdesk recovery key"))
    content = sealing.seal(public, data_key, _place(key_file, "recovery", "seal"))
    return replace(key_file, recovery=RecoverySlot(salt.hex(), content, public))


def with_person(
    opened: Opened, name: str, role: AccessRole, passphrase: str, sign_in: str, kdf: Kdf
) -> tuple[KeyFile, UUID]:
    """Somebody new. What an administrator adds waits for an officer unless it is another administrator."""
    key = new_id()
    key_file = _let_in(opened.key_file, key, role, passphrase, kdf, opened.data_key, opened.management_key)
    return named(replace(opened, key_file=key_file), key, name, sign_in), key


def named(opened: Opened, who: UUID, name: str, sign_in: str = "") -> KeyFile:
    """Somebody's name, and sign-in name when one is given."""
    slot = opened.key_file.person(who)
    assert slot is not None
    key = subkey(opened.management_key, "names")
    lies = sealing.wrap(key, name.encode(), _place(opened.key_file, slot.id, "name"))
    called = sign_in_digest(opened.key_file, sign_in) if sign_in else slot.sign_in
    changed = opened.key_file.with_person(replace(slot, name=lies, sign_in=called))
    return sealed(changed, opened.management_key)


def approved(opened: Opened, who: UUID) -> KeyFile:
    """Let in somebody whom an administrator prepared."""
    slot = opened.key_file.person(who)
    assert slot is not None
    assert opened.data_key is not None
    return sealed(
        opened.key_file.with_person(_granted(opened.key_file, slot, opened.data_key)), opened.management_key
    )


def without_person(opened: Opened, who: UUID) -> KeyFile:
    """Somebody's way in gone; whoever copied the data key still has it until the register is re-keyed."""
    return sealed(opened.key_file.without_person(who), opened.management_key)


def with_keyring(opened: Opened, key: bytes) -> KeyFile:
    """A way in through the system's keyring, which keeps ``key``."""
    slot = opened.slot
    assert slot is not None
    salt = secrets.token_bytes(16)
    wrapping = stretch(key, salt, b"asfdesk keyring")
    way = Way(salt.hex(), sealing.wrap(wrapping, opened.private, _place(opened.key_file, slot.id, KEYRING)))
    return sealed(
        opened.key_file.with_person(replace(slot, ways={**slot.ways, KEYRING: way})), opened.management_key
    )


def without_keyring(opened: Opened, who: UUID) -> KeyFile:
    """The way through the keyring withdrawn."""
    slot = opened.key_file.person(who)
    assert slot is not None
    ways = {name: way for name, way in slot.ways.items() if name != KEYRING}
    return sealed(opened.key_file.with_person(replace(slot, ways=ways)), opened.management_key)


def modernised(opened: Opened, passphrase: str) -> KeyFile:
    """A file of format 1 in this format, at the first unlocking by the passphrase; as costly to try as before."""
    assert opened.slot is not None
    kdf = opened.slot.ways[PASSPHRASE].kdf
    assert kdf is not None
    return with_passphrase(opened, passphrase, kdf)


# ------------------------------------------------------------------------------------------------ re-keying


def rekeyed(opened: Opened, data_key: bytes) -> KeyFile:
    """The file for a new data key, with the ``former`` one under it until the register has followed.

    Raises StoreFault(RECOVERY_OLD): a recovery key of format 1 cannot follow; make a new one first.
    """
    before = opened.data_key
    assert before is not None
    if not opened.key_file.recovery.public:
        raise StoreFault(Fault.RECOVERY_OLD)
    management = subkey(data_key, "management")
    moved = replace(opened.key_file, former=sealing.wrap(subkey(data_key, "former"), before, "former"))
    for slot in opened.key_file.people:
        if slot.role.reads_cases and sealing.same(slot.grant, _grant(moved, slot, before)):
            fresh = _granted(moved, slot, data_key)
        elif slot.role.reads_cases:
            fresh = replace(slot, sealed="", grant="")
        else:
            fresh = replace(slot, sealed=sealing.seal(slot.public, management, _seal_place(moved, slot)))
        words = name_of(opened, slot).encode()
        lies = sealing.wrap(subkey(management, "names"), words, _place(moved, slot.id, "name"))
        moved = moved.with_person(replace(fresh, name=lies if words else ""))
    content = sealing.seal(moved.recovery.public, data_key, _place(moved, "recovery", "seal"))
    return sealed(replace(moved, recovery=replace(moved.recovery, sealed=content)), management)


def former_of(opened: Opened) -> bytes | None:
    """The data key before, when the register may not have followed yet."""
    if not opened.key_file.former or opened.data_key is None:
        return None
    return sealing.unwrap(subkey(opened.data_key, "former"), opened.key_file.former, "former")


def settled(opened: Opened) -> KeyFile:
    """The register has followed: the former key is gone from the file."""
    return sealed(replace(opened.key_file, former=""), opened.management_key)


# ------------------------------------------------------------------------------------------------ parts


def sealed(key_file: KeyFile, management_key: bytes) -> KeyFile:
    """The file with its seal."""
    return replace(key_file, seal=_file_mark(key_file, management_key), check="")


def sign_in_digest(key_file: KeyFile, sign_in: str) -> str:
    """How a sign-in name lies in the file: blanks and capitals do not matter."""
    tidy = " ".join(unicodedata.normalize("NFC", sign_in).casefold().split())
    return _SIGN_IN.derive(tidy, bytes.fromhex(key_file.store_id)).hex()


def _whose(key_file: KeyFile, sign_in: str, who: UUID | None) -> PersonSlot | None:
    if who is not None:
        return key_file.person(who)
    if len(key_file.people) == 1:
        return key_file.people[0]
    called = sign_in_digest(key_file, sign_in)
    return next(
        (slot for slot in key_file.people if slot.sign_in and sealing.same(slot.sign_in, called)), None
    )


def _opened(key_file: KeyFile, slot: PersonSlot, private: bytes | None) -> Opened | None:
    if private is None:
        return None
    if not slot.sealed:
        raise StoreFault(Fault.PENDING)
    key = sealing.unseal(private, slot.sealed, _seal_place(key_file, slot))
    if key is None:
        raise StoreFault(Fault.KEY_FILE_DAMAGED, changed=True)
    data_key, management = (key, subkey(key, "management")) if slot.role.reads_cases else (None, key)
    return _authentic(Opened(key_file, slot, data_key, management, private))


def _authentic(opened: Opened) -> Opened:
    """Refuse a file that somebody without a key has changed. Format 1 has no seal."""
    found = opened.key_file
    if found.seal and not sealing.same(found.seal, _file_mark(found, opened.management_key)):
        raise StoreFault(Fault.KEY_FILE_DAMAGED, changed=True)
    return opened


def _let_in(
    key_file: KeyFile, who: UUID, role: AccessRole, passphrase: str, kdf: Kdf,
    data_key: bytes | None, management_key: bytes = b"",
) -> KeyFile:  # fmt: skip
    """A slot with a new key pair, opened by ``passphrase``; name and sign-in name of the one before stay."""
    private, public = sealing.new_pair()
    before = key_file.person(who)
    slot = PersonSlot(
        who.hex, role, public, {PASSPHRASE: _slow_way(key_file, who.hex, private, passphrase, kdf)},
        sign_in=before.sign_in if before else "", name=before.name if before else "",
    )  # fmt: skip
    if data_key is not None and role.reads_cases:
        slot = _granted(key_file, slot, data_key)
    elif not role.reads_cases:
        management = subkey(data_key, "management") if data_key is not None else management_key
        slot = replace(slot, sealed=sealing.seal(public, management, _seal_place(key_file, slot)))
    return key_file.with_person(slot)


def _slow_way(key_file: KeyFile, person: str, private: bytes, passphrase: str, kdf: Kdf) -> Way:
    salt = secrets.token_bytes(16)
    wrapping = kdf.derive(passphrase, salt)
    return Way(salt.hex(), sealing.wrap(wrapping, private, _place(key_file, person, PASSPHRASE)), kdf)


def _granted(key_file: KeyFile, slot: PersonSlot, data_key: bytes) -> PersonSlot:
    content = sealing.seal(slot.public, data_key, _seal_place(key_file, slot))
    return replace(slot, sealed=content, grant=_grant(key_file, slot, data_key))


def _grant(key_file: KeyFile, slot: PersonSlot, data_key: bytes) -> str:
    return sealing.mark(subkey(data_key, "grants"), key_file.store_id, slot.id, slot.role, slot.public)


def _file_mark(key_file: KeyFile, management_key: bytes) -> str:
    bare = hashlib.sha256(encoded(replace(key_file, seal="", check=""))).hexdigest()
    return sealing.mark(subkey(management_key, "key file"), bare)


def _place(key_file: KeyFile, who: str, what: str) -> str:
    """What is wrapped opens only in its own store and its own place."""
    return f"asfdesk|{FORMAT}|{key_file.store_id}|{who}|{what}"


def _seal_place(key_file: KeyFile, slot: PersonSlot) -> str:
    return _place(key_file, slot.id, f"{slot.role}|{slot.public}")
