"""Heads and the text in, the running numbers and index lines that a viewer prints before them out, as furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.layouts.line import Line

NUMBER: Final = re.compile(
    r"(?:\A|[\n\r\f])( {0,8}(?:"
    r"[\[(<#]?(?:[Nn][Oo]\.? ?|発言(?:番号)?[ :]?|第)?[0-9]{1,5}(?:/[0-9]{1,5})?(?:番目|発言)? {0,2}[:.)\]>]?"
    r"|[\[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\])]?"  # 10:05 ○議長（…）
    r"|[-*>・]"  # - ○議長（…）: an item of a list
    # 3 : ◆３番（石川花子）; 3: on the line before; 3　○ with numbered lines; [3] ○, No.3 ○, 3/18 ○
    r"|[Pp]\. ?[0-9]{1,5} {1,4}[^\n\r。、]{2,30}"  # P.121　24番（北山　経夫） on the line before
    r")\s{0,6})\Z"
)
# 。 3 ○議長（…）, where lines were joined: it counts up
_WITHIN: Final = re.compile(r"(?<=\s)(([0-9]{1,5}) ?:?\s{0,6})\Z")
_LONGEST: Final = 60
_LOOK_BACK: Final = 12
LAST_SIGNS: Final = frozenset("0123456789:.)]>-*・目言")


def find_running_numbers(folded: str, heads: Iterable[Line]) -> Iterator[Passage]:
    r"""What stands between the words before and a head, and is neither.

    >>> from gikai_parse.layouts.line import Line
    >>> list(find_running_numbers("はい。\n3 : ○市長 はい。", [Line(8, 11, "head")]))
    [Passage(start=4, end=8)]
    """
    counted: list[tuple[int, int, Passage]] = []  # which head it is, its number, where that stands
    for place, head in enumerate(heads):
        if folded[max(0, head.start - _LOOK_BACK) : head.start].rstrip()[-1:] not in LAST_SIGNS:
            continue
        found = NUMBER.search(folded, max(0, head.start - _LONGEST), head.start)
        within = None if found else _WITHIN.search(folded, max(0, head.start - _LOOK_BACK), head.start)
        if found:
            yield Passage(*found.span(1))
        elif within:
            counted.append((place, int(within[2]), Passage(*within.span(1))))
    steps = {(place, number) for place, number, _ in counted}
    for place, number, passage in counted:
        if not steps.isdisjoint({(place - 1, number - 1), (place + 1, number + 1)}):
            yield passage
