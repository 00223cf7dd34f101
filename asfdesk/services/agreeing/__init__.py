"""Agreements while they are written, and what they grow into: amendments, extensions, the chain."""
