"""What is printed between two speeches in, headings out: the items of the day where they are taken up."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.stages.counted_headings import count_up, is_bracketed, lacks_some, last_series, with_missing
from gikai_parse.stages.digest_headings import find_digest_headings, is_digest, is_of_page
from gikai_parse.stages.markers import value_of
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.tables.directions import ITEM_BEGINNINGS
from gikai_parse.text.folding import fold
from gikai_parse.text.lines import unwrap
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast

_LONGEST_GAP: Final = 20_000
_LINE: Final = re.compile(r"^[ ]{0,40}(?=[^\s])([^\n]{1,200})$", re.MULTILINE)
# 日程第41 議案第171号 令和6年度一般会計補正予算(第6号)    2 請願・陳情審査
_NUMBERED: Final = re.compile(
    r"(?:追加)?(?:日程)?(?:第 ?)?(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,4})[ 、.]{1,4}(?P<title>[^\n]{2,150})"
)
_SIGNED: Final = re.compile("[△▲▽▼◎○●◇◆□■] ?(?=(?:追加)?日程 ?第)")  # △日程第1 議案第38号の質疑、討論、採決
# (2)高温による水稲の品質低下について   ③農道の補修
_BRACKETED: Final = re.compile(r"(?P<number>\([0-9]{1,2}\)|[①-⑳])[ 、.]{0,3}(?P<title>[^\n。]{3,120})")
# 令和7年陳情第14号 防火水槽に関する陳情
_BILL: Final = re.compile(
    r"[^\n]{0,24}(?:議|議案|請願|陳情|報告|認定|諮問|承認|発議|意見書案|同意)"
    r"第 ?[0-9一二三四五六七八九十百]{1,5}(?:[-の][0-9]{1,3})? ?号"
)
# ■テーマ1　空き家バンクの活用
_MARKED: Final = re.compile(
    r"[■□▼▽★☆▶►][ ]?(?![^\n]{0,40}(?:議員|君)\Z)"
    r"(?:(?:テーマ|項目|質問)?(?P<number>[0-9]{1,2})[ 、.:]{1,3})?(?P<title>[^\n。:]{2,80})"
)
# ●質問項目１　農業振興   whatever sign stands before such a word
_LABELLED: Final = re.compile(
    rf"(?:[{ALL_MARKS}・] ?)?(?:(?:質問|発言|通告)の?(?:項目|事項|件名|テーマ|題目)|件名|標題|大項目|テーマ|項目) ?"
    r"(?P<number>[0-9]{1,2}|[①-⑳])[ 、.:]{1,3}(?P<title>[^\n。:]{2,80})"
)
# ◎議題　議案第88号　市営住宅条例の一部を改正する条例について   〔議題１〕所管事務調査事項「議会基本条例について」
_AGENDA: Final = re.compile(
    r"[◎○◯●■・]?[ ]?[〔【\[(<]?(?:議題|付議事件|付託案件|審査案件|審査事項|案件|件名)(?P<number>[0-9]{1,2})?"
    r"(?:[〕】\])>]|[ :])[ :]{0,3}(?P<title>[^\n。]{4,100})"
)
_FORMS: Final = (_AGENDA, _LABELLED, _MARKED)
_OTHER: Final = "その他"
_SECOND: Final = 2  # behind the number of a heading before the first speech
_OPENING: Final = 200  # characters before the first speech in which a marked heading is about it
_RULE: Final = re.compile(r"[-─━―—–=_‐ー・.~*◇◆ ]{5,}\Z")
_NO_HEADING: Final = re.compile(r"[^\n。]{0,20}(?:議員|君)\Z|[〔(<\[!|>*\-]|午[前後]|[○◯◎●〇]|[0-9]+ ?ページ|[0-9]+\Z")


class TakenUp(NamedTuple):
    """Headings, and where each is taken up: (where, which of them), in the order of the text."""

    items: tuple[PrintedItem, ...]
    places: tuple[tuple[int, int], ...]


def where_printed(items: tuple[PrintedItem, ...]) -> TakenUp:
    """Headings that are taken up where they stand."""
    return TakenUp(items, tuple([(item.passage.start, place) for place, item in enumerate(items)]))


def find_headings(source: OpenedSource, cast: Cast) -> tuple[PrintedItem, ...]:
    """The headings between the speeches, in order; the number of the item and its level where they are printed.

    Where the file itself keeps the speeches apart, every line outside of them is a heading; else only a numbered
    item of the day, or a bill, with the lines under it.
    """
    if has_labelled_records(source):
        return tuple(_between_records(source, cast))
    counted = _in_gaps(source, cast)
    listed = () if any(map(is_bracketed, counted)) or not is_digest(cast) else find_digest_headings(source, cast)
    return _with_marked(source, cast, tuple(listed) or tuple(counted))


def _with_marked(source: OpenedSource, cast: Cast, items: tuple[PrintedItem, ...]) -> tuple[PrintedItem, ...]:
    """Where titles with a mark divide the exchanges (■公園について), those within a member's words, no page's title."""
    marked = [item for item in items if _marked_line(source, item) is not None]
    if len(marked) < _SECOND:
        return items
    within = list(_within(source, cast, marked))
    first = min(item.passage.start for item in (*marked, *within))
    return tuple(sorted([*[item for item in items if item.passage.start >= first], *within], key=_start_of))


def _in_gaps(source: OpenedSource, cast: Cast) -> Sequence[PrintedItem]:
    """What is printed between the speeches, and above the first the heading with a mark, or with a 1 before a 2."""
    before = lines_before_first(cast)
    between: Sequence[PrintedItem] = [item for gap in gaps_between(cast) for item in _in_gap(source, gap)]
    opening = [] if before is None else list(_in_gap(source, before))
    if lacks_some(between):
        said = [item for span in _asked(cast) for item in _in_gap(source, span)]
        between = with_missing(with_missing(between, said), [*last_series(opening), *said])
    follows = bool(between) and value_of(fold(between[0].number or "")) == _SECOND
    first = [item for item in opening if follows and value_of(fold(item.number or "")) == 1]
    signed = [item for item in opening if _SIGNED.match(source.folded, _line_of(source, item))]
    marked = [item for item in opening if _is_marked(source, item)]
    if (
        len(marked) == 1
        and _marked_line(source, marked[0]) is not None
        and is_of_page(source.folded, marked[0].passage)
    ):
        marked = []  # ■議会報告 is the page's
    elif len(marked) > 1 and not any(_is_marked(source, item) for item in between):
        marked = []  # ■防災について / ■道路について: a list of what is asked below
    return count_up([*(marked or (signed or first)[-1:]), *between])


def _asked(cast: Cast) -> Iterator[Passage]:
    """What the members say, up to the last head."""
    for speech in cast.speeches:
        if side_of(speech) == "asker":
            yield from speech.turn.spans


def _start_of(item: PrintedItem) -> int:
    return item.passage.start


def _within(source: OpenedSource, cast: Cast, marked: Sequence[PrintedItem]) -> Iterator[PrintedItem]:
    """Lines of a member's words with the mark of the headings between the speeches (■ over the first exchange)."""
    marks = {source.folded[line] for item in marked if (line := _marked_line(source, item)) is not None}
    for speech in cast.speeches if marks else ():
        for span in speech.turn.spans if side_of(speech) == "asker" else ():
            for mark in marks:
                place = source.folded.find(f"\n{mark}", *span)
                while place >= 0:
                    end = source.folded.find("\n", place + 1, span.end)
                    yield from _in_gap(source, Passage(place + 1, end if end >= 0 else span.end))
                    place = source.folded.find(f"\n{mark}", place + 1, span.end)


