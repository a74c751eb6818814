"""A stretch of words that page furniture has cut apart in, its places in the source text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable


def places_of(stretch: Passage, spans: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """Where `stretch` of the joined words of `spans` stands in the text that the spans index.

    >>> places_of(Passage(2, 6), [(10, 14), (20, 30)])
    (Passage(start=12, end=14), Passage(start=20, end=22))
    """
    places = []
    before = 0
    for start, end in spans:
        first, last = max(stretch.start - before, 0), min(stretch.end - before, end - start)
        if first < last:
            places.append(Passage(start + first, start + last))
        before += end - start
    return tuple(places)
