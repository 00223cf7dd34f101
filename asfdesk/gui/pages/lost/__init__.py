"""The lost-laptop sheet: its page, and what keeps it at hand."""
