"""A hand-over package: cases from one register to another of the same organisation, as one locked file.

Inside the lock is a ZIP: ``manifest.json`` says from whom, of which schema and what is in it with each part's SHA-256;
``rows/…`` has the rows of a table as they are stored, ``history.json`` which operation wrote which fields of them, and
``blob/…`` the bytes of pictures and documents under their own digest. Plain JSON and bytes: nothing that is read can run.
A package is hostile until it is read, so what is not exactly as the manifest says is refused as a whole, with a reason.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal, TypeAlias
from uuid import UUID

import msgspec
from msgspec import Meta

from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.merging import Value, Written

from .guarded_zip import Limits, Trouble, UnfitZip, content, entries
from .locked_file import lock, unlock

FORMAT = "asfdesk/överlämning"
VERSION = 1
SUFFIX = ".asfpaket"
MANIFEST, HISTORY = "manifest.json", "history.json"
_NAMES = re.compile(r"manifest\.json|history\.json|rows/[a-z_]{1,40}\.json|blob/[0-9a-f]{64}")
LIMITS = Limits(_NAMES, 200_000, 512 * 1024 * 1024, 2 * 1024 * 1024 * 1024)
_MOST_ROWS = 5_000_000

Step = Callable[[int, int], None]
Line: TypeAlias = Annotated[str, Meta(max_length=200)]
Sha: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Histories = dict[str, dict[str, dict[str, Written]]]
"""Table -> row key -> operation -> the fields that it wrote."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rows of one table."""

    table: Annotated[str, Meta(pattern="^[a-z_]{1,40}$")]
    columns: Annotated[tuple[Annotated[str, Meta(pattern="^[a-z0-9_]{1,60}$")], ...], Meta(min_length=1)]
    rows: Annotated[int, Meta(ge=0, le=_MOST_ROWS)]
    sha256: Sha


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From whom, what and when. ``whole``: all cases, not a selection; ``people`` how many."""

    format: Literal["asfdesk/överlämning"]
    version: Literal[1]
    id: UUID
    revision: Annotated[str, Meta(pattern="^[0-9]{4}$")]
    made_at: Annotated[datetime, Meta(tz=True)]
    sender: Line
    device: Annotated[str, Meta(max_length=64)]
    whole: bool
    people: Annotated[int, Meta(ge=0)]
    parts: Annotated[tuple[Part, ...], Meta(max_length=100)]
    history_sha256: Sha


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table; ``rows`` in the order of ``columns``."""

    columns: tuple[str, ...]
    rows: list[list[Value]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Package:
    """A package that has been read, or is about to be written."""

    manifest: Manifest
    tables: dict[str, Rows] = field(repr=False)
    histories: Histories = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sender:
    """What the manifest says of where a package comes from."""

    id: UUID
    revision: str
    made_at: datetime
    sender: str
    device: str
    whole: bool
    people: int


def write_package(
    sender: Sender, tables: dict[str, Rows], histories: Histories, password: str, step: Step | None = None
) -> bytes:
    """The file's bytes."""
    blobs: dict[str, bytes] = {}
    texts: dict[str, bytes] = {}
    parts: list[Part] = []
    for name, rows in tables.items():
        texts[name] = msgspec.json.encode([[_out(value, blobs) for value in row] for row in rows.rows])
        parts.append(Part(name, rows.columns, len(rows.rows), hashlib.sha256(texts[name]).hexdigest()))
    told = msgspec.json.encode(histories, order="deterministic")
    manifest = Manifest(
        FORMAT, VERSION, sender.id, sender.revision, sender.made_at, sender.sender, sender.device, sender.whole,
        sender.people, tuple(parts), hashlib.sha256(told).hexdigest(),
    )  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, MANIFEST, msgspec.json.encode(manifest, order="sorted"))
        _put(archive, HISTORY, told)
        for name, text in texts.items():
            _put(archive, f"rows/{name}.json", text)
        for name, data in blobs.items():
            _put(archive, f"blob/{name}", data)
    return lock(out.getvalue(), password, step)


