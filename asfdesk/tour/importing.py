"""The tour imports a list of enterprises, looks at what each row would become, and undoes the import."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton

from asfdesk.domain.change import Kind
from asfdesk.exchange.import_template import list_workbook
from asfdesk.gui.pages.importing.page import ImportPage
from asfdesk.services import lists

from .hands import Lost, click, find, wait
from .walker import Walker

_HEADS = ("Namn", "Orgnr", "Kommun", "Bransch", "Antal platser", "Handledare")
_ROWS = (
    ("Exempelverkstaden", "559999-9991", "Gävle", "Cykelverkstad", "8", "Bo Ek; Eva Alm"),
    ("Exempelcaféet", "559999-9992", "Sandviken", "Café", "6", "Åke Ask"),
)
"""The second number has a wrong check digit."""


class Importing(Walker):
    """From a file to an undone import."""

    def import_list(self) -> str:
        """One row is new, one is wrong; the import is undone, so that the register goes on as it was."""
        file = self.out / "ASF-lista.xlsx"
        file.write_bytes(list_workbook(_HEADS, _ROWS, sheet="ASF"))
        before = len(lists.ids(self.desk, Kind.ENTERPRISE))
        page = self.page("import_register", ImportPage)
        self.idle()
        self.picture(self.window, "import-start")
        self.ask.prepare(file)
        click(find(page, "import.choose", QPushButton))
        wait(lambda: page.steps.currentIndex() == 1 and page.steps.isEnabled(), "the file to be read")
        self.picture(self.window, "import-columns")
        click(find(page, "import.rehearse", QPushButton))
        wait(lambda: page.steps.currentIndex() == 2 and page.steps.isEnabled(), "the rehearsal")
        click(find(page, "import.filter.all", QToolButton))
        self.picture(self.window, "import-rehearsal")
        click(find(page, "import.take", QPushButton))
        wait(lambda: page.steps.currentIndex() == 3 and page.steps.isEnabled(), "the import")
        self.picture(self.window, "import-result")
        if len(lists.ids(self.desk, Kind.ENTERPRISE)) != before + 1:
            raise Lost("the enterprise was not imported")
        click(find(page, "import.undo", QPushButton))
        self.idle()
        wait(lambda: len(lists.ids(self.desk, Kind.ENTERPRISE)) == before, "the import to be undone")
        return "ett företag inläst, en rad fel, inläsningen ångrad"
