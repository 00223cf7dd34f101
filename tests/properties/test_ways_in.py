"""Whatever is done to the ways in, in whatever order and killed at whatever step: who should come in does, nobody else.

A kill is simulated by a copy of the folder as it was before and after every step that touches the disk (and the
rewriting of the register, which SQLCipher does in one transaction); one copy, drawn by Hypothesis, is gone on with.
Either everything of the operation holds there or nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.domain.people import AccessRole
from asfdesk.store import opening, whole_file
from asfdesk.store.keys import rekey, ways
from asfdesk.store.keys.management import Management
from asfdesk.store.keys.ways import Asker, NewPerson
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain
from tests.store.conftest import CHEAP
from tests.store.test_guarding import FakeKeyring

FIRST = "blå kofta på gröna ängen"
DATA_ROLES = (AccessRole.OFFICER, AccessRole.READER)


@dataclass(frozen=True)
class Known:
    """Who should come in, by what, as what. Immutable, so that the world before an operation can be kept."""

    people: dict[UUID, tuple[str, str, AccessRole]] = field(
        default_factory=dict
    )  # sign-in name, passphrase, role
    keyring: frozenset[UUID] = frozenset()
    recovery: str = ""
    pending: frozenset[UUID] = frozenset()


@contextmanager
def photographed(folder: Path, album: Path) -> Iterator[list[Path]]:
    """Copies of the folder around each step of what is done inside."""
    taken: list[Path] = []

    def picture() -> None:
        taken.append(album / str(len(taken)))
        shutil.copytree(folder, taken[-1])

    def around(act: Callable[..., object]) -> Callable[..., object]:
        def stepped(*given: object, **named: object) -> object:
            picture()
            told = act(*given, **named)
            picture()
            return told

        return stepped

    with (
        patch.object(whole_file.os, "replace", around(whole_file.os.replace)),
        patch.object(rekey, "_follow", around(rekey._follow)),
    ):
        yield taken
    picture()


@cache
def _register_of_one() -> tuple[Path, Known]:
    """Made once: all migrations take longer than everything else here."""
    folder = Path(tempfile.mkdtemp(prefix="asfdesk-way-")) / "register"
    store, recovery = opening.create_store(folder, FIRST, kdf=CHEAP)
    assert store.person is not None
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Åsa", "Ek"))
    ways.name_person(store, store.person, "Anna", "person-0")
    world = Known({store.person: ("person-0", FIRST, AccessRole.OFFICER)}, recovery=recovery)
    store.close()
    return folder, world


class WaysIn(RuleBasedStateMachine):
    """One register whose people come and go."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="asfdesk-ways-"))
        self.folder, self.count = self.home / "0", 0
        self.keyring = FakeKeyring()
        template, self.world = _register_of_one()
        shutil.copytree(template, self.folder)

    def teardown(self) -> None:
        if hasattr(self, "home"):
            shutil.rmtree(self.home)

    # ---- doing and being killed

    def _do(self, act: Callable[[], Known], kill: float | None) -> None:
        """Carry out; with ``kill`` go on from the copy at that share of the steps, in whichever world it is."""
        before, self.count = self.world, self.count + 1
        with photographed(self.folder, self.home / f"album-{self.count}") as taken:
            after = act()
        self.world = after
        if kill is not None:
            self.folder = taken[int(kill * (len(taken) - 1))]
            self.world = after if self._holds(after) else before

    def _holds(self, world: Known) -> bool:
        """Whether every way of ``world`` is open in the folder now."""
        try:
            self._all_come_in(world)
            self._keyring_opens(world)
        except (StoreFault, AssertionError):
            return False
        return True

    def _officer(self, pick: int = 0) -> UUID:
        found = [who for who, (_, _, role) in self.world.people.items() if role is AccessRole.OFFICER]
        able = [who for who in found if who not in self.world.pending]
        return able[pick % len(able)]

    def _asker(self, who: UUID) -> Asker:
        return Asker(self.world.people[who][1], who)

    def _open(self, who: UUID) -> Store:
        sign_in, phrase, _ = self.world.people[who]
        return opening.unlock(self.folder, phrase, sign_in=sign_in)

    KILLS = st.one_of(st.none(), st.floats(0, 1))

    # ---- the operations

    @rule(pick=st.integers(0, 9), kill=KILLS)
    def change_passphrase(self, pick: int, kill: float | None) -> None:
        who = list(self.world.people)[pick % len(self.world.people)]
        if who in self.world.pending:
            return
        sign_in, _, role = self.world.people[who]
        fresh = f"en ny fras nummer {self.count}"

        def act() -> Known:
            ways.change_passphrase(self.folder, self._asker(who), fresh, kdf=CHEAP)
            return replace(self.world, people={**self.world.people, who: (sign_in, fresh, role)})

        self._do(act, kill)

    @precondition(lambda self: len(self.world.people) < 5)
    @rule(role=st.sampled_from(AccessRole), kill=KILLS)
    def add(self, role: AccessRole, kill: float | None) -> None:
        sign_in, phrase = f"person-{self.count + 1}", f"helt ny fras nummer {self.count}"

        def act() -> Known:
            new = NewPerson("Någon", role, sign_in, phrase)
            who = ways.add_person(self.folder, self._asker(self._officer()), new, kdf=CHEAP)
            return replace(self.world, people={**self.world.people, who: (sign_in, phrase, role)})

        self._do(act, kill)

    @rule(pick=st.integers(0, 9), kill=KILLS)
    def remove(self, pick: int, kill: float | None) -> None:
        by = self._officer()
        others = [who for who in self.world.people if who != by]
        if not others:
            return
        who = others[pick % len(others)]

        def act() -> Known:
            ways.remove_person(self.folder, self._asker(by), who)
            left = {each: how for each, how in self.world.people.items() if each != who}
            return replace(
                self.world,
                people=left,
                keyring=self.world.keyring - {who},
                pending=self.world.pending - {who},
            )

        self._do(act, kill)

    @rule(kill=KILLS)
    def renew_recovery_key(self, kill: float | None) -> None:
        def act() -> Known:
            fresh = ways.renew_recovery_key(self.folder, self._asker(self._officer()))
            return replace(self.world, recovery=fresh)

        self._do(act, kill)

    @rule(pick=st.integers(0, 9), kill=KILLS)
    def forget_and_recover(self, pick: int, kill: float | None) -> None:
        who = list(self.world.people)[pick % len(self.world.people)]
        sign_in, _, role = self.world.people[who]
        fresh = f"återfunnen fras nummer {self.count}"

        def act() -> Known:
            ways.set_passphrase_by_recovery(
                self.folder, self.world.recovery, fresh, sign_in=sign_in, kdf=CHEAP
            )
            return replace(
                self.world,
                people={**self.world.people, who: (sign_in, fresh, role)},
                keyring=self.world.keyring - {who},
                pending=self.world.pending - {who},
            )

        self._do(act, kill)

    @rule(kill=KILLS)
    def change_the_register_key(self, kill: float | None) -> None:
        by = self._officer()

        def act() -> Known:
            store = self._open(by)
            try:
                ways.rekey_register(store, self._asker(by))
            finally:
                store.close()
            return self.world

        self._do(act, kill)

    @rule(pick=st.integers(0, 9), kill=KILLS)
    def use_keyring(self, pick: int, kill: float | None) -> None:
        able = [
            who
            for who, how in self.world.people.items()
            if how[2] in DATA_ROLES and who not in self.world.pending
        ]
        who = able[pick % len(able)]
        if self.world.keyring - {who}:
            return  # one keyring of one user of the computer

        def act() -> Known:
            ways.use_keyring(self.folder, self._asker(who), self.keyring)
            return replace(self.world, keyring=frozenset({who}))

        self._do(act, kill)

    @precondition(lambda self: bool(self.world.keyring))
    @rule(kill=KILLS)
    def withdraw_keyring(self, kill: float | None) -> None:
        (who,) = self.world.keyring

        def act() -> Known:
            store = self._open(self._officer())
            try:
                ways.withdraw_keyring(store, who, self.keyring)
            finally:
                store.close()
            return replace(self.world, keyring=frozenset())

        self._do(act, kill=None if kill is None else 1.0)  # the keyring itself is not in the folder's copy

    @precondition(lambda self: any(how[2] is AccessRole.ADMINISTRATOR for how in self.world.people.values()))
    @precondition(lambda self: len(self.world.people) < 5)
    @rule(kill=KILLS)
    def an_administrator_prepares_somebody(self, kill: float | None) -> None:
        sign_in, phrase, _ = next(h for h in self.world.people.values() if h[2] is AccessRole.ADMINISTRATOR)
        name, fresh = f"person-{self.count + 1}", f"förberedd fras nummer {self.count}"

        def act() -> Known:
            found = opening.admit(self.folder, lambda file: opening.by_secret(file, phrase, sign_in=sign_in))
            assert isinstance(found, Management)
            try:
                who = found.add("Någon", AccessRole.OFFICER, fresh, name, kdf=CHEAP)
            finally:
                found.close()
            people = {**self.world.people, who: (name, fresh, AccessRole.OFFICER)}
            return replace(self.world, people=people, pending=self.world.pending | {who})

        self._do(act, kill)

    @precondition(lambda self: bool(self.world.pending))
    @rule(kill=KILLS)
    def an_officer_says_yes(self, kill: float | None) -> None:
        who = min(self.world.pending)

        def act() -> Known:
            ways.approve_person(self.folder, self._asker(self._officer()), who)
            return replace(self.world, pending=self.world.pending - {who})

        self._do(act, kill)

    # ---- what must hold

    def _all_come_in(self, world: Known) -> None:
        for who, (sign_in, phrase, role) in world.people.items():
            try:
                found = opening.admit(
                    self.folder, lambda file, p=phrase, s=sign_in: opening.by_secret(file, p, sign_in=s)
                )
            except StoreFault as fault:
                assert fault.fault is Fault.PENDING and who in world.pending  # noqa: PT017, PT018 - one fact
                continue
            assert who not in world.pending
            found.close()
            if isinstance(found, Store):
                assert (found.person, found.role) == (who, role)
            else:
                assert role is AccessRole.ADMINISTRATOR
                assert found.person == who
        store = opening.unlock(self.folder, world.recovery)
        with store.read() as work:
            assert [person.given_name for person in work.participants.all()] == ["Åsa"]
            assert verify_chain(work.connection) is None
        names = {person.id for person in ways.people_of(store)}
        store.close()
        assert names == set(world.people)

    @invariant()
    def who_should_comes_in_and_nobody_else(self) -> None:
        if not hasattr(self, "world"):
            return
        self._all_come_in(self.world)
        for (sign_in, phrase, _), (other, _, _) in zip(
            self.world.people.values(), [*self.world.people.values()][1:], strict=False
        ):
            assert sign_in != other
            try:
                opening.unlock(self.folder, phrase, sign_in=other).close()
            except StoreFault as fault:
                assert fault.fault is Fault.WRONG_KEY  # noqa: PT017 - the other outcome is the failure
            else:
                raise AssertionError("a passphrase opened a colleague's slot")

    @invariant()
    def the_keyring_opens_for_its_person_alone(self) -> None:
        if hasattr(self, "world"):
            self._keyring_opens(self.world)

    def _keyring_opens(self, world: Known) -> None:
        try:
            found = opening.admit(self.folder, lambda file: ways.by_keyring(file, self.keyring))
        except StoreFault as fault:
            assert fault.fault is Fault.KEYRING  # noqa: PT017 - as above
            assert not world.keyring
        else:
            found.close()
            assert isinstance(found, Store)
            assert found.person in world.keyring


TestWaysIn = WaysIn.TestCase
# not shrunk: a step unlocks for everybody, and a failure must be told before the test's time is out
TestWaysIn.settings = settings(
    max_examples=6, stateful_step_count=8, deadline=None, phases=(Phase.explicit, Phase.generate)
)
