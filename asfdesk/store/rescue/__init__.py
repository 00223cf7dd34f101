"""A damaged register: found, named page by page, and saved row by row."""
