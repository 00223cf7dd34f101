"""A file from outside, and what this register knows of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.closing import ClosingDocument
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.verdict import Judgement
from asfdesk.sealing.cell import LARGEST

from ..desk import Desk
from ..finishing.closing import NAMES
from .certificates import believed
from .verification import verify

_GLANCE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Known:
    """Which agreement, protocol of which visit, or issued document of which placement, of this register; ``exact``: the very
    bytes are kept here."""

    agreement_id: UUID | None = None
    visit_id: UUID | None = None
    closing: ClosingDocument | None = None
    exact: bool = False


def read_file(file: Path) -> bytes:
    """The bytes of a file, cut off behind the largest that is looked at. Raises StoreFault(FILE_UNREADABLE)."""
    try:
        with file.open("rb") as source:
            return source.read(LARGEST + 1)
    except OSError as error:
        raise StoreFault(Fault.FILE_UNREADABLE, name=file.name) from error


def carries_signature(file: Path) -> bool:
    """Whether a PDF holds an electronic signature, by a glance that takes no time; a scan of a paper holds none."""
    try:
        if file.suffix.lower() != ".pdf" or file.stat().st_size > _GLANCE:
            return False
        return b"/ByteRange" in file.read_bytes()
    except OSError:
        return False


def look_at(desk: Desk, file: Path) -> Judgement:
    """Judge a file by the roots that this register believes. Raises StoreFault(FILE_UNREADABLE)."""
    return verify(read_file(file), believed(desk), desk.now())


def known_as(desk: Desk, judgement: Judgement) -> Known:
    """The agreement that the file is, by its bytes or by the number that it names."""
    with desk.store.read() as work:
        kept = work.kept.by_digest(judgement.sha256)
        if kept is not None:
            closing = work.closing.find(kept.closing_id) if kept.closing_id else None
            return Known(kept.agreement_id, kept.visit_id, closing, exact=True)
        if not judgement.number:
            return Known()
        for agreement in work.agreements.in_states(*State):
            if agreement.number != judgement.number:
                continue
            issued = work.closing.of_placement(agreement.placement_id)
            of_kind = [one for one in issued if judgement.title.startswith(NAMES[one.kind])]
            return Known(closing=of_kind[-1]) if of_kind else Known(agreement.id)
    return Known()
