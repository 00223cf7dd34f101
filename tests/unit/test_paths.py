"""Where the program keeps things."""

import subprocess
import sys
from pathlib import Path

from asfdesk import paths


def test_data_and_settings_follow_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(tmp_path / "elsewhere"))
    monkeypatch.setenv(paths.SETTINGS_DIR_VARIABLE, str(tmp_path / "settings"))
    assert paths.data_dir() == tmp_path / "elsewhere"
    assert paths.log_dir() == tmp_path / "elsewhere" / "log"
    assert paths.settings_dir() == tmp_path / "settings"


def test_without_environment_the_folders_are_the_users_own(monkeypatch):
    monkeypatch.delenv(paths.DATA_DIR_VARIABLE)
    monkeypatch.setenv(paths.SETTINGS_DIR_VARIABLE, "")
    assert paths.data_dir().is_absolute()
    assert paths.data_dir().name == "asfdesk"
    assert paths.settings_dir().name == "asfdesk"


def test_a_relative_folder_is_made_absolute_at_once(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, "register")
    assert paths.data_dir() == tmp_path / "register"


def test_resources_are_found_from_any_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert paths.resource("fonts", "OFL.txt").is_file()


def test_a_frozen_program_reads_the_resources_it_carries(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("i18n") == tmp_path / "resources" / "i18n"


def test_asking_for_a_folder_does_not_make_it():
    assert not paths.data_dir().exists()


def test_a_made_folder_is_closed_to_other_users(tmp_path):
    folder = paths.made(tmp_path / "a" / "b")
    assert folder.is_dir()
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o077 == 0


def test_paths_costs_no_qt_and_no_database():
    code = "import sys, asfdesk.paths; print([n for n in ('PySide6', 'sqlalchemy', 'sqlite3') if n in sys.modules])"
    root = Path(paths.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
