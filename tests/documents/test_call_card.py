"""The card of whom to call: one page of A5, easy Swedish, large type, nothing that it must not say."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asfdesk.documents.call_card import LINE, CallCard, Contact, call_card_document, times
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import page_count, pdf
from asfdesk.domain.terms import WorkDay

from .reading_back import problems

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WEEK = tuple(WorkDay(day, time(9), time(13, 30), 30) for day in range(5))
CARD = CallCard(
    "Åsa Öberg", "Kooperativet Ängen", "Kanalgatan 4, 803 20 Gävle", date(2026, 3, 9), WEEK,
    supervisor=Contact("Märta Holmström", "026-65 43 21"), deputy=Contact("Pär Lindqvist"),
    officer=Contact("Ann-Sofie Åkerlund", "026-12 34 56"), unit="AF Gävle", reference="ÖK-2026-K7Q-0012",
)  # fmt: skip
LONG = "Anna-Karin Margareta Elisabeth von Sydow-Wachtmeister af Björneborg och Östergötland Lindström"


def said(card: CallCard) -> str:
    return "\n".join(plain_text(call_card_document(card)))


def test_the_card_says_when_where_and_whom_in_short_sentences() -> None:
    text = said(CARD)
    for words in (
        "Måndag 9 mars 2026, klockan 9.", "Plats: Kooperativet Ängen.", "Kanalgatan 4, 803 20 Gävle.",
        "Måndag till fredag, klockan 9–13.30.", "Ring din handledare. Ring före klockan 9.", "026-65 43 21",
        "Ann-Sofie Åkerlund, AF Gävle", "026-12 34 56", "112",
    ):  # fmt: skip
        assert words in text.replace("\u00a0", " ")
    for sentence in re.split(r"[.?\n]+", text):
        assert len(sentence.split()) <= 10, sentence


def test_a_missing_number_leaves_a_line_to_write_on() -> None:
    text = said(CARD)
    assert text.count(LINE) == 1
    assert "Fråga efter numret. Skriv det här:" in text


def test_it_is_one_tagged_page_of_a5_that_reads_back() -> None:
    data = pdf(call_card_document(CARD), made_at=AT)
    assert problems(data) == []
    with pikepdf.open(io.BytesIO(data)) as file:
        assert len(file.pages) == 1
        width, height = (float(side) for side in file.pages[0].MediaBox[2:])
    assert abs(width - 148 / 25.4 * 72) < 2
    assert abs(height - 210 / 25.4 * 72) < 1


def test_the_type_is_large_and_grows_smaller_only_for_long_names() -> None:
    assert call_card_document(CARD).blocks[0].look == "large"  # type: ignore[union-attr]
    long = replace(
        CARD, participant=LONG, enterprise=LONG, address=LONG, stepped=True, unit=LONG,
        supervisor=Contact(LONG), deputy=Contact(LONG), officer=Contact(LONG),
        schedule=tuple(WorkDay(day, time(8 + day % 3), time(15), 0) for day in range(5)),
    )  # fmt: skip
    document = call_card_document(long)
    assert page_count(document) == 1
    assert problems(pdf(document, made_at=AT)) == []


def test_the_card_of_a_protected_identity_names_nobody() -> None:
    text = said(replace(CARD, participant="", protected=True))
    assert "Åsa" not in text
    assert "Kortet är till" not in text
    assert "Visa inte kortet för andra." in text


def test_without_supervisor_and_period_the_place_is_called() -> None:
    text = said(
        CallCard("Åsa Öberg", "Café Björken ek. för.", place=Contact("Café Björken ek. för.", "026-1 23 45"))
    )
    assert "Ring din arbetsplats. Ring innan du skulle ha börjat." in text
    assert "026-1 23 45" in text
    assert ".." not in text
    assert "handläggare\n" not in text


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), ["Måndag till fredag, klockan 9–12"]),
        ((0, 1), ["Måndag och tisdag, klockan 9–12"]),
        ((0, 2, 4), ["Måndag, klockan 9–12", "Onsdag, klockan 9–12", "Fredag, klockan 9–12"]),
        ((3,), ["Torsdag, klockan 9–12"]),
        ((), []),
    ],
)
def test_days_in_a_row_are_one_line(days: tuple[int, ...], words: list[str]) -> None:
    assert times([WorkDay(day, time(9), time(12)) for day in days]) == words


@settings(max_examples=15)
@given(st.text("ABCÅÄÖ aeiou-", min_size=1, max_size=100), st.booleans(), st.booleans())
def test_any_name_that_the_register_takes_is_one_page(name: str, phones: bool, begun: bool) -> None:
    person = Contact(name, "+46 (0)270-123 45 67" if phones else "")
    card = replace(
        CARD, participant=name, enterprise=name, address=name, supervisor=person, deputy=person, officer=person,
        unit=name, begun=begun,
    )  # fmt: skip
    assert page_count(call_card_document(card)) == 1
