"""What the data inside a file must prove before they are believed or taken in: the hashes, the signatures, the trade data.

The file may come from anybody. Its words must have the SHA-256 that it states, each party must have signed the words
of its own copy, and what it names must exist in this program's data.
"""

from __future__ import annotations

import hashlib
from datetime import date
from uuid import UUID

import msgspec

from asfdesk.documents.agreement_control import gap_reasons
from asfdesk.documents.content import Document, digest, to_json
from asfdesk.documents.content import from_json as read_document
from asfdesk.domain.agreement import AgreementKind, FrozenText, copy_for
from asfdesk.domain.before_signing import ControlMark, Standing
from asfdesk.domain.bulk import Why
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.identity import PersonNumber, parse_person_number
from asfdesk.domain.kinds import CommissionerKind, VisitKind
from asfdesk.domain.parties import (
    Address,
    CaseOfficer,
    Commissioner,
    Enterprise,
    InterpreterNeed,
    Participant,
    Supervisor,
    Unit,
    UnitKind,
    check_enterprise,
    check_participant,
)
from asfdesk.domain.protection import Protection
from asfdesk.domain.signature import (
    NO_INK,
    ROLES,
    Copy,
    Given,
    Ink,
    InkDevice,
    InkPoint,
    Role,
    Signature,
    Way,
    check_given,
)
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.writing import hidden
from asfdesk.exchange.agreement_data import AgreementData, ContactData, InkData, OrganisationData, PersonData

from ..catalogue import Catalogue

_FAULTY_NUMBERS = 1_000_000.0


