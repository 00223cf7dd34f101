"""What other people's programs say about a file: poppler must have nothing to say, qpdf finds the file whole, pdfsig
finds every signature valid and nothing outside it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .specimen import Specimen

DEBIAN = {
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "pdfsig": "poppler-utils",
    "qpdf": "qpdf",
}


def missing() -> list[str]:
    """The packages, by their Debian names, whose programs are not on this machine."""
    return sorted({package for program, package in DEBIAN.items() if shutil.which(program) is None})


def complaints(specimen: Specimen, path: Path) -> dict[str, list[str]]:
    """What each program says against the file at ``path``."""
    found = {
        "poppler": [*_silent("pdftoppm", "-r", "20", "-gray", str(path)), *_silent("pdftotext", str(path), "-")],
        "qpdf": _qpdf(path),
        "pdfsig": list(_pdfsig(specimen, path)),
    }  # fmt: skip
    return {name: said for name, said in found.items() if said}


def _silent(*command: str) -> list[str]:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    lines = done.stderr.decode(errors="replace").splitlines()
    return lines[:3] or ([f"{command[0]} gave {done.returncode}"] if done.returncode else [])


def _qpdf(path: Path) -> list[str]:
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    return (
        [] if done.returncode == 0 else (done.stderr or done.stdout).decode(errors="replace").splitlines()[:3]
    )


def _pdfsig(specimen: Specimen, path: Path) -> Iterable[str]:
    command = ["pdfsig", "-nocert", str(path)]
    told = subprocess.run(command, capture_output=True, check=False).stdout.decode(errors="replace")
    found = told.count("Signature Validation:")
    if not specimen.sealed:
        return [f"{found} signatures in a file that is not sealed"] if found else []
    problems = re.findall(r"Signature Validation: (?!Signature is Valid)(.*)", told)
    problems += [] if found else ["no signature in a sealed file"]
    return problems + ([] if "Total document signed" in told else ["the signature does not cover the file"])
