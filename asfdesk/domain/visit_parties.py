"""Who usually takes part in a kind of visit, as data per measure; the officer changes it for the visit at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .kinds import VisitKind


class Party(StrEnum):
    """Somebody who may take part, found in the agreement of the visit's placement."""

    PARTICIPANT = "participant"
    SUPERVISOR = "supervisor"
    DEPUTY = "deputy"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class VisitParties:
    """``measures`` empty: for all others. ``parties`` in the order in which they are named."""

    visit_kinds: tuple[VisitKind, ...]
    parties: tuple[Party, ...]
    measures: tuple[str, ...] = ()


def parties_of(rows: Iterable[VisitParties], kind: VisitKind, measure_code: str) -> tuple[Party, ...]:
    """Those of the row that names the measure, else of the one for all."""
    fitting = [row for row in rows if kind in row.visit_kinds]
    chosen = next((row for row in fitting if measure_code in row.measures), None)
    chosen = chosen or next((row for row in fitting if not row.measures), None)
    return chosen.parties if chosen else tuple(Party)
