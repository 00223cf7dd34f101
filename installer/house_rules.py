"""The habits of the house that no other tool checks: short modules, telling names, a reason at the top of each.

Run as ``python -m installer.house_rules``; prints what breaks a habit and fails then.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 400
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "tools"}
_ADDRESS = re.compile(
    r"https?://[^\s\"'<>]*(?:pypi|index|simple|registry)[^\s\"'<>]*|--(?:extra-)?index-url|--find-links"
)


def problems_of(path: Path) -> Iterator[str]:
    """What is wrong with one Python file, as lines for a developer."""
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8")
    length = text.count("\n")
    if length > LONGEST:
        yield f"{name}: {length} lines, at most {LONGEST}; split it by subject"
    if path.stem in EMPTY_NAMES or path.parent.name in EMPTY_NAMES:
        yield f"{name}: the name says nothing; name the module after the thing inside"
    if text.strip() and not ast.get_docstring(ast.parse(text)):
        yield f"{name}: no docstring saying why the module exists"


def addresses_in(path: Path) -> Iterator[str]:
    """Addresses of package registries in a lock or settings file: which one is used is each machine's own affair."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if _ADDRESS.search(line):
            yield f"{path.name}:{number}: names a registry"


def main() -> int:
    """0 when every tracked file keeps the habits."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    files = [ROOT / name for name in listed.stdout.splitlines()]
    modules = [path for path in files if path.suffix == ".py" and path.exists()]
    found = [line for path in modules for line in problems_of(path)]
    found += [
        line
        for path in files
        if path.suffix in {".lock", ".toml"} and path.exists()
        for line in addresses_in(path)
    ]
    print("\n".join(found) if found else f"{len(modules)} modules keep the habits of the house.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
