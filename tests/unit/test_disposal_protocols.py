"""The protocol of a disposal is sealed, kept byte for byte, raised like every sealed document, and never faked."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from asfdesk.domain.change import Kind
from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.seal_ladder import Hindrance, Rung
from asfdesk.domain.verdict import Verdict
from asfdesk.services.desk import Desk
from asfdesk.services.rights import disposal_protocols, retention
from asfdesk.services.sealed.known import known_as, look_at
from asfdesk.services.start_page import today
from tests.cases import register, scrawl

ANN = Decision("Ann-Sofie Åkerlund", scrawl())


@pytest.fixture
def disposal(desk: Desk) -> UUID:
    case = register(desk)
    return retention.erase_person(desk, case.participant.id, ANN, "Begäran enligt artikel 17").id


def refuse(_desk: Desk) -> object:
    raise StoreFault(Fault.SEAL_FAILED, hindrance=Hindrance.NO_CERTIFICATE)


def test_it_is_sealed_once_and_handed_out_byte_for_byte(desk: Desk, disposal: UUID, tmp_path: Path) -> None:
    disposal_protocols.try_to_seal(desk, disposal)
    (made,) = disposal_protocols.disposals(desk)
    first = disposal_protocols.protocol_file(desk, made)
    assert first.data == disposal_protocols.protocol_file(desk, made).data
    assert first.ladder is not None
    assert (first.ladder.rung, first.ladder.archival, first.ladder.failed) == (Rung.SEALED, True, False)
    (tmp_path / first.name).write_bytes(first.data)
    judged = look_at(desk, tmp_path / first.name)
    assert (judged.verdict, judged.rung) == (Verdict.GOOD, Rung.SEALED)
    assert known_as(desk, judged).exact
    half = len(first.data) // 3
    (tmp_path / "changed.pdf").write_bytes(first.data[:half] + b"x" + first.data[half + 1 :])
    assert look_at(desk, tmp_path / "changed.pdf").verdict is not Verdict.GOOD


def test_a_seal_that_fails_is_told_hands_nothing_out_and_is_tried_again(
    desk: Desk, disposal: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def red() -> list[str]:
        return [line.where for line in today.todo_lines(desk) if line.kind is Kind.DISPOSAL]

    (made,) = disposal_protocols.disposals(desk)
    waits = disposal_protocols.ladder(desk, disposal)
    assert (waits.missing[0].hindrance, waits.failed, red()) == (Hindrance.WAITING, False, [])
    with monkeypatch.context() as broken:
        broken.setattr("asfdesk.services.sealed.seals.certificate_to_seal", refuse)
        disposal_protocols.try_to_seal(desk, disposal)
        assert disposal_protocols.ladder(desk, disposal).failed
        assert red() == [made.number]
        with pytest.raises(StoreFault) as told:
            disposal_protocols.protocol_file(desk, made)
        assert told.value.fault is Fault.SEAL_FAILED
        assert disposal_protocols.catch_up(desk) == 0
    assert disposal_protocols.catch_up(desk) == 1
    assert (disposal_protocols.ladder(desk, disposal).failed, red()) == (False, [])
    assert disposal_protocols.catch_up(desk) == 0
