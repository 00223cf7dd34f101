"""Whatever a document holds: it conforms, and the file says what the model says."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings

from asfdesk.documents.content import Document, digest, from_json, to_json
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf

from .random_material import anything
from .reading_back import problems, tree_texts
from .samples import NOW


@pytest.mark.slow
@given(anything)
@settings(
    max_examples=15, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)  # shrinking whole documents takes minutes
def test_any_document_conforms_reads_back_as_its_model_and_survives_its_json(document: Document) -> None:
    data = pdf(document, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == plain_text(document)
    again = from_json(to_json(document))
    assert digest(again) == digest(document)
    assert pdf(again, made_at=NOW) == data
