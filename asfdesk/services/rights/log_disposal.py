"""How long the log is kept, the trial of what is older, and its disposal with a signed protocol.

The organisation's own decision sets the time (``resources/reference/log_retention.json``). Who did what when stays, and the
chain can be verified for ever; what goes is written in ``store.erasure.log_disposal``.
"""

from __future__ import annotations

from datetime import date, datetime, time

from asfdesk.documents.content import to_json
from asfdesk.documents.log_disposal_protocol import log_disposal_protocol
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.log_retention import LogTrial, kept_from
from asfdesk.store.erasure.disposal import Disposed
from asfdesk.store.erasure.log_disposal import OldLog, dispose_log, old_log
from asfdesk.store.work import Work

from ..desk import SWEDEN, Desk
from ..keeping.safekeeping import back_up
from .retention import (
    DisposalDone,
    Progress,
    capacity_of,
    checked,
    clear_away,
    next_number,
    require_sure_time,
)
from .trail import verify

KEY = "log_kept_months"


def kept_months(desk: Desk) -> tuple[int, bool]:
    """How many months the log is kept, and whether the organisation has decided it."""
    with desk.store.read() as work:
        return _months(desk, work)


def decide_months(desk: Desk, months: int | None) -> None:
    """The organisation's decision on how long the log is kept. Raises RuleBroken(LOG_TIME)."""
    if found := desk.catalogue.log_rule.check(months):
        raise RuleBroken(found)
    with desk.store.write(Operation.DECIDE_LOG_TIME) as work:
        work.preferences.put(KEY, str(months))
        work.note(str(months))


def try_log(desk: Desk) -> LogTrial:
    """What of the log is older than it is kept. Changes nothing."""
    with desk.store.read() as work:
        months, decided = _months(desk, work)
        before = kept_from(desk.today(), months)
        old = old_log(work.connection, _moment(before))
    return _trial(desk, before, months, decided, old)


def dispose_of_log(desk: Desk, decision: Decision, progress: Progress | None = None) -> DisposalDone:
    """Dispose of what is older than the log is kept, for good. The log is verified first and a backup made.

    Raises RuleBroken: a problem of ``domain.disposal``; LOG_NOT_WHOLE, what is wrong may be evidence; NOTHING_TO_DISPOSE;
    CLOCK_IN_DOUBT.
    StoreFault: then nothing has happened.
    """
    decision = checked(decision)
    require_sure_time(desk)
    if not verify(desk, progress).whole:
        raise broken(Rule.LOG_NOT_WHOLE, "log")
    back_up(desk, Reason.BEFORE_DISPOSAL)
    today = desk.today()
    with desk.store.write(Operation.DISPOSE_LOG) as work:
        months, decided = _months(desk, work)
        before = kept_from(today, months)
        old = old_log(work.connection, _moment(before))
        trial = _trial(desk, before, months, decided, old)
        if not trial.due:
            raise broken(Rule.NOTHING_TO_DISPOSE, "log")
        number = next_number(desk, work, today)
        document = log_disposal_protocol(
            number=number,
            at=desk.local(desk.now()),
            decision=decision,
            capacity=capacity_of(desk, decision),
            trial=trial,
            rule=desk.catalogue.log_rule,
            demo=desk.demo,
        )
        done: Disposed = dispose_log(
            work.ledger, old, number=number, decided_by=decision.name, content=to_json(document).decode()
        )
    return DisposalDone(done.id, number, 0, trial.entries + trial.readings, clear_away(desk))


def _months(desk: Desk, work: Work) -> tuple[int, bool]:
    own = work.preferences.get(KEY)
    return (int(own), True) if own else (desk.catalogue.log_rule.months, False)


def _moment(day: date) -> datetime:
    """Midnight in Sweden."""
    return datetime.combine(day, time(), SWEDEN)


def _trial(desk: Desk, before: date, months: int, decided: bool, old: OldLog) -> LogTrial:
    return LogTrial(desk.today(), before, months, decided, len(old.entries), len(old.readings), old.held)
