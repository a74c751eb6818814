"""A pattern for the beginning of a line in, a scan over a whole text out that jumps from one line feed to the next."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


# With the blanks before it (a carriage return is one of them, once folded), and those that the next line hangs by
FEED: Final = re.compile(r"[ \u3000\r]{0,8}\n[ \u3000]*")


def unwrap(words: str) -> str:
    r"""The words on one line.

    >>> unwrap("学\n   習について")
    '学習について'
    """
    return FEED.sub("", words) if "\n" in words else words


def wrapped_place(place: Passage, start: int, feeds: Sequence[tuple[int, int]]) -> Passage:
    """Where a stretch of the unwrapped words stands in the text: they begin at `start`, `feeds` were left out.

    >>> wrapped_place(Passage(1, 3), 10, [(11, 13)])
    Passage(start=13, end=15)
    """
    first, last = place.start + start, place.end - 1 + start
    for begin, end in feeds:
        first += (end - begin) * (first >= begin)
        last += (end - begin) * (last >= begin)
    return Passage(first, last + 1)


class LineScan:
    r"""What a pattern finds where a line begins, behind `\n`, `\r` or `\f`; the sign itself belongs to the match.

    One literal character in front is found ten times as fast as one of three, and nearly every text has only `\n`.

    >>> [found[1] for found in LineScan("([a-z])").finditer("a line\nby line\fsee")]
    ['b', 's']
    >>> [found[1] for found in LineScan("([a-z])").find_all("a line\nby line\fsee")]
    ['a', 'b', 's']
    """

    def __init__(self, beginning: str, flags: int = 0) -> None:
        """Nothing is compiled before a text needs it."""
        self._beginning = beginning
        self._flags = flags

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return re.compile(self._beginning, self._flags)

    @cached_property
    def _behind_feed(self) -> re.Pattern[str]:
        return re.compile("\n" + self._beginning, self._flags)

    @cached_property
    def _behind_any(self) -> re.Pattern[str]:
        return re.compile("[\n\r\f]" + self._beginning, self._flags)

    def finditer(self, folded: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Every match from `start` on, but not on the very first line of the text."""
        only_feeds = "\r" not in folded and "\f" not in folded
        return (self._behind_feed if only_feeds else self._behind_any).finditer(folded, start)

    def find_all(self, folded: str) -> Iterator[re.Match[str]]:
        """Every match, the first line's too, which no sign stands before."""
        first = self._first.match(folded)
        return chain((first,) if first else (), self.finditer(folded))
