"""A good file, broken in one place at a time, as a careless change of the writer would break it.

If a judge were asleep, one of these would pass. Some break the standards, some only the truth: a changed word, two
paragraphs in the wrong order and a lost font pass both validators, and only reading back finds them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

Change = Callable[[Pdf], None]
CHANGES: dict[str, Change] = {}


def mutants(good: bytes) -> Iterator[tuple[str, bytes]]:
    """``good`` broken by each change in turn; the first, ``nothing``, is only written anew and must still pass."""
    for name, change in CHANGES.items():
        with pikepdf.open(io.BytesIO(good)) as file:
            change(file)
            out = io.BytesIO()
            file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        yield name, out.getvalue()
    yield "cut off", good[: len(good) * 3 // 4]
    yield "encrypted", _encrypted(good)


def _encrypted(good: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(good)) as file:
        out = io.BytesIO()
        file.save(out, encryption=pikepdf.Encryption(owner="x", user=""))
    return out.getvalue()


def change(name: str) -> Callable[[Change], Change]:
    """Enter a change under its name."""

    def enter(made: Change) -> Change:
        CHANGES[name] = made
        return made

    return enter


def _elements(file: Pdf, tag: str) -> list[Object]:
    return [o for o in file.objects if isinstance(o, Dictionary) and o.get("/S") == f"/{tag}" and "/P" in o]


def _content(file: Pdf, old: bytes, new: bytes) -> None:
    """Replace in the content of the first page that has ``old`` (a regular expression)."""
    for page in file.pages:
        for stream in page.Contents:
            data = stream.read_bytes()
            changed, count = re.subn(old, new, data, count=1)
            if count:
                stream.write(changed)
                return
    raise AssertionError(f"nothing to change: {old!r}")


def _metadata(file: Pdf, old: str, new: str) -> None:
    data = file.Root.Metadata.read_bytes().decode()
    assert re.search(old, data, re.DOTALL)
    file.Root.Metadata = file.make_indirect(
        Stream(
            file,
            re.sub(old, new, data, count=1, flags=re.DOTALL).encode(),
            Type=Name.Metadata,
            Subtype=Name.XML,
        )
    )


def _font(file: Pdf) -> Object:
    return file.pages[0].Resources.Font.R0


@change("nothing")
def _(file: Pdf) -> None:
    assert file.pages


@change("no language")
def _(file: Pdf) -> None:
    del file.Root.Lang


@change("no title in the metadata")
def _(file: Pdf) -> None:
    _metadata(file, "<dc:title>.*?</dc:title>", "")


@change("another title in the information dictionary")
def _(file: Pdf) -> None:
    file.trailer.Info.Title = String("Någonting annat")


@change("the window shows the file name")
def _(file: Pdf) -> None:
    file.Root.ViewerPreferences.DisplayDocTitle = False


@change("a signature without alternative text")
def _(file: Pdf) -> None:
    del _elements(file, "Figure")[0].Alt


@change("another alternative text")
def _(file: Pdf) -> None:
    _elements(file, "Figure")[0].Alt = String("Bild")


@change("a header cell without scope")
def _(file: Pdf) -> None:
    del _elements(file, "TH")[0].A


@change("no output intent")
def _(file: Pdf) -> None:
    del file.Root.OutputIntents


@change("a font that is not embedded")
def _(file: Pdf) -> None:
    del _font(file).FontDescriptor.FontFile2


@change("a font without map to Unicode")
def _(file: Pdf) -> None:
    del _font(file).ToUnicode


@change("a letter mapped to nothing")
def _(file: Pdf) -> None:
    data = _font(file).ToUnicode.read_bytes()
    _font(file).ToUnicode.write(data.replace(b"<0061>", b"<0000>"))


@change("a letter mapped to another")
def _(file: Pdf) -> None:
    data = _font(file).ToUnicode.read_bytes()
    _font(file).ToUnicode.write(data.replace(b"<00E5>", b"<00E4>"))


@change("a glyph of another width than the font says")
def _(file: Pdf) -> None:
    _font(file).Widths[ord("e") - 32] = 999


@change("a font that the page does not name")
def _(file: Pdf) -> None:
    del file.pages[0].Resources.Font["/S0"]


@change("an attachment that belongs to nothing")
def _(file: Pdf) -> None:
    del file.Root.AF


@change("an attachment without its relationship")
def _(file: Pdf) -> None:
    del file.Root.AF[0].AFRelationship


@change("an attachment without its media type")
def _(file: Pdf) -> None:
    del file.Root.AF[0].EF.F.Subtype


@change("not marked as tagged")
def _(file: Pdf) -> None:
    del file.Root.MarkInfo


@change("no structure tree")
def _(file: Pdf) -> None:
    del file.Root.StructTreeRoot


@change("a heading outside the structure")
def _(file: Pdf) -> None:
    _content(file, rb"(?s)/H1 <</MCID \d+>> BDC(.*?)EMC", rb"\1")


@change("a paragraph as decoration")
def _(file: Pdf) -> None:
    _content(file, rb"/P <</MCID \d+>> BDC", rb"/Artifact BMC")


@change("a heading level left out")
def _(file: Pdf) -> None:
    for element in _elements(file, "H2"):
        element.S = Name.H4


@change("a tag that nobody knows")
def _(file: Pdf) -> None:
    _elements(file, "P")[0].S = Name.Stycke


@change("tags that may be wrong")
def _(file: Pdf) -> None:
    file.Root.MarkInfo.Suspects = True


@change("two paragraphs in the wrong order")
def _(file: Pdf) -> None:
    kids = file.Root.StructTreeRoot.K.K
    kids[1], kids[2] = kids[2], kids[1]


@change("two cells in the wrong order")
def _(file: Pdf) -> None:
    row = next(row for row in _elements(file, "TR") if len(row.K) > 1)
    row.K = Array([*reversed(list(row.K))])


@change("a row that lost a cell")
def _(file: Pdf) -> None:
    row = next(row for row in _elements(file, "TR") if len(row.K) > 2)
    row.K = Array(list(row.K)[:-1])


@change("a changed amount")
def _(file: Pdf) -> None:
    _content(file, rb"150", b"950")


@change("no parent tree")
def _(file: Pdf) -> None:
    del file.Root.StructTreeRoot.ParentTree


@change("a parent tree that leads astray")
def _(file: Pdf) -> None:
    parents = file.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0], parents[1] = parents[1], parents[0]


@change("a script")
def _(file: Pdf) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@change("a link outside the structure")
def _(file: Pdf) -> None:
    target = Dictionary(S=Name.URI, URI=String("https://example.se"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 99, 99], F=4, A=target)
    file.pages[0].Annots = Array([file.make_indirect(link)])


@change("a colour for printing presses")
def _(file: Pdf) -> None:
    _content(file, rb" rg BT", b" rg 0 0 0 1 k BT")


@change("a page without its parents")
def _(file: Pdf) -> None:
    del file.pages[0].obj.StructParents


@change("does not say that it is PDF/A")
def _(file: Pdf) -> None:
    _metadata(file, "<pdfaid:part>.*?</pdfaid:conformance>", "")


@change("says that it is PDF/A-3b")
def _(file: Pdf) -> None:
    _metadata(file, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")


@change("does not say that it is PDF/UA")
def _(file: Pdf) -> None:
    _metadata(file, "<pdfuaid:part>1</pdfuaid:part>", "")


@change("a lost page")
def _(file: Pdf) -> None:
    del file.pages[-1]
