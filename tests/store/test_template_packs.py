"""Template packs: there and back between two registers, and hostile ones that leave nothing behind."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.own import OwnItem, OwnKind, OwnTemplate
from asfdesk.gui.words.wording import problems_text
from asfdesk.services.authoring import own_content, template_packs, templates
from asfdesk.services.authoring.template_packs import Coming
from asfdesk.services.desk import Desk
from tests.cases import open_desk, register, start


@pytest.fixture
def north(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(tmp_path / "north")
    yield made
    made.store.close()


@pytest.fixture
def south(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(tmp_path / "south")
    yield made
    made.store.close()


def given(desk: Desk) -> tuple[OwnItem, bytes]:
    """A template that prints an own term, released, and its pack."""
    term = templates.new_item(desk, OwnKind.CLAUSE, "Resor i norr")
    content = own_content.read(term)
    templates.save_item(desk, term, replace(content, text="{enterprise} betalar resan."))  # type: ignore[type-var]
    clause = templates.release(desk, term.id)
    item = templates.copy_shipped(desk, OwnKind.AGREEMENT, "af_training", 1)
    content = own_content.read(item)
    assert isinstance(content, OwnTemplate)
    template = content.template
    last = replace(template.sections[-2], clauses=(*template.sections[-2].clauses, clause.code))
    sections = (*template.sections[:-2], last, template.sections[-1])
    codes = (*template.clauses, clause.code)
    templates.save_item(
        desk, item, replace(content, template=replace(template, sections=sections, clauses=codes))
    )
    released = templates.release(desk, item.id)
    return released, template_packs.export_pack(desk, [released.id], "Kommunen i norr").data


def test_a_pack_goes_from_north_to_south_with_its_terms_hashes_and_origin(north: Desk, south: Desk) -> None:
    released, data = given(north)
    plan = template_packs.look_into(south, data)
    assert plan.origin == "Kommunen i norr"
    assert [(line.kind, line.coming) for line in plan.lines] == [
        (OwnKind.AGREEMENT, Coming.NEW), (OwnKind.CLAUSE, Coming.NEW),
    ]  # fmt: skip
    assert not templates.all_releases(south), "looking into it takes nothing in"
    taken = template_packs.take_in(south, plan, released=True)
    assert {item.sha256 for item in taken} >= {released.sha256}
    assert {item.origin for item in taken} == {"Kommunen i norr"}
    assert list((south.store.folder / "backups").glob("*before-import*")), "the register is backed up first"
    view = start(south, register(south))
    assert view.template.code == released.code
    assert any(clause.title == "Resor i norr" for clause in view.terms.clauses)
    again = template_packs.look_into(south, data)
    assert {line.coming for line in again.lines} == {Coming.HERE}
    assert template_packs.take_in(south, again, released=True) == ()


def test_a_pack_comes_as_drafts_under_codes_of_this_register(north: Desk, south: Desk) -> None:
    released, data = given(north)
    taken = template_packs.take_in(south, template_packs.look_into(south, data), released=False)
    assert all(item.draft for item in taken)
    assert released.code not in {item.code for item in taken}
    assert {item.based_on for item in taken} >= {f"{released.code}/1"}


def test_the_same_edition_with_other_words_is_no_release_here(north: Desk, south: Desk) -> None:
    _, data = given(north)
    template_packs.take_in(south, template_packs.look_into(south, data), released=True)
    other = rebuilt(data, lambda tree: tree["template"].update(intro="Andra ord."))
    plan = template_packs.look_into(south, other)
    assert {line.coming for line in plan.lines} == {Coming.OTHER, Coming.HERE}
    with pytest.raises(RuleBroken):
        template_packs.take_in(south, plan, released=True)


def test_what_the_proof_reader_would_refuse_comes_as_a_draft_alone(north: Desk, south: Desk) -> None:
    _, data = given(north)
    bad = rebuilt(data, lambda tree: tree["template"].update(intro="Ring {nagon}."))
    plan = template_packs.look_into(south, bad)
    assert Coming.UNFIT in {line.coming for line in plan.lines}
    with pytest.raises(RuleBroken):
        template_packs.take_in(south, plan, released=True)
    assert template_packs.take_in(south, plan, released=False)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, content)
    return out.getvalue()


def rebuilt(data: bytes, change: Callable[[dict[str, Any]], object], **manifest: object) -> bytes:
    """The pack with its template changed and its hash made to fit."""
    files = parts(data)
    head = json.loads(files["manifest.json"])
    item = next(one for one in head["items"] if one["kind"] == "agreement")
    tree = json.loads(files[item["file"]])
    change(tree)
    files[item["file"]] = json.dumps(tree, ensure_ascii=False).encode()
    item["sha256"] = hashlib.sha256(files[item["file"]]).hexdigest()
    item["title"] = tree["template"]["title"][:150]
    head.update(manifest)
    files["manifest.json"] = json.dumps(head, ensure_ascii=False).encode()
    return packed(files)


def _link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def _item_name(data: bytes) -> str:
    return next(name for name in parts(data) if name.startswith("agreement/"))


def _bomb(data: bytes) -> bytes:
    return packed({**parts(data), _item_name(data): b"0" * 200_000_000})


def _twice(data: bytes) -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return packed([*parts(data).items(), (_item_name(data), b"{}")])


HOSTILE: dict[str, tuple[Callable[[bytes], bytes], set[Rule]]] = {
    "no pack": (lambda _: b"%PDF-1.7 ...", {Rule.PACK_NOT_OURS}),
    "empty": (lambda _: b"", {Rule.PACK_NOT_OURS}),
    "another zip": (lambda _: packed({"a.txt": b"hej"}), {Rule.PACK_UNSAFE_NAME, Rule.PACK_NOT_OURS}),
    "cut off": (lambda data: data[: len(data) // 2], {Rule.PACK_CUT_OFF}),
    "a byte turned": (
        lambda data: data[:200] + bytes([data[200] ^ 0xFF]) + data[201:],
        {Rule.PACK_CUT_OFF, Rule.PACK_HASH, Rule.PACK_UNSAFE_NAME, Rule.PACK_NOT_OURS},
    ),
    "path traversal": (lambda data: packed({**parts(data), "../../evil.json": b"{}"}), {Rule.PACK_UNSAFE_NAME}),
    "absolute path": (lambda data: packed({**parts(data), "/etc/cron.d/x": b"{}"}), {Rule.PACK_UNSAFE_NAME}),
    "drive path": (lambda data: packed({**parts(data), "C:\\x.json": b"{}"}), {Rule.PACK_UNSAFE_NAME}),
    "a program beside": (lambda data: packed({**parts(data), "run.py": b"import os"}), {Rule.PACK_UNSAFE_NAME}),
    "a name of 10 000 characters": (
        lambda data: packed({**parts(data), "clause/" + "a" * 10_000 + ".json": b"{}"}), {Rule.PACK_UNSAFE_NAME},
    ),
    "a symbolic link": (
        lambda data: packed([(_link(_item_name(data)), b"/etc/passwd"), *((n, c) for n, c in parts(data).items() if n != _item_name(data))]),
        {Rule.PACK_UNSAFE_NAME},
    ),
    "a zip bomb": (_bomb, {Rule.PACK_TOO_LARGE}),
    "too many": (lambda data: packed({**parts(data), **{f"clause/a@{n:08x}-1.json": b"{}" for n in range(400)}}), {Rule.PACK_TOO_LARGE}),
    "duplicate names": (_twice, {Rule.PACK_TWICE}),
    "wrong hash": (lambda data: packed({**parts(data), _item_name(data): parts(data)[_item_name(data)] + b" "}), {Rule.PACK_HASH}),
    "an item that the manifest lacks": (lambda data: packed({**parts(data), "clause/a@00000000-1.json": b"{}"}), {Rule.PACK_UNSAFE_NAME}),
    "an item gone": (lambda data: packed({n: c for n, c in parts(data).items() if n != _item_name(data)}), {Rule.PACK_NOT_OURS}),
    "a newer pack": (lambda data: rebuilt(data, lambda _: None, version=2), {Rule.PACK_NEWER}),
    "script in text": (
        lambda data: rebuilt(data, lambda tree: tree["template"].update(intro="<script>alert(1)</script>")), {Rule.PACK_MARKUP},
    ),
    "a link that runs": (
        lambda data: rebuilt(data, lambda tree: tree["template"].update(intro="javascript:alert(1)")), {Rule.PACK_MARKUP},
    ),
    "text that turns round": (
        lambda data: rebuilt(data, lambda tree: tree["template"].update(intro="abc\u202edef")), {Rule.PACK_MARKUP},
    ),
    "a title of 10 000 characters": (
        lambda data: rebuilt(data, lambda tree: tree["template"].update(title="x" * 10_000)), {Rule.PACK_CONTENT},
    ),
    "an unknown key": (lambda data: rebuilt(data, lambda tree: tree["template"].update(kod="x")), {Rule.PACK_CONTENT}),
    "a wrong type": (lambda data: rebuilt(data, lambda tree: tree["template"].update(version="1")), {Rule.PACK_CONTENT}),
    "groups in groups 900 deep": (lambda data: _deep(data, 900), {Rule.PACK_CONTENT}),
    "groups in groups 20 000 deep": (lambda data: _deep(data, 20_000), {Rule.PACK_CONTENT}),
    "another's code": (lambda data: rebuilt(data, lambda tree: tree["template"].update(code="af_training")), {Rule.PACK_CONTENT}),
}  # fmt: skip


def _deep(data: bytes, levels: int) -> bytes:
    """Groups in groups, written out by hand: json itself would not go so deep."""
    files = parts(rebuilt(data, lambda tree: tree["template"]["applies"].update(when="HERE")))
    name = _item_name(data)
    inner = b'{"test":"protected","parts":[]}'
    when = b'{"test":"all","parts":[' * levels + inner + b"]}" * levels
    text = files[name].replace(b'"HERE"', when)
    head = json.loads(files["manifest.json"])
    next(one for one in head["items"] if one["file"] == name)["sha256"] = hashlib.sha256(text).hexdigest()
    return packed({**files, name: text, "manifest.json": json.dumps(head, ensure_ascii=False).encode()})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_with_a_reason_and_leaves_nothing_behind(
    north: Desk, tmp_path: Path, name: str
) -> None:
    _, data = given(north)
    hostile, rules = HOSTILE[name]
    made = hostile(data)
    before = {path: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}
    releases = templates.all_releases(north)
    with pytest.raises(RuleBroken) as refused:
        template_packs.look_into(north, made)
    assert {problem.rule for problem in refused.value.problems} <= rules
    words = problems_text(refused.value.problems)
    assert words
    assert "{" not in words
    assert templates.all_releases(north) == releases
    after = {path: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}
    assert set(after) <= set(before) | {
        path for path in after if path.name.endswith(("-wal", "-shm", ".head"))
    }


def test_a_pack_with_a_circle_of_conditions_comes_as_a_draft_alone(north: Desk, south: Desk) -> None:
    _, data = given(north)
    code = "own@0000abcd"

    def circle(tree: dict[str, Any]) -> None:
        when = {"test": "clause", "parts": [], "values": [code], "least": None, "most": None}
        clause = {
            "code": code, "version": 1, "title": "Rundgång", "text": "Ord.", "topic": "own", "mandatory": False,
            "applies": {"measures": [], "families": [], "commissioner_kinds": [], "situations": [], "when": when},
            "sources": [], "valid_from": "2026-03-02", "valid_to": None, "shares": None,
        }  # fmt: skip
        tree["clauses"].append(clause)
        tree["template"]["clauses"].append(code)
        tree["template"]["sections"][-2]["clauses"].append(code)

    plan = template_packs.look_into(south, rebuilt(data, circle))
    assert Coming.UNFIT in {line.coming for line in plan.lines}
