"""Signing on paper: each copy printed with its control code, the scans brought home, and what the officer states.

The same for an agreement and for the protocol of a visit. The signature of each party binds to the same frozen text as one
on the screen: a paper with another text is refused. A party has signed on paper only when the paper of its own copy has
been scanned. The scanned copies are sealed and kept in the same write as the signatures, so that there is never one without
the other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from asfdesk.documents.content import Document, Picture, digest, from_json
from asfdesk.documents.paper_copy import (
    Paper,
    PaperOf,
    PaperPage,
    PaperSigner,
    missing_pages,
    paper_document,
    picture_alt,
)
from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView, State, copy_for
from asfdesk.domain.change import Operation
from asfdesk.domain.control_code import DIGITS
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.protocol import Protocol, ProtocolSignature
from asfdesk.domain.signature import NO_INK, ROLES, Copy, Role, Signature, Way, check_on_paper
from asfdesk.domain.writing import tidy
from asfdesk.exchange.scans import ScannedPage
from asfdesk.store.work import Work

from ..agreeing.agreements import get_agreement, view_of
from ..desk import Desk
from ..parties.commissioners import current_officer
from ..sealed.composing import here
from ..sealed.seals import seal_signed, sealed_here, sealing
from ..visiting.protocol_seals import seal_protocol
from ..visiting.protocols import protocol_of
from .by_pen import ByPen, agreement_by_pen, by_pen, protocol_by_pen
from .given import Words
from .signing import follow_on


@dataclass(frozen=True, slots=True)
class Stated:
    """What the officer states about one signature on the paper."""

    role: Role
    name: str = field(repr=False)
    capacity: str
    place: str
    signed_on: date | None


@dataclass(frozen=True, slots=True)
class CopyScan:
    """The scanned pages of one copy in their order. ``in_all`` is 0 when no page carries a code."""

    copy: Copy
    pages: tuple[ScannedPage, ...]
    in_all: int

    @property
    def missing(self) -> tuple[int, ...]:
        """Pages that were printed but not scanned."""
        return missing_pages([page.code.page if page.code else None for page in self.pages], self.in_all)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Scanned pages by the agreement or visit of this register that their code names; ``strange`` carry none, or another."""

    by_subject: Mapping[UUID, tuple[ScannedPage, ...]]
    strange: tuple[ScannedPage, ...]


def sort_pages(desk: Desk, pages: Sequence[ScannedPage]) -> Sorted:
    """Which agreement or visit each page belongs to."""
    found: dict[UUID, list[ScannedPage]] = {}
    strange: list[ScannedPage] = []
    known: dict[UUID, bool] = {}
    for page in pages:
        key = page.code.subject_id if page.code else None
        if key is not None and key not in known:
            known[key] = by_pen(desk, key) is not None
        if key is not None and known[key]:
            found.setdefault(key, []).append(page)
        else:
            strange.append(page)
    return Sorted({key: tuple(some) for key, some in found.items()}, tuple(strange))


def to_choose(desk: Desk) -> list[ByPen]:
    """The agreements that wait for signatures, newest first: what a paper without code may belong to. A protocol's is taken
    on its own page: it holds without signatures, so every one of them would stand here."""
    with desk.store.read() as work:
        found = [a for a in work.agreements.all() if a.state is State.PRESENTED]
        return [agreement_by_pen(view_of(desk, work, agreement)) for agreement in reversed(found)]


def copies_of(pages: Sequence[ScannedPage], without_code: Copy | None = None) -> dict[Copy, CopyScan]:
    """The pages of one document by copy. Pages without code belong to ``without_code``; a page that was scanned twice
    stays twice.
    """
    found: dict[Copy, list[ScannedPage]] = {}
    for page in pages:
        copy = page.code.copy if page.code else without_code
        if copy is not None:
            found.setdefault(copy, []).append(page)
    return {
        copy: CopyScan(
            copy,
            tuple(sorted(some, key=lambda page: page.code.page if page.code else 100)),
            max((page.code.pages for page in some if page.code), default=0),
        )
        for copy, some in found.items()
    }


def may_sign(subject: ByPen, copies: Mapping[Copy, CopyScan]) -> tuple[Role, ...]:
    """The parties that have not signed and whose copy was scanned."""
    return tuple(role for role in subject.left if copy_for(role) in copies)


