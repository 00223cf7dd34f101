"""Writing an agreement: check list, form and live pages side by side, kept while it is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.agreement_check import Section
from asfdesk.domain.clause import Responsibility
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.terms import Terms
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.check_list import CheckList
from asfdesk.gui.pages.agreement.control_panel import ControlPanel
from asfdesk.gui.pages.agreement.form import AgreementForm, People
from asfdesk.gui.pages.agreement.keeping import Keeping
from asfdesk.gui.pages.agreement.preview import Preview
from asfdesk.gui.text import tr
from asfdesk.services.agreeing import agreements, amendments
from asfdesk.services.agreeing.agreements import Assessment
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners, enterprises
from asfdesk.services.planning import busy_times

REST_MS = 250
PREVIEW_FROM, LIST_FROM, BOTH_FROM = 1040, 700, 680  # pixels of width


def people_for(desk: Desk, view: AgreementView) -> People:
    """Whom the form offers."""
    return People(
        commissioners.organisations(desk),
        commissioners.officers_without_unit(desk),
        enterprises.get_enterprise(desk, view.enterprise.id).supervisors,
    )


class AgreementEditor(QWidget):
    """``told`` carries the line about what is kept and saved. The page around it owns saving and leaving."""

    told = Signal(bool, object)
    assessed = Signal(object)  # Assessment
    outdated = Signal()  # the first day lies under a wording of the measure that asks for other things

    def __init__(self, desk: Desk, window: Surroundings, view: AgreementView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._wants_preview: bool | None = None
        self._wants_list: bool | None = None
        card, inside = self._make_room(desk, window)
        self.form = AgreementForm(view, people_for(desk, view), desk.catalogue, card)
        self.form.dates.avoid(busy_times.days_without_room(desk))
        inside.addWidget(self.form)
        self.control = ControlPanel(desk, window)
        self.form.control_place.addWidget(self.control)
        self.control.changed.connect(self.assess)
        self.control.field_asked.connect(self.go_to_field)
        self.control.revealed.connect(self._on_revealed)
        self.form.show_terms(view.terms)
        self.check_list.show_template(view.template, changing=view.amends is not None)
        self.keeping = Keeping(desk, view, self.form.terms, self)
        self.keeping.settle()
        self.keeping.told.connect(self.told)
        self.keeping.failed.connect(window.messages.show_error)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.assess)
        self._assessed_as: Terms | None = None
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        self.form.new_supervisor_asked.connect(self._on_new_supervisor)
        self.form.proposal_asked.connect(self._on_proposal)
        self.form.sorting_asked.connect(self._on_sorting)
        self.check_list.section_chosen.connect(self.go_to_section)
        self.check_list.field_chosen.connect(self.go_to_field)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.go_to_first_gap)
        self.found = self.assess()

    def _make_room(self, desk: Desk, window: Surroundings) -> tuple[QWidget, QVBoxLayout]:
        """The three columns, outermost first: each move of a full form to another parent dresses it anew."""
        self.splitter = QSplitter(self)
        self.check_list = CheckList()
        whole = look.row(spacing=look.M)
        whole.addWidget(self.check_list)
        whole.addWidget(self.splitter, 1)
        self.setLayout(whole)
        holder = QWidget()
        column = look.column(0)
        column.setContentsMargins(0, 0, look.M, look.XL)
        holder.setLayout(column)
        self.area = look.scrolling(holder)
        self.area.setObjectName("agreement.form")
        self.area.setMinimumWidth(360)
        self.splitter.addWidget(self.area)
        self.preview = Preview(desk, window)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 4)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(3)
        self.splitter.setSizes([500, 400])
        card, inside = look.card(margin=look.XL)
        column.addWidget(card)
        column.addStretch(1)
        self.canvas = holder
        return card, inside

    # ------------------------------------------------------------------------------------------ state

    @property
    def view(self) -> AgreementView:
        """As saved."""
        return self.keeping.view

    @Slot()
    def assess(self) -> Assessment:
        """Settle the terms, show what is missing and wrong, and ask for new pages."""
        self._rest.stop()
        typed = self.form.terms()
        settled = agreements.with_terms(self._desk, self._as_shown(), typed)
        needs = [need.code for need in settled.measure.requirements]
        if needs == [need.code for need in self.form.view.measure.requirements]:
            self.form.show_settled(settled)
        else:
            self.outdated.emit()
        self.control.show_view(settled)
        self.form.clauses.offer(agreements.clauses_to_add(self._desk, settled))
        self.found = agreements.assess(self._desk, settled)
        if self.form.changing is not None:
            visits = amendments.replanned(self._desk, settled)
            self.form.changing.show_changes(self.found.changes, visits)
        self.form.show_rule_problems(list(self.found.problems), but=self.form.focused_key())
        self.check_list.show_state(self.found, self.form.problems(), settled.measure)
        self._assessed_as = typed
        self.preview.show_view(settled)
        self.assessed.emit(self.found)
        return self.found

    def _as_shown(self) -> AgreementView:
        """What the terms were settled against last: clauses that this brought in may go again."""
        return replace(self.view, agreement=replace(self.view.agreement, terms=self.form.view.terms))

    def show_typed(self, terms: Terms) -> None:
        """Show terms that are not saved, such as a draft from before."""
        self.form.show_terms(terms)
        self.assess()

    def show_saved(self) -> None:
        """Show what is saved and forget what is typed."""
        view = self.keeping.reread()
        self.form.view = view
        self.form.show_terms(view.terms)
        self.keeping.settle()
        self.assess()

    # ------------------------------------------------------------------------------------------ going places

    @Slot(object)
    def go_to_section(self, section: Section) -> None:
        """Bring a section's title to the top and put the focus in its first field."""
        if section is Section.CONTROL and self.control.findings:
            first = next((f for f in self.control.findings if not f.settled), self.control.findings[0])
            self.go_to_field(f"control.{first.point.code}")
        title = self.form.titles[section]
        key = next((k for k, row in self.form.rows.items() if row.y() > title.y() and row.isVisible()), "")
        if key:
            self.form.fields[key].focus()
        top = title.mapTo(self.canvas, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(max(0, top - look.L))
        self.check_list.sections.set_current(section.value)

    @Slot(str)
    def go_to_field(self, key: str) -> None:
        """Bring a field, or a point of the control, into view and put the focus there."""
        head, _, code = key.partition(".")
        if head == "control":
            self.control.focus_point(code)
            return
        self.form.focus_field(key)

    @Slot(object)
    def _on_revealed(self, widget: QWidget) -> None:
        """Once the layout knows how tall it is."""
        QTimer.singleShot(0, widget, lambda: self._bring_to_top(widget))

    def _bring_to_top(self, widget: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        top = widget.mapTo(self.canvas, QPoint(0, 0)).y()
        bar = self.area.verticalScrollBar()
        if not bar.value() <= top <= top + widget.height() <= bar.value() + self.area.viewport().height():
            bar.setValue(max(0, top - look.L))

    @Slot()
    def go_to_first_gap(self) -> None:
        """The next thing to do."""
        if self.check_list.lines:
            self.go_to_field(self.check_list.lines[0].key)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        top = self.form.mapTo(self.canvas, QPoint(0, 0)).y()
        self.check_list.sections.set_current(self.form.current_section(value - top).value)

    # ------------------------------------------------------------------------------------------ events

    @Slot(str)
    def _on_changed(self, _key: str) -> None:
        self.keeping.touch()
        self._rest.start()

    @Slot()
    def _on_left(self) -> None:
        if self._rest.isActive() or self.form.problems():
            self.assess()
        else:
            self.form.show_rule_problems(list(self.found.problems), but=self.form.focused_key())

    def show_people(self) -> None:
        """Offer the units, officers and supervisors that there are now."""
        self.form.show_people(people_for(self._desk, self.view))

    @Slot()
    def _on_new_supervisor(self) -> None:
        enterprise = self.view.enterprise
        name = self._window.ask.text(
            tr("New supervisor at {enterprise}", enterprise=enterprise.name), tr("Name"),
            hint=tr("Telephone and the rest can be added on the enterprise's page."), yes=tr("Add"),
        )  # fmt: skip
        if not name:
            return
        try:
            saved = enterprises.save_supervisor(
                self._desk, replace(enterprises.new_supervisor(enterprise.id), name=name)
            )
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self.show_people()
        self.form.choose_supervisor(saved.id)
        self._window.messages.show_ok(tr("{name} was added.", name=saved.name))

    @Slot()
    def _on_proposal(self) -> None:
        terms = self.form.terms()
        rows = agreements.with_proposed_rows(self._desk, self._as_shown(), terms)
        self._take_rows(rows, tr("%n lines were added.", n=len(rows) - len(terms.responsibilities)))

    @Slot()
    def _on_sorting(self) -> None:
        terms = self.form.terms()
        rows = agreements.rows_in_order(self._desk, terms, terms.responsibilities)
        self._take_rows(rows, tr("The lines stand in the order of time."))

    def _take_rows(self, rows: tuple[Responsibility, ...], told: str) -> None:
        before = self.form.terms().responsibilities
        if rows == before:
            self._window.messages.show_info(tr("Nothing is missing, and the lines stand in order."))
            return
        self.form.show_responsibilities(rows, by_officer=True)

        def undo() -> None:
            self.form.show_responsibilities(before, by_officer=True)

        self._window.messages.show_ok(told, tr("Undo"), undo)

    # ------------------------------------------------------------------------------------------ room

    def fold_preview(self, folded: bool) -> None:
        """The officer's own choice, whatever the width."""
        self._wants_preview = not folded
        self._share_room()

    def fold_list(self, folded: bool) -> None:
        """The officer's own choice, whatever the width."""
        self._wants_list = not folded
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        wide = self.width() >= PREVIEW_FROM
        shown = wide if self._wants_preview is None else self._wants_preview
        self.preview.setVisible(shown)
        self.area.setVisible(not shown or self.width() >= BOTH_FROM)  # too narrow for both: they take turns
        roomy = self.width() >= LIST_FROM
        self.check_list.setVisible(roomy if self._wants_list is None else self._wants_list)

    def since(self, at: datetime) -> str:
        """A time as ``14.32`` on Swedish clocks."""
        return self.keeping.local(at).strftime("%H.%M")
