"""Everything that crosses the border of the program: spreadsheets, calendar files, packages handed over or archived."""
