"""A template pack: own templates, clauses and checklists as one file, from one organisation to another (plan p15).

The file is a ZIP: ``manifest.json`` says what is in it, and each item is the canonical JSON that its hash was made of.
A pack comes from others, so it is read with limits and nothing of it reaches the disk: what is not exactly as the
manifest says is refused as a whole, with a reason.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from asfdesk.domain.errors import Rule, RuleBroken, broken

from .guarded_zip import Limits, Trouble, UnfitZip, content, entries, short

FORMAT = "asfdesk/mallpaket"
VERSION = 1
SUFFIX = ".asfmallar"
LARGEST = 5_000_000
LARGEST_ITEM = 1_000_000
LARGEST_WHOLE = 20_000_000
MOST = 300
MANIFEST = "manifest.json"

_NAME = re.compile(
    r"manifest\.json|(?:agreement|clause|checklist)/[a-z0-9_]{1,50}@[0-9a-f]{8}-[0-9]{1,6}\.json"
)
_LIMITS = Limits(_NAME, MOST + 1, LARGEST_ITEM, LARGEST_WHOLE)

Line: TypeAlias = Annotated[str, Meta(max_length=200)]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the manifest's parts."""


class PackItem(Value, frozen=True):
    """One item; ``file`` is its name in the pack, ``sha256`` the digest of the file's bytes."""

    file: Annotated[str, Meta(max_length=80)]
    kind: Literal["agreement", "clause", "checklist"]
    code: Annotated[str, Meta(pattern="^[a-z0-9_]{1,50}@[0-9a-f]{8}$")]
    edition: Annotated[int, Meta(ge=1, le=100_000)]
    title: Annotated[str, Meta(max_length=150)]
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    released_by: Line = ""


class Manifest(Value, frozen=True):
    """What is in the pack, from whom, and when it was made."""

    format: Literal["asfdesk/mallpaket"]
    version: Literal[1]
    origin: Line
    made_at: Annotated[datetime, Meta(tz=True)]
    items: Annotated[tuple[PackItem, ...], Meta(min_length=1, max_length=MOST)]


_HEAD = msgspec.json.Decoder(dict[str, msgspec.Raw])


def file_name(kind: str, code: str, edition: int) -> str:
    """The name of an item in a pack."""
    return f"{kind}/{code}-{edition}.json"


def write_pack(manifest: Manifest, texts: Sequence[str]) -> bytes:
    """The pack's bytes; ``texts`` are the items' contents in the manifest's order. The same contents give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        named = [(MANIFEST, msgspec.json.encode(manifest, order="sorted"))]
        named += [(item.file, text.encode()) for item, text in zip(manifest.items, texts, strict=True)]
        for name, data in named:
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def read_pack(data: bytes) -> tuple[Manifest, tuple[str, ...]]:
    """The manifest and the items' contents in its order.

    Raises RuleBroken: PACK_NOT_OURS, PACK_NEWER, PACK_TOO_LARGE, PACK_CUT_OFF, PACK_UNSAFE_NAME, PACK_TWICE, PACK_HASH.
    """
    if len(data) > LARGEST:
        raise broken(Rule.PACK_TOO_LARGE, "pack")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            there = entries(archive, _LIMITS)
            manifest = _manifest(_content(archive, there.pop(MANIFEST, None)))
            texts = tuple(_item(archive, there.pop(item.file, None), item) for item in manifest.items)
    except UnfitZip as trouble:
        raise _unfit(trouble) from None
    except zipfile.BadZipFile:
        raise broken(Rule.PACK_CUT_OFF if data[:2] == b"PK" else Rule.PACK_NOT_OURS, "pack") from None
    if there:
        raise broken(Rule.PACK_UNSAFE_NAME, "pack", name=short(next(iter(there))))
    return manifest, texts


def _unfit(trouble: UnfitZip) -> RuleBroken:
    rule = {
        Trouble.TOO_LARGE: Rule.PACK_TOO_LARGE,
        Trouble.UNSAFE_NAME: Rule.PACK_UNSAFE_NAME,
        Trouble.TWICE: Rule.PACK_TWICE,
        Trouble.ENCRYPTED: Rule.PACK_NOT_OURS,
        Trouble.CUT_OFF: Rule.PACK_CUT_OFF,
    }[trouble.trouble]
    named = rule in (Rule.PACK_UNSAFE_NAME, Rule.PACK_TWICE)
    return broken(rule, "pack", name=trouble.name) if named else broken(rule, "pack")


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> bytes:
    if info is None:
        raise broken(Rule.PACK_NOT_OURS, "pack")
    return content(archive, info, _LIMITS)


def _manifest(data: bytes) -> Manifest:
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise broken(Rule.PACK_NEWER if _newer(data) else Rule.PACK_NOT_OURS, "pack") from None
    names = [(item.code, item.edition) for item in manifest.items]
    twice = next((code for code, edition in names if names.count((code, edition)) > 1), "")
    if twice:
        raise broken(Rule.PACK_TWICE, "pack", name=twice)
    return manifest


def _newer(data: bytes) -> bool:
    try:
        head = _HEAD.decode(data)
        return (
            msgspec.json.decode(head["format"]) == FORMAT
            and int(msgspec.json.decode(head["version"])) > VERSION
        )
    except (msgspec.DecodeError, RecursionError, KeyError, ValueError, TypeError, UnicodeDecodeError):
        return False


def _item(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None, item: PackItem) -> str:
    if item.file != file_name(item.kind, item.code, item.edition):
        raise broken(Rule.PACK_UNSAFE_NAME, "pack", name=short(item.file))
    data = _content(archive, info)
    if hashlib.sha256(data).hexdigest() != item.sha256:
        raise broken(Rule.PACK_HASH, "pack", name=item.title)
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise broken(Rule.PACK_CUT_OFF, "pack") from None
