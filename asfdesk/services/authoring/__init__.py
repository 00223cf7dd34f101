"""Templates, clauses and checklists that an organisation writes itself."""
