"""The whole of a case anew from its PDFs: visits with all that was answered, shown and signed, and the end, once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import text

from asfdesk.domain.bulk import BulkReport, Lack, Note, Outcome, What, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.followup import Because
from asfdesk.domain.trust import TrustPurpose
from asfdesk.domain.visit import VisitState
from asfdesk.exchange import closing_data, protocol_data
from asfdesk.exchange.data_version import NotOurs
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.gui.words import bulk_words
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing_seals, endings
from asfdesk.services.output import exports
from asfdesk.services.rebuilding.closing import take_in_closing
from asfdesk.services.rebuilding.protocol import take_in_protocol
from asfdesk.services.rebuilding.rebuild import rebuild
from asfdesk.services.sealed import certificates
from asfdesk.services.visiting import (
    pictures,
    protocol_seals,
    protocols,
    visits,
)
from tests.cases import open_desk
from tests.endings import LAST_DAY
from tests.store.full_case import ASSESSMENT, CERTIFICATE, FullCase
from tests.store.test_words_of_protocols import as_version_1
from tests.store.whole_case import erase

EVERY = {What.AGREEMENT: 1, What.PROTOCOL: 2, What.ASSESSMENT: 1, What.CERTIFICATE: 1}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullCase]:
    made = FullCase(tmp_path_factory.mktemp("full"))
    yield made
    made.desk.store.close()


@pytest.fixture
def anew(tmp_path: Path, full: FullCase) -> Iterator[Desk]:
    made = knowing(tmp_path / "anew", full)
    yield made
    made.store.close()


class Back(NamedTuple):
    """A register with the whole case anew: only looked at, and read once more."""

    desk: Desk
    report: BulkReport


@pytest.fixture(scope="module")
def back(tmp_path_factory: pytest.TempPathFactory, full: FullCase) -> Iterator[Back]:
    desk = knowing(tmp_path_factory.mktemp("back") / "register", full)
    yield Back(desk, rebuild(desk, full.folder))
    desk.store.close()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, full: FullCase) -> Path:
    """A closed register that has the agreement alone."""
    there, folder = tmp_path_factory.mktemp("begun"), tmp_path_factory.mktemp("pdf")
    (folder / "avtal.pdf").write_bytes(full.files["d avtal.pdf"])
    desk = knowing(there / "register", full)
    assert rebuild(desk, folder).whole
    desk.store.close()
    return there / "register"


@pytest.fixture
def agreed(tmp_path: Path, begun: Path, full: FullCase) -> Iterator[Desk]:
    """A register that has the agreement alone."""
    shutil.copytree(begun, tmp_path / "agreed")
    desk = open_desk(tmp_path / "agreed", full.clock)
    yield desk
    desk.store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty one."""
    (tmp_path / "pdf").mkdir()
    return tmp_path / "pdf"


def knowing(folder: Path, full: FullCase) -> Desk:
    """A register with nothing in it but the root that sealed the files."""
    made = open_desk(folder, full.clock)
    certificates.trust(made, certificates.root_file(full.desk)[1], TrustPurpose.SIGNATURES)
    return made


def became(report: BulkReport) -> dict[str, tuple[Outcome, Why]]:
    return {entry.name: (entry.outcome, entry.why) for entry in report.entries}


def rows(desk: Desk) -> dict[str, int]:
    """Of every table that a rebuilt case could double."""
    names = ("participant", "enterprise", "placement", "agreement", "visit", "answer", "action_point", "visit_picture",
             "protocol_text", "protocol_signature", "objection", "ending", "final_assessment", "work_certificate",
             "closing_document", "kept_document", "outcome")  # fmt: skip
    with desk.store.read() as work:
        return {name: work.connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in names}


def test_a_whole_case_comes_back_from_its_files_and_only_once(full: FullCase, back: Back) -> None:
    report = back.report
    assert became(report) == dict.fromkeys(full.files, (Outcome.DONE, Why.NONE))
    assert {what: report.came(what) for what in What} == EVERY
    assert report.notes == (Note.REBUILT,)
    lacks = {entry.name: entry.lacks for entry in report.entries if entry.lacks}
    assert lacks == {"a slut.pdf": (Lack.TOLD,)}
    before = rows(back.desk)
    again = rebuild(back.desk, full.folder)
    assert became(again) == dict.fromkeys(full.files, (Outcome.ALREADY, Why.NONE))
    assert rows(back.desk) == before
    assert set(became(rebuild(full.desk, full.folder)).values()) == {(Outcome.ALREADY, Why.NONE)}


