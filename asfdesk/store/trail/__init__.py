"""The audit trail: written by triggers, proved, anchored outside the file, searched; and the log of readings."""
