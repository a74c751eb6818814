"""The calendar's arithmetic: days that exist, fiscal years, eras, distances from a day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Final

from gikai_parse.errors import DateError
from gikai_parse.tables.eras import ERAS, FIRST_GREGORIAN_DAY, Era
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from gikai_parse.tables.date_words import Unit

Interval = tuple[dt.date, dt.date]

_ERA_BY_MARK: Final = {mark: era for era in ERAS for mark in (era.name, era.kanji, era.letter, era.ligature)}
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_OVERRUN: Final = 30  # years: 昭和100年 is said of 2025, 明治150年 of 2018 has its own sign


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
    """The number of days of a month.

    >>> month_length(2020, 2)
    29
    """
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def impossible(what: str) -> DateError:
    """The refusal of a day that no calendar has."""
    return DateError("impossible-date", f"{what}: 存在しない日付です / there is no such date")


def day_of(year: int, month: int, day: int) -> dt.date:
    """The day itself; `DateError` (`impossible-date`) where there is none.

    >>> day_of(2020, 2, 29)
    datetime.date(2020, 2, 29)
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise impossible(f"{year}-{month}-{day}") from None


def months_of(year: int, month: int, count: int = 1) -> Interval:
    """The interval of `count` whole months from the first of a month on.

    >>> months_of(2019, 12, 3)
    (datetime.date(2019, 12, 1), datetime.date(2020, 2, 29))
    """
    if not 1 <= month <= 12:
        raise impossible(f"{month}月")
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
def _relativedelta() -> Callable[..., dt.timedelta]:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415  (12 ms that only relative words need)

    return relativedelta


def shift(day: dt.date, unit: Unit, distance: int) -> dt.date:
    """The day that lies `distance` units from `day`; the end of a short month where the day itself is missing.

    >>> shift(dt.date(2020, 3, 31), "months", -1)
    datetime.date(2020, 2, 29)
    """
    return day + _relativedelta()(**{unit: distance}) if distance else day


def week_of(day: dt.date) -> Interval:
    """Monday to Sunday of the week in which a day lies.

    >>> week_of(dt.date(2020, 3, 27))
    (datetime.date(2020, 3, 23), datetime.date(2020, 3, 29))
    """
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)


def nearest_year(reference: dt.date, month: int, day: int | None, side: int = 0) -> int:
    """The year in which this month, or this day of it, lies nearest to `reference`; an equal distance goes to the past.

    `side` -1 takes days up to the reference alone (去る), 1 days from it on (来る). `DateError` where no year has the day.

    >>> nearest_year(dt.date(2020, 3, 4), 12, 25)
    2019
    """
    best: tuple[int, int] | None = None
    reach = 4 if (month, day) == (2, 29) else 1
    for year in range(reference.year - reach, reference.year + reach + 1):
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
        raise impossible(f"{month}月{day}日")
    return best[1]


def nearest_era_year(target: int, number: int) -> tuple[Era, int] | None:
    """The era left out of 30年度, and the year: of all eras the reading that lies nearest to the year `target`.

    >>> nearest_era_year(2020, 30)[0].name
    '平成'
    """
    best: tuple[int, Era, int] | None = None
    for era in ERAS:
        year = era.first.year + number - 1
        if era.last is not None and year > era.last.year + _LONGEST_OVERRUN:
            continue
        if best is None or abs(year - target) < best[0]:
            best = (abs(year - target), era, year)
    return None if best is None else (best[1], best[2])
