"""The recovery key sheet: the key, and nothing that a finder could use beside it."""

from __future__ import annotations

from asfdesk.documents.reading import plain_text
from asfdesk.documents.recovery_sheet import recovery_document
from asfdesk.documents.render import pdf

from .reading_back import page_texts, problems, tree_texts
from .samples import NOW, TODAY

KEY = "7K3M-9QWE-ABCD-1234-5678-ZXCV-0000-MNPQ-~"


def test_the_sheet_is_one_conforming_page_with_the_key_in_its_groups() -> None:
    document = recovery_document(KEY, TODAY, organisation="Sandvikens kommun", store="3f9a")
    data = pdf(document, made_at=NOW)
    assert problems(data) == []
    assert len(page_texts(data)) == 1
    assert tree_texts(data) == plain_text(document)
    texts = plain_text(document)
    start = texts.index("7K3M")
    assert "-".join(texts[start : start + 9]) == KEY


def test_the_key_stands_in_no_metadata() -> None:
    document = recovery_document(KEY, TODAY)
    assert "7K3M" not in document.title + document.subtitle + document.reference
