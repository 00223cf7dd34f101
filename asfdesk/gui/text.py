"""Every visible word of the interface passes through here, so that no widget decides language or format.

How to write a visible text:

* ``tr("Save")``, ``tr("Save as {name}", name=x)``: a literal English string, placeholders filled after translation.
  Never an f-string or a variable inside ``tr()``: the tool that collects strings could not see it.
* Plurals: ``tr("%n visits", n=count)``; the Swedish JSON holds ``["%n besök", "%n besök"]`` (one, many).
* A table of words: build it inside a function (``{Kind.A: tr("…"), …}[kind]``), or mark it at module level with
  ``QT_TRANSLATE_NOOP("", "…")`` (imported from here) and call ``tr(TABLE[key])`` when it is shown.

Law and form texts are data in ``resources/``, never ``tr()``.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from asfdesk.domain import swedish
from asfdesk.paths import resource


def tr(text: str, /, *, n: int | None = None, **params: object) -> str:
    """The Swedish for an English source text; ``n`` chooses the plural form and fills ``%n``."""
    words = QCoreApplication.translate("", text, None, -1 if n is None else n)
    if n is not None and n >= 1000:
        words = words.replace(str(n), number_text(n))  # Qt fills %n in without the Swedish space
    return words.format(**params) if params else words


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  # lupdate knows this very name
    """Mark ``text`` for collection without translating it yet; ``context`` is always empty."""
    return text


def load_language(app: QCoreApplication) -> bool:
    """Make Swedish the language and the default locale. Call before the first widget is made.

    Returns whether both the program's and Qt's own Swedish were found; the self-test refuses a build without.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    folders = {
        "asfdesk_sv": str(resource("i18n")),
        "qtbase_sv": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    found = [_Words(app, Path(folder) / f"{name}.qm").install() for name, folder in folders.items()]
    return all(found)


class _Words(QTranslator):
    """A translation held in memory.

    Qt maps the file instead, and an update that writes over it kills the running program at its next word (bus error).
    """

    def __init__(self, app: QCoreApplication, file: Path) -> None:
        super().__init__(app)
        self._app = app
        self._held = (
            file.read_bytes() if file.is_file() else b""
        )  # Qt copies nothing: it must live as long as we do

    def install(self) -> bool:
        """Take effect; False when there are no words."""
        return bool(self._held) and self.load(self._held) and self._app.installTranslator(self)


def date_text(day: date | None) -> str:
    """``2026-03-03``, or an empty string."""
    return swedish.iso(day)


def long_date_text(day: date | None) -> str:
    """``3 mars 2026``, or an empty string."""
    return swedish.long_date(day)


def weekday_text(day: date) -> str:
    """``tisdag 3 mars 2026``."""
    return swedish.weekday_date(day)


def period_text(start: date | None, end: date | None) -> str:
    """``2026-03-03 – 2026-06-30``; an open end stays open."""
    return f"{swedish.iso(start)} – {swedish.iso(end)}".strip() if start or end else ""


def time_text(at: time | datetime | None) -> str:
    """``09.30``, or an empty string."""
    return swedish.clock(at)


def moment_text(at: datetime) -> str:
    """``3 mars 2026 kl. 09.30`` on Swedish clocks, wherever the computer thinks it is."""
    return swedish.moment(at.astimezone(swedish.SWEDEN) if at.tzinfo else at)


def number_text(value: Decimal | int, decimals: int | None = None) -> str:
    """``1 234,5`` with no-break spaces and a real minus."""
    return swedish.number(value, decimals)


def value_text(value: object) -> str:
    """Any value that may stand in a sentence, in Swedish form; long typed text is cut at 60 characters."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, time):
        return time_text(value)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | Decimal):
        return number_text(value)
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
