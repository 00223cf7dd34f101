"""Gallring: the trial of every case, what holds one back, and the disposal with its protocol."""
