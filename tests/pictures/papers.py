"""The pages of documents as pictures: the shortest and the longest agreement, names that no form was made for, a protocol
of forty answers; each signed and sealed, page by page, and all pages of one document on a sheet.

``dev.py pictures --papers --out DIR`` leaves ``DIR/papers/NAME-1.png`` and so on, and ``DIR/papers/NAME.png``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image

from asfdesk.documents.agreement import agreement_document, with_signatures
from asfdesk.documents.amendment import amendment_document
from asfdesk.documents.content import Document, digest
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.terms import Goal
from asfdesk.domain.visit import VisitView
from asfdesk.exchange import pdfium
from asfdesk.services.desk import Desk
from tests.archive import amending
from tests.documents import samples

_SCALE = 1.25
_ACROSS = 4


def papers() -> dict[str, Callable[[], Document]]:
    """What is printed, by the name of its pictures."""
    return {
        "amendment-2-pages": lambda: following(AgreementKind.AMENDMENT),
        "extension-3-pages": lambda: following(AgreementKind.EXTENSION, long=True),
        "agreement-5-pages": lambda: signed(short()),
        "agreement-10-pages": lambda: signed(long()),
        "long-names": lambda: signed(
            named("Anna-Karin Elisabet Maria", "von Ängelholm-Österåker Wijkström" * 2)
        ),
        "right-to-left-name": lambda: signed(named("محمد عبد الله", "الأحمد")),
        "agreement-8-pages-empty-parts": lambda: signed(bare()),
        "unsigned": lambda: agreement_document(samples.agreement_view(), samples.catalogue().reference),
        "protocol-40-answers": lambda: protocol_document(forty_answers()),
    }


def signed(view: AgreementView) -> Document:
    """With the three signatures."""
    frozen = agreement_document(view, samples.catalogue().reference)
    sha256 = digest(frozen)
    given = samples.all_signatures(sha256, sha256)
    names = (view.participant.name, view.enterprise.signatory, view.officer.name if view.officer else "")
    given = tuple(replace(one, name=name) for one, name in zip(given, names, strict=True))
    return with_signatures(frozen, replace(view, signatures=given), Desk.local)


def following(kind: AgreementKind, *, long: bool = False) -> Document:
    """What amends or extends an agreement, signed."""
    view = amending.following(kind)
    if not long:
        view = samples.with_terms(view, supervision=view.amends.terms.supervision if view.amends else "")
    frozen = amendment_document(view, samples.catalogue().reference)
    sha256 = digest(frozen)
    return with_signatures(
        frozen, replace(view, signatures=samples.all_signatures(sha256, sha256)), Desk.local
    )


def short() -> AgreementView:
    """Nothing but what must be said."""
    return samples.with_terms(bare(), clauses=(), introduction="", accident="", schedule=(), goals=())


def long() -> AgreementView:
    """Many goals with long words, every clause, and prose."""
    view = samples.agreement_view()
    prose = "\n\n".join([view.terms.purpose_text] * 3)
    goals = tuple(
        Goal(f"{goal.what}, steg {step}", goal.measured, goal.when)
        for step in range(1, 4)
        for goal in view.terms.goals
    )
    return samples.with_terms(view, goals=goals, purpose_text=prose, other=prose, tasks=view.terms.tasks * 3)


def bare() -> AgreementView:
    """Every optional part empty."""
    empty = {"purpose_text": "", "motivation": "", "wishes": "", "barred_tasks": "", "adaptations": (), "aids": "",
             "steps": (), "breaks": "", "risks": "", "protective": "", "registry_number": "", "decision": "",
             "deputy_id": None, "responsibilities": (), "other": ""}  # fmt: skip
    view = samples.with_terms(samples.agreement_view(), **empty)
    return replace(view, deputy=None)


def named(given: str, family: str) -> AgreementView:
    """Somebody else's agreement, at an enterprise with a name as long."""
    view = samples.agreement_view()
    person = replace(view.participant, given_name=given, family_name=family)
    enterprise = replace(
        view.enterprise, name=f"{family} arbetsintegrerande sociala kooperativ ekonomisk förening"
    )
    return replace(view, participant=person, enterprise=enterprise)


def forty_answers() -> VisitView:
    """A visit whose checklist asks forty questions of every kind."""
    view = samples.visit_view()
    items = view.checklist.items
    asked = tuple(replace(items[number % len(items)], id=f"q{number}", only_if=None) for number in range(40))
    checklist = replace(view.checklist, sections=(replace(view.checklist.sections[0], items=asked),))
    return replace(view, checklist=checklist, answers={one.item: one for one in samples.answers(checklist)})


def take(out: Path) -> None:
    """Write the pictures of every page."""
    folder = out / "papers"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in papers().items():
        pages: list[Image.Image] = []
        with pdfium.opened(pdf(make(), made_at=samples.NOW)) as file:
            pages = [_drawn(file.draw(number, _SCALE)) for number in range(len(file))]
        for number, page in enumerate(pages, 1):
            page.save(folder / f"{name}-{number}.png")
        _joined(pages).save(folder / f"{name}.png")


def _drawn(page: pdfium.Picture) -> Image.Image:
    return Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride, 1)


def _joined(pages: list[Image.Image]) -> Image.Image:
    wide, high = pages[0].size
    rows = -(-len(pages) // _ACROSS)
    sheet = Image.new("RGB", (min(len(pages), _ACROSS) * (wide + 8), rows * (high + 8)), (128, 128, 128))
    for number, page in enumerate(pages):
        sheet.paste(page, (number % _ACROSS * (wide + 8), number // _ACROSS * (high + 8)))
    return sheet
