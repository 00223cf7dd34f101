"""What may be typed into a field: normal form, length, and no characters that hide or turn the text.

Names are held to the scripts that the documents have typefaces for (``resources/fonts``), because a character that
they lack must never vanish in silence.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from .errors import Problem, Rule

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

LINE = 120
NAME = 100
TEXT = 20_000

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SCRIPTS = (
    "LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "SYRIAC", "ETHIOPIC", "ARMENIAN", "GEORGIAN", "THAI",
    "DEVANAGARI", "BENGALI", "TAMIL",
)  # fmt: skip
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()/-]{4,24}")
_POSTCODE = re.compile(r"[0-9]{3} ?[0-9]{2}")
_MAY_FOLLOW_NAMES = frozenset(" -'’.,()/&+:0123456789\u00a0\u05be\u200c\u200d")


def tidy(text: str) -> str:
    """NFC, no outer blanks, no control characters but line breaks: what is stored for every typed text."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROL.sub("", text).strip()


def tidied(value: T) -> T:
    """A frozen value with each of its texts :func:`tidy`, those of values inside it too; lists are left alone."""
    changed: dict[str, object] = {}
    for field in fields(value):
        part = getattr(value, field.name)
        if type(part) is str:
            changed[field.name] = tidy(part)
        elif is_dataclass(part) and not isinstance(part, type):
            changed[field.name] = tidied(part)
    return replace(value, **changed)


def hidden(text: str) -> str:
    """The invisible or direction-turning characters in ``text`` (Unicode Cf but soft hyphen and joiners)."""
    return "".join(
        c for c in text if unicodedata.category(c) in {"Cf", "Co", "Cs"} and c not in "\u00ad\u200d\u200c"
    )


def _strange_in_name(char: str) -> bool:
    if char in _MAY_FOLLOW_NAMES or unicodedata.category(char).startswith("M"):
        return False
    return not (char.isalpha() and unicodedata.name(char, "").startswith(_SCRIPTS))


def check_name(text: str, field: str, *, required: bool = True, longest: int = NAME) -> list[Problem]:
    """Problems of a name of a person or an enterprise, already :func:`tidy`."""
    found = check_line(text, field, required=required, longest=longest)
    if found:
        return found
    strange = "".join(dict.fromkeys(c for c in text if _strange_in_name(c)))
    return [Problem(Rule.UNPRINTABLE, field, {"characters": strange[:20]})] if strange else []


def check_line(text: str, field: str, *, required: bool = False, longest: int = LINE) -> list[Problem]:
    """Problems of a one-line text."""
    if "\n" in text:
        return [Problem(Rule.HIDDEN_CHARACTERS, field)]
    return check_text(text, field, required=required, longest=longest)


def check_text(text: str, field: str, *, required: bool = False, longest: int = TEXT) -> list[Problem]:
    """Problems of a text of several lines."""
    if not text.strip():
        return [Problem(Rule.REQUIRED, field)] if required else []
    if len(text) > longest:
        return [Problem(Rule.TOO_LONG, field, {"length": len(text), "longest": longest})]
    if hidden(text):
        return [Problem(Rule.HIDDEN_CHARACTERS, field)]
    return []


def check_email(text: str, field: str) -> list[Problem]:
    """Problems of an optional e-mail address."""
    if text and (len(text) > 254 or not _EMAIL.fullmatch(text)):
        return [Problem(Rule.EMAIL_FORM, field)]
    return []


def check_phone(text: str, field: str) -> list[Problem]:
    """Problems of an optional telephone number, national or international."""
    return [] if not text or _PHONE.fullmatch(text) else [Problem(Rule.PHONE_FORM, field)]


def check_postcode(text: str, field: str) -> list[Problem]:
    """Problems of an optional Swedish postcode, ``802 50``."""
    return [] if not text or _POSTCODE.fullmatch(text) else [Problem(Rule.POSTCODE_FORM, field)]
