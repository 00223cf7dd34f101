"""Protocols: frozen as the visit is closed, signed by each party under its own words, sealed, and handed out to whom."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pikepdf
import pytest

from asfdesk.domain.agreement import copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import Copy, Role
from asfdesk.domain.verdict import Verdict
from asfdesk.domain.visit import VisitView
from asfdesk.exchange.protocol_data import NAME, schema
from asfdesk.paths import resource
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import consents
from asfdesk.services.rights import objections
from asfdesk.services.sealed import certificates, known, verification
from asfdesk.services.signatures import paper_prints
from asfdesk.services.start_page import today
from asfdesk.services.visiting import (
    enterprise_visits,
    protocol_ladder,
    protocol_seals,
    protocols,
    visits,
)
from tests.cases import Case, scrawl
from tests.documents.reading_back import problems, tree_texts
from tests.follow_up import answer_all, first_planned, signed


@pytest.fixture
def closed(desk: Desk, case: Case) -> VisitView:
    """A follow-up whose notes are shared by word, but not by the participant's consent."""
    opened = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)
    visits.write_notes(
        desk,
        replace(
            opened.visit, participant_view="Jag sover dåligt", notes="Tätt rum",
            notes_visibility=Visibility.SHARED,
        ),
    )  # fmt: skip
    return visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, opened.visit.id)).visit.id)


def sign(desk: Desk, found: Protocol, role: Role) -> Protocol:
    name, capacity = protocols.signer(found, role)
    return protocols.sign_protocol(
        desk, found.view.visit.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
        shown_sha256=protocols.shown_text(found, role).sha256,
    )  # fmt: skip


def sign_all(desk: Desk, visit: VisitView) -> Protocol:
    found = protocols.get_protocol(desk, visit.visit.id)
    for role in found.parties:
        found = sign(desk, found, role)
    assert protocol_seals.seal_protocol(desk, visit.visit.id)
    return found


def carried(pdf: bytes, tmp_path: Path) -> dict[str, object]:
    file = tmp_path / "protocol.pdf"
    file.write_bytes(pdf)
    with pikepdf.open(file) as opened:
        return json.loads(opened.attachments[NAME].get_file().read_bytes())


def test_closing_freezes_the_words_whatever_becomes_of_the_register(
    desk: Desk, case: Case, closed: VisitView
) -> None:
    before = protocols.protocol(desk, closed)
    renamed = replace(closed.enterprise, name="Nya namnet")
    with desk.store.write(protocols.Operation.SAVE_ENTERPRISE) as work:
        work.enterprises.save(renamed)
    assert protocols.protocol(desk, visits.get_visit(desk, closed.visit.id)) == before


def test_each_party_signs_what_it_was_shown_and_all_three_seal_it(desk: Desk, closed: VisitView) -> None:
    found = protocols.get_protocol(desk, closed.visit.id)
    assert found.left == found.parties == (Role.PARTICIPANT, Role.ENTERPRISE, Role.OFFICER)
    found = sign_all(desk, closed)
    assert found.signed
    assert [one.copy for one in found.signatures] == [copy_for(one.role) for one in found.signatures]
    assert found.text(Copy.FULL) != found.text(Copy.SUPERVISOR)
    data = protocol_seals.protocol_for(desk, closed.visit.id, Recipient.FILE)
    assert data == protocol_seals.protocol_for(desk, closed.visit.id, Recipient.FILE)  # byte for byte
    assert problems(data) == []
    said = " ".join(tree_texts(data))
    assert "Underskrivet av alla parter" in said
    assert protocol_seals.standing(desk, found).archival


def test_another_text_is_not_signed_and_nobody_signs_twice(desk: Desk, closed: VisitView) -> None:
    found = protocols.get_protocol(desk, closed.visit.id)
    with pytest.raises(RuleBroken) as refused:
        protocols.sign_protocol(
            desk, closed.visit.id, Role.ENTERPRISE, name="Märta", capacity="Handledare", place="Gävle", ink=scrawl(),
            shown_sha256=protocols.shown_text(found, Role.OFFICER).sha256,
        )  # fmt: skip
    assert refused.value.problems[0].rule is Rule.TEXT_CHANGED
    found = sign(desk, found, Role.PARTICIPANT)
    with pytest.raises(RuleBroken) as refused:
        sign(desk, found, Role.PARTICIPANT)
    assert refused.value.problems[0].rule is Rule.SIGNED_ALREADY


def test_an_open_visit_has_nothing_to_sign(desk: Desk, case: Case) -> None:
    opened = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)
    with pytest.raises(RuleBroken) as refused:
        sign(desk, protocols.get_protocol(desk, opened.visit.id), Role.OFFICER)
    assert refused.value.problems[0].rule is Rule.PROTOCOL_NOT_FROZEN


def test_the_sealed_file_verifies_and_is_known_by_its_bytes(desk: Desk, closed: VisitView) -> None:
    sign_all(desk, closed)
    data = protocol_seals.protocol_for(desk, closed.visit.id, Recipient.FILE)
    judged = verification.judge(data, certificates.believed(desk), desk.now())
    assert judged.verdict is not Verdict.NOT_OURS
    assert judged.conformance.archival
    assert known.known_as(desk, judged) == known.Known(visit_id=closed.visit.id, exact=True)
    cut = verification.judge(data[:-400], certificates.believed(desk), desk.now())
    assert cut.verdict is not judged.verdict


