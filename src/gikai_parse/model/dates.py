"""The noun for a date: an interval of days as the text writes it, built from what `text.dates` read."""

from __future__ import annotations

import datetime as dt  # noqa: TC003  (pydantic reads the annotations at run time)
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import Field

from gikai_parse.model.casting import cast, mould_of
from gikai_parse.model.places import Node, Notice, Span, moved, span_of
from gikai_parse.tables.notices import NOTICE_ROWS
from gikai_parse.text.dates.writing import write_iso, write_wareki

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.text.dates import DateReading

_MESSAGES: Final = {row.code: row.japanese for row in NOTICE_ROWS}
_IF_KNOWN: Final = ("month", "day", "time", "time_end", "era", "era_year", "weekday")  # else they stay unset
_KNOWN: Final = slice(5, 12)  # the same in a reading

Precision = Literal[
    "day",
    "week",
    "ten_days",
    "month",
    "quarter",
    "half",
    "year",
    "fiscal_year",
    "decade",
    "range",
    "time",
]
How = Literal["written", "context", "reference"]
Era = Literal["明治", "大正", "昭和", "平成", "令和"]
Weekday = Literal["月", "火", "水", "木", "金", "土", "日"]


class JapaneseDate(Node):
    """A date as written, as the interval of days that it covers (both ends inclusive)."""

    text: str = Field(description="原文の表記 / as written")
    spans: tuple[Span, ...] | None = Field(description="位置 / where it stands, null for a lone expression")
    start: dt.date | None = Field(description="最初の日 / first day, null when the year is unknown")
    end: dt.date | None = Field(description="最後の日 / last day, inclusive")
    precision: Precision = Field(description="精度 / how exact it is")
    month: int | None = Field(default=None, description="年が不明なときの月 / the month, kept when no year is known")
    day: int | None = Field(default=None, description="年が不明なときの日 / the day, kept when no year is known")
    time: dt.time | None = Field(default=None, description="時刻 / time of day")
    time_end: dt.time | None = Field(default=None, description="終了時刻 / end of a range of times")
    era: Era | None = Field(default=None, description="元号 / the era as written or implied")
    era_year: int | None = Field(default=None, description="元号の年 / the year within the era, 元年 is 1")
    weekday: Weekday | None = Field(default=None, description="曜日 / the weekday as written")
    how: How = Field(default="written", description="解決の根拠 / what the year was taken from")
    notices: tuple[Notice, ...] = Field(default=(), description="注意 / doubts about this date")

    @classmethod
    def from_reading(cls, reading: DateReading, places: Sequence[tuple[int, int]] | None = None) -> JapaneseDate:
        """The noun for what `text.dates` read; `places` stand for its spans where its text is part of a longer one."""
        words, (start, end), first, last, precision, _, _, _, _, _, _, _, how, doubts = reading
        if places is None:
            spans: tuple[Span, ...] = (span_of(start, end),) if start < end else ()
        else:
            spans = tuple([span_of(start, end) for start, end in places if start < end])
        mould = _mould(cls, reading[_KNOWN], doubts != ())
        values = mould.__dict__.copy()
        values["text"] = _kept(words)
        values["spans"] = spans or None
        values["start"] = first
        values["end"] = last
        values["precision"] = precision
        values["how"] = how
        if doubts:
            values["notices"] = (moved(_doubt(doubts[0], words), spans),)
            if len(doubts) > 1:
                values["notices"] += tuple([moved(_doubt(code, words), spans) for code in doubts[1:]])
        return cast(mould, values)

    @property
    def wareki(self) -> str | None:
        """The date in the era's reckoning: 令和2年3月4日; None where no year is known, or before 1873.

        >>> import gikai_parse.dates
        >>> gikai_parse.dates.convert("R2.3.4").wareki
        '令和2年3月4日'
        """
        return write_wareki(self.start, self.end, self.precision)

    @property
    def kanji(self) -> str | None:
        """The same in kanji numerals: 令和二年三月四日.

        >>> import gikai_parse.dates
        >>> gikai_parse.dates.convert("2019-12-31").kanji
        '令和元年十二月三十一日'
        """
        return write_wareki(self.start, self.end, self.precision, kanji=True)

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601: 2020-03-04, 2020-03, 2020, or both ends as 2020-04-01/2021-03-31.

        >>> import gikai_parse.dates
        >>> gikai_parse.dates.convert("令和2年度").iso
        '2020-04-01/2021-03-31'
        """
        return write_iso(self.start, self.end, self.precision)


@lru_cache(maxsize=2048)
def _kept(words: str) -> str:
    """Equal words as one and the same string: it takes as much room as the spans do."""
    return words


@lru_cache(maxsize=2048)  # most dates of a text have one of a few eras, weekdays and times
def _mould(noun: type[JapaneseDate], known: tuple[Any, ...], doubtful: bool) -> JapaneseDate:  # noqa: FBT001
    """A date with the values of `_IF_KNOWN`; what each date has of its own is changed in its copies."""
    values = {name: value for name, value in zip(_IF_KNOWN, known, strict=True) if value is not None}
    if doubtful:
        values["notices"] = ()
    return mould_of(noun(text="", spans=None, start=None, end=None, precision="day", how="written", **values))


@lru_cache(maxsize=1024)  # the message is written once
def _doubt(code: str, words: str) -> Notice:
    return Notice(code=code, message=_MESSAGES[code].format(words), spans=())
