"""The questions of a round in, how much weight of words any passage shares with each of them out."""

from __future__ import annotations

from itertools import chain
from math import log
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.tallies import BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.text.bigrams import Bigrams
    from gikai_parse.text.passages import Passage

_OPENING: Final = 200  # characters of a question that are read: where it turns to its matter, and where it asks
_ASKING: Final = 400
_UNIT: Final = 1 << 8  # of a pair's rarity, and of a question's share: both together make WORD
WORD: Final = _UNIT * _UNIT  # a weight of words of 1.0: 200 characters of the rarest pairs stay below a tally's 32 bits


class _Weights(dict[int, int]):
    """For the questions that hold a pair (a bit for each) the tally of the pair.

    The rarer it is, the more it weighs; what more than half of the questions hold says nothing. Long questions' words
    count a little less.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        self._size = len(sizes)
        self._most = max(2, self._size // 2)
        mean = sum(sizes) / max(1, self._size) or 1.0
        shares = [round(_UNIT / (0.6 + 0.4 * size / mean)) for size in sizes]
        self._cells = [share << BITS * place for place, share in enumerate(shares)]

    def __missing__(self, holders: int) -> int:
        count = holders.bit_count()
        tally = 0
        rest = holders if count <= self._most else 0
        while rest:
            lowest = rest & -rest
            tally += self._cells[lowest.bit_length() - 1]
            rest ^= lowest
        tally *= round(_UNIT * log((self._size + 1) / count))
        self[holders] = tally
        return tally


class AskedPairs:
    """In which questions each pair of characters stands.

    >>> from gikai_parse.stages.tallies import unpack
    >>> from gikai_parse.text.bigrams import Bigrams
    >>> words = Bigrams("防災を問う。教育を問う。教育は大事です。")
    >>> asked = AskedPairs(words, [((0, 6),), ((6, 12),)])
    >>> unpack(asked.add_up(words.within(12, 20)), 2)[0]
    0
    """

    def __init__(self, bigrams: Bigrams, questions: Sequence[Sequence[Passage]]) -> None:
        self._holders: dict[int, int] = {}
        sizes = []
        for place, spans in enumerate(questions):
            bit = 1 << place
            pairs = _read(bigrams, spans)
            sizes.append(len(pairs))
            unheard = pairs.difference(self._holders)
            for pair in pairs - unheard:
                self._holders[pair] |= bit
            self._holders.update(dict.fromkeys(unheard, bit))
        self._vocabulary = frozenset(self._holders)  # a set is met faster than a dictionary
        self._weights = _Weights(sizes)

    def add_up(self, pairs: Iterable[int]) -> int:
        """The tally of all pairs that a text shares with the questions, in parts of WORD; to one sum in any order."""
        shared = self._vocabulary.intersection(pairs)
        return sum(map(self._weights.__getitem__, map(self._holders.__getitem__, shared)))


def _read(bigrams: Bigrams, spans: Sequence[Passage]) -> set[int]:
    """The pairs of a question's opening and of its end; all of a short one."""
    opening, asking = spans[0][0] + _OPENING, spans[-1][1] - _ASKING
    if opening >= asking:
        return set(chain.from_iterable([bigrams.within(start, end) for start, end in spans]))
    pairs = set[int]()
    for start, end in spans:
        pairs.update(bigrams.within(start, min(end, opening)), bigrams.within(max(start, asking), end))
    return pairs
