"""The ways into a register."""
