"""The questions of a round in, how much weight of words any passage shares with each of them out."""

from __future__ import annotations

from itertools import chain
from math import log
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.tallies import BITS
from gikai_parse.tables.answer_cues import EMPTY_PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from gikai_parse.text.bigrams import Bigrams
    from gikai_parse.text.passages import Passage

_COMMON: Final = frozenset([int.from_bytes(pair.encode("utf-16-le"), "little") for pair in EMPTY_PAIRS])
_OPENING: Final = 200  # characters of a question that are read: where it turns to its matter, and where it asks
_ASKING: Final = 400
_UNIT: Final = 1 << 8  # of a pair's rarity, and of a question's share: both together make WORD
WORD: Final = _UNIT * _UNIT  # a weight of words of 1.0: 200 characters of the rarest pairs stay below a tally's 32 bits


class AskedPairs:
    """In which questions each pair of characters stands, of those pairs that some reply holds.

    The rarer a pair is, the more it weighs; what more than half of the questions hold says nothing. Long questions'
    words count a little less.

    >>> from gikai_parse.stages.tallies import unpack
    >>> from gikai_parse.text.bigrams import Bigrams
    >>> words = Bigrams("防災を問う。教育を問う。教育は大事です。")
    >>> asked = AskedPairs(words, [((0, 6),), ((6, 12),)], set(words.within(12, 20)))
    >>> unpack(asked.add_up(words.within(12, 20)), 2)[0]
    0
    """

    def __init__(self, bigrams: Bigrams, questions: Sequence[Sequence[Passage]], replied: AbstractSet[int]) -> None:
        said = [_read(bigrams, spans) for spans in questions]
        mean = sum(map(len, said)) / max(1, len(said)) or 1.0
        sums: dict[int, int] = {}  # each question's share, and a count in the cell behind them
        before = sums.get
        behind = BITS * len(said)
        for place, pairs in enumerate(said):
            cell = round(_UNIT / (0.6 + 0.4 * len(pairs) / mean)) << BITS * place | 1 << behind
            for pair in pairs & replied:
                sums[pair] = before(pair, 0) + cell
        most = max(2, len(said) // 2)
        rarity = [0, *[round(_UNIT * log((len(said) + 1) / count)) for count in range(1, most + 1)]]
        self._tallies = {
            pair: held * rarity[count]
            for pair, held in sums.items()
            if (count := held >> behind) <= most and pair not in _COMMON
        }
        self._cells = (1 << behind) - 1  # without the counts
        self._vocabulary = frozenset(self._tallies)  # a set is met faster than a dictionary

    def add_up(self, pairs: Iterable[int]) -> int:
        """The tally of all pairs that a text shares with the questions, in parts of WORD; to one sum in any order."""
        return sum(map(self._tallies.__getitem__, self._vocabulary.intersection(pairs))) & self._cells


def _read(bigrams: Bigrams, spans: Sequence[Passage]) -> set[int]:
    """The pairs of a question's opening and of its end; all of a short one."""
    opening, asking = spans[0][0] + _OPENING, spans[-1][1] - _ASKING
    if opening >= asking:
        return set(chain.from_iterable([bigrams.within(start, end) for start, end in spans]))
    pairs = set[int]()
    for start, end in spans:
        pairs.update(bigrams.within(start, min(end, opening)), bigrams.within(max(start, asking), end))
    return pairs
