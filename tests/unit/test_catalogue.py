"""Reading the trade data: strict, quick, and found by date."""

import json
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.kinds import CommissionerKind, VisitKind
from asfdesk.domain.measure import Family
from asfdesk.services.catalogue import load_catalogue
from asfdesk.services.strict_json import DataFault
from tests.unit.trade import RESOURCES, catalogue


def test_the_whole_catalogue_is_read_in_a_blink() -> None:
    times: list[float] = []
    for _ in range(5):
        start = time.perf_counter()
        load_catalogue(RESOURCES)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.050


def test_municipal_practice_changes_law_on_the_first_of_july_2025() -> None:
    data = catalogue()
    assert data.measure("municipal_practice", date(2025, 6, 30)).legal_basis[0].sfs == "2001:453"
    assert data.measure("municipal_practice", date(2025, 7, 1)).legal_basis[0].sfs == "2025:400"


def test_measures_of_2016_and_2026_differ() -> None:
    then = {m.code for m in catalogue().measures(date(2016, 6, 1))}
    now = {m.code for m in catalogue().measures(date(2026, 6, 1))}
    assert {"employment_phase", "entry_job", "trainee_job", "development_employment"} <= then - now
    assert {"introduction_job", "wage_subsidy_development", "work_training_establishment"} <= now - then
    assert {"work_practice", "work_training", "daily_activity", "work_trial"} <= now & then


def test_measures_an_asf_cannot_host_are_left_out_but_can_be_seen() -> None:
    day = date(2026, 6, 1)
    assert "sick_pay_trial" not in {m.code for m in catalogue().measures(day)}
    assert "sick_pay_trial" in {m.code for m in catalogue().measures(day, for_wise=False)}


def test_measures_are_listed_by_family_and_then_as_swedish_sorts() -> None:
    names = [m.short_name for m in catalogue().measures(date(2026, 6, 1))]
    assert names[:2] == ["Arbetspraktik", "Arbetsträning, etablering"]
    assert (
        names.index("Förstärkt arbetsträning")
        < names.index("Introduktionsjobb")
        < names.index("Daglig verksamhet")
    )


def test_measures_of_one_family() -> None:
    found = catalogue().measures(date(2026, 6, 1), family=Family.SCHOOL)
    assert {m.code for m in found} == {"school_apprenticeship", "school_practice", "language_practice"}


def test_a_measure_outside_its_dates_is_a_broken_rule_at_the_measure() -> None:
    with pytest.raises(RuleBroken) as caught:
        catalogue().measure("employment_phase", date(2026, 1, 1))
    assert [(p.rule, p.field) for p in caught.value.problems] == [(Rule.MEASURE_NOT_VALID, "measure")]


@pytest.mark.parametrize(
    ("measure", "kind", "template"),
    [
        ("work_practice", CommissionerKind.AF, "af_practice"),
        ("enhanced_work_training", CommissionerKind.AF, "af_training"),
        ("municipal_practice", CommissionerKind.MUNICIPALITY, "municipal"),
        ("occupation", CommissionerKind.MUNICIPALITY, "care"),
        ("work_trial", CommissionerKind.FK, "rehabilitation"),
        ("wage_subsidy_security", CommissionerKind.AF, "employment"),
        ("coordination_activity", CommissionerKind.COORDINATION_ASSOCIATION, "coordination"),
        ("language_practice", CommissionerKind.MUNICIPALITY, "school"),
        ("school_apprenticeship", CommissionerKind.MUNICIPALITY, "school_contract"),
        ("sick_pay_trial", CommissionerKind.OTHER, "general"),
    ],
)
def test_each_measure_gets_its_own_template(measure: str, kind: CommissionerKind, template: str) -> None:
    day = date(2026, 6, 1)
    assert catalogue().template_for(catalogue().measure(measure, day), kind, day).code == template


def test_every_kind_of_visit_has_a_checklist_and_the_usual_one_comes_first() -> None:
    day = date(2026, 6, 1)
    first = {kind: catalogue().checklists_for(kind, day)[0].code for kind in VisitKind}
    assert first == {
        VisitKind.WORKPLACE: "work_environment",
        VisitKind.INDIVIDUAL: "individual_follow_up",
        VisitKind.THREE_PARTY: "three_party",
        VisitKind.INTRODUCTION: "introduction",
        VisitKind.CLOSING: "closing",
        VisitKind.DIALOGUE: "dialogue",
        VisitKind.ENTERPRISE: "readiness",
    }


def test_versions_are_found_and_strangers_are_not() -> None:
    data = catalogue()
    assert data.checklist("closing", 1) is data.checklist("closing")
    assert data.clause_version("minor", 1) is data.clause("minor", date(2026, 1, 1))
    assert data.template("general", 1).code == "general"
    for ask in (
        lambda: data.checklist("closing", 99),
        lambda: data.checklist("nothing"),
        lambda: data.checklist("closing", on=date(1999, 1, 1)),
        lambda: data.clause_version("minor", 99),
        lambda: data.clause("minor", date(1999, 1, 1)),
        lambda: data.template("general", 99),
    ):
        with pytest.raises(LookupError):
            ask()


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the data to break."""
    for folder in ("measures", "clauses", "templates", "checklists", "reference"):
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    return tmp_path


def spoil(file: Path, **changes: object) -> None:
    rows = json.loads(file.read_text("utf-8"))
    rows[0].update(changes)
    file.write_text(json.dumps(rows), "utf-8")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"valid_form": "2026-01-01"}, "work_practice: unknown key valid_form"),
        ({"valid_from": "2026-13-01"}, "valid_from"),
        ({"family": "hobby"}, "family"),
        ({"sources": ["NO-SUCH-LAW"]}, "sources: 'NO-SUCH-LAW' is not known"),
        ({"insurance": ["NO-SUCH-COVER"]}, "insurance: 'NO-SUCH-COVER' is not known"),
        ({"period": {"text": "", "certainty": "sourced", "month": 6}}, "unknown key period.month"),
        ({"period": {"text": "", "certainty": "sourced", "months": "6"}}, "period.months"),
        ({"valid_to": "2000-01-01"}, "ends before it begins"),
        ({"name": 5}, "name"),
    ],
)
def test_a_mistake_in_a_data_file_names_file_and_place(
    resources: Path, changes: dict[str, object], words: str
) -> None:
    spoil(resources / "measures" / "work_practice.json", **changes)
    with pytest.raises(DataFault) as caught:
        load_catalogue(resources)
    assert str(caught.value).startswith("work_practice.json")
    assert words in str(caught.value)


@pytest.mark.parametrize("text", ["", "[", "{}", "[1]"])
def test_a_file_that_is_no_list_of_objects_is_named(resources: Path, text: str) -> None:
    (resources / "clauses" / "roles.json").write_text(text, "utf-8")
    with pytest.raises(DataFault, match=r"roles\.json"):
        load_catalogue(resources)


def test_a_missing_folder_is_named(resources: Path) -> None:
    shutil.rmtree(resources / "templates")
    with pytest.raises(DataFault, match="templates"):
        load_catalogue(resources)
