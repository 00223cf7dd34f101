"""The bar under the top of the window while the clock is doubtful, and the watch behind it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame

from asfdesk.domain.clock import ClockDoubt, Doubt
from asfdesk.domain.errors import StoreFault

from ..ask import Ask
from ..dress import look
from ..dress.palette import Meaning
from ..text import moment_text, tr
from ..window.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from asfdesk.services.keeping.clock import ClockWatch

LOOK_EVERY_MS = 15_000
KEEP_EVERY = 20
"""Looks between two times that the register remembers: five minutes."""


class ClockBar(QFrame):
    """Hidden while the clock is trusted. Entries are marked as long as it is shown."""

    def __init__(self, watch: ClockWatch, messages: Messages) -> None:
        super().__init__()
        look.with_role(self, "message")
        look.set_property(self, "meaning", str(Meaning.DANGER))
        self._watch, self._messages = watch, messages
        self._looks = 0
        self.words = look.body()
        self.right = look.secondary_button(tr("The time is right"), "check")
        self.right.setObjectName("clock.right")
        self.right.clicked.connect(self._on_right)
        inside = look.row(look.IconLabel("calendar-clock", "danger"), spacing=look.M, margin=look.M)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.right)
        self.setLayout(inside)
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.show_doubt()

    @Slot()
    def look(self) -> None:
        """Judge the clock again, and now and then let the register remember the time, unless the window is put aside
        because the register is locked."""
        self._watch.look()
        self._looks += 1
        if self._looks % KEEP_EVERY == 0 and (self.parentWidget() is None or self.window().isVisible()):
            from asfdesk.services.keeping.clock import keep_time

            try:
                keep_time(self._watch.desk)
            except StoreFault as fault:
                self._messages.show_error(fault)
        self.show_doubt()

    def show_doubt(self) -> None:
        """Say what is wrong, or nothing."""
        doubt = self._watch.doubt
        self.setVisible(doubt is not None)
        if doubt is not None:
            desk = self._watch.desk
            now = moment_text(desk.local(desk.store.now()))
            self.words.setText(
                tr(
                    "{doubt} It shows {now}. Set the computer's clock if it is wrong; what you write is marked until then.",
                    doubt=doubt_words(doubt),
                    now=now,
                )
            )

    @Slot()
    def _on_right(self) -> None:
        try:
            self._watch.trust()
        except StoreFault as fault:
            self._messages.show_error(fault)
        self.show_doubt()


def doubt_words(doubt: ClockDoubt) -> str:
    """What is wrong with the clock, in one sentence."""
    far = span_words(doubt.off_by)
    return {
        Doubt.JUMPED_BACK: tr("The computer's clock has jumped back {far}.", far=far),
        Doubt.JUMPED_AHEAD: tr("The computer's clock has jumped ahead {far}.", far=far),
        Doubt.BEFORE_LAST: tr(
            "The computer's clock is {far} behind the newest entry of the register.", far=far
        ),
        Doubt.LONG_AFTER: tr("The register was last used {far} ago by the computer's clock.", far=far),
    }[doubt.doubt]


def span_words(span: timedelta) -> str:
    """``3 minuter``, ``5 timmar``, ``2 dygn``: the largest unit that tells."""
    seconds = abs(span).total_seconds()
    if seconds < 2 * 3600:
        return tr("%n minutes", n=max(1, round(seconds / 60)))
    if seconds < 2 * 86400:
        return tr("%n hours", n=round(seconds / 3600))
    return tr("%n days", n=round(seconds / 86400))


def may_sign(ask: Ask, doubt: ClockDoubt | None, now: datetime) -> bool:
    """Whether a signature may be given this time, though it is in doubt; ``now`` on Swedish clocks."""
    return doubt is None or ask.confirm(
        tr("Sign although the time is doubtful?"),
        tr(
            "{doubt} The signature would get the time {now}, and it will be marked that the clock was doubtful. "
            "Set the computer's clock first if it is wrong.",
            doubt=doubt_words(doubt),
            now=moment_text(now),
        ),
        tr("Sign with this time"),
        danger=True,
    )
