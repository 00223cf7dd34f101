"""The judges of the archive gate are awake: every way to break a good file is caught without leaving this process.

The gate itself (``dev.py check archive``) puts the same files before poppler, qpdf, pdfsig and veraPDF as well.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import asfdesk.documents
from asfdesk.documents.plain_view import look_at_pages
from tests.archive import judges, material, mutants

GOOD = material.small()
BROKEN = dict(mutants.mutants(GOOD.data))
UNBROKEN = "nothing"


def test_there_are_more_than_twenty_ways_to_break_a_file() -> None:
    assert len(BROKEN) > 40


def test_a_good_file_passes_all_judges_also_when_another_program_has_written_it_anew() -> None:
    assert judges.complaints(GOOD) == {}
    assert judges.complaints(replace(GOOD, data=BROKEN[UNBROKEN])) == {}


@pytest.mark.parametrize("name", [name for name in BROKEN if name != UNBROKEN])
def test_a_broken_file_is_caught(name: str) -> None:
    assert judges.complaints(replace(GOOD, data=BROKEN[name]))


@pytest.mark.parametrize("specimen", list(material.specimens()), ids=lambda specimen: specimen.name)
def test_every_kind_of_document_passes_in_every_state(specimen) -> None:
    assert judges.complaints(specimen) == {}


def test_every_word_of_every_kind_of_document_is_plain_to_see() -> None:
    """The look at the pages, which ``verify`` takes, gives no false alarm."""
    hidden = {
        specimen.name: found
        for specimen in material.specimens()
        if (found := look_at_pages(specimen.data, specimen.document.watermark)[0])
    }
    assert hidden == {}


def test_no_kind_of_document_is_made_that_the_gate_does_not_judge() -> None:
    """Whoever adds a document adds it to ``tests/archive/material.py``."""
    made = {
        keyword.value.value
        for path in Path(asfdesk.documents.__file__).parent.glob("**/*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Document"
        for keyword in call.keywords
        if keyword.arg == "kind" and isinstance(keyword.value, ast.Constant)
    }
    assert made
    assert made <= material.kinds(), made - material.kinds()
