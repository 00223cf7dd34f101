"""The last of the form's rows: absence, safety, confidentiality, terms and responsibilities."""

from __future__ import annotations

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.clause import Clause
from asfdesk.domain.terms import ChosenClause
from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, RowsField
from asfdesk.gui.pages.agreement.clauses import ClausesField
from asfdesk.gui.pages.agreement.responsibility import ResponsibilityField
from asfdesk.gui.pages.agreement.rows_parties import long_text
from asfdesk.gui.pages.agreement.topics import TopicsField
from asfdesk.gui.pages.agreement.words import field_name
from asfdesk.gui.text import tr
from asfdesk.services.agreeing.prefill import chosen
from asfdesk.services.catalogue import Catalogue


def add_absence(form: Form) -> None:
    """Rows of the section Absence and ending."""
    form.add_row(
        "absence", field_name("absence"), long_text(), required=True,
        hint=tr("Whom to call on the first day, and what follows from staying away"),
    )  # fmt: skip
    form.add_row(
        "ending", field_name("ending"), long_text(), required=True,
        hint=tr("On what grounds it may end early, and with what notice"),
    )  # fmt: skip


def add_safety(form: Form, view: AgreementView) -> None:
    """Rows of the section Work environment and insurance."""
    environment = view.measure.work_environment
    form.add_widget(
        look.hint(tr("Employer under the Work Environment Act: {employer}", employer=environment.employer))
    )
    form.add_row("risk_assessed_on", field_name("risk_assessed_on"), DateField(), required=True)
    form.add_row(
        "risks", field_name("risks"), long_text(), hint=tr("What can go wrong, and what is done about it")
    )
    form.add_row("protective", field_name("protective"), long_text(2))
    form.add_row("insurance", field_name("insurance"), long_text(), required=True)
    form.add_row("accident", field_name("accident"), long_text(), required=True)


def add_confidentiality(form: Form) -> None:
    """Rows of the section Confidentiality."""
    form.add_row(
        "shared_topics", field_name("shared_topics"), TopicsField(),
        hint=tr(
            "Tick only what the participant agrees to. The participant's signature on the agreement is the consent; "
            "it holds for the period and can be taken back at any time. What is not ticked is left out of the "
            "supervisor's copy."
        ),
    )  # fmt: skip
    form.add_row("confidentiality", field_name("confidentiality"), long_text(), required=True)


def add_responsibilities(form: Form) -> None:
    """Who does what, and when."""
    form.add_row(
        "responsibilities",
        field_name("responsibilities"),
        RowsField(
            [Column("line", tr("What, who and when"), ResponsibilityField)],
            add=tr("Add a line"),
            empty=tr("Nothing yet. One line for each thing to do."),
            most=30,
        ),
        required=True,
        hint=tr(
            "Follows from the measure, the follow-up plan and the terms; a line that you change is your own."
        ),
    )


def add_terms(form: Form, view: AgreementView, catalogue: Catalogue) -> ClausesField:
    """The rest of the section Terms; returns the field of the clauses."""
    measure = view.measure

    def choose(clause: Clause) -> ChosenClause:
        return chosen(clause, measure)

    form.add_row("other", field_name("other"), long_text())
    return form.add_row(
        "clauses", field_name("clauses"),
        ClausesField(catalogue.clause_version, choose, view.template.clauses),
        hint=tr("The measure requires some of them. All may be fitted to the case; what is changed is marked."),
    )  # fmt: skip
