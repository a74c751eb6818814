"""Running text in, every date in it out, in order; what is no date for certain is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.errors import DateError
from gikai_parse.text.dates.atoms import Atom, read_atom
from gikai_parse.text.dates.expressions import (
    MAY_GO_ON,
    OtherEnd,
    find_other_end,
    find_twin,
    is_complete,
    is_fine,
    read_ends,
    read_period,
    read_single,
    read_twin,
)
from gikai_parse.text.dates.reading import Context, DateReading, make_tuple
from gikai_parse.text.dates.spelling import head_pattern, tense_patterns
from gikai_parse.text.dates.surroundings import closes_period, counts_period, names_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

_JOINTS: Final = frozenset(
    {"、", "及び", "および", "と", "・", "や", "並びに", "または", "又は", "か", ",", "，", "から"}
)
_SENTENCE: Final = 400  # characters: how far a year is carried within one sentence
_REACH: Final = 500  # characters: how far back 同日 and a bare day refer
_NEXT: Final = 12  # characters: how far a mere 昨年 says the year of a month behind it
# 令和元年度は1月末で speaks of that year; 令和四年度に協議することを一月二十八日に合意した does not.
_TOPIC: Final = ("は", "では", "の", "、", "中", "においては", "につきましては", "については")
_CLAUSE: Final = 200  # characters: how far ahead of a date its verb is looked for
_NEXT_MONTHS: Final = 5  # months ahead that are nearest anyway
_LAST_MONTHS: Final = 3  # months back that are meant rather than those of the coming year


def find_readings(
    text: str, start: int = 0, end: int | None = None, *, reference: dt.date | None = None
) -> tuple[DateReading, ...]:
    """Every date and time written in `text[start:end]`, in order, with its place in `text`; never raises.

    `reference` is the day of the sitting, from which 昨年 and a bare 3月4日 are counted.

    >>> [reading.text for reading in find_readings("平成29年5月に発注し、同年6月に10日間の点検をした。")]
    ['平成29年5月', '同年6月']
    """
    return tuple(iter_readings(text, start, end, reference=reference))


def iter_readings(
    text: str, start: int = 0, end: int | None = None, *, reference: dt.date | None = None
) -> Iterator[DateReading]:
    """The same one by one, for who does not need them all.

    >>> next(iter_readings("平成29年5月に発注し、同年6月に10日間の点検をした。")).text
    '平成29年5月'
    """
    limit = len(text) if end is None else end
    search = head_pattern().search
    context = Context(reference)
    place = start
    while (head := search(text, place, limit)) is not None:
        begin = head.start()
        if context.last is not None:
            context = _context_at(text, begin, context, context.last)
        readings, place, says_year = _read_at(text, begin, limit, context)
        if not readings:
            place = max(place, head.end())
        for reading in readings:
            yield reading
            if reading.first is not None:
                context = _behind(context, reading, says_year)


def _context_at(text: str, start: int, context: Context, last: DateReading) -> Context:
    """The context as it is at `start`: the year is carried no further than the end of the sentence."""
    behind = last.passage.end
    chained = 0 < start - behind < 5 and text[behind:start].strip() in _JOINTS
    carried = context.carried
    if carried is not None and not _carries(text, behind, start, carried):
        carried = None
    fine = context.last_fine
    if fine is not None and start - fine.passage.end > _REACH:
        fine = None
    if chained == context.chained and carried is context.carried and fine is context.last_fine:
        return context
    return make_tuple(Context, (context.reference, last, fine, carried, chained))


def _carries(text: str, behind: int, start: int, carried: DateReading) -> bool:
    """Whether a year is still the one that is spoken of; a mere 昨年 only for the words next to it."""
    loose = carried.precision == "fiscal_year" and not text.startswith(_TOPIC, behind)
    loose = loose or (carried.how == "reference" and carried.precision == "year")
    if start - behind > (_NEXT if loose else _SENTENCE):
        return False
    if text.endswith(("この", "来る"), behind, start):
        return False
    return text.find("。", behind, start) < 0 and text.find("\n", behind, start) < 0


def _behind(context: Context, reading: DateReading, says_year: bool) -> Context:  # noqa: FBT001  (for every date)
    """The context behind a reading of which the days are known."""
    if reading.precision == "decade":
        return context
    reference, _, fine, carried, _ = context
    if is_fine(reading):
        fine = reading
    if says_year or (carried is not None and reading.how == "context"):
        carried = reading
    return make_tuple(Context, (reference, reading, fine, carried, False))


def _read_at(text: str, start: int, end: int, context: Context) -> tuple[tuple[DateReading, ...], int, bool]:
    """What begins at `start`, where to go on, and whether its year was said."""
    try:
        atom = read_atom(text, start, end)
    except DateError:
        return (), start, False
    if atom is None:
        return (), start, False
    skipped = atom.end if atom.upto is None else start  # 日程第2・平成30年度 holds 平成30年度
    if not names_date(text, atom, context):
        return (), skipped, False
    try:
        if context.reference is not None:
            atom = _with_tense(text, atom, context, context.reference)
        return _read_expression(text, atom, end, context)
    except DateError:
        return (), skipped, False


def _read_expression(text: str, atom: Atom, end: int, context: Context) -> tuple[tuple[DateReading, ...], int, bool]:
    says_year = atom.written.says_year
    if atom.end >= end or text[atom.end] not in MAY_GO_ON:
        return (read_single(text, atom, context),), atom.end, says_year
    pair = find_twin(text, atom, end)
    if pair is not None:
        twin, place = pair
        return (read_twin(text, atom, twin, place, context),), place, says_year
    other = _other_end(text, atom, end)
    if other is not None:
        if counts_period(text, atom, other):
            return (), other.end, False
        if closes_period(text, other):
            says_year = says_year or other.atom.written.says_year
            try:
                if is_complete(other):
                    return read_ends(text, atom, other, context), other.atom.end, says_year
                return (read_period(text, atom, other, context),), other.end, says_year
            except DateError:  # 令和2年3月から昨年2月: two dates and no period
                pass
    return (read_single(text, atom, context),), atom.end, atom.written.says_year


def _other_end(text: str, atom: Atom, end: int) -> OtherEnd | None:
    try:
        return find_other_end(text, atom, end)
    except DateError:
        return None


def _with_tense(text: str, atom: Atom, context: Context, reference: dt.date) -> Atom:
    """The atom turned to the side of the reference that the rest of its sentence tells of.

    13日以降…増加しました is the 13th that has been, also early in a month; 十月に設立いたします in February is
    the October to come. Without such words, and in the months next to the reference, the nearest day is meant.
    """
    written = atom.written
    if context.carried is not None or written.direction is not None or written.says_year:
        return atom
    if written.word is not None or written.month_word is not None:
        return atom
    if written.month is not None:
        ahead = (written.month - reference.month) % 12
        if not _NEXT_MONTHS < ahead < 12 - _LAST_MONTHS or _tense(text, atom.end) <= 0:
            return atom
        return atom._replace(written=written._replace(direction="来る"))
    if written.day is None or written.day <= reference.day or context.last_fine is not None:
        return atom
    return atom._replace(written=written._replace(direction="去る")) if _tense(text, atom.end) < 0 else atom


def _tense(text: str, place: int) -> int:
    """-1 where the rest of the sentence tells what was done, 1 where it tells what will be done, 0 where neither."""
    stop = text.find("。", place, place + _CLAUSE)
    stop = stop if stop >= 0 else place + _CLAUSE
    planned, past, future = tense_patterns()
    if planned.search(text, place, stop) is not None:
        return 1
    if past.search(text, place, stop) is not None:
        return -1
    return int(future.search(text, place, stop) is not None)