def _line_of(source: OpenedSource, item: PrintedItem) -> int:
    return source.folded.rfind("\n", 0, item.passage.start) + 1


def _marked_line(source: OpenedSource, item: PrintedItem) -> int | None:
    """Where the mark of a heading stands."""
    line = _line_of(source, item)
    return line if _MARKED.match(source.folded, line) else None


def are_marked(source: OpenedSource, items: Sequence[PrintedItem]) -> bool:
    """Whether they are an author's titles over the exchanges, whatever the members call what they ask."""
    return len(items) > 1 and all(_marked_line(source, item) is not None for item in items)


def is_of_one(cast: Cast) -> bool:
    """Whether one member asks and nobody presides: on a councillor's page the titles are the author's."""
    sides = [side_of(speech) for speech in cast.speeches]
    askers = {speech.person for speech, side in zip(cast.speeches, sides, strict=True) if side == "asker"}
    return len(askers) == 1 and "chair" not in sides


def lines_before_first(cast: Cast) -> Passage | None:
    """The last lines before the first speech: a heading with a mark of its own may stand there."""
    turn = next((speech.turn for speech in cast.speeches if speech.turn.spans), None)
    if turn is None:
        return None
    start = turn.label.start if turn.label else turn.spans[0].start
    return Passage(max(0, start - _OPENING), start)


