"""The same document as the peers of ``bench pdf`` are best asked for it: typst source, and HTML with CSS for WeasyPrint.

The same words in the same order and the same typeface; headings, lists, tables with header and caption, signatures as
pictures with alternative text, a running head and foot, the same file attached. What a peer cannot state is named where
it is left out. ``bench pdf`` reads the peers' files back and tells what they state and whether they conform.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from asfdesk.documents import ink
from asfdesk.documents.content import (
    Block,
    BulletList,
    Callout,
    CheckList,
    Clause,
    Document,
    Facts,
    Heading,
    Ink,
    NumberedList,
    Paragraph,
    Rich,
    Section,
    SignatureBox,
    Signatures,
    Table,
)
from asfdesk.documents.reading import (
    EMPTY,
    TICKED,
    clause_label,
    paragraphs,
    plain,
    signature_alt,
    signature_boxes,
    signature_lines,
    tick,
)

_ROOM = (221.0, 71.0)
"""Points to sign in, as our own pages have them."""


def drawn(one: Ink) -> str:
    """A signature as SVG: the very curves that our own pages have."""
    paths: list[str] = []
    width, parts = "1", list[str]()
    for line in ink.operators(one, 0, 0, *_ROOM).splitlines():
        words = line.split()
        if "w" in words[1:2]:
            width, words = words[0], words[2:]
        if words[-1:] == ["m"]:
            parts = [f"M{words[0]} {words[1]}"]
        elif words[-1:] == ["c"]:
            parts.append("C" + " ".join(words[:6]))
        elif words == ["S"] and parts:
            paths.append(f'<path stroke-width="{width}" d="{"".join(parts)}"/>')
    wide, high = _ROOM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}">'
        f'<g transform="matrix(1 0 0 -1 0 {high})" fill="none" stroke="#0a1c6b" stroke-linecap="round">'
        f"{''.join(paths)}</g></svg>"
    )


def pictures(document: Document) -> dict[str, str]:
    """The signatures as files, by the names that :func:`typst_source` and :func:`html_page` give them."""
    boxes = signature_boxes(document.blocks)
    return {f"ink-{number}.svg": drawn(box.ink) for number, box in enumerate(boxes) if box.ink}


# --- typst -----------------------------------------------------------------------------------------------------------

_LOOK = """
#set page(paper: "a4", margin: (left: 24mm, right: 22mm, top: 27mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 [#text(8.5pt)[#title #h(1fr) #organisation] #line(length: 100%, stroke: .4pt)],
  footer: [#line(length: 100%, stroke: .4pt) #text(8.5pt)[#reference #h(1fr) Sida #context counter(page).display("1 av 1", both: true)]])
#set text(font: "Source Sans 3", size: 10.5pt, lang: "sv")
#set par(leading: .74em, spacing: 1.1em)
#set table(stroke: none, inset: (x: 4pt, y: 3pt))
#set table.hline(stroke: .4pt)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(21pt)
#show heading.where(level: 2): set text(13.5pt)
#show heading.where(level: 3): set text(11pt)
#show figure.where(kind: table): set block(breakable: true)
#set figure(supplement: none, numbering: none)
#set figure.caption(position: top)
"""
"""Row headers are not to be had: ``pdf.header-cell`` lies behind a feature flag that the Python package cannot set."""


def typst_source(document: Document) -> str:
    """What is compiled. ``data.json`` and the signatures are files beside it."""
    head = [
        f"#set document(title: {_s(f'{document.title} {document.reference}')}, author: {_s(document.organisation)})",
        f"#let title = {_s(document.title)}",
        f"#let organisation = {_s(document.organisation)}",
        f"#let reference = {_s(document.reference)}",
        _LOOK,
        '#pdf.attach("data.json", relationship: "data", mime-type: "application/json", description: "Uppgifterna")',
        "#{",
    ]
    left = [f"par(strong({_s(text)}))" for text in (document.notice, document.organisation) if text]
    left += [f"par({_s(document.unit)})"] if document.unit else []
    marks = ", ".join(f"terms.item({_s(one.label)}, {_rich(one.value)})" for one in document.marks)
    left.append(f"heading(level: 1, {_s(document.title)})")
    left += [f"par({_s(text)})" for text in (document.subtitle, document.status, document.recipient) if text]
    body = [*left[:-1], f"terms({marks})" if marks else "", left[-1]]
    return "\n".join([*head, *body, *_typst_blocks(document.blocks, 2), "}"])


def _typst_blocks(blocks: tuple[Block, ...], level: int) -> list[str]:  # noqa: C901 - a case for each kind
    out: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                level = block.level + 1
                out.append(f"heading(level: {level}, {_s(f'{block.number} {block.text}'.strip())})")
            case Paragraph():
                out.append(f"par({_rich(block.text)})")
            case Facts():
                cells = ", ".join(
                    f"{_s(one.label)}, {_rich(one.value)}, table.hline()" for one in block.facts
                )
                out.append(_typst_table(block.caption, "(1fr, 2fr)", cells))
            case Table():
                widths = ", ".join(f"{column.width}fr" for column in block.columns)
                names = ", ".join(_s(column.header) for column in block.columns)
                rows = ", ".join(", ".join(map(_rich, row.cells)) + ", table.hline()" for row in block.rows)
                out.append(
                    _typst_table(
                        block.caption, f"({widths},)", f"table.header({names}), table.hline(), {rows}"
                    )
                )
            case BulletList():
                out.append(f"list({', '.join(_rich(item.text) for item in block.items)})")
            case NumberedList():
                out.append(
                    f"enum(start: {block.start}, {', '.join(_rich(item.text) for item in block.items)})"
                )
            case CheckList():
                out += [f"list(marker: {_tick(tick(item))}, {_rich(item.text)})" for item in block.items]
            case Clause():
                out.append(f"heading(level: {level + 1}, {_s(f'{clause_label(block)} {block.title}')})")
                out += [f"par({_s(text)})" for text in paragraphs(block.text)]
            case Callout():
                texts = paragraphs(block.text) if isinstance(block.text, str) else [block.text]
                inside = [f"par(strong({_s(block.title)}))", *(f"par({_rich(text)})" for text in texts)]
                out.append(
                    'block(fill: rgb("#f0f4f6"), inset: 8pt, width: 100%, {\n' + "\n".join(inside) + "\n})"
                )
            case Signatures():
                out += [_typst_signature(number, box) for number, box in enumerate(block.boxes)]
            case Section():
                out += _typst_blocks(block.blocks, level)
            case _:
                pass
    return out


def _typst_table(caption: str, columns: str, cells: str) -> str:
    table = f"table(columns: {columns}, {cells})"
    return f"figure({table}, caption: {_s(caption)}, kind: table)" if caption else table


def _typst_signature(number: int, box: SignatureBox) -> str:
    lines = "\n".join(f"par({_s(text)})" for text in signature_lines(box))
    picture = (
        f'image("ink-{number}.svg", width: {_ROOM[0]}pt, alt: {_s(signature_alt(box))})'
        if box.ink
        else "none"
    )
    return (
        "block(stroke: .6pt, inset: 8pt, width: 100%, breakable: false, grid(columns: (1fr, auto), {\n"
        f"{lines}\n}}, {picture}))"
    )


def _tick(mark: str) -> str:
    return {TICKED: "square(size: 7pt, fill: black)", EMPTY: "square(size: 7pt)"}[mark]


def _rich(rich: Rich) -> str:
    if isinstance(rich, str):
        return _s(rich)
    shapes = {"plain": "{}", "bold": "strong({})", "italic": "emph({})"}
    return " + ".join(shapes[run.style].format(_s(run.text)) for run in rich) or '""'


def _s(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


# --- WeasyPrint ------------------------------------------------------------------------------------------------------

_STYLE = """
@page { size: A4; margin: 27mm 22mm 22mm 24mm; @top-left { content: string(title); font-size: 8.5pt }
  @bottom-left { content: string(reference); font-size: 8.5pt }
  @bottom-right { content: "Sida " counter(page) " av " counter(pages); font-size: 8.5pt } }
@page :first { @top-left { content: none } }
@font-face { font-family: S; src: url(SourceSans3-Regular.ttf) }
@font-face { font-family: S; font-weight: 600; src: url(SourceSans3-SemiBold.ttf) }
@font-face { font-family: S; font-style: italic; src: url(SourceSans3-Italic.ttf) }
body { font: 10.5pt/1.4 S; margin: 0 } b, strong, th, dt, h1, h2, h3, caption { font-weight: 600 }
h1 { font-size: 21pt; string-set: title content() } .reference { string-set: reference content() }
h2 { font-size: 13.5pt } h3 { font-size: 11pt } h4 { font-size: 10.25pt } h2, h3, h4 { break-after: avoid }
table { width: 100%; border-collapse: collapse } td, th { text-align: left; vertical-align: top;
  border-bottom: .5pt solid #c2ccd4; padding: 2.5pt 4pt } caption { text-align: left }
.callout { background: #f0f4f6; padding: 8pt } .box { border: .6pt solid #c2ccd4; padding: 8pt; break-inside: avoid }
"""


def html_page(document: Document) -> str:
    """What is printed. The signatures are files beside it, and so are the faces of the typeface."""
    head = [f"<p><b>{escape(text)}</b></p>" for text in (document.notice, document.organisation) if text]
    head.append(f"<p>{escape(document.unit)}</p>")
    marks = "".join(f"<dt>{escape(m.label)}</dt><dd>{_html(m.value)}</dd>" for m in document.marks)
    head += [f"<dl>{marks}</dl>" if marks else "", f"<h1>{escape(document.title)}</h1>"]
    head += [f"<p>{escape(t)}</p>" for t in (document.subtitle, document.status, document.recipient) if t]
    head.append(f'<p class="reference" style="display: none">{escape(document.reference)}</p>')
    return (
        f'<html lang="sv"><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
        f'<meta name="author" content="{escape(document.organisation)}"><style>{_STYLE}</style></head><body>'
        f"{''.join(head)}{''.join(_html_blocks(document.blocks, 2, iter(range(99))))}</body></html>"
    )


def _html_blocks(blocks: tuple[Block, ...], level: int, numbers: Iterator[int]) -> list[str]:  # noqa: C901 - a case for each kind
    out: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                level = block.level + 1
                out.append(f"<h{level}>{escape(f'{block.number} {block.text}'.strip())}</h{level}>")
            case Paragraph():
                out.append(f"<p>{_html(block.text)}</p>")
            case Facts():
                rows = "".join(
                    f'<tr><th scope="row">{escape(one.label)}</th><td>{_html(one.value)}</td></tr>'
                    for one in block.facts
                )
                out.append(f"<table>{_caption(block.caption)}<tbody>{rows}</tbody></table>")
            case Table():
                names = "".join(f'<th scope="col">{escape(column.header)}</th>' for column in block.columns)
                rows = "".join(
                    f'<tr><th scope="row">{_html(row.cells[0])}</th>'
                    f"{''.join(f'<td>{_html(cell)}</td>' for cell in row.cells[1:])}</tr>"
                    for row in block.rows
                )
                head = f"{_caption(block.caption)}<thead><tr>{names}</tr></thead>"
                out.append(f"<table>{head}<tbody>{rows}</tbody></table>")
            case BulletList():
                out.append(f"<ul>{''.join(f'<li>{_html(item.text)}</li>' for item in block.items)}</ul>")
            case NumberedList():
                items = "".join(f"<li>{_html(item.text)}</li>" for item in block.items)
                out.append(f'<ol start="{block.start}">{items}</ol>')
            case CheckList():
                marks = {TICKED: "square", EMPTY: "circle"}
                items = "".join(
                    f'<li style="list-style: {marks[tick(item)]}">{_html(item.text)}</li>'
                    for item in block.items
                )
                out.append(f"<ul>{items}</ul>")
            case Clause():
                out.append(f"<h{level + 1}>{escape(f'{clause_label(block)} {block.title}')}</h{level + 1}>")
                out += [f"<p>{escape(text)}</p>" for text in paragraphs(block.text)]
            case Callout():
                texts = paragraphs(block.text) if isinstance(block.text, str) else [plain(block.text)]
                inside = "".join(f"<p>{escape(text)}</p>" for text in texts)
                out.append(f'<div class="callout"><p><b>{escape(block.title)}</b></p>{inside}</div>')
            case Signatures():
                out += [_html_signature(next(numbers), box) for box in block.boxes]
            case Section():
                out += _html_blocks(block.blocks, level, numbers)
            case _:
                pass
    return out


def _html_signature(number: int, box: SignatureBox) -> str:
    lines = "".join(f"<p>{escape(text)}</p>" for text in signature_lines(box))
    alt = escape(signature_alt(box))
    picture = f'<img src="ink-{number}.svg" alt="{alt}">' if box.ink else ""
    return f'<div class="box">{lines}{picture}</div>'


def _caption(text: str) -> str:
    return f"<caption>{escape(text)}</caption>" if text else ""


def _html(rich: Rich) -> str:
    if isinstance(rich, str):
        return escape(rich)
    tags = {"plain": "{}", "bold": "<b>{}</b>", "italic": "<i>{}</i>"}
    return "".join(tags[run.style].format(escape(run.text)) for run in rich)
