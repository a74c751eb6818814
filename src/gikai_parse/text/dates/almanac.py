"""The calendar's arithmetic: days that exist, fiscal years, eras, distances from a day."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.errors import DateError
from gikai_parse.tables.eras import ERAS, FIRST_GREGORIAN_DAY, Era
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

    from gikai_parse.tables.date_words import Unit

Interval = tuple[dt.date, dt.date]

_ERA_BY_MARK: Final = {mark: era for era in ERAS for mark in (era.name, era.kanji, era.letter, era.ligature)}
_DAYS: Final = {"days": 1, "weeks": 7}
_MONTHS: Final = {"months": 1, "years": 12}
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORTEST_MONTH: Final = 28  # days: what lies no later in its month lies in every month
Style = Literal["era", "western", "any"]
_SHORTEST_CENTURY_YEAR: Final = 10  # 5年度 is 令和5年度, never 2005年度
_ERA_MARGIN: Final = 1.3  # how much further than an era's reading the next one must lie
_CENTURY_MARGIN: Final = 4
_LONGEST_OVERRUN: Final = 30  # years: 平成28年度から40年度まで, said in 平成
_LIKELY_OVERRUN: Final = 5  # years: 32年度 for 平成32年度, said in 令和


def era_of_mark(mark: str) -> Era:
    """The era that 令和, 令　和, 令, R, Ｒ. or ㋿ stands for.

    >>> era_of_mark("Ｒ．").name
    '令和'
    """
    era = _ERA_BY_MARK.get(mark)
    if era is None:
        era = _ERA_BY_MARK[fold(mark).replace(" ", "").rstrip(".").upper()]
    return era


def era_of_day(day: dt.date) -> Era | None:
    """The era of a day, the new one on the day of a change; None before the Gregorian calendar of 1873.

    >>> era_of_day(dt.date(1926, 12, 25)).name
    '昭和'
    """
    if day < FIRST_GREGORIAN_DAY:
        return None
    for era in reversed(ERAS):
        if day >= era.first:
            return era
    return None


def month_length(year: int, month: int) -> int:
    """The number of days of a month; `DateError` for a 13th one.

    >>> month_length(2020, 2)
    29
    """
    if not 1 <= month <= 12:
        raise impossible(month, "月")
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def impossible(*words: object) -> DateError:
    """The refusal of a day that no calendar has; `words` are joined to its name.

    >>> impossible(13, "月").code
    'impossible-date'
    """
    what = "".join(map(str, words))
    return DateError("impossible-date", f"{what}: 存在しない日付です / there is no such date")


def day_of(year: int, month: int, day: int) -> dt.date:
    """The day itself; `DateError` (`impossible-date`) where there is none.

    >>> day_of(2020, 2, 29)
    datetime.date(2020, 2, 29)
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise impossible(year, "-", month, "-", day) from None


@lru_cache(maxsize=2048)
def months_of(year: int, month: int, count: int = 1) -> Interval:
    """The interval of `count` whole months from the first of a month on.

    >>> months_of(2019, 12, 3)
    (datetime.date(2019, 12, 1), datetime.date(2020, 2, 29))
    """
    if not 1 <= month <= 12:
        raise impossible(month, "月")
    final = month + count - 2
    end_year, end_month = year + final // 12, final % 12 + 1
    return day_of(year, month, 1), day_of(end_year, end_month, month_length(end_year, end_month))


def fiscal_year_of(day: dt.date) -> int:
    """The fiscal year (April to March) in which a day lies.

    >>> fiscal_year_of(dt.date(2020, 3, 31))
    2019
    """
    return day.year if day.month >= 4 else day.year - 1


@cache
def _relativedelta() -> type[relativedelta]:
    from dateutil import relativedelta as module  # noqa: PLC0415  (12 ms that only the ends of months need)

    return module.relativedelta


@lru_cache(maxsize=2048)  # one sitting counts from its own day again and again
def shift(day: dt.date, unit: Unit, distance: int) -> dt.date:
    """The day that lies `distance` units from `day`; the end of a short month where the day itself is missing.

    >>> shift(dt.date(2020, 3, 31), "months", -1)
    datetime.date(2020, 2, 29)
    """
    if not distance:
        return day
    try:
        if unit in _DAYS:
            return day + dt.timedelta(days=distance * _DAYS[unit])
        months = distance * _MONTHS[unit]
        if day.day > _SHORTEST_MONTH:
            return day + _relativedelta()(months=months)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return day.replace(year=year, month=month + 1)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        raise impossible(day, " ", distance, " ", unit) from None


def week_of(day: dt.date) -> Interval:
    """Monday to Sunday of the week in which a day lies.

    >>> week_of(dt.date(2020, 3, 27))
    (datetime.date(2020, 3, 23), datetime.date(2020, 3, 29))
    """
    monday = shift(day, "days", -day.weekday())
    return monday, shift(monday, "days", 6)


@lru_cache(maxsize=2048)  # one document asks for the same days again and again
def nearest_year(reference: dt.date, month: int, day: int | None, side: int = 0) -> int:
    """The year in which this month, or this day of it, lies nearest to `reference`; of two as near the earlier.

    `side` -1 takes days up to the reference alone (去る), 1 days from it on (来る). `DateError` where no year has it.

    >>> nearest_year(dt.date(2020, 3, 4), 12, 25)
    2019
    """
    best: tuple[int, int] | None = None
    reach = 4 if (month, day) == (2, 29) else 1
    for year in range(max(reference.year - reach, 1), min(reference.year + reach, dt.MAXYEAR - 1) + 1):
        if day is not None and not 1 <= day <= month_length(year, month):
            continue
        first, last = months_of(year, month)
        if day is not None:
            first = last = first.replace(day=day)
        if (side < 0 and first > reference) or (side > 0 and last < reference):
            continue
        distance = max((first - reference).days, (reference - last).days, 0)
        if best is None or distance < best[0]:
            best = (distance, year)
    if best is None:
        raise impossible(month, "月", day, "日")
    return best[1]


@lru_cache(maxsize=2048)
def nearest_short_year(target: int, number: int, style: Style) -> tuple[Era | None, int] | None:
    """The era, or the century (None), left out of 30年度 or 24年度: the reading that lies nearest to the year `target`.

    `style` says how the text writes its years, "any" where that is not known; then the other reading must lie clearly
    further away: 27年度 in 2020 is 平成27年度 rather than 2027年度, but nobody knows what 26年度 is.

    >>> nearest_short_year(2020, 30, "any")[1], nearest_short_year(2025, 24, "any"), nearest_short_year(2020, 26, "any")
    (2018, (None, 2024), None)
    """
    readings: list[tuple[int, int, Era | None]] = []
    if style != "western" or number < _SHORTEST_CENTURY_YEAR:
        for era in ERAS:
            year = era.first.year + number - 1
            spoken = era.first.year <= target and (era.last is None or target <= era.last.year)
            if era.last is None or year <= era.last.year + (_LONGEST_OVERRUN if spoken else _LIKELY_OVERRUN):
                readings.append((abs(year - target), year, era))
    if style != "era" and number >= _SHORTEST_CENTURY_YEAR:
        year = target - target % 100 + number
        readings.append((abs(year - target), year, None))
    readings.sort(key=lambda reading: reading[:2])
    if not readings:
        return None
    distance, year, nearest = readings[0]
    if style == "any" and len(readings) > 1:
        margin = _CENTURY_MARGIN if nearest is None else _ERA_MARGIN
        if readings[1][0] < margin * distance:
            return None
    return nearest, year
