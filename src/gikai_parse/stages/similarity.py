"""Two passages in, the words they share out: pairs of characters, weighted by how rare they are in the sitting."""

from __future__ import annotations

import re
from collections import Counter
from math import log
from operator import add
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Pairs that carry no matter: two kana of the hiragana row, or anything beside a mark. について、 ます。
_EMPTY: Final = re.compile(r"[ぁ-ゟ]{2}|[^\w]|[0-9]{2}")


def grams_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of `text` that carry a matter.

    >>> sorted(grams_of("防災について"))
    ['災に', '防災']
    """
    return frozenset([gram for gram in set(map(add, text, text[1:])) if not _EMPTY.search(gram)])


def weigh_grams(passages: Sequence[Iterable[str]]) -> dict[str, float]:
    """The weight of each pair: the rarer among the passages, the heavier; what all share weighs nothing.

    >>> weights = weigh_grams([{"防災", "対策"}, {"感染", "対策"}])
    >>> weights["防災"] > weights["対策"]
    True
    """
    count: Counter[str] = Counter()
    for passage in passages:
        count.update(passage)
    size = len(passages)
    # Whole multiples of 2^-16 add up to the same sum in any order: sets have another order in each process.
    weight = {seen: round(log((size + 1) / seen) * 65536) / 65536 for seen in set(count.values())}
    return {gram: weight[seen] for gram, seen in count.items()}


def share_weight(grams: Iterable[str], weights: Mapping[str, float]) -> float:
    """The summed weight of `grams`; unknown ones weigh nothing."""
    get = weights.get
    return sum([get(gram, 0.0) for gram in grams])
