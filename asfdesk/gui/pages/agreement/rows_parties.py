"""The first half of the form's rows: parties, purpose, goals, tasks and adaptations."""

from __future__ import annotations

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.clause import PLACEHOLDERS
from asfdesk.domain.measure import Requirement, RequirementKind
from asfdesk.domain.reference import Reference
from asfdesk.domain.terms import Aim, Purpose
from asfdesk.domain.writing import check_name
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import Field, LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, LinesField, RowsField
from asfdesk.gui.pages.agreement.panels import as_of_words
from asfdesk.gui.pages.agreement.requirements import asked_for, motivation_hint
from asfdesk.gui.pages.agreement.words import aim_words, field_name
from asfdesk.gui.text import tr

LONGEST = 5000


def long_text(lines: int = 3) -> LongTextField:
    """A text of the agreement, at most 5 000 characters."""
    return LongTextField(lines=lines, longest=LONGEST)


def add_parties(form: Form) -> ChoiceField:
    """Rows of the section Parties; returns the supervisor's field."""
    form.add_row("unit_id", field_name("unit_id"), ChoiceField(searchable=True), required=True)
    form.add_row("officer_id", field_name("officer_id"), ChoiceField(searchable=True), required=True)
    supervisor = form.add_row("supervisor_id", field_name("supervisor_id"), ChoiceField(), required=True)
    form.add_row("deputy_id", field_name("deputy_id"), ChoiceField(), required=True)
    return supervisor


def add_signing_parties(form: Form) -> None:
    """Who signs, and what the agreement refers to."""
    form.add_row(
        "signatory", field_name("signatory"), TextField(check=check_name, width=360), required=True,
        hint=tr("Authorised signatory, or who signs on delegation"),
    )  # fmt: skip
    form.add_row(
        "signatory_title", field_name("signatory_title"), TextField(width=300), beside=True,
        hint=tr("For example chair or manager"),
    )  # fmt: skip
    form.add_row(
        "registry_number", field_name("registry_number"), TextField(width=240),
        hint=tr("The authority's own number for the case"),
    )  # fmt: skip
    form.add_row("decision", field_name("decision"), TextField(), hint=tr("Date, number and who decided"))


def add_purpose(form: Form, view: AgreementView, reference: Reference) -> None:
    """Rows of the section Purpose, with what the measure's law asks for."""
    known = {purpose.value for purpose in Purpose}
    choices = [(Purpose(row.code), row.name) for row in reference.purposes if row.code in known]
    form.add_row("purpose", field_name("purpose"), ChoiceField(choices), required=True)
    form.add_row(
        "purpose_text", field_name("purpose_text"), long_text(), required=True,
        hint=tr("What shall the placement lead to for this person?"),
    )  # fmt: skip
    form.add_row("aim", field_name("aim"), RadioField([(aim, aim_words(aim)) for aim in Aim], vertical=True))
    form.add_row(
        "motivation", field_name("motivation"), long_text(), required=True,
        hint=motivation_hint(view.measure)
        or tr("Why is this the right measure for this person, just now?"),
    )  # fmt: skip
    form.add_row(
        "wishes", field_name("wishes"), long_text(),
        hint=tr("What does the participant want? In the participant's own words."),
    )  # fmt: skip
    needs = asked_for(view.measure)
    if needs:
        form.add_widget(look.section_title(tr("What the measure requires: {name}", name=view.measure.name)))
    for need in needs:
        add_requirement(form, need)


def add_requirement(form: Form, need: Requirement) -> None:
    """One requirement of the measure: words, a date or a statement to confirm, with its source."""
    source = tr(
        "Source: {title}, read {as_of}", title=need.source.title, as_of=as_of_words(need.source.as_of)
    )
    field: Field
    if need.kind is RequirementKind.DATE:
        field = DateField()
    elif need.kind is RequirementKind.CONFIRMATION:
        field = CheckField(tr("Yes, this is so"))
    else:
        field = LongTextField(lines=2, longest=2000)
    form.add_row(
        f"requirements.{need.code}", need.label, field, required=need.mandatory, hint=f"{need.help}\n{source}"
    )


def add_goals(form: Form) -> None:
    """Rows of the section Goals."""
    columns = [
        Column("what", tr("What shall be reached?"), _two_lines),
        Column("measured", tr("How is it seen that it is reached?"), _one_line),
        Column("when", tr("By when?"), DateField),
    ]
    form.add_row(
        "goals", "", RowsField(
            columns, add=tr("Add a goal"), empty=tr("No goal yet. Two or three are easier to follow than ten."),
            stacked=True, most=20,
        ),
    )  # fmt: skip
    form.fields["goals"].set_name(field_name("goals"))


def _two_lines() -> LongTextField:
    return LongTextField(lines=2, longest=1000)


def _one_line() -> TextField:
    return TextField(longest=1000)


def add_tasks(form: Form, reference: Reference) -> None:
    """Rows of the section Tasks and adaptations."""
    form.add_row(
        "tasks", field_name("tasks"),
        LinesField(add=tr("Add a task"), empty=tr("No task yet. One line for each.")), required=True,
    )  # fmt: skip
    form.add_row(
        "barred_tasks", field_name("barred_tasks"), long_text(2),
        hint=tr("What the participant shall not do, such as driving or working alone"),
    )  # fmt: skip
    form.add_row(
        "adaptations", field_name("adaptations"),
        ChipsField([(row.name, row.name) for row in reference.adaptations]),
        hint=tr("Reaches the supervisor only if the participant agrees; see Confidentiality."),
    )  # fmt: skip
    form.add_row(
        "own_adaptations", field_name("own_adaptations"), LinesField(add=tr("Add another adaptation"))
    )
    form.add_row(
        "aids", field_name("aids"), TextField(longest=1000), hint=tr("Aids that are needed or ordered")
    )


def placeholder_note() -> str:
    """What the words in braces are, for whoever edits a prefilled text."""
    names = {
        "supervisor": tr("the supervisor's name"),
        "deputy": tr("the deputy's name"),
        "officer": tr("your name"),
        "enterprise": tr("the enterprise's name"),
        "absence_contact": tr("whom to call"),
    }
    words = ", ".join(f"{{{name}}} = {meaning}" for name, meaning in names.items() if name in PLACEHOLDERS)
    return tr("Words in braces are filled in by the program, as the preview shows: {words}.", words=words)
