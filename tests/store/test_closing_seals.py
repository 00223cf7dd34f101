"""What closes a placement, sealed: kept byte for byte, on the ladder, with data that agree with the pages and tell each
recipient no more than its own copy; a forged one is named, and what could not be sealed is a to-do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import jsonschema
import pytest

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, from_json, to_json
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.carried import CAREFUL, Recipient
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.seal_ladder import Hindrance, Rung
from asfdesk.domain.signature import Copy
from asfdesk.domain.verdict import Content, Judgement, Reason, Verdict
from asfdesk.exchange.closing_data import NAME, schema
from asfdesk.exchange.pdf_data import NothingInside, embedded_file
from asfdesk.paths import resource
from asfdesk.sealing.certificates import Holder, export_pkcs12, new_root, new_seal
from asfdesk.services.agreeing import carried
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing, closing_seals
from asfdesk.services.finishing.closing import Whose
from asfdesk.services.rebuilding import rebuild
from asfdesk.services.sealed import certificates, known, seals, verification
from asfdesk.services.start_page import today
from tests.cases import Clock, open_desk, register
from tests.documents.reading_back import tree_texts
from tests.endings import HEALTH_WORDS, LAST_DAY, assessed, at, certified, ended, issued
from tests.follow_up import signed
from tests.merging import laptop_in, packed, taken_in

ASSESSMENT, CERTIFICATE = ClosingKind.ASSESSMENT, ClosingKind.CERTIFICATE
SECRETS = ("Jag är stolt över brödet", "Behöver ha det lugnt", HEALTH_WORDS, "health")


class Ended:
    """A placement that is ended, assessed and certified, both issued on its last day and sealed."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.desk: Desk = open_desk(folder, self.clock)
        self.view: AgreementView = signed(self.desk, register(self.desk))
        ended(self.desk, self.clock, self.view)
        assessed(self.desk, self.view)
        certified(self.desk, self.view)
        self.clock.now = at(LAST_DAY)
        self.made: dict[ClosingKind, ClosingDocument] = {
            kind: issued(self.desk, self.view, kind, sign=sign)
            for kind, sign in ((ASSESSMENT, 2), (CERTIFICATE, 0))
        }
        for one in self.made.values():
            assert closing_seals.seal_issued(self.desk, one)

    def file(self, kind: ClosingKind, whose: Whose = Whose.FILE) -> bytes:
        to = closing.Recipient(whose)
        return closing_seals.export_closing(self.desk, self.view.placement.id, kind, to).data

    def judged(self, data: bytes) -> Judgement:
        return verification.judge(data, certificates.believed(self.desk), self.desk.now())


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ended]:
    made = Ended(tmp_path_factory.mktemp("ended") / "register")
    yield made
    made.desk.store.close()


def inside(pdf: bytes) -> dict:
    return json.loads(embedded_file(pdf, NAME, 8_000_000))


