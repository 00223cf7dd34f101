"""What a built program carries: licences, version and mark."""

import ast
from pathlib import Path

import pytest
from PIL import Image

from asfdesk import __version__
from installer import licences, program_icon, version_resource

ROOT = Path(licences.__file__).parent.parent


def test_every_shipped_package_has_a_licence_text_or_is_told_in_resources():
    folders = {target.split("/")[2] for _source, target in licences.collected()}
    assert set(licences.shipped_packages(here=True)) <= folders | licences.TOLD_IN_RESOURCES


def test_every_shipped_package_is_named_to_the_reader():
    told = (
        (ROOT / "resources" / "licences" / "THIRD_PARTY.md")
        .read_text(encoding="utf-8")
        .lower()
        .replace("_", "-")
    )
    assert [name for name in licences.shipped_packages() if name not in told] == []


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("GPL-3.0.txt", "GNU GENERAL PUBLIC LICENSE"),
        ("Apache-2.0.txt", "Apache License"),
        ("SQLCipher.txt", "ZETETIC LLC"),
    ],
)
def test_licences_that_packages_leave_out_are_there_in_full(file, sentence):
    text = (ROOT / "resources" / "licences" / file).read_text(encoding="utf-8")
    assert sentence in text
    assert len(text.splitlines()) > 20


def test_a_package_without_licence_text_stops_the_build(monkeypatch):
    monkeypatch.setattr(licences, "licence_files", lambda package: [])
    with pytest.raises(RuntimeError, match="no licence text for aio"):
        licences.collected()


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2", (1, 2, 0, 0)),
        ("1.2.3rc1", (1, 2, 3, 0)),
        ("1.2.3+local", (1, 2, 3, 0)),
    ],
)
def test_a_version_becomes_the_four_numbers_of_windows(version, numbers):
    assert version_resource.version_numbers(version) == numbers


def test_a_version_of_words_is_refused():
    with pytest.raises(ValueError, match="latest"):
        version_resource.version_numbers("latest")


def test_the_version_resource_is_one_expression_with_the_programs_version(tmp_path):
    text = version_resource.write_version_resource(tmp_path, __version__).read_text(encoding="utf-8")
    ast.parse(text, mode="eval")
    assert text.count(f'"{__version__}"') == 2


def test_the_mark_of_the_program_has_every_size_windows_asks_for(tmp_path):
    with Image.open(program_icon.write_icon(tmp_path)) as icon:
        assert icon.info["sizes"] == {(size, size) for size in program_icon.SIZES}
    corner, middle = program_icon.drawn(64).getpixel((0, 0)), program_icon.drawn(64).getpixel((32, 6))
    assert corner[3] == 0
    assert middle == (11, 98, 114, 255)


def test_the_build_recipe_is_python_and_leaves_asserts_in():
    recipe = (ROOT / "installer" / "asfdesk.spec").read_text(encoding="utf-8")
    ast.parse(recipe)
    assert "optimize=0" in recipe
    assert "upx=False" in recipe
