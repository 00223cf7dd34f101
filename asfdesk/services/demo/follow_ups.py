"""Invented visits: what was planned for the past is held; a little is left undone, as on every desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

import msgspec

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.checklist import PARTLY, YES, Checklist, Item, ItemKind
from asfdesk.domain.followup import Because
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import ActionPoint, Answer, Visit, VisitState
from asfdesk.services.desk import Desk
from asfdesk.services.visiting.visits import checklists_to_choose
from asfdesk.services.workdays import swedish_workdays
from asfdesk.store.work import Work

from .cases import share
from .material import TextMaterial

FORGOTTEN_WITHIN = 25  # days back
OVERDUE_WITHIN = 30  # days back
MOVED_FROM_WITHIN = 21  # days ahead
CANCELLED = 0.08  # of the recurring visits
_UNTIL_OVERDUE = 3  # days from a visit to the earliest due date of what it left to do


@dataclass(slots=True)
class Undone:
    """What is still to be left undone on the officer's desk: so many of each, spread over her cases."""

    forgotten: int
    overdue: int
    under_way: int
    today: int
    ill: int
    amended: int
    consents: list[int]  # days from today to the end of a consent that ends before its placement

    @classmethod
    def among(cls, placements: int) -> Undone:
        """For a register of so many placements."""
        return cls(
            forgotten=share(6, placements),
            overdue=share(8, placements),
            under_way=share(2, placements),
            today=share(4, placements),
            ill=1,
            amended=2,
            consents=[9, -5],
        )


@dataclass(slots=True)
class _Writing:
    """What the visits of one case write, gathered so that each kind goes in one statement."""

    checklists: dict[UUID, str] = field(default_factory=dict[UUID, str])
    answers: list[Answer] = field(default_factory=list[Answer])
    actions: list[ActionPoint] = field(default_factory=list[ActionPoint])
    visits: list[Visit] = field(default_factory=list[Visit])


def hold_past_visits(
    desk: Desk,
    work: Work,
    view: AgreementView,
    visits: Iterable[Visit],
    texts: TextMaterial,
    random: Random,
    undone: Undone | None = None,
) -> None:
    """Go through the placement's new visits up to today. With ``undone``, leave something of it and book something
    for today."""
    today = desk.today()
    writing = _Writing()
    booked = forgot = False
    for visit in visits:
        days = (today - visit.on).days
        if undone and not booked and _may_be_moved(visit, today) and (undone.under_way or undone.today):
            booked = True
            _book_now(desk, writing, view, visit, undone, random)
        elif days == 0:
            writing.visits.append(replace(visit, at=time(random.randint(9, 15), 0)))
        elif days > 0 and undone and undone.forgotten and not forgot and days <= FORGOTTEN_WITHIN:
            forgot = True
            undone.forgotten -= 1
        elif days > 0 and visit.because is Because.RECURRING and random.random() < CANCELLED:
            reason = "Deltagaren var sjuk den dagen."
            writing.visits.append(replace(visit, state=VisitState.CANCELLED, reason=reason))
        elif days > 0:
            _hold(desk, writing, view, visit, texts, random)
            _agree_action(writing, view, visit, texts, today, random, undone)
    work.checklists.freeze_all(writing.checklists)
    work.answers.add(writing.answers)
    work.actions.save_all(writing.actions)
    work.visits.save_all(writing.visits)


def _may_be_moved(visit: Visit, today: date) -> bool:
    ahead = (visit.on - today).days
    return visit.because in (Because.FIRST, Because.RECURRING) and 0 < ahead <= MOVED_FROM_WITHIN


