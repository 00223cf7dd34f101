"""Data and pages of a signed agreement must say the same, also when whoever changed one of them could seal it anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec
import pytest

from asfdesk.documents import fonts, furniture, verdict_words
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, from_json, to_json
from asfdesk.documents.reading import plain_text
from asfdesk.documents.surface import Surface
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.carried import Carry, Recipient
from asfdesk.domain.signature import Copy
from asfdesk.domain.verdict import Content, Judgement, Reason, Unlike, Verdict
from asfdesk.exchange.agreement_data import HIDDEN_NUMBER, NAME
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.services.agreeing import carried, frozen_words
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.sealed import seals, verification
from asfdesk.services.sealed.certificates import believed
from tests import follow_up
from tests.cases import open_desk, register


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One register for all: what is forged is never written into it."""
    made = open_desk(tmp_path_factory.mktemp("words") / "register")
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def signed(desk: Desk) -> AgreementView:
    return follow_up.signed(desk, register(desk))


def judged(desk: Desk, data: bytes) -> Judgement:
    return verification.judge(data, believed(desk), desk.now())


def handed_out(desk: Desk, view: AgreementView, recipient: Recipient = Recipient.FILE) -> bytes:
    return exports.export_agreement(desk, view.agreement.id, recipient=recipient).data


def forged(
    desk: Desk,
    view: AgreementView,
    words: Callable[[str], str] = str,
    data: Callable[[dict], None] = lambda _: None,
) -> bytes:
    """Another text or other data under a seal of the very same certificate."""
    inside = json.loads(embedded_file(handed_out(desk, view), NAME, 8_000_000))
    data(inside)
    document = frozen_words.signed_document(view, Copy.FULL, frozenset())
    changed = from_json(words(to_json(document).decode()).encode())
    attachment = Attachment(NAME, "application/json", json.dumps(inside).encode(), "Uppgifter")
    return seals.sealed_bytes(desk, changed, inside=(attachment,))[0]


def told(found: Judgement) -> str:
    return "\n".join(line.text for line in verdict_words.lines(found))


@pytest.mark.parametrize("recipient", Recipient)
@pytest.mark.parametrize("person_number", [True, False])
def test_every_copy_agrees_with_its_data_whatever_these_leave_out(
    desk: Desk, signed: AgreementView, recipient: Recipient, person_number: bool
) -> None:
    carried.choose_carry(desk, recipient, replace(Carry(), person_number=person_number))
    data = handed_out(desk, signed, recipient)
    found = judged(desk, data)
    assert (found.verdict, found.content, found.differences) == (Verdict.GOOD, Content.AGREES, ())
    assert "all text syns" in told(found)
    if (
        not person_number and recipient is not Recipient.FILE
    ):  # the case file's was sealed before it was chosen
        raw = embedded_file(data, NAME, 8_000_000).decode()
        assert "19811228" not in raw
        assert (HIDDEN_NUMBER in raw) == (recipient is not Recipient.SUPERVISOR)


def test_another_amount_under_a_new_seal_of_the_same_hand_is_named(desk: Desk, signed: AgreementView) -> None:
    text = next(
        t for t in plain_text(frozen_words.signed_document(signed, Copy.FULL, frozenset())) if "kr per" in t
    )
    assert text.startswith("150")
    found = judged(desk, forged(desk, signed, words=lambda raw: raw.replace(text, "9" + text)))
    assert (found.verdict, found.reasons) == (Verdict.BAD, (Reason.CONTENT_DIFFERS,))
    first, *more = found.differences
    assert (first.unlike, first.carried, first.shown) == (Unlike.WORDS, text, "9" + text)
    assert all("9150" in one.shown for one in more)  # the clause that says it again
    assert f"Sidan säger ”9{text}” där uppgifterna säger ”{text}”" in told(found)
    assert "150" not in repr(found.differences)


def test_ink_that_the_data_do_not_carry_is_named_with_whose_it_is(desk: Desk, signed: AgreementView) -> None:
    first, *others = signed.signatures
    assert first.ink is not None
    less = replace(first, ink=replace(first.ink, strokes=first.ink.strokes[:1]))
    found = judged(desk, forged(desk, replace(signed, signatures=(less, *others))))
    assert (found.verdict, found.reasons) == (Verdict.BAD, (Reason.CONTENT_DIFFERS,))
    assert [one.unlike for one in found.differences] == [Unlike.INK]
    assert first.name in told(found)


