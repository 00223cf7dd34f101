"""The safety line of a visit that the officer makes alone: where, until when, whom to call; nothing about anybody's health.

Employers assess the risk of lone visits and have a routine for them (AFS 2023:2, ensamarbete; våld och hot), and handbooks
for visits ask for an expected return and somebody who misses whoever does not come back (domain.md §5.7).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from . import writing
from .errors import Problem, Rule


@dataclass(frozen=True, slots=True)
class LoneVisit:
    """``back_at`` is when the officer will have said that all is well, ``done_at`` when she did. Of one visit each."""

    visit_id: UUID
    back_at: datetime
    call_name: str = field(default="", repr=False)
    call_phone: str = field(default="", repr=False)
    done_at: datetime | None = None

    def overdue(self, now: datetime) -> bool:
        """Whether the time has passed without a word."""
        return self.done_at is None and now >= self.back_at


def check_lone_visit(value: LoneVisit) -> list[Problem]:
    """Somebody to call, with a number."""
    found = writing.check_line(value.call_name, "call_name", longest=150)
    found += writing.check_line(value.call_phone, "call_phone", longest=50)
    for name in ("call_name", "call_phone"):
        if not getattr(value, name).strip():
            found.append(Problem(Rule.REQUIRED, name))
    return found
