"""The model: canonical JSON, its digest, and putting signatures in."""

from __future__ import annotations

import json

import msgspec
import pytest

from asfdesk.documents.content import (
    Column,
    Document,
    Heading,
    Ink,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBox,
    Signatures,
    Table,
    digest,
    from_json,
    signed,
    to_json,
)

PLAIN = Document(kind="agreement", schema=1, title="Överenskommelse", blocks=(Paragraph("Hej"),))


def test_reading_back_gives_the_same_document_and_digest() -> None:
    made = Document(
        kind="agreement",
        schema=1,
        title="T",
        blocks=(
            Heading("A", 2, "1."),
            Table("t", (Column("k", 3, "right"),), (Row(((Run("b", "bold"),),), shares="goals"),)),
            Section(
                (Signatures((SignatureBox("r", "n", ink=Ink(1, 2, (((1, 2, 3),),))),)),), keep_together=True
            ),
        ),
        watermark="UTKAST",
    )
    assert from_json(to_json(made)) == made
    assert digest(from_json(to_json(made))) == digest(made)


def test_any_change_of_a_word_changes_the_digest() -> None:
    changed = msgspec.structs.replace(PLAIN, blocks=(Paragraph("Hej!"),))
    assert digest(changed) != digest(PLAIN)


def test_the_digest_of_a_known_document_never_changes() -> None:
    """Signatures given years ago are bound to it."""
    assert (
        to_json(PLAIN)
        == (
            '{"blocks":[{"text":"Hej","type":"paragraph"}],"kind":"agreement","schema":1,"title":"Överenskommelse"}'
        ).encode()
    )
    assert digest(PLAIN) == "4efea129ec6221df0b7e29aa1541d97b7d03f25fa0c24e5279d16a08759760e2"


def test_a_field_that_this_program_does_not_know_is_refused() -> None:
    data = json.loads(to_json(PLAIN))
    data["blocks"][0]["colour"] = "red"
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(data).encode())


def test_a_document_of_a_newer_schema_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="newer"):
        from_json(to_json(msgspec.structs.replace(PLAIN, schema=2)))


def test_signatures_fill_their_place_and_take_the_watermark_away() -> None:
    frozen = msgspec.structs.replace(
        PLAIN, watermark="UTKAST", blocks=(Section((Signatures((SignatureBox("Deltagare", ""),)),)),)
    )
    boxes = (SignatureBox("Deltagare", "Åsa", sha256=digest(frozen)),)
    done = signed(frozen, boxes, "Undertecknad")
    assert done.blocks == (Section((Signatures(boxes),)),)
    assert (done.watermark, done.status) == ("", "Undertecknad")
    assert frozen.watermark == "UTKAST"


def test_a_document_without_a_place_for_signatures_cannot_be_signed() -> None:
    with pytest.raises(ValueError, match="signatures block"):
        signed(PLAIN, ())
