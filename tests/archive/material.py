"""Every document that the program makes, in every state it leaves the program in, about people with names like ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from hypothesis import HealthCheck, Phase, given, settings

from asfdesk.documents import control_marks
from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Picture, digest, to_json
from asfdesk.documents.cover_sheet import cover_sheet
from asfdesk.documents.invoice_basis import basis_document
from asfdesk.documents.lost_machine import lost_machine_document
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.recovery_sheet import recovery_document
from asfdesk.documents.render import pdf
from asfdesk.documents.seal import Seal
from asfdesk.documents.seal_note import SealedBy, with_seal_note
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.control_code import code_for
from asfdesk.domain.kept import Level
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.signature import Copy
from asfdesk.sealing.approvals import approved
from asfdesk.sealing.certificates import Holder, Identity, KeyKind, new_root, new_seal
from asfdesk.services.desk import Desk
from tests.documents.random_material import anything
from tests.documents.reading_back import page_texts
from tests.documents.samples import (
    NOW,
    TODAY,
    agreement_view,
    all_signatures,
    catalogue,
    disposed,
    lost_sheet,
    month_basis,
    scanned_paper,
    visit_view,
    with_terms,
)

from .amending import amendments
from .endings import endings
from .newer import newer
from .specimen import Specimen

FOREIGN = (
    ("Олена", "Шевченко"),
    ("Ελένη", "Παπαδοπούλου"),
    ("Nguyễn", "Thị Ánh Tuyết"),
    ("Łucja", "Żółkiewska-Ðorđević"),
    ("محمد علي", "السلامي"),
    ("فاطمة الزهراء", "(زهرة) 12"),
    ("ተስፋይ", "ሓድጉ"),
    ("ئاکۆ", "ڕەحیم"),
    ("Åse\u0301", "Nguye\u0302\u0303n"),
)


def specimens() -> Iterator[Specimen]:
    """All kinds, states and copies."""
    for name, document in documents():
        yield made(name, document)
    for copy in Copy:
        yield on_paper(copy)
    for copy in Copy:
        yield scanned(copy)
    yield from sealed_ones()
    yield from other_levels()
    yield small()


def sealed_ones() -> Iterator[Specimen]:
    """Signed and sealed as they are handed out, by either kind of key; the scanned paper too."""
    wanted = (
        "agreement signed", "agreement signed supervisor", "agreement foreign name 5", "final assessment issued",
        "work certificate issued",
    )  # fmt: skip
    chosen = [(name, document, {}) for name, document in documents() if name in wanted]
    chosen += [(f"scanned paper {copy}", *scanned_paper(copy)) for copy in Copy]
    for kind in KeyKind:
        for name, document, pictures in chosen:
            yield sealed(f"{name} sealed with {kind}", document, pictures, kind)
    name, document, _ = chosen[0]
    for level in Level:
        yield sealed(f"{name} with room for others, {level}", document, level=level, approvals=3)
    yield approved_by_two(name, document)


def other_levels() -> Iterator[Specimen]:
    """The finished kinds as PDF/A-2a and PDF/A-1a, which carry no data: plain and sealed, Latin and not, with pictures."""
    finished: list[tuple[str, Document, dict[Picture, bytes]]] = []
    seen: set[str] = set()
    for name, document in documents():
        if not document.watermark and (document.kind not in seen or "foreign" in name):
            finished.append((name, document, {}))
            seen.add(document.kind)
    papers = [(f"scanned paper {copy}", *scanned_paper(copy)) for copy in Copy]
    for level in (Level.A2, Level.A1):
        for number, (name, document, pictures) in enumerate([*finished, *papers]):
            yield (
                sealed(f"{name} as {level} sealed", document, pictures, level=level)
                if number % 2
                else Specimen(
                    f"{name} as {level}",
                    pdf(document, made_at=NOW, pictures=pictures, level=level),
                    document,
                    (level.value, "ua1"),
                )
            )


def sealed(
    name: str,
    document: Document,
    pictures: Mapping[Picture, bytes] | None = None,
    kind: KeyKind | None = None,
    level: Level = Level.A3,
    approvals: int = 0,
) -> Specimen:
    """``document`` with the words about its seal, sealed while it is written."""
    identity = _identity(kind or next(iter(KeyKind)))
    by = SealedBy("Gävle kommun", "ab" * 32, "Gävle kommun rot", own=True, at=NOW)
    noted = with_seal_note(document, by)
    data = pdf(
        noted,
        made_at=NOW,
        seal=Seal(identity.signer(), approvals=approvals),
        pictures=pictures or {},
        level=level,
    )
    return Specimen(name, data, noted, (level.value, "ua1"), sealed=True)


def approved_by_two(name: str, document: Document) -> Specimen:
    """Certified by the seal, then approved by two others, each in a revision of its own."""
    room = sealed(f"{name} approved by two", document, approvals=3)
    data = room.data
    for kind in KeyKind:
        data = approved(data, _identity(kind))
    return replace(room, data=data, signatures=1 + len(KeyKind))


@cache
def _identity(kind: KeyKind) -> Identity:
    holder = Holder("Gävle kommun", "Arbetsmarknadsenheten", "212000-2338", "K7Q")
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return new_seal(new_root(holder, at), holder, at, kind)


def scanned(copy: Copy) -> Specimen:
    """A paper that was signed by hand, as it is kept."""
    document, pictures = scanned_paper(copy)
    return Specimen(f"scanned paper {copy}", pdf(document, made_at=NOW, pictures=pictures), document)


def on_paper(copy: Copy) -> Specimen:
    """What is printed to be signed by hand, with its control code on every page."""
    document = agreement_document(agreement_view(), catalogue().reference, copy=copy)
    code = code_for(agreement_view().agreement.id, copy, digest(document))
    data = pdf(document, made_at=NOW, code=code)
    pages = len(page_texts(data))
    spoken = (control_marks.spoken(replace(code, page=page, pages=pages)) for page in range(1, pages + 1))
    return Specimen(f"agreement {copy} to sign on paper", data, document, figures=tuple(spoken))


def small() -> Specimen:
    """Something of everything on two pages, with its data inside: what the mutants are made of."""
    view = agreement_view()
    view = _signed(
        with_terms(view, clauses=view.terms.clauses[:1], responsibilities=view.terms.responsibilities[:1])
    )
    document = with_signatures(agreement_document(view, catalogue().reference), view, Desk.local)
    data = Attachment(
        "overenskommelse.json", "application/json", to_json(document), "Överenskommelsen som data"
    )
    return Specimen("small agreement with data", pdf(document, made_at=NOW, attachments=(data,)), document)


def documents() -> Iterator[tuple[str, Document]]:
    """What is printed, without the printing."""
    reference = catalogue().reference
    for copy in Copy:
        view = agreement_view()
        document = agreement_document(view, reference, copy=copy, demo=copy is Copy.FULL)
        view = _signed(view)
        signatures = view.signatures
        yield f"agreement {copy} draft", document
        yield (
            f"agreement {copy} half signed",
            with_signatures(document, replace(view, signatures=signatures[:1]), Desk.local),
        )
        yield _name("agreement signed", copy), with_signatures(document, view, Desk.local)
    for number, (given_name, family_name) in enumerate(FOREIGN, 1):
        view = agreement_view()
        view = _signed(
            replace(
                view, participant=replace(view.participant, given_name=given_name, family_name=family_name)
            )
        )
        yield (
            f"agreement foreign name {number}",
            with_signatures(agreement_document(view, reference), view, Desk.local),
        )
    for checklist in catalogue().all_checklists:
        yield f"protocol {checklist.code}", protocol_document(visit_view(checklist.code))
    yield "protocol supervisor", protocol_document(visit_view(), copy=Copy.SUPERVISOR)
    yield "protocol open", protocol_document(visit_view(VisitKind.THREE_PARTY, closed=False))
    yield "cover sheet of an encrypted file", cover_sheet("Överenskommelse ÖK-2026-K7Q-0012.pdf")
    yield "lost machine", lost_machine_document(lost_sheet())
    yield "disposal protocol", disposed()
    yield from newer()
    yield from amendments()
    yield from endings()
    for unmarked in (0, 3):
        yield f"monthly basis with {unmarked} days unmarked", basis_document(month_basis(unmarked))
    yield (
        "recovery sheet",
        recovery_document("7K3M-9QWE-ABCD-1234-5678-ZXCV-0000-MNPQ-~", TODAY, organisation="Gävle kommun"),
    )


def made(name: str, document: Document) -> Specimen:
    """The document printed."""
    return Specimen(name, pdf(document, made_at=NOW), document)


def at_random(count: int) -> list[Specimen]:
    """``count`` documents that nobody has thought of."""
    drawn: list[Document] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),  # pyright: ignore[reportArgumentType]  # its own iteration is untyped
    )
    @given(anything)
    def draw(document: Document) -> None:
        drawn.append(document)

    draw()
    return [
        sealed(f"random {number}, sealed", document) if number % 2 else made(f"random {number}", document)
        for number, document in enumerate(drawn, 1)
    ]


def _signed(view: AgreementView) -> AgreementView:
    reference = catalogue().reference
    full, supervisor = (agreement_document(view, reference, copy=copy) for copy in Copy)
    return replace(view, signatures=all_signatures(digest(full), digest(supervisor)))


def _name(what: str, copy: Copy) -> str:
    return what if copy is Copy.FULL else f"{what} {copy}"


def kinds() -> set[str]:
    """The kinds of document that the gate judges."""
    return {specimen.document.kind for specimen in specimens()}
