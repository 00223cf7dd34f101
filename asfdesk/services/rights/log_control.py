"""The recurring control of the reading log: what to look at, the report, and the result on record.

Source: SoLPuL 2001:454, 10 § (SFS 2023:821): the log is checked systematically and again and again.
"""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asfdesk.documents.log_report import SEEN, WHY, LogReport, ReportLine, log_report
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.log_check import LogCheck, Outcome, Sampled, sample
from asfdesk.domain.writing import LINE, TEXT, check_line, check_text, tidy

from ..desk import Desk
from ..output.exports import Export, safe_name
from ..parties.commissioners import current_officer
from ..sealed.finished import finished_pdf
from ..workdays import swedish_workdays
from .log_due import control_due_in
from .log_names import HIDDEN, Names, moments


@dataclass(frozen=True, slots=True)
class Control:
    """A control being made: the period and what was chosen to look at. ``readings`` in the period in all."""

    first: date
    last: date
    readings: int
    sampled: tuple[Sampled, ...]
    lines: tuple[ReportLine, ...]


def control_due(desk: Desk) -> date | None:
    """When the next control of the log is due; None while nobody's case was ever read."""
    with desk.store.read() as work:
        return control_due_in(work, desk)


def start_control(desk: Desk, first: date, last: date, chance: random.Random | None = None) -> Control:
    """Draw what to look at in a period: by risk and by chance."""
    begin, end = moments(first, last)
    with desk.store.read() as work:
        readings = [replace(one, at=desk.local(one.at)) for one in work.readings.between(begin, end)]
        own = {
            (one.officer_id, one.participant_id)
            for one in work.placements.all()
            if one.officer_id is not None
        }
        names = Names(work)
        free = _free_days(first, last)
        chosen = sample(readings, own, desk.catalogue.log_habits, free, chance or random.SystemRandom())
        lines = tuple(
            ReportLine(
                one.reading.at,
                names.officer(one.reading.actor),
                names.person(one.reading.participant_id)[0],
                one.reading.seen,
                one.reasons,
                HIDDEN if one.reading.protected and one.reading.reason else one.reading.reason,
            )
            for one in chosen
        )
    return Control(first, last, len(readings), chosen, lines)


def last_control(desk: Desk) -> LogCheck | None:
    """The latest control, if any was made."""
    with desk.store.read() as work:
        made = work.log_checks.all()
    return made[0] if made else None


def record_control(desk: Desk, control: Control, outcome: Outcome, remarks: str, checked_by: str) -> LogCheck:
    """Put a control on record. Raises RuleBroken: who checked, and remarks unless there was nothing to remark on."""
    name, words = " ".join(tidy(checked_by).split()), tidy(remarks)
    found = [
        *check_line(name, "checked_by", required=True, longest=LINE),
        *check_text(words, "remarks", required=outcome is not Outcome.NO_REMARK, longest=TEXT),
    ]
    if found:
        raise RuleBroken(found)
    check = LogCheck(
        new_id(),
        control.first,
        control.last,
        outcome,
        name,
        tuple((one.reading.id, one.reasons) for one in control.sampled),
        words,
        desk.now(),
    )
    with desk.store.write(Operation.CHECK_LOG) as work:
        work.log_checks.add(check)
        work.ledger.touch(Kind.LOG_CHECK, check.id)
    return check


def control_report(desk: Desk, control: Control, check: LogCheck | None = None) -> Export:
    """The control as PDF: with its result when it is on record, to fill in by hand before."""
    officer = current_officer(desk)
    document = log_report(
        LogReport(
            control.first,
            control.last,
            control.readings,
            control.lines,
            check.outcome if check else None,
            check.remarks if check else "",
            check.checked_by if check else officer.name if officer else "",
            desk.local(check.made_at if check and check.made_at else desk.now()),
        ),
        demo=desk.demo,
    )
    return Export(safe_name(f"Loggkontroll {control.first} – {control.last}"), finished_pdf(desk, document))


def control_csv(control: Control) -> Export:
    """The same lines for a spreadsheet: semicolons and a byte order mark, as Swedish Excel wants it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Tid", "Handläggare", "Deltagare", "Vad", "Varför utvald", "Skäl"])
    for line in control.lines:
        cells = [
            f"{line.at:%Y-%m-%d %H:%M:%S}",
            line.officer,
            line.who,
            SEEN[line.seen],
            ", ".join(WHY[why] for why in line.reasons),
            line.reason,
        ]
        writer.writerow([_harmless(cell) for cell in cells])
    name = safe_name(f"Loggkontroll {control.first} – {control.last}", ".csv")
    return Export(name, b"\xef\xbb\xbf" + text.getvalue().encode())


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would take for a formula is told to be text."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _free_days(first: date, last: date) -> frozenset[date]:
    workdays = swedish_workdays()
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return frozenset(day for day in days if not workdays(day))
