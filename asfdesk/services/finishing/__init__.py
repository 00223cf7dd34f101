"""The end of a placement and what is issued of it."""
