"""Writing a template: outline, form of the line in view, and beside them pages, proof-reading and comparison.

Everything done is a step that can be taken back. What is typed is kept within a second; the page around this saves.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QVBoxLayout, QWidget

from asfdesk.domain import template_edit
from asfdesk.domain.own import Content, OwnItem, OwnTemplate
from asfdesk.domain.proof import Proof, problem_of
from asfdesk.domain.template import Part
from asfdesk.domain.template_edit import HEAD, Entry, entry_key
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.preview import Preview
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.services.authoring import template_compare, templates
from asfdesk.services.authoring.proofreading import proof_read
from asfdesk.services.authoring.template_preview import preview
from asfdesk.services.desk import Desk

from .agreement_entries import ClauseForm, SectionForm
from .blank_clause import new_clause
from .compare_panel import ComparePanel
from .entry_form import EntryForm
from .lines import entries, form_for, missing_parts, with_new_question, with_new_section
from .material import Material
from .outline_column import OutlineColumn
from .proof_panel import ProofPanel
from .steps import Step, Steps

REST_MS = 350
BESIDE_FROM = 1000  # pixels of width: from here the pages stand beside the form


class TemplateEditor(QWidget):
    """``changed`` tells that the content is another; ``item`` None is something shipped, which is only read."""

    changed = Signal()
    proved = Signal(object)  # Proof

    def __init__(self, desk: Desk, window: Surroundings, item: OwnItem | None, content: Content) -> None:
        super().__init__()
        self._desk, self._window, self.item = desk, window, item
        self.read_only = item is None or not item.draft
        self.steps = Steps(content, HEAD)
        self.material = Material(desk, lambda: self.steps.now.content)
        self.form: EntryForm | None = None
        self.proof: Proof | None = None
        self._entries: list[Entry] = []
        self._task: Task | None = None
        self._wants_side: bool | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look_again)
        self._make_room()
        self._offer_comparison()
        self._show_line(HEAD)
        self.look_again()

    # ------------------------------------------------------------------------------------------ room

    def _make_room(self) -> None:
        self._left = OutlineColumn(self._parts, read_only=self.read_only)
        self.outline = self._left.outline
        self.outline.chosen.connect(self._show_line)
        self.outline.dropped.connect(self._on_dropped)
        self.outline.stepped.connect(self._on_stepped)
        self.outline.removal_asked.connect(self.remove)
        self._left.section_asked.connect(self.add_section)
        self._left.question_asked.connect(self.add_question)
        self._left.clause_asked.connect(self.add_clause)
        self._left.part_asked.connect(self.add_part)
        self._left.stepped.connect(self._on_step)
        self._left.removal_asked.connect(self._on_remove)
        card, self._place = look.card(margin=look.L)
        holder = QWidget()
        inside: QVBoxLayout = look.column(0)
        inside.setContentsMargins(0, 0, look.M, look.L)
        inside.addWidget(card)
        inside.addStretch(1)
        holder.setLayout(inside)
        self.area = look.scrolling(holder)
        self.area.setMinimumWidth(320)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("template.tabs")
        self.tabs.setDocumentMode(True)
        self.pages = Preview(self._desk, self._window, preview, "template.preview")
        self.proof_panel = ProofPanel(self._desk.catalogue.proof_rules)
        self.proof_panel.chosen.connect(self.go_to)
        self.compare_panel = ComparePanel()
        self.compare_panel.chosen.connect(self._on_compare)
        self.tabs.addTab(self.proof_panel, tr("Proof-reading"))
        self.tabs.addTab(self.pages, tr("Pages"))
        self.tabs.addTab(self.compare_panel, tr("Compare"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.splitter = QSplitter()
        for widget, stretch in ((self._left, 2), (self.area, 4), (self.tabs, 4)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([230, 440, 420])
        whole = look.column(0)
        whole.addWidget(self.splitter)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def fold_side(self) -> None:
        """Show or hide the pages and the proof-reading: the officer's own choice, whatever the width."""
        self._wants_side = not self.tabs.isVisible()
        self._share_room()

    def _share_room(self) -> None:
        """Too narrow for all three: the form and what stands beside it take turns."""
        wide = self.width() >= BESIDE_FROM
        shown = wide if self._wants_side is None else self._wants_side
        self.tabs.setVisible(shown)
        self.area.setVisible(wide or not shown)
        self._left.setVisible((wide or not shown) and not _alone(self.content))

    # ------------------------------------------------------------------------------------------ content

    @property
    def content(self) -> Content:
        """As it stands."""
        return self.steps.now.content

    def take(self, content: Content, key: str, typing: str = "") -> None:
        """Go on to another content and line; ``typing`` names the field it was typed in."""
        changed = self.steps.take(content, key, typing)
        if not typing:
            self._show_line(key)
        if changed:
            self._after_change()

    def undo(self) -> None:
        """Take the last step back and go to where it was done."""
        self._show_step(self.steps.undo())

    def redo(self) -> None:
        """Do it again."""
        self._show_step(self.steps.redo())

    def _show_step(self, step: Step) -> None:
        keys = {entry.key for entry in entries(step.content, self.material)}
        at, before = self._focused(), self.form.key if self.form is not None else ""
        self._show_line(step.key if step.key in keys else HEAD)
        if self.form is not None and before == self.form.key and at in self.form.fields:
            self.form.fields[at].focus()
        else:
            self.outline.setFocus()
        self._after_change()

    def _focused(self) -> str:
        """The field that is being typed in, or nothing."""
        widget = QApplication.focusWidget()
        if widget is None or self.form is None:
            return ""
        return next((key for key, field in self.form.fields.items() if field.isAncestorOf(widget)), "")

    def _after_change(self) -> None:
        self._show_outline()
        self._rest.start()
        self.changed.emit()

    def _show_outline(self) -> None:
        found = entries(self.content, self.material)
        self._entries = found
        refusing = self.proof.findings if self.proof else ()
        wrong = frozenset(entry_key(one.place) for one in refusing if one.refuses)
        self.outline.show_entries(found, self.steps.now.key, wrong)

    @Slot(str)
    def _show_line(self, key: str) -> None:
        self.steps.stop_typing()
        self.steps.now = Step(self.content, key)
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = form_for(key, self.material, self.content)
        if self.read_only:
            self.form.set_read_only(True)
        self.form.changed.connect(self._on_typed)
        if isinstance(self.form, ClauseForm):
            self.form.own_words_asked.connect(self._on_own_words)
        if isinstance(self.form, SectionForm):
            self.form.clause_asked.connect(self._on_put_clause)
        self._place.addWidget(self.form)
        self.area.verticalScrollBar().setValue(0)
        self._show_outline()
        self._left.show_movable(movable=key.startswith(("sections.", "clauses.")))

    @Slot(str)
    def _on_typed(self, field: str) -> None:
        form = self.form
        if form is not None and not self.read_only:
            self.take(form.apply(self.content), form.key, f"{form.key}/{field}")

    # ------------------------------------------------------------------------------------------ moving, adding

    @Slot(str, int)
    def _on_dropped(self, key: str, before: int) -> None:
        if not self.read_only:
            self.take(*template_edit.moved(self.content, key, before))

    @Slot(str, int)
    def _on_stepped(self, key: str, way: int) -> None:
        if not self.read_only:
            self.take(*template_edit.stepped(self.content, key, way))
            self.outline.setFocus()

    @Slot(int)
    def _on_step(self, way: int) -> None:
        self._on_stepped(self.steps.now.key, way)

    @Slot()
    def _on_remove(self) -> None:
        self.remove(self.steps.now.key)

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take a line away; undo brings it back, so nobody is asked."""
        if self.read_only or not key.startswith(("sections.", "clauses.")):
            return
        places = [entry.key for entry in self._entries]
        left = template_edit.without(self.content, key)
        above = places[max(places.index(key) - 1, 0)] if key in places else HEAD
        self.take(left, above)
        self._window.messages.show_ok(tr("Taken away."), tr("Undo"), self.undo)

    def _parts(self) -> list[Part] | None:
        """The parts of the form that can still be printed; a checklist has none."""
        content = self.content
        return missing_parts(content) if isinstance(content, OwnTemplate) else None

    @Slot(object)
    def add_part(self, part: Part) -> None:
        """Print a part of the form, after the line in view."""
        self.take(*with_new_section(self.content, self.steps.now.key, part))

    @Slot()
    def add_section(self) -> None:
        """A section of the template's own, after the one in view."""
        self.take(*with_new_section(self.content, self.steps.now.key))
        self._focus_first()

    @Slot()
    def add_question(self) -> None:
        """A question in the section in view."""
        content = self.content
        if not getattr(content, "sections", True):
            content, _ = with_new_section(content, HEAD)
        self.take(*with_new_question(content, self.steps.now.key))
        self._focus_first()

    @Slot()
    def add_clause(self) -> None:
        """A term written here, in the section in view."""
        content = self.content
        assert isinstance(content, OwnTemplate)
        clause = new_clause()
        made = template_edit.put_own_clause(content, clause, self.steps.now.key)
        self.take(made, f"clauses.{clause.code}")
        self._focus_first()

    @Slot(str)
    def _on_put_clause(self, code: str) -> None:
        content = self.content
        assert isinstance(content, OwnTemplate)
        self.take(template_edit.put_child(content, code, self.steps.now.key), f"clauses.{code}")

    @Slot(str)
    def _on_own_words(self, code: str) -> None:
        content = self.content
        clause = next((one for one in self.material.held() if one.code == code), None)
        if isinstance(content, OwnTemplate) and clause is not None:
            own = templates.own_clause(clause)
            self.take(template_edit.reworded(content, code, own), f"clauses.{own.code}")
            self._focus_first()

    def _focus_first(self) -> None:
        if self.form is not None and self.form.fields:
            next(iter(self.form.fields.values())).focus()

    # ------------------------------------------------------------------------------------------ beside

    @Slot()
    def look_again(self) -> None:
        """Proof-read and make the pages anew, when the fingers rest."""
        self._rest.stop()
        desk, content = self._desk, self.content

        def work(_progress: Report) -> Proof:
            return proof_read(desk, content)

        if self._task is not None:
            self._task.cancel()
        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self._on_proved)
        self._task.failed.connect(self._window.messages.show_error)
        self.pages.show_view(content)
        if self.tabs.currentWidget() is self.compare_panel:
            self._on_compare(self.compare_panel.against.read())

    @Slot(object)
    def _on_proved(self, proof: Proof) -> None:
        self._task = None
        self.proof = proof
        self._show_outline()
        self.proof_panel.show_proof(proof, self._entries)
        self._show_problems(proof)
        refusing = sum(1 for one in proof.findings if one.refuses)
        self.tabs.setTabText(0, tr("Proof-reading") + (f" ({refusing})" if refusing else ""))
        self.proved.emit(proof)

    def _show_problems(self, proof: Proof) -> None:
        """What refuses the release stands at its field too."""
        form = self.form
        if form is None or self.read_only:
            return
        own = [
            replace(problem_of(one), field=one.place.removeprefix(f"{form.key}."))
            for one in proof.findings
            if one.refuses and entry_key(one.place) == form.key
        ]
        form.show_problems(own, focus=False)

    @Slot(str)
    def go_to(self, place: str) -> None:
        """Go to where something is edited and put the focus there."""
        key = entry_key(place)
        if self.width() < BESIDE_FROM and not self.area.isVisible():
            self.fold_side()
        self.outline.go_to(key)
        if self.steps.now.key != key:
            self._show_line(key)
        assert self.form is not None
        field = place.removeprefix(f"{key}.") if place != key else ""
        known = self.form.fields.get(field) or next(iter(self.form.fields.values()), None)
        if known is not None:
            known.focus()

    def _offer_comparison(self) -> None:
        if self.item is None:
            self.compare_panel.offer(())
            self.compare_panel.show_nothing()
            return
        choices = [
            (item.id, tr("Edition {edition}: {title}", edition=item.edition, title=title))
            if item is not None
            else (title, tr("The shipped one it was copied from"))
            for item, title in template_compare.earlier(self._desk, self.item)
        ]
        self.compare_panel.offer(choices)
        if not choices:
            self.compare_panel.show_nothing()

    @Slot(int)
    def _on_tab(self, _place: int) -> None:
        if self.tabs.currentWidget() is self.compare_panel:
            self._on_compare(self.compare_panel.against.read())

    @Slot(object)
    def _on_compare(self, against: object) -> None:
        if self.item is None or not isinstance(against, UUID | str):
            return
        other = template_compare.content_of(self._desk, self.item, against)
        if other is not None:
            self.compare_panel.show_differences(
                template_compare.compare(self._desk, other, self.content),
                self._desk.catalogue.reference.placeholders,
            )


def _alone(content: Content) -> bool:
    """Whether there is nothing to outline: a term has one form."""
    return not hasattr(content, "sections") and not isinstance(content, OwnTemplate)
