"""The seal that is written with the file: one revision, whole, conforming, accepted by programs of others."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf
from asfdesk.documents.seal import FIELD, Seal
from asfdesk.sealing.certificates import Holder, Identity, KeyKind, new_root, new_seal, pem

from .reading_back import problems, structure, tree_texts
from .samples import NOW
from .test_render import everything

HOLDER = Holder("Sandvikens kommun", "AME", "212000-2346", "K7Q")


@pytest.fixture(scope="module", params=list(KeyKind))
def identity(request: pytest.FixtureRequest) -> Identity:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    return new_seal(new_root(HOLDER, at), HOLDER, at, request.param)


@pytest.fixture(scope="module")
def sealed(identity: Identity) -> bytes:
    return pdf(everything(), made_at=NOW, seal=Seal(identity.signer()))


def parts(data: bytes) -> tuple[bytes, bytes]:
    """What is signed, and the signature."""
    found = re.search(rb"/ByteRange\[0 (\d+) +(\d+) +(\d+) *\]", data)
    assert found is not None
    end, start, length = map(int, found.groups())
    assert start + length == len(data)
    raw = bytes.fromhex(data[end + 1 : start - 1].decode())
    return data[:end] + data[start:], raw[: 4 + int.from_bytes(raw[2:4], "big")]


def test_a_sealed_document_is_archival_and_accessible(sealed: bytes) -> None:
    assert problems(sealed) == []


def test_the_seal_covers_every_byte_but_itself(sealed: bytes) -> None:
    signed, signature = parts(sealed)
    assert len(signed) + 2 * (len(sealed) - len(signed)) > len(sealed)
    assert len(signature) > 500


def test_a_sealed_document_says_the_same_as_an_unsealed_one(sealed: bytes) -> None:
    assert tree_texts(sealed) == plain_text(everything())


def test_the_seal_is_an_element_of_the_structure_tree_and_named_for_a_screen_reader(sealed: bytes) -> None:
    [form] = structure(sealed).all("Form")
    assert form.alt == "Elektroniskt sigill för hela dokumentet"
    with pikepdf.open(io.BytesIO(sealed)) as file:
        [field] = file.Root.AcroForm.Fields
        assert str(field.T) == FIELD
        assert str(field.TU) == form.alt
        assert int(field.F) == 132
        tree = file.Root.StructTreeRoot.ParentTree.Nums
        assert tree[-1].S == "/Form"
        assert int(tree[-2]) == int(field.StructParent) == len(file.pages)
        assert file.pages[-1].Annots[0].objgen == field.objgen
        assert int(file.Root.Perms.DocMDP.Reference[0].TransformParams.P) == 1


def test_apart_from_the_signature_the_same_document_gives_the_same_bytes(
    identity: Identity, sealed: bytes
) -> None:
    again = pdf(everything(), made_at=NOW, seal=Seal(identity.signer()))
    assert parts(again)[0] == parts(sealed)[0]


def test_openssl_accepts_the_seal_as_cades(identity: Identity, sealed: bytes, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    assert openssl is not None, "this test needs openssl"
    signed, signature = parts(sealed)
    (tmp_path / "signed").write_bytes(signed)
    (tmp_path / "signature").write_bytes(signature)
    (tmp_path / "root.pem").write_bytes(pem(identity.root))
    line = [
        openssl, "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature", "-content", "signed",
        "-CAfile", "root.pem", "-purpose", "any", "-attime", str(int(NOW.timestamp())), "-out", "out",
    ]  # fmt: skip
    done = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "CAdES Verification successful" in done.stderr, done.stderr
    changed = bytearray(signed)
    changed[len(changed) // 2] ^= 1
    (tmp_path / "signed").write_bytes(changed)
    assert subprocess.run(line, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_pyhanko_accepts_the_seal_as_covering_the_entire_file(identity: Identity, sealed: bytes) -> None:
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    root = x509.Certificate.load(identity.root.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], moment=NOW)
    [signature] = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
    status = validate_pdf_signature(signature, context)
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert signature.sig_object.get("/SubFilter") == "/ETSI.CAdES.detached"


class _Loud:
    """A signer that gives more than it asked room for."""

    name = "x"
    reserved = 10

    def sign(self, digest: bytes) -> bytes:
        assert len(digest) == 32
        return bytes(11)


def test_a_signature_longer_than_its_room_is_a_bug_and_writes_no_file() -> None:
    with pytest.raises(ValueError, match="room"):
        pdf(everything(), made_at=NOW, seal=Seal(_Loud()))
