"""Backups: the page, a look inside one, and the words both share."""