def test_a_visit_comes_back_with_all_that_was_answered_shown_agreed_contested_and_signed(
    full: FullCase, back: Back
) -> None:
    anew = back.desk
    for was in (full.visit, full.alone):
        found = protocols.get_protocol(anew, was.view.visit.id)
        assert found.texts == was.texts
        assert found.signatures == was.signatures
        assert replace(found.view.visit, version=0) == replace(was.view.visit, version=0)
        assert (found.view.checklist, found.view.apart) == (was.view.checklist, was.view.apart)
        assert dict(found.view.answers) == dict(was.view.answers)
        bare = [replace(one, version=0) for one in was.view.actions]
        assert [replace(one, version=0) for one in found.view.actions] == bare
        assert [replace(one, version=0) for one in found.view.objections] == [
            replace(one, version=0) for one in was.view.objections
        ]
        assert [replace(one, version=0) for one in found.view.pictures] == [
            replace(one, version=0) for one in was.view.pictures
        ]
    [photo] = full.visit.view.pictures
    assert pictures.content(anew, photo.id) == pictures.content(full.desk, photo.id)
    assert len(pictures.thumbnail(anew, photo.id)) < photo.size
    assert full.visit.view.actions
    assert full.visit.view.objections
    assert [item.id for item in full.visit.view.apart] == ["learned"]


def test_the_end_comes_back_with_what_was_issued_and_written_and_the_visits_after_it_are_cancelled(
    full: FullCase, back: Back
) -> None:
    anew = back.desk
    placement = full.view.placement.id
    there, was = endings.get_ending(anew, placement), endings.get_ending(full.desk, placement)
    assert there.issued == was.issued
    assert there.ending is not None
    assert was.ending is not None
    assert replace(there.ending, told=was.ending.told, effects=was.ending.effects, version=0) == replace(
        was.ending, version=0
    )
    with anew.store.read() as new, full.desk.store.read() as old:
        for one in ("assessments", "certificates"):
            found = getattr(new, one).get(placement)
            assert replace(found, version=0) == replace(getattr(old, one).get(placement), version=0)
        planned = [v for v in new.visits.of_placement(placement) if v.state is VisitState.PLANNED]
        cancelled = [v for v in new.visits.of_placement(placement) if v.state is VisitState.CANCELLED]
    assert {v.because for v in planned if v.on > LAST_DAY} <= {Because.AFTER}
    assert cancelled


def test_a_file_whose_seal_is_believed_is_kept_and_handed_out_byte_for_byte(
    full: FullCase, back: Back
) -> None:
    anew = back.desk
    assert exports.export_agreement(anew, full.view.agreement.id).data == full.files["d avtal.pdf"]
    for was, name in ((full.visit, "c besök.pdf"), (full.alone, "b företag.pdf")):
        handed = protocol_seals.protocol_for(anew, was.view.visit.id, Recipient.FILE)
        assert handed == full.files[name]
    for kind, name in ((CERTIFICATE, "a intyg.pdf"), (ASSESSMENT, "a slut.pdf")):
        handed = closing_seals.export_closing(anew, full.view.placement.id, kind).data
        assert handed == full.files[name]


def test_what_belongs_to_an_agreement_that_is_nowhere_is_told_by_its_number(
    full: FullCase, anew: Desk, tmp_path: Path
) -> None:
    for name, data in full.files.items():
        if name != "d avtal.pdf":
            (tmp_path / name).write_bytes(data)
    report = rebuild(anew, tmp_path)
    assert became(report) == {
        "a intyg.pdf": (Outcome.REFUSED, Why.NO_AGREEMENT),
        "a slut.pdf": (Outcome.REFUSED, Why.NO_AGREEMENT),
        "c besök.pdf": (Outcome.REFUSED, Why.NO_AGREEMENT),
        "b företag.pdf": (Outcome.REFUSED, Why.NO_ENTERPRISE),
    }
    told = {entry.name: bulk_words.why_words(entry) for entry in report.entries}
    assert full.view.agreement.number in told["c besök.pdf"]
    assert "Kooperativet Ängen" in told["b företag.pdf"]
    assert sum(rows(anew).values()) == 0
    (tmp_path / "avtal.pdf").write_bytes(full.files["d avtal.pdf"])
    assert rebuild(anew, tmp_path).whole


