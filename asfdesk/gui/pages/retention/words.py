"""What the page of the retention trial calls rules, hindrances and states."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.retention import Block
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr
from asfdesk.services.rights.retention import TrialLine


def block_words(block: Block) -> str:
    """Why a case stays."""
    return {
        Block.ONGOING: tr("The case goes on"),
        Block.HOLD: tr("Hold"),
        Block.OBJECTION: tr("Objection not decided"),
        Block.NO_RULE: tr("No rule for this authority"),
        Block.NO_DATE: tr("No day to count from"),
        Block.PRESERVED: tr("Kept for research"),
        Block.OWN_DECISION: tr("Needs the authority's own decision"),
    }[block]


def state_words(line: TrialLine, on: date) -> tuple[str, Meaning]:
    """The badge of a line."""
    verdict = line.verdict
    if verdict.late(on):
        return tr("Should be gone already"), Meaning.DANGER
    if verdict.goes(on):
        return tr("May be disposed of"), Meaning.WARNING
    if verdict.blocks:
        return block_words(verdict.blocks[0]), Meaning.NEUTRAL
    return tr("Its time is not out"), Meaning.OK


def counted_words(counts: dict[str, int], names: dict[str, str]) -> str:
    """``3 underskrifter, 12 svar``: what a disposal would take."""
    parts = [f"{names.get(name, name)}: {count}" for name, count in sorted(counts.items())]
    return " · ".join(parts)
