"""Doing something that the register may refuse, from a button: the refusal goes to the message bar in words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.window.messages import Messages
from asfdesk.gui.words.wording import fault_text

T = TypeVar("T")


def tell_failure(
    messages: Messages, error: BaseException, mended: Collection[Fault], where: str, go: Callable[[], None]
) -> None:
    """Say what went wrong; of the faults ``mended`` elsewhere with the way there."""
    if isinstance(error, StoreFault) and error.fault in mended:
        messages.show_message(Meaning.DANGER, fault_text(error), where, go)
    else:
        messages.show_error(error)


def attempt(messages: Messages, deed: Callable[[], T]) -> T | None:
    """What ``deed`` returns, or None after its refusal has been shown. Bugs pass through to the crash report."""
    try:
        return deed()
    except (RuleBroken, StoreFault) as refusal:
        messages.show_error(refusal)
        return None
