"""Agreements and visits to set: made of the program's own trade data and of invented people."""

from __future__ import annotations

import hashlib
import io
import math
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from functools import cache
from uuid import UUID

from PIL import Image

from asfdesk.documents.content import Document, Picture, Row, Table
from asfdesk.documents.disposal_protocol import Gone, disposal_protocol
from asfdesk.documents.paper_copy import Paper, PaperPage, PaperSigner, paper_document, picture_alt
from asfdesk.domain.agreement import Agreement, AgreementView, Placement, State, copy_for
from asfdesk.domain.checklist import PICTURED, Checklist, ItemKind
from asfdesk.domain.disposal import Decision
from asfdesk.domain.enterprise_basis import AgreementBasis, EnterpriseBasis, UnitBasis
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.invoice_basis import Basis, BasisLine, Month, Origin
from asfdesk.domain.kinds import CommissionerKind, CompensationKind, SharedTopic, VisitKind
from asfdesk.domain.lost_machine import CopiesAt, Encryption, Held, Holding, LostMachine
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
)
from asfdesk.domain.retention import CaseFacts, Verdict
from asfdesk.domain.signature import ROLES, Copy, Ink, InkPoint, Role, Signature
from asfdesk.domain.source import Source
from asfdesk.domain.terms import (
    Aim,
    Compensation,
    Fulfilled,
    Goal,
    Purpose,
    Step,
    WorkDay,
)
from asfdesk.domain.visit import ActionPoint, Answer, Owner, Visit, VisitState, VisitView
from asfdesk.paths import resources_root
from asfdesk.services.agreeing.prefill import chosen, starting_terms
from asfdesk.services.catalogue import Catalogue, load_catalogue

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()


def uid(number: int) -> UUID:
    return UUID(int=number)


@cache
def catalogue() -> Catalogue:
    return load_catalogue(resources_root())


PARTICIPANT = Participant(
    id=uid(1),
    given_name="Åsa",
    family_name="Östberg-Lindqvist",
    person_number=PersonNumber("198112189876"),
    phone="070-174 06 05",
    email="asa.ostberg@example.se",
    address=Address("Vågbrogatan 14 B", "811 30", "Sandviken"),
    contact_note="Ring helst efter kl. 10.",
    municipality="2181",
    language="ti",
    interpreter=InterpreterNeed.PHONE,
    communication="Korta skriftliga instruktioner",
)
ENTERPRISE = Enterprise(
    id=uid(2),
    name="Återbruket i Gävle arbetskooperativ",
    org_number="769600-1234",
    legal_form="economic_association",
    municipality="2180",
    address=Address("Hantverkargatan 12", "803 23", "Gävle"),
    phone="026-18 09 00",
    email="kontakt@aterbruket.example",
    signatory="Per-Olof Öhman",
    signatory_title="Verksamhetsledare",
)
SUPERVISOR = Supervisor(
    uid(3), uid(2), "Maria Sjögren", "Handledare", "070-174 06 10", "maria@aterbruket.example"
)
DEPUTY = Supervisor(uid(4), uid(2), "Kent Ågren", "Ersättare", "070-174 06 11")
COMMISSIONER = Commissioner(uid(5), CommissionerKind.AF, "Arbetsförmedlingen")
UNIT = Unit(uid(6), uid(5), UnitKind.EMPLOYMENT_OFFICE, "Arbetsförmedlingen Sandviken", phone="0771-416 416")
OFFICER = CaseOfficer(
    uid(7), uid(6), "Ülkü Şahin Żółkiewska", "Handläggare", "010-486 00 00", "ulku@example.se"
)