def test_of_an_unknown_issuer_everything_is_taken_told_and_not_called_sealed_here(
    full: FullCase, folder: Path, tmp_path: Path
) -> None:
    """And a certificate alone ends the placement on its last day, and says what it does not tell."""
    desk = open_desk(tmp_path / "unknowing", full.clock)
    for name in ("d avtal.pdf", "a intyg.pdf"):
        (folder / name).write_bytes(full.files[name])
    report = rebuild(desk, folder)
    assert set(became(report).values()) == {(Outcome.DONE, Why.UNKNOWN_ISSUER)}
    assert rows(desk)["kept_document"] == 0
    assert [entry.lacks for entry in report.entries if entry.what is What.CERTIFICATE] == [(Lack.REASON,)]
    ending = endings.get_ending(desk, full.view.placement.id).ending
    assert ending is not None
    assert (ending.last_day, ending.reason_code, ending.reason) == (LAST_DAY, "", "")
    desk.store.close()


def test_somebody_who_was_erased_does_not_come_back_by_a_protocol_or_a_certificate(
    full: FullCase, agreed: Desk
) -> None:
    erase(agreed, full.case.participant.id)
    report = rebuild(agreed, full.folder)
    assert became(report) == {
        name: (Outcome.DONE, Why.NONE) if name == "b företag.pdf" else (Outcome.REFUSED, Why.ERASED)
        for name in full.files
    }


def _other_answer(inside: dict) -> None:
    next(one for one in inside["answers"] if one["kind"] == "yes_no_partly")["values"] = ["partly"]


def _exchanged(inside: dict) -> None:
    first, second, *_ = inside["signatures"]
    first["ink"], second["ink"] = second["ink"], first["ink"]


HOSTILE: list[tuple[Callable[[dict], object], Why]] = [
    (lambda d: d.update(version=3), Why.NEWER),
    (lambda d: d.update(surprise=1), Why.MALFORMED),
    (lambda d: d.update(kind="fest"), Why.MALFORMED),
    (lambda d: d.update(notes="Lugnt\u202e"), Why.MALFORMED),
    (lambda d: d.update(recipient="participant"), Why.PART_ONLY),
    (lambda d: d["texts"].pop(), Why.PART_ONLY),
    (lambda d: d["texts"][0].update(content=d["texts"][0]["content"].replace("Lugnt", "Stökigt")), Why.WORDS_DIFFER),
    (lambda d: d["signatures"].pop(), Why.SIGNATURE_DIFFERS),
    (lambda d: d["signatures"][0].pop("ink"), Why.SIGNATURE_DIFFERS),
    (lambda d: d["signatures"][0].update(way="paper"), Why.ON_PAPER),
    (lambda d: d["signatures"][0].update(way="magic"), Why.MALFORMED),
    (lambda d: d.update(checklist_content="{}"), Why.MALFORMED),
    (lambda d: d["answers"][0].update(item="okänd"), Why.MALFORMED),
    (lambda d: d["answers"][0].update(visibility="officer"), Why.MALFORMED),
    (lambda d: d["participant"].update(number="199913991234"), Why.MALFORMED),
    (lambda d: d["actions"][0].update(owner="okänd"), Why.MALFORMED),
    (lambda d: d["pictures"][0].update(sha256="0" * 64), Why.PAGES_DIFFER),
]  # fmt: skip


def _turned_away(desk: Desk, inside: bytes, raw: bytes) -> Why:
    try:
        entry = take_in_protocol(desk, protocol_data.from_json(inside), raw)
    except NotOurs as error:
        return Why(str(error))
    return entry.why if entry.outcome is Outcome.REFUSED else Why.NONE


@pytest.mark.parametrize(("change", "why"), HOSTILE)
def test_what_is_not_right_in_a_protocol_is_refused_with_its_reason_and_leaves_the_visit_as_planned(
    full: FullCase, agreed: Desk, change: Callable[[dict], object], why: Why
) -> None:
    before, raw = rows(agreed), full.files["c besök.pdf"]
    inside = json.loads(embedded_file(raw, protocol_data.NAME, 16_000_000))
    change(inside)
    assert _turned_away(agreed, json.dumps(inside).encode(), raw) is why
    assert rows(agreed) == before


