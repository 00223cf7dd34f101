"""Amendments and extensions of a signed agreement, its chain, and the text that holds on a day.

A draft of an amendment is an agreement like any other: it is written in the same form, presented, signed and sealed by the
same services. What differs stands here: where it begins, what it changes, and which visits follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from asfdesk.documents import compilation
from asfdesk.documents.render import pdf
from asfdesk.domain import chain
from asfdesk.domain.agreement import (
    Agreement,
    AgreementKind,
    AgreementView,
    State,
    agreement_number,
)
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.reading import Seen
from asfdesk.domain.replanning import Replanned
from asfdesk.domain.signature import Copy

from ..desk import Desk
from ..output.exports import Export, record_export
from ..output.files import safe_name
from .agreements import view_of
from .replanning import replanned_in

_MOVED = "Perioden ändrades genom {number}."


@dataclass(frozen=True, slots=True)
class ChainView:
    """The documents of one agreement: signed ones in order, and the one being written, if any."""

    chain: chain.Chain
    unsigned: Agreement | None = None


def begin(desk: Desk, agreement_id: UUID, kind: AgreementKind) -> Agreement:
    """A new draft that changes or extends the signed document that ends the chain of ``agreement_id``.

    One at a time: an unsigned one of the chain is returned instead of making a second.
    Raises RuleBroken: NOT_SIGNED_YET when there is nothing signed to change, PLACEMENT_ENDED.
    """
    assert kind is not AgreementKind.AGREEMENT
    today = desk.today()
    with desk.store.write(Operation.START_AMENDMENT) as work:
        agreement = work.agreements.get(agreement_id)
        if work.endings.find(agreement.placement_id):
            raise broken(Rule.PLACEMENT_ENDED, "agreement")
        siblings = work.agreements.of_placement(agreement.placement_id)
        mine = chain.chain_of(siblings, agreement)
        if mine is None:
            raise broken(Rule.NOT_SIGNED_YET, "agreement", number=agreement.number)
        links = {link.id for link in mine.links}
        unsigned = next((a for a in siblings if a.state is not State.SIGNED and a.amends_id in links), None)
        if unsigned is not None:
            return unsigned
        before = mine.last
        return work.agreements.save(
            Agreement(
                new_id(),
                before.placement_id,
                number=agreement_number(
                    desk.store.device, today.year, work.agreements.next_number(today.year)
                ),
                state=State.DRAFT,
                terms=chain.first_terms(before, kind, today),
                kind=kind,
                amends_id=before.id,
            )
        )


def chains_of(desk: Desk, placement_id: UUID) -> tuple[ChainView, ...]:
    """The chains of a placement, the oldest first."""
    with desk.store.read() as work:
        agreements = work.agreements.of_placement(placement_id)
    found: list[ChainView] = []
    for one in chain.chains(agreements):
        links = {link.id for link in one.links}
        unsigned = [a for a in agreements if a.state is not State.SIGNED and a.amends_id in links]
        found.append(ChainView(one, unsigned[0] if unsigned else None))
    return tuple(found)


def valid_text(
    desk: Desk, placement_id: UUID, on: date
) -> tuple[AgreementView, tuple[Agreement, ...]] | None:
    """The document whose words hold on a day, and the documents they come from; None when none holds."""
    with desk.store.read() as work:
        agreements = work.agreements.of_placement(placement_id)
        valid = chain.valid_at(agreements, on)
        if valid is None:
            return None
        mine = chain.chain_of(agreements, valid)
        assert mine is not None
        return view_of(desk, work, valid), mine.until(valid)


def compilation_pdf(desk: Desk, placement_id: UUID, on: date, copy: Copy = Copy.FULL) -> Export:
    """The whole text as it holds on a day, as a PDF that says it is a compilation. Leaves no line in the trail.

    An agreement that nothing has changed yet is compiled too: the words are the same, the signatures are in its own file.
    Raises RuleBroken(NO_TEXT_THAT_DAY).
    """
    found = valid_text(desk, placement_id, on)
    if found is None:
        raise broken(Rule.NO_TEXT_THAT_DAY, "on", day=on)
    view, sources = found
    document = compilation.compilation(view, sources, on, desk.catalogue.reference, copy=copy, demo=desk.demo)
    whose = " handledarens exemplar" if copy is Copy.SUPERVISOR else ""
    name = safe_name(f"Sammanställning {sources[0].number} {on:%Y-%m-%d}{whose}")
    return Export(name, pdf(document, made_at=desk.now()))


def export_compilation(desk: Desk, placement_id: UUID, on: date, copy: Copy = Copy.FULL) -> Export:
    """The same, to hand out: on record in the trail and the log of readings. Raises RuleBroken(NO_TEXT_THAT_DAY)."""
    made = compilation_pdf(desk, placement_id, on, copy)
    record_export(desk, f"compilation {copy}", Seen.EXPORT, placement_id)
    return made


def replanned(desk: Desk, view: AgreementView) -> Replanned:
    """Which visits would move, go or come if this document were signed today as it stands."""
    with desk.store.read() as work:
        return replanned_in(work, view, desk.today())