def read_package(data: bytes, password: str, step: Step | None = None) -> Package:
    """The package. Raises RuleBroken with why it is refused (PACKAGE_…)."""
    opened = unlock(data, password, step)
    try:
        with zipfile.ZipFile(io.BytesIO(opened)) as archive:
            return _read(archive)
    except UnfitZip as trouble:
        raise _refusal(trouble) from None
    except zipfile.BadZipFile:
        raise broken(Rule.PACKAGE_CUT_OFF, "package") from None


def _read(archive: zipfile.ZipFile) -> Package:
    there = entries(archive, LIMITS)
    manifest = _manifest(_bytes(archive, there, MANIFEST))
    histories = _histories(_whole(archive, there, HISTORY, manifest.history_sha256))
    if len({part.table for part in manifest.parts}) != len(manifest.parts):
        raise broken(Rule.PACKAGE_CONTENT, "package")
    texts = {
        part.table: _whole(archive, there, f"rows/{part.table}.json", part.sha256) for part in manifest.parts
    }
    blobs: dict[str, bytes] = {}
    for name in [one for one in there if one.startswith("blob/")]:
        digest = name.removeprefix("blob/")
        blobs[digest] = _whole(archive, there, name, digest)
    if there:
        raise broken(Rule.PACKAGE_UNSAFE_NAME, "package", name=next(iter(there)))
    tables = {
        part.table: Rows(part.columns, _rows(part, texts[part.table], blobs)) for part in manifest.parts
    }
    return Package(manifest, tables, histories)


def _bytes(archive: zipfile.ZipFile, there: dict[str, zipfile.ZipInfo], name: str) -> bytes:
    if name not in there:
        raise broken(Rule.PACKAGE_NOT_OURS if name == MANIFEST else Rule.PACKAGE_CONTENT, "package")
    return content(archive, there.pop(name), LIMITS)


def _whole(archive: zipfile.ZipFile, there: dict[str, zipfile.ZipInfo], name: str, sha256: str) -> bytes:
    data = _bytes(archive, there, name)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise broken(Rule.PACKAGE_HASH, "package")
    return data


def _manifest(data: bytes) -> Manifest:
    try:
        return msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise broken(Rule.PACKAGE_NEWER if _newer(data) else Rule.PACKAGE_NOT_OURS, "package") from None


def _newer(data: bytes) -> bool:
    try:
        head = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    version = head.get("version")
    return head.get("format") == FORMAT and isinstance(version, int) and version > VERSION


def _histories(data: bytes) -> Histories:
    try:
        return msgspec.json.decode(data, type=Histories)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise broken(Rule.PACKAGE_CONTENT, "package") from None


def _rows(part: Part, text: bytes, blobs: dict[str, bytes]) -> list[list[Value]]:
    try:
        rows = msgspec.json.decode(text, type=list[list[str | int | dict[Literal["blob"], Sha] | None]])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise broken(Rule.PACKAGE_CONTENT, "package") from None
    if len(rows) != part.rows or any(len(row) != len(part.columns) for row in rows):
        raise broken(Rule.PACKAGE_CONTENT, "package")
    try:
        return [[blobs[value["blob"]] if isinstance(value, dict) else value for value in row] for row in rows]
    except KeyError:
        raise broken(Rule.PACKAGE_CONTENT, "package") from None


def _out(value: Value, blobs: dict[str, bytes]) -> object:
    if not isinstance(value, bytes):
        return value
    digest = hashlib.sha256(value).hexdigest()
    blobs[digest] = value
    return {"blob": digest}


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _refusal(trouble: UnfitZip) -> RuleBroken:
    rule = {
        Trouble.TOO_LARGE: Rule.PACKAGE_TOO_LARGE,
        Trouble.UNSAFE_NAME: Rule.PACKAGE_UNSAFE_NAME,
        Trouble.TWICE: Rule.PACKAGE_CONTENT,
        Trouble.ENCRYPTED: Rule.PACKAGE_NOT_OURS,
        Trouble.CUT_OFF: Rule.PACKAGE_CUT_OFF,
    }[trouble.trouble]
    named = rule is Rule.PACKAGE_UNSAFE_NAME
    return broken(rule, "package", name=trouble.name) if named else broken(rule, "package")
