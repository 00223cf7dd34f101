"""A character that no page can show is refused at its field, before the words are locked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.content import Document, Paragraph
from asfdesk.documents.printable import check_document, terms_problems
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.terms import Goal

from .samples import agreement_view


def test_the_terms_of_a_whole_agreement_can_be_printed() -> None:
    assert terms_problems(agreement_view().terms) == []


def test_each_field_with_an_emoji_is_named_with_the_characters() -> None:
    terms = agreement_view().terms
    goals = (Goal("Komma i tid 😀", "Närvaro"), *terms.goals)
    clauses = (replace(terms.clauses[0], text="漢"), *terms.clauses[1:])
    found = terms_problems(replace(terms, goals=goals, clauses=clauses, wishes="🚲 och 🚲"))
    assert {(p.rule, p.field, p.params["characters"]) for p in found} == {
        (Rule.UNPRINTABLE, "goals", "😀"),
        (Rule.UNPRINTABLE, "clauses", "漢"),
        (Rule.UNPRINTABLE, "wishes", "🚲"),
    }


def test_a_document_with_such_a_character_is_not_frozen() -> None:
    with pytest.raises(RuleBroken):
        check_document(Document(kind="t", schema=1, title="T", blocks=(Paragraph("😀"),)))
    check_document(Document(kind="t", schema=1, title="T", blocks=(Paragraph("Glad\nsommar – 1 € ☑"),)))
