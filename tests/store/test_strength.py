"""The hint under the passphrase."""

from __future__ import annotations

import pytest

from asfdesk.store.keys.strength import Hint, strength


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("", Hint.TOO_SHORT),
        ("kort fras", Hint.TOO_SHORT),
        ("passwordpassword", Hint.REPEATED),
        ("aaaaaaaaaaaaaaaa", Hint.REPEATED),
        ("qwertyuiopasdf", Hint.COMMON),
        ("Sommarlösenord", Hint.COMMON),
    ],
)
def test_a_weak_passphrase_is_told_why(passphrase, hint):
    found = strength(passphrase)
    assert not found.enough
    assert found.hint is hint


@pytest.mark.parametrize(
    "passphrase", ["blå kofta på gröna ängen", "kanel-tågrals 7 skymning", "x" * 5 + "Kw9#pQ!zR2" * 20]
)
def test_a_long_unusual_passphrase_is_good(passphrase):
    assert strength(passphrase).enough
    assert strength(passphrase).hint is Hint.GOOD


def test_the_officers_own_name_is_guessed_first():
    assert strength("ullabellaasplund", ["ullabella", "asplund"]).score < strength("ullabellaasplund").score


def test_a_very_long_text_takes_no_time():
    assert strength("ö" * 100_000).score == 0
