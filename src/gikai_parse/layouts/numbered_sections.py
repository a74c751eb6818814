"""Heads and the text in, the numbered sections of the record that stand between them out: 6 討論 / なし / 7 採決."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from gikai_parse.text.lines import LineScan
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.line import Line

_SECTION: Final = LineScan(r"([0-9]{1,2})(?:[.、] ?| {1,3})[^\n\r 0-9。][^\n\r。]{0,39}+(?=[\n\r]|\Z)")
_SPOKEN: Final = re.compile(r"(?:です|ます|ました|ません|でした|ください)[。\n]")
_FEWEST: Final = 3  # sections above the first head: so the record is built
_LONGEST: Final = 300


def find_numbered_sections(folded: str, heads: Sequence[Line]) -> Iterator[Passage]:
    """From each heading that continues the sections above the first head to the next or to a head, where nobody speaks.

    At the end of the text a section is one line: what follows may be anything.
    """
    sections = _sections(folded, heads[0].start) if heads else []
    starts = [head.start for head in heads]
    for place, (start, line_end) in enumerate(sections):
        following = bisect_left(starts, start)
        end = starts[following] if following < len(starts) else line_end
        end = min([end, *(below for below, _ in sections[place + 1 : place + 2])])
        if end - start < _LONGEST and not _SPOKEN.search(folded, start, end):
            yield Passage(start, end)


def _sections(folded: str, first: int) -> list[Passage]:
    """The headings behind `first` whose numbers go on from those before it."""
    number = 0
    found: list[Passage] = []
    for section in _SECTION.find_all(folded):
        start = section.start(1)
        if start >= first and number < _FEWEST:
            break
        if int(section[1]) == number + 1:
            number += 1
            if start >= first:
                found.append(Passage(start, section.end()))
    return found
