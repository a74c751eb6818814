"""A digest of 問 and 答 in, the numbered lines out that stand over them: what each group of pairs is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast

# 2　不登校特例校の設置について  ②　通学路のグリーンベルト  behind an empty line
_LISTED: Final = re.compile(
    r"(?<=\n)[ ]{0,4}(?:(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[ 、.]{1,3}"
    r"|(?P<sign>[①-⑳]|\([0-9]{1,2}\))[ ]{0,3})"
    r"(?P<title>(?=[^\s])[^\n。、:?]{3,60}?)[ ]{0,4}(?=\n|\Z)"
)
_LONGEST: Final = 80
_LONGEST_GAP: Final = 400  # characters between two turns
_OPENING: Final = 200  # characters before the first head


def is_digest(cast: Cast) -> bool:
    """Whether the heads are 問 and 答 from the first."""
    first = next((speech for speech in cast.speeches if speech.turn.spans), None)
    return first is not None and first.turn.head.side == "question" and not first.turn.head.name


def without_item(source: OpenedSource, span: Passage) -> Passage:
    """The words of an answer without the numbered line at their end that stands over what is asked next."""
    start, end = span
    line = source.folded.rfind("\n", max(start, end - _LONGEST), end)
    if line < 0:
        return span
    before = source.folded[max(start, line - _LONGEST) : line].rstrip(" ")
    if not before.endswith("\n") or _LISTED.fullmatch(source.folded, line + 1, end) is None:
        return span
    return trim(source.text, start, line)


def find_digest_headings(source: OpenedSource, cast: Cast) -> Iterator[PrintedItem]:
    """The numbered lines between the turns, and the last before the first."""
    end = 0
    for speech in cast.speeches:
        turn = speech.turn
        if not turn.spans:
            continue
        start = turn.label.start if turn.label else turn.spans[0].start
        if start - end <= _LONGEST_GAP or not end:
            found = list(_LISTED.finditer(source.folded, max(end, start - (_LONGEST_GAP if end else _OPENING)), start))
            for match in found if end else found[-1:]:
                place = Passage(*match.span("title"))
                number = match["number"] or match["sign"]
                yield PrintedItem(number, source.text[place.start : place.end], place, 1)
        end = turn.spans[-1].end
