# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
"""The pages as drawing surface: ReportLab's canvas with marked content, and the only typed door to it.

Everything drawn must be either content of a structure node (:meth:`Surface.content`) or an artifact
(:meth:`Surface.artifact`); what is neither would make the file fail PDF/UA, so the surface keeps count.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from .glyphs import Glyphs
from .setting import Line, SetText
from .style import PAGE
from .tags import Node

MULTIPLY = "Multiply"
"""Name of the graphics state that darkens what lies beneath."""


def picture_name(sha256: str) -> str:
    """The resource name of a picture."""
    return f"P{sha256[:16]}"


class Surface:
    """Pages drawn one after the other; lengths in points from the lower left corner.

    It is its own bracket: :meth:`content` and :meth:`artifact` give it to a ``with``, since they never nest.
    """

    def __init__(self, beneath: Surface | None = None) -> None:
        """``beneath``: the surface whose pages are drawn before these, on the same sheets of paper."""
        self._beneath = beneath
        self.glyphs = beneath.glyphs if beneath else Glyphs()
        self._canvas: Any = Canvas("", pagesize=PAGE, pageCompression=0, invariant=1)
        self._canvas._preamble = ""  # noqa: SLF001 - it would select Helvetica, which is not embedded
        self._code: list[str] = []  # of the page at hand; handed to the canvas in one piece
        self._open = False
        self._nodes: list[Node] = []
        self.page_nodes: list[list[Node]] = []
        self.sheets: set[str] = set()
        self.pictures: set[str] = set()
        """The SHA-256 of every picture drawn."""

    @property
    def page_index(self) -> int:
        """0 for the first page."""
        return len(self.page_nodes)

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._canvas.addLiteral("\n".join(self._code))
        self._code = []
        self._canvas.showPage()
        self.page_nodes.append(self._nodes)
        self._nodes = []

    def streams(self) -> list[bytes]:
        """The operators of every closed page."""
        return [page.stream.encode("ascii") for page in self._canvas._doc.Pages.pages]  # noqa: SLF001

    def content(self, node: Node) -> AbstractContextManager[None]:
        """What is drawn inside belongs to ``node``."""
        return self._marked(self._opening(node))

    def _opening(self, node: Node) -> str:
        mark = len(self._nodes)
        if self._beneath is not None:
            mark += len(self._beneath.page_nodes[self.page_index])
        node.kids.append((len(self.page_nodes), mark))
        self._nodes.append(node)
        return f"/{node.tag} <</MCID {mark}>> BDC"

    def artifact(self, properties: str = "") -> AbstractContextManager[None]:
        """What is drawn inside is decoration or page furniture, never read out."""
        return self._marked(f"/Artifact <<{properties}>> BDC" if properties else "/Artifact BMC")

    def _marked(self, opening: str) -> AbstractContextManager[None]:
        if self._open:
            raise RuntimeError("marked content inside marked content")
        self._open = True
        self._code.append(opening)
        return self

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        self._code.append("EMC")
        self._open = False

    def operators(self, code: str) -> None:
        """Ready PDF operators, inside a content or artifact bracket."""
        if not self._open:
            raise RuntimeError("drawing outside marked content")
        self._code.append(code)

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.operators(f"q {colour} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f Q")

    def frame(
        self, x: float, y: float, width: float, height: float, colour: str, thickness: float = 0.6
    ) -> None:
        """A stroked rectangle."""
        self.operators(f"q {colour} {thickness:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q")

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float = 0.5) -> None:
        """A stroked line."""
        self.operators(f"q {colour} {thickness:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S Q")

    def picture(self, sha256: str, x: float, y: float, width: float, height: float) -> None:
        """A picture that the file will hold under :func:`picture_name`."""
        self.pictures.add(sha256)
        self.operators(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{picture_name(sha256)} Do Q")

    def text_of(self, node: Node, text: SetText, x: float, y: float) -> None:
        """:meth:`text` as all that is drawn in one bracket of :meth:`content`: most of a page is that."""
        if self._open:
            raise RuntimeError("marked content inside marked content")
        self._code.append(f"{self._opening(node)}\n{self._text(text, x, y)}\nEMC")

    def text(self, text: SetText, x: float, y: float, rotation: str = "1 0 0 1") -> None:
        """The lines of ``text`` downwards from baseline ``y``; ``rotation`` is the linear part of a matrix."""
        self.operators(self._text(text, x, y, rotation))

    def _text(self, text: SetText, x: float, y: float, rotation: str = "1 0 0 1") -> str:
        self.sheets |= text.sheets
        code = [
            f"{rotation} {x + right:.2f} {y - down:.2f} Tm {line.operators or self._shaped(line)}"
            for right, down, line in text.drawn
        ]
        return f"{text.style.colour} BT {' '.join(code)} ET"

    def _shaped(self, line: Line) -> str:
        return " ".join([run if isinstance(run, str) else self.glyphs.operators(run) for run in line.runs])
