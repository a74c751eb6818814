"""The opening in, the day of the sitting out: not that of its notice, its publication or its period."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.errors import DateError
from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.meeting_titles import NUMBER, YEAR, left_over, number_of
from gikai_parse.tables.eras import ERAS
from gikai_parse.tables.meetings import OTHER_DAY_FOLLOWERS, OTHER_DAY_LABELS, SITTING_LABELS, SPEAKING_WORDS
from gikai_parse.text.dates.atoms import read_atom
from gikai_parse.text.dates.expressions import read_single
from gikai_parse.text.dates.reading import Context

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.meeting_titles import Title
    from gikai_parse.text.dates.reading import DateReading
    from gikai_parse.text.passages import Passage

_MONTH_DAY: Final = rf"{NUMBER} {{0,2}}月 {{0,3}}{NUMBER} {{0,2}}日"
_NUMERIC: Final = (
    r"(?<![0-9./-])(?:[12][0-9]{3}|[RHS] ?[0-9]{1,2}|[0-9]{1,2}(?=[.]))"
    r"(?P<sign>[./-]) ?[0-9]{1,2}(?P=sign) ?[0-9]{1,2}(?![0-9])"
)
_SIGNS: Final = re.compile(rf"(?P<whole>{_NUMERIC})(?P<part>(?!))?")
_DAY: Final = re.compile(
    rf"(?P<whole>{YEAR}(?:[(] ?(?:令和|平成|昭和)?[0-9元]{{1,4}}年? ?[)])? {{0,3}}{_MONTH_DAY}|{_NUMERIC})"
    rf"|(?P<part>(?P<month>{NUMBER}) {{0,2}}月 {{0,3}}(?P<day>{NUMBER}) {{0,2}}日)"
)
_OTHER: Final = re.compile("|".join(OTHER_DAY_LABELS))
_LABEL: Final = re.compile(
    rf"(?:\A|[\s0-9.、(【\[■●○◆◇・])(?:{'|'.join(' {0,3}'.join(label) for label in SITTING_LABELS)})[\s)】\]:;・|]*\Z"
)
_SESSION_LABEL: Final = re.compile(r"(?:\A|[\s0-9.、(【\[])[開閉延] {0,4}会[\s)】\]:;・|]*\Z")
_OPENS: Final = re.compile(r"[^。、]{0,30}?(?:開 ?議|開 ?会|再 ?開)")
_TAIL: Final = re.compile(r"(?: ?[(\[〔] ?[月火水木金土日](?:曜日?)? ?[)\]〕]| ?[月火水木金土日]曜日?)?")
_FOLLOWERS: Final = re.compile(rf" ?(?:{'|'.join(OTHER_DAY_FOLLOWERS)}|[~〜-] {{0,2}}[0-9一二三四五六七八九十令平])")
_NUMBERED: Final = re.compile(rf" ?[-–―ー](?:[^\s]{{0,24}}?[-–―ー])? ?{NUMBER} ?号")  # 06月09日-01号
_SPOKE: Final = re.compile("|".join(SPEAKING_WORDS))


_ERA: Final = re.compile("|".join(era.name for era in ERAS))
_LONGEST_LABEL: Final = 24
_LINES: Final = 200
_LONGEST_PROSE: Final = 400
_NEAR: Final = 160  # characters: a longer line is prose


class _Candidate(NamedTuple):
    weight: int
    match: re.Match[str]


def find_sitting_day(
    folded: str, lines: Sequence[Passage], titles: Sequence[Title], *, official: bool = True
) -> tuple[DateReading | None, tuple[Doubt, ...]]:
    """The day on which the meeting was held as `lines` state it, None where they state none; and what was unreadable.

    A date that has a line to itself is the sitting's in an `official` record; on a councillor's page it is the post's.

    >>> from gikai_parse.text.passages import Passage
    >>> find_sitting_day("開催日:令和7年2月14日", [Passage(0, 14)], ())[0].first
    datetime.date(2025, 2, 14)
    """
    title_lines = {title.line.start for title in titles if title.weight >= 6}
    candidates: list[_Candidate] = []
    before = ""
    for line in lines[:_LINES]:
        for match in _days_in(folded, line):
            weight = _weigh(folded, line, match, before, official=official)
            if weight == 0 and line.start in title_lines:
                weight = 9
            if weight > 0:
                candidates.append(_Candidate(weight, match))
        before = folded[line.start : line.end]
    candidates.sort(key=lambda candidate: -candidate.weight)
    doubts: list[Doubt] = []
    for candidate in candidates:
        try:
            reading = _read(folded, candidate.match, titles)
        except DateError:
            start, end = candidate.match.span()
            doubts.append(Doubt("unread-date", (folded[start:end],), start, end))
            continue
        if reading is not None:
            return reading, tuple(doubts)
    return None, tuple(doubts)


def _days_in(folded: str, line: Passage) -> Iterator[re.Match[str]]:
    """Where the line writes a day; a line without 月 can only write it with signs."""
    if folded.find("月", line.start, line.end) >= 0:
        yield from _DAY.finditer(folded, line.start, min(line.end, line.start + _LONGEST_PROSE))
    elif line.end - line.start < _NEAR:
        yield from _SIGNS.finditer(folded, line.start, line.end)


def _weigh(folded: str, line: Passage, match: re.Match[str], before: str, *, official: bool) -> int:
    """How much speaks for this date: 0 nothing, below 0 that it is another day's."""
    ahead = folded[max(line.start, match.start() - _NEAR) : match.start()]
    tail = _TAIL.match(folded, match.end(), line.end)
    end = tail.end() if tail else match.end()
    if _NUMBERED.match(folded, end, line.end):
        return 9
    if _is_other_day(folded, ahead, before, end, line.end):
        return -1
    if _LABEL.search(ahead) or (not ahead.strip(" (0123456789.") and _LABEL.search(before.strip())):
        return 12
    if _SESSION_LABEL.search(ahead):
        return 3
    if line.end - line.start < _NEAR:
        weight = _weigh_rest(folded, match, ahead, (end, line.end))
        if weight and (official or end > match.end() or _ERA.match(folded, match.start())):
            return weight
    spoken = _SPOKE.search(folded, end, min(end + 60, line.end)) or _SPOKE.search(ahead[-12:])
    return 4 if spoken else 0


