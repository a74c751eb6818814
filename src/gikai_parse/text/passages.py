"""Stretches of the source text: what every rung hands on in place of copied strings."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """Code points `start` up to, but not including, `end`: what `text[start:end]` holds.

    >>> "会議を開きます"[slice(*Passage(0, 2))]
    '会議'
    """

    start: int
    end: int


def trim(text: str, start: int, end: int) -> Passage:
    """The passage without the blanks (U+3000 and U+00A0 too) at either end.

    >>> trim("  はい。 ", 0, 6)
    Passage(start=2, end=5)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(start, end)


def joined(text: str, passages: tuple[Passage, ...]) -> str:
    """The words of the passages, one behind the other.

    >>> joined("あいうえお", (Passage(0, 2), Passage(4, 5)))
    'あいお'
    """
    if len(passages) == 1:
        return text[passages[0].start : passages[0].end]
    return "".join([text[start:end] for start, end in passages])
