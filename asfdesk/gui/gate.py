"""Before a person's case is shown its reading is logged; what cannot be logged is not shown.

One gate for all pages, in the window, so that no page can forget it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.reading import Seen

from .history import Place
from .page import Surroundings

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
    """The gate for :class:`~asfdesk.gui.main_window.MainWindow`."""

    def may_show(place: Place) -> bool:
        seen = SEEN.get(place.page)
        subject = place.subject[0] if isinstance(place.subject, tuple) else place.subject  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        if seen is None or not isinstance(subject, UUID):
            return True
        from asfdesk.services import reading

        try:
            reading.opened(desk, seen, subject)
        except StoreFault as fault:
            window.messages.show_error(fault)
            return False
        return True

    return may_show
