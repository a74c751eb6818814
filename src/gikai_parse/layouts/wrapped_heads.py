"""The place of a head that the end of the printed line cut in two in, its label and where it ends out.

○健康福祉部長（桑
原　正　和君）　お答えします。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Label

_WRAPPED: Final = re.compile(
    r"[^\n\r()。「」:、]{1,40}"
    r"(?:\([^\n\r()。「」、]{0,24}\n {0,8}[^\n\r()。「」、]{0,24}\)| {0,4}\n {0,8}\([^\n\r()。「」、]{2,24}\)"
    rf"| {{0,4}}\n {{0,8}}(?P<rest>[^\n\r()。「」:、 {ALL_MARKS}][^\n\r()。「」:、 ]{{0,15}})"
    r"\([^\n\r()。「」、]{2,24}\))"
)
_BREAK: Final = re.compile(r" {0,4}\n {0,8}")
_SHAPES: Final = ("post(name)", "seat(name)")


def read_wrapped(folded: str, begin: int) -> tuple[int, Label] | None:
    r"""Where the label that begins there ends, on the next line, and what it says.

    >>> read_wrapped("市長(石川花子君\n) お答えします。", 0)[1].head.name
    '石川花子'
    """
    found = _WRAPPED.match(folded, begin)
    if not found:
        return None
    joined = _BREAK.sub("", found[0])
    if found["rest"] and (is_office(found["rest"]) or not is_office(joined.partition("(")[0])):
        return None  # 議長 / 市長（石川花子君）: two heads; 福祉部長兼福祉事務所 / 長（石川花子君）: one
    read = read_label(joined)
    return (found.end(), read) if read and read.sure and read.shape in _SHAPES else None
