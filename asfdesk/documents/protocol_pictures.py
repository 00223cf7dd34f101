"""The pictures of a protocol, each under the words that say what it shows and to which question it belongs."""

from __future__ import annotations

from asfdesk.domain.checklist import OFFICER_ONLY
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.note import Visibility
from asfdesk.domain.picture import PictureKind, VisitPicture
from asfdesk.domain.visit import VisitView

from .content import Block, Paragraph, Picture, Section

HEIGHT = 88
"""Millimetres at the most: two pictures with their words on a page."""
_KINDS = {PictureKind.PHOTO: "Foto", PictureKind.SKETCH: "Skiss", PictureKind.SCAN: "Inskannad sida"}


def told_pictures(view: VisitView) -> list[VisitPicture]:
    """Those that a protocol shows: all but what the officer keeps."""
    return [picture for picture in view.pictures if picture.visibility is not Visibility.OFFICER]


def protocol_pictures(view: VisitView) -> list[Block]:
    """Every picture that the protocol shows, numbered; what is not shared is for the file and the participant alone."""
    questions = {item.id: item for item in view.checklist.items}
    blocks: list[Block] = []
    for number, picture in enumerate(told_pictures(view), 1):
        item = questions.get(picture.item)
        words = picture_words(picture, number, item.text if item else "")
        topic = item.topic if item else SharedTopic.NOTES.value if view.participant else None
        shown = Picture(
            picture.sha256, words, picture.width, picture.height, grey=picture.grey,
            most_height=0 if picture.kind is PictureKind.SCAN else HEIGHT,
        )  # fmt: skip
        blocks.append(
            Section(
                (Paragraph(words, "small"), shown),
                keep_together=True,
                shares=topic if picture.visibility is Visibility.SHARED else OFFICER_ONLY,
            )
        )
    return blocks


def picture_words(picture: VisitPicture, number: int, question: str) -> str:
    """What is read aloud and stands under the picture: the officer's words, or at least what it belongs to."""
    said = picture.alt or (f"till frågan {question}" if question else "utan beskrivning")
    return f"{_KINDS[picture.kind]} {number}: {said}"
