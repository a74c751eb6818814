"""A year and the parts of a date in, the interval of days out: fiscal years, halves, quarters, months, 旬, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.errors import DateError
from gikai_parse.tables.date_words import MONTH_PARTS, YEAR_PARTS
from gikai_parse.text.dates.almanac import day_of, impossible, month_length, months_of

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.text.dates.reading import Precision, Written
    from gikai_parse.text.dates.reckoning import Year

Days = tuple["dt.date", "dt.date", "Precision"]


def part_of_year(written: Written, year: Year) -> Days:
    """The year itself, or the half, the quarter or the end of it that is written: 令和2年度第1四半期, 昨年末."""
    if written.day is not None:
        raise unread(written.day, "日")
    if written.decade:
        return _decade(written, year)
    opening = 4 if year.fiscal else 1
    if written.quarter is not None:
        return *months_of_year(year, opening + 3 * (written.quarter - 1), 3), "quarter"
    if written.part in YEAR_PARTS:
        offset, count = YEAR_PARTS[written.part]
        return *months_of_year(year, opening + offset, count), "half"
    first, last = months_of_year(year, opening, 12)
    if written.part is None:
        return first, last, "fiscal_year" if year.fiscal else "year"
    if MONTH_PARTS[written.part][0] != 31:
        raise unread(written.part)
    return last, last, "day"


def _decade(written: Written, year: Year) -> Days:
    """昭和30年代, 1990年代; 前半 and 後半 are five years of it."""
    number = year.number if written.era is None else written.year or 0
    if number % 10:
        raise impossible(number, "年代")
    offset, count = YEAR_PARTS.get(written.part or "", (0, 12))
    opening, years = year.number + offset * 10 // 12, count * 10 // 12
    return day_of(opening, 1, 1), day_of(opening + years - 1, 12, 31), "decade" if count == 12 else "range"


def months_of_year(year: Year, month: int, count: int) -> tuple[dt.date, dt.date]:
    """The interval of `count` months of a year; month 13 is the January behind it."""
    if not 1 <= year.number < 9999:
        raise impossible(year.number, "年")
    return months_of(year.number + (month - 1) // 12, (month - 1) % 12 + 1, count)


def part_of_month(written: Written, year: int, month: int) -> Days:
    """The month itself, or the day or the third of it that is written."""
    if not 1 <= year < 9999:
        raise impossible(year, "年")
    if written.day is not None:
        day = day_of(year, month, written.day)
        return day, day, "day"
    if written.part is None:
        return *months_of(year, month), "month"
    part = MONTH_PARTS.get(written.part)
    if part is None:
        raise unread(month, "月", written.part)
    if not 1 <= month <= 12:
        raise impossible(month, "月")
    length = month_length(year, month)
    first, last = day_of(year, month, min(part[0], length)), day_of(year, month, min(part[1], length))
    return first, last, "day" if first == last else "ten_days"


def unread(*words: object) -> DateError:
    """The refusal of parts that do not go together: a day without its month, 上旬 without one."""
    what = "".join(map(str, words))
    return DateError("unread-text", f"{what}: 日付として読めない組み合わせです / these parts make no date")


def precision_of(written: Written) -> Precision:
    """How exact a date is of which no year is known."""
    unit = None if written.word is None else written.word.unit
    if written.day is not None or unit == "days" or (unit == "weeks" and written.weekday is not None):
        return "day"
    if unit == "weeks":
        return "week"
    if written.quarter is not None or written.part in YEAR_PARTS:
        return "half" if written.quarter is None else "quarter"
    if written.part is not None:
        return "day" if MONTH_PARTS[written.part][0] == 31 else "ten_days"
    if written.month is not None or written.month_word is not None:
        return "month"
    return "fiscal_year" if written.fiscal else "year"
