"""What a register must hold by what the fault bench's worker said before and after each operation."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID


@dataclass
class Facts:
    """What a register must hold: everything that was promised. ``passphrase`` is an index; ``kept``: what the newer
    operations wrote, by a key whose first part says how it is looked up (``faults_looking``)."""

    people: set[UUID] = field(default_factory=set)
    imports: set[str] = field(default_factory=set)
    signed: set[UUID] = field(default_factory=set)
    kept: dict[str, str] = field(default_factory=dict)
    passphrase: int = 0

    def copy(self) -> Facts:
        """As it is now."""
        return Facts(set(self.people), set(self.imports), set(self.signed), dict(self.kept), self.passphrase)

    @property
    def promises(self) -> int:
        """How many they are."""
        return len(self.people) + len(self.imports) + len(self.signed) + len(self.kept)

    def lacking(self, found: Facts) -> list[str]:
        """What was promised and is not there, as words."""
        told = [
            (len(self.people - found.people), "people"),
            (len(self.imports - found.imports), "imports"),
            (len(self.signed - found.signed), "signed agreements"),
        ]
        lost = [f"{count} {name}" for count, name in told if count]
        return lost + [key for key, value in self.kept.items() if found.kept.get(key) != value]


@dataclass
class World:
    """Everything that may be: the facts, those of each backup, and what was begun but not promised. ``gone``: who was
    erased, and must be so whatever is restored."""

    now: Facts = field(default_factory=Facts)
    backups: dict[str, Facts] = field(default_factory=dict)
    promised: set[str] = field(default_factory=set)
    gone: set[UUID] = field(default_factory=set)
    begun: str = ""

    def copy(self) -> World:
        """As it is now; the facts of a backup never change."""
        return World(self.now.copy(), dict(self.backups), set(self.promised), set(self.gone), self.begun)

    def hear(self, line: str) -> None:
        """A line that the worker said: ``do X`` before, ``ok X`` after."""
        state, kind, *rest = line.split()
        what = rest[0] if rest else ""
        if state == "do":
            self.begun = line[3:]
            return
        self.begun = ""
        if kind == "save":
            self.now.people.add(UUID(what))
        elif kind == "import":
            self.now.imports.add(what)
        elif kind == "unimport":
            self.now.imports.discard(what)
        elif kind == "sign":
            self.now.signed.add(UUID(what))
        elif kind == "keep":
            self.now.kept[what] = rest[1]
        elif kind == "erase":
            self.gone.add(UUID(what))
        elif kind == "passphrase":
            self.now.passphrase = int(what)
        elif kind == "backup":
            self.backups[what] = self.now.copy()
            self.promised.add(what)
        elif kind == "restore":
            before = self.now
            self.now = self.backups[what].copy()
            self.now.passphrase = before.passphrase

    def possible(self) -> list[Facts]:
        """The facts after a stop: what was begun is done or not."""
        found = [self.now]
        kind, _, what = self.begun.partition(" ")
        other = self.now.copy()
        if kind == "restore":
            other = self.backups[what].copy()
            other.passphrase = self.now.passphrase
        elif kind == "passphrase":
            other.passphrase = int(what)
        elif kind == "unimport":
            other.imports.discard(what)
        elif kind == "keep" and " " in what:
            key, _, value = what.partition(" ")
            other.kept[key] = value
        else:
            return found
        return [*found, other]
