"""The control before signing as a rule: which points are asked for, what counts as an answer, what is refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from asfdesk.documents.agreement_control import law_words
from asfdesk.domain.before_signing import (
    ControlMark,
    Finding,
    Known,
    Standing,
    check_mark,
    findings,
    points_for,
)
from asfdesk.domain.errors import Rule
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind
from tests.unit.trade import catalogue

DATA = catalogue()
TODAY = date(2026, 3, 2)
START = date(2026, 3, 9)


def asked(measure: str, kind: CommissionerKind = CommissionerKind.AF, on: date = START) -> dict[str, str]:
    found = points_for(DATA.control_points, DATA.measure(measure, on), kind, on)
    return {point.code: law_words(point) for point in found}


def point(code: str, on: date = START):
    return next(p for p in DATA.control_points if p.code == code and p.in_force(on))


def mark(code: str = "union_heard", **what: object) -> ControlMark:
    given: dict[str, object] = {"standing": Standing.DONE, "on": TODAY, "by": "Ann-Sofie Åkerlund", **what}
    return ControlMark(new_id(), new_id(), code, **given)  # type: ignore[arg-type]


def test_work_training_is_controlled_by_the_ordinances_of_2000_and_2007() -> None:
    assert asked("work_training") == {
        "union_heard": "9 a § förordning (2000:628)",
        "organiser_sound": "9 b–9 c §§ förordning (2000:628)",
        "supervisor_named": "10 § förordning (2007:414)",
        "action_plan": "5 a–6 §§ förordning (2000:628)",
        "period_motivation": "10 § förordning (2007:414)",
        "consent_documented": "JO 3507-2017",
    }


def test_a_practice_needs_the_commitments_of_its_own_ordinance() -> None:
    found = asked("work_practice")
    assert (
        found["certificate_commitment"] == found["supervision_commitment"] == "14 a § förordning (2000:634)"
    )
    assert found["no_displacement"] == "14 § förordning (2000:634)"
    assert "period_motivation" not in found


def test_a_municipal_practice_is_consulted_on_by_the_law_of_its_day() -> None:
    municipality = CommissionerKind.MUNICIPALITY
    now = asked("municipal_practice", municipality)
    before = asked("municipal_practice", municipality, date(2025, 6, 30))
    assert now["af_consultation"] == "12 kap. 4 § socialtjänstlag (2025:400)"
    assert before["af_consultation"].startswith("4 kap. 4 § socialtjänstlag (2001:453)")
    assert "union_heard" not in now


@pytest.mark.parametrize("measure", DATA.all_measures, ids=lambda m: f"{m.code}-{m.valid_from}")
def test_no_point_is_asked_twice_and_each_answers_only_for_what_the_form_has(measure) -> None:
    for kind in measure.ordering_kinds:
        points = points_for(DATA.control_points, measure, kind, measure.valid_from)
        assert max(Counter(p.code for p in points).values()) == 1
        assert {"supervisor_named", "consent_documented"} <= {p.code for p in points}
        needs = {f"requirements.{need.code}" for need in measure.requirements}
        for one in points:
            if one.known_by == "answers":
                assert needs & set(one.fields), one.code


def test_wordings_of_a_point_follow_each_other_without_gap() -> None:
    for code in {p.code for p in DATA.control_points}:
        for measure in ("municipal_practice", "work_training"):
            rows = [
                p for p in DATA.control_points
                if p.code == code and (not p.applies.measures or measure in p.applies.measures)
            ]  # fmt: skip
            dated = sorted((p for p in rows if p.applies.measures), key=lambda p: p.valid_from)
            for earlier, later in pairwise(dated):
                assert earlier.valid_to is not None
                assert (later.valid_from - earlier.valid_to).days == 1, code


def test_what_the_officer_set_goes_before_what_the_register_knows_but_a_filled_gap_is_none() -> None:
    union = point("union_heard")
    known = {"union_heard": Known("Beskrivet i överenskommelsen")}
    assert findings([union], [], {})[0].standing is Standing.OPEN
    assert findings([union], [], known)[0] == Finding(
        union, Standing.DONE, words="Beskrivet i överenskommelsen", known=True
    )
    done = mark()
    assert findings([union], [done], known)[0].by == "Ann-Sofie Åkerlund"
    lacking = mark(standing=Standing.LACKING, reason="Facket svarar inte")
    assert findings([union], [lacking], {})[0].standing is Standing.LACKING
    assert findings([union], [lacking], known)[0].standing is Standing.DONE
    cleared = replace(done, standing=Standing.OPEN)
    assert findings([union], [cleared], {})[0].standing is Standing.OPEN
    locked = mark(known=True, on=None, by="", reason="Beskrivet")
    assert findings([union], [locked], {})[0].standing is Standing.OPEN, "what was locked once is asked anew"


@pytest.mark.parametrize("standing", [Standing.LACKING, Standing.NOT_APPLICABLE])
@pytest.mark.parametrize("reason", ["", "   ", "\n\n"])
def test_a_gap_without_a_reason_is_no_answer(standing: Standing, reason: str) -> None:
    one = mark(standing=standing, reason=reason)
    assert [p.rule for p in check_mark(one, point("union_heard"), TODAY, START)] == [Rule.REQUIRED]
    assert not findings([point("union_heard")], [one], {})[0].settled


@pytest.mark.parametrize(
    ("what", "rule", "at"),
    [
        ({"on": None}, Rule.REQUIRED, "on"),
        ({"by": ""}, Rule.REQUIRED, "by"),
        ({"on": date(2026, 3, 3)}, Rule.DATE_OUT_OF_RANGE, "on"),
        ({"on": date(1026, 3, 3)}, Rule.DATE_OUT_OF_RANGE, "on"),
        ({"by": "Ö" * 10_000}, Rule.TOO_LONG, "by"),
        ({"by": "Ann\u202eSofie"}, Rule.HIDDEN_CHARACTERS, "by"),
        ({"by": "Ann\nSofie"}, Rule.HIDDEN_CHARACTERS, "by"),
        ({"standing": Standing.LACKING, "reason": "x" * 10_000}, Rule.TOO_LONG, "reason"),
    ],
)
def test_what_nobody_could_have_done_is_refused(what: dict[str, object], rule: Rule, at: str) -> None:
    assert [(p.rule, p.field) for p in check_mark(mark(**what), point("union_heard"), TODAY, START)] == [
        (rule, at)
    ]


def test_an_action_plan_older_than_six_months_is_no_answer() -> None:
    plan = point("action_plan")
    assert check_mark(mark("action_plan", on=date(2025, 9, 9)), plan, TODAY, START) == []
    old = check_mark(mark("action_plan", on=date(2025, 9, 8)), plan, TODAY, START)
    assert [(p.rule, p.field) for p in old] == [(Rule.CONTROL_TOO_OLD, "on")]
