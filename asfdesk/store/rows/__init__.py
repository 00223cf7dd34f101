"""Tables, and repositories that turn values into rows and back."""