def test_another_amount_in_the_data_alone_is_named(desk: Desk, signed: AgreementView) -> None:
    def more(inside: dict) -> None:
        inside["terms"]["compensation"]["amount"] = "950"

    found = judged(desk, forged(desk, signed, data=more))
    assert found.reasons == (Reason.CONTENT_DIFFERS,)
    assert [(one.unlike, one.carried) for one in found.differences] == [(Unlike.FACT, "950\u00a0kr")]
    assert "”950\u00a0kr” står i uppgifterna men inte på någon sida" in told(found)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda d: d["texts"][0].update(content=d["texts"][0]["content"].replace("150", "950")), "SHA-256"),
        (lambda d: d["signatures"][0].update(shown_sha256="0" * 64), "Åsa"),
        (lambda d: d["texts"].pop(0), "texts"),
        (lambda d: d.update(number="ÖK-2020-K7Q-0001"), "ÖK-2026"),
        (lambda d: d.update(surprise=1), NAME),
        (lambda d: d["signatures"][0].update(name="Någon Annan"), ""),
        (lambda d: d["participant"].update(family_name="Annan"), ""),
    ],
    ids=["words", "signature", "text left out", "number", "unknown key", "name of a signer", "name"],
)  # fmt: skip
def test_data_that_do_not_hold_together_are_never_called_good(
    desk: Desk, signed: AgreementView, change: Callable[[dict], None], named: str
) -> None:
    found = judged(desk, forged(desk, signed, data=change))
    assert (found.verdict, found.content) == (Verdict.BAD, Content.DIFFERS)
    assert named in told(found)


def test_data_of_a_newer_version_are_not_judged_at_all(desk: Desk, signed: AgreementView) -> None:
    found = judged(desk, forged(desk, signed, data=lambda d: d.update(version=2)))
    assert (found.verdict, found.reasons) == (Verdict.NOT_OURS, (Reason.NEWER_DATA,))
    assert "nyare version av asfdesk" in told(found)


PAINT = {
    "painted over": lambda s: s.operators("q 1 1 1 rg 60 60 480 700 re f Q"),
    "overwritten": lambda s: s.text(
        furniture.set_text("950 kr " * 20, furniture.style.RUNNING, 900), 71, 500
    ),
    "crossed out": lambda s: s.operators("q 40 w 60 500 m 540 500 l S Q"),
    "clipped": lambda s: s.operators("q 0 0 10 10 re W n Q"),
    "invisible text mode": lambda s: s.operators("3 Tr"),
    "pale": lambda s: s.operators("1 1 1 rg BT 1 0 0 1 80 40 Tm /R0 9 Tf (950) Tj ET"),
    "tiny": lambda s: s.operators("0 0 0 rg BT 1 0 0 1 80 40 Tm /R0 1 Tf (950) Tj ET"),
    "beside the page": lambda s: s.operators("0 0 0 rg BT 1 0 0 1 -80 40 Tm /R0 9 Tf (950) Tj ET"),
    "said besides": lambda s: s.operators("0 0 0 rg BT 1 0 0 1 80 22 Tm /R0 9 Tf (950 kronor) Tj ET"),
}


def paint(forging: pytest.MonkeyPatch, way: str) -> None:
    """Paint on every page from now on, after what stands at its foot."""
    drawn = furniture._running

    def running(
        surface: Surface, texts: list[tuple[furniture.SetText, float]], y: float, rule: float
    ) -> None:
        drawn(surface, texts, y, rule)
        if y == furniture._FOOT:
            PAINT[way](surface)

    forging.setattr(furniture, "_running", running)


@pytest.mark.parametrize("way", PAINT)
def test_nothing_is_painted_over_hidden_or_added_beside_the_words(
    desk: Desk, signed: AgreementView, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(monkeypatch, way)
    found = judged(desk, forged(desk, signed))
    assert Reason.CONTENT_DIFFERS in found.reasons
    assert {one.unlike for one in found.differences} & {Unlike.HIDDEN, Unlike.ADDED}
    assert found.differences[0].page
    assert "Sida " in told(found)


def test_a_letter_that_is_drawn_as_another_is_named(
    desk: Desk, signed: AgreementView, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = fonts._to_unicode

    def said_otherwise(points: list[int]) -> bytes:
        told = codes(points)
        return told.replace(b"<35> <0035>", b"<35> <0038>").replace(b"<38> <0038>", b"<38> <0035>")

    with monkeypatch.context() as forging:
        forging.setattr(fonts, "_to_unicode", said_otherwise)
        for key in "RSI":
            forging.setattr(fonts.sheet(f"{key}0"), "_program", None)
        data = forged(desk, signed)
    found = judged(desk, data)
    assert Reason.CONTENT_DIFFERS in found.reasons
    assert "8 5" in {one.shown for one in found.differences if one.unlike is Unlike.SHAPE}
    assert "är inte ritade som de läses" in told(found)


def test_a_page_of_ours_without_data_is_looked_at_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(kind="agreement", schema=1, title="Ett papper", blocks=())
    assert judged(desk, seals.sealed_bytes(desk, document)[0]).content is Content.ABSENT
    paint(monkeypatch, "painted over")
    document = msgspec.structs.replace(document, organisation="Gävle kommun")
    assert judged(desk, seals.sealed_bytes(desk, document)[0]).reasons == (Reason.CONTENT_DIFFERS,)
