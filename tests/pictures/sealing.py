"""Where a sealed document may stand, every rung and every failure; and what came of many files at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast
from unittest import mock

from PySide6.QtWidgets import QDialog

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.bulk import BulkReport, Entry, Lack, Note, Outcome, What, Why
from asfdesk.domain.ids import new_id
from asfdesk.domain.seal_ladder import (
    Advanced,
    FailedStep,
    Hindrance,
    Ladder,
    Rung,
    Sealable,
    Step,
    missing_steps,
)
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.page import Page
from asfdesk.gui.pages.agreement.ladder_card import LadderCard, agreement_on_ladder
from asfdesk.gui.pages.agreement.outside_card import OutsideCard
from asfdesk.gui.pages.bulk.save_many import SaveManyPage
from asfdesk.gui.widgets.bulk_run import BulkRun
from asfdesk.services.agreeing.agreements import get_agreement
from asfdesk.services.output.batch import Wanted
from asfdesk.services.sealed import seals
from asfdesk.services.visiting import protocol_ladder

from .scenes import Scene
from .stage import Stage, find, full

_WIDE = 1100
_AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def sealing(home: Path, appearance: Appearance) -> Iterator[Scene]:
    """The cards on boards of three, then the two pages that take many files, before and after."""
    stage = full(home, appearance)
    view = get_agreement(stage.desk, find(stage.desk).signed.id)
    every = list(ladders(view))
    for number in range(0, len(every), 3):
        yield Scene(f"seal-ladder-{number // 3 + 1}", board(stage, view, every[number : number + 3]))
    for name in ("save_many", "rebuild"):
        window = stage.go(name, Wanted(agreements=(view.agreement.id,) * 37) if name == "save_many" else None)
        page = cast("Page", stage.window.pages[name])
        run = page.findChild(BulkRun)
        assert run is not None
        yield Scene(f"seal-{name}-before", window)
        if isinstance(page, SaveManyPage):
            page.choices.hide()
        run._on_succeeded(report(rebuilt=name == "rebuild"))
        yield Scene(f"seal-{name}-after", window)
    yield from protocols(stage, view)
    stage.close()


def protocols(stage: Stage, view: AgreementView) -> Iterator[Scene]:
    """A signed protocol as it is sealed, and as it could not be."""
    with stage.desk.store.read() as work:
        visit_id = work.protocols.begun()[0]
    yield Scene("seal-protocol", stage.go("visit", visit_id))
    red = list(ladders(view))[1]
    with mock.patch.object(protocol_ladder, "protocol_ladder", return_value=red):
        stage.go("visits")
        yield Scene("seal-protocol-failed", stage.go("visit", visit_id))


def ladders(view: AgreementView) -> Iterator[Ladder]:
    """From the lowest rung to the highest, with what may be wrong on the way."""

    def failed(step: Step, why: Hindrance) -> FailedStep:
        return FailedStep(
            Sealable(agreement_id=view.agreement.id), Copy.FULL, step, why, _AT + timedelta(days=1), tries=2
        )

    def at(rung: Rung, *failures: FailedStep, service: bool = True, **more: object) -> Ladder:
        missing = missing_steps(rung, signed=True, time_service=service, failures=failures)
        known = {"since": _AT, "sealed_by": "Gävle kommun", "archival": True} if rung.height else {}
        return Ladder(rung, missing, **{**known, **more})  # pyright: ignore[reportArgumentType]  # a picture's values

    yield at(Rung.DRAWN)
    yield at(Rung.DRAWN, failed(Step.SEAL, Hindrance.CERTIFICATE_EXPIRED))
    yield at(Rung.SEALED, service=False)
    yield at(Rung.SEALED, failed(Step.TIME, Hindrance.UNREACHABLE))
    yield at(Rung.SEALED, archival=False, archival_failed=True)
    yield at(Rung.TRUSTED_TIME, failed(Step.LONG_TERM, Hindrance.NO_REVOCATION))
    yield at(Rung.LONG_TERM)
    yield at(
        Rung.LONG_TERM, approved_by=("Ann-Sofie Åkerlund", "Kommunalt förbund för arbete och inkludering")
    )
    advanced = Advanced(("Ann-Sofie Åkerlund", "Börje Ängström"), _AT, new_id(), archival=True)
    yield at(Rung.SEALED, advanced=advanced)


def board(stage: Stage, view: AgreementView, shown: list[Ladder]) -> QDialog:
    """Cards of the agreement's page side by side, as high as they want to be."""
    made = QDialog()
    line = look.row(spacing=look.L)
    for ladder in shown:
        with mock.patch.object(seals, "ladder", lambda *_args, one=ladder: one):
            column = look.column(look.M)
            column.addWidget(
                LadderCard(stage.desk, stage.window.surroundings, agreement_on_ladder(stage.desk, view))
            )
            column.addWidget(OutsideCard(stage.desk, stage.window.surroundings, view))
            column.addStretch()
            line.addLayout(column, 1)
    made.setLayout(line)
    made.setFixedWidth(_WIDE)
    made.setFixedHeight(line.heightForWidth(_WIDE))
    return made


def report(*, rebuilt: bool) -> BulkReport:
    """Of everything that may become of a file."""
    entries = [Entry(f"Överenskommelse ÖK-2026-K7Q-{n:04d}.pdf", Outcome.DONE, number=f"ÖK-2026-K7Q-{n:04d}")
               for n in range(1, 9)]  # fmt: skip
    entries += [Entry("", Outcome.REFUSED, why, "ÖK-2026-K7Q-0100") for why in Why if why is not Why.NONE]
    entries.append(Entry("", Outcome.NOT_TRIED, Why.STOPPED, "2026-11-20"))
    entries += [
        Entry(f"{what}.pdf", Outcome.DONE, number="ÖK-2026-K7Q-0001 2026-11-20", what=what, lacks=(lack,))
        for what, lack in zip(What, Lack, strict=True)
    ]
    notes = (Note.REBUILT,) if rebuilt else tuple(note for note in Note if note is not Note.REBUILT)
    return BulkReport(tuple(entries), notes=notes)
