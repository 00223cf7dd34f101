"""Swedish dates, numbers and names of days, for documents and wherever Qt is not at hand."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
NBSP = "\u00a0"
_MINUS = "\u2212"
_ALPHABET = {letter: index for index, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzåäö")}
_FOLDS = {"æ": "ä", "ø": "ö", "ł": "l", "ð": "d", "þ": "th", "ß": "ss", "đ": "d", "ı": "i"}


def iso(day: date | None) -> str:
    """``2026-03-03``, or an empty string."""
    return day.isoformat() if day else ""


def long_date(day: date | None) -> str:
    """``3 mars 2026``, or an empty string."""
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]} {day.year}" if day else ""


def weekday_date(day: date) -> str:
    """``tisdag 3 mars 2026``."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def clock(at: time | datetime | None) -> str:
    """``09.30`` as Swedish writing rules (Svenska skrivregler) want it, or an empty string."""
    return f"{at.hour:02d}.{at.minute:02d}" if at is not None else ""


def moment(at: datetime) -> str:
    """``3 mars 2026 kl. 09.30``; the caller has converted to local time."""
    return f"{long_date(at.date())} kl.{NBSP}{clock(at)}"


def number(value: Decimal | int, decimals: int | None = None) -> str:
    """``1 234,5`` with no-break spaces and a real minus; ``decimals`` fixes the places."""
    amount = Decimal(value)
    text = f"{abs(amount):.{decimals}f}" if decimals is not None else format(abs(amount).normalize(), "f")
    whole, _, fraction = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", NBSP)
    sign = _MINUS if amount < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def kronor(value: Decimal) -> str:
    """``1 234,50 kr``; whole kronor without decimals."""
    whole = value == value.to_integral_value()
    return f"{number(value, 0 if whole else 2)}{NBSP}kr"


def hours(value: Decimal) -> str:
    """``20 timmar`` / ``1 timme`` / ``7,5 timmar``."""
    return f"{number(value)}{NBSP}{'timme' if value == 1 else 'timmar'}"


def listed(parts: tuple[str, ...] | list[str]) -> str:
    """``a, b och c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} och {parts[-1]}"


def weeks(count: int) -> str:
    """``en vecka``, ``2 veckor``."""
    return "en vecka" if count == 1 else f"{count}\u00a0veckor"


def before_the_end(count: int) -> str:
    """``sista veckan``, ``4 veckor före slutdatum``: when a closing visit is made."""
    return "sista veckan" if count <= 1 else f"{weeks(count)} före slutdatum"


def every_weeks(count: int) -> str:
    """``varje vecka``, ``varannan vecka``, ``var fjärde vecka``."""
    ordinals = {
        3: "tredje",
        4: "fjärde",
        5: "femte",
        6: "sjätte",
        7: "sjunde",
        8: "åttonde",
        10: "tionde",
        12: "tolfte",
    }
    if count == 1:
        return "varje vecka"
    if count == 2:
        return "varannan vecka"
    return f"var {ordinals[count]} vecka" if count in ordinals else f"var {count}:e vecka"


def sort_key(text: str) -> str:
    """A key that sorts as Swedish does (å ä ö last, accents ignored), for a column or ``sorted``.

    Each letter becomes two digits, so any binary collation orders it right in SQLite and PostgreSQL alike.
    """
    out: list[str] = []
    for char in unicodedata.normalize("NFC", text).casefold():
        folded = _FOLDS.get(char, char)
        if folded not in "åäö":
            folded = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
        for letter in folded:
            place = _ALPHABET.get(letter)
            if place is not None:
                out.append(f"{place + 10:02d}")
            elif letter.isspace() or letter == "-":
                out.append("01")
            elif letter.isalpha():
                out.append(f"99{ord(letter):06d}")
    return "".join(out)


def fold(text: str) -> str:
    """Lower case without accents (å→a too), for search that forgives."""
    decomposed = unicodedata.normalize("NFD", "".join(_FOLDS.get(c, c) for c in text.casefold()))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
