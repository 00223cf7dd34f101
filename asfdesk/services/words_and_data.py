"""Whether the data that a file carries and what its pages show are the same: word for word, and plain to see.

A seal proves that nobody changed the file since; it does not prove that who sealed it was honest. So the document is
made anew from the data, with its signatures and the words about its seal, and held against the words of the structure
tree as another library reads them; what the terms state must stand in them; and the drawing of each page is followed
(:mod:`asfdesk.documents.plain_view`). It knows no register and no trade data: both have moved on when a file is old.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime

import msgspec

from asfdesk.documents.agreement import signed_by
from asfdesk.documents.content import Document, digest, from_json, to_json
from asfdesk.documents.furniture import is_ours
from asfdesk.documents.plain_view import look_at_pages
from asfdesk.documents.reading import plain_text
from asfdesk.documents.reading_back import said
from asfdesk.documents.seal_note import TITLE, SealedBy, with_seal_note
from asfdesk.domain import swedish
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.signature import Role, Signature
from asfdesk.domain.terms import Terms
from asfdesk.domain.verdict import Content, Difference, Found, Mark, Unlike
from asfdesk.exchange.agreement_data import HIDDEN_NUMBER, LARGEST, NAME, AgreementData, NotOurs
from asfdesk.exchange.agreement_data import from_json as read_data
from asfdesk.exchange.pdf_data import NothingInside, TooLarge, Unreadable, embedded_file

from . import rebuild_check

_NUMBER = re.compile(r"\d{8}-?\d{4}")
_PAY = "Till anordnaren"
_MOST = 20
"""Differences that are told; whoever has seen twenty needs no more."""
_BLANKS = re.compile(r"[\s\u00ad\u00a0]+")


def compare(
    pdf: bytes, found: tuple[Found, ...], *, elsewhere: bool = False
) -> tuple[Content, tuple[Difference, ...]]:
    """What a file of this program says twice, held against each other. ``found``: its signatures. ``elsewhere``: they
    may show on the pages, but over no text.

    Without data inside only the pages are looked at: ABSENT, and what is not plain to see.
    """
    try:
        words = said(pdf)
        data = _carried(pdf)
        shown = _document(data, words, found) if data else None
        oddities, furniture = look_at_pages(pdf, shown.watermark if shown else "", fields=elsewhere)
    except _Newer:
        return Content.UNKNOWN, ()
    except _Unlike as unlike:
        return Content.DIFFERS, (unlike.difference,)
    except ValueError:
        return Content.DIFFERS, (Difference(Unlike.DATA),)
    differences = [Difference(Unlike.HIDDEN, shown=one.text, page=one.page) for one in oddities]
    if data is not None and shown is not None:
        differences += _words(plain_text(shown), words)
        differences += _facts(data, words)
        known = {"".join(sorted(_squeezed(text))) for text in words}
        differences += [
            Difference(Unlike.ADDED, shown=one.text, page=one.page)
            for one in furniture
            if "".join(sorted(_squeezed(one.text))) not in known and not is_ours(one.text, shown)
        ]
    told = tuple(differences[:_MOST])
    if told:
        return Content.DIFFERS, told
    return (Content.AGREES if data else Content.ABSENT), ()


def carried_texts(pdf: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Which agreement a file carries, by its id, and the digest of each copy; empty without readable data."""
    try:
        data = _carried(pdf)
    except (_Unlike, _Newer):
        return "", ()
    return (data.id, tuple((text.copy, text.sha256) for text in data.texts)) if data else ("", ())


class _Newer(Exception):
    """Of a version of the format that is not known here."""


class _Unlike(Exception):
    def __init__(self, difference: Difference) -> None:
        self.difference = difference


def _broken(what: str) -> _Unlike:
    return _Unlike(Difference(Unlike.DATA, carried=what))


def _carried(pdf: bytes) -> AgreementData | None:
    try:
        return read_data(embedded_file(pdf, NAME, LARGEST))
    except NothingInside:
        return None
    except NotOurs as error:
        if str(error) == "newer":
            raise _Newer from error
        raise _broken(NAME) from error
    except (Unreadable, TooLarge) as error:
        raise _broken(NAME) from error


