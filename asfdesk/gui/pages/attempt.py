"""Doing something that the register may refuse, from a button: the refusal goes to the message bar in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.messages import Messages

T = TypeVar("T")


def attempt(messages: Messages, deed: Callable[[], T]) -> T | None:
    """What ``deed`` returns, or None after its refusal has been shown. Bugs pass through to the crash report."""
    try:
        return deed()
    except (RuleBroken, StoreFault) as refusal:
        messages.show_error(refusal)
        return None
