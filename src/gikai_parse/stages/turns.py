"""Lines in, turns out: each head with the words that belong to it; and what stands before the first and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Head, Line
    from gikai_parse.model import DirectionKind
    from gikai_parse.text.passages import Passage


@dataclass(frozen=True, slots=True)
class Direction:
    """A stage direction within or at the end of a turn."""

    kind: DirectionKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class Turn:
    """One head and what is said under it.

    `spans` leave out blanks at both ends, rules, clock lines, page furniture and the directions that end the turn.
    `label` is where the head stands (its label alone), None where it stands outside the text.
    """

    head: Head
    label: Passage | None
    spans: tuple[Passage, ...]
    notes: tuple[Direction, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The whole document: what precedes the first head, the turns, and every line that is part of none."""

    opening: Passage
    turns: tuple[Turn, ...]
    loose: tuple[Line, ...] = ()
