"""A Session in, the dates that its questions and answers speak of out, each with a place on a line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.text.dates.scanning import find_readings
from gikai_parse.text.folding import fold
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gikai_parse.model import Session

_EXACT: Final = frozenset(("day", "week", "ten_days", "month", "quarter", "half", "year", "fiscal_year"))
_REACH: Final = dt.timedelta(days=365 * 25)  # 明治元年 in a speech must not press this year into one dot
_MOST_MARKS: Final = 200
_LABELS: Final = 8
_LAST_LABEL: Final = 96  # per cent: a year further right would not fit


class Mark(NamedTuple):
    """One date: the entry it stands in, its words, its first day, its place in per cent."""

    entry: str
    text: str
    iso: str
    left: float
    is_sitting: bool


class Year(NamedTuple):
    """A year's label on the line."""

    label: str
    left: float


def list_marks(session: Session) -> tuple[list[Mark], list[Year]]:
    """The dates within 25 years of the sitting, and the years to print under the line."""
    sitting = session.date.start if session.date else None
    found = sorted(dict.fromkeys(_find_dates(session, sitting)))[:_MOST_MARKS]
    days = [day for day, _, _ in found] + ([sitting] if sitting else [])
    if len(set(days)) < 2:
        return [], []
    first, last = dt.date(min(days).year, 1, 1), dt.date(max(days).year, 12, 31)
    length = (last - first).days

    def place(day: dt.date) -> float:
        return round(100 * (day - first).days / length, 2)

    marks = [Mark(entry, text, day.isoformat(), place(day), is_sitting=day == sitting) for day, entry, text in found]
    if sitting and session.date and not any(mark.is_sitting for mark in marks):
        marks.append(Mark("main", session.date.text, sitting.isoformat(), place(sitting), is_sitting=True))
    return sorted(marks, key=lambda mark: mark.left), [
        Year(str(year), left)
        for year in _labelled(range(first.year, last.year + 1))
        if (left := place(dt.date(year, 1, 1))) <= _LAST_LABEL
    ]


def _find_dates(session: Session, sitting: dt.date | None) -> Iterator[tuple[dt.date, str, str]]:
    for question in session.questions():
        for words in (question.text, *[answer.text for answer in question.answers]):
            for reading in find_readings(fold(words), reference=sitting):
                day = reading.first
                if day and reading.precision in _EXACT and (sitting is None or abs(day - sitting) <= _REACH):
                    yield day, question.id, one_line(words[slice(*reading.passage)])


def _labelled(years: Sequence[int]) -> Iterable[int]:
    step = next(step for step in (1, 2, 5, 10, 20, 50) if len(years) / step <= _LABELS)
    return [year for year in years if step == 1 or year % step == 0]
