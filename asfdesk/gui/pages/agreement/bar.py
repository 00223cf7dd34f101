"""The buttons beside the title of an agreement: what is kept, what to show, and the way on to the signatures."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from asfdesk.domain.agreement import State
from asfdesk.gui.dress import look
from asfdesk.gui.pages.agreement.words import state_words
from asfdesk.gui.text import time_text, tr
from asfdesk.services.agreeing.agreements import Assessment

CROWDED = 760  # pixels; below this there is no room for a Save button beside what Ctrl+S does anyway
ROOMY = 1020  # pixels; from here there is room to say when the draft was kept


class AgreementBar(QWidget):
    """While the agreement is a draft its buttons are shown, afterwards only its state."""

    def __init__(self) -> None:
        super().__init__()
        self._drafting = False
        self.kept = look.hint()
        self.kept.setWordWrap(False)
        self.kept.setObjectName("agreement.kept")
        widest = self.kept.fontMetrics().horizontalAdvance(tr("Draft kept {time}", time="00.00"))
        self.kept.setMinimumWidth(widest)  # so that nothing moves when it is written
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.state = look.badge("")
        self.check_list = look.icon_button("list-checks", tr("Show or hide the check list"))
        self.preview = look.icon_button("file-text", tr("Show or hide the preview (Ctrl+P)"))
        self.more = look.quiet_button(tr("More"), "ellipsis")
        self.more.setAccessibleName(tr("More"))
        self._menu = QMenu(self.more)
        self.export = self._menu.addAction(look.icon("file-down"), tr("Save the draft as PDF"))
        self.template = self._menu.addAction(look.icon("files"), tr("Another template or edition…"))
        self.discard = self._menu.addAction(look.icon("trash-2"), tr("Throw the draft away"))
        self.more.setMenu(self._menu)
        self.save = look.secondary_button(tr("Save"), "save")
        self.save.setToolTip(tr("Ctrl+S"))
        self.present = look.primary_button(tr("Ready to sign"), "signature")
        names: dict[str, QObject] = {
            "list": self.check_list, "preview_toggle": self.preview, "more": self.more, "export_draft": self.export,
            "discard": self.discard, "template": self.template, "save": self.save, "present": self.present,
        }  # fmt: skip
        for name, thing in names.items():
            thing.setObjectName(f"agreement.{name}")
        self.setLayout(
            look.row(self.state, self.kept, self.check_list, self.preview, self.more, self.save, self.present)
        )

    def show_state(self, state: State, width: int) -> None:
        """What fits an agreement in this state on a page of ``width`` pixels."""
        words, meaning = state_words(state)
        look.set_badge(self.state, words, meaning)
        self._drafting = state is State.DRAFT
        self.kept.setText(tr("Draft"))
        self.share_room(width)

    def share_room(self, width: int) -> None:
        """Leave out what there is no room for."""
        self.state.setVisible(not self._drafting)
        for widget in (self.check_list, self.preview, self.more, self.present):
            widget.setVisible(self._drafting)
        crowded = width < CROWDED
        self.save.setVisible(self._drafting and not crowded)
        self.more.setText("" if crowded else tr("More"))
        self.present.setIcon(QIcon() if crowded else look.icon("signature", "on_accent"))
        self.kept.setVisible(self._drafting and width >= ROOMY)

    def show_kept(self, at: datetime, *, draft: bool) -> None:
        """That a draft was kept or the agreement saved, and when on Swedish clocks."""
        time = time_text(at)
        self.kept.setText(tr("Draft kept {time}", time=time) if draft else tr("Saved {time}", time=time))

    def show_assessment(self, found: Assessment) -> None:
        """What the way on to the signatures will do."""
        left = len(found.gaps) + len(found.problems) + len(found.control)
        self.present.setToolTip(
            tr("Locks the text so that all three can sign")
            if found.ready
            else tr("%n things are left; a click goes to the first", n=left)
        )
