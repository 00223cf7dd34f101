"""The checklist of an open visit may be another edition; nothing changes but the triggers, which are made anew."""

from __future__ import annotations

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The triggers are what changes, and ``schema.upgrade`` makes them."""
