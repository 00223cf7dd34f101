"""``bench pdf``: the sealed archive file against its budgets and against what others need for the same document.

CPU time of one process, least and median, of documents that differ in their number. Ours: sealed PDF/A-3a + PDF/UA-1
with the data inside, in steady state and as the first of a process; a thousand of them on two processes. The peers,
typst and WeasyPrint, write unsealed files of the same content (:mod:`.pdf_peers`), each in the way that is quickest for
it: typst with one compiler for all, which remembers what it has laid out, and without looking for the system's fonts.
They write turn and turn about with us, so that whatever else the machine does falls on both. The budget is for our
sealed file, which is more than they give; like for like, ours without a seal, stands beside it. What they wrote is read
back: whether it conforms, on how many pages, and how much of the text it states. They are installed in a folder of their
own; ``--without-peers`` leaves them out. ``--json FILE`` keeps the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, digest, to_json
from asfdesk.documents.reading import BULLET, EMPTY, TICKED, plain_text
from asfdesk.documents.render import page_count, pdf, warm_up
from asfdesk.documents.seal import Seal
from asfdesk.domain.ids import new_id
from asfdesk.domain.trust import SealCertificate, SealSource
from asfdesk.paths import resource
from asfdesk.sealing.certificates import (
    Holder,
    Identity,
    KeyKind,
    fingerprint,
    key_bytes,
    new_root,
    new_seal,
    pem,
)
from asfdesk.sealing.conformance import PROFILES, examine
from asfdesk.services.desk import Desk
from asfdesk.services.sealed.composing import Order
from asfdesk.services.sealed.workshop import Workshop
from installer import environment
from tests.documents.reading_back import page_texts, squeezed
from tests.documents.samples import NOW, agreement_view, all_signatures, catalogue, with_terms

from . import pdf_peers

MARKS = {BULLET, TICKED, EMPTY}
"""Marks of lists, which peers draw."""
STEADY, FIRST, SIZE, BATCH = 12.0, 100.0, 75_000, 100.0
PEERS = {"typst": 4.0, "weasyprint": 20.0}
"""How many times longer each must take than our sealed file, by the least and by the median."""
_A_TURN, _OUR_TURN = 4, 12
"""So many of a peer, then so many of ours of each kind: about as long, and long enough to be in stride."""


def document() -> Document:
    """An agreement of six pages, signed by all."""
    view = agreement_view()
    view = with_terms(view, clauses=view.terms.clauses[:4], responsibilities=())
    frozen = agreement_document(view, catalogue().reference)
    sha256 = digest(frozen)
    return with_signatures(frozen, replace(view, signatures=all_signatures(sha256, sha256)), Desk.local)


@cache
def _seal() -> Seal:
    """Made once, as the program does when it is unlocked."""
    return Seal(_identity().signer())


@cache
def _identity() -> Identity:
    holder, at = Holder("Gävle kommun", "AME", "212000-2338", "K7Q"), datetime(2026, 1, 1, tzinfo=UTC)
    return new_seal(new_root(holder, at), holder, at, KeyKind.P256)


def sealed(made: Document) -> bytes:
    """The file as it is handed out."""
    return pdf(made, made_at=NOW, attachments=(_data(made),), seal=_seal())


def unsealed(made: Document) -> bytes:
    """The same without its seal, which is what the peers write."""
    return pdf(made, made_at=NOW, attachments=(_data(made),))


def _data(made: Document) -> Attachment:
    return Attachment("overenskommelse.json", "application/json", to_json(made), "Överenskommelsen som data")


def _taken(write: Callable[[Document], bytes], made: list[Document]) -> list[float]:
    taken: list[float] = []
    for one in made:
        begun = time.process_time()
        write(one)
        taken.append((time.process_time() - begun) * 1000)
    return taken


_FIRST = """
import time
from tests.bench import pdf
from asfdesk.documents.render import warm_up
warm_up(); made = pdf.document(); pdf._seal()
begun = time.process_time(); pdf.sealed(made); print((time.process_time() - begun) * 1000)
"""


def _first() -> float:
    """The first document of a process that has imported and warmed up."""
    done = subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, check=True, text=True)
    return float(done.stdout)


def _varied(made: Document, count: int) -> list[Document]:
    """The document with so many numbers, as no two of a morning are quite the same."""
    return [msgspec.structs.replace(made, reference=f"ÖK-2026-K7Q-{n:04d}") for n in range(1, count + 1)]


class Batch(NamedTuple):
    """Documents in a second, and in a second of processor time."""

    rate: float
    per_cpu: float


def _batch(count: int, *, judged: bool) -> Batch:
    """Documents from two processes of ``services.sealed.workshop``, starting them included; each is composed and sealed, and
    put before the validator if ``judged``."""
    identity = _identity()
    certificate = SealCertificate(
        id=new_id(), source=SealSource.OWN, is_root=False, name="AME",
        fingerprint=fingerprint(identity.certificate),
        valid_from=identity.certificate.not_valid_before_utc,
        valid_until=identity.certificate.not_valid_after_utc,
        chain=pem(identity.certificate, *identity.chain).decode(), secret=key_bytes(identity.key),
    )  # fmt: skip
    seal = _seal()
    made = _varied(document(), count)
    begun, before = time.perf_counter(), os.times()
    with Workshop(2) as shop:
        orders = (
            Order(
                one, made_at=NOW, attachments=(_data(one),), seal=seal, certificate=certificate, judged=judged
            )
            for one in made
        )
        waiting = [shop.submit(order) for order in orders]
        for future in waiting:
            future.result()
    took, after = time.perf_counter() - begun, os.times()
    spent = sum(after[:4]) - sum(before[:4])
    return Batch(count / took, count / spent if spent else 0.0)


_PEER = """
import json, pathlib, sys, time
which, folder = sys.argv[1], pathlib.Path(sys.argv[2])
if which == "typst":
    import typst
    compiler = typst.Compiler(root=str(folder), font_paths=[str(folder)], ignore_system_fonts=True)
    work = lambda source: compiler.compile(source, pdf_standards=["a-3a", "ua-1"])
