"""What ``overenskommelse.json`` makes the pages of an agreement say: the signed words, and the terms that must stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asfdesk.documents.agreement import signed_by
from asfdesk.documents.content import Document
from asfdesk.documents.reading import plain_text
from asfdesk.domain import swedish
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.signature import Role, Signature
from asfdesk.domain.terms import Terms
from asfdesk.domain.verdict import Found
from asfdesk.exchange.agreement_data import HIDDEN_NUMBER, LARGEST, NAME, AgreementData
from asfdesk.exchange.agreement_data import from_json as read_data

from . import carried_proof
from .expected_words import Broken, Expected, Newer, carried, frozen, local, with_note

_NUMBER = re.compile(r"\d{8}-?\d{4}")
_PAY = "Till anordnaren"


def expected_of_agreement(pdf: bytes, words: list[str], found: tuple[Found, ...]) -> Expected | None:
    """Of an agreement that carries its data; None of any other file. Raises Newer, Broken."""
    data = carried(pdf, NAME, LARGEST, read_data)
    if data is None:
        return None
    return Expected(_documents(data, words, found), tuple(_facts(data)))


def carried_texts(pdf: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Which agreement a file carries, by its id, and the digest of each copy; empty without readable data."""
    try:
        data = carried(pdf, NAME, LARGEST, read_data)
    except (Broken, Newer):
        return "", ()
    return (data.id, tuple((text.copy, text.sha256) for text in data.texts)) if data else ("", ())


def _documents(data: AgreementData, words: list[str], found: tuple[Found, ...]) -> tuple[Document, ...]:
    """What the pages must say, made from the data alone. Raises Broken."""
    whole = _frozen(data, words)
    try:
        signatures = carried_proof.signatures(data)
    except carried_proof.Refused as error:
        raise Broken("signatures") from error
    digests = {text.copy: text.sha256 for text in data.texts}
    for one in signatures:
        wanted = digests.get(copy_for(one.role).value, one.shown_sha256)
        if one.copy is not copy_for(one.role) or one.shown_sha256 != wanted:
            raise Broken(one.name)
    return tuple(
        noted
        for title in _titles(data, signatures)
        for noted in with_note(signed_by(whole, signatures, title, local), words, found)
    )


def _frozen(data: AgreementData, words: list[str]) -> Document:
    """The words that were signed, proved by their digest as far as this copy tells them."""
    mine = Recipient(data.recipient).copy
    text = next((text for text in data.texts if text.copy == mine), None)
    raw = text and (text.content if text.content is not None else text.pages)
    if text is None or raw is None:
        raise Broken("texts")
    if text.content is None and HIDDEN_NUMBER in raw:
        raw = raw.replace(HIDDEN_NUMBER, number_shown(raw, words))
    proved = text.content is not None or data.recipient == Recipient.PARTICIPANT
    document = frozen(raw, text.sha256 if proved else None)
    if document.reference != data.number:
        raise Broken(document.reference)
    return document


def number_shown(raw: str, words: list[str]) -> str:
    """The personal identity number that the data leave out, as it stands on the page where they leave it out."""
    for wanted in plain_text(frozen(raw, None)):
        if HIDDEN_NUMBER not in wanted:
            continue
        shape = re.compile(re.escape(wanted).replace(re.escape(HIDDEN_NUMBER), f"({_NUMBER.pattern})"))
        for text in words:
            if match := shape.fullmatch(text):
                return str(match[1])
    raise Broken(HIDDEN_NUMBER)


def _titles(data: AgreementData, signatures: tuple[Signature, ...]) -> list[str]:
    """How the enterprise's signatory may be titled in the words: the supervisor's copy does not carry the terms."""
    if data.terms is not None:
        return [data.terms.signatory_title]
    signed = [one.capacity for one in signatures if one.role is Role.ENTERPRISE]
    return [*signed, data.enterprise.signatory_title, ""]


def _facts(data: AgreementData) -> Iterator[tuple[str, str]]:
    """What the data state, as far as the document has a place for it: templates differ."""
    always = [data.number, data.participant.given_name, data.participant.family_name, data.enterprise.name]
    always += [text for one in data.signatures for text in (one.name, one.place)]
    yield from (("", text) for text in always)
    # an amendment's pages state what changes, not the whole
    if data.terms is not None and data.kind == "agreement":
        yield from _stated(data.terms)


def _stated(terms: Terms) -> Iterator[tuple[str, str]]:
    """Days, amounts, hours and free words of the terms, as a page writes them under a label of its own. Codes, and
    texts with placeholders, are left to the words."""
    yield from (("", swedish.long_date(day)) for day in (terms.start, terms.end))
    yield "", swedish.hours(terms.hours_per_week) if terms.hours_per_week is not None else ""
    yield "", terms.signatory
    pay = terms.compensation
    if pay.kind not in (None, CompensationKind.NONE):
        yield _PAY, swedish.kronor(pay.amount) if pay.amount is not None else ""
        yield _PAY, pay.source
        yield _PAY, swedish.long_date(pay.source_date)
    for step in terms.steps:
        yield "Upptrappning", swedish.long_date(step.start)
        yield "Upptrappning", swedish.hours(step.hours)
    for day in terms.schedule:
        yield "Veckoschema", swedish.clock(day.start)
        yield "Veckoschema", swedish.clock(day.end)
    for goal in terms.goals:
        yield from (
            ("Hur det följs upp", text) for text in (goal.what, goal.measured, swedish.long_date(goal.when))
        )
    yield from (("Arbetsuppgifter", text) for text in terms.tasks)
    yield "Riskbedömning gjord", swedish.long_date(terms.risk_assessed_on)
    yield "Diarienummer", terms.registry_number
    for label, text in (
        ("Beskrivning av syftet", terms.purpose_text),
        ("Varför just den här insatsen", terms.motivation),
        ("Deltagarens egna önskemål", terms.wishes),
        ("Uppgifter som inte ingår", terms.barred_tasks),
        ("Hjälpmedel", terms.aids),
        ("Planerade uppehåll", terms.breaks),
    ):
        yield label, "" if "{" in text else text
