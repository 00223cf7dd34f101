"""Three published models, built in the editor as a person would and with no code: each is released and printed.

The Åland AMS praktik agreement, the gymnasial lärling contract (skollagen 16:11a) and the field list of Steg till arbete;
what they hold is told in the domain research with its sources (AMS, SKOLVERKET-LARLING, STA-INV).
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from asfdesk.documents.reading import plain_text
from asfdesk.domain.errors import Rule
from asfdesk.domain.own import OwnKind, OwnTemplate
from asfdesk.domain.template import WITH_OPTIONS, FieldKind, Part
from asfdesk.gui.forms.choices import ChipsField, ChoiceField
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.pages.templates.agreement_entries import SectionForm
from asfdesk.gui.pages.templates.editor import TemplateEditor
from asfdesk.gui.pages.templates.page import TemplatePage
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.authoring.template_preview import preview, preview_document
from tests.gui.agreement_window import Office
from tests.hands import type_text

K = FieldKind
Question = tuple[str, FieldKind, tuple[str, ...]]


@dataclass(frozen=True)
class Model:
    """A published model: the measure it is for, the parts of the form it prints, its own sections and terms."""

    title: str
    measure: str
    parts: tuple[Part, ...]
    sections: tuple[tuple[str, tuple[Question, ...]], ...]
    terms: tuple[tuple[str, str], ...]


BASE = (Part.PARTIES, Part.PURPOSE, Part.TASKS, Part.PERIOD, Part.SUPERVISION, Part.SAFETY, Part.TERMS)
MODELS = [
    Model(
        "Överenskommelse om praktik (Ålands arbetsmarknads- och studieservicemyndighet)", "work_practice", BASE,
        (("Praktiktid", (("Daglig arbetstid i timmar, minst 6", K.NUMBER, ()), ("Första perioden, vanligen en månad", K.LINE, ()),
                         ("Kan förlängas till som längst sex månader", K.YES_NO, ()))),),
        (("Avbrott", "Praktikplatsen får avbryta praktiken om anvisningarna inte följs. {participant} får sluta för att börja ett arbete."),
         ("Ingen vakans", "Praktikanten ersätter inte den som har slutat eller är ledig."),
         ("Praktikintyg", "{enterprise} skriver ett praktikintyg när praktiken slutar.")),
    ),
    Model(
        "Utbildningskontrakt för gymnasial lärlingsutbildning", "school_apprenticeship", BASE,
        (("Utbildningen på arbetsplatsen", (("Delar av utbildningen som förläggs till arbetsplatsen", K.TEXT, ()),
                                             ("Antal veckor", K.NUMBER, ()), ("Timmar per vecka", K.NUMBER, ()))),
         ("Skador som eleven orsakar", (("Hur ansvaret fördelas mellan huvudmannen och arbetsgivaren", K.TEXT, ()),)),
         ("Kontaktpersoner", (("Lärare från skolan", K.LINE, ()), ("Handledare på arbetsplatsen", K.LINE, ()))),
         ("Vårdnadshavare", (("Vårdnadshavarens namn, om eleven är under 18 år", K.LINE, ()),))),
        (("Grunder för att säga upp kontraktet", "Kontraktet upphör i förtid om utbildningen avbryts eller om någon part bryter mot det."),),
    ),
    Model(
        "Anmälan arbetsprövning, Steg till arbete", "work_training", (*BASE, Part.COMPENSATION),
        (("Arbetsplats", (("Planerat antal veckor", K.NUMBER, ()), ("Inriktning", K.CHOICE, ("Aktiverande", "Introducerande")),
                           ("Anmälans läge hos Arbetsförmedlingen", K.CHOICE, ("Väntar", "Inskickad", "Godkänd", "Avslagen")),
                           ("Bör förlängas", K.YES_NO, ()))),
         ("Stöd", (("Språkstöd", K.CHOICES, ("Arabiska", "Somaliska", "Tigrinja", "Dari", "Pashtu")),
                   ("Kommunikationsstöd", K.CHOICES, ("Bildstöd", "Lättläst")),
                   ("Tolkbehov", K.CHOICE, ("Inget", "På plats", "Per telefon", "Per video")))),
         ("Omfattning", (("Vid start", K.CHOICE, ("1–10 timmar", "11–20 timmar", "21–30 timmar", "31–40 timmar")),
                         ("Vid slut", K.CHOICE, ("1–10 timmar", "11–20 timmar", "21–30 timmar", "31–40 timmar")),
                         ("Progression", K.TEXT, ()), ("Programstart", K.DATE, ())))),
        (),
    ),
]  # fmt: skip


def _type(editor: TemplateEditor, name: str, text: str) -> None:
    assert editor.form is not None
    edit = editor.form.fields[name].control
    assert isinstance(edit, QLineEdit | QPlainTextEdit)
    edit.setFocus()
    edit.selectAll()
    type_text(edit, text)


def _choose(field: object, value: object) -> None:
    assert isinstance(field, ChoiceField)
    field.show_value(value)
    field.combo.activated.emit(field.combo.currentIndex())


def _add(editor: TemplateEditor, what: str) -> None:
    """By the menu of the outline."""
    menu = editor._left.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.objectName() == f"template.add_{what}").trigger()


def _build(editor: TemplateEditor, model: Model) -> None:
    assert editor.form is not None
    chips = editor.form.fields["measures"]
    assert isinstance(chips, ChipsField)
    place = [value for value, _ in editor.material.measures()].index(model.measure)
    QTest.mouseClick(chips.chips[place], Qt.MouseButton.LeftButton)
    for row in reversed(range(len(Part))):
        if list(Part)[row] not in model.parts:
            editor.outline.go_to(f"sections.{row}")
            QTest.keyClick(editor.outline, Qt.Key.Key_Delete)
    for title, questions in model.sections:
        _add(editor, "section")
        _type(editor, "title", title)
        for label, kind, options in questions:
            _add(editor, "question")
            _type(editor, "label", label)
            assert editor.form is not None
            _choose(editor.form.fields["kind"], kind)
            if kind in WITH_OPTIONS:
                lines = editor.form.fields["options"]
                assert isinstance(lines, LinesField)
                for option in options:
                    QTest.mouseClick(lines.add_button, Qt.MouseButton.LeftButton)
                    edit = lines.rows[-1].findChild(QLineEdit)
                    assert isinstance(edit, QLineEdit)
                    type_text(edit, option)
    for title, text in model.terms:
        editor.outline.go_to(_terms(editor))
        _add(editor, "clause")
        _type(editor, "title", title)
        _type(editor, "text", text)


def _terms(editor: TemplateEditor) -> str:
    content = editor.content
    assert isinstance(content, OwnTemplate)
    return f"sections.{next(n for n, s in enumerate(content.template.sections) if s.part is Part.TERMS)}"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.measure)
def test_a_published_model_is_built_in_the_editor_alone_released_and_printed(
    office: Office, qtbot: QtBot, model: Model
) -> None:
    item = templates.new_item(office.desk, OwnKind.AGREEMENT, model.title)
    page = TemplatePage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, item.id)
    editor = page.editor
    assert editor is not None
    _build(editor, model)
    with qtbot.waitSignal(editor.proved, timeout=10_000):
        editor.look_again()
    assert editor.proof is not None
    required = [str(f.params["code"]) for f in editor.proof.findings if f.rule is Rule.CLAUSE_MISSING]
    for code in required:  # what the law requires of the measure, put in from what there is
        editor.outline.go_to(_terms(editor))
        assert isinstance(editor.form, SectionForm)
        _choose(editor.form.adding, code)
    with qtbot.waitSignal(editor.proved, timeout=10_000):
        editor.look_again()
    assert [f for f in editor.proof.findings if f.refuses] == []
    office.ask.prepare(True)
    QTest.mouseClick(page.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not templates.get_item(office.desk, item.id).draft, timeout=10_000)

    content = own_content.read(templates.get_item(office.desk, item.id))
    words = "\n".join(plain_text(preview_document(office.desk, content)))
    assert model.title in words
    for title, questions in model.sections:
        assert title in words
        for label, _, _ in questions:
            assert label in words
    for title, _ in model.terms:
        assert title in words
    assert preview(office.desk, content).startswith(b"%PDF")
    measure = office.desk.catalogue.measure(model.measure, office.desk.today())
    chosen = office.desk.catalogue.template_for(measure, measure.ordering_kinds[0], office.desk.today())
    assert chosen.code == item.code