def _is_other_day(folded: str, ahead: str, before: str, end: int, line_end: int) -> bool:
    """公開日：2024年1月15日, 招集年月日　令和５年９月５日, 令和二年二月十二日付, and a label on the line above."""
    if _OTHER.search(ahead[-16:]) or _FOLLOWERS.match(folded, end, line_end):
        return True
    return not ahead.strip(" 0123456789.([-") and len(before) < _LONGEST_LABEL and _OTHER.search(before) is not None


def _weigh_rest(folded: str, match: re.Match[str], ahead: str, behind: tuple[int, int]) -> int:
    """By what else the line holds: 令和２年３月４日（水曜日）午前10時開議, a date alone, 二月十九日議事日程第一号."""
    whole = match["whole"] is not None
    rest = f"{ahead} {folded[slice(*behind)]}"
    if len(rest) < 60 and _OPENS.match(folded, *behind):
        return 10 if whole else 6
    if not left_over(rest):
        return 8 if whole else 5
    return 5 if not whole and folded.startswith(("議事日程", " 議事日程", "(", " 本会議"), behind[0]) else 0


def _read(folded: str, match: re.Match[str], titles: Sequence[Title]) -> DateReading | None:
    start = match.start()
    reference = None
    if match["part"] is not None:
        reference = _reference(match, titles)
        if reference is None:
            return None
    atom = read_atom(folded, start, min(match.end() + 12, len(folded)))
    if atom is None:
        return None
    reading = read_single(folded, atom, Context(reference=reference))
    return reading if reading.first is not None and reading.first == reading.last else None


def _reference(match: re.Match[str], titles: Sequence[Title]) -> dt.date | None:
    """The day itself, in the year of the meeting's name: 令和7年第1回定例会（第1日 2月14日）."""
    month, day = number_of(match["month"]), number_of(match["day"])
    for title in sorted(
        titles, key=lambda title: (not title.line.start <= match.start() < title.line.end, -title.weight)
    ):
        year = year_of(title.year)
        if year is None or month is None or day is None:
            continue
        if title.year is not None and title.year.endswith("度") and month < 4:
            year += 1
        try:
            return dt.date(year, month, day)
        except ValueError:
            return None
    return None


def year_of(words: str | None) -> int | None:
    """The western year of a printed one.

    >>> year_of("令和 7年"), year_of("2020年"), year_of("令和二年度"), year_of(None)
    (2025, 2020, 2020, None)
    """
    if words is None:
        return None
    number = number_of(words.strip("令和平成昭大正明治年度 "))
    if number is None:
        return None
    era = next((era for era in ERAS if words.startswith(era.name)), None)
    return number if era is None else era.first.year + number - 1
