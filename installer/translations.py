"""The Swedish interface: compiled for the program, and checked to be complete.

``python installer/translations.py compile`` makes ``resources/i18n/asfdesk_sv.qm`` when the ``.ts`` is newer;
``python installer/translations.py check`` fails when a text of the code has no finished Swedish, when the file
holds a text that the code no longer has, or when a translation lost or invented a placeholder.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "i18n" / "asfdesk_sv.ts"
PLURAL_FORMS = 2
"""Swedish has one and many."""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")


@dataclass(frozen=True)
class Text:
    """One text of the interface: its forms in Swedish (two when it counts something) and what is wrong about it."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    state: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes a text the same text in the code and in the file."""
        return self.context, self.source


def compile_translations(source: Path = SOURCE) -> Path | None:
    """Make the ``.qm`` beside ``source`` when it is missing or older; None when there is no ``source`` yet.

    Written to a temporary name and renamed, since several test processes may do this at once.
    Raises ``RuntimeError`` with the tool's words when the file cannot be compiled.
    """
    target = source.with_suffix(".qm")
    if not source.exists():
        return None
    if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return target
    with tempfile.TemporaryDirectory(dir=source.parent, prefix=".compiling-") as folder:
        made = Path(folder) / target.name
        _qt_tool("lrelease", "-silent", str(source), "-qm", str(made))
        made.replace(target)
    return target


def read_texts(path: Path) -> list[Text]:
    """The texts of a ``.ts`` file, without those marked vanished or obsolete."""
    found: list[Text] = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            state = "" if translation is None else translation.get("type", "")
            if state in {"vanished", "obsolete"}:
                continue
            plural = message.get("numerus") == "yes"
            if translation is None:
                forms: tuple[str, ...] = ()
            elif plural:
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            else:
                forms = (translation.text or "",)
            found.append(Text(name, message.findtext("source") or "", forms, plural, state))
    return found


def texts_in_code(folder: Path) -> list[Text]:
    """Every text that Qt's own collector finds in the Python files of ``folder``."""
    files = sorted(str(path) for path in folder.rglob("*.py"))
    with tempfile.TemporaryDirectory() as temporary:
        listing, collected = Path(temporary) / "files.lst", Path(temporary) / "code.ts"
        listing.write_text("\n".join(files), encoding="utf-8")
        _qt_tool("lupdate", "-silent", f"@{listing}", "-locations", "none", "-ts", str(collected))
        return read_texts(collected)


def problems_of(text: Text) -> list[str]:
    """What is wrong about one translated text, as lines for a developer."""
    where = repr(text.source)
    found: list[str] = []
    if text.state == "unfinished":
        found.append(f"unfinished: {where}")
    if not text.forms or not all(form.strip() for form in text.forms):
        found.append(f"no Swedish: {where}")
    if "%n" in text.source and not text.plural:
        found.append(f"counts something but has no plural forms: {where}")
    if text.plural and len(text.forms) != PLURAL_FORMS:
        found.append(f"{len(text.forms)} plural forms instead of {PLURAL_FORMS}: {where}")
    wanted = set(_PLACEHOLDER.findall(text.source))
    for form in filter(None, text.forms):
        given = set(_PLACEHOLDER.findall(form))
        # "en sak" may leave the number out; nothing may be added.
        if given - wanted or wanted - given - ({"%n"} if text.plural else set()):
            found.append(f"placeholders differ: {where} -> {form!r}")
    return found


def check(source: Path = SOURCE, code: Path = ROOT / "asfdesk") -> list[str]:
    """Everything that keeps the Swedish from being complete; an empty list is a pass."""
    if not source.exists():
        return [f"{source.name} is missing"]
    have = {text.key: text for text in read_texts(source)}
    want = {text.key for text in texts_in_code(code)}
    found = [f"in the code, not in {source.name}: {key[1]!r}" for key in sorted(want - have.keys())]
    found += [f"in {source.name}, no longer in the code: {key[1]!r}" for key in sorted(have.keys() - want)]
    for text in have.values():
        found += problems_of(text)
    return found


def _qt_tool(name: str, *arguments: str) -> None:
    """Run one of the programs that ride in the PySide6 wheel, under the place each platform's wheel gives it."""
    folder = Path(PySide6.__file__).parent
    names = [folder / f"{name}.exe", folder / "Qt" / "libexec" / name, folder / name]
    program = next((path for path in names if path.exists()), None)
    if program is None:
        msg = f"{name} is not in {folder}"
        raise RuntimeError(msg)
    done = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        msg = f"{name} failed:\n{done.stdout}{done.stderr}"
        raise RuntimeError(msg)


def main(arguments: list[str]) -> int:
    """``compile`` or ``check``; 0 when all is well."""
    if arguments == ["compile"]:
        compile_translations()
        return 0
    if arguments == ["check"]:
        found = check()
        print("\n".join(found) if found else "Swedish is complete.")
        return 1 if found else 0
    print("usage: translations.py compile|check", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
