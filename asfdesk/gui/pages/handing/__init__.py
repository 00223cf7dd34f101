"""Handing cases over to another computer, and taking a package in: what it would do, the choices, and the journal."""
