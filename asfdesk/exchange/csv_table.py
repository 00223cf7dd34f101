"""Rows out of a text file with separated values, whatever program wrote it: its alphabet and its separator are found out."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

_SEPARATORS = ";\t,|"
_LOOKED_AT = 30


def read_csv(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers from 1. Raises ValueError for what is no text."""
    text = decoded(data)
    # how long a cell may be is judged by the caller, who has words for it; the limit is the whole process's, so never lower it
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    told = _told_separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=told or separator(text))
    try:
        for number, row in enumerate(reader, start=1):
            if not (told and number == 1):
                yield number, row
    except csv.Error as trouble:
        raise ValueError("no separated values") from trouble


def decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else the alphabet of Swedish Windows. Raises ValueError."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252")
    strange = sum(char < " " and char not in "\t\r\n\f" for char in text[:10_000])
    if "\0" in text or strange > len(text[:10_000]) // 100:
        raise ValueError("no text")
    return text


def separator(text: str) -> str:
    """The sign that cuts the first lines into the most columns of the same number."""
    lines = text[:100_000].splitlines()[:_LOOKED_AT]

    def evenness(sign: str) -> tuple[bool, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return usual > 1, widths.count(usual) * usual

    return max(_SEPARATORS, key=evenness)


def _told_separator(text: str) -> str:
    """Excel's own first line, ``sep=;``."""
    first = text[:20].splitlines()[:1]
    return first[0][4] if first and len(first[0]) == 5 and first[0].lower().startswith("sep=") else ""
