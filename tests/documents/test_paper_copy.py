"""A signed paper as it is kept: its pictures unchanged in the file, and what could not be checked said plainly."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.seal_note import SealedBy, with_seal_note
from asfdesk.domain.signature import NO_INK, ROLES, Copy, Role, Way
from asfdesk.services.desk import Desk

from .reading_back import problems, structure, tree_texts
from .samples import NOW, agreement_view, catalogue, scanned_paper, signature, uid


def test_the_bytes_of_every_picture_stand_in_the_file_as_they_were_scanned() -> None:
    document, pictures = scanned_paper(Copy.FULL)
    with pikepdf.open(io.BytesIO(pdf(document, made_at=NOW, pictures=pictures))) as file:
        stored = {
            bytes(o.read_raw_bytes())
            for o in file.objects
            if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"
        }
    assert stored == set(pictures.values())


def test_it_says_that_it_is_a_picture_of_paper_who_signed_and_which_pages_are_missing() -> None:
    text = "\n".join(plain_text(scanned_paper(Copy.FULL)[0]))
    assert "Underskriven på papper, inskannad 3\u00a0mars 2026 kl." in text
    assert "Inskannat utan sidorna 3, 4 av 4." in text
    assert "1 av 2 bilder är uträtade" in text
    assert "Åsa Östberg-Lindqvist, Deltagare" in text


def test_a_paper_without_code_says_that_its_text_was_not_checked() -> None:
    text = "\n".join(plain_text(scanned_paper(Copy.SUPERVISOR)[0]))
    assert "ingen läsbar kontrollkod" in text
    assert "Handledarens exemplar" in text
    assert "Inskannat utan" not in text


def test_a_signature_on_paper_stands_in_the_agreement_with_its_day_and_without_ink() -> None:
    view = agreement_view()
    drawn = [signature(role, "ab" * 32, number) for number, role in enumerate(ROLES, 1)]
    given = [
        replace(one, way=Way.PAPER, ink=NO_INK, paper_id=uid(50)) if one.role is Role.PARTICIPANT else one
        for one in drawn
    ]
    document = with_signatures(
        agreement_document(view, catalogue().reference), replace(view, signatures=tuple(given)), Desk.local
    )
    text = plain_text(document)
    assert "Gävle den 3\u00a0mars 2026" in text
    assert sum("Underskriven med penna på papper" in line for line in text) == 1
    assert sum("Enkel elektronisk underskrift" in line for line in text) == 2
    data = pdf(document, made_at=NOW)
    assert problems(data) == []
    assert tree_texts(data) == text
    assert len(structure(data).all("Figure")) == 2


def test_the_words_about_the_seal_call_no_signature_by_pen_electronic() -> None:
    by = SealedBy("Gävle kommun", "ab" * 32, "Gävle kommun rot", own=True, at=NOW)
    view = agreement_view()
    drawn = [signature(role, "ab" * 32, number) for number, role in enumerate(ROLES, 1)]
    pen = [replace(one, way=Way.PAPER, ink=NO_INK, paper_id=uid(50)) for one in drawn]
    frozen = agreement_document(view, catalogue().reference)

    def words(*given: object) -> str:
        document = with_signatures(frozen, replace(view, signatures=given), Desk.local)
        return " ".join(plain_text(with_seal_note(document, by))[-12:])

    assert "Enkla elektroniska underskrifter, ritade" in words(*drawn)
    assert "elektroniska" not in words(*pen)
    assert "med penna på papper" in words(*pen)
    assert "De övriga: enkla elektroniska" in words(pen[0], *drawn[1:])
    assert "elektroniska" not in " ".join(plain_text(with_seal_note(scanned_paper(Copy.FULL)[0], by))[-12:])
