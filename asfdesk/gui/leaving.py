"""Before something of a protected identity leaves the program as a file or on paper the officer is warned."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .page import Surroundings
from .text import tr

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk


def may_save(desk: Desk, window: Surroundings, subject: UUID) -> bool:
    """Whether a document about ``subject`` may be written to a file."""
    return not _is_protected(desk, subject) or window.ask.confirm(
        tr("Save a document about a protected identity?"),
        tr(
            "A file can be copied and sent on, and the program cannot call it back. Keep it where only those who must "
            "can open it, or save it with a password. It holds neither number, address, telephone nor e-mail."
        ),
        tr("Save all the same"),
        danger=True,
    )


def may_print(desk: Desk, window: Surroundings, subject: UUID) -> bool:
    """Whether a document about ``subject`` may go to the printer."""
    return not _is_protected(desk, subject) or window.ask.confirm(
        tr("Print a document about a protected identity?"),
        tr(
            "Print only where nobody else can take the paper, and lock it up. Until it is printed the document lies "
            "unencrypted in the computer's and the printer's queue."
        ),
        tr("Print all the same"),
        danger=True,
    )


def _is_protected(desk: Desk, subject: UUID) -> bool:
    from asfdesk.services import protected

    return protected.protected_person(desk, subject) is not None
