"""Readings go when the time of the log is out: other triggers, the same tables (the upgrade makes all triggers anew)."""

from __future__ import annotations

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
