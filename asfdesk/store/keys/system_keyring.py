"""The system's keyring: Windows Credential Manager, macOS Keychain, Secret Service, KWallet.

It keeps a random key that opens one person's slot; never the passphrase, never the data key. A backend that is missing,
locked or writes in clear is told, and the passphrase opens as always. Source for ``persist``: Windows' own default of
the library lets the credential travel with a roaming profile.
"""

from __future__ import annotations

from typing import Protocol, cast

from asfdesk.domain.errors import Fault, StoreFault

_SERVICE = "asfdesk"
_TRUSTED = ("keyring.backends.Windows", "keyring.backends.macOS", "keyring.backends.SecretService",
            "keyring.backends.libsecret", "keyring.backends.kwallet")  # fmt: skip


class Keyring(Protocol):
    """What is used of a backend."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret; may ask the user."""
        ...

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret."""
        ...


def account(store_id: str, person: str) -> str:
    """Under what name a person's key lies in the keyring: two opaque ids."""
    return f"{store_id}/{person}"


def keep(name: str, key: bytes, keyring: Keyring | None = None) -> None:
    """Put a key there and read it back. Raises StoreFault(KEYRING)."""
    found = keyring or system_keyring()
    try:
        found.set_password(_SERVICE, name, key.hex())
        kept = found.get_password(_SERVICE, name)
    except Exception as refusal:
        raise StoreFault(Fault.KEYRING, reason="locked") from refusal
    if kept != key.hex():
        raise StoreFault(Fault.KEYRING, reason="locked")


def find(name: str, keyring: Keyring | None = None) -> bytes | None:
    """The key, or None when there is none. Raises StoreFault(KEYRING): locked, or no keyring at all."""
    found = keyring or system_keyring()
    try:
        kept = found.get_password(_SERVICE, name)
    except Exception as refusal:
        raise StoreFault(Fault.KEYRING, reason="locked") from refusal
    try:
        return bytes.fromhex(kept) if kept else None
    except ValueError:
        return None


def drop(name: str, keyring: Keyring | None = None) -> bool:
    """Take the key away; False when the keyring did not let us."""
    try:
        (keyring or system_keyring()).delete_password(_SERVICE, name)
    except Exception:  # noqa: BLE001 - as above; the slot in the key file is gone in any case
        return False
    return True


def system_keyring() -> Keyring:
    """The system's own. Raises StoreFault(KEYRING) when there is none that keeps a secret."""
    import keyring

    chosen = keyring.get_keyring()
    several = getattr(chosen, "backends", None)  # the library chains them when there is more than one
    candidates = list(several) if several else [chosen]
    found = next((each for each in candidates if type(each).__module__.startswith(_TRUSTED)), None)
    if found is None:
        raise StoreFault(Fault.KEYRING, reason="none")
    if type(found).__module__ == "keyring.backends.Windows":
        found.persist = "local machine"  # pyright: ignore[reportAttributeAccessIssue]
    return cast("Keyring", found)
