"""Heads in, the same with one, of no length, where between the answers a member's words begin that have none.

ごみの袋について                      ← a title
ごみの袋は高すぎませんか。            ← the question begins here, where nobody but the answerers has a head
（市長）近隣の市と同じである。
それでも下げるべきです。いかがですか。  ← and here, as under one 石川議員 above all of it
（市長）検討する。
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.headless_lines import (
    asks,
    ends_official,
    find_speech,
    goes_on,
    introduces,
    is_polite,
    is_title,
    leads_up,
    lines_of,
    promises,
    reports,
)
from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.remarks import find_remark
from gikai_parse.layouts.side_heads import SAID_LAST
from gikai_parse.layouts.side_words import OCCASIONS
from gikai_parse.layouts.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.text.passages import Passage

_LOOK_BACK: Final = 4000
_ANSWERED: Final = 2
_LAST_WORDS: Final = 40  # of what a member asks: the ask itself
_INTRODUCTION: Final = 6  # paragraphs
_NO_ANSWER: Final = re.compile(
    r"\n {0,8}[※(〔【\[*→⇒][^\n。]{0,20}(?:答弁|回答|答え)[^\n。]{0,12}"
    r"(?:ず|なし|無し|ない|ません|ませんでした|なかった)[^\n]{0,8}(?=\n)"
)
_NOTE: Final = re.compile(r"[(<\[〔【]?(?:要望|意見|感想|提案|指摘|まとめ)[)>\]〕】]?")


class _Start(NamedTuple):
    """Where a member's words may begin, and whether a title stands right above them."""

    at: int
    titled: bool


def head_questions(
    heads: Sequence[Candidate], folded: str, headings: Sequence[tuple[int, Passage]]
) -> tuple[Candidate, ...]:
    """The heads, with the member's where words between the answers ask and have none; else as they are."""
    if not heads:
        return ()
    titles = {heading.start for _, heading in headings}
    heads = _without_occasion(heads, folded, titles)
    answers = [side_of(head.head) == "answer" for head in heads]
    alone = all(answers)
    told = answers if alone else [is_one and _is_told(head) for is_one, head in zip(answers, heads, strict=True)]
    starts = list(_starts(heads, answers, told, folded, titles))
    asking = _asking(heads, starts, folded, alone=alone)
    if any(asking):
        asking.append(_says_last(starts[-1], folded))
    elif alone and (begin := find_speech(folded, heads[0].start)) is not None:
        starts, asking = [_Start(begin, titled=False)], [True]  # all that was asked, and the answers below it
    found = [start.at for start, is_one in zip(starts, asking, strict=False) if start is not None and is_one]
    found += _behind_no_answer(heads, answers, folded, titles)
    return tuple(
        sorted((*heads, *(head_of_asker(folded, start, heads) for start in found)), key=lambda head: head.start)
    )


def _without_occasion(heads: Sequence[Candidate], folded: str, titles: set[int]) -> Sequence[Candidate]:
    """Without the first, where it only says what was held: 【一般質問】 / 二つ質問しました。 / ■水道について.

    So does the title of a page: 石川花子議員の一般質問(12月議会)
    """
    told = len(heads) > 1 and heads[0].head.label.strip("【】≪≫《》<>[]〔〕 ").endswith(OCCASIONS)
    if not told or side_of(heads[1].head) != "answer":
        return heads
    start = _first_start(folded, heads[1].start, titles)
    titled = start is not None and bool(folded[heads[0].end : start].strip()) and asks(folded, start, heads[1].start)
    return heads[1:] if titled else heads


def answers_alone(heads: Sequence[Candidate], folded: str) -> bool:
    """(市長) …, again (市長) …: where one office answers, and what stands between asks though it has no head."""
    if len(heads) < _ANSWERED or not all(_is_told(head) and side_of(head.head) == "answer" for head in heads):
        return False
    return len(head_questions(heads, folded, ())) >= len(heads) * 2


def _starts(
    heads: Sequence[Candidate], answers: Sequence[bool], told: Sequence[bool], folded: str, titles: set[int]
) -> Iterator[_Start | None]:
    """Where a member's words may begin: above the first answer, between two answers, behind the last."""
    first = _first_start(folded, heads[0].start, titles) if told[0] else None
    yield None if first is None else _Start(first, titled=False)
    for place, head in enumerate(heads):
        end = heads[place + 1].start if place + 1 < len(heads) else len(folded)
        noted = _NOTE.fullmatch(head.head.label) is not None  # （要望）…ください。 / 道路について / …伺います。
        between = (told[place] or noted) and (place + 1 == len(heads) or answers[place + 1])
        start = _behind_answer(folded, head.end, end, titles) if between else None
        yield start if start is not None and (start.titled or not noted) else None


