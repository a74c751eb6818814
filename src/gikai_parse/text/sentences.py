"""A stretch of folded text in, its sentences out; quotations and brackets hold together, a wrapped line goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST: Final = 20_000
# A quotation longer than this is a bracket that was never closed: then its 。 end sentences again.
_SENTENCE: Final = re.compile(
    r"""\s*+(?:\Z|(             # there is always a match, so that a scan never tries the blanks at the end one by one
    (?: [^。?!\n「『(]++
      | 「(?:[^「」\n]|「[^「」\n]{0,200}+」){0,300}+」
      | 『[^『』\n]{0,300}+』
      | \([^()\n]{0,200}+\)
      | [「『(]
      | \n(?=\S)               # 改善が難し⏎いのは周知のことだと思います。 (a line cut by the page)
    )*+
    (?:[。?!]++[」』)]?|(?=\n)|\Z)))
    """,
    re.VERBOSE,
)


def split_sentences(folded: str, spans: Iterable[Passage]) -> list[Passage]:
    """The sentences of a speech, without the blanks around them; 20,000 at most, which nobody ever spoke at once.

    A sentence that one span leaves open goes on in the next (a page header stood in between).

    >>> split_sentences("はい。「終わる。」と言いました。", [Passage(0, 16)])
    [Passage(start=0, end=3), Passage(start=3, end=16)]
    """
    found: list[Passage] = []
    is_open = False
    for begin, end in spans:
        place = begin
        for match in _SENTENCE.finditer(folded, begin, end):
            if match.lastindex is None or len(found) >= _MOST:
                break
            start, place = match.span(1)
            if is_open:
                start = found.pop().start
            found.append(Passage(start, place))
            is_open = False
        is_open = bool(found) and found[-1].end == place and folded[place - 1] not in "。?!」』)"
    return found
