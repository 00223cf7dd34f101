"""Files out of the program."""
