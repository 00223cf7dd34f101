"""Signing on paper: both copies printed with their control code, the scans brought home, and what the officer states.

The signature of each party binds to the same frozen text as one on the screen: a paper with another text is refused. A
party has signed on paper only when the paper of its own copy has been scanned. The scanned copies are sealed and kept
in the same write as the signatures, so that there is never one without the other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import msgspec

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.content import Picture, digest
from asfdesk.documents.paper_copy import (
    Paper,
    PaperPage,
    PaperSigner,
    missing_pages,
    paper_document,
    picture_alt,
)
from asfdesk.documents.render import pdf
from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView, FrozenText, State, copy_for, roles_left
from asfdesk.domain.carried import recipient_of
from asfdesk.domain.change import Operation
from asfdesk.domain.control_code import DIGITS, code_for
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import NO_INK, ROLES, Copy, Role, Signature, Way, check_on_paper
from asfdesk.domain.writing import tidy
from asfdesk.exchange.scans import ScannedPage

from .agreements import find_agreement, get_agreement, view_of
from .commissioners import current_officer
from .composing import here
from .desk import Desk
from .exports import Export, agreement_file_name, record_export
from .frozen_words import document_of
from .seals import seal_signed, sealed_here, sealing
from .signing import follow_on

TO_SIGN = "Att underskriva på papper"


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
    """Scanned pages by the agreement of this register that their code names; ``strange`` carry none, or another."""

    by_agreement: Mapping[UUID, tuple[ScannedPage, ...]]
    strange: tuple[ScannedPage, ...]


def paper_to_sign(desk: Desk, agreement_id: UUID, copy: Copy) -> Export:
    """A copy of a presented agreement with its control code, to be signed by pen.

    Raises RuleBroken(AGREEMENT_LOCKED) when nothing is presented.
    """
    view = get_agreement(desk, agreement_id)
    view.agreement.require_presented()
    text = view.text(copy)
    assert text is not None  # presented
    document = with_signatures(document_of(text), view, Desk.local)
    if not view.signatures:
        document = msgspec.structs.replace(document, status=TO_SIGN, watermark="")
    code = code_for(view.agreement.id, copy, text.sha256)
    name = agreement_file_name(view, recipient_of(copy)).removesuffix(".pdf").removesuffix(" utkast")
    record_export(desk, f"agreement {copy} paper", Seen.PRINT, agreement_id)
    return Export(f"{name} att underskriva.pdf", pdf(document, made_at=desk.now(), code=code))


def sort_pages(desk: Desk, pages: Sequence[ScannedPage]) -> Sorted:
    """Which agreement each page belongs to."""
    found: dict[UUID, list[ScannedPage]] = {}
    strange: list[ScannedPage] = []
    known: dict[UUID, bool] = {}
    for page in pages:
        key = page.code.agreement_id if page.code else None
        if key is not None and key not in known:
            known[key] = find_agreement(desk, key) is not None
        if key is not None and known[key]:
            found.setdefault(key, []).append(page)
        else:
            strange.append(page)
    return Sorted({key: tuple(some) for key, some in found.items()}, tuple(strange))


def to_choose(desk: Desk) -> list[AgreementView]:
    """The agreements that wait for signatures, newest first: what a paper without code may belong to."""
    with desk.store.read() as work:
        found = [a for a in work.agreements.all() if a.state is State.PRESENTED]
        return [view_of(desk, work, agreement) for agreement in reversed(found)]


def copies_of(pages: Sequence[ScannedPage], without_code: Copy | None = None) -> dict[Copy, CopyScan]:
    """The pages of one agreement by copy. Pages without code belong to ``without_code``; a page that was scanned twice
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


def may_sign(view: AgreementView, copies: Mapping[Copy, CopyScan]) -> tuple[Role, ...]:
    """The parties that have not signed and whose copy was scanned."""
    return tuple(role for role in roles_left(view.signatures) if copy_for(role) in copies)


def paper_problems(desk: Desk, view: AgreementView, stated: Stated) -> list[Problem]:
    """What is wrong with what the officer states about one party."""
    presented = view.agreement.presented_at
    earliest = Desk.local(presented).date() if presented else None
    name, capacity, place = tidy(stated.name), tidy(stated.capacity), tidy(stated.place)
    return check_on_paper(name, capacity, place, stated.signed_on, earliest, desk.today())


