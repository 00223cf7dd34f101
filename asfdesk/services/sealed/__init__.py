"""Seals, certificates, trusted time, and what a sealed file proves."""
