"""Visits and their protocols."""
