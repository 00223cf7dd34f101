"""Forms: fields that show and read one value each, and rows that give them label, hint and problem."""
