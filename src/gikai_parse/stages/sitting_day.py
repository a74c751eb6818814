"""The opening in, the day of the sitting out: not that of its notice, its publication or its period."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.errors import DateError
from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.day_words import CALLED, NEAR, is_published, is_told_today, weigh_day
from gikai_parse.stages.meeting_titles import NUMBER, YEAR, number_of
from gikai_parse.stages.printed_lines import squeeze_letters
from gikai_parse.tables.eras import ERAS
from gikai_parse.text.dates.almanac import day_of
from gikai_parse.text.dates.atoms import read_atom
from gikai_parse.text.dates.conversion import told_date
from gikai_parse.text.dates.expressions import read_single
from gikai_parse.text.dates.reading import Context
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.meeting_titles import Title
    from gikai_parse.text.dates.reading import DateReading

_MONTH_DAY: Final = rf"{NUMBER} {{0,2}}月 {{0,3}}{NUMBER} {{0,2}}日"
_NUMERIC: Final = (
    r"(?<![0-9./-])(?:[12][0-9]{3}|[RHS] ?[0-9]{1,2}|[0-9]{1,2}(?=[.]))"
    r"(?P<sign>[./-]) ?[0-9]{1,2}(?P=sign) ?[0-9]{1,2}(?![0-9])"
    r"|(?<![0-9./-])[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9/])"
)
_MONTH_FIRST: Final = re.compile(r"(?P<month>[0-9]+)/(?P<day>[0-9]+)/(?P<year>[0-9]{4})")  # 質疑・質問日：12/13/2023
_SIGNS: Final = re.compile(rf"(?P<whole>{_NUMERIC})(?P<part>(?!))?")
# 一般質問（9/28）
_SLASHED: Final = re.compile(
    r"(?P<whole>(?!))?(?P<part>(?<![0-9./-])(?:1[0-2]|0?[1-9])/(?:[12][0-9]|3[01]|0?[1-9])(?![0-9/]))"
)
_DAY: Final = re.compile(
    rf"(?P<whole>{YEAR}(?:[(] ?(?:令和|平成|昭和)?[0-9元]{{1,4}}年? ?[)])? {{0,3}}{_MONTH_DAY}|{_NUMERIC})"
    rf"|(?P<part>{_MONTH_DAY})"
)
_MOST_PARTS: Final = 12
_AHEAD_OF: Final = re.compile("(?<!補正)予算")  # 令和6年度予算審査特別委員会 meets in March of that very year
_LINES: Final = 200
_NAMED, _ALONE = 6, 10  # the weight of a title with its year and number, and of one that has its line to itself
_IN_TITLE: Final = 9
_STATED: Final = 7  # the weight above which a day is stated, and not only spoken of
_LONGEST_PROSE: Final = 400
_REPORTED: Final = dt.timedelta(days=200)  # a councillor writes about a sitting within so many days


class Paper(NamedTuple):
    """What is known of the document whose day is looked for.

    In an `official` record a date on a line of its own is the sitting's, on a councillor's page the page's; `posted`
    is the page's own day; where nothing is `recorded`, prose tells of no sitting. The day for which the assembly was
    called is that of a `first` sitting.
    """

    official: bool = True
    first: bool = True
    posted: dt.date | None = None
    recorded: bool = True


OFFICIAL: Final = Paper()


class _Candidate(NamedTuple):
    weight: int
    match: re.Match[str]


def find_sitting_day(
    folded: str, lines: Sequence[Passage], titles: Sequence[Title], paper: Paper = OFFICIAL
) -> tuple[DateReading | None, tuple[Doubt, ...]]:
    """The day on which the meeting was held as `lines` state it, None where they state none; and what was unreadable.

    >>> from gikai_parse.text.passages import Passage
    >>> find_sitting_day("開催日:令和7年2月14日", [Passage(0, 14)], ())[0].first
    datetime.date(2025, 2, 14)
    """
    told = paper.official or paper.recorded
    title_lines = {title.line.start for title in titles if title.weight >= (_NAMED if told else _ALONE)}
    candidates: list[_Candidate] = []
    pages: list[re.Match[str]] = []
    before = ""
    least = (0 if paper.first else CALLED) if told else _STATED
    for place, line in enumerate(lines[:_LINES]):
        below = lines[place + 1] if place + 1 < len(lines) else None
        for match in _days_in(folded, line):
            weight = weigh_day(folded, line, match, before, official=paper.official)
            if below and weight > 0 and is_published(folded, line, match, below):
                continue
            if line.start in title_lines and (weight == 0 or (weight > 0 and match["part"] is not None)):
                weight = max(weight, _IN_TITLE)  # 令和6年第1回例示町議会定例会(2月20日)会議録
            if weight > least:
                candidates.append(_Candidate(weight, match))
            elif not paper.official and match["whole"] is not None and line.end - line.start < NEAR:
                pages.append(match)
        before = folded[line.start : line.end]
    candidates.sort(key=lambda candidate: -candidate.weight)
    doubts: list[Doubt] = []
    written = [*([paper.posted] if paper.posted else []), *_days_of(folded, pages)]
    for candidate in candidates:
        try:
            reading = _read(folded, candidate.match, titles, written)
        except DateError:
            start, end = candidate.match.span()
            doubts.append(Doubt("unread-date", (folded[start:end],), start, end))
            continue
        if reading is not None:
            return reading, tuple(doubts)
    return _today(folded, lines, pages) or _set_apart(folded, lines, paper), tuple(doubts)


def _set_apart(folded: str, lines: Sequence[Passage], paper: Paper) -> DateReading | None:
    """The day in a line whose letters are set apart: 令 和 ６ 年 ６ 月 １ ２ 日 （ 水 曜 日 ）."""
    for line in lines[:_LINES]:
        words = squeeze_letters(folded[slice(*line)]) if folded.find(" 月", *line) >= 0 else None
        reading = find_sitting_day(words, [Passage(0, len(words))], (), paper)[0] if words else None
        if reading is not None:
            signs = [place for place in range(*line) if not folded[place].isspace()]
            place = Passage(signs[reading.passage.start], signs[reading.passage.end - 1] + 1)
            return reading._replace(passage=place, text=folded[slice(*place)])
    return None


def _today(folded: str, lines: Sequence[Passage], pages: Sequence[re.Match[str]]) -> DateReading | None:
    """The one day that the page bears, where it says that this is when the questions were asked."""
    if not pages or not any(is_told_today(folded, line) for line in lines[:_LINES]):
        return None
    with contextlib.suppress(DateError):
        days = [reading for page in pages if (reading := _read(folded, page, ())) is not None]
        return days[0] if len({day.first for day in days}) == 1 else None
    return None


def _days_in(folded: str, line: Passage) -> Iterator[re.Match[str]]:
    """Where the line writes a day; a line without 月 can only write it with signs."""
    if folded.find("月", line.start, line.end) >= 0:
        yield from _DAY.finditer(folded, line.start, min(line.end, line.start + _LONGEST_PROSE))
    elif line.end - line.start < NEAR:
        yield from _SIGNS.finditer(folded, line.start, line.end)
    if line.end - line.start < NEAR and folded.find("/", line.start, line.end) >= 0:
        yield from _SLASHED.finditer(folded, line.start, line.end)


def _read(
    folded: str, match: re.Match[str], titles: Sequence[Title], written: Sequence[dt.date] = ()
) -> DateReading | None:
    start = match.start()
    reference = None
    if match["part"] is not None:
        reference = _reference(match, titles) or _reported(match, written)
        if reference is None:
            return None
        if "/" in match[0]:
            month = re.compile(f"(?<![0-9])0?{reference.month}月")
            part = reference.month <= reference.day <= _MOST_PARTS
            if part and not any(month.search(fold(one.title)) for one in titles):
                return None  # 令和5年第4回定例会 一般質問（1/3）  one part of three; (7/4) is none
            return told_date(reference)._replace(text=match[0], passage=Passage(*match.span()), how="context")
    if month_first := _MONTH_FIRST.fullmatch(match[0]):
        day = day_of(*(int(month_first[part]) for part in ("year", "month", "day")))
        return told_date(day)._replace(text=match[0], passage=Passage(*match.span()), how="written")
    atom = read_atom(folded, start, min(match.end() + 12, len(folded)))
    if atom is None:
        return None
    reading = read_single(folded, atom, Context(reference=reference))
    return reading if reading.first is not None and reading.first == reading.last else None


def _reference(match: re.Match[str], titles: Sequence[Title]) -> dt.date | None:
    """The day itself, in the year of the meeting's name: 令和7年第1回定例会（第1日 2月14日）."""
    month, day = _month_and_day(match)
    for title in sorted(
        titles, key=lambda title: (not title.line.start <= match.start() < title.line.end, -title.weight)
    ):
        year = year_of(title.year)
        if year is None or month is None or day is None:
            continue
        if title.year is not None and title.year.endswith("度") and month < 4 and not _AHEAD_OF.search(title.title):
            year += 1
        try:
            return dt.date(year, month, day)
        except ValueError:
            return None
    return None