def paper_problems(desk: Desk, subject: ByPen, stated: Stated) -> list[Problem]:
    """What is wrong with what the officer states about one party."""
    earliest = Desk.local(subject.since).date() if subject.since else None
    name, capacity, place = tidy(stated.name), tidy(stated.capacity), tidy(stated.place)
    return check_on_paper(name, capacity, place, stated.signed_on, earliest, desk.today())


def sign_on_paper(
    desk: Desk, agreement_id: UUID, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]
) -> AgreementView:
    """Take the signatures under an agreement that stand on scanned paper.

    Raises RuleBroken: PAPER_NOBODY; a problem of :func:`paper_problems` with ``role``; PAPER_OTHER_TEXT;
    PAPER_COPY_MISSING; SIGNED_ALREADY; AGREEMENT_LOCKED. StoreFault(SEAL_FAILED) when the scan cannot be sealed:
    nothing is written then.
    """
    view = get_agreement(desk, agreement_id)
    view.agreement.require_presented()
    kept = _kept(desk, agreement_by_pen(view), copies, stated)
    with desk.store.write(Operation.SIGN) as work:
        agreement = work.agreements.get(agreement_id)
        agreement.require_presented()
        now = view_of(desk, work, agreement)
        subject = agreement_by_pen(now)
        _require(desk, subject, copies, stated)  # somebody else may have signed meanwhile
        papers = _keep(work, kept)
        work.signatures.add(
            *(
                Signature(
                    id=new_id(),
                    agreement_id=agreement_id,
                    round=agreement.round,
                    role=one.role,
                    name=tidy(one.name),
                    capacity=tidy(one.capacity),
                    place=tidy(one.place),
                    signed_at=_noon(desk, one),
                    copy=copy_for(one.role),
                    shown_sha256=subject.texts[copy_for(one.role)].sha256,
                    ink=NO_INK,
                    way=Way.PAPER,
                    paper_id=papers[copy_for(one.role)],
                )
                for one in stated
            )
        )
        if len(subject.left) == len(stated):
            agreement = work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=desk.now()))
            follow_on(work, now, max(_day(one) for one in stated))
        view = view_of(desk, work, agreement)
    if agreement.state is State.SIGNED:
        seal_signed(desk, agreement_id)
    return view


def sign_protocol_on_paper(
    desk: Desk, visit_id: UUID, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]
) -> Protocol:
    """Take the signatures under a protocol that stand on scanned paper; after the last it is sealed.

    Raises RuleBroken as :func:`sign_on_paper`, and PROTOCOL_NOT_FROZEN. StoreFault(SEAL_FAILED) when the scan cannot be
    sealed: nothing is written then.
    """
    with desk.store.read() as work:
        found = protocol_of(desk, work, visit_id)
    if not found.texts:
        raise broken(Rule.PROTOCOL_NOT_FROZEN, "protocol")
    kept = _kept(desk, protocol_by_pen(found), copies, stated)
    with desk.store.write(Operation.SIGN_PROTOCOL) as work:
        subject = protocol_by_pen(protocol_of(desk, work, visit_id))
        _require(desk, subject, copies, stated)  # somebody else may have signed meanwhile
        papers = _keep(work, kept)
        for one in stated:
            work.protocols.sign(
                ProtocolSignature(
                    id=new_id(),
                    visit_id=visit_id,
                    role=one.role,
                    name=tidy(one.name),
                    capacity=tidy(one.capacity),
                    place=tidy(one.place),
                    signed_at=_noon(desk, one),
                    copy=copy_for(one.role),
                    shown_sha256=subject.texts[copy_for(one.role)].sha256,
                    ink=NO_INK,
                    way=Way.PAPER,
                    paper_id=papers[copy_for(one.role)],
                )
            )
        found = protocol_of(desk, work, visit_id)
    if found.signed:
        seal_protocol(desk, visit_id)
    return found


def papers_of(desk: Desk, key: UUID) -> list[KeptDocument]:
    """The scanned papers kept of an agreement or of a visit, oldest first."""
    with desk.store.read() as work:
        kept = work.kept.of_agreement(key) or work.kept.of_visit(key)
    return [one for one in kept if one.kind is KeptKind.SCAN]


