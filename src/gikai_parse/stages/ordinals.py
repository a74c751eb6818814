"""The beginning of a passage in, the numbers out by which it counts points: 第6点目, (3), ②, 2点目と3点目."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.tables.cues import POINT_COUNTERS
from gikai_parse.text.numbers import read_number

_NUMERAL: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_COUNTERS: Final = "|".join(sorted(map(re.escape, POINT_COUNTERS), key=len, reverse=True))
_ORDINAL: Final = re.compile(
    rf"(?P<sign>[①-⑳])|\((?P<bracketed>{_NUMERAL})\)|(?<!もう)(?<!あと)(?P<counted>{_NUMERAL})(?:{_COUNTERS})"
)
_RANGE: Final = re.compile(r"[^。、]{0,3}(?:から|ないし|乃至|~|-)")  # 2点目から4点目まで
_ONE: Final = ord("①") - 1
_MOST: Final = 30


def find_ordinals(folded: str, start: int, end: int) -> tuple[int, ...]:
    """The ordinals between `start` and `end`, in order; a range with all that lies in it.

    >>> text = "2つ目、3つ目は関連がございます。"
    >>> find_ordinals(text, 0, len(text)), find_ordinals("次に、防災について", 0, 9)
    ((2, 3), ())
    >>> find_ordinals("(2)から(4)まで一括して", 0, 14), find_ordinals("第十一点目の", 0, 6)
    ((2, 3, 4), (11,))
    """
    found: list[int] = []
    last = -1
    for match in _ORDINAL.finditer(folded, start, end):
        sign = match["sign"]
        number = ord(sign) - _ONE if sign else read_number(match["bracketed"] or match["counted"])
        if number is None or number > _MOST:
            continue
        if found and found[-1] < number and _RANGE.fullmatch(folded, last, match.start()):
            found += range(found[-1] + 1, number)
        found.append(number)
        last = match.end()
    return tuple(found)
