"""Units in, links out: which answer answers which question, by which rule, on what evidence; a tie draws none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Doubt
    from gikai_parse.stages.units import Unit


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """`question` and `answer` are unit indices."""

    question: int
    answer: int
    rule: str
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """The units as linking leaves them (answers may be cut anew at what they answer), and the links between them."""

    units: tuple[Unit, ...]
    links: tuple[DrawnLink, ...]
    doubts: tuple[Doubt, ...] = ()
