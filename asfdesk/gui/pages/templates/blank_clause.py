"""A new term in a template."""

from __future__ import annotations

from asfdesk.domain.clause import Clause
from asfdesk.domain.ids import new_id
from asfdesk.domain.own import OwnKind, own_code
from asfdesk.services.authoring.blank_template import blank


def new_clause() -> Clause:
    """An empty term under a code of its own."""
    made = blank(OwnKind.CLAUSE, own_code("own", new_id()), "")
    assert isinstance(made, Clause)
    return made
