"""Checking a document: what it is, by whom, and whether it is whole."""
