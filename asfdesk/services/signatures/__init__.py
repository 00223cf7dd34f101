"""Every way an agreement is signed: on the screen, on paper, elsewhere, by certificate."""
