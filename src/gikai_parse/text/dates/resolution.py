"""The written parts of a date and what stands around it in, the interval of days out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from gikai_parse.tables.date_words import COUNTED_FROM_LAST, DIRECTIONS, WEEKDAYS, YEAR_PARTS
from gikai_parse.text.dates.almanac import day_of, fiscal_year_of, impossible, months_of, nearest_year, shift, week_of
from gikai_parse.text.dates.intervals import Days, months_of_year, part_of_month, part_of_year, precision_of
from gikai_parse.text.dates.reckoning import Year, check_dual, check_era, written_year

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


def stands_alone(written: Written, context: Context) -> bool:
    """Whether nothing that was found before it has a say: 令和2年, 昨年, 3月4日 in a sentence without a year."""
    if context.last is None:
        return True
    if written.month_word is not None:
        return False
    if written.year is not None:
        return written.era is not None or written.year >= 100
    if written.word is not None:
        return written.word.base == "reference"
    return written.month is not None and context.carried is None and written.direction not in COUNTED_FROM_LAST


def resolve(written: Written, context: Context) -> Resolved:
    """The days that `written` names. `DateError` where the calendar has none."""
    year = _year_of(written, context)
    if year is None and not written.says_year:
        return _without_year(written, context)
    if year is None:
        return Resolved(None, None, precision_of(written), doubts=("needs-reference",))
    first, last, precision = _days_of(written, year, context)
    if year.era is None:
        return Resolved(first, last, precision, year.how)
    whole = months_of_year(year, 4, 12) if year.fiscal else (first, last)  # 平成31年度 began in 平成
    era, doubts = check_era(written, year.era, *whole)
    doubts += check_dual(written, year)
    return Resolved(first, last, precision, year.how, era, year.number - era.first.year + 1, doubts)


def _year_of(written: Written, context: Context) -> Year | None:
    """The year, as far as one is written or said."""
    if written.year is not None:
        return written_year(written, context)
    word = written.word
    if word is None or word.unit != "years":
        return None
    base, how = _base_of(word, context)
    if base is None:
        return None
    number = (fiscal_year_of(base) if written.fiscal else base.year) + word.distance
    return Year(number, written.fiscal, how)


def _days_of(written: Written, year: Year, context: Context) -> Days:
    """The days within a known year."""
    month = written.month
    if month is None and written.month_word is not None:  # 翌年同月
        base, _ = _base_of(written.month_word, context)
        month = None if base is None else shift(base, "months", written.month_word.distance).month
    if month is None:
        return part_of_year(written, year)
    return part_of_month(written, year.number + (year.fiscal and month < 4), month)


def _base_of(word: RelativeWord, context: Context) -> tuple[dt.date | None, How]:
    """The day from which a relative word counts."""
    if word.base == "reference":
        return context.reference, "reference"
    last = context.last
    if word.base == "written":
        last = context.carried
        if last is not None and last.how == "reference" and last.precision not in {"year", "fiscal_year"}:
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


def _without_year(written: Written, context: Context) -> Resolved:
    """Days of which no year is written: from a word, from the context, from the reference."""
    word = written.word or written.month_word
    if word is not None:
        base, how = _base_of(word, context)
        if base is None:
            return _unknown(written)
        return _near_word(written, word, shift(base, word.unit, word.distance), how)
    return _without_month(written, context) if written.month is None else _with_month(written, written.month, context)


def _with_month(written: Written, month: int, context: Context) -> Resolved:
    """3月4日: the year is the one told before it in the sentence, or that of the nearest such day."""
    side = DIRECTIONS.get(written.direction or "", 0)
    last = context.last_fine
    if last is not None and last.last is not None and written.direction in COUNTED_FROM_LAST:
        year = nearest_year(last.last, month, written.day, side)  # 平成31年4月30日…翌5月1日
        return Resolved(*part_of_month(written, year, month), "context")
    if context.carried is not None and not written.direction:
        year = _carried_year(written, context.carried, context.reference)
        return Resolved(*part_of_month(written, year, month), "context")
    if context.reference is None:
        return _unknown(written)
    year = nearest_year(context.reference, month, written.day, side)
    return Resolved(*part_of_month(written, year, month), "reference")


def _unknown(written: Written) -> Resolved:
    if written.month is not None:
        months_of(2000, written.month)
        day_of(2000, written.month, written.day or 1)
    elif written.day is not None and not 1 <= written.day <= 31:
        raise impossible(written.day, "日")
    return Resolved(None, None, precision_of(written), doubts=("needs-reference",))


def _near_word(written: Written, word: RelativeWord, base: dt.date, how: How) -> Resolved:
    """What 先月, 今週 or 昨日 name, with what is written behind them: 先月の一月十七日, 今月中旬, 来週月曜日."""
    if word.unit == "weeks" and written.month is None:
        monday, sunday = week_of(base)
        if written.weekday is None:
            return Resolved(monday, sunday, "week", how)
        day = monday + dt.timedelta(days=WEEKDAYS.index(written.weekday))
        return Resolved(day, day, "day", how)
    if written.month is not None:
        year = nearest_year(base, written.month, written.day)
        return Resolved(*part_of_month(written, year, written.month), how)
    if word.unit == "days" and written.day is None:
        return Resolved(base, base, "day", how)
    return Resolved(*part_of_month(written, base.year, base.month), how)


def _without_month(written: Written, context: Context) -> Resolved:
    """A bare day (27日), or a part of a year or month that is not named (第1四半期, 月末)."""
    fine, reference = context.last_fine, context.reference
    how: How = "reference"
    if written.quarter is not None or written.part in YEAR_PARTS:
        if reference is None:
            return _unknown(written)
        return Resolved(*part_of_year(written, Year(fiscal_year_of(reference), fiscal=True, how=how)), how)
    base = reference
    if fine is not None and fine.first is not None and _counts_from_last(written, reference):
        base, how = (fine.last if fine.precision == "range" else fine.first), "context"
    if base is None:
        return _unknown(written)
    side = DIRECTIONS.get(written.direction or "", 0)
    month = base.year * 12 + base.month - 1
    if side < 0 and written.day is not None and written.day > base.day:
        month -= 1
    if side > 0 and written.day is not None and written.day < base.day:
        month += 1
    return Resolved(*part_of_month(written, month // 12, month % 12 + 1), how)


def _counts_from_last(written: Written, reference: dt.date | None) -> bool:
    """A bare day goes on from the date before it, 明二十九日 and 去る27日 from the day of the sitting."""
    return reference is None or written.direction is None or written.direction in COUNTED_FROM_LAST


def _carried_year(written: Written, carried: DateReading, reference: dt.date | None) -> int:
    """The year of a month behind a date of the same sentence: 平成30年度は…12月, 昨年十二月に…二月に.

    A month that lies before the one told last is one of the next year, where that is nearer to the day of the sitting.
    """
    day = carried.last if carried.precision == "range" else carried.first
    month = written.month
    if day is None or month is None:
        return 0
    if carried.precision == "fiscal_year":
        return day.year + (month < 4)
    if month >= day.month or carried.precision in {"year", "half", "quarter"}:
        return day.year
    if reference is not None and abs(reference.year - day.year) <= 2:
        nearest = nearest_year(reference, month, written.day)
        return nearest if nearest in {day.year, day.year + 1} else day.year
    return day.year + (day.month - month > 6)
