"""The shipped trade data, read once for the tests that only look at it."""

from functools import cache
from pathlib import Path

from asfdesk.services.catalogue import Catalogue, load_catalogue

RESOURCES = Path(__file__).parents[2] / "resources"


@cache
def catalogue() -> Catalogue:
    """The catalogue of ``resources``."""
    return load_catalogue(RESOURCES)
