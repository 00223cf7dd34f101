"""Documents out of the program: names without persons, whole files or none, narrowed by what is consented to now."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.signature import Copy
from asfdesk.exchange import pdfium
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports, files
from asfdesk.services.output.exports import Export
from asfdesk.services.parties import consents
from tests import follow_up
from tests.cases import Case, ready


@pytest.fixture
def signed(desk: Desk, case: Case) -> AgreementView:
    return follow_up.signed(desk, case)


def words(pdf: bytes) -> str:
    return "\n".join(pdfium.page_texts(pdf))


def test_the_signed_agreement_comes_out_with_parties_terms_and_signatures(
    desk: Desk, signed: AgreementView
) -> None:
    export = exports.export_agreement(desk, signed.agreement.id)
    assert export.name == f"Överenskommelse {signed.agreement.number}.pdf"
    text = words(export.data)
    for part in ("Åsa Öberg", "Kooperativet Ängen", "Baka bröd", "Börje Ängström", "Gävle", "19811228-9874"):
        assert part in text


def test_the_supervisors_copy_leaves_out_what_is_not_shared(desk: Desk, signed: AgreementView) -> None:
    export = exports.export_agreement(desk, signed.agreement.id, Copy.SUPERVISOR)
    text = words(export.data)
    assert "19811228-9874" not in text
    assert "Fasta tider" in text
    assert "Öberg" not in export.name


def test_a_consent_taken_back_narrows_the_supervisors_copy_but_never_the_agreement(
    desk: Desk, case: Case, signed: AgreementView
) -> None:
    consents.revoke_consent(desk, consents.consents_of(desk, case.participant.id)[0])
    less = words(exports.export_agreement(desk, signed.agreement.id, Copy.SUPERVISOR).data)
    assert "Fasta tider" not in less
    assert "Fasta tider" in words(exports.export_agreement(desk, signed.agreement.id).data)


def test_an_unsigned_one_says_so_in_its_name(desk: Desk, case: Case) -> None:
    export = exports.export_agreement(desk, ready(desk, case).agreement.id)
    assert export.name.endswith(" utkast.pdf")


def test_the_same_agreement_gives_the_same_bytes(desk: Desk, signed: AgreementView) -> None:
    first = exports.export_agreement(desk, signed.agreement.id)
    assert exports.export_agreement(desk, signed.agreement.id).data == first.data


def test_a_file_is_never_written_over_another(tmp_path: Path) -> None:
    export = Export("Överenskommelse ÖK-1.pdf", b"%PDF-1")
    first = exports.write_export(export, tmp_path / "ny mapp")
    second = exports.write_export(export, tmp_path / "ny mapp")
    assert first != second
    assert second.name == "Överenskommelse ÖK-1 (2).pdf"
    assert sorted(path.name for path in first.parent.iterdir()) == sorted([first.name, second.name])


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StoreFault) as fault:
        exports.write_export(Export("a.pdf", b"x"), tmp_path)
    assert fault.value.fault is Fault.DISK_FULL
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*.part")) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(StoreFault) as fault:
        exports.write_export(Export("a.pdf", b"x"), tmp_path / "fil")
    assert fault.value.fault is Fault.NOT_WRITABLE


@pytest.mark.parametrize(
    ("text", "name"),
    [("a/b:c", "a_b_c.pdf"), ("con", "_con.pdf"), (" . ", "dokument.pdf"), ("x" * 300, "x" * 116 + ".pdf")],
)
def test_names_that_no_computer_refuses(text: str, name: str) -> None:
    assert files.safe_name(text) == name


def test_the_last_folder_is_remembered_while_it_exists(desk: Desk, tmp_path: Path) -> None:
    assert exports.last_folder(desk) is None
    folder = tmp_path / "ut"
    folder.mkdir()
    exports.remember_folder(desk, folder)
    assert exports.last_folder(desk) == folder
    folder.rmdir()
    assert exports.last_folder(desk) is None
