"""The shipped data holds together: references, dates, sources, placeholders and words."""

import re
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from asfdesk.domain.checklist import Checklist, ItemKind
from asfdesk.domain.clause import PLACEHOLDERS, AgreementTemplate, Situation, is_mandatory, placeholders
from asfdesk.domain.kinds import CommissionerKind, CompensationKind
from asfdesk.domain.measure import AmountBasis, Family, Measure, Recipient
from asfdesk.domain.source import Certainty
from asfdesk.domain.terms import Aim, Purpose
from tests.unit.trade import RESOURCES, catalogue

DATA = catalogue()
MEASURES = pytest.mark.parametrize("measure", DATA.all_measures, ids=lambda m: f"{m.code}-{m.valid_from}")
TEMPLATES = pytest.mark.parametrize("template", DATA.all_templates, ids=lambda t: t.code)
CHECKLISTS = pytest.mark.parametrize("checklist", DATA.all_checklists, ids=lambda c: c.code)


def test_everything_an_asf_can_host_is_there() -> None:
    expected = {
        "work_practice", "work_training", "enhanced_work_training", "work_training_youth",
        "enhanced_work_training_youth", "work_training_establishment", "enhanced_work_training_establishment",
        "employment_phase", "municipal_practice", "work_trial", "sick_pay_trial", "daily_activity", "occupation",
        "coordination_activity", "school_apprenticeship", "school_practice", "language_practice",
        "wage_subsidy_development", "wage_subsidy_employment", "wage_subsidy_security", "sheltered_public_work",
        "introduction_job", "new_start_job", "entry_job", "special_employment_support",
        "enhanced_employment_support", "trainee_job", "extra_service", "wage_subsidy_2000",
        "development_employment", "security_employment", "sheltered_public_work_2000",
    }  # fmt: skip
    assert {m.code for m in DATA.all_measures} == expected


def test_wordings_of_one_measure_follow_each_other_without_gap_or_overlap() -> None:
    by_code: defaultdict[str, list[Measure]] = defaultdict(list)
    for measure in DATA.all_measures:
        by_code[measure.code].append(measure)
    for code, rows in by_code.items():
        for earlier, later in pairwise(sorted(rows, key=lambda m: m.valid_from)):
            assert earlier.valid_to == later.valid_from - timedelta(days=1), code


def test_clause_template_and_checklist_versions_follow_each_other() -> None:
    for rows in (DATA.all_clauses, DATA.all_templates, DATA.all_checklists):
        by_code: defaultdict[str, list[tuple[int, date, date | None]]] = defaultdict(list)
        for row in rows:
            by_code[row.code].append((row.version, row.valid_from, row.valid_to))
        for code, versions in by_code.items():
            versions.sort()
            assert [v for v, _, _ in versions] == list(range(1, len(versions) + 1)), code
            for (_, _, end), (_, start, _) in pairwise(versions):
                assert end == start - timedelta(days=1), code
            assert versions[-1][2] is None or versions[-1][2] > versions[-1][1]


@MEASURES
def test_measure_says_who_what_and_whence(measure: Measure) -> None:
    assert measure.sources
    assert measure.legal_basis
    assert measure.deciding_kinds
    assert measure.ordering_kinds
    assert measure.compensation_kinds
    assert measure.insurance
    for text in (measure.name, measure.short_name, measure.decided_by, measure.for_participant):
        assert text
    assert measure.for_officer
    assert measure.period.text
    assert measure.hours.text
    assert len(measure.short_name) <= 40


@MEASURES
def test_measure_has_a_rate_or_says_nothing_is_known(measure: Measure) -> None:
    for day in (measure.valid_from, measure.valid_to or date(2026, 6, 1)):
        to_organiser = measure.rates(day, Recipient.ORGANISER)
        assert to_organiser, day
        assert {rate.kind for rate in to_organiser} & {
            *measure.compensation_kinds,
            CompensationKind.PER_DAY_PRESENT,
        }
    for rate in measure.compensation:
        assert rate.source
        assert rate.conditions
        assert (rate.basis is AmountBasis.NOTHING) <= (rate.kind is CompensationKind.NONE)
        assert (rate.basis is AmountBasis.UNKNOWN) <= (rate.certainty is not Certainty.SOURCED)


