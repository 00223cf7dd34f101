"""Before a person's case is shown its reading is logged; what cannot be logged is not shown.

One gate for all pages, in the window, so that no page can forget it: whatever page is opened on something of a protected
identity's case asks for the reason, also a page that this module does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.protection import OpeningReason
from asfdesk.domain.reading import Seen

from .history import Place
from .page import Surroundings
from .pages.register.protection_words import reason_words
from .text import tr

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

SEEN = {
    "participant": Seen.PARTICIPANT,
    "placement": Seen.PLACEMENT,
    "agreement": Seen.AGREEMENT,
    "signing": Seen.SIGNING,
    "visit": Seen.VISIT,
}
"""The pages that show a person's case, and as what their opening stands in the log."""


def reading_gate(desk: Desk, window: Surroundings) -> Callable[[Place], bool]:
    """The gate for :class:`~asfdesk.gui.main_window.MainWindow`. A protected identity opens for a reason alone."""

    def may_show(place: Place) -> bool:
        subject = place.subject[0] if isinstance(place.subject, tuple) else place.subject  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        if not isinstance(subject, UUID):
            return True
        from asfdesk.services import reading

        try:
            if not has_reason(desk, window, subject):
                return False
            seen = SEEN.get(place.page)
            if seen is not None:
                reading.opened(desk, seen, subject)
        except StoreFault as fault:
            window.messages.show_error(fault)
            return False
        return True

    return may_show


def has_reason(desk: Desk, window: Surroundings, subject: UUID) -> bool:
    """Whether the case may be shown: ask for the reason unless one was given within the hour. Raises StoreFault."""
    from asfdesk.services import protected

    person = protected.waits_for_reason(desk, subject)
    if person is None:
        return True
    reasons = list(OpeningReason)
    answer = window.ask.reason(
        tr("Open a protected identity?"),
        tr(
            "{who} has a protected identity. Say why you open the case. The reason is kept in the log of readings. "
            "Think of who can see the screen.",
            who=person.initials,
        ),
        [reason_words(reason) for reason in reasons],
        own=reasons.index(OpeningReason.OTHER),
        yes=tr("Open the case"),
    )
    if answer is None:
        return False
    index, words = answer
    protected.open_for(desk, person.id, reasons[index], words)
    return True
