"""What was erased stays so: one question for imports, one call for every way that rows come in.

::

    match = erasure.is_erased(desk, number=number)          # before a row of an import, a merge or a PDF is taken in
    erasure.reapply(desk)                                    # after rows came in with their own ids

Restore and salvage call the store's own step (``store.erasing_again``). Sources: GDPR art. 17; SoL 2025:400 16 kap.;
lag 2002:546 16 §.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.retention import Trace
from asfdesk.store.erasure import erasing_again
from asfdesk.store.erasure.erased import find_trace, fingerprinter, traces_in
from asfdesk.store.work import Work

from ..desk import Desk


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who was erased. ``certain`` is False when only a name without a number speaks for it: then ask."""

    trace: Trace
    erased_on: date

    @property
    def certain(self) -> bool:
        """Whether it may be left out without asking."""
        return self.trace is not Trace.NAME


def is_erased(
    desk: Desk, *, participant_id: UUID | None = None, number: PersonNumber | None = None, name: str = ""
) -> Match | None:
    """Whether what comes in from an import, a merge or an old document is about somebody who was erased.

    Give ``name`` only for somebody without a number. Somebody who came again and is registered anew by hand has a row
    of their own and is no match by number: what comes in belongs to that row.
    """
    with desk.store.read() as work:
        if number is not None and work.participants.by_person_number(number) is not None:
            number = None
        found = find_trace(
            work.connection,
            desk.store.key,
            row=participant_id,
            number=number.digits if number else "",
            name=name,
        )
    return Match(found[0], desk.local(found[1]).date()) if found else None


Asked = Callable[..., Match | None]
"""``asked(number=…, name=…)``: :func:`is_erased` without an id."""


def asking(desk: Desk, work: Work) -> Asked:
    """:func:`is_erased` for the rows of a whole table: the ledger is read once and the key derived once."""
    traces = {trace.fingerprint: trace for trace in traces_in(work.connection)}
    made = fingerprinter(desk.store.key)

    def asked(*, number: PersonNumber | None = None, name: str = "") -> Match | None:
        if not traces:
            return None
        if number is not None and work.participants.by_person_number(number) is not None:
            number = None
        wanted = ((Trace.NUMBER, number.digits if number else ""), (Trace.NAME, name))
        for trace, value in wanted:
            found = traces.get(made(trace, value)) if value else None
            if found is not None:
                return Match(found.trace, desk.local(datetime.fromisoformat(found.at)).date())
        return None

    return asked


def reapply(desk: Desk) -> int:
    """Erase again whoever came back with their own ids; how many rows went. Raises StoreFault."""
    done = erasing_again.reapply(desk.store)
    return sum(done.rows.values()) if done else 0
