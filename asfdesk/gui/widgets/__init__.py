"""Inputs and views that are more than one control."""
