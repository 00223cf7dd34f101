"""Sentences: codes in, Swedish out."""
