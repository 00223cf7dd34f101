"""The checkout's own Python environment: made from the lock files, and made again only when something changed.

Runs before anything is installed: standard library only, and it must load on a Python that is too old, so that
the reason can be told.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer.system_libraries import install_debian_packages

ROOT = Path(__file__).resolve().parent.parent
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPER_LOCK = ROOT / "requirements-dev.lock"
ARCHIVE_LOCK = ROOT / "requirements-archive.lock"
PEERS_LOCK = ROOT / "requirements-peers.lock"
"""The reference validator of the archive gate, and the peers of the benchmark: each in a folder of its own."""
OLDEST, NEWEST = (3, 11), (3, 14)
STAMP = "asfdesk-stamp.json"


class NotPossible(Exception):
    """The environment cannot be made; the message says what the person at the keyboard can do."""


def venv_folder() -> Path:
    """``ASFDESK_VENV`` when it is set, else ``.venv`` in the checkout."""
    return Path(os.environ.get("ASFDESK_VENV") or ROOT / ".venv").absolute()


def venv_python(folder: Path) -> Path:
    """The interpreter of the environment in ``folder``."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_supported(version: tuple | list) -> bool:
    """Whether the lock files hold wheels for this version of Python, given as ``sys.version_info``."""
    return OLDEST <= tuple(version[:2]) <= NEWEST


def supported_interpreter() -> str | None:
    """Another Python on this machine that will do, newest tried last: an older one has met more machines."""
    names = [f"python{OLDEST[0]}.{minor}" for minor in range(OLDEST[1], NEWEST[1] + 1)]
    candidates = [[path] for path in map(shutil.which, names) if path]
    if os.name == "nt" and shutil.which("py"):
        candidates += [["py", f"-3.{minor}"] for minor in range(OLDEST[1], NEWEST[1] + 1)]
    for command in candidates:
        found = _answer([*command, "-c", "import sys; print(sys.executable); print(*sys.version_info[:2])"])
        if found and is_supported([int(part) for part in found[1].split()]):
            return found[0]
    return None


def ready_environment(lock: Path) -> Path:
    """The interpreter of an environment in which everything in ``lock`` is installed.

    Raises :class:`NotPossible` with words for the person when it cannot be made.
    """
    folder = venv_folder()
    python = venv_python(folder)
    stamp = _read_stamp(folder)
    version = (
        _answer([str(python), "-c", "import sys; print(*sys.version_info[:3])"]) if python.exists() else None
    )
    usable = version is not None and is_supported([int(part) for part in version[0].split()])
    if not usable or stamp.get("python", version) != version:
        _make_venv(folder)
        stamp, version = {}, _answer([str(python), "-c", "import sys; print(*sys.version_info[:3])"])
    wanted = _fingerprint(lock)
    installed = stamp.get("locks", {})
    # The developer lock holds the runtime lock: whoever has the first has both.
    if wanted == installed.get(lock.name) or (
        lock == RUNTIME_LOCK and _fingerprint(DEVELOPER_LOCK) == installed.get(DEVELOPER_LOCK.name)
    ):
        return python
    _install(python, lock)
    fresh = {"python": version, "locks": {**installed, lock.name: wanted}}
    (folder / STAMP).write_text(json.dumps(fresh), encoding="utf-8")
    return python


def own_packages(lock: Path) -> Path:
    """A folder with the packages of ``lock`` that nobody else sees, installed when it is missing or the lock changed.

    Raises :class:`NotPossible`.
    """
    folder = ROOT / "build" / lock.stem
    wanted = {"locks": {lock.name: _fingerprint(lock)}, "python": list(sys.version_info[:3])}
    if _read_stamp(folder) != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        _install(Path(sys.executable), lock, folder)
        (folder / STAMP).write_text(json.dumps(wanted), encoding="utf-8")
    return folder


def _make_venv(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        raise NotPossible(f"{folder} is not a Python environment, and it is not empty; it is left alone.")
    _say(f"Making a Python environment in {folder}")
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    if _answer([sys.executable, "-c", "import venv, ensurepip"]) is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        packages = [f"python{version}-venv"]
        if not install_debian_packages(packages):
            raise NotPossible(
                "This Python has no venv. On Debian or Ubuntu: sudo apt-get install python3-venv "
                f"(or {packages[0]}); elsewhere install Python from your system's packages. Then try again."
            )
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise NotPossible(f"python -m venv failed:\n{done.stdout.decode(errors='replace')}")


def _install(python: Path, lock: Path, target: Path | None = None) -> None:
    """Install exactly what ``lock`` names; every file's hash must match. The address is pip's own affair."""
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    _say(f"Installing {count} packages from {lock.name} (the first time this takes a few minutes)")
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary=:all:", "--require-hashes", "--requirement", str(lock)]
    command += ["--target", str(target)] if target else []
    if subprocess.run(command, check=False).returncode != 0:
        raise NotPossible(
            "The packages could not be installed; pip's words are above. Without a network, point pip at a folder of "
            "wheels: PIP_NO_INDEX=1 PIP_FIND_LINKS=FOLDER."
        )


def _read_stamp(folder: Path) -> dict:
    try:
        return json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _answer(command: list) -> list | None:
    """The lines a program prints, or None when it cannot be run or fails."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace").splitlines() if done.returncode == 0 else None


def _say(text: str) -> None:
    print(f"==> {text}", file=sys.stderr, flush=True)
