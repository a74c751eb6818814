"""An interval of days in, the words for it out: 令和2年3月4日, 令和二年三月四日, 2020-03-04."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.text.dates.almanac import era_of_day, fiscal_year_of, months_of
from gikai_parse.text.numbers import write_kanji

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from gikai_parse.text.dates.reading import Precision

_TO: Final = "～"


def write_wareki(
    first: dt.date | None, last: dt.date | None, precision: Precision, *, kanji: bool = False
) -> str | None:
    """The interval in the era's reckoning, as short as it says the same; None before 1873 and without a year.

    >>> import datetime as dt
    >>> write_wareki(dt.date(2019, 4, 1), dt.date(2020, 3, 31), "fiscal_year", kanji=True)
    '令和元年度'
    """
    if first is None or last is None:
        return None
    number = write_kanji if kanji else str
    if first == last:
        return _day(first, number)
    if precision == "fiscal_year":
        return _year(last, fiscal_year_of(first), "年度", number)
    if (first, last) == months_of(first.year, 1, 12):
        return _year(last, first.year, "年", number)
    if (first, last) == months_of(first.year, first.month):
        month = _year(last, first.year, "年", number)
        return None if month is None else f"{month}{number(first.month)}月"
    ends = (_day(first, number), _day(last, number))
    return None if ends[0] is None or ends[1] is None else _TO.join(end for end in ends if end)


def _day(day: dt.date, number: Callable[[int], str]) -> str | None:
    year = _year(day, day.year, "年", number)
    return None if year is None else f"{year}{number(day.month)}月{number(day.day)}日"


def _year(day: dt.date, year: int, unit: str, number: Callable[[int], str]) -> str | None:
    """The year in the era of its last day: 2019 is 令和元年, and so is the fiscal year."""
    era = era_of_day(day)
    if era is None:
        return None
    count = year - era.first.year + 1
    return f"{era.name}{'元' if count == 1 else number(count)}{unit}"


def write_iso(first: dt.date | None, last: dt.date | None, precision: Precision) -> str | None:
    """The interval in ISO 8601: a day, a month, a year, or both ends with a slash between.

    >>> import datetime as dt
    >>> write_iso(dt.date(2020, 2, 1), dt.date(2020, 2, 29), "month")
    '2020-02'
    """
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if precision == "month":
        return first.isoformat()[:7]
    if precision == "year":
        return first.isoformat()[:4]
    return f"{first.isoformat()}/{last.isoformat()}"