def agreement_view(
    measure_code: str = "work_training", kind: CommissionerKind = CommissionerKind.AF
) -> AgreementView:
    """A complete agreement on a measure, not yet signed."""
    trade = catalogue()
    measure = trade.measure(measure_code, TODAY)
    template = trade.template_for(measure, kind, TODAY)
    terms = starting_terms(measure, template, ENTERPRISE, (SUPERVISOR, DEPUTY), OFFICER, TODAY)
    clauses = trade.clauses_for(template, measure, kind, TODAY)
    terms = replace(
        terms,
        deputy_id=uid(4),
        registry_number="Af-2026/0012 3456",
        decision="Handlingsplan 2026-02-12, Ülkü Şahin Żółkiewska",
        purpose=Purpose.TRAINING,
        purpose_text="Åsa har varit borta från arbetslivet i fyra år och vill hitta en rytm som håller. Hon provar "
        "arbetsuppgifter i butik och verkstad.\n\nEfter tre månader tar vi ställning till nästa steg.",
        aim=Aim.BRIDGE,
        motivation="Arbetsträning är rätt nu: arbetsförmågan är utredd och det som behövs är vana och tempo.",
        requirements=tuple(Fulfilled(r.code, _fulfilled(r.kind)) for r in measure.requirements),
        wishes="Åsa vill arbeta med händerna och träffa folk, men inte stå ensam i kassan.",
        goals=(
            Goal(
                "Komma i tid fyra dagar i veckan",
                "Närvaron gås igenom vid varje uppföljning",
                date(2026, 5, 29),
            ),
            Goal(
                "Klara mottagning av varor på egen hand", "Handledarens och Åsas bedömning", date(2026, 6, 30)
            ),
            Goal("Veta vilken sorts arbete som passar", "Samtal med handläggaren", date(2026, 8, 28)),
        ),
        tasks=(
            "Ta emot och sortera inlämnade varor",
            "Märka och hänga upp kläder",
            "Enklare cykelreparationer",
        ),
        barred_tasks="Inga lyft över tio kilo. Inte ensam i kassan.",
        adaptations=("written_instructions", "more_breaks", "Eget skåp nära personalrummet"),
        aids="Höj- och sänkbart bord",
        start=date(2026, 3, 9),
        end=date(2026, 9, 4),
        hours_per_week=Decimal(20),
        schedule=tuple(WorkDay(day, time(9), time(14, 30), 30) for day in range(4)),
        steps=(Step(date(2026, 3, 9), Decimal(12)), Step(date(2026, 4, 13), Decimal(20))),
        breaks="Vecka 29 och 30: semesterstängt",
        introduction=template.defaults.introduction,
        risk_assessed_on=date(2026, 2, 26),
        risks="Tunga lyft vid mottagningen: vagn och lyftbord används alltid.",
        protective="Skyddsskor och handskar från anordnaren",
        accident=template.defaults.accident,
        shared_topics=frozenset({SharedTopic.GOALS, SharedTopic.ADAPTATIONS, SharedTopic.CONTACT}),
        clauses=tuple(chosen(clause, measure) for clause in clauses),
    )
    placement = Placement(uid(8), uid(1), uid(2), measure.code, measure.valid_from, uid(6), uid(7))
    agreement = Agreement(uid(9), uid(8), "ÖK-2026-K7Q-0012", State.DRAFT, terms)
    return AgreementView(
        agreement,
        placement,
        PARTICIPANT,
        ENTERPRISE,
        measure,
        template,
        SUPERVISOR,
        DEPUTY,
        UNIT,
        COMMISSIONER,
        OFFICER,
    )


def unpaid(view: AgreementView) -> AgreementView:
    """The same without money, which needs its reason."""
    pay = Compensation(CompensationKind.NONE, reason="not_in_measure")
    return with_terms(view, compensation=pay)


def with_terms(view: AgreementView, **changes: object) -> AgreementView:
    """The view with other terms."""
    return replace(view, agreement=replace(view.agreement, terms=replace(view.terms, **changes)))


def ink(seed: int = 1) -> Ink:
    """Something like a signature: a few waves with pressure."""
    strokes: list[tuple[InkPoint, ...]] = []
    x, t = 30.0, 0
    for part in range(3):
        points: list[InkPoint] = []
        for step in range(55):
            phase = step / 54
            x += 1.6 + 1.4 * math.sin(phase * 19 + seed)
            y = 90 + (46 - 10 * part) * math.sin(phase * (13 + seed)) * (1 - 0.5 * phase)
            t += 12
            points.append(InkPoint(x, y, t, 0.5 + 0.4 * math.sin(phase * 8)))
        strokes.append(tuple(points))
        x += 10
    return Ink(480.0, 180.0, tuple(strokes))


def signature(role: Role, sha256: str, number: int = 1) -> Signature:
    name = {
        Role.PARTICIPANT: PARTICIPANT.name,
        Role.ENTERPRISE: ENTERPRISE.signatory,
        Role.OFFICER: OFFICER.name,
    }
    title = {Role.PARTICIPANT: "Deltagare", Role.ENTERPRISE: "Verksamhetsledare", Role.OFFICER: "Handläggare"}
    return Signature(
        id=uid(100 + number),
        agreement_id=uid(9),
        round=1,
        role=role,
        name=name[role],
        capacity=title[role],
        place="Gävle",
        signed_at=datetime(2026, 3, 3, 8, 30 + number, tzinfo=UTC),
        copy=copy_for(role),
        shown_sha256=sha256,
        ink=ink(number),
    )


