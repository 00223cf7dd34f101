"""What the proof-reader says: what refuses the release, what is advised, and how each text reads. A click leads there."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from asfdesk.domain.proof import Finding, Proof, ProofRules, problem_of
from asfdesk.domain.readability import step_of
from asfdesk.domain.template import Part
from asfdesk.domain.template_edit import Entry, entry_key
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.section_list import SectionButton
from asfdesk.gui.words.wording import problem_text

from .words import part_words

MOST_LINES = 60


class ProofPanel(QWidget):
    """``chosen`` carries the place of a finding or text."""

    chosen = Signal(str)

    def __init__(self, rules: ProofRules) -> None:
        super().__init__()
        self._rules = rules
        self.buttons: list[QPushButton] = []
        self.badge = look.badge("")
        self.whole = look.hint()
        self._list = look.column(0)
        self._reading = look.column(0)
        inner = QWidget()
        column = look.column(look.S, look.M)
        column.addLayout(look.row(self.badge, None))
        column.addLayout(self._list)
        column.addWidget(look.section_title(tr("How it reads (LIX)")))
        column.addWidget(self.whole)
        column.addLayout(self._reading)
        column.addWidget(look.hint(tr("Formula: {source}", source=rules.lix_source.title)))
        column.addStretch(1)
        inner.setLayout(column)
        outer = look.column(0)
        outer.addWidget(look.scrolling(inner))
        self.setLayout(outer)

    def show_proof(self, proof: Proof, entries: list[Entry]) -> None:
        """Show what was found; ``entries`` name the lines."""
        titles = {entry.key: entry.title for entry in entries}
        refusing = [finding for finding in proof.findings if finding.refuses]
        advice = [finding for finding in proof.findings if not finding.refuses]
        look.clear(self._list)
        look.clear(self._reading)
        self.buttons = []
        if refusing:
            look.set_badge(self.badge, tr("%n things stop the release", n=len(refusing)), Meaning.DANGER)
        elif advice:
            look.set_badge(
                self.badge, tr("May be released, with %n pieces of advice", n=len(advice)), Meaning.INFO
            )
        else:
            look.set_badge(self.badge, tr("May be released"), Meaning.OK)
        for finding in (*refusing, *advice)[:MOST_LINES]:
            self._add(self._list, finding.place, f"{titles.get(entry_key(finding.place), '')}: {finding_text(finding)}",
                      "circle-alert" if finding.refuses else "info", "danger" if finding.refuses else "muted")  # fmt: skip
        count = proof.whole
        self.whole.setText(
            tr(
                "The whole: LIX {lix}, {level}. {words} words in {sentences} sentences.",
                lix=count.lix,
                level=step_of(count.lix, self._rules.lix_scale),
                words=count.words,
                sentences=count.sentences,
            )
        )
        for words, counted in proof.texts[:MOST_LINES]:
            name = words.title or titles.get(entry_key(words.place), "")
            level = step_of(counted.lix, self._rules.lix_scale)
            hard = counted.lix > self._rules.lix_most
            self._add(self._reading, words.place, tr("{name}: LIX {lix}, {level}", name=name, lix=counted.lix, level=level),
                      "triangle-alert" if hard else "circle", "warning" if hard else "muted")  # fmt: skip

    def _add(self, to: object, place: str, words: str, icon: str, ink: str) -> None:
        button = look.with_role(SectionButton(words), "section")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setIconSize(look.ICON_BEFORE_TEXT)
        button.setIcon(look.icon(icon, ink))
        button.setToolTip(words)
        button.setAccessibleName(tr("Go to {field}", field=words))
        button.setProperty("place", place)
        button.clicked.connect(self._on_line)
        self.buttons.append(button)
        to.addWidget(button)  # type: ignore[attr-defined]  # a layout of ours

    @Slot()
    def _on_line(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(str(button.property("place")))


def finding_text(finding: Finding) -> str:
    """A finding as a sentence; parts by their names."""
    problem = problem_of(finding)
    part = finding.params.get("part")
    if isinstance(part, Part):
        problem = type(problem)(problem.rule, problem.field, {**finding.params, "part": part_words(part)})
    return problem_text(problem)
