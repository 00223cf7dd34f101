"""Who judges a finished file, in this process: conformance by page-validation, words and tags by reading them back.

Each judge takes a :class:`Specimen` and gives complaints; a file that it cannot even read is one. Programs of others are
asked in :mod:`.programs`, the reference validator in :mod:`.reference`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import TypeAlias

import page as validation
import pikepdf

from asfdesk.documents.reading import alternative_texts, plain_text
from tests.documents.reading_back import Element, structure, tree_texts

from .specimen import Specimen

ObjectKey: TypeAlias = tuple[int, int]

PROFILES = {
    "1a": validation.ValidationProfile.PDF_A_1A,
    "2a": validation.ValidationProfile.PDF_A_2A,
    "3a": validation.ValidationProfile.PDF_A_3A,
    "ua1": validation.ValidationProfile.PDF_UA_1,
}


_COVERS_ALL = "SIGNATURE-BYTERANGE-001"


def conforms(specimen: Specimen) -> Iterable[str]:
    """The rules of its profiles that the file breaks."""
    for profile in specimen.profiles:
        result = validation.validate_pdf_bytes(specimen.data, profile=PROFILES[profile])
        rules = sorted({failure.rule_id for failure in result.failures})
        several = specimen.signatures > 1  # an earlier one cannot cover what came after it
        rules = [rule for rule in rules if not (several and rule.endswith(_COVERS_ALL))]
        if rules or not (several or result.is_compliant):
            yield f"{profile}: {' '.join(rules) or 'not compliant'}"


def says_what_its_model_says(specimen: Specimen) -> Iterable[str]:
    """Text by structure tree, alternative texts and tags against the document it was made from."""
    expected, found = plain_text(specimen.document), tree_texts(specimen.data)
    for number, (wanted, read) in enumerate(zip(expected, found, strict=False), 1):
        if wanted != read:
            yield f"text {number} is {read[:60]!r} and not {wanted[:60]!r}"
            break
    if len(expected) != len(found):
        yield f"{len(found)} texts and not {len(expected)}"
    figures = [figure.alt for figure in structure(specimen.data).all("Figure")]
    if figures != [*alternative_texts(specimen.document), *specimen.figures]:
        yield f"alternative texts are {figures}"


def is_tagged_as_it_should(specimen: Specimen) -> Iterable[str]:
    """One title, no heading level skipped, every header cell with its scope, every row as wide as its table."""
    root = structure(specimen.data)
    level = 0
    for element in root.walk():
        if element.tag[:1] == "H" and element.tag[1:].isdigit():
            if int(element.tag[1:]) > level + 1:
                yield f"heading {element.tag} after H{level}"
            level = int(element.tag[1:])
    if len(root.all("H1")) != 1:
        yield f"{len(root.all('H1'))} titles"
    yield from (f"table: {fault}" for table in root.all("Table") for fault in _table_faults(table))


def _table_faults(table: Element) -> Iterable[str]:
    rows = table.all("TR")
    if len({len(row.kids) for row in rows}) > 1:
        yield "rows of unequal width"
    if any("/Scope" not in cell.attributes for cell in table.all("TH")):
        yield "a header cell without scope"


def leads_back_from_its_pages(specimen: Specimen) -> Iterable[str]:
    """A screen reader that starts from the page finds the element of each marked content by the parent tree."""
    with pikepdf.open(io.BytesIO(specimen.data)) as file:
        root = file.Root.StructTreeRoot
        marks: dict[ObjectKey, dict[int, ObjectKey]] = {}
        _collect(root.K, (0, 0), marks)
        numbers = pikepdf.NumberTree(root.ParentTree)
        for count, page in enumerate(file.pages, 1):
            parents = [parent.objgen for parent in numbers[int(page.obj.StructParents)]]
            if any(parents[mark] != owner for mark, owner in marks.get(page.obj.objgen, {}).items()):
                yield f"page {count}: a content leads to another element"


def _collect(node: pikepdf.Object, page: ObjectKey, marks: dict[ObjectKey, dict[int, ObjectKey]]) -> None:
    """For each page its marked contents with the element each belongs to."""
    page = node.Pg.objgen if "/Pg" in node else page
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
        if isinstance(kid, int):
            marks.setdefault(page, {})[kid] = node.objgen
        elif "/MCID" in kid:
            marks.setdefault(kid.Pg.objgen if "/Pg" in kid else page, {})[int(kid.MCID)] = node.objgen
        elif "/S" in kid:
            _collect(kid, page, marks)


def names_itself_once(specimen: Specimen) -> Iterable[str]:
    """The two places where a file says its title and maker agree."""
    with pikepdf.open(io.BytesIO(specimen.data)) as file:
        metadata = file.open_metadata()
        for place, key in (
            ("dc:title", "/Title"),
            ("pdf:Producer", "/Producer"),
            ("xmp:CreatorTool", "/Creator"),
        ):
            if metadata.get(place) != str(file.trailer.Info.get(key)):
                yield f"{key[1:]} differs between metadata and information dictionary"


JUDGES: dict[str, Callable[[Specimen], Iterable[str]]] = {
    "page-validation": conforms,
    "tree text": says_what_its_model_says,
    "tags": is_tagged_as_it_should,
    "parents": leads_back_from_its_pages,
    "metadata": names_itself_once,
}


def complaints(specimen: Specimen) -> dict[str, list[str]]:
    """What each judge of this process says against the file; empty when it passes."""
    found: dict[str, list[str]] = {}
    for name, judge in JUDGES.items():
        try:
            said = list(judge(specimen))
        except Exception as unreadable:
            said = [f"unreadable: {type(unreadable).__name__} {unreadable}"[:200]]
        if said:
            found[name] = said
    return found
