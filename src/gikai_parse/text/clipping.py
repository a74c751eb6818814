"""The spans of a speech and two places in, what of the spans lies between the places out."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Sequence


def clip_spans(text: str, spans: Sequence[Passage], start: int, end: int) -> tuple[Passage, ...]:
    """The parts of `spans` between `start` and `end`, without the blanks around them; page headers stay out.

    >>> clip_spans("あいう==えお", [Passage(0, 3), Passage(5, 7)], 1, 6)
    (Passage(start=1, end=3), Passage(start=5, end=6))
    """
    found = []
    for place in range(max(0, bisect_left(spans, (start, start)) - 1), len(spans)):
        left, right = spans[place]
        if left >= end:
            break
        if right > start:
            part = trim(text, max(left, start), min(right, end))
            if part.end > part.start:
                found.append(part)
    return tuple(found)
