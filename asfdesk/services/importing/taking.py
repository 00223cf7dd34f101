"""The import itself: a backup, one transaction, the repositories that every other write uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.parties import Commissioner, Enterprise, Participant, Supervisor, Unit
from asfdesk.domain.register_import import Choice, Coming, Imported, ImportLine, Rehearsal, became
from asfdesk.services.desk import Desk
from asfdesk.services.keeping.safekeeping import back_up
from asfdesk.services.rights.erasure import asking
from asfdesk.store.rows.ledger import NotFound
from asfdesk.store.work import Work

from .rows import Step, silent

T = TypeVar("T")
V = TypeVar("V", Participant, Enterprise, Supervisor, Commissioner, Unit)
_AT_ONCE = 200
NO_CHOICES: Mapping[int, Choice] = {}


def take_in(
    desk: Desk,
    rehearsal: Rehearsal,
    choices: Mapping[int, Choice] = NO_CHOICES,
    *,
    all_or_nothing: bool = False,
    step: Step | None = None,
) -> Imported:
    """Save what the rehearsal showed. ``choices``: row -> the officer's answer where it asks.

    ``step(done, total)`` may raise to cancel: then nothing is written. Raises RuleBroken: IMPORT_STOPPED (some row is
    wrong and ``all_or_nothing``), IMPORT_OUTDATED; StoreFault.
    """
    desk.store.require_writer()
    counts = rehearsal.counts(choices)
    if all_or_nothing and counts[Coming.WRONG]:
        raise broken(Rule.IMPORT_STOPPED, "rows", count=counts[Coming.WRONG])
    taken = [(line, choices.get(line.row, Choice.LEAVE)) for line in rehearsal.lines]
    values = [value for line, choice in taken for value in line.taken(choice)]
    new, updated, unchanged = counts[Coming.NEW], counts[Coming.UPDATE], counts[Coming.UNCHANGED]
    left = len(rehearsal.lines) - new - updated - unchanged
    if not values:
        return Imported(None, 0, 0, unchanged, left)
    back_up(desk, Reason.BEFORE_IMPORT)
    try:
        with desk.store.write(Operation.IMPORT_REGISTER) as work:
            _still_true(desk, work, taken)
            work.note(f"{rehearsal.layout.kind} new={new} updated={updated} left={left}")
            _save(work, values, step or silent)
            operation = work.ledger.operation_id
    except (RuleBroken, NotFound) as trouble:
        raise broken(Rule.IMPORT_OUTDATED, "rows") from trouble
    return Imported(operation, new, updated, unchanged, left)


def _still_true(desk: Desk, work: Work, taken: Iterable[tuple[ImportLine, Choice]]) -> None:
    """Nobody was erased or registered between the rehearsal and now; what changed is told by its version."""
    erased = asking(desk, work)
    for line, choice in taken:
        if became(line, choice) is not Coming.NEW:
            continue
        people = (value for value in line.taken(choice) if isinstance(value, Participant))
        for number in (person.person_number for person in people if person.person_number):
            if work.participants.by_person_number(number) is not None or erased(number=number):
                raise broken(Rule.IMPORT_OUTDATED, "rows")


def _save(work: Work, values: Sequence[object], step: Step) -> None:
    """Whom others refer to comes first; the new and the changed in lots."""
    done = 0

    def save(kind: type[V], save_all: Callable[[Sequence[V]], list[V]]) -> None:
        nonlocal done
        mine = [value for value in values if isinstance(value, kind)]
        for some in ([v for v in mine if v.version == 0], [v for v in mine if v.version]):
            for start in range(0, len(some), _AT_ONCE):
                lot = some[start : start + _AT_ONCE]
                step(done, len(values))
                save_all(lot)
                done += len(lot)

    save(Commissioner, work.commissioners.save_all)
    save(Unit, work.units.save_all)
    save(Enterprise, work.enterprises.save_all)
    save(Supervisor, work.supervisors.save_all)
    save(Participant, work.participants.save_all)
    step(done, len(values))
