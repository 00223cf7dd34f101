"""What may be typed, and what gets a message instead."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.documents.scripts import unprintable
from asfdesk.domain import writing
from asfdesk.domain.errors import Rule


def rules(problems: list[writing.Problem]) -> list[Rule]:
    return [problem.rule for problem in problems]


@pytest.mark.parametrize(
    "name", ["Åsa Öberg", "Jean-Luc d'Arc", "Đặng Thị Ngọc", "Søren Kierkegård", "Ελένη", "Наталья"]
)
def test_names_of_the_register_are_accepted(name: str) -> None:
    assert writing.check_name(writing.tidy(name), "given_name") == []


@pytest.mark.parametrize("name", ["محمد", "שרה בן־דוד", "ሰላም", "สมชาย", "देवी", "Ἑλένη", "Հայկ"])
def test_a_name_in_a_script_that_prints_is_taken(name: str) -> None:
    assert writing.check_name(name, "given_name") == []
    assert unprintable(name) == ""


def test_a_name_that_no_typeface_can_print_gets_a_message_that_names_the_letters() -> None:
    problem = writing.check_name("山田", "given_name")[0]
    assert (problem.rule, problem.params["characters"]) == (Rule.UNPRINTABLE, "山田")


def test_emoji_in_a_name_is_refused_and_named() -> None:
    problem = writing.check_name("Åsa 😀", "given_name")[0]
    assert (problem.rule, problem.params["characters"]) == (Rule.UNPRINTABLE, "😀")


def test_character_that_turns_the_text_is_refused() -> None:
    assert rules(writing.check_name("Åsa\u202eÖberg", "given_name")) == [Rule.HIDDEN_CHARACTERS]


def test_ten_thousand_characters_are_too_many_for_a_name() -> None:
    problem = writing.check_name("Å" * 10_000, "family_name")[0]
    assert (problem.rule, problem.params) == (Rule.TOO_LONG, {"length": 10_000, "longest": writing.NAME})


def test_missing_name_is_required_unless_optional() -> None:
    assert rules(writing.check_name("  ", "name")) == [Rule.REQUIRED]
    assert writing.check_name("", "signatory", required=False) == []


def test_tidy_composes_letters_and_drops_control_characters() -> None:
    assert writing.tidy("  A\u030asa\x00\x07\r\nÖberg ") == "Åsa\nÖberg"


@given(st.text())
def test_tidy_is_done_after_once(text: str) -> None:
    once = writing.tidy(text)
    assert writing.tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("check", "good", "bad", "rule"),
    [
        (writing.check_email, "asa.oberg@exempel.se", "asa@exempel", Rule.EMAIL_FORM),
        (writing.check_phone, "070-123 45 67", "ring mig", Rule.PHONE_FORM),
        (writing.check_phone, "+46 26 17 80 00", "12", Rule.PHONE_FORM),
        (writing.check_postcode, "803 20", "8032", Rule.POSTCODE_FORM),
    ],
)
def test_contact_fields(check: object, good: str, bad: str, rule: Rule) -> None:
    assert callable(check)
    assert check(good, "field") == []
    assert check("", "field") == []
    assert rules(check(bad, "field")) == [rule]
