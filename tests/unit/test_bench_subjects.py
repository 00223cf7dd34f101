"""The door to the benchmarks: each subject is a module of its own."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.bench import __main__ as bench


@pytest.fixture
def called(monkeypatch) -> list[tuple[str, list[str]]]:
    """The subjects called, with their arguments; nothing is measured."""
    calls: list[tuple[str, list[str]]] = []

    def told(name: str) -> SimpleNamespace:
        return SimpleNamespace(main=lambda rest: calls.append((name, rest)) or 0)

    monkeypatch.setattr(bench, "import_module", told)
    return calls


@pytest.mark.parametrize(
    ("given", "subject", "rest"),
    [
        ([], "waits", []),
        (["--only", "search"], "waits", ["--only", "search"]),
        (["waits", "--strict"], "waits", ["--strict"]),
    ],
)
def test_a_subject_gets_the_arguments_after_its_name_and_no_subject_means_the_waits(
    called, given, subject, rest
):
    assert bench.main(given) == 0
    assert called == [(f"tests.bench.{subject}", rest)]


def test_an_unknown_subject_is_answered_with_those_there_are(called, capsys):
    assert bench.main(["fautls"]) == 2
    told = capsys.readouterr().err
    assert "fautls" in told
    assert all(subject in told for subject in bench.SUBJECTS)
    assert not called
