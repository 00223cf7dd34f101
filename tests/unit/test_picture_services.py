"""Photos, scans and sketches of a visit: straight into the register, with nothing of what the camera noted."""

from __future__ import annotations

import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.picture import PictureKind
from asfdesk.domain.signature import Copy, Ink, InkPoint
from asfdesk.domain.visit import VisitView
from asfdesk.exchange import photos
from asfdesk.services.desk import Desk
from asfdesk.services.rights import access_extract
from asfdesk.services.visiting import enterprise_visits, pictures, protocols, visits
from asfdesk.store.trail.audit import history, verify_chain
from asfdesk.store.triggers_sqlite import remove as remove_triggers
from tests.cases import Case, open_desk
from tests.documents.reading_back import problems
from tests.follow_up import answer_all, first_planned, signed
from tests.photo_files import OWNER, PLACE, camera_photo


@pytest.fixture
def opened(desk: Desk, case: Case) -> VisitView:
    return visits.open_visit(desk, first_planned(desk, signed(desk, case)).id)


@pytest.fixture
def readiness(desk: Desk, case: Case) -> VisitView:
    """A visit to the enterprise: its checklist asks for photos and a sketch."""
    planned = enterprise_visits.plan_enterprise_visit(
        desk, case.enterprise.id, VisitKind.ENTERPRISE, desk.today()
    )
    return visits.open_visit(desk, planned.id)


def drawing(*strokes: list[tuple[float, float]]) -> Ink:
    return Ink(
        1000, 640, tuple(tuple(InkPoint(x, y, n) for n, (x, y) in enumerate(stroke)) for stroke in strokes)
    )


def test_nothing_that_the_camera_noted_is_kept(desk: Desk, opened: VisitView) -> None:
    raw = camera_photo()
    assert OWNER.encode() in raw
    [picture] = pictures.add_photos(desk, opened.visit.id, "IMG_1.jpg", raw)
    for kept in (pictures.content(desk, picture.id), pictures.thumbnail(desk, picture.id)):
        assert OWNER.encode() not in kept
        assert PLACE.encode() not in kept
        assert b"Exif" not in kept
        with Image.open(io.BytesIO(kept)) as shown:
            assert not shown.getexif()
            assert "comment" not in shown.info


def test_a_photo_is_scaled_and_stands_upright(desk: Desk, opened: VisitView) -> None:
    [picture] = pictures.add_photos(desk, opened.visit.id, "a.jpg", camera_photo(4000, 3000, turned=True))
    assert (picture.width, picture.height) == (1500, 2000)
    with Image.open(io.BytesIO(pictures.content(desk, picture.id))) as shown:
        assert shown.size == (1500, 2000)
    with Image.open(io.BytesIO(pictures.thumbnail(desk, picture.id))) as small:
        assert max(small.size) == photos.SMALL_SIDE


def test_no_file_is_written_on_the_way(
    desk: Desk, opened: VisitView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))  # whoever makes a temp file fails
    before = set(tmp_path.rglob("*"))
    assert pictures.add_photos(desk, opened.visit.id, "a.jpg", camera_photo())
    assert {path.name for path in set(tmp_path.rglob("*")) - before} <= {"register.db-wal", "register.db-shm"}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"no picture at all", Rule.SCAN_FORMAT),
        (camera_photo()[:900], Rule.SCAN_UNREADABLE),
        (b"\xff\xd8\xff" + b"x" * 100, Rule.SCAN_UNREADABLE),
    ],
)
def test_a_hostile_or_broken_file_is_refused_by_name_and_nothing_is_kept(
    desk: Desk, opened: VisitView, data: bytes, rule: Rule
) -> None:
    with pytest.raises(RuleBroken) as refused:
        pictures.add_photos(desk, opened.visit.id, "min bild.jpg", data)
    assert refused.value.problems[0].rule is rule
    assert refused.value.problems[0].params["name"] == "min bild.jpg"
    assert pictures.pictures_of(desk, opened.visit.id) == ()


def test_a_picture_bomb_is_refused_before_it_is_unpacked(desk: Desk, opened: VisitView) -> None:
    bomb = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(bomb, "PNG")
    with pytest.raises(RuleBroken) as refused:
        pictures.add_photos(desk, opened.visit.id, "bomb.png", bomb.getvalue())
    assert refused.value.problems[0].rule is Rule.SCAN_TOO_LARGE


