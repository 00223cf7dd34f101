"""Reading a PDF with other libraries than the one that wrote it: structure tree by pikepdf, page text by PDFium."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import page as validation
import pikepdf

from asfdesk.documents.reading import normal
from asfdesk.exchange import pdfium

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


@dataclass
class Element:
    """A structure element with the text that hangs directly on it."""

    tag: str
    text: str = ""
    alt: str = ""
    attributes: str = ""
    language: str = ""
    kids: list[Element] = field(default_factory=list)

    def walk(self) -> list[Element]:
        return [self, *(e for kid in self.kids for e in kid.walk())]

    def all(self, tag: str) -> list[Element]:
        return [e for e in self.walk() if e.tag == tag]

    @property
    def whole_text(self) -> str:
        return normal(" ".join(e.text for e in self.walk()))


def structure(pdf: bytes) -> Element:
    """The structure tree with its texts in logical order."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        marked = {page.obj.objgen: _marked_text(page) for page in file.pages}
        return _element(file.Root.StructTreeRoot.K, None, marked)


def tree_texts(pdf: bytes) -> list[str]:
    """The texts of the structure tree in reading order, empty ones left out."""
    return [text for text in (normal(e.text) for e in structure(pdf).walk()) if text]


def artifact_texts(pdf: bytes) -> list[str]:
    """Per page, what is drawn outside the structure tree (running head, foot, watermark, repeated headers)."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [_marked_text(page).get(-1, "") for page in file.pages]


def page_texts(pdf: bytes) -> list[str]:
    """Per page, all text as PDFium finds it, blanks normalised."""
    return [normal(text.replace("\r", "\n").replace("\ufffe", "")) for text in pdfium.page_texts(pdf)]


def problems(pdf: bytes) -> list[str]:
    """Rules of PDF/A-3a and PDF/UA-1 that the file breaks."""
    profiles = (validation.ValidationProfile.PDF_A_3A, validation.ValidationProfile.PDF_UA_1)
    return [
        f"{failure.rule_id}"
        for profile in profiles
        for failure in validation.validate_pdf_bytes(pdf, profile=profile).failures
    ]


def squeezed(text: str) -> str:
    """Without blanks and hyphens: how lines are broken does not matter."""
    return re.sub(r"[\s\u00a0\u00ad\u2010-]+", "", text)


def _element(node: pikepdf.Object, page: pikepdf.Object | None, marked: dict) -> Element:
    page = node.get("/Pg", page)
    attributes = node.get("/A")
    found = Element(
        str(node.S)[1:],
        alt=str(node.get("/Alt", "")),
        attributes=repr(attributes) if attributes is not None else "",
        language=str(node.get("/Lang", "")),
    )
    kids = node.get("/K", None)
    for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
        if isinstance(kid, int):
            found.text += marked[page.objgen].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            found.text += marked[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        elif "/ActualText" in kid:  # a line whose letters are drawn in another order than they are said
            found.text += str(kid.ActualText)
        elif kid.get("/Type") != "/OBJR":  # an annotation says nothing on the page
            found.kids.append(_element(kid, page, marked))
    return found


def _marked_text(page: pikepdf.Page) -> dict[int, str]:
    """Text by MCID; -1 is what has none."""
    out: dict[int, str] = {}
    maps: dict[str, dict[int, str]] = {}
    stack: list[int] = []
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                properties = operands[1]
                stack.append(int(properties.MCID) if "/MCID" in properties else -1)
            case "BMC":
                stack.append(-1)
            case "EMC":
                stack.pop()
            case "Tf":
                name = str(operands[0])
                if name not in maps:
                    maps[name] = _to_unicode(page.Resources.Font[name])
                current = maps[name]
            case "Tj":
                text = "".join(current[code] for code in bytes(operands[0]))
                out[stack[-1]] = out.get(stack[-1], "") + text
            case "TJ":  # two bytes a glyph; the numbers between only move the pen
                shown = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
                text = "".join(current[int.from_bytes(code, "big")] for code in shown)
                out[stack[-1]] = out.get(stack[-1], "") + text
            case _:
                pass
    assert not stack
    return out


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    data = font.ToUnicode.read_bytes()
    body = data.split(b"endcodespacerange", 1)[1]
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _PAIR.findall(body)
    }
