"""Page ``change_template``: what another edition would change in a draft or an open visit, and taking it over.

Opened on (Kind.AGREEMENT or Kind.VISIT, the id).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextBrowser

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.template_difference import Difference
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.agreeing import agreements
from asfdesk.services.authoring import checklist_upgrade, template_upgrade
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits

from .compare_panel import differences_html


@dataclass(frozen=True, slots=True)
class Offer:
    """One edition to go on with: its words, what would differ, what would lose its place, and taking it over."""

    words: str
    differences: tuple[Difference, ...]
    lost: tuple[str, ...]
    been_there: bool
    take: Callable[[], object]


class ChangeTemplatePage(Page):
    """Shows an offer at a time; nothing is changed before the button is pressed, and the message afterwards undoes it."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Another edition"))
        self._desk, self._window = desk, window
        self._subject: tuple[Kind, UUID] | None = None
        self._offers: Sequence[Offer] = ()
        self._back: Callable[[], object] | None = None
        self.show_back(window.navigator)
        self.which = ChoiceField(width=None)
        self.which.combo.setObjectName("change.which")
        self.which.set_name(tr("Go on with"))
        self.which.changed.connect(self._show_offer)
        self.lost = look.body()
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("What differs"))
        self.take = look.primary_button(tr("Take over"), "check")
        self.take.setObjectName("change.take")
        self.take.clicked.connect(self._on_take)
        self.action_row.addWidget(self.take)
        self.content.addWidget(look.section_title(tr("Go on with")))
        self.content.addWidget(self.which)
        self.content.addWidget(self.lost)
        self.content.addWidget(self.text, 1)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, tuple)
        kind, key = subject
        self._subject = (kind, key)
        if kind is Kind.AGREEMENT:
            self._offers, self._back = _agreement_offers(self._desk, key)
        else:
            self._offers, self._back = _visit_offers(self._desk, key)
        self.which.set_choices([(number, offer.words) for number, offer in enumerate(self._offers)])
        self.which.show_value(0)
        self.take.setEnabled(bool(self._offers))
        self._show_offer()

    @Slot()
    def _show_offer(self) -> None:
        number = self.which.read()
        if not isinstance(number, int) or not self._offers:
            self.lost.setText(tr("There is nothing else to go on with."))
            self.text.clear()
            return
        offer = self._offers[number]
        told = [tr("What you had written under it comes back.")] if offer.been_there else []
        if offer.lost:
            told.append(
                tr(
                    "These lose their place. They are kept and come back if you go back: {names}",
                    names="; ".join(offer.lost),
                )
            )
        else:
            told.append(tr("Every answer keeps its place."))
        self.lost.setText("\n".join(told))
        self.text.setHtml(differences_html(offer.differences, self._desk.catalogue.reference.placeholders))

    @Slot()
    def _on_take(self) -> None:
        number = self.which.read()
        if not isinstance(number, int) or self._subject is None:
            return
        offer, back = self._offers[number], self._back
        try:
            offer.take()
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        kind, key = self._subject
        page = "agreement" if kind is Kind.AGREEMENT else "visit"
        window = self._window
        window.navigator.go(page, key)

        def undo() -> None:
            if back is not None:
                back()
                window.navigator.go(page, key)

        window.messages.show_ok(tr("Goes on with {name}.", name=offer.words), tr("Undo"), undo)


def _agreement_offers(desk: Desk, key: UUID) -> tuple[Sequence[Offer], Callable[[], object]]:
    view = agreements.get_agreement(desk, key)
    offers: list[Offer] = []
    newer = template_upgrade.newer(desk, view)
    found = sorted(
        template_upgrade.choices(desk, view), key=lambda template: template != newer
    )  # what is newer comes first
    for template in found:
        change = template_upgrade.change_to(desk, view, template)
        lost = (*(f.label for f in change.loss.answers), *(c.title for c in change.loss.clauses))
        take = partial(template_upgrade.take_over, desk, key, template.code, template.version)
        words = _words(template.title, template.version)
        offers.append(Offer(words, change.differences, lost, change.been_there, take))
    now = view.template
    return offers, partial(template_upgrade.take_over, desk, key, now.code, now.version)


def _visit_offers(desk: Desk, key: UUID) -> tuple[Sequence[Offer], Callable[[], object]]:
    view = visits.get_visit(desk, key)
    newer = checklist_upgrade.newer_checklist(desk, view)
    offers: list[Offer] = []
    now = view.checklist
    found = checklist_upgrade.checklist_choices(desk, view)
    for checklist in sorted(found, key=lambda one: (one != newer, one.code != now.code, -one.version)):
        change = checklist_upgrade.change_checklist_to(view, checklist)
        take = partial(checklist_upgrade.take_over_checklist, desk, key, checklist.code, checklist.version)
        lost = tuple(item.text for item in change.lost)
        offers.append(
            Offer(_words(checklist.title, checklist.version), change.differences, lost, False, take)
        )
    return offers, partial(checklist_upgrade.take_over_checklist, desk, key, now.code, now.version)


def _words(title: str, edition: int) -> str:
    return tr("{title}, edition {edition}", title=title, edition=edition)
