"""The licence texts that a built program must carry: one folder per package, as the package itself ships them.

Most licences of the packages ask for their text beside every copy of the program. What packages leave out (Qt,
SQLCipher, OpenSSL) is written in ``resources/licences``.
"""

from __future__ import annotations

import re
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
_LICENCE_NAME = re.compile(r"licen[cs]e|copying|notice|copyright|authors", re.IGNORECASE)
TOLD_IN_RESOURCES = {"pyside6-essentials", "shiboken6"}
"""Packages whose wheels hold no licence text; ``THIRD_PARTY.md`` tells theirs."""


def shipped_packages(lock: Path = ROOT / "requirements.lock", *, here: bool = False) -> list[str]:
    """The names of the packages that the program is made of; with ``here`` only those of this platform and Python."""
    lines = re.findall(r"^[a-z0-9][a-z0-9._-]*==[^\\\n]*", lock.read_text(encoding="utf-8"), re.MULTILINE)
    wanted = map(Requirement, lines)
    return [one.name for one in wanted if not here or one.marker is None or one.marker.evaluate()]


def licence_files(package: str) -> list[tuple[Path, str]]:
    """The licence texts in an installed package's own description folder, each with its folder there.

    Raises PackageNotFoundError for a package that is not installed.
    """
    found: Distribution = distribution(package)
    return [
        (Path(str(file.locate())), "/".join(file.parts[1:-1]))
        for file in found.files or []
        if ".dist-info" in file.parts[0] and any(_LICENCE_NAME.search(part) for part in file.parts[1:])
    ]


def python_licence() -> Path | None:
    """The interpreter's own licence, where this installation keeps one."""
    library = Path(sysconfig.get_paths()["stdlib"])
    places = [
        library / "LICENSE.txt",
        library.parent / "LICENSE.txt",
        *Path("/usr/share/doc").glob("python3*/copyright"),
    ]
    return next((place for place in places if place.exists()), None)


def collected() -> list[tuple[str, str]]:
    """Each file with the folder of the built program it goes to, as PyInstaller wants its data.

    Raises RuntimeError for a package that nobody has told a licence of: such a build must not be given away.
    """
    found: list[tuple[str, str]] = []
    for package in shipped_packages(here=True):
        files = licence_files(package)
        if not files and package not in TOLD_IN_RESOURCES:
            msg = f"no licence text for {package}: put it in resources/licences and name it in installer/licences.py"
            raise RuntimeError(msg)
        found += [(str(file), f"licences/packages/{package}/{folder}") for file, folder in files]
    own = python_licence()
    if own is not None:
        found.append((str(own), "licences/packages/python"))
    return found
