"""Lines and the chair's formulas in, the names of committees that they print out: 文教委員会, 民生環境協議会."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.assemblies import LETTER, find_assemblies
from gikai_parse.stages.meeting_titles import (
    MONTH,
    NUMBER,
    SITTING,
    TIMES,
    TITLE_LINE,
    YEAR,
    YEAR_PART,
    Title,
    left_over,
    number_of,
    tidy_title,
)
from gikai_parse.stages.printed_lines import squeeze_letters
from gikai_parse.tables.meetings import ASSEMBLY_MATTERS, COMMITTEE_ENDINGS
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.text.passages import Passage

_COMMITTEE_WORDS: Final = "|".join(COMMITTEE_ENDINGS)
_COMMITTEE: Final = re.compile(
    r"(?:(?<=[0-9元])(?:年度?|月|日目?|回))?"
    rf"(?P<name>[{LETTER}A-Z][{LETTER}A-Z0-9・]{{0,40}}?(?:{_COMMITTEE_WORDS})"
    rf"(?:\((?:全体会|[{LETTER}・]{{1,16}}?(?:分科会|小委員会|部会|全体会))\))?"  # 予算決算常任委員会（厚生分科会）
    rf"(?:(?: {{0,2}}(?:第 ?[0-9]{{1,2}}|[{LETTER}・]{{1,16}}?)(?:分科会|小委員会)|公聴会)?"
    rf"(?:(?![{LETTER}])|(?<=公聴会)(?=会議録|議録|記録))"
    r"|(?=会議録|会議記録|議録|記録|議事録|速記録|会議|要点)))"
)
_COMMITTEE_OPENS: Final = re.compile(
    rf"(?P<name>[{LETTER}・]{{2,40}}?(?:{_COMMITTEE_WORDS}))(?=を(?:開会|開き|再開|開議|開催|始め)|の会議を)"
)
# 令和6年度予算特別委員会(3月13日_民生費・衛生費)  what was dealt with on that day; who was there is no title
_BRACKET: Final = re.compile(
    r" ?[(〔\[【](?:(?!委員長|議長|委員[:、 ]|[0-9]+[名人]|[出欠]席|氏名|予定)[^()〔〕\[\]【】。\n]){1,40}[)〕\]】]"
)
_PREAMBLE: Final = re.compile(
    r".*(?:ただいまより|ただいまから|ただ今から|ただ今より|これより|それでは|おりますので|まして|本日の|引き?続き|引き続いて|再び|から|より|ので|は|、)"
)
_AHEAD: Final = re.compile(
    rf"(?:{YEAR}(?!度|(?<=度)(?:予算|決算|一般会計|各会計))[ _]*)?"  # 令和6年度予算審査特別委員会 is its whole name
    rf"(?:{MONTH})?(?:{NUMBER} ?日)?(?:{TIMES})?(?:定例会|臨時会)?(?:閉会中|開会中)?の?"
)


def committee_titles(text: str, folded: str, lines: Iterable[Passage]) -> list[Title]:
    """Every line that is a committee's name and nothing but dates and words like 会議録 beside it.

    >>> from gikai_parse.text.passages import Passage
    >>> line = "2025年2月28日 災害・環境対策特別委員会"
    >>> committee_titles(line, line, [Passage(0, len(line))])[0].committee
    '災害・環境対策特別委員会'
    """
    found: list[Title] = []
    for line in lines:
        if line.end - line.start >= TITLE_LINE or folded.find("会", *line) < 0:  # no committee's name is without it
            continue
        squeezed = squeeze_letters(folded[line.start : line.end])
        if squeezed is not None:  # 総 務 常 任 委 員 会 会 議 録
            words = squeeze_letters(text[line.start : line.end]) or squeezed
            inside = committee_titles(words, squeezed, [type(line)(0, len(squeezed))])
            found += [replace(title, passage=line, line=line) for title in inside]
            continue
        match = _COMMITTEE.search(folded, line.start, line.end)
        if match is None:
            continue
        bracket = _BRACKET.match(folded, match.end(), line.end)
        behind = bracket.end() if bracket else match.end()
        if not left_over(f"{folded[line.start : match.start('name')]} {folded[behind : line.end]}"):
            found += _committee_at(text, folded, line, match, weight=8)
    return found


def spoken_committees(text: str, folded: str, places: Iterable[Passage]) -> list[Title]:
    """The committee that its chair opens: ただいまから文教委員会を開会いたします."""
    found: list[Title] = []
    for place in places:
        match = _COMMITTEE_OPENS.search(folded, place.start, place.end)
        if match:
            found += _committee_at(text, folded, place, match, weight=4)
    return found


def _committee_at(text: str, folded: str, line: Passage, match: re.Match[str], weight: int) -> list[Title]:
    start = match.start("name")
    words = tidy_title(text[start : match.end()])
    name = _PREAMBLE.sub("", words) if weight < 8 else words
    name = name[_ahead(name) :]
    body = next(iter(find_assemblies(name, 0, len(name))), None)
    if body is not None and name.startswith(body):
        name = name[len(body) - 2 * name.startswith(ASSEMBLY_MATTERS, len(body)) :]
        name = name[_ahead(name) :]
    if len(name) < 4:
        return []
    sitting = SITTING.search(folded, match.end(), line.end)
    year = YEAR_PART.search(folded, line.start, line.end)
    return [
        Title(
            title=name,
            passage=type(line)(start, match.end()),
            line=line,
            committee=name,
            body=body,
            sitting=number_of(sitting[1] or sitting[2]) if sitting else None,
            year=year[0] if year else None,
            weight=weight,
        )
    ]


def _ahead(words: str) -> int:
    match = _AHEAD.match(fold(words))
    return match.end() if match else 0
