"""A register of invented people at invented enterprises, for demonstration and tests; never near a real one."""
