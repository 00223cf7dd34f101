"""The strict look at a file: nothing changed, added, removed or made up is called good, and no file hurts the reader."""

from __future__ import annotations

import io
import json
import random
import re
import zlib
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from asfdesk.cli import main
from asfdesk.documents import archive, verdict_words
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Paragraph
from asfdesk.documents.render import pdf
from asfdesk.documents.seal import Seal
from asfdesk.domain.verdict import Judgement, Mark, Reason, Verdict, judged
from asfdesk.paths import made, settings_dir
from asfdesk.sealing import cell
from asfdesk.sealing.certificates import Holder, new_root, new_seal, pem
from asfdesk.sealing.inspection import Unreadable, look
from asfdesk.services.sealed.verification import judge, verify

from . import unruly
from .samples import NOW

HOLDER = Holder("Gävle kommun")
ROOT = new_root(HOLDER, NOW)
SEAL = new_seal(ROOT, HOLDER, NOW)
ROOTS = (SEAL.root,)
AGREEMENT = Document(
    kind="agreement", schema=1, title="Överenskommelse", reference="ÖK-2026-K7Q-0012",
    blocks=(Paragraph("Ersättningen är 150 kr per närvarodag. " * 40),),
)  # fmt: skip
DATA = Attachment("uppgifter.json", "application/json", b'{"amount": 150}', "Uppgifterna")
SEALED = pdf(AGREEMENT, made_at=NOW, attachments=(DATA,), seal=Seal(SEAL.signer()))


def test_a_sealed_file_is_good_and_says_by_whom_when_and_what():
    found = judge(SEALED, ROOTS, NOW)
    assert (found.verdict, found.reasons, found.revisions) == (Verdict.GOOD, (), 1)
    [seal] = found.found
    assert (seal.kind, seal.name, seal.at, seal.whole) == (Mark.SEAL, "Gävle kommun", NOW, True)
    assert found.number == "ÖK-2026-K7Q-0012"
    assert found.conformance.archival
    said = "\n".join(line.text for line in verdict_words.lines(found))
    assert "Gävle kommun, 3\u00a0mars 2026" in said
    assert "Ingenting" in said
    assert "PDF/UA-1 godkänd" in said


def test_every_reason_and_verdict_has_its_swedish_sentence():
    assert set(verdict_words.REASONS) == set(Reason)
    assert set(verdict_words.VERDICTS) == set(Verdict)
    assert [verdict.exit_code for verdict in Verdict] == [0, 1, 2]


def test_what_is_wrong_and_what_cannot_be_judged_are_told_apart():
    assert judged({Reason.UNREADABLE})[0] is Verdict.NOT_OURS
    assert judged({Reason.ALTERED, Reason.NO_SIGNATURE}) == (Verdict.BAD, (Reason.ALTERED,))


@pytest.mark.slow
def test_none_of_three_hundred_single_flipped_bits_is_called_good():
    dice = random.Random(20260303)
    whole = len(SEALED)
    gap = re.search(rb"/Contents<([0-9A-F]+)>", SEALED)
    assert gap is not None
    places = [dice.randrange(whole) for _ in range(250)]
    places += [dice.randrange(*gap.span(1)) for _ in range(50)]  # where no signature reaches
    good = []
    for place in places:
        changed = bytearray(SEALED)
        changed[place] ^= 1 << dice.randrange(8)
        try:
            seen = look(bytes(changed), ROOTS, NOW)
        except Unreadable:
            continue
        if not seen.reasons:
            good.append(place)
    assert good == []


