"""Japanese dates on their own: `convert` reads one expression, `find` every date of a text (docs/dates.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.errors import DateError
from gikai_parse.model import JapaneseDate
from gikai_parse.text.dates import iter_readings, read_date

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["DateError", "JapaneseDate", "convert", "find"]


def convert(text: str, *, reference: dt.date | None = None, strict: bool = False) -> JapaneseDate | None:
    """The date that `text` as a whole writes, as an interval of days; None if it is no date.

    `reference` is the day from which 昨年, 来月 and a bare 3月4日 are counted; without it they have no `start`
    and the notice `needs-reference`. The clock is never read.

    Raises:
        DateError: an impossible date (令和2年2月30日), one before the calendar of 1873, or text that is no date before
            or behind one. With `strict=True` also 平成32年度 (the era had ended), a weekday that does not fit, and a
            second reckoning that disagrees. `code` says which.

    >>> convert("令和二年三月四日").start
    datetime.date(2020, 3, 4)
    """
    reading = read_date(text, reference=reference, strict=strict)
    return None if reading is None else JapaneseDate.from_reading(reading, places=())


def find(text: str, *, reference: dt.date | None = None) -> tuple[JapaneseDate, ...]:
    """Every date and time of day in `text`, in order; `spans` are code points of `text`, half-open. Never raises.

    What `convert` refuses is left out, and so is what may as well be a number of days or a name: 10日間, 2020年問題.

    >>> [date.text for date in find("平成29年5月に発注し、同年6月に10日間の点検をした。")]
    ['平成29年5月', '同年6月']
    """
    return tuple([JapaneseDate.from_reading(reading) for reading in iter_readings(text, reference=reference)])
