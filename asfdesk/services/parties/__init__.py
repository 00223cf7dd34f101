"""Whom the register knows: participants, enterprises, commissioners, and what they consent to."""
