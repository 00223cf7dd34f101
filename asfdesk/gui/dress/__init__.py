"""How widgets look: palette, style sheet, icons, ready-made pieces."""
