"""Where a paper belongs: its code says so, or the officer does after a warning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from asfdesk.documents.paper_copy import PaperOf
from asfdesk.domain.signature import Copy
from asfdesk.exchange.scans import ScannedPage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import paper
from asfdesk.services.signatures.paper import ByPen

from .paper_words import PaperWords
from .scan_reading import ScanReading

MOST = 8
"""Agreements to choose among; beyond this a list of buttons helps nobody."""


class PaperDrop(QObject):
    """Takes files dropped on the window and opens the page of what they belong to."""

    def __init__(
        self,
        desk: Desk,
        window: Surroundings,
        parent: QObject,
        in_view: Callable[[], object] = lambda: None,
    ) -> None:
        """``in_view``: the page in view, which may ask for pages that no code gives to anybody (``take_bare``)."""
        super().__init__(parent)
        self._in_view = in_view
        self._desk, self._window = desk, window
        self.reading = ScanReading(window, self)
        self.reading.read.connect(self._on_read)

    @Slot(object)
    def take(self, paths: list[Path]) -> None:
        """Read the files; what follows comes when they are read."""
        self.reading.start(paths)

    @Slot(object)
    def _on_read(self, pages: list[ScannedPage]) -> None:
        found = paper.sort_pages(self._desk, pages)
        if found.by_subject:
            chosen = self._one_of(list(found.by_subject))
            if chosen is not None:
                mine = found.by_subject[chosen]
                self._window.navigator.go("paper", (chosen, mine, None))
                left = len(pages) - len(mine)
                if left:
                    self._window.messages.show_warning(
                        tr("%n pages belong to something else and were left out.", n=left)
                    )
            return
        take = getattr(self._in_view(), "take_bare", None)
        if not callable(take) or not take(pages):
            self._without_code(found.strange)

    def _one_of(self, keys: Sequence[UUID]) -> UUID | None:
        if len(keys) == 1:
            return keys[0]
        found = [one for key in keys[:MOST] if (one := paper.by_pen(self._desk, key)) is not None]
        index = self._window.ask.choose(
            tr("The papers belong to several documents"),
            tr("Take one at a time. Which first?"),
            [subject_words(one) for one in found],
        )
        return None if index is None else found[index].key

    def _without_code(self, pages: tuple[ScannedPage, ...]) -> None:
        waiting = paper.to_choose(self._desk)
        if not waiting:
            self._window.messages.show_warning(
                tr(
                    "No control code was found in the picture, and no agreement waits for signatures. The paper of a "
                    "protocol is chosen on the protocol's own page."
                )
            )
            return
        index = self._window.ask.choose(
            tr("No control code was found"),
            tr(
                "The program cannot check that the paper has the text of the agreement. You must have compared them "
                "yourself; the kept paper says so. Try first with a sharper picture of the whole page. Which agreement "
                "was signed? The paper of a protocol is chosen on the protocol's own page."
            ),
            [subject_words(one) for one in waiting[:MOST]],
        )
        if index is None:
            return
        copy = choose_copy(self._window, PaperWords.of(PaperOf.AGREEMENT).whole)
        if copy is not None:
            self._window.navigator.go("paper", (waiting[index].key, pages, copy))


def choose_copy(window: Surroundings, whole: str) -> Copy | None:
    """Which copy a paper without code is; ``whole`` names the one that holds everything."""
    index = window.ask.choose(
        tr("Which copy is it?"),
        tr("The enterprise signs a copy of its own, without what the participant has not agreed to share."),
        [whole, tr("The supervisor's copy")],
    )
    return None if index is None else (Copy.FULL, Copy.SUPERVISOR)[index]


def subject_words(subject: ByPen) -> str:
    """Number and enterprise; no name of a person stands in a list to choose from."""
    words = tr("{number} · {enterprise}", number=subject.number, enterprise=subject.enterprise)
    return words if subject.waits else tr("{what} (does not wait for signatures)", what=words)
