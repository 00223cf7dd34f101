"""The marks of attendance in words: a letter for the cell and the key, a name, and a colour that only repeats them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.reference import Coded
from asfdesk.domain.swedish import MONTHS
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of day: the stored code, its letter, its name, its colour."""

    code: str
    letter: str
    name: str
    meaning: Meaning


def marks(absence_kinds: Iterable[Coded]) -> tuple[Mark, ...]:
    """Presence and each kind of absence; a letter that is taken gives way to the next one of the name."""
    found = [Mark(PRESENT, "N", tr("Present"), Meaning.OK)]
    for kind in absence_kinds:
        taken = {mark.letter for mark in found}
        letter = next((c for c in kind.name.upper() if c.isalpha() and c not in taken), "?")
        found.append(Mark(kind.code, letter, kind.name, Meaning.WARNING))
    return tuple(found)


def month_words(month: Month) -> str:
    """``mars 2026``."""
    return f"{MONTHS[month.month - 1]} {month.year}"
