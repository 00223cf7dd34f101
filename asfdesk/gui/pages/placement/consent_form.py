"""The form of one consent: what, what for, to whom, how and when it was given, and for how long."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain import writing
from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChipsField, ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import topic_words
from asfdesk.gui.pages.visit.words import consent_way_words
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents

_WORKPLACE = "workplace"


class ConsentForm(QWidget):
    """Topics, purpose, way and period of one consent."""

    saved = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, window: Surroundings, value: Consent) -> None:
        super().__init__()
        self._desk, self._window, self._value = desk, window, value
        layout = look.column(look.M)
        layout.setContentsMargins(0, look.S, 0, 0)
        self.setLayout(layout)
        self.form = Form()
        topics = ChipsField([(topic, topic_words(topic)[0]) for topic in SharedTopic])
        for topic, chip in zip(SharedTopic, topics.chips, strict=True):
            chip.setToolTip(topic_words(topic)[1])
        self.form.add_row("topics", tr("May be told"), topics, required=True,
                          hint=tr("Tick only what the participant has agreed to. Go through it together."))  # fmt: skip
        self.form.add_row("purpose", tr("What for"), LongTextField(lines=2, longest=1000), required=True)
        others = [(each.id, each.name) for each in consents.authorities(desk)]
        to = ChoiceField([(_WORKPLACE, tr("The workplace")), *others], width=300)
        self.form.add_row("to", tr("To whom"), to, required=True)
        ways = RadioField([(way, consent_way_words(way)) for way in ConsentWay], vertical=True)
        self.form.add_row("way", tr("How it was given"), ways, required=True)
        self.form.add_row("given_on", tr("Given on"), DateField(latest=desk.today()), required=True)
        self.form.add_row(
            "given_to", tr("Received by"), TextField(check=writing.check_line, width=220), beside=True
        )
        self.form.add_row("valid_from", tr("From"), DateField(), required=True)
        self.form.add_row("valid_to", tr("Until"), DateField(), required=True)
        self.form.show_values(
            {
                "topics": tuple(topic for topic in SharedTopic if topic in value.topics),
                "purpose": value.purpose,
                "to": value.commissioner_id or _WORKPLACE,
                "given_on": value.given_on,
                "given_to": value.given_to,
                "way": value.way,
                "valid_from": value.valid_from,
                "valid_to": value.valid_to,
            }
        )
        layout.addWidget(self.form)
        self.save = look.primary_button(tr("Save the consent"), "check")
        self.save.setObjectName("consent.save")
        self.save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(self.save, cancel, None))
        for key, field in self.form.fields.items():
            field.setObjectName(f"consent.{key}")

    @Slot()
    def _on_save(self) -> None:
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        values = self.form.read()
        values["topics"] = frozenset(values["topics"])
        to = values.pop("to")
        values["commissioner_id"] = None if to == _WORKPLACE else to
        try:
            consents.save_consent(self._desk, replace(self._value, **values))
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self.saved.emit()
