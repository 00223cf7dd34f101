"""One placement with everything that belongs to it."""