HOSTILE_END: list[tuple[Callable[[dict], object], Why]] = [
    (lambda d: d.update(version=2), Why.NEWER),
    (lambda d: d["assessment"].update(tasks="Bakar\u202e"), Why.MALFORMED),
    (lambda d: d.update(recipient="supervisor"), Why.PART_ONLY),
    (
        lambda d: d["words"].update(content=d["words"]["content"].replace("brödet", "kaffet")),
        Why.WORDS_DIFFER,
    ),
    (lambda d: d.update(kind="certificate"), Why.WORDS_DIFFER),
    (lambda d: d["signatures"][0].update(role="enterprise"), Why.SIGNATURE_DIFFERS),
    (lambda d: d["signatures"][0].update(shown_sha256="0" * 64), Why.SIGNATURE_DIFFERS),
    (lambda d: d.update(replaces="0190a000-0000-7000-8000-000000000001"), Why.NO_EARLIER),
    (lambda d: d["participant"].update(name="Någon Annan", number="198112189876"), Why.PERSON_DIFFERS),
    (lambda d: d["ending"].update(last_day="2031-01-01"), Why.ENDING_DIFFERS),
]


@pytest.mark.parametrize(("change", "why"), HOSTILE_END)
def test_what_is_not_right_in_an_assessment_is_refused_with_its_reason_and_leaves_the_placement_going_on(
    full: FullCase, agreed: Desk, change: Callable[[dict], object], why: Why
) -> None:
    inside = json.loads(embedded_file(full.files["a slut.pdf"], closing_data.NAME, 16_000_000))
    change(inside)
    try:
        found = take_in_closing(agreed, closing_data.from_json(json.dumps(inside).encode())).why
    except NotOurs as error:
        found = Why(str(error))
    assert found is why
    assert endings.get_ending(agreed, full.view.placement.id).ending is None
    assert rows(agreed)["closing_document"] == 0


def test_files_that_show_something_else_or_are_not_whole_are_turned_away_and_stop_no_other(
    full: FullCase, agreed: Desk, folder: Path
) -> None:
    whole = full.files["c besök.pdf"]
    files = {
        "annat svar.pdf": (full.forged(_other_answer), Why.PAGES_DIFFER),
        "annans streck.pdf": (full.forged(_exchanged), Why.PAGES_DIFFER),
        "a mer.pdf": (whole + b"\n%mer", Why.NOT_WHOLE),
        "kapad.pdf": (full.files["a slut.pdf"][:-500], Why.NOT_A_PDF),
        "nyare.pdf": (full.forged(lambda inside: inside.update(version=3)), Why.NEWER),
    }
    for name, (data, _) in files.items():
        (folder / name).write_bytes(data)
    (folder / "hel.pdf").write_bytes(whole)
    report = rebuild(agreed, folder)
    refused = {name: (Outcome.REFUSED, why) for name, (_, why) in files.items()}
    assert became(report) == {**refused, "hel.pdf": (Outcome.DONE, Why.NONE)}
    assert report.came(What.PROTOCOL) == 1


def test_a_protocol_of_version_1_comes_back_with_the_strokes_of_its_pages(
    full: FullCase, agreed: Desk, folder: Path
) -> None:

    def change(inside: dict) -> None:
        as_version_1(inside)  # which did not know of answers that are not asked for any more
        inside["answers"] = [one for one in inside["answers"] if one["item"] != "learned"]

    older = full.forged(change)
    (folder / "besök.pdf").write_bytes(older)
    report = rebuild(agreed, folder)
    assert [entry.lacks for entry in report.entries] == [(Lack.STROKES,)]
    back = protocols.get_protocol(agreed, full.visit.view.visit.id)
    assert back.texts == full.visit.texts
    for mine, was in zip(back.signatures, full.visit.signatures, strict=True):
        assert (mine.role, mine.name, mine.shown_sha256) == (was.role, was.name, was.shown_sha256)
        assert len(mine.ink.strokes) == len(was.ink.strokes)
    assert protocol_seals.protocol_for(agreed, full.visit.view.visit.id, Recipient.FILE) == older


def test_a_visit_that_is_going_on_is_left_alone(full: FullCase, agreed: Desk) -> None:
    opened = visits.open_visit(agreed, full.visit.view.visit.id, on=full.visit.view.visit.on)
    raw = full.files["c besök.pdf"]
    data = protocol_data.from_json(embedded_file(raw, protocol_data.NAME, 16_000_000))
    entry = take_in_protocol(agreed, data, raw)
    assert (entry.outcome, entry.why) == (Outcome.CONFLICT, Why.DOCUMENT_DIFFERS)
    assert visits.get_visit(agreed, opened.visit.id).visit.state is VisitState.OPEN
