"""Work on many files: what became of each, and why. Codes; ``gui/words/bulk_words.py`` has the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one file."""

    DONE = "done"
    ALREADY = "already"  # it was there before, the same
    REFUSED = "refused"
    CONFLICT = "conflict"  # something else is there in its place; nothing was touched
    NOT_TRIED = "not_tried"  # stopped before it was its turn


class Why(StrEnum):
    """Why a file was not taken or not made."""

    NONE = ""
    NOT_A_PDF = "not_a_pdf"
    NOTHING_INSIDE = "nothing_inside"
    TOO_LARGE = "too_large"
    NOT_READABLE = "not_readable"
    MALFORMED = "malformed"
    NEWER = "newer"
    PART_ONLY = "part_only"
    WORDS_DIFFER = "words_differ"
    SIGNATURE_DIFFERS = "signature_differs"
    ON_PAPER = "on_paper"  # the proof is a scan that the file does not hold
    NOT_WHOLE = "not_whole"  # changed since it was sealed, or never sealed
    PAGES_DIFFER = "pages_differ"
    UNKNOWN_ISSUER = "unknown_issuer"  # taken, and to be looked at
    UNKNOWN_MEASURE = "unknown_measure"
    PERSON_DIFFERS = "person_differs"
    AGREEMENT_DIFFERS = "agreement_differs"
    ERASED = "erased"
    NUMBER_TAKEN = "number_taken"
    NO_PREDECESSOR = "no_predecessor"  # what it amends or extends is not here
    NO_AGREEMENT = "no_agreement"  # the agreement that it belongs to is not here
    NO_ENTERPRISE = "no_enterprise"
    NO_EARLIER = "no_earlier"  # the document that it replaces is not here
    DOCUMENT_DIFFERS = "document_differs"
    ENDING_DIFFERS = "ending_differs"
    UNKNOWN_CHECKLIST = "unknown_checklist"
    NOT_FOUND = "not_found"
    UNPRINTABLE = "unprintable"
    PROTECTED = "protected"
    NOT_SEALED = "not_sealed"
    NOT_ARCHIVAL = "not_archival"  # written, and not to be archived
    NOT_WRITABLE = "not_writable"
    RULE = "rule"
    STOPPED = "stopped"
    MAKER_DIED = "maker_died"  # two processes in a row ended over it


class What(StrEnum):
    """What kind of document a file was, where it makes a difference."""

    AGREEMENT = "agreement"
    PROTOCOL = "protocol"
    ASSESSMENT = "assessment"
    CERTIFICATE = "certificate"


class Lack(StrEnum):
    """What a file does not carry, so that it did not come back with it."""

    STROKES = "strokes"  # only as they are drawn on the pages: without times and pressure
    TOLD = "told"  # who was told that the placement ends
    REASON = "reason"  # why it ended, and by whom
    FORM = "form"  # what was written in the form behind it


class Note(StrEnum):
    """What else is to be told of a run."""

    CARD = "card"  # the key lies on a card: everything was made by one process
    ALONE = "alone"  # no further process could be started
    MAKER_DIED = "maker_died"  # one ended before its time, and its document was made again
    REBUILT = "rebuilt"  # there is more in a register than its documents carry


@dataclass(frozen=True, slots=True)
class Entry:
    """One file. ``name`` is the file's, ``number`` the agreement's or the visit's day; neither names a person. ``detail``
    is what ``why`` speaks of."""

    name: str
    outcome: Outcome
    why: Why = Why.NONE
    number: str = ""
    detail: str = field(default="", repr=False)
    what: What | None = None
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class BulkReport:
    """All files in the order they were taken."""

    entries: tuple[Entry, ...] = ()
    stopped: bool = False
    notes: tuple[Note, ...] = ()

    def count(self, *outcomes: Outcome) -> int:
        """How many came out so."""
        return sum(entry.outcome in outcomes for entry in self.entries)

    def came(self, what: What) -> int:
        """How many documents of a kind came in."""
        return sum(entry.what is what and entry.outcome is Outcome.DONE for entry in self.entries)

    @property
    def whole(self) -> bool:
        """Whether nothing was refused and nobody stopped it."""
        return not self.stopped and self.count(Outcome.REFUSED, Outcome.CONFLICT, Outcome.NOT_TRIED) == 0
