"""Attendance: a month to mark, by key, pen or mouse, and the basis it makes."""
