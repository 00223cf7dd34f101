"""``python3 dev.py check archive``: the gate. Nothing that this program prints may be less than it promises.

Every kind of document in every state, ``--random`` documents that nobody has thought of, and a good file broken in some
forty ways are put before all judges: page-validation, the text and tags read back, poppler, qpdf, pdfsig and, where
there is a Java development kit, veraPDF. Good files must pass all of them; each broken one must be caught.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from installer.system_libraries import install_debian_packages

from . import judges, material, programs, reference
from .mutants import mutants
from .specimen import Specimen


@dataclass
class Verdict:
    """One file and all that was said against it, by judge."""

    specimen: Specimen
    broken: bool
    said: dict[str, list[str]]

    @property
    def right(self) -> bool:
        """A good file passed, a broken one did not."""
        return bool(self.said) == self.broken


def main() -> int:
    """0 when every judge that could be asked judged every file as it should."""
    parser = argparse.ArgumentParser(prog="dev.py check archive")
    parser.add_argument("--random", type=int, default=200, metavar="COUNT", help="documents at random (200)")
    options = parser.parse_args()
    unasked: list[str] = []
    classes = ""
    try:
        classes = reference.class_path()
    except reference.Unasked as reason:
        unasked.append(f"veraPDF: {reason}")
    if programs.missing() and not install_debian_packages(programs.missing()):
        packages = " ".join(programs.missing())
        print(f"{packages} not found. On Debian: sudo apt-get install {packages}", file=sys.stderr)
        if sys.platform.startswith("linux"):
            return 1
        unasked.append(f"{packages}: not on this machine")
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:  # invented people only
        verdicts = _judged(Path(folder), classes, options.random)
    wrong = [verdict for verdict in verdicts if not verdict.right]
    for verdict in wrong:
        _tell(verdict)
    _summary(verdicts, time.monotonic() - begun)
    for reason in unasked:
        print(f"NOT ASKED  {reason}")
    return int(bool(wrong))


def _judged(folder: Path, classes: str, count: int) -> list[Verdict]:
    good = list(material.specimens())
    random = material.at_random(count)
    whole = material.small()
    broken = [replace(whole, name=f"mutant: {name}", data=data) for name, data in mutants(whole.data)]
    verdicts = [Verdict(s, broken=False, said={}) for s in (*good, *random, broken[0])]
    verdicts += [Verdict(s, broken=True, said={}) for s in broken[1:]]
    paths: list[Path] = []
    for number, verdict in enumerate(verdicts):
        paths.append(folder / f"{number}.pdf")
        paths[-1].write_bytes(verdict.specimen.data)
    specimens = [verdict.specimen for verdict in verdicts]
    asked = reference.Asked(classes, zip(specimens, paths, strict=True)) if classes else None
    with ProcessPoolExecutor(2) as pool:
        for verdict, said in zip(verdicts, pool.map(_here, specimens, paths, chunksize=8), strict=True):
            verdict.said.update(said)
    if asked is not None:
        answers = asked.answers()
        for verdict, path in zip(verdicts, paths, strict=True):
            if answers[path]:
                verdict.said["veraPDF"] = answers[path]
    return verdicts


def _here(specimen: Specimen, path: Path) -> dict[str, list[str]]:
    found = judges.complaints(specimen)
    return found if programs.missing() else {**found, **programs.complaints(specimen, path)}


def _tell(verdict: Verdict) -> None:
    if verdict.broken:
        print(f"NOT CAUGHT  {verdict.specimen.name}")
    for judge, said in verdict.said.items():
        print(f"FAILS       {verdict.specimen.name}: {judge}: {'; '.join(said)[:300]}")


def _summary(verdicts: list[Verdict], seconds: float) -> None:
    good = [verdict for verdict in verdicts if not verdict.broken]
    broken = [verdict for verdict in verdicts if verdict.broken]
    passed = sum(verdict.right for verdict in good)
    caught = sum(verdict.right for verdict in broken)
    print(
        f"{passed} of {len(good)} good files pass, {caught} of {len(broken)} broken ones are caught, {seconds:.0f} s"
    )
    print("caught by:", ", ".join(
        f"{judge} {sum(judge in verdict.said for verdict in broken)}"
        for judge in sorted({judge for verdict in broken for judge in verdict.said})
    ))  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
