"""The protocols of earlier disposals: which, how strongly each proves what it says, and the sealed file."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from asfdesk.domain.disposal import DisposalMade
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.seal_ladder import Hindrance
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.ladder_words import summary_words
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import date_text, tr
from asfdesk.gui.words.wording import fault_text
from asfdesk.services.desk import Desk
from asfdesk.services.rights import disposal_protocols


class ProtocolsCard(QFrame):
    """Hidden while nothing was ever disposed of."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._made: dict[str, DisposalMade] = {}
        self._saver = DocumentSaver(desk, window, self)
        self.which = ChoiceField([], width=280)
        self.which.set_name(tr("Earlier protocols"))
        self.which.combo.setObjectName("retention.protocol")
        self.which.combo.setMinimumWidth(280)  # number and day are read as a whole
        self.which.changed.connect(self.show_ladder)
        self.icon = look.IconLabel("circle-check", "ok")
        self.words = look.hint()
        self.words.setObjectName("retention.sealed")
        self.again = look.secondary_button(tr("Try again"), "rotate-ccw")
        self.again.setObjectName("retention.seal")
        self.again.clicked.connect(self._on_again)
        self.save = look.quiet_button(tr("Save the protocol"), "file-down")
        self.save.setObjectName("retention.save")
        self.save.clicked.connect(self._on_save)
        label = look.with_role(look.body(tr("Earlier protocols")), "label")
        label.setWordWrap(False)
        label.setBuddy(self.which.combo)
        line = look.row(label, self.which, self.save, self.icon, spacing=look.S)
        line.addWidget(self.words, 1)
        line.addWidget(self.again)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def show_protocols(self) -> None:
        """Read which there are; the latest is chosen."""
        made = disposal_protocols.disposals(self._desk)
        self._made = {one.number: one for one in made}
        self.setVisible(bool(made))
        self.which.set_choices([(one.number, f"{one.number} · {date_text(one.day)}") for one in made])
        if made:
            self.which.show_value(made[0].number)
        self.show_ladder()

    def chosen(self) -> DisposalMade | None:
        """The protocol that is chosen."""
        return self._made.get(str(self.which.read()))

    @Slot()
    def show_ladder(self) -> None:
        """How strongly the chosen protocol proves what it says, and what can be done about it."""
        chosen = self.chosen()
        if chosen is None:
            return
        ladder = disposal_protocols.ladder(self._desk, chosen.id)
        meaning = Meaning.DANGER if ladder.failed else Meaning.OK
        self.icon.set_icon(look.MEANING_ICONS[meaning], str(meaning))
        look.with_role(self.words, "problem" if ladder.failed else "hint")
        self.words.setText(summary_words(ladder))
        waits = [one for one in ladder.missing if one.hindrance is not Hindrance.NO_TIME_SERVICE]
        self.again.setVisible(bool(waits))
        self.again.setText(tr("Try again") if ladder.failed else tr("Do it now"))

    @Slot()
    def _on_again(self) -> None:
        chosen, desk = self.chosen(), self._desk
        if chosen is None:
            return
        self.again.setEnabled(False)

        def work(_progress: Report) -> object:
            return disposal_protocols.go_up(desk, chosen.id)

        task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_over)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, StoreFault) and error.fault in (Fault.SEAL_FAILED, Fault.TIME_SERVICE):
            self._window.messages.show_message(
                Meaning.DANGER,
                fault_text(error),
                tr("Settings"),
                lambda: self._window.navigator.go("settings"),
            )
        else:
            self._window.messages.show_error(error)

    @Slot()
    def _on_over(self) -> None:
        self.again.setEnabled(True)
        self.show_ladder()

    @Slot()
    def _on_save(self) -> None:
        if (chosen := self.chosen()) is not None:
            self.save_file(chosen)

    def save_file(self, made: DisposalMade) -> None:
        """Ask where, and save the sealed file."""
        desk = self._desk
        self._saver.save(lambda: disposal_protocols.protocol_file(desk, made))

    def save_number(self, number: str) -> None:
        """The same by the protocol's number."""
        if (made := self._made.get(number)) is not None:
            self.save_file(made)
