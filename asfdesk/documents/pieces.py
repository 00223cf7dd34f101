"""From the blocks of a document to structure nodes and rows, in one walk, so that tags and words cannot differ."""

from __future__ import annotations

from collections.abc import Sequence

from . import ink, style
from .content import (
    Block,
    BulletList,
    Callout,
    CheckList,
    Clause,
    Code,
    Document,
    Facts,
    Heading,
    Ink,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Rich,
    Section,
    SignatureBox,
    Signatures,
    Space,
    Table,
)
from .direction import RIGHT_TO_LEFT
from .layout import Break, Cell, Dress, Figure, Keep, Piece, Row, mirror
from .reading import CHECKSUM, clause_label, normal, paragraphs, signature_alt, signature_lines
from .setting import right_to_left, set_text
from .stack import Stack
from .style import MM, Style
from .surface import Surface
from .tables import box_rows, facts_rows, list_rows, table_rows
from .tags import PLAIN_LIST, Node

_MARKS_WIDTH = 50 * MM
SIGNING_ROOM = (78, 25)
"""Millimetres to sign in, where a document does not say."""
_PICTURE_HEIGHT = style.PAGE[1] - style.TOP_LATER - style.BOTTOM - 40
_NEVER_PARTED = 10_000.0
_LETTER_HEAD = Dress(rule=style.STRONG_RULE, rule_thickness=1.2)
_INFORMATION = Dress(tint=style.TINT, bar=style.ACCENT)
_WARNING = Dress(tint=style.WARNING_TINT, bar=style.WARNING)
_TINTED = Dress(tint=style.TINT)
_FRAMED = Dress(boxed=style.RULE)


def document_pieces(document: Document) -> tuple[Node, list[Piece]]:
    """The structure tree and everything to place, in reading order."""
    root = Node("Document")
    pieces: list[Piece] = [_head(document, root)]
    pieces += _Builder().blocks(document.blocks, root)
    return root, pieces


def _head(document: Document, root: Node) -> Row:
    """Who writes, what it is, and the number and dates to the right."""
    has_marks = bool(document.marks)
    width = style.WIDTH - (_MARKS_WIDTH + 8 * MM if has_marks else 0)
    left, right = Stack(), Stack()
    if document.notice:
        left.add(root.add("P"), set_text(document.notice, style.NOTICE, width))
    if document.organisation:
        left.add(root.add("P"), set_text(document.organisation, style.ORGANISATION, width))
    if document.unit:
        left.add(root.add("P"), set_text(document.unit, style.UNIT, width))
    if has_marks:
        listed = root.add("L", PLAIN_LIST)
        for index, mark in enumerate(document.marks):
            item = listed.add("LI")
            right.add(
                item.add("Lbl"), set_text(mark.label, style.LABEL, _MARKS_WIDTH), gap=5.0 if index else 0.0
            )
            right.add(item.add("LBody"), set_text(mark.value, style.VALUE, _MARKS_WIDTH))
    left.add(root.add("H1"), set_text(document.title, style.TITLE, width), gap=26)
    for text, look in (
        (document.subtitle, style.SUBTITLE),
        (document.status, style.STATUS),
        (document.recipient, style.RECIPIENT),
    ):
        if text:
            left.add(root.add("P"), set_text(text, look, width), gap=look.before)
    cells = [Cell(0, left)]
    if has_marks:
        cells.append(Cell(style.WIDTH - _MARKS_WIDTH, right))
    return Row(cells, after=12, pad_bottom=10, dress=_LETTER_HEAD)


class _Builder:
    """Keeps the depth of headings: PDF/UA wants no level skipped."""

    def __init__(self) -> None:
        self._depth = 1

    def blocks(self, blocks: Sequence[Block], parent: Node) -> list[Piece]:
        out: list[Piece] = []
        for block in blocks:
            out += self._block(block, parent)
        return out

    def _block(self, block: Block, parent: Node) -> list[Piece]:  # noqa: C901 - a case for each kind
        match block:
            case Heading():
                return [self._heading(block, parent)]
            case Paragraph():
                return [_text_row(parent.add("P"), block.text, style.PARAGRAPHS[block.style])]
            case Facts():
                if not block.facts:
                    return []
                return box_rows(block, parent) if block.look == "box" else facts_rows(block, parent)
            case Table():
                return table_rows(block, parent)
            case BulletList() | NumberedList() | CheckList():
                return list_rows(block, parent) if block.items else []
            case Clause():
                return self._clause(block, parent)
            case Callout():
                return [_callout(block, parent)]
            case Code():
                return _code(block, parent)
            case Signatures():
                room = (block.width or SIGNING_ROOM[0]) * MM, (block.height or SIGNING_ROOM[1]) * MM
                return [_signature(box, parent, room) for box in block.boxes]
            case Space():
                return [Row([], min_height=block.millimetres * MM)]
            case PageBreak():
                return [Break()]
            case Picture():
                return [_picture(block, parent)]
            case Section():
                node = parent.add("Sect", language=block.language) if block.language else parent
                inner = self._in_language(block, node)
                return [Keep(inner)] if block.keep_together and inner else inner

    def _in_language(self, section: Section, node: Node) -> list[Piece]:
        if section.language.partition("-")[0] not in RIGHT_TO_LEFT:
            return self.blocks(section.blocks, node)
        with right_to_left():
            inner = self.blocks(section.blocks, node)
        mirror(inner)
        return inner

    def _heading(self, heading: Heading, parent: Node) -> Row:
        level = min(max(heading.level, 1), len(style.HEADINGS))
        text = f"{heading.number} {heading.text}" if heading.number else heading.text
        depth = min(level + 1, self._depth + 1)
        if normal(text):  # one without words leaves no trace in the structure, so nothing may count on it
            self._depth = depth
        look = style.LOOKS[heading.look] if heading.look else style.HEADINGS[level - 1]
        row = _text_row(parent.add(f"H{depth}"), text, look)
        row.keep_next = True
        return row

    def _clause(self, clause: Clause, parent: Node) -> list[Piece]:
        node = parent.add(f"H{min(self._depth + 1, 6)}")
        title = _text_row(node, f"{clause_label(clause)} {clause.title}", style.CLAUSE_TITLE)
        title.keep_next = True
        return [title, *(_text_row(parent.add("P"), text, style.CLAUSE) for text in paragraphs(clause.text))]


