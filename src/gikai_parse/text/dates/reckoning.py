"""The year as it is written in, the year of our calendar out: the era's, the western one, or one of them shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gikai_parse.errors import DateError
from gikai_parse.tables.eras import FIRST_GREGORIAN_DAY
from gikai_parse.text.dates.almanac import Style, impossible, nearest_short_year

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.tables.eras import Era
    from gikai_parse.text.dates.reading import Context, How, Written


class Year(NamedTuple):
    """A year that is known, fiscal or not."""

    number: int
    fiscal: bool
    how: How
    era: Era | None = None


def written_year(written: Written, context: Context) -> Year | None:
    """The year that is written; None where the era is left out and nothing tells it. `DateError` for 令和0年."""
    number = written.year
    if not number:
        raise impossible(0, "年")
    if written.era is not None:
        return Year(written.era.first.year + number - 1, written.fiscal, "written", written.era)
    if number >= 100:
        if written.dual_era is not None and written.dual_year:  # 2020年（令和2年）: the era's reading wins
            era = written.dual_era
            return Year(era.first.year + written.dual_year - 1, written.fiscal, "written", era)
        return Year(number, written.fiscal, "written")
    return _shortened(written, number, context)


def _shortened(written: Written, number: int, context: Context) -> Year | None:
    """30年度, 2年3月4日, 24年度: the era is left out, or the century."""
    last = context.last
    if last is not None and last.first is not None and last.how != "reference":
        style: Style = "western" if last.era is None else "era"
        found = nearest_short_year(last.first.year, number, style)
        how: How = "context"
    elif context.reference is not None:
        found, how = nearest_short_year(context.reference.year, number, "any"), "reference"
    else:
        return None
    return None if found is None else Year(found[1], written.fiscal, how, found[0])


def shortened_year(written: Written, context: Context) -> int | None:
    """The year that 30年度 or 24年度 stands for in its context, None where it is not certain."""
    year = None if not written.year else _shortened(written, written.year, context)
    return None if year is None else year.number


def check_era(written: Written, era: Era, first: dt.date, last: dt.date) -> tuple[Era, tuple[str, ...]]:
    """The era, and a doubt where the days lie wholly outside it; 平成31年（令和元年）5月 is 令和."""
    if first < FIRST_GREGORIAN_DAY and (written.month is not None or written.part is not None or written.fiscal):
        code, message = "lunar-calendar", "明治5年までは太陰暦です / the calendar was lunar before 1873"
        raise DateError(code, message)
    if last >= era.first and (era.last is None or first <= era.last):
        return era, ()
    other = written.dual_era
    if other is not None and last >= other.first and (other.last is None or first <= other.last):
        return other, ()
    return era, ("era-overrun",)


def check_dual(written: Written, year: Year) -> tuple[str, ...]:
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
