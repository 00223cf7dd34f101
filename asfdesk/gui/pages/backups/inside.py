"""A look inside a backup: what it holds beside what there is now, what would be lost, and the way to restore it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.locks.hand_over import AskHandOver, HandOver
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.log.words import operation_words
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import moment_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import restoring
from asfdesk.services.keeping.restoring import Done, Inside
from asfdesk.services.keeping.safekeeping import Shelved

from .words import reason_words, size_words, table_words

SHOWN = 12


class BackupPage(Page):
    """Page ``backup``, on a :class:`Shelved`."""

    def __init__(self, desk: Desk, window: Surroundings, *, hand_over: AskHandOver) -> None:
        super().__init__(tr("Backup"))
        self._desk, self._window, self._hand_over = desk, window, hand_over
        self.backup: Shelved | None = None
        self.inside: Inside | None = None
        self.show_back(window.navigator)
        self.button: QPushButton = look.danger_button(tr("Restore this backup…"), "rotate-ccw")
        self.button.setObjectName("backup.restore")
        self.button.clicked.connect(self._on_restore)
        self.button.setEnabled(False)
        self.action_row.addWidget(self.button)
        self.busy = Busy(tr("Reading the backup…"))
        self._parts = look.column(look.L)
        inside = QWidget()
        column = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        column.addWidget(self.busy)
        column.addLayout(self._parts)
        column.addStretch(1)
        inside.setLayout(column)
        self.content.addWidget(look.scrolling(inside), 1)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, Shelved):
            self.backup = subject
        if self.backup is None:
            return
        backup, desk = self.backup, self._desk
        self.set_title(
            tr("Backup of {when}", when=moment_text(backup.at)),
            f"{reason_words(backup.reason)} · {size_words(backup.size)}",
        )
        look.clear(self._parts)
        self.button.setEnabled(False)
        self.busy.show()

        def work(_progress: Report) -> Inside:
            return restoring.look_inside(desk, backup)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._window.messages.show_error)
        task.finished.connect(self.busy.hide)

    @Slot(object)
    def _on_read(self, inside: Inside) -> None:
        self.inside = inside
        assert self.backup is not None
        self.button.setEnabled(self.backup.usable)
        self._parts.addWidget(self._counts(inside))
        self._parts.addWidget(self._lost(inside))
        card, lines = look.card(tr("The latest that was done before it was made"))
        card.setObjectName("backup.newest")
        _list(lines, inside.newest[:SHOWN])
        self._parts.addWidget(card)

    @staticmethod
    def _counts(inside: Inside) -> QFrame:
        card, lines = look.card(tr("What it holds"))
        card.setObjectName("backup.counts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.XL)
        grid.setVerticalSpacing(look.XS)
        right = Qt.AlignmentFlag.AlignRight
        for place, title in enumerate((tr("In the backup"), tr("Now")), 1):
            grid.addWidget(_line(look.hint(title)), 0, place, right)
        for row, (name, (then, now)) in enumerate(inside.counts.items(), 1):
            grid.addWidget(_line(look.body(table_words(name))), row, 0)
            for place, count in enumerate((then, now), 1):
                number = _line(look.body(number_text(count)))
                number.setAlignment(right)
                grid.addWidget(number, row, place, right)
        grid.setColumnStretch(3, 1)
        lines.addLayout(grid)
        return card

    @staticmethod
    def _lost(inside: Inside) -> QFrame:
        card, lines = look.card(tr("What has been done since, and would be lost"))
        card.setObjectName("backup.lost")
        if not inside.lost_count:
            lines.addLayout(look.row(look.badge(tr("Nothing"), Meaning.OK), None))
            return card
        badge = look.badge(tr("%n operations", n=inside.lost_count), Meaning.WARNING)
        lines.addLayout(look.row(badge, None))
        _list(lines, inside.lost[:SHOWN])
        if inside.lost_count > SHOWN:
            lines.addWidget(look.hint(tr("… and %n older ones.", n=inside.lost_count - SHOWN)))
        lines.addWidget(
            look.hint(tr("The register of today is not deleted: it is set aside as a backup of its own."))
        )
        return card

    @Slot()
    def _on_restore(self) -> None:
        backup = self.backup
        if backup is None or self.inside is None:
            return
        title = tr("Restore the backup of {when}?", when=moment_text(backup.at))
        text = tr(
            "The register goes back to how it was then. What was done since (%n operations) is set aside with today's "
            "register, as a backup of its own. You unlock it with the passphrase you have now.",
            n=self.inside.lost_count,
        )
        if not self._window.ask.confirm(title, text, tr("Restore"), danger=True):
            return
        self.button.setEnabled(False)
        self.busy.show()
        desk = self._desk

        def work(progress: Report) -> object:
            restoring.restore(desk, backup, progress)
            return backup

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_restored)
        task.failed.connect(self._on_failed)
        task.finished.connect(self.busy.hide)

    @Slot(object)
    def _on_restored(self, backup: Shelved) -> None:
        when = moment_text(backup.at)
        self._hand_over(
            HandOver(tr("The backup of {when} is restored. The register before it is set aside.", when=when))
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.button.setEnabled(True)
        self._window.messages.show_error(error)


def _list(lines: QVBoxLayout, done: Iterable[Done]) -> None:
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.XL)
    grid.setVerticalSpacing(look.XS)
    for row, one in enumerate(done):
        grid.addWidget(_line(look.hint(moment_text(one.at))), row, 0)
        grid.addWidget(_line(look.body(operation_words(one.operation))), row, 1)
    grid.setColumnStretch(1, 1)
    lines.addLayout(grid)


def _line(label: QLabel) -> QLabel:
    """One line that is never pressed lower than its letters, as a label that may wrap is."""
    label.setWordWrap(False)
    return label
