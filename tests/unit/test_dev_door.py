"""``dev.py``: what it passes on, what it says when something is missing, and what the lock files hold."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from installer import environment, system_libraries

ROOT = Path(dev.__file__).parent
LOCKS = (environment.RUNTIME_LOCK, environment.DEVELOPER_LOCK)
ALL_LOCKS = (*LOCKS, environment.ARCHIVE_LOCK, environment.PEERS_LOCK)


def requirements(lock: Path) -> dict[str, list[str]]:
    """The hashes of each ``name==version`` in a lock file."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {line.split()[0]: re.findall(r"--hash=sha256:([0-9a-f]{64})", line) for line in lines}


@pytest.fixture
def runs(monkeypatch):
    """What would have been run, with an environment that is always ready."""
    started = []

    def note(python, arguments, cwd, offscreen=False):
        started.append((arguments, cwd, offscreen))
        return 0

    monkeypatch.setattr(dev, "prepared", lambda lock, on_screen=False: Path("python"))
    monkeypatch.setattr(dev, "_python", note)
    return started


@pytest.mark.parametrize("lock", ALL_LOCKS, ids=lambda lock: lock.name)
def test_every_requirement_of_a_lock_has_a_version_and_hashes(lock):
    found = requirements(lock)
    assert len(found) > (20 if lock in LOCKS else 0)
    for name, hashes in found.items():
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*==[\w.]+", name)
        assert hashes, name


@pytest.mark.parametrize("lock", ALL_LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    for sign in ("://", "www.", "index-url", "find-links", "trusted-host", " @ "):
        assert sign not in text


def test_the_developer_lock_agrees_with_the_runtime_lock():
    runtime, developer = map(requirements, LOCKS)
    assert runtime.keys() <= developer.keys()


def test_the_locks_cover_windows_macos_and_linux():
    """PySide6 has one wheel per platform; a lock made on one machine only would name one hash."""
    assert len(requirements(environment.RUNTIME_LOCK)["pyside6-essentials==6.11.3"]) >= 4


def test_what_pyproject_pins_is_what_is_locked():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = {name.lower().replace("_", "-") for name in project["project"]["dependencies"]}
    assert pinned <= requirements(environment.RUNTIME_LOCK).keys()
    groups = project["dependency-groups"]
    for lock, chosen in (
        (environment.DEVELOPER_LOCK, groups["dev"] + groups["build"]),
        (environment.ARCHIVE_LOCK, groups["archive"]),
        (environment.PEERS_LOCK, groups["peers"]),
    ):
        assert {name.lower().replace("_", "-") for name in chosen} <= requirements(lock).keys()


@pytest.mark.parametrize("command", ["run", "tour"])
def test_the_programs_commands_get_their_arguments_untouched(runs, monkeypatch, command):
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)
    assert dev.main([command, "--out", "där borta", "-v"]) == 0
    assert runs == [(["-m", "asfdesk", command, "--out", "där borta", "-v"], None, True)]


def test_demo_with_a_screen_opens_the_window(runs, monkeypatch):
    monkeypatch.setattr(system_libraries, "has_display", lambda: True)
    assert dev.main(["demo", "--x"]) == 0
    assert runs == [(["-m", "asfdesk", "demo", "--x"], None, False)]


def test_demo_without_a_screen_takes_the_tour_and_says_where(runs, monkeypatch, capsys):
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)
    assert dev.main(["demo"]) == 0
    folder = str(ROOT / "build" / "tour")
    assert runs == [(["-m", "asfdesk", "tour", "--out", folder], None, True)]
    assert folder in capsys.readouterr().out


def test_tests_run_on_two_processes_unless_told_otherwise(runs):
    dev.main(["test", "-k", "paths"])
    dev.main(["test", "-n0", "tests/unit"])
    assert [arguments for arguments, _cwd, _offscreen in runs] == [
        ["-m", "pytest", "-n", "2", "-k", "paths"],
        ["-m", "pytest", "-n0", "tests/unit"],
    ]


def test_bench_measures_offscreen_with_its_arguments(runs):
    assert dev.main(["bench", "--only", "search"]) == 0
    assert runs == [(["-m", "tests.bench", "--only", "search"], ROOT, True)]


def test_the_archive_gate_is_run_when_it_is_named(runs):
    assert dev.main(["check", "archive"]) == 0
    assert runs == [(["-m", "tests.archive"], ROOT, False)]


