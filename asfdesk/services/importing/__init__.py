"""The register out of a table of the office's own: read, laid out, rehearsed, taken in, undone."""
