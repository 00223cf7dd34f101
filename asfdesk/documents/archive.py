"""From drawn pages to an archival, accessible file: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once; on
choice PDF/A-2a or, for archives that take nothing newer, PDF/A-1a (ISO 19005-1), both without attachments.

Fonts, structure tree, metadata, output intent and associated files are put together here. All of it is a function of
what is passed in: the same document, time and producer give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from types import MappingProxyType

from asfdesk.domain.kept import Level

from .colour import NAME, srgb_profile
from .content import Picture
from .fonts import sheet
from .pdffile import PdfFile, packed_stream, plain_stream
from .seal import (
    SPOKEN,
    Seal,
    approval_words,
    catalogue_entries,
    empty_widget,
    sealed,
    signature_dictionary,
    widget,
)
from .style import PAGE
from .surface import MULTIPLY, Surface, picture_name
from .tags import Node, ObjectReference, serialise, text_string, without_row_groups

_MULTIPLIES = b"/ExtGState<</%s<</BM/Multiply>>>>" % MULTIPLY.encode()
_NOTHING = b"/Type/XObject/Subtype/Form/BBox[0 0 0 0]/Resources<<>>"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. ``relationship`` is one of PDF/A-3's: Data, Source, Alternative, Supplement."""

    name: str
    media_type: str
    data: bytes
    description: str
    relationship: str = "Data"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself. ``made_at`` carries its time zone."""

    title: str
    author: str
    subject: str
    language: str
    producer: str
    made_at: datetime
    level: Level = Level.A3


def assemble(
    pages: Surface,
    furniture: Surface,
    root: Node,
    about: Metadata,
    attachments: tuple[Attachment, ...] = (),
    seal: Seal | None = None,
    pictures: Mapping[Picture, bytes] = MappingProxyType({}),
    half: bool = False,
) -> bytes:
    """The finished file. ``furniture`` has for each page of ``pages`` what is drawn above it; ``half``: on paper of half
    the size, every length times the square root of a half (ISO 216). Boxes of figures would not follow: text alone.

    Raises:
        ValueError: attachments in a level that carries none, or more than text on a half sheet.
    """
    first = about.level is Level.A1
    if attachments and not about.level.carries:
        raise ValueError(f"PDF/A-{about.level} carries no files")
    if half and (seal or pages.pictures):
        raise ValueError("a half sheet holds text alone")
    file, date = PdfFile(packs=not first), _date(about.made_at)
    scale = 0.5**0.5 if half else 1.0
    drawing = b"q %.6f 0 0 %.6f 0 0 cm\n%%b\n%%b\nQ" % (scale, scale) if half else b"%b\n%b"
    catalogue, page_tree = file.number(), file.number()
    fonts = b"".join(_font(file, name) for name in sorted(pages.sheets | furniture.sheets))
    fonts += pages.glyphs.resources(file, with_set=first)
    resources = file.add(
        b"<</ProcSet[/PDF/Text/ImageB/ImageC]/Font<<%s>>%s%s>>"
        % (fonts, b"" if first else _MULTIPLIES, _pictures(file, pages.pictures, pictures))
    )
    numbers: list[int] = []
    signature = file.number() if seal else 0
    fields = [file.number() for _ in range(1 + seal.approvals)] if seal else []
    for index, (content, above) in enumerate(zip(pages.streams(), furniture.streams(), strict=True)):
        last = index == pages.page_index - 1
        numbers.append(
            file.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.4f %.4f]/Resources %d 0 R/Contents[%d 0 R]"
                b"/StructParents %d/Tabs/S%s>>"
                % (
                    page_tree,
                    PAGE[0] * scale,
                    PAGE[1] * scale,
                    resources,
                    file.stream(drawing % (content, above)),
                    index,
                    b"/Annots[%s]" % b" ".join(b"%d 0 R" % n for n in fields) if seal and last else b"",
                )
            )
        )
    file.put(
        page_tree,
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(numbers), b" ".join(b"%d 0 R" % n for n in numbers)),
    )
    if first:
        without_row_groups(root)
    annotations: tuple[Node, ...] = ()
    if seal is not None:
        spoken = [SPOKEN, *(approval_words(number) for number in range(1, len(fields)))]
        annotations = tuple(root.add("Form", alt=words) for words in spoken)
        for form, field in zip(annotations, fields, strict=True):
            form.kids.append(ObjectReference(len(numbers) - 1, field))
        file.put_alone(signature, signature_dictionary(seal, date))
        shown = file.add(plain_stream(b"", _NOTHING)) if first else 0
        file.put(fields[0], widget(numbers[-1], len(numbers), signature, shown))
        for number, field in enumerate(fields[1:], 1):
            file.put(field, empty_widget(number, numbers[-1], len(numbers) + number, shown))
    marked = [low + high for low, high in zip(pages.page_nodes, furniture.page_nodes, strict=True)]
    tree_root = file.put_all(serialise(root, file.next_number, numbers, marked, annotations))
    metadata = file.add(plain_stream(_xmp(about), b"/Type/Metadata/Subtype/XML"))
    profile = file.add(_profile())
    files = _attach(file, attachments, date)
    file.put(
        catalogue,
        b"<</Type/Catalog/Pages %d 0 R/Lang(%s)/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R"
        b"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
        b"/OutputConditionIdentifier(%s)/Info(%s)/DestOutputProfile %d 0 R>>]%s%s>>"
        % (
            page_tree,
            about.language.encode("ascii"),
            tree_root,
            metadata,
            NAME.encode(),
            NAME.encode(),
            profile,
            files,
            catalogue_entries(fields, signature) if seal else b"",
        ),
    )
    written = file.write(catalogue, file.add(_info(about, date)))
    return sealed(written, file.starts[signature], seal.signer) if seal else written


def _font(file: PdfFile, name: str) -> bytes:
    program = sheet(name).program()
    descriptor = program.descriptor % file.add(program.font_file)
    font = program.font % (file.add(descriptor.encode()), file.add(program.to_unicode))
    return b"/%s %d 0 R" % (name.encode(), file.add(font.encode()))


def _pictures(file: PdfFile, drawn: set[str], pictures: Mapping[Picture, bytes]) -> bytes:
    """The JPEG bytes as they are: unpacking and packing them again would change what was scanned."""
    given = {picture.sha256: (picture, data) for picture, data in pictures.items()}
    names: list[bytes] = []
    for sha256 in sorted(drawn):
        picture, data = given[sha256]
        number = file.add(
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/DCTDecode"
            b"/Length %d>>\nstream\n%s\r\nendstream"
            % (
                picture.width,
                picture.height,
                b"DeviceGray" if picture.grey else b"DeviceRGB",
                len(data),
                data,
            )
        )
        names.append(b"/%s %d 0 R" % (picture_name(sha256).encode(), number))
    return b"/XObject<<%s>>" % b"".join(names) if names else b""


@cache
def _profile() -> bytes:
    return packed_stream(srgb_profile(), b"/N 3")


def _attach(file: PdfFile, attachments: tuple[Attachment, ...], date: bytes) -> bytes:
    if not attachments:
        return b""
    references: list[bytes] = []
    names: list[bytes] = []
    for item in sorted(attachments, key=lambda a: a.name):
        subtype = item.media_type.replace("/", "#2F").encode("ascii")
        checksum = hashlib.md5(item.data, usedforsecurity=False).hexdigest().encode()
        embedded = file.stream(
            item.data,
            b"/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate%s/CheckSum<%s>>>"
            % (subtype, len(item.data), date, checksum),
        )
        name = text_string(item.name)
        spec = file.add(
            b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/%s/EF<</F %d 0 R/UF %d 0 R>>>>"
            % (
                name,
                name,
                text_string(item.description),
                item.relationship.encode("ascii"),
                embedded,
                embedded,
            )
        )
        references.append(b"%d 0 R" % spec)
        names.append(name + references[-1])
    return b"/AF[%s]/Names<</EmbeddedFiles<</Names[%s]>>>>" % (b" ".join(references), b" ".join(names))


def _date(moment: datetime) -> bytes:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("the time of a document needs its time zone")
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"(D:{moment:%Y%m%d%H%M%S}{sign}{abs(minutes) // 60:02d}'{abs(minutes) % 60:02d}')".encode()


def _info(about: Metadata, date: bytes) -> bytes:
    return b"<</Title%s/Author%s/Subject%s/Creator%s/Producer%s/CreationDate%s/ModDate%s>>" % (
        text_string(about.title),
        text_string(about.author),
        text_string(about.subject),
        text_string(about.producer),
        text_string(about.producer),
        date,
        date,
    )


_UA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>"""


def _xmp(about: Metadata) -> bytes:
    date = about.made_at.isoformat(timespec="seconds")
    title, author, subject, producer = map(escape, (about.title, about.author, about.subject, about.producer))
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{about.level[0]}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>
{_UA_SCHEMA}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
