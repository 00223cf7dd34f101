"""The trade data, read once at start: measures, clauses, templates, checklists and reference lists.

Why one frozen value: every screen and document must judge by the same data, and a test can hand in its own.
The caller keeps it (``Desk``); there is no global state. Changing a law or a form is a change in
``resources``, never here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from asfdesk.domain.attendance import AbsenceRule
from asfdesk.domain.before_signing import ControlPoint
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import AgreementTemplate, Clause, Situation
from asfdesk.domain.condition import Facts, facts_of
from asfdesk.domain.duties import Duty, Phase
from asfdesk.domain.ending import EndingReason
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.kinds import CommissionerKind, VisitKind
from asfdesk.domain.log_check import Habits
from asfdesk.domain.log_retention import LogRule
from asfdesk.domain.matching import CapacityRule, Place
from asfdesk.domain.measure import Family, InsuranceCover, Measure, Requirement, WorkEnvironment
from asfdesk.domain.note import SuggestedPhrase
from asfdesk.domain.outcome import OutcomeKind
from asfdesk.domain.own import is_own
from asfdesk.domain.proof import ProofRules
from asfdesk.domain.reference import Reference
from asfdesk.domain.register_import import ImportData
from asfdesk.domain.retention import RetentionRule
from asfdesk.domain.source import Source
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.visit_parties import VisitParties
from asfdesk.domain.work_certificate import TellingWords

from .strict_json import DataFault, Tables, read_rows, read_tree, value, values

T = TypeVar("T")
V = TypeVar("V", Clause, AgreementTemplate, Checklist)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything in ``resources`` that the law or an organisation may change. Measures stand by
    family and name as Swedish sorts, the rest in file order."""

    all_measures: tuple[Measure, ...]
    all_clauses: tuple[Clause, ...]
    all_templates: tuple[AgreementTemplate, ...]
    all_checklists: tuple[Checklist, ...]
    reference: Reference
    retention: tuple[RetentionRule, ...]
    log_habits: Habits
    log_rule: LogRule
    absence_rules: tuple[AbsenceRule, ...]
    capacity_rules: tuple[CapacityRule, ...]
    places: Mapping[str, Place]
    ending_reasons: tuple[EndingReason, ...]
    outcomes: tuple[OutcomeKind, ...]
    telling_words: tuple[TellingWords, ...]
    sources: tuple[Source, ...]
    control_points: tuple[ControlPoint, ...]
    duties: tuple[Duty, ...]
    phases: tuple[Phase, ...]
    proof_rules: ProofRules
    visit_parties: tuple[VisitParties, ...]
    phrases: tuple[SuggestedPhrase, ...]
    imports: ImportData

    def measures(
        self, on: date, *, for_wise: bool = True, family: Family | None = None
    ) -> tuple[Measure, ...]:
        """The wordings in force on a day; ``for_wise`` leaves out those an ASF cannot host."""
        return tuple(
            measure
            for measure in self.all_measures
            if measure.in_force(on)
            and (measure.offered_for_wise or not for_wise)
            and (family is None or measure.family is family)
        )

    def measure(self, code: str, on: date) -> Measure:
        """The wording of a measure on a day. Raises RuleBroken (measure_not_valid)."""
        found = self.find_measure(code, on)
        if found is None:
            raise broken(Rule.MEASURE_NOT_VALID, "measure", code=code, on=on)
        return found

    def find_measure(self, code: str, on: date) -> Measure | None:
        """The wording of a measure on a day, or None."""
        return next((m for m in self.all_measures if m.code == code and m.in_force(on)), None)

    def template(self, code: str, version: int) -> AgreementTemplate:
        """A template by version, in force or not. Raises LookupError."""
        return _version(self.all_templates, code, version)

    def template_for(
        self, measure: Measure, commissioner: CommissionerKind, on: date, facts: Facts | None = None
    ) -> AgreementTemplate:
        """The template in force that is most particular about the measure: by code, by family, by orderer; the
        organisation's own before a shipped one that is as particular."""
        fitting = self.templates_for(measure, commissioner, on, facts)
        if not fitting:
            raise broken(Rule.MEASURE_NOT_VALID, "measure", code=measure.code, on=on)
        return fitting[0]

    def templates_for(
        self, measure: Measure, commissioner: CommissionerKind, on: date, facts: Facts | None = None
    ) -> tuple[AgreementTemplate, ...]:
        """Every template in force that fits, the one to take first."""
        known = facts or facts_of(measure, commissioner)
        fitting = [
            t for t in self.all_templates if t.in_force(on) and t.applies.fits(measure, known, _nothing)
        ]
        return tuple(sorted(fitting, key=_particular, reverse=True))

    def clause(self, code: str, on: date) -> Clause:
        """The wording of a clause for new agreements on a day. Raises LookupError."""
        for clause in self.all_clauses:
            if clause.code == code and clause.in_force(on):
                return clause
        raise LookupError(f"no clause {code} on {on}")

    def clause_version(self, code: str, version: int) -> Clause:
        """A clause by version, in force or not. Raises LookupError."""
        return _version(self.all_clauses, code, version)

    def clauses_for(
        self,
        template: AgreementTemplate,
        measure: Measure,
        commissioner: CommissionerKind,
        on: date,
        situations: Collection[Situation] = (),
        facts: Facts | None = None,
    ) -> tuple[Clause, ...]:
        """The template's clauses that apply to this agreement, in printing order. ``facts`` says more of it than
        ``situations`` does: age, hours, protection.

        ``domain.clause.is_mandatory`` says which of them the officer cannot take out.
        """
        known = facts or facts_of(measure, commissioner, situations)
        offered = {clause.code: clause for clause in self._clauses_of(template, on)}
        settled: dict[str, bool] = {}

        def belongs(code: str) -> bool:
            if code not in settled:
                settled[code] = False  # what hangs on itself does not belong; no release has such a circle
                clause = offered.get(code)
                settled[code] = clause is not None and clause.applies.fits(measure, known, belongs)
            return settled[code]

        return tuple(clause for code, clause in offered.items() if belongs(code))

    def _clauses_of(self, template: AgreementTemplate, on: date) -> Iterable[Clause]:
        pinned = {pin.code: pin.version for pin in template.pinned}
        for code in template.clauses:
            yield self.clause_version(code, pinned[code]) if code in pinned else self.clause(code, on)

    def checklist(self, code: str, version: int | None = None, on: date | None = None) -> Checklist:
        """A checklist by version; without one the version in force ``on`` a day, or the newest.

        Raises LookupError.
        """
        if version is not None:
            return _version(self.all_checklists, code, version)
        fitting = [c for c in self.all_checklists if c.code == code and (on is None or c.in_force(on))]
        if not fitting:
            raise LookupError(f"no checklist {code}")
        return max(fitting, key=lambda checklist: checklist.version)

    def checklists_for(self, kind: VisitKind, on: date) -> tuple[Checklist, ...]:
        """The checklists in force for a kind of visit, the usual one first: the organisation's own, if it has any."""
        fitting = [c for c in self.all_checklists if kind in c.visit_kinds and c.in_force(on)]
        return tuple(sorted(fitting, key=lambda c: (not is_own(c.code), c.visit_kinds.index(kind))))


