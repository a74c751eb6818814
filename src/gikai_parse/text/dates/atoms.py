"""A place in a text in, the one date or time that is written there out, in its parts and not yet resolved."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.tables.date_words import DAY_TIMES, RELATIVE_WORDS, WEEKDAYS
from gikai_parse.tables.numerals import DIGITS
from gikai_parse.text.dates.almanac import era_of_mark, impossible
from gikai_parse.text.dates.clock import ClockReading, read_clock, read_clock_behind
from gikai_parse.text.dates.reading import Written, make_tuple
from gikai_parse.text.dates.spelling import calendar_pattern, numeric_pattern, weekday_pattern
from gikai_parse.text.numbers import read_number

if TYPE_CHECKING:
    import re

_WORDS: Final = {row.word: row for row in RELATIVE_WORDS}
NO_DATE: Final = Written()
_NOTHING: Final = frozenset({None, "direction"})
_QUARTERS: Final = {
    sign: number for number, signs in enumerate(("1１一", "2２二", "3３三", "4４四"), 1) for sign in signs
}
_PARTS: Final = (
    "direction", "era", "year_from", "era_to", "year", "dual_era", "dual", "year_unit", "decade", "dual_after_era",
    "dual_after", "year_word", "word_fiscal", "day_word", "week_word", "month_word", "month_from", "month",
    "day_from", "day", "part", "quarter",
)  # fmt: skip
# The first signs of a weekday and a time: （水）, 水曜日, の午後, 13:30.
_MAY_FOLLOW: Final = frozenset(
    "(（〔［[の \u3000\u00a0\tT" + WEEKDAYS + "".join(DAY_TIMES) + "正ＡＰap" + "".join(DIGITS) + "十"
)


class Atom(NamedTuple):
    """One date as written: its parts, the time behind it, and where it begins and ends.

    `upto` holds the parts of the other end where one sign serves both: 28～30年度, 3月2～4日. `numeric` marks R2.3.4.
    """

    start: int
    end: int
    written: Written
    upto: Written | None = None
    clock: ClockReading | None = None
    numeric: bool = False
    era_mark: str | None = None

    @property
    def is_time(self) -> bool:
        """Whether nothing but a time of day is written."""
        return self.clock is not None and self.written is NO_DATE


def read_atom(text: str, start: int, end: int) -> Atom | None:
    """The date or time that begins at `start`; None if none does. Numbers that no numeral can be raise `DateError`."""
    match = calendar_pattern().match(text, start, end)
    if match is not None and match.lastgroup not in _NOTHING:
        place = match.end()
        written, upto, era = _parts_written(match[0])
        atom = make_tuple(Atom, (start, place, written, upto, None, False, era))
        if written.day is None and written.word is None:
            return atom
    elif (match := numeric_pattern().match(text, start, end)) is not None:
        numeric = _numeric_atom(match)
        if numeric is None:
            return None
        atom = numeric
    else:
        clock = read_clock(text, start, end)
        return None if clock is None else make_tuple(Atom, (start, clock[0][1], NO_DATE, None, clock, False, None))
    return _with_tail(text, atom, end)


def _number(signs: str | None) -> int | None:
    if signs is None:
        return None
    if signs == "元":
        return 1
    number = read_number(signs)
    if number is None:
        raise impossible(signs)
    return number


@lru_cache(maxsize=4096)  # a document names the same months, days and years again and again
def _parts_written(signs: str) -> tuple[Written, Written | None, str | None]:
    """The parts of one date from its signs alone: of its opening, of its other end, and the sign of its era.

    What stands around a date decides where it ends, and nothing else.
    """
    match = calendar_pattern().match(signs)
    if match is None:
        return NO_DATE, None, None
    (
        direction, era, year_from, era_to, year, dual_era, dual, year_unit, decade, dual_after_era,
        dual_after, year_word, word_fiscal, day_word, week_word, month_word, month_from, month,
        day_from, day, part, quarter,
    ) = match.group(*_PARTS)  # fmt: skip
    if dual is None:
        dual_era, dual = dual_after_era, dual_after
    word = year_word or day_word or week_word
    written = Written(
        _number(year),
        None if era is None else era_of_mark(era),
        word_fiscal is not None or (year_unit is not None and year_unit[-1] == "度"),
        decade is not None,
        _number(dual),
        None if dual_era is None else era_of_mark(dual_era),
        None if word is None else _WORDS[word],
        None if month_word is None else _WORDS[month_word],
        _number(month),
        _number(day),
        part,
        None if quarter is None else _QUARTERS[quarter],
        direction,
    )
    if year_from is not None:
        upto = written if era_to is None else written._replace(era=era_of_mark(era_to))
        return _opening(written._replace(year=_number(year_from))), upto, era
    if month_from is not None:
        return _opening(written._replace(month=_number(month_from))), written, era
    if day_from is not None:
        return written._replace(day=_number(day_from)), written, era
    return written, None, era


def _opening(written: Written) -> Written:
    """The first end of 4～6月上旬 has none of what stands behind the unit."""
    return written._replace(day=None, part=None, quarter=None, dual_year=None, dual_era=None)


def _numeric_atom(match: re.Match[str]) -> Atom | None:
    """R2.3.4 or 2020/3; None for numbers without an era that no year begins: 3.4, 192.168.1.1."""
    era, year, month, day = match.group("era", "year", "month", "day")
    number = _number(year)
    if era is None and (len(year) != 4 or number is None or not 1000 <= number < 3000):
        return None
    if day is None and era is not None and era[0] in "MTmtＭＴｍｔ":  # M7.3 is a magnitude
        return None
    written = Written(
        year=number, era=None if era is None else era_of_mark(era), month=_number(month), day=_number(day)
    )
    return Atom(*match.span(), written, numeric=True, era_mark=era)


def _with_tail(text: str, atom: Atom, end: int) -> Atom:
    """The atom with the weekday and the time that stand behind a day."""
    written, place = atom.written, atom.end
    if written.day is None and (written.word is None or written.word.unit not in {"days", "weeks"}):
        return atom
    if place >= end or text[place] not in _MAY_FOLLOW:
        return atom
    weekday = None
    match = weekday_pattern().match(text, place, end)
    if match is not None:
        weekday, place = match["short"] or match["long"], match.end()
        written = written._replace(weekday=weekday)
    clock = read_clock_behind(text, place, end)
    place = place if clock is None else clock.passage.end
    if weekday is None and clock is None:
        return atom
    upto = atom.upto
    if upto is not None and weekday is not None:
        upto, written = upto._replace(weekday=weekday), atom.written
    return atom._replace(end=place, written=written, upto=upto, clock=clock)