def all_signatures(full: str, supervisor: str) -> tuple[Signature, ...]:
    return tuple(
        signature(role, supervisor if role is Role.ENTERPRISE else full, i) for i, role in enumerate(ROLES, 1)
    )


def visit_view(code: str = "three_party", *, closed: bool = True) -> VisitView:
    """A visit with every question answered."""
    base = agreement_view()
    checklist = catalogue().checklist(code)
    visit = Visit(
        id=uid(20),
        placement_id=uid(8),
        kind=checklist.visit_kinds[0],
        state=VisitState.CLOSED if closed else VisitState.OPEN,
        on=date(2026, 3, 24),
        at=time(13),
        place="Personalrummet på Återbruket",
        checklist_code=code,
        checklist_version=checklist.version,
        attendees=(PARTICIPANT.name, SUPERVISOR.name, OFFICER.name),
        notes="Lugn och saklig stämning. Vi ses tätare under april.",
        participant_view="Jag trivs och har fått en egen rutin.\n\nKassan vill jag vänta med.",
        supervisor_view="Åsa är noggrann och frågar när hon är osäker.",
        opened_at=datetime(2026, 3, 24, 12, 0, tzinfo=UTC),
        closed_at=datetime(2026, 3, 24, 13, 10, tzinfo=UTC) if closed else None,
    )
    return VisitView(
        visit=visit,
        placement=base.placement,
        participant=PARTICIPANT,
        enterprise=ENTERPRISE,
        measure=base.measure,
        checklist=checklist,
        answers={a.item: a for a in answers(checklist)},
        actions=(
            ActionPoint(uid(30), uid(8), uid(20), "Sätta upp skriftlig instruktion vid märkbordet", Owner.SUPERVISOR,
                        SUPERVISOR.name, date(2026, 3, 31)),
            ActionPoint(uid(31), uid(8), uid(20), "Boka samtal om arbetstiden med vårdcentralen", Owner.PARTICIPANT,
                        "", date(2026, 4, 10)),
        ),
        carried=(ActionPoint(uid(32), uid(8), uid(19), "Beställa skyddsskor", Owner.ENTERPRISE, "", date(2026, 3, 20)),),
        supervisor=SUPERVISOR,
        unit=UNIT,
        commissioner=COMMISSIONER,
        officer=OFFICER,
        agreement_number="ÖK-2026-K7Q-0012",
        following=Visit(uid(21), uid(8), VisitKind.WORKPLACE, VisitState.PLANNED, date(2026, 4, 21), time(10)),
        shared=frozenset({SharedTopic.GOALS}),
    )  # fmt: skip


def answers(checklist: Checklist) -> list[Answer]:
    """An answer for every question but those that take pictures."""
    found: list[Answer] = []
    for number, item in enumerate(item for item in checklist.items if item.kind not in PICTURED):
        if item.kind is ItemKind.TEXT:
            value = f"Svar {number}: det har gått bra, med pauser och tydliga uppgifter."
        elif item.kind is ItemKind.MULTI_CHOICE:
            value = "\n".join(item.values[:2])
        elif item.kind is ItemKind.DATE:
            value = "2026-02-26"
        elif item.kind is ItemKind.NUMBER:
            value = "12.5"
        else:
            value = item.values[0]
        comment = "Stämdes av på plats." if number % 4 == 1 else ""
        found.append(Answer(uid(20), item.id, value, comment))
    return found


