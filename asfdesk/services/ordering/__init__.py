"""From a need to the enterprise that says yes."""
