"""Orders: the list, a need written down, enterprises that suit it, and their answers."""
