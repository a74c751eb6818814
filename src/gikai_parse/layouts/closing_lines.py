"""Heads in, the lines between two turns out that nobody says: the author's notes, tables, titles of the next matter.

答　３日分あります。
※答弁は要約です。        ← an aside
【図書館について】        ← a title
問　開館時間は。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.furniture import BULLETIN
from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Line
from gikai_parse.layouts.other_lines import is_direction
from gikai_parse.layouts.questioners import is_presented
from gikai_parse.layouts.remarks import find_remark, find_told_behind
from gikai_parse.layouts.roles import role_of
from gikai_parse.layouts.sides import side_of
from gikai_parse.layouts.title_lines import title_at
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.line import LineKind
    from gikai_parse.sources.source import OpenedSource

_MOST: Final = 16  # lines that close one turn
_LONGEST_LINE: Final = 400
_VICE_CHAIRS: Final = ("vice_chair", "vice_committee_chair")
_SENTENCE_ENDS: Final = "。?!」』)"
_ARROWS: Final = "→⇒➡⇨➔➤☞👉"
_NOTE: Final = re.compile(
    rf"(?:※|[{_ARROWS}]|> ?(?=\S)|[-*_=]{{2,3}}(?=[-*_=]\Z)|\*(?!\*)|＊|\(?注[0-9]{{0,2}}[):.]|注釈)[^\n]{{1,400}}"
)
_TITLES_ABOVE: Final = 4  # lines: a headline, the answer's, a name's reading  over 石川　花子　議員
_NOTE_ABOVE: Final = 2  # lines: a note may go on below the line that its sign opens
_IN_BRACKETS: Final = re.compile(
    r"\([^()\n]{1,160}\)|\((?:写真|図|表|グラフ|イラスト|感想|所感|補足|メモ|解説|参考|ひとこと|一言)\)[^\n]{0,160}"
)
_EXCLAIMED: Final = re.compile(r"!(?:[^!\n。]{0,24})\Z|♪")
_RULED: Final = re.compile(r"[─━―—–=*~\-]{2,40} ?[^\n。─━―—–=*~\-]{2,30} ?[─━―—–=*~\-]{2,40}")
_RULE: Final = re.compile(r"[─━―—–=_*~・.\-]{5,200}")


class _Gap(NamedTuple):
    """From one head to the next; whether titles stand at its end, plain ones too.

    `is_above`: the first is a name above the questions. `is_headless`: what follows has no head.
    `answers`: an office speaks.
    """

    start: int
    end: int
    titled: bool
    plain: bool
    is_above: bool
    is_headless: bool = False
    answers: bool = False


def find_closing_lines(source: OpenedSource, heads: Sequence[Line], end: int) -> list[Line]:
    """What closes each turn and is no part of it, in order; what follows the last head is looked at up to `end`."""
    sided = any(line.head is not None and line.head.side for line in heads)
    lines: list[Line] = []
    for place, line in enumerate(heads):
        following = heads[place + 1] if place + 1 < len(heads) else None
        titled = following is not None and _may_ask(following)
        plain = sided and following is not None and _asks(following)
        above = plain and line.head is not None and is_presented(line.head) and _asks(line)
        stop = following.start if following else end
        headless = following is not None and following.start == following.end
        answers = line.head is not None and side_of(line.head) == "answer"
        lines.extend(reversed(list(_behind(source, _Gap(line.end, stop, titled, plain, above, headless, answers)))))
        told = line.head and line.head.side == "answer" and line.head.position and find_told_behind(source, line, stop)
        if told:
            lines.append(told)
    lines.sort(key=attrgetter("start"))
    return lines


def _asks(line: Line) -> bool:
    return line.head is not None and side_of(line.head) == "question"


def _may_ask(line: Line) -> bool:
    """Whether a title may stand over what the head's words ask: a 副委員長 asks as the members do."""
    return _asks(line) or (line.head is not None and role_of(line.head.position) in _VICE_CHAIRS)


def _behind(source: OpenedSource, gap: _Gap) -> Iterator[Line]:
    """The titles of what follows; the author's section above them; what closes the turn above that."""
    remark = find_remark(source.folded, gap.start, gap.end)
    if remark is None:
        yield from _closing(source, gap)
        return
    titles = [line for line in _closing(source, gap._replace(start=remark, is_above=False)) if line.kind != "aside"]
    yield from titles
    yield Line(remark, titles[-1].start if titles else gap.end, "aside")
    yield from _closing(source, gap._replace(end=remark, titled=False, plain=False, is_above=False, is_headless=False))