def _asking(heads: Sequence[Candidate], starts: Sequence[_Start | None], folded: str, *, alone: bool) -> list[bool]:
    """Which of the words before each head ask; none, where too few do.

    Where others have a head and no title parts the words from the answer above, only the last of them tell.
    """
    asking = [
        start is not None
        and asks(folded, start.at if alone or start.titled else max(start.at, head.start - _LAST_WORDS), head.start)
        for start, head in zip(starts, heads, strict=False)
    ]
    return [] if alone and sum(asking) * 2 < len(heads) else asking


def _says_last(start: _Start | None, folded: str) -> bool:
    """Whether the member closes behind the last answer: 要望して、質問を終わります; not the page's author."""
    return start is not None and bool(SAID_LAST.search(folded, start.at, _end_of_part(folded, start.at)))


def _is_told(head: Candidate) -> bool:
    return head.frame == "brackets" or head.head.side == "answer"


def _behind_no_answer(
    heads: Sequence[Candidate], answers: Sequence[bool], folded: str, titles: set[int]
) -> Iterator[int]:
    """※市長は答弁せず, between two questions under one head: the next begins behind it."""
    for place, head in enumerate(heads[:-1]):
        end = heads[place + 1].start
        note = None if answers[place] else _NO_ANSWER.search(folded, head.end, end)
        if note is None:
            continue
        words = (line[0] for line in lines_of(folded, note.end(), end) if not is_title(folded, line, titles))
        start = next(words, None)
        if start is not None and answers[place + 1] and asks(folded, start, end):
            yield start


def head_of_asker(folded: str, start: int, heads: Sequence[Candidate]) -> Candidate:
    """The head, of no length, of the member who asked last above; of a nameless one where nobody did."""
    above = (head.head for head in reversed(heads) if head.start < start and side_of(head.head) == "question")
    member = replace(next(above, Head("")), label="", mark="", side="question", place=None, round=None)
    end = start + (folded[start] in ALL_MARKS)  # ■備蓄は何日分ですか。 / □町長　三日分です。
    return make_candidate(folded, start, end, "brackets", Label("side", member, sure=False))


def _first_start(folded: str, end: int, titles: set[int]) -> int | None:
    """Where the words above the first answer begin: where a member introduces himself, or behind the last title."""
    begin, titled, above = None, False, 0
    leads = False
    for line in reversed(list(lines_of(folded, max(0, end - _LOOK_BACK), end))):
        title = is_title(folded, line, titles)
        if reports(folded, line) or (title and ((not titled and begin is None) or above)):
            break
        if title:
            titled = True
        elif not titled:
            begin = line[0]
        else:
            above += 1
            leads = leads or leads_up(folded, line)
            if leads and introduces(folded, line):
                return line[0]
            if above == _INTRODUCTION:
                break
    return begin


def _behind_answer(folded: str, start: int, end: int, titles: set[int]) -> _Start | None:
    """Where the answer's paragraphs end and another's begin; None where all are the answer's."""
    lines = list(lines_of(folded, start, end))
    if not lines:
        return None
    polite = is_polite(folded, lines[0])
    titled = False
    remark = find_remark(folded, start, end)  # (感想)前向きでした。 up to the next title
    for line in lines[_still_answered(folded, lines, titles) :]:
        above, titled = titled, is_title(folded, line, titles)
        remarked = remark is not None and remark <= line[0]
        if not titled and (above or not (remarked or goes_on(folded, line, polite=polite))):
            return _Start(line[0], titled=above)
    return None


def _still_answered(folded: str, lines: Sequence[tuple[int, int]], titles: set[int]) -> int:
    """How many paragraphs are the answer's for sure: the first; the one it promises; all up to a title that answer."""
    for place, line in enumerate(lines):
        if is_title(folded, line, titles):
            return max(1, place)
        if asks(folded, *line) or not ends_official(folded, line):
            break
    return 1 + promises(folded, lines[0])


def _end_of_part(folded: str, start: int) -> int:
    end = folded.find("\n", start)
    return end if end >= 0 else len(folded)
