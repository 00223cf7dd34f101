"""The template of a kind of table, to fill in and import."""

from __future__ import annotations

from asfdesk.domain.register_import import ImportKind
from asfdesk.exchange.import_template import template_workbook
from asfdesk.services.desk import Desk

_SHEETS = {
    ImportKind.PARTICIPANTS: "Deltagare",
    ImportKind.ENTERPRISES: "ASF",
    ImportKind.COMMISSIONERS: "Uppdragsgivare",
}


def template_name(kind: ImportKind) -> str:
    """``Mall ASF.xlsx``."""
    return f"Mall {_SHEETS[kind]}.xlsx"


def import_template(desk: Desk, kind: ImportKind) -> bytes:
    """The workbook's bytes."""
    data = desk.catalogue.imports
    columns = [column for column in data.columns(kind) if not column.other_way]
    return template_workbook(columns, sheet=_SHEETS[kind], mark=data.example_mark, mark_head="Exempelrad")
