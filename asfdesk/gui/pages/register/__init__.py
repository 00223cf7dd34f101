"""The registers: participants, enterprises with supervisors, commissioners with units and officers."""
