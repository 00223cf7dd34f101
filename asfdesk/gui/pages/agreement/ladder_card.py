"""The card that says how strongly a document proves what it says, what is missing, and lets a failed step be tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.errors import Fault
from asfdesk.domain.seal_ladder import RUNGS, Hindrance, Ladder, Missing, Rung
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt, tell_failure
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import cards, seals, time_stamps

from .ladder_words import archive_badge, missing_words, reached_words, rung_words, summary_words


@dataclass(frozen=True, slots=True)
class OnLadder:
    """A document on the ladder. ``whole`` and ``narrow`` tell where its copies stand, ``climb`` takes it up from another
    thread; ``signed`` is false for what still waits for signatures."""

    whole: Callable[[], Ladder]
    narrow: Callable[[], Ladder] | None
    climb: Callable[[], object]
    signed: bool = True


def agreement_on_ladder(desk: Desk, view: AgreementView) -> OnLadder:
    """An agreement, or what changes or extends it."""

    def climb() -> None:
        for copy in Copy:
            seals.keep_sealed(desk, view, copy)
        if time_stamps.time_service(desk):
            for copy in Copy:
                time_stamps.raise_rung(desk, view.agreement.id, copy)

    return OnLadder(
        whole=lambda: seals.ladder(desk, view),
        narrow=lambda: seals.ladder(desk, view, Copy.SUPERVISOR),
        climb=climb,
        signed=view.agreement.state is State.SIGNED,
    )


class LadderCard(QFrame):
    """Four rungs from the bottom; reads anew with :meth:`show_ladder`."""

    def __init__(self, desk: Desk, window: Surroundings, about: OnLadder, *, inside: bool = False) -> None:
        super().__init__()
        if not inside:  # of another card
            look.with_role(self, "card")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window, self.about = desk, window, about
        self.ladder: Ladder | None = None
        self._other: Ladder | None = None
        layout = look.column(look.S, 0 if inside else look.L)
        layout.addWidget(look.subheading(tr("How the document is protected")))
        self._rungs = look.column(look.S)
        layout.addLayout(self._rungs)
        self.again: QPushButton = look.secondary_button(tr("Try again"), "rotate-ccw")
        self.again.setObjectName("ladder.again")
        self.again.clicked.connect(self.climb)
        layout.addLayout(look.row(self.again, None))
        self.setLayout(layout)
        self.show_ladder()

    @Slot()
    def show_ladder(self) -> None:
        """Read where the document stands and draw it."""
        ladder = self.about.whole()
        other = self.about.narrow() if self.about.narrow else None
        if (ladder, other) == (self.ladder, self._other):
            return
        self.ladder, self._other = ladder, other
        look.clear(self._rungs)
        missing = {one.rung: one for one in ladder.missing}
        for rung in RUNGS:
            self._rungs.addWidget(self._rung(rung, ladder, missing.get(rung)))
        if ladder.rung is not Rung.DRAWN:
            words, meaning = archive_badge(ladder)
            note = look.row(look.IconLabel(look.MEANING_ICONS[meaning], str(meaning)), spacing=look.S)
            note.addWidget(look.hint(words), 1)
            self._rungs.addWidget(look.separator())
            self._rungs.addLayout(note)
        if other is not None and other.failed:
            said = tr("The supervisor's copy: {state}", state=summary_words(other))
            self._rungs.addWidget(look.problem_label(said))
        blocked = all(one.hindrance is Hindrance.NO_TIME_SERVICE for one in ladder.missing)
        failed = other is not None and other.failed
        self.again.setVisible(self.about.signed and (failed or (bool(ladder.missing) and not blocked)))
        self.again.setText(tr("Try again") if ladder.failed or failed else tr("Do it now"))

    def _rung(self, rung: Rung, ladder: Ladder, missing: Missing | None) -> QWidget:
        reached = missing is None
        failed = missing is not None and missing.failed
        icon, ink = (
            ("circle-check", "ok")
            if reached
            else ("circle-alert", "danger")
            if failed
            else ("circle", "muted")
        )
        if rung is Rung.DRAWN and not self.about.signed:
            icon, ink = "circle-dashed", "muted"
        title = look.with_role(look.body(rung_words(rung)), "label")
        words = look.column(0)
        words.addWidget(title)
        more = missing_words(missing) if missing else reached_words(ladder) if rung is ladder.rung else ""
        if more:
            words.addWidget(look.problem_label(more) if failed else look.hint(more))
        made = QWidget()
        line = look.row(spacing=look.S)
        line.addWidget(look.IconLabel(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        made.setLayout(line)
        state = tr("reached") if reached else tr("failed") if failed else tr("not reached")
        made.setAccessibleName(", ".join(filter(None, (rung_words(rung), state, more))))
        return made

    @Slot()
    def climb(self) -> None:
        """Seal what is not sealed, and ask the time-stamp service."""
        desk, about = self._desk, self.about
        if cards.needs_pin(desk):
            pin = self._window.ask.secret(tr("The card that seals"), tr("PIN"))
            if not pin or not attempt(self._window.messages, lambda: cards.open_card(desk, pin) or True):
                return
        self.again.setEnabled(False)

        def work(_progress: Report) -> object:
            return about.climb()

        task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_over)

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self.show_ladder()
        assert self.ladder is not None
        self._window.messages.show_ok(
            tr("The document now stands here: {rung}", rung=rung_words(self.ladder.rung))
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.show_ladder()
        mended = (Fault.SEAL_FAILED, Fault.TIME_SERVICE)
        tell_failure(self._window.messages, error, mended, tr("Settings"), self._to_settings)

    @Slot()
    def _on_over(self) -> None:
        self.again.setEnabled(True)

    def _to_settings(self) -> None:
        self._window.navigator.go("settings")
