"""Tables, label-and-value lists and lists as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence

from . import style
from .content import BulletList, CheckList, Facts, NumberedList, Rich, Table
from .layout import Cell, Dress, Keep, Piece, Row
from .reading import BULLET, plain, tick
from .setting import longest_word, natural_width, set_text
from .stack import Stack
from .tags import COLUMN_SCOPE, DECIMAL_LIST, PLAIN_LIST, ROW_SCOPE, UNORDERED_LIST, Node

_PAD = 5.0
_LABEL = 0.29
_WHOLE = 0.4 * style.PAGE[1]
_TOGETHER = 0.1 * style.PAGE[1]
_FEW = 0.3 * style.PAGE[1]
"""Two or three rows stay together up to this height: none is left alone on a page."""
_AFTER = 9.0
_HEAD = Dress(tint=style.TINT, rule=style.STRONG_RULE, rule_thickness=0.8)
_RULED = Dress(rule=style.RULE)
_TINTED = Dress(tint=style.TINT)


def table_rows(table: Table, parent: Node) -> list[Piece]:
    """A table with caption, repeated header and thin rules."""
    if any(len(row.cells) != len(table.columns) for row in table.rows):
        raise ValueError("a row must have a cell for each column")
    node = parent.add("Table")
    pieces: list[Piece] = []
    if table.caption:
        pieces.append(caption_row(table.caption, node.add("Caption")))
    widths = column_widths(table)
    head_node = (node.add("THead") if table.rows else node).add("TR")
    head = Row([], pad_top=4, pad_bottom=4, keep_next=bool(table.rows), whole=_WHOLE, dress=_HEAD)
    x = 0.0
    for column, width in zip(table.columns, widths, strict=True):
        look = style.COLUMN_HEAD.aligned(column.align)
        text = set_text(column.header, look, width - 2 * _PAD)
        head.cells.append(Cell(x + _PAD, Stack().add(head_node.add("TH", COLUMN_SCOPE), text)))
        x += width
    pieces.append(head)
    body = node.add("TBody") if table.rows else node
    looks = [
        (style.CELL_HEAD if index == 0 and table.row_headers else style.CELL).aligned(column.align)
        for index, column in enumerate(table.columns)
    ]
    for row in table.rows:
        tr = body.add("TR")
        line = Row([], pad_top=3, pad_bottom=3.75, whole=_WHOLE, dress=_RULED, repeat=head)
        x = 0.0
        for index, (cell, look, width) in enumerate(zip(row.cells, looks, widths, strict=True)):
            owner = tr.add("TH", ROW_SCOPE) if index == 0 and table.row_headers else tr.add("TD")
            line.cells.append(Cell(x + _PAD, Stack().add(owner, set_text(cell, look, width - 2 * _PAD))))
            x += width
        pieces.append(line)
    return _together(pieces)


def column_widths(table: Table) -> list[float]:
    """Widths in points by the columns' weights, but no column narrower than its longest word if that can be."""
    count = len(table.columns)
    cap = style.WIDTH * (0.5 if count < 4 else 0.36)
    least: list[float] = []
    for index, column in enumerate(table.columns):
        look = style.CELL_HEAD if index == 0 else style.CELL
        texts = (column.header, *(plain(row.cells[index]) for row in table.rows))
        least.append(min(cap, 2 * _PAD + 1.0 + max(longest_word(text, look) for text in texts)))
    weights = [float(max(column.width, 1)) for column in table.columns]
    if sum(least) > style.WIDTH:
        return [style.WIDTH * weight / sum(weights) for weight in weights]
    widths = [0.0] * count
    free = set(range(count))
    room = style.WIDTH
    while free:
        share = room / sum(weights[i] for i in free)
        narrow = {i for i in free if weights[i] * share < least[i]}
        if not narrow:
            for i in free:
                widths[i] = weights[i] * share
            break
        for i in narrow:
            widths[i] = least[i]
            room -= least[i]
        free -= narrow
    return widths


def facts_rows(facts: Facts, parent: Node) -> list[Piece]:
    """Labels and values with thin rules."""
    node = parent.add("Table")
    pieces: list[Piece] = []
    if facts.caption:
        pieces.append(caption_row(facts.caption, node.add("Caption")))
    label_width = style.WIDTH * _LABEL
    for fact in facts.facts:
        tr = node.add("TR")
        label = Stack().add(
            tr.add("TH", ROW_SCOPE), set_text(fact.label, style.CELL_LABEL, label_width - _PAD - 2)
        )
        value = Stack().add(tr.add("TD"), set_text(fact.value, style.CELL, style.WIDTH - label_width - _PAD))
        cells = [Cell(0, label), Cell(label_width, value)]
        pieces.append(Row(cells, pad_top=2.5, pad_bottom=3.25, whole=_WHOLE, dress=_RULED))
    return _together(pieces)


