"""A secret that did not open the register, told where it was typed."""

from __future__ import annotations

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.entrance.passphrase import SecretField
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text


def show_refusal(field: SecretField, error: BaseException, window: Surroundings) -> None:
    """A wrong passphrase at its field, every other refusal in the message bar."""
    if isinstance(error, StoreFault) and error.fault is Fault.WRONG_KEY:
        field.set_problem(tr("The passphrase is not right."))
        field.focus()
    elif isinstance(error, StoreFault):
        field.set_problem(fault_text(error))
    else:
        window.messages.show_error(error)
