"""What a case officer can do: one function per intention, no Qt. Each write is one transaction."""
