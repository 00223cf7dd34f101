"""Long lists: ids and a cache of pages, never all rows."""
