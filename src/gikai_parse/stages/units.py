"""Blocks in, units out: the passages that ask, that answer and that wish, cut at the cues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Doubt
    from gikai_parse.text.passages import Passage


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest passage that asks for one answer, gives one, or wishes.

    `speech` and `block` are indices; `topic` is an index into the topics, None for a matter that nobody names.
    `asks` are the asking sentences (questions only); `round` is 1 for the first round.
    """

    index: int
    kind: Literal["question", "answer", "request"]
    speech: int
    block: int | None
    spans: tuple[Passage, ...]
    asks: tuple[Passage, ...] = ()
    topic: int | None = None
    round: int = 1


@dataclass(frozen=True, slots=True)
class Matter:
    """A topic: from a printed list, or from the questioner's own words. `parent` is an index into the matters."""

    index: int
    number: str | None
    level: int
    title: str | None
    spans: tuple[Passage, ...]
    parent: int | None = None
    raised_by: int | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Units:
    """All units of the sitting in text order, and the matters they stand under."""

    units: tuple[Unit, ...]
    matters: tuple[Matter, ...]
    doubts: tuple[Doubt, ...] = ()