@MEASURES
def test_a_measure_without_any_source_never_claims_to_be_sourced(measure: Measure) -> None:
    if measure.certainty is Certainty.SOURCED:
        assert not {"GENERAL", "HOUSE"} >= {source.code for source in measure.sources}


@MEASURES
def test_required_clauses_exist_apply_and_stand_in_the_template(measure: Measure) -> None:
    day = measure.valid_from
    for kind in measure.ordering_kinds:
        template = DATA.template_for(measure, kind, day)
        for code in measure.required_clauses:
            assert DATA.clause(code, day).applies.to(measure, kind), code
            assert code in template.clauses, code


@MEASURES
def test_template_covers_every_mandatory_clause_in_every_situation(measure: Measure) -> None:
    day = measure.valid_from
    for kind in measure.ordering_kinds:
        template = DATA.template_for(measure, kind, day)
        for clause in DATA.all_clauses:
            if is_mandatory(clause, measure) and clause.applies.to(measure, kind, tuple(Situation)):
                assert clause.code in template.clauses, (template.code, clause.code)


@pytest.mark.parametrize(
    "measure",
    [m for m in DATA.all_measures if m.code != "sick_pay_trial"],  # no placement: shown to explain the word
    ids=lambda m: f"{m.code}-{m.valid_from}",
)
def test_exactly_one_clause_speaks_on_work_environment_and_on_insurance(measure: Measure) -> None:
    kind = measure.ordering_kinds[0]
    day = measure.valid_from
    found = [c.code for c in DATA.clauses_for(DATA.template_for(measure, kind, day), measure, kind, day)]
    assert sum(code.startswith("work_environment_") for code in found) == 1
    assert sum(code.startswith("insurance_") for code in found) == 1
    assert sum(code in ("absence", "absence_employee") for code in found) == 1
    assert sum(code in ("ending", "ending_employee") for code in found) == 1


@MEASURES
def test_requirements_are_distinct(measure: Measure) -> None:
    codes = [requirement.code for requirement in measure.requirements]
    assert len(codes) == len(set(codes))


def test_organisers_of_placements_by_af_carry_the_plans_two_clauses() -> None:
    for measure in DATA.measures(date(2026, 6, 1), family=Family.PLACEMENT):
        assert {"investigator_role", "supervision_responsibility"} <= set(measure.required_clauses)


@TEMPLATES
def test_template_knows_its_clauses_measures_and_placeholders(template: AgreementTemplate) -> None:
    assert template.sources
    assert len(template.clauses) == len(set(template.clauses))
    for code in template.clauses:
        DATA.clause(code, template.valid_from)
    assert set(template.applies.measures) <= {m.code for m in DATA.all_measures}
    defaults = template.defaults
    texts = [template.intro, template.title, template.participant_signature_text]
    texts += [getattr(defaults, name) for name in defaults.__dataclass_fields__]
    texts += [part for r in template.responsibilities for part in (r.what, r.who, r.when)]
    for text in texts:
        assert text.strip()
        assert set(placeholders(text)) <= set(PLACEHOLDERS), text


@TEMPLATES
def test_template_lists_no_clause_that_can_never_apply(template: AgreementTemplate) -> None:
    measures = [
        (measure, kind)
        for measure in DATA.all_measures
        for kind in CommissionerKind
        if template.applies.to(measure, kind)
    ]
    for code in template.clauses:
        clause = DATA.clause(code, template.valid_from)
        assert any(clause.applies.to(m, kind, tuple(Situation)) for m, kind in measures), code


def test_measure_never_begins_a_sentence_because_it_is_written_with_a_small_letter() -> None:
    texts = [clause.text for clause in DATA.all_clauses] + [t.intro for t in DATA.all_templates]
    assert [text for text in texts if re.search(r"(^|[.!?:]\s+)\{measure\}", text)] == []


def test_clauses_have_sources_known_placeholders_and_known_measures() -> None:
    codes = {m.code for m in DATA.all_measures}
    for clause in DATA.all_clauses:
        assert clause.sources, clause.code
        assert set(placeholders(clause.text)) <= set(PLACEHOLDERS), clause.code
        assert set(clause.applies.measures) <= codes, clause.code
        assert clause.text.endswith((".", "}")), clause.code


