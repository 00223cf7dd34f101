"""The register anew from PDFs: what was signed comes back as it was, once, and nothing hostile leaves a trace."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Paragraph
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.exchange.agreement_data import NAME, NotOurs, from_json
from asfdesk.exchange.pdf_data import TooLarge, Unreadable, embedded_file
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.rebuilding.rebuild import rebuild, take_in_one
from tests import follow_up
from tests.cases import NOW, Case, open_desk, register
from tests.store.whole_case import erase


@pytest.fixture
def open_at(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    opened: list[Desk] = []

    def make(name: str) -> Desk:
        opened.append(open_desk(tmp_path / name))
        return opened[-1]

    yield make
    for desk in opened:
        desk.store.close()


@pytest.fixture
def desk(open_at: Callable[[str], Desk]) -> Desk:
    return open_at("register")


@pytest.fixture
def signed(desk: Desk, case: Case) -> AgreementView:
    return follow_up.signed(desk, case)


@pytest.fixture
def folder(tmp_path: Path, desk: Desk, signed: AgreementView) -> Path:
    """A folder with the case file's copy."""
    there = tmp_path / "pdf"
    there.mkdir()
    exports.write_export(exports.export_agreement(desk, signed.agreement.id), there)
    return there


def counts(desk: Desk) -> list[int]:
    with desk.store.read() as work:
        every = (
            work.participants, work.enterprises, work.supervisors, work.commissioners, work.units,
            work.officers, work.placements, work.agreements, work.visits, work.consents,
        )  # fmt: skip
        return [len(repository.all()) for repository in every]


def carrying(data: bytes) -> bytes:
    document = Document(kind="t", schema=1, title="T", blocks=(Paragraph("x"),))
    return pdf(document, made_at=NOW, attachments=(Attachment(NAME, "application/json", data, "d"),))


# --- and comes back -----------------------------------------------------------------------------------------------------


def test_a_signed_agreement_comes_back_as_signed_with_the_same_words_to_the_byte(
    open_at: Callable[[str], Desk], signed: AgreementView, folder: Path, desk: Desk
) -> None:
    anew = open_at("anew")
    report = rebuild(anew, folder)
    assert [(e.outcome, e.number) for e in report.entries] == [(Outcome.DONE, signed.agreement.number)]
    back = agreements.get_agreement(anew, signed.agreement.id)
    assert back.agreement.state is State.SIGNED
    assert back.texts == signed.texts
    assert back.signatures == signed.signatures
    assert back.agreement == replace(agreements.get_agreement(desk, signed.agreement.id).agreement,
                                     version=back.agreement.version)  # fmt: skip
    assert (back.participant, back.enterprise.name, back.officer) == (
        signed.participant, signed.enterprise.name, signed.officer,
    )  # fmt: skip
    assert back.supervisor is not None
    assert back.deputy is not None
    with anew.store.read() as work, desk.store.read() as before:
        visits = [(v.id, v.kind, v.on) for v in work.visits.of_placement(signed.placement.id)]
        assert visits == [(v.id, v.kind, v.on) for v in before.visits.of_placement(signed.placement.id)]
        assert [c.topics for c in work.consents.of_participant(back.participant.id)] == [
            signed.terms.shared_topics
        ]
    assert from_json(to_json_of(anew, signed)) == from_json(to_json_of(desk, signed))


def test_twice_doubles_nothing_and_a_register_that_has_it_is_left_alone(
    open_at: Callable[[str], Desk], desk: Desk, folder: Path
) -> None:
    anew = open_at("anew")
    rebuild(anew, folder)
    before = counts(anew)
    assert [e.outcome for e in rebuild(anew, folder).entries] == [Outcome.ALREADY]
    assert counts(anew) == before
    mine = counts(desk)
    assert [e.outcome for e in rebuild(desk, folder).entries] == [Outcome.ALREADY]
    assert counts(desk) == mine


def test_people_and_enterprises_that_are_known_are_matched(
    open_at: Callable[[str], Desk], signed: AgreementView, folder: Path
) -> None:
    anew = open_at("anew")
    theirs = register(anew)
    assert rebuild(anew, folder).whole
    back = agreements.get_agreement(anew, signed.agreement.id)
    assert back.participant.id == theirs.participant.id
    assert back.enterprise.id == theirs.enterprise.id
    assert back.officer is not None
    assert back.officer.id == theirs.officer.id
    assert back.supervisor is not None
    assert back.supervisor.id == theirs.supervisor.id


def test_an_agreement_with_other_words_in_its_place_is_a_conflict_and_stays(
    open_at: Callable[[str], Desk], desk: Desk, signed: AgreementView
) -> None:
    data = from_json(to_json_of(desk, signed))
    anew = open_at("anew")
    other = replace_words(data)
    assert take_in_one(anew, other).outcome is Outcome.DONE
    entry = take_in_one(anew, data)
    assert (entry.outcome, entry.why) == (Outcome.CONFLICT, Why.AGREEMENT_DIFFERS)
    assert agreements.get_agreement(anew, signed.agreement.id).texts[0].sha256 == other.texts[0].sha256


