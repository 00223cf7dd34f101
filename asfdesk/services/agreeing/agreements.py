"""Agreements while they are written: start, read, save, what is missing, the live preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from asfdesk.documents.amendment import words_to_sign
from asfdesk.documents.difference import Difference
from asfdesk.documents.printable import terms_problems
from asfdesk.documents.render import pdf
from asfdesk.domain import agreement_check, duties, writing
from asfdesk.domain.agreement import Agreement, AgreementView, Placement, State, agreement_number
from asfdesk.domain.agreement_check import Gap
from asfdesk.domain.agreement_facts import facts_for, known
from asfdesk.domain.before_signing import Finding
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.clause import AgreementTemplate, Clause, Responsibility, is_mandatory
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.parties import CaseOfficer
from asfdesk.domain.template_gaps import answer_problems, gaps_asked
from asfdesk.domain.terms import ChosenClause, Terms
from asfdesk.store.work import Work

from ..desk import Desk
from . import chain_rules
from .before_signing import answered_by_control, control_of, control_problems
from .chain_rules import periods_in_measure
from .prefill import chosen, starting_terms


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the check list beside the form shows: what is wrong, and what is missing before signing."""

    problems: tuple[Problem, ...]
    gaps: tuple[Gap, ...]
    control: tuple[Finding, ...] = ()  # points of the control before signing that are open
    changes: tuple[
        Difference, ...
    ] = ()  # what an amendment or extension changes, in the words of the document

    @property
    def ready(self) -> bool:
        """Whether the agreement may be presented for signing."""
        return not self.problems and not self.gaps and not self.control


def measures_to_choose(desk: Desk, kind: CommissionerKind | None = None) -> tuple[Measure, ...]:
    """Measures in force today that an ASF can host; with ``kind``, those this commissioner may order."""
    found = desk.catalogue.measures(desk.today())
    return tuple(m for m in found if kind is None or kind in m.ordering_kinds)


def start_agreement(desk: Desk, participant_id: UUID, enterprise_id: UUID, measure_code: str) -> Agreement:
    """A new draft, prefilled, with its placement and its number.

    An unsigned draft of the same three is returned instead of making a second one. After an ending it is a new placement.
    Raises RuleBroken(MEASURE_NOT_VALID).
    """
    today = desk.today()
    measure = desk.catalogue.measure(measure_code, today)
    with desk.store.write(Operation.START_AGREEMENT) as work:
        placement = _running(work, participant_id, enterprise_id, measure_code)
        if placement is not None:
            for earlier in work.agreements.of_placement(placement.id):
                if earlier.state is not State.SIGNED and earlier.amends_id is None:
                    return earlier
        officer = _current_officer(work)
        if placement is None:
            placement = work.placements.save(
                Placement(
                    id=new_id(),
                    participant_id=participant_id,
                    enterprise_id=enterprise_id,
                    measure_code=measure_code,
                    measure_from=measure.valid_from,
                    unit_id=officer.unit_id if officer else None,
                    officer_id=officer.id if officer else None,
                )
            )
        kind = _commissioner_kind(work, officer.unit_id if officer else None, measure)
        participant = work.participants.get(participant_id)
        facts = known(participant, measure, kind, None, today)
        template = desk.catalogue.template_for(measure, kind, today, facts)
        enterprise = work.enterprises.get(enterprise_id)
        supervisors = tuple(work.supervisors.of_enterprise(enterprise_id))
        terms = starting_terms(measure, template, enterprise, supervisors, officer, today)
        facts = known(participant, measure, kind, terms, today)
        clauses = desk.catalogue.clauses_for(template, measure, kind, today, facts=facts)
        terms = replace(terms, clauses=tuple(chosen(clause, measure) for clause in clauses))
        terms = replace(terms, responsibilities=proposed_rows(desk, template, terms))
        number = agreement_number(desk.store.device, today.year, work.agreements.next_number(today.year))
        return work.agreements.save(
            Agreement(new_id(), placement.id, number=number, state=State.DRAFT, terms=terms)
        )


