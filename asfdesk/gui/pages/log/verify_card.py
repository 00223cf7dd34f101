"""Is the log whole? The state of the chain and its anchor, verification with progress, and an alarm put on record."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Progress, Report, Task
from asfdesk.gui.text import number_text, tr
from asfdesk.gui.words.trail_words import trail_alarm_text
from asfdesk.services.desk import Desk
from asfdesk.services.rights import trail
from asfdesk.services.rights.trail import Verified


class VerifyCard(QFrame):
    """``accepted`` tells that an alarm was put on record."""

    accepted = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._task: Task | None = None
        card, inside = look.card(tr("Is the log whole?"))
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)
        self.state = look.badge("")
        self.state.setObjectName("log.state")
        self.words = look.body(
            tr(
                "Every line is chained to the one before, and the end is kept outside the register. Whoever changes, "
                "removes or cuts off lines is found."
            )
        )
        self.words.setObjectName("log.words")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Verifying the log"))
        self.bar.hide()
        self.verify = look.secondary_button(tr("Verify now"), "shield-check")
        self.verify.setObjectName("log.verify")
        self.verify.clicked.connect(self.start)
        self.stop = look.secondary_button(tr("Cancel"))
        self.stop.clicked.connect(self._on_stop)
        self.stop.hide()
        self.accept = look.danger_button(tr("Put on record…"), "flag")
        self.accept.setObjectName("log.accept")
        self.accept.clicked.connect(self._on_accept)
        self.accept.hide()
        inside.addWidget(self.words)
        inside.addWidget(self.bar)
        inside.addLayout(look.row(self.verify, self.stop, self.accept, self.state, None))
        self.state.hide()

    def show_alarm(self) -> None:
        """What was found at the start stands here until it is on record."""
        found = trail.alarm(self._desk)
        self.accept.setVisible(found is not None)
        if found is not None:
            self._say(Meaning.DANGER, tr("Something is wrong with the log"), trail_alarm_text(found))

    @Slot()
    def start(self) -> None:
        """Verify in the store's thread."""
        if self._task is not None:
            return
        desk = self._desk

        def work(progress: Report) -> Verified:
            return trail.verify(desk, progress)

        self.verify.setEnabled(False)
        self.stop.show()
        self.bar.setRange(0, 0)
        self.bar.show()
        self._task = self._window.tasks.run(work)
        self._task.progressed.connect(self._on_progress)
        self._task.succeeded.connect(self._on_verified)
        self._task.failed.connect(self._window.messages.show_error)
        self._task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        self.verify.setEnabled(True)
        self.stop.hide()
        self.bar.hide()

    @Slot(object)
    def _on_verified(self, found: Verified) -> None:
        self.accept.setVisible(found.alarm is not None)
        if found.broken is not None:
            device, position = found.broken.device, number_text(found.broken.position)
            said = (
                tr(
                    "Entry {device} {position} is missing. The entries before it hold.",
                    device=device,
                    position=position,
                )
                if found.broken.missing
                else tr(
                    "Entry {device} {position} has been changed. The entries before it hold.",
                    device=device,
                    position=position,
                )
            )
            self._say(Meaning.DANGER, tr("The chain is broken"), said)
        elif found.alarm is not None:
            self._say(Meaning.DANGER, tr("Something is wrong with the log"), trail_alarm_text(found.alarm))
        else:
            self._say(
                Meaning.OK,
                tr("The log is whole"),
                tr(
                    "{count} entries verified; none is changed, missing or cut off.",
                    count=number_text(found.entries),
                ),
            )

    def _say(self, meaning: Meaning, badge: str, words: str) -> None:
        look.set_badge(self.state, badge, meaning)
        self.state.show()
        self.words.setText(words)

    @Slot()
    def _on_accept(self) -> None:
        reason = self._window.ask.text(
            tr("Put the alarm on record"),
            tr("What was found out, and who was told? Name no participant."),
            yes=tr("Put on record"),
        )
        if reason is None:
            return
        try:
            trail.accept_alarm(self._desk, reason)
        except (RuleBroken, StoreFault) as trouble:
            self._window.messages.show_error(trouble)
            return
        self.accept.hide()
        self._say(
            Meaning.WARNING,
            tr("On record"),
            tr("The alarm is on record. The log as it is counts from here on."),
        )
        self.accepted.emit()
