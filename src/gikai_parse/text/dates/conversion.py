"""One whole expression in, its reading out; a text that only holds a date somewhere is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.errors import DateError
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
from gikai_parse.text.dates.scanning import find_readings
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    import datetime as dt

LONGEST: Final = 200  # characters: no date is written longer
_JOINTS: Final = ("及び", "および", "と", "、", ",", "，", "・")
_REFUSED: Final = frozenset({"era-overrun", "weekday-mismatch", "dual-mismatch"})


def read_date(text: str, *, reference: dt.date | None = None, strict: bool = False) -> DateReading | None:
    """What `text` as a whole says; None if it is no date, `DateError` if it is one that cannot be.

    `strict` refuses what is read with a doubt otherwise: a year beyond the end of its era, a weekday or a second
    reckoning that disagrees.

    >>> read_date("令和二年三月四日").first
    datetime.date(2020, 3, 4)
    """
    start, end = trim(text, 0, len(text))
    if start == end:
        return None
    context = Context(reference)
    atom = read_atom(text, start, end) if end - start <= LONGEST else None
    if atom is None or not _is_date(atom, text, context):
        return _refuse(text, start, end, reference)
    reading, place = _read_expression(text, atom, end, context)
    while place < end and (joined := _read_neighbour(text, place, end, reading, context)) is not None:
        reading, place = joined
    if place < end:
        raise _unread(text, start, end)
    doubt = next((code for code in reading.doubts if code in _REFUSED), None)
    if strict and doubt is not None:
        raise DateError(doubt, f"{text}: 元号・曜日・西暦のいずれかが合いません / {doubt}")
    return reading


def told_date(day: dt.date) -> DateReading:
    """A day that was told and not read: it stands nowhere in the text.

    >>> told_date(__import__("datetime").date(2020, 3, 4)).precision
    'day'
    """
    return DateReading(text=day.isoformat(), passage=Passage(0, 0), first=day, last=day, precision="day", how="reference")


def _is_date(atom: Atom, text: str, context: Context) -> bool:
    """十年, 一時 and 3年 count years and hours: they are dates in company only."""
    written = atom.written
    if atom.clock is not None and atom.is_time:
        return not (atom.clock.bare and text[atom.start : atom.end] == "一時")
    if written.year is None or written.era is not None or written.year >= 100 or written.dual_year is not None:
        return True
    if written.fiscal or written.month is not None:
        return True
    return context.reference is not None and text[atom.start : atom.end] == "元年"


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
    whole = replace(
        reading, text=text[start : atom.end], passage=Passage(start, atom.end), last=later.last, precision="range"
    )
    return whole, atom.end


def _refuse(text: str, start: int, end: int, reference: dt.date | None) -> None:
    """Nothing for a text that is no date; `DateError` for one that holds a date among other words."""
    if find_readings(text, start, end, reference=reference):
        raise _unread(text, start, end)


def _unread(text: str, start: int, end: int) -> DateError:
    return DateError("unread-text", f"{text[start:end][:40]}: 日付以外の文字があります / there is more than a date")
