"""A line of the digest in, its words with their colours out: for a terminal, and for a picture of one."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Final, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

Style = Literal["plain", "title", "question", "answer", "request", "place"]

_MARKS: Final = re.compile(
    r"""(?P<title>^(?:\S.*)$)            # 1 災害対策について　〔水瀬ひなた（7番）〕
      | (?P<question>^\ +問\ )
      | (?P<answer>^\ +答\ [^：]{1,60}：)  # 答 大空一郎（市長）：
      | (?P<request>^\ +望\ )
      | (?P<place>\ L\d+$)
    """,
    re.VERBOSE,
)
_PLAIN_STARTS: Final = re.compile(r"\d{4}-\d\d-\d\d|発言 \d")
_CODES: Final[dict[str, str]] = {
    "title": "1",
    "question": "1;36",
    "answer": "33",
    "request": "1;35",
    "place": "2",
}


def split_styles(line: str) -> Iterator[tuple[str, Style]]:
    """The words of a line with their styles; joined, they are the line.

    >>> list(split_styles("  問 いくつですか。 L3"))
    [('  問 ', 'question'), ('いくつですか。', 'plain'), (' L3', 'place')]
    """
    if _PLAIN_STARTS.match(line):
        yield line, "plain"
        return
    place = 0
    for match in _MARKS.finditer(line):
        if match.start() > place:
            yield line[place : match.start()], "plain"
        yield match.group(), cast("Style", match.lastgroup)  # the groups are named after the styles
        place = match.end()
    if place < len(line):
        yield line[place:], "plain"


def paint_page(page: str) -> str:
    """The page with a terminal's colours, where standard output is a terminal and NO_COLOR is not set."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return page
    return "".join(
        [
            f"\x1b[{_CODES[style]}m{words}\x1b[0m" if style != "plain" else words
            for line in page.splitlines(keepends=True)
            for words, style in split_styles(line)
        ]
    )
