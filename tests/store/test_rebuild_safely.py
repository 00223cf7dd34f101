"""What rebuilding asks before it takes a PDF in: whether the file is whole, and whether today's register is safe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import from_json as from_document
from asfdesk.documents.content import to_json as to_document
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.backup import Reason
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import TrustPurpose
from asfdesk.exchange.agreement_data import NAME, from_json
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.services.agreeing import frozen_words
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import safekeeping
from asfdesk.services.output import exports
from asfdesk.services.rebuilding.rebuild import rebuild, take_in_one
from asfdesk.services.sealed import certificates, seals
from tests import follow_up
from tests.cases import NOW, open_desk, register


@pytest.fixture
def anew(tmp_path: Path) -> Iterator[Desk]:
    """A register with nothing in it."""
    made = open_desk(tmp_path / "anew")
    yield made
    made.store.close()


@pytest.fixture
def signed(desk: Desk) -> AgreementView:
    return follow_up.signed(desk, register(desk))


@pytest.fixture
def folder(tmp_path: Path, desk: Desk, signed: AgreementView) -> Path:
    """A folder with the case file's copy."""
    there = tmp_path / "pdf"
    there.mkdir()
    exports.write_export(exports.export_agreement(desk, signed.agreement.id), there)
    return there


def carried(folder: Path) -> bytes:
    return embedded_file(next(folder.glob("*.pdf")).read_bytes(), NAME, 8_000_000)


def people(desk: Desk) -> int:
    with desk.store.read() as work:
        return len(work.participants.all()) + len(work.agreements.all())


def test_before_the_first_agreement_is_taken_in_the_register_is_backed_up_once(
    anew: Desk, folder: Path
) -> None:
    (folder / "b.pdf").write_bytes(next(folder.glob("*.pdf")).read_bytes())
    rebuild(anew, folder)
    assert [one.reason for one in safekeeping.safety(anew).backups] == [Reason.BEFORE_IMPORT]
    rebuild(anew, folder)  # nothing new, nothing to save
    assert len(safekeeping.safety(anew).backups) == 1


def test_a_seal_of_an_issuer_that_a_new_register_does_not_know_is_told(anew: Desk, folder: Path) -> None:
    assert [e.why for e in rebuild(anew, folder).entries] == [Why.UNKNOWN_ISSUER]


def test_a_seal_of_an_issuer_whose_root_was_imported_is_simply_taken(
    anew: Desk, desk: Desk, folder: Path
) -> None:
    certificates.trust(anew, certificates.root_file(desk)[1], TrustPurpose.SIGNATURES)
    assert [(e.outcome, e.why) for e in rebuild(anew, folder).entries] == [(Outcome.DONE, Why.NONE)]


def test_a_file_that_is_not_whole_or_shows_other_words_is_turned_away(
    anew: Desk, desk: Desk, signed: AgreementView, folder: Path
) -> None:
    [file] = folder.glob("*.pdf")
    whole = file.read_bytes()
    inside = Attachment(NAME, "application/json", carried(folder), "d")
    shown = frozen_words.signed_document(signed, Copy.FULL, frozenset())
    other = from_document((to_document(shown).decode().replace("150\u00a0kr", "950\u00a0kr")).encode())
    for data, why in (
        (whole + b"\n%more", Why.NOT_WHOLE),
        (pdf(shown, made_at=NOW, attachments=(inside,)), Why.NOT_WHOLE),
        (seals.sealed_bytes(desk, other, inside=(inside,))[0], Why.PAGES_DIFFER),
    ):
        file.write_bytes(data)
        [entry] = rebuild(anew, folder).entries
        assert (entry.outcome, entry.why) == (Outcome.REFUSED, why)
    assert people(anew) == 0
    assert safekeeping.safety(anew).backups == ()


def test_what_was_signed_on_paper_needs_its_paper_and_says_so(anew: Desk, folder: Path) -> None:
    data = from_json(carried(folder))
    bare = msgspec.structs.replace(data.signatures[0].ink, width=0.0, height=0.0, strokes=())
    penned = msgspec.structs.replace(data.signatures[0], way="paper", ink=bare)
    entry = take_in_one(anew, msgspec.structs.replace(data, signatures=(penned, *data.signatures[1:])))
    assert (entry.outcome, entry.why) == (Outcome.REFUSED, Why.ON_PAPER)
