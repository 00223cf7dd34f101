"""What a consent covers, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asfdesk.domain.consent import Consent, check_consent, topics_shared
from asfdesk.domain.errors import Rule
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic

PERSON, PLACE, OTHER = new_id(), new_id(), new_id()
CONSENT = Consent(
    new_id(), PERSON, PLACE, frozenset({SharedTopic.ADAPTATIONS}), "Placering",
    valid_from=date(2026, 1, 1), valid_to=date(2026, 6, 30),
)  # fmt: skip


def test_consent_holds_on_its_first_and_last_day_only() -> None:
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [CONSENT.holds(day) for day in days] == [False, True, True, False]


def test_revoked_consent_stops_the_same_day() -> None:
    revoked = replace(CONSENT, revoked_on=date(2026, 3, 1))
    assert revoked.holds(date(2026, 2, 28))
    assert not revoked.holds(date(2026, 3, 1))


def test_consent_to_one_enterprise_is_not_consent_to_another() -> None:
    assert topics_shared([CONSENT], PLACE, date(2026, 2, 1)) == {SharedTopic.ADAPTATIONS}
    assert topics_shared([CONSENT], OTHER, date(2026, 2, 1)) == frozenset()


def test_generic_consent_is_refused() -> None:
    bare = Consent(new_id(), PERSON, PLACE)
    assert {p.field for p in check_consent(bare)} == {"topics", "purpose", "valid_from", "valid_to"}


def test_consent_cannot_end_before_it_starts() -> None:
    turned = replace(CONSENT, valid_to=date(2025, 1, 1))
    assert [p.rule for p in check_consent(turned)] == [Rule.END_BEFORE_START]


def test_a_consent_to_another_authority_is_none_to_the_workplace() -> None:
    authority = new_id()
    given = replace(CONSENT, commissioner_id=authority)
    assert topics_shared([given], PLACE, date(2026, 2, 1)) == frozenset()
    assert topics_shared([given], PLACE, date(2026, 2, 1), commissioner_id=authority) == given.topics
    assert topics_shared([CONSENT], PLACE, date(2026, 2, 1), commissioner_id=authority) == frozenset()


def test_a_consent_cannot_have_been_given_on_a_day_that_has_not_come() -> None:
    foretold = replace(CONSENT, given_on=date(2026, 3, 2))
    assert [p.field for p in check_consent(foretold, date(2026, 3, 1))] == ["given_on"]
    assert check_consent(foretold, date(2026, 3, 2)) == []


def test_ten_thousand_characters_are_told_at_their_field() -> None:
    long = replace(CONSENT, purpose="x" * 10_000, given_to="y" * 10_000, revoked_note="z" * 10_000)
    assert {(p.rule, p.field) for p in check_consent(long)} == {
        (Rule.TOO_LONG, "purpose"),
        (Rule.TOO_LONG, "given_to"),
        (Rule.TOO_LONG, "revoked_note"),
    }
