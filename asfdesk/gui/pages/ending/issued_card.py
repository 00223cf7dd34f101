"""What has been issued: the copies for each who may have one, with what each leaves out and why, as files and paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from asfdesk.documents.content import Document
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.ladder_card import LadderCard, OnLadder
from asfdesk.gui.pages.agreement.words import topics_text
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing, closing_seals
from asfdesk.services.finishing.closing import Recipient
from asfdesk.services.finishing.endings import EndingView
from asfdesk.services.output.exports import Export

from .words import recipient_words


class IssuedCard(QFrame):
    """Hidden while nothing has been issued."""

    def __init__(self, desk: Desk, window: Surroundings, page: QWidget, kind: ClosingKind) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window, self._kind = desk, window, kind
        self._saver = DocumentSaver(desk, window, page)
        self._view: EndingView | None = None
        self._to: list[Recipient] = []
        layout = look.column(look.M, look.L)
        self.setLayout(layout)
        self.title = look.subheading("")
        layout.addWidget(self.title)
        self._list: QVBoxLayout = look.column(look.M)
        layout.addLayout(self._list)
        self.ladder: LadderCard | None = None
        self._ladder_place: QVBoxLayout = look.column(0)
        layout.addLayout(self._ladder_place)

    def show_issued(self, view: EndingView, document: Callable[[], Document]) -> None:
        """Show the copies of what was issued last; ``document`` makes the whole one, to say what a copy leaves out."""
        self._view = view
        issued = closing.latest_of(view, self._kind)
        self.setVisible(issued is not None)
        look.clear(self._list)
        look.clear(self._ladder_place)
        self.ladder = None
        if issued is None:
            return
        day = date_text(self._desk.local(issued.issued_at).date())
        several = sum(one.kind is self._kind for one in view.issued)
        self.title.setText(tr("Issued {day}", day=day) + (f" ({several})" if several > 1 else ""))
        self._to = closing.recipients(self._desk, view, self._kind)
        whole = document()
        for place, to in enumerate(self._to):
            self._list.addWidget(self._line(place, to, view, whole))
        self.ladder = LadderCard(self._desk, self._window, closing_on_ladder(self._desk, issued), inside=True)
        self.ladder.setObjectName(f"{self._kind}.ladder")
        self._ladder_place.addWidget(look.separator())
        self._ladder_place.addWidget(self.ladder)

    def _line(self, place: int, to: Recipient, view: EndingView, whole: Document) -> QWidget:
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        layout.addWidget(look.with_role(look.body(recipient_words(to)), "label"))
        gone = closing.withheld(self._desk, view, whole, to)
        if gone:
            said = tr(
                "Left out because the participant has not consented to share it: {topics}.",
                topics=topics_text(frozenset(gone)),
            )
            layout.addWidget(look.hint(said))
        if closing_seals.is_bare(self._kind, to):
            layout.addWidget(
                look.hint(
                    tr(
                        "Without seal and data: a seal names the authority, and this one is shown to employers."
                    )
                )
            )
        save = look.quiet_button(tr("Save as PDF"), "file-down")
        paper = look.icon_button("printer", tr("Print"))
        lock = look.icon_button("lock-keyhole", tr("Save with a password…"))
        buttons: tuple[tuple[QAbstractButton, str, str], ...] = (
            (save, "save", tr("Save as PDF")),
            (paper, "print", tr("Print")),
            (lock, "lock", tr("Save with a password…")),
        )
        slots = {"save": self._on_save, "print": self._on_print, "lock": self._on_lock}
        for button, name, words in buttons:
            button.setObjectName(f"{self._kind}.{name}.{to.whose}")
            button.setAccessibleName(f"{words}: {recipient_words(to)}")
            button.setProperty("place", place)
            button.clicked.connect(slots[name])
        layout.addLayout(look.row(save, paper, lock, None, spacing=look.XS))
        return made

    def _make(self, seen: Seen = Seen.EXPORT) -> Callable[[], Export]:
        sender = self.sender()
        assert sender is not None
        assert self._view is not None
        to = self._to[int(sender.property("place"))]
        return partial(
            closing_seals.export_closing, self._desk, self._view.view.placement.id, self._kind, to, seen=seen
        )

    @Slot()
    def _on_save(self) -> None:
        if self._view is not None:
            self._saver.save(self._make(), about=self._view.view.placement.id)

    @Slot()
    def _on_print(self) -> None:
        if self._view is not None:
            self._saver.print_out(self._make(Seen.PRINT), about=self._view.view.placement.id)

    @Slot()
    def _on_lock(self) -> None:
        self._saver.save_locked(self._make())


def closing_on_ladder(desk: Desk, issued: ClosingDocument) -> OnLadder:
    """An issued document: the case file's copy, and the workplace's where it has one."""
    narrow = Copy.SUPERVISOR in closing_seals.copies_of(issued.kind)
    return OnLadder(
        whole=lambda: closing_seals.closing_ladder(desk, issued),
        narrow=(lambda: closing_seals.closing_ladder(desk, issued, Copy.SUPERVISOR)) if narrow else None,
        climb=lambda: closing_seals.climb_closing(desk, issued),
    )