def _text_row(node: Node, text: Rich, look: Style) -> Row:
    return Row(
        [Cell(0, Stack().add(node, set_text(text, look, style.WIDTH)))], before=look.before, after=look.after
    )


def _callout(callout: Callout, parent: Node) -> Row:
    warning = callout.kind == "warning"
    section = parent.add("Sect")
    stack = Stack()
    width = style.WIDTH - 26
    if callout.title:
        look = style.CALLOUT_WARNING if warning else style.CALLOUT_TITLE
        stack.add(section.add("P"), set_text(callout.title, look, width), tied=bool(callout.text))
    texts = paragraphs(callout.text) if isinstance(callout.text, str) else [callout.text]
    for index, text in enumerate(texts):
        stack.add(section.add("P"), set_text(text, style.CALLOUT, width), gap=5 if index else 0)
    row = Row([Cell(14, stack)], before=8, after=12, pad_top=8, pad_bottom=9)
    row.dress = _WARNING if warning else _INFORMATION
    return row


def _code(code: Code, parent: Node) -> list[Piece]:
    section = parent.add("Sect")
    pieces: list[Piece] = []
    if code.label:
        row = _text_row(section.add("P"), code.label, style.LABEL)
        row.keep_next, row.before, row.after = True, 8, 4
        pieces.append(row)
    per_line = max(code.per_line, 1)
    width = style.WIDTH / per_line
    lines = [code.groups[i : i + per_line] for i in range(0, len(code.groups), per_line)]
    for index, groups in enumerate(lines):
        cells = [
            Cell(i * width, Stack().add(section.add("P"), set_text(group, style.CODE, width)))
            for i, group in enumerate(groups)
        ]
        row = Row(cells, dress=_TINTED, whole=_NEVER_PARTED, keep_next=index + 1 < len(lines))
        row.pad_top = 6 if index == 0 else 0
        row.pad_bottom = 8 if index + 1 == len(lines) else 0
        row.after = 12 if index + 1 == len(lines) else 0
        pieces.append(row)
    return pieces


def _signature(box: SignatureBox, parent: Node, room: tuple[float, float]) -> Row:
    """A framed box: the texts to the left, ink or an empty line to the right."""
    section = parent.add("Sect")
    width = style.WIDTH - room[0] - 3 * 12
    stack = Stack()
    looks = {box.role: style.SIGN_ROLE, box.name: style.SIGN_NAME}
    for index, text in enumerate(signature_lines(box)):
        small = text.startswith(CHECKSUM) or text == box.note
        look = looks.get(text, style.SIGN_SMALL if small else style.SIGN_TEXT)
        stack.add(section.add("P"), set_text(text, look, width), gap=1.5 if index else 0)
    on_paper = box.ink is None and bool(
        box.signed
    )  # signed already, elsewhere: nothing is to be written here
    by_hand = 24 if box.ink is None and not on_paper else 0  # room to write place and date
    height = max(room[1] + 22, stack.height + 16 + by_hand)
    row = Row(
        [Cell(12, stack)], after=6, before=4, pad_top=8, pad_bottom=8, whole=_NEVER_PARTED, dress=_FRAMED
    )
    row.min_height = height
    x, foot = style.WIDTH - room[0] - 12, height - 17
    drawn = box.ink
    if drawn is not None and drawn.strokes:
        figure = section.add("Figure", alt=signature_alt(box))
        row.figures += (Figure(figure, x, foot - room[1], *room, _pen(drawn)),)
    elif not on_paper:
        row.figures += (Figure(None, 12, foot, width, 1, _line),)  # for place and date
    if on_paper:
        row.min_height = stack.height + 16
    else:
        row.figures += (Figure(None, x, foot, room[0], 1, _line),)
    return row


def _picture(picture: Picture, parent: Node) -> Row:
    """As wide as the text, unless the page, or what is asked for, is too low for it."""
    most = min(picture.most_height * style.MM, _PICTURE_HEIGHT) if picture.most_height else _PICTURE_HEIGHT
    scale = min(style.WIDTH / picture.width, most / picture.height)
    width, height = picture.width * scale, picture.height * scale
    node = parent.add("Figure", alt=picture.alt)

    def draw(surface: Surface, x: float, y: float, width: float, height: float) -> None:
        surface.picture(picture.sha256, x, y, width, height)

    row = Row([], after=8, whole=_NEVER_PARTED, min_height=height)
    row.figures = (Figure(node, (style.WIDTH - width) / 2, 0, width, height, draw),)
    return row


def _pen(drawn: Ink):  # noqa: ANN202
    def draw(surface: Surface, x: float, y: float, width: float, height: float) -> None:
        surface.operators(ink.operators(drawn, x, y, width, height))

    return draw


def _line(surface: Surface, x: float, y: float, width: float, height: float) -> None:
    surface.line(x, y + height, x + width, y + height, style.STRONG_RULE, 0.7)
