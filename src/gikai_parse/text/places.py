"""A text in, line and column of any of its offsets out, counted from 1 as editors do."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

_LINE_BREAK: Final = re.compile(r"\r\n?|\n")  # `str.splitlines` would also break at \x0c and U+2028


class Place(NamedTuple):
    """Where an offset stands: `line` and `column` from 1 (columns in code points), and the line's own start and end."""

    line: int
    column: int
    start: int
    end: int


class LineIndex:
    r"""The starts of a text's lines; \n, \r\n and a lone \r end a line, as in an editor.

    >>> LineIndex("一行目\r\n二行目").place(6)
    Place(line=2, column=2, start=5, end=8)
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *[match.end() for match in _LINE_BREAK.finditer(text)]]

    def place(self, offset: int) -> Place:
        """Line and column of `offset`; the end of the text belongs to the last line."""
        index = bisect_right(self._starts, offset) - 1
        start = self._starts[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        end = start + len(self._text[start:following].rstrip("\r\n"))
        return Place(index + 1, offset - start + 1, start, end)
