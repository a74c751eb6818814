"""A stretch of folded text in, its sentences out; quotations and brackets hold together, a wrapped line goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST: Final = 20_000
# A quotation longer than this is a bracket that was never closed: then its 。 end sentences again.
_FORM: Final = r"""\s*+(?:\Z|(  # there is always a match, so that a scan never tries the blanks at the end one by one
    (?>(?: [^。?!\n「『(]++
      | 「(?>(?:[^「」\n]|「[^「」\n]{0,200}+」){0,300})」
      | 『[^『』\n]{0,300}+』
      | \([^()\n]{0,200}+\)
      | [「『(]
      | \nINDENT(?=\S)         # 改善が難し⏎いのは周知のことだと思います。 (a line cut by the page)
    )*)
    (?:[。?!]++[」』)]?|(?=\n)|\Z)))
    """
_SENTENCE: Final = re.compile(_FORM.replace("INDENT", ""), re.VERBOSE)
# A mark before a line opens one there too. (1)昼の鍵
_WRAPPED: Final = re.compile(_FORM.replace("INDENT", "[ ]{0,4}+(?![(①-⑳○◯●◎・]|[0-9]{1,2}[.、 ])"), re.VERBOSE)
_FEW: Final = 3  # lines


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
        sentence = _WRAPPED if _is_wrapped(folded, begin, end) else _SENTENCE
        for match in sentence.finditer(folded, begin, end):
            if match.lastindex is None or len(found) >= _MOST:
                break
            start, place = match.span(1)
            if is_open:
                start = found.pop().start
            found.append(Passage(start, place))
            is_open = False
        is_open = bool(found) and found[-1].end == place and folded[place - 1] not in "。?!」』)"
    return found


def _is_wrapped(folded: str, begin: int, end: int) -> bool:
    r"""Whether every line is indented and few of them end a sentence: then a blank opens no paragraph.

    >>> _is_wrapped("橋の\n 掛け替えは\n いつに\n なりますか。", 0, 22)
    True
    """
    indented = folded.count("\n ", begin, end)
    if indented < _FEW:
        return False
    feeds = folded.count("\n", begin, end)
    return indented * 10 >= feeds * 9 and folded.count("。\n", begin, end) * 2 < feeds
