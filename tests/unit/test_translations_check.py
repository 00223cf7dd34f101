"""The check of the Swedish: what it must not let through."""

import os

import pytest

from installer import translations

CODE = """
def page(count, name):
    title = tr("Save")
    told = tr("%n visits", n=count)
    other = tr("Hello {name}", name=name)
"""
NUMERUS = ' numerus="yes"'
MESSAGES = {
    "Save": "<translation>Spara</translation>",
    "Hello {name}": "<translation>Hej {name}</translation>",
    "%n visits": "<translation><numerusform>ett besök</numerusform><numerusform>%n besök</numerusform></translation>",
}


@pytest.fixture
def project(tmp_path):
    """Writes code and translations; returns what the check finds."""

    def check(source: str = "", translation: str | None = None) -> list[str]:
        (tmp_path / "code").mkdir(exist_ok=True)
        (tmp_path / "code" / "page.py").write_text(CODE, encoding="utf-8")
        messages = {**MESSAGES, source: translation} if source else MESSAGES
        body = "".join(
            f"<message{NUMERUS if 'numerusform' in words else ''}><source>{text}</source>{words}</message>"
            for text, words in messages.items()
            if words is not None
        )
        ts = tmp_path / "asfdesk_sv.ts"
        head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="sv_SE">'
        ts.write_text(f"{head}<context><name></name>{body}</context></TS>", encoding="utf-8")
        return translations.check(ts, tmp_path / "code")

    return check


def test_complete_swedish_passes(project):
    assert project() == []


def test_a_text_of_the_code_without_swedish_is_found(project):
    assert project(source="Save", translation=None) == ["in the code, not in asfdesk_sv.ts: 'Save'"]


def test_a_text_that_the_code_no_longer_has_is_found(project):
    found = project(source="Gone", translation="<translation>Borta</translation>")
    assert found == ["in asfdesk_sv.ts, no longer in the code: 'Gone'"]


def test_an_unfinished_or_empty_translation_is_found(project):
    assert "unfinished: 'Save'" in project(
        source="Save", translation='<translation type="unfinished">Spara</translation>'
    )
    assert "no Swedish: 'Save'" in project(source="Save", translation="<translation></translation>")


def test_a_lost_or_invented_placeholder_is_found(project):
    for words in ("Hej", "Hej {namn}", "Hej {name} {name2}"):
        found = project(source="Hello {name}", translation=f"<translation>{words}</translation>")
        assert [line.split(":")[0] for line in found] == ["placeholders differ"], words


def test_a_text_that_counts_needs_both_plural_forms(project):
    found = project(source="%n visits", translation="<translation>%n besök</translation>")
    assert found == ["counts something but has no plural forms: '%n visits'"]
    found = project(
        source="%n visits", translation="<translation><numerusform>%n besök</numerusform></translation>"
    )
    assert found == ["1 plural forms instead of 2: '%n visits'"]


def test_the_compiled_file_is_made_once_and_again_after_a_change(project, tmp_path):
    project()
    ts = tmp_path / "asfdesk_sv.ts"
    compiled = translations.compile_translations(ts)
    assert compiled is not None
    first = compiled.stat().st_mtime_ns
    assert first > 0
    translations.compile_translations(ts)
    assert compiled.stat().st_mtime_ns == first
    os.utime(ts, ns=(first + 10**9, first + 10**9))
    translations.compile_translations(ts)
    assert compiled.stat().st_mtime_ns != first


def test_a_missing_translation_file_is_no_reason_to_stop_the_tests(tmp_path):
    assert translations.compile_translations(tmp_path / "none.ts") is None
    assert translations.check(tmp_path / "none.ts", tmp_path) == ["none.ts is missing"]
