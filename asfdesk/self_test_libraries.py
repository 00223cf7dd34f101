# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false
"""One deed of each library that is imported late: what a frozen copy lacks shows when it is used, not before."""

from __future__ import annotations

import inspect
import io
from pathlib import Path

from asfdesk.paths import resource


def deeds(pdf: Path) -> str:
    """Do one thing with each library; ``pdf`` is a document that this program just wrote. Tells their versions.

    Raises:
        RuntimeError: one of them is there but does not do its work.
        ImportError: one of them is not there.
    """
    tried = (
        _judges_pdf, _reads_pdf, _shapes_letters, _reads_its_own_code, _knows_key_stores, _knows_seals, _reads_tables,
    )  # fmt: skip
    return ", ".join(deed(pdf) for deed in tried)


def _judges_pdf(pdf: Path) -> str:
    import page

    report = page.validate_pdf_bytes(pdf.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
    if not report.is_compliant:
        raise RuntimeError("; ".join(failure.message for failure in report.failures))
    return f"page {page.__version__}"


def _reads_pdf(pdf: Path) -> str:
    import pikepdf

    with pikepdf.open(pdf) as opened:
        if not opened.pages:
            raise RuntimeError("the PDF has no pages")
    return f"pikepdf {pikepdf.__version__}"


def _shapes_letters(_pdf: Path) -> str:
    import uharfbuzz
    from bidi import get_display

    font = uharfbuzz.Font(uharfbuzz.Face(resource("fonts", "SourceSans3-Regular.ttf").read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str("Åsa")
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    if len(buffer.glyph_infos) != 3 or get_display("אב") != "בא":
        raise RuntimeError("letters are not shaped or not turned")
    return f"uharfbuzz {uharfbuzz.__version__}"


def _reads_its_own_code(_pdf: Path) -> str:
    import segno
    import zxingcpp
    from PIL import Image

    drawn = io.BytesIO()
    segno.make("asfdesk prov", error="m").save(drawn, kind="png", scale=6)
    found = [code.text for code in zxingcpp.read_barcodes(Image.open(drawn).convert("L"))]
    if found != ["asfdesk prov"]:
        raise RuntimeError("a code that was just drawn cannot be read")
    return f"segno {segno.__version__} och zxing-cpp"


def _knows_key_stores(_pdf: Path) -> str:
    import keyring.backend

    if not keyring.backend.get_all_keyring():
        raise RuntimeError("keyring finds none of its back ends")
    return "keyring"


def _knows_seals(_pdf: Path) -> str:
    from pyhanko.sign import signers, validation
    from pyhanko.version import __version__

    for deed in (signers.async_sign_pdf, validation.async_validate_pdf_signature):
        inspect.signature(deed)
    return f"pyHanko {__version__}"


def _reads_tables(_pdf: Path) -> str:
    import openpyxl

    from asfdesk.exchange.import_template import list_workbook
    from asfdesk.exchange.table_file import read_table_file

    found = read_table_file(list_workbook(["Namn"], [["=Åsa"]], sheet="Prov"))
    if found.problem or [cell.text for row in found.sheets[0].rows for cell in row.cells] != ["Namn", "=Åsa"]:
        raise RuntimeError("a workbook that was just written cannot be read")
    return f"openpyxl {openpyxl.__version__}"
