"""What the editor offers to choose from: measures, terms, blanks; and how they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from asfdesk.domain.clause import Clause
from asfdesk.domain.condition import Situation, Test
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.measure import Family
from asfdesk.domain.own import Content, OwnTemplate
from asfdesk.domain.reference import Coded
from asfdesk.domain.swedish import sort_key
from asfdesk.gui.forms.choices import Choice
from asfdesk.gui.pages.agreement.new_agreement_measures import family_words
from asfdesk.gui.pages.register.organisation_forms import commissioner_kind_words
from asfdesk.services.authoring.proofreading import clauses_in
from asfdesk.services.desk import Desk

from .words import situation_words, value_words


@dataclass(frozen=True)
class Material:
    """For one editor. ``content`` gives the draft as it stands, whose own terms are among the choices."""

    desk: Desk
    content: Callable[[], Content]

    @property
    def blanks(self) -> Sequence[Coded]:
        """What a text may leave to be filled in."""
        return self.desk.catalogue.reference.placeholders

    def measures(self) -> list[Choice]:
        """The measures in force that an ASF can host."""
        return [(m.code, m.short_name) for m in self.desk.catalogue.measures(self.desk.today())]

    def families(self) -> list[Choice]:
        """Sorts of measure."""
        return [(family, family_words(family)) for family in Family]

    def commissioners(self) -> list[Choice]:
        """Sorts of commissioner."""
        return [(kind, commissioner_kind_words(kind)) for kind in CommissionerKind]

    def held(self) -> tuple[Clause, ...]:
        """The terms of the template in hand."""
        content = self.content()
        return clauses_in(self.desk, content) if isinstance(content, OwnTemplate) else ()

    def held_choices(self) -> list[Choice]:
        """The same to choose from."""
        return [(clause.code, clause.title) for clause in self.held()]

    def others(self) -> list[Choice]:
        """The terms in force that the template has not, by title: the organisation's own first."""
        held = {clause.code for clause in self.held()}
        today = self.desk.today()
        found = {
            c.code: c for c in self.desk.catalogue.all_clauses if c.in_force(today) and c.code not in held
        }
        ordered = sorted(found.values(), key=lambda c: ("@" not in c.code, sort_key(c.title)))
        alike = Counter(clause.title for clause in ordered)
        return [(c.code, c.title if alike[c.title] == 1 else _told_apart(c)) for c in ordered]

    @property
    def conditions(self) -> dict[Test, Callable[[], Sequence[Choice]]]:
        """What a condition may look at."""
        return {
            Test.MEASURE: self.measures,
            Test.FAMILY: self.families,
            Test.COMMISSIONER: self.commissioners,
            Test.SITUATION: lambda: [(one, situation_words(one)) for one in Situation],
            Test.CLAUSE: self.held_choices,
        }

    def names(self, test: Test, value: str) -> str:
        """The words of a condition's value."""
        if test is Test.MEASURE:
            found = self.desk.catalogue.find_measure(value, self.desk.today())
            return found.short_name if found else value
        if test is Test.CLAUSE:
            return next((f"”{clause.title}”" for clause in self.held() if clause.code == value), value)
        return value_words(test, value)


def _told_apart(clause: Clause) -> str:
    """A title that others have too, with the beginning of the words."""
    words = " ".join(clause.text.split())
    return f"{clause.title} – {words[:48]}…"
