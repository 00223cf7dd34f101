"""The day's visits on one page: today's, tomorrow's or any day's, of the officer at this desk and of enterprises."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from asfdesk.documents.day_sheet import DaySheet, DayVisit, buffers, day_sheet_document
from asfdesk.documents.printable import check_document
from asfdesk.domain.reading import Seen
from asfdesk.domain.swedish import clock
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export, record_export
from ..output.files import safe_name
from ..parties.commissioners import officer_in
from ..sealed.finished import finished_pdf
from ..visiting.visit_view import view_of
from ..workdays import holiday_name

USUAL_MINUTES = 60


def day_sheet(desk: Desk, day: date, officer_id: UUID | None = None, *, seen: Seen = Seen.EXPORT) -> Export:
    """The PDF; a hand-out, so each person on it stands in the log. Raises RuleBroken(UNPRINTABLE)."""
    with desk.store.read() as work:
        visits = _of_day(work, day, officer_id)
        sheet = sheet_of(desk, work, day, visits)
    document = day_sheet_document(sheet, demo=desk.demo)
    check_document(document)
    record_export(desk, f"day sheet {day}", seen, *(v.id for v in visits if v.placement_id))
    return Export(safe_name(f"Dagblad {day.isoformat()}"), finished_pdf(desk, document))


def _of_day(work: Work, day: date, officer_id: UUID | None) -> list[Visit]:
    living = [v for v in work.visits.between(day, day) if v.state is not VisitState.CANCELLED]
    if officer_id is not None:
        placements = work.placements.many([v.placement_id for v in living if v.placement_id])
        living = [
            v for v in living
            if v.placement_id is None or placements[v.placement_id].officer_id in (officer_id, None)
        ]  # fmt: skip
    return sorted(living, key=lambda v: (v.at is None, v.at or time(0), v.place, v.id))


def sheet_of(desk: Desk, work: Work, day: date, visits: list[Visit]) -> DaySheet:
    """What the page says, within a running unit of work."""
    gaps = buffers([(visit.at, USUAL_MINUTES) for visit in visits])
    places = [_enterprise_of(work, visit) for visit in visits]
    found = [
        _line(
            desk, work, visit, gap, same_place=index + 1 < len(places) and places[index] == places[index + 1]
        )
        for index, (visit, gap) in enumerate(zip(visits, gaps, strict=True))
    ]
    officer = officer_in(desk, work)
    return DaySheet(day, officer.name if officer else "", holiday_name(day), tuple(found))


def _enterprise_of(work: Work, visit: Visit) -> UUID | None:
    placement = work.placements.find(visit.placement_id) if visit.placement_id else None
    return placement.enterprise_id if placement else visit.enterprise_id


def _line(desk: Desk, work: Work, visit: Visit, gap: int | None, *, same_place: bool) -> DayVisit:
    view = view_of(desk, work, visit)
    person, supervisor, enterprise = view.participant, view.supervisor, view.enterprise
    hidden = person is not None and person.protected
    phones = [
        (supervisor.name if supervisor else "", supervisor.phone if supervisor else ""),
        (enterprise.name, enterprise.phone),
        (person.name, person.phone) if person and not hidden else ("", ""),
    ]
    carried = tuple(action.text for action in view.carried)
    alone = work.lone_visits.find(visit.id)
    return DayVisit(
        kind=visit.kind,
        at=visit.at,
        who=person.shown if person else "",
        enterprise=enterprise.name,
        address=enterprise.address.one_line,
        place="" if hidden else visit.place,
        phones=tuple((whose, number) for whose, number in phones if number),
        open_points=() if hidden else carried,
        hidden_points=len(carried) if hidden else 0,
        buffer=gap,
        same_place=same_place,
        alone_until=f"kl. {clock(desk.local(alone.back_at))}" if alone else "",
        alone_call=f"{alone.call_name}, {alone.call_phone}" if alone else "",
    )
