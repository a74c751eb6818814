"""A string in, how many terminal cells it fills out: full-width characters count as two, combining ones as none."""

from __future__ import annotations

from typing import Final
from unicodedata import category, east_asian_width

_WIDE: Final = frozenset("WFA")  # A: ○ ― … ℃ are two cells wide in every Japanese terminal font
_NO_CELL: Final = frozenset(("Mn", "Me", "Cf", "Cc"))


def cell_count(text: str) -> int:
    r"""Terminal cells that `text` fills.

    >>> cell_count("質問1"), cell_count("ﾊﾞｽ"), cell_count("か\u3099")
    (5, 3, 2)
    """
    if text.isascii():
        return sum(character >= " " for character in text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if category(character) in _NO_CELL:
        return 0
    return 2 if east_asian_width(character) in _WIDE else 1


def shorten(text: str, cells: int) -> str:
    r"""`text` on one line, cut with … where it would fill more than `cells`.

    >>> shorten("備蓄の状況は、\n現在どうでしょうか。", 20)
    '備蓄の状況は、現在…'
    """
    line = one_line(text)
    if cell_count(line) <= cells:
        return line
    room = cells - 2
    for index, character in enumerate(line):
        room -= _cells(character)
        if room < 0:
            return line[:index].rstrip() + "…"
    return line


def one_line(text: str) -> str:
    r"""`text` without its line breaks and indents; a blank is kept only between two ASCII words.

    >>> one_line("　○○課は、\r\n　LGWAN\nsystem を使う。")
    '○○課は、LGWAN system を使う。'
    """
    words = [word for line in text.splitlines() if (word := line.strip())]
    if not words:
        return ""
    joined = [words[0]]
    for word in words[1:]:
        if joined[-1][-1].isascii() and word[0].isascii():
            joined.append(" ")
        joined.append(word)
    return "".join(joined)
