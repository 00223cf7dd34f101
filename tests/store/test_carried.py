"""What a copy of a signed agreement carries inside: all for the case file, less for the others, nothing unconsented."""

from __future__ import annotations

import hashlib
import io
import json

import jsonschema
import pikepdf
import pytest

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.carried import Carry, Dynamics, Recipient
from asfdesk.domain.kinds import SharedTopic
from asfdesk.exchange.agreement_data import NAME, schema
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.paths import resource
from asfdesk.services.agreeing import carried
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from tests import follow_up
from tests.cases import register
from tests.documents.reading_back import problems


@pytest.fixture
def signed(desk: Desk) -> AgreementView:
    return follow_up.signed(desk, register(desk))


def inside(desk: Desk, view: AgreementView, recipient: Recipient = Recipient.FILE) -> dict:
    data = exports.export_agreement(desk, view.agreement.id, recipient=recipient).data
    return json.loads(embedded_file(data, NAME, 8_000_000))


def test_the_published_schema_is_that_of_the_program_and_every_copy_keeps_it(
    desk: Desk, signed: AgreementView
) -> None:
    published = json.loads(resource("schemas", "overenskommelse-1.schema.json").read_text("utf-8"))
    assert published == json.loads(json.dumps(schema()))
    checker = jsonschema.Draft202012Validator(published)
    for recipient in Recipient:
        checker.validate(inside(desk, signed, recipient))
    assert list(checker.iter_errors({**inside(desk, signed), "version": 2}))


def test_a_copy_that_carries_its_data_is_archival(desk: Desk, signed: AgreementView) -> None:
    for recipient in Recipient:
        data = exports.export_agreement(desk, signed.agreement.id, recipient=recipient).data
        assert problems(data) == []
        with pikepdf.open(io.BytesIO(data)) as file:
            assert list(file.attachments) == [NAME]


def test_the_case_files_copy_holds_texts_hashes_strokes_and_times(desk: Desk, signed: AgreementView) -> None:
    told = inside(desk, signed)
    assert told["left_out"] == []
    for text in told["texts"]:
        assert hashlib.sha256(text["content"].encode()).hexdigest() == text["sha256"]
    assert {s["shown_sha256"] for s in told["signatures"]} <= {t["sha256"] for t in told["texts"]}
    assert all(s["ink"]["dynamics"] and len(s["ink"]["strokes"][0][0]) == 4 for s in told["signatures"])
    assert told["participant"]["person_number"] == "198112289874"


def test_the_participant_gets_nobody_elses_movements(desk: Desk, signed: AgreementView) -> None:
    told = inside(desk, signed, Recipient.PARTICIPANT)
    kept = {s["role"]: s["ink"]["dynamics"] for s in told["signatures"]}
    assert kept == {"participant": True, "enterprise": False, "officer": False}
    assert all(len(p) == 2 for s in told["signatures"][1:] for stroke in s["ink"]["strokes"] for p in stroke)
    assert told["left_out"] == ["dynamics"]


def test_the_supervisor_gets_nothing_that_is_not_consented_to(desk: Desk, signed: AgreementView) -> None:
    carried.choose_carry(desk, Recipient.SUPERVISOR, Carry(dynamics=Dynamics.ALL, person_number=True))
    data = exports.export_agreement(desk, signed.agreement.id, recipient=Recipient.SUPERVISOR).data
    raw = embedded_file(data, NAME, 8_000_000).decode()
    told = json.loads(raw)
    assert SharedTopic.PERSON_NUMBER not in signed.terms.shared_topics
    assert "198112289874" not in raw
    assert "070-174 06 05" not in raw
    assert "terms" not in told
    assert not any(s["ink"]["dynamics"] for s in told["signatures"])
    assert [t["copy"] for t in told["texts"]] == ["supervisor"]
    assert set(told["left_out"]) == {"terms", "text", "person_number", "contact", "dynamics"}


def test_where_a_protected_person_lives_is_in_no_file(desk: Desk) -> None:
    view = follow_up.signed(desk, register(desk, protected=True))
    for recipient in Recipient:
        told = inside(desk, view, recipient)
        assert "phone" not in told["participant"]
        assert "contact" in told["left_out"]


def test_who_chooses_no_data_gets_pages_alone(desk: Desk, signed: AgreementView) -> None:
    carried.choose_carry(desk, Recipient.PARTICIPANT, Carry(data=False))
    data = exports.export_agreement(desk, signed.agreement.id, recipient=Recipient.PARTICIPANT).data
    with pikepdf.open(io.BytesIO(data)) as file:
        assert not list(file.attachments)
