"""Invented visits: what was planned for the past is held, forgotten or under way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import msgspec

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.checklist import PARTLY, YES, Checklist, Item, ItemKind
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import ActionPoint, Answer, Visit, VisitState
from asfdesk.services.desk import Desk
from asfdesk.services.visits import checklists_to_choose
from asfdesk.store.work import Work

from .material import TextMaterial

FORGOTTEN, UNDER_WAY = 0.012, 0.03


def hold_past_visits(
    desk: Desk, work: Work, view: AgreementView, texts: TextMaterial, random: Random
) -> None:
    """Go through the placement's visits up to today."""
    today = desk.today()
    for visit in work.visits.of_placement(view.placement.id):
        if visit.on > today or (visit.on < today and random.random() < FORGOTTEN):
            continue
        if visit.on == today or ((today - visit.on).days < 3 and random.random() < UNDER_WAY * 10):
            work.visits.save(replace(visit, at=time(random.randint(9, 14), 0)))
            continue
        _hold(desk, work, view, visit, texts, random)


def _hold(
    desk: Desk, work: Work, view: AgreementView, visit: Visit, texts: TextMaterial, random: Random
) -> None:
    checklist = checklists_to_choose(desk, visit.kind, visit.because)[0]
    work.checklists.freeze(visit.id, msgspec.json.encode(checklist, order="sorted").decode())
    at = datetime.combine(visit.on, time(random.randint(8, 13), random.choice((0, 15, 30))), UTC)
    opened = work.visits.save(
        replace(
            visit,
            state=VisitState.OPEN,
            at=at.time(),
            opened_at=at,
            checklist_code=checklist.code,
            checklist_version=checklist.version,
            attendees=_attendees(view, visit.kind),
        )
    )
    work.answers.add([Answer(visit.id, item.id, value) for item, value in _answers(checklist, random)])
    if random.random() < 0.35:
        _agree_action(work, view, opened, texts, desk.today(), random)
    written = replace(
        opened,
        notes=random.choice(texts.observations),
        participant_view=random.choice(texts.participant_views),
    )
    work.visits.save(replace(written, state=VisitState.CLOSED, closed_at=at + timedelta(minutes=50)))


def _attendees(view: AgreementView, kind: VisitKind) -> tuple[str, ...]:
    people = [view.participant.name]
    if kind is not VisitKind.INDIVIDUAL and view.supervisor:
        people.append(view.supervisor.name)
    if view.officer:
        people.append(view.officer.name)
    return tuple(people)


def _answers(checklist: Checklist, random: Random) -> list[tuple[Item, str]]:
    """Required questions always, others mostly; nearly all is well."""
    found: list[tuple[Item, str]] = []
    for item in checklist.items:
        if item.only_if is not None or not (item.required or random.random() < 0.3):
            continue
        match item.kind:
            case ItemKind.YES_NO_PARTLY:
                found.append((item, YES if random.random() < 0.9 else PARTLY))
            case ItemKind.SCALE | ItemKind.CHOICE | ItemKind.MULTI_CHOICE:
                found.append((item, random.choice(item.values)))
            case ItemKind.DATE:
                found.append((item, "2026-01-15"))
            case ItemKind.NUMBER:
                found.append((item, str(random.randint(1, 5))))
            case ItemKind.TEXT:
                if item.required:
                    found.append((item, "Fungerar enligt planen."))
    return found


def _agree_action(
    work: Work, view: AgreementView, visit: Visit, texts: TextMaterial, today: date, random: Random
) -> None:
    agreed = random.choice(texts.actions)
    due = visit.on + timedelta(days=agreed.within_days)
    done = due < today - timedelta(days=4) and random.random() < 0.97
    work.actions.save(
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
