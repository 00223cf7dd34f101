"""The main job from an empty folder to a finished visit, taken through the window's own widgets.

Each method is one step; the tour records them, the journey tests look behind the window after each.
"""

from __future__ import annotations

from .agreeing import Agreeing
from .amending import Amending
from .answering import Answering
from .attending import Attending
from .colleagues import Colleagues
from .ending import Ending
from .guarding import Guarding
from .importing import Importing
from .keeping_safe import KeepingSafe
from .meeting import Meeting
from .ordering import Ordering
from .others import Others
from .planning import Planning
from .registering import Registering
from .starting import Starting
from .templating import Templating
from .visiting import Visiting


class Way(
    Starting, Registering, Ordering, Agreeing, Amending, Visiting, Planning, Attending, Ending, Guarding, Answering, KeepingSafe,
    Templating, Importing, Others, Meeting, Colleagues,
):  # fmt: skip
    """Takes one program all the way. Every step returns what there is to tell of it and raises Lost."""
