"""Beside the form: how each section stands, and each thing that is missing or wrong as a way to its field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.agreement_check import SECTION_OF, Section
from asfdesk.domain.clause import AgreementTemplate
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.measure import Measure
from asfdesk.domain.template_gaps import asks_for
from asfdesk.gui.dress import look
from asfdesk.gui.pages.agreement.words import field_name, place_of, section_name
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.section_list import Mark, SectionList
from asfdesk.services.agreeing.agreements import Assessment


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: the form's key and its words."""

    key: str
    words: str


def section_of(key: str) -> Section:
    """Which section a form's key lies in."""
    head = key.partition(".")[0].partition("[")[0]
    return SECTION_OF.get("adaptations" if head == "own_adaptations" else head, Section.PARTIES)


class CheckList(QWidget):
    """``section_chosen`` and ``field_chosen`` say where the officer wants to go."""

    section_chosen = Signal(object)  # Section
    field_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sections = SectionList()
        for section in Section:
            self.sections.add(section.value, section_name(section))
            self.sections.buttons[section.value].setObjectName(f"agreement.section.{section}")
        self.sections.chosen.connect(self._on_section)
        self.title = look.section_title("")
        self._template: AgreementTemplate | None = None
        self.lines: list[Line] = []
        self.buttons: list[QPushButton] = []
        self._list = look.column(0)
        inner = QWidget()
        whole = look.column(look.M)
        whole.addWidget(self.sections)
        whole.addWidget(self.title)
        whole.addLayout(self._list)
        whole.addStretch(1)
        inner.setLayout(whole)
        self.area = look.scrolling(inner)
        outer = look.column(0)
        outer.addWidget(self.area)
        self.setLayout(outer)
        self.setFixedWidth(self.sections.width() + look.L)

    def show_template(self, template: AgreementTemplate, *, changing: bool = False) -> None:
        """Offer the sections that the template prints, and name its own questions by their labels. ``changing``: it is
        an amendment or an extension that is written."""
        self._template = template
        for section in Section:
            asked = changing if section is Section.CHANGE else asks_for(template, section)
            self.sections.buttons[section.value].setVisible(asked)

    def show_state(self, found: Assessment, own: Sequence[Problem], measure: Measure) -> None:
        """Show marks and lines. ``own`` are what is typed but cannot be read."""
        wrong = [place_of(p) for p in (*own, *found.problems)]
        missing = [place_of(Problem(gap.rule, gap.field)) for gap in found.gaps]
        missing += [f"control.{open_.point.code}" for open_ in found.control]
        for section in Section:
            bad = len({key for key in wrong if section_of(key) is section})
            gone = len({key for key in missing if section_of(key) is section})
            self.sections.set_mark(section.value, Mark(missing=gone, wrong=bad))
        lines = [
            *(
                Line(key, tr("{field}: put right", field=self._name(key, measure)))
                for key in dict.fromkeys(wrong)
            ),
            *(
                Line(place_of(Problem(gap.rule, gap.field)), self._gap(gap.field, gap.rule, measure))
                for gap in found.gaps
            ),
            *(Line(f"control.{open_.point.code}", open_.point.label) for open_ in found.control),
        ]
        order = list(Section)
        lines.sort(key=lambda line: order.index(section_of(line.key)))
        self._show_lines(lines)

    def _name(self, key: str, measure: Measure) -> str:
        return field_name(key, measure, self._template)

    def _gap(self, key: str, rule: Rule, measure: Measure) -> str:
        if rule is Rule.CLAUSE_MISSING:
            return tr("A term that the measure requires")
        return self._name(key, measure)

    def _show_lines(self, lines: Iterable[Line]) -> None:
        new = list(lines)
        if new == self.lines and self.title.text():
            return
        self.lines = new
        focused = next((b.property("key") for b in self.buttons if b.hasFocus()), None)
        look.clear(self._list)
        self.buttons = []
        self.title.setText(
            tr("%n things are missing before signing", n=len(new)) if new else tr("Everything is there.")
        )
        for line in new:
            button = look.link_button(self._fit(line.words))
            button.setToolTip(line.words)
            button.setAccessibleName(tr("Go to {field}", field=line.words))
            button.setProperty("key", line.key)
            button.setObjectName(f"agreement.missing.{line.key}")
            button.clicked.connect(self._on_line)
            self.buttons.append(button)
            self._list.addWidget(button)
            if line.key == focused:
                button.setFocus()

    def _fit(self, words: str) -> str:
        return self.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, self.sections.width() - look.L
        )

    @Slot(str)
    def _on_section(self, key: str) -> None:
        self.section_chosen.emit(Section(key))

    @Slot()
    def _on_line(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.field_chosen.emit(str(button.property("key")))
