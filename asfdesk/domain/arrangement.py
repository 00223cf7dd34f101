"""Moving things about in a list of sections with things in them, as a template and a checklist have.

One rule for dragging and for the keyboard: the outline is read as one line after another, a section and then what is
in it; a thing that is put down belongs to the section above it, and a section that is moved takes its things along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

S = TypeVar("S")
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Group(Generic[S, C]):
    """A section and what is in it, in order."""

    head: S
    children: tuple[C, ...] = ()


Groups = tuple[Group[S, C], ...]


def length(groups: Groups[S, C]) -> int:
    """How many lines the outline has."""
    return sum(1 + len(group.children) for group in groups)


def find(groups: Groups[S, C], line: int) -> tuple[int, int | None]:
    """Which section a line is, and which of its things (None: the section itself). Raises IndexError."""
    for number, group in enumerate(groups):
        if line == 0:
            return number, None
        if line <= len(group.children):
            return number, line - 1
        line -= 1 + len(group.children)
    raise IndexError(line)


def line_of(groups: Groups[S, C], section: int, child: int | None = None) -> int:
    """The opposite of :func:`find`."""
    before = sum(1 + len(group.children) for group in groups[:section])
    return before if child is None else before + 1 + child


def moved(groups: Groups[S, C], source: int, target: int) -> tuple[Groups[S, C], int]:
    """The groups with line ``source`` put before line ``target`` (as counted before the move), and where it lies now.

    Nothing is put before the first section; a section goes to the nearest border between sections.
    """
    section, child = find(groups, source)
    if child is None:
        return _section_moved(groups, section, target)
    thing = groups[section].children[child]
    lines: list[tuple[bool, S | C]] = []
    for group in groups:
        lines.append((True, group.head))
        lines += [(False, one) for one in group.children]
    del lines[source]
    place = max(1, min(target - 1 if target > source else target, len(lines)))
    lines.insert(place, (False, thing))
    made: list[tuple[S, list[C]]] = []
    for is_head, value in lines:
        if is_head:
            made.append((value, []))  # type: ignore[arg-type]  # a head is an S by construction
        else:
            made[-1][1].append(value)  # type: ignore[arg-type]  # and anything else a C
    return tuple(Group(head, tuple(children)) for head, children in made), place


def step(groups: Groups[S, C], line: int, way: int) -> tuple[Groups[S, C], int]:
    """The line one step up (-1) or down (1), by Alt and an arrow."""
    section, child = find(groups, line)
    if child is None:
        other = section + way
        if not 0 <= other < len(groups):
            return groups, line
        target = (
            line_of(groups, other) if way < 0 else line_of(groups, other) + 1 + len(groups[other].children)
        )
        return moved(groups, line, target)
    target = line - 1 if way < 0 else line + 2
    if not 1 <= target <= length(groups):
        return groups, line
    return moved(groups, line, target)


def _section_moved(groups: Groups[S, C], section: int, target: int) -> tuple[Groups[S, C], int]:
    borders = [line_of(groups, number) for number in range(len(groups))] + [length(groups)]
    place = min(range(len(borders)), key=lambda number: (abs(borders[number] - target), number))
    left = list(groups)
    taken = left.pop(section)
    left.insert(place - 1 if place > section else place, taken)
    made = tuple(left)
    return made, line_of(made, made.index(taken))