def _is_marked(source: OpenedSource, item: PrintedItem) -> bool:
    line = _line_of(source, item)
    return bool(
        _MARKED.match(source.folded, line) or _AGENDA.match(source.folded, line) or _in_brackets(source.folded, line)
    )


def _in_brackets(folded: str, line: int) -> bool:
    """Whether the line begins as an item of the day in brackets does: 【報告事項　公園の計画（素案）について】."""
    return folded.startswith("【", line) and folded.startswith(ITEM_BEGINNINGS, line)


def has_labelled_records(source: OpenedSource) -> bool:
    """Whether the file itself says who speaks where (balloons): then headings stand between its records."""
    return any(record.label is not None for record in source.records)


def _in_gap(source: OpenedSource, gap: Passage) -> Iterator[PrintedItem]:
    after_rule = numbered = False
    for line in _LINE.finditer(source.folded, *gap):
        start, words = _without_signs(line)
        if _RULE.match(words):
            after_rule = True
        elif match := next((found for form in _FORMS if (found := form.fullmatch(words))), None):
            yield make_item(source, match["number"], Passage(start + match.start("title"), start + len(words)), 1)
        elif (match := _BRACKETED.fullmatch(words)) and not words.endswith("、"):
            number = source.text[start : start + match.end("number")]
            yield make_item(source, number, Passage(start + match.start("title"), start + len(words)), 1)
        elif _NO_HEADING.match(words) or words.endswith(("。", "、")):
            continue
        elif match := _NUMBERED.fullmatch(words):
            yield make_item(source, match["number"], Passage(start + match.start("title"), start + len(words)), 1)
            numbered = True
        elif (
            (numbered and after_rule)
            or _BILL.match(words)
            or (start > line.start(1) and (words == _OTHER or _in_brackets(source.folded, line.start(1))))
        ):
            yield make_item(source, None, Passage(start, start + len(words)), 2 if numbered else 1)


def _without_signs(line: re.Match[str]) -> tuple[int, str]:
    """Where a line's words begin, and the words: △日程第41…, 【議第９５号　…条例】."""
    start, words = line.start(1), line[1].rstrip()
    if sign := _SIGNED.match(words):
        return start + sign.end(), words[sign.end() :]
    if words[0] == "【" and words.find("】") == len(words) - 1:
        return start + 1, words[1:-1]
    return start, words


def _between_records(source: OpenedSource, cast: Cast) -> Iterator[PrintedItem]:
    if source.headings:
        return  # a file with headings of its own prints them as such
    held = sorted([*[record.passage for record in source.records], *source.furniture])
    starts = [passage.start for passage in held]
    for gap in gaps_between(cast):
        for line in _LINE.finditer(source.folded, *gap):
            start = line.start(1)
            before = bisect_right(starts, start) - 1
            if (
                (before < 0 or held[before].end <= start)
                and not _RULE.match(line[1])
                and not _NO_HEADING.match(line[1])
            ):
                yield make_item(source, None, Passage(start, start + len(line[1].rstrip())), 1)


def gaps_between(cast: Cast) -> Iterator[Passage]:
    """What stands between one speech's last words and the next one's head."""
    end = None
    for speech in cast.speeches:
        turn = speech.turn
        if not turn.spans:
            continue
        start = turn.label.start if turn.label else turn.spans[0].start
        if end is not None and end < start <= end + _LONGEST_GAP:
            yield Passage(end, start)
        end = turn.spans[-1].end


def make_item(source: OpenedSource, number: str | None, passage: Passage, level: int) -> PrintedItem:
    """The heading that stands at the passage."""
    return PrintedItem(number, unwrap(source.text[passage.start : passage.end]), passage, level)