def test_every_clause_is_used_by_a_template() -> None:
    used = {code for template in DATA.all_templates for code in template.clauses}
    assert {clause.code for clause in DATA.all_clauses} == used


@CHECKLISTS
def test_checklist_items_are_distinct_and_conditions_point_backwards(checklist: Checklist) -> None:
    assert checklist.sources
    assert checklist.intro
    seen: dict[str, tuple[str, ...]] = {}
    for item in checklist.items:
        assert item.id not in seen
        assert item.text
        if item.only_if is not None:
            assert set(item.only_if.values) <= set(seen[item.only_if.item])
        if item.action_on is not None:
            assert item.action_on.suggestion
            assert set(item.action_on.values) <= set(item.values)
        if item.kind in {ItemKind.CHOICE, ItemKind.MULTI_CHOICE}:
            assert len(set(item.values)) == len(item.values)
        seen[item.id] = item.values


def test_every_checklist_that_meets_the_participant_asks_for_the_participants_view() -> None:
    for code in ("introduction", "individual_follow_up", "three_party", "closing"):
        required = [i for i in DATA.checklist(code).items if i.required and i.shares == "participant_view"]
        assert required, code


def test_reference_lists_hold_the_region_and_distinct_codes() -> None:
    reference = DATA.reference
    assert [m.name for m in reference.municipalities] == [
        "Ockelbo", "Hofors", "Ovanåker", "Nordanstig", "Ljusdal",
        "Gävle", "Sandviken", "Söderhamn", "Bollnäs", "Hudiksvall",
    ]  # fmt: skip
    for name in reference.__dataclass_fields__:
        rows = getattr(reference, name)
        assert rows, name
        assert len({row.code for row in rows}) == len(rows), name
        assert all(row.name.strip() for row in rows), name
    kommuner = {m.code for m in reference.municipalities}
    with_ame = {c.municipality for c in reference.commissioners if c.kind is CommissionerKind.MUNICIPALITY}
    assert with_ame == kommuner
    for commissioner in reference.commissioners:
        assert commissioner.units
        assert {unit.municipality for unit in commissioner.units} <= kommuner | {""}


def test_lists_use_the_codes_of_the_form() -> None:
    assert {row.code for row in DATA.reference.purposes} == {p.value for p in Purpose}
    assert {row.code for row in DATA.reference.goal_kinds} == {a.value for a in Aim}


def test_every_source_is_named_once_and_used() -> None:
    codes = [source.code for source in DATA.sources]
    assert len(codes) == len(set(codes))
    text = "".join(
        file.read_text("utf-8")
        for file in RESOURCES.rglob("*.json")
        if file.name != "sources.json" and "demo" not in file.parts
    )
    assert [code for code in codes if f'"{code}"' not in text] == []


def test_words_that_officers_would_stumble_over_are_not_in_the_texts() -> None:
    pattern = re.compile(r"\b(hen|dom|JoU|JGU|TODO|A-AT|anhörigen)\b")
    for clause in DATA.all_clauses:
        assert not pattern.search(clause.text), clause.code
    for measure in DATA.all_measures:
        assert not pattern.search(measure.for_participant), measure.code


def test_phrases_are_suggested_for_every_section_there_is_and_for_no_other() -> None:
    fields = {"Deltagarens egen bild", "Handledarens bild", "Företagets bild", "Anteckningar"}
    titles = {section.title for one in DATA.all_checklists for section in one.sections}
    named = {section for phrase in DATA.phrases for section in phrase.sections}
    assert named == titles | fields
    assert all(phrase.sources for phrase in DATA.phrases)  # the programme's own too say so
    assert len({phrase.text for phrase in DATA.phrases}) == len(DATA.phrases)


def test_texts_use_swedish_quotation_marks_and_single_spaces() -> None:
    for folder in ("measures", "clauses", "templates", "checklists", "reference"):
        for file in (RESOURCES / folder).glob("*.json"):
            text = file.read_text("utf-8")
            assert '\\"' not in text, file.name
            assert not re.search(r'": "[^"]*  ', text), file.name
            assert not re.search(r'": "( |[^"]* ")', text), file.name
