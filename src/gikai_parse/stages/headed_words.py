"""Titles that are printed among a member's words in, the words under each of them out: ## 2. 空き家について."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.title_lines import title_at
from gikai_parse.stages.headings import gaps_between, lines_before_first
from gikai_parse.stages.markers import marker_of, split_number, value_of
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.printed_sides import is_printed_question
from gikai_parse.stages.sides import side_of
from gikai_parse.tables.topic_cues import TITLE_ENDS
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast, NamedSpeech
    from gikai_parse.stages.wording import Said

_LONGEST: Final = 80
_DIGITS: Final = re.compile(r"[0-9０-９一二三四五六七八九十]+|[①-⑳]|[❶-❿]")
_COUNTING: Final = ("heading", "circle", "bracket", "boxed")  # 1．, ①, (1), 【1】
# Before a title, not before a point (・) or a head (○)
_SIGNS: Final = (*"■□●◆◇▼▽▶►★☆【《〈≪<『[", "質問事項", "質問項目", "質問要旨", "項目", "件名", "テーマ")
_SENTENCE_ENDS: Final = re.compile(
    r"(?:です|ます|した|せん|ない|である|(?P<asks>[かは])|が)\Z"
)  # 1．備蓄は何日分か  only asks
_ASKS: Final = ("か", "は")
_SECOND: Final = 2
_FEW_WORDS: Final = 24
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


def find_own_titles(source: OpenedSource, cast: Cast) -> tuple[PrintedItem, ...]:
    """The lines over what the one member of a page asks, where no list names them: 2．学校給食の無償化を, ■空き家対策.

    All are printed as the first, each has a sentence below it; numbers count up from 1 without a gap, and not all say
    …について, which is heard anyway. Beside others 3．空き家の活用は is a title where it begins a speech.
    """
    first = _first_lines(source, cast)
    asked = [speech for speech in cast.speeches if side_of(speech) == "asker"]
    if first or len({speech.person for speech in asked}) != 1:
        return first
    found = [titled for speech in asked for span in _with_lines_above(speech) for titled in _own_titles(source, span)]
    items = tuple([item for sort, item in found if sort == found[0][0]])
    if not any(item.title[-1] not in _ASKS for item in items):
        return ()
    counts = [value_of(fold(item.number)) for item in items if item.number]
    is_series = len(items) > 1 and counts in ([], list(range(1, len(items) + 1)))
    is_heard = all(item.title.endswith(TITLE_ENDS) for item in items)
    return items if is_series and not is_heard else ()


def _first_lines(source: OpenedSource, cast: Cast) -> tuple[PrintedItem, ...]:
    """The few words that stand on a line of their own under every Ｑ (Q1：若者の流出 / 転出が続いている。対策は。)."""
    asked = [speech for speech in cast.speeches if is_printed_question(speech) and (speech.turn.head.round or 1) == 1]
    if len(asked) < _SECOND:
        return ()
    found = [_first_line(source, speech.turn.spans[0]) for speech in asked]
    return tuple([item for item in found if item]) if all(found) else ()


def _first_line(source: OpenedSource, span: Passage) -> PrintedItem | None:
    """The title that a speech begins with; None where its first line is a sentence, or all it says."""
    feed = source.folded.find("\n", *span)
    line = trim(source.text, span.start, max(span.start, feed))
    if not 1 < line.end - line.start <= _FEW_WORDS or source.folded.find("。", feed, span.end) < 0:
        return None
    if source.folded.startswith("「", line.start) and source.folded.find("」", *line) == line.end - 1:
        line = Passage(line.start + 1, line.end - 1)  # 「備蓄について」
    said = source.folded[line.end - 1] in "。、?!" or _SENTENCE_ENDS.search(source.folded, *line)
    return None if said else PrintedItem(None, source.text[slice(*line)], line)


def _with_lines_above(speech: NamedSpeech) -> Sequence[Passage]:
    """The spans of the words, the first with what stands under the head: a line with a mark is none of the words."""
    label, first = speech.turn.label, speech.turn.spans[0]
    return (first._replace(start=label.end) if label else first, *speech.turn.spans[1:])


def _own_titles(source: OpenedSource, span: Passage) -> Iterator[tuple[str, PrintedItem]]:
    """How each title among the words is printed, and the title; a line with no sentence before the next is none."""
    lines = _lines_of(source, (span,), "、?!")
    first = trim(source.text, span.start, span.end).start
    titles = [
        (line, *title)
        for line in lines
        if (title := _own_title(source, _without_stop(source, line), is_first=line.start == first))
    ]
    ends = [*[line.start for line, _, _ in titles[1:]], span.end]
    for (line, sort, item), end in zip(titles, ends, strict=False):  # no title: only the end of the words
        if source.folded.find("。", line.end, end) >= 0:
            yield sort, item


def _without_stop(source: OpenedSource, line: Passage) -> Passage:
    """1、燃油の値上がりに支援を。 is a title with the stop as without; two sentences are none."""
    is_stopped = source.folded.find("。", *line) == line.end - 1
    return line._replace(end=line.end - 1) if is_stopped else line


def _own_title(source: OpenedSource, line: Passage, *, is_first: bool) -> tuple[str, PrintedItem] | None:
    """How the line is printed as a title, by a number, a sign or brackets, and the title."""
    marker = marker_of(source.folded, line)
    said = _SENTENCE_ENDS.search(source.folded, *line)
    if (said and not (said["asks"] and is_first and marker)) or source.folded.find("。", *line) >= 0:
        return None
    if marker and marker[0] in _COUNTING:
        number, place = split_number(source.text, source.folded, line)
        return marker[0], PrintedItem(number, source.text[slice(*place)], place)
    is_signed = source.folded.startswith(_SIGNS, line.start)
    title = title_at(source.folded, *line, plain=False) if is_signed else None
    if title is None or marker or title.number:
        return None
    return source.folded[line.start], PrintedItem(None, source.text[slice(*title.place)], title.place)


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


def _lines_of(source: OpenedSource, spans: Sequence[Passage], ends: str = "。、?!") -> Iterator[Passage]:
    """The short lines that end no sentence: with none of the signs `ends`."""
    for start, stop in spans:
        begin = start
        while begin < stop:
            feed = source.folded.find("\n", begin, stop)
            end = feed if feed >= 0 else stop
            if end - begin <= _LONGEST:
                line = trim(source.text, begin, end)
                if line.start < line.end and source.folded[line.end - 1] not in ends:
                    yield line
            begin = end + 1


def _style(number: str | None) -> str:
    """How a number is printed: (1) and 1 are two."""
    return _DIGITS.sub("#", number or "")


def _key(title: str) -> str:
    return "".join(title.split())


def words_between(folded: str, titles: Sequence[Passage], spans: Sequence[Passage]) -> Sequence[Passage]:
    """The spans of a speech without the lines of the titles."""
    if bisect_left(titles, (spans[0].start, 0)) == bisect_left(titles, (spans[-1].end, 0)):
        return spans
    parts: list[Passage] = []
    for start, end in spans:
        begin = start
        for title in titles[bisect_left(titles, (start, 0)) : bisect_left(titles, (end, 0))]:
            line = max(begin, folded.rfind("\n", begin, title.start) + 1)
            parts.append(Passage(begin, line))
            begin = min(title.end + folded.startswith("。", title.end), end)
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
