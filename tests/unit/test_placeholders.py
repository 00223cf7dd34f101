"""The words that fill clauses."""

from __future__ import annotations

from datetime import date

import pytest

from asfdesk.domain.placeholders import legal_basis
from asfdesk.paths import resource
from asfdesk.services.catalogue import Catalogue, load_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(resource())


def test_law_is_named_as_in_running_text(catalogue: Catalogue) -> None:
    practice = catalogue.measure("work_practice", date(2026, 3, 3))
    assert legal_basis(practice).startswith(
        "7, 7 a, 14 och 14 a §§ förordningen (2000:634) om arbetsmarknadspolitiska program"
    )
    municipal = catalogue.measure("municipal_practice", date(2026, 3, 3))
    assert "socialtjänstlagen (2025:400)" in legal_basis(municipal)


def test_every_measure_has_a_basis_in_words(catalogue: Catalogue) -> None:
    for measure in catalogue.all_measures:
        words = legal_basis(measure)
        assert words
        assert ". och" not in words
