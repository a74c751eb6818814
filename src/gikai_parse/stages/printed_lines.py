"""A stretch of folded text in, its printed lines out: those that hold more than blanks, the endless ones cut."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.text.passages import Passage

_LINE: Final = re.compile(r"[^\s][^\r\n]{0,1000}")  # a dump may stand on one line of 165 kB


def printed_lines(folded: str, start: int = 0, end: int | None = None) -> list[Passage]:
    r"""The lines of `folded[start:end]` that hold anything, without their indents and line ends.

    >>> printed_lines("一行目\n\n  三行目\r\n")
    [Passage(start=0, end=3), Passage(start=7, end=10)]
    """
    return [Passage(*match.span()) for match in _LINE.finditer(folded, start, len(folded) if end is None else end)]
