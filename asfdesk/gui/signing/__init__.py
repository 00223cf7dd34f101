"""One way of signing, for every document: what is read, who is next, how it is given, and the screen lent meanwhile."""
