"""LIX by hand-counted texts, and sentences that are too long."""

from __future__ import annotations

from asfdesk.domain.readability import Readability, long_sentences, readability, sentences, step_of
from tests.cases import catalogue


def test_lix_is_words_per_sentence_and_percent_of_long_words() -> None:
    count = readability("Handledaren visar vägen. Hon är snäll.")
    assert (count.words, count.sentences, count.long_words) == (6, 2, 1)
    assert count.lix == round(6 / 2 + 100 / 6)


def test_a_word_of_six_letters_is_short_and_one_of_seven_is_long() -> None:
    assert readability("sextal").long_words == 0
    assert readability("sjutals").long_words == 1


def test_a_placeholder_counts_as_a_short_name() -> None:
    assert readability("Ring {absence_contact} i dag.").long_words == 0


def test_shortenings_numbers_and_dates_end_no_sentence() -> None:
    assert len(sentences("Ta med t.ex. skor och bl.a. handskar. Kom kl. 08.30 den 3 mars.")) == 2


def test_each_line_is_a_sentence_of_its_own() -> None:
    assert len(sentences("Tider\nMåndag till fredag\n\nRaster")) == 3


def test_a_text_without_words_has_no_lix() -> None:
    assert readability(" \n–").lix == 0
    assert (Readability() + readability("Hej.")).words == 1


def test_a_long_sentence_is_found_with_its_length() -> None:
    long = " ".join(["ord"] * 26) + "."
    assert long_sentences(f"Kort. {long.capitalize()}", 25) == [(long.capitalize(), 26)]
    assert long_sentences(long, 26) == []


def test_the_usual_scale_names_every_step() -> None:
    scale = catalogue().proof_rules.lix_scale
    assert [step_of(lix, scale) for lix in (20, 30, 45, 55, 80)] == [
        "mycket lättläst", "lättläst", "medelsvår", "svår", "mycket svår",
    ]  # fmt: skip
