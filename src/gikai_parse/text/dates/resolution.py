"""The written parts of a date and what stands around it in, the interval of days out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from gikai_parse.errors import DateError
from gikai_parse.tables.date_words import COUNTED_FROM_LAST, DIRECTIONS, MONTH_PARTS, WEEKDAYS, YEAR_PARTS
from gikai_parse.tables.eras import FIRST_GREGORIAN_DAY
from gikai_parse.text.dates.almanac import (
    day_of,
    fiscal_year_of,
    impossible,
    month_length,
    months_of,
    nearest_era_year,
    nearest_year,
    shift,
    week_of,
)

if TYPE_CHECKING:
    from gikai_parse.tables.date_words import RelativeWord
    from gikai_parse.tables.eras import Era
    from gikai_parse.text.dates.reading import Context, DateReading, How, Precision, Written


class Resolved(NamedTuple):
    """The days of a date, and what its year was taken from."""

    first: dt.date | None
    last: dt.date | None
    precision: Precision
    how: How = "written"
    era: Era | None = None
    era_year: int | None = None
    doubts: tuple[str, ...] = ()


class Year(NamedTuple):
    """A year that is known, fiscal or not."""

    number: int
    fiscal: bool
    how: How
    era: Era | None = None


def resolve(written: Written, context: Context) -> Resolved:
    """The days that `written` names. `DateError` where the calendar has none."""
    year = _year_of(written, context)
    if year is None and not written.says_year:
        return _without_year(written, context)
    if year is None:
        return Resolved(None, None, _precision_of(written), doubts=("needs-reference",))
    first, last, precision = _days_of(written, year, context)
    if year.era is None:
        return Resolved(first, last, precision, year.how)
    era, doubts = _check_era(written, year.era, first, last)
    doubts += _check_dual(written, year)
    return Resolved(first, last, precision, year.how, era, year.number - era.first.year + 1, doubts)


def _year_of(written: Written, context: Context) -> Year | None:
    """The year, as far as one is written or said."""
    if written.year is not None:
        return _written_year(written, context)
    word = written.word
    if word is None or word.unit != "years":
        return None
    base, how = _base_of(word, context)
    if base is None:
        return None
    number = (fiscal_year_of(base) if written.fiscal else base.year) + word.distance
    return Year(number, written.fiscal, how)


def _written_year(written: Written, context: Context) -> Year | None:
    number = written.year
    if not number:
        raise impossible("0年")
    if written.era is not None:
        return Year(written.era.first.year + number - 1, written.fiscal, "written", written.era)
    if number >= 100:
        if written.dual_era is not None and written.dual_year:  # 2020年（令和2年）: the era's reading wins
            return Year(written.dual_era.first.year + written.dual_year - 1, written.fiscal, "written", written.dual_era)
        return Year(number, written.fiscal, "written")
    # 30年度, 2年3月4日: the era is left out.
    last = context.last
    if last is not None and last.era is not None and last.first is not None:
        found, how = nearest_era_year(last.first.year, number), "context"
    elif context.reference is not None:
        found, how = nearest_era_year(context.reference.year, number), "reference"
    else:
        return None
    return None if found is None else Year(found[1], written.fiscal, how, found[0])


def _base_of(word: RelativeWord, context: Context) -> tuple[dt.date | None, How]:
    """The day from which a relative word counts."""
    if word.base == "reference":
        return context.reference, "reference"
    last = context.last
    if word.base == "written":
        last = context.carried
        if last is not None and last.how == "reference":
            last = None
    elif word.unit == "days":
        last = context.last_fine
        if last is not None and last.precision not in {"day", "range"}:
            last = None
    elif word.unit == "months":
        last = context.last_fine
    if last is None or last.first is None:
        return context.reference, "reference"
    return (last.last if last.precision == "range" else last.first), "context"


def _days_of(written: Written, year: Year, context: Context) -> tuple[dt.date, dt.date, Precision]:
    """The days within a known year."""
    month = written.month
    if month is None and written.month_word is not None:  # 翌年同月
        base, _ = _base_of(written.month_word, context)
        month = None if base is None else shift(base, "months", written.month_word.distance).month
    if month is None:
        return _part_of_year(written, year)
    number = year.number + (year.fiscal and month < 4)
    return _part_of_month(written, number, month)


def _part_of_year(written: Written, year: Year) -> tuple[dt.date, dt.date, Precision]:
    opening = 4 if year.fiscal else 1
    if written.day is not None:
        raise DateError("unread-text", "月のない日です / a day without its month")
    if written.decade:
        years = 10 if written.era is not None or year.number % 10 == 0 else 0
        if not years or (written.era is not None and written.year is not None and written.year % 10):
            raise impossible(f"{written.year}年代")
        return day_of(year.number, 1, 1), day_of(year.number + 9, 12, 31), "decade"
    if written.quarter is not None:
        return *_shifted_months(year, opening + 3 * (written.quarter - 1), 3), "quarter"
    if written.part in YEAR_PARTS:
        offset, count = YEAR_PARTS[written.part]
        return *_shifted_months(year, opening + offset, count), "half"
    whole = _shifted_months(year, opening, 12)
    if written.part is not None:
        if MONTH_PARTS[written.part][0] != 31:
            raise DateError("unread-text", f"月のない{written.part}です / {written.part} without its month")
        return whole[1], whole[1], "day"
    return *whole, "fiscal_year" if year.fiscal else "year"


def _shifted_months(year: Year, month: int, count: int) -> tuple[dt.date, dt.date]:
    if not 1 <= year.number < 9999:
        raise impossible(f"{year.number}年")
    return months_of(year.number + (month - 1) // 12, (month - 1) % 12 + 1, count)


def _part_of_month(written: Written, year: int, month: int) -> tuple[dt.date, dt.date, Precision]:
    if not 1 <= year < 9999:
        raise impossible(f"{year}年")
    first, last = months_of(year, month)
    if written.day is not None:
        day = day_of(year, month, written.day)
        return day, day, "day"
    if written.part is None:
        return first, last, "month"
    part = MONTH_PARTS.get(written.part)
    if part is None:
        raise DateError("unread-text", f"月に{written.part}はありません / a month has no {written.part}")
    length = month_length(year, month)
    begin, end = day_of(year, month, min(part[0], length)), day_of(year, month, min(part[1], length))
    return begin, end, "day" if begin == end else "ten_days"


def _without_year(written: Written, context: Context) -> Resolved:
    """Days of which no year is written: from a word, from the context, from the reference."""
    word = written.word or written.month_word
    if word is not None:
        base, how = _base_of(word, context)
        if base is None:
            return _unknown(written)
        return _near_word(written, word, shift(base, word.unit, word.distance), how)
    if written.month is None:
        return _without_month(written, context)
    side = DIRECTIONS.get(written.direction or "", 0)
    if context.carried is not None and not written.direction:
        year, how = _carried_year(written.month, context.carried), "context"
    elif context.reference is not None:
        year, how = nearest_year(context.reference, written.month, written.day, side), "reference"
    else:
        return _unknown(written)
    return Resolved(*_part_of_month(written, year, written.month), how)


def _unknown(written: Written) -> Resolved:
    if written.month is not None:
        months_of(2000, written.month)
        day_of(2000, written.month, written.day or 1)
    elif written.day is not None and not 1 <= written.day <= 31:
        raise impossible(f"{written.day}日")
    return Resolved(None, None, _precision_of(written), doubts=("needs-reference",))


def _near_word(written: Written, word: RelativeWord, base: dt.date, how: How) -> Resolved:
    """What 先月, 今週 or 昨日 name, with what is written behind them: 先月の一月十七日, 今月中旬, 来週月曜日."""
    if word.unit == "weeks":
        monday, sunday = week_of(base)
        if written.weekday is None:
            return Resolved(monday, sunday, "week", how)
        day = monday + dt.timedelta(days=WEEKDAYS.index(written.weekday))
        return Resolved(day, day, "day", how)
    if written.month is not None:
        year = nearest_year(base, written.month, written.day)
        return Resolved(*_part_of_month(written, year, written.month), how)
    if word.unit == "days" and written.day is None:
        return Resolved(base, base, "day", how)
    return Resolved(*_part_of_month(written, base.year, base.month), how)


def _without_month(written: Written, context: Context) -> Resolved:
    """A bare day (27日), or a part of a year or month that is not named (第1四半期, 月末)."""
    fine, reference, how = context.last_fine, context.reference, "reference"
    if written.quarter is not None or written.part in YEAR_PARTS:
        if reference is None:
            return _unknown(written)
        return Resolved(*_part_of_year(written, Year(fiscal_year_of(reference), fiscal=True, how=how)), how)
    base = reference
    if fine is not None and fine.first is not None:
        base, how = (fine.last if fine.precision == "range" else fine.first), "context"
    if base is None:
        return _unknown(written)
    side = DIRECTIONS.get(written.direction or "", 0)
    month = base.year * 12 + base.month - 1
    if side < 0 and written.day is not None and written.day > base.day:
        month -= 1
    if side > 0 and written.day is not None and written.day < base.day:
        month += 1
    return Resolved(*_part_of_month(written, month // 12, month % 12 + 1), how)


def _carried_year(month: int, carried: DateReading) -> int:
    """The year of a month behind a date of the same sentence: 平成30年度は…12月, 昨年十二月に…二月に."""
    day = carried.last if carried.precision == "range" else carried.first
    if day is None:
        return 0
    if carried.precision == "fiscal_year":
        return day.year + (month < 4)
    narrated = carried.precision in {"day", "ten_days", "month", "range"}
    return day.year + (narrated and day.month - month > 6)


def _precision_of(written: Written) -> Precision:
    """How exact a date is of which no year is known."""
    if written.day is not None or (written.word is not None and written.word.unit == "days"):
        return "day"
    if written.word is not None and written.word.unit == "weeks":
        return "week" if written.weekday is None else "day"
    if written.quarter is not None:
        return "quarter"
    if written.part in YEAR_PARTS:
        return "half"
    if written.part is not None:
        return "day" if MONTH_PARTS[written.part][0] == 31 else "ten_days"
    if written.month is not None or written.month_word is not None:
        return "month"
    return "fiscal_year" if written.fiscal else "year"


def _check_era(written: Written, era: Era, first: dt.date, last: dt.date) -> tuple[Era, tuple[str, ...]]:
    """The era, and a doubt where the days lie wholly outside it; 平成31年（令和元年）5月 is 令和."""
    if first < FIRST_GREGORIAN_DAY:
        raise DateError("lunar-calendar", "明治5年以前は太陰暦です / the calendar was lunar before 1873")
    if last >= era.first and (era.last is None or first <= era.last):
        return era, ()
    other = written.dual_era
    if other is not None and last >= other.first and (other.last is None or first <= other.last):
        return other, ()
    return era, ("era-overrun",)


def _check_dual(written: Written, year: Year) -> tuple[str, ...]:
    """A doubt where the era year and the year in brackets are two years."""
    if written.dual_year is None or written.year is None:
        return ()
    if written.era is None:
        other = written.year
    elif written.dual_era is not None:
        other = written.dual_era.first.year + written.dual_year - 1
    else:
        other = written.dual_year
    return () if other == year.number else ("dual-mismatch",)
