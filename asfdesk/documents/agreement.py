"""What an agreement (överenskommelse) states, and how its signatures are put in.

The order follows the officer's own form and domain.md §1.5: who, what and why first, then the practical parts, the
terms of the law last. Each part names the topic it tells about the participant (``shares``), so that the supervisor's
copy is derived from the very same document (JO 3507-2017).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView, roles_left
from asfdesk.domain.clause import ParticipantRole
from asfdesk.domain.placeholders import placeholder_values
from asfdesk.domain.reference import Reference
from asfdesk.domain.signature import ROLES, Copy, Role, Signature, Way
from asfdesk.domain.template import Part

from . import agreement_control, agreement_parties, agreement_terms, wording
from .content import (
    SCHEMA,
    Block,
    Clause,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBox,
    Signatures,
    Table,
    signature_boxes,
    signed,
)
from .own_parts import PrintedPart, arranged
from .sharing import for_supervisor
from .signed_by import signed_ink, way_words

_SHOWN = {
    Copy.FULL: "Läste och undertecknade hela överenskommelsen.",
    Copy.SUPERVISOR: "Läste och undertecknade handledarens exemplar.",
}
_ON_PAPER = {
    Copy.FULL: "Undertecknade hela överenskommelsen.",
    Copy.SUPERVISOR: "Undertecknade handledarens exemplar.",
}


def agreement_document(
    view: AgreementView, reference: Reference, *, copy: Copy = Copy.FULL, demo: bool = False
) -> Document:
    """The agreement as it stands, unsigned.

    Args:
        reference: the lists that give coded choices their Swedish names.
        copy: the whole agreement, or the supervisor's copy by the topics ticked in the terms.
        demo: the register holds invented people; every page says so.
    """
    values = _values(view)
    commissioner, unit = view.commissioner, view.unit
    document = Document(
        kind="agreement",
        schema=SCHEMA,
        title=view.template.title,
        subtitle=view.measure.name,
        organisation=commissioner.name if commissioner else "",
        unit=unit.name if unit else "",
        reference=view.agreement.number,
        marks=wording.facts(
            ("Överenskommelse", view.agreement.number),
            ("Diarienummer", view.terms.registry_number),
            ("Mall", f"Version {view.template.version}"),
        ),
        status="Inte undertecknad",
        watermark=wording.DRAFT,
        notice=wording.DEMO if demo else "",
        blocks=_blocks(view, reference, values),
    )
    if copy is Copy.SUPERVISOR:
        return for_supervisor(document, frozenset(topic.value for topic in view.terms.shared_topics))
    return document


def with_signatures(
    document: Document, view: AgreementView, local: Callable[[datetime], datetime]
) -> Document:
    """The frozen ``document`` with the signatures of ``view`` that have been given so far.

    Args:
        local: turns a UTC time into the time on the wall.
    """
    return signed_by(document, view.signatures, view.terms.signatory_title, local)


def signed_by(
    document: Document,
    signatures: tuple[Signature, ...],
    signatory_title: str,
    local: Callable[[datetime], datetime],
) -> Document:
    """:func:`with_signatures` of what is known without the register. ``signatory_title``: as the terms state it.

    Raises:
        ValueError: the document has no three places for signatures.
    """
    given = {signature.role: signature for signature in signatures}
    bodies = _bodies(document, signatory_title)
    empty = dict(zip(ROLES, signature_boxes(document.blocks), strict=True))
    boxes = tuple(_signed_box(given[r], bodies[r], local) if r in given else empty[r] for r in ROLES)
    if roles_left(signatures):
        status = f"Undertecknad av {len(given)} av {len(ROLES)} parter" if given else document.status
        return signed(document, boxes, status, document.watermark)
    last = local(max(signature.signed_at for signature in signatures))
    return signed(document, boxes, f"Undertecknad av alla parter {swedish.long_date(last.date())}")


def _values(view: AgreementView) -> Mapping[str, str]:
    """Placeholder values; the longer ones may themselves hold placeholders, which are filled first."""
    simple = dict(placeholder_values(view))
    name = simple["measure"]
    simple["measure"] = name[:1].lower() + name[1:] if name[1:2].islower() else name
    for name in ("work_environment", "insurance"):
        simple[name] = wording.filled(simple[name], {**simple, name: ""})
    return simple


def _blocks(view: AgreementView, reference: Reference, values: Mapping[str, str]) -> tuple[Block, ...]:
    intro = wording.filled(view.template.intro, values)
    parts = [
        PrintedPart(Part.PARTIES, "Parter", agreement_parties.parties(view, reference)),
        PrintedPart(Part.PURPOSE, "Insats och syfte", agreement_terms.purpose(view, reference)),
        PrintedPart(Part.GOALS, "Mål", agreement_terms.goals(view)),
        PrintedPart(Part.TASKS, "Arbetsuppgifter och anpassningar", agreement_terms.tasks(view, reference)),
        PrintedPart(Part.PERIOD, "Period och omfattning", agreement_terms.period(view)),
        PrintedPart(Part.SUPERVISION, "Handledning", agreement_terms.supervision(view, values)),
        PrintedPart(Part.FOLLOW_UP, "Uppföljning", agreement_terms.follow_up(view, values)),
        PrintedPart(Part.COMPENSATION, "Ersättning", agreement_terms.compensation(view, reference)),
        PrintedPart(Part.ABSENCE, "Frånvaro och avslut", agreement_terms.absence(view, values)),
        PrintedPart(
            Part.SAFETY, "Arbetsmiljö och försäkring", agreement_terms.work_environment(view, values)
        ),
        PrintedPart(
            Part.CONFIDENTIALITY, "Sekretess och samtycke", agreement_terms.confidentiality(view, values)
        ),
        PrintedPart(Part.RESPONSIBILITIES, "Vem gör vad", _responsibilities(view, values)),
        PrintedPart(None, "Kontroll före underskrift", agreement_control.control(view)),
        PrintedPart(Part.TERMS, "Villkor", _clauses(view, values)),
        PrintedPart(Part.OTHER, "Övrigt", list(wording.prose(wording.filled(view.terms.other, values)))),
    ]
    blocks: list[Block] = [agreement_parties.summary(view), *agreement_parties.protected_notice(view)]
    if intro:
        blocks.append(Paragraph(intro, "lead"))
    number = 0
    for title, inner in arranged(view, parts, values):
        if inner:
            number += 1
            blocks += [Heading(title, 1, f"{number}."), *inner]
    return (*blocks, signature_section(view, number + 1, values))


def _responsibilities(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    rows = tuple(
        Row((row.what, wording.filled(row.who, values), wording.filled(row.when, values)))
        for row in view.terms.responsibilities
    )
    columns = (Column("Vad", 13), Column("Vem", 11), Column("När", 12))
    return [Table("", columns, rows)] if rows else []


def _clauses(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    return [
        Clause(
            f"{clause.code}/{clause.version}",
            number,
            wording.filled(clause.title, values),
            wording.filled(clause.text, values),
            clause.shares,
        )
        for number, clause in enumerate(view.terms.clauses, 1)
    ]


def signature_section(view: AgreementView, number: int, values: Mapping[str, str] | None = None) -> Section:
    """Heading, what the signatures mean, and a box for each party: kept on one page."""
    values = values or _values(view)
    informed = view.template.participant_role is ParticipantRole.INFORMED
    meaning = (
        "Anordnaren och uppdragsgivaren förbinder sig genom sina underskrifter att följa överenskommelsen."
        if informed
        else "Parterna förbinder sig genom sina underskrifter att följa överenskommelsen."
    )
    blocks: list[Block] = [Heading("Underskrifter", 1, f"{number}."), Paragraph(meaning)]
    words = wording.filled(view.template.participant_signature_text, values)
    if words:
        blocks.append(Paragraph((Run("Deltagaren: ", "bold"), Run(words))))
    room = view.template.signature
    boxes = tuple(_empty_box(role, view) for role in ROLES)
    blocks.append(Signatures(boxes, room.width, room.height))
    return Section(tuple(blocks), keep_together=True)


def _empty_box(role: Role, view: AgreementView) -> SignatureBox:
    officer = view.officer
    name = {
        Role.PARTICIPANT: view.participant.name,
        Role.ENTERPRISE: view.terms.signatory,
        Role.OFFICER: officer.name if officer else "",
    }[role]
    capacity = {
        Role.PARTICIPANT: "",
        Role.ENTERPRISE: wording.joined(view.terms.signatory_title, view.enterprise.name),
        Role.OFFICER: wording.joined(officer.title if officer else "", _organisation(view)),
    }[role]
    return SignatureBox(wording.ROLES[role], name, capacity, note="Ort, datum och underskrift")


def _signed_box(signature: Signature, body: str, local: Callable[[datetime], datetime]) -> SignatureBox:
    return SignatureBox(
        role=wording.ROLES[signature.role],
        name=signature.name,
        capacity="" if signature.role is Role.PARTICIPANT else wording.joined(signature.capacity, body),
        signed=f"{signature.place} den {_when(signature, local)}",
        ink=signed_ink(signature.way, signature.ink),
        note=f"{way_words(signature.way, signature.witness)} "
        f"{(_ON_PAPER if signature.way is Way.PAPER else _SHOWN)[signature.copy]}",
        sha256=signature.shown_sha256,
        way="" if signature.way is Way.SCREEN else signature.way.value,
    )


def _when(signature: Signature, local: Callable[[datetime], datetime]) -> str:
    """The day, and the time where a clock was at hand."""
    at = local(signature.signed_at)
    return swedish.long_date(at.date()) if signature.way is Way.PAPER else swedish.moment(at)


def _bodies(document: Document, title: str) -> dict[Role, str]:
    """For whom each party signs, from the frozen document alone: a name that changes later changes nothing signed."""
    boxes = signature_boxes(document.blocks)
    if len(boxes) != len(ROLES):
        raise ValueError("an agreement has a place for each party")
    enterprise = boxes[ROLES.index(Role.ENTERPRISE)].capacity
    return {
        Role.PARTICIPANT: "",
        Role.ENTERPRISE: enterprise.removeprefix(f"{title}, ") if title else enterprise,
        Role.OFFICER: wording.joined(document.unit, document.organisation),
    }


def _organisation(view: AgreementView) -> str:
    return wording.joined(
        view.unit.name if view.unit else "", view.commissioner.name if view.commissioner else ""
    )
