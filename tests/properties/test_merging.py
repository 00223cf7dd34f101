"""However two or three registers are edited and meet: no value vanishes, and who has met both ways holds the same.

On the rule itself (``domain/merging``), with registers that are plain dictionaries; the same on real encrypted registers,
for a few examples, at the end.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asfdesk.domain.merging import DELETED, Coming, RowKey, Side, Written, decided, meet, news
from asfdesk.services import merging
from asfdesk.services.parties import participants
from asfdesk.store.merging.histories import histories
from tests.cases import open_desk, register
from tests.merging import laptop_in, packed, taken_in

ROW = RowKey("participant", "1")
FIELDS = ("phone", "email", "city", DELETED)
VALUES = st.sampled_from([None, "a", "b", "c"])


@dataclass
class Site:
    """One register with one row; ``written``: operation -> field -> value, what its own people ever typed."""

    name: str
    row: dict[str, str | None]
    history: dict[str, Written]
    written: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    gave_way: list[tuple[str, object]] = field(default_factory=list)
    count: int = 0

    def edit(self, name: str, value: str | None) -> None:
        if self.row[name] == value:
            return
        self.count += 1
        operation = f"{self.name}{self.count}"
        self.row[name] = value
        self.history[operation] = frozenset({name})
        self.written[operation] = (name, value)

    def take_in(self, other: Site, side: Side) -> None:
        known, theirs = dict(self.history), dict(other.history)
        found = meet(self.row, other.row, known, theirs)
        before = dict(self.row)
        for clash in found.clashes:
            kept = decided(clash, {(ROW, clash.name): side}, ROW)
            self.gave_way.append((clash.name, clash.theirs if kept is Side.OURS else clash.ours))
            self.row[clash.name] = other.row[clash.name] if kept is Side.THEIRS else before[clash.name]
        for name in found.take:
            # what is replaced without a word is something that the other side knew when it wrote
            ours = news(theirs, known)
            assert name == DELETED or not any(name in (fields or {name}) for fields in ours.values())
            self.row[name] = other.row[name]
        clashing = {clash.name for clash in found.clashes}
        for name in FIELDS:
            if name not in found.take and name not in clashing and before[name] != other.row[name]:
                theirs_new = news(known, theirs)
                assert name == DELETED or not any(
                    name in (fields or {name}) for fields in theirs_new.values()
                )
        self.history |= news(known, theirs)
        if found.clashes:
            self.count += 1
            self.history[f"{self.name}{self.count}"] = frozenset(clashing)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(0, 2), st.sampled_from(FIELDS), VALUES),
        st.tuples(st.just("meet"), st.integers(0, 2), st.integers(0, 2), st.sampled_from(Side)),
    ),
    max_size=25,
)


@settings(max_examples=150)
@given(STEPS)
def test_no_value_vanishes_and_whoever_meets_both_ways_agrees(steps: list[tuple[object, ...]]) -> None:
    first: dict[str, Written] = {"0": None}
    sites = [Site(name, dict.fromkeys(FIELDS), dict(first)) for name in "abc"]
    for kind, one, *rest in steps:
        site = sites[int(str(one))]
        if kind == "edit":
            site.edit(str(rest[0]), None if rest[1] is None else str(rest[1]))
        elif int(str(rest[0])) != one:
            site.take_in(sites[int(str(rest[0]))], Side(rest[1]))
    a, b = sites[:2]
    a.take_in(b, Side.OURS)
    b.take_in(a, Side.OURS)
    assert a.row == b.row
    assert meet(a.row, b.row, a.history, b.history).coming is Coming.SAME
    for site in (a, b):
        for name, value in site.written.values():
            # typed here: it stands, a later hand replaced it, or it gave way and is kept
            later = sum(name in (fields or ()) for fields in site.history.values()) > 1
            away = name == DELETED and value is not None and site.row[name] is not None
            assert site.row[name] == value or later or away or (name, value) in site.gave_way


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("apart")
    office, laptop = open_desk(place / "office"), laptop_in(place / "laptop")
    register(office)
    taken_in(laptop, packed(office))
    office.store.close()
    laptop.store.close()
    return place


EDITS = st.lists(
    st.tuples(
        st.booleans(), st.sampled_from(("phone", "email", "contact_note")), st.sampled_from(("1", "2", "3"))
    ),
    min_size=1,
    max_size=6,
)
TYPED = {"phone": "070-111 11 1{}", "email": "{}@example.se", "contact_note": "Ring {}"}


@settings(max_examples=4)
@given(EDITS)
def test_the_same_in_two_encrypted_registers(
    apart: Path, tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[bool, str, str]]
) -> None:
    place = Path(shutil.copytree(apart, tmp_path_factory.mktemp("again") / "met"))
    office, laptop = open_desk(place / "office"), open_desk(place / "laptop")
    with office.store.read() as work:
        (person,) = (one.id for one in work.participants.all())
    last: dict[tuple[bool, str], str] = {}
    for here, name, value in edits:
        desk, typed = (office if here else laptop), TYPED[name].format(value)
        found = participants.get_participant(desk, person)
        participants.save_participant(desk, replace(found, **{name: typed}))  # type: ignore[arg-type]
        last[here, name] = typed
    done = taken_in(office, packed(laptop))
    kept = {(one.name, one.value) for one in merging.given_way(office, done.id)} if done.id else set()
    now = participants.get_participant(office, person)
    for (_, name), typed in last.items():
        assert getattr(now, name) == typed or (name, typed) in kept
    taken_in(laptop, packed(office))
    assert replace(participants.get_participant(laptop, person), version=0) == replace(now, version=0)
    with office.store.read() as here, laptop.store.read() as there:
        ours, theirs = (histories(work.connection)["participant"][person.hex] for work in (here, there))
    assert ours == theirs
    office.store.close()
    laptop.store.close()
