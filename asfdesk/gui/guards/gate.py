"""Before a person's case is shown its reading is logged; what cannot be logged is not shown.

One gate for all pages, in the window, so that no page can forget it: whatever page is opened on something of a protected
identity's case asks for the reason, also a page that this module does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import StoreFault
from asfdesk.domain.protection import OpeningReason
from asfdesk.domain.reading import Seen

from ..page import Surroundings
from ..pages.register.protection_words import reason_words
from ..text import tr
from ..window.history import Place
from .screen_capture import ScreenShield

if TYPE_CHECKING:
    from asfdesk.domain.parties import Participant
    from asfdesk.services.desk import Desk

SEEN = {
    "participant": Seen.PARTICIPANT,
    "placement": Seen.PLACEMENT,
    "valid_text": Seen.PLACEMENT,
    "agreement": Seen.AGREEMENT,
    "signing": Seen.SIGNING,
    "paper": Seen.SIGNING,
    "visit": Seen.VISIT,
    "ending": Seen.PLACEMENT,
    "assessment": Seen.PLACEMENT,
    "certificate": Seen.PLACEMENT,
    "issue": Seen.SIGNING,
    "sign_protocol": Seen.SIGNING,
    "order": Seen.ORDER,
    "person": Seen.PARTICIPANT,
}
"""The pages that show a person's case, and as what their opening stands in the log."""


def reading_gate(desk: Desk, window: Surroundings, shield: ScreenShield) -> Callable[[Place], bool]:
    """The gate for :class:`~asfdesk.gui.window.main_window.MainWindow`. A protected identity opens for a reason alone, and
    ``shield`` learns whether one is in view."""

    def may_show(place: Place) -> bool:
        parts: tuple[object, ...] = place.subject if isinstance(place.subject, tuple) else (place.subject,)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        subject = next((part for part in parts if isinstance(part, UUID)), None)
        person: Participant | None = None
        try:
            if isinstance(subject, UUID):
                from asfdesk.services.rights import protected, reading

                person = protected.protected_person(desk, subject)
                if person is not None and not _has_reason(desk, window, person, shield):
                    return False
                seen = SEEN.get(place.page)
                if seen is not None:
                    reading.opened(desk, seen, subject)
        except StoreFault as fault:
            window.messages.show_error(fault)
            return False
        shield.case_in_view(protected=person is not None)
        return True

    return may_show


class ReasonsEndWithTheWindow(QObject):
    """A window that is put aside, because the register is locked, forgets why protected cases were opened."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():  # minimising is the system's doing
            self._desk.openings.forget()
        return super().eventFilter(watched, event)


def _has_reason(desk: Desk, window: Surroundings, person: Participant, shield: ScreenShield) -> bool:
    """Whether the case may be shown: ask for the reason unless one was given within the hour. Raises StoreFault."""
    from asfdesk.services.rights import protected

    if desk.openings.reason_for(person.id):
        return True
    seen_by = tr("Think of who can see the screen.")
    if not shield.possible:
        seen_by = tr(
            "Think of who can see the screen: this computer cannot block screenshots and shared screens."
        )
    reasons = list(OpeningReason)
    answer = window.ask.reason(
        tr("Open a protected identity?"),
        tr(
            "{who} has a protected identity. Say why you open the case. The reason is kept in the log of readings. "
            "{seen_by}",
            who=person.initials,
            seen_by=seen_by,
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
