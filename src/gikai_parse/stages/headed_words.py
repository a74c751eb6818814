"""Titles that are printed among a member's words in, the words under each of them out: ## 2. 空き家について."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.headings import gaps_between, lines_before_first
from gikai_parse.stages.markers import split_number
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.stages.wording import Said

_LONGEST: Final = 80
_DIGITS: Final = re.compile(r"[0-9０-９一二三四五六七八九十]+|[①-⑳]|[❶-❿]")
_SHARE: Final = 0.6  # of a list that must come back for the lines to be headings


class Titles(NamedTuple):
    """Where the printed titles stand, in order, and the level of each."""

    places: Sequence[Passage]
    levels: Sequence[int]


def order_titles(items: Sequence[PrintedItem]) -> Titles:
    """The titles of the items in the order of the text."""
    ordered = sorted(items, key=_passage_of)
    return Titles([item.passage for item in ordered], [item.level for item in ordered])


def _passage_of(item: PrintedItem) -> Passage:
    return item.passage


def find_reprinted(source: OpenedSource, cast: Cast, items: Sequence[PrintedItem]) -> tuple[PrintedItem, ...]:
    """The items of a printed list where their lines come back among the members' words; none where few of them do.

    A manuscript has them: 2 図書館について, on a line of its own, over what is asked about it. So has a page on which
    some of them stand between the speeches.
    """
    titles = {_key(source.folded[slice(*item.passage)]): item for item in items}
    styles = {_style(item.number): item.level for item in reversed(items)}
    asked = [speech.turn.spans for speech in cast.speeches if titles and side_of(speech) == "asker"]
    found = list(_reprinted_in(source, asked, titles, styles))
    if not found:
        return ()
    between = [(gap,) for gap in gaps_between(cast)]
    found += _reprinted_in(source, [_line_above(source, cast, items), *between], titles, styles)
    told = titles.keys() & {_key(source.folded[slice(*item.passage)]) for item in found}
    return tuple(sorted(found, key=_passage_of)) if len(told) > 1 and len(told) >= _SHARE * len(titles) else ()


def _reprinted_in(
    source: OpenedSource,
    places: Iterable[Sequence[Passage]],
    titles: Mapping[str, PrintedItem],
    styles: Mapping[str, int],
) -> Iterator[PrintedItem]:
    for spans in places:
        for line in _lines_of(source, spans):
            number, place = split_number(source.text, source.folded, line)
            item = titles.get(_key(source.folded[slice(*place)]))
            level = item.level if item else styles.get(_style(number))
            if level is not None and (item or number):  # (2) is printed over the words, though the list has it not
                yield PrintedItem(number, source.text[slice(*place)], place, level)


def _line_above(source: OpenedSource, cast: Cast, items: Sequence[PrintedItem]) -> Sequence[Passage]:
    """The line above the first speech, unless it is the list's own last one."""
    before = lines_before_first(cast)
    lines = list(_lines_of(source, (before,))) if before else []
    return [line for line in lines[-1:] if all(item.passage.end != line.end for item in items)]


def _lines_of(source: OpenedSource, spans: Sequence[Passage]) -> Iterator[Passage]:
    """The short lines that end no sentence."""
    for start, stop in spans:
        begin = start
        while begin < stop:
            feed = source.folded.find("\n", begin, stop)
            end = feed if feed >= 0 else stop
            if end - begin <= _LONGEST:
                line = trim(source.text, begin, end)
                if line.start < line.end and source.folded[line.end - 1] not in "。、?!":
                    yield line
            begin = end + 1


def _style(number: str | None) -> str:
    """How a number is printed: (1) and 1 are two."""
    return _DIGITS.sub("#", number or "")


def _key(title: str) -> str:
    return "".join(title.split())


def words_between(folded: str, titles: Sequence[Passage], spans: Sequence[Passage]) -> Sequence[Passage]:
    """The spans of a speech without the lines of the titles."""
    if bisect_left(titles, spans[0]) == bisect_left(titles, (spans[-1].end, 0)):
        return spans
    parts: list[Passage] = []
    for start, end in spans:
        begin = start
        for title in titles[bisect_left(titles, (start, 0)) : bisect_left(titles, (end, 0))]:
            line = max(begin, folded.rfind("\n", begin, title.start) + 1)
            parts.append(Passage(begin, line))
            begin = min(title.end, end)
        parts.append(Passage(begin, end))
    return [part for part in parts if part.start < part.end]


def pieces_between(titles: Titles, stream: Sequence[Said]) -> Iterator[tuple[Sequence[Said], bool]]:
    """What is said under one title after the other, and whether the next title is one below the title it stands under.

    Then 次に、図書館について伺います。 announces what is asked under that.
    """
    begin = 0
    first = bisect_left(titles.places, (stream[0].start, 0))
    for place in range(first, bisect_left(titles.places, (stream[-1].start, 0))):
        end = bisect_right(stream, titles.places[place].start, lo=begin, key=_start_of)
        if begin < end:
            yield stream[begin:end], place > 0 and titles.levels[place] > titles.levels[place - 1]
        begin = end
    yield stream[begin:], False


def _start_of(one: Said) -> int:
    return one.start
