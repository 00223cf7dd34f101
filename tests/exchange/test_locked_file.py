"""What a package costs to open, and that its password is the same on every system."""

from __future__ import annotations

import unicodedata

import pytest

from asfdesk.domain.errors import RuleBroken
from asfdesk.exchange.locked_file import lock, unlock

PASSWORD = "vit häst över bron"


def test_the_real_lock_opens_by_its_password_alone_however_it_is_typed() -> None:
    data = lock(b"Kooperativet", PASSWORD)
    assert b"Kooperativet" not in data
    assert data != lock(b"Kooperativet", PASSWORD)  # no two packages are alike
    assert unlock(data, f" {unicodedata.normalize('NFD', PASSWORD)} ") == b"Kooperativet"
    with pytest.raises(RuleBroken, match="package_password"):
        unlock(data, "vit häst över ån")
