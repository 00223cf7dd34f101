"""The tour's way through the window, with a witness who notes what was on the screen at each step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from asfdesk.app import Program
from asfdesk.domain.signature import Role
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.tour.walker import Picture
from asfdesk.tour.way import Way


@dataclass(frozen=True)
class Shown:
    """What lay before a party when it signed: the checksum the page told, and the pages."""

    sha256: str
    pdf: bytes


@dataclass(frozen=True)
class Taken:
    """What the journey left. ``home`` holds register, settings, log, tmp and out; ``told`` a line for each step."""

    home: Path
    told: dict[str, str]
    recovery_key: str
    participant: UUID
    agreement: UUID
    visit: UUID
    shown: dict[Role, Shown]
    answered: dict[str, str]

    def document(self, pattern: str) -> Path:
        """The one exported document that matches."""
        (found,) = sorted((self.home / "out").glob(pattern))
        return found


def no_picture(_widget: QWidget, _name: str) -> None:
    """Journeys are not looked at."""


class JourneyWay(Way):
    """Walks every step and keeps what the officer and the parties had before them."""

    def __init__(self, program: Program, ask: PreparedAnswers, out: Path, picture: Picture) -> None:
        super().__init__(program, ask, out, picture)
        self.shown: dict[Role, Shown] = {}
        self.answered: dict[str, str] = {}

    def walk(self) -> dict[str, str]:
        """Steps 1 to 8 and the end of the program. Raises hands.Lost where the window does not answer."""
        steps = (
            self.first_start, self.register_participant, self.register_enterprise, self.look_around, self.search,
            self.begin_agreement, self.write_agreement, self.control_before_signing, self.sign, self.export, self.visit_today,
            self.agree_action, self.close_visit, self.today, self.close,
        )  # fmt: skip
        return {step.__name__: step() for step in steps}

    def _sign_one(self, page: SigningPage, picture: str) -> None:
        assert page.role is not None
        self.shown[page.role] = Shown(page.reader.mark.toolTip(), page.reader.pages._pdf)
        super()._sign_one(page, picture)

    def close_visit(self) -> str:
        """As the tour; what stood in the visit last is noted."""
        told = super().close_visit()
        self.answered = {item: answer.value for item, answer in self.seen().answers.items()}
        return told
