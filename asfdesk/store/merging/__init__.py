"""Two registers of one organisation meet: what is packed, how a package stands to the register, and taking it in."""
