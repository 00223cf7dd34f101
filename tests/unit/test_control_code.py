"""The code on paper: what it carries, and that nothing else is mistaken for it."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.control_code import MODULES, PLACES, ControlCode, code_for, read_code
from asfdesk.domain.signature import Copy

CODE = ControlCode(UUID("01890a5d-ac96-774b-bcce-b302099a8057"), Copy.SUPERVISOR, "3fa981c204bd", 3, 12)
CAPACITY = 47  # letters and digits in a QR code of version 3 at level Q, ISO/IEC 18004 table 7


@given(
    st.builds(
        ControlCode,
        st.uuids(),
        st.sampled_from(Copy),
        st.binary(min_size=6, max_size=6).map(bytes.hex),
        st.integers(1, 99),
        st.just(99),
    ),
    st.sampled_from(sorted(PLACES)),
)
def test_what_is_written_is_read_back_and_fits_the_smallest_code_that_a_phone_reads(code, place) -> None:
    text = code.written(place)
    assert read_code(text) == (code, place)
    assert len(text) <= CAPACITY
    assert MODULES == 29
    assert text.isalnum()
    assert text.upper() == text


@given(
    st.text(max_size=60)
    | st.text("ASF1BCDEFGHIJKLMNOP234567", min_size=46, max_size=46).map(lambda t: "ASF1" + t[4:])
)
def test_another_text_is_no_code_and_never_an_error(text: str) -> None:
    read = read_code(text)
    assert read is None or read[0].written(read[1]) == text


@pytest.mark.parametrize("tail", ["X03121", "S00121", "S13121", "S03129", "S0312"])
def test_a_code_with_an_impossible_end_is_none(tail: str) -> None:
    assert read_code(CODE.written("1")[:-6] + tail) is None


def test_the_words_beside_the_code_are_the_beginning_of_the_digest() -> None:
    code = code_for(CODE.subject_id, Copy.FULL, "3fa981c204bd" + "e" * 52)
    assert code.words == "3FA9-81C2-04BD"