def _book_now(
    desk: Desk, writing: _Writing, view: AgreementView, visit: Visit, undone: Undone, random: Random
) -> None:
    """Bring a coming visit forward: to today, or to the last working day and begun."""
    today = desk.today()
    day, begun = today, undone.under_way > 0
    if begun:
        undone.under_way -= 1
        day = workday_before(today)
    else:
        undone.today -= 1
    moved = replace(
        visit,
        on=day,
        at=time(random.randint(9, 15), random.choice((0, 30))),
        moved_from=visit.on,
        reason="Handledaren är ledig den dagen som var planerad.",
    )
    if begun:
        moved, checklist = _opened(desk, writing, view, moved)
        answered = answers_to(checklist, random)
        writing.answers += [
            Answer(visit.id, item.id, value) for item, value in answered[: len(answered) // 2]
        ]
    writing.visits.append(moved)


def workday_before(day: date) -> date:
    """The last working day before ``day``."""
    is_workday = swedish_workdays()
    day -= timedelta(days=1)
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def _opened(desk: Desk, writing: _Writing, view: AgreementView, visit: Visit) -> tuple[Visit, Checklist]:
    checklist = checklists_to_choose(desk, visit.kind, visit.because)[0]
    writing.checklists[visit.id] = msgspec.json.encode(checklist, order="sorted").decode()
    opened = replace(
        visit,
        state=VisitState.OPEN,
        opened_at=datetime.combine(visit.on, visit.at or time(9), UTC),
        checklist_code=checklist.code,
        checklist_version=checklist.version,
        attendees=_attendees(view, visit.kind),
    )
    return opened, checklist


def _hold(
    desk: Desk, writing: _Writing, view: AgreementView, visit: Visit, texts: TextMaterial, random: Random
) -> None:
    at = time(random.randint(8, 13), random.choice((0, 15, 30)))
    opened, checklist = _opened(desk, writing, view, replace(visit, at=at))
    writing.answers += [Answer(visit.id, item.id, value) for item, value in answers_to(checklist, random)]
    assert opened.opened_at is not None
    writing.visits.append(
        replace(
            opened,
            state=VisitState.CLOSED,
            notes=random.choice(texts.observations),
            participant_view=random.choice(texts.participant_views),
            closed_at=opened.opened_at + timedelta(minutes=50),
        )
    )


def _attendees(view: AgreementView, kind: VisitKind) -> tuple[str, ...]:
    people = [view.participant.name]
    if kind is not VisitKind.INDIVIDUAL and view.supervisor:
        people.append(view.supervisor.name)
    if view.officer:
        people.append(view.officer.name)
    return tuple(people)


def answers_to(checklist: Checklist, random: Random) -> list[tuple[Item, str]]:
    """Required questions always, others mostly; nearly all is well."""
    found: list[tuple[Item, str]] = []
    for item in checklist.items:
        if item.only_if is not None or not (item.required or random.random() < 0.3):
            continue
        if value := answer_to(item, random):
            found.append((item, value))
    return found


def answer_to(item: Item, random: Random) -> str:
    """What an officer might answer; of pictures nothing, they are drawn elsewhere."""
    match item.kind:
        case ItemKind.YES_NO_PARTLY:
            return YES if random.random() < 0.9 else PARTLY
        case ItemKind.SCALE | ItemKind.CHOICE | ItemKind.MULTI_CHOICE:
            return random.choice(item.values)
        case ItemKind.DATE:
            return "2026-01-15"
        case ItemKind.NUMBER:
            return str(random.randint(1, 5))
        case ItemKind.TEXT:
            return "Fungerar enligt planen." if item.required else ""
        case ItemKind.PHOTO | ItemKind.SKETCH:
            return ""


def _agree_action(
    writing: _Writing,
    view: AgreementView,
    visit: Visit,
    texts: TextMaterial,
    today: date,
    random: Random,
    undone: Undone | None,
) -> None:
    """Something agreed at every third visit. What is due is done, but for what ``undone`` leaves."""
    agreed = random.choice(texts.actions)
    earliest = max(visit.on + timedelta(days=_UNTIL_OVERDUE), today - timedelta(days=OVERDUE_WITHIN))
    late = undone is not None and undone.overdue > 0 and earliest < today and random.random() < 0.5
    if undone and late:
        undone.overdue -= 1
        due = earliest + timedelta(days=random.randrange((today - earliest).days))
    elif random.random() < 0.35:
        due = visit.on + timedelta(days=agreed.within_days)
    else:
        return
    done = not late and due < today
    writing.actions.append(
        ActionPoint(
            id=new_id(),
            placement_id=view.placement.id,
            visit_id=visit.id,
            text=agreed.what,
            owner=agreed.who,
            due=due,
            done_on=due - timedelta(days=1) if done else None,
            outcome="Klart." if done else "",
        )
    )
