"""Where a document stands on the seal ladder, and what is said to be missing."""

from datetime import UTC, datetime

import pytest

from asfdesk.domain.ids import new_id
from asfdesk.domain.seal_ladder import (
    FailedStep,
    Hindrance,
    Ladder,
    Missing,
    Rung,
    Sealable,
    Step,
    missing_steps,
)
from asfdesk.domain.signature import Copy

AT = datetime(2026, 3, 3, 8, tzinfo=UTC)


def failed(step: Step, hindrance: Hindrance) -> FailedStep:
    return FailedStep(Sealable(agreement_id=new_id()), Copy.FULL, step, hindrance, AT)


def test_the_rungs_have_an_order():
    assert [rung.height for rung in Rung] == [0, 1, 2, 3]
    assert Rung.LONG_TERM.reaches(Rung.SEALED)
    assert not Rung.DRAWN.reaches(Rung.SEALED)


@pytest.mark.parametrize(
    ("reached", "signed", "service", "expected"),
    [
        (Rung.DRAWN, False, False, [Hindrance.NOT_SIGNED] * 3),
        (Rung.DRAWN, True, False, [Hindrance.WAITING, Hindrance.NO_TIME_SERVICE, Hindrance.NO_TIME_SERVICE]),
        (Rung.SEALED, True, False, [Hindrance.NO_TIME_SERVICE] * 2),
        (Rung.SEALED, True, True, [Hindrance.WAITING] * 2),
        (Rung.TRUSTED_TIME, True, True, [Hindrance.WAITING]),
        (Rung.LONG_TERM, True, True, []),
    ],
)
def test_every_rung_above_is_named_with_what_stands_in_its_way(reached, signed, service, expected):
    found = missing_steps(reached, signed, service, ())
    assert [one.hindrance for one in found] == expected
    assert not any(one.failed for one in found)


def test_a_step_that_failed_stays_red_with_its_reason_until_it_has_succeeded():
    found = missing_steps(Rung.SEALED, True, True, (failed(Step.TIME, Hindrance.UNREACHABLE),))
    assert found == (
        Missing(Rung.TRUSTED_TIME, Hindrance.UNREACHABLE, failed=True, tried_at=AT),
        Missing(Rung.LONG_TERM, Hindrance.WAITING),
    )
    assert Ladder(Rung.SEALED, found).failed
    assert not Ladder(Rung.SEALED, found[1:]).failed


def test_a_failure_of_a_step_that_is_reached_meanwhile_is_not_missing():
    assert missing_steps(Rung.LONG_TERM, True, True, (failed(Step.TIME, Hindrance.UNREACHABLE),)) == ()
