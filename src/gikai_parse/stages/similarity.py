"""Passages in, the pairs of characters they are made of out: shared ones speak for each other, rare ones louder."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MARKS: Final = "、。「」()・ \n"
_KANA: Final = [*map(chr, range(0x3041, 0x3097)), *"0123456789"]


def pairs_of(text: str) -> list[int]:
    """Every two neighbouring characters of `text`, marks and blanks left out, as one number.

    The characters lie side by side in memory, so that no pair is copied.
    """
    for mark in _MARKS:
        text = text.replace(mark, "")
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    size = len(units)
    even = units[: size // 4 * 4].cast("I").tolist()
    even += units[2 : 2 + max(0, size - 2) // 4 * 4].cast("I").tolist()
    return even


# Pairs that carry no matter: two of the hiragana row, or two digits. つい, いて, ます
_EMPTY: Final = frozenset(pairs_of("".join([left + right for left in _KANA for right in _KANA]))[: len(_KANA) ** 2])


def grams_of(text: str) -> set[int]:
    """The pairs of neighbouring characters of `text` that carry a matter, marks and blanks left out.

    >>> len(grams_of("防災について")), grams_of("防災") <= grams_of("防災について")
    (2, True)
    """
    pairs = set(pairs_of(text))
    pairs -= _EMPTY
    return pairs


def weigh_grams(passages: Sequence[Iterable[int]]) -> dict[int, float]:
    """The weight of each pair: the rarer among the passages, the heavier.

    >>> weights = weigh_grams([{1, 9}, {2, 9}])
    >>> weights[1] > weights[9] > 0
    True
    """
    count: Counter[int] = Counter()
    for passage in passages:
        count.update(passage)
    size = len(passages)
    return {gram: log((size + 1) / seen) for gram, seen in count.items()}


def share_weight(grams: Iterable[int], weights: Mapping[int, float]) -> float:
    """The summed weight of `grams`; unknown ones weigh nothing."""
    get = weights.get
    return sum([get(gram, 0.0) for gram in grams])
