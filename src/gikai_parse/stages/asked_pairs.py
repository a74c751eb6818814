"""The questions of a round in, how much weight of words any passage shares with each of them out."""

from __future__ import annotations

from itertools import chain
from math import log
from operator import mul
from sys import byteorder
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.text.bigrams import Bigrams
    from gikai_parse.text.passages import Passage

_OPENING: Final = 200  # characters of a question that are read: where it turns to its matter, and where it asks
_ASKING: Final = 400
_BITS: Final = 32  # of one question in a long number: 200 characters of the rarest pairs leave most of them free
ONE: Final = 1 << 16  # a weight of 1.0


class _Weights(dict[int, int]):
    """For the questions that hold a pair one long number: at the 32 bits of each of them stands the pair's weight.

    Such numbers add up all questions in one step, and to the same sum in any order. The rarer a pair, the more it
    weighs; what more than half of the questions hold says nothing.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._most = max(2, size // 2)

    def __missing__(self, holders: int) -> int:
        count = holders.bit_count()
        number = 0
        rest = holders if count <= self._most else 0
        while rest:
            lowest = rest & -rest
            number |= 1 << _BITS * (lowest.bit_length() - 1)
            rest ^= lowest
        number *= round(ONE * log((self._size + 1) / count))
        self[holders] = number
        return number


class AskedPairs:
    """In which questions each pair of characters stands: a bit for each question.

    Weights are multiples of 1/ONE; long questions' words count a little less.

    >>> from gikai_parse.text.bigrams import Bigrams
    >>> words = Bigrams("防災を問う。教育を問う。教育は大事です。")
    >>> asked = AskedPairs(words, [((0, 6),), ((6, 12),)])
    >>> asked.each(asked.add_up(words.within(12, 20)))[0]
    0
    """

    def __init__(self, bigrams: Bigrams, questions: Sequence[Sequence[Passage]]) -> None:
        self._size = len(questions)
        self._holders: dict[int, int] = {}
        sizes = []
        for place, spans in enumerate(questions):
            bit = 1 << place
            pairs = _read(bigrams, spans)
            sizes.append(len(pairs))
            for pair in pairs:
                self._holders[pair] = self._holders.get(pair, 0) | bit
        self._vocabulary = frozenset(self._holders)  # a set is met faster than a dictionary
        self._weights = _Weights(self._size)
        mean = sum(sizes) / max(1, self._size) or 1.0
        self._shares = [1 / (0.6 + 0.4 * size / mean) for size in sizes]

    def add_up(self, pairs: Iterable[int]) -> int:
        """The weights of all pairs that a text shares with the questions, as one long number."""
        shared = self._vocabulary.intersection(pairs)
        return sum(map(self._weights.__getitem__, map(self._holders.__getitem__, shared)))

    def each(self, number: int) -> list[float]:
        """Such a number, or a sum of them, cut up: the weight for each question."""
        weights = memoryview(number.to_bytes(self._size * _BITS // 8, byteorder)).cast("I").tolist()
        return list(map(mul, weights if byteorder == "little" else weights[::-1], self._shares))


def _read(bigrams: Bigrams, spans: Sequence[Passage]) -> set[int]:
    """The pairs of a question's opening and of its end; all of a short one."""
    opening, asking = spans[0][0] + _OPENING, spans[-1][1] - _ASKING
    if opening >= asking:
        return set(chain.from_iterable([bigrams.within(start, end) for start, end in spans]))
    pairs = set[int]()
    for start, end in spans:
        pairs.update(bigrams.within(start, min(end, opening)), bigrams.within(max(start, asking), end))
    return pairs
