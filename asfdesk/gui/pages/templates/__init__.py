"""Own templates, clauses and checklists: the list, the editor, packs."""
