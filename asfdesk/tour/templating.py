"""The tour writes a term of the organisation's own and releases it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from asfdesk.domain.own import OwnKind
from asfdesk.gui.pages.templates.list import TemplatesPage
from asfdesk.gui.pages.templates.page import TemplatePage
from asfdesk.services.authoring import templates

from .hands import Lost, click, find, wait, write
from .walker import Walker


class Templating(Walker):
    """From the list of templates to a released term."""

    def write_template(self) -> str:
        """A term written, proof-read and released, and a shipped template looked at."""
        page = self.page("templates", TemplatesPage)
        self.picture(self.window, "templates")
        self.ask.prepare(list(OwnKind).index(OwnKind.CLAUSE), "Resor till arbetsplatsen")
        click(find(page, "templates.new", QPushButton))
        term = self.here(TemplatePage)
        write(find(term, "template.text", QPlainTextEdit), "Företaget betalar resor i arbetet.")
        editor = term.editor
        if editor is None:
            raise Lost("the term did not open")
        editor.look_again()
        self.idle()
        wait(lambda: editor.proof is not None and editor.proof.releasable, "the proof-reader")
        self.ask.prepare(True)
        click(find(term, "template.release", QPushButton))
        wait(lambda: term.badge.text() == "Version 1", "the release")
        self.picture(self.window, "template-term")
        shown = self.page("template", TemplatePage, (OwnKind.AGREEMENT, "af_training", 1))
        if shown.editor is None or not templates.all_releases(self.desk):
            raise Lost("the release is not there")
        self.idle()
        self.picture(self.window, "template")
        return "villkoret fastställt som version 1"
