"""A stretch of folded text in, its printed lines out: those that hold more than blanks, the endless ones cut."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.text.passages import Passage

_LEAST_LETTERS: Final = 5
_LINE: Final = re.compile(r"[^\s](?:[^\r\n]{0,1000}[^\s])?")  # a dump may stand on one line of 165 kB


def printed_lines(folded: str, start: int = 0, end: int | None = None) -> list[Passage]:
    r"""The lines of `folded[start:end]` that hold anything, without the blanks around them.

    >>> printed_lines("一行目\n\n  三行目\r\n")
    [Passage(start=0, end=3), Passage(start=7, end=10)]
    """
    return [Passage(*match.span()) for match in _LINE.finditer(folded, start, len(folded) if end is None else end)]


def squeeze_letters(words: str) -> str | None:
    """The words of a line whose letters are set apart, without the blanks; None where they are not.

    >>> squeeze_letters("第 12 回 見 本 県 議 会 定 例 会"), squeeze_letters("第12回 見本県議会 定例会")
    ('第12回見本県議会定例会', None)
    """
    parts = words.split()
    letters = sum(map((1).__eq__, map(len, parts)))
    return "".join(parts) if letters >= _LEAST_LETTERS and letters * 3 >= len(parts) * 2 else None
