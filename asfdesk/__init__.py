"""asfdesk: placements, agreements and follow-up at work-integration social enterprises, offline and encrypted.

The version lives here, once: ``pyproject.toml``, the installer and the About page all read this line.
"""

__version__ = "0.1.0"