def paper_pdf(desk: Desk, kept_id: UUID) -> bytes:
    """The kept scan."""
    with desk.store.read() as work:
        return work.kept.content(kept_id)


def _require(desk: Desk, subject: ByPen, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]) -> None:
    if not stated:
        raise broken(Rule.PAPER_NOBODY, "role")
    found: list[Problem] = []
    for one in stated:
        if one.role not in subject.left:
            raise broken(Rule.SIGNED_ALREADY, "role", role=one.role)
        if copy_for(one.role) not in copies:
            found.append(Problem(Rule.PAPER_COPY_MISSING, "role", {"role": one.role}))
        found += [
            Problem(problem.rule, problem.field, {**problem.params, "role": one.role})
            for problem in paper_problems(desk, subject, one)
        ]
    for scan in copies.values():
        text = subject.texts.get(scan.copy)
        for page in scan.pages:
            if page.code and (page.code.subject_id != subject.key or not _same(text, page.code.sha256)):
                raise broken(Rule.PAPER_OTHER_TEXT, "scan")
    if found:
        raise RuleBroken(found)


def _same(text: Words | None, beginning: str) -> bool:
    """Whether the code on paper is that of the frozen text, and the text still what was frozen."""
    return text is not None and text.sha256[:DIGITS] == beginning and digest(_document(text)) == text.sha256


def _document(text: Words) -> Document:
    return from_json(text.content.encode())


def _kept(
    desk: Desk, subject: ByPen, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]
) -> list[tuple[KeptDocument, bytes]]:
    """The sealed documents of the scanned copies that somebody has signed. Raises as :func:`sign_on_paper`."""
    _require(desk, subject, copies, stated)
    return [
        _kept_copy(desk, subject, scan, signers)
        for scan in copies.values()
        if (signers := _signers(scan.copy, stated))
    ]


def _keep(work: Work, kept: Sequence[tuple[KeptDocument, bytes]]) -> dict[Copy, UUID]:
    for document, data in kept:
        work.kept.add(document, data)
    return {document.copy: document.id for document, _ in kept}


def _signers(copy: Copy, stated: Sequence[Stated]) -> list[PaperSigner]:
    return [
        PaperSigner(one.role, tidy(one.name), tidy(one.capacity), tidy(one.place), _day(one))
        for one in sorted(stated, key=lambda one: ROLES.index(one.role))
        if copy_for(one.role) is copy
    ]


def _kept_copy(
    desk: Desk, subject: ByPen, scan: CopyScan, signers: Sequence[PaperSigner]
) -> tuple[KeptDocument, bytes]:
    """Raises StoreFault(SEAL_FAILED)."""
    pictures: dict[Picture, bytes] = {}
    pages: list[PaperPage] = []
    for index, page in enumerate(scan.pages, 1):
        number = page.code.page if page.code else None
        sha256 = hashlib.sha256(page.jpeg).hexdigest()
        picture = Picture(sha256, picture_alt(number, index), page.width, page.height, grey=page.grey)
        pictures[picture] = page.jpeg
        pages.append(PaperPage(picture, number, page.straight))
    officer = current_officer(desk)
    paper = Paper(
        number=subject.number,
        copy=scan.copy,
        pages=pages,
        pages_in_all=scan.in_all,
        signers=signers,
        scanned_at=desk.local(desk.now()),
        scanned_by=officer.name if officer else "",
        sha256=subject.texts[scan.copy].sha256,
        organisation=subject.organisation,
        unit=subject.unit,
        of=subject.of,
    )
    document = paper_document(paper, demo=desk.demo)
    made, certificate = here(sealing(desk, document, pictures, judged=True))
    why = "signed_on_paper" if scan.in_all else "signed_on_paper_without_code"
    kept = replace(sealed_here(desk, made, certificate, document, why, scan.copy), kind=KeptKind.SCAN)
    if subject.of is PaperOf.AGREEMENT:
        return replace(kept, agreement_id=subject.key), made.data
    return replace(kept, visit_id=subject.key), made.data


def _noon(desk: Desk, one: Stated) -> datetime:
    """Only the day is known: noon of it, or now if it is not noon yet."""
    return min(datetime.combine(_day(one), time(12), swedish.SWEDEN).astimezone(UTC), desk.now())


def _day(one: Stated) -> date:
    assert one.signed_on is not None  # _require has refused it
    return one.signed_on
