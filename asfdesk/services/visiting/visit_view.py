"""A visit with everything around it, and the checklist that it has or would have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain as chained
from uuid import UUID

import msgspec

from asfdesk.domain import chain
from asfdesk.domain.checklist import Checklist, Item
from asfdesk.domain.consent import topics_shared
from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.questions_apart import VisitChecklist, alone, questions_apart, with_its_visit
from asfdesk.domain.visit import ActionPoint, Answer, Visit, VisitState, VisitView
from asfdesk.domain.visit_parties import Party, parties_of
from asfdesk.store.work import Work

from ..agreeing.agreements import measure_of
from ..desk import Desk
from ..parties.commissioners import officer_in

LATER_CONTACT = "later_contact"


def checklists_to_choose(
    desk: Desk, kind: VisitKind, because: Because = Because.CHOSEN
) -> tuple[Checklist, ...]:
    """Checklists in force for a kind of visit, the usual one first: months after the end it is the short call."""
    found = desk.catalogue.checklists_for(kind, desk.today())
    if because is Because.AFTER:
        return tuple(sorted(found, key=lambda checklist: checklist.code != LATER_CONTACT))
    return found


def checklist_of(desk: Desk, work: Work, visit: Visit) -> Checklist:
    """The checklist frozen with the visit, or the one it would be opened with."""
    return _checklist_and_apart(desk, work, visit)[0]


def checklist_json(checklist: Checklist, apart: tuple[Item, ...] = ()) -> str:
    """What is frozen with a visit: its checklist, with the answered questions that it does not ask."""
    kept = with_its_visit(checklist, apart) if apart else checklist
    return msgspec.json.encode(kept, order="sorted").decode()


def questions_known(desk: Desk, checklist: Checklist) -> Iterator[Item]:
    """Every question of every edition, those of the checklist's own first, the newest before the older."""
    every = sorted(desk.catalogue.all_checklists, key=lambda one: (one.code == checklist.code, one.version))
    return (item for one in reversed(every) for item in one.items)


def _checklist_and_apart(desk: Desk, work: Work, visit: Visit) -> tuple[Checklist, tuple[Item, ...]]:
    if frozen := work.checklists.of(visit.id):
        kept = msgspec.json.decode(frozen, type=VisitChecklist)
        return alone(kept), kept.apart
    return checklists_to_choose(desk, visit.kind, visit.because)[0], ()


def expected(desk: Desk, view: VisitView) -> tuple[str, ...]:
    """Who usually takes part in a visit of this kind under this measure."""
    names = {
        Party.PARTICIPANT: view.participant.name if view.participant else "",
        Party.SUPERVISOR: view.supervisor.name if view.supervisor else "",
        Party.DEPUTY: view.deputy.name if view.deputy else "",
        Party.OFFICER: view.officer.name if view.officer else "",
    }
    code = view.measure.code if view.measure else ""
    found = (names[party] for party in parties_of(desk.catalogue.visit_parties, view.visit.kind, code))
    return tuple(name for name in found if name)


def view_of(desk: Desk, work: Work, visit: Visit) -> VisitView:
    """The visit with everything around it, as it is now."""
    view = _around_it(desk, work, visit)
    if visit.state is VisitState.OPEN:  # what is closed stands as it was closed
        known = chained(view.apart, questions_known(desk, view.checklist))
        view = replace(view, apart=questions_apart(view.checklist, view.answers, known))
    return replace(view, takes_part=visit.attendees or expected(desk, view))


def _around_it(desk: Desk, work: Work, visit: Visit) -> VisitView:
    placement = work.placements.get(visit.placement_id) if visit.placement_id else None
    if placement is None:
        return _of_enterprise(desk, work, visit)
    participant = work.participants.get(placement.participant_id)
    visits = work.visits.of_placement(placement.id)
    agreement = chain.current(work.agreements.of_placement(placement.id), visit.on)
    terms = agreement.terms if agreement else None
    unit = work.units.find(placement.unit_id) if placement.unit_id else None
    actions = work.actions.of_placement(placement.id)
    consents = work.consents.of_participant(participant.id)
    previous, following, before = _around(work, visit, visits)
    checklist, apart = _checklist_and_apart(desk, work, visit)
    return VisitView(
        visit=visit,
        placement=placement,
        participant=participant,
        enterprise=work.enterprises.get(placement.enterprise_id),
        measure=measure_of(desk, placement, terms.start if terms else None),
        checklist=checklist,
        apart=apart,
        answers=work.answers.of(visit.id),
        actions=_own(actions, visit.id),
        carried=_carried(actions, visit.id),
        supervisor=work.supervisors.find(terms.supervisor_id) if terms and terms.supervisor_id else None,
        deputy=work.supervisors.find(terms.deputy_id) if terms and terms.deputy_id else None,
        unit=unit,
        commissioner=work.commissioners.find(unit.commissioner_id) if unit else None,
        officer=work.officers.find(placement.officer_id) if placement.officer_id else None,
        agreement_number=agreement.number if agreement else "",
        previous=previous,
        following=following,
        shared=topics_shared(consents, placement.enterprise_id, desk.today()),
        before=before,
        pictures=tuple(work.pictures.of_visit(visit.id)),
        objections=tuple(work.objections.about(visit.id)),
    )


def _of_enterprise(desk: Desk, work: Work, visit: Visit) -> VisitView:
    """A visit to an enterprise alone: no participant is spoken of, so nothing hangs on a consent."""
    assert visit.enterprise_id is not None  # the table's own rule
    enterprise = work.enterprises.get(visit.enterprise_id)
    actions = work.actions.of_enterprise(enterprise.id)
    previous, following, before = _around(work, visit, work.visits.of_enterprise(enterprise.id))
    officer = officer_in(desk, work)
    unit = work.units.find(officer.unit_id) if officer and officer.unit_id else None
    checklist, apart = _checklist_and_apart(desk, work, visit)
    return VisitView(
        visit=visit,
        enterprise=enterprise,
        checklist=checklist,
        apart=apart,
        answers=work.answers.of(visit.id),
        actions=_own(actions, visit.id),
        carried=_carried(actions, visit.id),
        unit=unit,
        commissioner=work.commissioners.find(unit.commissioner_id) if unit else None,
        officer=officer,
        previous=previous,
        following=following,
        before=before,
        pictures=tuple(work.pictures.of_visit(visit.id)),
    )


def _around(
    work: Work, visit: Visit, visits: list[Visit]
) -> tuple[Visit | None, Visit | None, Mapping[str, Answer]]:
    """The last visit before, the next one planned, and what was answered last time with the same checklist."""
    visits = sorted(visits, key=lambda v: (v.on, v.id))
    done = [v for v in visits if v.state is VisitState.CLOSED and (v.on, v.id) < (visit.on, visit.id)]
    ahead = [v for v in visits if v.state is VisitState.PLANNED and v.id != visit.id and v.on >= visit.on]
    same = [v for v in done if v.checklist_code == visit.checklist_code]
    last = (same or done or [None])[-1]
    before = work.answers.of(last.id) if last is not None and visit.state is VisitState.OPEN else {}
    return done[-1] if done else None, ahead[0] if ahead else None, before


def _own(actions: list[ActionPoint], visit_id: UUID) -> tuple[ActionPoint, ...]:
    return tuple(a for a in actions if a.visit_id == visit_id)


def _carried(actions: list[ActionPoint], visit_id: UUID) -> tuple[ActionPoint, ...]:
    return tuple(a for a in actions if a.visit_id != visit_id and a.done_on is None)