def updated(change) -> bytes:
    """The sealed file with an incremental update by another program."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(SEALED))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def paint_over(writer) -> None:
    from pyhanko.pdf_utils import generic

    page = writer.root["/Pages"]["/Kids"][0]
    paint = writer.add_object(generic.StreamObject(stream_data=b"q 1 1 1 rg 60 600 400 80 re f Q"))
    contents = generic.ArrayObject(page.raw_get("/Contents"))
    contents.append(paint)
    page["/Contents"] = contents
    writer.update_container(page)


def remove_attachment(writer) -> None:
    del writer.root["/Names"]
    del writer.root["/AF"]
    writer.update_root()


def add_nothing(writer) -> None:
    writer.update_root()


def rewritten(change) -> bytes:
    """The sealed file saved anew."""
    with pikepdf.open(io.BytesIO(SEALED)) as file:
        change(file)
        out = io.BytesIO()
        file.save(out)
        return out.getvalue()


def drop_attachment(file) -> None:
    del file.attachments["uppgifter.json"]


def drop_signature(file) -> None:
    del file.Root.AcroForm
    del file.Root.Perms
    del file.pages[-1].Annots


@pytest.mark.parametrize(
    "data",
    [
        updated(paint_over), updated(remove_attachment), updated(add_nothing), SEALED + b"\n%comment", SEALED + b"\0",
        rewritten(drop_attachment), rewritten(lambda file: None), rewritten(drop_signature),
        SEALED.replace(b"ETSI.CAdES", b"ETSI.XAdES"), pdf(AGREEMENT, made_at=NOW), SEALED + SEALED,
    ],
    ids=[
        "painted over", "attachment removed", "empty update", "bytes appended", "zero appended", "rewritten without it",
        "rewritten", "seal removed", "other format", "never sealed", "twice",
    ],
)  # fmt: skip
def test_no_tampered_file_is_called_good(data):
    found = judge(data, ROOTS, NOW)
    assert found.verdict is not Verdict.GOOD
    assert found.reasons
    assert "Steg" not in [line.label for line in verdict_words.lines(found)]


def test_a_seal_of_somebody_unknown_is_intact_but_not_good():
    found = judge(SEALED, (), NOW)
    assert found.reasons == (Reason.NOT_TRUSTED,)
    assert found.found[0].intact
    impostor = new_seal(new_root(HOLDER, NOW), HOLDER, NOW)
    forged = pdf(AGREEMENT, made_at=NOW, seal=Seal(impostor.signer()))
    assert judge(forged, ROOTS, NOW).verdict is Verdict.BAD


def test_a_seal_over_a_file_that_breaks_the_archives_rules_is_not_good(monkeypatch):
    whole = archive._xmp
    monkeypatch.setattr(archive, "_xmp", lambda about: re.sub(b"<dc:title>.*</dc:title>", b"", whole(about)))
    found = judge(pdf(AGREEMENT, made_at=NOW, attachments=(DATA,), seal=Seal(SEAL.signer())), ROOTS, NOW)
    assert found.verdict is Verdict.BAD
    assert found.reasons == (Reason.NOT_CONFORMING,)
    assert not found.conformance.archival


def test_a_certificate_whose_time_is_over_proves_nothing_without_trusted_time():
    late = SEAL.certificate.not_valid_after_utc + timedelta(days=1)
    assert judge(SEALED, ROOTS, late).reasons == (Reason.NOT_VALID_THEN,)


def bomb() -> bytes:
    """Two gigabytes of blanks in two kilobytes, as the words of a page."""
    packed = zlib.compress(zlib.compress(b" " * 200_000_000, 9) * 10, 9)
    with pikepdf.new() as file:
        page = file.add_blank_page()
        page.Contents = file.make_stream(packed, Filter=[pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        out = io.BytesIO()
        file.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def endless_xref() -> bytes:
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF"
    return b"%PDF-1.7\n" + table


def deep() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF"


@pytest.mark.parametrize(
    ("data", "reasons"),
    [
        (b"", {Reason.NOT_PDF}),
        (b"hello", {Reason.NOT_PDF}),
        (b"%PDF-1.7", {Reason.UNREADABLE}),
        (SEALED[: len(SEALED) // 2], {Reason.UNREADABLE}),
        (bomb(), {Reason.NO_SIGNATURE, Reason.TOO_MUCH}),
        (endless_xref(), {Reason.UNREADABLE, Reason.TOO_MUCH}),
        (deep(), {Reason.UNREADABLE, Reason.TOO_MUCH}),
    ],
    ids=["empty", "no pdf", "head only", "cut off", "bomb", "endless", "deep"],
)
def test_a_hostile_file_ends_within_bounds_and_cannot_be_judged(data, reasons):
    found = verify(data, ROOTS, NOW)
    assert found.verdict is Verdict.NOT_OURS
    assert set(found.reasons) <= reasons


def test_a_reader_that_hangs_or_eats_all_memory_is_put_down():
    with pytest.raises(cell.OutOfBounds):
        cell.in_cell(unruly.hang, b"", b"", seconds=0.5)
    with pytest.raises(cell.OutOfBounds):
        cell.in_cell(unruly.eat, b"", b"", seconds=20.0)


def test_a_file_that_is_too_large_is_not_even_read(monkeypatch):
    monkeypatch.setattr("asfdesk.services.sealed.verification.LARGEST", 1000)
    assert verify(SEALED, ROOTS, NOW).reasons == (Reason.TOO_LARGE,)


@pytest.fixture
def current(tmp_path: Path) -> Path:
    """A file sealed now, whose root lies in the settings folder."""
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    identity = new_seal(new_root(HOLDER, now), HOLDER, now)
    made(settings_dir())
    (settings_dir() / "trusted_roots.pem").write_bytes(pem(identity.root))
    file = tmp_path / "sealed.pdf"
    file.write_bytes(pdf(AGREEMENT, made_at=now, seal=Seal(identity.signer())))
    return file


def test_the_command_says_good_bad_or_neither_by_its_exit_code(current, tmp_path, capsys):
    assert main(["verify", str(current)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(verdict_words.VERDICTS[Verdict.GOOD])
    assert "ÖK-2026-K7Q-0012" in out
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(current.read_bytes() + b"more")
    assert main(["verify", str(bad)]) == 1
    assert "fortsätter efter" in capsys.readouterr().out
    (tmp_path / "no.pdf").write_bytes(b"no")
    assert main(["verify", str(tmp_path / "no.pdf")]) == 2
    assert main(["verify", str(tmp_path / "missing.pdf")]) == 2
    assert "går inte att öppna" in capsys.readouterr().err


def test_the_command_answers_as_json_and_trusts_what_it_is_told_to(current, tmp_path, capsys):
    roots = settings_dir() / "trusted_roots.pem"
    elsewhere = tmp_path / "root.pem"
    roots.rename(elsewhere)
    assert main(["verify", str(current), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["reasons"] == ["not_trusted"]
    assert main(["verify", str(current), "--json", "--trust", str(elsewhere)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["verdict"] == "good"
    assert answer["found"][0]["name"] == "Gävle kommun"
    assert answer["number"] == "ÖK-2026-K7Q-0012"
    assert main(["verify", str(current), "--trust", str(current)]) == 2


def test_a_judgement_tells_nothing_in_its_repr_about_what_the_file_is_called():
    assert "Överenskommelse" not in repr(Judgement(Verdict.GOOD, title="Överenskommelse"))
