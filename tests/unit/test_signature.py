"""Which drawings count as a signature."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.errors import Rule
from asfdesk.domain.signature import Ink, InkPoint, check_ink, check_on_paper, check_signing


def line(points: int, length: float) -> Ink:
    step = length / max(points - 1, 1)
    stroke = tuple(InkPoint(10 + n * step, 20, n * 8, 0.5) for n in range(points))
    return Ink(400, 150, (stroke,))


def test_nothing_drawn_is_refused() -> None:
    assert [p.rule for p in check_ink(None)] == [Rule.SIGNATURE_EMPTY]
    assert [p.rule for p in check_ink(Ink(400, 150))] == [Rule.SIGNATURE_EMPTY]


def test_one_dot_is_refused() -> None:
    assert [p.rule for p in check_ink(line(1, 0))] == [Rule.SIGNATURE_TOO_SHORT]


def test_a_short_tick_is_refused() -> None:
    assert [p.rule for p in check_ink(line(4, 300))] == [Rule.SIGNATURE_TOO_SHORT]
    assert [p.rule for p in check_ink(line(40, 20))] == [Rule.SIGNATURE_TOO_SHORT]


def test_a_drawn_name_is_accepted() -> None:
    assert check_ink(line(60, 250)) == []


def test_every_problem_of_a_signing_is_told_at_once() -> None:
    found = {(p.field, p.rule) for p in check_signing("", "", "", None)}
    assert found == {("name", Rule.REQUIRED), ("place", Rule.REQUIRED), ("ink", Rule.SIGNATURE_EMPTY)}


def test_strokes_are_not_in_any_repr() -> None:
    assert "InkPoint" not in repr(line(60, 250))


def test_a_day_on_paper_lies_between_the_locking_of_the_text_and_today() -> None:
    locked, today = date(2026, 3, 2), date(2026, 3, 9)

    def rules(day: date | None) -> list[Rule]:
        return [p.rule for p in check_on_paper("Åsa Öberg", "", "Gävle", day, locked, today)]

    assert rules(locked) == rules(today) == []
    assert rules(date(2026, 3, 1)) == [Rule.PAPER_DAY_BEFORE_TEXT]
    assert rules(date(2026, 3, 10)) == [Rule.PAPER_DAY_TO_COME]
    assert rules(None) == [Rule.REQUIRED]


def test_every_problem_of_a_signature_on_paper_is_told_at_once() -> None:
    found = {(p.field, p.rule) for p in check_on_paper("", "", "", None, None, date(2026, 3, 9))}
    assert found == {("name", Rule.REQUIRED), ("place", Rule.REQUIRED), ("signed_on", Rule.REQUIRED)}
