"""The measures an officer can choose for an ASF, grouped by what they are, each explained in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QRadioButton, QWidget

from asfdesk.domain.measure import Family, Measure
from asfdesk.domain.placeholders import legal_basis
from asfdesk.domain.source import Certainty
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.panels import as_of_words
from asfdesk.gui.text import tr

BESIDE = 620  # pixels; a narrower page has the facts under the choices


def family_words(family: Family) -> str:
    """What sort of measure."""
    return {
        Family.PLACEMENT: tr("Arbetsförmedlingen's placements"),
        Family.MUNICIPAL: tr("The municipality's measures"),
        Family.REHABILITATION: tr("Rehabilitation and coordination"),
        Family.SUBSIDISED_EMPLOYMENT: tr("Employment with support"),
        Family.SCHOOL: tr("Through school"),
    }[family]


class MeasureFacts(QFrame):
    """One measure explained: for whom, on what legal ground, how long, from which source, and what it is not."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = look.column(look.S, look.L)
        self.setLayout(self._layout)
        self.setObjectName("new_agreement.facts")
        self.show_measure(None)

    def show_measure(self, measure: Measure | None) -> None:
        """Explain a measure, or say what will be here."""
        look.clear(self._layout)
        if measure is None:
            self._layout.addWidget(look.hint(tr("Choose a measure to read what it is and what it requires.")))
            return
        self._layout.addWidget(look.subheading(measure.name))
        if measure.certainty is not Certainty.SOURCED:
            self._layout.addWidget(look.badge(tr("Not wholly confirmed in the sources"), Meaning.WARNING))
        self._layout.addWidget(look.body(measure.for_participant))
        for title, text in (
            (tr("For you as case officer"), measure.for_officer),
            (tr("Do not confuse"), measure.term_note),
            (tr("Legal basis"), legal_basis(measure)),
            (tr("Longest period"), measure.period.text),
            (tr("Hours"), measure.hours.text),
            (tr("Age"), measure.ages.text if measure.ages else ""),
            (tr("Decided by"), measure.decided_by),
            (tr("About the dates"), measure.validity_note),
        ):
            if text:
                self._layout.addWidget(look.section_title(title))
                self._layout.addWidget(look.body(text))
        self._layout.addWidget(look.section_title(tr("Sources")))
        for source in measure.sources:
            self._layout.addWidget(
                look.hint(tr("{title}, read {as_of}", title=source.title, as_of=as_of_words(source.as_of)))
            )


class MeasureChoice(QWidget):
    """Radio buttons in groups beside the facts of the one chosen. ``changed`` tells of a choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._measures: list[Measure] = []
        self.buttons: dict[str, QRadioButton] = {}
        self._list = look.column(look.XS)
        left = QWidget()
        left.setLayout(self._list)
        self.facts = MeasureFacts()
        self._both = look.row(spacing=look.L)
        self._both.addWidget(left, 2, Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(self.facts, 3, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._both)

    def offer(self, measures: Sequence[Measure]) -> None:
        """Offer these, grouped, and keep the choice if it is among them."""
        keep = self.chosen
        look.clear(self._list)
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._measures, self.buttons = [], {}
        for family in Family:
            mine = [measure for measure in measures if measure.family is family]
            if not mine:
                continue
            if self._measures:
                self._list.addSpacing(look.S)
            self._list.addWidget(look.section_title(family_words(family)))
            for measure in mine:
                button = QRadioButton(measure.short_name)
                button.setToolTip(measure.term_note or measure.name)
                button.setAccessibleName(measure.name)
                button.setAccessibleDescription(measure.for_participant)
                button.setObjectName(f"new_agreement.measure.{measure.code}")
                self._group.addButton(button, len(self._measures))
                self._measures.append(measure)
                self.buttons[measure.code] = button
                self._list.addWidget(button)
        if keep is not None and keep.code in self.buttons:
            self.buttons[keep.code].setChecked(True)
        else:
            self.facts.show_measure(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if self.width() >= BESIDE else ways.TopToBottom)

    @property
    def chosen(self) -> Measure | None:
        """The measure that is chosen."""
        index = self._group.checkedId()
        return self._measures[index] if 0 <= index < len(self._measures) else None

    @Slot()
    def _on_clicked(self) -> None:
        self.facts.show_measure(self.chosen)
        self.changed.emit()
