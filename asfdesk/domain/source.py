"""Where a fact of the trade comes from, and how sure it is.

Why: laws, rates and forms change, and a rate without a source and a date is a rumour. Every measure, rate,
clause and checklist carries these values to the screen and the printed page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_AS_OF = re.compile(r"undated|\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")


class Certainty(StrEnum):
    """How a fact is known. NOT_FOUND is said openly instead of a guess."""

    SOURCED = "sourced"
    INFERRED = "inferred"
    GENERAL_KNOWLEDGE = "general_knowledge"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Source:
    """A law, page or report. ``as_of`` is the date of the copy that was read: an ISO date, a month or year,
    an interval ``2025-07/2026-04``, or ``undated``.
    """

    code: str
    title: str
    as_of: str
    note: str = ""

    def __post_init__(self) -> None:
        if not self.code or not self.title:
            raise ValueError("a source needs a code and a title")
        if not _AS_OF.fullmatch(self.as_of):
            raise ValueError(f"as_of of source {self.code} is no date, interval or 'undated'")


def holds(on: date, valid_from: date | None, valid_to: date | None) -> bool:
    """Whether a dated row is in force on a day; both ends are inclusive, None is open."""
    return (valid_from is None or valid_from <= on) and (valid_to is None or on <= valid_to)
