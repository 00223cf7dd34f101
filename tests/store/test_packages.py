"""A package is hostile until it is read: whatever is wrong with it is refused in words, and nothing is left behind."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.merging import Why
from asfdesk.exchange import hand_over as format_of
from asfdesk.exchange import locked_file
from asfdesk.exchange.hand_over import MANIFEST, Rows, Sender, read_package, write_package
from asfdesk.gui.words.wording import problem_text
from asfdesk.services import merging
from asfdesk.services.desk import Desk
from asfdesk.store import schema
from tests.cases import NOW, Case, open_desk
from tests.merging import PASSWORD, content, laptop_in, packed, rehearsed, taken_in

from .conftest import make_passwords_cheap
from .whole_case import NAMES, SECRET

pytestmark = pytest.mark.usefixtures("cheap_passwords")
SENDER = Sender(new_id(), schema.head(), NOW, "Ann-Sofie Åkerlund", "ABC", whole=True, people=1)


@pytest.fixture(scope="module")
def package(whole: tuple[Path, Case], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One real package."""
    desk = open_desk(Path(shutil.copytree(whole[0], tmp_path_factory.mktemp("sender") / "register")))
    with pytest.MonkeyPatch.context() as patched:
        make_passwords_cheap(patched)
        data = packed(desk)
    desk.store.close()
    return data


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = laptop_in(tmp_path / "here")
    yield made
    made.store.close()


