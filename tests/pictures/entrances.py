"""What stands before the register is open: the first start, unlocking and what may hinder it, rescue, administration, a move."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from asfdesk import paths
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.demo_start import DemoStart
from asfdesk.gui.locks.hand_over import HandOver
from asfdesk.gui.pages.entrance.administration import AdministrationPage
from asfdesk.gui.pages.entrance.first_start import FirstStartPage
from asfdesk.gui.pages.entrance.moving import MovingPage
from asfdesk.gui.pages.entrance.rescue import RescuePage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.tasks import Progress, Tasks
from asfdesk.services.catalogue import load_catalogue
from asfdesk.services.desk import Desk, Store, system_clock
from asfdesk.services.entry import access, people
from asfdesk.services.entry.people import NewPerson
from asfdesk.tour.hands import wait

from .scenes import Scene
from .stage import CHEAP

PHRASE = "sju vantar under granen"
SHOWN_FOLDER = Path("/home/ann-sofie/.local/share/asfdesk/register")


def entrances(home: Path) -> Iterator[Scene]:
    """In the order that somebody may meet them."""
    folder = home / "entrance"
    shutil.rmtree(folder, ignore_errors=True)
    tasks = Tasks()
    yield from _first_start(folder / "new", tasks)
    yield from _unlock(folder / "new", tasks)
    yield from _hindered(folder / "new", tasks)
    yield from _rescue(folder / "new", tasks)
    yield from _several(folder / "new", tasks)
    yield from _waiting(tasks)
    tasks.close()


def _first_start(folder: Path, tasks: Tasks) -> Iterator[Scene]:
    page = FirstStartPage(
        folder, tasks, PreparedAnswers(), _desk, create=partial(access.first_start, kdf=CHEAP), warm_up=None
    )
    page.show()
    yield Scene("entrance-first-1", page)
    page.passphrase.first.edit.setText("sommar")
    page.passphrase.again.edit.setText("sommaren")
    page.button.click()
    yield Scene("entrance-first-1-problems", page)
    page.passphrase.first.edit.setText(PHRASE)
    page.passphrase.again.edit.setText(PHRASE)
    page.button.click()
    wait(page.recovery.isVisible, "the recovery key")
    yield Scene("entrance-first-2-key", page)
    page.recovery.next.click()
    page.recovery.typed.edit.setText("XXXX")
    page.recovery.prove.click()
    yield Scene("entrance-first-2-proof", page)
    page.recovery.kept.emit()
    yield Scene("entrance-first-3-officer", page)
    page.officer.commissioner.show_value("other")
    page.officer.form.changed.emit("commissioner")
    page.officer.button.click()
    yield Scene("entrance-first-3-problems", page)
    page.close()


def _desk(store: Store) -> Desk:
    return Desk(store, load_catalogue(paths.resource()), system_clock)


def _unlock(folder: Path, tasks: Tasks) -> Iterator[Scene]:
    page = UnlockPage(folder, tasks, warm_up=None, pauses=(0, 30))
    page.show()
    yield Scene("entrance-unlock", page)
    page.secret.edit.setText("fel lösenfras")
    page.button.click()
    wait(lambda: bool(page.secret.problem_text) and tasks.idle, "the refusal")
    yield Scene("entrance-unlock-wrong", page)
    page.button.click()
    wait(lambda: page.waiting > 0 and tasks.idle, "the pause")
    yield Scene("entrance-unlock-wait", page)
    page.other.click()
    yield Scene("entrance-unlock-by-key", page)
    page.close()
    page = UnlockPage(folder, tasks, warm_up=None)
    page.tell("Säkerhetskopian är återställd. Det som fanns här förut är lagt åt sidan.")
    page.show()
    yield Scene("entrance-unlock-told", page)
    page._set_working(working=True)
    yield Scene("entrance-unlock-busy", page)
    page._set_working(working=False)
    page._typing.hide()
    page._renewing.show()
    page.say("key-round", page.title.text(), page.words.text())
    yield Scene("entrance-unlock-renew", page)
    page.close()


def _hindered(folder: Path, tasks: Tasks) -> Iterator[Scene]:
    """Whatever else may stand in the way, in the words that the officer then reads."""
    for name, fault in (
        ("second", StoreFault(Fault.IN_USE, holder="Ann-Sofie Åkerlund", since="26 november 2026 08:12")),
        ("newer", StoreFault(Fault.TOO_NEW)),
        ("damaged", StoreFault(Fault.DAMAGED)),
        ("key-missing", StoreFault(Fault.KEY_FILE_MISSING)),
        ("disk-full", StoreFault(Fault.DISK_FULL)),
        ("network", StoreFault(Fault.NETWORK_DRIVE)),
        ("upgrade", StoreFault(Fault.UPGRADE_FAILED)),
    ):
        page = UnlockPage(folder, tasks, warm_up=None)
        page.show()
        page._on_failed(fault)
        page.first.setVisible(fault.fault is Fault.IN_USE)
        yield Scene(f"entrance-hindered-{name}", page)
        page.close()


def _rescue(folder: Path, tasks: Tasks) -> Iterator[Scene]:
    page = RescuePage(folder, tasks, PreparedAnswers())
    page.show()
    yield Scene("entrance-rescue", page)
    page.secret.edit.setText(PHRASE)
    page.look_button.click()
    wait(lambda: page.survey is not None and tasks.idle, "the survey")
    yield Scene("entrance-rescue-found", page)
    page.close()
    page = RescuePage(folder / "nothing", tasks, PreparedAnswers())
    page.show()
    page.secret.edit.setText(PHRASE)
    page.look_button.click()
    wait(lambda: bool(page.secret.problem_text) and tasks.idle, "the answer")
    yield Scene("entrance-rescue-nothing", page)
    page.close()


def _several(folder: Path, tasks: Tasks) -> Iterator[Scene]:
    desk = _desk(access.open_register(folder, PHRASE))
    people.set_sign_in(desk, "ann-sofie")
    for name, role, sign_in in (
        ("Börje Ek", AccessRole.OFFICER, "borje"),
        ("Rut Läsare", AccessRole.READER, "rut"),
        ("Adam Administratör", AccessRole.ADMINISTRATOR, "adam"),
    ):
        people.add(desk, PHRASE, NewPerson(name, role, sign_in, f"{PHRASE} {sign_in}"), kdf=CHEAP)
    desk.store.close()
    page = UnlockPage(folder, tasks, warm_up=None)
    page.show()
    page.button.click()
    yield Scene("entrance-unlock-several", page)
    management: list[object] = []
    page.managing.connect(management.append)
    page.sign_in.edit.setText("adam")
    page.secret.edit.setText(f"{PHRASE} adam")
    page._wait = 0
    page._on_unlock()
    wait(lambda: bool(management) and tasks.idle, "the administration")
    page.close()
    managing = AdministrationPage(management[0], tasks)  # type: ignore[arg-type]
    managing.show()
    yield Scene("entrance-administration", managing)
    managing.close()


def _waiting(tasks: Tasks) -> Iterator[Scene]:
    asked = HandOver("Registret är flyttat.", SHOWN_FOLDER, "Flyttar registret till den nya mappen …")
    moving = MovingPage(tasks, SHOWN_FOLDER, asked, lambda _folder: None)
    moving.show()
    moving._on_progressed(Progress(2, 5))
    yield Scene("entrance-moving", moving)
    moving.close()
    start = DemoStart(tasks, SHOWN_FOLDER, _desk)
    start.show()
    start._on_progressed(Progress(120, 260))
    yield Scene("entrance-demo", start)
    start.close()
