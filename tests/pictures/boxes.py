"""The boxes that stop the officer: questions of every kind, the file dialogue, the report of a bug, the card at a demo's start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from asfdesk.gui.crash import CrashDialog
from asfdesk.gui.dress import look
from asfdesk.gui.guards.file_dialog import qt_dialog
from asfdesk.gui.guards.password_question import PasswordQuestion
from asfdesk.gui.question import Question, ReasonQuestion

from .scenes import Scene


def boxes() -> Iterator[Scene]:
    """Each shown without stopping the program."""
    made = {
        "confirm": Question(
            None, "Lämna in överenskommelsen för underskrift?",
            "Texten låses och kan inte ändras medan den undertecknas. Den kan tas tillbaka tills alla har undertecknat.",
            ["Lås texten och gå till underskrift"],
        ),
        "danger": Question(
            None, "Kasta utkastet?", "Det som är skrivet försvinner. Det går att ångra tills programmet stängs.",
            ["Kasta utkastet"], danger=True,
        ),
        "choose": Question(
            None, "Spara det som är skrivet?", "Du har ändrat uppgifterna om deltagaren men inte sparat dem.",
            ["Spara", "Spara inte"],
        ),
        "reason": ReasonQuestion(
            None, "Öppna ett ärende med skyddade personuppgifter?", "Skälet står i läsloggen tillsammans med ditt namn.",
            ["Möte", "Handläggning", "Telefonsamtal", "Kontroll", "Annat, med egna ord"], own=4, yes="Öppna ärendet",
        ),
        "password": PasswordQuestion(None, "kvist-5-sommar-vante-bro"),
        "bug": CrashDialog("asfdesk 0.1\nValueError\n  gui/pages/visit/page.py:117 in reload\n" * 6),
    }  # fmt: skip
    for name, box in made.items():
        box.show()
        yield Scene(f"box-{name}", box)
        box.close()
        box.deleteLater()
    line = Question(None, "Vad heter mallen?", "", ["Fortsätt"])
    label = look.with_role(look.body("Namn"), "label")
    edit = QLineEdit("Överenskommelse om arbetsträning")
    label.setBuddy(edit)
    edit.setAccessibleName("Namn")
    line.place.addWidget(label)
    line.place.addWidget(edit)
    line.show()
    yield Scene("box-text", line)
    line.close()
    for name, mode in (
        ("open", QFileDialog.AcceptMode.AcceptOpen),
        ("save", QFileDialog.AcceptMode.AcceptSave),
    ):
        dialog = qt_dialog(None, "Spara överenskommelsen", Path.cwd(), "PDF (*.pdf)")
        dialog.setAcceptMode(mode)
        dialog.show()
        yield Scene(f"box-file-{name}", dialog)
        dialog.close()