def box_rows(facts: Facts, parent: Node) -> list[Piece]:
    """A tinted summary: label above value, two beside each other."""
    pieces: list[Piece] = []
    if facts.caption:
        heading = parent.add("P")
        stack = Stack().add(heading, set_text(facts.caption, style.CALLOUT_TITLE, style.WIDTH - 28))
        pieces.append(
            Row([Cell(14, stack)], before=10, pad_top=9, pad_bottom=1, keep_next=True, dress=_TINTED)
        )
    node = parent.add("L", PLAIN_LIST)
    width = (style.WIDTH - 14 * 3) / 2
    count = len(facts.facts)
    for start in range(0, count, 2):
        row = Row([], before=10, pad_top=5 if pieces else 9, whole=_WHOLE, dress=_TINTED)
        row.pad_bottom = 9 if start + 2 >= count else 4
        for index, fact in enumerate(facts.facts[start : start + 2]):
            item = node.add("LI")
            stack = Stack().add(item.add("Lbl"), set_text(fact.label, style.LABEL, width), tied=True)
            stack.add(item.add("LBody"), set_text(fact.value, style.VALUE, width))
            row.cells.append(Cell(14 + index * (width + 14), stack))
        pieces.append(row)
    for piece in pieces[1:]:
        if isinstance(piece, Row):
            piece.before = 0
    if pieces and isinstance(pieces[-1], Row):
        pieces[-1].after = 12
    return [Keep(pieces)] if pieces else []


def list_rows(block: BulletList | NumberedList | CheckList, parent: Node) -> list[Piece]:
    """A list: label and text of each entry."""
    numbered = isinstance(block, NumberedList)
    node = parent.add("L", DECIMAL_LIST if numbered else UNORDERED_LIST)
    labels: list[str]
    texts: Sequence[Rich]
    match block:
        case BulletList():
            labels = [BULLET for _ in block.items]
            texts = [item.text for item in block.items]
        case NumberedList():
            labels = [f"{number}." for number, _ in enumerate(block.items, block.start)]
            texts = [item.text for item in block.items]
        case CheckList():
            labels = [tick(check) for check in block.items]
            texts = [check.text for check in block.items]
    indent = 16.0
    if numbered and labels:
        indent = max(indent, natural_width(labels[-1], style.ITEM) + 7)
    beside = 2 if isinstance(block, CheckList) and _short(texts, indent) else 1
    width = style.WIDTH / beside
    pieces: list[Row] = []
    for index, (label, text) in enumerate(zip(labels, texts, strict=True)):
        item = node.add("LI")
        mark = Stack().add(item.add("Lbl"), set_text(f"{label} ", style.ITEM, indent + 10))
        body = Stack().add(item.add("LBody"), set_text(text, style.ITEM, width - indent))
        x = index % beside * width
        if index % beside == 0:
            pieces.append(Row([], after=style.ITEM.after))
        pieces[-1].cells += [Cell(x, mark), Cell(x + indent, body)]
    if pieces:
        pieces[-1].after = 8
    return [*pieces]


def _short(texts: Sequence[Rich], indent: float) -> bool:
    """Whether many boxes to tick may stand two beside each other."""
    room = style.WIDTH / 2 - indent - _PAD
    return len(texts) > 5 and all(
        "\n" not in plain(t) and natural_width(plain(t), style.ITEM) < room for t in texts
    )


def caption_row(text: str, node: Node) -> Row:
    """The caption above a table."""
    stack = Stack().add(node, set_text(text, style.CAPTION, style.WIDTH))
    return Row([Cell(0, stack)], before=style.CAPTION.before, after=style.CAPTION.after, keep_next=True)


def _together(pieces: list[Piece]) -> list[Piece]:
    """A short table is not parted, nor one of a few rows; a long one begins and ends with two rows."""
    rows = [piece for piece in pieces if isinstance(piece, Row)]
    if rows:
        rows[-1].after = _AFTER
    keep = Keep(pieces)
    body = [row for row in rows if not row.keep_next]
    if pieces and keep.height <= (_TOGETHER if len(body) > 3 else _FEW):
        return [keep]
    if len(body) > 3:
        body[0].keep_next = body[-2].keep_next = True
    return pieces