def _month_and_day(match: re.Match[str]) -> tuple[int | None, int | None]:
    month, _, day = match[0].replace("月", "/").partition("/")
    return number_of(month.strip()), number_of(day.strip("日 "))


def _days_of(folded: str, pages: Sequence[re.Match[str]]) -> Iterator[dt.date]:
    """The days that a councillor's page was written or changed on."""
    for page in pages:
        with contextlib.suppress(DateError):
            reading = _read(folded, page, ())
            if reading is not None and reading.first is not None:
                yield reading.first


def _reported(match: re.Match[str], written: Sequence[dt.date]) -> dt.date | None:
    """The day itself, in the year of the page's own date: 2024-06-28 … 6月13日（木）に一般質問を行いました."""
    month, day = _month_and_day(match)
    if month is None or day is None:
        return None
    days: set[dt.date] = set()
    for page in written:
        for year in (page.year - 1, page.year):
            with contextlib.suppress(ValueError):
                days.add(dt.date(year, month, day))
    days = {date for date in days if any(dt.timedelta() <= page - date <= _REPORTED for page in written)}
    return days.pop() if len(days) == 1 else None


def year_of(words: str | None) -> int | None:
    """The western year of a printed one.

    >>> year_of("令和 7年"), year_of("2020年"), year_of("令和二年度"), year_of(None)
    (2025, 2020, 2020, None)
    """
    if words is None:
        return None
    words = words.replace(" ", "")  # 令 和 6 年
    number = number_of(words.strip("令和平成昭大正明治年度"))
    if number is None:
        return None
    era = next((era for era in ERAS if words.startswith(era.name)), None)
    return number if era is None else era.first.year + number - 1
