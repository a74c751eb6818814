"""What a date was read as: the interval of days it covers, where it stands, and what is doubtful about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.tables.date_words import RelativeWord
    from gikai_parse.tables.eras import Era, EraName
    from gikai_parse.text.passages import Passage

Precision = Literal[
    "day", "week", "ten_days", "month", "quarter", "half", "year", "fiscal_year", "decade", "range", "time"
]
How = Literal["written", "context", "reference"]
# A NamedTuple of all its fields, by position: its own constructor takes twice the time, and every date needs four.
make_tuple: Final = tuple.__new__


class DateReading(NamedTuple):
    """One date of a text. `first` and `last` are its days, both inclusive, None where no year could be known.

    `passage` is its place in the text that was read; `doubts` are codes of the table of notices.
    """

    text: str
    passage: Passage
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    month: int | None = None
    day: int | None = None
    time: dt.time | None = None
    time_end: dt.time | None = None
    era: EraName | None = None
    era_year: int | None = None
    weekday: str | None = None
    how: How = "written"
    doubts: tuple[str, ...] = ()


class Written(NamedTuple):
    """The parts of one date as its signs say them, before anything is taken from the context.

    `year` counts within `era`, from the birth of Christ where there is none, or within an era left out (30年度).
    """

    year: int | None = None
    era: Era | None = None
    fiscal: bool = False
    decade: bool = False
    dual_year: int | None = None  # 平成28年（2016年）
    dual_era: Era | None = None
    word: RelativeWord | None = None  # a year, day or week word
    month_word: RelativeWord | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None  # 上旬, 末, 上半期
    quarter: int | None = None
    direction: str | None = None  # 去る, 来る, 明
    weekday: str | None = None

    @property
    def says_year(self) -> bool:
        """Whether a year is written, or said by a word as 昨年."""
        return self.year is not None or (self.word is not None and self.word.unit == "years")


class Context(NamedTuple):
    """What a text has said before the date that is being read.

    `reference` is the day of the sitting; `last` the date found last, `last_fine` the last one that names a month or a
    day; `carried` the last one of the same sentence whose year is said. `chained` means that only a comma or a word
    like 及び stands between `last` and here: 平成28年、29年.
    """

    reference: dt.date | None = None
    last: DateReading | None = None
    last_fine: DateReading | None = None
    carried: DateReading | None = None
    chained: bool = False


NO_CONTEXT: Final = Context()
