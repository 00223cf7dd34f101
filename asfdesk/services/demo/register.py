"""Builds the demo register: ten kommuner, thirty enterprises, about 260 placements in all states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from asfdesk.domain.agreement import Agreement, AgreementView, Placement, State, agreement_number
from asfdesk.domain.agreement_facts import known
from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.parties import (
    CaseOfficer,
    Commissioner,
    Enterprise,
    Participant,
    Supervisor,
    Unit,
    UnitKind,
)
from asfdesk.domain.terms import Terms
from asfdesk.services.agreeing.agreements import proposed_rows, tidy_terms
from asfdesk.services.agreeing.prefill import chosen, starting_terms
from asfdesk.services.desk import Desk
from asfdesk.services.parties.commissioners import work_as
from asfdesk.services.signatures.signing import plan_visits, record_consent
from asfdesk.store.work import Work

from . import cases
from .amending import AMENDED_AFTER, amend
from .attendance import MARKED_BACK, mark_past_days
from .busy import keep_busy
from .cases import ALL, Course, Line, Plot, plots
from .controls import awaiting_union
from .endings import close_ended, end_one_early
from .follow_ups import Undone, hold_past_visits
from .held import hold_by_the_program
from .material import EnterpriseMaterial, Material, load_material
from .orders import write_orders
from .people import participants
from .signing import sign
from .templates import write_templates

Progress = Callable[[int, int], None]
CHUNK = 20  # placements in one transaction


@dataclass(frozen=True, slots=True)
class _Host:
    material: EnterpriseMaterial
    enterprise: Enterprise
    supervisors: tuple[Supervisor, ...]


@dataclass(frozen=True, slots=True)
class _Office:
    kind: CommissionerKind
    commissioner: Commissioner
    unit: Unit
    officers: tuple[CaseOfficer, ...]


def build_demo(
    desk: Desk, resources: Path, progress: Progress | None = None, *, seed: int = 2026, limit: int = 0
) -> None:
    """Fill an empty store. ``limit`` > 0 makes that many placements only (for tests); the same ``seed`` and day give
    the same register but for its keys.

    Raises ValueError when the desk is not marked as demo: invented people never enter a real register.
    """
    if not desk.demo:
        raise ValueError("the demo register is built on a demo desk only")
    random = Random(seed)
    material = load_material(resources)
    with desk.store.write(Operation.BUILD_DEMO) as work:
        offices = _offices(desk, work, material)
        hosts = [_host(work, enterprise) for enterprise in material.enterprises]
    first = next(office for office in offices if office.officers)
    work_as(desk, first.officers[0].id)
    plan = plots(first.kind, limit or ALL, random)
    undone = Undone.among(len(plan))
    people = participants(material.people, random, desk.today())
    used: dict[UUID, int] = {}
    for begin in range(0, len(plan), CHUNK):
        with desk.store.write(Operation.BUILD_DEMO) as work:
            for plot in plan[begin : begin + CHUNK]:
                office = first if plot.own else _office_for(plot.line, offices, random)
                host = _free_host(hosts, used, random)
                used[host.enterprise.id] = used.get(host.enterprise.id, 0) + 1
                person = work.participants.save(next(people))
                _case(desk, work, plot, office, host, person, material, random, undone)
        if progress:
            progress(min(begin + CHUNK, len(plan)), len(plan))
    officer = first.officers[0]
    with desk.store.write(Operation.BUILD_DEMO) as work:
        own = [placement for placement in work.placements.all() if placement.officer_id == officer.id]
        write_orders(desk, work, own, officer, first.unit, first.commissioner)
    end_one_early(desk, own)
    hold_by_the_program(desk, own)
    keep_busy(desk)
    write_templates(desk)


def _offices(desk: Desk, work: Work, material: Material) -> list[_Office]:
    found: list[_Office] = []
    for model in desk.catalogue.reference.commissioners:
        commissioner = work.commissioners.save(Commissioner(new_id(), model.kind, model.name))
        for unit_model in model.units:
            unit = work.units.save(
                Unit(
                    new_id(),
                    commissioner.id,
                    UnitKind(unit_model.kind),
                    unit_model.name,
                    unit_model.municipality or model.municipality,
                )
            )
            officers = tuple(
                work.officers.save(CaseOfficer(new_id(), unit.id, o.name, o.title, o.phone, o.email))
                for o in material.officers
                if (o.commissioner, o.unit) == (model.code, unit_model.name)
            )
            found.append(_Office(model.kind, commissioner, unit, officers))
    return found


def _host(work: Work, material: EnterpriseMaterial) -> _Host:
    names = ("name", "org_number", "legal_form", "municipality", "branches", "knowledge", "places", "address", "phone",
             "email", "website", "signatory", "signatory_title", "languages", "note")  # fmt: skip
    enterprise = work.enterprises.save(
        Enterprise(id=new_id(), **{name: getattr(material, name) for name in names})
    )
    saved = {
        s.name: work.supervisors.save(
            Supervisor(new_id(), enterprise.id, s.name, s.title, s.phone, s.email, s.capacity, s.trainings)
        )
        for s in material.supervisors
    }
    with_deputies = tuple(
        work.supervisors.save(replace(saved[s.name], deputy_id=saved[s.deputy].id))
        if s.deputy in saved
        else saved[s.name]
        for s in material.supervisors
    )
    return _Host(material, enterprise, with_deputies)


def _office_for(line: Line, offices: list[_Office], random: Random) -> _Office:
    fitting = [office for office in offices if office.kind is line.kind and office.officers]
    return random.choice(fitting)


def _free_host(hosts: list[_Host], used: dict[UUID, int], random: Random) -> _Host:
    """A host with a free place if there is one; a few are overbooked, as in life."""
    free = [h for h in hosts if used.get(h.enterprise.id, 0) < h.enterprise.places and h.supervisors]
    return random.choice(free or hosts)


def _case(
    desk: Desk,
    work: Work,
    plot: Plot,
    office: _Office,
    host: _Host,
    person: Participant,
    material: Material,
    random: Random,
    undone: Undone,
) -> None:
    today = desk.today()
    line, how = plot.line, plot.course
    measure = desk.catalogue.measure(line.measure, today)
    start, end = cases.period(how, measure, today, random)
    measure = desk.catalogue.find_measure(line.measure, start) or measure
    officer = office.officers[0] if plot.own else random.choice(office.officers)
    placement = work.placements.save(
        Placement(
            new_id(), person.id, host.enterprise.id, measure.code, measure.valid_from, office.unit.id, officer.id,
            line.financier,
        )
    )  # fmt: skip
    terms = _terms(desk, measure, office, host, person, officer, (start, end), material, random)
    number = agreement_number(desk.store.device, start.year, work.agreements.next_number(start.year))
    agreement = work.agreements.save(
        Agreement(
            new_id(),
            placement.id,
            number=number,
            state=State.DRAFT,
            terms=tidy_terms(awaiting_union(terms, number)),
        )
    )
    if how in (Course.WRITING, Course.LATE_UNSIGNED):
        return
    view = _view(desk, agreement, placement, measure, office, host, person, officer)
    signed_on = min(start - timedelta(days=3), today)
    view = sign(desk, work, view, signed_on, whole=how is not Course.PRESENTED)
    if how is not Course.PRESENTED:
        visits = plan_visits(work, view)
        consent = record_consent(work, view, start - timedelta(days=3))
        if consent and plot.own and how is Course.RUNNING and undone.consents:
            ends = today + timedelta(days=undone.consents.pop())
            work.consents.save(replace(consent, valid_to=ends))
        ill = plot.own and how is Course.RUNNING and undone.ill > 0 and start < today - MARKED_BACK
        undone.ill -= ill
        mark_past_days(desk, work, view, Random(number), ill=ill)
        hold_past_visits(
            desk, work, view, visits, material.texts, random, undone if plot.own and end >= today else None
        )
        if how is Course.ENDED:
            close_ended(desk, work, view, material.texts, Random(number))
        if plot.own and how is Course.RUNNING and undone.amended > 0 and start < today - AMENDED_AFTER < end:
            undone.amended -= 1
            amend(desk, work, view)


def _view(
    desk: Desk,
    agreement: Agreement,
    placement: Placement,
    measure: Measure,
    office: _Office,
    host: _Host,
    person: Participant,
    officer: CaseOfficer,
) -> AgreementView:
    """What ``view_of`` would read back."""
    terms = agreement.terms
    supervisors = {one.id: one for one in host.supervisors}
    return AgreementView(
        agreement=agreement,
        placement=placement,
        participant=person,
        enterprise=host.enterprise,
        measure=measure,
        template=desk.catalogue.template(terms.template_code, terms.template_version),
        supervisor=supervisors.get(terms.supervisor_id) if terms.supervisor_id else None,
        deputy=supervisors.get(terms.deputy_id) if terms.deputy_id else None,
        unit=office.unit,
        commissioner=office.commissioner,
        officer=officer,
    )


def _terms(
    desk: Desk,
    measure: Measure,
    office: _Office,
    host: _Host,
    person: Participant,
    officer: CaseOfficer,
    when: tuple[date, date],
    material: Material,
    random: Random,
) -> Terms:
    today = desk.today()
    template = desk.catalogue.template_for(measure, office.kind, today)
    base = starting_terms(measure, template, host.enterprise, host.supervisors, officer, when[0])
    filled = cases.terms(base, measure, host.material, material.texts, when, random)
    facts = known(person, measure, office.kind, filled, today)
    clauses = desk.catalogue.clauses_for(template, measure, office.kind, today, facts=facts)
    terms = replace(filled, clauses=tuple(chosen(clause, measure) for clause in clauses))
    return replace(terms, responsibilities=proposed_rows(desk, template, terms))
