"""Where the tour is in the program: its window, its desk, the page in view, and what it has made so far."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QLabel, QWidget

from asfdesk.app import Program
from asfdesk.domain.visit import VisitView
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.page import Page
from asfdesk.gui.signing.card import SigningCard
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.demo.handwriting import signature_of
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits

from .hands import Lost, draw, wait

Picture = Callable[[QWidget, str], None]
P = TypeVar("P", bound=Page)


class Walker:
    """Where the tour is: the program, its window and desk, and what has been made so far."""

    def __init__(self, program: Program, ask: PreparedAnswers, out: Path, picture: Picture) -> None:
        self.program, self.ask, self.out, self.picture = program, ask, out, picture
        self.recovery_key = ""
        self.participant: UUID | None = None
        self.enterprise: UUID | None = None
        self.agreement: UUID | None = None
        self.visit: UUID | None = None

    @property
    def window(self) -> MainWindow:
        """The main window. Raises Lost before the register is open."""
        if self.program.window is None:
            raise Lost("the main window is not open")
        return self.program.window

    @property
    def desk(self) -> Desk:
        """The desk under the window."""
        if self.program.desk is None:
            raise Lost("the register is not open")
        return self.program.desk

    def page(self, key: str, kind: type[P], subject: object = None) -> P:
        """Go to a page and be there."""
        self.window.go(key, subject)
        return self.here(kind)

    def here(self, kind: type[P]) -> P:
        """The page in view, which must be of this kind."""
        wait(lambda: isinstance(self.window.stack.currentWidget(), kind), kind.__name__)
        page = self.window.stack.currentWidget()
        assert isinstance(page, kind)
        return page

    def give_name(self, card: SigningCard) -> None:
        """The name of whose turn it is, drawn with a pen."""
        ink = signature_of(card.given().name)
        draw(card.pad, [[(p.x / ink.width, p.y / ink.height) for p in stroke] for stroke in ink.strokes])

    def idle(self) -> None:
        """Until nothing is under way in the background."""
        wait(lambda: self.program.tasks.idle, "the work in the background")

    def shown_words(self) -> list[str]:
        """Every text that stands in the window now."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def seen(self) -> VisitView:
        """The visit as it is saved."""
        assert self.visit is not None
        return visits.get_visit(self.desk, self.visit)
