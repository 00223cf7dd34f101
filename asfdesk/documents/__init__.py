"""Values in, PDF bytes out: what a document states (content), and how it is set on paper (render)."""
