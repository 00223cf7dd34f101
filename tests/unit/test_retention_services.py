"""The trial over a real register, the disposal with its protocol, holds, and several authorities about one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from asfdesk.domain.backup import OLDEST
from asfdesk.domain.disposal import Decision, DisposalMade
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.retention import Block
from asfdesk.domain.signature import Ink, InkPoint
from asfdesk.exchange import pdfium
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import restoring, safekeeping
from asfdesk.services.keeping.clock import watch
from asfdesk.services.parties import commissioners, participants
from asfdesk.services.rights import disposal_protocols, holds, log_disposal, retention
from asfdesk.services.rights.retention import Trial, TrialLine
from asfdesk.services.signatures import signing
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain
from tests.cases import MEASURE, Case, Clock, filled, open_desk, register, scrawl
from tests.follow_up import signed

ANN = Decision("Ann-Sofie Åkerlund", typed="Ann-Sofie Åkerlund")


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register", clock)
    made.store._clock = clock
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk) -> Case:
    """Placed by Arbetsförmedlingen from 2026-03-09 to 2026-09-08."""
    case = register(desk)
    signed(desk, case)
    return case


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)


def only(trial: Trial) -> TrialLine:
    (line,) = trial.lines
    return line


def text_of(pdf: bytes) -> str:
    return "\n".join(pdfium.page_texts(pdf))


def protocol_text(desk: Desk) -> str:
    """What the sealed protocol of the latest disposal says."""
    return text_of(disposal_protocols.protocol_file(desk, disposal_protocols.disposals(desk)[0]).data)


def test_a_case_that_goes_on_is_held_back(desk: Desk, case: Case) -> None:
    line = only(retention.trial(desk))
    assert line.who == "Åsa Öberg"
    assert line.authority == "Arbetsförmedlingen"
    assert Block.ONGOING in line.verdict.blocks
    assert retention.trial(desk).going() == ()


def test_three_years_after_the_year_it_ended_the_case_may_go(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2029, 9, 29))
    line = only(retention.trial(desk))
    assert (line.verdict.counted_from, line.verdict.due_on) == (date(2026, 9, 8), date(2029, 9, 30))
    assert retention.trial(desk).going() == ()
    clock.now = at(date(2029, 9, 30))
    found = retention.trial(desk)
    assert [one.person_goes for one in found.going()] == [True]
    counts = retention.what_goes(desk, found.going())
    assert counts["participant"] == 1
    assert counts["signature"] == 3
    assert only(retention.trial(desk)).verdict.goes(date(2029, 9, 30))  # a dry run changes nothing


def test_a_disposal_gives_a_tagged_protocol_that_names_nobody(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2030, 1, 2))
    trial = retention.trial(desk)
    assert trial.late() == trial.going()
    number = trial.going()[0].verdict.facts.agreements[0]
    done = retention.dispose_cases(
        desk, [line.key for line in trial.going()], Decision(" Ann-Sofie  Åkerlund ", scrawl())
    )
    assert done.scrubbed
    assert done.cases == 1
    said = protocol_text(desk)
    assert "Öberg" not in said
    assert "19811228" not in said
    for words in (done.number, number, "Ann-Sofie Åkerlund", "2002:546", "2026-09-08", "Underskrifter"):
        assert words in said, words
    (made,) = disposal_protocols.disposals(desk)
    with pikepdf.open(BytesIO(disposal_protocols.protocol_file(desk, made).data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
    assert retention.trial(desk).lines == ()
    assert participants.find_participant(desk, case.participant.id) is None
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None
    assert made == DisposalMade(done.id, done.number, "Ann-Sofie Åkerlund", date(2030, 1, 2))


def test_a_case_that_was_opened_again_after_the_trial_stays(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2030, 1, 2))
    keys = [line.key for line in retention.trial(desk).going()]
    clock.now = at(date(2026, 8, 1))
    again = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, MEASURE)
    terms = filled(agreements.get_agreement(desk, again.id), case)
    terms = replace(
        terms,
        start=date(2029, 12, 1),
        end=date(2030, 5, 31),
        requirements=tuple(
            replace(one, value="2029-11-20") if one.code == "action_plan_date" else one
            for one in terms.requirements
        ),
    )
    agreements.save_terms(desk, again, terms)
    signing.present(desk, again.id)
    clock.now = at(date(2030, 1, 2))
    with pytest.raises(RuleBroken) as refused:
        retention.dispose_cases(desk, keys, ANN)
    assert refused.value.problems[0].rule is Rule.NOTHING_TO_DISPOSE
    assert participants.get_participant(desk, case.participant.id).name == "Åsa Öberg"


def test_the_person_stays_for_another_authority_whose_time_is_not_out(
    desk: Desk, case: Case, clock: Clock
) -> None:
    town = commissioners.save_commissioner(
        desk,
        replace(commissioners.new_commissioner(CommissionerKind.MUNICIPALITY), name="Gävle kommun"),
    )
    unit = commissioners.save_unit(desk, replace(commissioners.new_unit(town.id), name="AME"))
    other = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, "municipal_practice")
    with desk.store.write(retention.Operation.SAVE_AGREEMENT) as work:
        placement = work.placements.get(other.placement_id)
        work.placements.save(replace(placement, unit_id=unit.id))
    clock.now = at(date(2030, 1, 2))
    trial = retention.trial(desk)
    assert len(trial.lines) == 2
    (going,) = trial.going()
    assert going.authority == "Arbetsförmedlingen"
    assert not going.person_goes
    done = retention.dispose_cases(desk, [line.key for line in trial.lines], ANN)
    assert done.cases == 1
    assert participants.get_participant(desk, case.participant.id).name == "Åsa Öberg"
    with desk.store.read() as work:
        assert [one.id for one in work.placements.all()] == [other.placement_id]
        assert work.signatures.all_of(other.id) == []
    clock.now = at(date(2031, 3, 3))
    (line,) = retention.trial(desk).going()
    assert (line.authority, line.person_goes) == ("Gävle kommun", True)


def test_a_hold_keeps_the_case_until_it_is_released(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2030, 1, 2))
    with pytest.raises(RuleBroken):
        holds.put_hold(desk, case.participant.id, "  ")
    hold = holds.put_hold(desk, case.participant.id, "Mål i förvaltningsrätten")
    trial = retention.trial(desk)
    assert trial.going() == ()
    assert [line.verdict.blocks for line in trial.held_back()] == [(Block.HOLD,)]
    with pytest.raises(RuleBroken) as refused:
        retention.erase_person(desk, case.participant.id, ANN, "Begäran enligt artikel 17")
    assert refused.value.problems[0].rule is Rule.ON_HOLD
    holds.release_hold(desk, hold)
    assert holds.hold_of(desk, case.participant.id) is None
    assert len(retention.trial(desk).going()) == 1


def test_somebody_is_erased_at_once_on_request_with_the_reason_in_the_protocol(
    desk: Desk, case: Case
) -> None:
    retention.erase_person(
        desk, case.participant.id, ANN, "Begäran enligt artikel 17, registrerad av misstag"
    )
    assert participants.find_participant(desk, case.participant.id) is None
    assert "registrerad av misstag" in protocol_text(desk)


def test_erasing_makes_no_backup_that_would_keep_the_person_and_tells_of_the_earlier_ones(
    desk: Desk, case: Case, clock: Clock
) -> None:
    assert safekeeping.lingering(desk) == safekeeping.Lingering(0, None)
    safekeeping.back_up(desk)
    clock.now += timedelta(days=30)
    before = safekeeping.lingering(desk)
    assert before == safekeeping.Lingering(1, desk.local(clock.now - timedelta(days=30) + OLDEST).date())
    retention.erase_person(desk, case.participant.id, ANN, "Begäran enligt artikel 17")
    assert safekeeping.lingering(desk) == before
    restoring.restore(desk, safekeeping.safety(desk).backups[0])
    folder = desk.store.folder
    desk.store.close()
    again = open_desk(folder, clock)
    assert participants.find_participant(again, case.participant.id) is None
    again.store.close()


def test_a_clock_in_doubt_disposes_of_nothing(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2030, 1, 2))
    watch(desk)
    keys = [line.key for line in retention.trial(desk).going()]
    assert keys
    with pytest.raises(RuleBroken) as refused:
        retention.dispose_cases(desk, keys, ANN)
    assert refused.value.problems[0].rule is Rule.CLOCK_IN_DOUBT
    with pytest.raises(RuleBroken) as refused:
        log_disposal.dispose_of_log(desk, ANN)
    assert refused.value.problems[0].rule is Rule.CLOCK_IN_DOUBT
    watch(desk).trust()
    assert retention.dispose_cases(desk, keys, ANN).cases == len(keys)


def test_who_decided_must_be_said(desk: Desk, case: Case) -> None:
    with pytest.raises(RuleBroken) as refused:
        retention.dispose_cases(desk, [], Decision(" ", typed="Eva Ek"))
    assert [one.field for one in refused.value.problems] == ["decided_by", "typed"]


def test_the_protocol_is_signed_or_nothing_is_disposed_of(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = at(date(2030, 1, 2))
    keys = [line.key for line in retention.trial(desk).going()]
    for decision, rule in (
        (Decision("Eva Ek"), Rule.REQUIRED),
        (Decision("Eva Ek", typed="Evert Ek"), Rule.TYPED_NAME_DIFFERS),
        (Decision("Eva Ek", Ink(400, 144, ((InkPoint(1, 1, 0),),))), Rule.SIGNATURE_TOO_SHORT),
    ):
        with pytest.raises(RuleBroken) as refused:
            retention.dispose_cases(desk, keys, decision)
        assert [one.rule for one in refused.value.problems] == [rule]
    assert participants.find_participant(desk, case.participant.id) is not None


def test_somebody_who_was_never_placed_follows_the_officers_own_authority(
    desk: Desk, case: Case, clock: Clock
) -> None:
    participants.save_participant(
        desk, replace(participants.new_participant(), given_name="Örjan", family_name="Ek")
    )
    clock.now = at(date(2030, 1, 2))
    names = [line.who for line in retention.trial(desk).going()]
    assert names == ["Åsa Öberg", "Örjan Ek"]


def test_a_protected_identity_is_told_by_its_initials(desk: Desk) -> None:
    register(desk, protected=True)
    assert [line.who for line in retention.trial(desk).lines] == ["Å.Ö."]


def test_a_disk_that_fills_up_afterwards_is_told_and_the_file_is_cleared_at_the_next_start(
    desk: Desk, case: Case, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.now = at(date(2030, 1, 2))

    def full(_store: Store) -> None:
        raise StoreFault(Fault.DISK_FULL, folder="/")

    monkeypatch.setattr(Store, "scrub", full)
    done = retention.dispose_cases(desk, [line.key for line in retention.trial(desk).going()], ANN)
    assert not done.scrubbed
    assert participants.find_participant(desk, case.participant.id) is None
