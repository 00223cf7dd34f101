"""Settings: the page and its cards."""