def test_photos_answer_their_question_and_a_comment_does_not_take_them_away(
    desk: Desk, readiness: VisitView
) -> None:
    key = readiness.visit.id
    one, two = (
        pictures.add_photos(desk, key, f"{n}.jpg", camera_photo(shade=40 + n), item="photos")[0]
        for n in (1, 2)
    )
    assert visits.get_visit(desk, key).answers["photos"].value == f"{one.id}\n{two.id}"
    visits.answer(desk, key, "photos", "", "Från köket")  # a card that has not seen the second yet
    assert visits.get_visit(desk, key).answers["photos"].value == f"{one.id}\n{two.id}"
    pictures.remove(desk, one)
    assert visits.get_visit(desk, key).answers["photos"].value == str(two.id)
    pictures.bring_back(desk, one)
    assert visits.get_visit(desk, key).answers["photos"].comment == "Från köket"
    with pytest.raises(RuleBroken) as refused:
        pictures.add_photos(desk, key, "x.jpg", camera_photo(), item="agreed")
    assert refused.value.problems[0].rule is Rule.ANSWER_FORM


def test_a_sketch_is_kept_after_each_stroke_and_can_be_drawn_on(desk: Desk, readiness: VisitView) -> None:
    key = readiness.visit.id
    first = pictures.draw_sketch(desk, key, "plan", drawing([(10, 10), (500, 400)]))
    again = pictures.draw_sketch(
        desk, key, "plan", drawing([(10, 10), (500, 400)], [(20, 300), (700, 300)]), first.id
    )
    assert (again.id, again.kind) == (first.id, PictureKind.SKETCH)
    [kept] = pictures.pictures_of(desk, key)
    strokes = pictures.strokes_of(kept)
    assert strokes is not None
    assert len(strokes.strokes) == 2
    assert visits.get_visit(desk, key).answers["plan"].value == str(first.id)
    with Image.open(io.BytesIO(pictures.content(desk, first.id))) as shown:
        assert shown.mode == "L"
        assert shown.getextrema() == (0, 255)


def test_the_trail_knows_a_picture_by_its_digest_alone(desk: Desk, opened: VisitView) -> None:
    [picture] = pictures.add_photos(desk, opened.visit.id, "a.jpg", camera_photo())
    with desk.store.read() as work:
        [entry] = list(history(work.connection, picture.id))
    assert entry.changes["content"] == (None, f"sha256:{picture.sha256}")


def test_a_closed_visit_keeps_its_pictures_as_they_were_and_nothing_of_those_taken_away(
    desk: Desk, opened: VisitView
) -> None:
    key = opened.visit.id
    [kept] = pictures.add_photos(desk, key, "a.jpg", camera_photo())
    [mistake] = pictures.add_photos(desk, key, "b.jpg", camera_photo(shade=200))
    pictures.describe(desk, kept, "  Trång   korridor ", Visibility.SHARED)
    pictures.remove(desk, mistake)
    visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, key)).visit.id)
    [told] = pictures.pictures_of(desk, key)
    assert (told.id, told.alt) == (kept.id, "Trång korridor")
    with pytest.raises(LookupError):
        pictures.content(desk, mistake.id)  # not even as a row that was taken away
    with pytest.raises(RuleBroken) as refused:
        pictures.describe(desk, told, "Annat", Visibility.SHARED)
    assert refused.value.problems[0].rule is Rule.VISIT_CLOSED
    with pytest.raises(StoreFault) as frozen, desk.store.write(protocols.Operation.CHANGE_PICTURE) as work:
        work.pictures.save(replace(told, alt="Annat"))
    assert frozen.value.fault is Fault.FROZEN