else:
    from weasyprint import HTML, Attachment
    data = (folder / "data.json").read_bytes()
    def work(source):
        inside = Attachment(string=data, name="data.json", description="Uppgifterna", relationship="Data")
        page = HTML(string=source.decode(), base_url=str(folder) + "/")
        return page.write_pdf(pdf_variant="pdf/a-3a", attachments=[inside])
for line in sys.stdin:
    source = (folder / line.strip()).read_bytes()
    begun = time.process_time(); data_out = work(source); taken = (time.process_time() - begun) * 1000
    (folder / "out.pdf").write_bytes(data_out)
    print(taken, flush=True)
"""


class Times(NamedTuple):
    """Milliseconds of processor time: the least, and the median."""

    least: float
    median: float

    @classmethod
    def of(cls, taken: list[float]) -> Times:
        """Of these documents."""
        return cls(min(taken), statistics.median(taken))

    def over(self, other: Times) -> Times:
        """How many times as long."""
        return Times(self.least / other.least, self.median / other.median)


class Peer(NamedTuple):
    """How long it took, and we in turn with it; and what its file is."""

    times: Times
    sealed: Times
    unsealed: Times
    size: int
    pages: int
    broken: tuple[str, ...]
    stated: int


def _peer(which: str, made: Document, repeat: int) -> Peer:
    """Raises RuntimeError with the words of a peer that cannot run here."""
    packages = environment.own_packages(environment.PEERS_LOCK)
    write = {"typst": pdf_peers.typst_source, "weasyprint": pdf_peers.html_page}[which]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, content in pdf_peers.pictures(made).items():
            (folder / name).write_text(content, "utf-8")
        for face in resource("fonts").glob("*.ttf"):
            shutil.copy(face, folder)
        (folder / "data.json").write_bytes(to_json(made))
        for number, one in enumerate(_varied(made, repeat + 1)):
            (folder / f"{number}.source").write_text(write(one), "utf-8")
        theirs, with_seal, without = _in_turn(which, folder, packages, made, repeat)
        data = (folder / "out.pdf").read_bytes()
    conformance = examine(data, PROFILES[:1] if which == "weasyprint" else PROFILES)
    broken = tuple(rule for result in conformance.results for rule in result.broken)
    pages = page_texts(data)
    words = squeezed("".join(pages))
    wanted = [text for text in plain_text(made) if text not in MARKS]
    stated = sum(squeezed(text) in words for text in wanted) * 100 // len(wanted)
    return Peer(theirs, with_seal, without, len(data), len(pages), broken, stated)


def _in_turn(
    which: str, folder: Path, packages: Path, made: Document, repeat: int
) -> tuple[Times, Times, Times]:
    """The times of the peer after its first document, and ours with and without a seal, one after the other."""
    ours = iter(_varied(made, repeat // _A_TURN * _OUR_TURN * 2))
    theirs: list[float] = []
    with_seal: list[float] = []
    without: list[float] = []
    with subprocess.Popen(
        [sys.executable, "-c", _PEER, which, str(folder)], text=True, stderr=subprocess.PIPE,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(packages), "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
    ) as peer:  # fmt: skip
        assert peer.stdin
        assert peer.stdout
        assert peer.stderr
        for number in range(repeat + 1):
            peer.stdin.write(f"{number}.source\n")
            peer.stdin.flush()
            if not (answer := peer.stdout.readline()):
                raise RuntimeError(peer.stderr.read().strip().splitlines()[-1])
            theirs.append(float(answer))
            if number and number % _A_TURN == 0:
                with_seal += _taken(sealed, list(islice(ours, _OUR_TURN)))
                without += _taken(unsealed, list(islice(ours, _OUR_TURN)))
        peer.stdin.close()
    return Times.of(theirs[1:]), Times.of(with_seal), Times.of(without)


def main(arguments: list[str]) -> int:
    """Measure and print; 1 with ``--strict`` when a budget does not hold."""
    parser = argparse.ArgumentParser(prog="dev.py bench pdf")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--repeat", type=int, default=60)
    parser.add_argument("--batch", type=int, default=1000, metavar="COUNT")
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args(arguments)
    warm_up()
    made = document()
    size, pages = len(sealed(made)), page_count(made)
    some = _varied(made, options.repeat)
    with_seal, without = Times.of(_taken(sealed, some)), Times.of(_taken(unsealed, some))
    batch = _batch(options.batch, judged=False)
    whole = _batch(max(options.batch // 4, 1), judged=True)
    rows = [
        ("sealed 3a + UA-1, steady: ms (least, median)", *with_seal, STEADY, with_seal.median <= STEADY),
        ("the same unsealed: ms (least, median)", *without, 0.0, True),
        ("first of a process: ms", first := _first(), first, FIRST, first <= FIRST),
        ("size: bytes", size, size, SIZE, size <= SIZE),
        ("batch on two processes: documents/s (of CPU)", *batch, BATCH, batch.rate >= BATCH),
        ("the same with the archive's rules: documents/s", *whole, 0.0, True),
    ]
    told = [f"{pages} pages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"]
    for which, times in {} if options.without_peers else PEERS.items():
        try:
            peer = _peer(which, made, 24 if which == "typst" else 4)
        except RuntimeError as problem:
            told.append(f"{which}: could not be measured: {problem}")
            rows.append((f"{which}: not measured", 0.0, 0.0, times, False))
            continue
        ratio, alike = peer.times.over(peer.sealed), peer.times.over(peer.unsealed)
        rows += [
            (f"{which} unsealed / ours SEALED: times as long", *ratio, times, min(ratio) >= times),
            (f"{which} unsealed / ours unsealed", *alike, 0.0, True),
        ]
        told.append(
            f"{which}: {peer.times.least:.1f} ms (least), {peer.times.median:.1f} ms (median) in turn with ours, sealed "
            f"{peer.sealed.least:.1f} and {peer.sealed.median:.1f} ms; {peer.pages} pages, "
            f"{peer.size} bytes, {'conforms' if not peer.broken else f'BREAKS {chr(32).join(peer.broken)}'}, "
            f"states {peer.stated} % of the texts"
        )
    print(f"{'':48}{'':>10}{'':>10}{'budget':>10}")
    for name, one, two, budget, holds in rows:
        print(f"{name:48}{one:10.1f}{two:10.1f}{budget:10.0f}{'' if holds else '  MISSED'}")
    print("\n".join(told))
    if options.json:
        keys = ("name", "least", "median", "budget", "holds")
        options.json.write_text(
            json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=1), "utf-8"
        )
    return int(options.strict and not all(row[-1] for row in rows))
