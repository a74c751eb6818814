"""Titles that are printed among a member's words in, the words under each of them out: ## 2. 空き家について."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.wording import Said


def words_between(folded: str, titles: Sequence[Passage], spans: Sequence[Passage]) -> Sequence[Passage]:
    """The spans of a speech without the lines of the titles."""
    if bisect_left(titles, spans[0]) == bisect_left(titles, (spans[-1].end, 0)):
        return spans
    parts: list[Passage] = []
    for start, end in spans:
        begin = start
        for title in titles[bisect_left(titles, (start, 0)) : bisect_left(titles, (end, 0))]:
            line = max(begin, folded.rfind("\n", begin, title.start) + 1)
            parts.append(Passage(begin, line))
            begin = min(title.end, end)
        parts.append(Passage(begin, end))
    return [part for part in parts if part.start < part.end]


def pieces_between(titles: Sequence[Passage], stream: Sequence[Said]) -> Iterator[Sequence[Said]]:
    """What is said under one title after the other."""
    begin = 0
    for title in titles[bisect_left(titles, (stream[0].start, 0)) : bisect_left(titles, (stream[-1].start, 0))]:
        end = bisect_right(stream, title.start, lo=begin, key=_start_of)
        if begin < end:
            yield stream[begin:end]
        begin = end
    yield stream[begin:]


def _start_of(one: Said) -> int:
    return one.start