def load_catalogue(root: Path) -> Catalogue:
    """Read ``root`` (the ``resources`` folder). Raises DataFault naming the file and the place in it."""
    shared = root / "reference"
    sources = values(shared / "sources.json", Source)
    cited: dict[str, Mapping[str, object]] = dict.fromkeys(("source", "sources"), _by_code(sources))
    parts: dict[str, Mapping[str, object]] = {
        "insurance": _by_code(values(shared / "insurance.json", InsuranceCover, cited)),
        "work_environment": _by_code(values(shared / "work_environment.json", WorkEnvironment, cited)),
        "requirements": _by_code(values(shared / "requirements.json", Requirement, cited)),
    }
    lists = read_tree(shared / "lists.json")
    lists["commissioners"] = read_rows(shared / "commissioners.json")
    return Catalogue(
        all_measures=tuple(sorted(_folder(root / "measures", Measure, cited | parts), key=_place)),
        all_clauses=_folder(root / "clauses", Clause, cited),
        all_templates=_folder(root / "templates", AgreementTemplate, cited),
        all_checklists=_folder(root / "checklists", Checklist, cited),
        reference=value(lists, Reference, shared / "lists.json", "lists"),
        retention=values(shared / "retention.json", RetentionRule, cited),
        log_habits=value(read_tree(shared / "log_check.json"), Habits, shared / "log_check.json", "habits"),
        log_rule=value(
            read_tree(shared / "log_retention.json"), LogRule, shared / "log_retention.json", "rule", cited
        ),
        absence_rules=values(shared / "absence_rules.json", AbsenceRule, cited),
        capacity_rules=values(shared / "capacity_rules.json", CapacityRule, cited),
        places={place.code: place for place in values(shared / "municipality_places.json", Place, cited)},
        ending_reasons=values(shared / "ending_reasons.json", EndingReason, cited),
        outcomes=values(shared / "outcomes.json", OutcomeKind, cited),
        telling_words=values(shared / "telling_words.json", TellingWords, cited),
        sources=sources,
        control_points=values(shared / "before_signing.json", ControlPoint, cited),
        duties=values(shared / "duties.json", Duty),
        phases=values(shared / "when_order.json", Phase),
        visit_parties=values(shared / "visit_parties.json", VisitParties),
        phrases=values(shared / "phrases.json", SuggestedPhrase, cited),
        imports=value(
            read_tree(shared / "import_columns.json"), ImportData, shared / "import_columns.json", "imports"
        ),
        proof_rules=value(
            read_tree(shared / "proof_rules.json"),
            ProofRules,
            shared / "proof_rules.json",
            "rules",
            {"parts_source": cited["source"], "lix_source": cited["source"]},
        ),
    )


def _folder(folder: Path, kind: type[T], tables: Tables) -> tuple[T, ...]:
    files = sorted(folder.glob("*.json"))
    if not files:
        raise DataFault(f"{folder.name}: no data files")
    return tuple(row for file in files for row in values(file, kind, tables))


def _nothing(_code: str) -> bool:
    """A template hangs on no clause."""
    return False


def _particular(template: AgreementTemplate) -> tuple[bool, bool, bool, bool, bool, int]:
    applies = template.applies
    return (
        bool(applies.measures),
        bool(applies.families),
        bool(applies.commissioner_kinds),
        applies.when is not None,
        is_own(template.code),
        template.version,
    )


def _place(measure: Measure) -> tuple[int, str, date]:
    return (list(Family).index(measure.family), sort_key(measure.name), measure.valid_from)


def _by_code(rows: Iterable[Source | InsuranceCover | WorkEnvironment | Requirement]) -> Mapping[str, object]:
    return {row.code: row for row in rows}


def _version(rows: Iterable[V], code: str, version: int) -> V:
    for row in rows:
        if row.code == code and row.version == version:
            return row
    raise LookupError(f"no {code} version {version}")
