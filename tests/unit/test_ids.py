"""Keys made on the device."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from asfdesk.domain.ids import go_on_after, new_id


def test_keys_are_version_7_and_rise() -> None:
    keys = [new_id() for _ in range(5_000)]
    assert {key.version for key in keys} == {7}
    assert {key.variant for key in keys} == {"specified in RFC 4122"}
    assert keys == sorted(keys)


def test_keys_rise_even_when_the_clock_jumps_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr("asfdesk.domain.ids.time.time_ns", lambda: 0)
    assert new_id() > before


def test_threads_never_share_a_key() -> None:
    with ThreadPoolExecutor(4) as pool:
        batches = pool.map(lambda _: [new_id() for _ in range(2_000)], range(4))
        keys = [key for batch in batches for key in batch]
    assert len(set(keys)) == len(keys)


def test_keys_of_the_next_start_follow_the_last_one_although_the_clock_was_set_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    last = new_id()
    monkeypatch.setattr("asfdesk.domain.ids._last", 0)  # as a new process begins
    monkeypatch.setattr("asfdesk.domain.ids.time.time_ns", lambda: 0)
    assert new_id() < last
    go_on_after(last)
    keys = [new_id() for _ in range(5_000)]
    assert keys == sorted(keys)
    assert keys[0] > last
