"""A folded text in, its pairs of neighbouring characters out, those left out that carry no matter (て、 いて 20)."""

from __future__ import annotations

import re
from array import array
from itertools import compress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_REPLACEMENT: Final = "\ufffd"


def _kinds(marks: Container[int], plain: Container[int]) -> list[int]:
    """Of each lower half of a unit: 1 for a mark, 2 for a character that carries no matter by itself."""
    return [1 if low in marks else 2 if low in plain else 0 for low in range(256)]


# U+0000..00FF: a digit carries no matter. U+3000..30FF: hiragana carry none, katakana and 々 do. No pair holds a mark.
_LATIN: Final = _kinds(b"() \n", b"0123456789")
_KANA: Final = _kinds([0, 1, 2, 0x0C, 0x0D, 0xFB], range(0x41, 0x97))
_LOW: Final = bytes([latin | kana << 2 for latin, kana in zip(_LATIN, _KANA, strict=True)])
_HIGH: Final = bytes([3 if high == 0 else 12 if high == 0x30 else 0 for high in range(256)])


class Bigrams:
    """The pairs of a whole text, each as one number: `within` gives those of a passage.

    All characters are looked at together, a byte for each in one long number: a loop over them would take a hundred
    times as long.

    >>> words = Bigrams("防災について、防災の")
    >>> len(set(words.within(0, 6))), set(words.within(0, 3)) == set(words.within(7, 10))
    (2, False)
    """

    def __init__(self, folded: str) -> None:
        units = folded.encode("utf-16-le", "surrogatepass")
        if len(units) != 2 * len(folded):
            units = _ASTRAL.sub(_REPLACEMENT, folded).encode("utf-16-le", "surrogatepass")
        size = len(folded)
        kinds = _number(units[::2].translate(_LOW)) & _number(units[1::2].translate(_HIGH))
        kinds |= kinds >> 2
        ones = _number(b"\x01" * size)
        marks, plain = kinds & ones, kinds >> 1 & ones
        carrying = ones ^ (marks | plain)
        held = (carrying | carrying >> 8) & ~(marks | marks >> 8)
        self._held = held.to_bytes(size, "little")
        self._pairs = array("I", bytes(4 * size))
        self._pairs[0 : size // 2 * 2 : 2] = array("I", units[: size // 2 * 4])
        self._pairs[1 : (size - 1) // 2 * 2 : 2] = array("I", units[2 : 2 + (size - 1) // 2 * 4])

    def within(self, start: int, end: int) -> Iterator[int]:
        """The pairs that lie in the passage, in order, each as often as it stands there."""
        last = max(start, end - 1)
        return compress(self._pairs[start:last], self._held[start:last])


def _number(flags: bytes) -> int:
    return int.from_bytes(flags, "little")
