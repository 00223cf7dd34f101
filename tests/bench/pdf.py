"""``bench pdf``: the sealed archive file against its budgets and against what others need for the same words.

CPU time of one process, least and median. Ours: sealed PDF/A-3a + PDF/UA-1 with the data inside, in steady state and as
the first of a process; a thousand of them on two processes. The peers, typst and WeasyPrint, write unsealed files of the
same text and are installed in a folder of their own; ``--without-peers`` leaves them out. ``--json FILE`` keeps the figures.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, digest, to_json
from asfdesk.documents.reading import plain_text
from asfdesk.documents.render import pdf, warm_up
from asfdesk.documents.seal import Seal
from asfdesk.sealing.certificates import Holder, Identity, KeyKind, new_root, new_seal
from asfdesk.services.desk import Desk
from installer import environment
from tests.documents.samples import NOW, agreement_view, all_signatures, catalogue, with_terms

STEADY, FIRST, SIZE, BATCH = 12.0, 100.0, 75_000, 100.0
PEERS = {"typst": 4.0, "weasyprint": 20.0}
"""How many times longer each must take."""


def document() -> Document:
    """An agreement of three to four pages, signed by all."""
    view = agreement_view()
    view = with_terms(view, clauses=view.terms.clauses[:4], responsibilities=())
    frozen = agreement_document(view, catalogue().reference)
    sha256 = digest(frozen)
    return with_signatures(frozen, replace(view, signatures=all_signatures(sha256, sha256)), Desk.local)


@cache
def _identity() -> Identity:
    holder, at = Holder("Gävle kommun", "AME", "212000-2338", "K7Q"), datetime(2026, 1, 1, tzinfo=UTC)
    return new_seal(new_root(holder, at), holder, at, KeyKind.P256)


def sealed(made: Document) -> bytes:
    """The file as it is handed out."""
    data = Attachment("overenskommelse.json", "application/json", to_json(made), "Överenskommelsen som data")
    return pdf(made, made_at=NOW, attachments=(data,), seal=Seal(_identity().signer()))


def _cpu(work: Callable[[], object], repeat: int) -> tuple[float, float]:
    taken: list[float] = []
    for _ in range(repeat):
        begun = time.process_time()
        work()
        taken.append((time.process_time() - begun) * 1000)
    return min(taken), statistics.median(taken)


_FIRST = """
import time
from tests.bench import pdf
from asfdesk.documents.render import warm_up
warm_up(); made = pdf.document(); pdf._identity()
begun = time.process_time(); pdf.sealed(made); print((time.process_time() - begun) * 1000)
"""


def _first() -> float:
    """The first document of a process that has imported and warmed up."""
    done = subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, check=True, text=True)
    return float(done.stdout)


def _some(numbers: range) -> int:
    made = document()
    return sum(len(sealed(msgspec.structs.replace(made, reference=f"ÖK-2026-K7Q-{n:04d}"))) for n in numbers)


def _batch(count: int) -> float:
    """Documents in a second on two processes, starting them included."""
    parts = [range(n, min(n + 50, count)) for n in range(0, count, 50)]
    begun = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_some, parts))
    return count / (time.perf_counter() - begun)


_PEER = """
import json, statistics, sys, time
texts, which, repeat = json.load(sys.stdin)
if which == "typst":
    import typst
    def quoted(text): return json.dumps(text, ensure_ascii=False)
    source = '#set document(title: "T")\\n#set text(lang: "sv")\\n= #' + quoted(texts[0]) + "\\n" + "\\n\\n".join("#" + quoted(t) for t in texts[1:])
    compiler = typst.Compiler(source.encode())
    work = lambda: typst.compile(source.encode(), pdf_standards=["a-3a", "ua-1"])
else:
    from html import escape
    from weasyprint import HTML
    page = "<html lang=sv><title>T</title><h1>" + escape(texts[0]) + "</h1>" + "".join(f"<p>{escape(t)}</p>" for t in texts[1:])
    work = lambda: HTML(string=page).write_pdf(pdf_variant="pdf/a-3a")
data = work(); taken = []
for _ in range(repeat):
    begun = time.process_time(); data = work(); taken.append((time.process_time() - begun) * 1000)
print(json.dumps([min(taken), statistics.median(taken), len(data)]))
"""


def _peer(which: str, texts: list[str], repeat: int) -> tuple[float, float, int]:
    """Raises RuntimeError with the words of a peer that cannot run here."""
    folder = environment.own_packages(environment.PEERS_LOCK)
    done = subprocess.run(
        [sys.executable, "-c", _PEER], input=json.dumps([texts, which, repeat]), capture_output=True, text=True,
        check=False, env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    least, median, size = json.loads(done.stdout)
    return least, median, size


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
    size = len(sealed(made))
    least, median = _cpu(lambda: sealed(made), options.repeat)
    rows = [
        ("sealed 3a + UA-1, steady: ms (least, median)", least, median, STEADY, least <= STEADY),
        ("first of a process: ms", first := _first(), first, FIRST, first <= FIRST),
        ("size: bytes", size, size, SIZE, size <= SIZE),
        ("batch on two processes: documents/s", rate := _batch(options.batch), rate, BATCH, rate >= BATCH),
    ]
    for which, times in {} if options.without_peers else PEERS.items():
        try:
            other, other_median, _ = _peer(which, plain_text(made), 5)
        except RuntimeError as problem:
            print(f"{which}: could not be measured: {problem}")
            rows.append((f"{which}: not measured", 0.0, 0.0, times, False))
            continue
        rows.append(
            (
                f"{which}: times as long (least, median)",
                other / least,
                other_median / median,
                times,
                other / least >= times,
            )
        )
    print(f"{'':48}{'':>10}{'':>10}{'budget':>10}")
    for name, one, two, budget, holds in rows:
        print(f"{name:48}{one:10.1f}{two:10.1f}{budget:10.0f}{'' if holds else '  MISSED'}")
    if options.json:
        keys = ("name", "least", "median", "budget", "holds")
        options.json.write_text(
            json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=1), "utf-8"
        )
    return int(options.strict and not all(row[-1] for row in rows))
