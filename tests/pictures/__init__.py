"""``python3 dev.py pictures --out DIR``: every screen as a picture, in every scale, light and dark, full and empty."""
