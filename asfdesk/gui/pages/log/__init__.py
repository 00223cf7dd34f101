"""The log: verify it, search it, and check it again and again as the law asks."""
