"""What every kind of file that is taken into a register anew has in common: who was erased, what is in the way, the bytes.

A file whose seal this register believes is kept as it is, byte for byte, so that its seal and its trusted time go on proving
what they proved. One of an unknown issuer is not called sealed here: its words are sealed anew, and that is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from uuid import UUID

from asfdesk.domain.bulk import Entry, Outcome, Why
from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.seal_ladder import Rung
from asfdesk.domain.verdict import Judgement, Mark
from asfdesk.domain.verdict import Reason as Seen
from asfdesk.store.work import Work

from ..desk import Desk
from ..rights.erasure import is_erased
from ..sealed.carried_proof import Refused
from ..sealed.failed_steps import keep

_UNSURE = {Seen.NOT_TRUSTED, Seen.NOT_VALID_THEN}


@dataclass(frozen=True, slots=True)
class Whole:
    """A file and how it was judged."""

    raw: bytes = field(repr=False)
    judged: Judgement


Before = Callable[[], Whole | None]
"""Called when nothing in the data speaks against a file; may raise Refused."""


def unjudged() -> None:
    """The data alone, without a file around them."""


class Conflict(Exception):
    """Something else is in its place, or what it belongs to is not here; ``missing`` is named to whoever asked."""

    def __init__(self, why: Why, missing: str = "") -> None:
        self.why, self.missing = why, missing
        super().__init__(str(why))


def attempted(take: Callable[[], Entry], entry: Entry, differs: Why, taken: Why) -> Entry:
    """``take()``, or ``entry`` with what stood in the way. ``differs``: a rule of the register was broken; ``taken``: a wall
    of the register was met."""
    try:
        return take()
    except Refused as refused:
        return replace(entry, outcome=Outcome.REFUSED, why=refused.why)
    except Conflict as conflict:
        outcome = Outcome.REFUSED if conflict.missing else Outcome.CONFLICT
        return replace(entry, outcome=outcome, why=conflict.why, detail=conflict.missing)
    except RuleBroken:
        return replace(entry, outcome=Outcome.CONFLICT, why=differs)
    except StoreFault as fault:
        if fault.fault is not Fault.FROZEN:
            raise
        return replace(entry, outcome=Outcome.CONFLICT, why=taken)


def refuse_erased(desk: Desk, key: UUID, number: PersonNumber | None, name: str) -> None:
    """Nobody who was erased comes back by an old PDF. Raises Refused(ERASED)."""
    if is_erased(desk, participant_id=key, number=number, name="" if number else name) is not None:
        raise Refused(Why.ERASED)


def keep_file(
    desk: Desk,
    work: Work,
    whole: Whole,
    content_sha256: str,
    *,
    agreement_id: UUID | None = None,
    visit_id: UUID | None = None,
    closing_id: UUID | None = None,
) -> None:
    """Keep the file's own bytes as the sealed copy of what it is of, if its seal is believed here. ``content_sha256``: of
    the document as the register states it now."""
    judged = whole.judged
    seal = next((one for one in judged.found if one.kind is not Mark.TIME), None)
    if seal is None or _UNSURE & set(judged.reasons) or not judged.rung.reaches(Rung.SEALED):
        return
    others = [one.name for one in judged.found if one.kind is Mark.SIGNATURE and one is not seal]
    kept = KeptDocument(
        id=new_id(),
        kind=KeptKind.SEALED,
        rung=judged.rung,
        sha256=judged.sha256,
        size=judged.size,
        made_at=seal.at or desk.now(),
        name=", ".join(others)[:200],
        why="rebuilt",
        sealed_by=seal.fingerprint,
        content_sha256=content_sha256,
        conformance=judged.conformance,
        agreement_id=agreement_id,
        visit_id=visit_id,
        closing_id=closing_id,
    )
    keep(desk, work, kept, whole.raw)
