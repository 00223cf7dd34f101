"""Documents of an agreement out of the program: one click to the folder used last, a print, the supervisor's copy."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from asfdesk.domain.kept import Level
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.gui.page import Surroundings
from asfdesk.gui.saving import DocumentSaver
from asfdesk.services.agreeing import call_card
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports


class AgreementExports:
    """What the pages of an agreement save and print."""

    def __init__(self, desk: Desk, window: Surroundings, page: QWidget) -> None:
        self._desk = desk
        self._saver = DocumentSaver(desk, window, page)

    def save(self, agreement_id: UUID, copy: Copy = Copy.FULL, *, choose: bool = False) -> None:
        """Write the PDF to the folder used last; the first time, or with ``choose``, ask where."""
        make = partial(exports.export_agreement, self._desk, agreement_id, copy)
        self._saver.save(make, choose=choose, about=agreement_id)

    def save_for_archive(self, agreement_id: UUID, level: Level) -> None:
        """Write the whole agreement, sealed, in an archival format that an archive asks for."""
        make = partial(exports.export_agreement, self._desk, agreement_id, level=level)
        self._saver.save(make, choose=True, about=agreement_id)

    def save_locked(self, agreement_id: UUID, copy: Copy = Copy.FULL) -> None:
        """Write an encrypted PDF with a password that is shown once."""
        self._saver.save_locked(partial(exports.export_agreement, self._desk, agreement_id, copy))

    def print_out(self, agreement_id: UUID, copy: Copy = Copy.FULL) -> None:
        """Print without leaving a file behind."""
        make = partial(exports.export_agreement, self._desk, agreement_id, copy, seen=Seen.PRINT)
        self._saver.print_out(make, about=agreement_id)

    def save_card(self, placement_id: UUID) -> None:
        """Write the participant's card of whom to call."""
        self._saver.save(partial(call_card.call_card, self._desk, placement_id), about=placement_id)

    def print_card(self, placement_id: UUID) -> None:
        """Print the participant's card of whom to call."""
        make = partial(call_card.call_card, self._desk, placement_id, seen=Seen.PRINT)
        self._saver.print_out(make, about=placement_id)
