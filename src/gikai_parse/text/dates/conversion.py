"""One whole expression in, its reading out; a text that only holds a date somewhere is refused."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from gikai_parse.errors import DateError
from gikai_parse.tables.date_words import SHORT_FORMS
from gikai_parse.tables.eras import ERAS, FIRST_GREGORIAN_DAY
from gikai_parse.text.dates.almanac import era_of_mark, shift
from gikai_parse.text.dates.atoms import Atom, read_atom
from gikai_parse.text.dates.expressions import (
    are_neighbours,
    find_other_end,
    find_twin,
    following,
    read_period,
    read_single,
    read_twin,
)
from gikai_parse.text.dates.reading import Context, DateReading
from gikai_parse.text.dates.scanning import iter_readings
from gikai_parse.text.dates.spelling import distance_pattern, plain_day_pattern
from gikai_parse.text.numbers import read_number
from gikai_parse.text.passages import Passage, trim

LONGEST: Final = 200  # characters: no date is written longer
_JOINTS: Final = ("及び", "および", "と", "、", ",", "，", "・", "／", "/")
_SPACED: Final = re.compile(r"(?>(?:\S[ \u3000\u00a0\t]{1,3}){3,60})\S")
_REFUSED: Final = frozenset({"era-overrun", "weekday-mismatch", "dual-mismatch"})


def read_date(text: str, *, reference: dt.date | None = None, strict: bool = False) -> DateReading | None:
    """What `text` as a whole says; None if it is no date, `DateError` if it is one that cannot be.

    `strict` refuses what is read with a doubt otherwise: a year beyond the end of its era, a weekday or a second
    reckoning that disagrees.

    >>> read_date("令和二年三月四日").first
    datetime.date(2020, 3, 4)
    """
    plain = _read_plain_day(text)
    if plain is not None:
        return plain
    start, end = trim(text, 0, len(text))
    words = text[start:end]
    if (longer := _longer_form(words)) is not None:
        return read_date(longer, reference=reference, strict=strict)
    reading = _read_distance(text, Passage(start, end), reference) or _read_whole(text, start, end, Context(reference))
    if reading is None:
        if any(iter_readings(text, start, end, reference=reference)):
            raise _more_than_a_date(words)
        return None  # 24時間, 四日市市
    if strict:
        _refuse_doubts(text, reading)
    return reading


def _longer_form(words: str) -> str | None:
    """The spelling that says the same in parts: 2020-03-04 for 20200304, 平成三十年 for 平　成　三　十　年."""
    if len(words) == 8 and words.isdecimal():
        return f"{words[:4]}-{words[4:6]}-{words[6:]}"
    if _SPACED.fullmatch(words) is not None:
        return "".join(words.split())
    return SHORT_FORMS.get(words)


def _read_whole(text: str, start: int, end: int, context: Context) -> DateReading | None:
    """The reading of a text that is nothing but a date."""
    atom = read_atom(text, start, end) if 0 < end - start <= LONGEST else None
    if atom is None or not _is_date(atom, text, context):
        return None
    reading, place = _read_expression(text, atom, end, context)
    while place < end and (joined := _read_neighbour(text, place, end, reading, context)) is not None:
        reading, place = joined
    return reading if place == end else None


def _refuse_doubts(text: str, reading: DateReading) -> None:
    """`DateError` for what is read with a doubt; a day before its era has a code of its own."""
    for code in reading.doubts:
        if code in _REFUSED:
            era = next((era for era in ERAS if era.name == reading.era), None)
            early = code == "era-overrun" and era is not None and reading.last is not None and reading.last < era.first
            reason = "not-yet-era" if early else code
            raise DateError(reason, f"{text}: 元号・曜日・西暦のいずれかが合いません / {reason}")


def _read_plain_day(text: str) -> DateReading | None:
    """令和2年3月4日 where nothing is doubtful about it; None leaves the text to the full reading."""
    match = plain_day_pattern().fullmatch(text)
    if match is None:
        return None
    name, year, month, day = match.groups()
    era = era_of_mark(name)
    count = 1 if year == "元" else read_number(year)
    try:
        date = dt.date(era.first.year + (count or 0) - 1, read_number(month) or 0, read_number(day) or 0)
    except ValueError:
        return None
    if not count or date < era.first or date < FIRST_GREGORIAN_DAY or (era.last is not None and date > era.last):
        return None
    return DateReading(text, Passage(0, len(text)), date, date, "day", era=era.name, era_year=count)


def _read_distance(text: str, passage: Passage, reference: dt.date | None) -> DateReading | None:
    """3日前 and 二週間後 as a whole are days where the reference is known; else they count, as in running text."""
    match = None if reference is None else distance_pattern().fullmatch(text, *passage)
    if match is None or reference is None:
        return None
    number = read_number(match["number"])
    if number is None:
        return None
    day = shift(reference, "days" if match["days"] else "weeks", -number if match["back"] else number)
    return DateReading(match[0], passage, day, day, "day", how="reference")


def told_date(day: dt.date) -> DateReading:
    """A day that was told and not read: it stands nowhere in the text.

    >>> told_date(__import__("datetime").date(2020, 3, 4)).precision
    'day'
    """
    return DateReading(
        text=day.isoformat(), passage=Passage(0, 0), first=day, last=day, precision="day", how="reference"
    )


def _is_date(atom: Atom, text: str, context: Context) -> bool:
    """十年, 千年 and 一時 count years and hours: they are dates in company only."""
    written, words = atom.written, text[atom.start : atom.end]
    if atom.is_time:
        return words != "一時"
    year = written.year
    if year is None or written.era is not None or written.dual_year is not None or words.startswith("西暦"):
        return True
    if year >= 1000 and (year % 1000 or year == 2000):
        return True
    return (
        written.month is not None
        or (year < 100 and written.fiscal)
        or (words == "元年" and context.reference is not None)
    )


def _read_expression(text: str, atom: Atom, end: int, context: Context) -> tuple[DateReading, int]:
    found = find_twin(text, atom, end)
    if found is not None:
        twin, place = found
        return read_twin(text, atom, twin, place, context), place
    other = find_other_end(text, atom, end)
    if other is not None:
        return read_period(text, atom, other, context), other.end
    return read_single(text, atom, context), atom.end


def _read_neighbour(
    text: str, place: int, end: int, reading: DateReading, context: Context
) -> tuple[DateReading, int] | None:
    """10月、11月: dates that follow each other without a gap are one period."""
    joint = next((joint for joint in _JOINTS if text.startswith(joint, place)), None)
    if joint is None:
        return None
    atom = read_atom(text, place + len(joint), end)
    if atom is None:
        return None
    later = read_single(text, atom, following(context, reading))
    if not are_neighbours(reading, later):
        return None
    start = reading.passage.start
    precision = reading.precision if reading.first == later.first else "range"  # 平成31年・令和元年 is one year
    whole = reading._replace(
        text=text[start : atom.end], passage=Passage(start, atom.end), last=later.last, precision=precision
    )
    return whole, atom.end


def _more_than_a_date(words: str) -> DateError:
    return DateError("unread-text", f"{words[:40]}: 日付以外の文字があります / there is more than a date")
