"""The guided form of an agreement: every term in twelve sections, with what the answers lead to shown between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QLayoutItem, QWidget

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.agreement_check import Section
from asfdesk.domain.agreement_facts import facts_for, fields_shown
from asfdesk.domain.ceiling import summed_limit
from asfdesk.domain.clause import Responsibility
from asfdesk.domain.errors import Problem
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import CompensationRate, PeriodFit
from asfdesk.domain.parties import CaseOfficer, Supervisor
from asfdesk.domain.placeholders import legal_basis
from asfdesk.domain.template_gaps import asks_field, asks_for
from asfdesk.domain.terms import Terms
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import Choice, ChoiceField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement import rows_change as change
from asfdesk.gui.pages.agreement import rows_extent as extent
from asfdesk.gui.pages.agreement import rows_parties as parties
from asfdesk.gui.pages.agreement import rows_questions as questions
from asfdesk.gui.pages.agreement import rows_rules as rules
from asfdesk.gui.pages.agreement.check_list import section_of
from asfdesk.gui.pages.agreement.panels import PlannedDates, RatesPanel
from asfdesk.gui.pages.agreement.values import form_values, responsibility_values, terms_of
from asfdesk.gui.pages.agreement.words import place_of, section_name, total_words
from asfdesk.gui.text import date_text, tr
from asfdesk.services.catalogue import Catalogue
from asfdesk.services.parties.commissioners import Organisation

REACH = 140  # pixels below the top at which a section counts as the one in view
PAID = ("compensation.amount", "compensation.source", "compensation.source_date")


@dataclass(frozen=True, slots=True)
class People:
    """Whom the form offers: organisations with units and officers, and the enterprise's supervisors."""

    organisations: tuple[Organisation, ...]
    loose_officers: tuple[CaseOfficer, ...]
    supervisors: tuple[Supervisor, ...]


