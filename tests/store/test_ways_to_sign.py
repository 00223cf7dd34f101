"""Signing without drawing a name: typed, or a mark before a witness. The way stands in document, data and register."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from asfdesk.documents.reading import plain_text
from asfdesk.documents.seal_note import SealedBy, with_seal_note
from asfdesk.domain.agreement import AgreementView, State, copy_for
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.signature import NO_INK, Copy, Ink, InkPoint, Role, Way
from asfdesk.exchange.agreement_data import NAME
from asfdesk.exchange.agreement_data import from_json as read_data
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.services.agreeing import agreements, frozen_words
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.rebuilding import rebuild
from asfdesk.services.signatures import signing
from tests.cases import NOW, Case, open_desk, ready, scrawl

CROSS = Ink(
    1000,
    360,
    ((InkPoint(400, 100, 0), InkPoint(440, 140, 90)), (InkPoint(440, 100, 300), InkPoint(400, 140, 380))),
)


@pytest.fixture
def presented(desk: Desk, case: Case) -> AgreementView:
    return signing.present(desk, ready(desk, case).agreement.id)


def sign(desk: Desk, view: AgreementView, role: Role, **how: object) -> AgreementView:
    name, capacity = signing.signer(view, role)
    text = view.text(copy_for(role))
    assert text is not None
    given: dict[str, object] = {
        "name": name, "capacity": capacity, "place": "Gävle", "ink": None, "shown_sha256": text.sha256, **how,
    }  # fmt: skip
    return signing.sign(desk, view.agreement.id, role, **given)  # type: ignore[arg-type]


@pytest.fixture
def signed(desk: Desk, presented: AgreementView) -> AgreementView:
    """The participant by keyboard, the enterprise by a mark, the officer by drawing."""
    view = sign(desk, presented, Role.PARTICIPANT, way=Way.TYPED, typed="åsa  öberg", ink=scrawl())
    view = sign(desk, view, Role.ENTERPRISE, way=Way.MARK, ink=CROSS, witness="Eva Ek")
    return sign(desk, view, Role.OFFICER, ink=scrawl())


def test_a_typed_name_and_a_witnessed_mark_sign_the_agreement(desk: Desk, signed: AgreementView) -> None:
    assert signed.agreement.state is State.SIGNED
    kept = {one.role: one for one in agreements.get_agreement(desk, signed.agreement.id).signatures}
    assert (kept[Role.PARTICIPANT].way, kept[Role.PARTICIPANT].ink) == (Way.TYPED, NO_INK), (
        "strokes tried first are none"
    )
    assert (kept[Role.ENTERPRISE].way, kept[Role.ENTERPRISE].witness) == (Way.MARK, "Eva Ek")
    assert kept[Role.OFFICER].way is Way.SCREEN


def test_the_document_says_how_each_has_signed(desk: Desk, signed: AgreementView) -> None:
    shared = frozenset(SharedTopic)
    document = frozen_words.signed_document(signed, Copy.FULL, shared)
    text = "\n".join(plain_text(document))
    assert "Enkel elektronisk underskrift: namnet skrivet på tangentbord, inget ritat." in text
    assert "Enkel elektronisk underskrift: bomärke ritat på skärm, bevittnat av Eva Ek." in text
    assert "Enkel elektronisk underskrift, ritad på skärm." in text
    by = SealedBy("Registret", "ab" * 32, "Registret", own=True, at=NOW)
    sealed = "\n".join(plain_text(with_seal_note(document, by)))
    assert "hur var och en är given står vid namnet" in sealed
    assert "ritade på skärm. De är inte" not in sealed
    assert "penna" not in sealed


def test_the_data_that_the_pdf_carries_say_so_and_a_rebuilt_register_too(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    pdf = exports.export_agreement(desk, signed.agreement.id, recipient=Recipient.FILE).data
    raw = embedded_file(pdf, NAME, 8_000_000)
    ways = {
        one["role"]: (one.get("way", "screen"), one.get("witness", ""))
        for one in json.loads(raw)["signatures"]
    }
    assert ways == {"participant": ("typed", ""), "enterprise": ("mark", "Eva Ek"), "officer": ("screen", "")}
    other = open_desk(tmp_path / "other")
    assert rebuild.take_in_one(other, read_data(raw)).outcome is Outcome.DONE
    there = agreements.get_agreement(other, signed.agreement.id).signatures
    assert {(s.role, s.way, s.witness, s.ink) for s in there} == {
        (s.role, s.way, s.witness, s.ink) for s in signed.signatures
    }
    other.store.close()


def test_data_with_a_mark_that_nobody_saw_are_refused(
    desk: Desk, signed: AgreementView, tmp_path: Path
) -> None:
    pdf = exports.export_agreement(desk, signed.agreement.id, recipient=Recipient.FILE).data
    raw = json.loads(embedded_file(pdf, NAME, 8_000_000))
    other = open_desk(tmp_path / "other")
    for change in ({"witness": ""}, {"witness": "Börje Ängström"}, {"way": "screen"}, {"way": "typed"}):
        for one in raw["signatures"]:
            if one["role"] == "enterprise":
                one |= {"way": "mark", "witness": "Eva Ek"} | change
        assert rebuild.take_in_one(other, read_data(json.dumps(raw).encode())).why is Why.SIGNATURE_DIFFERS, (
            change
        )
    other.store.close()


@pytest.mark.parametrize(
    ("how", "rule", "at"),
    [
        ({"way": Way.TYPED}, Rule.REQUIRED, "typed"),
        ({"way": Way.TYPED, "typed": "   "}, Rule.REQUIRED, "typed"),
        ({"way": Way.TYPED, "typed": "Åsa"}, Rule.TYPED_NAME_DIFFERS, "typed"),
        ({"way": Way.TYPED, "typed": "Ö" * 10_000}, Rule.TYPED_NAME_DIFFERS, "typed"),
        ({"way": Way.TYPED, "typed": "grebÖ asÅ\u202e"}, Rule.TYPED_NAME_DIFFERS, "typed"),
        ({"way": Way.MARK, "ink": CROSS}, Rule.REQUIRED, "witness"),
        ({"way": Way.MARK, "ink": CROSS, "witness": " åsa öberg "}, Rule.WITNESS_IS_SIGNER, "witness"),
        ({"way": Way.MARK, "ink": CROSS, "witness": "Eva\u202eEk"}, Rule.HIDDEN_CHARACTERS, "witness"),
        ({"way": Way.MARK, "ink": CROSS, "witness": "E" * 10_000}, Rule.TOO_LONG, "witness"),
        ({"way": Way.MARK, "witness": "Eva Ek"}, Rule.SIGNATURE_EMPTY, "ink"),
        ({"way": Way.SCREEN, "ink": CROSS}, Rule.SIGNATURE_TOO_SHORT, "ink"),
    ],
)
def test_what_is_no_signature_is_refused_and_nothing_is_written(
    desk: Desk, presented: AgreementView, how: dict[str, object], rule: Rule, at: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        sign(desk, presented, Role.PARTICIPANT, **how)
    assert [(p.rule, p.field) for p in refused.value.problems] == [(rule, at)]
    assert agreements.get_agreement(desk, presented.agreement.id).signatures == ()


def test_the_file_itself_refuses_a_mark_without_a_witness(desk: Desk, presented: AgreementView) -> None:
    view = sign(desk, presented, Role.PARTICIPANT, way=Way.MARK, ink=CROSS, witness="Eva Ek")
    unseen = replace(view.signatures[0], id=new_id(), role=Role.OFFICER, witness="")
    with pytest.raises(IntegrityError), desk.store.write(Operation.SIGN) as work:
        work.signatures.add(unseen)
