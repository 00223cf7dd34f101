"""An agreement's place among the person's others: what it amends, how long the measure has lasted, and what breaks a rule."""

from __future__ import annotations

from asfdesk.documents import amendment
from asfdesk.documents.difference import Difference
from asfdesk.domain import ceiling, chain
from asfdesk.domain.agreement import Agreement, AgreementKind, AgreementView, Placement
from asfdesk.domain.agreement_check import Gap, Section
from asfdesk.domain.ending import cut_short
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.period import Span
from asfdesk.store.work import Work

from ..desk import Desk


def periods_in_measure(work: Work, placement: Placement, beside: Agreement | None = None) -> tuple[Span, ...]:
    """The signed periods of the placement's participant in its measure, at whatever enterprise, as they ran: all, or all but
    the one that ``beside`` is, or amends."""
    found: list[Span] = []
    for one in work.placements.of_participant(placement.participant_id):
        if one.measure_code != placement.measure_code:
            continue
        last_days = work.endings.last_days([one.id])
        for mine in chain.chains(work.agreements.of_placement(one.id)):
            spans = chain.Chain(tuple(cut_short(link, last_days) for link in mine.links)).periods()
            found += spans if beside is None else _without(spans, mine, beside)
    return tuple(sorted(found))


def _without(spans: tuple[Span, ...], mine: chain.Chain, beside: Agreement) -> tuple[Span, ...]:
    links = {link.id for link in mine.links}
    if beside.id in links:
        return ()
    amended = beside.kind is AgreementKind.AMENDMENT and beside.amends_id in links
    return spans[:-1] if amended else spans


def changes(desk: Desk, view: AgreementView) -> tuple[Difference, ...]:
    """What an amendment or extension changes, in the words of the document; nothing of any other agreement."""
    return amendment.changes(view, desk.catalogue.reference) if view.amends else ()


def problems(view: AgreementView, changed: tuple[Difference, ...]) -> list[Problem]:
    """What is wrong with an agreement's place in its chain, and with the sum of the person's periods; ``changed``: its
    :func:`changes`."""
    found = ceiling.total_problems(view.measure, view.terms, view.earlier_periods)
    if view.amends is None:
        return found
    found += chain.problems(view.terms, view.agreement.kind, view.amends.agreement)
    if view.agreement.kind is AgreementKind.AMENDMENT and not changed:
        found.append(Problem(Rule.NOTHING_CHANGED, "change_reason"))
    return found


def gaps(view: AgreementView) -> list[Gap]:
    """What an amendment or extension lacks beside what every agreement needs."""
    if view.amends is None:
        return []
    amending = view.agreement.kind is AgreementKind.AMENDMENT
    wanted = {
        "change_from": amending and view.terms.change_from is None,
        "change_reason": not view.terms.change_reason,
    }
    return [Gap(Section.CHANGE, name) for name, missing in wanted.items() if missing]
