"""The structure tree of a tagged PDF: what is a heading, a list, a table cell, and in which order it is read.

It is built from the content before anything is drawn, so the reading order is right by construction; drawing only
hangs marked content on the nodes.
"""

from __future__ import annotations

from typing import NamedTuple

COLUMN_SCOPE = "<</O/Table/Scope/Column>>"
ROW_SCOPE = "<</O/Table/Scope/Row>>"
DECIMAL_LIST = "<</O/List/ListNumbering/Decimal>>"
UNORDERED_LIST = "<</O/List/ListNumbering/Disc>>"
PLAIN_LIST = "<</O/List/ListNumbering/None>>"


class ObjectReference(NamedTuple):
    """An annotation as kid of a structure element: on which page (0 is the first), and its object number."""

    page: int
    number: int


class Node:
    """One structure element.

    ``kids`` are nodes, marked-content references ``(page index, MCID)`` and annotations. ``attributes`` is a PDF dictionary as text,
    ``alt`` the spoken stand-in for a figure, ``actual`` the text in logical order where it is drawn in another,
    ``language`` a BCP 47 tag where it differs from the document's.
    """

    __slots__ = ("actual", "alt", "attributes", "kids", "language", "number", "parent", "tag")

    def __init__(
        self, tag: str, parent: Node | None = None, attributes: str = "", alt: str = "", language: str = ""
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.alt = alt
        self.actual = ""
        self.language = language
        self.kids: list[Node | tuple[int, int] | ObjectReference] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)

    def add(self, tag: str, attributes: str = "", alt: str = "", language: str = "") -> Node:
        """A new last kid."""
        return Node(tag, self, attributes, alt, language)


def prune(node: Node) -> bool:
    """Drop branches on which nothing was drawn (an empty caption); False if ``node`` itself is bare.

    An empty table cell stays: without it the row would have a hole.
    """
    node.kids = [kid for kid in node.kids if isinstance(kid, tuple) or prune(kid)]
    return bool(node.kids) or node.tag in {"TD", "TH"}


def without_row_groups(node: Node) -> None:
    """Hang table rows on their tables: PDF 1.4 knows no THead and TBody (ISO 19005-1, 6.8.3.4; a standard type of
    PDF 1.7 must not be mapped to another, ISO 14289-1, 7.1)."""
    kids: list[Node | tuple[int, int] | ObjectReference] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            without_row_groups(kid)
            if kid.tag in {"THead", "TBody"}:
                for row in kid.kids:
                    if isinstance(row, Node):
                        row.parent = node
                kids += kid.kids
                continue
        kids.append(kid)
    node.kids = kids


def serialise(
    root: Node,
    first_number: int,
    page_numbers: list[int],
    page_nodes: list[list[Node]],
    annotation_nodes: tuple[Node, ...] = (),
) -> dict[int, bytes]:
    """The bodies of all structure objects by object number.

    The elements get numbers from ``first_number``; the last two are the parent tree and the structure tree root.
    ``page_nodes`` lists per page the node of each MCID; ``page_numbers`` the object numbers of the pages.
    ``annotation_nodes`` are the elements of annotations whose ``/StructParent`` counts on from the last page.
    """
    nodes: list[Node] = []

    def count(node: Node) -> None:
        node.number = first_number + len(nodes)
        nodes.append(node)
        for kid in node.kids:
            if isinstance(kid, Node):
                count(kid)

    count(root)
    parent_tree = first_number + len(nodes)
    tree_root = parent_tree + 1
    bodies = {node.number: _element(node, tree_root, page_numbers) for node in nodes}
    entries = [
        b"%d[%s]" % (index, b" ".join(b"%d 0 R" % node.number for node in found))
        for index, found in enumerate(page_nodes)
    ]
    entries += [
        b"%d %d 0 R" % (key, node.number) for key, node in enumerate(annotation_nodes, len(page_nodes))
    ]
    bodies[parent_tree] = b"<</Nums[%s]>>" % b" ".join(entries)
    bodies[tree_root] = b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>" % (
        root.number,
        parent_tree,
        len(entries),
    )
    return bodies


def text_string(text: str) -> bytes:
    """A PDF text string (UTF-16BE in hexadecimal)."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _element(node: Node, tree_root: int, page_numbers: list[int]) -> bytes:
    kids = node.kids
    first = -1
    for kid in kids:
        if not isinstance(kid, Node):
            first = kid[0]
            break
    said = b"<</Type/StructElem/S/%s/P %d 0 R" % (
        node.tag.encode(),
        node.parent.number if node.parent is not None else tree_root,
    )
    if first >= 0:
        said += b"/Pg %d 0 R" % page_numbers[first]
    if node.attributes:
        said += b"/A " + node.attributes.encode()
    if node.alt:
        said += b"/Alt" + text_string(node.alt)
    if node.actual:
        said += b"/ActualText" + text_string(node.actual)
    if node.language:
        said += b"/Lang(%s)" % node.language.encode("ascii")
    if not kids:
        return said + b">>"
    if len(kids) == 1:
        return b"%s/K %s>>" % (said, _kid(kids[0], first, page_numbers))
    return b"%s/K[%s]>>" % (said, b" ".join([_kid(kid, first, page_numbers) for kid in kids]))


def _kid(kid: Node | tuple[int, int] | ObjectReference, page: int, page_numbers: list[int]) -> bytes:
    """A kid of an element whose own page is ``page``."""
    if isinstance(kid, Node):
        return b"%d 0 R" % kid.number
    if isinstance(kid, ObjectReference):
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (page_numbers[kid.page], kid.number)
    if kid[0] == page:
        return b"%d" % kid[1]
    return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page_numbers[kid[0]], kid[1])
