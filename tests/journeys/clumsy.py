"""The way of an officer who gets everything wrong at first: each mistake is typed or drawn, noted, and then put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from asfdesk.app import Program
from asfdesk.domain.change import Kind
from asfdesk.domain.signature import Role
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.page import Page
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.register.enterprise import EnterprisePage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.services import drafts
from asfdesk.tour import people
from asfdesk.tour.hands import Qt, click, draw, find, press, wait, write
from asfdesk.tour.walker import Picture
from asfdesk.tour.way import Way

LONG = "Å" * 10_000
RIGHT_TO_LEFT = "مريم"
NAMES = {"long": LONG, "no typeface": "山田", "turned": "Åsa \u202ennamtsiW", "emoji": "Åsa 🌻"}
SIGNING = {"name": NAMES, "capacity": {"emoji": "Deltagare 🌻"}, "place": {"long": LONG, "emoji": "Gävle 🌻"}}
NUMBERS = {"check digit": "19840517-0006", "no such day": "19840231-0005", "half": "840517"}


@dataclass(frozen=True)
class Refusal:
    """``said`` stood in view at the field, where ``typed`` was ``held``; ``draft`` is what a killed program finds."""

    said: str
    typed: str
    held: str
    draft: str = ""


class ClumsyWay(Way):
    """``refused`` has a refusal for each mistake, by "field: mistake"."""

    def __init__(self, program: Program, ask: PreparedAnswers, out: Path, picture: Picture) -> None:
        super().__init__(program, ask, out, picture)
        self.refused: dict[str, Refusal] = {}
        self.shown_again: dict[str, str] = {}
        self.today: date = date.min
        self.read_right_to_left = ""

    def walk(self) -> None:
        """From an empty folder to a signed agreement, each step with its mistakes, and the program closed."""
        for step in (
            self.first_start, self.register_participant, self.register_enterprise, self.begin_agreement,
            self.write_agreement, self.control_before_signing, self.sign, self.close,
        ):  # fmt: skip
            step()

    # ------------------------------------------------------------------------------------------ mistakes

    def write_participant(self, page: ParticipantPage) -> None:
        """Names and numbers that cannot be; then away from the page and back; then right."""
        save = find(page, "participant.save")
        given, number = page.form.fields["given_name"], page.form.fields["person_number"]
        for mistake, typed in NUMBERS.items():
            self._mistake(f"person number: {mistake}", page, number, typed, save)
        for mistake, typed in NAMES.items():
            self._mistake(f"given name: {mistake}", page, given, typed, save)
        put(find(page, "participant.family_name"), LONG)
        self.window.go("today")
        self.idle()
        self.window.messages._action.click()
        again = self.here(ParticipantPage)
        for key in ("given_name", "family_name", "person_number"):
            control = again.form.fields[key].control
            assert isinstance(control, QLineEdit)
            self.shown_again[key] = control.text()
        super().write_participant(again)
        given = find(again, "participant.given_name")
        write(given, RIGHT_TO_LEFT)
        click(find(again, "participant.save"))
        self.idle()
        self.read_right_to_left = again.record.given_name
        write(given, people.PARTICIPANT["given_name"])
        click(find(again, "participant.save"))
        self.idle()

    def write_enterprise(self, page: EnterprisePage) -> None:
        """As for the participant."""
        save = find(page, "enterprise.save")
        for mistake, typed in NAMES.items():
            self._mistake(f"enterprise name: {mistake}", page, page.form.fields["name"], typed, save)
        self._mistake("org number: check digit", page, page.form.fields["org_number"], "402000-9901", save)
        super().write_enterprise(page)

    def write_agreement(self) -> str:
        """First as it should be; then days that do not exist, an end before the start, a period without end."""
        told = super().write_agreement()
        page = self.here(AgreementPage)
        assert page.editor is not None
        form, present = page.editor.form, find(page, "agreement.present")
        start, end = self._period()
        self.today = start
        right = {
            "signatory": people.ENTERPRISE["signatory"], "start": f"{start}", "end": f"{end}",
            "hours_per_week": "20",
        }  # fmt: skip
        wrong = {
            "signatory": NAMES,
            "start": {"no such day": f"{start.year}-02-31", "too far": "1984-05-17"},
            "end": {
                "no such day": f"{start.year}-11-31",
                "before the start": f"{start - timedelta(days=1)}",
                "too long": f"{start + timedelta(days=3 * 366)}",
            },
            "hours_per_week": {"words": "tjugo", "too many": "200"},
        }
        for key, mistakes in wrong.items():
            for mistake, typed in mistakes.items():
                self._mistake(f"{key}: {mistake}", page, form.fields[key], typed, present)
            write(form.fields[key].control, right[key])
        click(find(page, "agreement.save"))
        return told

    def _sign_one(self, page: SigningPage, picture: str) -> None:
        """Nothing drawn and a dot; the first to sign writes a name and a place that cannot be as well; then right."""
        role, card, sign = page.role, page.card, find(page, "signing.sign")
        if not card.has_read():
            click(find(page, "signing.read"))
        write(find(page, "signing.place"), people.SIGNED_AT)
        self._sign_wrongly(f"{role}: nothing drawn", page, sign)
        draw(card.pad, [[(0.5, 0.5)]])
        self._sign_wrongly(f"{role}: a dot", page, sign)
        click(find(page, "signing.clear"))
        if role is Role.PARTICIPANT:
            for key, mistakes in SIGNING.items():
                field = card.form.fields[key]
                right = field.read()
                for mistake, typed in mistakes.items():
                    self._mistake(f"{key} at signing: {mistake}", page, field, typed, sign)
                write(field.control, right)
        super()._sign_one(page, picture)

    # ------------------------------------------------------------------------------------------ what is seen

    def _mistake(self, name: str, page: Page, field: Field, typed: str, act: QWidget) -> None:
        """Type it and try to go on; note what is said at the field."""
        put(field.control, typed)
        press(field.control, Qt.Key.Key_Tab)
        click(act)
        wait(lambda: bool(field.problem_text), f"a word at the field about {name}")
        assert self.window.stack.currentWidget() is page, f"{name} went through"
        control = field.control
        assert isinstance(control, QLineEdit)
        label = field._problem
        assert label is not None
        self._in_view(label, name)
        subject = self._subject(page)
        kept = drafts.find_draft(self.desk, *subject) if subject is not None else None
        self.refused[name] = Refusal(label.text(), typed, control.text(), kept.payload if kept else "")

    def _sign_wrongly(self, name: str, page: SigningPage, act: QWidget) -> None:
        click(act)
        label = page.card.pad_problem
        wait(label.isVisible, f"a word at the pad about {name}")
        self._in_view(label, name)
        self.refused[name] = Refusal(label.text(), "", "")

    def _in_view(self, label: QLabel, name: str) -> None:
        wait(lambda: not label.visibleRegion().isEmpty(), f"the word about {name} to be in view", 5.0)

    def _subject(self, page: Page) -> tuple[Kind, UUID] | None:
        if isinstance(page, ParticipantPage | EnterprisePage):
            return page.kind, page.record.id
        return None


def put(target: QWidget, text: str) -> None:
    """Type it; what nobody would type is pasted."""
    if len(text) < 1000:
        write(target, text)
        return
    write(target, "")
    QApplication.clipboard().setText(text)
    press(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
