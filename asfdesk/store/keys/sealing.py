"""The three ways a key lies under another: under a secret key, under a public key, and derived for a purpose.

AES-256-GCM and HKDF-SHA256 for the first and the last; RFC 9180 (HPKE: X25519, HKDF-SHA256, AES-256-GCM) for the
public one. Everything is bound to its place by text that is authenticated but not kept (``place``).
"""

from __future__ import annotations

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_NONCE = 12


def stretch(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """32 bytes for one purpose, from a secret that is random already."""
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=purpose).derive(secret)


def subkey(data_key: bytes, purpose: str) -> bytes:
    """A key of its own for another purpose than encryption, such as the audit chain."""
    return stretch(data_key, b"", f"asfdesk {purpose}".encode())


def wrap(wrapping: bytes, content: bytes, place: str) -> str:
    """Hex of nonce and ciphertext."""
    nonce = secrets.token_bytes(_NONCE)
    return (nonce + AESGCM(wrapping).encrypt(nonce, content, place.encode())).hex()


def unwrap(wrapping: bytes, wrapped: str, place: str) -> bytes | None:
    """What was wrapped, or None: another key, another place, or damage."""
    try:
        raw = bytes.fromhex(wrapped)
        return AESGCM(wrapping).decrypt(raw[:_NONCE], raw[_NONCE:], place.encode())
    except (InvalidTag, ValueError):
        return None


def new_pair() -> tuple[bytes, str]:
    """A private key and its public half in hex."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw().hex()


def public_of(private: bytes) -> str:
    """The public half of a private key, in hex."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def seal(public: str, content: bytes, place: str) -> str:
    """Hex of ``content`` that only the holder of the private half opens."""
    key = X25519PublicKey.from_public_bytes(bytes.fromhex(public))
    return _SUITE.encrypt(content, key, info=place.encode()).hex()


def unseal(private: bytes, sealed: str, place: str) -> bytes | None:
    """What was sealed, or None."""
    try:
        key = X25519PrivateKey.from_private_bytes(private)
        return bytes(_SUITE.decrypt(bytes.fromhex(sealed), key, info=place.encode()))
    except (InvalidTag, ValueError):
        return None


def mark(key: bytes, *values: str) -> str:
    """HMAC-SHA256 in hex over values that cannot run into one another."""
    text = "\n".join(f"{len(value)}:{value}" for value in values)
    return hmac.digest(key, text.encode(), "sha256").hex()


def same(one: str, other: str) -> bool:
    """Compare without telling by the time it takes."""
    return hmac.compare_digest(one, other)
