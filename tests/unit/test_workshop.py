"""Documents composed by other processes: the same bytes, in order; a process that dies costs nobody a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from asfdesk.documents.content import Document, Paragraph, Run
from asfdesk.documents.render import pdf
from asfdesk.documents.seal import Seal
from asfdesk.domain.bulk import Note
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.trust import SealCertificate, SealSource
from asfdesk.sealing.certificates import (
    Holder,
    Identity,
    KeyKind,
    fingerprint,
    key_bytes,
    new_root,
    new_seal,
    pem,
)
from asfdesk.sealing.inspection import look
from asfdesk.services.sealed import workshop
from asfdesk.services.sealed.composing import Made, Making, Order
from asfdesk.services.sealed.workshop import Workshop, workers_for

NOW = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
PLAIN = Document(
    kind="note", schema=1, title="Anteckning", blocks=(Paragraph((Run("Åsa bakar bröd på Ängen."),)),)
)


def order(number: int = 1) -> Order:
    return Order(msgspec.structs.replace(PLAIN, reference=f"A-{number}"), made_at=NOW)


@pytest.fixture(scope="module")
def shop() -> Iterator[Workshop]:
    with Workshop(2) as made:
        for begun in [made.submit(order()), made.submit(order())]:
            begun.result()
        yield made


@pytest.fixture(scope="module")
def identity() -> Identity:
    holder, at = Holder("Gävle kommun"), datetime(2026, 1, 1, tzinfo=UTC)
    return new_seal(new_root(holder, at), holder, at, KeyKind.P256)


def certificate(identity: Identity, secret: bytes) -> SealCertificate:
    return SealCertificate(
        id=new_id(), source=SealSource.OWN, is_root=False, name="Gävle kommun",
        fingerprint=fingerprint(identity.certificate),
        valid_from=identity.certificate.not_valid_before_utc,
        valid_until=identity.certificate.not_valid_after_utc,
        chain=pem(identity.certificate, *identity.chain).decode(), secret=secret,
    )  # fmt: skip


def test_other_processes_make_the_same_bytes_as_this_one_and_all_come_in_their_order(shop: Workshop) -> None:
    def making(number: int) -> Making[tuple[int, bytes]]:
        made: Made = yield order(number)
        return number, made.data

    pieces = [shop.begin(making(number)) for number in range(8)]
    made = [piece.result() for piece in pieces]
    assert [number for number, _ in made] == list(range(8))
    assert [data for _, data in made] == [pdf(order(n).document, made_at=NOW) for n in range(8)]


def test_they_seal_and_the_key_stands_in_no_argument_environment_or_file(
    shop: Workshop, identity: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    secret = key_bytes(identity.key)
    wanted = replace(
        order(), seal=Seal(identity.signer()), certificate=certificate(identity, secret), judged=True
    )
    made = shop.submit(wanted).result()
    assert made.conformance is not None
    assert made.conformance.archival
    seen = look(made.data, (identity.root,), NOW)
    assert [(one.intact, one.whole) for one in seen.found] == [(True, True)]
    told = [
        Path(f"/proc/{hand.pid}/{what}") for hand in shop.hands if hand.pid for what in ("cmdline", "environ")
    ]
    for place in filter(Path.exists, told):
        assert secret[-32:].hex() not in place.read_bytes().hex()
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_printed_is_refused_over_there_as_here(shop: Workshop) -> None:
    unprintable = msgspec.structs.replace(PLAIN, title="\U0001f9ff\ue000")
    with pytest.raises(RuleBroken) as here:
        pdf(unprintable, made_at=NOW)
    with pytest.raises(RuleBroken) as there:
        shop.submit(Order(unprintable, made_at=NOW)).result()
    assert there.value.problems == here.value.problems
    assert there.value.problems[0].rule is Rule.UNPRINTABLE


def test_a_process_that_dies_is_told_of_and_replaced_and_its_document_made_again() -> None:
    with Workshop(1) as shop:
        first = shop.submit(order(1)).result()
        [hand] = shop.hands
        before = hand.pid
        hand.kill()
        again = shop.submit(order(1)).result()
        assert hand.pid not in (before, None)
        assert again.data == first.data
        assert shop.notes == {Note.MAKER_DIED}


def test_where_no_process_can_be_started_this_one_makes_them_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_room(*_: object) -> None:
        raise OSError("no room for another process")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", no_room)
    with Workshop(2) as shop:
        assert shop.submit(order()).result().data == pdf(order().document, made_at=NOW)
        assert shop.notes == {Note.ALONE}


def test_a_key_that_lies_on_a_card_seals_in_this_process_and_it_is_told(identity: Identity) -> None:
    with Workshop(2) as shop:
        on_card = replace(
            order(), seal=Seal(identity.signer()), certificate=certificate(identity, secret=b"")
        )
        assert b"/ETSI.CAdES.detached" in shop.submit(on_card).result().data
        assert shop.notes == {Note.CARD}
        assert [hand.pid for hand in shop.hands] == [None, None]


def test_a_making_hears_of_an_error_and_may_go_on(shop: Workshop) -> None:
    def making() -> Making[str]:
        try:
            yield Order(msgspec.structs.replace(PLAIN, title="\ue000"), made_at=NOW)
        except RuleBroken:
            made: Made = yield order()
            return f"{len(made.data) > 1000}"
        return "never"

    assert shop.begin(making()).result() == "True"


def test_a_few_documents_are_not_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert [workers_for(count) for count in (0, workshop.FEW - 1, workshop.FEW, 1000)] == [0, 0, 2, 2]