def begun(desk: Desk, participant_id: UUID, enterprise_id: UUID, measure_code: str) -> Agreement | None:
    """The unsigned agreement of the same three that :func:`start_agreement` would go on with."""
    with desk.store.read() as work:
        placement = _running(work, participant_id, enterprise_id, measure_code)
        earlier = work.agreements.of_placement(placement.id) if placement else ()
        return next((a for a in earlier if a.state is not State.SIGNED and a.amends_id is None), None)


def _running(work: Work, participant_id: UUID, enterprise_id: UUID, measure_code: str) -> Placement | None:
    """The placement that a new agreement of the three belongs to; one that has been ended is a chapter of its own."""
    found = work.placements.matching(participant_id, enterprise_id, measure_code)
    return None if found is None or work.endings.find(found.id) else found


def get_agreement(desk: Desk, agreement_id: UUID) -> AgreementView:
    """An agreement with all it refers to."""
    with desk.store.read() as work:
        return view_of(desk, work, work.agreements.get(agreement_id))


def find_agreement(desk: Desk, agreement_id: UUID) -> AgreementView | None:
    """The same, or None when it has been put away."""
    with desk.store.read() as work:
        agreement = work.agreements.find(agreement_id)
        return view_of(desk, work, agreement) if agreement else None


def view_of(desk: Desk, work: Work, agreement: Agreement) -> AgreementView:
    """Put an agreement together with what it refers to, within a running unit of work."""
    terms = agreement.terms
    placement = work.placements.get(agreement.placement_id)
    unit = work.units.find(terms.unit_id) if terms.unit_id else None
    view = AgreementView(
        agreement=agreement,
        placement=placement,
        participant=work.participants.get(placement.participant_id),
        enterprise=work.enterprises.get(placement.enterprise_id),
        measure=measure_of(desk, placement, terms.start),
        template=desk.catalogue.template(terms.template_code, terms.template_version),
        supervisor=work.supervisors.find(terms.supervisor_id) if terms.supervisor_id else None,
        deputy=work.supervisors.find(terms.deputy_id) if terms.deputy_id else None,
        unit=unit,
        commissioner=work.commissioners.find(unit.commissioner_id) if unit else None,
        officer=work.officers.find(terms.officer_id) if terms.officer_id else None,
        texts=tuple(work.texts.of(agreement.id, agreement.round)),
        signatures=tuple(work.signatures.of(agreement.id, agreement.round)),
    )
    if agreement.amends_id is not None:
        view = replace(view, amends=view_of(desk, work, work.agreements.get(agreement.amends_id)))
    if agreement.state is State.DRAFT and view.measure.period.total_months is not None:
        view = replace(view, earlier_periods=periods_in_measure(work, placement, agreement))
    return replace(view, control=control_of(desk, work, view))


def measure_of(desk: Desk, placement: Placement, start: date | None) -> Measure:
    """The wording of the placement's measure on the first day, or the one it was begun under."""
    found = desk.catalogue.find_measure(placement.measure_code, start) if start else None
    return found or desk.catalogue.measure(placement.measure_code, placement.measure_from)


def with_terms(desk: Desk, view: AgreementView, terms: Terms) -> AgreementView:
    """The view as it would be with other terms: for the preview and the check list, nothing is saved."""
    with desk.store.read() as work:
        agreement = replace(view.agreement, terms=_resettled(desk, view, settled(desk, view, terms)))
        return view_of(desk, work, agreement)


