"""How long an officer waits, measured. Not run by pytest: figures of a busy machine prove nothing."""
