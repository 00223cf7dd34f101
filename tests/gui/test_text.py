"""Words: Swedish is loaded, plurals count, and every code of the domain has a sentence."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Fault, Problem, Rule, StoreFault
from asfdesk.gui.text import _Words, number_text, tr, value_text
from asfdesk.gui.words.wording import fault_text, problem_text, problems_text
from asfdesk.paths import resource


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_a_sentence_even_without_parameters(rule: Rule) -> None:
    sentence = problem_text(Problem(rule))
    assert str(rule) not in sentence
    assert "{" not in sentence


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_a_sentence_even_without_parameters(fault: Fault) -> None:
    sentence = fault_text(StoreFault(fault))
    assert str(fault) not in sentence
    assert "{" not in sentence


def test_an_impossible_date_is_named() -> None:
    assert (
        problem_text(Problem(Rule.NOT_A_DATE, params={"typed": "2026-02-31"}))
        == "31 februari 2026 finns inte."
    )


def test_limits_are_written_in_swedish() -> None:
    problem = Problem(Rule.OUT_OF_RANGE, params={"least": 1, "most": Decimal("1234.5")})
    assert problem_text(problem) == "Värdet ska ligga mellan 1 och 1\u00a0234,5."


def test_typed_braces_never_break_a_sentence() -> None:
    assert "{x}" in problem_text(Problem(Rule.UNPRINTABLE, params={"characters": "{x}"}))


def test_the_same_sentence_is_not_said_twice() -> None:
    assert (
        problems_text([Problem(Rule.REQUIRED, "a"), Problem(Rule.REQUIRED, "b")]) == "Det här måste fyllas i."
    )


def test_plurals_count() -> None:
    assert tr("%n things missing", n=1) == "1 sak saknas"
    assert tr("%n things missing", n=3) == "3 saker saknas"
    assert tr("%n things missing", n=1310) == "1\u00a0310 saker saknas"


def test_values_have_their_swedish_form() -> None:
    assert value_text(date(2026, 3, 3)) == "2026-03-03"
    assert value_text(time(9, 30)) == "09.30"
    assert number_text(Decimal("-1234.50")) == "\u22121\u00a0234,5"
    assert len(value_text("å" * 10_000)) == 60


def test_qt_speaks_swedish_too(appearance: object, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Save).text() == "Spara"


def test_a_translation_written_over_while_the_program_runs_does_not_kill_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "words.qm"
    file.write_bytes((resource("i18n") / "asfdesk_sv.qm").read_bytes())
    words = _Words(qapp, file)
    assert words.install()
    with file.open("wb"):  # as a compiler or an installer does; a mapped file would end the process here
        said = [words.translate("", text) for text in ("Save", "Undo", "Cancel", "Today")]
    QCoreApplication.removeTranslator(words)
    assert said == ["Spara", "Ångra", "Avbryt", "Idag"]
