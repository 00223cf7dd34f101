"""Many documents at once: each whole under a name of its own, what went wrong told, nothing written over."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.bulk import Note, Outcome, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.reading import Seen
from asfdesk.domain.verdict import Verdict
from asfdesk.domain.visit import VisitState
from asfdesk.services.desk import Desk
from asfdesk.services.output import batch, exports, files
from asfdesk.services.output.batch import Wanted, report_table, save_many
from asfdesk.services.parties import participants
from asfdesk.services.sealed import certificates, verification, workshop
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from tests import follow_up
from tests.cases import TODAY, Case, ready


@pytest.fixture
def signed(desk: Desk, case: Case) -> AgreementView:
    return follow_up.signed(desk, case)


def test_each_document_is_written_whole_under_its_own_name_and_told(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    folder = tmp_path / "ut"
    wanted = Wanted(agreements=(signed.agreement.id, signed.agreement.id))
    told: list[tuple[int, int]] = []
    report = save_many(desk, wanted, folder, lambda done, total: told.append((done, total)))
    name = f"Överenskommelse {signed.agreement.number}"
    assert [entry.name for entry in report.entries] == [f"{name}.pdf", f"{name} (2).pdf"]
    assert report.whole
    assert told == [(0, 2), (1, 2)]
    assert sorted(file.name for file in folder.iterdir()) == [f"{name} (2).pdf", f"{name}.pdf"]
    again = save_many(desk, wanted, folder)
    assert [entry.name for entry in again.entries] == [f"{name} (3).pdf", f"{name} (4).pdf"]


def test_drafts_and_days_outside_the_period_are_not_chosen(
    desk: Desk, case: Case, signed: AgreementView
) -> None:
    draft = ready(desk, case)
    keys = (signed.agreement.id, draft.agreement.id)
    assert [s.key for s in batch.chosen(desk, Wanted(agreements=keys))] == [signed.agreement.id]
    after = Wanted(agreements=keys, first=TODAY + timedelta(days=1))
    assert batch.chosen(desk, after) == ()
    within = Wanted(agreements=keys, first=TODAY, last=TODAY)
    assert len(batch.chosen(desk, within)) == 1


def test_protocols_of_finished_visits_are_saved_and_planned_ones_are_not(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    every = visits.visits_of(desk, signed.placement.id)
    assert every[0].state is VisitState.PLANNED
    done = visits.open_visit(desk, follow_up.first_planned(desk, signed).id, on=TODAY)
    visits.close_visit(desk, follow_up.answer_all(desk, done).visit.id)
    keys = tuple(visit.id for visit in every)
    report = save_many(desk, Wanted(visits=keys, recipient=Recipient.SUPERVISOR), tmp_path)
    assert [entry.outcome for entry in report.entries] == [Outcome.DONE]
    assert "handledarens exemplar" in report.entries[0].name


def test_a_protected_identity_is_left_for_the_officer_to_save_alone(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    from asfdesk.domain.protection import Notice, Protection

    person = participants.get_participant(desk, signed.participant.id)
    participants.save_participant(
        desk, replace(person, protection=Protection.CONFIDENTIAL, notice=Notice(protected_since=TODAY))
    )
    [entry] = save_many(desk, Wanted(agreements=(signed.agreement.id,)), tmp_path / "ut").entries
    assert (entry.outcome, entry.why) == (Outcome.REFUSED, Why.PROTECTED)
    assert not (tmp_path / "ut").exists()


def test_a_full_disk_ends_it_and_tells_what_was_not_tried(
    desk: Desk, signed: AgreementView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise StoreFault(Fault.DISK_FULL, folder="x")

    monkeypatch.setattr(batch, "write_export", full)
    report = save_many(desk, Wanted(agreements=(signed.agreement.id,) * 3), tmp_path)
    assert [entry.outcome for entry in report.entries] == [
        Outcome.REFUSED, Outcome.NOT_TRIED, Outcome.NOT_TRIED,
    ]  # fmt: skip
    assert not report.whole


def test_a_stop_keeps_what_is_written(desk: Desk, signed: AgreementView, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    report = save_many(
        desk, Wanted(agreements=(signed.agreement.id,) * 3), folder,
        stop=lambda: folder.exists() and len(list(folder.iterdir())) == 1,
    )  # fmt: skip
    assert [entry.outcome for entry in report.entries] == [
        Outcome.DONE, Outcome.NOT_TRIED, Outcome.NOT_TRIED,
    ]  # fmt: skip
    assert report.stopped
    assert len(list(folder.iterdir())) == 1


def test_many_are_made_by_other_processes_in_their_order_and_one_that_dies_loses_nothing(
    desk: Desk, case: Case, signed: AgreementView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presented = signing.present(desk, ready(desk, case).agreement.id)
    keys = (signed.agreement.id, presented.agreement.id, signed.agreement.id)
    wanted = Wanted(agreements=keys, recipient=Recipient.PARTICIPANT)
    alone = save_many(desk, wanted, tmp_path / "alone")
    monkeypatch.setattr(workshop, "FEW", 2)
    monkeypatch.setattr(batch, "workers_for", lambda _count: 1)
    shops: list[workshop.Workshop] = []
    monkeypatch.setattr(batch, "Workshop", lambda count: shops.append(workshop.Workshop(count)) or shops[0])

    def kill(done: int, _total: int) -> None:
        if done == 1:
            shops[0].hands[0].kill()

    report = save_many(desk, wanted, tmp_path / "many", kill)
    assert report.entries == alone.entries
    assert (report.whole, report.notes) == (True, (Note.MAKER_DIED,))
    assert [hand.pid for hand in shops[0].hands] == [None]
    roots = certificates.believed(desk)
    for entry in report.entries:
        data = (tmp_path / "many" / entry.name).read_bytes()
        if signed.agreement.number in entry.name:
            assert verification.judge(data, roots, desk.now()).verdict is Verdict.GOOD
        else:
            assert data == (tmp_path / "alone" / entry.name).read_bytes()


def test_a_disclosure_is_logged_for_what_was_written_and_not_for_what_was_only_begun(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    def exported() -> int:
        with desk.store.read() as work:
            return sum(one.seen is Seen.EXPORT for one in work.readings.of_participant(signed.participant.id))

    before, folder = exported(), tmp_path / "ut"
    save_many(desk, Wanted(agreements=(signed.agreement.id,) * 3), folder, stop=folder.exists)
    assert exported() == before + 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CON", "_CON.pdf"),
        ("nul.txt", "_nul.txt.pdf"),
        ("COM¹", "_COM¹.pdf"),
        ("a/b\\c:d*e?", "a_b_c_d_e_.pdf"),
        ("slut. . ", "slut.pdf"),
        ("", "dokument.pdf"),
        ("..", "dokument.pdf"),
        ("Ö" * 300, "Ö" * 116 + ".pdf"),
        ("محمد", "محمد.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe.pdf"),
        ("rad\nbrytning\t", "rad_brytning.pdf"),
        ("-rf", "-rf.pdf"),
        ("😀" * 100, "😀" * 59 + ".pdf"),
    ],
)
def test_file_names_are_safe_on_windows_too(text: str, name: str) -> None:
    made = files.safe_name(text)
    assert made == name
    assert len(made.encode("utf-8")) <= 255
    assert len(made.encode("utf-16-le")) // 2 <= 255


def test_a_name_that_differs_in_case_or_form_alone_is_taken(tmp_path: Path) -> None:
    (tmp_path / "Överenskommelse A.pdf").write_bytes(b"x")
    decomposed = exports.Export("ö".upper().replace("Ö", "O\u0308") + "verenskommelse a.pdf", b"y")
    written = exports.write_export(decomposed, tmp_path)
    assert written.name.endswith(" (2).pdf")
    assert (tmp_path / "Överenskommelse A.pdf").read_bytes() == b"x"


def test_the_report_opens_in_excel_and_no_cell_is_a_formula() -> None:
    data = report_table(("Fil", "Orsak"), [("=HYPERLINK(1)", "a;b"), ("-x", "å\nö")])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [["Fil", "Orsak"], ["'=HYPERLINK(1)", "a;b"], ["'-x", "å\nö"]]
