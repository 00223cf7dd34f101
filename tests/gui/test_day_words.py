"""Days in plain Swedish."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from asfdesk.gui.pages.today.day_words import age_words, day_and_time, today_words, when_words
from asfdesk.gui.text import load_language

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _swedish(qapp: QApplication) -> None:
    load_language(qapp)


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (-1, "i går"), (-3, "3 dagar sedan"), (0, "i dag"), (1, "i morgon"), (2, "torsdag, om 2 dagar"),
        (9, "om 9 dagar"), (60, "2027-01-23"), (-60, "2026-09-25"),
    ],
)  # fmt: skip
def test_a_day_is_said_as_people_say_it(distance: int, words: str) -> None:
    assert when_words(TODAY + timedelta(days=distance), TODAY) == words


def test_the_greeting_has_weekday_date_and_week() -> None:
    assert today_words(TODAY).replace("\u00a0", " ") == "tisdag 24 november 2026, vecka 48"


def test_a_visit_has_its_time_when_it_has_one() -> None:
    assert day_and_time(TODAY, time(9, 30)).replace("\u00a0", " ") == "tisdag 24 november 2026 kl. 09.30"


def test_ages_grow_from_just_now_to_days() -> None:
    words = [age_words(timedelta(minutes=minutes)) for minutes in (0, 1, 59, 60, 125, 60 * 24, 60 * 49)]
    assert words == ["alldeles nyss", "1 minut sedan", "59 minuter sedan", "1 timme sedan", "2 timmar sedan",
                     "1 dag sedan", "2 dagar sedan"]  # fmt: skip
