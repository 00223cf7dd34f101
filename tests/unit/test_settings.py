"""What this computer remembers about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.settings import FILE, Settings, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    chosen = Settings("dark", 1300, 900, maximised=True)
    save_settings(tmp_path / "new", chosen)
    assert load_settings(tmp_path / "new") == chosen


@pytest.mark.parametrize("content", ["", "{", '{"scheme": 7}', "\x00\xff", "[]"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    save_settings(tmp_path / "file" / "below", Settings("dark"))
    assert load_settings(tmp_path / "file" / "below") == Settings()
