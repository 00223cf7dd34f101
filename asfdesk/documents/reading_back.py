# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""What a tagged PDF says, read back by another library than the one that wrote it: the words of the structure tree.

Meant for files of this program's make; of any other file it raises or returns what there is. A hostile file is read
in a process of its own (``sealing.cell``).
"""

from __future__ import annotations

import hashlib
import io
import re
from typing import Any

import pikepdf

from .reading import normal

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
_DEEPEST = 60


def said(pdf: bytes) -> list[str]:
    """The texts of the structure tree in reading order, each in its normal form, empty ones left out.

    Raises:
        ValueError: the file is no tagged PDF that can be read.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            marked = {page.obj.objgen: _marked_text(page) for page in file.pages}
            texts: list[str] = []
            _collect(file.Root.StructTreeRoot.K, None, marked, texts, 0)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, IndexError, UnicodeError) as error:
        raise ValueError("no tagged PDF") from error
    return [text for text in map(normal, texts) if text]


def picture_digests(pdf: bytes) -> set[str]:
    """The SHA-256 of every picture that pages may draw, as its bytes lie in the file.

    Raises:
        ValueError: the file cannot be read.
    """
    return set(picture_bytes(pdf))


def picture_bytes(pdf: bytes) -> dict[str, bytes]:
    """SHA-256 -> the bytes of every picture that pages may draw, as they lie in the file.

    Raises:
        ValueError: the file cannot be read.
    """
    found: dict[str, bytes] = {}
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            for page in file.pages:
                for drawn in page.obj.Resources.get("/XObject", {}).values():
                    raw = drawn.read_raw_bytes()
                    found[hashlib.sha256(raw).hexdigest()] = raw
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError) as error:
        raise ValueError("pictures that cannot be read") from error
    return found


def _collect(node: Any, page: Any, marked: dict[Any, dict[int, str]], out: list[str], depth: int) -> None:
    if depth > _DEEPEST:
        raise ValueError("a structure tree without end")
    page = node.get("/Pg", page)
    place = len(out)
    out.append("")
    kids = node.get("/K", None)
    for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
        if isinstance(kid, int):
            out[place] += marked[page.objgen].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            out[place] += marked[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        elif "/ActualText" in kid:  # a line whose letters are drawn in another order than they are said
            out[place] += str(kid.ActualText)
        elif kid.get("/Type") != "/OBJR":  # an annotation says nothing on the page
            _collect(kid, page, marked, out, depth + 1)


def _marked_text(page: Any) -> dict[int, str]:
    """Text by MCID; -1 is what has none."""
    out: dict[int, str] = {}
    maps: dict[str, dict[int, str]] = {}
    stack: list[int] = []
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        text = ""
        match str(operator):
            case "BDC":
                stack.append(int(operands[1].MCID) if "/MCID" in operands[1] else -1)
            case "BMC":
                stack.append(-1)
            case "EMC":
                stack.pop()
            case "Tf":
                name = str(operands[0])
                if name not in maps:
                    maps[name] = to_unicode(page.Resources.Font[name])
                current = maps[name]
            case "Tj":
                text = "".join(current[code] for code in bytes(operands[0]))
            case "TJ":  # two bytes a glyph; the numbers between only move the pen
                shown = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
                text = "".join(current[int.from_bytes(code, "big")] for code in shown)
            case _:
                pass
        if text:
            out[stack[-1]] = out.get(stack[-1], "") + text
    return out


def to_unicode(font: Any) -> dict[int, str]:
    """What each code of a font stands for."""
    body = font.ToUnicode.read_bytes().split(b"endcodespacerange", 1)[1]
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _PAIR.findall(body)
    }
