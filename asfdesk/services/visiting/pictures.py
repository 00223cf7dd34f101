"""Photos, scans and sketches of a visit: taken into the register, described, taken away and brought back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import msgspec

from asfdesk.domain.change import Operation
from asfdesk.domain.checklist import PICTURED, Item
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.note import Visibility
from asfdesk.domain.picture import MOST, PictureKind, VisitPicture, check_picture
from asfdesk.domain.signature import Ink
from asfdesk.domain.visit import Answer
from asfdesk.domain.writing import tidy
from asfdesk.exchange.photos import Photo, drawn, photos
from asfdesk.store.work import Work

from ..desk import Desk
from .visit_view import checklist_of


def add_photos(
    desk: Desk,
    visit_id: UUID,
    name: str,
    data: bytes,
    *,
    item: str = "",
    kind: PictureKind = PictureKind.PHOTO,
    step: Callable[[], object] = lambda: None,
) -> tuple[VisitPicture, ...]:
    """Take a file's pictures into the register; each is durable before the next is looked at. Meant for a worker.

    Args:
        item: the photo question they answer, or none.
        step: called before each picture; may raise to stop.

    Raises RuleBroken: SCAN_TOO_LARGE, SCAN_FORMAT, SCAN_UNREADABLE with ``name``; PICTURES_TOO_MANY; ANSWER_FORM for an
    item that takes no pictures; VISIT_CLOSED, VISIT_NOT_OPEN.
    """
    added: list[VisitPicture] = []
    for photo in photos(name, data):
        step()
        added.append(_add(desk, visit_id, item, kind, photo))
    return tuple(added)


def draw_sketch(desk: Desk, visit_id: UUID, item: str, ink: Ink, known: UUID | None = None) -> VisitPicture:
    """Keep a sketch as it stands: after every stroke, so that none is lost. ``known``: the sketch that is drawn on."""
    photo = drawn(ink)
    drawing = msgspec.json.encode(ink).decode()
    if known is None:
        return _add(desk, visit_id, item, PictureKind.SKETCH, photo, drawing)
    with desk.store.write(Operation.CHANGE_PICTURE) as work:
        work.visits.get(visit_id).require_open()
        before = work.pictures.find(known)
        if before is None:
            raise broken(Rule.CHANGED_ELSEWHERE, item)
        return work.pictures.redraw(replace(_of(before, photo), drawing=drawing), photo.jpeg, photo.small)


def strokes_of(picture: VisitPicture) -> Ink | None:
    """What a sketch was drawn with, to be drawn on."""
    try:
        return msgspec.json.decode(picture.drawing, type=Ink) if picture.drawing else None
    except msgspec.DecodeError:
        return None


def describe(desk: Desk, picture: VisitPicture, alt: str, visibility: Visibility) -> VisitPicture:
    """Say what a picture shows and who may see it. Raises RuleBroken."""
    value = replace(picture, alt=" ".join(tidy(alt).split()), visibility=visibility)
    if found := check_picture(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.CHANGE_PICTURE) as work:
        work.visits.get(picture.visit_id).require_open()
        now = work.pictures.find(picture.id)
        if now is None:
            raise broken(Rule.CHANGED_ELSEWHERE, "alt")
        return work.pictures.save(replace(now, alt=value.alt, visibility=visibility))


def remove(desk: Desk, picture: VisitPicture) -> None:
    """Take a picture away; :func:`bring_back` undoes it until the visit is closed, then it is gone for good."""
    _mark(desk, picture, removed=True)


def bring_back(desk: Desk, picture: VisitPicture) -> None:
    """Undo :func:`remove`."""
    _mark(desk, picture, removed=False)


def pictures_of(desk: Desk, visit_id: UUID) -> tuple[VisitPicture, ...]:
    """The pictures of a visit in the order they came."""
    with desk.store.read() as work:
        return tuple(work.pictures.of_visit(visit_id))


def thumbnail(desk: Desk, picture_id: UUID) -> bytes:
    """A small JPEG."""
    with desk.store.read() as work:
        return work.pictures.thumbnail(picture_id)


def content(desk: Desk, picture_id: UUID) -> bytes:
    """The picture as JPEG."""
    with desk.store.read() as work:
        return work.pictures.content(picture_id)


def _add(
    desk: Desk, visit_id: UUID, item: str, kind: PictureKind, photo: Photo, drawing: str = ""
) -> VisitPicture:
    made = VisitPicture(new_id(), visit_id, kind, item, drawing=drawing)
    with desk.store.write(Operation.ADD_PICTURE) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        here = work.pictures.of_visit(visit_id)
        drawn_before = next(
            (p for p in here if kind is PictureKind.SKETCH and (p.kind, p.item) == (kind, item)), None
        )
        if drawn_before is not None:  # begun in another thread meanwhile: a question has one sketch
            return work.pictures.redraw(
                replace(_of(drawn_before, photo), drawing=drawing), photo.jpeg, photo.small
            )
        if len(here) >= MOST:
            raise broken(Rule.PICTURES_TOO_MANY, item, most=MOST)
        if item and _question(checklist_of(desk, work, visit).items, item) is None:
            raise broken(Rule.ANSWER_FORM, item)
        added = work.pictures.add(_of(made, photo), photo.jpeg, photo.small)
        _answer(work, added)
        return added


def _of(picture: VisitPicture, photo: Photo) -> VisitPicture:
    return replace(
        picture,
        width=photo.width,
        height=photo.height,
        grey=photo.grey,
        sha256=hashlib.sha256(photo.jpeg).hexdigest(),
        size=len(photo.jpeg),
    )


def _question(items: tuple[Item, ...], key: str) -> Item | None:
    return next((item for item in items if item.id == key and item.kind in PICTURED), None)


def _mark(desk: Desk, picture: VisitPicture, *, removed: bool) -> None:
    with desk.store.write(Operation.REMOVE_PICTURE if removed else Operation.RESTORE) as work:
        work.visits.get(picture.visit_id).require_open()
        _answer(work, work.pictures.mark(picture.id, removed=removed))


def _answer(work: Work, picture: VisitPicture) -> None:
    """The question's answer is the list of its pictures."""
    if not picture.item:
        return
    mine = [str(one.id) for one in work.pictures.of_visit(picture.visit_id) if one.item == picture.item]
    before = work.answers.of(picture.visit_id).get(picture.item, Answer(picture.visit_id, picture.item))
    work.answers.put(replace(before, value="\n".join(mine)))
