"""Files out of the program: under a name that every system takes, whole or not at all, never over another in silence."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import unicodedata
from collections.abc import Callable
from pathlib import Path

from asfdesk.domain.errors import Fault, StoreFault

_UNSAFE = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\..*)?", re.IGNORECASE
)
_CHARACTERS, _BYTES = 116, 236
"""How long a name may be before its ending: 255 of each with " (1000)" and the ending still to come."""
_FULL = (28, 122, 27)  # ENOSPC, EDQUOT, EFBIG


def safe_name(text: str, suffix: str = ".pdf") -> str:
    """A file name that Windows, macOS and Linux all accept, at most 120 characters.

    What is not seen, or turns the order of letters so that an ending hides, becomes ``_``.
    """
    visible = "".join(
        "\0" if unicodedata.category(c)[0] == "C" else c for c in unicodedata.normalize("NFC", text)
    )
    name = _UNSAFE.sub("_", re.sub("\0+", "_", visible.strip("\0 .")))[:_CHARACTERS]
    while len(name.encode()) > _BYTES:
        name = name[:-1]
    name = name.strip(" .") or "dokument"
    return f"_{name}{suffix}" if _RESERVED.fullmatch(name) else f"{name}{suffix}"


def write_new(folder: Path, name: str, data: bytes) -> Path:
    """Write into ``folder`` under ``name``, or ``name (2)`` and so on: a name that differs from one there in more than
    capitals, since other systems take those for the same.

    Raises StoreFault(DISK_FULL | NOT_WRITABLE).
    """
    wanted = Path(name)

    def place(part: Path) -> Path:
        taken = {_alike(there.name) for there in folder.iterdir()}
        number = 1
        while True:
            target = folder / (name if number == 1 else f"{wanted.stem} ({number}){wanted.suffix}")
            number += 1
            if _alike(target.name) in taken:
                continue
            with contextlib.suppress(FileExistsError):  # somebody was quicker
                _rename_to_free(part, target)
                return target

    return _written(folder, data, place)


def write_file(target: Path, data: bytes) -> Path:
    """Write bytes to exactly ``target``, over what is there; the officer has agreed to that.

    Raises StoreFault(DISK_FULL | NOT_WRITABLE).
    """

    def place(part: Path) -> Path:
        part.replace(target)
        return target

    return _written(target.parent, data, place)


def _written(folder: Path, data: bytes, place: Callable[[Path], Path]) -> Path:
    """By way of a neighbour file, synced before it takes its name."""
    part = folder / f".{secrets.token_hex(6)}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return place(part)
    except OSError as error:
        with contextlib.suppress(OSError):  # a folder that cannot be written in cannot be cleaned either
            part.unlink(missing_ok=True)
        fault = Fault.DISK_FULL if error.errno in _FULL else Fault.NOT_WRITABLE
        raise StoreFault(fault, folder=str(folder)) from error


def _rename_to_free(part: Path, target: Path) -> None:
    """Raises FileExistsError rather than write over a file. Windows refuses by itself; others need a link, which
    memory sticks do not know."""
    if os.name == "nt":
        part.rename(target)
        return
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsError(target.name) from None
        part.rename(target)
    else:
        part.unlink()


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
