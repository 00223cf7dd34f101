"""The card of the phrase bank: every phrase with where it was written, changed and removed here."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from asfdesk.domain.note import Phrase
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import phrases


class PhrasesCard(QFrame):
    """The officer's own phrases."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._list: QVBoxLayout = look.column(look.S)
        self.add = look.secondary_button(tr("New phrase…"), "plus")
        self.add.setObjectName("settings.phrases.add")
        self.add.clicked.connect(self._on_add)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Phrases")))
        layout.addWidget(
            look.hint(
                tr(
                    "Words that you use again and again in notes. Write no names and nothing about anybody in particular."
                )
            )
        )
        layout.addLayout(self._list)
        layout.addLayout(look.row(self.add, None))
        self.setLayout(layout)

    def show_state(self) -> None:
        """Every phrase there is."""
        look.clear(self._list)
        found = phrases.phrases(self._desk)
        if not found:
            self._list.addWidget(look.hint(tr("No phrases yet.")))
        for phrase in found:
            words = look.column(look.XS)
            words.addWidget(look.body(phrase.text))
            if phrase.section:
                words.addWidget(look.hint(phrase.section))
            change = look.quiet_button(tr("Edit"))
            change.setAccessibleName(tr("Change: {text}", text=phrase.text))
            change.clicked.connect(partial(self._change, phrase))
            remove = look.icon_button("trash-2", tr("Remove: {text}", text=phrase.text), "muted")
            remove.setToolTip(tr("Remove"))
            remove.clicked.connect(partial(self._remove, phrase))
            line = look.row(spacing=look.S)
            line.addLayout(words, 1)
            line.addWidget(change)
            line.addWidget(remove)
            self._list.addLayout(line)

    @Slot()
    def _on_add(self) -> None:
        self._write(None)

    def _change(self, phrase: Phrase, _checked: bool = False) -> None:
        self._write(phrase)

    def _write(self, known: Phrase | None) -> None:
        text = self._window.ask.text(
            tr("New phrase") if known is None else tr("Change the phrase"),
            tr("Phrase"),
            value=known.text if known else "",
        )
        if text is None:
            return
        section = known.section if known else ""
        kept = attempt(self._window.messages, lambda: phrases.save_phrase(self._desk, text, section, known))
        if kept is not None:
            self.show_state()

    def _remove(self, phrase: Phrase, _checked: bool = False) -> None:
        def deed() -> bool:
            phrases.delete_phrase(self._desk, phrase.id)
            return True

        if attempt(self._window.messages, deed):
            self.show_state()
            self._window.messages.show_ok(
                tr("The phrase is removed."), tr("Undo"), partial(self._restore, phrase.id)
            )

    def _restore(self, key: UUID) -> None:
        def deed() -> bool:
            phrases.restore_phrase(self._desk, key)
            return True

        if attempt(self._window.messages, deed):
            self.show_state()
