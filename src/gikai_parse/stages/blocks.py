"""Speeches in, question blocks out: one member's time each, from the chair's call to the next member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.model import BlockKind, Method


@dataclass(frozen=True, slots=True)
class Block:
    """One member's time: `speeches` are indices into the cast's speeches, interruptions included."""

    index: int
    questioner: int | None
    speeches: tuple[int, ...]
    kind: BlockKind | None = None
    method: Method | None = None
