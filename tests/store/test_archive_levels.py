"""On choice PDF/A-2a or 1a without attachments, sealed and judged; and every written document is put before the validator."""

from __future__ import annotations

import io

import pikepdf
import pytest

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.kept import Level
from asfdesk.domain.verdict import Verdict
from asfdesk.sealing.conformance import claimed
from asfdesk.services import invoice_basis
from asfdesk.services.desk import Desk
from asfdesk.services.output import batch, exports, locked_exports
from asfdesk.services.sealed import finished, verification
from asfdesk.services.sealed.certificates import believed
from tests import follow_up
from tests.cases import NOW, register


@pytest.fixture
def view(desk: Desk) -> AgreementView:
    return follow_up.signed(desk, register(desk))


@pytest.mark.parametrize("level", [Level.A2, Level.A1])
def test_a_signed_agreement_for_an_archive_is_sealed_good_and_carries_nothing(desk, view, level) -> None:
    made = exports.export_agreement(desk, view.agreement.id, level=level)
    assert claimed(made.data) == (level.value, "ua1")
    found = verification.judge(made.data, believed(desk), desk.now())
    assert found.verdict is Verdict.GOOD
    assert [result.profile for result in found.conformance.results] == [level.value, "ua1"]
    with pikepdf.open(io.BytesIO(made.data)) as file:
        assert not list(file.attachments)
        assert file.pdf_version == ("1.4" if level is Level.A1 else "1.7")
    conformance = finished.conformance_of(desk, made.data)
    assert conformance is not None
    assert conformance.archival


def test_what_is_chosen_for_the_desk_holds_for_every_finished_document_and_what_is_kept_stays(
    desk, view
) -> None:
    kept = exports.export_agreement(desk, view.agreement.id).data
    finished.choose_level(desk, Level.A2)
    assert finished.level_of(desk) is Level.A2
    month = Month(2026, 3)
    made = [
        exports.export_agreement(desk, view.agreement.id).data,
        invoice_basis.export_basis_pdf(desk, view.enterprise.id, month).data,
    ]
    assert [claimed(data)[0] for data in made] == ["2a", "2a"]
    assert exports.export_agreement(desk, view.agreement.id, level=Level.A3).data == kept
    finished.choose_level(desk, Level.A3)
    assert exports.export_agreement(desk, view.agreement.id).data == kept


def test_no_level_takes_what_it_cannot_hold() -> None:
    document = Document(kind="t", schema=1, title="T", blocks=(), watermark="UTKAST")
    with pytest.raises(ValueError, match="transparency"):
        pdf(document, made_at=NOW, level=Level.A1)
    inside = (Attachment("a.json", "application/json", b"{}", "d"),)
    plain = Document(kind="t", schema=1, title="T", blocks=())
    for level in (Level.A2, Level.A1):
        with pytest.raises(ValueError, match="carries no files"):
            pdf(plain, made_at=NOW, level=level, attachments=inside)


def test_a_file_that_falls_short_is_told_when_many_are_saved_and_a_locked_one_claims_nothing(
    desk, view, tmp_path, monkeypatch
) -> None:
    locked = locked_exports.locked(desk, exports.export_agreement(desk, view.agreement.id), "lösenord 123456")
    assert finished.conformance_of(desk, locked.data) is None
    finished.choose_level(desk, Level.A2)  # made now, not kept: judged now
    wanted = batch.Wanted(agreements=(view.agreement.id,))
    [entry] = batch.save_many(desk, wanted, tmp_path / "ut").entries
    assert (entry.outcome, entry.why) == (Outcome.DONE, Why.NONE)
    monkeypatch.setattr(
        "asfdesk.documents.archive._profile", lambda: b"<</N 3/Length 2>>\nstream\nno\r\nendstream"
    )
    [entry] = batch.save_many(desk, wanted, tmp_path / "ut").entries
    assert (entry.outcome, entry.why) == (Outcome.DONE, Why.NOT_ARCHIVAL)