def test_a_number_that_another_agreement_has_is_a_conflict_and_leaves_nothing(
    open_at: Callable[[str], Desk], desk: Desk, signed: AgreementView
) -> None:
    import msgspec

    anew = open_at("anew")
    data = from_json(to_json_of(desk, signed))
    assert take_in_one(anew, data).outcome is Outcome.DONE
    before = counts(anew)
    twin = msgspec.structs.replace(data, id="0190a000-0000-7000-8000-000000000001")
    entry = take_in_one(anew, twin)
    assert (entry.outcome, entry.why) == (Outcome.CONFLICT, Why.NUMBER_TAKEN)
    assert counts(anew) == before


def test_another_person_with_the_same_id_is_a_conflict(
    open_at: Callable[[str], Desk], desk: Desk, signed: AgreementView
) -> None:
    import msgspec

    anew = open_at("anew")
    data = from_json(to_json_of(desk, signed))
    assert take_in_one(anew, data).outcome is Outcome.DONE
    person = msgspec.structs.replace(data.participant, person_number="198112189876")
    entry = take_in_one(
        anew,
        msgspec.structs.replace(
            replace_words(data), id="0190a000-0000-7000-8000-000000000002", participant=person
        ),
    )
    assert (entry.outcome, entry.why) == (Outcome.CONFLICT, Why.PERSON_DIFFERS)


# --- hostile files ------------------------------------------------------------------------------------------------------


def to_json_of(desk: Desk, view: AgreementView) -> bytes:
    return embedded_file(exports.export_agreement(desk, view.agreement.id).data, NAME, 8_000_000)


def replace_words(data):
    """The same agreement with another, consistent text."""
    import msgspec

    from asfdesk.documents.content import digest
    from asfdesk.documents.content import from_json as read
    from asfdesk.documents.content import to_json as write

    fresh = {}
    texts = []
    for text in data.texts:
        document = msgspec.structs.replace(read(text.content.encode()), subtitle="Andra ord")
        fresh[text.copy] = digest(document)
        texts.append(msgspec.structs.replace(text, sha256=digest(document), content=write(document).decode()))
    signatures = tuple(
        msgspec.structs.replace(s, shown_sha256=fresh[s.copy], id=s.id[:-1] + "f") for s in data.signatures
    )
    return msgspec.structs.replace(data, texts=tuple(texts), signatures=signatures)


def changed(told: dict, path: str, value: object) -> bytes:
    node: object = told
    *way, last = path.split("/")
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]  # type: ignore[index]
    if value is None:
        del node[last]  # type: ignore[attr-defined]
    else:
        node[int(last) if isinstance(node, list) else last] = value  # type: ignore[index]
    return json.dumps(told).encode()


