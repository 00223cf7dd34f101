"""A desk on a real encrypted store, and a case to work with: invented people, an enterprise, an officer.

For tests of services and pages; the store is made once with a cheap key and copied for each test.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from asfdesk.domain.agreement import Agreement, AgreementView
from asfdesk.domain.identity import parse_person_number
from asfdesk.domain.kinds import CommissionerKind, CompensationKind, SharedTopic
from asfdesk.domain.measure import RequirementKind
from asfdesk.domain.parties import CaseOfficer, Enterprise, Participant, Protection, Supervisor, Unit
from asfdesk.domain.signature import Ink, InkDevice, InkPoint
from asfdesk.domain.terms import Aim, Compensation, Fulfilled, Goal, Purpose, Terms, WorkDay
from asfdesk.paths import resource
from asfdesk.services.agreeing import agreements
from asfdesk.services.catalogue import Catalogue, load_catalogue
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners, enterprises, participants
from asfdesk.store.keys.key import Kdf
from asfdesk.store.opening import create_store, unlock

PASSPHRASE = "grön sjö bakom berget"
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MEASURE = "work_training"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@cache
def catalogue() -> Catalogue:
    """The trade data as shipped."""
    return load_catalogue(resource(""))


@cache
def _empty_store() -> Path:
    folder = Path(mkdtemp(prefix="asfdesk-test-"))
    store, _ = create_store(folder / "register", PASSPHRASE, kdf=Kdf(memory=64, passes=1, lanes=1))
    store.close()
    return folder / "register"


def open_desk(folder: Path, clock: Clock | None = None) -> Desk:
    """A desk on an empty store of its own in ``folder``; close ``desk.store`` when done."""
    if not folder.exists():
        shutil.copytree(_empty_store(), folder)
    return Desk(unlock(folder, PASSPHRASE), catalogue(), clock or Clock())


@dataclass(frozen=True)
class Case:
    """Who is there."""

    participant: Participant
    enterprise: Enterprise
    supervisor: Supervisor
    deputy: Supervisor
    unit: Unit
    officer: CaseOfficer


def register(desk: Desk, *, protected: bool = False) -> Case:
    """A participant, an enterprise with two supervisors, and an officer at an AF office who works at this desk."""
    commissioner = commissioners.save_commissioner(
        desk, replace(commissioners.new_commissioner(CommissionerKind.AF), name="Arbetsförmedlingen")
    )
    unit = commissioners.save_unit(
        desk, replace(commissioners.new_unit(commissioner.id), name="AF Gävle", phone="0771-416 416")
    )
    officer = commissioners.save_officer(
        desk, replace(commissioners.new_officer(unit.id), name="Ann-Sofie Åkerlund", phone="026-12 34 56")
    )
    commissioners.work_as(desk, officer.id)
    participant = participants.save_participant(
        desk,
        replace(
            participants.new_participant(), given_name="Åsa", family_name="Öberg",
            person_number=parse_person_number("19811228-9874", TODAY), phone="070-174 06 05",
            protection=Protection.CONFIDENTIAL if protected else Protection.NONE,
        ),
    )  # fmt: skip
    enterprise = enterprises.save_enterprise(
        desk,
        replace(
            enterprises.new_enterprise(), name="Kooperativet Ängen", org_number="769600-0020", places=6,
            municipality="2180", signatory="Börje Ängström", signatory_title="Ordförande",
        ),
    )  # fmt: skip
    deputy = enterprises.save_supervisor(
        desk, replace(enterprises.new_supervisor(enterprise.id), name="Pär Lindqvist", title="Kock")
    )
    supervisor = enterprises.save_supervisor(
        desk,
        replace(
            enterprises.new_supervisor(enterprise.id), name="Märta Holmström", title="Köksansvarig",
            phone="026-65 43 21", deputy_id=deputy.id,
        ),
    )  # fmt: skip
    return Case(participant, enterprise, supervisor, deputy, unit, officer)


def start(desk: Desk, case: Case, measure: str = MEASURE) -> AgreementView:
    """A new agreement of the case."""
    made = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, measure)
    return agreements.get_agreement(desk, made.id)


def filled(view: AgreementView, case: Case) -> Terms:
    """Terms with nothing missing: 20 hours a week, Monday to Friday, for six months."""
    answers = {
        RequirementKind.CONFIRMATION: "yes",
        RequirementKind.DATE: "2026-02-20",
        RequirementKind.TEXT: "Kommunal har yttrat sig 2026-02-18 utan erinran.",
    }
    return replace(
        view.terms,
        unit_id=case.unit.id,
        officer_id=case.officer.id,
        supervisor_id=case.supervisor.id,
        deputy_id=case.deputy.id,
        purpose=Purpose.TRAINING,
        purpose_text="Träna på att arbeta i kök i lugn takt.",
        aim=Aim.BRIDGE,
        motivation="Åsa behöver en trygg plats att öka sin arbetstid på.",
        requirements=tuple(Fulfilled(need.code, answers[need.kind]) for need in view.measure.requirements),
        goals=(Goal("Arbeta 20 timmar i veckan", "Närvarolista", date(2026, 8, 1)),),
        tasks=("Baka bröd", "Duka matsalen"),
        adaptations=("Fasta tider",),
        start=date(2026, 3, 9),
        end=date(2026, 9, 8),
        hours_per_week=Decimal(20),
        schedule=tuple(WorkDay(day, time(9), time(13, 30), 30) for day in range(5)),
        introduction=view.terms.introduction or "Rundvandring första dagen.",
        accident=view.terms.accident or "Ring 112 vid fara för liv.",
        compensation=Compensation(CompensationKind.PER_DAY_PRESENT, Decimal(150), "Beslut"),
        risk_assessed_on=date(2026, 3, 1),
        shared_topics=frozenset({SharedTopic.ADAPTATIONS, SharedTopic.GOALS}),
    )


def ready(desk: Desk, case: Case) -> AgreementView:
    """A saved draft with nothing missing."""
    view = start(desk, case)
    saved: Agreement = agreements.save_terms(desk, view.agreement, filled(view, case))
    return agreements.get_agreement(desk, saved.id)


def scrawl(device: InkDevice = InkDevice.PEN) -> Ink:
    """A signature of two strokes."""
    wave = tuple(InkPoint(100 + 20 * n, 180 + 60 * (-1) ** n, 12 * n, 0.5) for n in range(20))
    line = tuple(InkPoint(120 + 30 * n, 260, 300 + 10 * n, 0.4) for n in range(8))
    return Ink(1000, 360, (wave, line), device)
