"""The PIN of table mode: whoever has been lent the screen gives it back, and only its owner opens the rest again.

It guards the window while the register is open, not the register: that is closed by locking. The PIN lies stretched
by Argon2id in the encrypted register. Wrong tries slow down, and after five only the passphrase helps.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from time import monotonic

import msgspec

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.people import LONGEST_PIN, SHORTEST_PIN, pin_is_guessable
from asfdesk.store.keys.kdf import Kdf

from ..desk import Desk

TRIES = 5
PAUSES = (0, 0, 5, 15)
"""Seconds to wait after the first, second ... wrong try."""
_COST = Kdf(memory=64 * 1024, passes=3, lanes=4)


def pin_problems(pin: str, again: str) -> list[Problem]:
    """What is wrong with a new PIN typed twice; fields ``pin`` and ``pin_again``."""
    limits = {"shortest": SHORTEST_PIN, "longest": LONGEST_PIN}
    if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        return [Problem(Rule.PIN_FORM, "pin", limits)]
    if pin_is_guessable(pin):
        return [Problem(Rule.PIN_GUESSABLE, "pin")]
    return [Problem(Rule.PINS_DIFFER, "pin_again")] if pin != again else []


def has_pin(desk: Desk) -> bool:
    """Whether who works here has set one."""
    with desk.store.read() as work:
        return bool(work.preferences.get(_key(desk)))


def set_pin(desk: Desk, pin: str, *, cost: Kdf = _COST) -> None:
    """Set or replace it. Raises RuleBroken(PIN_FORM, PIN_GUESSABLE)."""
    if found := pin_problems(pin, pin):
        raise RuleBroken(found)
    salt = secrets.token_bytes(16)
    kept = {
        "salt": salt.hex(),
        "digest": cost.derive(pin, salt).hex(),
        "cost": [cost.memory, cost.passes, cost.lanes],
    }
    _put(desk, msgspec.json.encode(kept).decode())


def drop_pin(desk: Desk) -> None:
    """No PIN any more: the screen is then given back by the passphrase."""
    _put(desk, "")


class PinTries:
    """The wrong tries at one lending of the screen. ``clock`` gives seconds that only go forward."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._until = 0.0

    @property
    def left(self) -> int:
        """Tries before only the passphrase helps."""
        return max(0, TRIES - self._wrong)

    @property
    def seconds(self) -> int:
        """Whole seconds before the next try."""
        return max(0, -int(-(self._until - self._clock()) // 1))

    def right(self, desk: Desk, pin: str) -> bool:
        """Whether it is the PIN; a wrong one is counted. False without a look when it is not time for a try."""
        if not self.left or self.seconds:
            return False
        if matches(desk, pin):
            self._wrong = 0
            return True
        self._until = self._clock() + PAUSES[min(self._wrong, len(PAUSES) - 1)]
        self._wrong += 1
        return False


def matches(desk: Desk, pin: str) -> bool:
    """Whether it is the PIN that was set; counts nothing (:class:`PinTries` does)."""
    with desk.store.read() as work:
        kept = work.preferences.get(_key(desk))
    if not kept:
        return False
    told = msgspec.json.decode(kept)
    digest = Kdf(*told["cost"]).derive(pin, bytes.fromhex(told["salt"])).hex()
    return hmac.compare_digest(digest, told["digest"])


def _key(desk: Desk) -> str:
    return f"pin/{desk.store.person.hex}" if desk.store.person else "pin"


def _put(desk: Desk, value: str) -> None:
    with desk.store.write(Operation.CHANGE_ACCESS) as work:
        work.preferences.put(_key(desk), value)