def test_pictures_stand_in_the_protocol_for_whom_they_are_meant(desk: Desk, readiness: VisitView) -> None:
    key = readiness.visit.id
    for number, visibility in enumerate(Visibility):
        [one] = pictures.add_photos(desk, key, f"{number}.jpg", camera_photo(shade=50 * number + 20))
        pictures.describe(desk, one, f"Bild för {visibility.value}", visibility)
    pictures.draw_sketch(desk, key, "plan", drawing([(10, 10), (500, 400)]))
    view = visits.close_visit(desk, answer_all(desk, visits.get_visit(desk, key)).visit.id)
    full, narrow = (str(protocols.protocol(desk, view, copy)) for copy in Copy)
    assert ["Bild för officer" in text for text in (full, narrow)] == [False, False]
    assert ["Bild för protocol" in text for text in (full, narrow)] == [True, False]
    assert ["Bild för shared" in text for text in (full, narrow)] == [True, True]
    assert "till frågan Skiss över lokalen" in full
    for copy in Copy:
        assert problems(protocols.protocol_pdf(desk, view, copy)) == []


def test_a_scanned_paper_is_taken_in_page_by_page(desk: Desk, opened: VisitView) -> None:
    pages = [Image.new("RGB", (600, 800), (250, 250, shade)) for shade in (10, 200)]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    taken = pictures.add_photos(desk, opened.visit.id, "protokoll.pdf", out.getvalue(), kind=PictureKind.SCAN)
    assert [picture.kind for picture in taken] == [PictureKind.SCAN, PictureKind.SCAN]


def test_the_persons_extract_tells_of_pictures_and_of_notes_that_are_in_no_protocol(
    desk: Desk, case: Case, opened: VisitView
) -> None:
    [one] = pictures.add_photos(desk, opened.visit.id, "a.jpg", camera_photo())
    pictures.describe(desk, one, "Utrymningsvägen", Visibility.OFFICER)
    visits.write_notes(desk, replace(opened.visit, notes="Verkar trött", notes_visibility=Visibility.OFFICER))
    _pdf, data = access_extract.extract(desk, case.participant.id)
    told = data.data.decode()
    assert "Utrymningsvägen" in told
    assert "Verkar trött" in told


_ORDER_OF_0019 = (
    "id, visit_id, kind, visibility, item, sha256, alt, drawing, width, height, size, grey, content, thumbnail,"
    " deleted_at, version, operation_id, created_at, changed_at, seq"
)
_OF_0021 = (
    (
        ", CONSTRAINT ck_kept_document_closing_id CHECK (closing_id IS NULL OR (length(closing_id) = 32"
        " AND closing_id NOT GLOB '*[^0-9a-f]*'))"
    ),
    ", CONSTRAINT fk_kept_document_closing_id FOREIGN KEY(closing_id) REFERENCES closing_document (id)",
    " + (closing_id IS NOT NULL)",
)


def test_pictures_of_an_older_store_come_along_and_their_bytes_lie_last(
    desk: Desk, opened: VisitView, tmp_path: Path
) -> None:
    (kept,) = pictures.add_photos(desk, opened.visit.id, "a.jpg", camera_photo())
    whole, small = pictures.content(desk, kept.id), pictures.thumbnail(desk, kept.id)
    with desk.store._engine.begin() as connection:
        run = connection.exec_driver_sql
        remove_triggers(connection)
        run(f"CREATE TABLE older AS SELECT {_ORDER_OF_0019} FROM visit_picture")
        run("DROP TABLE visit_picture")
        run("ALTER TABLE older RENAME TO visit_picture")
        run("CREATE INDEX ix_visit_picture_visit_id ON visit_picture (visit_id)")
        (later,) = run("SELECT sql FROM sqlite_master WHERE name = 'kept_document'").scalars()
        before = re.sub(r"\(closing_id [^,]*, ", "(", later, count=1)
        for part in _OF_0021:
            assert part in before
            before = before.replace(part, "")
        run("DROP TABLE kept_document")
        run(before)
        run("UPDATE alembic_version SET version_num = '0019'")
    desk.store.close()
    again = open_desk(tmp_path / "register")
    assert again.store.upgraded_from == "0019"
    assert pictures.pictures_of(again, opened.visit.id) == (kept,)
    assert (pictures.content(again, kept.id), pictures.thumbnail(again, kept.id)) == (whole, small)
    with again.store._engine.connect() as connection:
        names = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(visit_picture)")]
        assert verify_chain(connection) is None
    assert names[-2:] == ["thumbnail", "content"]
    assert pictures.describe(again, kept, "Verkstaden", Visibility.PROTOCOL).alt == "Verkstaden"
    again.store.close()
