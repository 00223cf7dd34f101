#!/usr/bin/env python3
"""One door to the checkout: makes what is missing, then runs the program, its tests or its checks.

``python3 dev.py`` lists the commands. Needs nothing but Python 3.11-3.14; on an older one it looks for a newer one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from installer import environment as env  # noqa: E402 - the path first
from installer import system_libraries as libraries  # noqa: E402

UV = "uv==0.13.9"
"""Writes the lock files; nothing else uses it."""
LOCK_HEADER = "# Made by `python3 dev.py lock` from pyproject.toml. Versions and hashes for every platform, no addresses.\n"

COMMANDS = {
    "demo": (
        "programmet på ett påhittat register",
        "the program on a made-up register; without a screen: a tour",
    ),
    "run": ("programmet på ditt eget register", "the program on your own register"),
    "tour": ("hela arbetsgången utan fönster: --out MAPP", "the whole round without a window: --out DIR"),
    "test": ("alla tester (argument går till pytest)", "all tests (arguments go to pytest)"),
    "check": (
        "format, lint, typer, lager, översättning, schema; på begäran: archive",
        "format, lint, types, contracts, Swedish, schema; when named: archive",
    ),
    "bench": ("mäter tider", "measures times"),
    "pictures": (
        "varje skärm som bild, i alla storlekar: --out MAPP",
        "every screen as a picture, in all sizes: --out DIR",
    ),
    "build": ("bygger det fristående programmet i dist/", "builds the stand-alone program in dist/"),
    "lock": ("gör om låsfilerna", "makes the lock files anew"),
}
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "basedpyright"],
    "contracts": ["-c", "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"],
    "house": ["-m", "installer.house_rules"],
    "translations": ["-m", "installer.translations", "check"],
    "migrations": ["-c", "import sys; from asfdesk.store.schema_check import main; sys.exit(main())"],
}
LONG_CHECKS = {"archive": ["-m", "tests.archive"]}
"""Only when named: every document before all judges of PDF/A and PDF/UA, a minute and a half."""


def program(command: str, arguments: list) -> int:
    """Run ``asfdesk COMMAND`` from the checkout; relative paths in ``arguments`` stay the caller's."""
    on_screen = command in ("demo", "run") and libraries.has_display()
    python = prepared(env.RUNTIME_LOCK, on_screen=on_screen)
    return _python(python, ["-m", "asfdesk", command, *arguments], cwd=None, offscreen=not on_screen)


def demo(arguments: list) -> int:
    """The window on the demo register; where there is no screen, the tour of the same register."""
    if libraries.has_display():
        return program("demo", arguments)
    if not any(argument.split("=")[0] == "--out" for argument in arguments):
        arguments = [*arguments, "--out", str(ROOT / "build" / "tour")]
    print("==> Ingen skärm: går rundturen i stället. / No screen here: taking the tour instead.", flush=True)
    result = program("tour", arguments)
    told = " ".join(arguments)
    print(f"==> {'Klart' if result == 0 else 'Något gick fel'}: asfdesk tour {told}", flush=True)
    return result


def test(arguments: list) -> int:
    """The tests, on two processes unless told otherwise; a crashing test then takes only its own process along."""
    python = prepared(env.DEVELOPER_LOCK, on_screen="--onscreen" in arguments)
    spread = [] if any(a.startswith(("-n", "--numprocesses", "--pdb")) for a in arguments) else ["-n", "2"]
    return _python(python, ["-m", "pytest", *spread, *arguments], cwd=ROOT)


def bench(arguments: list) -> int:
    """Times of what an officer waits for."""
    python = prepared(env.DEVELOPER_LOCK)
    return _python(python, ["-m", "tests.bench", *arguments], cwd=ROOT, offscreen=True)


def pictures(arguments: list) -> int:
    """Every screen as a picture, in every scale, light and dark, on sheets to look at."""
    python = prepared(env.DEVELOPER_LOCK)
    return _python(python, ["-m", "tests.pictures", *arguments], cwd=ROOT, offscreen=True)


def check(arguments: list) -> int:
    """Every check, or those named; all are run, then what failed is told."""
    checks = {**CHECKS, **LONG_CHECKS}
    unknown = [name for name in arguments if name not in checks]
    if unknown:
        print(f"Unknown check: {', '.join(unknown)}. There are: {', '.join(checks)}", file=sys.stderr)
        return 2
    python = prepared(env.DEVELOPER_LOCK)
    results = {}
    for name in arguments or CHECKS:
        print(f"\n==== {name} ====", flush=True)
        start = time.monotonic()
        results[name] = (_python(python, checks[name], cwd=ROOT), time.monotonic() - start)
    print("\n==== summary ====")
    for name, (result, seconds) in results.items():
        print(f"{'ok' if result == 0 else 'FAILED':7} {name:13} {seconds:5.1f} s")
    return int(any(result for result, _seconds in results.values()))


