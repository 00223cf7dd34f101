"""Read data files into frozen values, strictly: a misspelt key or a wrong type stops the start with its place.

Why: the trade data is edited by people who do not run the tests. msgspec checks types but ignores unknown
keys of dataclasses, so a misspelt ``valid_form`` would silently mean "for ever"; the check is added here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path, PurePath
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")
Tree = dict[str, Any]
Tables = Mapping[str, Mapping[str, object]]
"""For each linking key (``source``, ``insurance`` …) the values that a file may name there by their code."""


class DataFault(ValueError):
    """A data file of the program is wrong; the text names the file and the path inside it."""


def read_rows(file: Path) -> list[Tree]:
    """A file holding a JSON list of objects. Raises DataFault."""
    return _read(file, list[Tree])


def read_tree(file: Path) -> Tree:
    """A file holding one JSON object. Raises DataFault."""
    return _read(file, Tree)


def _read(file: Path, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(file.read_bytes(), type=shape)
    except (OSError, msgspec.DecodeError) as fault:
        raise DataFault(f"{file.name}: {fault}") from fault


def values(file: Path, kind: type[T], tables: Tables | None = None) -> tuple[T, ...]:
    """A file's rows as values of a frozen dataclass; a code under a linking key becomes the value it names.

    Raises DataFault naming file, row and path.
    """
    return tuple(
        value(row, kind, file, row.get("code", number), tables) for number, row in enumerate(read_rows(file))
    )


def value(row: Tree, kind: type[T], file: PurePath, place: object, tables: Tables | None = None) -> T:
    """One row as a value; ``row`` is used up. Raises DataFault naming file, ``place`` and path."""
    try:
        _check(row, _plan(kind), tables or {}, "")
        return msgspec.convert(row, kind, strict=True)
    except (ValueError, TypeError) as fault:
        raise DataFault(f"{file.name}: {place}: {fault}") from fault


Plan = Mapping[str, Callable[[], "Plan | None"]]


def _check(node: Tree, plan: Plan, tables: Tables, path: str) -> None:
    for key, part in node.items():
        here = f"{path}.{key}" if path else key
        inner = plan.get(key)
        if inner is None:
            raise ValueError(f"unknown key {here}")
        table = tables.get(key)
        if table is not None:
            node[key] = _linked(table, part, here)
        elif isinstance(part, dict | list):
            deeper = inner()
            if deeper is not None:
                for child in _objects(cast("object", part)):
                    _check(child, deeper, tables, here)


def _objects(part: object) -> Iterable[Tree]:
    children = cast("list[object]", part) if isinstance(part, list) else [part]
    return (cast("Tree", child) for child in children if isinstance(child, dict))


def _linked(table: Mapping[str, object], code: object, path: str) -> object:
    if isinstance(code, list):
        return [_linked(table, part, path) for part in cast("list[object]", code)]
    if not isinstance(code, str) or code not in table:
        raise ValueError(f"{path}: {code!r} is not known")
    return table[code]


@cache
def _plan(kind: type) -> Plan:
    hints = get_type_hints(kind)
    return {field.name: _later(hints[field.name]) for field in fields(kind)}


def _later(hint: Any) -> Callable[[], Plan | None]:
    """The plan of the dataclass inside ``X``, ``X | None`` or ``tuple[X, ...]``, or None without one."""
    inner = hint
    while get_origin(inner) in (tuple, UnionType):
        inner = next((arg for arg in get_args(inner) if arg not in (type(None), Ellipsis)), None)
    return (lambda: _plan(inner)) if is_dataclass(inner) and isinstance(inner, type) else (lambda: None)
