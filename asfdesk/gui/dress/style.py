"""How the program is dressed: Fusion everywhere, the shipped font, own palettes and one small style sheet.

Call :class:`Appearance` once, after the language and before the first widget. No other module sets a style sheet,
a font or a colour on a widget; they ask :mod:`asfdesk.gui.dress.look` for a widget that has its role already.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLoggingCategory, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from asfdesk.paths import resource

from .palette import DARK, LIGHT, Colours, qt_palette
from .sheet import style_sheet

FAMILIES = ("Source Sans 3", "Open Sans")
BODY_POINTS = 11.0


class Scheme(StrEnum):
    """The officer's choice of light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Keeps the application's palette, font and sheet; follows the system unless the officer chose."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        app.setStyle("Fusion")
        app.setFont(load_font())
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._dress()

    @property
    def scheme(self) -> Scheme:
        """What the officer chose."""
        return self._scheme

    @property
    def colours(self) -> Colours:
        """The set in use."""
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if self._scheme is Scheme.DARK or (self._scheme is Scheme.SYSTEM and dark) else LIGHT

    def choose(self, scheme: Scheme) -> None:
        """Change to light, dark or the system's choice, at once in every window."""
        self._scheme = scheme
        self._dress()

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        colours = self.colours
        palette: QPalette = qt_palette(colours)
        self._app.setPalette(palette)
        self._app.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def load_font() -> QFont:
    """The shipped family in body size; the same letters on every computer and in the documents.

    Names in other scripts are shown by the families that print them, also where the system has no fonts for them.
    """
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    QLoggingCategory.setFilterRules(
        "qt.text.font.db.warning=false"
    )  # says of every family which scripts it lacks
    others: list[str] = []
    for file in sorted(resource("fonts", "scripts").glob("*-Regular.ttf")):
        others += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    known = QFontDatabase.families()
    spare = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont()
    font.setFamilies([next((name for name in FAMILIES if name in known), spare), *others])
    font.setPointSizeF(BODY_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
