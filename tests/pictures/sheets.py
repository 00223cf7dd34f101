"""Contact sheets: the pictures of one combination side by side, with their names, six to a sheet."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from asfdesk.paths import resource

COLUMNS, ROWS = 2, 3
WIDE, TALLEST, CAPTION, GAP = 960, 1200, 28, 10
GROUND = (128, 128, 128)


def make(out: Path) -> None:
    """Write ``out/sheets`` anew from what lies in ``out``."""
    target = out / "sheets"
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    for folder in sorted(path for path in out.glob("*-*/*") if path.is_dir()):
        pictures = sorted(folder.glob("*.png"))
        each = COLUMNS * ROWS
        for number, begin in enumerate(range(0, len(pictures), each), 1):
            name = f"{folder.parent.name}-{folder.name}-{number:02d}.png"
            _sheet(pictures[begin : begin + each], target / name)


def _sheet(pictures: list[Path], target: Path) -> None:
    shown = [(path.stem, _small(path)) for path in pictures]
    rows = [shown[begin : begin + COLUMNS] for begin in range(0, len(shown), COLUMNS)]
    tall = [max(picture.height for _, picture in row) + CAPTION + GAP for row in rows]
    sheet = Image.new("RGB", (COLUMNS * (WIDE + GAP) + GAP, sum(tall) + GAP), GROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(resource("fonts", "SourceSans3-Regular.ttf")), 20)
    for number, row in enumerate(rows):
        for place, (name, picture) in enumerate(row):
            x, y = GAP + place * (WIDE + GAP), GAP + sum(tall[:number])
            draw.text((x, y), name, fill="white", font=font)
            sheet.paste(picture, (x, y + CAPTION))
    sheet.save(target)


def _small(path: Path) -> Image.Image:
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((WIDE, TALLEST))
    return picture
