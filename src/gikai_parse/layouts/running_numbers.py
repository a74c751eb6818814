"""Heads and the text in, the running numbers and index lines that a viewer prints before them out, as furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.layouts.line import Line

_NUMBER: Final = re.compile(
    r"(?:\A|[\n\r\f])( {0,8}(?:"
    r"[0-9]{1,5} {0,2}[:.)]?"  # 3 : ◆３番（石川花子）; 3: on the line before; 3　○ with numbered lines
    r"|[Pp]\. ?[0-9]{1,5} {1,4}[^\n\r。、]{2,30}"  # P.121　24番（北山　経夫） on the line before
    r")\s{0,6})\Z"
)
_LONGEST: Final = 60
_LOOK_BACK: Final = 12
_LAST_SIGNS: Final = tuple("0123456789:.)")


def find_running_numbers(folded: str, heads: Iterable[Line]) -> Iterator[Passage]:
    r"""What stands between the words before and a head, and is neither.

    >>> from gikai_parse.layouts.line import Line
    >>> list(find_running_numbers("はい。\n3 : ○市長 はい。", [Line(8, 11, "head")]))
    [Passage(start=4, end=8)]
    """
    for head in heads:
        if folded[max(0, head.start - _LOOK_BACK) : head.start].rstrip()[-1:] not in _LAST_SIGNS:
            continue
        found = _NUMBER.search(folded, max(0, head.start - _LONGEST), head.start)
        if found:
            yield Passage(*found.span(1))