class AgreementForm(Form):
    """Shows and reads :class:`Terms`. ``left`` tells that a field was left, which is when its rules are asked;
    ``new_supervisor_asked`` that one is missing from the list.
    """

    left = Signal()
    new_supervisor_asked = Signal()
    proposal_asked = Signal()  # of who does what
    sorting_asked = Signal()

    def __init__(
        self, view: AgreementView, people: People, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view, self.catalogue = view, catalogue
        self._base = view.terms
        self.titles: dict[Section, QLabel] = {}
        self.unprinted: set[Section] = set()
        self._begins: list[tuple[Section, int]] = []
        self._build()
        self.show_people(people)
        self._name_controls()
        self.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # ------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        view, reference = self.view, self.catalogue.reference
        self.changing = change.add_change(self, view)
        self.begin_section(Section.PARTIES)
        parties.add_parties(self)
        self.add_supervisor = look.quiet_button(tr("Add a supervisor"), "user-plus")
        self.add_supervisor.setObjectName("agreement.add_supervisor")
        self.add_supervisor.clicked.connect(self.new_supervisor_asked)
        self._beneath(self.add_supervisor)
        parties.add_signing_parties(self)
        self.begin_section(Section.PURPOSE)
        parties.add_purpose(self, view, reference)
        self.begin_section(Section.GOALS)
        parties.add_goals(self)
        self.begin_section(Section.TASKS)
        parties.add_tasks(self, reference)
        self.begin_section(Section.PERIOD)
        extent.add_period(self)
        self.period_note = look.hint()
        self.use_end = look.quiet_button("", "calendar-check")
        self.use_end.setObjectName("agreement.use_end")
        self.use_end.clicked.connect(self._on_use_end)
        self.add_widget(self.period_note)
        self._beneath(self.use_end)
        extent.add_exception(self, view.measure)
        self.schedule = extent.add_extent(self, view.measure)
        self.begin_section(Section.SUPERVISION, parties.placeholder_note())
        extent.add_supervision(self)
        self.begin_section(Section.FOLLOW_UP, view.measure.follow_up.text)
        extent.add_follow_up(self)
        self.dates = PlannedDates()
        self.add_widget(self.dates)
        self.begin_section(Section.COMPENSATION)
        extent.add_compensation(self, view.measure)
        self.rates = RatesPanel()
        self.rates.chosen.connect(self._on_rate)
        self.add_widget(self.rates)
        extent.add_amount(self)
        extent.add_reason(self, reference)
        self.begin_section(Section.ABSENCE)
        rules.add_absence(self)
        self.begin_section(Section.SAFETY)
        rules.add_safety(self, view)
        self.begin_section(Section.CONFIDENTIALITY)
        rules.add_confidentiality(self)
        self.begin_section(Section.QUESTIONS, tr("What this agreement template asks for beside the usual."))
        questions.add_questions(self, view.template)
        self.begin_section(Section.CLAUSES)
        rules.add_responsibilities(self)
        self.propose_rows = look.quiet_button(tr("Propose what is missing"), "list-checks")
        self.propose_rows.setObjectName("agreement.responsibilities.propose")
        self.propose_rows.clicked.connect(self.proposal_asked)
        self.sort_rows = look.quiet_button(tr("Sort by when"), "arrow-down")
        self.sort_rows.setObjectName("agreement.responsibilities.sort")
        self.sort_rows.clicked.connect(self.sorting_asked)
        self._beneath(self.propose_rows, self.sort_rows)
        self.clauses = rules.add_terms(self, view, self.catalogue)
        self.begin_section(
            Section.CONTROL,
            tr("What the law wants done before anyone signs. Each point is saved as it is set."),
        )
        self.control_place = look.column(0)
        holder = QWidget()
        holder.setLayout(self.control_place)
        self.add_widget(holder)
        self.add_stretch()
        self._hide_unprinted()

    def begin_section(self, section: Section, hint: str = "") -> None:
        """A titled part of the form; a line parts it from the one before."""
        self._begins.append((section, self._layout.count()))
        if self.titles:
            self.add_widget(look.separator())
        self.titles[section] = self.add_section(section_name(section), hint)

    def _hide_unprinted(self) -> None:
        """What the template does not print is not asked for; its answers stay as they are."""
        template = self.view.template
        ends = [begin for _, begin in self._begins[1:]] + [self._layout.count() - 1]
        for (section, begin), end in zip(self._begins, ends, strict=True):
            if not asks_for(template, section):
                self.unprinted.add(section)
                for place in range(begin, end):
                    _hide(self._layout.itemAt(place))
        for key in self.rows:
            if not asks_field(template, key):
                self.rows[key].hide()

    def show_row(self, key: str, visible: bool) -> None:
        super().show_row(key, visible and section_of(key) not in self.unprinted)

    def _beneath(self, *widgets: QWidget) -> None:
        holder = QWidget()
        holder.setLayout(look.row(*widgets, None, spacing=look.XS))
        self.add_widget(holder)

    def _name_controls(self) -> None:
        for key, field in self.fields.items():
            if not field.control.objectName():
                field.control.setObjectName(f"agreement.{key}")
            field.setObjectName(f"agreement.field.{key}")

    # ------------------------------------------------------------------------------------------ values

    def show_terms(self, terms: Terms) -> None:
        """Show terms as they are saved; the form is then unchanged."""
        self._base = terms
        self.show_values(form_values(terms, self.view.measure, self.catalogue.reference, self.view.template))
        self._show_consequences()

    def terms(self) -> Terms:
        """The terms as typed."""
        return terms_of(self.read(), self._base, self.view.measure, self.view.template)

    def show_people(self, people: People) -> None:
        """Offer these units, officers and supervisors and keep what is chosen."""
        units: list[Choice] = [
            (unit.id, f"{unit.name}, {org.commissioner.name}")
            for org in people.organisations
            for unit in org.units
        ]
        officers: list[Choice] = [
            (officer.id, ", ".join(filter(None, (officer.name, officer.title))))
            for officer in (
                *(o for org in people.organisations for o in org.officers),
                *people.loose_officers,
            )
        ]
        supervisors: list[Choice] = [
            (s.id, ", ".join(filter(None, (s.name, s.title))))
            for s in people.supervisors
            if s.active or s.id in (self._base.supervisor_id, self._base.deputy_id)
        ]
        for key, choices in (
            ("unit_id", units), ("officer_id", officers), ("supervisor_id", supervisors), ("deputy_id", supervisors),
        ):  # fmt: skip
            field = self.fields[key]
            assert isinstance(field, ChoiceField)
            field.set_choices(choices)

    def choose_supervisor(self, supervisor_id: UUID) -> None:
        """Take a supervisor just registered: as supervisor if there is none, else as deputy."""
        key = "deputy_id" if self.fields["supervisor_id"].read() else "supervisor_id"
        self.fields[key].show_value(supervisor_id)
        self.fields[key].changed.emit()

    def show_settled(self, view: AgreementView) -> None:
        """Show which terms the other answers have brought in or taken out, and the measure of the first day."""
        self.view = view
        self.clauses.show_arrivals(view.terms.clauses)
        if self.focused_key() != "responsibilities":  # never under the hands of who is writing there
            self.show_responsibilities(view.terms.responsibilities)
        questions.show_asked(self, view.template, fields_shown(view, facts_for(view)))
        self._show_consequences()

    def show_responsibilities(self, rows: Sequence[Responsibility], *, by_officer: bool = False) -> None:
        """Show other rows of who does what; ``by_officer``: it was asked for, so it counts as a change."""
        field = self.fields["responsibilities"]
        wanted = responsibility_values(rows)
        if [row for row in field.read() if row["line"]] == wanted:
            return
        field.show_value(wanted)
        if by_officer:
            field.changed.emit()

    # ------------------------------------------------------------------------------------------ problems

    def show_rule_problems(self, problems: list[Problem], *, but: str = "", focus: bool = False) -> None:
        """Show what cannot be read and what breaks a rule, at each field but the one being typed in."""
        own = [p for p in self.problems() if self._split(p.field)[0] != but]
        taken = {self._split(p.field)[0] for p in own}
        others = [replace(p, field=self._place(p), params=_without_law(p)) for p in problems]
        others = [p for p in others if self._split(p.field)[0] not in {but, *taken}]
        kept = self.fields[but].problem_text if but in self.fields else ""
        self.show_problems([*own, *others], focus=focus)
        if kept:
            self.fields[but].set_problem(kept)

    def _place(self, problem: Problem) -> str:
        """The key of a problem's field; the measure's requirements are one field of the terms but several here."""
        if problem.field != "requirements":
            return place_of(problem)
        strange = set(str(problem.params.get("characters", "")))
        own = [key for key in self.fields if key.startswith("requirements.")]
        guilty = (key for key in own if strange & set(str(self.fields[key].read() or "")))
        return next(guilty, own[0] if own else problem.field)

    def focused_key(self) -> str:
        """The key of the field that has the focus, or nothing."""
        widget = QApplication.focusWidget()
        while widget is not None:
            if widget in self._keys:
                return self._keys[widget]  # type: ignore[index]
            widget = widget.parentWidget()
        return ""

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old):
            self.left.emit()

    # ------------------------------------------------------------------------------------------ consequences

    @Slot(str)
    def _on_changed(self, _key: str) -> None:
        self._show_consequences()

    def _show_consequences(self) -> None:
        values = self.read()
        start, end = values["start"], values["end"]
        self._show_period(start, end, values["period_exception"])
        self.schedule.show_agreed(values["hours_per_week"], stepped=bool(values["steps"]))
        typed = terms_of(values, self._base, self.view.measure, self.view.template)
        self.dates.show_plan(typed.follow_up, start, end)
        self._show_money(values)
        self.rates.show_rates(self.view.measure, start or date.today())  # noqa: DTZ011  # only which rows to offer

    def _show_period(self, start: date | None, end: date | None, exception: Any) -> None:
        limit = self.view.measure.period
        law = tr("{limit} ({law})", limit=limit.text, law=legal_basis(self.view.measure))
        last = limit.last_day(start) if start and start.year < 2100 else None
        if last is not None and limit.months:
            law += "\n" + tr(
                "At the longest to {last}: the first day + %n months.", n=limit.months, last=date_text(last)
            )
        elif last is not None and limit.days:
            law += "\n" + tr(
                "At the longest to {last}: the first day + %n days.", n=limit.days, last=date_text(last)
            )
        if start is not None and (total := summed_limit(self.view.measure, start, self.view.earlier_periods)):
            law += "\n" + total_words(total)
        self.period_note.setText(law)
        self.use_end.setVisible(last is not None and last != end)
        if last is not None:
            self.use_end.setText(tr("Let it end {last}", last=date_text(last)))
        needs = bool(limit.exceptions) and (
            bool(exception)
            or bool(
                start
                and end
                and end >= start
                and self.view.measure.period_fit(start, end) is PeriodFit.CONDITIONAL
            )
        )
        self.show_row("period_exception", needs)

    def _show_money(self, values: dict[str, Any]) -> None:
        kind = values["compensation.kind"]
        paid = kind is not None and kind is not CompensationKind.NONE
        for key in PAID:
            self.show_row(key, paid)
        self.show_row("compensation.reason", kind is CompensationKind.NONE)

    @Slot()
    def _on_use_end(self) -> None:
        start = self.fields["start"].read()
        last = self.view.measure.period.last_day(start) if start else None
        if last is not None:
            self.fields["end"].show_value(last)
            self.fields["end"].changed.emit()
            self.fields["end"].focus()

    @Slot(object)
    def _on_rate(self, rate: CompensationRate) -> None:
        self.fields["compensation.kind"].show_value(rate.kind)
        self.fields["compensation.amount"].show_value(rate.amount)
        self.fields["compensation.source"].show_value(rate.source.title)
        self.fields["compensation.source_date"].show_value(_day(rate))
        if not self.fields["compensation.note"].read():
            self.fields["compensation.note"].show_value(rate.conditions)
        self.fields["compensation.kind"].changed.emit()
        self.fields["compensation.amount"].focus()

    def current_section(self, top: int) -> Section:
        """The section at ``top`` pixels down the form."""
        found = next(iter(self.titles))
        for section, label in self.titles.items():
            if section not in self.unprinted and label.y() <= top + REACH:
                found = section
        return found

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for widget in (self.add_supervisor, self.use_end, self.propose_rows, self.sort_rows):
            widget.setVisible(not read_only)


def _hide(item: QLayoutItem | None) -> None:
    """A widget, or every widget of a layout."""
    if item is None:
        return
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        widget.hide()
    elif layout is not None:
        for place in range(layout.count()):
            _hide(layout.itemAt(place))


def _without_law(problem: Problem) -> dict[str, object]:
    """The law stands in full under the dates already; in the sentence it would be cut short."""
    return {name: value for name, value in problem.params.items() if name != "law"}


def _day(rate: CompensationRate) -> date | None:
    """The date that a rate's source states, when it is a whole date."""
    if rate.valid_from is not None:
        return rate.valid_from
    try:
        return date.fromisoformat(rate.source.as_of)
    except ValueError:
        return None
