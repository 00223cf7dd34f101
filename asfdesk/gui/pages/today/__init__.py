"""The start page: what needs doing, most urgent first."""
