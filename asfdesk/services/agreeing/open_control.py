"""How many points of the control before signing are open, of many drafts at once: for the start page.

Reckoned anew at each look, since a point opens and closes by itself (a consent runs out, a statement grows too old, the first
day is moved past a change of the law): a number that was kept when the control was last seen would lie. What it takes is
read in seven statements whatever the number of drafts, and not as the whole view of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from asfdesk.domain.agreement import Agreement
from asfdesk.store.work import Work

from ..desk import Desk
from .agreements import measure_of
from .before_signing import Controlled, assessed


def open_points(desk: Desk, work: Work, drafts: Sequence[Agreement]) -> dict[UUID, int]:
    """The drafts that have open points, by key; the rest are left out."""
    if not drafts:
        return {}
    placements = work.placements.many([one.placement_id for one in drafts])
    before = work.agreements.many([one.amends_id for one in drafts if one.amends_id])
    people = [key for one in drafts for key in (one.terms.supervisor_id, one.terms.deputy_id) if key]
    supervisors = work.supervisors.many(people)
    units = work.units.many([one.terms.unit_id for one in drafts if one.terms.unit_id])
    commissioners = work.commissioners.many([unit.commissioner_id for unit in units.values()])
    marks = work.control.of_agreements([one.id for one in drafts])
    consents = work.consents.of_participants([one.participant_id for one in placements.values()])
    found: dict[UUID, int] = {}
    for draft in drafts:
        placement, terms = placements.get(draft.placement_id), draft.terms
        if placement is None:
            continue
        unit = units.get(terms.unit_id) if terms.unit_id else None
        commissioner = commissioners.get(unit.commissioner_id) if unit else None
        seen = Controlled(
            agreement=draft,
            measure=measure_of(desk, placement, terms.start),
            enterprise_id=placement.enterprise_id,
            commissioner=commissioner.kind if commissioner else None,
            supervisor=supervisors.get(terms.supervisor_id) if terms.supervisor_id else None,
            deputy=supervisors.get(terms.deputy_id) if terms.deputy_id else None,
            amends=before.get(draft.amends_id) if draft.amends_id else None,
        )
        own = [mark for mark in marks if mark.agreement_id == draft.id]
        shared = [one for one in consents if one.participant_id == placement.participant_id]
        left = sum(not finding.settled for finding in assessed(desk, seen, own, shared))
        if left:
            found[draft.id] = left
    return found
