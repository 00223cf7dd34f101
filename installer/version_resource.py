"""What Windows shows under Properties, Details of the program file, made from the one version number."""

from __future__ import annotations

import re
from pathlib import Path

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("041d04b0", [
      StringStruct("CompanyName", "asfdesk"),
      StringStruct("FileDescription", "asfdesk: placeringar hos arbetsintegrerande sociala företag"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "asfdesk"),
      StringStruct("OriginalFilename", "asfdesk.exe"),
      StringStruct("ProductName", "asfdesk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x041d, 1200])]),
  ],
)
"""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """``0.1.0`` or ``0.1.0rc1`` as the four numbers that Windows wants; raises ValueError for anything else."""
    found = re.match(r"\d+(?:\.\d+){0,3}(?=$|a|b|rc|\.dev|\+)", version)
    if found is None:
        msg = f"not a version of up to four numbers: {version}"
        raise ValueError(msg)
    numbers = [int(part) for part in found[0].split(".")]
    first, second, third, fourth = (*numbers, 0, 0, 0)[:4]
    return first, second, third, fourth


def write_version_resource(folder: Path, version: str) -> Path:
    """Write the file that PyInstaller reads for ``EXE(version=...)`` into ``folder``."""
    path = folder / "version_resource.txt"
    path.write_text(_TEMPLATE.format(numbers=version_numbers(version), version=version), encoding="utf-8")
    return path