def build(arguments: list) -> int:
    """The frozen program in ``dist/asfdesk``, and its own test of itself."""
    # The screen's libraries too, whether or not there is one here: the build carries copies of them.
    python = prepared(env.DEVELOPER_LOCK, on_screen=True)
    spec = str(ROOT / "installer" / "asfdesk.spec")
    command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *arguments, spec]
    result = _python(python, command, cwd=ROOT)
    if result != 0:
        return result
    built = ROOT / "dist" / "asfdesk" / ("asfdesk.exe" if os.name == "nt" else "asfdesk")
    print(f"==> {built} --self-test", flush=True)
    environment = _environment(offscreen=True)
    del environment["PYTHONPATH"]
    with tempfile.TemporaryDirectory() as elsewhere:  # nothing of the checkout may help it
        return subprocess.run(
            [str(built), "--self-test"], cwd=elsewhere, env=environment, check=False
        ).returncode


def lock(arguments: list) -> int:
    """Write the lock files anew; ``--upgrade`` in the arguments moves what pyproject.toml leaves free."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = env.venv_python(Path(folder))
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", UV], check=True)
        whole = ["pyproject.toml"]
        groups = {
            env.RUNTIME_LOCK: whole,
            env.DEVELOPER_LOCK: ["--group", "dev", "--group", "build", *whole],
            env.ARCHIVE_LOCK: ["--group", "archive"],
            env.PEERS_LOCK: ["--group", "peers"],
        }
        for target, chosen in groups.items():
            command = [
                str(python),
                "-m",
                "uv",
                "pip",
                "compile",
                "--quiet",
                "--universal",
                "--generate-hashes",
            ]
            command += ["--python-version", "3.11", "--no-annotate", "--no-header", "--no-emit-index-url"]
            # The runtime and the developer lock must name the same versions of what both hold.
            agreed = ["--constraints", str(env.RUNTIME_LOCK)] if target == env.DEVELOPER_LOCK else []
            command += [*agreed, *chosen, *arguments, "--output-file", str(target)]
            subprocess.run(command, cwd=ROOT, check=True)
            target.write_text(
                LOCK_HEADER + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n"
            )
    return 0


def prepared(lock_file: Path, on_screen: bool = False) -> Path:
    """The interpreter to run things with: environment, system libraries and translations in place."""
    missing = libraries.missing_libraries(on_screen)
    if missing and libraries.install_missing(missing):
        missing = libraries.missing_libraries(on_screen)
    if missing:
        raise env.NotPossible(libraries.what_to_do(missing))
    python = env.ready_environment(lock_file)
    if _python(python, ["-m", "installer.translations", "compile"], cwd=ROOT) != 0:
        raise env.NotPossible("The Swedish translation could not be compiled.")
    return python


def help_text() -> str:
    """The commands, in Swedish and English."""
    lines = ["Användning / usage: python3 dev.py KOMMANDO [argument]", ""]
    lines += [f"  {name:8} {swedish}\n           {english}" for name, (swedish, english) in COMMANDS.items()]
    lines += [
        "",
        "Första gången görs en Python-miljö i .venv. / The first time a Python environment is made in .venv.",
    ]
    return "\n".join(lines)


def main(arguments: list) -> int:
    """Run one command; its result is ours."""
    if not env.is_supported(sys.version_info):
        return _on_a_newer_python(arguments)
    command, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    own = {
        "demo": demo,
        "test": test,
        "bench": bench,
        "pictures": pictures,
        "check": check,
        "build": build,
        "lock": lock,
    }
    try:
        if command in own:
            return own[command](rest)
        if command in COMMANDS:
            return program(command, rest)
    except env.NotPossible as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    asked = command in ("help", "-h", "--help")
    print(help_text(), file=sys.stdout if asked else sys.stderr)
    return 0 if asked else 2


def _on_a_newer_python(arguments: list) -> int:
    here = ".".join(str(part) for part in sys.version_info[:2])
    other = env.supported_interpreter()
    if other is None:
        oldest, newest = (".".join(map(str, version)) for version in (env.OLDEST, env.NEWEST))
        print(
            f"asfdesk behöver Python {oldest}-{newest}; detta är {here} och ingen annan hittades.\n"
            f"asfdesk needs Python {oldest}-{newest}; this is {here}, and no other was found.",
            file=sys.stderr,
        )
        return 1
    return subprocess.run([other, str(ROOT / "dev.py"), *arguments], check=False).returncode


def _python(python: Path, arguments: list, cwd, offscreen: bool = False) -> int:
    return subprocess.run(
        [str(python), *arguments], cwd=cwd, env=_environment(offscreen), check=False
    ).returncode


def _environment(offscreen: bool) -> dict:
    """Our environment, with the checkout importable from any folder and text in UTF-8 on Windows too."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    if offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