def assess(desk: Desk, view: AgreementView) -> Assessment:
    """What is wrong and what is missing."""
    changed = chain_rules.changes(desk, view)
    found = [
        *agreement_check.problems(view.terms, view.measure),
        *answer_problems(view),
        *terms_problems(view.terms),
        *chain_rules.problems(view, changed),
    ]
    age = (
        view.participant.person_number.age(view.terms.start or desk.today())
        if view.participant.person_number
        else None
    )
    if age is not None and not view.measure.age_allowed(age):
        found.append(Problem(Rule.AGE_NOT_ALLOWED, "start", {"age": age, **_ages(view.measure)}))
    answered = answered_by_control(view)
    asked = gaps_asked(view, agreement_check.gaps(view.terms, view.measure, answered), desk.today())
    gaps = (*chain_rules.gaps(view), *asked)
    left = tuple(finding for finding in view.control if not finding.settled)
    return Assessment(tuple(found), gaps, left, changed)


def save_terms(desk: Desk, agreement: Agreement, terms: Terms) -> Agreement:
    """Save a draft as far as it has come, and drop its half-typed copy in the same transaction.

    Problems do not stop saving a draft (nothing vanishes); they stop signing.
    Raises RuleBroken: AGREEMENT_LOCKED once presented, CHANGED_ELSEWHERE.
    """
    with desk.store.write(Operation.SAVE_AGREEMENT) as work:
        saved = work.agreements.get(agreement.id)
        saved.require_editable()
        view = view_of(desk, work, saved)
        terms = tidy_terms(settled(desk, view, terms))
        work.drafts.drop(Kind.AGREEMENT, agreement.id)
        if terms == saved.terms:
            return saved
        return work.agreements.save(replace(agreement, terms=terms))


def discard_agreement(desk: Desk, agreement_id: UUID) -> None:
    """Put away a draft; :func:`restore_agreement` undoes it. Raises RuleBroken(AGREEMENT_LOCKED)."""
    with desk.store.write(Operation.DISCARD_AGREEMENT) as work:
        work.agreements.get(agreement_id).require_editable()
        work.drafts.drop(Kind.AGREEMENT, agreement_id)
        work.agreements.delete(agreement_id)