def _closing(source: OpenedSource, gap: _Gap) -> Iterator[Line]:
    """From the last line upwards; the first words of a turn are said, but for those of a name above the questions."""
    folded = source.folded
    noted = _notes_within(source, gap.start, gap.end)
    lines = list(_lines_back(folded, gap.start, gap.end))
    stop, titled = gap.end, gap.titled
    for place, line in enumerate(lines):
        if line.start >= stop or _RULE.fullmatch(folded, *line) or is_direction(folded[slice(*line)]):
            continue
        if folded[line.start] in ALL_MARKS and not titled and folded.find("。", *line) < 0:
            continue  # ■ごみについて is a heading as it is
        kind: LineKind = "aside"
        begin: int | None = line.start
        if 0 < place < len(lines) - 1 and all(_RULE.fullmatch(folded, *lines[place + step]) for step in (-1, 1)):
            kind = "furniture"  # ────── / 5 市議会だより 第148号 / ──────
        elif (_is_marked_up(source, line) and not (place and not titled)) or (  # ## 答弁要旨 / **市長**
            titled and _is_apart(source, lines, place, gap)
        ):
            kind = "heading" if folded[line.start] in ALL_MARKS else "title"
        elif gap.answers and place < len(lines) - 1 and _EXCLAIMED.search(folded, *line):
            titled = False  # 前進しました！ below an answer is the author's
        else:
            begin, titled = _note_at(source, lines, place, noted), False
        if begin is None or (begin <= gap.start and not gap.is_above):
            return
        yield Line(begin, line.end, kind)
        stop = begin


def _lines_back(folded: str, start: int, end: int) -> Iterator[Passage]:
    """The printed lines of the stretch without their blanks, the last first; up to one that is too long for a note."""
    for _ in range(_MOST):
        while end > start and folded[end - 1].isspace():
            end -= 1
        feed = folded.rfind("\n", max(start, end - _LONGEST_LINE), end)
        if end <= start or (feed < 0 and end - start > _LONGEST_LINE):
            return
        begin = line = max(start, feed + 1)
        while folded[begin].isspace():
            begin += 1
        yield Passage(begin, end)
        end = line


def _notes_within(source: OpenedSource, start: int, end: int) -> Sequence[Passage]:
    """What the file sets apart in the stretch: quotations, boxes, tables; footnotes."""
    first = bisect_left(source.notes, (start, 0))
    notes = [note for note in source.notes[first : bisect_left(source.notes, (end, 0))] if note.end <= end]
    asides = [one.passage for one in source.records if one.kind == "aside" and start <= one.passage.start < end]
    return notes + [aside for aside in asides if aside.end <= end]


def _is_marked_up(source: OpenedSource, line: Passage) -> bool:
    """Whether the line is a heading of the file: <h3>, ##."""
    place = bisect_left(source.headings, line.end, key=_end_of_heading)
    return place < len(source.headings) and source.headings[place][1].start <= line.start


def _end_of_heading(heading: tuple[int, Passage]) -> int:
    return heading[1].end


def _note_at(source: OpenedSource, lines: Sequence[Passage], place: int, noted: Sequence[Passage]) -> int | None:
    """Where the note begins of which the line is the last; None where it is said."""
    folded = source.folded
    begin, end = lines[place]
    for note in noted:
        if note.start <= begin and end <= note.end:
            return note.start
    whole = (_RULED, _IN_BRACKETS, BULLETIN)
    if _is_note(folded, lines, place) or any(pattern.fullmatch(folded, begin, end) for pattern in whole):
        return begin
    opening = _opening_bracket(folded, lines, place)
    return _opening_note(source, lines, place) if opening is None else opening


def _opening_note(source: OpenedSource, lines: Sequence[Passage], place: int) -> int | None:
    """Where a note begins that goes over several lines (※答弁は / 要約です。)."""
    begin = lines[place].start
    for above in lines[place + 1 : place + 1 + _NOTE_ABOVE]:
        if source.folded.count("\n", above.end, begin) > 1 or _is_marked_up(source, above):
            return None
        if source.folded[above.start] not in _ARROWS and _NOTE.fullmatch(source.folded, *above):
            return above.start
        begin = above.start
    return None


def _opening_bracket(folded: str, lines: Sequence[Passage], place: int) -> int | None:
    """Where a remark in brackets begins that goes over several lines (（四か月も閉めたのかと / ため息が出ました）)."""
    if folded[lines[place].end - 1] != ")" or folded.find("(", *lines[place]) >= 0:
        return None
    for line in lines[place + 1 : place + 1 + _NOTE_ABOVE]:
        if folded[line.start] == "(" and folded.find(")", *line) < 0:
            return line.start
        if not {"(", ")"}.isdisjoint(folded[slice(*line)]):
            return None
    return None


def _is_note(folded: str, lines: Sequence[Passage], place: int) -> bool:
    """Whether the line opens with the sign of a note; an arrow is none where the words themselves begin with it."""
    if folded[lines[place].start] in _ARROWS and folded[lines[-1].start] in _ARROWS:
        return False
    return _NOTE.fullmatch(folded, *lines[place]) is not None


def _is_apart(source: OpenedSource, lines: Sequence[Passage], place: int, gap: _Gap) -> bool:
    """Whether the line is a title with an empty line above it, the end of a sentence, or another title."""
    folded = source.folded
    below = place > 0 and _is_marked_up(source, lines[place - 1])  # 通学路の安全 / ## 歩道の整備を
    for at, line in enumerate(lines[place : place + _TITLES_ABOVE], place):
        title = title_at(folded, *line, plain=gap.plain)
        if title is None:
            return False
        if at + 1 == len(lines):
            return gap.is_above
        beyond = lines[at + 1]
        if folded.count("\n", beyond.end, line.start) > 1:
            return True
        if folded[beyond.end - 1] in _SENTENCE_ENDS:
            return title.is_sure or gap.is_headless or below
    return False
