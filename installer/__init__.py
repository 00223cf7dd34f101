"""How asfdesk gets onto a machine: its environment, its translations, its frozen build. Never part of the program."""
