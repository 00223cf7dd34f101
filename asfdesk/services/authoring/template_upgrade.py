"""A draft under another edition of its template: what it would mean, taking it over, and going back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

import msgspec

from asfdesk.domain.agreement import Agreement, AgreementKind, AgreementView
from asfdesk.domain.agreement_facts import facts_for
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.clause import AgreementTemplate
from asfdesk.domain.own import OwnTemplate
from asfdesk.domain.template_difference import Difference, differences, template_pieces
from asfdesk.domain.template_switch import Edition, Loss, Memory, loss, memory_of, switched
from asfdesk.store.work import Work

from ..agreeing.agreements import view_of
from ..desk import Desk
from .blank_template import with_sections


@dataclass(frozen=True, slots=True)
class Change:
    """What another template would mean for a draft."""

    template: AgreementTemplate
    differences: tuple[Difference, ...]
    loss: Loss
    been_there: bool
    """Whether the draft has stood on it before, and gets back what it had there."""


def newer(desk: Desk, view: AgreementView) -> AgreementTemplate | None:
    """The edition that a new agreement of this kind would be given, when it is another than the draft has."""
    choices = _fitting(desk, view)
    same = [t for t in choices if t.code == view.template.code]
    found = same[0] if same else choices[0] if choices else None
    return found if found is not None and _key(found) != _key(view.template) else None


def choices(desk: Desk, view: AgreementView) -> tuple[AgreementTemplate, ...]:
    """Every template that the draft can go on under: those it has left, the latest first, then those in force."""
    with desk.store.read() as work:
        left = work.template_memories.templates(view.agreement.id)
    earlier = [desk.catalogue.template(code, edition) for code, edition in left]
    found = {_key(t): t for t in (*earlier, *_fitting(desk, view))}
    found.pop(_key(view.template), None)
    return tuple(found.values())


def before(desk: Desk, view: AgreementView) -> AgreementTemplate | None:
    """The template that the draft has left last, or None."""
    with desk.store.read() as work:
        left = work.template_memories.templates(view.agreement.id)
    found = next((pair for pair in left if pair != _key(view.template)), None)
    return desk.catalogue.template(*found) if found else None


def change_to(desk: Desk, view: AgreementView, template: AgreementTemplate) -> Change:
    """What the draft would gain and lose; nothing is saved."""
    now, then = _edition(desk, view, view.template), _edition(desk, view, template)
    with desk.store.read() as work:
        memory = _remembered(work, view.agreement.id, template)
    there = switched(view.terms, now, then, view.measure, memory)
    pieces = [
        template_pieces(with_sections(OwnTemplate(one.template)).template, one.clauses) for one in (now, then)
    ]
    lost = loss(view.terms, now, then, there)
    return Change(template, differences(*pieces), lost, memory is not None)


def take_over(desk: Desk, agreement_id: UUID, code: str, version: int) -> Agreement:
    """Go on under another template. What has no place there is remembered and comes back with the template that has.

    Raises RuleBroken (AGREEMENT_LOCKED) and LookupError.
    """
    template = desk.catalogue.template(code, version)
    with desk.store.write(Operation.CHANGE_TEMPLATE) as work:
        agreement = work.agreements.get(agreement_id)
        agreement.require_editable()
        view = view_of(desk, work, agreement)
        if _key(template) == _key(view.template):
            return agreement
        work.drafts.drop(Kind.AGREEMENT, agreement_id)
        memory = _remembered(work, agreement_id, template)
        terms = switched(
            view.terms,
            _edition(desk, view, view.template),
            _edition(desk, view, template),
            view.measure,
            memory,
        )
        left = msgspec.json.encode(memory_of(view.terms), order="sorted").decode()
        work.template_memories.put(agreement_id, *_key(view.template), left)
        return work.agreements.save(replace(agreement, terms=terms))


def _fitting(desk: Desk, view: AgreementView) -> tuple[AgreementTemplate, ...]:
    """An amendment stays on the template of what it amends: it states what has changed, and no more."""
    if view.agreement.kind is AgreementKind.AMENDMENT:
        return ()
    today = desk.today()
    facts = facts_for(view, today)
    return desk.catalogue.templates_for(view.measure, facts.commissioner, today, facts)


def _edition(desk: Desk, view: AgreementView, template: AgreementTemplate) -> Edition:
    today = desk.today()
    facts = facts_for(view, today)
    clauses = desk.catalogue.clauses_for(template, view.measure, facts.commissioner, today, facts=facts)
    return Edition(template, clauses)


def _remembered(work: Work, agreement_id: UUID, template: AgreementTemplate) -> Memory | None:
    kept = work.template_memories.of(agreement_id, *_key(template))
    return msgspec.json.decode(kept, type=Memory) if kept else None


def _key(template: AgreementTemplate) -> tuple[str, int]:
    return (template.code, template.version)