def scanned_paper(copy: Copy) -> tuple[Document, dict[Picture, bytes]]:
    """Two pages of a signed paper, one in colour and straight, one in grey and not: of the supervisor's, no code."""
    pictures: dict[Picture, bytes] = {}
    pages: list[PaperPage] = []
    for number, (mode, size) in enumerate((("RGB", (827, 1169)), ("L", (1169, 827))), 1):
        sheet = Image.linear_gradient("L").resize(size).convert(mode)
        out = io.BytesIO()
        sheet.save(out, "JPEG", quality=60)
        data = out.getvalue()
        known = number if copy is Copy.FULL else None
        alt = picture_alt(known, number)
        picture = Picture(hashlib.sha256(data).hexdigest(), alt, *size, grey=mode == "L")
        pictures[picture] = data
        pages.append(PaperPage(picture, known, straight=number == 1))
    signers = [
        PaperSigner(role, name, title, "Gävle", TODAY)
        for role, name, title in (
            (Role.PARTICIPANT, PARTICIPANT.name, "Deltagare"),
            (Role.OFFICER, OFFICER.name, "Handläggare"),
        )
    ]
    paper = Paper(
        number="ÖK-2026-K7Q-0012",
        copy=copy,
        pages=pages,
        pages_in_all=4 if copy is Copy.FULL else 0,
        signers=signers,
        scanned_at=NOW,
        scanned_by=OFFICER.name,
        sha256="3fa981c204bd" * 5 + "0000",
        organisation="Arbetsförmedlingen",
        unit=UNIT.name,
    )
    return paper_document(paper), pictures


def month_basis(unmarked: int = 0) -> EnterpriseBasis:
    """A month of two agreements at one enterprise, one of them without compensation, one paid by nobody known."""
    days = tuple(date(2026, 3, day) for day in (9, 10, 11, 12, 16, 17))
    source = Source("FÖRORDNING", "Förordning (2000:630) om arbetsmarknadsinsatser", "2026-01")
    lines = (
        BasisLine(days[0], days[3], Decimal(4), Decimal(150), Decimal(600), Origin.RATE, source),
        BasisLine(days[4], days[5], Decimal(2), Decimal(175), Decimal(350), Origin.AGREED),
        BasisLine(
            days[0],
            days[0],
            Decimal(1),
            Decimal("312.50"),
            Decimal("312.50"),
            Origin.RECEIPT,
            text="Skyddsskor",
        ),
    )
    paid = AgreementBasis(
        uid(9), "ÖK-2026-K7Q-0012", "Å. Ö.", "Arbetsträning", days[0], date(2026, 3, 31), days, 14, 2, unmarked, "",
        Basis(CompensationKind.PER_DAY_PRESENT, lines),
    )  # fmt: skip
    unpaid_one = AgreementBasis(
        uid(10), "ÖK-2026-K7Q-0013", "О. Ш.", "Arbetsprövning", days[0], days[5], (), 6, 0, 0,
        "Insatsen ger ingen ersättning", Basis(None),
    )  # fmt: skip
    units = (UnitBasis(UNIT, COMMISSIONER, (paid,)), UnitBasis(None, None, (unpaid_one,)))
    return EnterpriseBasis(ENTERPRISE, Month(2026, 3), OFFICER, units)


def lost_sheet() -> LostMachine:
    """A machine with some of every kind, one backup place out of reach."""
    return LostMachine(
        on=TODAY, made_at=NOW, device="K7Q", computer="DATOR-17", system="Windows 11", program="1.0", folder="C:/Register",
        holdings=tuple(Holding(kind, 3) for kind in Held),
        encryption=Encryption("AES-256", "HMAC-SHA512", 256, 3, 4, 2, 1),
        copies=(CopiesAt("D:/Kopior", 12, NOW), CopiesAt("Sticka", 0, None, there=False)),
        opened_at=NOW, written_at=None,
    )  # fmt: skip


def disposed() -> Document:
    """A case that is gone, with the decision signed."""
    rule = catalogue().retention[0]
    facts = CaseFacts(uid(1), (uid(8),), CommissionerKind.AF, agreements=("ÖK-2019-K7Q-0012",))
    verdict = Verdict(facts, rule, date(2019, 3, 1), date(2024, 3, 1), None, ())
    return disposal_protocol(
        number="G-2026-0001", at=NOW, decision=Decision(OFFICER.name, ink()), cases=(Gone(verdict, "Gävle kommun", True),),
        rows={"participant": 1, "agreement": 1, "visit": 12}, entries=40, capacity="Handläggare",
        organisation="Gävle kommun",
    )  # fmt: skip


def secret_texts(document: Document) -> list[str]:
    """Texts of the rows that tell about the participant (for "is not in the supervisor's copy")."""
    return [
        cell
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        if isinstance(row, Row) and row.shares
        for cell in row.cells
        if isinstance(cell, str)
    ]


def _fulfilled(kind: object) -> str:
    return {"text": "Ja, enligt samtal 2026-02-20.", "date": "2026-02-12", "confirmation": "yes"}[str(kind)]
