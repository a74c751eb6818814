"""A source without any head in, heads of no length out where its type tells who speaks: bold or quoted lines ask.

## 備蓄について
**備蓄は何日分ありますか。**         ← one side is bold, and asks
三日分を備えております。              ← the other is plain, and answers

Nothing but the type says so, so all must agree: nearly every line that is set apart asks, and nearly every answer is
one of an administration's. A report's bold words, a leaflet's questions to its reader do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.headless_lines import asks, ends_official, lines_of, reports
from gikai_parse.layouts.line import Head, Label
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.sources.source import OpenedSource

_PAIRS: Final = 3
# 令和6年9月議会 一般質問の報告; 12月5日の本会議で行った一般質問: the words are those of a meeting that was held
_OCCASION: Final = re.compile(
    r"(?:[0-9一二三四五六七八九十]月|第[0-9一二三四五六七八九十]{1,3}回)[^\n。]{0,24}(?:質問|質疑)"
)
_WISHES: Final = re.compile(
    r"(?:お願い|要望|求め|要請)[^\n。]{0,8}(?:ます|ました)|(?:ください|いただきたい)[^\n。]{0,8}。"
)

# 一般質問とは何ですか。傍聴できますか。: how an assembly works is explained to the reader
_EXPLAINED: Final = re.compile(
    r"(?:一般質問|議会|議員|定例会|委員会|請願|陳情)(?:と|って|は何|の役割)|傍聴|会議録|録画|議員報酬"
)


class _Part(NamedTuple):
    """Lines of one type that follow each other under one title."""

    start: int
    end: int
    is_apart: bool


def find_set_apart(source: OpenedSource) -> list[Candidate]:
    """The heads of both sides, in order; none where the type does not tell them apart."""
    if not _OCCASION.search(source.folded):
        return []
    headings = [heading for _, heading in source.headings]
    asking_headings = [heading for heading in headings if asks(source.folded, *heading)]
    for apart in (source.strong, source.notes, asking_headings):
        if len(apart) < _PAIRS:
            continue
        asked = set(apart)
        parts = list(_parts(source.folded, apart, [one.start for one in headings if one not in asked]))
        for asking in (True, False):
            heads = list(_heads(parts, source.folded, asking=asking))
            if heads:
                return heads
    return []


def _parts(folded: str, apart: Sequence[Passage], titles: Sequence[int]) -> Iterator[_Part]:
    part: _Part | None = None
    for start, end in lines_of(folded, 0, len(folded)):
        place = bisect_right(apart, Passage(start, len(folded))) - 1
        is_apart = place >= 0 and start < apart[place].end
        title = bisect_right(titles, start) - 1
        is_title = title >= 0 and titles[title] >= (part.end if part else 0)
        if part and (is_title or part.is_apart != is_apart):
            yield part
            part = None
        if title >= 0 and titles[title] == start:
            continue
        part = part._replace(end=end) if part else _Part(start, end, is_apart)
    if part:
        yield part


def _heads(parts: Sequence[_Part], folded: str, *, asking: bool) -> Iterator[Candidate]:
    """One before each question and each answer, where those that are set apart ask (or all others do)."""
    asked = [part.is_apart == asking and asks(folded, part.start, part.end) for part in parts]
    wished = [part.is_apart == asking and bool(_WISHES.search(folded, part.start, part.end)) for part in parts]
    told = [part.is_apart != asking and ends_official(folded, (part.start, part.end)) for part in parts]
    pairs = [place for place in range(len(parts) - 1) if asked[place] and parts[place + 1].is_apart != asking]
    if len(pairs) < _PAIRS or any(reports(folded, (parts[place].start, parts[place].end)) for place in pairs):
        return
    within = range(pairs[0], pairs[-1] + 2)
    questions = [place for place in within if parts[place].is_apart == asking]
    replies = [place + 1 for place in pairs]
    speaking = sum(asked[place] or wished[place] for place in questions)
    asking_back = sum(asks(folded, parts[place].start, parts[place].end) for place in replies)
    if speaking * 5 < len(questions) * 4 or sum(told[place] for place in replies) * 3 < len(replies):
        return
    explained = sum(bool(_EXPLAINED.search(folded, parts[place].start, parts[place].end)) for place in pairs)
    if asking_back * 5 > len(replies) or explained * 3 >= len(pairs):
        return
    answered = set(pairs)
    for place, part in enumerate(parts):
        if place >= pairs[0] and (asked[place] or wished[place]):
            yield _head(folded, part.start, "question")
        elif place - 1 in answered:
            yield _head(folded, part.start, "answer")


def _head(folded: str, start: int, side: Literal["question", "answer"]) -> Candidate:
    head = Head("", side=side)
    return make_candidate(folded, start, start, "set apart", Label("side", head, sure=False))
