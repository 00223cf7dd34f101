"""Files behind a password: readable with it alone, the original whole inside, and no claim that does not hold any more."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from asfdesk.documents.locked import locked_envelope, locked_pdf
from asfdesk.documents.recovery_sheet import recovery_document
from asfdesk.documents.render import pdf
from asfdesk.exchange import pdfium
from asfdesk.services.output.exports import Export
from asfdesk.services.output.locked_exports import locked, proposed_password
from asfdesk.store.keys.strength import strength
from tests.cases import NOW, TODAY, open_desk

PASSWORD = "ängs-kråka på 12 stolar"
NAME = "Överenskommelse ÖK-2026.pdf"


@pytest.fixture(scope="module")
def original() -> bytes:
    return pdf(recovery_document("AAAA-BBBB-CCCC", TODAY), made_at=NOW)


def test_only_the_password_opens_it_and_another_engine_shows_the_same_pages(original: bytes) -> None:
    made = locked_pdf(original, NAME, PASSWORD)
    for wrong in ("", "fel"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(made), password=wrong)
        with pytest.raises(pdfium.UnreadablePdf):
            pdfium.page_texts(made, wrong or None)
    assert pdfium.page_texts(made, PASSWORD) == pdfium.page_texts(original)


def test_it_is_aes_256_of_revision_6_and_its_description_is_encrypted_too(original: bytes) -> None:
    made = locked_pdf(original, NAME, PASSWORD)
    with pikepdf.open(BytesIO(made), password=PASSWORD) as file:
        assert (file.encryption.R, file.encryption.V, file.encryption.bits) == (6, 5, 256)
        methods = {file.encryption.stream_method, file.encryption.string_method, file.encryption.file_method}
        assert methods == {pikepdf.models.encryption.EncryptionMethod.aesv3}
    for secret in (b"AAAA", NAME.encode(), NAME.encode("utf-16-be"), "Återställningsnyckel".encode()):
        assert secret not in made


def test_the_original_lies_in_it_byte_for_byte(original: bytes) -> None:
    with pikepdf.open(BytesIO(locked_pdf(original, NAME, PASSWORD)), password=PASSWORD) as file:
        (name,) = file.attachments
        assert name == NAME
        assert file.attachments[name].get_file().read_bytes() == original


def test_the_copy_does_not_claim_to_be_an_archive_file(original: bytes) -> None:
    with pikepdf.open(BytesIO(original)) as file, file.open_metadata() as metadata:
        assert "pdfaid:part" in metadata
    with pikepdf.open(BytesIO(locked_pdf(original, NAME, PASSWORD)), password=PASSWORD) as file:
        with file.open_metadata() as metadata:
            assert "pdfaid:part" not in metadata
            assert "pdfuaid:part" not in metadata
        assert "/AcroForm" not in file.Root


def test_another_kind_of_file_lies_behind_a_page_that_says_how_to_take_it_out(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    made = locked(
        desk, Export("Månadsunderlag 2026-03.xlsx", b"PK\x03\x04 " + "Åsa Öberg".encode()), PASSWORD
    )
    desk.store.close()
    assert made.name == "Månadsunderlag 2026-03 krypterad.pdf"
    assert "Åsa".encode() not in made.data
    with pikepdf.open(BytesIO(made.data), password=PASSWORD) as file:
        assert file.attachments["Månadsunderlag 2026-03.xlsx"].get_file().read_bytes().startswith(b"PK")
    assert "bilagorna" in pdfium.page_texts(made.data, PASSWORD)[0]


def test_a_file_without_a_password_is_never_made(original: bytes) -> None:
    with pytest.raises(ValueError, match="password"):
        locked_pdf(original, NAME, "")
    with pytest.raises(ValueError, match="password"):
        locked_envelope(original, "a.xlsx", b"x", "text/plain", "")


def test_the_proposed_password_is_strong_and_another_each_time() -> None:
    made = {proposed_password() for _ in range(50)}
    assert len(made) == 50
    assert all(strength(password).enough for password in list(made)[:5])
    assert not set("".join(made)) & set("ilo01")
