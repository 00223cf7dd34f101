"""The first part of the form of an amendment or extension: from when, why, and what it changes so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.agreement_check import Section
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.pages.agreement.change_panel import ChangePanel
from asfdesk.gui.pages.agreement.rows_parties import long_text
from asfdesk.gui.pages.agreement.words import field_name
from asfdesk.gui.text import date_text, tr

if TYPE_CHECKING:
    from asfdesk.gui.pages.agreement.form import AgreementForm


def add_change(form: AgreementForm, view: AgreementView) -> ChangePanel | None:
    """Rows of the section; nothing for an agreement that changes no other."""
    if view.amends is None:
        return None
    before = view.amends.agreement
    extending = view.agreement.kind is AgreementKind.EXTENSION
    form.begin_section(
        Section.CHANGE,
        tr(
            "Extends {number}, which ends {day}. The new period and its own motivation are written below.",
            number=before.number,
            day=date_text(before.terms.end),
        )
        if extending
        else tr(
            "Changes {number}. Write the new text in the form below; only what differs is printed and signed.",
            number=before.number,
        ),
    )
    if not extending:
        form.add_row("change_from", field_name("change_from"), DateField(), required=True)
    form.add_row(
        "change_reason",
        tr("Why it is extended") if extending else field_name("change_reason"),
        long_text(2),
        required=True,
        hint=tr("Printed in the document. The supervisor reads it only with consent."),
    )
    panel = ChangePanel()
    form.add_widget(panel)
    return panel