def test_the_data_inside_keeps_to_its_published_schema_and_to_whom_it_is_for(
    desk: Desk, closed: VisitView, tmp_path: Path
) -> None:
    sign_all(desk, closed)
    published = json.loads(resource("schemas", "protokoll-2.schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(schema()))
    for recipient in Recipient:
        data = carried(protocol_seals.protocol_for(desk, closed.visit.id, recipient), tmp_path)
        jsonschema.validate(data, published)
        told = json.dumps(data, ensure_ascii=False)
        assert data["recipient"] == recipient.value
        assert ("Jag sover dåligt" in told) is (recipient is not Recipient.SUPERVISOR)
        assert ("Tätt rum" in told) is (recipient is not Recipient.SUPERVISOR)


def test_what_the_officer_keeps_is_in_no_copy(desk: Desk, case: Case, tmp_path: Path) -> None:
    opened = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)
    visits.write_notes(
        desk, replace(opened.visit, notes="Min egen tanke", notes_visibility=Visibility.OFFICER)
    )
    item = opened.checklist.items[0]
    visits.answer(desk, opened.visit.id, item.id, item.values[0], "Bara för mig", Visibility.OFFICER)
    view = visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, opened.visit.id)).visit.id)
    for recipient in Recipient:
        data = protocol_seals.protocol_for(desk, view.visit.id, recipient)
        told = json.dumps(carried(data, tmp_path), ensure_ascii=False) + " ".join(tree_texts(data))
        assert "Min egen tanke" not in told
        assert "Bara för mig" not in told


def test_a_withdrawn_consent_narrows_the_supervisors_copy_and_keeps_what_was(desk: Desk, case: Case) -> None:
    agreement = signed(desk, case)
    for consent in consents.consents_of(desk, case.participant.id):
        consents.save_consent(desk, replace(consent, topics=consent.topics | {SharedTopic.NOTES}))
    opened = visits.open_visit(desk, first_planned(desk, agreement).id)
    visits.write_notes(desk, replace(opened.visit, notes="Tätt rum", notes_visibility=Visibility.SHARED))
    view = visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, opened.visit.id)).visit.id)
    sign_all(desk, view)
    wide = protocol_seals.protocol_for(desk, view.visit.id, Recipient.SUPERVISOR)
    assert "Tätt rum" in " ".join(tree_texts(wide))
    for consent in consents.consents_of(desk, case.participant.id):
        consents.revoke_consent(desk, consent)
    narrow = protocol_seals.protocol_for(desk, view.visit.id, Recipient.SUPERVISOR)
    assert "Tätt rum" not in " ".join(tree_texts(narrow))
    with desk.store.read() as work:
        kept = [one for one in work.kept.of_visit(view.visit.id) if one.copy is Copy.SUPERVISOR]
    assert [one.why for one in kept] == ["signed", "shares_less"]
    with pytest.raises(RuleBroken) as refused:
        paper_prints.paper_to_sign(desk, view.visit.id, Copy.SUPERVISOR)
    assert refused.value.problems[0].rule is Rule.COPY_SHARES_LESS, (
        "nor is the wider one printed to be signed by pen"
    )


def test_a_protocol_that_could_not_be_sealed_is_a_todo_and_no_weaker_file_is_handed_out(
    desk: Desk, closed: VisitView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_more: object) -> None:
        raise StoreFault(Fault.SEAL_FAILED, hindrance="needs_pin")

    with monkeypatch.context() as broken:
        broken.setattr(protocol_seals, "sealing", fails)
        found = protocols.get_protocol(desk, closed.visit.id)
        for role in found.parties:
            found = sign(desk, found, role)
        assert not protocol_seals.standing(desk, found).failed, "nobody has tried it"
        assert not [line for line in today.todo_lines(desk) if line.todo == "protocol_unsealed"]
        assert not protocol_seals.seal_protocol(desk, closed.visit.id)
        assert protocol_seals.standing(desk, found).failed
        assert closed.visit.id in [
            line.subject for line in today.todo_lines(desk) if line.todo == "protocol_unsealed"
        ]
        with pytest.raises(StoreFault):
            exports.export_protocol(desk, closed)
        assert protocol_ladder.catch_up_protocols(desk) == 0
    assert protocol_ladder.catch_up_protocols(desk) == 1, "the next start tries again"
    assert protocol_ladder.catch_up_protocols(desk) == 0
    stands = protocol_seals.standing(desk, found)
    assert (stands.sealed, stands.failed) == (True, False)
    assert not [line for line in today.todo_lines(desk) if line.todo == "protocol_unsealed"]


def test_an_objection_before_the_end_stands_in_the_protocol_and_one_after_it_does_not_change_it(
    desk: Desk, case: Case
) -> None:
    opened = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)

    def object_to(words: str) -> None:
        made = objections.new_objection(
            desk, case.participant.id, subject=opened.visit.id, contested="Kom sent"
        )
        objections.save_objection(desk, replace(made, statement=words))

    object_to("Bussen var sen")
    view = visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, opened.visit.id)).visit.id)
    assert "Bussen var sen" in str(protocols.protocol(desk, view))
    object_to("Jag var aldrig där")
    view = visits.get_visit(desk, opened.visit.id)
    assert [one.statement for one in view.objections] == ["Bussen var sen", "Jag var aldrig där"]
    assert "aldrig där" not in str(protocols.protocol(desk, view))


def test_a_visit_to_an_enterprise_is_signed_by_two(desk: Desk, case: Case) -> None:
    planned = enterprise_visits.plan_enterprise_visit(
        desk, case.enterprise.id, VisitKind.DIALOGUE, desk.today()
    )
    opened = visits.open_visit(desk, planned.id)
    view = visits.close_visit(desk, answer_all(desk, opened).visit.id)
    found = sign_all(desk, view)
    assert found.parties == (Role.ENTERPRISE, Role.OFFICER)
    assert found.signed
    assert "Öberg" not in " ".join(tree_texts(protocol_seals.protocol_for(desk, planned.id, Recipient.FILE)))