class Refused(Exception):
    """The file is not taken; ``why`` says for what reason."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(str(why))


def check_words(data: AgreementData, catalogue: Catalogue) -> tuple[FrozenText, ...]:
    """The frozen texts, byte for byte.

    Raises:
        Refused: PART_ONLY, WORDS_DIFFER, SIGNATURE_DIFFERS, UNKNOWN_MEASURE.
    """
    if data.recipient != "file" or data.terms is None or any(text.content is None for text in data.texts):
        raise Refused(Why.PART_ONLY)
    texts = {Copy(text.copy): text for text in data.texts}
    if set(texts) != set(Copy):
        raise Refused(Why.PART_ONLY)
    out: list[FrozenText] = []
    for copy, text in texts.items():
        content = text.content or ""
        if proved(content, text.sha256).reference != data.number:
            raise Refused(Why.WORDS_DIFFER)
        out.append(FrozenText(UUID(data.id), data.round, copy, content, text.sha256))
    for signature in data.signatures:
        copy = copy_for(Role(signature.role))
        if signature.copy != copy or signature.shown_sha256 != texts[copy].sha256:
            raise Refused(Why.SIGNATURE_DIFFERS)
    if {signature.role for signature in data.signatures} != set(ROLES):
        raise Refused(Why.SIGNATURE_DIFFERS)
    _check_trade(data, catalogue)
    return tuple(out)


def proved(content: str, sha256: str) -> Document:
    """Words whose very bytes have the digest. Raises Refused(WORDS_DIFFER)."""
    document = _document(content)
    if hashlib.sha256(content.encode()).hexdigest() != sha256 or digest(document) != sha256:
        raise Refused(Why.WORDS_DIFFER)
    if to_json(document) != content.encode():
        raise Refused(Why.WORDS_DIFFER)
    return document


def _document(content: str) -> Document:
    try:
        return read_document(content.encode())
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise Refused(Why.WORDS_DIFFER) from error


def _check_trade(data: AgreementData, catalogue: Catalogue) -> None:
    assert data.terms is not None
    try:
        catalogue.template(data.terms.template_code, data.terms.template_version)
    except LookupError as error:
        raise Refused(Why.UNKNOWN_MEASURE) from error
    start = data.terms.start
    if (
        start is None
        or data.terms.end is None
        or not (
            catalogue.find_measure(data.measure, data.measure_from)
            or catalogue.find_measure(data.measure, start)
        )
    ):
        raise Refused(Why.UNKNOWN_MEASURE)


def check_values(data: AgreementData) -> None:
    """Everything that will be written can be made. Raises Refused(ON_PAPER | MALFORMED | SIGNATURE_DIFFERS)."""
    if any(one.way == Way.PAPER for one in data.signatures):
        raise Refused(Why.ON_PAPER)
    if (data.kind == AgreementKind.AGREEMENT) != (data.amends is None):
        raise Refused(Why.MALFORMED)
    signatures(data)
    enterprise(data.enterprise)
    for one in data.supervisors:
        supervisor(one, UUID(data.enterprise.id))
    if data.commissioner is not None:
        commissioner(data.commissioner)
    if data.unit is not None:
        unit(data.unit, UUID(data.unit.id))
    if data.officer is not None:
        officer(data.officer, None)
    visits(data, UUID(data.placement_id))


# --- values ------------------------------------------------------------------------------------------------------------


def participant(data: PersonData, today: date) -> Participant:
    """Raises Refused(MALFORMED)."""
    try:
        number: PersonNumber | None = (
            parse_person_number(data.person_number, today) if data.person_number else None
        )
        value = Participant(
            id=UUID(data.id),
            given_name=data.given_name,
            family_name=data.family_name,
            person_number=number,
            protection=Protection(data.protection),
            phone=data.phone,
            email=data.email,
            address=Address(data.street, data.postcode, data.city),
            contact_note=data.contact_note,
            municipality=data.municipality,
            language=data.language,
            interpreter=InterpreterNeed(data.interpreter),
            communication=data.communication,
            representative=data.representative,
            representative_phone=data.representative_phone,
        )
    except (ValueError, RuleBroken) as error:
        raise Refused(Why.MALFORMED) from error
    named = [
        p
        for p in check_participant(value, today)
        if p.field in {"given_name", "family_name", "person_number"}
    ]
    if named or hides(value.given_name, value.family_name, value.phone, value.contact_note):
        raise Refused(Why.MALFORMED)
    return value


def enterprise(data: OrganisationData) -> Enterprise:
    """Raises Refused(MALFORMED)."""
    value = Enterprise(
        id=UUID(data.id),
        name=data.name,
        org_number=data.org_number,
        legal_form=data.legal_form,
        municipality=data.municipality,
        address=Address(data.street, data.postcode, data.city),
        phone=data.phone,
        email=data.email,
        signatory=data.signatory,
        signatory_title=data.signatory_title,
    )
    if any(p.field == "name" for p in check_enterprise(value)) or hides(value.name, value.signatory):
        raise Refused(Why.MALFORMED)
    return value


def commissioner(data: OrganisationData) -> Commissioner:
    """Raises Refused(MALFORMED)."""
    try:
        return Commissioner(UUID(data.id), CommissionerKind(data.kind), _named(data.name), data.org_number)
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error


def unit(data: OrganisationData, commissioner_id: UUID) -> Unit:
    """Raises Refused(MALFORMED)."""
    try:
        return Unit(
            id=UUID(data.id),
            commissioner_id=commissioner_id,
            kind=UnitKind(data.kind),
            name=_named(data.name),
            municipality=data.municipality,
            address=Address(data.street, data.postcode, data.city),
            phone=data.phone,
            email=data.email,
        )
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error


def officer(data: ContactData, unit_id: UUID | None) -> CaseOfficer:
    """Raises Refused(MALFORMED)."""
    return CaseOfficer(UUID(data.id), unit_id, _named(data.name), data.title, data.phone, data.email)


def supervisor(data: ContactData, enterprise_id: UUID) -> Supervisor:
    """Raises Refused(MALFORMED)."""
    return Supervisor(UUID(data.id), enterprise_id, _named(data.name), data.title, data.phone, data.email)


def signatures(data: AgreementData) -> tuple[Signature, ...]:
    """In signing order. Raises Refused(MALFORMED | SIGNATURE_DIFFERS)."""
    order = list(ROLES)
    out: list[Signature] = []
    for one in sorted(data.signatures, key=lambda s: (s.signed_at, order.index(Role(s.role)))):
        way = Way(one.way)
        drawn = NO_INK if way in (Way.TYPED, Way.PAPER) else ink_of(one.ink)
        typed = Way.TYPED if way is Way.PAPER else way  # on paper nothing is drawn here either
        given_well(Given(one.name, one.capacity, one.place, drawn, typed, one.name, one.witness))
        out.append(
            Signature(
                id=UUID(one.id),
                agreement_id=UUID(data.id),
                round=data.round,
                role=Role(one.role),
                name=one.name,
                capacity=one.capacity,
                place=one.place,
                signed_at=one.signed_at,
                copy=Copy(one.copy),
                shown_sha256=one.shown_sha256,
                ink=drawn,
                way=way,
                witness=one.witness,
            )
        )
    return tuple(out)


def given_well(given: Given) -> None:
    """A signature as the screen would have taken it. Raises Refused(SIGNATURE_DIFFERS)."""
    if check_given(given) or (given.witness and given.way is not Way.MARK) or hides(given.witness):
        raise Refused(Why.SIGNATURE_DIFFERS)


def control(data: AgreementData) -> list[ControlMark]:
    """The points of the control before signing.

    Raises:
        Refused: MALFORMED, a point is twice there or lacks its reason; WORDS_DIFFER, a gap that the signed words do not
            own to, or one that they own to and the data do not.
    """
    marks = [
        ControlMark(
            id=UUID(one.id),
            agreement_id=UUID(data.id),
            point=one.point,
            standing=Standing(one.standing),
            on=one.on,
            by=one.by,
            reason=one.reason,
            known=one.known,
        )
        for one in data.control
    ]
    for mark in marks:
        done = mark.known or (mark.on is not None and mark.by.strip())
        fit = done if mark.standing is Standing.DONE else mark.reason.strip() and not mark.known
        if not fit or hides(mark.by, mark.reason):
            raise Refused(Why.MALFORMED)
    if len({mark.point for mark in marks}) < len(marks) or len({mark.id for mark in marks}) < len(marks):
        raise Refused(Why.MALFORMED)
    text = next(one.content or "" for one in data.texts if one.copy == Copy.FULL.value)
    lacking = sorted(mark.reason for mark in marks if mark.standing is Standing.LACKING)
    if lacking != sorted(gap_reasons(_document(text))):
        raise Refused(Why.WORDS_DIFFER)
    return marks


def visits(data: AgreementData, placement_id: UUID) -> list[Visit]:
    """The planned ones. Raises Refused(MALFORMED)."""
    try:
        return [
            Visit(
                id=UUID(one.id),
                placement_id=placement_id,
                kind=VisitKind(one.kind),
                state=VisitState.PLANNED,
                on=one.on,
                place=one.place,
                because=Because(one.because),
                number=one.number,
            )
            for one in data.visits
        ]
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error


def ink_of(data: InkData) -> Ink:
    """The strokes that a file carries. Raises Refused(MALFORMED)."""
    if not (0 < data.width < _FAULTY_NUMBERS and 0 < data.height < _FAULTY_NUMBERS):
        raise Refused(Why.MALFORMED)
    strokes: list[tuple[InkPoint, ...]] = []
    for stroke in data.strokes:
        points: list[InkPoint] = []
        for point in stroke:
            if any(abs(number) > _FAULTY_NUMBERS * 100 for number in point) or len(point) not in (2, 4):
                raise Refused(Why.MALFORMED)
            x, y, t, pressure = point if len(point) == 4 else (*point, 0.0, -1.0)
            points.append(InkPoint(x, y, int(t), None if pressure < 0 else min(pressure, 1.0)))
        strokes.append(tuple(points))
    return Ink(data.width, data.height, tuple(strokes), InkDevice(data.device or "mouse"))


def _named(name: str) -> str:
    if not name.strip() or hides(name):
        raise Refused(Why.MALFORMED)
    return name


def hides(*texts: str) -> bool:
    """Whether something in a text is not seen, or turns the order of letters."""
    return any(hidden(text) for text in texts)
