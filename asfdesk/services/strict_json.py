"""Read data files into frozen values, strictly: a misspelt key or a wrong type stops the start with its place.

Why: the trade data is edited by people who do not run the tests. msgspec checks types but ignores unknown
keys of dataclasses, so a misspelt ``valid_form`` would silently mean "for ever"; the check is added here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")
Tree = dict[str, Any]


class DataFault(ValueError):
    """A data file of the program is wrong; the text names the file and the path inside it."""


def read_rows(file: Path) -> list[Tree]:
    """A file holding a JSON list of objects. Raises DataFault."""
    tree = read_tree(file)
    if not isinstance(tree, list) or not all(isinstance(row, dict) for row in tree):
        raise DataFault(f"{file.name}: must be a list of objects")
    return tree


def read_tree(file: Path) -> Any:
    """A file's JSON. Raises DataFault."""
    try:
        return msgspec.json.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError) as fault:
        raise DataFault(f"{file.name}: {fault}") from fault


def link(node: Any, tables: Mapping[str, Mapping[str, Tree]], file: Path) -> Any:
    """Replace codes under the keys of ``tables`` with the rows they name. Raises DataFault for unknown codes.

    ``{"source": "AML"}`` and ``{"sources": ["AML", …]}`` become the whole source.
    """
    if isinstance(node, list):
        return [link(part, tables, file) for part in node]
    if not isinstance(node, dict):
        return node
    linked: Tree = {}
    for key, value in node.items():
        table = tables.get(key)
        if table is None:
            linked[key] = link(value, tables, file)
        else:
            linked[key] = (
                [_row(table, code, key, file) for code in value]
                if isinstance(value, list)
                else _row(table, value, key, file)
            )
    return linked


def _row(table: Mapping[str, Tree], code: Any, key: str, file: Path) -> Tree:
    try:
        return table[code]
    except (KeyError, TypeError):
        raise DataFault(f"{file.name}: {key} {code!r} is not known") from None


def values(rows: list[Tree], kind: type[T], file: Path) -> tuple[T, ...]:
    """Rows as values of a frozen dataclass. Raises DataFault naming file, row and path."""
    return tuple(value(row, kind, file, f"{number}") for number, row in enumerate(rows))


def value(row: Tree, kind: type[T], file: Path, place: str = "") -> T:
    """One row as a value. Raises DataFault naming file and path."""
    name = row.get("code", place)
    stranger = _unknown(row, _plan(kind))
    if stranger:
        raise DataFault(f"{file.name}: {name}: unknown key {stranger}")
    try:
        return msgspec.convert(row, kind, strict=True, str_keys=True)
    except (msgspec.ValidationError, ValueError) as fault:
        raise DataFault(f"{file.name}: {name}: {fault}") from fault


Plan = Mapping[str, Callable[[], "Plan | None"]]


def _unknown(node: Any, plan: Plan | None) -> str:
    """The path of the first key that the value's class does not have, or an empty string."""
    if plan is None:
        return ""
    if isinstance(node, list):
        found = (_unknown(part, plan) for part in node)
        return next((path for path in found if path), "")
    if not isinstance(node, dict):
        return ""
    for key, part in node.items():
        if key not in plan:
            return key
        if isinstance(part, dict | list):
            inner = _unknown(part, plan[key]())
            if inner:
                return f"{key}.{inner}"
    return ""


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
