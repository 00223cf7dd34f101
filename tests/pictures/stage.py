"""The program that is photographed: a window on a copy of the demo register, another on an empty one, and what to open."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from asfdesk import paths
from asfdesk.app import Program
from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.own import OwnKind
from asfdesk.domain.protection import Protection
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.catalogue import load_catalogue
from asfdesk.services.demo.opening import PASSPHRASE, open_demo
from asfdesk.services.desk import Desk, Store, system_clock
from asfdesk.services.entry import access
from asfdesk.services.output.batch import Wanted
from asfdesk.services.parties import commissioners
from asfdesk.store.keys.key import Kdf
from asfdesk.tour.hands import wait

CHEAP = Kdf(memory=64, passes=1, lanes=1)
OFFICER = "Ann-Sofie Åkerlund"


@dataclass
class Stage:
    """One program and its window."""

    program: Program
    ask: PreparedAnswers

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        assert self.program.window is not None
        return self.program.window

    @property
    def desk(self) -> Desk:
        """The desk under it."""
        assert self.program.desk is not None
        return self.program.desk

    def go(self, page: str, subject: object = None) -> QWidget:
        """Show a page and wait for what it reads."""
        self.window.messages.clear()
        assert self.window.go(page, subject), page
        self.settle()
        return self.window

    def settle(self) -> None:
        """Until nothing is under way."""
        wait(lambda: self.program.tasks.idle, "the work in the background")

    def close(self) -> None:
        """The window and its register."""
        self.window.close()


class Posing(Program):
    """Seals nothing at the start: there are hundreds of agreements in a register that was a demo a moment ago."""

    def _catch_up(self, window: MainWindow, desk: Desk) -> None:
        pass


def full(home: Path, appearance: Appearance) -> Stage:
    """On the demo register, which is built once for all processes, as if it were the officer's own."""
    built = home / "demo"
    if not built.exists():
        open_demo(built, paths.resource(), _demo_desk).store.close()
    folder = home / "full"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder)
    return _open(folder, appearance, access.open_register(folder, PASSPHRASE))


def empty(home: Path, appearance: Appearance) -> Stage:
    """On a register where nothing is but the officer."""
    folder = home / "empty"
    shutil.rmtree(folder, ignore_errors=True)
    store, _ = access.first_start(folder, PASSPHRASE, kdf=CHEAP)
    desk = _desk(store)
    made = commissioners.save_commissioner(
        desk, replace(commissioners.new_commissioner(CommissionerKind.AF), name="Arbetsförmedlingen")
    )
    unit = commissioners.save_unit(desk, replace(commissioners.new_unit(made.id), name="AF Gävle"))
    officer = commissioners.save_officer(desk, replace(commissioners.new_officer(unit.id), name=OFFICER))
    commissioners.work_as(desk, officer.id)
    return _open(folder, appearance, store)


def _open(folder: Path, appearance: Appearance, store: Store) -> Stage:
    ask = PreparedAnswers()
    program = Posing(appearance, folder, ask=ask, settings_folder=folder / "settings")
    program.open_desk(program.make_desk(store))
    return Stage(program, ask)


def _desk(store: Store) -> Desk:
    return Desk(store, load_catalogue(paths.resource()), system_clock)


def _demo_desk(store: Store) -> Desk:
    return Desk(store, load_catalogue(paths.resource()), system_clock, demo=True)


@dataclass(frozen=True)
class Found:
    """One thing of each state in the demo register."""

    draft: Agreement
    presented: Agreement
    signed: Agreement
    amended: Agreement
    planned: Visit
    opened: Visit
    closed: Visit
    of_enterprise: Visit | None
    ended: UUID
    order: UUID
    enterprise: UUID
    person: UUID
    hidden: UUID


def find(desk: Desk) -> Found:
    """Look one thing of each state up, those with most to show first."""
    with desk.store.read() as work:
        people = {one.id: one for one in work.participants.all()}
        placements = {
            one.id: one
            for one in work.placements.all()
            if people[one.participant_id].protection is Protection.NONE and one.officer_id == desk.store.actor
        }
        agreements = [one for one in work.agreements.all() if one.placement_id in placements]
        visits = [one for one in work.visits.all() if one.placement_id in placements]
        of_enterprises = [one for one in work.visits.all() if one.placement_id is None]
        ended = [one.id for one in work.endings.all() if one.id in placements]
        orders = [
            one for one in work.orders.all() if people[one.participant_id].protection is Protection.NONE
        ]
        hidden = next(one for one in people.values() if one.protection is not Protection.NONE)
    amending = [one for one in agreements if one.amends_id is not None]
    amended = amending[0] if amending else agreements[0]
    in_state = {
        state: max((one for one in agreements if one.state is state and not one.amends_id), key=_length)
        for state in State
    }
    visit = {
        state: next(one for one in visits if one.state is state)
        for state in (VisitState.PLANNED, VisitState.OPEN, VisitState.CLOSED)
    }
    placement = placements[in_state[State.SIGNED].placement_id]
    return Found(
        in_state[State.DRAFT], in_state[State.PRESENTED], in_state[State.SIGNED], amended,
        visit[VisitState.PLANNED], visit[VisitState.OPEN], visit[VisitState.CLOSED],
        of_enterprises[0] if of_enterprises else None,
        ended[0], orders[0].id, placement.enterprise_id, placement.participant_id, hidden.id,
    )  # fmt: skip


def _length(agreement: Agreement) -> int:
    return len(repr(agreement.terms))


def subjects(desk: Desk, found: Found) -> dict[str, object]:
    """What each page that needs something is opened on."""
    template = desk.catalogue.all_templates[0]
    placement = found.signed.placement_id
    return {
        "participant": found.person,
        "person": found.person,
        "enterprise": found.enterprise,
        "agreement": found.draft.id,
        "new_agreement": None,
        "signing": found.presented.id,
        "paper": found.presented.id,
        "placement": placement,
        "ending": placement,
        "assessment": found.ended,
        "certificate": found.ended,
        "issue": (found.ended, ClosingKind.ASSESSMENT),
        "valid_text": found.amended.placement_id,
        "visit": found.opened.id,
        "sign_protocol": found.closed.id,
        "order": found.order,
        "save_many": Wanted((found.signed.id, found.amended.id), (found.closed.id,)),
        "template": (OwnKind.AGREEMENT, template.code, template.version),
        "template_pack": Path("finns inte.asfmallar"),
        "change_template": (Kind.AGREEMENT, found.draft.id),
    }
