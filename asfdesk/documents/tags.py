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

    __slots__ = ("actual", "alt", "attributes", "kids", "language", "number", "tag")

    def __init__(self, tag: str, attributes: str = "", alt: str = "", language: str = "") -> None:
        self.tag = tag
        self.attributes = attributes
        self.alt = alt
        self.actual = ""
        self.language = language
        self.kids: list[Node | tuple[int, int] | ObjectReference] = []
        self.number = 0

    def add(self, tag: str, attributes: str = "", alt: str = "", language: str = "") -> Node:
        """A new last kid. It knows nothing of its parent: a tree without circles is gone as soon as nobody holds it."""
        kid = Node(tag, attributes, alt, language)
        self.kids.append(kid)
        return kid


def without_row_groups(node: Node) -> None:
    """Hang table rows on their tables: PDF 1.4 knows no THead and TBody (ISO 19005-1, 6.8.3.4; a standard type of
    PDF 1.7 must not be mapped to another, ISO 14289-1, 7.1)."""
    kids: list[Node | tuple[int, int] | ObjectReference] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            without_row_groups(kid)
            if kid.tag in {"THead", "TBody"}:
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
) -> list[bytes]:
    """The bodies of all structure objects, numbered from ``first_number``: tree root, parent tree, then the elements.

    Branches on which nothing was drawn (an empty caption) are left out. An empty table cell stays: without it the row
    would have a hole.

    ``page_nodes`` lists per page the node of each MCID; ``page_numbers`` the object numbers of the pages.
    ``annotation_nodes`` are the elements of annotations whose ``/StructParent`` counts on from the last page.
    """
    elements = _Elements(first_number, page_numbers)
    top = elements.write(root, first_number)
    entries = [
        f"{index}[{' '.join([f'{node.number} 0 R' for node in found])}]"
        for index, found in enumerate(page_nodes)
    ]
    entries += [f"{key} {node.number} 0 R" for key, node in enumerate(annotation_nodes, len(page_nodes))]
    bodies = elements.bodies
    bodies[0] = b"<</Type/StructTreeRoot%s/ParentTree %d 0 R/ParentTreeNextKey %d>>" % (
        b"/K %d 0 R" % top if top else b"",
        first_number + 1,
        len(entries),
    )
    bodies[1] = f"<</Nums[{' '.join(entries)}]>>".encode("ascii")
    return bodies


class _Elements:
    """The elements as they are numbered and written; places 0 and 1 are kept for tree root and parent tree."""

    def __init__(self, first_number: int, page_numbers: list[int]) -> None:
        self.bodies = [b"", b""]
        self._first = first_number
        self._pages = page_numbers

    def write(self, node: Node, parent: int) -> int:
        """The number of the node; 0 if it is bare."""
        bodies, pages = self.bodies, self._pages
        place = len(bodies)
        node.number = number = self._first + place
        bodies.append(b"")  # before its kids, which need its number
        page = -1
        kids: list[str] = []
        for kid in node.kids:
            if isinstance(kid, Node):
                if given := self.write(kid, number):
                    kids.append(f"{given} 0 R")
                continue
            page = kid[0] if page < 0 else page
            if isinstance(kid, ObjectReference):
                kids.append(f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>")
            elif kid[0] == page:
                kids.append(f"{kid[1]}")
            else:
                kids.append(f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
        if not kids and node.tag not in {"TD", "TH"}:
            bodies.pop()
            return 0
        on = f"/Pg {pages[page]} 0 R" if page >= 0 else ""
        inside = f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else ""
        said = f"<</Type/StructElem/S/{node.tag}/P {parent} 0 R{on}{_properties(node)}{inside}>>"
        bodies[place] = said.encode("ascii")
        return number


def _properties(node: Node) -> str:
    said = f"/A {node.attributes}" if node.attributes else ""
    if node.alt:
        said += f"/Alt{text_string(node.alt).decode()}"
    if node.actual:
        said += f"/ActualText{text_string(node.actual).decode()}"
    if node.language:
        said += f"/Lang({node.language})"
    return said


def text_string(text: str) -> bytes:
    """A PDF text string (UTF-16BE in hexadecimal)."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