@pytest.mark.parametrize(
    ("kind", "whose"),
    [(ASSESSMENT, Whose.FILE), (ASSESSMENT, Whose.PARTICIPANT), (ASSESSMENT, Whose.SUPERVISOR), (CERTIFICATE, Whose.FILE)],
)  # fmt: skip
def test_every_sealed_copy_is_good_and_its_data_agree_with_its_pages(
    case: Ended, kind: ClosingKind, whose: Whose
) -> None:
    data = case.file(kind, whose)
    found = case.judged(data)
    assert (found.verdict, found.content, found.differences) == (Verdict.GOOD, Content.AGREES, ())
    assert found.conformance.archival
    published = json.loads(resource("schemas", "avslut-1.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(schema()))
    told = inside(data)
    jsonschema.validate(told, published)
    assert told["recipient"] == whose.value
    for secret in SECRETS:
        assert (secret in json.dumps(told, ensure_ascii=False)) is (
            kind is ASSESSMENT and whose is not Whose.SUPERVISOR
        ), secret


def test_what_is_kept_is_handed_out_byte_for_byte_and_known_by_its_bytes(case: Ended) -> None:
    for kind, issued_one in case.made.items():
        first = case.file(kind)
        case.clock.now += timedelta(minutes=5)
        assert case.file(kind) == first
        assert known.known_as(case.desk, case.judged(first)) == known.Known(closing=issued_one, exact=True)
    other = known.known_as(case.desk, case.judged(case.file(ASSESSMENT, Whose.PARTICIPANT)))
    assert (other.closing, other.exact) == (case.made[ASSESSMENT], False)
    ladder = closing_seals.closing_ladder(case.desk, case.made[ASSESSMENT])
    assert (ladder.rung, ladder.archival, ladder.failed) == (Rung.SEALED, True, False)


def test_rebuilding_knows_what_it_has_and_finds_nothing_in_the_participants_certificate(
    case: Ended, tmp_path: Path
) -> None:
    (tmp_path / "slutbedömning.pdf").write_bytes(case.file(ASSESSMENT))
    (tmp_path / "intyg.pdf").write_bytes(case.file(CERTIFICATE, Whose.PARTICIPANT))
    report = rebuild.rebuild(case.desk, tmp_path)
    assert {entry.name: (entry.outcome, entry.why) for entry in report.entries} == {
        "slutbedömning.pdf": (Outcome.ALREADY, Why.NONE),
        "intyg.pdf": (Outcome.REFUSED, Why.NOTHING_INSIDE),
    }


def test_the_participants_certificate_names_no_authority_by_a_seal(case: Ended) -> None:
    data = case.file(CERTIFICATE, Whose.PARTICIPANT)
    assert b"/ByteRange" not in data
    with pytest.raises(NothingInside):
        embedded_file(data, NAME, 1000)
    words = " ".join(tree_texts(data))
    assert "Arbetsförmedlingen" not in words
    assert "Sigill" not in words
    kept = inside(case.file(CERTIFICATE))
    assert "ending" not in kept
    assert "Arbetsträning" not in json.dumps(kept, ensure_ascii=False), "nor which measure it was"
    assert "Ingen har skrivit under i filen" in " ".join(tree_texts(case.file(CERTIFICATE)))


def test_nobody_gets_anothers_movements_and_a_number_can_be_left_out(case: Ended) -> None:
    def moves(whose: Whose) -> list[bool]:
        return [one["ink"]["dynamics"] for one in inside(case.file(ASSESSMENT, whose))["signatures"]]

    assert moves(Whose.FILE) == [True, True]
    assert moves(Whose.PARTICIPANT) == [True, False]
    assert moves(Whose.SUPERVISOR) == [False, False]
    carried.choose_carry(
        case.desk, Recipient.PARTICIPANT, replace(CAREFUL[Recipient.PARTICIPANT], data=False)
    )
    bare = case.file(ASSESSMENT, Whose.PARTICIPANT)
    carried.choose_carry(case.desk, Recipient.PARTICIPANT, CAREFUL[Recipient.PARTICIPANT])
    with pytest.raises(NothingInside):
        embedded_file(bare, NAME, 1000)
    assert case.judged(bare).verdict is Verdict.GOOD


def forged(
    case: Ended, words: Callable[[str], str] = str, data: Callable[[dict], object] = lambda _: None
) -> bytes:
    """Other words or other data under a seal of the very same certificate."""
    told = inside(case.file(ASSESSMENT))
    data(told)
    document: Document = closing.issued_document(case.desk, case.made[ASSESSMENT])
    changed = from_json(words(to_json(document).decode()).encode())
    attachment = Attachment(NAME, "application/json", json.dumps(told).encode(), "Uppgifter")
    return seals.sealed_bytes(case.desk, changed, inside=(attachment,))[0]


@pytest.mark.parametrize(
    ("words", "data"),
    [
        (lambda raw: raw.replace("Delvis", "Inte"), lambda _: None),
        (str, lambda d: d["assessment"]["goals"][0].update(words="Nådde allt.")),
        (str, lambda d: d["words"].update(content=d["words"]["content"].replace("lugnt", "livligt"))),
        (str, lambda d: d["signatures"][0].update(shown_sha256="0" * 64)),
        (str, lambda d: d["signatures"].pop()),
        (str, lambda d: d["signatures"][0].update(role="enterprise")),
        (str, lambda d: d.update(kind="certificate")),
        (str, lambda d: d.update(surprise=1)),
        (str, lambda d: d["words"].pop("content")),
    ],
    ids=["page", "goal", "words", "signature", "one signer", "role", "kind", "unknown key", "no words"],
)  # fmt: skip
def test_what_was_forged_under_the_very_seal_is_never_called_good(
    case: Ended, words: Callable[[str], str], data: Callable[[dict], object]
) -> None:
    found = case.judged(forged(case, words, data))
    assert (found.verdict, found.content) == (Verdict.BAD, Content.DIFFERS)
    assert Reason.CONTENT_DIFFERS in found.reasons


def test_data_of_a_newer_version_are_not_judged_at_all(case: Ended) -> None:
    found = case.judged(forged(case, data=lambda d: d.update(version=2)))
    assert (found.verdict, found.reasons) == (Verdict.NOT_OURS, (Reason.NEWER_DATA,))


def test_what_could_not_be_sealed_is_a_todo_until_it_is_and_nothing_weaker_is_handed_out(
    tmp_path: Path,
) -> None:
    case = Ended(tmp_path / "register")
    desk = case.desk
    root = new_root(Holder("Gävle"), desk.now())
    identity = new_seal(root, Holder("Gävle"), desk.now())
    certificates.use_file(desk, export_pkcs12(identity, "x"), "x")
    case.clock.now += timedelta(days=365 * 11)
    late = issued(desk, case.view, ASSESSMENT)
    waits = closing_seals.closing_ladder(desk, late)
    assert (waits.missing[0].hindrance, waits.failed) == (Hindrance.WAITING, False), "nobody has tried it"
    assert not [line for line in today.todo_lines(desk) if line.todo == "closing_unsealed"]
    assert not closing_seals.seal_issued(desk, late)
    ladder = closing_seals.closing_ladder(desk, late)
    assert ladder.failed
    assert (ladder.rung, ladder.missing[0].hindrance) == (Rung.DRAWN, Hindrance.CERTIFICATE_EXPIRED)
    lines = [line for line in today.todo_lines(desk) if line.todo == "closing_unsealed"]
    assert [(line.kind.value, line.subject) for line in lines] == [("assessment", case.view.placement.id)]
    with pytest.raises(StoreFault) as caught:
        case.file(ASSESSMENT)
    assert caught.value.fault is Fault.SEAL_FAILED
    certificates.make_own(desk)
    assert closing_seals.catch_up_closings(desk) == 1
    assert not [line for line in today.todo_lines(desk) if line.todo == "closing_unsealed"]
    with desk.store.read() as work:
        assert closing_seals.newest_closing(work, late.id, Copy.SUPERVISOR) is not None
    desk.store.close()


def test_what_was_issued_comes_along_to_another_computer_with_its_sealed_files(
    case: Ended, tmp_path: Path
) -> None:
    laptop = laptop_in(tmp_path / "laptop")
    taken_in(laptop, packed(case.desk))
    with laptop.store.read() as work:
        for one in case.made.values():
            assert work.closing.find(one.id) == one
            assert len(work.kept.of_closing(one.id)) == len(closing_seals.copies_of(one.kind))
    laptop.store.close()
