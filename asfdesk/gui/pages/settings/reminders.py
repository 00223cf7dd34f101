"""The card of reminders: how long before, when to be quiet, and whether the system shows them too."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFrame

from asfdesk.domain.reminder import ReminderRules
from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import TimeField
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.reminding import system_can_notify
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.planning import reminders

LONGEST = 24 * 60


class RemindersCard(QFrame):
    """Saved as they are changed."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._rules = ReminderRules()
        self.quiet = QCheckBox(tr("Quiet: remind only of visits made alone that are not over in time"))
        self.quiet.setObjectName("settings.reminders.quiet")
        self.system = QCheckBox(tr("Show reminders as notifications of the system too"))
        self.system.setObjectName("settings.reminders.system")
        self.form = Form()
        self.form.add_row("minutes", tr("Before a visit"), IntegerField(unit=tr("minutes"), highest=LONGEST))
        self.form.add_row("quiet_from", tr("Quiet from"), TimeField())
        self.form.add_row("quiet_to", tr("until"), TimeField(), beside=True)
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"settings.reminders.{key}")
        self.unable = look.with_role(look.hint(), "problem")
        self.save = look.secondary_button(tr("Save"), "check")
        self.save.setObjectName("settings.reminders.save")
        self.save.clicked.connect(self._on_save)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Reminders")))
        layout.addWidget(
            look.hint(
                tr(
                    "A reminder never says whom a visit is about. It comes while the program runs, also when it is locked."
                )
            )
        )
        for part in (self.form, self.quiet, self.system, self.unable):
            layout.addWidget(part)
        layout.addLayout(look.row(self.save, None))
        self.setLayout(layout)

    def show_state(self) -> None:
        """What is chosen, and what this computer cannot do."""
        self._rules = rules = reminders.rules(self._desk)
        self.form.show_values(
            {"minutes": rules.minutes, "quiet_from": rules.quiet_from, "quiet_to": rules.quiet_to}
        )
        self.quiet.setChecked(rules.quiet)
        self.system.setChecked(rules.system)
        able = system_can_notify()
        self.unable.setText(
            tr("This computer shows no notifications: reminders stand in the program's window alone.")
        )
        self.unable.setVisible(not able)
        self.system.setEnabled(able)

    @Slot()
    def _on_save(self) -> None:
        values = self.form.read()
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        minutes, first, last = values["minutes"], values["quiet_from"], values["quiet_to"]
        chosen = replace(
            self._rules,
            minutes=minutes if isinstance(minutes, int) else 0,
            quiet=self.quiet.isChecked(),
            system=self.system.isChecked(),
            quiet_from=first if isinstance(first, time) else None,
            quiet_to=last if isinstance(last, time) else None,
        )

        def deed() -> bool:
            reminders.choose_rules(self._desk, chosen)
            return True

        if attempt(self._window.messages, deed):
            self._rules = chosen
            self._window.messages.show_ok(tr("The reminders are set."))
