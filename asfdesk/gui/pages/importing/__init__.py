"""The import of the register from a table, step by step."""