def restore_agreement(desk: Desk, agreement_id: UUID) -> None:
    """Undo :func:`discard_agreement`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.agreements.restore(agreement_id)


def preview(desk: Desk, view: AgreementView) -> bytes:
    """The real PDF pages of the agreement as it stands, marked as a draft."""
    document = words_to_sign(view, desk.catalogue.reference, demo=desk.demo)
    return pdf(document, made_at=desk.now())


def clauses_to_add(desk: Desk, view: AgreementView) -> tuple[Clause, ...]:
    """Clauses of the template that this agreement does not hold, for the officer to choose from."""
    held = {clause.code for clause in view.terms.clauses}
    return tuple(clause for clause in _applicable(desk, view, view.terms) if clause.code not in held)


def settled(desk: Desk, view: AgreementView, terms: Terms) -> Terms:
    """Terms whose clauses follow their situations: "ersättning per närvarodag" goes when "ingen" is chosen.

    Mandatory clauses that apply come in; unedited ones that apply no longer go; the officer's own choices and
    wordings stay.
    """
    applicable = {clause.code: clause for clause in _applicable(desk, view, terms)}
    before = {clause.code for clause in _applicable(desk, view, view.terms)}
    kept = [
        held
        for held in terms.clauses
        if held.code in applicable or held.code not in before or _edited(desk, held)
    ]
    codes = {clause.code for clause in kept}
    arriving = [
        c
        for c in applicable.values()
        if c.code not in codes and (is_mandatory(c, view.measure) or c.code not in before)
    ]
    if not arriving and len(kept) == len(terms.clauses):
        return terms
    order = {code: place for place, code in enumerate(view.template.clauses)}
    merged = [*kept, *(chosen(clause, view.measure) for clause in arriving)]
    merged.sort(key=lambda clause: order.get(clause.code, len(order)))
    return replace(terms, clauses=tuple(merged))


def _resettled(desk: Desk, view: AgreementView, terms: Terms) -> Terms:
    """The responsibilities follow the plan and the clauses as they have become."""
    rows = duties.resettled(terms.responsibilities, view.terms, terms, desk.catalogue.duties)
    if rows == terms.responsibilities:
        return terms
    return replace(terms, responsibilities=rows_in_order(desk, terms, rows))


def proposed_rows(desk: Desk, template: AgreementTemplate, terms: Terms) -> tuple[Responsibility, ...]:
    """Who does what, as it follows from the template, the plan and the clauses, in the order of time."""
    rows = duties.proposed(template.responsibilities, desk.catalogue.duties, terms)
    return rows_in_order(desk, terms, rows)


def rows_in_order(desk: Desk, terms: Terms, rows: tuple[Responsibility, ...]) -> tuple[Responsibility, ...]:
    """Rows as things happen."""
    return duties.in_order(rows, desk.catalogue.phases, terms.start, terms.end)


def with_proposed_rows(desk: Desk, view: AgreementView, terms: Terms) -> tuple[Responsibility, ...]:
    """The rows that there are and those proposed that nobody has written yet, in the order of time."""
    known = {row.what.casefold() for row in terms.responsibilities}
    more = [row for row in proposed_rows(desk, view.template, terms) if row.what.casefold() not in known]
    return rows_in_order(desk, terms, (*terms.responsibilities, *more))


def tidy_terms(terms: Terms) -> Terms:
    """Terms with every text in its normal form and empty rows left out."""
    terms = writing.tidied(terms)
    goals = tuple(writing.tidied(goal) for goal in terms.goals)
    rows = tuple(writing.tidied(row) for row in terms.responsibilities)
    return replace(
        terms,
        goals=tuple(g for g in goals if g.what or g.measured or g.when),
        tasks=tuple(t for t in map(writing.tidy, terms.tasks) if t),
        adaptations=tuple(a for a in map(writing.tidy, terms.adaptations) if a),
        responsibilities=tuple(r for r in rows if r.what or r.who or r.when),
        schedule=tuple(sorted(terms.schedule, key=lambda day: day.weekday)),
        clauses=tuple(writing.tidied(clause) for clause in terms.clauses),
        requirements=tuple(writing.tidied(filled) for filled in terms.requirements),
        template_answers=tuple(writing.tidied(filled) for filled in terms.template_answers),
    )


def _applicable(desk: Desk, view: AgreementView, terms: Terms) -> tuple[Clause, ...]:
    today = desk.today()
    facts = facts_for(replace(view, agreement=replace(view.agreement, terms=terms)), today)
    return desk.catalogue.clauses_for(view.template, view.measure, facts.commissioner, today, facts=facts)


def _edited(desk: Desk, held: ChosenClause) -> bool:
    original = desk.catalogue.clause_version(held.code, held.version)
    return (original.title, original.text) != (held.title, held.text)


def _commissioner_kind(work: Work, unit_id: UUID | None, measure: Measure) -> CommissionerKind:
    unit = work.units.find(unit_id) if unit_id else None
    commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    if commissioner is None:
        return measure.ordering_kinds[0]
    return commissioner.kind


def _current_officer(work: Work) -> CaseOfficer | None:
    chosen_id = work.preferences.get("officer")
    return work.officers.find(UUID(chosen_id)) if chosen_id else None


def _ages(measure: Measure) -> dict[str, object]:
    ages = measure.ages
    limits = {"least": ages.minimum, "most": ages.maximum} if ages else {}
    return {name: limit for name, limit in limits.items() if limit is not None}


def require_ready(desk: Desk, view: AgreementView) -> None:
    """Raises RuleBroken with every problem and gap that stands between this draft and a signature."""
    found = assess(desk, view)
    if not found.ready:
        missing = [Problem(gap.rule, gap.field) for gap in found.gaps]
        raise RuleBroken([*found.problems, *missing, *control_problems(view)])