def refusal(data: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(RuleBroken) as told:
        read_package(data, password)
    (problem,) = told.value.problems
    assert problem_text(problem)
    return problem.rule.value


def inside(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(locked_file.unlock(package, PASSWORD))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def locked(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return locked_file.lock(out.getvalue(), PASSWORD)


def test_nothing_of_it_can_be_read_without_the_password(package: bytes, desk: Desk) -> None:
    for name in (*NAMES, SECRET, "Kooperativet", "participant"):
        assert name.encode() not in package
    assert refusal(package, "vit häst över ån") == "package_password"
    assert rehearsed(desk, package).plan.rows
    assert taken_in(desk, package).id is not None


@pytest.mark.parametrize("kept", [0, 1, 10, 17, 60, 200, -17, -1])
def test_cut_off_anywhere_it_is_refused(package: bytes, kept: int) -> None:
    assert refusal(package[:kept]) == ("package_cut_off" if kept else "package_not_ours")


def test_damaged_swapped_or_joined_pieces_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked_file, "PIECE", 64)
    data = locked_file.lock(bytes(range(256)), PASSWORD)
    assert locked_file.unlock(data, PASSWORD) == bytes(range(256))
    start = len(data) - 4 * 80
    pieces = [data[start + number * 80 : start + (number + 1) * 80] for number in range(4)]
    head = data[:start]
    for wrong in (
        [pieces[0], pieces[2], pieces[1], pieces[3]],
        pieces[:3],
        [*pieces, pieces[3]],
        [pieces[0], pieces[1], bytes([pieces[2][0] ^ 1]) + pieces[2][1:], pieces[3]],
    ):
        assert refusal(head + b"".join(wrong)) == "package_cut_off"
    assert refusal(head.replace(b'"passes":3', b'"passes":4') + b"".join(pieces)) == "package_password"


def test_what_is_no_package_or_one_of_a_newer_program_is_told_apart(package: bytes) -> None:
    assert refusal(b"PK\x03\x04 something else entirely") == "package_not_ours"
    assert refusal(package.replace(b'"version":1', b'"version":2', 1)) == "package_newer"
    entries = inside(package)
    told = json.loads(entries[MANIFEST])
    entries[MANIFEST] = json.dumps(told | {"version": 2}).encode()
    assert refusal(locked(entries)) == "package_newer"
    costly = package.replace(b'"memory":65536', b'"memory":99999999', 1)
    assert refusal(costly) in (
        "package_not_ours",
        "package_cut_off",
    )  # no file decides how much memory is taken


def test_a_newer_or_unknown_schema_is_refused(package: bytes, desk: Desk) -> None:
    for revision, rule in (("9999", "package_newer"), ("0000", "package_content")):
        read = merging.read(package, PASSWORD)
        other = replace(read, manifest=msgspec.structs.replace(read.manifest, revision=revision))
        with pytest.raises(RuleBroken, match=rule):
            merging.rehearse(desk, other)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("../../etc/passwd", "package_unsafe_name"),
        ("rows/../x.json", "package_unsafe_name"),
        ("C:\\x", "package_unsafe_name"),
        ("rows/stranger.json", "package_unsafe_name"),
        ("blob/" + "0" * 64, "package_hash"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(package: bytes, name: str, rule: str) -> None:
    assert refusal(locked(inside(package) | {name: b"x"})) == rule


def test_a_bomb_stops_at_the_limit(package: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format_of, "LIMITS", replace(format_of.LIMITS, one=1_000_000, all=3_000_000))
    entries = inside(package)
    assert refusal(locked(entries | {"blob/" + "a" * 64: bytes(1_000_001)})) == "package_too_large"
    assert (
        refusal(locked(entries | {f"blob/{n:064x}": bytes(999_999) for n in range(4)})) == "package_too_large"
    )


def test_a_part_that_is_not_what_the_list_says_is_refused(package: bytes) -> None:
    entries = inside(package)
    name = "rows/participant.json"
    assert refusal(locked(entries | {name: entries[name].replace(b"berg", b"borg")})) == "package_hash"
    assert refusal(locked({one: data for one, data in entries.items() if one != name})) == "package_content"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rows: rows["participant"].rows[0].__setitem__(0, "not an id"),
        lambda rows: rows["visit"].rows[0].__setitem__(rows["visit"].columns.index("kind"), "no such kind"),
        lambda rows: rows["visit"].rows[0].__setitem__(rows["visit"].columns.index("held_on"), "2026-13-45"),
        lambda rows: rows["agreement"].rows[0].__setitem__(rows["agreement"].columns.index("terms"), '{"start": 7}'),
        lambda rows: rows["frozen_text"].rows[0].__setitem__(rows["frozen_text"].columns.index("content"), "{}"),
        lambda rows: rows["placement"].rows[0].__setitem__(rows["placement"].columns.index("enterprise_id"), "0" * 32),
        lambda rows: rows["participant"].rows[0].__setitem__(3, 1 << 70),
        lambda rows: rows.__setitem__("operation", Rows(("id",), [["0" * 32]])),
        lambda rows: rows.__setitem__("x; DROP TABLE participant", Rows(("id",), [["0"]])),
    ],
)  # fmt: skip
def test_rows_that_no_register_could_hold_are_refused_whole(
    package: bytes, desk: Desk, spoil: object
) -> None:
    read = merging.read(package, PASSWORD)
    assert callable(spoil)
    spoil(read.tables)
    before = content(desk)
    with pytest.raises(RuleBroken, match="package_content"):
        merging.rehearse(desk, read)
    assert content(desk) == before


@pytest.mark.parametrize(
    ("table", "column"),
    [("kept_document", "sealed_by"), ("visit_change", "reason"), ("signature", "name")],
)
def test_what_is_kept_for_ever_is_not_replaced_by_another_under_its_key(
    package: bytes, desk: Desk, table: str, column: str
) -> None:
    taken_in(desk, package)
    before = content(desk)
    read = merging.read(package, PASSWORD)
    rows = read.tables[table]
    rows.rows[0][rows.columns.index(column)] = "Någon annan"
    found = merging.rehearse(desk, read)
    told = [row.why for row in found.plan.rows if row.row.table == table and row.why]
    assert told
    assert set(told) <= {Why.KEPT_DIFFERS, Why.SIGNED_DIFFERS}
    merging.merge(desk, found)
    assert content(desk)[table] == before[table]


def test_a_package_of_an_older_program_goes_the_way_of_the_migrations(desk: Desk) -> None:
    columns = (
        "id", "kind", "name", "name_order", "org_number", "deleted_at", "version", "operation_id", "created_at",
        "changed_at", "seq",
    )  # fmt: skip
    at = "2026-03-02T08:30:00.000000Z"
    row = ["a" * 32, "municipality", "Gävle kommun", "gavle kommun", "", None, 1, "b" * 32, at, at, 1]
    data = write_package(
        replace(SENDER, revision="0016"), {"commissioner": Rows(columns, [row])}, {}, PASSWORD
    )
    taken_in(desk, data)
    with desk.store.read() as work:
        assert [one.name for one in work.commissioners.all()] == ["Gävle kommun"]


def test_nothing_is_left_behind(package: bytes, desk: Desk, tmp_path: Path) -> None:
    def files() -> set[Path]:
        return {path for path in desk.store.folder.rglob("*") if path.is_file() and path.suffix != ""}

    before = files()
    refusal(package[:-1])
    rehearsed(desk, package)
    assert {path for path in files() - before if "-wal" not in path.name and "-shm" not in path.name} == set()
    assert not list(tmp_path.glob("*.asfpaket"))
