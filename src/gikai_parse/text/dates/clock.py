"""Times of day: 午前十時一分, 午後３時半, 夕方六時, 13:30, 正午."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.errors import DateError
from gikai_parse.tables.date_words import DAY_TIMES
from gikai_parse.text.dates.almanac import impossible
from gikai_parse.text.dates.spelling import clock_pattern
from gikai_parse.text.folding import fold
from gikai_parse.text.numbers import read_number
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PARTS: Final = (0, "noon", "day_time", "hour", "hour_colon", "minute", "minute_colon", "half")
_GAPS: Final = "の \u3000\u00a0\tT"


class ClockReading(NamedTuple):
    """A time of day and its place; `bare` where only an hour is written (十時), which may as well count hours."""

    passage: Passage
    time: dt.time
    bare: bool
    day_time: str | None


def read_clock(text: str, start: int = 0, end: int | None = None) -> ClockReading | None:
    """The time of day that begins at `start`; None if there is none, `DateError` for 午前25時 or 午後3時75分.

    >>> read_clock("午後一時五分開議").time
    datetime.time(13, 5)
    """
    match = clock_pattern().match(text, start, len(text) if end is None else end)
    return None if match is None else _clock_of(match)


def read_clock_behind(text: str, start: int, end: int) -> ClockReading | None:
    """The time of day behind a date, after a blank or の: 令和2年3月4日　午前10時."""
    for _ in range(4):
        clock = read_clock(text, start, end)
        if clock is not None or start >= end or text[start] not in _GAPS:
            return clock
        start += 1
    return None


def find_clocks(text: str, start: int = 0, end: int | None = None) -> Iterator[ClockReading]:
    """Every time of day between `start` and `end` that is more than a bare hour, in order.

    >>> [clock.time.isoformat("minutes") for clock in find_clocks("午前十時一分開議、正午休憩")]
    ['10:01', '12:00']
    """
    for match in clock_pattern().finditer(text, start, len(text) if end is None else end):
        try:
            clock = _clock_of(match)
        except DateError:
            continue
        if not clock.bare:
            yield clock


def _clock_of(match: re.Match[str], inherited: str | None = None) -> ClockReading:
    time, bare, day_time = _time_written(match.group(*_PARTS), inherited)
    return ClockReading(Passage(match.start(), match.end()), time, bare, day_time)


@lru_cache(maxsize=2048)  # a day has 1,440 minutes, a document names few of them
def _time_written(signs: tuple[str | None, ...], inherited: str | None) -> tuple[dt.time, bool, str | None]:
    """The time that the signs of one clock say, whether it is bare, and the part of the day that it is counted in."""
    words, noon, written, hour_signs, hour_colon, minute_signs, minute_colon, half = signs
    if noon:
        return dt.time(12), False, None
    hour = read_number(hour_signs or hour_colon or "")
    minute: int | None = 0
    if half:
        minute = 30
    elif minute_signs or minute_colon:
        minute = read_number(minute_signs or minute_colon or "")
    day_time = inherited if written is None else fold(written).upper()
    if hour is None or minute is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        raise impossible(words)
    bare = written is None and not half and minute_signs is None and minute_colon is None
    return dt.time(_hour_of_day(hour, day_time, words or ""), minute), bare, day_time


def _hour_of_day(hour: int, day_time: str | None, words: str) -> int:
    """0 to 23: 午後一時 is 13, 夕方六時 18, 夜十二時 0; 午前12時 and 午後12時 are both noon, 午後13時 is 13."""
    kind = None if day_time is None else DAY_TIMES[day_time]
    if kind == "morning" and hour > 12:
        raise impossible(words)
    if kind == "afternoon" and hour < 12:
        return hour + 12
    if kind == "night":
        if hour == 12:
            return 0
        return hour + 12 if 5 <= hour < 12 else hour % 24
    return hour % 24


def read_later_clock(text: str, start: int, end: int, earlier: ClockReading) -> ClockReading | None:
    """The other end of a period of hours: 午後1時から3時まで goes on in the afternoon."""
    match = clock_pattern().match(text, start, end)
    if match is None:
        return None
    clock = _clock_of(match)
    if not match["day_time"] and clock.time < earlier.time and earlier.day_time is not None:
        return _clock_of(match, earlier.day_time)
    return clock