def _document(data: AgreementData, words: list[str], found: tuple[Found, ...]) -> Document:
    """What the pages must say, made from the data alone. Raises _Unlike(DATA)."""
    whole = _frozen(data, words)
    try:
        signatures = rebuild_check.signatures(data)
    except rebuild_check.Refused as error:
        raise _broken("signatures") from error
    digests = {text.copy: text.sha256 for text in data.texts}
    for one in signatures:
        wanted = digests.get(copy_for(one.role).value, one.shown_sha256)
        if one.copy is not copy_for(one.role) or one.shown_sha256 != wanted:
            raise _broken(one.name)
    made = [
        noted
        for title in _titles(data, signatures)
        for noted in _with_note(signed_by(whole, signatures, title, _local), words, found)
    ]
    return next((one for one in made if plain_text(one) == words), made[0])


def _frozen(data: AgreementData, words: list[str]) -> Document:
    """The words that were signed, proved by their digest as far as this copy tells them."""
    mine = Recipient(data.recipient).copy
    text = next((text for text in data.texts if text.copy == mine), None)
    raw = text and (text.content if text.content is not None else text.pages)
    if text is None or raw is None:
        raise _broken("texts")
    if text.content is None and HIDDEN_NUMBER in raw:
        number = _number(raw, words)
        raw = raw.replace(HIDDEN_NUMBER, number)
    try:
        document = from_json(raw.encode())
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise _broken("texts") from error
    proved = text.content is not None or data.recipient == Recipient.PARTICIPANT
    if to_json(document) != raw.encode() or (proved and digest(document) != text.sha256):
        raise _broken(f"SHA-256 {hashlib.sha256(raw.encode()).hexdigest()[:16]}")
    if document.reference != data.number:
        raise _broken(document.reference)
    return document


def _number(raw: str, words: list[str]) -> str:
    """The personal identity number that the data leave out, as it stands on the page where they leave it out."""
    for wanted in plain_text(from_json(raw.encode())):
        if HIDDEN_NUMBER not in wanted:
            continue
        shape = re.compile(re.escape(wanted).replace(re.escape(HIDDEN_NUMBER), f"({_NUMBER.pattern})"))
        for text in words:
            if match := shape.fullmatch(text):
                return str(match[1])
    raise _broken(HIDDEN_NUMBER)


def _titles(data: AgreementData, signatures: tuple[Signature, ...]) -> list[str]:
    """How the enterprise's signatory may be titled in the words: the supervisor's copy does not carry the terms."""
    if data.terms is not None:
        return [data.terms.signatory_title]
    signed = [one.capacity for one in signatures if one.role is Role.ENTERPRISE]
    return [*signed, data.enterprise.signatory_title, ""]


def _with_note(document: Document, words: list[str], found: tuple[Found, ...]) -> list[Document]:
    """With the words about the first seal, if the pages have any; issued by the register itself, or not."""
    seal = next((one for one in found if one.kind is not Mark.TIME), None)
    if seal is None or seal.at is None or TITLE not in words:
        return [document]
    at = _local(seal.at)
    return [
        with_seal_note(document, SealedBy(seal.name, seal.fingerprint, seal.issuer, own, at))
        for own in (True, False)
    ]


def _local(moment: datetime) -> datetime:
    return moment.astimezone(swedish.SWEDEN)


def _words(wanted: list[str], words: list[str]) -> list[Difference]:
    """The first texts that differ, in the order in which they are read; what was inserted does not make all that follows differ."""
    from difflib import SequenceMatcher

    if wanted == words:
        return []
    found: list[Difference] = []
    for kind, a, b, c, d in SequenceMatcher(None, wanted, words, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(Difference(Unlike.WORDS, " ".join(wanted[a:b])[:300], " ".join(words[c:d])[:300]))
    return found


def _facts(data: AgreementData, words: list[str]) -> list[Difference]:
    """What the data state and no page says, as far as the document has a place for it: templates differ."""
    shown = "".join(map(_squeezed, words))
    always = [data.number, data.participant.given_name, data.participant.family_name, data.enterprise.name]
    always += [text for one in data.signatures for text in (one.name, one.place)]
    stated = [("", text) for text in always]
    if (
        data.terms is not None and data.kind == "agreement"
    ):  # an amendment's pages state what changes, not the whole
        stated += _stated(data.terms)
    places = {"", *words}
    return [
        Difference(Unlike.FACT, carried=text[:300])
        for label, text in stated
        if label in places and _squeezed(text) not in shown
    ]


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


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)
