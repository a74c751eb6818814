"""One atom or two in, one reading out: a date, a date in both reckonings, or a period with both its ends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.tables.date_words import WEEKDAYS
from gikai_parse.text.dates.almanac import impossible, months_of, nearest_year, shift
from gikai_parse.text.dates.atoms import NO_DATE, Atom, read_atom
from gikai_parse.text.dates.clock import read_later_clock
from gikai_parse.text.dates.intervals import unread
from gikai_parse.text.dates.reading import Context, DateReading, Precision, Written, make_tuple
from gikai_parse.text.dates.resolution import resolve, stands_alone
from gikai_parse.text.dates.spelling import connection_pattern, numeric_end_pattern, period_end_pattern
from gikai_parse.text.numbers import read_number
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    import datetime as dt

_FINE: Final[frozenset[Precision]] = frozenset({"day", "ten_days", "month", "range"})
_MAY_CONNECT: Final = frozenset("から より~～〜－‐−–—―-\u3000\u00a0\t")
MAY_GO_ON: Final = _MAY_CONNECT | frozenset("(（")  # the first signs of a twin in brackets and of another end
_NO_DAY: Final = (None, None, "time", None, None)  # what a reading that is a mere time has before it, and behind
_NO_MORE: Final = (None, None, None, None, "written", ())
_LISTED: Final = frozenset("・、")
_WAVES: Final = frozenset("~～〜")


class OtherEnd(NamedTuple):
    """The second half of a period: its atom, where the period ends, and how it is joined."""

    atom: Atom
    end: int
    dashed: bool
    closed: bool  # by まで or にかけて
    compared: bool  # by より: 平成30年より令和元年 compares, 三月より六月まで does not


def following(context: Context, reading: DateReading) -> Context:
    """The context behind a reading within the same expression."""
    if reading.first is None:
        return context
    fine = reading if reading.precision in _FINE else context.last_fine
    return make_tuple(Context, (context.reference, reading, fine, reading, True))


def is_fine(reading: DateReading) -> bool:
    """Whether a reading names a month or a day, so that 同月 and a bare day may refer to it."""
    return reading.precision in _FINE


def read_single(text: str, atom: Atom, context: Context) -> DateReading:
    """The reading of one atom. `DateError` for days that no calendar has."""
    passage = make_tuple(Passage, atom[:2])
    if atom.upto is not None:
        return _read_shared(text, atom, atom.upto, context)
    clock = atom.clock
    if clock is None:
        return _read_part(text, passage, atom.written, context)
    if atom.is_time:
        return make_tuple(DateReading, (text[atom.start : atom.end], passage, *_NO_DAY, clock.time, *_NO_MORE))
    return _read_part(text, passage, atom.written, context, clock.time)


def _read_part(
    text: str, passage: Passage, written: Written, context: Context, time: dt.time | None = None
) -> DateReading:
    values = _values_alone(written, context.reference) if stands_alone(written, context) else _values(written, context)
    reading = make_tuple(DateReading, (text[passage.start : passage.end], passage, *values))
    return reading if time is None else reading._replace(time=time)


def _values(written: Written, context: Context) -> tuple[object, ...]:
    """The fields of a reading behind its place."""
    first, last, precision, how, era, era_year, doubts = resolve(written, context)
    weekday = written.weekday
    if weekday is not None and first is not None and WEEKDAYS[first.weekday()] != weekday:
        doubts += ("weekday-mismatch",)
    month, day = (written.month, written.day) if first is None else (None, None)
    era_name = None if era is None else era.name
    return (first, last, precision, month, day, None, None, era_name, era_year, weekday, how, doubts)


@lru_cache(maxsize=4096)  # a document names the same days again and again
def _values_alone(written: Written, reference: dt.date | None) -> tuple[object, ...]:
    return _values(written, Context(reference))


def _read_shared(text: str, atom: Atom, upto: Written, context: Context) -> DateReading:
    """28～30年度, 4～6月, 3月2～4日: one sign stands for both ends; with ・ or 、 they must be neighbours."""
    passage = make_tuple(Passage, atom[:2])
    opening = _read_part(text, passage, atom.written, context)
    closing = _read_closing(text, passage, upto, context, opening)
    if not _LISTED.isdisjoint(opening.text) and not are_neighbours(opening, closing):
        raise unread(opening.text)
    whole = _period(text, passage, opening, closing)
    return whole if atom.clock is None else whole._replace(time=atom.clock.time)


def are_neighbours(earlier: DateReading, later: DateReading) -> bool:
    """Whether one reading begins on the day behind the other, or both are the same days (平成31・令和元年)."""
    if earlier.last is None or later.first is None:
        return False
    return (later.first - earlier.last).days == 1 or (earlier.first, earlier.last) == (later.first, later.last)


def _read_closing(text: str, passage: Passage, written: Written, context: Context, opening: DateReading) -> DateReading:
    """The other end of a period: what it leaves out is taken from the first, and it does not lie before it."""
    closing = _read_part(text, passage, written, following(context, opening))
    if opening.first is None or closing.first is None or closing.first >= opening.first:
        return closing
    if written.says_year or (written.month is None and written.day is None):
        raise impossible(text[opening.passage.start : passage.end])
    moved = shift(closing.first, "years" if written.month is not None else "months", 1)
    last = moved if closing.precision == "day" else months_of(moved.year, moved.month)[1]
    return closing._replace(first=moved, last=last)


def _period(text: str, passage: Passage, opening: DateReading, closing: DateReading) -> DateReading:
    """Both ends as one reading."""
    doubts = opening.doubts
    if closing.doubts != doubts:
        doubts = tuple(dict.fromkeys((*doubts, *closing.doubts)))
    first, last = opening.first, closing.last
    if first is None or last is None:
        first = last = None
    same = first is not None and (first, opening.last) == (closing.first, last)
    _, _, _, _, precision, month, day, time, _, era, era_year, weekday, how, _ = opening
    return make_tuple(DateReading, (
        text[passage.start : passage.end], passage, first, last, precision if same else "range",
        month, day, time, closing.time, era, era_year, weekday, how, doubts,
    ))  # fmt: skip


def find_other_end(text: str, atom: Atom, end: int) -> OtherEnd | None:
    """What stands behind から, より or a dash, when it is a date or a time that can close the period."""
    place = atom.end
    if place >= end or text[place] not in _MAY_CONNECT:
        return None
    joint = connection_pattern().match(text, place, end)
    if joint is None:
        return None
    other: Atom | None = None
    if atom.clock is not None:
        clock = read_later_clock(text, joint.end(), end, atom.clock)
        if clock is not None:
            other = Atom(*clock.passage, NO_DATE, clock=clock)
    if other is None:
        other = read_atom(text, joint.end(), end)
    dashed = joint["than"] is None and "か" not in joint[0]
    if other is None and atom.numeric and dashed:
        other = _numeric_end(text, joint.end(), end)
    if other is None or (other.is_time and atom.clock is None):
        return None
    close = period_end_pattern().match(text, other.end, end)
    compared = joint["than"] is not None
    return OtherEnd(other, other.end if close is None else close.end(), dashed, close is not None, compared)


def _numeric_end(text: str, start: int, end: int) -> Atom | None:
    """The 3.6 or 6 behind R2.3.2～, which alone would be no date."""
    match = numeric_end_pattern().match(text, start, end)
    if match is None or (match["month"] is None and text[start - 1] not in _WAVES):  # R2.3.4-15 may be a number
        return None
    month = None if match["month"] is None else read_number(match["month"])
    day = read_number(match["day"])
    return None if day is None else Atom(*match.span(), Written(month=month, day=day), numeric=True)


def is_complete(other: OtherEnd) -> bool:
    """Whether words join a date that stands alone: 昨年八月から本年六月まで names two, 3月2日から4日まで one period."""
    if other.dashed:
        return False
    atom, written = other.atom, other.atom.written
    if atom.is_time:
        return atom.clock is not None and not atom.clock.bare
    named = written.month or written.word or written.month_word or written.era
    return named is not None or (written.year or 0) >= 100


def read_period(text: str, atom: Atom, other: OtherEnd, context: Context) -> DateReading:
    """Both ends of a period as one reading."""
    passage = Passage(atom.start, other.end)
    if other.atom.is_time and other.atom.clock is not None:
        opening, end_time = read_single(text, atom, context), other.atom.clock.time
        return opening._replace(text=text[passage.start : passage.end], passage=passage, time_end=end_time)
    return _period(text, passage, *read_ends(text, atom, other, context))


def read_ends(text: str, atom: Atom, other: OtherEnd, context: Context) -> tuple[DateReading, DateReading]:
    """The two ends of a period, each as a reading of its own."""
    if other.atom.is_time:
        return read_single(text, atom, context), read_single(text, other.atom, context)
    time = None if other.atom.clock is None else other.atom.clock.time
    written = other.atom.written
    dated = written.says_year and (written.word is None or written.word.base != "last")
    if dated and atom.written.month is not None and not atom.written.says_year:
        closing = read_single(text, other.atom, context)
        opening = _opening_before(text, atom, closing, context)
    else:
        opening = read_single(text, atom, context)
        where = Passage(other.atom.start, other.atom.end)
        closing = _read_closing(text, where, written, context, opening)
    return opening, closing if time is None else closing._replace(time=time)


def _opening_before(text: str, atom: Atom, closing: DateReading, context: Context) -> DateReading:
    """12月25日から令和2年1月5日まで: the year of the first end is that of the nearest such day before the other."""
    month = atom.written.month
    if closing.first is None or month is None:
        return read_single(text, atom, context)
    year = nearest_year(closing.first, month, atom.written.day, side=-1)
    return read_single(text, atom._replace(written=atom.written._replace(year=year)), context)


def find_twin(text: str, atom: Atom, end: int) -> tuple[Atom, int] | None:
    """The same date once more in brackets, in the other reckoning: 令和2年3月4日（2020年3月4日）."""
    if atom.end >= end or text[atom.end] not in "(（" or atom.written.year is None:
        return None
    twin = read_atom(text, atom.end + 1, end)
    if twin is None or twin.written.year is None or twin.end >= end or text[twin.end] not in ")）":
        return None
    if (twin.written.era is None) == (atom.written.era is None):
        return None
    return twin, twin.end + 1


def read_twin(text: str, atom: Atom, twin: Atom, end: int, context: Context) -> DateReading:
    """A date in both reckonings: the era's reading wins, and a doubt says that they disagree."""
    one, other = read_single(text, atom, context), read_single(text, twin, context)
    chosen = one if one.era is not None else other
    doubts = chosen.doubts
    if (one.first, one.last) != (other.first, other.last):
        doubts += ("dual-mismatch",)
    return chosen._replace(text=text[atom.start : end], passage=Passage(atom.start, end), doubts=doubts)
