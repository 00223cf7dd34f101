"""Before something of a protected identity leaves the program as a file or on paper the officer is warned."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from ..page import Surroundings
from ..text import tr

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk


class Way(Enum):
    """How a document leaves."""

    PLAIN = "plain"
    LOCKED = "locked"


def way_to_save(desk: Desk, window: Surroundings, subject: UUID) -> Way | None:
    """How a document about ``subject`` may be written to a file; None when the officer changes their mind."""
    if not _is_protected(desk, subject):
        return Way.PLAIN
    chosen = window.ask.choose(
        tr("Save a document about a protected identity?"),
        tr(
            "A file can be copied and sent on, and the program cannot call it back. Save it with a password, or keep it "
            "where only those who must can open it. It holds neither number, address, telephone nor e-mail."
        ),
        [tr("Save with a password"), tr("Save all the same")],
    )
    return None if chosen is None else (Way.LOCKED, Way.PLAIN)[chosen]


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
    from asfdesk.services.rights import protected

    return protected.protected_person(desk, subject) is not None
