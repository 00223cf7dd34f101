"""The recovery key as a person writes it down: 160 random bits in Crockford's base32, in groups, with a check
symbol, so that a slip of the pen is told from a wrong key.

Source: Douglas Crockford, "Base 32": no I, L, O, U; I and L are read as 1, O as 0; the check symbol is the value
modulo 37.
"""

from __future__ import annotations

import secrets

BYTES = 20
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECKS = _SYMBOLS + "*~$=U"
_LETTERS = BYTES * 8 // 5
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


class RecoveryTypo(ValueError):
    """It has the shape of a recovery key but its check symbol is wrong."""


def new_recovery_key() -> bytes:
    """160 bits from the system's generator."""
    return secrets.token_bytes(BYTES)


def recovery_text(key: bytes) -> str:
    """``7K3M-...-Q``: eight groups of four and the check symbol."""
    number = int.from_bytes(key, "big")
    letters = "".join(_SYMBOLS[number >> shift & 31] for shift in range(BYTES * 8 - 5, -1, -5))
    groups = [letters[i : i + 4] for i in range(0, _LETTERS, 4)]
    return "-".join([*groups, _CHECKS[number % 37]])


def read_recovery_key(text: str) -> bytes | None:
    """The key's bytes, or None when ``text`` has not the shape of one. Raises RecoveryTypo."""
    typed = "".join(text.split()).replace("-", "").replace("\u2013", "").upper()
    if len(typed) != _LETTERS + 1:
        return None
    typed = typed.translate(_READ_AS)
    letters, check = typed[:-1], typed[-1]
    if any(letter not in _SYMBOLS for letter in letters):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | _SYMBOLS.index(letter)
    if check not in _CHECKS or number % 37 != _CHECKS.index(check):
        raise RecoveryTypo
    return number.to_bytes(BYTES, "big")
