"""A real encrypted store, quick: built once with a cheap key derivation and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from asfdesk.exchange import locked_file
from asfdesk.services.desk import Desk
from asfdesk.store.keys.key import Kdf
from asfdesk.store.opening import create_store, unlock
from asfdesk.store.store import Store
from tests.cases import Case, open_desk
from tests.merging import laptop_in, packed, taken_in

from .whole_case import whole_case

CHEAP = Kdf(memory=64, passes=1, lanes=1)
PASSPHRASE = "blå kofta på gröna ängen"


@pytest.fixture(scope="session")
def finished_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A new, empty, closed store's folder and its recovery key; never opened by a test, only copied."""
    folder = tmp_path_factory.mktemp("finished")
    store, recovery_key = create_store(folder, PASSPHRASE, kdf=CHEAP)
    store.close()
    return folder, recovery_key


@pytest.fixture
def store_folder(finished_store: tuple[Path, str], tmp_path: Path) -> Path:
    """A closed store of the test's own."""
    folder = tmp_path / "register"
    shutil.copytree(finished_store[0], folder)
    return folder


@pytest.fixture
def recovery_key(finished_store: tuple[Path, str]) -> str:
    """The recovery key of ``store_folder``."""
    return finished_store[1]


@pytest.fixture
def open_store(store_folder: Path) -> Iterator[Callable[[], Store]]:
    """Opens ``store_folder`` with the passphrase; everything opened is closed after the test."""
    opened: list[Store] = []

    def open_it() -> Store:
        opened.append(unlock(store_folder, PASSPHRASE))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """An open, empty store."""
    return open_store()


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Case]:
    """A closed register with :func:`whole_case`; never opened by a test, only copied."""
    folder = tmp_path_factory.mktemp("whole") / "register"
    desk = open_desk(folder)
    case = whole_case(desk)
    desk.store.close()
    return folder, case


@pytest.fixture
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages whose password costs nothing to try; what the cost is worth is tried where the file is."""
    make_passwords_cheap(monkeypatch)


def make_passwords_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """For packages only; a register's own key is cheap in its key file."""
    monkeypatch.setattr(locked_file, "hash_secret_raw", cheap_key)


def cheap_key(secret: bytes, salt: bytes, *_cost: object) -> bytes:
    """In the place of Argon2id."""
    return sha256(secret + salt).digest()


@pytest.fixture(scope="session")
def met_registers(whole: tuple[Path, Case], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's register and the laptop's after a first meeting, closed; only copied."""
    place = tmp_path_factory.mktemp("met")
    office = open_desk(Path(shutil.copytree(whole[0], place / "office")))
    laptop = laptop_in(place / "laptop")
    with pytest.MonkeyPatch.context() as patched:
        make_passwords_cheap(patched)
        taken_in(laptop, packed(office))
    office.store.close()
    laptop.store.close()
    return place


@pytest.fixture
def office(whole: tuple[Path, Case], tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(Path(shutil.copytree(whole[0], tmp_path / "office")))
    yield made
    made.store.close()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Desk]:
    made = laptop_in(tmp_path / "laptop")
    yield made
    made.store.close()


@pytest.fixture
def both(met_registers: Path, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """The office and the laptop, who hold the same."""
    shutil.copytree(met_registers, tmp_path / "met")
    office, laptop = open_desk(tmp_path / "met" / "office"), open_desk(tmp_path / "met" / "laptop")
    yield office, laptop
    office.store.close()
    laptop.store.close()