def sign_on_paper(
    desk: Desk, agreement_id: UUID, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]
) -> AgreementView:
    """Take the signatures that stand on scanned paper.

    Raises RuleBroken: PAPER_NOBODY; a problem of :func:`paper_problems` with ``role``; PAPER_OTHER_TEXT;
    PAPER_COPY_MISSING; SIGNED_ALREADY; AGREEMENT_LOCKED. StoreFault(SEAL_FAILED) when the scan cannot be sealed:
    nothing is written then.
    """
    view = get_agreement(desk, agreement_id)
    _require(desk, view, copies, stated)
    kept = [_kept(desk, view, scan, stated) for scan in copies.values() if _signers(scan.copy, stated)]
    paper_of = {document.copy: document.id for document, _data in kept}
    with desk.store.write(Operation.SIGN) as work:
        agreement = work.agreements.get(agreement_id)
        agreement.require_presented()
        now = view_of(desk, work, agreement)
        _require(desk, now, copies, stated)  # somebody else may have signed meanwhile
        for document, data in kept:
            work.kept.add(document, data)
        signatures = [_signature(desk, now, one, paper_of) for one in stated]
        work.signatures.add(*signatures)
        if len(roles_left(now.signatures)) == len(stated):
            agreement = work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=desk.now()))
            follow_on(work, now, max(_day(one) for one in stated))
        view = view_of(desk, work, agreement)
    if agreement.state is State.SIGNED:
        seal_signed(desk, agreement_id)
    return view


def papers_of(desk: Desk, agreement_id: UUID) -> list[KeptDocument]:
    """The scanned papers kept of an agreement, oldest first."""
    with desk.store.read() as work:
        return [one for one in work.kept.of_agreement(agreement_id) if one.kind is KeptKind.SCAN]


def paper_pdf(desk: Desk, kept_id: UUID) -> bytes:
    """The kept scan."""
    with desk.store.read() as work:
        return work.kept.content(kept_id)


def _require(
    desk: Desk, view: AgreementView, copies: Mapping[Copy, CopyScan], stated: Sequence[Stated]
) -> None:
    view.agreement.require_presented()
    if not stated:
        raise broken(Rule.PAPER_NOBODY, "role")
    left = roles_left(view.signatures)
    found: list[Problem] = []
    for one in stated:
        if one.role not in left:
            raise broken(Rule.SIGNED_ALREADY, "role", role=one.role)
        if copy_for(one.role) not in copies:
            found.append(Problem(Rule.PAPER_COPY_MISSING, "role", {"role": one.role}))
        found += [
            Problem(problem.rule, problem.field, {**problem.params, "role": one.role})
            for problem in paper_problems(desk, view, one)
        ]
    for scan in copies.values():
        text = view.text(scan.copy)
        for page in scan.pages:
            if page.code and (
                page.code.agreement_id != view.agreement.id or not _same(text, page.code.sha256)
            ):
                raise broken(Rule.PAPER_OTHER_TEXT, "scan")
    if found:
        raise RuleBroken(found)


def _same(text: FrozenText | None, beginning: str) -> bool:
    """Whether the code on paper is that of the frozen text, and the text still what was frozen."""
    return text is not None and text.sha256[:DIGITS] == beginning and digest(document_of(text)) == text.sha256


def _signers(copy: Copy, stated: Sequence[Stated]) -> list[PaperSigner]:
    return [
        PaperSigner(one.role, tidy(one.name), tidy(one.capacity), tidy(one.place), _day(one))
        for one in sorted(stated, key=lambda one: ROLES.index(one.role))
        if copy_for(one.role) is copy
    ]


def _kept(
    desk: Desk, view: AgreementView, scan: CopyScan, stated: Sequence[Stated]
) -> tuple[KeptDocument, bytes]:
    """The sealed document of one scanned copy. Raises StoreFault(SEAL_FAILED)."""
    text = view.text(scan.copy)
    assert text is not None  # _require has looked
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
        number=view.agreement.number,
        copy=scan.copy,
        pages=pages,
        pages_in_all=scan.in_all,
        signers=_signers(scan.copy, stated),
        scanned_at=desk.local(desk.now()),
        scanned_by=officer.name if officer else "",
        sha256=text.sha256,
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
    )
    document = paper_document(paper, demo=desk.demo)
    made, certificate = here(sealing(desk, document, pictures, judged=True))
    why = "signed_on_paper" if scan.in_all else "signed_on_paper_without_code"
    kept = sealed_here(desk, made, certificate, document, why, scan.copy)
    return replace(kept, kind=KeptKind.SCAN, agreement_id=view.agreement.id), made.data


def _signature(desk: Desk, view: AgreementView, one: Stated, paper_of: Mapping[Copy, UUID]) -> Signature:
    copy = copy_for(one.role)
    text = view.text(copy)
    assert text is not None
    return Signature(
        id=new_id(),
        agreement_id=view.agreement.id,
        round=view.agreement.round,
        role=one.role,
        name=tidy(one.name),
        capacity=tidy(one.capacity),
        place=tidy(one.place),
        signed_at=min(datetime.combine(_day(one), time(12), swedish.SWEDEN).astimezone(UTC), desk.now()),
        copy=copy,
        shown_sha256=text.sha256,
        ink=NO_INK,
        way=Way.PAPER,
        paper_id=paper_of[copy],
    )


def _day(one: Stated) -> date:
    assert one.signed_on is not None  # _require has refused it
    return one.signed_on
