"""Values and rules of the trade; nothing here knows a database, a window or a page."""
