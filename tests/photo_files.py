"""Photos as a camera makes them: large, turned, and full of what nobody should hand on."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

PLACE = "60 deg 40 min N"
OWNER = "Ann-Sofies telefon"


def fine_photo(width: int, height: int) -> bytes:
    """A JPEG of nothing but grain, as heavy to decode as any."""
    grain = Image.effect_noise((width, height), 40)
    return _jpeg(Image.merge("RGB", (grain, grain.transpose(Image.Transpose.ROTATE_180), grain)))


def plain_grey_photo(width: int, height: int) -> bytes:
    """A JPEG as large as any and as light to decode as can be."""
    return _jpeg(Image.new("L", (width, height), 120))


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def camera_photo(width: int = 640, height: int = 480, shade: int = 90, *, turned: bool = False) -> bytes:
    """A JPEG with owner, camera, GPS and a preview in its EXIF; ``turned``: held upright, so 90 degrees to be turned."""
    picture = Image.new("RGB", (width, height), (shade, 60, 140))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((width // 8, height // 8, width // 2, height // 2), fill=(230, 230, 230))
    exif = Image.Exif()
    exif[0x010F] = OWNER
    exif[0x9003] = "2026:03:02 09:30:00"
    if turned:
        exif[0x0112] = 6
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "N", (60.0, 40.0, 0.0), PLACE
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80, exif=exif.tobytes(), comment=OWNER.encode())
    return out.getvalue()
