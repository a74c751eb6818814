"""A weight for each question of a round, all in one long number: such tallies add up in one step for all of them.

The 32 bits of a question hold its weight, with its sign. A loop over a hundred questions for each passage of an answer
would take ten times as long. (A negative weight borrows one unit from its neighbour, which is next to nothing.)
"""

from __future__ import annotations

from sys import byteorder
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

BITS: Final = 32
ONE: Final = 1 << 28  # a weight of 1.0; all rules together give less than 7
_CELL: Final = 1 << BITS


def pack(weights: Iterable[float]) -> int:
    """The tally of these weights.

    >>> pack([0.0, 1.0]) == ONE << BITS
    True
    """
    return sum([round(weight * ONE) << BITS * place for place, weight in enumerate(weights) if weight])


def unpack(tally: int, size: int) -> list[int]:
    """The weight for each of `size` questions, in parts of whatever the tally counts in.

    >>> [cell / ONE for cell in unpack(pack([0.5, 0.0, 1.5]), 3)]
    [0.5, 0.0, 1.5]
    """
    cells = memoryview(tally.to_bytes(size * BITS // 8, byteorder, signed=True)).cast("i").tolist()
    return cells if byteorder == "little" else cells[::-1]


def weight_of(tally: int, question: int) -> float:
    """The weight for one question.

    >>> weight_of(pack([0.5, 0.0, -0.25]), 2)
    -0.25
    """
    cell = (tally >> BITS * question) % _CELL
    return (cell if cell < _CELL // 2 else cell - _CELL) / ONE