HOSTILE: list[tuple[str, object, Why]] = [
    ("format", "någon/annan", Why.NOTHING_INSIDE),
    ("version", 2, Why.NEWER),
    ("version", "1", Why.NOTHING_INSIDE),
    ("round", "ett", Why.MALFORMED),
    ("round", -1, Why.MALFORMED),
    ("number", "ÖK-2026-../../x-1", Why.MALFORMED),
    ("id", "inget id", Why.MALFORMED),
    ("signed_at", "i går", Why.MALFORMED),
    ("participant/given_name", "Å" * 10_000, Why.MALFORMED),
    ("participant/given_name", "Åsa\u202e", Why.MALFORMED),
    ("participant/person_number", "199913991234", Why.MALFORMED),
    ("participant/protection", "hemlig", Why.MALFORMED),
    ("participant/extra", 1, Why.MALFORMED),
    ("enterprise/name", "", Why.MALFORMED),
    ("texts/0/content", '{"kind":"x"}', Why.WORDS_DIFFER),
    ("texts/0/sha256", "ab" * 32, Why.WORDS_DIFFER),
    ("texts/0/content", None, Why.PART_ONLY),
    ("terms", None, Why.PART_ONLY),
    ("recipient", "participant", Why.PART_ONLY),
    ("signatures/0/shown_sha256", "cd" * 32, Why.SIGNATURE_DIFFERS),
    ("signatures/0/role", "officer", Why.SIGNATURE_DIFFERS),
    ("signatures/0/ink/strokes", [], Why.SIGNATURE_DIFFERS),
    ("signatures/0/ink/strokes", [[[1e300, 1]]], Why.MALFORMED),
    ("signatures/0/ink/width", 0, Why.MALFORMED),
    ("terms/template_code", "okänd", Why.UNKNOWN_MEASURE),
    ("measure", "okänd", Why.UNKNOWN_MEASURE),
    ("visits/0/kind", "fest", Why.MALFORMED),
    ("visits", "många", Why.MALFORMED),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a file's copy carries, made once."""
    desk = open_desk(tmp_path_factory.mktemp("told") / "register")
    data = to_json_of(desk, follow_up.signed(desk, register(desk)))
    desk.store.close()
    return data


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A register that stays empty, whatever hostile file is read."""
    desk = open_desk(tmp_path_factory.mktemp("empty") / "register")
    yield desk
    desk.store.close()


@pytest.mark.parametrize(("path", "value", "why"), HOSTILE, ids=lambda v: str(v)[:30])
def test_what_is_not_right_is_refused_with_its_reason_and_leaves_nothing(
    empty: Desk, told: bytes, tmp_path: Path, path: str, value: object, why: Why
) -> None:
    (tmp_path / "a.pdf").write_bytes(carrying(changed(json.loads(told), path, value)))
    [entry] = rebuild(empty, tmp_path).entries
    assert (entry.outcome, entry.why) == (Outcome.REFUSED, why)
    assert counts(empty) == [0] * 10


def test_bombs_depth_and_broken_files_are_refused(empty: Desk, told: bytes, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile"
    hostile.mkdir()
    good = carrying(told)
    files = {
        "bomb": carrying(b" " * 30_000_000),
        "deep": carrying(b"[" * 200_000),
        "deeper": carrying(b'{"format":' + b'{"a":' * 100_000),
        "none": pdf(Document(kind="t", schema=1, title="T", blocks=()), made_at=NOW),
        "cut": good[: len(good) // 2],
        "text": b"hej",
        "empty": b"",
        "flipped": good.replace(b"obj", b"ojb"),
        "not json": carrying(b"\xff\xfe\x00"),
    }
    for name, data in files.items():
        (hostile / f"{name}.PDF").write_bytes(data)
    (tmp_path / "good.pdf").write_bytes(good)
    (hostile / "link.pdf").symlink_to(tmp_path / "good.pdf")
    (hostile / "notes.txt").write_text("inte en pdf")
    report = rebuild(empty, hostile)
    assert {e.name.removesuffix(".PDF") for e in report.entries} == set(files)
    assert {e.outcome for e in report.entries} == {Outcome.REFUSED}
    assert counts(empty) == [0] * 10


def test_a_bomb_is_unpacked_no_further_than_its_limit() -> None:
    data = carrying(b"\0" * 50_000_000)
    with pytest.raises(TooLarge):
        embedded_file(data, NAME, 1_000)
    with pytest.raises(Unreadable):
        embedded_file(zlib.compress(b"x"), NAME, 1_000)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), lambda kids: st.lists(kids, max_size=4) | st.dictionaries(st.text(max_size=6), kids, max_size=4)))  # fmt: skip
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_json_comes_is_ours_or_refused(value: object) -> None:
    with pytest.raises(NotOurs):
        from_json(json.dumps(value).encode())


def test_one_bad_file_stops_no_other_and_a_stop_leaves_the_rest_untried(
    open_at: Callable[[str], Desk], folder: Path
) -> None:
    (folder / "a trasig.pdf").write_bytes(b"%PDF-1.7 trasig")
    anew = open_at("anew")
    told: list[tuple[int, int]] = []
    report = rebuild(anew, folder, lambda done, total: told.append((done, total)))
    assert sorted(e.outcome for e in report.entries) == [Outcome.DONE, Outcome.REFUSED]
    assert told == [(0, 2), (1, 2)]
    assert not report.whole
    stopped = rebuild(open_at("other"), folder, stop=lambda: True)
    assert stopped.stopped
    assert {e.outcome for e in stopped.entries} == {Outcome.NOT_TRIED}


def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreFault) as caught:
        rebuild(desk, tmp_path / "borta")
    assert caught.value.fault is Fault.NO_FOLDER


def test_what_is_taken_in_stands_in_the_trail(open_at: Callable[[str], Desk], folder: Path) -> None:
    from sqlalchemy import text

    anew = open_at("anew")
    rebuild(anew, folder)
    with anew.store.read() as work:
        names = work.connection.execute(text("SELECT name, note FROM operation")).all()
    assert [note for name, note in names if name == Operation.REBUILD] == [
        f"rebuild {from_json(embedded_file(next(folder.glob('*.pdf')).read_bytes(), NAME, 8_000_000)).number}"
    ]


def test_whoever_was_erased_does_not_come_back_by_an_old_pdf(
    desk: Desk, signed: AgreementView, folder: Path
) -> None:
    erase(desk, signed.participant.id)
    [entry] = rebuild(desk, folder).entries
    assert (entry.outcome, entry.why) == (Outcome.REFUSED, Why.ERASED)
    with desk.store.read() as work:
        assert work.participants.find(signed.participant.id) is None