def test_check_runs_every_step_even_when_one_fails_and_fails_then(runs, monkeypatch, capsys):
    def second_fails(python, arguments, cwd, offscreen=False):
        runs.append(arguments)
        return int(len(runs) == 2)

    monkeypatch.setattr(dev, "_python", second_fails)
    assert dev.main(["check"]) == 1
    assert len(runs) == len(dev.CHECKS)
    summary = capsys.readouterr().out.split("summary")[1]
    assert summary.count("FAILED") == 1
    assert summary.count("ok") == len(dev.CHECKS) - 1


def test_check_runs_only_the_steps_that_are_named(runs):
    assert dev.main(["check", "lint"]) == 0
    assert runs == [(dev.CHECKS["lint"], ROOT, False)]
    assert dev.main(["check", "lnit"]) == 2


def test_without_a_command_the_commands_are_listed_in_swedish_and_english(capsys):
    assert dev.main([]) == 0
    text = capsys.readouterr().out
    assert "Användning" in text
    for name, (swedish, english) in dev.COMMANDS.items():
        assert name in text
        assert swedish in text
        assert english in text
    assert dev.main(["nonsense"]) == 2
    assert dev.main(["--help"]) == 0


def test_a_python_that_is_too_old_says_so_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(environment, "supported_interpreter", lambda: None)
    assert dev.main(["run"]) == 1
    assert "Python 3.11-3.14; detta är 3.9" in capsys.readouterr().err


def test_supported_pythons_are_those_the_wheels_are_for():
    assert [v for v in range(8, 17) if environment.is_supported((3, v, 0))] == [11, 12, 13, 14]


def test_missing_libraries_end_in_one_command_for_this_system(monkeypatch):
    missing = {name: system_libraries.ON_SCREEN[name] for name in ("libxcb-cursor.so.0", "libxcb-util.so.1")}
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name if name == "dnf" else None)
    told = system_libraries.what_to_do(missing)
    assert "libxcb-cursor.so.0" in told
    assert told.splitlines()[1:] == ["    sudo dnf install xcb-util xcb-util-cursor"]


def test_missing_libraries_on_an_unknown_system_name_the_command_of_each(monkeypatch):
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: None)
    told = system_libraries.what_to_do({"libEGL.so.1": system_libraries.ALWAYS["libEGL.so.1"]})
    for command in (
        "apt-get install --no-install-recommends libegl1",
        "dnf install libglvnd-egl",
        "pacman -S --needed",
    ):
        assert command in told


def test_only_root_on_debian_installs_system_packages_unasked(monkeypatch):
    def never(*_arguments, **_options):
        pytest.fail("something was started")

    monkeypatch.setattr(system_libraries.subprocess, "run", never)
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000, raising=False)
    assert not system_libraries.install_debian_packages(["libegl1"])


def test_libraries_that_stay_missing_stop_the_command_with_the_advice(monkeypatch, capsys):
    missing = {"libEGL.so.1": system_libraries.ALWAYS["libEGL.so.1"]}
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda on_screen: missing)
    monkeypatch.setattr(system_libraries, "install_missing", lambda missing: False)
    assert dev.main(["tour", "--out", "x"]) == 1
    assert "libegl1" in capsys.readouterr().err


def test_every_listed_library_has_a_package_on_each_system():
    for packages in {**system_libraries.ALWAYS, **system_libraries.ON_SCREEN}.values():
        assert len(packages) == 3
        assert all(packages)


def test_a_folder_that_is_no_environment_is_never_emptied(monkeypatch, tmp_path):
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setenv("ASFDESK_VENV", str(tmp_path))
    with pytest.raises(environment.NotPossible, match="left alone"):
        environment.ready_environment(environment.RUNTIME_LOCK)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_an_environment_is_installed_into_once_and_again_when_the_lock_changes(monkeypatch, tmp_path):
    installed = []
    folder, lock = tmp_path / "venv", tmp_path / "requirements.lock"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    monkeypatch.setenv("ASFDESK_VENV", str(folder))
    monkeypatch.setattr(environment, "RUNTIME_LOCK", lock)
    monkeypatch.setattr(environment, "DEVELOPER_LOCK", tmp_path / "requirements-dev.lock")
    environment.DEVELOPER_LOCK.write_text("b==1", encoding="utf-8")
    monkeypatch.setattr(environment, "_install", lambda python, lock: installed.append(lock.read_text()))
    for text in ("a==1", "a==1", "a==2", "a==2"):
        lock.write_text(text, encoding="utf-8")
        environment.ready_environment(lock)
    assert installed == ["a==1", "a==2"]
    environment.ready_environment(environment.DEVELOPER_LOCK)
    lock.write_text("a==3", encoding="utf-8")
    environment.ready_environment(lock)
    assert installed == ["a==1", "a==2", "b==1"], "the developer lock holds the runtime's"
