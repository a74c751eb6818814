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
      | 「(?>(?:[^「」FEED]|「[^「」FEED]{0,200}+」){0,300})」
      | 『[^『』FEED]{0,300}+』
      | \([^()\n]{0,200}+\)
      | [「『(]
      | \nINDENT(?=\S)         # 改善が難し⏎いのは周知のことだと思います。 (a line cut by the page)
      # この冬に間に合うように⏎　補正で: a comma or に never ends a paragraph
      | (?:(?<=、|に)|(?<=、[ ]|に[ ]))\n[ ]{1,4}+SIGN(?=\S)
    )*)
    (?:[。?!]++[」』)]?|(?=\n)|\Z)))
    """
# A mark before a line opens one there too. (1)昼の鍵
_SIGN: Final = "(?![(①-⑳○◯●◎・]|[0-9]{1,2}[.、 ])"


def _form(indent: str, feed: str) -> re.Pattern[str]:
    return re.compile(_FORM.replace("INDENT", indent).replace("FEED", feed).replace("SIGN", _SIGN), re.VERBOSE)


_SENTENCE: Final = _form("", "\\n")
_WRAPPED: Final = _form("[ ]{0,4}+" + _SIGN, "\\n")
_HUNG: Final = _form("[ ]{3,40}+" + _SIGN, "")
_FEW: Final = 3  # lines
_HANGS: Final = range(3, 41)  # characters


def split_sentences(folded: str, spans: Iterable[Passage]) -> list[Passage]:
    """The sentences of a speech, without the blanks around them; 20,000 at most, which nobody ever spoke at once.

    A sentence that one span leaves open goes on in the next (a page header stood in between).

    >>> split_sentences("はい。「終わる。」と言いました。", [Passage(0, 16)])
    [Passage(start=0, end=3), Passage(start=3, end=16)]
    """
    found: list[Passage] = []
    is_open = is_hung = False
    last = -1  # where the last one ends, with the blanks behind it
    for begin, end in spans:
        place = begin
        is_hung = is_hung or _hangs(folded, begin, end)
        sentence = _HUNG if is_hung else _WRAPPED if _is_wrapped(folded, begin, end) else _SENTENCE
        for match in sentence.finditer(folded, begin, end):
            if match.lastindex is None or len(found) >= _MOST:
                break
            start, place = match.span(1)
            if is_open:
                start = found.pop().start
            end_of_words = place if folded[place - 1] != " " else start + len(folded[start:place].rstrip(" "))
            found.append(Passage(start, end_of_words))
            last, is_open = place, False
        is_open = bool(found) and last == place and folded[found[-1].end - 1] not in "。?!」』)"
    return found


def _hangs(folded: str, begin: int, end: int) -> bool:
    r"""Whether every line stands below the first character of the speech: then no line opens a paragraph.

    >>> _hangs("問 森の道を直\n  し、いつ通\n  れるか。", 2, 21), _hangs("議員   道は。\n     橋は。", 5, 16)
    (False, True)
    """
    column = begin - folded.rfind("\n", max(0, begin - _HANGS.stop), begin) - 1
    below = "\n" + " " * column
    first = folded.find("\n", begin, end)
    if first < 0 or column not in _HANGS or not folded.startswith(below, first):
        return False
    feeds = folded.count("\n", begin, begin + len(folded[begin:end].rstrip()))
    return 0 < feeds == folded.count(below, begin, end) - folded.count(below + " ", begin, end)


def _is_wrapped(folded: str, begin: int, end: int) -> bool:
    r"""Whether every line is indented and few of them end a sentence: then a blank opens no paragraph.

    >>> _is_wrapped("橋の\n 掛け替えは\n いつに\n なりますか。", 0, 22)
    True
    """
    indented = folded.count("\n ", begin, end)
    if indented < _FEW:
        return False
    feeds = folded.count("\n", begin, end)
    ended = folded.count("。\n", begin, end) + folded.count("。 \n", begin, end)
    return indented * 10 >= feeds * 9 and ended * 2 < feeds
