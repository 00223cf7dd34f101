"""What stands before the register: the first start and unlocking."""
