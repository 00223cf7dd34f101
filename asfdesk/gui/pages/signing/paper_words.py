"""The words of the paper's page, which differ by what is signed."""

from __future__ import annotations

from dataclasses import dataclass

from asfdesk.documents.paper_copy import PaperOf
from asfdesk.gui.text import tr


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What is said about printing, about the copy that holds everything, and about what is kept."""

    printing: str
    print_whole: str
    whole: str
    not_scanned: str
    kept: str

    @classmethod
    def of(cls, what: PaperOf) -> PaperWords:
        """The words for an agreement, or for a protocol."""
        if what is PaperOf.PROTOCOL:
            return cls(
                tr(
                    "Two papers are printed: the whole protocol for the participant and the officer, and the "
                    "supervisor's copy for the enterprise. A control code on every page leads the scan back here."
                ),
                tr("Print the whole protocol…"),
                tr("The whole protocol"),
                tr("The whole protocol has not been scanned."),
                tr(
                    "The scanned paper is sealed and kept in the register with the protocol. Keep the paper itself "
                    "as your routines say."
                ),
            )
        return cls(
            tr(
                "Two papers are printed: the whole agreement for the participant and the officer, and the "
                "supervisor's copy for the enterprise. A control code on every page leads the scan back here."
            ),
            tr("Print the whole agreement…"),
            tr("The whole agreement"),
            tr("The whole agreement has not been scanned."),
            tr(
                "The scanned paper is sealed and kept in the register with the agreement. Keep the paper itself "
                "as your routines say."
            ),
        )
